"""What stands behind text of doubtful width stands in its column, whatever the terminal makes of that text."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

from broadsheet import cells
from broadsheet.cells import held, measure_as_widest
from broadsheet.tui.straight import keep_columns_straight

if TYPE_CHECKING:
    from collections.abc import Callable

    Width = Callable[[str], int]

_SEQUENCE = re.compile(r"\x1b(?:(?P<keep>[78])|\[(?P<count>\d*)(?P<what>[A-Za-z]))")


def of_the_c_library(sign: str) -> int:
    """Return what glibc 2.36 says, and with it xterm and tmux: marks that stand beside their letter take a cell."""
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def of_clusters(sign: str) -> int:
    """Return what a terminal makes of it that draws a letter with all its marks in one cell."""
    return 0 if unicodedata.category(sign).startswith("M") else of_the_c_library(sign)


def of_old_tables(sign: str) -> int:
    """Return what a terminal makes of it that knows of no pictures."""
    return 1 if ord(sign) > 0xFFFF else of_the_c_library(sign)


def drawn(text: str, width: Width) -> list[str]:
    """Return the cells that a terminal of so wide letters shows; a letter's marks stand in its cell.

    It comes back to a place once, and without one to the left edge, as VT220s do.
    """
    shown = [""] * 200
    kept = 0
    column = at = 0
    while at < len(text):
        if sequence := _SEQUENCE.match(text, at):
            at = sequence.end()
            if sequence["keep"] == "7":
                kept = column
            elif sequence["keep"]:
                column, kept = kept, 0
            elif sequence["what"] == "C":
                column += int(sequence["count"])
            continue
        wide = width(text[at])
        if wide:
            shown[column : column + wide] = [text[at], *[""] * (wide - 1)]
        column += wide
        at += 1
    return shown


TEXTS = [
    "हिन्दी में समाचार",
    "தமிழ் മലയാളം",
    "ភាសាខ្មែរ and မြန်မာ",
    "ශ්‍රී ලංකා",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 at home",
    "\U0001f1e9\U0001f1ea \U0001f44d\U0001f3fd \u2764\ufe0f",
    "\U0001fae8\U0001f6dc new ones",
    "\u3248 \ufdfd \u2e3b",
]


@pytest.mark.parametrize("width", [of_the_c_library, of_clusters, of_old_tables])
@pytest.mark.parametrize("text", TEXTS)
def test_what_follows_stands_where_it_was_measured(text: str, width: Width) -> None:
    measure_as_widest()
    column = cell_len(f"| {text} ")
    shown = drawn(held(f"| {text} |#"), width)
    assert shown[0] == "|"
    assert shown[column : column + 2] == ["|", "#"]
    assert not any(shown[column + 2 :])


def test_marks_beside_their_letter_take_a_cell() -> None:
    measure_as_widest()
    # Letter and vowel sign on the left; the same under a virama; a mark above takes none.
    assert [cell_len(text) for text in ("कि", "क्षि", "कं", "é", "e\u0301")] == [2, 3, 1, 1, 1]
    measure_as_widest()
    assert cell_len("कि") == 2


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "Müller—“quoted” é z\u0301 … €",
        "Ελλάδα Москва",
        "台風が東京を襲う 한국어 ＡＢＣ",
        "العاصفة שר",
        "─│█▎★✓→↵",
    ],
)
def test_what_all_terminals_draw_alike_is_left_alone(text: str) -> None:
    assert held(text) == text


def test_lines_of_the_reader_are_held() -> None:
    keep_columns_straight()
    bold = Style(bold=True)
    assert Strip.render_style(bold, "a कि", ColorSystem.TRUECOLOR) == "\x1b[1ma \x1b7  \x1b8\x1b7कि\x1b8\x1b[2C\x1b[0m"
    assert Strip.render_style(bold, "a", ColorSystem.TRUECOLOR) == "\x1b[1ma\x1b[0m"


def test_what_is_passed_over_quickly_is_drawn_alike_everywhere() -> None:
    usual = [chr(point) for point in range(0x3000) if cells._USUAL.fullmatch(chr(point))]
    assert len(usual) > 500
    assert [sign for sign in usual if cells._runs().search(sign)] == []
