"""The names of the places that stand behind a verb, and whom or what its deed is done to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.compatibility.places import called
from broadsheet.facts.lexicon.calendar import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition, Span

IN = frozenset(("in", "at", "near", "inside", "outside", "into", "to"))
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_OF_PLACE = re.compile(rf"(?:^| of | in )({NAME})(?: (?:airport|station|harbou?r))?$")


def patient(clause: Proposition) -> Participant | None:
    """Return whom or what a deed is done to."""
    return clause.subject if clause.passive else clause.object


def named_places(clause: Proposition) -> tuple[tuple[str, ...], Span] | None:
    """Return the names of the places behind a verb, and where the first stands; None where it names none."""
    found: list[tuple[str, Span]] = []
    for word, who in clause.adjuncts:
        if word not in IN:
            continue
        tail = _OF_PLACE.search(who.words)
        name = (called(who) if who.name else tail[1] if tail else "").removeprefix("the ")
        if name and not who.person and not who.several and not is_time(name):
            found.append((name, who.span))
    return (tuple(name for name, _ in found), (found[0][1][0], found[-1][1][1])) if found else None


def is_time(name: str) -> bool:
    """Tell whether a name is of a time: "March", "Sunday"."""
    return any(word.rstrip(".") in MONTHS or word in WEEKDAYS for word in name.casefold().split())


def at_place(sort: Sort, bearer: str, clause: Proposition, statement: Statement) -> Iterator[Trait]:
    """Yield the trait of a sort that the places behind a verb tell, where it names any."""
    places = named_places(clause)
    if places is not None:
        yield Trait(sort, bearer, places[0], statement, places[1])
