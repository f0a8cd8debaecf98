from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from textual.geometry import Size

from broadsheet.articles import Article, SourceKind, SourceRow
from broadsheet.config import Reading, Settings
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.places import places


async def test_opens_on_the_newest_article_with_its_key_facts(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        text = shown(pilot)
        assert "Fire closes the Old Harbour Bridge" in text
        assert "Harbour Post · Ida Berg · 2024-02-20" in text
        assert "4.2 million crowns" in text
        assert app.screen.article_list.count == 3
        assert len(app.screen.fact_list.facts) == 4


async def test_the_cursor_shows_what_it_passes_and_enter_marks_it_read(
    app: Any, settle: Any, press: Any, shelves: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j")
        assert app.screen.article_view.article.source == "City Wire"
        assert not shelves.heads[2].read
        await press(pilot, "enter")
        assert shelves.heads[2].read
        assert app.focused.id == "article"


async def test_marks_are_taken_back_in_reverse(app: Any, settle: Any, press: Any, shelves: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for key in ("m", "asterisk"):
            await press(pilot, key)
        assert (shelves.heads[1].read, shelves.heads[1].starred) == (True, True)
        await press(pilot, "u")
        assert (shelves.heads[1].read, shelves.heads[1].starred) == (True, False)
        await press(pilot, "u")
        assert (shelves.heads[1].read, shelves.heads[1].starred) == (False, False)


async def test_all_of_a_list_is_marked_read_and_taken_back_at_once(
    app: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    shelves.mark_read([2])
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "A")
        assert [head.read for head in shelves.heads.values()] == [True, True, True]
        await press(pilot, "u")
        # The one that was read before stays so.
        assert [head.read for head in shelves.heads.values()] == [False, True, False]
        # What is told is what was done, not what is done to take it back.
        assert "Taken back: 2 articles: marked read" in shown(pilot)
        await press(pilot, "ctrl+r")
        assert "Done again: 2 articles: marked read" in shown(pilot)


async def test_unread_articles_alone(app: Any, settle: Any, press: Any, shelves: Any) -> None:
    shelves.mark_read([1])
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "U")
        assert app.screen.article_list.count == 2
        assert app.screen.article_view.article.source == "City Wire"


async def test_n_goes_to_the_next_unread_article(app: Any, settle: Any, press: Any, shelves: Any) -> None:
    shelves.mark_read([2])
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "n")
        assert app.screen.article_view.article.source == "Island Echo"


async def test_a_source_shows_its_articles(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        # All, Unread, Starred, a rule that the cursor steps over, Harbour Post, City Wire.
        await press(pilot, "1", "j", "j", "j", "j", "enter")
        assert app.screen.article_list.count == 1
        assert app.screen.article_view.article.source == "City Wire"
        assert app.focused.id == "articles"


async def test_a_key_fact_leads_to_its_sentence(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "4", "G", "enter")
        view = app.screen.article_view
        row = next(
            index
            for index, line in enumerate(view.lines)
            if line.own is None and "9 March" in view.article.text[line.start : line.end]
        )
        assert view.scroll_offset.y <= row < view.scroll_offset.y + view.size.height
        assert app.focused.id == "article"


@pytest.mark.parametrize(
    ("width", "first", "after_tab"),
    [
        (200, {"sources", "articles", "article", "facts"}, {"sources", "articles", "article", "facts"}),
        (120, {"sources", "articles", "article", "facts"}, {"sources", "articles", "article", "facts"}),
        (80, {"articles", "article"}, {"articles", "article"}),
        (40, {"articles"}, {"article"}),
    ],
)
async def test_panes_by_width(
    app: Any, settle: Any, press: Any, width: int, first: set[str], after_tab: set[str]
) -> None:
    names = ("sources", "articles", "article", "facts")
    async with app.run_test(size=(width, 30)) as pilot:
        await settle(pilot)
        assert {name for name in names if app.screen.pane_widget(name).size.area} == first
        await press(pilot, "tab")
        assert {name for name in names if app.screen.pane_widget(name).size.area} == after_tab


async def test_every_pane_is_reached_in_forty_columns(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(40, 15)) as pilot:
        await settle(pilot)
        seen = [app.focused.id]
        for _ in range(4):
            await press(pilot, "l")
            seen.append(app.focused.id)
            assert app.focused.size.area > 0
        assert seen == ["articles", "article", "facts", "sources", "articles"]


async def test_the_text_follows_the_terminal(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(200, 40)) as pilot:
        await settle(pilot)
        before = len(app.screen.article_view.lines)
        await pilot.resize_terminal(40, 20)
        await press(pilot, "3")
        view = app.screen.article_view
        assert len(view.lines) > before
        assert view.virtual_size.width <= 40


async def test_zen_shows_the_article_alone(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "z")
        assert app.screen.article_view.size.width >= 116
        assert not app.screen.article_list.display
        await press(pilot, "escape")
        assert app.screen.article_list.display


async def test_of_a_long_list_only_pages_in_sight_are_read(make_shelves: Any, settle: Any, press: Any) -> None:
    articles = {
        number: Article(f"id{number}", "Source", f"Title {number}", f"Text {number}.") for number in range(1, 5_001)
    }
    shelves = make_shelves(articles)
    app = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "2", "G")
        assert app.screen.article_view.article.title == "Title 5000"  # type: ignore[attr-defined]
        assert sorted({offset for offset, _ in shelves.pages}) == [0, 4_900]
        assert app.screen.article_list.virtual_size == Size(app.screen.article_list.size.width, 10_000)  # type: ignore[attr-defined]


async def test_an_empty_library_says_what_to_do(make_shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    app = BroadsheetApp(make_shelves({}))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "No articles yet." in shown(pilot)
        # Every key is harmless where there is nothing.
        await press(
            pilot, "j", "G", "enter", "m", "asterisk", "c", "C", "o", "y", "n", "u", "4", "enter", "A", "f", "z"
        )
        assert app.is_running


async def test_highlights_can_be_left_out(shelves: Any, settle: Any) -> None:
    app = BroadsheetApp(shelves, replace(Settings(), reading=Reading(highlights=False, width=40)))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        view = app.screen.article_view  # type: ignore[attr-defined]
        assert not view.highlights
        assert max(line.end - line.start for line in view.lines) <= 40
        await pilot.press("f")
        assert view.highlights


async def test_an_article_without_address_is_not_opened(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "G", "o")
        assert "this article has no address" in shown(pilot)


async def test_the_mouse_moves_and_opens(app: Any, settle: Any, shelves: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.click("#articles", offset=(5, 3))
        await settle(pilot)
        assert app.screen.article_view.article.source == "City Wire"
        await pilot.click("#articles", offset=(5, 3))
        await settle(pilot)
        assert shelves.heads[2].read


async def test_an_article_gone_in_the_meantime(app: Any, settle: Any, press: Any, shown: Any, shelves: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        del shelves.articles[2]
        await press(pilot, "j")
        assert "This article is gone." in shown(pilot)


def test_copies_are_counted_once_in_the_source_list() -> None:
    sources = [
        SourceRow(number, SourceKind.FEED, "", f"Paper {number}", "Papers", total=3, unread=3) for number in (1, 2)
    ]
    rows = places(sources, 0, (), (1, {"Papers": 1}))
    assert [(row.label, row.unread) for row in rows if row.label in {"All", "Unread", "Papers", "Paper 1"}] == [
        ("All", 5),
        ("Unread", 5),
        ("Papers", 5),
        ("Paper 1", 3),
    ]


async def test_an_address_is_that_of_the_article_in_hand_though_its_text_is_not_here_yet(
    app: Any, settle: Any, shelves: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        room = app.screen
        other = next(number for number, one in shelves.articles.items() if number != room.number and one.url)
        room.show_article(other)
        room.action_copy_address()
        assert room.article_view.article.url != shelves.articles[other].url
        await settle(pilot)
        assert app.clipboard == shelves.articles[other].url


async def test_words_are_found_in_the_article_shown_or_said_not_to_be_there(
    app: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("backslash", *"smoke", "enter")
        await settle(pilot)
        # A bullet and a quotation have the word; the search of everything is not asked.
        assert "match 1 of 2" in shown(pilot)
        assert app.screen.pane == "article"
        assert app.shelves.searching.asked == []
        await press(pilot, "backslash")
        await pilot.press(*"zebra", "enter")
        await settle(pilot)
        assert "Not in this article: zebra" in shown(pilot)
        assert "match" not in shown(pilot).splitlines()[-1]
