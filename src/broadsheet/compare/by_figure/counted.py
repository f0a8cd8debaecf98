"""One thing counted twice: "two speed boats" and "three boats" of the same pirates in the same attack.

The same noun with another number is usually another thing counted (our own measurement: in five of six cases). Two
counts are taken to be of one thing only where both sentences speak of the same, the words beside the two numbers meet,
and each article gives one number for the noun.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.changes import bound_before
from broadsheet.compare.compatibility.doubts import WHOLE_COPY, growing, updated
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.scopes import counts_otherwise
from broadsheet.compare.compatibility.values import compare_quantities
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.unreal import no_value_of_its_own
from broadsheet.compare.language.words import plain_stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.statements import mass
from broadsheet.facts import Kind, QuantityValue
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.language.words import Word
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span, Value

LIKENESS = 0.25
"""The two sentences are at least this alike where a particular noun is counted,"""

PEOPLE_LIKENESS = 0.35
PEOPLE_BESIDE = 2
"""... and this alike, with this many words beside the number in both, where people are: there are many in a report."""

REACH = 4
"""So many words on either side stand beside a number, as far as no comma or conjunction parts them."""

OTHER_HAUL = 2
"""Of lists of which each count differs one differs this many times: two hauls. Nearer ones are one, miscounted."""

LONGEST_PHRASE = 4
"""The noun counted stands within this many words of its number."""

_GLUE = re.compile(r"[-‑\s]*")
_BREAK = re.compile(r"[,;:()“”\"—]|\b(?:and|but|while|or)\b")
_WHOLE_NUMBER = re.compile(r"\d{1,9}")
_YEARS = range(1500, 2100)
_PLURALS = word_set("people men women children police feet")
_NO_PLURALS = ("ss", "us", "is")
_PEOPLE = word_set("people men women children persons others members residents officials")
MEASURES = word_set(
    """
    years months weeks fortnights weekends days nights mornings evenings afternoons hours minutes seconds decades
    centuries seasons games times points rounds percent miles yards feet
    inches metres meters kilometres kilometers degrees dollars euros pounds cents tons tonnes knots acres hectares
    kilograms kilogrammes kilos grams grammes litres liters gallons barrels ounces carats watts kilowatts megawatts
    gigawatts volts hertz bytes megabytes gigabytes centimetres centimeters millimetres millimeters kilobits
    thousands hundreds millions billions dozens goals runs sets wins losses votes seats places pages
    """
)
"""What measures or scores anything is no thing counted: of these a report gives many."""


@quick
class _Count:
    """A number with the noun it counts.

    Attributes:
        statement: The sentence.
        number: The number's word.
        noun: The word of the noun counted.
        head: The stem of the noun.
        kinds: The stems of the words between the number and the noun: "speed" of "two speed boats".
        beside: What the words beside it are compared by.
        value: The number.
    """

    statement: Statement
    number: Word
    noun: Word
    head: str
    kinds: frozenset[str]
    beside: frozenset[str]
    value: QuantityValue


def counted_twice(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every thing that both articles count once each, with numbers that cannot both be right."""
    ours = read_once(_counts, a)
    theirs = _counts(b, ours.keys())
    same = {statement.folded for statement in a.statements} & {statement.folded for statement in b.statements}
    apart = _apart(ours, theirs)
    drafts = []
    for head in sorted(ours.keys() & theirs.keys()):
        if _several(ours[head]) or _several(theirs[head]):
            continue
        pairs = [
            (likeness, one, other)
            for one in ours[head]
            for other in theirs[head]
            if one.statement.folded not in same
            and other.statement.folded not in same
            and apart[one.statement.span, other.statement.span] == 1
            and (likeness := _likeness(one, other, weights))
            and _one_thing(one, other, likeness)
        ]
        if pairs:
            draft = _judge(*max(pairs, key=lambda pair: (pair[0], -pair[1].number.start - pair[2].number.start)), a, b)
            drafts += [draft] if draft else []
    return drafts


