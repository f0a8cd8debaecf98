from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any

import pytest

from broadsheet.config import ConfigError, Keys, Preset, Settings
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.app import BroadsheetApp as App
from broadsheet.tui.keymaps import (
    SCOPES,
    clashes,
    is_key,
    key_table,
    key_table_markdown,
    nearest_key,
    overlay,
    shown_key,
)
from broadsheet.tui.keys import ACTIONS, PLACES
from broadsheet.tui.screens.add_feed import AddScreen
from broadsheet.tui.screens.changes import ChangesScreen
from broadsheet.tui.screens.compare import CompareScreen
from broadsheet.tui.screens.desk import Desk
from broadsheet.tui.screens.exporting import ExportScreen
from broadsheet.tui.screens.help import HelpScreen
from broadsheet.tui.screens.matrix import MatrixScreen
from broadsheet.tui.screens.newsroom import Newsroom
from broadsheet.tui.screens.prompt import PromptScreen
from broadsheet.tui.screens.search import SearchScreen
from broadsheet.tui.screens.stories import StoriesScreen
from broadsheet.tui.screens.story import StoryScreen
from broadsheet.tui.screens.tags import TagsScreen
from broadsheet.tui.widgets.article_view import ArticleView
from broadsheet.tui.widgets.line_list import LineList

OWNERS: dict[str, type] = {
    "app": App,
    "panes": Newsroom,
    "news": Newsroom,
    "list": LineList,
    "article": ArticleView,
    "search": SearchScreen,
    "compare": CompareScreen,
    "stories": StoriesScreen,
    "story": StoryScreen,
    "matrix": MatrixScreen,
    "export": ExportScreen,
    "add": AddScreen,
    "prompt": PromptScreen,
    "versions": ChangesScreen,
    "tags": TagsScreen,
    "dialog": HelpScreen,
}


def settings(preset: Preset = Preset.VIM, **overrides: str) -> Settings:
    named = {name.replace("__", "."): keys for name, keys in overrides.items()}
    return Settings(keys=Keys(preset, MappingProxyType(named)))


@pytest.mark.parametrize("preset", list(Preset))
def test_no_key_of_a_preset_does_two_things_in_one_place(preset: Preset) -> None:
    assert list(clashes(key_table(settings(preset)))) == []


def test_every_action_is_described_once() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    for action in ACTIONS:
        assert action.place in PLACES
        assert action.description
        assert action.tooltip.endswith(".")
        assert all(is_key(key) for key in action.keys.split(","))
    assert {place for scope in SCOPES for place in scope} == set(PLACES)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_binding_calls_something_that_exists(action: Any) -> None:
    name = action.does.partition("(")[0]
    owner = OWNERS[action.place]
    if "." in name:
        prefix, name = name.split(".")
        owner = {"app": App, "screen": Desk}[prefix]
    assert callable(getattr(owner, f"action_{name}"))


def test_an_unknown_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match=r"no binding “panes\.serch”; did you mean “panes\.search”"):
        key_table(settings(panes__serch="f1"))


def test_what_is_no_key_is_refused() -> None:
    with pytest.raises(ConfigError, match="“hyperspace” is not a key"):
        key_table(settings(panes__search="hyperspace"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ctlr+x", "ctrl+x"),
        ("CTRL+H", "ctrl+h"),
        ("ctrl-d", "ctrl+d"),
        ("^d", "ctrl+d"),
        ("M-x", "alt+x"),
        ("esc", "escape"),
        ("pgdn", "pagedown"),
        ("alt+lft", "alt+left"),
        # Terminals send the capital.
        ("shift+j", "J"),
    ],
)
def test_the_key_that_was_probably_meant_is_named(typed: str, meant: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(f"“{typed}” is not a key; did you mean “{meant}”?")):
        key_table(settings(app__help=typed))
    assert is_key(meant)


@pytest.mark.parametrize("typed", ["xyzzy", "ctrl+", "+-"])
def test_where_no_key_is_near_it_is_said_what_keys_are(typed: str) -> None:
    assert nearest_key(typed) == ""


