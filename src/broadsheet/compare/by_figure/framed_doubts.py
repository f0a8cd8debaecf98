"""The doubts of values in their frames: scope and stretch are told by the words right beside a value alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.framing import WEEKDAY
from broadsheet.compare.compatibility.doubts import DOUBTS, gives_both
from broadsheet.compare.compatibility.scopes import (
    NUMERIC,
    SCOPES,
    WINDOWS,
    of_that_whole,
    other_scope,
    other_stretch,
    scope_key,
)
from broadsheet.compare.language.kin import PEOPLE, kin_of
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.measured import DEGREES
from broadsheet.compare.language.words import stem
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Value

_BESIDE = 24
_LEFT = re.compile(r"\s+(?:left\b(?! (?:an?|the|its|his|her|their|for|behind|[A-Z]))|to go\b)")
_OF_GROUP = re.compile(r"\bof the (?:dead|injured|wounded|missing|victims|survivors|hostages|passengers|casualties)$")
"""Children of whom it is said that they are some of the dead: as many children are among the dead."""

_PARTS = frozenset({"of the", "of their"})
_OUT_OF = re.compile(r"\s+out of\b")
_PARTED = re.compile(r"[,;:.()—]|\b(?:and|but|while|where|which)\b")
"""So many characters from a value a word stands right beside it, with nothing that parts them."""

_NO_LIMITS = {Kind.PERCENT: "other", Kind.DURATION: "earlier"}
"""Eight per cent more pay is a rise by that; nine days earlier is when, and limits nothing."""

_SOME_PEOPLE = word_set("women girls boys children kids babies infants toddlers teenagers minors pensioners")
_YEARLY = re.compile(r"(?: [\w’']+){0,3}? (?:an?|each|every|per) (?:year|month|week|day|hour)\b")
"""Behind what comes again and again: "150,000 visitors a year", "visitors are expected each year"."""

_BECAME = re.compile(
    r"\b(?:grow[ns]?|grew|ris(?:es?|en)|rose|climb(?:s|ed)|increas(?:es?|ed)|rais(?:es?|ed)|jump(?:s|ed)|swell(?:s|ed)"
    r"|swollen|doubl(?:es?|ed)|f[ae]ll(?:s|en)?|drop(?:s|ped)|reduc(?:es?|ed)|lower(?:s|ed)|went up|gone up"
    r"|cut(?! (?:off |the )*(?:power|electricity|water|gas)))"
    r" (?:[a-z\d.,%]+ ){0,4}to (?:[a-z]+ ){0,2}$"
)
"""Words before what a value became: of a reward, a toll, a price that has changed both figures are right."""


_HIGHEST = word_set("peak crest culminate")
"""What peaks at a value has risen to it."""

_STRETCH = re.compile(r"\b(?:first|second|third|fourth)[- ](?:quarter|half)\b", re.IGNORECASE)
_OF_A_GAME = ("round", "half", "quarter", "period", "set", "game")
_EACH_OF = re.compile(r"\b(?:each|all|every one) of the $", re.IGNORECASE)
"""Before a number of which all are meant: "at each of the 27 hospitals"."""


def doubt_framed(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Return why two values that exclude each other may yet both hold; empty if not.

    Which other values each article gives is known of frames, and is not asked here.
    """
    return next((why for look in _FRAMED_DOUBTS if (why := look(a, b, left, right))), "")


