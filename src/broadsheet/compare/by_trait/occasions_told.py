"""When what a story tells of once was, and how long it took, whatever words tell it: ashore at 1.45, crossed at 11:20.

An article that tells two hours of one occurrence tells of two; else its hour is set against the other article's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.times_of_one import (
    REACHES,
    Told,
    days_of_one,
    hour_known,
    hours_of_one,
    lengths_of_one,
    value_known,
)
from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.kept import by_sentence, read_once
from broadsheet.compare.language.clock_words import hours
from broadsheet.compare.language.occurrences import MAIN, OCCURRENCES
from broadsheet.compare.language.topics import tells_of_past
from broadsheet.compare.sentences.bearing import Bearers
from broadsheet.facts import Kind, QuantityValue
from broadsheet.facts.lexicon.verbs import VERB_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.language.occurrences import Occurrence
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Frame, Span

REACH = 90
"""So many characters lie at most between the words for what happened and its time."""

DATELINE = 60
"""So many characters into a sentence a dateline reaches at most."""

DOUBT = 30
"""So many characters around stands what makes a time unsure: "might have", "was scheduled to"."""

_BREAK = re.compile(
    r"[;:“”\"]|, (?:or|so)\b|\band(?! (?:for|at|on|in)\b)"
    r"|\b(?:but|after|before|since|when|while|until|where|who|which|that|because|as|if|than"
    r"|was|were|had|has|said|says|told|later|earlier|following)\b"
)
_ASIDE = re.compile(r", (?:when|while|as|where|who|which|by which time)\b[^,;.]*,|, [a-z]+ (?:says?|said),")
_CLEFT = re.compile(r"(?:[“\"]|\.\s)?It was (?:not until |only at |at )?$")
_CLEFT_GOES_ON = re.compile(r"^[^;.]*?\b(?:when|that)\b")
_UNSURE = re.compile(
    r"\b(?:if|would|could|might|may|planned|plans|expected|scheduled|supposed|originally|initially|at first|not known"
    r"|faces?|up to|maximum|minimum|sought|demanded|asked for|alleged|threatened|another|(?:the|a) second|again)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(
    r"\b(?:(?:19|20)\d\d|last (?:year|month|week|season)|years? (?:ago|earlier|before)|months? (?:ago|earlier)"
    r"|previously|the (?:previous|last) (?:one|time|\w+er|\w+ to be)|in a (?:similar|separate)|anniversary)\b",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    r"\b[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LENGTH_BEFORE = re.compile(r"\b(?:hours?|days?|weeks?|minutes?) $")
_EDGE = re.compile(r"\b(?:by|before|until|till|since|after|from|between|to) (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_NOT_UNTIL = re.compile(r"\b(?:not|n['’]t|never|only)\b[^.;]*\buntil (?:[a-z]+ )?$", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DATE_BEHIND = re.compile(r",? (?:\d{1,2}\b|[A-Z][a-z]{2,8}\.? \d)")
_NAMED = re.compile(r"(?<!^)\b[A-Z][a-z]")
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b")
_DATELINE = re.compile(r",?\s*(?:\(|[-–—]{1,2}\s)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


_SORTS = {
    (occurrence.name, told): Sort(
        f"{told_as} of the {occurrence.name}" if told != "l" else f"{occurrence.name}: how long",
        kind,
        why,
        apart,
        known,
    )
    for occurrence in OCCURRENCES
    for told, told_as, kind, why, apart, known in (
        ("h", "hour", Kind.TIME, "the hours of one happening differ", hours_of_one, hour_known),
        ("d", "day", Kind.DATE, "the days of one happening differ", days_of_one, value_known),
        ("y", "year", Kind.DATE, "the years of one happening differ", days_of_one, value_known),
        ("l", "length", Kind.DURATION, "it took so long or so long", lengths_of_one, value_known),
    )
    if told in occurrence.told
}
_BY_KEY: dict[str, list[int]] = {}
for _number, _occurrence in enumerate(OCCURRENCES):
    for _key in _occurrence.keys:
        _BY_KEY.setdefault(_key, []).append(_number)
_CLOCK_SIGNS = (
    *(" past ", "quarter to", "ten to", "five to", "twenty to", "minutes to", "in the morning", "in the afternoon"),
    *("in the evening", "at night", "shortly after", "just after", "soon after", "little after", "bit after"),
    *("shortly before", "just before", "little before", "bit before", "just gone"),
)
"""What stands where an hour is told in words."""


def _times(side: Side) -> tuple[dict[Span, list[Frame]], set[Span]]:
    """Return the days and lengths of each sentence, and the sentences that tell an hour in figures."""
    frames: dict[Span, list[Frame]] = {}
    clocks: set[Span] = set()
    for frame in side.frames:
        if frame.kind is Kind.TIME:
            clocks.add(frame.sentence)
        elif frame.kind in (Kind.DATE, Kind.DURATION):
            frames.setdefault(frame.sentence, []).append(frame)
    return frames, clocks


def _known(statement: Statement) -> list[Occurrence]:
    """Return what a sentence may tell of, by its words."""
    numbers = sorted({at for key in statement.keys & _BY_KEY.keys() for at in _BY_KEY[key]})
    return [OCCURRENCES[at] for at in numbers if any(map(statement.folded.__contains__, OCCURRENCES[at].printed))]


def occasions_told(side: Side) -> Iterator[Trait]:
    """Yield the hours, days, years and lengths of what an article tells of once."""
    frames, clocks = _times(side)
    for number, statement in enumerate(side.statements):
        if statement.heading:
            continue
        own, folded = frames.get(statement.span), statement.folded
        by_clock = statement.span in clocks or any(map(folded.__contains__, _CLOCK_SIGNS))
        if not own and not by_clock:
            continue
        known = _known(statement)
        times = [*_dated(side, own, statement)] if own and known else []
        if by_clock and ("it was" in folded or any("h" in one.told for one in known)):
            times += _clocks(side, statement)
        for told, value, weekday, span, where in times:
            yield from _met(side, statement, known, (told, value, weekday, span, where))
            if told == "h" and _CLEFT.search(side.text, statement.span[0], span[0]):
                yield from _main(side, number, value, where, known)


_Time = tuple[str, object, str, "Span", "Span"]


def _clocks(side: Side, statement: Statement) -> Iterator[_Time]:
    for hour in hours(side.text, *statement.span):
        bounded = _EDGE.search(side.text, statement.span[0], hour.span[0])
        if bounded and not _NOT_UNTIL.search(side.text, statement.span[0], hour.span[0]):
            continue
        yield "h", hour, "", hour.span, hour.value


def _dated(side: Side, frames: list[Frame], statement: Statement) -> Iterator[_Time]:
    for frame in frames:
        text = side.text[slice(*frame.span)]
        if frame.kind is Kind.DURATION:
            value = frame.value
            if isinstance(value, QuantityValue) and value.bound in REACHES:
                yield "l", value, "", frame.span, frame.span
            continue
        weekday = None if _DATE_BEHIND.match(side.text, frame.span[1]) else _WEEKDAY.search(text)
        if _DATELINE.match(side.text, frame.span[1]) and frame.span[0] - statement.span[0] < DATELINE:
            continue
        told = "y" if _YEAR.fullmatch(text) else "d"
        # "Has until May 3 to turn himself in" is told by its last day; what is over by a day was not on it.
        yield told, frame.value, weekday[0] if weekday else "", frame.span, frame.span


def _met(side: Side, statement: Statement, known: list[Occurrence], time: _Time) -> Iterator[Trait]:
    """Yield the time of the occurrence whose words stand nearest to it in its clause."""
    told, value, weekday, span, where = time
    text, (start, end) = side.text, statement.span
    one, (first, last) = _nearest(text, statement, [one for one in known if told in one.told], span)
    if one is None or _of_another(text, statement, one, told, span):
        return
    who = _main_person(side, statement) if one.personal else None
    if one.personal and who is None:
        return
    doubted = _UNSURE.search(text, max(start, first - DOUBT), min(end, last + DOUBT))
    sure = one.ahead or told_by_length(text, statement, span) or not doubted
    names = frozenset([word.key for word in statement.words if word.name])
    told_as = Told(value, weekday, names, one.named, who, _placed(text, where))
    yield Trait(_SORTS[one.name, told], "", told_as, statement, where, sure)


def _nearest(text: str, statement: Statement, known: list[Occurrence], span: Span) -> tuple[Occurrence | None, Span]:
    """Return what happened whose words stand nearest to a time, with the stretch that holds both; else None."""
    best: tuple[int, Occurrence | None, Span] = (REACH + 1, None, span)
    for one in known:
        for match in one.words.finditer(text, *statement.span):
            distance = _distance(text, statement, match.span(), span)
            if distance is not None and distance < best[0]:
                best = distance, one, (min(match.start(), span[0]), max(match.end(), span[1]))
    return best[1:]


def _of_another(text: str, statement: Statement, one: Occurrence, told: str, span: Span) -> bool:
    """Tell whether a time is that of another such happening, years ago, or the edge of a stretch."""
    start, end = statement.span
    low = text[start:end]
    if told == "l" and (_IN_MONTH.search(low) or _LENGTH_BEFORE.search(text, start, span[0])):
        return True
    if told in "hdl" and not (one.ahead or one.old) and (_ANOTHER_TIME.search(low) or tells_of_past(low.casefold())):
        return True
    bounded = told in "dy" and _EDGE.search(text, start, span[0]) is not None
    return bounded and not (one.ahead or one.name == "last win")


def _placed(text: str, where: Span) -> bool:
    """Tell whether a day stands in the calendar, and is not counted from the day of writing: "yesterday"."""
    return any(map(str.isdigit, text[slice(*where)])) or _WEEKDAY.match(text, where[0]) is not None


def _distance(text: str, statement: Statement, words: Span, span: Span) -> int | None:
    """Return how far apart a time and the words for what happened stand; None where something comes between."""
    if words[0] < span[1] and span[0] < words[1]:
        return None
    first, last = (words, span) if words[1] <= span[0] else (span, words)
    between = text[first[1] : last[0]]
    if first is span and _CLEFT.search(text, statement.span[0], span[0]):
        between = _CLEFT_GOES_ON.sub("", between)
    between = _ASIDE.sub(" ", between)
    if first is words:
        between = re.sub(r"(?:^|\s)until\s*$|^ (?:on|at|in|by)\b", "", between)
    if len(between) > REACH:
        return None
    if first is span and told_by_length(text, statement, span):
        return len(between) if ";" not in between else None
    return None if _BREAK.search(between) or any(map(_is_verb, _WORD.findall(between))) else len(between)


def told_by_length(text: str, statement: Statement, span: Span) -> bool:
    """Tell whether a sentence says of a length what it is that took so long: "it was three days before"."""
    return _IT_TOOK.search(text, statement.span[0], span[0]) is not None


_WORD = re.compile(r"(?<![\w'’-])[a-z]+(?![\w'’-])")
_IT_TOOK = re.compile(r"\b[Ii]t (?:was|took)(?: \w+)?(?: to)? $|\b[Ii]t took (?:\w+ ){1,6}$")


def _is_verb(word: str) -> bool:
    """Tell whether a word can only be the past of a verb that it is not also the base of: "came", "walked"."""
    form = VERB_FORMS.get(word)
    return form is not None and form[0] != word and not word.endswith(("s", "ing"))


def _main_person(side: Side, statement: Statement) -> str | None:
    """Return whom the article is about; None where a sentence tells of somebody else."""
    main = read_once(_of_whom, side)
    if main and re.search(rf"\b{re.escape(main)}\b(?!['’]s)", side.text[slice(*statement.span)]):
        return main
    if _FULL_NAME.search(side.text, *statement.span):
        return None
    for clause in by_sentence(side).get(statement.span, ()):
        who = clause.subject
        if who is not None and (who.several or (not who.pronoun and _NAMED.search(who.words))):
            return None
    return main


def _of_whom(side: Side) -> str:
    return Bearers(side).main_person(1)


def _main(side: Side, number: int, value: object, where: Span, known: list[Occurrence]) -> Iterator[Trait]:
    """Yield the hour of what the story is about, where a sentence only says that it was that hour."""
    statement = side.statements[number]
    behind = side.text[where[1] : statement.span[1]]
    if _CLEFT_GOES_ON.match(behind) and any(one.words.search(behind) for one in known if "h" in one.told):
        return
    often = {name: len(nouns.findall(side.text)) for name, nouns in MAIN.items()}
    most = max(often, key=lambda name: (often[name], name))
    if often[most]:
        yield Trait(_SORTS[most, "h"], "", Told(value, "", frozenset(), named=False), statement, where)
