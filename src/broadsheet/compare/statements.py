"""What the articles state, sentence by sentence, and which statements of the two meet."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import Word, keys_of, read_words
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from broadsheet.facts import Span

NAME_FACTOR = 1.3
"""Names and numbers tell statements apart better than other words equally rare."""

COMMON_SHARE = 0.2
"""A word in more than this share of the sentences tells nothing by itself; it does not bring two together."""

STAMP_WORDS = 14
"""A longer line says more than when it was printed."""

_FINENESS = 2.0**20
"""Weights are rounded to this part of one: sums of them are then exact, whatever the order they are added in."""

_STAMP_VOCABULARY = word_set(
    """
    published posted updated modified last date time gmt bst est edt pst pdt ist et utc cet am pm hrs a.m p.m p m
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)


@quick
class Statement:
    """One sentence of an article, ready to be compared.

    Attributes:
        span: Where it stands in the text.
        words: Its words that carry meaning.
        keys: What they are compared by.
        folded: Its characters, lower case and with single blanks, for telling the same words.
        heading: Whether it is a heading, which announces and does not state.
    """

    span: Span
    words: tuple[Word, ...]
    keys: frozenset[str]
    folded: str
    heading: bool = False


@quick
class Meeting:
    """Two statements that share words.

    Attributes:
        a: The index of the first article's statement.
        b: The index of the second's.
        shared: The words both have, as compared.
        weight: The weight of these words together.
        likeness: The same, against the geometric mean of both sentences' weights: 0 to 1.
    """

    a: int
    b: int
    shared: frozenset[str]
    weight: float
    likeness: float


def read_statements(text: str, spans: Iterable[tuple[Span, bool]]) -> tuple[Statement, ...]:
    """Return the sentences at these spans, each with whether it is a heading, read into words."""
    statements = []
    for (start, end), heading in spans:
        words = read_words(text, start, end)
        statements.append(
            Statement(
                span=(start, end),
                words=words,
                keys=keys_of(words),
                folded=" ".join(text[start:end].lower().split()),
                heading=heading,
            )
        )
    return tuple(statements)


_SAYS = re.compile(r"\b(?:is|was|are|were)\b")


def is_stamp(statement: Statement, text: str) -> bool:
    """Tell whether a line only says when the article was printed: "Updated 4/18/2019 9:05 AM"."""
    words = statement.words
    if len(words) > STAMP_WORDS or not any(word.number for word in words):
        return False
    for word in words:
        if not word.number and text[word.start : word.end].casefold().rstrip(".") not in _STAMP_VOCABULARY:
            return False
    # "She was 83." is no line of the printer's.
    return _SAYS.search(text, *statement.span) is None


def weigh(*sides: Sequence[Statement]) -> dict[str, float]:
    """Return the weight of each word: ln(1 + sentences / sentences with it), names and numbers more.

    This is the inverse document frequency of Spärck Jones (1972) over the sentences of both articles. Sums of weights
    do not depend on the order of the words: sets of words have another order in every run of the program.
    """
    statements = [statement for side in sides for statement in side]
    found = Counter(chain.from_iterable([statement.keys for statement in statements]))
    telling = {word.key for statement in statements for word in statement.words if word.name or word.number}
    plain = {count: math.log(1 + len(statements) / count) for count in set(found.values())}
    levels = {count: (evened(weight), evened(weight * NAME_FACTOR)) for count, weight in plain.items()}
    return {key: levels[count][key in telling] for key, count in found.items()}


def evened(weight: float) -> float:
    """Return a weight rounded so that sums of some thousands like it are exact."""
    return round(weight * _FINENESS) / _FINENESS


def mass(keys: Collection[str], weights: Mapping[str, float]) -> float:
    """Return the weight of these words together."""
    try:
        return sum(map(weights.__getitem__, keys))
    except KeyError:  # A word of neither article's sentences, which few are, weighs nothing.
        return sum([weights.get(key, 0.0) for key in keys])


class Index:
    """Where each word of an article stands: word -> the numbers of its statements."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, statement in enumerate(statements):
            for key in statement.keys:
                places[key].append(number)
        self.places: dict[str, list[int]] = dict(places)

    def best(self, keys: Iterable[str], weights: Mapping[str, float]) -> float:
        """Return the greatest weight of these words that one statement has together."""
        sums: defaultdict[int, float] = defaultdict(float)
        for key in keys:
            places = self.places.get(key)
            if places is not None:
                weight = weights.get(key, 0.0)
                for number in places:
                    sums[number] += weight
        return max(sums.values(), default=0.0)

    def weighed(self, keys: Iterable[str], weights: Mapping[str, float], most: float) -> Mapping[int, float]:
        """Return the statements that have one of these words which stands in at most ``most`` statements.

        Each comes with the weight of all of these words that it has.
        """
        sums: defaultdict[int, float] = defaultdict(float)
        common = []
        for key in keys:
            places = self.places.get(key, ())
            if len(places) > most:
                common.append(key)
                continue
            weight = weights.get(key, 0.0)
            for number in places:
                sums[number] += weight
        for key in common:
            weight = weights.get(key, 0.0)
            for number in self.places[key]:
                if number in sums:
                    sums[number] += weight
        return sums


def meet_statements(
    a: Sequence[Statement],
    b: Sequence[Statement],
    index: Index,
    weights: Mapping[str, float],
    least: float,
    known: Mapping[tuple[int, int], int] = MappingProxyType({}),
) -> list[Meeting]:
    """Return every two statements whose shared words weigh ``least`` or more, heaviest first.

    ``index`` is of ``b``. Two that share no more words than ``known`` says are left out.
    """
    masses = [mass(statement.keys, weights) for statement in b]
    most = max(4.0, COMMON_SHARE * (len(a) + len(b)))
    meetings = []
    for number, statement in enumerate(a):
        own = mass(statement.keys, weights)
        for other, weight in index.weighed(statement.keys, weights, most).items():
            if weight < least:
                continue
            shared = statement.keys & b[other].keys
            if known and len(shared) <= known.get((number, other), 0):
                continue
            meetings.append(Meeting(number, other, shared, weight, weight / math.sqrt(own * masses[other])))
    meetings.sort(key=lambda meeting: (-meeting.weight, meeting.a + meeting.b, abs(meeting.a - meeting.b), meeting.a))
    return meetings
