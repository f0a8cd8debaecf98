"""How old people are, by whom it is said of: "Hale, 47," here, his name and then "the 49-year-old" there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.by_slot.arrested import of_another_sex, tells_arrest
from broadsheet.compare.compatibility.birthdays import (
    BACK_THEN,
    BIRTHDAY,
    BIRTHDAYS,
    SLIP_OF_AGE,
    birthday_between,
)
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once
from broadsheet.compare.language.kin import PEOPLE
from broadsheet.compare.language.words import content_keys, read_words, stem
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind, QuantityValue
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS, FULL_WEEKDAYS
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.people import FIRST_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span, Value

REACH = 70
"""So many characters before an age stands the name that it is put to."""

REMEMBERED = 400
"""So many characters before "the 49-year-old" stands the name it is put for."""

SHARED = 2
"""So many words two sentences share beside the noun where neither names whose age it is."""

SLIP = 1
"""Of somebody whom one article does not name so many years are mistaken; with more it is somebody else."""

_NAME = r"[A-Z][\w’'.-]*[a-z](?:,? (?:Jr|Sr)\.?)?"
_OWNER = r"(?:an? |the |its |his |her |their |[A-Z]\w+[’']s? )"
_APPOSED = re.compile(
    rf"(?P<name>{_NAME}(?: {_NAME}){{0,3}})(?:,| is| was|, who is|, who was|’s|'s) {_OWNER}(?:[a-z]+ ){{0,1}}$"
)
"""What stands before an age put to a name: "Holt, a 28-year-old singer", "Brandt, Orley's 63-year-old head"."""

_FOLLOWING = re.compile(
    rf" (?:(?!at|of|in|from|for|with|who|and|to|by|on)[a-z-]+ ){{1,4}}(?P<name>{_NAME}(?: {_NAME}){{0,3}})"
)
"""What stands behind one: "49-year-old former coach Dale Hale"."""

_PUT = re.compile(rf"(?P<name>{_NAME}(?: {_NAME}){{0,3}})(?:, | \()(?P<years>[1-9]\d)(?:,(?! \d)|\))")
"""A name with its age behind it: "Weil, 54, fell", "Weil (54)"."""

_CALLED_AGED = re.compile(rf"(?P<name>{_NAME}(?: {_NAME}){{1,3}}), aged? $")
"""What stands before "61" in "Ada Weil, age 61, fell"."""

_YEARS = re.compile(r"[,(] ?[1-9]\d[,)]")
"""What it holds: most sentences are passed over at this look."""

_FULL_NAME = re.compile(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][\w-]*[a-z])")
_SOMEBODY = re.compile(r"\b(?:an?|another|his|her|their) (?:[a-z-]+ )?(?P<noun>[a-z]+)\b")
"""Who is told of for the first time may be meant as well: "beside a barman. The 49-year-old"."""

_DEFINITE = re.compile(r"(?:^|[\s“\"])[Tt]he $")
_THEN = re.compile(
    r"(?:\bthen|\bwhen|at the time),? (?:an? |the )?$|\b(?:(?:will |would |to )?turn|turns|turning|will be|would be) $"
)
"""What stands before an age of another time: once had, or yet to come."""

_COMPOUND = re.compile(r"[- ]years?[- ]old$")
_HEAD = re.compile(r" (?:[a-z]+ ){0,1}?(?P<noun>boy|girl|man|woman|child|student|toddler|baby|teenager)\b")
_TO_SELF = re.compile(
    r"\b(?P<noun>boy|girl|man|woman|child|student|toddler|baby|teenager)(?: (?:of|aged?) |, (?:aged? )?)$"
)
_BEING = frozenset(("be", "die", "turn"))


@dataclass(frozen=True, slots=True)
class _Age:
    """How old somebody is.

    Attributes:
        years: The years.
        sentence: Where the sentence stands.
        span: Where the age stands.
        name: The name it is put to; empty where it is put to none.
        noun: The noun it describes, as compared; empty where there is none.
        understood: Whether it stands for a name told before: "the 49-year-old".
    """

    years: float
    sentence: Span
    span: Span
    name: str = ""
    noun: str = ""
    understood: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name, as compared."""
        return "".join(content_keys(self.name.split()[-1])) if self.name else ""


