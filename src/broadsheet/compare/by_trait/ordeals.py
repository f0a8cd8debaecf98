"""How long it took: trapped for 52 hours or for three days, found six or nine days after she vanished, caught at once.

A report of one event has one ordeal of a sort: somebody is missing, trapped, held or at large once, and is caught once.
A time told by clocks counts as well: an attack at 3 p.m. and an arrest shortly before midnight are nine hours apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEEWAY = 0.12
"""By this share a length of time may be rounded."""

MOST_MORE = 1.6
"""What is "more than" a length is at most so many times as long."""

_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.0}
_HALF = {unit: hours / 2 for unit, hours in _HOURS.items()}
_NUMBERS = {
    word: many
    for many, word in enumerate(word_list("one two three four five six seven eight nine ten eleven twelve"), 1)
} | {"a": 1, "an": 1}
_LENGTH = (
    rf"(?P<about>more than |over |at least |nearly |almost |about |some |around |less than |under |just )?"
    rf"(?P<many>\d{{1,3}}|{'|'.join(_NUMBERS)}) (?P<unit>(?:minute|hour|day|week|month)s?)"
)

# A sort of ordeal a line: its name, the words for who is in it, the words for its beginning and for its end.
_ORDEALS_TEXT = r"""
missing; missing|lost; vanished|disappeared|went missing|was reported missing|was last seen|set out; found|rescued
trapped; trapped|stuck|underground|buried|under the (?:rubble|snow|debris); collapse[ds]?|caved in|broke in|cave-in &
 |buried; rescued|pulled|brought to the surface|brought up|freed|hoisted|reached|dug
held; held (?:hostage|captive)|(?:hostages|captives) were held|in captivity; kidnapped|seized|abducted|taken hostage &
 ; freed|released|let go
