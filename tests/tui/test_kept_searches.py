"""Searches kept under a name, among the sources and in the history of changes."""

from __future__ import annotations

from typing import Any


async def test_a_search_is_kept_under_a_name_and_forgotten_without_one(
    app: Any, settle: Any, press: Any, shelves: Any
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke", "ctrl+b")
        await settle(pilot)
        await pilot.press(*"Fires", "enter")
        await settle(pilot)
        assert [(one.name, one.query) for one in shelves.searches.kept] == [("Fires", "smoke")]
        await press(pilot, "ctrl+b", "backspace", "enter")
        assert shelves.searches.kept == []
        # On the panes both are changes like any other.
        await press(pilot, "escape", "u")
        assert [(one.name, one.query) for one in shelves.searches.kept] == [("Fires", "smoke")]
        await press(pilot, "u")
        assert shelves.searches.kept == []


async def test_kept_searches_stand_in_the_source_list_and_show_their_articles(
    app: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    shelves.searches.keep("Fires", "fire")
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        labels = [(place.label, place.unread) for place in app.screen.source_list.places]
        assert labels[labels.index(("Searches", 0)) + 1] == ("Fires", 3)
        assert "─ Searches ─" in shown(pilot)
        app.screen.source_list.cursor = labels.index(("Fires", 3))
        app.screen.source_list.focus()
        await press(pilot, "enter", "m")
        assert app.screen.article_list.count == 3
        # One of the three is read now, and what was searched for is marked in it.
        assert ("Fires", 2) in [(place.label, place.unread) for place in app.screen.source_list.places]
        view = app.screen.article_view
        assert {view.article.text[mark.start : mark.end].casefold() for mark in view.matches} == {"fire"}
