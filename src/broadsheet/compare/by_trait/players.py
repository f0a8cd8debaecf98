"""Who plays a part: somebody by name, or by the noun that says what somebody is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.by_trait.two_names import prints_name, two_names
from broadsheet.compare.language.callings import callings_of
from broadsheet.compare.sentences.told import is_person
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Participant, Proposition, Span

_APPOSED = re.compile(r"[^,.;:]{0,60}, ([A-Z][\w’'-]+(?: (?:[a-z]{2,3} )?[A-Z][\w’'-]+){1,2})(?:, \d\d?)?,")
"""A name behind the words for somebody: "A taxi driver on his way home, Imran Shah, saw"."""


class Player(NamedTuple):
    """Somebody who plays a part.

    Attributes:
        name: The name, empty for who is only described.
        noun: The noun that says what somebody is, in small letters.
        callings: Which callings and kin the words for somebody name, as the table of rivals has them.
        of: What the part was played for or in, as compared; empty where nothing tells.
    """

    name: str
    noun: str
    callings: frozenset[tuple[str, int]]
    of: frozenset[str] = frozenset()


def two_players(one: Player, other: Player) -> bool | None:
    """Tell whether two players are two people; None where the words leave it open."""
    if one.of and other.of and not one.of & other.of:
        return None  # One award each, one valley each.
    if one.name and other.name:
        return two_names(one.name, other.name)
    if one.callings & other.callings or (one.noun == other.noun and not one.name and not other.name):
        return False
    return True if one.callings and other.callings else None


def known(one: Trait, _: Trait, side: Side) -> bool:
    """Tell whether an article prints a part of the other's name, or the noun of who is only described."""
    name, noun = one.value.name, one.value.noun
    return prints_name(name, side.text) if name else re.search(rf"\b{re.escape(noun)}", side.text) is not None


def part(name: str, known: Callable[[Trait, Trait, Side], bool] | None = None) -> Sort:
    """Return the sort of a part that one plays."""
    return Sort(name, Kind.NAME, "one part, two players", two_players, known)


def doer_of(clause: Proposition) -> Participant | None:
    """Return who does what a clause tells."""
    by = next((who for word, who in clause.adjuncts if word == "by"), None)
    return by if clause.passive or (clause.verb == "be" and by is not None) else clause.subject


def player(
    who: Participant | None, clause: Proposition, text: str, *, groups: bool = False
) -> tuple[Player | None, Span | None]:
    """Return who plays the part that a clause tells, and where the words stand; None where nobody single is told.

    With ``groups`` several and things may play it too: firemen, a trawler.
    """
    if who is None or (who.pronoun and not who.name) or ((who.several or who.thing) and not groups):
        return None, None
    callings = callings_of(f"{who.beside} {'' if who.name else who.words}")
    name, span = who.name if is_person(who) or (groups and who.name) else "", who.span
    if not name:
        apposed = _APPOSED.match(text, span[1]) or _APPOSED.search(text, span[1], max(span[1], clause.verb_span[0]))
        name, span = (apposed[1], (span[0], apposed.end(1))) if apposed else (name, span)
    if not name and not callings:
        return None, None
    return Player(name, who.head, callings), span
