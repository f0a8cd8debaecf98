"""Days counted from the day of the event: "the previous day" beside "killed on June 24 over a June 20 shooting"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.happenings import happening_of
from broadsheet.compare.model import Verdict
from broadsheet.compare.words import content_keys
from broadsheet.facts import DateValue, Kind, TextValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Frame, Span

SHARED = 3
"""So many words, one of them a name, the two sentences share beside what happened."""

REACH = 70
"""What happened on such a day stands within so many characters before it."""

LONGEST_GAP = 60
"""Dates further apart, in days, are of two affairs."""

LEAP_YEAR = 2000
"""The year in which all days are counted: it has every day that any year has."""

_MONTH_DAY = re.compile(r"--(\d\d)-(\d\d)")
_WHEN = (
    (-1, re.compile(r"\b(?:the (?:previous (?:day|night|evening)|(?:day|night) before)|(?:a|one) day earlier)\b")),
    (0, re.compile(r"\b(?:later |earlier )?(?:that|the same) day\b")),
    (1, re.compile(r"\b(?:the (?:next|following) (?:day|morning)|the day after|(?:a|one) day later)\b")),
)
"""Words for a day told from that of the event, with the days between."""


@dataclass(frozen=True, slots=True)
class _Offset:
    """Something that happened so many days after the event its sentence tells of, or before it."""

    days: int
    happenings: frozenset[str]
    statement: Statement
    span: Span
    name: str = ""


def day_offsets(a: Side, b: Side) -> list[Draft]:
    """Return a row for every happening that one article dates and the other counts from the event, at another day."""
    drafts = []
    for dated, told, swapped in ((a, b, False), (b, a, True)):
        relative = list(_relative(told))
        if not relative:
            continue
        for one in _dated(dated):
            met = [other for other in relative if _meets(one, other)]
            if met and all(other.days != one.days for other in met):
                drafts.append(_draft(one, met[0], swapped=swapped))
    return drafts


def _relative(side: Side) -> Iterator[_Offset]:
    for statement in side.statements:
        start, end = statement.span
        words = side.text[start:end].lower()
        if "day" not in words and "night" not in words:
            continue
        for days, pattern in _WHEN:
            for match in pattern.finditer(words):
                before = side.text[start + max(0, match.start() - REACH) : start + match.start()]
                yield _Offset(days, content_keys(before), statement, (start + match.start(), start + match.end()))


def _dated(side: Side) -> Iterator[_Offset]:
    """Yield what happened on a day of the calendar whose sentence gives the day of another event too."""
    by_sentence: dict[Span, list[Frame]] = {}
    for frame in side.frames:
        if _day(frame) is not None:
            by_sentence.setdefault(frame.sentence, []).append(frame)
    statements = {statement.span: statement for statement in side.statements}
    for sentence, frames in by_sentence.items():
        if len(frames) != 2 or sentence not in statements:
            continue
        for one, other in (frames, reversed(frames)):
            days, happening = _between(one, other), happening_of(side.text, one)
            # The day that is dated by a noun is that of another event than the sentence tells of.
            if happening and 0 < abs(days) <= LONGEST_GAP and one.phrase[1] > one.span[1]:
                name = " ".join(side.text[one.span[1] : one.phrase[1]].split())
                yield _Offset(days, frozenset({happening}), statements[sentence], one.span, name)


def _day(frame: Frame) -> date | None:
    """Return the day of the calendar that a frame gives, of any year where it names none."""
    value = frame.value
    if frame.kind is not Kind.DATE or frame.hedged or frame.negated:
        return None
    if isinstance(value, DateValue):
        return value.first if value.first == value.last else None
    named = _MONTH_DAY.fullmatch(value.key) if isinstance(value, TextValue) else None
    return date(LEAP_YEAR, int(named[1]), int(named[2])) if named else None


def _between(one: Frame, other: Frame) -> int:
    """Return the days from the second date to the first; a date without its year is of the same one."""
    first, second = _day(one), _day(other)
    if first is None or second is None:
        return 0
    return (first.replace(year=LEAP_YEAR) - second.replace(year=LEAP_YEAR)).days


def _meets(dated: _Offset, told: _Offset) -> bool:
    if not dated.happenings <= told.happenings:
        return False
    shared = {key for key in dated.statement.keys & told.statement.keys if not key[0].isdigit()} - dated.happenings
    names = {word.key for word in dated.statement.words if word.name}
    return len(shared) >= SHARED and bool(shared & names)


def _draft(dated: _Offset, told: _Offset, *, swapped: bool) -> Draft:
    proofs: Sequence[Proof] = [Proof(one.statement.span, one.span) for one in (dated, told)]
    left, right = reversed(proofs) if swapped else proofs
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.DATE,
        slot=f"day of the {dated.name}",
        a=left,
        b=right,
        why=f"{abs(dated.days)} days lie between the one's two dates",
        weight=2,
        rank=1.0,
    )
