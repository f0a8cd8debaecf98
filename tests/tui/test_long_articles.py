"""A long article is laid out in part at first, and comes to the same lines as one laid out at once."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.facts import find_blocks
from broadsheet.tui.in_part import LONG, part, whole
from broadsheet.tui.laid import Line, Lines, Look
from broadsheet.tui.layout import lay_out
from broadsheet.tui.spans import Mark
from broadsheet.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TEXT = "\n".join(f"Paragraph {number} tells of the river and of the bridge over it. " * 6 for number in range(200))
HEAD, BODY = Look("", "", "title", "The title"), Look("- ", "  ", "text")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Lets what lays out the rest of long articles go on while it is set."""
    gate = threading.Event()
    gate.set()
    through = ArticleView._lay_out_all

    def wait(view: ArticleView, *given: Any) -> ArticleView.LaidOut:
        gate.wait(60)
        return through(view, *given)

    monkeypatch.setattr(ArticleView, "_lay_out_all", wait)
    yield gate
    gate.set()


def lines(*bodies: Sequence[tuple[int, int]]) -> Lines:
    made = Lines()
    for body in bodies:
        made.add(BODY, body)
        made.add_blank()
    return made


def at_once(view: ArticleView) -> list[Line]:
    assert view.article is not None
    return [*lay_out(view.article, find_blocks(view.article.text), min(view.measure, view.size.width - 5))]


def on_top(view: ArticleView) -> Line | None:
    return view._part.line(view.scroll_offset.y)


def show_again(view: ArticleView) -> None:
    assert view.article is not None
    view.show(view.article, find_blocks(TEXT), ())


async def opened(app: Any, settle: Any, pilot: Any) -> ArticleView:
    """Return the view with a long article in it."""
    app.shelves.articles[1] = replace(app.shelves.articles[1], text=TEXT, url="", links=())
    await settle(pilot)
    await pilot.press("home", "3")
    await settle(pilot)
    view: ArticleView = app.screen.article_view
    assert view.article is not None
    assert view.article.text == TEXT
    return view


def test_lines_are_as_they_were_added() -> None:
    made = Lines()
    made.add(HEAD, [(0, 3), (4, 9)])
    made.add_blank()
    made.add(BODY, [(10, 20), (21, 30)])
    made.add(BODY, [])
    assert [*made] == [
        Line("", 0, 3, "title", "The title"),
        Line("", 4, 9, "title", "The title"),
        Line("", 0, 0, "text", ""),
        Line("- ", 10, 20, "text"),
        Line("  ", 21, 30, "text"),
    ]
    assert made[-1] == made[4]
    assert made[1:3] == [made[1], made[2]]
    # What is between two lines belongs to the one before; before the first there is none.
    assert [made.at(offset) for offset in (9, 10, 20, 21, 99)] == [None, 3, 3, 4, 4]
    assert [made.text_from(index) for index in (0, 2, 3, 4, 5)] == [10, 10, 10, 21, None]


def test_a_part_stands_where_it_is_likely_to_be() -> None:
    # Four lines and two blank ones for characters 300 to 420: 20 to a line, so 15 above and 29 below of 1,000.
    some = part(lines([(300, 330), (330, 360)], [(360, 390), (390, 420)]), 300, 1_000)
    assert (some.above, some.total) == (15, 15 + 6 + 29)
    assert [some.place(offset) for offset in (299, 300, 400, 420, 999)] == [None, 15, 19, None, None]
    assert some.line(14) is None
    assert some.line(15) == Line("- ", 300, 330, "text")
    assert [some.offset(place) for place in (10, 15, 17, 18)] == [200, 300, 360, 360]


def test_what_is_seen_stays_when_all_lines_are_there() -> None:
    some = part(lines([(300, 330), (330, 360)], [(360, 390), (390, 420)]), 300, 1_000)
    every = whole(
        lines([(0, 200)], [(200, 290), (300, 330), (330, 360)], [(360, 390), (390, 420)], [(420, 1_000)]), 1_000
    )
    # The first line of the part is the fourth of all: what stood on line 15 and below moves by twelve.
    assert [some.moved(place, every) for place in (15, 17, 18)] == [3, 5, 6]
    # Elsewhere nothing was seen: it goes where the text is as far on.
    assert [some.moved(place, every) for place in (0, 10, 45)] == [0, 2, 9]


async def test_a_long_article_has_the_lines_of_one_laid_out_at_once(app: Any, settle: Any) -> None:
    assert len(TEXT) > LONG
    async with app.run_test(size=(120, 40)) as pilot:
        view = await opened(app, settle, pilot)
        assert [*view.lines] == at_once(view)
        await pilot.resize_terminal(90, 30)
        await settle(pilot)
        assert [*view.lines] == at_once(view)


async def test_its_beginning_is_there_before_the_rest_is(app: Any, settle: Any, gate: threading.Event) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        view = await opened(app, settle, pilot)
        gate.clear()
        show_again(view)
        page = view.size.height
        assert page < len(view.lines) < 4 * page
        assert [*view.lines][:page] == at_once(view)[:page]
        await pilot.press("j", "j")
        gate.set()
        await settle(pilot)
        assert [*view.lines] == at_once(view)
        assert view.scroll_offset.y == 2


async def test_the_end_is_the_end_of_all_lines(app: Any, settle: Any, gate: threading.Event) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        view = await opened(app, settle, pilot)
        gate.clear()
        show_again(view)
        view.scroll_end(animate=False, immediate=True)
        gate.set()
        await settle(pilot)
        assert view.scroll_offset.y == view.max_scroll_y == len(view.lines) + 1 - view.size.height


async def test_the_line_on_top_stays_there_at_another_width(app: Any, settle: Any, gate: threading.Event) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        view = await opened(app, settle, pilot)
        top = TEXT.index("Paragraph 150")
        view.scroll_to_offset(top)
        gate.clear()
        await pilot.resize_terminal(90, 40)
        await pilot.pause()
        line = on_top(view)
        assert line is not None
        assert line.start == top
        assert len(view.lines) < 4 * view.size.height
        gate.set()
        await settle(pilot)
        line = on_top(view)
        assert line is not None
        assert line.start <= top < line.end
        assert [*view.lines] == at_once(view)


async def test_a_match_is_gone_to_once_its_line_is_there(app: Any, settle: Any, gate: threading.Event) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        view = await opened(app, settle, pilot)
        gate.clear()
        show_again(view)
        place = TEXT.index("Paragraph 120")
        view.mark_matches([Mark(place, place + 9, "match")])
        assert view.scroll_offset.y == 0
        gate.set()
        await settle(pilot)
        seen = view.lines[view.scroll_offset.y : view.scroll_offset.y + view.size.height]
        assert any(line.own is None and line.start <= place < line.end for line in seen)
