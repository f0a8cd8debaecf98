"""Grouping a whole collection: who tells the same event, who stays out, and what does not change the outcome."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from broadsheet.articles import Article
from broadsheet.stories import group_articles

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

START = datetime(2026, 3, 2, 9, tzinfo=UTC)

FLOOD = (
    "Flood destroys bridge in Marlow",
    "The river Tane flooded Marlow on Monday and destroyed the Old Mill bridge. Mayor Ines Coley said 340 people were "
    "moved to the Kestrel Hall. Engineers of the Tane Water Board expect the flood to fall by Wednesday.",
    "Marlow bridge lost as the Tane floods",
    "About 340 residents of Marlow were sheltered in Kestrel Hall after the Tane burst its banks and swept the "
    "Old Mill bridge away. Ines Coley, the mayor, thanked volunteers. The Tane Water Board sent engineers.",
)
MERGER = (
    "Brightwell agrees to buy Osprey Foods",
    "Brightwell will pay $4.2 billion for Osprey Foods, the maker of Larkfield cereals, chief executive Dana Roux "
    "said. Shareholders of Osprey vote on the takeover in June.",
    "Osprey Foods sold to Brightwell for $4.2 billion",
    "The owner of Larkfield cereals, Osprey Foods, has been bought by Brightwell in a $4.2 billion takeover. Dana Roux "
    "of Brightwell called it a natural fit.",
)


def article(name: str, title: str, text: str, day: float | None = None) -> Article:
    published = None if day is None else START + timedelta(days=day)
    made = Article.from_text(text, title=title, source=name, published=published)
    return replace(made, id=name)


def articles(day: float | None = None) -> list[Article]:
    return [
        article("flood-1", *FLOOD[:2], day),
        article("merger-1", *MERGER[:2], day),
        article("flood-2", *FLOOD[2:], day),
        article("merger-2", *MERGER[2:], day),
    ]


def partition(given: list[Article], window_days: float = 14) -> set[frozenset[str]]:
    return {frozenset(one.id for one in story.articles) for story in group_articles(given, window_days=window_days)}


TWO_STORIES = {frozenset({"flood-1", "flood-2"}), frozenset({"merger-1", "merger-2"})}


def test_reports_of_one_event_are_one_story() -> None:
    assert partition(articles()) == TWO_STORIES


def test_the_order_of_the_articles_does_not_matter() -> None:
    given = articles(day=0)
    assert partition(given[::-1]) == partition(given[2:] + given[:2]) == TWO_STORIES


def test_nothing_given_makes_no_story() -> None:
    assert list(group_articles([])) == []


def test_an_article_without_words_is_a_story_of_its_own() -> None:
    empty = [article("empty-1", "", ""), article("empty-2", "", "...")]
    assert partition([*empty, *articles()]) == TWO_STORIES | {frozenset({"empty-1"}), frozenset({"empty-2"})}


def test_of_two_articles_with_one_id_the_first_counts() -> None:
    twice = [article("a", *FLOOD[:2]), article("a", *MERGER[:2])]
    (story,) = group_articles(twice)
    assert [one.title for one in story.articles] == [FLOOD[0]]


def test_a_story_ends_when_nobody_has_written_about_it_for_the_window() -> None:
    early, late = article("early", *FLOOD[:2], day=0), article("late", *FLOOD[2:], day=20)
    assert partition([early, late], window_days=14) == {frozenset({"early"}), frozenset({"late"})}
    assert partition([early, late], window_days=21) == {frozenset({"early", "late"})}


def test_a_story_goes_on_as_long_as_somebody_writes_about_it() -> None:
    told = [article(f"day-{day}", *(FLOOD[:2] if day % 4 else FLOOD[2:]), day=day) for day in (0, 10, 20, 30)]
    assert partition(told, window_days=14) == {frozenset(f"day-{day}" for day in (0, 10, 20, 30))}


def test_an_article_without_a_date_may_join_at_any_time() -> None:
    told = [article("dated", *FLOOD[:2], day=0), article("undated", *FLOOD[2:])]
    assert partition(told) == {frozenset({"dated", "undated"})}


def test_articles_without_a_date_tell_the_story_of_long_ago_that_dated_ones_tell() -> None:
    # Half a year on nothing is fresh any more that was written in March, but what has no date may be as old.
    since = [article(f"since-{number}", MERGER[0], MERGER[1 + number % 2 * 2], day=180) for number in range(30)]
    undated = [article("undated-1", *FLOOD[:2]), article("undated-2", *FLOOD[2:])]
    dated = [article("dated-1", *FLOOD[2:], day=0), article("dated-2", *FLOOD[:2], day=1)]
    assert frozenset({"undated-1", "undated-2", "dated-1", "dated-2"}) in partition([*undated, *dated, *since])


def test_articles_of_a_story_stand_by_date() -> None:
    given = [article("b", *FLOOD[:2], day=2), article("a", *FLOOD[2:], day=1), article("c", *FLOOD[:2])]
    (story,) = group_articles(given)
    assert [one.id for one in story.articles] == ["a", "b", "c"]
    assert story.span == (START + timedelta(days=1), START + timedelta(days=2))


def test_a_story_keeps_its_id_when_another_article_comes() -> None:
    given = articles(day=0)
    before = {frozenset(one.id for one in story.articles): story.id for story in group_articles(given[:3])}
    after = {frozenset(one.id for one in story.articles): story.id for story in group_articles(given)}
    assert before[frozenset({"flood-1", "flood-2"})] == after[frozenset({"flood-1", "flood-2"})]
    assert before[frozenset({"merger-1"})] == after[frozenset({"merger-1", "merger-2"})]


def test_the_reason_names_what_is_shared() -> None:
    flood = next(story for story in group_articles(articles()) if story.articles[0].id.startswith("flood"))
    reason = str(flood.why("flood-1"))
    assert reason.startswith("shares: ")
    assert {"Ines Coley", "Marlow", "Tane"} <= set(flood.why("flood-1").shared)
    assert "Monday" not in reason


def test_the_reason_names_the_day_that_both_name() -> None:
    one = article("one", "Osprey vote", "Osprey Foods and Brightwell vote on 19 May in Larkfield.")
    two = article(
        "two", "Vote set", "Brightwell and Osprey Foods set their Larkfield vote for May 19, a day after May 18."
    )
    (story,) = group_articles([one, two])
    assert "May 19" in story.why("one").shared
    assert "19" not in story.why("one").shared
    assert "May 18" not in story.why("two").shared


def test_an_article_alone_needs_no_reason() -> None:
    (story,) = group_articles([article("alone", *FLOOD[:2])])
    assert str(story.why("alone")) == ""


def test_asking_why_a_stranger_is_in_a_story_fails() -> None:
    (story,) = group_articles([article("alone", *FLOOD[:2])])
    with pytest.raises(KeyError):
        story.why("stranger")


@pytest.mark.skipif(len(SEEDS) < 5, reason="the bundled articles are not in this checkout")
def test_the_bundled_articles_are_one_story_and_others_stay_out() -> None:
    bundled = [Article.from_text(path.read_text(encoding="utf-8"), source=path.stem) for path in SEEDS]
    stories = group_articles([*bundled, *articles()])
    parts = {frozenset(one.id for one in story.articles) for story in stories}
    assert parts == TWO_STORIES | {frozenset(one.id for one in bundled)}
    assert stories[0].why(bundled[0].id).shared[:1] != ()
