"""A date without its year is placed in the year that its verb asks for; the article is of 23 November 2026."""

from datetime import UTC, date, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.facts import DateValue, Kind, extract_facts

WRITTEN = datetime(2026, 11, 23, 12, tzinfo=UTC)


def first_day(sentence: str) -> date:
    article = Article.from_text(sentence, published=WRITTEN)
    values = {fact.value for fact in extract_facts(article) if fact.kind is Kind.DATE}
    (value,) = [value for value in values if isinstance(value, DateValue)]
    return value.first


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("In January, the treasurer Paul Moss resigned.", date(2026, 1, 1)),
        ("The treasurer left in February.", date(2026, 2, 1)),
        ("The bill was signed on March 2.", date(2026, 3, 2)),
        ("The mayor announced the closure of the pool on March 2.", date(2026, 3, 2)),
        ("A jury found the driver guilty on May 3.", date(2026, 5, 3)),
        ("Sales of bicycles fell in December.", date(2025, 12, 1)),
        ("The firm, founded in December, employs 30 people.", date(2025, 12, 1)),
        ("The ferry sank on November 22.", date(2026, 11, 22)),
    ],
)
def test_what_was_done_was_done_the_last_time_the_day_came(sentence: str, day: date) -> None:
    assert first_day(sentence) == day


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The merger will close in May.", date(2027, 5, 1)),
        ("The museum is to open in June.", date(2027, 6, 1)),
        ("The court plans to hear the case on May 4.", date(2027, 5, 4)),
        ("The film is expected in October.", date(2027, 10, 1)),
        ("Work on the tunnel will start on October 2.", date(2027, 10, 2)),
        ("The show will open in November.", date(2026, 11, 1)),
    ],
)
def test_what_will_be_done_is_done_the_next_time_the_day_comes(sentence: str, day: date) -> None:
    assert first_day(sentence) == day


def test_where_no_verb_tells_the_nearest_day_is_meant() -> None:
    assert first_day("The exhibition opens on April 2.") == date(2027, 4, 2)
    assert first_day("The law takes effect in July.") == date(2026, 7, 1)
