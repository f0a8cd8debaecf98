"""Feeds that fail are marked among the sources, and told of under the cursor and the mouse, for as long as they do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from textual.content import Content

from broadsheet.articles.fetches import FetchState
from broadsheet.articles.rows import Scope
from broadsheet.feeds.refresh_model import Summary
from broadsheet.tui.panes import nothing_in
from broadsheet.tui.places import places
from broadsheet.tui.widgets.failing_list import FailingList

if TYPE_CHECKING:
    from broadsheet.feeds.refresh_model import Wishes

DOWN_TO_CITY_WIRE = "jjjjj"
"""All, Unread, Starred, Failing, (a rule), Harbour Post, City Wire."""


def marked(text: str) -> list[str]:
    """Return the names of the rows at the left edge that have the mark of what fails."""
    return [line[2:27].split("  ")[0] for line in text.splitlines() if line[:2] == "│!"]


async def test_a_feed_that_fails_is_marked_and_says_why(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    shelves.errors = {2: "https://city.example cannot answer (500)"}
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "1")
        assert marked(shown(pilot)) == ["Failing", "City Wire"]
        assert "cannot answer" not in shown(pilot)
        await pilot.press(*DOWN_TO_CITY_WIRE)
        await settle(pilot)
        assert "! https://city.example cannot answer (500) · F" in shown(pilot).splitlines()[-1]
        await press(pilot, "2")
        assert "cannot answer" not in shown(pilot)


async def test_the_place_of_what_fails_lists_it(app: Any, shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    shelves.errors = {2: "cannot answer (500)"}
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("1", *"jjj")
        await settle(pilot)
        assert "! 1 feed fails · F tells more" in shown(pilot).splitlines()[-1]
        await press(pilot, "enter")
        assert "Feeds that fail" in shown(pilot)


async def test_where_every_feed_answers_none_is_offered_to_ask(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "F")
        assert "Every feed answers." in shown(pilot)
        assert "Enter asks" not in shown(pilot)


async def test_a_feed_that_is_well_again_is_not_marked(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    def refresh(_wishes: Wishes) -> Summary:
        shelves.errors = {}
        return Summary(total=2, asked=2)

    shelves.feeds.asked = refresh
    shelves.errors = {2: "cannot answer (500)"}
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("1", *DOWN_TO_CITY_WIRE)
        await settle(pilot)
        assert "cannot answer" in shown(pilot)
        await press(pilot, "R")
        assert marked(shown(pilot)) == []
        assert "cannot answer" not in shown(pilot)
        assert app.screen.source_list.here.label == "City Wire"


async def test_the_list_of_such_a_feed_says_so(app: Any, shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    shelves.errors = {2: "the name of this very long server is not known"}
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("1", *DOWN_TO_CITY_WIRE, "enter")
        await settle(pilot)
        assert "City Wire · fails" in shown(pilot)
        await press(pilot, "1", "g", "enter")
        assert "fails" not in app.screen.article_list.border_title


def test_an_empty_list_says_what_would_fill_it() -> None:
    keys = {"news.refresh-source": "r", "panes.unread": "U", "panes.star": "*"}.__getitem__
    assert nothing_in(Scope.SOURCE, keys)[-1] == "r asks for what is new."
    assert nothing_in(Scope.SOURCE, keys, unread=True) == ("Everything here is read.", "", "U shows all.")
    assert nothing_in(Scope.STARRED, keys)[-1] == "* stars an article."
    assert nothing_in(Scope.TAG, keys) == ("No articles here.",)


def test_an_empty_list_of_such_a_feed_says_why() -> None:
    said = nothing_in(Scope.SOURCE, lambda name: {"news.failing": "F"}[name], "the name of this server is not known")
    assert said == (
        "No articles here.",
        "",
        "Its feed fails: the name of this server is not known",
        "",
        "F tells more.",
    )


async def test_the_mouse_over_it_is_told_why(app: Any, shelves: Any, settle: Any) -> None:
    shelves.errors = {2: "cannot [b]answer"}
    async with app.run_test(size=(120, 40), tooltips=True) as pilot:
        await settle(pilot)
        # Below the frame and five rows comes City Wire, the sixth after All.
        await pilot.hover("#sources", offset=(4, 7))
        assert app.screen.source_list.tooltip == Content("cannot [b]answer")
        await pilot.hover("#sources", offset=(4, 6))
        assert app.screen.source_list.tooltip is None
        await pilot.hover("#sources", offset=(4, 7))
        await pilot.hover("#article")
        assert app.screen.source_list.tooltip is None


def test_hidden_feeds_that_fail_are_counted(shelves: Any) -> None:
    shelves.errors = {1: "gone", 2: "cannot answer"}
    sources = [replace(source, hidden=source.number == 1) for source in shelves.sources()]
    rows = places(sources, 0)
    assert [(row.label, row.unread) for row in rows if row.error] == [("Failing", 2), ("City Wire", 1)]


def test_a_feed_that_fails_is_told_of_in_narrow_lines_and_its_address_once() -> None:
    state = FetchState(
        source=1,
        name="The Evening Harbour and River Post",
        address="https://post.example/rss",
        settings={},
        error="https://post.example/rss cannot answer (500)",
        error_since=datetime(2026, 5, 19, 9, tzinfo=UTC).timestamp(),
        failures=3,
    )
    told = FailingList(datetime(2026, 5, 19, 12, tzinfo=UTC))
    told.states = [state]
    [block] = told.lay_out(35)
    lines = ["".join(text for text, _ in line) for line in block]
    assert max(map(cell_len, lines)) <= 35
    assert lines == [" ! The…  for 3 h · 3 times in a row", "   https://post.example/rss", "   cannot answer (500)", ""]