def without_hauls(drafts: Sequence[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows, with contradictions over counts doubted where the two sentences differ in several counts."""
    disputed = [draft for draft in drafts if draft.verdict is Verdict.CONFLICT and draft.kind is Kind.NUMBER]
    if not disputed:
        return list(drafts)
    ours = read_once(_counts, a)
    theirs = _counts(b, ours.keys())
    apart, far = _apart(ours, theirs), _apart(ours, theirs, far=True)
    why = "every count differs, so they may speak of two things"
    return [
        replace(draft, verdict=Verdict.DIFFERS, why=why)
        if draft in disputed and draft.a and draft.b and _two_hauls(apart, far, (draft.a.sentence, draft.b.sentence))
        else draft
        for draft in drafts
    ]


def _two_hauls(apart: Counter[tuple[Span, Span]], far: Counter[tuple[Span, Span]], at: tuple[Span, Span]) -> bool:
    return apart[at] > 1 and far[at] > 0


def of_other_hauls(one: Value, other: Value) -> bool:
    """Tell whether two counts are so far apart that they rather count two hauls than one twice."""
    if not isinstance(one, QuantityValue) or not isinstance(other, QuantityValue):
        return False
    return max(one.high, other.high) >= OTHER_HAUL * min(one.high, other.high)


def _apart(
    ours: Mapping[str, Sequence[_Count]], theirs: Mapping[str, Sequence[_Count]], *, far: bool = False
) -> Counter[tuple[Span, Span]]:
    """Return of how many nouns each two sentences give numbers that differ, or only those that are ``far`` apart.

    Two lists of which each number differs are no two accounts of one haul, but one each of two.
    """
    found = {
        (one.statement.span, other.statement.span, head)
        for head in ours.keys() & theirs.keys()
        for one in ours[head]
        for other in theirs[head]
        if compare_quantities(one.value, other.value, Kind.NUMBER).relation is Relation.APART
        and (not far or of_other_hauls(one.value, other.value))
    }
    return Counter((first, second) for first, second, _ in found)


def _counts(side: Side, heads: Set[str] | None = None) -> dict[str, list[_Count]]:
    """Return what an article counts, by the stem of the noun; where ``heads`` are given, only what goes by these."""
    found: dict[str, list[_Count]] = {}
    for statement in side.statements:
        for index, word in enumerate(statement.words):
            if word.number and _WHOLE_NUMBER.fullmatch(word.key):
                count = _read(side.text, statement, index, heads)
                if count is not None:
                    found.setdefault(count.head, []).append(count)
    return found


def _read(text: str, statement: Statement, index: int, heads: Set[str] | None) -> _Count | None:
    words, number = statement.words, statement.words[index]
    if no_value_of_its_own(text, statement.span, (number.start, number.end)):
        return None
    if _is_year(text, number) or text[number.start - 1 : number.start] in ("-", "‑", "–", "$", "€", "£", "."):
        return None
    phrase = [word for _, word in zip(range(LONGEST_PHRASE), _glued(text, words, index), strict=False)]
    printed = [text[word.start : word.end].lower() for word in phrase]
    at = next((place for place, word in enumerate(printed) if _is_plural(word)), None)
    if at is None or printed[at] in MEASURES or text[number.end : number.end + 1] in ("-", "‑"):
        return None
    head = plain_stem(printed[at])
    if heads is not None and head not in heads:
        return None
    last = index + 1 + at
    near = [*_beside(text, words, index, -1), *_beside(text, words, last, 1)]
    kinds = frozenset(plain_stem(word) for word in printed[:at])
    size = float(number.key)
    bound = bound_before(text, number.start, statement.span[0])
    return _Count(
        statement=statement,
        number=number,
        noun=phrase[at],
        head=head,
        kinds=kinds,
        beside=frozenset(word.key for word in near or _around(words, index, last) if not word.number) | kinds,
        value=QuantityValue(size, size, "", 1.0, bound),
    )


def _glued(text: str, words: Sequence[Word], index: int) -> Iterator[Word]:
    """Yield the words that follow one without any mark or small word between them."""
    for before, word in zip(words[index:], words[index + 1 :], strict=False):
        if not _GLUE.fullmatch(text, before.end, word.start):
            return
        yield word


def _beside(text: str, words: Sequence[Word], index: int, step: int) -> list[Word]:
    """Return the words before (-1) or after (1) one, as far as nothing parts them."""

    def joined(place: int) -> bool:
        left, right = sorted((place - step, place))
        return _BREAK.search(text, words[left].end, words[right].start) is None

    end = max(-1, index - REACH - 1) if step < 0 else min(len(words), index + REACH + 1)
    return [words[place] for place in takewhile(joined, range(index + step, end, step))]


def _around(words: Sequence[Word], first: int, last: int) -> list[Word]:
    """Return the words around a phrase that stands between commas."""
    return [*words[max(0, first - REACH) : first], *words[last + 1 : last + 1 + REACH]]


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and len(word) > 3 and not word.endswith(_NO_PLURALS))


def _is_year(text: str, number: Word) -> bool:
    return int(number.key) in _YEARS and text[number.start : number.end].isdecimal()


def _several(counts: Sequence[_Count]) -> bool:
    """Tell whether an article gives several numbers for one noun: they do not count the same."""
    return len({count.value.low for count in counts}) > 1


def _likeness(one: _Count, other: _Count, weights: Mapping[str, float]) -> float:
    left, right = one.statement.keys, other.statement.keys
    around = mass(left, weights) * mass(right, weights)
    return mass(left & right, weights) / math.sqrt(around) if around > 0 else 0.0


def _one_thing(one: _Count, other: _Count, likeness: float) -> bool:
    """Tell whether two numbers of one noun surely count the same."""
    if one.number.key in other.statement.keys or other.number.key in one.statement.keys:
        return False
    if one.kinds and other.kinds and not one.kinds & other.kinds:
        return False
    years = [{key for key in count.statement.keys if key.isdecimal() and int(key) in _YEARS} for count in (one, other)]
    if all(years) and years[0].isdisjoint(years[1]):
        return False
    beside = one.beside & other.beside
    if one.head in _PEOPLE_STEMS:
        return likeness >= PEOPLE_LIKENESS and len(beside) >= PEOPLE_BESIDE
    return likeness >= LIKENESS and bool(beside)


def _judge(likeness: float, one: _Count, other: _Count, a: Side, b: Side) -> Draft | None:
    spans = (one.number.start, one.noun.end), (other.number.start, other.noun.end)
    if counts_otherwise(a.text, spans[0], one.statement.span, b.text, spans[1], other.statement.span):
        return None
    grows = growing(a.text, spans[0]) or growing(b.text, spans[1])
    if grows and max(a.shared, b.shared) >= WHOLE_COPY:
        grows = False
    why = "it may have been counted at different times" if grows else updated(Kind.NUMBER, a.published, b.published)
    return Draft(
        verdict=Verdict.DIFFERS if why else Verdict.CONFLICT,
        kind=Kind.NUMBER,
        slot=f"number of {_shorter(a.text, one, b.text, other)}",
        a=Proof(one.statement.span, spans[0]),
        b=Proof(other.statement.span, spans[1]),
        why=why or "the numbers differ by more than rounding",
        weight=2,
        rank=likeness,
    )


def _shorter(text_a: str, one: _Count, text_b: str, other: _Count) -> str:
    """Return the noun as the article prints it that says less with it."""
    names = (
        " ".join(text[count.number.end : count.noun.end].split()) for text, count in ((text_a, one), (text_b, other))
    )
    return min(names, key=lambda name: (len(name), name))


_PEOPLE_STEMS = frozenset(plain_stem(word) for word in _PEOPLE)
