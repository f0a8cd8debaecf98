"""The mouse in a real pseudo-terminal: clicks, the wheel, and edges between panes that are dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pseudo_terminal import BROADSHEET, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Terminal]:
    one = Terminal(BROADSHEET, 120, 40, BROADSHEET_LIBRARY=str(tmp_path / "library"))
    one.wait_for("Articles", "1 of 5", "Quit")
    one.wait_for_rest()
    yield one
    one.close()


def right_edge(reader: Terminal) -> int:
    """Return the column of the right edge of the source list, from 1 on."""
    return reader.screen.display[0].index("╮") + 1


def test_an_edge_is_dragged(reader: Terminal) -> None:
    start = right_edge(reader)
    assert start == 40
    reader.drag((start, 20), (start + 12, 20))
    reader.wait_until(lambda: right_edge(reader) == start + 12, "the edge twelve columns further right")
    # Let go of, it stays.
    reader.press(f"\x1b[<35;{start};20M")
    reader.wait_for_rest()
    assert right_edge(reader) == start + 12


def test_one_click_shows_the_articles_of_a_source(reader: Terminal) -> None:
    reader.click("Unnamed analysis")
    reader.wait_for("Articles · Unnamed analysis", "1 of 1")


def test_two_clicks_open_an_article_and_the_wheel_scrolls_it(reader: Terminal) -> None:
    unread, read = ("● Anthropic has hired", "· Anthropic has hired")
    reader.click(unread)
    reader.wait_for("─ Unnamed explainer ─")
    assert unread in reader.text
    reader.click(unread)
    reader.wait_for(read)
    reader.wait_for_rest()
    head = reader.screen.display[1][42:]
    reader.press("\x1b[<65;80;10M" * 3)
    reader.wait_until(lambda: reader.screen.display[1][42:] != head, "the article scrolled")


def test_a_click_beside_a_dialog_closes_it_and_one_inside_does_not(reader: Terminal) -> None:
    reader.press("L")
    reader.wait_for("This article has no links")
    reader.click("This article has no links")
    reader.wait_for_rest()
    assert "This article has no links" in reader.text
    reader.press("\x1b[<0;100;3M")
    reader.press("\x1b[<0;100;3m")
    reader.wait_until(lambda: "This article has no links" not in reader.text, "the dialog closed")


def test_the_right_button_selects_and_opens_nothing(reader: Terminal) -> None:
    row = next(line for line, text in enumerate(reader.screen.display) if "● Anthropic has hired" in text)
    reader.press(f"\x1b[<2;10;{row + 1}M")
    reader.press(f"\x1b[<2;10;{row + 1}m")
    reader.wait_for("1 selected · 2 of 5")
    assert "●+Anthropic has hired" in reader.text
    reader.press(f"\x1b[<2;10;{row + 1}M")
    reader.press(f"\x1b[<2;10;{row + 1}m")
    reader.wait_until(lambda: "selected" not in reader.text, "nothing selected")
    assert "● Anthropic has hired" in reader.text
