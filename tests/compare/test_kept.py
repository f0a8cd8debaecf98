"""What is read of one article is kept for the next comparison, and changes none of its rows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.draft import Side
from broadsheet.compare.kept import list_once, read_once
from broadsheet.compare.reading import read_side
from broadsheet.facts import extract_facts

FERRY = (
    "A ferry sank off Tarbet on Monday. The coastguard said 14 people drowned. The captain, Ian Moor, was rescued. "
    "The vessel had left Mallaig at 7 a.m. Divers searched the wreck for two days."
)


def article(text: str, source: str) -> Article:
    """Return an article of one day."""
    return Article.from_text(text, source=source, published=datetime(2020, 3, 4, tzinfo=UTC))


@pytest.fixture
def ferry() -> Article:
    """Return the article that all others are laid beside."""
    return article(FERRY, "A")


def test_an_article_that_is_asked_for_again_is_read_no_more(ferry: Article) -> None:
    read_side(ferry, None)
    assert read_side(ferry, None) is read_side(ferry, None)
    facts = extract_facts(ferry)
    assert read_side(ferry, facts) is read_side(ferry, facts)


def test_a_list_of_facts_which_its_owner_may_change_is_read_each_time(ferry: Article) -> None:
    facts = list(extract_facts(ferry))
    before = read_side(ferry, facts)
    facts.clear()
    assert before.facts
    assert not read_side(ferry, facts).facts


def test_what_is_read_of_a_side_is_kept_with_it() -> None:
    side = Side("ferry", None, (), ())
    asked = []

    def letters(own: Side) -> list[str]:
        asked.append(own.text)
        return list(own.text)

    assert list_once(letters, side) == ("f", "e", "r", "r", "y")
    assert list_once(letters, side) == ("f", "e", "r", "r", "y")
    assert asked == ["ferry"]
    assert read_once(len_of, side) == 5


def len_of(side: Side) -> int:
    """Return how long a text is."""
    return len(side.text)


def test_a_comparison_with_a_copy_leaves_nothing_behind(ferry: Article) -> None:
    other = article(FERRY.replace("14 people drowned", "19 people drowned").replace("two days", "a week"), "B")
    first = compare_articles(ferry, other).rows
    compare_articles(ferry, article(FERRY, "C"))
    compare_articles(article("The ferry sank off Tarbet. 14 people drowned, the coastguard said.", "D"), ferry)
    assert compare_articles(ferry, other).rows == first
    told = {(row.a.value, row.b.value) for row in first if row.verdict is Verdict.CONFLICT and row.a and row.b}
    assert any("14" in one and "19" in rival for one, rival in told)
