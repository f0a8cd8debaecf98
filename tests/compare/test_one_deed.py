"""Two dates of what one did by name: one deed told twice, or two deeds of one verb."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts

_A = "Marta Quill, the painter of harbours, has died, her gallery said. Quill was the last of the Brenholm school. "
_B = "The gallery of Marta Quill said that the painter had died. She was the last painter of the Brenholm school. "
_conflicts = partial(conflicts, before=(_A, _B))


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        ("Quill vanished from the galleries in 1961.", "In 1963, Quill vanished from public view.", ("1961", "1963")),
        ("In 1974 Quill sold the house.", "Quill sold her house in Brenholm in 1979.", ("1974", "1979")),
    ],
)
def test_dates_of_one_deed_exclude_each_other(a: str, b: str, values: tuple[str, str]) -> None:
    assert _conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "Quill checked into the Lund Clinic on Thursday.",
            "Quill checked into Saint Agnes Hospital on Friday.",
            id="two places",
        ),
        pytest.param(
            "Quill checked out of the clinic on Thursday.", "Quill checked into the clinic on Friday.", id="particle"
        ),
        pytest.param("In 1961 Quill sold a boat.", "In 1963 Quill sold the mill.", id="two things sold"),
    ],
)
def test_two_deeds_of_one_verb_are_left_alone(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
