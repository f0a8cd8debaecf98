"""Where what happens once happened: a body or a car was found, a fire began, burglars got in, talks were held.

Whatever verb tells it, and whether by the place's name, its kind or its floor.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.sites import AT, site_known, site_of, two_sites
from broadsheet.compare.by_trait.told_of import (
    OfWhom,
    buried,
    by_noun,
    caught,
    crashed,
    died,
    drowned,
    fallen,
    found,
    found_itself,
    house,
    raider,
    seat,
    ship,
    shooter,
)
from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.sentences.bearing import Bearers
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Proposition

_FIRES = word_set("fire blaze flame flames inferno")
_SHOTS = word_set("shooting gunfire shots shot rampage attack stabbing assault")
_BLASTS = word_set("explosion blast")
_RIOTS = word_set("violence trouble clashes riot riots rioting unrest brawl fight fighting scuffles")
_STORMS = word_set("storm hurricane cyclone typhoon")
_TALKS = (
    ("talks", word_set("talks negotiations mediation")),
    ("summit", word_set("summit")),
    ("meeting", word_set("meeting")),
    ("conference", word_set("conference")),
)
_FILMS = word_set("film movie series thriller documentary drama comedy video sequel")

_INSIDE = frozenset(("in", "at", "on", "inside", "aboard"))
_THROUGH = frozenset(("through", "via", "by"))
_SHORE = _INSIDE | {"into", "to"}
_TOWARD = frozenset(("in", "to", "at"))


def _sort(name: str) -> Sort:
    return Sort(name, Kind.PLACE, "they are two places", two_sites, site_known)


_FOUND = _sort("where found")
_BURIED = _sort("place of burial")
_STARTED = _sort("where it began")
_ENTERED = Sort("way in", Kind.PLACE, "they are two ways in", two_sites, site_known)
_FELL = _sort("where collapsed")
_HELD = _sort("where held")
_ASHORE = _sort("where it came ashore")
_DOCKED = _sort("where it docked")
_TALKED = _sort("where talks were held")
_FILMED = _sort("where filmed")
_DIED = _sort("where somebody died")
_ARRESTED = _sort("place of arrest")
_SEATED = _sort("headquarters")
_CRASHED = _sort("where it crashed")


_TO_COME = (_BURIED, _SEATED)
"""What is one place before it comes, too."""


class _Deed(NamedTuple):
    """A deed that has one place.

    Attributes:
        sort: What the place is of.
        read: Tells of what a clause tells it.
        behind: What must stand behind the verb: a particle; None where nothing must.
        prepositions: What stands before the very place.
    """

    sort: Sort
    read: Callable[[Proposition, Bearers], OfWhom | None]
    behind: re.Pattern[str] | None = None
    prepositions: frozenset[str] = AT


_AT_ANOTHER_TIME = re.compile(
    r"\b(?:(?:19|20)\d\d"
    r"|(?:years?|months?|decades?) (?:ago|earlier|before|later)|last (?:year|month)|previous(?:ly)?)\b"
)


def _behind(words: str) -> re.Pattern[str]:
    return re.compile(rf"[^,.;:]{{0,40}}?\b(?:{words})\b")


_BY_POLICE = re.compile(
    r"(?![^,.;:]{0,40}?\bby (?!(?:the )?(?:police|officers|detectives|agents|deputies|soldiers|troops)))"
    r"(?![^,.;:]{0,25}?\bin (?:an? |the |heavy )?(?:storm|traffic|crossfire|rain|snow|flood|blast|act|row|avalanche))"
)
"""Nobody whom a storm catches or a friend picks up is arrested."""

_IN_OR_INTO = _behind("in|into|inside|entry|way|access|building|house|museum|shop|gallery|store|bank|villa|home")
_BEGAN = _Deed(
    _STARTED,
    by_noun(("fire", _FIRES), ("shooting", _SHOTS), ("violence", _RIOTS), ("blast", _BLASTS), passive=False),
    None,
    _INSIDE,
)
_HELD_TALKS = _Deed(_TALKED, by_noun(*_TALKS), None, _INSIDE)
_DEEDS_TEXT: tuple[tuple[str, _Deed], ...] = (
    ("find discover recover rescue free locate retrieve unearth pull fish dig", _Deed(_FOUND, found)),
    ("turn wash", _Deed(_FOUND, found_itself, _behind("up|ashore"), _INSIDE)),
    ("lie sit surface", _Deed(_FOUND, found_itself, None, _INSIDE)),
    ("drown", _Deed(_FOUND, drowned, None, _INSIDE)),
    ("die", _Deed(_DIED, died, None, _INSIDE)),
    ("pass", _Deed(_DIED, died, _behind("away"), _INSIDE)),
    ("arrest detain apprehend nab handcuff recapture", _Deed(_ARRESTED, caught)),
    ("catch capture grab corner", _Deed(_ARRESTED, caught, _BY_POLICE)),
    ("pick", _Deed(_ARRESTED, caught, _BY_POLICE)),
    ("take", _Deed(_ARRESTED, caught, _behind("custody"))),
    ("put place", _Deed(_ARRESTED, caught, _behind("handcuffs|cuffs"))),
    ("lead", _Deed(_ARRESTED, caught, _behind("away"))),
    ("haul drag", _Deed(_ARRESTED, caught, _behind("out of|from"), AT | {"of"})),
    ("base headquarter", _Deed(_SEATED, house, None, _INSIDE)),
    ("have keep move remain stay be relocate", _Deed(_SEATED, seat, None, _INSIDE | {"to"})),
    ("bury inter", _Deed(_BURIED, buried)),
    ("lay", _Deed(_BURIED, buried, _behind("to rest"))),
    ("start begin originate erupt flare", _BEGAN),
    ("break", _BEGAN._replace(behind=_behind("out"))),
    ("open start begin", _Deed(_STARTED, shooter, None, _INSIDE)),
    ("get break climb go slip crawl come", _Deed(_ENTERED, raider, _IN_OR_INTO, _THROUGH)),
    ("enter", _Deed(_ENTERED, raider, None, _THROUGH)),
    ("gain force make", _Deed(_ENTERED, raider, _behind("entry|access|way in"), _THROUGH)),
    ("collapse faint", _Deed(_FELL, fallen, None, _INSIDE)),
    ("fall", _Deed(_FELL, fallen, _behind("down|ill|unconscious"), _INSIDE)),
    (
        "hold keep",
        _Deed(_HELD, by_noun(("hostages", word_set("hostage hostages captives")), passive=True), None, _INSIDE),
    ),
    ("hold", _HELD_TALKS),
    ("take", _BEGAN._replace(behind=_behind("place"))),
    ("happen occur unfold", _BEGAN),
    ("take", _HELD_TALKS._replace(behind=_behind("place"))),
    ("make", _Deed(_ASHORE, by_noun(("", _STORMS)), _behind("landfall"), _INSIDE)),
    ("come", _Deed(_ASHORE, by_noun(("", _STORMS)), _behind("ashore"), _INSIDE)),
    ("cross hit", _Deed(_ASHORE, by_noun(("", _STORMS)), _behind("coast|coastline|land|shore"), _INSIDE)),
    ("dock moor berth", _Deed(_DOCKED, ship, None, _SHORE)),
    ("put come", _Deed(_DOCKED, ship, _behind("in|into port"), _TOWARD)),
    ("shoot film", _Deed(_FILMED, by_noun(("", _FILMS), passive=True), None, _INSIDE)),
    ("crash plunge plummet", _Deed(_CRASHED, crashed, None, _SHORE)),
)


def _by_verb() -> dict[str, tuple[_Deed, ...]]:
    by_verb: dict[str, tuple[_Deed, ...]] = {}
    for verbs, deed in _DEEDS_TEXT:
        for verb in verbs.split():
            by_verb[verb] = (*by_verb.get(verb, ()), deed)
    return by_verb


_DEEDS = _by_verb()


def sited_deeds(side: Side) -> Iterator[Trait]:
    """Yield where an article sets what has one place."""
    bearers = Bearers(side)
    statements = by_span(side)
    for at, clause in enumerate(side.clauses):
        deeds = _DEEDS.get(clause.verb)
        if deeds is None or clause.quoted or clause.negated or clause.hedged:
            continue
        statement = statements.get(clause.sentence)
        if statement is None or _AT_ANOTHER_TIME.search(side.text, *statement.span):
            continue
        for deed in deeds:
            if clause.planned and deed.sort not in _TO_COME:
                continue
            if deed.behind is not None and deed.behind.match(side.text, clause.verb_span[0]) is None:
                continue
            told = deed.read(clause, bearers)
            site = site_of(side, at, deed.prepositions, told.who) if told is not None else None
            if told is not None and site is not None:
                yield Trait(deed.sort, told.bearer, site[0], statement, site[1])
                break
