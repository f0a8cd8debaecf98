from __future__ import annotations

from typing import Any

import pytest

from broadsheet.facts import Kind
from broadsheet.stories import Cell, Claim, Column, Matrix, Proof, Stance
from broadsheet.tui.matrix_layout import Columns, head_of, row_lines, share_out, slot_in
from broadsheet.tui.screens.compare import CompareScreen
from broadsheet.tui.screens.matrix import MatrixScreen
from broadsheet.tui.screens.newsroom import Newsroom
from broadsheet.tui.screens.passage import PassageScreen


@pytest.mark.parametrize(
    ("width", "count", "shape"),
    [
        # A third of 80 is 27 for the facts; of the 53 left three columns of 17, and 2 go back to the facts.
        (80, 12, Columns(29, 17, 3)),
        # 40 of 120 for the facts; 80 are not five columns of 20, so five of 16 are better.
        (120, 12, Columns(40, 16, 5)),
        # 48 at first for the facts; of 152 seven columns of 21, and 5 go back.
        (200, 12, Columns(53, 21, 7)),
        # Two sources do not get more than 40 each, the facts not more than 72.
        (200, 2, Columns(72, 40, 2)),
        (30, 5, Columns(22, 16, 1)),
    ],
)
def test_the_width_is_shared_out(width: int, count: int, shape: Columns) -> None:
    assert share_out(width, count) == shape


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("agent", ("= says so       ", "agent           ")),
        # One line of sixteen has no room for it: it takes both, and the sign alone says how it is meant.
        ("agent for Teixeira", ("= agent for     ", "Teixeira        ")),
        ("met with Boras in Dallas on Sunday", ("= met with Boras", "in Dallas on…   ")),
    ],
)
def test_a_value_takes_the_lines_that_it_needs(value: str, lines: tuple[str, str]) -> None:
    said = Proof("1", value, (0, len(value)), value, (0, len(value)))
    cells = (Cell(Stance.SAYS, (said,)), Cell(Stance.SILENT))
    claim = Claim("Scott Boras / role", Kind.ROLE, "his agent", 1, cells, 1)
    drawn = row_lines(claim, 0, Columns(30, 17, 1), cursor=None, marked=())
    assert tuple("".join(text for text, _ in line)[30:46] for line in drawn) == lines


@pytest.mark.parametrize(
    ("first", "cursor", "shown"), [(0, 2, 0), (0, 3, 1), (5, 4, 4), (0, 11, 9), (20, 11, 9), (3, 3, 3)]
)
def test_sources_scroll_no_further_than_needed(first: int, cursor: int, shown: int) -> None:
    assert Columns(27, 17, 3).first(first, cursor, 12) == shown


