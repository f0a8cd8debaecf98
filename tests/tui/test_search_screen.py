"""Results of a search: they follow the typing, are told and opened."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import Any

from broadsheet.library import SearchPage


async def test_results_follow_the_typing_with_matches_marked(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        assert "2 found" in shown(pilot)
        assert "City Wire · 2024-02-21" in shown(pilot)
        await press(pilot, "backspace", "backspace", "backspace", "backspace", "backspace")
        assert app.screen.results.count == 0
        assert "Type words to look for" in shown(pilot)


async def test_nothing_found_says_so_with_the_notes(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"zzz")
        await settle(pilot)
        assert "Nothing was found." in shown(pilot)
        assert "did you mean: bridge" in shown(pilot)


async def test_a_query_of_nothing_but_mistakes_lists_what_is_wrong(
    app: Any, settle: Any, shelves: Any, shown: Any
) -> None:
    def stream(query: str, **_: Any) -> Any:
        yield SearchPage(0, True, (), ["column 1: is: knows [b]nothing[/b] else."], 1, understood=False)

    shelves.searching.stream = stream
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"is:foo")
        await settle(pilot)
        assert "column 1: is: knows [b]nothing[/b] else." in shown(pilot)
        assert "Nothing was found" not in shown(pilot)


async def test_enter_opens_and_n_walks_through_the_matches(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"bridge", "down", "enter")
        await settle(pilot)
        view = app.screen.article_view
        assert view.article.source == "City Wire"
        assert shelves.heads[2].read
        # "Bridge" stands once in that text, in its first line.
        assert [view.article.text[mark.start : mark.end] for mark in view.matches] == ["Bridge"]
        assert "match 1 of 1" in shown(pilot)
        await pilot.press("escape")
        assert view.matches == ()


async def test_n_and_shift_n_go_round(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"the", "enter")
        await settle(pilot)
        view = app.screen.article_view
        count = len(view.matches)
        assert count > 3
        assert view.match == 0
        await pilot.press("N")
        assert view.match == count - 1
        await pilot.press("n", "n")
        assert view.match == 1


async def test_escape_closes_and_changes_nothing(app: Any, settle: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = app.screen
        await pilot.press("slash", *"ferry", "escape")
        await settle(pilot)
        assert app.screen is before
        assert before.article_view.matches == ()


async def test_the_order_can_be_changed(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"fire", "ctrl+s")
        await settle(pilot)
        assert "newest first · 3 found" in shown(pilot)


async def test_an_error_stands_where_results_would(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    from broadsheet.articles import StoreError

    def hold(query: str) -> None:
        raise StoreError("the index cannot be read [b]; it is being rebuilt")

    shelves.searching.hold = hold
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"fire")
        await settle(pilot)
        assert "the index cannot be read [b]; it is being rebuilt" in shown(pilot)


async def test_a_search_that_fails_says_so_in_place_of_results(app: Any, settle: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)

        def stream(*_: Any, **__: Any) -> Any:
            message = "the index fell apart"
            raise AttributeError(message)

        shelves.searching.stream = stream
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        assert "The search failed: AttributeError: the index fell apart" in shown(pilot)
        assert app.screen.results.count == 0


async def test_how_many_are_found_is_said_before_the_notes(app: Any, settle: Any, shown: Any, shelves: Any) -> None:
    answer = shelves.searching.stream

    def stream(query: str, **wishes: Any) -> Any:
        for page in answer(query, **wishes):
            yield replace(page, notes=(f"Only the 64 most frequent words that begin with {query} were looked for.",))

    shelves.searching.stream = stream
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        assert "─ 2 found · Only the 64 most frequent" in shown(pilot)


async def test_results_of_what_was_typed_before_are_not_counted_as_found(
    app: Any, settle: Any, shown: Any, shelves: Any
) -> None:
    more = threading.Event()
    answer = shelves.searching.stream

    def stream(query: str, **wishes: Any) -> Any:
        if query == "smoked":
            yield SearchPage(0, False, [], ())
            assert more.wait(60)
        yield from answer(query, **wishes)

    shelves.searching.stream = stream
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        assert "2 found" in shown(pilot)
        await pilot.press("d")
        async with asyncio.timeout(60):
            while "searching…" not in shown(pilot):
                await pilot.pause()
        assert "2 found" not in shown(pilot)
        more.set()
        await settle(pilot)
        assert "Nothing was found." in shown(pilot)


async def test_of_a_long_source_the_end_is_left_out_and_not_the_date(
    app: Any, settle: Any, shelves: Any, shown: Any
) -> None:
    # Twice as many cells as characters.
    shelves.heads[2] = replace(shelves.heads[2], source="港湾新聞" * 12)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        line = next(line for line in shown(pilot).splitlines() if "港湾" in line)
        assert "… · 2024-02-21" in line


async def test_the_result_in_use_looks_like_it_while_the_box_keeps_the_keyboard(app: Any, settle: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        results = app.screen.results
        grounds = [{piece.style.bgcolor for piece in results.render_line(y) if piece.style} for y in (2, 6)]
        in_use = results.style_of("cursor", "").bgcolor
        assert grounds == [{in_use}, {results.style_of("", "").bgcolor}]
