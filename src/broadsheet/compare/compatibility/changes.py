"""What one changed word or number in two sentences that are otherwise the same amounts to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.doubts import WHOLE_COPY, growing, updated
from broadsheet.compare.compatibility.findings import SAME, Finding, Relation
from broadsheet.compare.compatibility.places import Apart, apart_names
from broadsheet.compare.compatibility.values import compare_names, compare_quantities, compare_values
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.opposites import opposed
from broadsheet.compare.language.words import content_keys, read_words, stem
from broadsheet.compare.model import Verdict
from broadsheet.facts import Bound, Kind, NameValue, QuantityValue
from broadsheet.facts.bounds import said_before
from broadsheet.facts.lexicon.nouns import ROLES, TITLES
from broadsheet.facts.lexicon.people import FULL_FORMS
from broadsheet.facts.lexicon.places import PLACES

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Span

COPY = 0.5
"""From this share of identical sentences on, one article is a copy of the other, and a changed name is a change."""

BOUND_REACH = 32
"""The words that bound a number stand within this many characters before it."""

WIDER = 2
"""A value this many times as long as the change holds more than what changed."""

_PRONOUNS = word_set("he she it they him her them his hers its their")
_FIXED = frozenset({Kind.DATE, Kind.TIME, Kind.NAME, Kind.PLACE, Kind.ROLE, Kind.STATUS, Kind.AGE})
"""What does not grow while a story runs."""

_NUMBER = re.compile(r"[$€£¥]?\s*(\d+(?:,\d{3})*(?:\.\d+)?)(?:st|nd|rd|th)?")
_DIGIT = re.compile(r"\d")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = {
    name[:length]: number
    for number, name in enumerate(
        word_list("january february march april may june july august september october november december"), start=1
    )
    for length in (3, 4, len(name))
}
_MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_LISTING = word_set("and or with told by according from including tell tells the")
_SHIPS = word_set("ship warship frigate destroyer cruiser vessel ferry boat trawler tanker freighter yacht liner")
_LOOSE_ROLES = word_set(
    """
    star man woman official member worker person veteran expert figure hero icon legend resident victim suspect guy
    girl boy friend fan child lead leader head boss chief representative rep actor actress partner winner player
    survivor neighbor neighbour colleague employee staffer aide patient passenger volunteer writer
    """
)
"""Words for people that say little: one person is often two of them."""


_CLAUSE_KINDS = frozenset({Kind.STATEMENT, Kind.EVENT, Kind.QUOTE, Kind.ATTRIBUTION, Kind.CAUSE})


@dataclass(frozen=True, slots=True)
class Change:
    """Where two sentences that are otherwise the same differ.

    Attributes:
        a: The words of the first.
        b: The words of the second.
        before: The three tokens before it, lower case, the same in both.
        after: The three tokens after it.
        title_case: Whether the sentence is a headline with capitals throughout, where capitals name nothing.
    """

    a: Span
    b: Span
    before: list[str]
    after: list[str]
    title_case: bool = False


def judge_change(change: Change, a: Side, b: Side) -> tuple[Verdict, Kind, str] | None:
    """Return verdict, kind and reason of a change; None where it is another wording of the same."""
    left, right = a.text[slice(*change.a)], b.text[slice(*change.b)]
    # "He wrote" and "Mr Cole wrote" are one sentence: which of the two is the name, its article has told before.
    if _letters(left) == _letters(right) or not _PRONOUNS.isdisjoint((left.casefold(), right.casefold())):
        return None
    found = _by_facts(change, a, b) or _by_words(change, a, b)
    if found is None:
        # Between two prints of one text a changed word is an editor's choice worth showing.
        edited = a.shared >= COPY and not change.title_case and _reworded(left, right)
        return (Verdict.DIFFERS, _word_kind(left, right), "the sentences are the same otherwise") if edited else None
    kind, finding = found
    if finding.relation in (Relation.SAME, Relation.UNLIKE):
        return None
    if finding.relation is Relation.RECONCILED:
        return Verdict.DIFFERS, kind, finding.why
    why = _doubt(kind, change, a, b)
    if why:
        return Verdict.DIFFERS, kind, why
    return Verdict.CONFLICT, kind, "the sentences are the same otherwise"


def _by_facts(change: Change, a: Side, b: Side) -> tuple[Kind, Finding] | None:
    """Compare by the facts whose values the change touches on both sides."""
    for one in _touched(a.facts, change.a):
        for other in _touched(b.facts, change.b):
            if one.kind is other.kind and type(one.value) is type(other.value):
                finding = compare_values(one.value, other.value, one.kind)
                # A title that is the same as a whole says nothing of the one word in it that changed.
                wider = one.span[1] - one.span[0] > WIDER * (change.a[1] - change.a[0])
                if finding.relation is not Relation.UNLIKE and not (wider and finding.relation is Relation.SAME):
                    return one.kind, finding
    return None


def _by_words(change: Change, a: Side, b: Side) -> tuple[Kind, Finding] | None:
    """Compare by the words themselves, where no fact holds them."""
    left, right = a.text[slice(*change.a)], b.text[slice(*change.b)]
    one, other = number_of(left), number_of(right)
    if one is not None and other is not None and one[2] == other[2]:
        if sort_of(left, one) != sort_of(right, other):
            return None
        values = [
            QuantityValue(value, value, "", step, _bound_of_number(side.text, span))
            for (value, step, _), side, span in ((one, a, change.a), (other, b, change.b))
        ]
        return _number_kind(change), compare_quantities(values[0], values[1], Kind.NUMBER)
    low = left.casefold().strip("."), right.casefold().strip(".")
    if (low[0] in _DAYS and low[1] in _DAYS) or (low[0] in _MONTHS and low[1] in _MONTHS):
        same = low[0] in _MONTHS and _MONTHS[low[0]] == _MONTHS.get(low[1])
        return Kind.DATE, SAME if same else Finding(Relation.APART, "the dates do not overlap")
    if opposed(*low) and len(low[0].split()) == len(low[1].split()) == 1:
        return Kind.STATUS, Finding(Relation.APART, "the two exclude each other")
    if all(word in ROLES and word not in _LOOSE_ROLES for word in low):
        same = stem(low[0]) == stem(low[1])
        return Kind.ROLE, SAME if same else Finding(Relation.APART, "the offices differ")
    return None if change.title_case else _by_names(left, right)


def bound_before(text: str, at: int, start: int) -> Bound:
    """Return how firmly the number at ``at`` is given, by the two words before it; ``start`` is its sentence's."""
    words = text[max(start, at - BOUND_REACH) : at].rstrip("$€£¥ ").lower().split()
    return said_before(words, len(words))[0]


