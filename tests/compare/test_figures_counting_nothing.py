"""A figure of a day, an hour or an age is no count: a sentence that has it does not give the other's count too."""

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles

EVENING = datetime(2026, 6, 17, 20, tzinfo=UTC)


def rows_of(first: str, second: str) -> list[Row]:
    a, b = (Article.from_text(text, source=name, published=EVENING) for text, name in ((first, "A"), (second, "B")))
    return [row for row in compare_articles(a, b, same_story=True).rows if row.a and row.b]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "PELLHAM, May 9 - A fire killed seven people on Tuesday, officials said.",
            "Nine people were killed by the fire.",
        ),
        ("A coach crash injured 12 people on March 14, police said.", "The coach crash left 14 people injured."),
    ],
)
def test_the_day_of_a_month_is_no_count(first: str, second: str) -> None:
    assert [row.verdict for row in rows_of(first, second) if "people" in row.slot and row.kind == "number"] == [
        Verdict.CONFLICT
    ]
