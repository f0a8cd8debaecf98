"""What somebody died of: one death told in two ways."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Karl Moen, 44, drowned when his tractor slid into the canal.",
            "Karl Moen, a farmer, was killed when a wall fell on him in the yard.",
            ("drowned", "wall fell on"),
        ),
        (
            "A 63-year-old woman was stabbed to death and a boy was strangled in a flat in Tarn.",
            "A woman of 63 was shot dead in a flat in Tarn and a boy was strangled there.",
            ("stabbed to death", "shot dead"),
        ),
        (
            "A 27-year-old man was electrocuted by a cable and a boy drowned.",
            "The other victim, a man of 27, was crushed by a wall; a boy drowned.",
            ("electrocuted", "was crushed"),
        ),
        (
            "One striker was killed when he was struck by a bus outside the mill in Orley.",
            "One striker died after he was hit by a rubber bullet outside the mill in Orley.",
            ("struck by a bus", "hit by a rubber bullet"),
        ),
        (
            "Referee Dan Holt was struck by lightning and died on the pitch at Marsden.",
            "Referee Dan Holt died after he was struck by a bottle at Marsden.",
            ("struck by lightning", "struck by a bottle"),
        ),
    ],
)
def test_one_victim_dies_of_one_thing(a: str, b: str, values: tuple[str, str]) -> None:
    assert [pair for pair in conflicts(a, b) if values[0] in pair[0] and values[1] in pair[1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Two victims; nobody died of it; nobody vouches for it.
        ("Karl Moen was hit by a car and died; Jens Lund drowned.", "Jens Lund drowned in the canal."),
        (
            "A 63-year-old woman drowned and a man of 70 was crushed to death.",
            "A 70-year-old man was crushed to death. A woman of 71 froze to death.",
        ),
        ("Karl Moen was hit by a bus on Friday but lived.", "Karl Moen drowned on Sunday."),
        ("Karl Moen may have drowned.", "Karl Moen was stabbed to death."),
    ],
)
def test_two_ways_to_die_may_be_of_two(a: str, b: str) -> None:
    assert not conflicts(a, b)
