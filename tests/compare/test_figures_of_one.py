"""Figures of one thing that two reports tell in two ways, and figures of two things that look like one."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts

_LEAD = "The town of Velm lies on Lake Orren. Mayor Ilse Brandt called the council together on Tuesday.\n"
_conflicts = partial(conflicts, before=(_LEAD, _LEAD))


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        # What is recovered and is no person is counted once.
        (
            "Customs men found nine hunting rifles and 40 flares on the boat.",
            "The customs men recovered six hunting rifles and 40 flares from the boat.",
            ("nine hunting rifles", "six hunting rifles"),
        ),
        # Arms including nine rifles: nine are all the rifles there are.
        (
            "The haul from the smugglers in Velm harbour consisted of arms, including nine hunting rifles.",
            "Six hunting rifles were seized from the smugglers in Velm harbour.",
            ("nine hunting rifles", "Six hunting rifles"),
        ),
        # State television is nobody by name, and an earthquake that registers is no source.
        (
            "A 5.4-magnitude quake shook Velm, state television said.",
            "Walls cracked in an earthquake registering 6.1 on the Richter scale in Velm.",
            ("5.4-magnitude", "6.1"),
        ),
        # Those who live in another place are no rivals.
        (
            "Orren Island, home to 3,000 people, lost its ferry, and Velm, a town of 48,000 people, its pier.",
            "The ferry to Orren Island, home to 5,200 people, sank in the storm.",
            ("3,000 people", "5,200 people"),
        ),
        # Nor are distances from another place, and what stands in brackets is the same once more.
        (
            "Velm, 310 kilometers (193 miles) north of Brenn, has a mill. Tarn is 90 kilometers south of Arle.",
            "The mill of Velm lies 450 kilometers north of Brenn, and Tarn 90 kilometers south of Arle.",
            ("193 miles", "450 kilometers"),
        ),
        # Who is married to whom.
        (
            "Lars Holm was married three weeks ago to his second wife, Britt.",
            "Britt Holm, who married the fisherman five weeks before he drowned, stood on the pier.",
            ("three weeks", "five weeks"),
        ),
    ],
)
def test_one_figure_is_told_in_two_ways(a: str, b: str, values: tuple[str, str]) -> None:
    assert _conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # After four nights, and after eight: both are right at their time of writing.
        (
            "The fog lifted over Velm on Monday after four nights of it, and the ferries sailed.",
            "Eight nights of fog had passed when the ferries sailed from Velm again.",
        ),
        # Two rallies of one day.
        ("As many as 9,000 people marched in Velm.", "Meanwhile approximately 4,000 people marched in Brenn."),
        # Not all who come to a vigil march.
        (
            "Nearly 100 people marched from the church in Velm to the police station.",
            "About 200 people attended the vigil in the church in Velm.",
        ),
        # The dead are found little by little.
        ("Rescuers recovered nine bodies from the ferry.", "Rescuers recovered six bodies from the ferry."),
    ],
)
def test_two_figures_are_of_two_things_or_times(a: str, b: str) -> None:
    assert not _conflicts(a, b)
