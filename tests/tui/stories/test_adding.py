"""Adding in the reader: what was typed, what was found there, what it needs the reader's leave for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from broadsheet.articles import Article
from broadsheet.feeds.errors import SubscriptionsError
from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.library.imported import Imported
from broadsheet.library.subscribing import Added, AddedKind
from broadsheet.tui.screens.add_feed import AddScreen
from broadsheet.tui.screens.import_list import ImportScreen
from broadsheet.tui.screens.newsroom import Newsroom


async def test_what_cannot_be_added_is_told_in_place(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("a", *"nowhere", "enter")
        await settle(pilot)
        assert isinstance(app.screen, AddScreen)
        text = shown(pilot)
        assert "! nowhere names nothing that can be read" in text
        # What was typed stays to be mended; typing takes the error away.
        await press(pilot, "x")
        text = shown(pilot)
        assert "nowherex" in text
        assert "names nothing" not in text
        await press(pilot, "escape")
        assert isinstance(app.screen_stack[-1], Newsroom)


async def test_a_machine_of_the_readers_own_network_is_asked_after_a_second_enter(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    asked: list[bool] = []

    def found(address: str) -> Added:
        asked.append(shelves.feeds.options.settings.private)
        if asked[-1]:
            return Added(AddedKind.FEED, 1, "Mill News", address, 0, known=False)
        raise FetchError(Trouble.REFUSED, f"{address} is not on the open internet", private=True)

    shelves.feeds.found = found
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("a", *"box", "enter")
        await settle(pilot)
        assert "! box is not on the open internet. Enter once more adds it all the same" in shown(pilot)
        # Another address needs a leave of its own.
        await press(pilot, "x", "enter")
        assert asked == [False, False]
        await press(pilot, "enter")
        assert asked == [False, False, True]
        assert isinstance(app.screen, Newsroom)


async def test_when_pages_are_fetched_can_be_chosen_for_a_new_feed(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert "whole text where a feed gives less" in shown(pilot)
        await press(pilot, "ctrl+t")
        assert "whole text from every page" in shown(pilot)
        await pilot.press(*"mill", "enter")
        await settle(pilot)
        assert shelves.feeds.options.settings.full_text == "always"
        await press(pilot, "ctrl+t", "enter")
        assert "only what the feed gives" in shown(pilot)
        assert shelves.feeds.options.settings.full_text == "never"


def new_source(shelves: Any) -> None:
    """Put a source with one article into the library, both of number 9."""
    article = Article.from_text("A mill burnt down.", title="Mill burns", source="Mill News")
    shelves.articles = {9: article, **shelves.articles}
    shelves.heads = {9: replace(shelves.heads[1], number=9, id=article.id, title="Mill burns"), **shelves.heads}


async def test_a_list_of_subscriptions_is_taken_over_and_that_is_taken_back(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    asked: list[Path] = []

    def listed(path: Path) -> Imported:
        asked.append(path)
        if path.name == "feeds":
            raise SubscriptionsError("feeds is no list of subscriptions")
        new_source(shelves)
        shelves.searches.keep("fires", "fire")
        return Imported(1, 2, searches=1, problems=("one: no address", "two", "three"))

    shelves.feeds.listed = listed
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "I", *"feeds", "enter")
        assert isinstance(app.screen, ImportScreen)
        assert "! feeds is no list of subscriptions" in shown(pilot)
        await press(pilot, "end", *".opml", "enter")
        assert asked == [Path("feeds"), Path("feeds.opml")]
        text = " ".join(line.strip("▌│ ") for line in shown(pilot).splitlines())
        assert len(app.screen_stack) == 1
        assert "1 feed added, 2 there already, 1 saved search" in text
        assert "R asks them for articles" in text
        assert "Left out: one: no address; and 2 more" in text
        # The searches and the feeds are a change each.
        await press(pilot, "u")
        assert [one.search.name for one in shelves.searches.all()] == []
        await press(pilot, "u")
        assert shelves.aside == {9}


async def test_what_was_added_is_told_and_shown(app: Any, shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    def found(address: str) -> Added:
        new_source(shelves)
        return Added(AddedKind.FEED, 9, "Mill News", address, 1, known=False)

    shelves.feeds.found = found
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("a", *"mill.example", "enter")
        await settle(pilot)
        assert isinstance(app.screen, Newsroom)
        assert "Added Mill News: 1 new article" in shown(pilot)
        # The new article stands above; the one that was being looked at stays in sight.
        reader: Any = app.screen
        assert reader.article_list.count == 4
        assert reader.article_list.cursor == 1
        assert reader.article_view.article.source == "Harbour Post"
        await press(pilot, "u")
        assert shelves.aside == {9}
        assert "Taken back: Mill News: added with 1 article" in shown(pilot)
        await press(pilot, "ctrl+r")
        assert shelves.aside == set()
