"""Sentences name the keys as the reader has set them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from broadsheet.config import Keys, Settings
from broadsheet.feeds.refresh_model import Summary
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.compare_work import shown_by


def test_the_keys_of_the_verdicts_are_a_range_only_where_they_count_up() -> None:
    usual = {"conflict": "1", "differs": "2", "only-a": "3", "only-b": "4", "agree": "5"}
    assert shown_by({f"compare.{name}": key for name, key in usual.items()}.__getitem__) == "1–5"
    other = usual | {"agree": "0"}
    assert shown_by({f"compare.{name}": key for name, key in other.items()}.__getitem__) == "1 2 3 4 0"


async def test_what_is_told_names_the_keys_that_are_set(shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    mine = {"news.add": "f5", "compare.agree": "0", "panes.undo": "f6"}
    app = BroadsheetApp(shelves, Settings(keys=Keys(overrides=MappingProxyType(mine))))
    shelves.feeds.asked = lambda _wishes: Summary()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "R")
        assert "There are no feeds to ask yet: f5 adds one" in shown(pilot)
        await press(pilot, "A")
        assert "f6 takes it back" in shown(pilot)
        await press(pilot, "C")
        assert "1 2 3 4 0 show or hide" in shown(pilot)
