"""The same told from two sides, which is a difference and never a contradiction; and phrases of which one can hold."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles


def rows(a: str, b: str) -> list[Row]:
    compared = compare_articles(Article.from_text(a, source="A"), Article.from_text(b, source="B"), same_story=True)
    return [row for row in compared.rows if row.verdict in (Verdict.CONFLICT, Verdict.DIFFERS)]


def met(found: list[Row], verdict: Verdict, left: str, right: str) -> bool:
    return any(
        row.verdict is verdict and row.a and row.b and left in row.a.value and right in row.b.value for row in found
    )


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        pytest.param(
            "Corvane hired Ines Vallow. It has not given details of her responsibilities.",
            "Corvane hired Ines Vallow. Her role is concrete: design the cells.",
            "has not given",
            "role is concrete",
            id="kept silent here and told there",
        ),
        pytest.param(
            "Ines Vallow has joined Corvane. Vallow reports to Piet Harmsen.",
            "Corvane hired Ines Vallow to lead battery research.",
            "reports to Piet Harmsen",
            "lead battery research",
            id="put under somebody here and in charge there",
        ),
        pytest.param(
            "Ines Vallow is the third engineer to leave Tolsa for Corvane.",
            "Ines Vallow left in 2024 to found Bright Cells.",
            "leave Tolsa for Corvane",
            "to found Bright Cells",
            id="another move",
        ),
        pytest.param(
            "Corvane and Tolsa are taking engineers from each other.",
            "The engineers go in one direction: from Tolsa to Corvane.",
            "from each other",
            "one direction",
            id="both ways or one",
        ),
    ],
)
def test_the_same_told_from_two_sides_differs(a: str, b: str, left: str, right: str) -> None:
    found = rows(a, b)
    assert met(found, Verdict.DIFFERS, left, right)
    assert not [row for row in found if row.verdict is Verdict.CONFLICT]


def test_swapping_the_articles_swaps_the_columns_of_a_framing() -> None:
    a = "Ines Vallow is the third engineer to leave Tolsa for Corvane."
    b = "Ines Vallow left in 2024 to found Bright Cells."
    assert met(rows(b, a), Verdict.DIFFERS, "to found Bright Cells", "leave Tolsa for Corvane")


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        pytest.param(
            "The cyclist died at the scene, police said.",
            "The cyclist died on the way to a clinic.",
            "died at the scene",
            "died on the way",
            id="where somebody died",
        ),
        pytest.param(
            "The suspect was arrested at his home after the raid on the bank in Oxley.",
            "The suspect was arrested at the scene of the raid on the bank in Oxley.",
            "arrested at his home",
            "arrested at the scene",
            id="where somebody was arrested",
        ),
    ],
)
def test_one_deed_in_two_places_is_a_conflict(a: str, b: str, left: str, right: str) -> None:
    assert met(rows(a, b), Verdict.CONFLICT, left, right)


def test_an_article_that_tells_of_two_places_contradicts_nobody() -> None:
    a = "One cyclist died at the scene. Another died in hospital."
    b = "A cyclist died in hospital, doctors said."
    assert not [row for row in rows(a, b) if row.kind == "place" and row.verdict is Verdict.CONFLICT]
