"""Where a place lies: "the northern city of Asmun" here and "Asmun, in southern Tarkia" there, one town in two states.

A place does not move, so of two articles that set one place in two countries or states, or at two ends of a country,
one is wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.gazetteer import STATES
from broadsheet.compare.listing import word_list, word_set
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import NOT_NAMES
from broadsheet.facts.lexicon.people import FIRST_NAMES
from broadsheet.facts.lexicon.places import COUNTRIES, TWO_WORD_PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

_WIDE = word_set("america africa europe asia antarctica u.s. u.k. us uk usa uae eu u.n. england scotland wales britain")
"""What holds other countries, or is short for one."""

_ABBREVIATED_TEXT = """
    ala.=alabama ariz.=arizona ark.=arkansas calif.=california colo.=colorado conn.=connecticut del.=delaware
    fla.=florida ga.=georgia ill.=illinois ind.=indiana kan.=kansas ky.=kentucky la.=louisiana md.=maryland
    mass.=massachusetts mich.=michigan minn.=minnesota miss.=mississippi mo.=missouri mont.=montana neb.=nebraska
    nev.=nevada n.h.=new_hampshire n.j.=new_jersey n.m.=new_mexico n.y.=new_york n.c.=north_carolina
    n.d.=north_dakota okla.=oklahoma ore.=oregon pa.=pennsylvania r.i.=rhode_island s.c.=south_carolina
    s.d.=south_dakota tenn.=tennessee tex.=texas vt.=vermont va.=virginia wash.=washington w.va.=west_virginia
    wis.=wisconsin wyo.=wyoming
"""
_ABBREVIATED = dict(pair.split("=") for pair in word_list(_ABBREVIATED_TEXT))
_AMERICAN = frozenset(name.replace("_", " ") for name in _ABBREVIATED.values())

_SIDES = r"(?:north|south)(?:[- ]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central"
_PLACE = r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_SORT = r"(?:city|town|village|hamlet|port|resort|suburb|island|municipality|capital|province|district|region)"
_CITY_OF = re.compile(rf"\b({_SIDES}) (?:[a-z-]+ ){{0,2}}{_SORT} of {_PLACE}", re.IGNORECASE)
_LYING = re.compile(
    rf"\b(?:in|at|near|of|from|to|outside|around) {_PLACE},? in (?:the )?({_SIDES}) "
    r"([A-Z][a-z]+(?: [A-Z][a-z]+)?)"
)
_INSIDE = re.compile(
    rf"\b(?:in|at|near|of|from|to|outside|around) {_PLACE}(?:, | in )"
    r"((?:[A-Z]\. ?){2}|[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)"
)
_SIDED = ("ern ", "central ", "north", "south", "east ", "west ")
_CAPITAL = re.compile(r"[A-Z]")


class _Lying(NamedTuple):
    """A place with where it lies.

    Attributes:
        place: Its name.
        whole: The country or the state that it lies in, in small letters; empty where it is not told.
        side: At which end of it, in small letters; empty where it is not told.
        sentence: The sentence.
        span: Where the words stand.
    """

    place: str
    whole: str
    side: str
    sentence: Span
    span: Span


def other_whereabouts(a: Side, b: Side) -> list[Draft]:
    """Return a row for every place that the two articles set at two ends of one country, or in two countries."""
    ours, theirs = list(_lying(a)), list(_lying(b))
    drafts = []
    for one in ours:
        for other in theirs:
            if one.place != other.place or not _apart(one, other):
                continue
            if any(_apart(each, one) for each in ours if each.place == one.place):
                continue
            if any(_apart(each, other) for each in theirs if each.place == other.place):
                continue
            drafts.append(_draft(one, other))
            break
    return drafts


def _lying(side: Side) -> Iterator[_Lying]:
    for statement in side.statements:
        if statement.heading:
            continue
        sentence = statement.span
        words = side.text[slice(*sentence)]
        if any(end in words for end in _SIDED):
            yield from _at_one_end(side.text, sentence)
        for match in _INSIDE.finditer(side.text, *sentence):
            whole = _whole(match[2])
            if whole and _is_place(match[1]):
                yield _Lying(match[1], whole, "", sentence, (match.start(1), match.end()))


def _at_one_end(text: str, sentence: Span) -> Iterator[_Lying]:
    for match in _CITY_OF.finditer(text, *sentence):
        if _CAPITAL.match(match[2]):
            yield _Lying(match[2], "", match[1].lower(), sentence, match.span())
    for match in _LYING.finditer(text, *sentence):
        if _is_place(match[1]):
            yield _Lying(match[1], match[3].lower(), match[2].lower(), sentence, (match.start(1), match.end()))


def _is_place(name: str) -> bool:
    first = name.split(maxsplit=1)[0].casefold()
    return first not in FIRST_NAMES and first not in NOT_NAMES


def _whole(name: str) -> str:
    """Return the country or the state of that name, its full form; empty where it is none."""
    low = " ".join(name.lower().replace(". ", ".").split())
    low = _ABBREVIATED.get(low, low).replace("_", " ")
    return low if low not in _WIDE and (low in COUNTRIES or low in STATES or low in _AMERICAN | _DOUBLE) else ""


_DOUBLE = frozenset(
    name for name in TWO_WORD_PLACES if name.startswith(("south ", "north ", "new z", "saudi", "sri", "costa", "ivory"))
)


def _apart(one: _Lying, other: _Lying) -> bool:
    """Tell whether a place that lies so cannot lie so: in two of one list, or at two ends of one whole."""
    if one.side and other.side:
        wholes = {one.whole, other.whole}
        one_whole = len(wholes) == 1 or ("" in wholes and max(wholes) in COUNTRIES)
        return one_whole and _ends(one.side, other.side)
    if one.side or other.side or one.whole == other.whole:
        return False
    return _level(one.whole) == _level(other.whole)


def _level(whole: str) -> str:
    return "state" if whole in STATES or whole in _AMERICAN else "country"


def _ends(one: str, other: str) -> bool:
    """Tell whether two sides of a country have nothing in common: its north and its south, its middle and a corner."""
    left, right = _direction(one), _direction(other)
    if (0, 0) in (left, right):
        return all(left) or all(right)
    return any(x * y < 0 for x, y in zip(left, right, strict=True))


def _direction(side: str) -> tuple[int, int]:
    north = ("north" in side) - ("south" in side)
    return north, ("east" in side) - ("west" in side)


def _draft(one: _Lying, other: _Lying) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.PLACE,
        slot=f"{one.place} / where it lies",
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why="one place does not lie at both",
        weight=1,
        rank=2.2,
    )
