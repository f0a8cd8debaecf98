from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.compare import Comparison, Verdict
from broadsheet.tui.screens.compare import CompareScreen
from broadsheet.tui.screens.reason import ReasonScreen

if TYPE_CHECKING:
    from collections.abc import Callable


async def test_one_key_compares_with_the_best_counterpart(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert isinstance(app.screen, CompareScreen)
        text = shown(pilot)
        assert "A  Harbour Post" in text
        assert "B  City Wire" in text
        assert "≠ 1 conflict" in text
        assert "= 1 agree" in text


@pytest.mark.parametrize("height", [26, 60])
async def test_the_head_stands_over_the_columns_of_rows(
    app: Any, settle: Any, press: Any, shown: Any, height: int
) -> None:
    async with app.run_test(size=(120, height)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "t")
        text = shown(pilot).splitlines()
        # With a scroll bar beside them, and without.
        assert app.screen.sheet.show_vertical_scrollbar is (height == 26)
        column = next(line for line in text if "≠ conflict" in line).index("Five people")
        assert [line.index(word) for line, word in zip(text, ("B  City Wire", "Bridge shut"), strict=False)] == [
            column,
            column,
        ]


async def test_the_reader_chooses_the_counterpart(app: Any, settle: Any, press: Any) -> None:
    app.shelves.insight.comparison = lambda a, b: Comparison(a, b, ())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "c", "j", "escape")
        assert not isinstance(app.screen, CompareScreen)
        await press(pilot, "c", "enter")
        assert app.screen.comparison.a.source == "City Wire"
        assert app.screen.comparison.b.source == "Harbour Post"


