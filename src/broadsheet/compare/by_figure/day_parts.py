"""The hour here and the part of the day there: "just before 5:30 p.m.", "Friday afternoon"."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_figure.likelihood import of_saying
from broadsheet.compare.by_figure.one_happening import HAPPENING
from broadsheet.compare.compatibility.days import traits
from broadsheet.compare.compatibility.exactness import given
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.facts import DateValue, Kind, TextValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.by_figure.aligning import Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.by_figure.likelihood import Likelihood
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

SURE = 0.9
"""The least odds, a logarithm, that an hour and a part of the day are of one thing."""

ONE_HAPPENING = 0.6
"""What it adds that both verbs tell only that it happened, or mean the same."""

ONE_DAY = 0.7
"""... and that the hour's sentence names the day."""

AGAIN = 30
"""Who gives the part of the day and an hour no further from the other's, in minutes, gives the hour too."""

DAY = 24 * 60
HALF = DAY // 2
_PART = re.compile(r"\b(?P<part>morning|afternoon|evening|night)\b", re.IGNORECASE)
_CLOCK = re.compile(r"(\d\d):(\d\d)")
_LATE_HALF = re.compile(
    r"\s+(?:last night|tonight|(?:in the|this|that|yesterday) (?:afternoon|evening)|at night)\b", re.IGNORECASE
)
_HALF_TOLD = re.compile(r"[ap]\.? ?m\b|noon|midday|midnight|\b0\d|local", re.IGNORECASE)
_EARLY_HALF = re.compile(r"\s+(?:in the|this|that|yesterday) morning\b", re.IGNORECASE)
_EARLY_OR_LATE = re.compile(r"\b(?P<part>early|late) (?:on )?$", re.IGNORECASE)
_HOURS = {
    "morning": (0, 12 * 60),
    "afternoon": (12 * 60, 18 * 60),
    "evening": (16 * 60, DAY),
    "night": (18 * 60, DAY + 6 * 60),
    "early": (0, 10 * 60),
    "late": (17 * 60, DAY + 2 * 60),
}
"""From when to when a part of the day lasts in reports, in minutes from midnight; a night lasts into the next day."""


class DayPart(NamedTuple):
    """An hour and a part of the day that are of one thing.

    Attributes:
        a: The first article's value.
        b: The second's.
        spans: Where the two stand, with the words that belong to them.
        why: How they differ.
        odds: How surely they are of one thing, a logarithm.
    """

    a: Framed
    b: Framed
    spans: tuple[Span, Span]
    why: str
    odds: float


class _Part(NamedTuple):
    one: Framed
    span: Span
    name: str


def day_parts(bench: Bench, likelihood: Likelihood, weights: Mapping[str, float]) -> list[DayPart]:
    """Return every hour of one article that the other gives only by the part of the day, likeliest first."""
    found = [
        *_found(bench, likelihood, weights, swapped=False),
        *_found(bench, likelihood, weights, swapped=True),
    ]
    found.sort(key=lambda each: (-round(each.odds, 6), each.spans[0][0] + each.spans[1][0], each.spans[0]))
    taken: tuple[set[Span], set[Span]] = (set(), set())
    kept = []
    for each in found:
        if each.spans[0] not in taken[0] and each.spans[1] not in taken[1]:
            taken[0].add(each.spans[0])
            taken[1].add(each.spans[1])
            kept.append(each)
    return kept


def _found(bench: Bench, likelihood: Likelihood, weights: Mapping[str, float], *, swapped: bool) -> Iterator[DayPart]:
    """Yield the hours of the first article that the second gives by the part of the day; ``swapped``, of the second."""
    clocks, others = (bench.theirs, bench.ours) if swapped else (bench.ours, bench.theirs)
    here, there = (bench.b, bench.a) if swapped else (bench.a, bench.b)
    hours = [(one, at) for one in clocks if (at := _minutes(one, here)) is not None]
    parts = [part for other in others if (part := _part(other, there)) is not None] if hours else []
    told = [match for other in others if (match := _clock(other)) is not None]
    for hour, at in hours:
        if any(_apart(at, 60 * int(again[1]) + int(again[2])) <= AGAIN for again in told):
            continue
        for part in parts:
            if not _within(at, part.name) or _of_one_day(hour, part.one, clocks) < 0:
                continue
            first, second = (part.one, hour) if swapped else (hour, part.one)
            alike = (len(parts), len(hours)) if swapped else (len(hours), len(parts))
            odds = _odds(first, second, likelihood, weights, alike) + ONE_DAY * _of_one_day(hour, part.one, clocks)
            if odds >= SURE:
                clock = given(here.text, hour.frame).loose.span
                spans = (part.span, clock) if swapped else (clock, part.span)
                yield DayPart(first, second, spans, f"one gives the hour, the other only the {_said(part.name)}", odds)


