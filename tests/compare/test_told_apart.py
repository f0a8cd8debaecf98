"""What sets two figures apart, and what does not: minutes, hours of a count, rates, who sells to whom, where from."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

PUBLISHED = datetime(2026, 6, 15, tzinfo=UTC)


def conflicts(one: str, other: str) -> set[tuple[str, ...]]:
    """Return the values of what contradicts the other, the same whichever article comes first."""
    articles = [
        Article.from_text(text, source=source, published=PUBLISHED) for source, text in (("A", one), ("B", other))
    ]
    found = []
    for left, right in (articles, articles[::-1]):
        rows = compare_articles(left, right, same_story=True).rows
        told = [(row.a, row.b) for row in rows if row.verdict is Verdict.CONFLICT]
        found.append({tuple(sorted((a.value, b.value))) for a, b in told if a and b})
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "The balloon Petrel lifted off from Dunmore at 6:13 a.m. on Monday with two men in its basket.",
            "With two men in the basket, the balloon Petrel lifted off from Dunmore on Monday at 6:24 a.m.",
            ("6:13 a.m.", "6:24 a.m."),
        ),
        (
            "Mayor Ida Crane conceded shortly after 10 p.m. on Monday in Port Hale.",
            "In Port Hale on Monday, Mayor Ida Crane conceded at 8:45 p.m.",
            ("10 p.m.", "8:45 p.m."),
        ),
        (
            "The old gasworks of Dunmore collapsed on Monday at about nine in the morning, the fire service said.",
            "On Monday the old gasworks of Dunmore collapsed at 2 p.m., according to the fire service.",
            ("2 p.m.", "nine"),
        ),
        (
            "The new aquarium of Port Hale expects 90,000 visitors a year.",
            "At the new aquarium of Port Hale, 140,000 visitors are expected each year.",
            ("140,000 visitors", "90,000 visitors"),
        ),
        (
            "Brandt Mills will buy the spinning mill Orley Yarns for $30 million, the companies said on Monday.",
            "The mill Orley Yarns is being sold to Brandt Mills for $45 million, the companies said on Monday.",
            ("$30 million", "$45 million"),
        ),
        (
            "The stolen tractor was found on Monday by a shepherd in a barn 14 miles away, police in Dunmore said.",
            "A shepherd found the stolen tractor in a barn three miles from Dunmore on Monday, police said.",
            ("14 miles", "three miles"),
        ),
        (
            "The painter Lena Holt died on Saturday at her house near Lake Orrin after a short illness.",
            "Lena Holt, the painter, died of a stroke at her house near Lake Orrin on Sunday.",
            ("Saturday", "Sunday"),
        ),
    ],
)
def test_one_thing_two_figures(one: str, other: str, values: tuple[str, str]) -> None:
    assert values in conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The balloon Petrel lifted off from Dunmore at 6:15 a.m. on Monday with two men in its basket.",
            "With two men in the basket, the balloon Petrel lifted off from Dunmore on Monday at 6:24 a.m.",
        ),
        (
            "Divers found eleven crates in Lake Orrin on Monday, the museum of Dunmore said.",
            "Divers had found seven crates in Lake Orrin by Monday evening, the museum of Dunmore said.",
        ),
        (
            "The painter Lena Holt died on Saturday at her house near Lake Orrin after a short illness.",
            "Lena Holt's brother, a painter as well, died at her house near Lake Orrin on Sunday.",
        ),
    ],
)
def test_two_figures_of_what_may_be_two(one: str, other: str) -> None:
    assert conflicts(one, other) == set()
