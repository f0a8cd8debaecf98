"""Where two sentences set another name, day, direction or number beside the same word: "in Youghal", "in Mallow"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from broadsheet.compare.compatibility.changes import bound_before, number_of, sort_of
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.places import Apart, apart_names, is_sort, may_hold
from broadsheet.compare.compatibility.values import compare_names, compare_quantities
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.sentences.one_place import Counterpart, Sort
from broadsheet.compare.sentences.prefixed import turned
from broadsheet.facts import Kind, NameValue, QuantityValue
from broadsheet.facts.lexicon.ambiguous import DIRECTIONS
from broadsheet.facts.lexicon.calendar import FULL_WEEKDAYS, MONTHS
from broadsheet.facts.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.compare.language.words import Word
    from broadsheet.compare.sentences.one_place import Sentence
    from broadsheet.facts import Bound, Span

SHORTENED = 4
"""Two names that begin with as many letters, or of which one begins the other, may be one: "Philly", "Centre", "St"."""

SPELT = 70.0
"""From this likeness (rapidfuzz ratio, 0 to 100) on, two names may be one: an agreement is not lost by a slip."""

_SIDES = word_set("left right")
_AT = word_set("in near off outside")

_WITHIN_NAME = (" ", "-", ". ", " of ", " of the ")
_ARTICLE = re.compile(r"\b(?:the|an?)\b")
_LINK = re.compile(r"[a-z ]*")


class _Group(NamedTuple):
    """A word, or all words of a name.

    Attributes:
        sort: What it tells.
        span: Where it stands.
        words: Its words.
        lead: The word before it that carries no meaning of its own, articles left out: "in".
    """

    sort: Sort
    span: Span
    words: Sequence[Word]
    lead: str


def counterparts(one: Sentence, other: Sentence) -> list[Counterpart]:
    """Return what stands in one place of two sentences and is not the same, in the order of the first.

    The place is told by a word that both have, beside which it stands, and by what is between: "centre in". Two names
    are only set against each other where they cannot be one in two spellings, neither may lie in the other, and one
    article at least lacks the other's.
    """
    places: dict[str, list[int]] = {}
    first, last = other.span
    for at, word in enumerate(other.words):
        if first <= word.start < last:
            places.setdefault(word.key, []).append(at)
    found: dict[tuple[Span, Span], Counterpart] = {}
    first, last = one.span
    for at, word in enumerate(one.words):
        if first <= word.start < last:
            for rival in places.get(word.key, ()):
                for step in (-1, 1):
                    pair = _beside(one, at, other, rival, step)
                    if pair is not None:
                        found.setdefault((pair.a, pair.b), pair)
    return list(found.values())


def _beside(one: Sentence, at: int, other: Sentence, rival: int, step: int) -> Counterpart | None:
    """Return what stands on one side of a word that both sentences have, where it excludes each other."""
    if not (0 <= at + step < len(one.words) and 0 <= rival + step < len(other.words)):
        return None
    pair = turned(one, at + step, other, rival + step)
    if pair is not None:
        return Counterpart(Sort.PREFIXED, *pair, joined=False)
    # One and the same word does not exclude itself.
    same = one.words[at + step].key == other.words[rival + step].key
    return None if same else _of_one_sort(one, at, other, rival, step)


def _of_one_sort(one: Sentence, at: int, other: Sentence, rival: int, step: int) -> Counterpart | None:
    sort = _sort(one, at + step)
    if sort is None or sort is not _sort(other, rival + step):
        return None
    link = _between(one, at, step)
    if link != _between(other, rival, step) or _LINK.fullmatch(link) is None:
        return None
    # "Hill County Hospital" and "Hill County Court": what names are made of stands in none's place.
    if sort is Sort.NAME and not link and (one.words[at].name or other.words[rival].name):
        return None
    left, right = _group(one, at + step, step, sort), _group(other, rival + step, step, sort)
    if not _exclude(left, right, one, other):
        return None
    placed = left.sort is Sort.NAME and _two_places(left, right, one, other)
    return Counterpart(Sort.PLACE if placed else left.sort, left.span, right.span, not link)


def _between(sentence: Sentence, at: int, step: int) -> str:
    first, last = sorted((at, at + step))
    between = sentence.text[sentence.words[first].end : sentence.words[last].start].lower()
    return " ".join(_ARTICLE.sub(" ", between).split())


def _sort(sentence: Sentence, at: int) -> Sort | None:
    word = sentence.words[at]
    told = _TOLD[sentence.text[word.start : word.end]]
    if told is not None and (told is not Sort.MONTH or word.name):
        return told
    if word.number:
        return Sort.NUMBER
    return Sort.NAME if word.name else None


def _told(word: str) -> Sort | None:
    """Return what a word tells by itself, whatever its sentence: a day, a month, a direction."""
    low = word.lower()
    if low in FULL_WEEKDAYS:
        return Sort.DAY
    if low in MONTHS:
        return Sort.MONTH
    return Sort.DIRECTION if _direction(low) in DIRECTIONS or low in _SIDES else None


_TOLD = Remembered(_told, 20_000)


def _group(sentence: Sentence, at: int, step: int, sort: Sort) -> _Group:
    """Return the whole name that a word belongs to; of other sorts the word alone."""
    last = at
    while sort is Sort.NAME and 0 <= last + step < len(sentence.words) and sentence.words[last + step].name:
        left, right = sorted((last, last + step))
        if sentence.text[sentence.words[left].end : sentence.words[right].start] not in _WITHIN_NAME:
            break
        last += step
    first, last = sorted((at, last))
    words = sentence.words[first : last + 1]
    before = "" if first == 0 else _between(sentence, first - 1, 1)
    return _Group(sort, (words[0].start, words[-1].end), words, before.rpartition(" ")[2])


def _exclude(left: _Group, right: _Group, one: Sentence, other: Sentence) -> bool:
    """Tell whether two words of one sort, in one place of two sentences, are not the same."""
    if _has_any(other, left) or _has_any(one, right):
        return False
    ours, theirs = one.text[slice(*left.span)], other.text[slice(*right.span)]
    if left.sort is Sort.NAME:
        # "Near Houston" may be "in Baytown".
        led = left.lead != right.lead and left.lead and right.lead
        return not led and not (ours in other.text and theirs in one.text) and two_names(ours, theirs)
    if left.sort is Sort.NUMBER:
        bounds = (
            bound_before(sentence.text, group.span[0], sentence.words[0].start)
            for sentence, group in ((one, left), (other, right))
        )
        return _two_numbers((ours, theirs), tuple(bounds))
    return _exclude_words(left.sort, ours.lower(), theirs.lower())


def _exclude_words(sort: Sort, one: str, other: str) -> bool:
    if sort is Sort.MONTH:
        return MONTHS[one] != MONTHS[other]
    if sort is Sort.DIRECTION:
        bare = _direction(one), _direction(other)
        # "West" and "southwest" may be one.
        return (one in _SIDES) == (other in _SIDES) and bare[0] not in bare[1] and bare[1] not in bare[0]
    return True


def _two_numbers(words: tuple[str, str], bounds: tuple[Bound, ...]) -> bool:
    """Tell whether two numbers of one sort differ by more than rounding."""
    one, other = number_of(words[0]), number_of(words[1])
    if one is None or other is None or sort_of(words[0], one) != sort_of(words[1], other):
        return False
    values = [
        QuantityValue(value, value, "", step, bound)
        for (value, step, _), bound in zip((one, other), bounds, strict=True)
    ]
    return compare_quantities(values[0], values[1], Kind.NUMBER).relation is Relation.APART


def _two_places(left: _Group, right: _Group, one: Sentence, other: Sentence) -> bool:
    """Tell whether two names are of places: known ones, or such as something is in."""
    apart = apart_names(one.text[slice(*left.span)], other.text[slice(*right.span)])
    return apart is Apart.SURELY or (apart is Apart.PERHAPS and left.lead == right.lead and left.lead in _AT)


def _has_any(sentence: Sentence, group: _Group) -> bool:
    keys = {word.key for word in group.words}
    return any(word.key in keys for word in sentence.words)


def _direction(low: str) -> str:
    return low.removesuffix("ern")


def two_names(one: str, other: str) -> bool:
    """Tell whether two names are surely not one in two spellings, nor one of what the other lies in."""
    if compare_names(NameValue(one), NameValue(other), Kind.NAME).relation is not Relation.APART or may_hold(
        one, other
    ):
        return False
    if is_sort(one) or is_sort(other):
        return False
    low = sorted((one.casefold(), other.casefold()), key=len)
    return not (low[1].startswith(low[0][:SHORTENED]) or fuzz.ratio(*low) >= SPELT)
