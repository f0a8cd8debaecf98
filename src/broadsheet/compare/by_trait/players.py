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

BEFORE = 50
"""So many characters before a name are looked through for what somebody is."""

_PLAYS = r"(?:an?|the|his|her|its|their|[A-Z]\w+['’]s) ((?:[a-z-]+ ){0,3}[a-z-]+)"
_BEFORE = re.compile(rf"\b{_PLAYS}(?: of [^,.;:]{{2,30}})?, $|(?:^|[ (“\"])((?:[A-Z]?[a-z-]+ ){{1,3}})$")
"""What is said of somebody before the name: "the cook, ", "farmer "."""


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


def _called(name: str, text: str) -> frozenset[tuple[str, int]]:
    """Return which callings an article names right before or behind a name: "the cook, Ann Roe", "Ann Roe, a cook"."""
    words = []
    for match in re.finditer(rf"{re.escape(name)}(?:, \d\d?)?(?:, {_PLAYS})?", text):
        before = _BEFORE.search(text, max(0, match.start() - BEFORE), match.start())
        words += [before[1] or before[2] if before else "", match[1] or ""]
    return callings_of(" ".join(words))


def _with_name(name: str, span: Span, clause: Proposition, text: str) -> Span:
    """Return where somebody is told of: with the name where the sentence has it, and what is said right before it."""
    at = text.find(name, *clause.sentence)
    start, end = span if at < 0 or name in text[slice(*span)] else (at, at + len(name))
    before = _BEFORE.search(text, max(clause.sentence[0], start - BEFORE), start)
    return (before.start() if before and before[1] else start, end)


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
    if name:
        callings |= _called(name, text)
        span = _with_name(name, span, clause, text)
    return Player(name, who.head, callings), span
