"""A line that was drawn is gone when nobody needs it any more, before Python looks for garbage."""

from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from broadsheet.tui.lines import let_lines_go

if TYPE_CHECKING:
    from collections.abc import Callable

BOLD = Style(bold=True)


def line() -> Strip:
    return Strip([Segment("news ", BOLD), Segment("of today")])


@pytest.mark.parametrize("drawn", [lambda strip: strip.divide([13]), lambda strip: strip.crop_extend(0, 13, BOLD)])
def test_a_whole_line_leaves_no_garbage(drawn: Callable[[Strip], object]) -> None:
    let_lines_go()
    gc.collect()
    drawn(line())
    assert gc.collect() == 0


def test_lines_are_cut_as_before() -> None:
    let_lines_go()
    assert [strip.text for strip in line().divide([5, 13])] == ["news ", "of today"]
    assert [strip.text for strip in line().divide([3])] == ["new"]
    assert line().divide([13]) == [line()]
    assert line().crop_extend(0, 4, BOLD).text == "news"
    assert line().crop_extend(0, 16, BOLD).text == "news of today   "
    assert line().crop_extend(0, 13, BOLD) == line()


def test_a_line_remembers_only_what_it_was_asked() -> None:
    let_lines_go()
    fresh, asked = line(), line()
    pieces = asked.crop(0, 4), asked.apply_style(BOLD), asked.adjust_cell_length(20)
    assert (asked.crop(0, 4), asked.apply_style(BOLD), asked.adjust_cell_length(20)) == pieces
    assert asked.crop(0, 4) is pieces[0]
    assert [piece.text for piece in pieces] == ["news", "news of today", "news of today       "]
    # Its segments, and nothing else that Python would look through.
    assert [thing for thing in gc.get_referents(fresh) if gc.is_tracked(thing)] == [fresh._segments, Strip]


OTHERWISE = """
from textual import strip

class Strip(strip.Strip):
    {body}

strip.Strip = Strip
from broadsheet.tui.lines import let_lines_go
from rich.segment import Segment
print(let_lines_go(), Strip([Segment("news")]).crop_extend(0, 4, None).text)
"""


@pytest.mark.parametrize(
    ("body", "known"),
    [
        # Made as before, with the same slots.
        ("__slots__ = strip.Strip.__slots__", True),
        ("pass", False),
        ("__slots__ = ()", False),
        ("__slots__ = [*strip.Strip.__slots__, '_more']", False),
        (
            "__slots__ = strip.Strip.__slots__\n"
            "    def crop_extend(self, start, end, style, fill=' '): return strip.Strip([Segment('news')])",
            False,
        ),
    ],
)
def test_lines_that_are_made_otherwise_are_left_alone(body: str, *, known: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OTHERWISE.format(body=body)], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == [str(known), "news"], done.stderr
