"""Typed values of two articles laid against each other by the words around them, never by how near the numbers are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.nouns import PAST_REACH, PLACE, counted
from broadsheet.compare.language.happenings import happening_of, moved
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.tenures import TENURE, employer
from broadsheet.compare.language.topics import POPULATION, dwelling_place, tells_of_past, topic_of
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import DateValue, Kind, QuantityValue
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Frame, Span, Value

NEAR = 4.0
"""A word counts for half where it stands this many words from the value."""

OUTSIDE = 0.5
"""A word outside the value's clause counts for half of one inside it."""

SUBJECT = 0.5
"""What the words count that name whose doing the verb is, wherever they stand: "he" stands for a name."""

BEHIND = 45
"""So many characters behind a distance stands what it is from."""

MOST_FRAMES = 150
"""More values of one kind in an article are a table: comparing each with each would take for ever."""

WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)")

_ROUGHLY = ("shortly", "just", "soon", "right", "little", "minutes")
_EDGES = {
    "by": "by", "before": "by", "until": "until", "till": "until", "through": "until",
    "after": "since", "since": "since",
}  # fmt: skip
"""Prepositions that make a time the edge of a stretch rather than the time of what happens."""

_TO_COME = re.compile(r"\b(?:will|is to|are to|plans? to) [a-z]+\b")

_UNITS = frozenset(
    stem(word)
    for word in word_list(
        """
        mile kilometre kilometer metre meter foot feet inch yard pound kilogram ton tonne hour minute second day week
        month year decade season percent million billion trillion thousand hundred dollar euro acre hectare degree
        gallon litre barrel magnitude cent per age old today yesterday tomorrow last this next ago
        """
    )
)
"""Words that belong to values: sharing them says nothing of what is measured."""


_BEING = ("be", "have")
_CHANGE = re.compile(
    r" (?P<change>rise|increase|jump|gain|climb|surge|growth|fall|drop|decline|decrease|slump|plunge) in "
    r"(?:the |its |their )?"
    r"(?P<what>[A-Za-z]+(?: (?!on\b|in\b|to\b|from\b|for\b|by\b|after\b|sent\b|was\b|is\b|and\b)[a-z]+){0,2})"
)
"""What has risen or fallen by a share, where a noun tells so: "a 15 percent fall in net profit"."""

CONJUNCT = re.compile(
    r"(?<=year|onth|week|ason|[ 12]\d\d\d)(?: and(?: now)?| but) "
    r"(?=(?:has|have|had|is|was|employs?|owns?|runs?|makes?|sells?|builds?|carries|operates?|serves?|plans?)\b)"
)
"""What goes on behind an earlier time with a verb of its own: "had sales of 90 million last year and employs 400"."""

_IN_PASSING = re.compile(
    r",(?: which was)? (?:[a-z]+(?:ed|t|n)|born|set up|put up|begun)(?: [a-z]+){0,3}"
    r" (?:(?:in|since) (?:1[5-9]|20)\d\d|(?:just |only )?last (?:spring|summer|autumn|fall|winter|year|month))(?:,|$)"
)
"""What is told of somebody in passing: "Northfell Air, founded in 1998, has ..." is of today."""

_STRETCH_OF_YEARS = re.compile(r"\b(?:between|from) (?:1[89]|20)\d\d (?:and|to|until) (?:1[89]|20)\d\d\b")
"""A stretch is told of the deed, and makes it none of an earlier time: "took millions between 2013 and 2019"."""

_NOT_UNTIL = re.compile(r"(?:\bnot|n['’]t)\b[^.;:]*\buntil\b")
_NOT_SINCE = re.compile(
    r"(?:\bnot|n['’]t|\bnever) been (?:seen|heard (?:of|from)|spotted|sighted)\b"
    r"[^.;:]*\bsince (?:about |around )?(?:an? )?$"
)
_UNTIL_REACH = 60
"""So many characters before a time "not until" or "not since" begins."""
_NEXT_PART = re.compile(r"[;:(]|, (?!which|who|in\b)|\b(?:and|but|while)\b")
"""Behind it stands another statement, and a year there is not that of the value."""

_DWELLERS = stem("inhabitant")
"""What the number of all who live somewhere goes by: residents here, people there, and no noun in a third place."""


