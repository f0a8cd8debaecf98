"""An article's other texts: the feed's own, the page's, and what was changed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from broadsheet.errors import BroadsheetError
from broadsheet.library.versions import Fate, Piece, Revision
from broadsheet.tui.spans import Mark
from broadsheet.tui.widgets.change_list import marked


async def test_the_feeds_text_and_back(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    shelves.versions.feed_texts[1] = "Only a teaser."
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        assert "Only a teaser." in shown(pilot)
        assert "the feed's own text" in shown(pilot)
        await press(pilot, "x")
        assert "Three people were treated" in shown(pilot)


async def test_a_text_that_is_not_here_is_fetched(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        assert "The page gives no more than the feed" in shown(pilot)

        def refuse(_number: int) -> bool:
            message = "the page cannot be reached"
            raise BroadsheetError(message)

        shelves.feeds.completed = refuse
        await press(pilot, "x")
        assert "the page cannot be reached" in shown(pilot)


async def test_what_was_changed(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    when = datetime(2024, 2, 21, tzinfo=UTC)
    shelves.versions.now = "Five people were hurt.\nThe bridge is shut."
    shelves.versions.earlier[1] = [
        Revision(when, "T", "The bridge is shut."),
        Revision(when, "T", "Three people were hurt.\nThe bridge is shut."),
    ]
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "d")
        assert "[-Three-]{+Five+} people were hurt." in shown(pilot)
        assert "1 of 2 versions back" in shown(pilot)
        await press(pilot, "h")
        assert "{+Five people were hurt.+}" in shown(pilot)
        await press(pilot, "escape", "j", "d")
        assert "This article was not changed" in shown(pilot)


def test_signs_stand_inside_the_paragraph() -> None:
    text, marks = marked([Piece(Fate.GONE, "Old.\n"), Piece(Fate.SAME, "Same.\n"), Piece(Fate.NEW, "New.")])
    assert text == "[-Old.-]\nSame.\n{+New.+}"
    assert marks == [Mark(0, 8, "gone"), Mark(15, 23, "new")]
