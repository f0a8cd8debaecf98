"""What somebody is tied to of which there is one: the unit led, the race won in a month."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Paula Ferris, who has run the tyre division since 2019, takes over in May.",
            "Paula Ferris, the head of its battery unit, takes over in May.",
            ("the tyre division", "head of its battery unit"),
        ),
        (
            "Amina Koros won the Lodz marathon in April in the rain.",
            "Amina Koros won the Turin marathon in April in the rain.",
            ("the Lodz marathon", "the Turin marathon"),
        ),
    ],
)
def test_somebody_is_tied_to_two(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Paula Ferris ran the tyre division.", "Paula Ferris ran the tyre and belt business."),
        ("Amina Koros won the Lodz marathon in 2021.", "Her rival was third. Amina Koros won the Turin marathon."),
    ],
)
def test_another_race_or_more_of_one_unit_is_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []
