"""Two full texts in one screen: aligned, woven, pointed at; and a sentence in its context."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from rich.cells import cell_len

from broadsheet.compare import Verdict
from broadsheet.tui.screens.reason import ReasonScreen
from broadsheet.tui.widgets.compare_header import CompareHeader
from broadsheet.tui.widgets.sheet_of_text import context


async def test_both_texts_stand_side_by_side_aligned_where_they_tell_the_same(
    app: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        line = next(line for line in shown(pilot).splitlines() if "Three people" in line)
        assert line.index("Three people") < line.index("≠") < line.index("Five people")
        # Whole texts: what no row speaks of is there too.
        assert "Read more: our guide to the ferries" in shown(pilot)


async def test_one_column_weaves_the_texts(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 50)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        lines = shown(pilot).splitlines()
        three = next(place for place, line in enumerate(lines) if "Three people" in line)
        five = next(place for place, line in enumerate(lines) if "Five people" in line)
        assert lines[three].startswith(" A ≠")
        assert lines[five].startswith(" B ≠")
        assert five - three <= 6


async def test_the_row_in_hand_is_set_off_and_reached(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(110, 22)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        screen = app.screen
        for _ in range(len(screen.index.rows)):
            row = screen.here
            at = screen.comparison.rows.index(row)
            top, height = screen.texts.scroll_offset.y, screen.texts.size.height
            seen = [top <= place < top + height for place in screen.texts._laid.places[at] if place is not None]
            assert seen
            assert all(seen)
            if not screen.index.has_focus:
                await pilot.press("tab")
            await press(pilot, "j")


async def test_a_click_takes_a_row_in_hand_and_asks_why(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        screen = app.screen
        at = next(place for place, row in enumerate(screen.comparison.rows) if row.verdict is Verdict.DIFFERS)
        line = screen.texts._laid.places[at][0] - screen.texts.scroll_offset.y
        await pilot.click(screen.texts, offset=(3, line))
        await settle(pilot)
        assert screen.here.verdict is Verdict.DIFFERS
        await pilot.click(screen.texts, offset=(3, line))
        await settle(pilot)
        assert isinstance(app.screen, ReasonScreen)


async def test_long_texts_are_laid_out_beside_the_event_loop(app: Any, settle: Any, press: Any, shown: Any) -> None:
    shelves = app.shelves
    for number in (1, 2):
        article = shelves.articles[number]
        shelves.articles[number] = replace(article, text=article.text + "\nA long line of words." * 2_000)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        line = next(line for line in shown(pilot).splitlines() if "Three people" in line)
        assert "Five people" in line
        await pilot.resize_terminal(90, 40)
        await settle(pilot)
        assert len(app.screen.texts._texts.lines) > 4_000
        assert "Three people" in shown(pilot)


def test_the_context_of_a_sentence_is_its_line() -> None:
    text = "One.\nTwo is here. Three is here. Four.\nFive."
    span = (text.index("Three"), text.index(" Four"))
    assert text[slice(*context(text, span))] == "Two is here. Three is here. Four."


def test_the_context_is_cut_between_words() -> None:
    text = "word " * 200 + "Here it is." + " word" * 200
    span = (text.index("Here"), text.index("Here") + 11)
    start, end = context(text, span)
    assert text[start:end].split() == ["word"] * 48 + ["Here", "it", "is."] + ["word"] * 48


async def test_what_is_read_of_long_texts_stays_in_sight_at_another_width(app: Any, settle: Any, press: Any) -> None:
    shelves = app.shelves
    for number in (1, 2):
        article = shelves.articles[number]
        more = "".join(f"\nParagraph {place} tells of the river and of the bridge over it." for place in range(1_000))
        shelves.articles[number] = replace(article, text=article.text + more)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        texts = app.screen.texts
        text = app.screen.comparison.a.text
        texts.scroll_to(y=texts._laid.lines.place(0, text.index("Paragraph 700")), animate=False, immediate=True)
        await pilot.resize_terminal(104, 40)
        await settle(pilot)
        line = texts._laid.lines[texts.scroll_offset.y]
        assert texts._laid.column == 48
        assert text[line.left.start :].startswith("Paragraph 700")


async def test_the_row_in_hand_stays_in_sight_in_a_much_smaller_terminal(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "tab", "G")
        for size in ((40, 12), (120, 40), (60, 14)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            texts = app.screen.texts
            top = texts.scroll_offset.y
            assert any(top <= line < top + texts.size.height for line in texts._lines_here())


def test_every_count_is_told_where_there_is_little_room() -> None:
    counts = {"conflict": 3, "differs": 1, "only_a": 24, "only_b": 24, "agree": 128}
    header: Any = CompareHeader()
    for width in range(30, 90):
        drawn = "".join(text for text, _ in header._counts(SimpleNamespace(counts=counts), width))
        assert cell_len(drawn.rstrip()) <= width
        assert [int(number) for number in re.findall(r"\d+", drawn)] == [*counts.values()]
