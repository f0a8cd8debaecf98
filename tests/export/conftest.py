"""Two short articles and their comparison, laid out by hand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from fire_articles import evidence

from broadsheet.articles import Article
from broadsheet.compare import Comparison, Row, Verdict
from broadsheet.facts import Kind


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
                evidence(gazette, "Three people were hurt.", "Three"),
                evidence(herald, "Five people were hurt.", "Five"),
                "hurt: Three here, Five there",
                Kind.NUMBER,
                3,
            ),
            Row(
                Verdict.ONLY_A,
                "owner / wept",
                evidence(gazette, "Its owner wept.", "wept"),
                None,
                "only the first says it",
                Kind.STATEMENT,
            ),
            Row(
                Verdict.AGREE,
                "mill / burnt down",
                evidence(gazette, "The mill burnt down on Monday.", "Monday"),
                evidence(herald, "A mill burnt down on Monday.", "Monday"),
                "both say Monday",
                Kind.DATE,
                2,
                one_origin=True,
            ),
        ),
        note="Both lean on one report.",
    )