def test_a_key_that_is_taken_is_refused_by_the_readers_own_line() -> None:
    with pytest.raises(ConfigError, match=r"keys\.bindings\.panes\.search: “j” is taken by list\.down"):
        key_table(settings(panes__search="j"))


def test_two_keys_may_change_places() -> None:
    table = key_table(settings(panes__star="m", panes__read="asterisk"))
    assert overlay(table) == {"panes.star": "m", "panes.read": "asterisk"}


@pytest.mark.parametrize(
    ("key", "shown"),
    [("question_mark", "?"), ("slash", "/"), ("ctrl+d", "^d"), ("enter", "↵"), ("G", "G"), ("shift+tab", "shift-tab")],
)
def test_keys_are_shown_as_they_are_known(key: str, shown: str) -> None:
    assert shown_key(key) == shown


async def test_a_key_of_the_readers_own_works(shelves: Any, settle: Any, press: Any) -> None:
    app = BroadsheetApp(shelves, settings(panes__star="m", panes__read="asterisk"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "m")
        assert (shelves.heads[1].starred, shelves.heads[1].read) == (True, False)
        await press(pilot, "asterisk")
        assert (shelves.heads[1].starred, shelves.heads[1].read) == (True, True)


async def test_the_newsboat_preset(shelves: Any, settle: Any, press: Any) -> None:
    app = BroadsheetApp(shelves, settings(Preset.NEWSBOAT))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "J", "N")
        assert shelves.heads[2].read


async def test_help_names_every_action_with_its_key(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 240)) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark")
        text = shown(pilot)
        assert [action.id for action in ACTIONS if action.id not in text] == []
        await press(pilot, "q")
        assert isinstance(app.screen, Desk)


async def test_the_palette_offers_what_the_keys_do(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p", *"star (")
        await settle(pilot)
        assert "Star (*)" in shown(pilot)
        await press(pilot, "enter")
        assert shelves.heads[1].starred


async def test_the_palette_finds_by_what_a_command_does(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p", *"mark unr")
        await settle(pilot)
        assert "Read (m)" in shown(pilot)
        assert "Star (*)" not in shown(pilot)
        await pilot.press("ctrl+u", *"compare")
        await settle(pilot)
        # What has the name comes first, then what is called otherwise.
        text = shown(pilot)
        assert -1 < text.index("Compare (C)") < text.index("With… (c)")


def test_the_table_of_keys_names_every_action() -> None:
    table = key_table_markdown()
    assert "| `/` |  | Search all articles as you type. |" in table
    assert "| `m` | `N` | Mark the article read or unread. |" in table
    assert all(action.tooltip in table for action in ACTIONS)


async def test_q_leaves_screens_and_then_the_reader(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "q")
        assert isinstance(app.screen, Desk)
        await pilot.press("q")
    assert app.return_code == 0


async def test_leaving_is_offered_where_its_key_leaves(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "Quit" in shown(pilot).split("\n")[-1]
        await press(pilot, "C")
        last = shown(pilot).split("\n")[-1]
        assert "esc Back" in last
        assert "Help" in last
        assert "Quit" not in last
        # Whoever looks for the word leaves from anywhere.
        await pilot.press("ctrl+p", *"quit")
        await settle(pilot)
        await press(pilot, "enter")
    assert app.return_code == 0


async def test_help_begins_with_the_keys_of_the_pane_in_use(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "3", "question_mark")
        text = shown(pilot)
        assert text.index("Scroll down a line.") < text.index("Search all articles")


@pytest.mark.parametrize(("pane", "offered", "not_offered"), [("1", "Refresh", "Matrix"), ("3", "Matrix", "Refresh")])
async def test_the_status_line_offers_what_fits_the_pane(
    app: Any, settle: Any, press: Any, shown: Any, pane: str, offered: str, not_offered: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, pane)
        last = shown(pilot).split("\n")[-1]
        assert offered in last
        assert not_offered not in last
        assert "Help" in last
