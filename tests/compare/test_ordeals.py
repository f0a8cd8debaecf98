"""How long ordeals lasted and how soon somebody was caught, and whether a supply was kept: two lengths, two states."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts

_OPENING = "The case has been in the news in Orley for a week, and people there talk of little else.\n\n"
_CLOSING = "\n\nThe mayor, Ivo Brandt, asked everybody to stay calm on Monday."
_conflicts = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Gunfire was heard at about 9 a.m. on Hill Road. The man was arrested shortly after noon in a barn.",
            "The man was caught 20 minutes after the shooting.",
            ("after noon", "20 minutes"),
        ),
        (
            "The gunman was seized ten minutes later in a taxi.",
            "Police found him hiding in a barn the next day.",
            ("ten minutes", "the next day"),
        ),
        (
            "Two cavers trapped by a rockfall were pulled out alive, 30 hours after the roof came down.",
            "The cavers were trapped for almost three days.",
            ("30 hours", "three days"),
        ),
        (
            "After two weeks adrift the crew saw a sail.",
            "The men were picked up 25 days after their boat capsized.",
            ("two weeks", "25 days"),
        ),
        (
            "The leopard was at large for nine hours.",
            "The leopard was caught two days after it escaped from the circus.",
            ("nine hours", "two days"),
        ),
        (
            "The gale knocked out power in the valley.",
            "Electricity was not affected, the mayor said.",
            ("knocked out power", "was not affected"),
        ),
        (
            "The flood cut off the town's water, the fire brigade said.",
            "Gas and water supplies were not interrupted.",
            ("cut off the town's water", "were not interrupted"),
        ),
    ],
)
def test_one_ordeal_has_one_length_and_one_supply_one_state(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in _conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Two units, one length.
        ("The crew were adrift for three days.", "The crew were picked up 70 hours after their boat capsized."),
        # Another suspect.
        ("The gunman was seized ten minutes later.", "A second suspect was arrested a day later."),
        # A bound.
        ("The cavers were trapped for more than two days.", "The cavers were trapped for 60 hours."),
        # An ordeal of another time.
        ("The cavers were trapped for two days.", "In 1998 cavers were trapped for six days."),
        # The clocks agree with the length.
        (
            "Gunfire was heard at about 9 a.m. on Hill Road. The man was arrested shortly after noon in a barn.",
            "The man was caught three hours after the shooting.",
        ),
        # Two towns.
        ("The gale knocked out power in Belford.", "In Ashby electricity was not affected."),
        # The hospital has a generator.
        ("The gale knocked out power in the valley.", "The hospital's power supply was not affected."),
        # Two supplies.
        ("The gale knocked out power in the valley.", "Water supplies were not affected."),
        # Two times.
        ("The gale knocked out power in the valley.", "Electricity was not affected at first."),
        # It is only feared.
        ("The gale could cut off power in the valley.", "Electricity was not affected."),
    ],
)
def test_other_ordeals_bounds_and_supplies_are_no_contradiction(a: str, b: str) -> None:
    assert not _conflicts(a, b)