def _bound_of_number(text: str, changed: Span) -> Bound:
    """Return how firmly the number in a change is given, by words before the change or in it."""
    number = _DIGIT.search(text, *changed)
    return bound_before(text, number.start() if number else changed[0], 0)


def _reworded(left: str, right: str) -> bool:
    """Tell whether one word stands for another that does not mean the same."""
    if len(left.split()) > 1 or len(right.split()) > 1:
        return False
    one, other = content_keys(left), content_keys(right)
    return bool(one) and bool(other) and one != other


def _letters(words: str) -> str:
    """Return only letters and digits: "0800 555 111" and "0800 555111" are one number."""
    return "".join(character for character in words.casefold() if character.isalnum())


def _word_kind(left: str, right: str) -> Kind:
    return Kind.ROLE if left.casefold() in ROLES or right.casefold() in ROLES else Kind.STATEMENT


def _by_names(left: str, right: str) -> tuple[Kind, Finding] | None:
    if not all(part[:1].isupper() for name in (left, right) for part in name.split() if len(part) > 2):
        return None
    if any(name.casefold().rstrip(".") in TITLES for name in (left, right)):
        return None
    short, long_ = sorted((left.rstrip("."), right.rstrip(".")), key=len)
    if len(short) == 1 and long_.startswith(short):
        return None
    if {left.casefold(), right.casefold()} & _SHIPS and (left.isupper() or right.isupper()):
        return None  # "INS Sukanya", "Warship Sukanya".
    places = left.casefold() in PLACES and right.casefold() in PLACES
    kind = Kind.PLACE if places else Kind.NAME
    names = [NameValue(name, _forms(name)) for name in (left, right)]
    return kind, compare_names(names[0], names[1], kind)


