"""Typed values of two articles laid against each other by the words around them, never by how near the numbers are."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from broadsheet.compare.findings import Relation
from broadsheet.compare.listing import word_list, word_set
from broadsheet.compare.values import compare_values
from broadsheet.compare.words import content_keys, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.findings import Finding
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Frame

NEAR = 4.0
"""A word counts for half where it stands this many words from the value."""

OUTSIDE = 0.5
"""A word outside the value's clause counts for half of one inside it."""

SUBJECT = 0.5
"""What the words count that name whose doing the verb is, wherever they stand: "he" stands for a name."""

LEAST_CONTEXT = 1.0
"""Frames whose shared words weigh less than this are not looked at."""

MOST_FRAMES = 150
"""More values of one kind in an article are a table: comparing each with each would take for ever."""

SAME_VERB, SAME_PHRASE, SAME_PREPOSITION = 0.15, 0.1, 0.05
"""What is added to the likeness of two frames, 0 to 1, for one verb, for words shared inside the noun phrase, and for
one preposition. Chosen on the development reports so that a value's true partner comes first."""

_LIGHT = word_set("be have do get make say tell report give take go come include put set become")
"""Verbs that tell nothing of what the value is about."""

_RATE = re.compile(r"\s*(?:an?|per|each|every)\s+(?P<noun>[^\W\d_]+)", re.IGNORECASE)
"""What comes behind a rate: "$38 a share", "60 miles per hour"."""

_EDGES = {
    "by": "by", "before": "by", "until": "until", "till": "until", "through": "until",
    "after": "since", "since": "since",
}  # fmt: skip
"""Prepositions that make a time the edge of a stretch rather than the time of what happens."""

_UNITS = frozenset(
    stem(word)
    for word in word_list(
        """
        mile kilometre kilometer metre meter foot feet inch yard pound kilogram ton tonne hour minute second day week
        month year decade season percent million billion trillion thousand hundred dollar euro acre hectare degree
        gallon litre barrel magnitude age old today yesterday tomorrow last this next ago
        """
    )
)
"""Words that belong to values: sharing them says nothing of what is measured."""

