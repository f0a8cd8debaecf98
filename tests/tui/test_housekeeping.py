"""Removing sources and samples, hiding by rules, tags in the source list, the tour: each with its way back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from broadsheet.articles.rows import Scope
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.places import places
from broadsheet.tui.screens.compare import CompareScreen


async def test_a_source_is_removed_and_brought_back(
    app: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        # City Wire.
        await pilot.press("1", *"jjjj", "D")
        await settle(pilot)
        assert shelves.aside == {2}
        assert app.screen.article_list.count == 2
        assert "City Wire: removed with 1 article" in shown(pilot)
        await press(pilot, "u")
        assert shelves.aside == set()
        assert app.screen.article_list.count == 3
        await press(pilot, "ctrl+r")
        assert shelves.aside == {2}


async def test_what_is_shown_goes_and_all_articles_come_into_sight(
    app: Any, settle: Any, press: Any, shelves: Any
) -> None:
    shelves.searches.keep("Smoke", "smoke")
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        reader = app.screen
        for label in ("City Wire", "Smoke"):
            reader.source_list.cursor = [place.label for place in reader.source_list.places].index(label)
            await press(pilot, "1", "enter")
            assert str(reader.article_list.border_title) == f"Articles · {label}"
            await press(pilot, "1", "D")
            assert reader.view.scope is Scope.ALL
            assert reader.article_list.count == 2


async def test_a_kept_search_is_forgotten_and_brought_back(
    app: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    shelves.searches.keep("Fires", "fire")
    async with app.run_test(size=(160, 40), notifications=True) as pilot:
        await settle(pilot)
        sources = app.screen.source_list
        sources.cursor = [place.label for place in sources.places].index("Fires")
        await press(pilot, "1", "D")
        assert (shelves.searches.kept, shelves.aside) == ([], set())
        assert "search forgotten: Fires (u takes it back)" in shown(pilot)
        assert "Fires" not in [place.label for place in sources.places]
        await press(pilot, "u")
        assert [(one.name, one.query) for one in shelves.searches.kept] == [("Fires", "fire")]
        assert "Fires" in [place.label for place in sources.places]


async def test_what_is_no_source_is_not_removed(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "1", "g", "D")
        assert "Go to a source to remove it" in shown(pilot)
        await press(pilot, "2", "D")
        # On the panes it is the source of the article.
        assert shelves.aside == {1}


async def test_the_samples_go_and_come_back(app: Any, settle: Any, press: Any, shelves: Any) -> None:
    shelves.bundled = {1, 3}
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "X")
        assert (shelves.aside, shelves.memory["samples"]) == ({1, 3}, "removed")
        assert app.screen.article_view.article.source == "City Wire"
        await press(pilot, "u")
        assert (shelves.aside, shelves.memory["samples"]) == (set(), "present")
        await press(pilot, "X", "X")
        assert shelves.aside == set()


async def test_a_rule_hides_and_is_taken_back(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+k")
        assert 'source:"Harbour Post"' in shown(pilot)
        await press(pilot, "enter")
        # No text says so; the rule is set for what is to come.
        assert shelves.rules.set == {1: ('source:"Harbour Post"', [])}
        await pilot.press("ctrl+k", "end", *" ambulance", "enter")
        await settle(pilot)
        assert app.screen.article_list.count == 2
        await press(pilot, "u")
        assert app.screen.article_list.count == 3


async def test_a_query_with_a_mistake_changes_nothing(
    app: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+k", "end", *" a:", "enter")
        await settle(pilot)
        assert "the query has a mistake" in shown(pilot)
        assert shelves.rules.set == {}
        await press(pilot, "m")
        # What comes after a change that failed is made.
        assert shelves.heads[1].read


async def test_tags_stand_in_the_source_list(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    shelves.tag([1, 3], "harbour")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        rows = app.screen.source_list.places
        assert [(row.label, row.unread) for row in rows[-2:]] == [("Tags", 0), ("harbour", 2)]
        assert rows[-1].view.scope is Scope.TAG
        assert "Tags" in shown(pilot)


def test_hidden_sources_are_not_listed(shelves: Any) -> None:
    first, *others = shelves.sources()
    rows = places([replace(first, hidden=True), *others], 0)
    assert [row.label for row in rows if row.view is not None and row.view.scope is Scope.SOURCE] == [
        "City Wire",
        "Island Echo",
    ]
    assert rows[0].unread == 2


async def test_the_tour_begins_by_itself_and_ends_in_a_comparison(
    shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    app = BroadsheetApp(shelves, first=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Welcome · 1 of 6" in shown(pilot)
        assert shelves.memory["tour"] == "seen"
        # Every key of the panes works meanwhile.
        await press(pilot, "j")
        assert app.screen.article_list.cursor == 1  # type: ignore[attr-defined]
        for place in range(2, 7):
            await press(pilot, "full_stop")
            assert f"{place} of 6" in shown(pilot)
        await press(pilot, "full_stop")
        assert isinstance(app.screen, CompareScreen)
        await press(pilot, "q")
        assert "of 6" not in shown(pilot)


async def test_the_tour_is_skipped_with_one_key(shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    app = BroadsheetApp(shelves, first=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        assert "Welcome" not in shown(pilot)
        await press(pilot, "full_stop")
        assert "Welcome" in shown(pilot)


async def test_what_comes_in_later_is_learned_for_the_search(app: Any, settle: Any, shelves: Any) -> None:
    updates: list[int] = []

    def update(**_: object) -> int:
        updates.append(1)
        return 0

    shelves.searching.update = update
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert len(updates) == 1
        app.screen._grow()
        await settle(pilot)
        assert len(updates) == 2
