"""Where a place lies, and where a game is played: "the northern city of Asmun" and "Asmun, in southern Tarkia".

A place does not move, so of two articles that set one place in two countries or states, or at two ends of a country,
one is wrong; as of two that let one team be at home and away in one game.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.gazetteer import STATES
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS, FULL_WEEKDAYS
from broadsheet.facts.lexicon.nouns import NOT_NAMES
from broadsheet.facts.lexicon.people import FIRST_NAMES
from broadsheet.facts.lexicon.places import COUNTRIES, TWO_WORD_PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

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

_SIDE = r"(?:north|south)(?:[- ]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central"
_PLACE = r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_SORT = r"(?:city|town|village|hamlet|port|resort|suburb|island|municipality|capital|province|district|region)"
_AT = rf"\b(?:in|at|near|of|from|to|outside|around|off) {_PLACE}"
_CITY_OF = re.compile(rf"\b({_SIDE}) (?:[a-z-]+ ){{0,2}}{_SORT} of {_PLACE}", re.IGNORECASE)
_LYING = re.compile(
    rf"{_AT},? (?:(?:an? |the )?(?:[a-z]+ )?{_SORT} )?(?:in|on) (?:the )?(?:far )?({_SIDE})(?: coast)?(?: of)? "
    r"(?:the )?([A-Z][a-z]+(?: [A-Z][a-z]+)?|country\b)"
)
_INSIDE = re.compile(
    rf"{_AT}(?:,? (?:an? (?:[a-z]+ )?{_SORT} )?in |, )((?:[A-Z]\. ?){{2}}|[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)"
)


_SIDES = [f"{lat}{lon}{end}" for lat in ("", "north", "south") for lon in ("", "east", "west") for end in ("", "ern")]
_SIDE_KEYS = content_keys(" ".join([*_SIDES[2:], *(f"mid-{side}" for side in _SIDES[2:]), "central"]))
_WHOLE_KEYS = content_keys(
    " ".join(max(name.split(), key=len) for name in (*COUNTRIES, *TWO_WORD_PLACES, *STATES, *_AMERICAN))
)
_DOTTED = re.compile(r"[A-Z][a-z]{0,4}\.")
"""What tells of an end or of a whole: a word for it, or a short form with its full stop."""

_CAPITAL = re.compile(r"[A-Z]")
_COUNTRY = "country"

_RIVAL = r"(?:the )?([A-Z][\w’'-]+)"
_GAME = r"(?:game|match|fixture|tie|clash|meeting|series|play(?:s|ed|ing)?|faces?|win|loss|defeat|victory)"
_AWAY = re.compile(
    rf"\b(?:{_GAME}(?: [a-z]+| on [A-Z]\w+)? at|(?:lost|won|drew)(?: \d+-\d+)? at|away (?:at|to|against)|trip to"
    rf"|travel(?:s|l?ed|l?ing)? to) {_RIVAL}"
)
_AT_HOME = re.compile(
    rf"\b(?:(?:hosts?|hosted|hosting|entertains?|entertained)|at home (?:against|to|versus|vs\.?)"
    rf"|home (?:game|match|win|loss|defeat|victory|fixture|tie) (?:against|with|over|to)) {_RIVAL}"
)
SHORT_MONTH = 4
"""Names of months of no more letters are short forms, or words: "sept", "mar"."""

_SPORT = re.compile(r"\b(?:game|match|season|team|league|coach|cup|fixture|win|loss|player|lost|play)s?\b")
_DAY = re.compile(rf"\b({'|'.join(sorted(day.capitalize() for day in FULL_WEEKDAYS))})\b")
_MONTH_NAMES = sorted(name.capitalize() for name in ENGLISH_MONTHS if len(name) > SHORT_MONTH or name == "may")
_MONTH = re.compile(rf"\b({'|'.join(_MONTH_NAMES)})\b")
_DAY_KEYS = content_keys(" ".join([*FULL_WEEKDAYS, *_MONTH_NAMES]))


class _Lying(NamedTuple):
    """Where something lies.

    Attributes:
        whole: The country or the state that it lies in, in small letters; empty where it is not told.
        side: At which end of it, in small letters; empty where it is not told.
    """

    whole: str
    side: str


def whereabouts(side: Side) -> Iterator[Trait]:
    """Yield where the places that an article names lie."""
    for statement in side.statements:
        if not statement.keys.isdisjoint(_SIDE_KEYS):
            yield from _at_one_end(side.text, statement)
        if statement.keys.isdisjoint(_WHOLE_KEYS) and not _DOTTED.search(side.text, *statement.span):
            continue
        for match in _INSIDE.finditer(side.text, *statement.span):
            whole = _whole(match[2])
            if whole and _is_place(match[1]):
                yield Trait(_LIES, match[1], _Lying(whole, ""), statement, (match.start(1), match.end()))


def _at_one_end(text: str, statement: Statement) -> Iterator[Trait]:
    for match in _CITY_OF.finditer(text, *statement.span):
        if _CAPITAL.match(match[2]):
            yield Trait(_LIES, match[2], _Lying("", match[1].lower()), statement, match.span())
    for match in _LYING.finditer(text, *statement.span):
        if _is_place(match[1]):
            whole = "" if match[3] == _COUNTRY else match[3].lower()
            yield Trait(_LIES, match[1], _Lying(whole, match[2].lower()), statement, (match.start(1), match.end()))


def venues(side: Side) -> Iterator[Trait]:
    """Yield whether the games of an article, each by rival and day, or month, are played at home."""
    dated = sentences_with(side, _DAY_KEYS)
    if not dated or _SPORT.search(side.text) is None:
        return
    for statement in dated:
        days = {*_DAY.findall(side.text, *statement.span)} or {*_MONTH.findall(side.text, *statement.span)}
        if len(days) != 1:
            continue
        for home, pattern in ((False, _AWAY), (True, _AT_HOME)):
            for match in pattern.finditer(side.text, *statement.span):
                rival = match[1].removesuffix("'s").removesuffix("’s")
                if rival.lower() not in NOT_NAMES:
                    yield Trait(_VENUE, f"{rival} / {min(days)}", home, statement, match.span())


def _is_place(name: str) -> bool:
    first = name.split(maxsplit=1)[0].casefold()
    return first not in FIRST_NAMES and first not in NOT_NAMES


def _whole(name: str) -> str:
    """Return the country or the state of that name, its full form; empty where it is none."""
    low = " ".join(name.lower().replace(". ", ".").split())
    low = _ABBREVIATED.get(low, low.rstrip(".")).replace("_", " ")
    return low if low not in _WIDE and (low in COUNTRIES or low in STATES or low in _AMERICAN | _DOUBLE) else ""


_DOUBLE = frozenset(
    name for name in TWO_WORD_PLACES if name.startswith(("south ", "north ", "new z", "saudi", "sri", "costa", "ivory"))
)


def _apart(one: _Lying, other: _Lying) -> bool | None:
    """Tell whether a place that lies so cannot lie so: in two of one list, or at two ends of one whole."""
    if one.side and other.side:
        wholes = {one.whole, other.whole}
        one_whole = len(wholes) == 1 or ("" in wholes and max(wholes) in COUNTRIES)
        return (one_whole and _ends(one.side, other.side)) or None
    if one.side or other.side:
        return None
    return False if one.whole == other.whole else (_level(one.whole) == _level(other.whole) or None)


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


_LIES = Sort("where it lies", Kind.PLACE, "one place does not lie at both", _apart)
_VENUE = Sort("venue", Kind.PLACE, "one game is not played at home and away", lambda one, other: one != other)
