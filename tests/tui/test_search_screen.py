from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import Any

from broadsheet.library import SearchPage


async def test_results_follow_the_typing_with_matches_marked(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        assert "2 found" in shown(pilot)
        assert "City Wire · 2024-02-21" in shown(pilot)
        await pilot.press("backspace", "backspace", "backspace", "backspace", "backspace")
        await settle(pilot)
        assert app.screen.results.count == 0
        assert "Type words to look for" in shown(pilot)


async def test_what_the_index_learns_meanwhile_is_found(app: Any, settle: Any, shelves: Any) -> None:
    learned = threading.Event()
    whole = shelves.articles

    def update(*, stop: Any, progress: Any = None) -> int:
        assert learned.wait(20)
        shelves.articles = whole
        return 3

    shelves.searching.update = update
    shelves.articles = {}
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"smoke")
        assert app.screen.results.count == 0
        learned.set()
        await settle(pilot)
        assert app.screen.results.count == 2


async def test_a_part_of_the_index_that_is_missing_is_built_anew_at_once(app: Any, settle: Any, shelves: Any) -> None:
    asked: list[str] = []

    def update(*, stop: Any, progress: Any = None) -> int:
        asked.append("update")
        shelves.searching.whole = True
        return 0

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        shelves.searching.update = update
        shelves.searching.whole = False
        await pilot.press("slash", *"smoke")
        await settle(pilot)
    assert asked == ["update"]


async def test_nothing_found_says_so_with_the_notes(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"zzz")
        await settle(pilot)
        assert "Nothing was found." in shown(pilot)
        assert "did you mean: bridge" in shown(pilot)


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


async def test_keys_of_the_reader_are_only_letters_here(app: Any, settle: Any, shelves: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"qmAuz")
        await settle(pilot)
        assert app.screen.query_text == "qmAuz"
        assert not any(head.read for head in shelves.heads.values())


async def test_the_newest_query_wins_and_typing_never_waits(app: Any, settle: Any, shelves: Any) -> None:
    release = threading.Event()

    def hold(query: str) -> None:
        # The answer to the first letter comes only after all the others.
        if query == "f":
            assert release.wait(20)

    shelves.searching.hold = hold
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", "f")
        await pilot.press("i", "r", "e")
        # Typing went on although an answer is still being looked for.
        assert app.screen.query_text == "fire"
        release.set()
        await settle(pilot)
        # "fire" is in the first two texts and the third; "f" alone would be as well: the marks tell them apart.
        result = app.screen.results.here
        assert {result.snippet[start:end].casefold() for start, end in result.marks} == {"fire"}


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


async def test_tab_takes_over_fields_and_their_values(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke sou")
        await settle(pilot)
        assert app.screen.hint.shown.split() == ["source:", "sources:"]
        await pilot.press("tab")
        assert app.screen.query_text == "smoke source:"
        await pilot.press("tab")
        assert app.screen.query_text == "smoke sources:"
        await pilot.press("tab", "c")
        await settle(pilot)
        assert app.screen.hint.shown.strip() == '"City Wire"'
        await pilot.press("tab")
        await settle(pilot)
        assert app.screen.query_text == 'smoke source:"City Wire"'
        assert app.screen.hint.shown == ""


async def test_a_mistake_is_explained_under_its_column(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke is:new fire")
        await settle(pilot)
        shown = app.screen.hint.shown
        # The box begins one cell in, as the line under it does not.
        assert shown.index("^") == 1 + len("smoke ")
        assert "is: knows unread" in shown


async def test_what_was_meant_is_offered_and_taken_over(app: Any, settle: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"zzz")
        await settle(pilot)
        assert app.screen.hint.shown.strip() == "did you mean bridge"
        await pilot.press("tab")
        await settle(pilot)
        assert app.screen.query_text == "bridge"
        assert app.screen.results.count == 3


async def test_a_search_is_kept_under_a_name_and_forgotten_without_one(app: Any, settle: Any, shelves: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke", "ctrl+b")
        await settle(pilot)
        await pilot.press(*"Fires", "enter")
        await settle(pilot)
        assert [(one.name, one.query) for one in shelves.searches.kept] == [("Fires", "smoke")]
        await pilot.press("ctrl+b", "backspace", "enter")
        await settle(pilot)
        assert shelves.searches.kept == []
        # On the panes both are changes like any other.
        await pilot.press("escape", "u")
        await settle(pilot)
        assert [(one.name, one.query) for one in shelves.searches.kept] == [("Fires", "smoke")]
        await pilot.press("u")
        await settle(pilot)
        assert shelves.searches.kept == []


async def test_kept_searches_stand_in_the_source_list_and_show_their_articles(
    app: Any, settle: Any, shelves: Any, shown: Any
) -> None:
    shelves.searches.keep("Fires", "fire")
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        labels = [(place.label, place.unread) for place in app.screen.source_list.places]
        assert labels[labels.index(("Searches", 0)) + 1] == ("Fires", 3)
        assert "─ Searches ─" in shown(pilot)
        app.screen.source_list.cursor = labels.index(("Fires", 3))
        app.screen.source_list.focus()
        await pilot.press("enter", "m")
        await settle(pilot)
        assert app.screen.article_list.count == 3
        # One of the three is read now, and what was searched for is marked in it.
        assert ("Fires", 2) in [(place.label, place.unread) for place in app.screen.source_list.places]
        view = app.screen.article_view
        assert {view.article.text[mark.start : mark.end].casefold() for mark in view.matches} == {"fire"}


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


async def test_the_index_grows_before_the_search_has_its_box(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        newsroom = app.screen
        newsroom.action_search()
        newsroom.index_grew()
        await settle(pilot)
        await pilot.press(*"smoke")
        await settle(pilot)
        assert app.screen.results.count == 2


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
            assert more.wait(20)
        yield from answer(query, **wishes)

    shelves.searching.stream = stream
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        assert "2 found" in shown(pilot)
        await pilot.press("d")
        async with asyncio.timeout(20):
            while "searching…" not in shown(pilot):
                await pilot.pause()
        assert "2 found" not in shown(pilot)
        more.set()
        await settle(pilot)
        assert "Nothing was found." in shown(pilot)


async def test_what_a_search_had_to_leave_out_is_built_anew_once_it_is_closed(
    app: Any, shelves: Any, settle: Any
) -> None:
    updated: list[bool] = []

    def update(**_: Any) -> int:
        updated.append(shelves.searching.whole)
        shelves.searching.whole = True
        return 0

    shelves.searching.update = update
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        updated.clear()
        for whole, asked in ((True, []), (False, [False])):
            shelves.searching.whole = whole
            await pilot.press("slash", "s")
            await settle(pilot)
            await pilot.press("escape")
            await settle(pilot)
            assert updated == asked


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


async def test_what_is_wrong_with_a_query_is_told_anew_at_another_width(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"titel:fire")
        await settle(pilot)
        wide = app.screen.hint.shown
        await pilot.resize_terminal(40, 24)
        await settle(pilot)
        narrow = app.screen.hint.shown
        assert narrow.endswith("…")
        assert len(narrow) <= 40
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert app.screen.hint.shown == wide