def ages_apart(a: Side, b: Side) -> list[Draft]:
    """Return a row for everybody whose age the two articles give differently.

    An age that the other article gives as well, of whomever, is not set against another: a report of many people
    tells by their ages which is which.
    """
    ours = list_once(_ages, a)
    theirs = list_once(_ages, b) if ours else ()
    years = {one.years for one in ours}, {other.years for other in theirs}
    drafts = []
    for one in ours:
        for other in theirs:
            if one.years in years[1] or other.years in years[0]:
                continue
            whose = _whose(one, other, (a, b), (ours, theirs)) if _near(one, other) else ""
            if whose:
                surname = whose.rpartition(" ")[2] if one.name and other.name else ""
                apart = abs(one.years - other.years)
                aged = apart <= BIRTHDAYS and birthday_between(surname, apart, (one.sentence, other.sentence), (a, b))
                drafts.append(_draft(one, other, whose, BIRTHDAY if aged else ""))
    return drafts


def _ages(side: Side) -> Iterator[_Age]:
    """Yield the ages of an article, each once, by the facts first."""
    told: set[int] = set()
    for value, span, sentence, subject in (*_stated(side), *_printed(side), *_put(side)):
        if span[1] in told or not isinstance(value, QuantityValue) or value.low != value.high:
            continue
        told.add(span[1])
        before = side.text[max(sentence[0], span[0] - REACH) : span[0]]
        behind = side.text[span[1] : min(sentence[1], span[1] + REACH)]
        if not (_THEN.search(before) or BACK_THEN.match(behind)):
            compound = _COMPOUND.search(side.text, *span) is not None
            name = (_name_beside(before, behind) if compound else "") or _person(subject)
            called = None if name or compound else _CALLED_AGED.search(before)
            name = called["name"] if called else name
            head = None if name else _HEAD.match(behind) if compound else _TO_SELF.search(before)
            understood = compound and not name and _DEFINITE.search(before) is not None
            yield _Age(value.low, sentence, span, name, stem(head["noun"]) if head else "", understood)


def _stated(side: Side) -> Iterator[tuple[Value, Span, Span, str]]:
    """Yield the ages that facts give, each with where it stands, its sentence, and of whom it is said."""
    for fact in side.facts:
        if fact.kind is Kind.AGE and not (fact.hedged or fact.negated):
            yield fact.value, fact.span, fact.sentence, fact.slot.subject


def _printed(side: Side) -> Iterator[tuple[Value, Span, Span, str]]:
    """Yield the ages that are printed, of which some say how old the subject of the clause is."""
    for frame in side.frames:
        if frame.kind is Kind.AGE and not frame.hedged:
            told = frame.verb in _BEING and not frame.inside_subject and not frame.loose
            yield frame.value, frame.span, frame.sentence, frame.subject if told else ""


def _put(side: Side) -> Iterator[tuple[Value, Span, Span, str]]:
    """Yield the ages that are put behind a name."""
    for statement in side.statements:
        if _YEARS.search(side.text, *statement.span) is None:
            continue
        for match in _PUT.finditer(side.text, *statement.span):
            years = float(match["years"])
            yield QuantityValue(years, years, "year"), match.span("years"), statement.span, match["name"]


def _name_beside(before: str, behind: str) -> str:
    """Return the name that a compound is put to: the one before it, or the one behind it."""
    match = _APPOSED.search(before) or _FOLLOWING.match(behind)
    dated = match is not None and match["name"].rpartition(" ")[2].casefold() in FULL_WEEKDAYS | ENGLISH_MONTHS
    return match["name"] if match and not dated else ""


def _person(subject: str) -> str:
    """Return a subject that is a name, each of its words with a capital; else nothing."""
    words = subject.split()
    named = bool(words) and words[0] != "The" and all(word[:1].isupper() for word in words)
    return subject if named else ""


