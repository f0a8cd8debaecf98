"""Articles as another program reads them, and what may be started."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from halted_reading import HALT, MANY, HaltedReading

from broadsheet.articles import Article
from broadsheet.tui.outside import OutsideError
from broadsheet.tui.piping import gather, split_command
from broadsheet.tui.screens.gathering import GatheringScreen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def test_a_command_is_split_and_its_program_found() -> None:
    path, *rest = split_command("cat -n 'two words' $HOME ; ls")
    assert path.endswith("/cat")
    # What a shell would obey is an argument like any other.
    assert rest == ["-n", "two words", "$HOME", ";", "ls"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("cat 'open", "closing quotation"), ("no-such-program-at-all -x", "no program"), ("", "no program")],
)
def test_what_cannot_be_started_is_said(typed: str, said: str) -> None:
    with pytest.raises(OutsideError, match=said):
        split_command(typed)


def test_articles_as_text() -> None:
    one = Article.from_text(
        "First line.\nSecond.",
        title="A title",
        source="Post",
        url="https://news.example/1",
        published=datetime(2024, 2, 20, tzinfo=UTC),
    )
    two = Article.from_text("Other.", title="Another", source="Wire")
    told: list[tuple[int, int]] = []
    # The second has gone meanwhile.
    held = {1: one, 3: two}
    given = gather(held.get, [1, 2, 3], stop=lambda: False, tell=lambda done, total: told.append((done, total)))
    assert given is not None
    with given:
        given.seek(0)
        assert given.read().decode() == (
            "Title: A title\nSource: Post\nDate: 2024-02-20\nLink: https://news.example/1\n\nFirst line.\nSecond.\n"
            "\n----------------------------------------\n\n"
            "Title: Another\nSource: Wire\n\nOther.\n"
        )
    assert told == [(0, 3)]


def test_what_there_is_no_room_for_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.tui.piping._IN_MEMORY", 100)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    long = Article.from_text("Word. " * 100, title="Long", source="Post")
    with pytest.raises(OutsideError, match="no room for what the program is to read"):
        gather({1: long}.get, [1], stop=lambda: False, tell=max)


async def test_very_many_are_read_with_a_bar_and_the_program_is_not_started_once_unwanted(
    app: Any, settle: Any, shown: Any, shelves: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Sequence[str]] = []
    monkeypatch.setattr("broadsheet.tui.piping.run_in_terminal", lambda command, given: started.append(command))

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        reading = HaltedReading(shelves)
        app.screen._fill_pipe("cat", range(MANY))
        async with asyncio.timeout(60):
            while not (isinstance(app.screen, GatheringScreen) and app.screen._bar.size.width):
                await pilot.pause()
        await reading.is_shown(pilot, shown)
        assert "esc End it" in shown(pilot)
        await pilot.press("escape")
        reading.go_on()
        await settle(pilot)
        assert reading.asked == HALT
        assert GatheringScreen not in map(type, app.screen_stack)
        assert started == []
