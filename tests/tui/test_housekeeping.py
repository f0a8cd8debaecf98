"""Removing sources and samples, hiding by rules, tags in the source list, the tour: each with its way back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from broadsheet.articles.rows import Scope
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.places import places
from broadsheet.tui.screens.compare import CompareScreen


async def test_a_source_is_removed_and_brought_back(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        # City Wire.
        await pilot.press("1", *"jjjj", "D")
        await settle(pilot)
        assert shelves.aside == {2}
        assert app.screen.article_list.count == 2
        assert "City Wire: removed with 1 article" in shown(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert shelves.aside == set()
        assert app.screen.article_list.count == 3
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert shelves.aside == {2}


async def test_what_is_shown_goes_and_all_articles_come_into_sight(app: Any, settle: Any, shelves: Any) -> None:
    shelves.searches.keep("Smoke", "smoke")
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        reader = app.screen
        for label in ("City Wire", "Smoke"):
            reader.source_list.cursor = [place.label for place in reader.source_list.places].index(label)
            await pilot.press("1", "enter")
            await settle(pilot)
            assert str(reader.article_list.border_title) == f"Articles · {label}"
            await pilot.press("1", "D")
            await settle(pilot)
            assert reader.view.scope is Scope.ALL
            assert reader.article_list.count == 2


async def test_a_kept_search_is_forgotten_and_brought_back(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    shelves.searches.keep("Fires", "fire")
    async with app.run_test(size=(160, 40), notifications=True) as pilot:
        await settle(pilot)
        sources = app.screen.source_list
        sources.cursor = [place.label for place in sources.places].index("Fires")
        await pilot.press("1", "D")
        await settle(pilot)
        assert (shelves.searches.kept, shelves.aside) == ([], set())
        assert "search forgotten: Fires (u takes it back)" in shown(pilot)
        assert "Fires" not in [place.label for place in sources.places]
        await pilot.press("u")
        await settle(pilot)
        assert [(one.name, one.query) for one in shelves.searches.kept] == [("Fires", "fire")]
        assert "Fires" in [place.label for place in sources.places]


async def test_what_is_no_source_is_not_removed(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("1", "g", "D")
        await settle(pilot)
        assert "Go to a source to remove it" in shown(pilot)
        await pilot.press("2", "D")
        await settle(pilot)
        # On the panes it is the source of the article.
        assert shelves.aside == {1}


async def test_the_samples_go_and_come_back(app: Any, settle: Any, shelves: Any) -> None:
    shelves.bundled = {1, 3}
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("X")
        await settle(pilot)
        assert (shelves.aside, shelves.memory["samples"]) == ({1, 3}, "removed")
        assert app.screen.article_view.article.source == "City Wire"
        await pilot.press("u")
        await settle(pilot)
        assert (shelves.aside, shelves.memory["samples"]) == (set(), "present")
        await pilot.press("X")
        await settle(pilot)
        await pilot.press("X")
        await settle(pilot)
        assert shelves.aside == set()


async def test_a_rule_hides_and_is_taken_back(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+k")
        await settle(pilot)
        assert 'source:"Harbour Post"' in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        # No text says so; the rule is set for what is to come.
        assert shelves.rules.set == {1: ('source:"Harbour Post"', [])}
        await pilot.press("ctrl+k", "end", *" ambulance", "enter")
        await settle(pilot)
        assert app.screen.article_list.count == 2
        await pilot.press("u")
        await settle(pilot)
        assert app.screen.article_list.count == 3


async def test_a_query_with_a_mistake_changes_nothing(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+k", "end", *" a:", "enter")
        await settle(pilot)
        assert "the query has a mistake" in shown(pilot)
        assert shelves.rules.set == {}
        await pilot.press("m")
        await settle(pilot)
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


async def test_the_tour_begins_by_itself_and_ends_in_a_comparison(shelves: Any, settle: Any, shown: Any) -> None:
    app = BroadsheetApp(shelves, first=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Welcome · 1 of 6" in shown(pilot)
        assert shelves.memory["tour"] == "seen"
        # Every key of the panes works meanwhile.
        await pilot.press("j")
        await settle(pilot)
        assert app.screen.article_list.cursor == 1  # type: ignore[attr-defined]
        for place in range(2, 7):
            await pilot.press("full_stop")
            await settle(pilot)
            assert f"{place} of 6" in shown(pilot)
        await pilot.press("full_stop")
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen)
        await pilot.press("q")
        await settle(pilot)
        assert "of 6" not in shown(pilot)


async def test_the_tour_is_skipped_with_one_key(shelves: Any, settle: Any, shown: Any) -> None:
    app = BroadsheetApp(shelves, first=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Welcome" not in shown(pilot)
        await pilot.press("full_stop")
        await settle(pilot)
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
