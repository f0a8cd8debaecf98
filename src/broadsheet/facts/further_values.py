"""Values that no fact is made of and a comparison yet needs: shares of a whole, and none of what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.bare_units import signed, single_stretch
from broadsheet.facts.bounds import bound_before
from broadsheet.facts.counted_nouns import named_by_predicate
from broadsheet.facts.elliptic import elliptic_values
from broadsheet.facts.lexicon.units import CARDINALS, MEASURES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Bound, Kind
from broadsheet.facts.named_counts import crowd_of
from broadsheet.facts.remembered import Remembered
from broadsheet.facts.values import Found, quantity, read_value
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.facts.tokens import Words

_PARTS = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "eighth": 8, "tenth": 10, "tenths": 10, "half": 2,
}  # fmt: skip
_SHARE_STEP = 5.0
"""Whoever writes "a third" of what is 35 or 31 per cent is right: so many points from one rounding to the next."""

_STRETCHES = word_set("hour day week month year century decade season game match mile dozen million billion")
"""Half an hour and a quarter of a mile are lengths, no shares."""

_SURELY = (Kind.TIME, Kind.AGE, Kind.MEASURE)
_LONGEST_SCORE = 3
"""Tokens of "4 to 3"."""

_ONE = word_set("a an one")
_OWNERS = word_set("the a an its his her their these those all")


def with_further(words: Words, values: Sequence[Found]) -> list[Found]:
    """Return the values of a sentence in order, with its shares and noughts; "two thirds" counts no thirds."""
    kept = [signed(words, _crowd(words, named_by_predicate(words, one))) for one in values if one.label not in _PARTS]
    elliptic = elliptic_values(words, kept)
    # "Five o'clock" counts no clocks, and "at the age of four" is no count.
    surely = {token for value in elliptic if _is_sure(value) for token in range(value.first, value.last)}
    kept = [value for value in kept if surely.isdisjoint(range(value.first, value.last))]
    # "A crowd of 31,400" counts people, which the number alone does not say.
    kept = [value for value in kept if value.label or value.kind is not Kind.NUMBER or not _overlaps(value, elliptic)]
    kept += [value for value in elliptic if _is_sure(value) or not _overlaps(value, kept)]
    return sorted((*kept, *_further(words, kept)), key=_first)


def _crowd(words: Words, value: Found) -> Found:
    """Return the value, a number behind "a crowd of" as that of people."""
    if value.kind is not Kind.NUMBER or value.first < 1 or words.low[value.first - 1] != "of":
        return value
    return crowd_of(words, value.first) or value


def _is_sure(value: Found) -> bool:
    """Tell whether what is read here goes before what was read first: "178 in favour and 122 against" is one score."""
    return value.kind in _SURELY or (value.label == "score" and value.last - value.first > _LONGEST_SCORE)


def _overlaps(one: Found, others: Sequence[Found]) -> bool:
    return any(one.first < other.last and other.first < one.last for other in others)


def _first(found: Found) -> int:
    return found.first


def _further(words: Words, values: Sequence[Found]) -> Iterator[Found]:
    taken = {token for value in values for token in range(value.first, value.last)}
    for index, opens in enumerate(map(_OPENS_FURTHER.__getitem__, words.low)):
        if not opens:
            continue
        low = words.low[index]
        found = None
        if low.rpartition("-")[2] in _PARTS:
            found = _share(words, index)
        elif low in {"none", "no"}:
            found = _none(words, index)
        elif low in {"a", "an"}:
            found = single_stretch(words, index)
        elif words.tags[index] != "T" and low.partition("-")[0] in CARDINALS and "-" in low:
            found = read_value(words, index)  # "six-storey", which the tagger takes for an adjective
        if found is not None and taken.isdisjoint(range(found.first, found.last)):
            yield found


def _opens_further(low: str) -> bool:
    """Say whether a word can open a share, a nought or a number joined by a hyphen: most words cannot."""
    return (
        low in {"none", "no", "a", "an"}
        or low.rpartition("-")[2] in _PARTS
        or ("-" in low and low.partition("-")[0] in CARDINALS)
    )


_OPENS_FURTHER = Remembered(_opens_further, 20_000)


def _share(words: Words, index: int) -> Found | None:
    """Return "a third of the houses", "two-thirds of them", "half the homes" as a percentage."""
    count, _, part = words.low[index].rpartition("-")
    first = index
    if not count and part != "half" and index and words.low[index - 1] in _ONE | CARDINALS.keys():
        first, count = index - 1, words.low[index - 1]
    shares = 1 if count in _ONE or (part == "half" and not count) else CARDINALS.get(count, 0)
    noun = _whole(words, index + 1, bare=part == "half")
    if not 0 < shares < _PARTS[part] or noun is None:
        return None
    bound, first = bound_before(words, first)
    share = 100.0 * shares / _PARTS[part]
    return Found(Kind.PERCENT, quantity(share, _SHARE_STEP, "%", bound), first, index + 1, words.low[noun])


def _whole(words: Words, at: int, *, bare: bool) -> int | None:
    """Return the noun of the whole that a share is of: behind "of", or behind an article where ``bare``."""
    low, tags = words.low, words.tags
    if low[at : at + 1] == ["of"]:
        at += 1
    elif not bare or low[at : at + 1] != ["the"]:
        return None
    if low[at : at + 1] in (["a"], ["an"]):
        return None
    while at < len(low) and (low[at] in _OWNERS or tags[at] in {"A", "K", "T", "Q"}):
        at += 1
    if at >= len(low) or tags[at] not in {"N", "R"} or low[at] in MEASURES:
        return None
    return None if low[at].removesuffix("s") in _STRETCHES else at


def _none(words: Words, index: int) -> Found | None:
    """Return "none of the crew", "no shots" as a count of nought."""
    low, tags = words.low, words.tags
    at = index + 1
    if low[index] == "none":
        if low[at : at + 1] != ["of"]:
            return None
        at += 1
        while at < len(low) and (low[at] in _OWNERS or tags[at] in {"A", "T"}):
            at += 1
    else:
        while at < len(tags) and tags[at] == "A" and low[at] not in {"more", "other", "fewer", "less"}:
            at += 1
    while low[index] == "no" and at + 1 < len(tags) and tags[at] == tags[at + 1] == "N":
        at += 1  # "No serious side effects" counts effects.
    plural = at < len(low) and tags[at] == "N" and (low[index] == "none" or low[at].endswith("s"))
    if not plural:
        return None
    return Found(Kind.NUMBER, quantity(0.0, 1.0, stem(low[at]), Bound.EXACT), index, at + 1, low[at])
