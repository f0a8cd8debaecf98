"""Words of one kind of which both may be right: one ends in the other, holds it, or is another's or another time's."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_LEAD = (
    "The town of Velm lies on Lake Orren. Mayor Ilse Brandt called the council together. The weather was mild."
    " Many came. Nobody spoke for long. The newspapers were full of it.\n"
)
_conflicts = partial(conflicts, before=(_LEAD, _LEAD), written=datetime(2026, 6, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Per Aldous broke his wrist in the fall at Velm.", "Per Aldous broke his arm in the fall at Velm."),
        ("Per Aldous broke his wrist in the fall at Velm.", "Per Aldous broke his ankle at Velm in 2019."),
        ("The singer Rosa Lund died of dementia.", "The singer Rosa Lund died of pneumonia."),
        ("The singer Rosa Lund died after a stroke.", "The singer Rosa Lund died of pneumonia."),
        ("The singer Rosa Lund died of a stroke.", "Her husband died of cancer."),
        ("The fire at the Velm mill was caused by a toaster.", "A similar fire at the mill was caused by a candle."),
        ("The Velm museum is closed on Mondays.", "The Velm museum is open from Tuesday to Sunday."),
        ("Two of the five miners died.", "Three of the five miners survived."),
        ("The ferry carried 187 passengers and 22 crew.", "There were 209 people aboard the ferry."),
        ("Velm beat Kelvi 2-1 on the lake.", "Kelvi lost 1-2 to Velm on the lake."),
    ],
)
def test_both_may_be_right(a: str, b: str) -> None:
    assert _conflicts(a, b) == _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Per Aldous broke his wrist in the fall at Velm.", "Per Aldous broke his ankle in the fall at Velm."),
        ("The singer Rosa Lund died of a stroke.", "The singer Rosa Lund died of pneumonia."),
        ("The fire at the Velm mill was caused by a toaster.", "The fire at the Velm mill was caused by a candle."),
        ("The Velm museum was still closed on Tuesday.", "The Velm museum was open on Tuesday."),
    ],
)
def test_only_one_can_be_right(a: str, b: str) -> None:
    assert _conflicts(a, b) != []
