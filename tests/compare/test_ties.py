"""What somebody is tied to of which there is one: a superior, a university, a unit, a subject, a wife, an office."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Paula Ferris will report to chief engineer Marc Dunn.",
            "Paula Ferris starts in May, reporting to chairman Otto Lind.",
            ("chief engineer Marc Dunn", "chairman Otto Lind"),
        ),
        (
            "Paula Ferris holds a doctorate from Uppsala University.",
            "Paula Ferris received her PhD from the University of Bologna.",
            ("Uppsala University", "the University of Bologna"),
        ),
        (
            "Paula Ferris, who has run the tyre division since 2019, takes over in May.",
            "Paula Ferris, the head of its battery unit, takes over in May.",
            ("the tyre division", "head of its battery unit"),
        ),
        (
            "Paula Ferris, a former chemistry teacher, founded the bank.",
            "Paula Ferris, who used to teach history, founded the bank.",
            ("former chemistry teacher", "history"),
        ),
        (
            "Paula Ferris, formerly head of robotics at Siemens, joins the board.",
            "Paula Ferris, who ran Bosch's robotics unit, joins the board.",
            ("Siemens", "Bosch's robotics unit"),
        ),
        (
            "The mayor of Orrin left the hall with his wife, Denise, by the back door.",
            "His wife, Carla, left the hall with the mayor of Orrin by the back door.",
            ("Denise", "Carla"),
        ),
        (
            "The crossing at Orrin was closed, said the coroner, Paul Brisk.",
            "The crossing at Orrin was closed, said coroner Vera Lomax.",
            ("Paul Brisk", "Vera Lomax"),
        ),
        (
            "Amina Koros won the Lodz marathon in April in the rain.",
            "Amina Koros won the Turin marathon in April in the rain.",
            ("the Lodz marathon", "the Turin marathon"),
        ),
        (
            "Paula Ferris lives in Orrin. Her husband, Lars Moen, is a cellist.",
            "Paula Ferris of Orrin is married to the cellist Henrik Moen.",
            ("Lars Moen", "Henrik Moen"),
        ),
        (
            "A prize went to the Chilean documentary “Ash”.",
            "A prize went to the Peruvian documentary “Ash”.",
            ("Chilean documentary “Ash", "Peruvian documentary “Ash"),
        ),
    ],
)
def test_somebody_is_tied_to_two(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Paula Ferris will report to Marc Dunn.", "Paula Ferris reports to the chief engineer, Dunn."),
        ("Paula Ferris will report to Marc Dunn.", "Tomas Brandt will report to Otto Lind."),
        (
            "Paula Ferris holds a doctorate from Uppsala University.",
            "Paula Ferris earned a law degree at the University of Bologna.",
        ),
        ("Paula Ferris holds a PhD from ETH Zurich.", "Paula Ferris received her PhD from ETH."),
        ("Paula Ferris ran the tyre division.", "Paula Ferris ran the tyre and belt business."),
        ("Paula Ferris, a chemistry teacher, resigned.", "Paula Ferris, a teacher, resigned."),
        (
            "Paula Ferris, formerly head of robotics at Siemens, joins the board.",
            "Paula Ferris, who ran Bosch's pump unit, joins the board, as does the head of robotics.",
        ),
        ("His wife, Denise, waited at the gate.", "His wife, Denise Orme, waited at the gate."),
        (
            "Mayor Joe Orme said the coroner, Paul Brisk, would report.",
            "The coroner, Vera Lomax, would report on Monday and Paul Brisk on Friday.",
        ),
        ("Amina Koros won the Lodz marathon in 2021.", "Her rival was third. Amina Koros won the Turin marathon."),
        ("A prize went to the Chilean poet Ines Vidal.", "A prize went to the Peruvian poet Luis Prado."),
        ("The Chilean poet Ines Vidal won.", "The Spanish poet Ines Vidal, who left Chile in 1973, won."),
    ],
)
def test_another_degree_unit_or_name_of_one_is_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []
