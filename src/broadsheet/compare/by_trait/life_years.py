"""In which year somebody did what a life has once: moved to a town, retired, joined a firm, took office, became a monk.

Whatever words tell it, of two years that two reports give for one such step one is wrong. How long somebody has held an
office or done a work is compared as told: years with years, and a number of years with a number of years.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.named_places import NAME, is_time
from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.sentences.bearing import Bearers, known_by
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition

BEHIND, BEFORE = 40, 60
"""So many characters behind the words for a step its year stands, or before them where none is behind."""

LEAST_YEARS, LEAST_RATIO = 2, 1.3
"""Two lengths of time that differ by less are one, rounded: "six years", "almost seven"."""

# A step a line: its name, how it is told (what it goes by in brackets), and by how many years two reports may differ:
# who was elected in November takes office in January. "*": the step goes by the place, house or person in it.
_STEPS_TEXT = rf"""
moved to*; 0; (?:moved|emigrated|immigrated|relocated|fled) to ({NAME})|left (?:\w+ )?for ({NAME})
retired; 0; retired(?! (?!in\b|at\b|after\b)\w) &
 |(?:stopped|quit|gave up) (?:playing|acting|racing|boxing|fighting|singing &
 |performing|competing|modell?ing|touring|dancing|teaching|skating|running|swimming) &
 |ended (?:his|her) (?:\w+ )?career|(?:his|her) (?:\w+ )?career ended
