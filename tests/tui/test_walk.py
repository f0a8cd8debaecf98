"""A walk through every binding in a real pseudo-terminal, at three sizes: each does something that is seen."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import pytest
from pseudo_terminal import BROADSHEET, Terminal
from walk_effects import Seen, happened, seen
from walk_keys import typed
from walks import WALKS

from broadsheet.articles import Article, Incoming, SourceKind, View
from broadsheet.library import Library
from broadsheet.tui.keys import ACTIONS

if TYPE_CHECKING:
    from pathlib import Path

SIZES = ((80, 24), (120, 40), (200, 50))


def test_every_action_is_walked_through() -> None:
    walked = {step for walk in WALKS.values() for step, _ in walk}
    assert {action.id for action in ACTIONS} - walked == set()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of six articles, indexed and grouped: the bundled five, and a long one that was changed twice."""
    directory = tmp_path_factory.mktemp("walk") / "library"
    now = time.time()
    with Library.open(directory) as library:
        store = library.store
        source = store.sources.add(SourceKind.FEED, "http://127.0.0.1:9/feed", "Harbour Post", now=now)
        body = "\n".join(
            f"On day {day} the bridge stayed shut; see https://news.example/day/{day}." for day in range(90)
        )
        for version in ("Three", "Four", "Five"):
            text = f"{version} people were treated after a fire closed the bridge.\n{body}"
            article = Article.from_text(text, title="Fire closes the bridge", url="https://news.example/fire")
            store.texts.take(source, [Incoming("fire", article)], now=now)
        number = store.texts.number(store.listing.page(View(), limit=1)[0].id)
        store.pages.settle(number, f"{text}\nThe page says more than the feed.\n{body}", now=now)
        sample = store.listing.page(View(), limit=6)[5].number
        for tag in ("ferries", "harbour"):
            store.marks.tagged([sample], tag, on=True)
        store.remember("tour", "seen")
        library.searching.update(stop=lambda: False)
        library.insight.telling.update(stop=lambda: False)
        library.insight.telling.count_conflicts(stop=lambda: False)
    return directory


def wait_for(reader: Terminal, expected: str, before: Seen, step: str) -> None:
    """Wait until a step has done what is expected of it."""
    reader.wait_until(lambda: happened(expected, before, seen(reader)), f"{step}: {expected}")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", WALKS)
def test_walk(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, size: tuple[int, int]
) -> None:
    monkeypatch.chdir(tmp_path)
    library = tmp_path / "library"
    shutil.copytree(prepared, library)
    reader = Terminal(BROADSHEET, *size, BROADSHEET_LIBRARY=str(library))
    try:
        reader.wait_for("1 of 6", "Fire closes the bridge", "Help")
        for step, expected in WALKS[name]:
            reader.wait_for_rest()
            before = seen(reader)
            reader.press(typed(step))
            if name == "leaving":
                assert reader.end() == 0
            else:
                wait_for(reader, expected, before, step)
        assert b"Traceback" not in reader.raw
    finally:
        reader.close()