def _one_gives_both(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt counts of people of which one sentence gives both: 14 sailors, 9 Danish and 5 Polish."""
    people = a.kind is Kind.NUMBER and kin_of(stem(a.slot.object)) in PEOPLE
    return gives_both(a, b, left, right) if people else ""


def _of_that_age(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt an age that the other article gives as well: the 19-year-old who was shot, "Ann Lee, 19", and a suspect."""
    if a.kind is not Kind.AGE:
        return ""
    known = any(_gives_age(one.value, side) for one, side in ((a, right), (b, left)))
    return "both tell of somebody of that age" if known else ""


def _gives_age(years: Value, side: Side) -> bool:
    """Tell whether an article gives anybody that age."""
    ages = [fact.value for fact in side.facts if fact.kind is Kind.AGE]
    ages += [frame.value for frame in side.frames if frame.kind is Kind.AGE]
    return years in ages


def _beside_scope(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt values of which the words right beside one alone say what is counted."""
    if a.kind not in NUMERIC:
        return ""
    ours, theirs = _scopes_beside(a, left), _scopes_beside(b, right)
    if all(" of " in side.text[slice(*fact.span)] for fact, side in ((a, left), (b, right))):
        ours, theirs = ours - _PARTS, theirs - _PARTS  # "60 of its 410 branches", "eighty of 410 branches"
    if ours ^ theirs == {"total"} and a.slot.relation == b.slot.relation != "":
        return ""  # A total of 214 passengers fell ill: 214 did.
    if ours == theirs or (ours ^ theirs <= _PARTS and _more_than_whole(a, ours & _PARTS, b)):
        return ""
    if ours ^ theirs == {"total"} and _more_than_whole(a, theirs - ours, b):
        return ""  # Of 3,200 jobs in all no 3,800 are a part.
    if ours ^ theirs <= _PARTS and (of_that_whole(a, left, b, right) or of_that_whole(b, right, a, left)):
        return ""
    return "they may not count the same"


def _more_than_whole(a: Fact, parts: frozenset[str], b: Fact) -> bool:
    """Tell whether what is given as a part is more than what the other gives as the whole: no part is."""
    part, whole = (a, b) if parts else (b, a)
    if not isinstance(part.value, QuantityValue) or not isinstance(whole.value, QuantityValue):
        return False
    return part.value.low > whole.value.high


def _scopes_beside(fact: Fact, side: Side) -> frozenset[str]:
    start, end = fact.span
    found = {
        scope_key(match[0])
        for words in _words_beside(fact, side)
        for match in SCOPES.finditer(words)
        if match.start() < _BESIDE and not match[0].lower().startswith("of ")
    }
    if not _OUT_OF.match(side.text, end):
        found.discard("out of")  # Brought out of a house.
    inside = {scope_key(match[0]) for match in SCOPES.finditer(side.text, start, end)}
    if _LEFT.match(side.text, end):
        found.add("rest")
    noun = fact.slot.object
    if noun != "people" and noun not in side.text[start:end] and _OF_GROUP.search(side.text, start, end):
        inside -= {"of the"}
    if isinstance(fact.value, QuantityValue) and not fact.value.high:
        inside = set()  # "None of the crew" is of the whole by nature.
    if fact.kind is Kind.NUMBER and kin_of(stem(noun)) not in PEOPLE:
        found.discard("including")  # Arms including seven rifles: all the rifles there are.
    inside = set() if fact.kind is Kind.DURATION else inside  # "Closed for a week" is no weekly closure.
    found.discard(_NO_LIMITS.get(fact.kind, ""))
    return frozenset((found | inside) - _limiting_nothing(fact, side))


def _limiting_nothing(fact: Fact, side: Side) -> frozenset[str]:
    """Return the words that limit no value of this kind, or none that stands so."""
    nothing: set[str] = set()
    if _EACH_OF.search(side.text, fact.sentence[0], fact.span[0]):
        nothing.add("each")
    if fact.kind is Kind.DURATION:
        nothing.add("total")  # "Two days and nights, 48 hours in all."
    if _YEARLY.match(side.text, fact.span[1]):
        nothing |= {"each", "a year", "a month", "a week", "a day"}
    if fact.kind is Kind.MONEY or (isinstance(fact.value, QuantityValue) and "/" in fact.value.unit):
        nothing |= {"per", "each"}
    return frozenset(nothing)


def _beside_stretch(a: Fact, b: Fact, left: Side, right: Side) -> str:
    if a.kind is not Kind.NUMBER:
        return ""
    # "Stopped him in the ninth round before 17,400 spectators."
    people = all(kin_of(stem(fact.slot.object)) in PEOPLE for fact in (a, b))
    stretches = [
        {
            scope_key(match[0])
            for words in (*_words_beside(fact, side), side.text[slice(*fact.span)])
            for match in WINDOWS.finditer(words)
            if not (people and match[0].endswith(_OF_A_GAME))
        }
        for fact, side in ((a, left), (b, right))
    ]
    return "they may not count the same stretch of time" if stretches[0] != stretches[1] else ""


def _grown(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt a value that is what another became: "a reward that had grown to $75,000"."""
    became = [
        bool(_BECAME.search(side.text, max(fact.sentence[0], fact.span[0] - 2 * _BESIDE), fact.span[0]))
        for fact, side in ((a, left), (b, right))
    ]
    if a.kind not in NUMERIC or became[0] == became[1]:
        return ""
    shares = a.kind is Kind.PERCENT
    if ((_is_warmth(a) or shares) and _named(WEEKDAY, a, left) & _named(WEEKDAY, b, right)) or (
        a.kind in (Kind.MONEY, Kind.PERCENT) and _named(_STRETCH, a, left) & _named(_STRETCH, b, right)
    ):
        return ""  # What it fell to on Sunday night it was on Sunday night, what it rose to in a quarter it was then.
    return "" if (b if became[0] else a).slot.relation in _HIGHEST else "one is what it became"


def _is_warmth(fact: Fact) -> bool:
    return isinstance(fact.value, QuantityValue) and fact.value.unit in DEGREES


def _named(times: re.Pattern[str], fact: Fact, side: Side) -> frozenset[str]:
    """Return the times of one sort that a sentence names."""
    return frozenset([time.casefold().replace("-", " ") for time in times.findall(side.text, *fact.sentence)])


def _of_one_sort_of_people(a: Fact, b: Fact, _left: Side, _right: Side) -> str:
    """Doubt a smaller number of women, or of children, than there are people in all."""
    if a.kind is not Kind.NUMBER:
        return ""
    for some, everyone in ((a, b), (b, a)):
        if some.slot.object not in _SOME_PEOPLE or everyone.slot.object in _SOME_PEOPLE:
            continue
        if kin_of(stem(everyone.slot.object)) in PEOPLE and _no_more(some.value, everyone.value):
            return "one counts a part of them"
    return ""


def _no_more(some: Value, everyone: Value) -> bool:
    return isinstance(some, QuantityValue) and isinstance(everyone, QuantityValue) and some.high <= everyone.high


def _words_beside(fact: Fact, side: Side) -> tuple[str, str]:
    """Return the words before and behind a value, as far as nothing parts them from it."""
    start, end = fact.span
    before = _PARTED.split(side.text[max(fact.sentence[0], start - _BESIDE) : start])[-1]
    return before, _PARTED.split(side.text[end : min(fact.sentence[1], end + 2 * _BESIDE)])[0]


_FRAMED_DOUBTS = (
    _of_that_age,
    *(look for look in DOUBTS if look not in (gives_both, other_scope, other_stretch)),
    _one_gives_both,
    _beside_scope,
    _beside_stretch,
    _grown,
    _of_one_sort_of_people,
)
