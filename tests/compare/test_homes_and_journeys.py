"""Where somebody lives or comes from, and where a ship, a bus or a plane set out from and was bound for."""

from __future__ import annotations

import pytest
from side_by_side import conflicts

_OLD = "Anders Holm, 41, of Tarse, was charged. "


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Anders Holm, 41, of Tarse, was charged.",
            "Anders Holm, who lives in Vardo, was charged.",
            ("Anders Holm, 41, of Tarse", "Anders Holm, who lives in Vardo"),
        ),
        (
            "Ines Vidal, a 30-year-old resident of Lyon, won.",
            "Ines Vidal lives alone in Porto.",
            ("Ines Vidal, a 30-year-old resident of Lyon", "Ines Vidal lives alone in Porto"),
        ),
        (
            "Ines Vidal, 30, from Lyon, won.",
            "Ines Vidal, a woman from Porto, won.",
            ("Ines Vidal, 30, from Lyon", "Ines Vidal, a woman from Porto"),
        ),
        (
            "Anders Holm, 41, of Tarse, was charged.",
            "Anders Holm, 41, was charged. The 41-year-old Vardo man said nothing.",
            ("Anders Holm, 41, of Tarse", "The 41-year-old Vardo man"),
        ),
    ],
)
def test_one_person_has_two_homes(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (_OLD, "Anders Holm, 41, from Vardo, was charged."),
        (_OLD, "Ines Vidal, 41, of Vardo, was charged."),
        (_OLD, "Anders Holm, who lives in Norway, was charged."),
        (_OLD, "Bo Holm, 38, of Vardo, was charged."),
        (_OLD, "A 66-year-old Vardo woman was killed. Anders Holm was charged."),
        (_OLD, "Anders Holm, who lives in Vardo and Tarse, was charged."),
    ],
)
def test_origin_and_home_country_and_town_are_no_two_homes(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        ("The trawler had sailed from Vigo on Monday.", "The boat left Tarse on Monday.", ("Vigo", "Tarse")),
        (
            "The coach was on its way from Lyon to Turin.",
            "The bus had set out from the port of Vardo.",
            ("Lyon", "Vardo"),
        ),
        ("The plane took off from Tampa.", "The flight was flying from Omaha.", ("Tampa", "Omaha")),
        ("The ship was bound for Lagos.", "The tanker was heading for Dakar.", ("Lagos", "Dakar")),
        ("The ferry's voyage began in Vardo.", "The ferry had departed from Tarse.", ("Vardo", "Tarse")),
    ],
)
def test_one_journey_has_two_ends(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The trawler had sailed from Vigo.", "The plane took off from Tampa."),
        ("The trawler had sailed from Vigo.", "The trawler had sailed from Spain."),
        ("The trawler had sailed from Vigo.", "The trawler was bound for Dakar."),
        ("The trawler had sailed from Vigo.", "The boat left Vigo and had called at Tarse. It left Tarse on Monday."),
        ("The Rolin, a ferry, had sailed from Vigo.", "The Nordica, a ferry, had sailed from Tarse."),
    ],
)
def test_other_vehicles_and_other_ends_are_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []
