"""What other sources have, what is new since the reader looked, and how much was written when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Fact, Kind, QuantityValue, Slot
from broadsheet.stories import Matrix, Story, changes_since, claim_matrix, coverage, elsewhere, seen_now

DEAD = Slot("flood", "killed", single=True)
HOMELESS = Slot("flood", "homeless", single=True)


def report(source: str, dead: int | None = None, homeless: int | None = None) -> tuple[Article, list[Fact]]:
    """Return an article with the facts that its few words state."""
    parts = [(DEAD, f"{dead} dead")] if dead is not None else []
    parts += [(HOMELESS, f"{homeless} homeless")] if homeless is not None else []
    text = "; ".join(["Marlow", *(words for _, words in parts)])
    article = replace(Article.from_text(text, source=source, title=source), id=source)
    facts = []
    for slot, words in parts:
        start = text.index(words)
        count = float(words.split()[0])
        span = (start, start + len(words))
        facts.append(Fact(Kind.NUMBER, slot, QuantityValue(count, count, "people"), 2, "test", span, (0, len(text))))
    return article, facts


def matrix(*reports: tuple[Article, list[Fact]]) -> Matrix:
    return claim_matrix([article for article, _ in reports], {article.id: facts for article, facts in reports})


def test_what_an_article_leaves_out_and_what_others_contradict() -> None:
    found = elsewhere(matrix(report("A", dead=12), report("B", dead=40, homeless=300)), "A")
    assert [row.value for row in found.left_out] == ["300 homeless"]
    assert [str(row.slot) for row in found.contradicted] == [str(DEAD)]


def test_an_article_that_has_everything_leaves_nothing_out() -> None:
    found = elsewhere(matrix(report("A", dead=12), report("B", dead=12, homeless=300)), "B")
    assert found.left_out == found.contradicted == ()


def test_asking_for_an_article_that_is_not_there_fails() -> None:
    with pytest.raises(KeyError):
        elsewhere(matrix(report("A", dead=12)), "B")


def test_nothing_is_new_in_what_was_just_seen() -> None:
    story = matrix(report("A", dead=12), report("B", dead=40))
    assert not changes_since(seen_now(story), story)


def test_a_new_article_brings_its_facts_and_its_conflicts() -> None:
    before = seen_now(matrix(report("A", dead=12), report("B", dead=12)))
    news = changes_since(before, matrix(report("A", dead=12), report("B", dead=12), report("C", dead=40, homeless=300)))
    assert [article.id for article in news.articles] == ["C"]
    assert [row.value for row in news.claims] == ["300 homeless"]
    assert [row.value for row in news.conflicts] == ["12 dead"]
    assert not [*news.revised, *news.resolved]


def test_a_revised_text_may_resolve_a_conflict() -> None:
    before = seen_now(matrix(report("A", dead=12), report("B", dead=40)))
    news = changes_since(before, matrix(report("A", dead=12), report("B", dead=12)))
    assert [article.id for article in news.revised] == ["B"]
    assert news.resolved == (str(DEAD),)
    assert not [*news.articles, *news.claims, *news.conflicts]


START = datetime(2026, 3, 2, tzinfo=UTC)


def told(*hours: float | None) -> Story:
    articles = [
        replace(
            Article.from_text("Text.", published=None if hour is None else START + timedelta(hours=hour)), id=str(place)
        )
        for place, hour in enumerate(hours)
    ]
    return Story("story", "Title", articles)


def test_coverage_counts_articles_in_equal_stretches() -> None:
    # Four stretches of three hours: 0 and 2 in the first, 3 in the second, 12, the end itself, in the last.
    assert coverage(told(0, 2, 3, 12, None), buckets=4) == (2, 1, 0, 1)


def test_coverage_of_a_moment_is_in_the_first_stretch() -> None:
    assert coverage(told(5, 5), buckets=3) == (2, 0, 0)


def test_there_is_no_coverage_without_dates() -> None:
    assert coverage(told(None, None)) == ()
