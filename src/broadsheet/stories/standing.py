"""How two facts of different articles stand to each other, by their typed values alone.

The plainest judgement that is safe: whoever has a finer one, which looks at the sentences too, passes it to
``claim_matrix`` instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts import DateValue, Kind, NameValue, QuantityValue, TextValue
from broadsheet.stories.claims import Standing

if TYPE_CHECKING:
    from broadsheet.facts import Fact, Value
    from broadsheet.stories.claims import Stated


def plain_standing(one: Stated, other: Stated) -> Standing:
    """Return how two stated facts stand to each other; symmetric in the two.

    Contrary are only values of a slot that holds one, both stated firmly; other differences are no relation.
    """
    a, b = one.fact, other.fact
    if not _one_slot(a, b):
        return Standing.UNRELATED
    if a.kind is Kind.EVENT:
        # The slot of an event is the event; its words are never twice the same.
        return Standing.SAME if a.slot.object and a.negated == b.negated else _by_key(a, b)
    values = _compare(a.value, b.value)
    if a.negated != b.negated:
        # What one denies and the other states may be two things; telling takes the sentences.
        return Standing.UNRELATED
    if values is Standing.CONTRARY and not (a.slot.single and b.slot.single and _firm(a, b)):
        return Standing.UNRELATED
    return values


def _one_slot(a: Fact, b: Fact) -> bool:
    one, other = a.slot, b.slot
    return (
        a.kind is b.kind
        and one.relation.casefold() == other.relation.casefold()
        and one.qualifier.casefold() == other.qualifier.casefold()
        and _one_thing(one.subject, a.subject_keys, other.subject, b.subject_keys)
        and _one_thing(one.object, a.object_keys, other.object, b.object_keys)
    )


def _one_thing(a: str, a_keys: frozenset[str], b: str, b_keys: frozenset[str]) -> bool:
    if a.casefold() == b.casefold():
        return True
    if not a or not b or a_keys.isdisjoint(b_keys):
        return False
    # A surname alone may be shared by two people; a full name that both have may not.
    full, other = ({key for key in keys if " " in key} for keys in (a_keys, b_keys))
    return not full or not other or not full.isdisjoint(other)


def _firm(*facts: Fact) -> bool:
    return not any(fact.hedged for fact in facts)


def _by_key(a: Fact, b: Fact) -> Standing:
    return (
        Standing.SAME if a.negated == b.negated and _compare(a.value, b.value) is Standing.SAME else Standing.UNRELATED
    )


def _compare(a: Value, b: Value) -> Standing:
    if a == b:
        return Standing.SAME
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        return Standing.COMPATIBLE if a.first <= b.last and b.first <= a.last else Standing.CONTRARY
    if isinstance(a, QuantityValue) and isinstance(b, QuantityValue):
        return _quantities(a, b)
    if isinstance(a, NameValue) and isinstance(b, NameValue):
        mine, theirs = {a.name.casefold(), *a.aliases}, {b.name.casefold(), *b.aliases}
        return Standing.CONTRARY if mine.isdisjoint(theirs) else Standing.SAME
    if isinstance(a, TextValue) and isinstance(b, TextValue):
        return Standing.SAME if a.key == b.key else Standing.UNRELATED
    return Standing.UNRELATED


def _quantities(a: QuantityValue, b: QuantityValue) -> Standing:
    if a.unit != b.unit:
        return Standing.UNRELATED
    if (a.low, a.high) == (b.low, b.high):
        return Standing.SAME if a.bound is b.bound else Standing.COMPATIBLE
    # Within the last digit given by the coarser of the two, one may be the other rounded.
    slack = max(a.step, b.step)
    apart = a.low > b.high + slack or b.low > a.high + slack
    exact = a.bound is b.bound is type(a.bound).EXACT
    return Standing.CONTRARY if apart and exact else Standing.COMPATIBLE