joined*; 0; joined (?:the )?({NAME})
graduated from*; 0; graduated from (?:the )?({NAME})|got (?:his|her) degree from (?:the )?({NAME})
office; 1; took office|(?:became|was elected|was sworn in as|was named|has been|had been) (?:the )?(?:\w+['’]s )? &
(?:mayor|governor|president|prime minister|chief executive|chairman|chairwoman|premier|chancellor)(?! (?:of|at) )
converted; 0; (?:became|becoming) a (?:born-again )?(?:Christian|Muslim|Buddhist|Catholic|Jew) &
 |(?:converted|turned|converting|turning) to (?:Christianity|Islam|Buddhism|Catholicism|Judaism)
divorced; 0; (?:filed|filing) for divorce|(?:was|were|got) divorced|divorced (?:him|her|{NAME})
"""
_STEPS = tuple(
    (name.rstrip("*"), name.endswith("*"), int(slack), re.compile(rf"\b(?:{pattern})"))
    for name, slack, pattern in (
        line.split("; ", 2) for line in re.sub(r" ?&\n ?", "", _STEPS_TEXT).strip().splitlines()
    )
)
_STEP_KEYS = content_keys(
    """
    moved emigrated immigrated relocated fled left settled retired stopped quit gave ended career joined graduated
    degree office became elected sworn named becoming converted turned converting turning divorce divorced
    mayor governor president minister executive chairman chairwoman premier chancellor
    """
)
_YEAR = re.compile(
    r"\b(?P<word>[Ii]n|[Ss]ince|[Bb]y|[Aa]round|[Aa]bout|[Ll]ate|[Ee]arly|[Uu]ntil|[Bb]efore|[Aa]fter)"
    r" (?:(?:[Ll]ate |[Ee]arly )?[A-Z][a-z]+ (?:\d{1,2}, )?)?(?P<year>(?:19|20)\d\d)\b(?![-–]\d)"
)
_SURE_WORDS = frozenset({"in", "since", "late", "early"})
_BREAK = re.compile(r"[;:.]|\b(?:and|but|who|which|when|where|while|before|after|until)\b|, (?!in\b)")
_UNSURE = re.compile(
    r"\b(?:would|could|if|not|never|again|first|briefly|temporarily|returned|back|said|second|third|later|planned"
    r"|wanted|about to)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_SPAN = r"(?P<many>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty)"
_SO_LONG = re.compile(
    rf"\b(?:has|had|have|['’]s) (?:been )?(?P<deed>[a-z]+)[^.;,]{{0,40}}? for (?:the (?:last|past) )?{_SPAN} years\b"
)
_SO_FAR_BACK = re.compile(rf"\b(?P<deed>took office|became [a-z ]{{2,20}}) {_SPAN} years ago\b")
_ROUNDED = re.compile(r"\b(?:about|around|nearly|almost|more than|over|some|at least|up to)(?: the (?:last|past))? $")
_OFFICE = "office"
_AFTER = re.compile(r"\b(?:after|following)\b")
_AGED = re.compile(r"\d-year-old$")
_SURNAME = re.compile(r"[A-Z][\w’'-]+")
_OFFICE_WORDS = re.compile(r"\b(?:mayor|governor|president|prime minister|premier|chancellor|chief executive)\b")


class _When(NamedTuple):
    """When somebody did it.

    Attributes:
        who: The surname; empty where a pronoun stands for it.
        first: The year, or 0 where it was in that of the last or before it.
        last: The year.
        slack: By how many years two reports may differ.
        placed: Whether the step goes by a name of its own: few people of one report move to one town.
    """

    who: str
    first: int
    last: int
    slack: int
    placed: bool


class _Length(NamedTuple):
    """For how long somebody has done it.

    Attributes:
        who: The surname; empty where a pronoun stands for it.
        years: How many years.
    """

    who: str
    years: int


def _two_people(one: str, other: str) -> bool:
    """Tell whether two may be two people: two surnames, or two pronouns of whom nothing more is known."""
    return one != other if one and other else not (one or other)


def _two_years(one: _When, other: _When) -> bool | None:
    if not (one.placed and other.placed and not (one.who and other.who)) and _two_people(one.who, other.who):
        return None
    if (one.first, one.last) == (other.first, other.last):
        return False
    return max(one.first, other.first) - min(one.last, other.last) > max(one.slack, other.slack) or None


def _two_lengths(one: _Length, other: _Length) -> bool | None:
    low, high = sorted((one.years, other.years))
    if _two_people(one.who, other.who):
        return None
    return high - low >= LEAST_YEARS and high >= LEAST_RATIO * low


_STEP = Sort("year", Kind.DATE, "it was in one year", _two_years)
_LENGTH = Sort("how long", Kind.DURATION, "it has been so long or so long", _two_lengths)


def life_years(side: Side) -> Iterator[Trait]:
    """Yield the years of steps in the lives of which an article tells, and how long somebody has done a work."""
    bearers = Bearers(side)
    for statement in sentences_with(side, _STEP_KEYS):
        if not statement.heading:
            yield from _steps(side, statement, bearers)
    for statement in sentences_with(side, _LENGTH_KEYS):
        if not statement.heading:
            yield from _lengths(side, statement, bearers)


_LENGTH_KEYS = content_keys("years year")


def _steps(side: Side, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    text, (start, end) = side.text, statement.span
    years = list(_YEAR.finditer(text, start, end))
    if not years:
        return
    for name, placed, slack, pattern in _STEPS:
        for match in pattern.finditer(text, start, end):
            year = _year_of(text, match, years)
            clause = _around(side, statement, match.start())
            if year is None or clause is None or _UNSURE.search(text, start, match.start()):
                continue
            who = _who(clause, bearers, placed=placed)
            place = next((group for group in match.groups() if group), "")
            if who is None or (placed and (not place or is_time(place))):
                continue
            after = year.end() <= match.start() and _AFTER.search(text, year.end(), match.start())
            told = int(year["year"])
            span = (min(match.start(), year.start()), max(match.end(), year.end()))
            office = _OFFICE_WORDS.search(match[0]) if name == _OFFICE else None
            bearer = f"{name} {known_by(place, person=False)}" if placed else office[0] if office else name
            yield Trait(_STEP, bearer, _When(who, 0 if after else told, told, slack, placed), statement, span)


def _year_of(text: str, step: re.Match[str], years: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the year of a step: the next one behind it in its clause, or the only one of the sentence, before it."""
    for year in years:
        if step.end() <= year.start() <= step.end() + BEHIND:
            if _BREAK.search(text, step.end(), year.start()):
                return None
            return year if year["word"].lower() in _SURE_WORDS else None
    only = years[0]
    if len(years) == 1 and only.end() <= step.start() <= only.end() + BEFORE:
        opens = only["word"].lower() in _SURE_WORDS and not re.search(
            r"[;:.]|\b(?:then|later)\b", text[only.end() : step.start()]
        )
        return only if opens else None
    return None


def _around(side: Side, statement: Statement, at: int) -> Proposition | None:
    """Return the clause of a sentence that holds a place in the text, the innermost."""
    found = [one for one in side.clauses if one.sentence == statement.span and one.span[0] <= at < one.span[1]]
    return min(found, key=lambda one: one.span[1] - one.span[0], default=None)


def _who(clause: Proposition, bearers: Bearers, *, placed: bool) -> str | None:
    """Return the surname of whom a clause tells; empty for a pronoun, None for somebody without a name."""
    who = clause.subject
    if who is None:
        # "After moving to Rome in 1950, Ann Lee": whom the sentence is about.
        named = {bearers.of(one.subject) for one in bearers.side.clauses if one.sentence == clause.sentence} - {""}
        return named.pop() if len(named) == 1 else None
    if who.several:
        return None
    if who.pronoun or _AGED.search(who.words):
        return "" if placed else bearers.main_person()
    return bearers.of(who) or (who.words if _SURNAME.fullmatch(who.words) else None)


def _lengths(side: Side, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    text, (start, end) = side.text, statement.span
    for pattern in (_SO_LONG, _SO_FAR_BACK):
        for match in pattern.finditer(text, start, end):
            clause = _around(side, statement, match.start())
            who = _who(clause, bearers, placed=False) if clause is not None else None
            if (
                who is None
                or _ROUNDED.search(text, start, match.start("many"))
                or _UNSURE.search(text, start, match.start())
            ):
                continue
            office = _OFFICE_WORDS.search(match[0]) is not None or "took office" in match[0]
            deed = "office" if office else stem(match["deed"])
            many = next((int(key) for key in content_keys(match["many"]) if key.isdecimal()), 0)
            if many and (office or pattern is _SO_LONG) and deed not in _BARE:
                yield Trait(_LENGTH, deed, _Length(who, many), statement, match.span())


_BARE = frozenset(
    map(stem, ("been", "be", "had", "known", "a", "the", "in", "on", "said", "married", "living", "lived"))
)
