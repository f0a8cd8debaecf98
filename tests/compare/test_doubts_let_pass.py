"""Words beside a figure that look like a reason for another one and are none, each beside what is a reason."""

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
        # One source gives what another thing says.
        (
            "The manifest of the Velm ferry listed 187 passengers, said harbour master Per Aldous.",
            "According to the manifest, 178 passengers were on board the Velm ferry.",
        ),
        # A part of a date, and the thing itself by a superlative.
        (
            "Orrenbus expects to complete the purchase of Kelvi Lines in the fourth quarter of 2026.",
            "The purchase of Kelvi Lines by Orrenbus is to be completed in the second quarter of 2027.",
        ),
        (
            "A Velm court found Karl Weber guilty on 14 counts of fraud.",
            "Velm's biggest fraud trial for a decade ended with the conviction of Karl Weber on 11 counts.",
        ),
        # How long it was so, before something else happened.
        (
            "Farmers kept the lake road at Velm blocked for five hours before the police cleared it.",
            "For three hours the lake road at Velm was blocked by farmers.",
        ),
        # Something new is what is next.
        (
            "The next round of talks between Velm and Kelvi will begin on November 6.",
            "Ilse Brandt has invited both towns to a new round of talks starting on November 13.",
        ),
        # Years between which it happened are no earlier time.
        (
            "Karl Weber took 14.2 million euros from 96 savers between 2013 and 2019, the Velm court heard.",
            "Prosecutors said Karl Weber had taken 12.4 million euros from 96 savers of Velm.",
        ),
        # Who has not been seen since was last seen then.
        (
            "The Velm boy was last seen at 4:30 p.m. on Monday on his bicycle.",
            "The Velm boy had not been seen since 2:15 p.m. on Monday, when he rode off on his bicycle.",
        ),
        # What somebody may do now.
        (
            "The Orren prize comes with 50,000 euros for the winner Nora Lindqvist.",
            "The winner Nora Lindqvist may now take home the 30,000 euros of the Orren prize.",
        ),
        # Both tell a part of a whole that one names.
        (
            "The Lake List won 23 of the 51 seats on the Velm council.",
            "The Lake List won 25 seats on the Velm council.",
        ),
        # What it fell to in a night was so then.
        (
            "The temperature in Velm fell to minus 17 degrees on Sunday night.",
            "It was minus 22 degrees in Velm on Sunday night.",
        ),
        # Who lacks something lacks it for so long.
        ("Velm was without power for nine hours on Monday.", "The blackout in Velm lasted 14 hours on Monday."),
    ],
)
def test_what_is_no_reason_for_another_figure(a: str, b: str) -> None:
    assert _conflicts(a, b) != []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Velm television put the number of passengers at 187.",
            "The Kelvi harbour office put the number of passengers at 178.",
        ),
        (
            "Farmers blocked the lake road at Velm five hours before dawn.",
            "For three hours farmers blocked the lake road.",
        ),
        ("The first round of talks began on November 6.", "The second round of talks will begin on November 13."),
        (
            "Volunteers had collected 168 dead birds by Thursday noon.",
            "By nightfall on Thursday volunteers had collected 214 dead birds.",
        ),
        ("The Lake List won 23 of the 51 seats on the Velm council.", "There are 50 seats on the Velm council."),
        (
            "The temperature in Velm fell to minus 17 degrees on Sunday night.",
            "It was minus 22 degrees in Velm on Friday.",
        ),
        ("The reward has grown to 75,000 euros.", "Velm police offered a reward of 50,000 euros."),
        ("The ferry passed the lighthouse at 4:12.", "The ferry passed the lighthouse at 4:12 p.m."),
    ],
)
def test_what_is_a_reason_for_another_figure(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
