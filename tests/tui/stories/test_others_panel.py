from __future__ import annotations

from typing import Any

import pytest

from broadsheet.tui.screens.passage import PassageScreen


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_others_also_report(
    app: Any, told: Any, settle: Any, press: Any, shown: Any, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "O")
        text = shown(pilot)
        assert "Others also report" in text
        # What contradicts the article comes first, with both values; then what it leaves out.
        assert text.index("here Three") < text.index("City Wire: Five") < text.index("shut after a fire")
        # What it says as the others do is not among it.
        assert app.screen.others.count == 3
        await pilot.press("O")
        assert "Others also report" not in shown(pilot)


async def test_the_panel_follows_the_article(app: Any, told: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "O", "2", "j", "j")
        text = shown(pilot)
        # Island Echo says nothing of the people treated, of whom the others disagree, nor of when it began.
        assert "here" not in text[text.index("Others also report") :]
        assert "21:40" in text[text.index("Others also report") :]


async def test_the_last_line_offers_what_works_in_the_panel(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "5")
        assert "↵ Open  O Others" in shown(pilot).split("\n")[-1]
        await press(pilot, "3")
        assert "Others" not in shown(pilot).split("\n")[-1]


async def test_a_fact_of_others_opens_their_sentences(app: Any, told: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "5")
        assert app.focused.id == "others"
        await press(pilot, "enter")
        assert isinstance(app.screen, PassageScreen)
        text = shown(pilot)
        assert "Three people were treated for smoke." in text
        assert "Five people were treated for smoke" in text


async def test_an_article_nobody_else_tells(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "O")
        assert "No other source tells this story" in shown(pilot)
