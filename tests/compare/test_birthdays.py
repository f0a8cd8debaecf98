"""Ages a year or two apart: what the articles tell of somebody says whether a birthday may lie between them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from side_by_side import conflicts

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

BIRTHDAY = "a birthday may lie between the two"


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        # Nobody grows older once dead.
        (
            "Elsa Brandt, 58, died when her glider fell into a field near Arle.",
            "The body of Elsa Brandt was found beside the glider. Brandt, 59, had flown since she was a girl.",
            ("58", "59"),
        ),
        # Of the days of an arrest.
        (
            "Sixty-two-year-old Ada Lorne is now accused of poisoning two lodgers at her house in Arle.",
            "The sheriff said 63-year-old Ada Lorne was arrested at dawn and charged with poisoning two lodgers.",
            ("Sixty-two-year-old", "63-year-old"),
        ),
        # Nobody else is arrested.
        (
            "Arle police arrested a 62-year-old woman in the poisoning of two lodgers at a house on the quay.",
            "Ada Lorne, age 63, was arrested and charged with the poisoning of two lodgers in Arle.",
            ("62-year-old", "63"),
        ),
        # Three birthdays are too many.
        (
            "Nils Odell, 27, plays the fiddle in Arle.",
            "The fiddle was bought by Nils Odell, 30, in Arle.",
            ("27", "30"),
        ),
    ],
)
def test_no_birthday_between(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # The verdict comes months after the arrest.
        (
            "Police arrested Nils Odell, 27, who was hiding in a boathouse in Arle.",
            "A jury found Nils Odell, 28, guilty of the attack in Arle. He was arrested in a boathouse.",
        ),
        (
            "Nils Odell, 19, was arrested in Arle and charged with the theft of a bell.",
            "Nils Odell, 20, is charged with the theft of a bell in Arle. Jury selection begins on the ninth.",
        ),
        # He lives.
        ("Nils Odell, 27, plays the fiddle in Arle.", "The fiddle was bought by Nils Odell, 28, in Arle."),
        # Two were arrested.
        (
            "Arle police arrested a 26-year-old man and another man in the theft of a bell on the quay.",
            "Nils Odell, 27, was arrested in Arle over the theft of a bell on the quay.",
        ),
        # Another was let go.
        (
            "Arle police arrested a 26-year-old man in the theft of a bell on the quay.",
            "Nils Odell, 27, was arrested in Arle over the theft of a bell. A man was freed without charge.",
        ),
        # She is not he.
        (
            "Arle police arrested a 26-year-old woman in the theft of a bell on the quay.",
            "Peter Odell, 27, was arrested in Arle over the theft of a bell on the quay.",
        ),
        # An age that is yet to come.
        ("Elsa Brandt, who turns 59 in May, flew over Arle on Friday.", "Elsa Brandt, 58, flew over Arle on Friday."),
    ],
)
def test_a_birthday_may_lie_between(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []


def test_articles_of_two_months_leave_room_for_a_birthday() -> None:
    texts = ("Ada Lorne, 62, was arrested over the bell of Arle.", "Ada Lorne, 63, was arrested over the bell of Arle.")
    left, right = (
        Article.from_text(text, source=str(month), published=datetime(2026, month, 3, tzinfo=UTC))
        for text, month in zip(texts, (1, 3), strict=True)
    )
    rows = compare_articles(left, right, same_story=True).rows
    assert [(row.verdict, BIRTHDAY in row.reason) for row in rows if row.a and row.b and row.a.value == "62"] == [
        (Verdict.DIFFERS, True)
    ]