async def test_differences_one_after_the_other(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        passed = [app.screen.here.verdict]
        for keys in (["n"], ["n"], ["tab", "G", "N"]):
            await pilot.press(*keys)
            await settle(pilot)
            passed.append(app.screen.here.verdict)
        # After the last difference there is none to go to.
        assert passed == [Verdict.CONFLICT, Verdict.DIFFERS, Verdict.DIFFERS, Verdict.DIFFERS]
        assert app.screen.index.cursor == 1


async def test_verdicts_are_hidden_and_shown_again(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "n", "3", "4")
        kinds = [row.verdict for row in app.screen.index.rows]
        assert kinds == [Verdict.CONFLICT, Verdict.DIFFERS, Verdict.AGREE]
        # The cursor stays on the row it was on.
        assert app.screen.here.verdict is Verdict.DIFFERS
        assert "◂ 1 hidden" in shown(pilot)
        await press(pilot, "1", "2", "5")
        # The texts stay, without marks; the rows say why there are none, in either list of them.
        assert "All rows are hidden" in shown(pilot)
        assert "Three people" in shown(pilot)
        assert not any(app.screen.texts._texts.marks)
        await pilot.press("t")
        assert "All rows are hidden" in shown(pilot)
        await press(pilot, "3")
        assert [row.verdict for row in app.screen.sheet.rows] == [Verdict.ONLY_A]


async def test_enter_tells_why_with_both_sentences_in_context(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "enter")
        assert isinstance(app.screen, ReasonScreen)
        text = shown(pilot)
        assert "Harbour Post says 3, City Wire says 5" in text
        assert "the ambulance service said" in text
        await press(pilot, "escape")
        assert isinstance(app.screen, CompareScreen)


async def test_swapping_swaps_the_columns(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        app.shelves.insight.comparison = lambda a, b: Comparison(a, b, ())
        await press(pilot, "s")
        assert (app.screen.comparison.a.source, app.screen.comparison.b.source) == ("City Wire", "Harbour Post")


@pytest.mark.parametrize(("width", "two"), [(99, False), (100, True), (40, False)])
async def test_one_column_where_two_would_be_too_narrow(
    app: Any, settle: Any, press: Any, width: int, two: bool
) -> None:
    async with app.run_test(size=(width, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert app.screen.texts.two_columns is app.screen.sheet.two_columns is two
        await pilot.press("u")
        assert app.screen.texts.two_columns is app.screen.sheet.two_columns is not two


async def test_the_index_stands_beside_below_or_away(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(200, 50)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        screen = app.screen
        assert screen.index.region.right <= screen.texts.region.x
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert screen.index.region.y >= screen.texts.region.bottom
        await pilot.resize_terminal(120, 20)
        await settle(pilot)
        assert not screen.index.display
        await pilot.press("i")
        assert screen.index.display


async def test_two_different_stories_are_said_to_be_so(app: Any, settle: Any, press: Any, shown: Any) -> None:
    def strangers(a: Any, b: Any) -> Comparison:
        return Comparison(a, b, (), same_story=False, note="They share no name.")

    app.shelves.insight.comparison = strangers
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert "These two do not seem to tell the same story." in shown(pilot)
        await press(pilot, "t")
        assert "A fire closed the Old Harbour Bridge" in shown(pilot)
        await press(pilot, "t")
        assert "These two do not seem to tell the same story." in shown(pilot)
        # A list of no rows would take the room of the texts.
        assert not app.screen.index.display
        await press(pilot, "n", "N", "enter", "j", "G", "1", "u", "i", "t")
        assert app.is_running


async def test_an_article_at_odds_with_itself_is_told_apart(
    app: Any, settle: Any, press: Any, shown: Any, contradicting: Comparison
) -> None:
    app.shelves.insight.comparison = lambda a, b: contradicting
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert "! Harbour Post contradicts itself: people treated" in shown(pilot)
        # Notes are read, not stood on.
        assert app.screen.here.verdict is Verdict.CONFLICT
        assert app.screen.sheet.rows[app.screen.sheet.place].verdict is Verdict.CONFLICT


async def test_the_rows_sentence_by_sentence(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        await pilot.press("t")
        line = next(line for line in shown(pilot).splitlines() if "≠ conflict" in line)
        assert line.index("Three people") < line.index("≠ conflict") < line.index("Five people")
        await press(pilot, "j")
        assert app.screen.here.verdict is Verdict.DIFFERS
        await press(pilot, "t", "escape")
        assert not isinstance(app.screen, CompareScreen)


async def test_the_reader_says_that_two_belong_together_or_do_not(
    app: Any, settle: Any, press: Any, shown: Any
) -> None:
    telling = app.shelves.insight.telling
    one, two, _ = (article.id for article in app.shelves.articles.values())

    def obedient(a: Any, b: Any) -> Comparison:
        found = comparison_of(a, b)
        return replace(found, rows=(), same_story=False) if telling.decided(one, two) is False else found

    comparison_of: Callable[[Any, Any], Comparison] = app.shelves.insight.comparison
    app.shelves.insight.comparison = obedient
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C", "x")
        assert telling.decisions == [("parted", {one}, {two})]
        assert "You said that these two do not belong together." in shown(pilot)
        assert "apart, as you said" in shown(pilot)
        await press(pilot, "y")
        assert telling.decisions[-1] == ("joined", {one, two}, set())
        assert "Remembered: these two belong together" in shown(pilot)
        assert "≠ 1 conflict" in shown(pilot)
        await press(pilot, "U", "U")
        assert telling.decisions == []
        assert "Taken back: do not belong together" in shown(pilot)
        await press(pilot, "U")
        assert "There is nothing to take back" in shown(pilot)
        # What changes nothing leaves the reader where he is.
        await press(pilot, "tab", "j", "U")
        assert app.screen.index.cursor == 1


async def test_comparing_when_there_is_no_other(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    shelves.insight.counterparts = lambda number, **_: []
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert "no article of another source" in shown(pilot)


async def test_a_fault_in_comparing_is_told_and_the_reader_goes_on(
    app: Any, settle: Any, press: Any, shown: Any
) -> None:
    def broken(a: Any, b: Any) -> Comparison:
        raise ValueError("[b]no[/b]")

    app.shelves.insight.comparison = broken
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert "ValueError: [b]no[/b]" in shown(pilot)
        assert "These two could not be compared." in shown(pilot)
        await press(pilot, "escape")
        assert app.is_running