def _forms(name: str) -> frozenset[str]:
    first, *rest = name.casefold().split()
    return frozenset(" ".join([form, *rest]) for form in FULL_FORMS.get(first, (first,)))


def _doubt(kind: Kind, change: Change, a: Side, b: Side) -> str:
    """Return why a change may yet be no contradiction; empty if not."""
    left, right = a.text[slice(*change.a)], b.text[slice(*change.b)]
    copy = a.shared >= COPY
    if kind in (Kind.NAME, Kind.PLACE, Kind.ROLE) and not copy:
        return "the sentences are the same otherwise"
    if kind in (Kind.NAME, Kind.PLACE) and not _LISTING.isdisjoint(change.before[-1:]) and not copy:
        return "both may be named"
    if kind is Kind.PLACE and a.shared < WHOLE_COPY and apart_names(left, right) is Apart.NOT:
        return "one place may lie in the other"
    if kind is Kind.NAME and _stands(left, b.text) and _stands(right, a.text):
        return "each article names both"
    if kind not in _FIXED and growing(a.text, change.a) and a.shared < WHOLE_COPY:
        return "it may have been counted at different times"
    return updated(kind, a.published, b.published)


def _stands(words: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", text) is not None


def _touched(facts: tuple[Fact, ...], span: Span) -> list[Fact]:
    """Return the facts whose values the span touches, the tightest first; whole clauses are no values."""
    near = [
        fact for fact in facts if fact.span[0] < span[1] and span[0] < fact.span[1] and fact.kind not in _CLAUSE_KINDS
    ]
    return sorted(near, key=lambda fact: (fact.span[1] - fact.span[0], fact.span[0]))


def number_of(words: str) -> tuple[float, float, str] | None:
    """Return the number that these words start with, the size of its last digit, and the words after it.

    None where they do not start with a number.
    """
    first, *rest = words.split()
    match = _NUMBER.fullmatch(first)
    if match:
        digits = match[1].replace(",", "")
        value, step = float(digits), 10.0 ** -len(digits.partition(".")[2])
    else:
        read = read_words(first, 0, len(first))
        if len(read) != 1 or not read[0].number or not read[0].key.rstrip("th").isdecimal():
            return None
        value, step = float(read[0].key.rstrip("th")), 1.0
    while rest and rest[0].casefold() in _MAGNITUDES:
        scale = _MAGNITUDES[rest.pop(0).casefold()]
        value, step = value * scale, step * scale
    return value, step, " ".join(rest).casefold()


def sort_of(words: str, number: tuple[float, float, str]) -> str:
    """Tell ordinals from years from other numbers: "86th" and "2014" before one noun are no two values of one thing."""
    first = words.split(maxsplit=1)[0].lower()
    if first.endswith(("st", "nd", "rd", "th")):
        return "ordinal"
    return "year" if first.isdecimal() and len(first) == 4 and 1500 <= number[0] < 2100 else "number"


def _number_kind(change: Change) -> Kind:
    after, before = change.after[:1], change.before[-1:]
    if before and (before[0] in _MONTHS or before[0] in {"in", "since"}):
        return Kind.DATE
    if after and (after[0] in _MONTHS):
        return Kind.DATE
    if before and before[0] in "$€£¥":
        return Kind.MONEY
    return Kind.PERCENT if after and after[0] in {"%", "percent"} else Kind.NUMBER
