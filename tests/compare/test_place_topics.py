"""Where what happens once happened, whatever the verb: by the words beside the place."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The singer Mira Sanda was born in Castelmare.",
            "The Vigonda-born singer Mira Sanda gave a concert.",
            ("Castelmare", "Vigonda"),
        ),
        (
            "The survivors were brought to a hospital in Kilbrae.",
            "An ambulance took the survivors to Ardlair, where the hospital had cleared a ward.",
            ("Kilbrae", "Ardlair"),
        ),
        (
            "Police caught up with the suspect in a car park.",
            "The suspect surrendered on a canal bank.",
            ("a car park", "a canal bank"),
        ),
    ],
)
def test_one_happening_has_one_place(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hale was arrested in Melbrook.", "Hale's brother was arrested in Harnsey."),
        ("Demonstrators were arrested in Melbrook.", "Demonstrators were arrested in Harnsey."),
        ("Hale was born in Melbrook.", "Ann Rook was born in Harnsey."),
        ("The final is in Karlow.", "The semi-final was in Westhaven."),
        ("The plane landed in Quensel.", "The plane was to have landed in Abermoor."),
        ("The firm has its headquarters in Melbrook.", "The headquarters of the rival are in Harnsey."),
        ("The ferry sank off Cape Torrin.", "The ferry, which sank, had sailed from Sarle."),
        ("Hale fled to Melbrook.", "Hale fled to get home."),
    ],
)
def test_two_happenings_or_two_people_are_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