_PEOPLE = frozenset(
    stem(word)
    for word in word_list(
        """
        people person passenger resident man men woman women child children victim student worker employee staff soldier
        officer civilian villager worshipper member protester fan guest tourist pilgrim adult patient driver
        """
    )
)
"""Nouns for people: one article's passengers may be another's people."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame, ready to be laid against another article's.

    Attributes:
        frame: The frame.
        counted: What is counted or by what the value goes, as compared: "ship", "share"; empty where nothing says.
        verb: The verb as compared; empty where it tells nothing.
        subject: The words of the subject as compared.
        phrase: The words of the noun phrase as compared, without what is counted.
        context: The words around it as compared, each with how much it counts by its distance: 0 to 1.
        names: Which words of its sentence name somebody or something.
        named: Which words of its article do.
        edge: "since" or "until" for a time that begins or ends a stretch, "by" for one that only bounds it; else empty.
    """

    frame: Frame
    counted: str
    verb: str
    subject: frozenset[str]
    phrase: frozenset[str]
    context: Mapping[str, float]
    names: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two frames that may give one thing's value.

    Attributes:
        a: The first article's.
        b: The second's.
        finding: How the values stand to each other.
        likeness: How alike the frames are: about 0 to 1.3.
        shared: The words around both.
        mass: What these words weigh together.
        margin: By how much this pair is likelier than any other pair of either frame.
    """

    a: Framed
    b: Framed
    finding: Finding
    likeness: float
    shared: frozenset[str]
    mass: float
    margin: float


def framed(text: str, frames: Sequence[Frame], statements: Sequence[Statement]) -> list[Framed]:
    """Return the frames that stand in statements, at most :data:`MOST_FRAMES` of each kind, read into words."""
    by_span = {statement.span: statement for statement in statements if not statement.heading}
    names = {
        span: frozenset([word.key for word in statement.words if word.name]) for span, statement in by_span.items()
    }
    everywhere = frozenset().union(*names.values())
    left = dict.fromkeys(Kind, MOST_FRAMES)
    found = []
    for frame in frames:
        statement = by_span.get(frame.sentence)
        if statement is None or not left[frame.kind]:
            continue
        left[frame.kind] -= 1
        found.append(_read(text, frame, statement, (names[frame.sentence], everywhere)))
    return found


def _read(text: str, frame: Frame, statement: Statement, names: tuple[frozenset[str], frozenset[str]]) -> Framed:
    counted = stem(frame.unit) if frame.unit else ""
    if frame.kind is Kind.MONEY and (rate := _RATE.match(text, frame.span[1])):
        counted = stem(rate["noun"].lower())
    subject = content_keys(frame.subject) | _keys_of(frame.subject_keys)
    context = _context(frame, statement)
    for key in subject:
        context[key] = max(context.get(key, 0.0), SUBJECT)
    for key in (context.keys() & _UNITS) | {counted}:
        context.pop(key, None)
    words = content_keys(text[slice(*frame.phrase)])
    phrase = frozenset([key for key in words if key not in _UNITS and key != counted and not key[0].isdigit()])
    verb = "" if frame.verb in _LIGHT or not frame.verb else stem(frame.verb)
    return Framed(frame, counted, verb, subject, phrase, context, *names, _edge(text, frame))


@lru_cache(maxsize=4096)
def _keys_of(forms: frozenset[str]) -> frozenset[str]:
    """Return what the words of several forms of a name are compared by."""
    return frozenset().union(*(content_keys(form) for form in forms))


def _edge(text: str, frame: Frame) -> str:
    if frame.kind not in (Kind.DATE, Kind.TIME):
        return ""
    before = text[frame.sentence[0] : frame.span[0]].casefold().split()[-2:]
    if before == ["as", "of"]:
        return "by"
    return _EDGES.get(before[-1], "") if before else ""


def _context(frame: Frame, statement: Statement) -> dict[str, float]:
    """Return the words of the sentence, each with how much it counts."""
    words = statement.words
    start, end = frame.span
    first = bisect_right(words, start, key=attrgetter("end"))
    last = bisect_left(words, end, lo=first, key=attrgetter("start"))
    dated = frame.kind in (Kind.DATE, Kind.TIME)  # Of "Friday morning" nothing but the value would be shared.
    context = {} if dated else {word.key: 1.0 for word in words[first:last] if not word.number}
    left, right = frame.clause
    for side in (reversed(words[:first]), words[last:]):
        for distance, word in enumerate(side, start=1):
            near = NEAR / (NEAR + distance)
            if not left <= word.start < right:
                near *= OUTSIDE
            if near > context.get(word.key, 0.0):
                context[word.key] = near
    return context


def align(a: Sequence[Framed], b: Sequence[Framed], weights: Mapping[str, float]) -> list[Alignment]:
    """Return every two frames that may give one thing's value, with how far each pair stands out from its rivals."""
    masses_a, masses_b = ([_mass(one.context, weights) for one in side] for side in (a, b))
    found: dict[tuple[int, int], tuple[float, frozenset[str], float, Finding]] = {}
    of_kind: dict[Kind, list[tuple[int, Framed]]] = {}
    for j, other in enumerate(b):
        of_kind.setdefault(other.frame.kind, []).append((j, other))
    for i, one in enumerate(a):
        for j, other in of_kind.get(one.frame.kind, ()):
            if not _commensurable(one, other):
                continue
            ours, theirs = one.context, other.context
            shared = ours.keys() & theirs.keys()
            if not shared:
                continue
            mass = math.fsum([weights.get(key, 0.0) * math.sqrt(ours[key] * theirs[key]) for key in shared])
            if mass < LEAST_CONTEXT:
                continue
            finding = compare_values(one.frame.value, other.frame.value, one.frame.kind)
            if finding.relation is Relation.UNLIKE:
                continue
            likeness = mass / math.sqrt(max(masses_a[i] * masses_b[j], 1e-9)) + _grammar(one, other)
            found[i, j] = (likeness, frozenset(shared), mass, finding)
    return _with_margins(a, b, found)


def _mass(context: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return math.fsum([weights.get(key, 0.0) * near for key, near in context.items()])


def _grammar(one: Framed, other: Framed) -> float:
    added = SAME_VERB if one.verb and one.verb == other.verb else 0.0
    if one.phrase & other.phrase:
        added += SAME_PHRASE
    if one.frame.preposition and one.frame.preposition == other.frame.preposition:
        added += SAME_PREPOSITION
    return added


def _commensurable(one: Framed, other: Framed) -> bool:
    """Tell whether two values of one kind count or measure the same sort of thing."""
    if one.frame.kind is Kind.NUMBER:
        return bool(one.counted) and (one.counted == other.counted or {one.counted, other.counted} <= _PEOPLE)
    return one.counted == other.counted or one.frame.kind not in (Kind.MONEY, Kind.ORDINAL, Kind.MEASURE)


def _with_margins(
    a: Sequence[Framed],
    b: Sequence[Framed],
    found: Mapping[tuple[int, int], tuple[float, frozenset[str], float, Finding]],
) -> list[Alignment]:
    of_a: dict[int, list[tuple[float, int]]] = {}
    of_b: dict[int, list[tuple[float, int]]] = {}
    for (i, j), (likeness, *_) in found.items():
        of_a.setdefault(i, []).append((likeness, j))
        of_b.setdefault(j, []).append((likeness, i))
    aligned = []
    for (i, j), (likeness, shared, mass, finding) in found.items():
        rivals = [rival for rival, other in of_a[i] if other != j] + [rival for rival, other in of_b[j] if other != i]
        margin = likeness - max(rivals, default=0.0)
        aligned.append(Alignment(a[i], b[j], finding, likeness, shared, mass, margin))
    return aligned
