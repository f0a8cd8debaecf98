"""A sentence into clauses: what only one article says is often half a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from broadsheet.compare.language.words import keys_of
from broadsheet.compare.statements import mass
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.compare.statements import Index, Statement
    from broadsheet.facts import Span

LEAST_WORDS = 3
"""A clause of fewer words that carry meaning is joined to the one before it."""

WIDEST = 45
"""A stretch is widened to its clause where the clause begins or ends within this many characters of it."""

_EDGES = ' ,;:–—-(."”'
_FIGURE = re.compile(r"\d")
# It begins with what it looks for, and only then tells which it is: such a pattern is searched for faster.
_BREAK = re.compile(
    r"[;:—,\s](?:(?<=[;:—])\s+|(?<=,)\s+(?!\d)|(?<=\s)(?:[–-]{1,2}\s|(?=\()"
    # "Between 2009 and 2015" is one stretch of time.
    r"|(?=(?:a(?:nd(?! \d{4}\b)|s|fter|lthough)|b(?:ut|efore|ecause)|wh(?:ile|o|ich|en|ere))\s)))"
)


@quick
class Clause:
    """A stretch of a sentence.

    Attributes:
        span: Where it stands in the text.
        keys: What its words are compared by.
        weight: The weight of its words together.
    """

    span: Span
    keys: frozenset[str]
    weight: float


class Heard:
    """Clauses that are told, found by their words."""

    def __init__(self, clauses: Iterable[Clause], weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._clauses: list[Clause] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for clause in clauses:
            self.add(clause)

    def add(self, clause: Clause) -> None:
        """Note that a clause is told."""
        for key in clause.keys:
            self._places[key].append(len(self._clauses))
        self._clauses.append(clause)

    def most_of(self, keys: Iterable[str], least: float) -> list[Clause]:
        """Return the clauses that have words among these which weigh ``least`` or more together."""
        if least <= 0:
            return self._clauses
        sums: defaultdict[int, float] = defaultdict(float)
        for key in keys:
            weight = self._weights.get(key, 0.0)
            for number in self._places.get(key, ()):
                sums[number] += weight
        return [self._clauses[number] for number, weight in sums.items() if weight >= least]


def split_clauses(text: str, statement: Statement, weights: Mapping[str, float]) -> list[Clause]:
    """Return the clauses of a sentence, each with at least :data:`LEAST_WORDS` words where the sentence has as many."""
    # Each group is where it starts and ends in the text, and its first word and the one behind its last.
    groups: list[tuple[int, int, int, int]] = []
    start, end = statement.span
    words = statement.words
    breaks = [match.end() for match in _BREAK.finditer(text, start, end)]
    starts = [word.start for word in words] if breaks else ()
    left, at = start, 0
    for right in [*breaks, end]:
        first, at = at, bisect_left(starts, right, at) if breaks else len(words)
        if groups and (at - first < LEAST_WORDS or groups[-1][3] - groups[-1][2] < LEAST_WORDS):
            groups[-1] = (groups[-1][0], right, groups[-1][2], at)
        else:
            groups.append((left, right, first, at))
        left = right
    if len(groups) == 1 and words:
        return [_clause(text, (start, end), statement.keys, weights)]
    return [
        _clause(text, (left, right), keys_of(words[first:behind]), weights)
        for left, right, first, behind in groups
        if first < behind
    ]


def widened(text: str, span: Span, sentence: Span, closed: Sequence[Span]) -> Span:
    """Return a stretch of a sentence widened to its clause, by at most :data:`WIDEST` characters a side.

    It never reaches into ``closed`` spans, nor over a number.
    """
    span = _outside(text, span)
    start, end = sentence
    for match in _BREAK.finditer(text, *sentence):
        cut = match.end()
        if cut <= span[0]:
            start = cut
        elif cut >= span[1]:
            end = cut
            break
    start = start if span[0] - start <= WIDEST else span[0]
    end = end if end - span[1] <= WIDEST else span[1]
    while end > span[1] and text[end - 1] in _EDGES:
        end -= 1
    before, after = text[start : span[0]], text[span[1] : end]
    if any(left < span[0] and start < right for left, right in closed) or _FIGURE.search(before):
        start = span[0]
    if any(left < end and span[1] < right for left, right in closed) or _FIGURE.search(after):
        end = span[1]
    return start, end


def _outside(text: str, span: Span) -> Span:
    """Return a stretch without the end of a bracket that it does not begin: "2017), director" tells of the director."""
    start, end = span
    closing, opening = text.find(")", start, end), text.find("(", start, end)
    if closing >= 0 and not 0 <= opening < closing:
        start = closing + 1
        while start < end and text[start] in _EDGES:
            start += 1
    return (start, end) if start < end else span


def novelty(clause: Clause, others: Index, weights: Mapping[str, float]) -> float:
    """Return which share of the clause's weight the other article's best sentence lacks: 0 to 1."""
    if clause.weight <= 0:
        return 0.0
    return 1.0 - others.best(clause.keys, weights) / clause.weight


def is_novel(clause: Clause, others: Index, weights: Mapping[str, float], least: float) -> bool:
    """Tell whether the other article's best sentence lacks at least this share of the clause's weight."""
    if clause.weight > 0:
        known = mass(clause.keys & others.places.keys(), weights)
        if 1.0 - known / clause.weight >= least:
            return True  # Even all of its sentences together lack as much.
    return novelty(clause, others, weights) >= least


def _clause(text: str, span: Span, keys: frozenset[str], weights: Mapping[str, float]) -> Clause:
    start, end = span
    while start < end and text[start] in " ,;:–—-(":
        start += 1
    while end > start and text[end - 1] in " ,;:–—-(":
        end -= 1
    return Clause((start, end), keys, mass(keys, weights))