@quick
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
        value: The value, a count without its noun: whether "skiffs" are "boats" is not for the numbers to tell.
        topic: What a sum, length or share is the measure of, where a word beside it says so.
        past: Whether its sentence speaks of an earlier time.
        place: The words right behind a measure, what a distance is from; the words for where those live who are
            counted as all who do; those for whom somebody was with for so long.
    """

    frame: Frame
    counted: str
    verb: str
    subject: frozenset[str]
    phrase: frozenset[str]
    context: Mapping[str, float]
    names: frozenset[str]
    named: frozenset[str]
    edge: str
    value: Value
    topic: str
    past: bool
    place: frozenset[str]


def framed(text: str, frames: Sequence[Frame], statements: Sequence[Statement]) -> list[Framed]:
    """Return the frames that stand in statements, at most :data:`MOST_FRAMES` of each kind, read into words."""
    by_span = {statement.span: statement for statement in statements if not statement.heading}
    names = {
        span: frozenset([word.key for word in statement.words if word.name]) for span, statement in by_span.items()
    }
    everywhere = frozenset().union(*names.values())
    left = dict.fromkeys(Kind, MOST_FRAMES)
    past: dict[Span, bool] = {}
    found: list[Framed] = []
    for frame in frames:
        statement = by_span.get(frame.sentence)
        if statement is None or not left[frame.kind]:
            continue
        left[frame.kind] -= 1
        if frame.sentence not in past:
            past[frame.sentence] = tells_of_past(text[slice(*frame.sentence)].casefold())
        one = _read(text, frame, statement, (names[frame.sentence], everywhere), past=past[frame.sentence])
        same = found and _converted(text, found[-1].frame, frame)
        found.append(replace(one, value=found[-1].value) if same else one)
    return found


def _converted(text: str, before: Frame, frame: Frame) -> bool:
    """Tell whether a measure in brackets is the one before it in another unit: "90 kilometres (56 miles)"."""
    if not frame.kind is before.kind is Kind.MEASURE:
        return False
    return text[before.span[1] : frame.span[0]].strip() == "(" and text.startswith(")", frame.span[1])


def _read(
    text: str, frame: Frame, statement: Statement, names: tuple[frozenset[str], frozenset[str]], *, past: bool
) -> Framed:
    noun = counted(text, frame)
    topic = topic_of(text, frame)
    if topic == POPULATION:
        frame, noun = replace(frame, unit="people"), _DWELLERS
    subject = content_keys(frame.subject) | _keys_of(frame.subject_keys)
    changed = _CHANGE.match(text, frame.span[1], frame.sentence[1]) if frame.kind is Kind.PERCENT else None
    subject = content_keys(changed["what"]) if changed else subject
    context = _context(frame, statement)
    for key in subject:
        context[key] = max(context.get(key, 0.0), SUBJECT)
    # The context has fewer words than there are units.
    for key in (*_UNITS.intersection(context), noun):
        context.pop(key, None)
    words = content_keys(text[slice(*frame.phrase)])
    phrase = frozenset([key for key in words if key not in _UNITS and key != noun and not key[0].isdigit()])
    verb = stem(changed["change"]) if changed else happening_of(text, frame)
    value = frame.value
    if (frame.kind is Kind.NUMBER or noun == PLACE) and isinstance(value, QuantityValue):
        value = QuantityValue(value.low, value.high, "", value.step, value.bound)
    value = as_named(text, frame.span, value)
    return Framed(
        frame,
        noun,
        verb,
        subject,
        phrase,
        context,
        *names,
        _edge(text, frame),
        value,
        topic,
        past and _is_past(text, frame),
        _placed(text, frame, topic),
    )


def _placed(text: str, frame: Frame, topic: str) -> frozenset[str]:
    """Return the words for where a value is measured: what a distance is from, where all live that are counted."""
    if topic == POPULATION:
        place = content_keys(dwelling_place(text, frame.sentence, frame.span) or "")
        return place | content_keys(frame.subject) if frame.verb in _BEING or not place else place
    if topic == TENURE:
        return content_keys(employer(text, frame))
    behind = text[frame.span[1] : min(frame.sentence[1], frame.span[1] + BEHIND)]
    return content_keys(behind) if frame.kind is Kind.MEASURE else frozenset()


def _is_past(text: str, frame: Frame) -> bool:
    """Tell whether the words around a value speak of an earlier time than that of the event."""
    start = max(frame.sentence[0], frame.span[0] - PAST_REACH)
    before = CONJUNCT.split(text[start : frame.span[0]].rpartition(";")[2])[-1]
    if _TO_COME.search(before):
        return False  # "Will cut 700 jobs after last year's loss."
    before = _STRETCH_OF_YEARS.sub(" ", _IN_PASSING.sub(" ", before))
    behind = _STRETCH_OF_YEARS.sub(" ", text[frame.span[1] : min(frame.sentence[1], frame.span[1] + PAST_REACH)])
    return tells_of_past(f"{before}{text[slice(*frame.span)]}{_NEXT_PART.split(behind)[0]}".casefold())


@lru_cache(maxsize=4096)
def _keys_of(forms: frozenset[str]) -> frozenset[str]:
    """Return what the words of several forms of a name are compared by."""
    return frozenset().union(*(content_keys(form) for form in forms))


def as_named(text: str, span: Span, value: Value) -> Value:
    """Return a value, of a day or month that is named as the one meant, whenever the article was published."""
    if not isinstance(value, DateValue) or not value.resolved:
        return value
    named = WEEKDAY.search(text, *span) or _MONTH.search(text, *span)
    return replace(value, resolved=False) if named else value


def not_until(text: str, frame: Frame) -> bool:
    """Tell whether a sentence tells by "not until" when something happened: "was not found until seven"."""
    start = max(frame.sentence[0], frame.span[0] - _UNTIL_REACH)
    return bool(_NOT_UNTIL.search(text, start, frame.span[0]))


def not_since(text: str, frame: Frame) -> bool:
    """Tell whether a sentence tells by "not since" when something was last so: "has not been seen since two"."""
    start = max(frame.sentence[0], frame.span[0] - _UNTIL_REACH)
    return bool(_NOT_SINCE.search(text, start, frame.span[0]))


def _edge(text: str, frame: Frame) -> str:
    if frame.kind not in (Kind.DATE, Kind.TIME):
        return ""
    if moved(frame) or frame.verb == "adjourn":
        return ""
    words = text[frame.sentence[0] : frame.span[0]].casefold()
    before = words.removesuffix(" about ").removesuffix(" around ").split()[-2:]
    if before == ["as", "of"]:
        return "by"
    if frame.kind is Kind.TIME and len(before) > 1 and before[0] in _ROUGHLY:
        return ""  # "Shortly after nine" is when, and no edge.
    if (before[-1:] == ["until"] and not_until(text, frame)) or not_since(text, frame):
        return ""
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
    for side in (words[first - 1 :: -1] if first else (), words[last:]):
        distance = NEAR
        for word in side:
            distance += 1
            near = NEAR / distance
            if not left <= word.start < right:
                near *= OUTSIDE
            key = word.key
            if near > context.get(key, 0.0):
                context[key] = near
    return context