async def test_conflicts_come_first_in_glyph_and_word(app: Any, told: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        assert isinstance(app.screen, MatrixScreen)
        lines = shown(pilot).splitlines()
        assert "1 in conflict · 3 facts · 1 of one source left out" in lines[1]
        assert "≠ otherwise" in lines[1]
        row = next(number for number, line in enumerate(lines) if "fire / people treated" in line)
        assert [word for word in ("= says so", "≠ otherwise", "· silent") if word in lines[row]] == [
            "= says so",
            "≠ otherwise",
            "· silent",
        ]
        assert "Three" in lines[row + 1]
        assert "Five" in lines[row + 1]
        assert "Three people were treated for smoke." in "\n".join(lines[-6:])


async def test_the_whole_legend_is_told_at_any_width(app: Any, told: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 20)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        for width, line in ((40, 2), (80, 1), (39, 2)):
            await pilot.resize_terminal(width, 20)
            await settle(pilot)
            lines = shown(pilot).splitlines()
            assert "1 in conflict · 3 facts" in lines[1]
            told_there = [word in lines[line] for word in ("= says so", "≠ otherwise", "≈ hints", "· silent")]
            assert all(told_there)


async def test_facts_of_one_source_are_shown_when_asked_for(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        assert "fire / people hurt" not in shown(pilot)
        await pilot.press("v")
        assert "fire / people hurt" in shown(pilot)


async def test_a_cell_opens_the_sentence_in_its_context(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "l", "enter")
        assert isinstance(app.screen, PassageScreen)
        text = shown(pilot)
        assert "≠ says otherwise" in text
        assert "Five people were treated for smoke, the ambulance service said." in text
        # Whoever says so stands beside whoever says otherwise.
        assert "Three people were treated for smoke." in text


async def test_two_cells_of_a_row_open_the_comparison(app: Any, told: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "l", "space", "h", "space", "enter")
        assert isinstance(app.screen, CompareScreen)
        # In the order of the columns, whichever was marked first.
        compared: Any = app.screen.comparison
        assert (compared.a.source, compared.b.source) == ("Harbour Post", "City Wire")


async def test_marks_belong_to_their_row(app: Any, told: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        grid = app.screen.grid
        await pilot.press("space", "l", "space", "l", "space")
        assert grid.marked == [1, 2]
        await pilot.press("space")
        assert grid.marked == [1]
        await pilot.press("j")
        assert grid.marked == []


async def test_a_matrix_that_is_laid_anew_keeps_its_cursor_and_its_marks(
    app: Any, told: Any, settle: Any, press: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        grid = app.screen.grid
        await pilot.press("j", "l", "space")
        fact, source = grid.rows[grid.row], grid.columns[grid.column].source
        # What the sources contradict each other in is known later, and comes first.
        grid.show(list(reversed(grid.columns)), list(reversed(grid.rows)))
        assert grid.rows[grid.row].value == fact.value
        assert [grid.columns[column].source for column in grid.marked] == [source]
        grid.show(grid.columns, [row for row in grid.rows if row.value != fact.value])
        assert (grid.row, grid.marked) == (0, [])


async def test_the_article_of_a_cell_is_read(app: Any, told: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        # Island Echo is silent on the first fact: its article is read all the same.
        await press(pilot, "dollar_sign", "r")
        assert isinstance(app.screen, Newsroom)
        reader: Any = app.screen
        assert reader.article_view.article.source == "Island Echo"


@pytest.mark.parametrize(
    ("name", "copied", "lines"),
    [
        ("City Wire", "", ("City Wire", "")),
        ("City Wire", "Harbour Post", ("City Wire", "of Harbour Post")),
        ("Unnamed explainer", "", ("Unnamed", "explainer")),
        # What tells two long names apart may stand at their end.
        ("The Daily Harbour Intelligencer, evening edition", "", ("The Daily", "Harbour…edition")),
        ("", "", ("Unnamed", "")),
    ],
)
def test_names_of_sources_take_two_lines(name: str, copied: str, lines: tuple[str, str]) -> None:
    assert head_of(Column(name, (), 0, copied), 15) == lines


def wide(story: Any) -> Matrix:
    """Return forty sources on fifty facts; the fortieth contradicts the thirtieth fact."""
    columns = tuple(Column(f"Source {number}", story.articles[:1], number) for number in range(1, 41))
    rows = []
    for fact in range(1, 51):
        cells = [Cell(Stance.SAYS)] * 40
        if fact == 30:
            cells[39] = Cell(Stance.OTHERWISE)
        rows.append(Claim(f"fact {fact}", story_kind(), "value", 2, tuple(cells), 40))
    return Matrix(columns, tuple(rows))


def story_kind() -> Any:
    from broadsheet.facts import Kind

    return Kind.NUMBER


async def test_forty_sources_scroll_past_a_frozen_column(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    told.insight.laid = wide
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        assert "Source 1 " in shown(pilot)
        assert "37 more ▸" in shown(pilot)
        await pilot.press("n")
        await pilot.press("dollar_sign")
        text = shown(pilot)
        assert "Source 40" in text
        assert "◂ 37 more" in text
        line = next(line for line in text.splitlines() if "fact 30" in line)
        assert line.lstrip().startswith("≠ fact 30")
        assert "≠ otherwise" in line
        await pilot.press("G")
        assert "fact 50" in shown(pilot)
        await pilot.press("g", "0")
        assert "fact 1 " in shown(pilot)
        assert "Source 1 " in shown(pilot)


async def test_the_mouse_moves_and_opens(app: Any, told: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        grid = app.screen.grid
        shape = grid.shape
        # The second source of the second row.
        spot = (shape.frozen + shape.cell + 2, 3 + 2)
        await pilot.click(grid, offset=spot)
        assert (grid.row, grid.column) == (1, 1)
        await pilot.click(grid, offset=spot)
        await settle(pilot)
        assert isinstance(app.screen, PassageScreen)


async def test_a_matrix_without_facts_says_so_and_offers_only_the_way_back(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    told.insight.laid = lambda _: Matrix((), ())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        await pilot.press("enter", "space", "n", "r", "l", "j")
        assert "No facts were found that could be laid side by side." in shown(pilot)
        assert shown(pilot).splitlines()[-1].split() == ["?", "Help", "esc", "Back"]
        await press(pilot, "escape")
        assert type(app.screen) is Newsroom


async def test_a_matrix_with_facts_offers_what_can_be_done_with_them(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        assert "↵ Sentence  space Mark  n Next  v All  r Read" in shown(pilot).splitlines()[-1]


async def test_arrows_move_the_cursor_and_do_not_scroll_under_it(app: Any, told: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(60, 14)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        await pilot.press("down", "right")
        grid = app.screen.grid
        assert (grid.row, grid.column) == (1, 1)
        await pilot.press("up", "left", "pagedown")
        assert (grid.row, grid.column) == (grid.page, 0)


def test_a_long_slot_is_cut_so_that_what_tells_rows_apart_stays() -> None:
    assert slot_in("Jose Orozco / convicted", 23) == "Jose Orozco / convicted"
    assert slot_in("Jose Luis Orozco / convicted", 22) == "Jose Luis… / convicted"
    assert slot_in("Ines Coley / Old Mill bridge of Marlow / opened", 24) == "Ines Coley… / opened"
    # Where hardly anything of the first part would be left, the end goes.
    assert slot_in("Marlow / population of the whole county", 24) == "Marlow / population of…"
    assert slot_in("Engineers of the Water Board", 12) == "Engineers…"
