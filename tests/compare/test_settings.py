"""Where something is that a report sets at one place: a birth, a death, a hospital, a court, a museum."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The sculptor Ines Vidal, 61, was born in Porto.",
            "Ines Vidal carves in oak. The 61-year-old was born in Lyon.",
            ("Porto", "Lyon"),
        ),
        (
            "Anders Holm died at his home in Bergen, his brother said.",
            "Anders Holm died on Monday in a clinic in Bergen.",
            ("died at his home", "died on Monday in a clinic"),
        ),
        (
            "The four climbers were flown to a hospital in Zermatt.",
            "The injured are being treated at the hospital of Brig.",
            ("Zermatt", "the hospital of Brig"),
        ),
        (
            "The farmers sued the mill in a district court in Omaha.",
            "The suit was filed at the federal courthouse in Denver.",
            ("Omaha", "Denver"),
        ),
        (
            "The kettles were made in Turkey.",
            "The kettles, assembled at a factory in Poland, were sold for two years.",
            ("Turkey", "Poland"),
        ),
        (
            "The yacht, its mast gone, was towed to Calais.",
            "A lifeboat took the yacht in tow and brought it to Dover.",
            ("Calais", "Dover"),
        ),
        (
            "The balloon came to rest in a meadow.",
            "The balloon scraped a roof and ended in a pond.",
            ("a meadow", "a pond"),
        ),
        (
            "The portrait can be seen at the Rolin Museum from May.",
            "From May the portrait hangs in the city gallery.",
            ("the Rolin Museum", "the city gallery"),
        ),
        (
            "Two smugglers were arrested at the port of Kolding.",
            "Two men were caught in Rotterdam.",
            ("the port of Kolding", "Rotterdam"),
        ),
        (
            "The blood sample was taken in Ghent in June.",
            "The blood sample, taken in Tarnow in June, was lost.",
            ("Ghent", "Tarnow"),
        ),
        (
            "The two met at a chess tournament.",
            "They had been introduced at a wedding.",
            ("a chess tournament", "a wedding"),
        ),
        (
            "Runa Akselsen, who was born in Vardo, sings.",
            "Runa Akselsen, a native of Tarse, sings.",
            ("Vardo", "Tarse"),
        ),
        (
            "All the injured are being cared for at Vardo General.",
            "The wounded were flown to Orrin Hospital.",
            ("Vardo General", "Orrin Hospital"),
        ),
        (
            "The boy was flown to Orrin Hospital.",
            "The boy was taken to the Royal Infirmary in Tarse.",
            ("Orrin Hospital", "the Royal Infirmary in Tarse"),
        ),
    ],
)
def test_what_has_one_place_is_set_at_two(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The sculptor Ines Vidal was born in Porto.", "The sculptor Ines Vidal was born in Portugal."),
        ("The sculptor Ines Vidal was born in Porto.", "The painter Luis Prado was born in Lyon."),
        ("Anders Holm died at the scene.", "Anders Holm died in the hotel where he had been stabbed."),
        (
            "Two of the climbers were flown to a hospital in Zermatt.",
            "Some of the climbers were flown to Brig and some to Zermatt, to hospitals there.",
        ),
        ("The farmers sued the mill in a court in Omaha.", "The farmers sued the mill in a court in Nebraska."),
        ("The kettles were made in Turkey.", "The kettles were not made in Poland."),
        ("The yacht was towed to Calais.", "The yacht was towed to the port of Calais."),
        ("The balloon came to rest in a meadow.", "The party ended in a pond."),
        ("The portrait hangs in the Rolin Museum.", "The portrait hangs in the museum of Rolin."),
        ("A man was arrested in Turin on Friday.", "Three men were arrested in Vienna on Friday."),
        ("The two met at a wedding in June.", "The two met in Ghent."),
        ("A photo was taken in Ghent.", "A sample was taken in Tarnow."),
    ],
)
def test_one_place_another_bearer_or_another_deed_is_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []
