"""Dates, money, counts and the rest, read from sentences and checked against values worked out by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Bound, DateValue, Kind, Mention, QuantityValue, TextValue, find_mentions

PUBLISHED = datetime(2026, 5, 20, 9, 0, tzinfo=UTC)  # a Wednesday


def mention(sentence: str, words: str, *, published: datetime | None = PUBLISHED) -> Mention:
    article = Article.from_text(sentence, title="t", published=published)
    found = [m for m in find_mentions(article) if article.text[slice(*m.span)] == words]
    assert found, [(m.kind, article.text[slice(*m.span)]) for m in find_mentions(article)]
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "words", "first", "last", "resolved"),
    [
        ("She arrived on May 19, 2026.", "May 19, 2026", date(2026, 5, 19), date(2026, 5, 19), False),
        ("She arrived on 19 May 2026.", "19 May 2026", date(2026, 5, 19), date(2026, 5, 19), False),
        ("She arrived on May 19 by train.", "May 19", date(2026, 5, 19), date(2026, 5, 19), True),
        ("She arrived on Saturday.", "Saturday", date(2026, 5, 16), date(2026, 5, 16), True),
        ("She arrived yesterday.", "yesterday", date(2026, 5, 19), date(2026, 5, 19), True),
        ("It opened in March 2024.", "March 2024", date(2024, 3, 1), date(2024, 3, 31), False),
        ("It opened in 2015.", "2015", date(2015, 1, 1), date(2015, 12, 31), False),
        ("She led the lab from 2017 to 2022.", "2017 to 2022", date(2017, 1, 1), date(2022, 12, 31), False),
        ("The team grew last year.", "last year", date(2025, 1, 1), date(2025, 12, 31), True),
        ("The fair was held on June 24,2005.", "June 24,2005", date(2005, 6, 24), date(2005, 6, 24), False),
        ("Results are due by Q3.", "Q3", date(2026, 7, 1), date(2026, 9, 30), True),
    ],
)
def test_dates(sentence: str, words: str, first: date, last: date, resolved: bool) -> None:
    found = mention(sentence, words)
    assert found.kind is Kind.DATE
    assert found.value == DateValue(first, last, resolved)


def test_a_day_without_any_year_to_place_it_in_keeps_the_truncated_form_of_iso_8601() -> None:
    found = mention("She arrived on May 19 by train.", "May 19", published=None)
    assert found.value == TextValue("--05-19", "--05-19")


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "value"),
    [
        ("Acme raised $950B.", "$950B", Kind.MONEY, QuantityValue(950e9, 950e9, "USD", 1e9)),
        ("Acme raised $30 billion.", "$30 billion", Kind.MONEY, QuantityValue(30e9, 30e9, "USD", 1e9)),
        ("Acme paid 1.2 million euros.", "1.2 million euros", Kind.MONEY, QuantityValue(1.2e6, 1.2e6, "EUR", 1e5)),
        ("Turnout reached 93.87 percent.", "93.87 percent", Kind.PERCENT, QuantityValue(93.87, 93.87, "%", 0.01)),
        (
            "At least 12 people died.", "At least 12 people", Kind.NUMBER,
            QuantityValue(12, 12, "peopl", 1.0, Bound.AT_LEAST),
        ),
        ("Up to 40 firefighters came.", "Up to 40 firefighters", Kind.NUMBER,
         QuantityValue(40, 40, "firefight", 1.0, Bound.AT_MOST)),
        ("Twenty-three pirates fled.", "Twenty-three pirates", Kind.NUMBER, QuantityValue(23, 23, "pirat", 1.0)),
        ("It lasted 90 days.", "90 days", Kind.DURATION, QuantityValue(90, 90, "day", 1.0)),
        ("They drove 30 miles.", "30 miles", Kind.MEASURE, QuantityValue(30, 30, "mile", 1.0)),
        ("A magnitude-5.9 quake struck.", "magnitude-5.9", Kind.MEASURE, QuantityValue(5.9, 5.9, "magnitude", 0.1)),
        ("A 61-year-old man fled.", "61-year-old", Kind.AGE, QuantityValue(61, 61, "year", 1.0)),
        ("A sixty-one-year-old man fled.", "sixty-one-year-old", Kind.AGE, QuantityValue(61, 61, "year", 1.0)),
    ],
)  # fmt: skip
def test_quantities(sentence: str, words: str, kind: Kind, value: QuantityValue) -> None:
    found = mention(sentence, words)
    assert found.kind is kind
    assert isinstance(found.value, QuantityValue)
    assert (found.value.low, found.value.high) == pytest.approx((value.low, value.high))
    assert (found.value.unit, found.value.bound) == (value.unit, value.bound)
    assert found.value.step == pytest.approx(value.step)


@pytest.mark.parametrize(
    ("words", "key"), [("5:30 p.m.", "17:30"), ("8.49pm", "20:49"), ("noon", "12:00"), ("7 a.m.", "07:00")]
)
def test_times_of_day(words: str, key: str) -> None:
    found = mention(f"The shop closed at {words} sharp.", words)
    assert found.kind is Kind.TIME
    assert isinstance(found.value, TextValue)
    assert found.value.key == key


def test_a_club_with_a_number_in_its_name_is_no_count() -> None:
    article = Article.from_text("The Springfield 49ers beat one of the top teams.", title="t")
    assert [m for m in find_mentions(article) if m.kind is Kind.NUMBER] == []
