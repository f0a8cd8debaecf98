"""The list of stories and a story told by date."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from broadsheet.articles import Article, content_id
from broadsheet.stories import Matrix, Seen, story_of
from broadsheet.tui.screens.compare import CompareScreen
from broadsheet.tui.screens.newsroom import Newsroom
from broadsheet.tui.screens.stories import StoriesScreen
from broadsheet.tui.sparkline import sparkline


@pytest.mark.parametrize(
    ("counts", "line"),
    [((), ""), ((0, 0), "··"), ((1,), "█"), ((8, 4, 1, 0), "█▄▁·"), ((100, 1), "█▁"), ((3, 2, 1), "█▆▃")],
)
def test_a_sparkline_shows_every_count_by_its_share_of_the_largest(counts: tuple[int, ...], line: str) -> None:
    assert sparkline(counts) == line


async def test_stories_stand_in_the_source_list_once_there_are_any(
    app: Any, told: Any, settle: Any, press: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        labels = [place.label for place in app.screen.source_list.places]
        assert labels[:5] == ["All", "Unread", "Starred", "Stories", ""]
        await press(pilot, "1", "j", "j", "j", "enter")
        assert isinstance(app.screen, StoriesScreen)


async def test_without_stories_there_is_no_row_and_the_list_says_so(
    app: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Stories" not in [place.label for place in app.screen.source_list.places]
        await press(pilot, "S")
        assert "No story is told by more than one source yet." in shown(pilot)


async def test_a_story_in_the_list(app: Any, told: Any, settle: Any, press: Any, shown: Any) -> None:
    told.mark_read([2])
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "S")
        title, counts = shown(pilot).splitlines()[1:3]
        assert told.insight.telling.told[0].title in title
        assert "3 sources" in counts
        assert "2 unread" in counts
        assert "≠ 2 conflicts" in counts
        # Twelve stretches between 23:05 and 06:00, an article in the first and one in the last.
        assert "█··········█" in counts
        assert "Harbour Post, City Wire, Island Echo" in counts


async def test_orders_of_the_list(app: Any, shelves: Any, settle: Any, press: Any) -> None:
    one, two, three = shelves.articles.values()
    shelves.insight.telling.told = [story_of("large", [one, two, three]), story_of("torn", [one, two])]
    shelves.insight.telling.conflicts = {"torn": 3}
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "S")
        rows = app.screen.stories
        assert [telling.story for telling in rows.tellings] == ["large", "torn"]
        await pilot.press("s", "s")
        assert str(rows.order) == "most conflicts first"
        assert [telling.story for telling in rows.tellings] == ["torn", "large"]


async def test_a_story_is_told_by_date_and_read_from_there(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "S", "enter")
        text = shown(pilot)
        lines = text.splitlines()
        assert "3 articles · 3 sources · 2024-02-20 to 2024-02-21" in text
        order = [next(row for row, line in enumerate(lines) if name in line) for name in ("23:05", "06:00", "undated")]
        assert order == sorted(order)
        assert "shares: " in text
        await press(pilot, "j", "enter")
        assert isinstance(app.screen, Newsroom)
        reader: Any = app.screen
        assert reader.article_view.article.source == "City Wire"
        assert told.heads[2].read


async def test_a_date_without_a_time_shows_none(app: Any, shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    one, two, _ = shelves.articles.values()
    dated = replace(two, published=datetime(2024, 2, 21, tzinfo=UTC))
    shelves.insight.telling.told = [story_of("fire", [one, dated])]
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        text = shown(pilot)
        assert "23:05" in text
        assert "00:00" not in text


async def test_a_printed_copy_is_one_voice(
    make_shelves: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    from broadsheet.tui import BroadsheetApp

    post = shelves.articles[1]
    copy = Article.from_text(
        post.text, title="Fire at the bridge", source="Morning Copy", published=datetime(2024, 2, 21, 7, tzinfo=UTC)
    )
    copies = make_shelves({1: post, 2: shelves.articles[2], 4: replace(copy, id="copy")})
    copies.insight.telling.told = [story_of("fire", copies.articles.values())]
    app = BroadsheetApp(copies)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        text = shown(pilot)
        assert "3 articles · 3 sources · 2 independent" in text
        assert "prints the text of Harbour Post: one voice" in text


async def test_two_articles_of_a_story_are_compared(app: Any, told: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "S", "enter")
        await pilot.press("space", "j")
        assert "marked: c compares, x splits it off" in shown(pilot)
        await press(pilot, "c")
        assert isinstance(app.screen, CompareScreen)
        compared: Any = app.screen.comparison
        assert (compared.a.source, compared.b.source) == ("Harbour Post", "City Wire")


async def test_a_single_article_is_compared_with_its_best_counterpart(
    app: Any, told: Any, settle: Any, press: Any
) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        assert type(app.screen).__name__ == "StoryScreen"
        await press(pilot, "c")
        assert (app.screen.comparison.a.source, app.screen.comparison.b.source) == ("Harbour Post", "City Wire")


async def test_an_article_nobody_else_tells_has_no_story(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        assert isinstance(app.screen, Newsroom)
        assert "No other article tells this story" in shown(pilot)


async def test_hostile_titles_and_names_are_shown_as_text(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    one, two, _ = shelves.articles.values()
    shelves.articles[1] = replace(one, title="[red]Fire\x1b[2J [/]at the bridge", source="[b]Post\x9b")
    shelves.insight.telling.told = [story_of("fire", [shelves.articles[1], two])]
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        text = shown(pilot)
        assert "[red]Fire" in text
        assert "[b]Post" in text
        assert "\x1b" not in text
        assert "\x9b" not in text


async def test_a_story_says_what_is_new_since_it_was_looked_at(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    post, wire, _ = told.articles.values()
    # What was seen: two articles, the second with another text, and sources at odds over something now settled.
    texts = {post.id: content_id(post.title, post.text), wire.id: "another"}
    told.insight.telling.looked_at["fire"] = Seen(texts, frozenset({"bridge / age"}))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        text = shown(pilot)
        assert "New since you last looked: 1 article, 1 revised text" in text
        assert "no longer contradicted: bridge / age" in text
        lines = text.splitlines()
        echo = next(place for place, line in enumerate(lines) if "Island Echo" in line)
        assert "new since you last looked" in lines[echo + 1]
        assert "another text since you last looked" in text
        await press(pilot, "escape", "w")
        # It has been looked at now.
        assert "since you last looked" not in shown(pilot)


async def test_looking_for_the_first_time_nothing_is_new(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        assert "since you last looked" not in shown(pilot)
        assert set(told.insight.telling.looked_at["fire"].texts) == {one.id for one in told.articles.values()}


async def test_the_list_tells_what_is_new_and_how_many_are_independent(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    rows = told.insight.telling.tellings()
    told.insight.telling.tellings = lambda **_: [replace(rows[0], voices=2, fresh=1)]
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "S")
        counts = shown(pilot).splitlines()[2]
        assert "1 new" in counts
        assert "unread" not in counts
        assert "2 independent · Harbour Post, City Wire, Island Echo" in counts


async def test_a_report_that_several_cite_is_named(app: Any, told: Any, settle: Any, press: Any, shown: Any) -> None:
    def leaning(story: Any) -> Matrix:
        laid: Matrix = told.insight.laid_by_hand(story)
        columns = (*(replace(one, originals=("City Council",)) for one in laid.columns[:2]), laid.columns[2])
        return replace(laid, columns=columns)

    told.insight.laid_by_hand, told.insight.laid = told.insight.laid, leaning
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        assert shown(pilot).count("names City Council as a source, as others do") == 2
