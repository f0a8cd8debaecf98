"""The line of the search: what is typed, what is wrong with it, and what Tab takes over."""

from __future__ import annotations

import threading
from typing import Any


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
            assert release.wait(60)

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


async def test_tab_takes_over_fields_and_their_values(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke sou")
        await settle(pilot)
        assert app.screen.hint.shown.split() == ["source:", "sources:"]
        await pilot.press("tab")
        assert app.screen.query_text == "smoke source:"
        await pilot.press("tab")
        assert app.screen.query_text == "smoke sources:"
        await press(pilot, "tab", "c")
        assert app.screen.hint.shown.strip() == '"City Wire"'
        await press(pilot, "tab")
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


async def test_what_was_meant_is_offered_and_taken_over(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"zzz")
        await settle(pilot)
        assert app.screen.hint.shown.strip() == "did you mean bridge"
        await press(pilot, "tab")
        assert app.screen.query_text == "bridge"
        assert app.screen.results.count == 3


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
