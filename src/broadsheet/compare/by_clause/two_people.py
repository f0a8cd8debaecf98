"""What is told of two people by name cannot contradict: one striker hurt his knee, and another his head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.language.near_names import misspelt
from broadsheet.compare.sentences.told import apart, is_person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Draft
    from broadsheet.facts import Participant, Proposition, Span


def of_two_people(draft: Draft, ours: Iterable[Proposition], theirs: Iterable[Proposition]) -> bool:
    """Tell whether the two values are told of two people who are named, and are not themselves who they are."""
    if draft.a is None or draft.b is None:
        return False
    one, other = _bearer(draft.a.value, ours), _bearer(draft.b.value, theirs)
    if one is None or other is None or not is_person(one) or not is_person(other) or not apart(one, other):
        return False
    return not misspelt(one.name.casefold().split(), other.name.casefold().split())


def _bearer(value: Span, clauses: Iterable[Proposition]) -> Participant | None:
    """Return whom the clause that a value stands in is told of; None where that is what the value tells."""
    around = [one for one in clauses if one.span[0] <= value[0] and value[1] <= one.span[1]]
    if not around:
        return None
    clause = min(around, key=lambda one: (one.span[1] - one.span[0], one.span))
    # A passive is told of the one it is done to, an active of the one who does it: its subject either way.
    who = clause.subject
    return None if who is None or (who.span[0] < value[1] and value[0] < who.span[1]) else who
