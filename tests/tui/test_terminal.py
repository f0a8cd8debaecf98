"""The real program in a real pseudo-terminal: it starts, searches, compares, quits and leaves the terminal clean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pseudo_terminal import BROADSHEET, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    started: list[Terminal] = []

    def start(columns: int, lines: int, *arguments: str, **variables: str) -> Terminal:
        library = {"BROADSHEET_LIBRARY": str(tmp_path / "library")}
        one = Terminal((*BROADSHEET, *arguments), columns, lines, **library, **variables)
        started.append(one)
        return one

    yield start
    for one in started:
        one.close()


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (120, 40), (200, 50)])
def test_search_compare_quit(terminal: Callable[..., Terminal], columns: int, lines: int) -> None:
    reader = terminal(columns, lines)
    reader.wait_for("Articles", "1 of 5", "Search", "Quit")
    reader.press("/")
    reader.wait_for("words to look for")
    reader.press("karpathy pretr")
    reader.wait_for("found", "pretraining")
    reader.press("\r")
    reader.wait_for("match 1 of")
    reader.press("n")
    reader.wait_for("match 2 of")
    reader.press("C")
    reader.wait_for("only A", "only B", "Swap")
    reader.press("\r")
    reader.wait_for("─ Why ─")
    reader.press("\x1b")
    reader.wait_without("─ Why ─")
    reader.wait_for("Swap")  # the keys of the comparison are offered again
    reader.press("q")
    reader.wait_for("Articles", "Compare")
    reader.press("q")
    assert reader.end() == 0
    # The alternate screen is left and the cursor shown again.
    assert b"\x1b[?1049l" in reader.raw
    assert b"\x1b[?25h" in reader.raw
    assert b"Traceback" not in reader.raw


def test_forty_columns_without_colour(terminal: Callable[..., Terminal]) -> None:
    reader = terminal(40, 15, NO_COLOR="1")
    reader.wait_for("Articles", "1 of 5")
    reader.press("C")
    reader.wait_for("≠", "◂", "▸")
    reader.press("q")
    reader.wait_for("Articles")
    reader.press("q")
    assert reader.end() == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--library", "/proc/nowhere/library"), "broadsheet: "),
        (("--config", "/nowhere/config.yaml"), "/nowhere/config.yaml"),
    ],
)
def test_what_cannot_be_opened_is_one_line(
    terminal: Callable[..., Terminal], arguments: tuple[str, ...], said: str
) -> None:
    reader = terminal(120, 24, *arguments)
    assert reader.end() == 1
    shown = reader.raw.decode()
    assert said in shown
    assert "Traceback" not in shown
    assert len(shown.strip().splitlines()) == 1
    assert "\x1b[?1049h" not in shown


def test_ctrl_c_ends_the_program_that_has_the_terminal_and_not_the_reader(terminal: Callable[..., Terminal]) -> None:
    reader = terminal(80, 24)
    reader.wait_for("Articles", "1 of 5")
    reader.press("|")
    reader.wait_for("Pipe to")
    # Enter comes with what it ends, as where a command is pasted; what is waited for is not in what is typed.
    reader.press("sh -c 'echo up with $((40 + 2)); exec sleep 600'\r")
    reader.wait_for("up with 42")
    reader.press("\x03")
    reader.wait_for("Enter goes back", "(exit -2)")
    # There it goes back as Enter does.
    reader.press("\x03")
    reader.wait_for("Articles", "1 of 5", "Quit")
    reader.press("q")
    assert reader.end() == 0
    assert b"a fault in the program" not in reader.raw