def _whose(one: _Age, other: _Age, sides: tuple[Side, Side], ages: tuple[Sequence[_Age], Sequence[_Age]]) -> str:
    """Return whose age both give; empty where nothing says that it is one person's."""
    if one.name and other.name:
        return max(one.name, other.name, key=len) if _one_name(one, other, ages) else ""
    for named, nameless, side, own in ((one, other, sides[1], ages[1]), (other, one, sides[0], ages[0])):
        if named.name and nameless.understood:
            elsewhere = any(each.surname == named.surname for each in own)
            return "" if elsewhere or not _understood(named, nameless, side, ages) else named.name
    if one.name or other.name:
        return _arrested(one, other, sides, ages)
    if not one.noun == other.noun != "":
        return ""
    alone = all(sum(each.noun == one.noun and _near(each, one) for each in own) == 1 for own in ages)
    return f"the {one.noun}" if alone and _one_scene(one, other, sides) else ""


def _arrested(one: _Age, other: _Age, sides: tuple[Side, Side], ages: tuple[Sequence[_Age], Sequence[_Age]]) -> str:
    """Return the name of whom one article says that he was arrested, and the other of somebody it does not name."""
    named, nameless = (one, other) if one.name else (other, one)
    if abs(one.years - other.years) > SLIP or of_another_sex(nameless.noun, named.name):
        return ""
    for each, side, own in zip((one, other), sides, ages, strict=True):
        if [age for age in own if tells_arrest(age.span, age.sentence, side.text)] != [each]:
            return ""
    return named.name


def _one_name(one: _Age, other: _Age, ages: tuple[Sequence[_Age], Sequence[_Age]]) -> bool:
    """Tell whether two names are one person's: Marco and Elena Tosi are two, and of Tosi alone nothing follows then."""
    if one.surname != other.surname or not one.surname:
        return False
    forenames = [each.name.split()[0] for each in (one, other) if " " in each.name]
    if len({name.casefold() for name in forenames}) > 1:
        return False
    several = {each.name for own in ages for each in own if each.surname == one.surname and " " in each.name}
    return len(forenames) > 1 or len(several) <= 1


def _understood(named: _Age, nameless: _Age, side: Side, ages: tuple[Sequence[_Age], Sequence[_Age]]) -> bool:
    """Tell whether whom the other article gives an age is the only person named before "the 49-year-old"."""
    start = nameless.span[0]
    before = [word for word in read_words(side.text, max(0, start - REMEMBERED), start) if word.name]
    people = {each.surname for own in ages for each in own if each.surname}
    people |= {key for fact in side.facts for key in _surname(fact.slot.subject)}
    told = side.text[max(0, start - REMEMBERED) : start]
    for first, last in _FULL_NAME.findall(told):
        people |= content_keys(last) if first.casefold() in FIRST_NAMES else frozenset()
    if {word.key for word in before} & people != {named.surname} or _somebody_else(told):
        return False
    surname = re.escape(named.name.rpartition(" ")[2])
    called = re.findall(rf"(?:({_NAME}) )?{surname}", told)
    return not called or called[-1] in ("", named.name.split()[0])


def _somebody_else(told: str) -> bool:
    """Tell whether the words before "the 49-year-old" bring in somebody without a name."""
    return any(match["noun"] in ROLES or stem(match["noun"]) in PEOPLE for match in _SOMEBODY.finditer(told))


def _surname(subject: str) -> frozenset[str]:
    """Return the last word of a name of several words, as compared."""
    return content_keys(subject.rsplit(maxsplit=1)[-1]) if " " in _person(subject) else frozenset()


def _one_scene(one: _Age, other: _Age, sides: tuple[Side, Side]) -> bool:
    """Tell whether two sentences that name nobody tell of one boy or woman."""
    keys = [
        {word.key for word in read_words(side.text, *each.sentence) if not word.number}
        for each, side in zip((one, other), sides, strict=True)
    ]
    return len((keys[0] & keys[1]) - {one.noun}) >= SHARED


def _near(one: _Age, other: _Age) -> bool:
    return abs(one.years - other.years) <= SLIP_OF_AGE


def _draft(one: _Age, other: _Age, whose: str, doubtful: str) -> Draft:
    return Draft(
        verdict=Verdict.DIFFERS if doubtful else Verdict.CONFLICT,
        kind=Kind.AGE,
        slot=f"{whose} / age",
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why=doubtful or "the ages differ",
        weight=2,
        rank=1.0,
    )
