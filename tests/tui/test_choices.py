"""Things to choose from: where their notes stand."""

from __future__ import annotations

from typing import Any

from broadsheet.tui.screens.choice import Choice, ChoiceScreen


async def test_notes_too_long_for_their_share_begin_under_one_another(app: Any, settle: Any, shown: Any) -> None:
    choices = [Choice("Fire", "Post, Wire"), Choice("Flood", "Post, " * 9), Choice("Storm", "Echo, " * 8)]
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(ChoiceScreen("Merge with…", choices))
        await settle(pilot)
        starts = {
            line.index(note)
            for line in shown(pilot).splitlines()
            for label, note in (("Fire ", "Post,"), ("Flood", "Post,"), ("Storm", "Echo,"))
            if label in line and note in line
        }
        assert len(starts) == 1


async def test_short_notes_end_under_one_another(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(ChoiceScreen("Themes", [Choice("Dark", "dark"), Choice("High contrast", "contrast")]))
        await settle(pilot)
        lines = shown(pilot).splitlines()
        dark = next(line for line in lines if "Dark " in line)
        high = next(line for line in lines if "High contrast" in line)
        assert dark.rindex("dark") + 4 == high.rindex("contrast") + 8


async def test_what_is_said_where_there_is_no_choice_is_said_whole_at_any_width(
    app: Any, settle: Any, shown: Any
) -> None:
    said = "There is nothing to choose from here, or at any other time."
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(ChoiceScreen("Things", [], hint="a number opens one", empty=said))
        await settle(pilot)
        assert said in shown(pilot)
        assert "a number opens one" not in shown(pilot)
        await pilot.resize_terminal(40, 12)
        await settle(pilot)
        text = shown(pilot)
        assert "There is nothing to choose from" in text
        assert "any other time." in text
