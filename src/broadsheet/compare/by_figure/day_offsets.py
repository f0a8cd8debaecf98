"""Days counted from the day of the event: "the previous day" beside "killed on June 24 over a June 20 shooting"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.happenings import happening_of
from broadsheet.compare.language.words import read_words
from broadsheet.compare.model import Verdict
from broadsheet.facts import DateValue, Kind, TextValue
from broadsheet.facts.lexicon.verbs import PAST_OF

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
_DAYS = ("day", "night")
_RELATED = ("previous ", " before", " earlier", "that ", "same ", "next ", "following ", " after", " later")
"""A sentence without such words has none of them: most are passed over at this look."""


@dataclass(frozen=True, slots=True)
class _Offset:
    """Something that happened so many days after another event, or before it.

    Attributes:
        days: The days between; negative where it happened before.
        happenings: What happened, as compared; of one that is counted, the words before it.
        statement: The sentence that says when.
        span: Where the words for the day stand.
        name: What the day is of, for the reader.
        anchor: The event from which the days are counted; empty where it is what the sentence tells of.
    """

    days: int
    happenings: tuple[str, ...]
    statement: Statement
    span: Span
    name: str = ""
    anchor: str = ""


def day_offsets(a: Side, b: Side) -> list[Draft]:
    """Return a row for every happening that one article dates and the other counts from the event, at another day."""
    drafts = []
    for dated, told, swapped in ((a, b, False), (b, a, True)):
        relative = list(_relative(told))
        if not relative:
            continue
        days = list(_dated(dated))
        for other in relative:
            met = [one for one in days if _meets(one, other)]
            if met and all(one.days != other.days for one in met):
                # The day is that of what is told right before it.
                nearest = max(met, key=lambda one: other.happenings.index(one.happenings[0]))
                drafts.append(_draft(nearest, other, swapped=swapped))
    return drafts


def _relative(side: Side) -> Iterator[_Offset]:
    for statement in side.statements:
        if not any(map(statement.folded.__contains__, _DAYS)) or not any(map(statement.folded.__contains__, _RELATED)):
            continue
        start, end = statement.span
        words = side.text[start:end].lower()
        for days, pattern in _WHEN:
            for match in pattern.finditer(words):
                at = start + match.start()
                before = tuple(word.key for word in read_words(side.text, max(start, at - REACH), at))
                yield _Offset(days, before, statement, (at, start + match.end()))


def _dated(side: Side) -> Iterator[_Offset]:
    """Yield what happened on a day of the calendar, counted from another dated event of its sentence."""
    by_sentence: dict[Span, list[Frame]] = {}
    for frame in side.frames:
        if _day(frame) is not None:
            by_sentence.setdefault(frame.sentence, []).append(frame)
    statements = by_span(side)
    for sentence, frames in by_sentence.items():
        if sentence not in statements:
            continue
        for one, other in permutations(frames, 2):
            days, happening = _between(one, other), happening_of(side.text, one)
            if not happening or not 0 < abs(days) <= LONGEST_GAP:
                continue
            noun = side.text[one.span[1] : one.phrase[1]]
            # A day that a noun is dated by is that of another event than the sentence tells of.
            beside = bool(noun) and not frames[2:]
            anchor = "" if beside else happening_of(side.text, other)
            if beside or anchor not in ("", happening):
                name = f"day of the {' '.join(noun.split())}" if noun else f"day: {PAST_OF.get(one.verb, one.verb)}"
                yield _Offset(days, (happening,), statements[sentence], one.span, name, anchor)


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
    if dated.happenings[0] not in told.happenings or (dated.anchor and dated.anchor not in told.statement.keys):
        return False
    shared = {key for key in dated.statement.keys & told.statement.keys if not key[0].isdigit()} - {*dated.happenings}
    names = {word.key for word in dated.statement.words if word.name}
    return len(shared) >= SHARED and bool(shared & names)


def _draft(dated: _Offset, told: _Offset, *, swapped: bool) -> Draft:
    proofs: Sequence[Proof] = [Proof(one.statement.span, one.span) for one in (dated, told)]
    left, right = reversed(proofs) if swapped else proofs
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.DATE,
        slot=dated.name,
        a=left,
        b=right,
        why=f"{abs(dated.days)} days lie between the one's two dates",
        weight=2,
        rank=1.0,
    )
