"""The screens as pictures. Everything in them is made by hand, so that they change only when the screens do."""

from __future__ import annotations

from typing import Any

import pytest

from broadsheet.config import Settings
from broadsheet.tui import BroadsheetApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])

WALKS = {
    "reading": [],
    "article": [["enter"]],
    "facts": [["4"], ["j"]],
    "search": [["slash", *"smoke"]],
    "found": [["slash", *"smoke"], ["enter"]],
    "choosing": [["c"]],
    "comparison": [["C"]],
    "reason": [["C"], ["enter"]],
    "rows": [["C"], ["t"], ["n"]],
    "exporting": [["C"], ["e"]],
    "help": [["question_mark"]],
    "themes": [["T"]],
}


@SIZES
@pytest.mark.parametrize("walk", WALKS, ids=str)
async def test_screen(
    app: Any,
    settle: Any,
    picture: Any,
    photograph: Any,
    walk: str,
    size: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A file name is offered in the directory the reader was started in.
    monkeypatch.chdir("/")
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for keys in WALKS[walk]:
            await pilot.press(*keys)
            await settle(pilot)
        assert photograph(pilot) == picture


@pytest.mark.parametrize("theme", ["light", "contrast", "solar", "newsprint", "colour-blind"])
async def test_theme(shelves: Any, settle: Any, press: Any, picture: Any, photograph: Any, theme: str) -> None:
    app = BroadsheetApp(shelves, Settings(theme=theme))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert photograph(pilot) == picture


async def test_a_comparison_with_its_index_beside(
    app: Any, settle: Any, press: Any, picture: Any, photograph: Any
) -> None:
    async with app.run_test(size=(200, 50)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert photograph(pilot) == picture


async def test_four_columns(app: Any, settle: Any, picture: Any, photograph: Any) -> None:
    async with app.run_test(size=(200, 50)) as pilot:
        await settle(pilot)
        assert photograph(pilot) == picture


@pytest.mark.parametrize("keys", [[], ["C"], ["slash", *"smoke"]], ids=["reading", "comparison", "search"])
async def test_forty_columns(app: Any, settle: Any, picture: Any, photograph: Any, keys: list[str]) -> None:
    async with app.run_test(size=(40, 20)) as pilot:
        await settle(pilot)
        if keys:
            await pilot.press(*keys)
            await settle(pilot)
        assert photograph(pilot) == picture