loose; at large|on the run|on the loose; escaped|broke out|got out|fled; recaptured|caught|captured|shot|surrendered
adrift; adrift; capsized|sank|set out|engine failed; rescued|picked up|found
"""


class _Ordeal(NamedTuple):
    """The words for a sort of ordeal.

    Attributes:
        name: What it is called.
        state: The words for being in it.
        told: How its length is told.
    """

    name: str
    state: re.Pattern[str]
    told: tuple[re.Pattern[str], ...]


def _ordeals() -> Iterator[_Ordeal]:
    for line in _ORDEALS_TEXT.replace(" &\n ", "").strip().splitlines():
        name, state, begun, ended = (part.strip() for part in line.split(";"))
        told = (
            rf"\b(?:{state})(?: [^,.;]{{1,40}})? for {_LENGTH}\b",
            rf"\b{_LENGTH} (?:{state})\b",
            rf"\b(?:{ended})\b[^.;]{{0,60}}?\b{_LENGTH} after [^.;]{{0,40}}?\b(?:{begun})\b",
        )
        yield _Ordeal(
            name, re.compile(rf"\b(?:{state})\b", re.IGNORECASE), tuple(re.compile(one, re.IGNORECASE) for one in told)
        )


_ORDEALS = tuple(_ordeals())
_ANY_LENGTH = re.compile(rf"\b{_LENGTH}\b|\bnext day\b|\bfollowing day\b", re.IGNORECASE)

_CATCH = r"(?:arrested|captured|caught|seized|apprehended|surrendered|found (?:him|her|the suspect) hiding|detained)"
_CAUGHT_AFTER = re.compile(
    rf"\b{_CATCH}\b[^.;]{{0,60}}?\b{_LENGTH} (?:later\b|after (?:the|his|her) (?:attack|robbery|shooting|killing|murder"
    r"|crime|escape|stabbing|slaying|raid|theft|crash|bombing|assault|heist|hold-?up)\b)",
    re.IGNORECASE,
)
_NEXT_DAY = re.compile(
    r"\b(?:arrested|captured|caught|seized|apprehended|surrendered|found (?:him|her|the suspect) hiding)\b[^.;]{0,60}?"
    r"\b(?P<next>the (?:next|following) day|a day later)\b",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?:(?:shortly|just|soon) (?P<side>before|after) |at (?:about |around )?|about |around )"
    r"(?:(?P<noon>noon|midnight)|(?P<hour>\d\d?)(?::(?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b)"
)
_CAUGHT_AT = re.compile(rf"\b{_CATCH}\b[^.;]{{0,60}}?\b{_CLOCK}", re.IGNORECASE)
_DONE_AT = re.compile(
    r"\b(?:shot|shooting|stabbed|stabbing|attack|attacked|killed|robbed|robbery|died|spotted|gunfire|exploded|crash)\b"
    rf"[^.;]{{0,80}}?\b{_CLOCK}",
    re.IGNORECASE,
)
_UNIT_KEYS = content_keys("minute minutes hour hours day days week weeks month months")
_CATCH_KEYS = content_keys("arrested captured caught seized apprehended surrendered found detained")
_DONE_KEYS = content_keys(
    "shot shooting stabbed stabbing attack attacked killed robbed robbery died spotted gunfire exploded crash"
)
_OTHER = re.compile(
    r"\b(?:earlier|previous|previously|ago|last (?:week|month|year)|(?:19|20)\d\d|another|second|other|if|could|would"
    r"|may|might|not|never|until|third|also|shift|every|each|daily)\b",
    re.IGNORECASE,
)
LEAST_CLOCK_GAP, CLOCK_LEEWAY, DAY = 1.0, 1.0, 24.0
NEXT_DAY: Span = (6, 48)
"""Hours between an event and "the next day"."""


class _Took(NamedTuple):
    """How long it took.

    Attributes:
        least: In hours, at least.
        most: In hours, at most.
        who: By what those are called of whom it is told, where that tells them from others.
    """

    least: float
    most: float
    who: frozenset[str] = frozenset()


def _apart(one: _Took, other: _Took) -> bool | None:
    if one.who and other.who and not one.who & other.who:
        return None
    return one.most < other.least or other.most < one.least


_WHO = content_keys("boy girl mother father son daughter wife husband woman brother sister child dog")
_TOOK = Sort("how long", Kind.DURATION, "it took so long or so long", _apart)


def ordeals(side: Side) -> Iterator[Trait]:
    """Yield how long the ordeals of an article lasted, and how long after the deed somebody was caught."""
    for statement in sentences_with(side, _UNIT_KEYS):
        sentence = side.text[slice(*statement.span)]
        if not statement.heading and _ANY_LENGTH.search(sentence) and _OTHER.search(sentence) is None:
            yield from _lasting(statement, sentence)
            yield from _caught(statement, sentence)
    yield from _by_clocks(side)


def _lasting(statement: Statement, sentence: str) -> Iterator[Trait]:
    for ordeal in _ORDEALS:
        for pattern in ordeal.told:
            match = pattern.search(sentence)
            if match is not None:
                yield _trait(ordeal.name, _took(match), statement, match.start("many"), match.end("unit"))
                break
        else:
            match = _AFTER.search(sentence) if ordeal.state.search(sentence) else None
            if match is not None:
                yield _trait(ordeal.name, _took(match), statement, match.start("many"), match.end("unit"))


_AFTER = re.compile(
    rf"\b(?:rescued|pulled|brought|freed|hoisted|dug out|found)\b[^.;]{{0,60}}?\b{_LENGTH} after\b", re.IGNORECASE
)


def _caught(statement: Statement, sentence: str) -> Iterator[Trait]:
    match = _CAUGHT_AFTER.search(sentence)
    if match is not None:
        yield _trait("caught", _took(match), statement, match.start("many"), match.end("unit"))
        return
    match = _NEXT_DAY.search(sentence)
    if match is not None:
        yield _trait("caught", _Took(*NEXT_DAY), statement, *match.span("next"))


def _by_clocks(side: Side) -> Iterator[Trait]:
    """Yield how long after the deed somebody was caught, where an article gives the clock time of both."""
    caught = [
        (statement, match)
        for statement in sentences_with(side, _CATCH_KEYS)
        if (match := _CAUGHT_AT.search(side.text, *statement.span)) and not statement.heading
    ]
    if not caught:
        return
    done = [
        match
        for statement in sentences_with(side, _DONE_KEYS)
        if (match := _DONE_AT.search(side.text, *statement.span))
        and all(one.span != statement.span for one, _ in caught)
    ]
    for statement, match in caught[: len(done)]:
        hours = (_hour(match) - _hour(done[0])) % DAY
        if hours >= LEAST_CLOCK_GAP:
            took = _Took(hours - CLOCK_LEEWAY, hours + CLOCK_LEEWAY)
            start = match.start(next(group for group in ("side", "noon", "hour") if match[group]))
            yield _trait("caught", took, statement, start - statement.span[0], match.end() - statement.span[0])


def _hour(match: re.Match[str]) -> float:
    """Return the hour of the day that a clock time tells."""
    if match["noon"]:
        return DAY / 2 if match["noon"].lower() == "noon" else DAY
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return hour + int(match["minute"] or 0) / 60


def _took(match: re.Match[str]) -> _Took:
    many = _NUMBERS.get(match["many"].lower()) or int(match["many"])
    unit = match["unit"].lower().removesuffix("s")
    hours = many * _HOURS[unit]
    room = max(_HALF[unit], LEEWAY * hours)
    about = (match["about"] or "").strip().lower()
    if about in ("more than", "over", "at least"):
        return _Took(hours, MOST_MORE * hours)
    if about in ("nearly", "almost", "less than", "under"):
        return _Took(hours - room, hours)
    return _Took(hours - room, hours + room)


def _trait(name: str, took: _Took, statement: Statement, start: int, end: int) -> Trait:
    first = statement.span[0]
    return Trait(_TOOK, name, took._replace(who=statement.keys & _WHO), statement, (first + start, first + end))
