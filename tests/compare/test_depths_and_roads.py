"""The one depth of a report, what those are whose age is told, and how badly somebody was hurt."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_OPENING = "The case has been in the news in Orley for a week, and people there talk of little else.\n\n"
_CLOSING = "\n\nThe mayor, Ivo Brandt, asked everybody to stay calm on Monday."
_WRITTEN = datetime(2026, 3, 2, 12, tzinfo=UTC)
_conflicts = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING, written=_WRITTEN)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The potholers had waited in a cave 80 feet down, the guide said.",
            "They had waited in a chamber 60 metres below ground, the guide said.",
            ("80 feet", "60 metres"),
        ),
        (
            "Paul Grant, 61, a carpenter, bought the ticket.",
            "The 61-year-old plumber said that he would travel.",
            ("carpenter", "plumber"),
        ),
        (
            "The pilot, Laura Finch, was not hurt.",
            "Pilot Laura Finch broke her wrist.",
            ("was not hurt", "broke her wrist"),
        ),
        (
            "Finch has promised to repay the full sum.",
            "Finch will repay half of it.",
            ("to repay the full", "will repay half"),
        ),
    ],
)
def test_two_depths_and_callings_exclude_each_other(a: str, b: str, values: tuple[str, str]) -> None:
    found = _conflicts(a, b)
    assert any(values[0] in one and values[1] in other for one, other in found), found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # One depth in two units.
        ("The wreck lies at a depth of 100 feet.", "The wreck of the tug lies 30 metres below the surface."),
        # A bound.
        ("The wreck lies at a depth of 100 feet.", "The wreck lies more than 20 metres below the surface."),
        # The junction of two roads.
        ("The truck overturned on Highway 12 at its junction with Highway 21.", "The truck crashed on Highway 21."),
        # Roads of two sorts.
        ("The truck overturned on Highway 12 near Belford.", "The truck crashed on Route 7 near Belford."),
        # What somebody is for a living, and what else.
        ("Paul Grant, 61, a retired carpenter, was hurt.", "The 61-year-old hiker was hurt."),
        # A knee is not broken by being hurt no more.
        ("Laura Finch was not hurt.", "Laura Finch broke her leg in 1999."),
    ],
)
def test_one_measure_and_two_roads_that_meet_are_left_alone(a: str, b: str) -> None:
    assert not _conflicts(a, b)
