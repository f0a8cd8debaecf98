"""What is set for a source: the line it is shown as, how a typed one is understood, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Input

from broadsheet.articles import SourceKind
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.fetch_settings import FeedSettings, FullText, load_settings
from broadsheet.library import Library
from broadsheet.library.feed_settings import Change, SourceSettings
from broadsheet.tui.source_settings import change_source, read_settings, understood, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GUARDED = load_settings(
    {"interval": 1800, "full_text": "never", "user": "me", "secret_command": "pass show 'it is'", "hidden": True}
)
FEED = SourceSettings(3, SourceKind.FEED, "https://f.example/", "O'Hara's \"Post\"", "World", ("a b", "c"), GUARDED)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", samples=False) as opened:
        opened.store.sources.add(SourceKind.FEED, "https://f.example/", "Gazette", now=1.0)
        yield opened


def test_the_line_says_what_is_set_and_changes_nothing_when_it_is_typed_back() -> None:
    assert understood(written(FEED)) == Change(
        *(FEED.name, FEED.folder, FEED.tags, FullText.NEVER, 1800.0, False, True),
        ("me", "", "pass show 'it is'", ""),
    )


def test_what_is_no_feed_has_nothing_to_fetch() -> None:
    line = written(SourceSettings(3, SourceKind.FILES, "/notes", "notes", "", (), FeedSettings()))
    assert line == "name=notes folder='' tags='' hidden=no"


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("", Change()),
        ("hidden=yes", Change(hidden=True)),
        ("full_text=Always minutes=usual", Change(full_text=FullText.ALWAYS, interval=0.0)),
        ("tags='a, b,' folder=", Change(tags=("a", "b"), folder="")),
        ("secret_env=KEY", Change(auth=("", "", "", "KEY"))),
    ],
)
def test_what_is_not_named_stays(line: str, change: Change) -> None:
    assert understood(line) == change


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("colour=red", "“colour=red” is none of name"),
        ("name=Two words", "“words” is none of"),
        ("hidden=perhaps", "hidden is yes or no"),
        ("full_text=rarely", "auto, always, never"),
        ("minutes=0", "a number from 1"),
        ("minutes=nan", "a number from 1"),
        ("name='", "quotation mark"),
    ],
)
def test_what_cannot_be_is_named(line: str, said: str) -> None:
    with pytest.raises(BroadsheetError, match=said):
        understood(line)


def test_a_change_is_taken_back_and_done_again(library: Library) -> None:
    before = read_settings(library, 1).line
    made = change_source(library, 1, "name='The Gazette' tags=daily full_text=always user=me secret_env=KEY")
    after = read_settings(library, 1).line
    assert "name='The Gazette'" in after
    assert "user=me secret_env=KEY" in after
    taken = made.back()
    assert read_settings(library, 1).line == before
    taken.back()
    assert read_settings(library, 1).line == after


def test_who_takes_the_secret_out_of_the_line_asks_without_it(library: Library) -> None:
    change_source(library, 1, "user=me secret_env=KEY")
    change_source(library, 1, "name=Gazette")
    assert "secret_env" not in read_settings(library, 1).line


def test_a_refused_setting_changes_nothing(library: Library) -> None:
    before = read_settings(library, 1).line
    with pytest.raises(BroadsheetError, match="needs a secret"):
        change_source(library, 1, "name=Other user=me")
    assert read_settings(library, 1).line == before


async def test_the_line_is_shown_and_what_is_typed_is_set(
    app: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        # City Wire.
        await pilot.press("1", *"jjjj", "comma")
        await settle(pilot)
        line = app.screen.query_one(Input)
        assert line.value == "name='Paper 2' folder='' tags='' hidden=no full_text=auto minutes=usual private=no"
        line.value = "name=Wire minutes=30"
        await press(pilot, "enter")
        assert shelves.feeds.changes == [Change(name="Wire", interval=1800.0)]
        assert "Wire: settings changed" in shown(pilot)
        await press(pilot, "u")
        assert shelves.feeds.changes[1].name == "Paper 2"


async def test_a_folder_has_no_settings_of_its_own(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "1", "g", "comma")
        assert "Go to a source to change its settings" in shown(pilot)