def _odds(
    one: Framed, other: Framed, likelihood: Likelihood, weights: Mapping[str, float], alike: tuple[int, int]
) -> float:
    if of_saying(one) or of_saying(other):
        return -math.inf
    shared = one.context.keys() & other.context.keys()
    mass = math.fsum(
        [weights.get(key, 0.0) * math.sqrt(one.context[key] * other.context[key]) for key in sorted(shared)]
    )
    masses = [math.fsum([weights.get(key, 0.0) * near for key, near in each.context.items()]) for each in (one, other)]
    odds = likelihood.of(one, other, mass / math.sqrt(max(masses[0] * masses[1], 1e-9)), alike)
    verbs = one.frame.verb, other.frame.verb
    one_meaning = all(verbs) and verbs[0] != verbs[1] and meaning_of(verbs[0]) == meaning_of(verbs[1])
    return odds + ONE_HAPPENING * (one_meaning or HAPPENING.issuperset(verbs))


def _clock(one: Framed) -> re.Match[str] | None:
    value = one.frame.value
    return _CLOCK.match(value.key) if one.frame.kind is Kind.TIME and isinstance(value, TextValue) else None


def _minutes(one: Framed, side: Side) -> int | None:
    """Return the minute of the day of a clock time of which is known in which half of the day it is."""
    clock = _clock(one)
    if clock is None or clock.end() < len(clock.string):
        return None
    minutes = 60 * int(clock[1]) + int(clock[2])
    if minutes < HALF and _LATE_HALF.match(side.text, one.frame.span[1]):
        return minutes + HALF
    # Of "2:56" alone nobody knows the half of the day, and it may be on a referee's watch.
    told = minutes > HALF or _HALF_TOLD.search(side.text, *one.frame.span)
    return minutes if told or _EARLY_HALF.match(side.text, one.frame.span[1]) else None


def _part(one: Framed, side: Side) -> _Part | None:
    frame = one.frame
    if frame.kind is not Kind.DATE:
        return None
    inside = _PART.search(side.text, *frame.span)
    if inside is not None:
        return _Part(one, frame.span, inside["part"].lower())
    before = _EARLY_OR_LATE.search(side.text, frame.sentence[0], frame.span[0])
    if before is None or not _is_day(one):
        return None
    return _Part(one, (before.start(), frame.span[1]), before["part"].lower())


def _is_day(one: Framed) -> bool:
    return bool({"weekday", "relative", "day"} & _traits(one.frame.value).keys())


def _within(at: int, part: str) -> bool:
    first, last = _HOURS[part]
    return first <= at <= last or at + DAY <= last


def _of_one_day(hour: Framed, part: Framed, clocks: Sequence[Framed]) -> int:
    """Return 1 where the hour's sentence names the part's day, -1 where it names another, 0 where it names none."""
    theirs = _traits(part.frame.value)
    told = [
        traits
        for other in clocks
        if other.frame.kind is Kind.DATE and other.frame.sentence == hour.frame.sentence
        if (traits := _traits(other.frame.value)).keys() & theirs.keys()
    ]
    if not told:
        return 0
    return 1 if any(all(each[key] == theirs[key] for key in each.keys() & theirs.keys()) for each in told) else -1


def _traits(value: object) -> dict[str, int]:
    return traits(value) if isinstance(value, DateValue | TextValue) else {}


def _apart(one: int, other: int) -> int:
    """Return by how many minutes two hours are apart, whichever half of the day each is in."""
    return min((one - other) % HALF, (other - one) % HALF)


def _said(part: str) -> str:
    return {"early": "early hours", "late": "late hours"}.get(part, part)
