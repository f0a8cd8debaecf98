"""Two short articles and their comparison, laid out by hand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Comparison, Evidence, Row, Verdict
from broadsheet.facts import Kind


def said(article: Article, sentence: str, value: str) -> Evidence:
    """Return the evidence for a value in a sentence, by looking both up in the article."""
    start = article.text.index(sentence)
    value_start = start + sentence.index(value)
    return Evidence(sentence, (start, start + len(sentence)), value, (value_start, value_start + len(value)))


@pytest.fixture
def gazette() -> Article:
    return Article.from_text(
        "The mill burnt down on Monday. Three people were hurt. Its owner wept.",
        title="Mill burns",
        source="Gazette",
        author="A. Reporter",
        url="https://gazette.example/mill",
        published=datetime(2026, 5, 19, 8, 30, tzinfo=UTC),
        language="en",
    )


@pytest.fixture
def herald() -> Article:
    return Article.from_text(
        "A mill burnt down on Monday. Five people were hurt. Rain stopped it.", title="Fire", source="Herald"
    )


@pytest.fixture
def mill(gazette: Article, herald: Article) -> Comparison:
    return Comparison(
        gazette,
        herald,
        (
            Row(
                Verdict.CONFLICT,
                "fire / hurt",
                said(gazette, "Three people were hurt.", "Three"),
                said(herald, "Five people were hurt.", "Five"),
                "hurt: Three here, Five there",
                Kind.NUMBER,
                3,
            ),
            Row(
                Verdict.ONLY_A,
                "owner / wept",
                said(gazette, "Its owner wept.", "wept"),
                None,
                "only the first says it",
                Kind.STATEMENT,
            ),
            Row(
                Verdict.AGREE,
                "mill / burnt down",
                said(gazette, "The mill burnt down on Monday.", "Monday"),
                said(herald, "A mill burnt down on Monday.", "Monday"),
                "both say Monday",
                Kind.DATE,
                2,
                one_origin=True,
            ),
        ),
        note="Both lean on one report.",
    )
