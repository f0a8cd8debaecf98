"""Addresses in articles: where they end, how they are numbered, and how one is opened."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import Article
from broadsheet.articles.model import TextLink
from broadsheet.facts import Block, BlockKind
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.laid import Lines
from broadsheet.tui.layout import add_block
from broadsheet.tui.links import links_of
from broadsheet.tui.outside import start_browser

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://one.example/a.", ["https://one.example/a"]),
        ("(https://one.example/a_(b)) and http://two.example?", ["https://one.example/a_(b)", "http://two.example"]),
        ("“https://one.example/x”, he said", ["https://one.example/x"]),
        ("https:// and http://. and ftp://one.example", []),
        ("HTTPS://ONE.EXAMPLE/A,b;", ["HTTPS://ONE.EXAMPLE/A,b"]),
    ],
)
def test_addresses_end_where_they_should(text: str, found: list[str]) -> None:
    links = links_of(Article.from_text(text, title="T", source="S"))
    assert [link.url for link in links] == found
    assert all(text[link.start : link.end] == link.url for link in links)


def test_the_articles_own_address_is_the_first() -> None:
    article = Article.from_text("Read https://two.example.", title="T", source="S", url="https://one.example/1")
    assert [(link.number, link.url) for link in links_of(article)] == [
        (1, "https://one.example/1"),
        (2, "https://two.example"),
    ]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The addresses that went to the browser."""
    found: list[str | None] = []
    monkeypatch.setattr("broadsheet.tui.screens.room.browser_command", lambda url: ["surf", url])
    monkeypatch.setattr("broadsheet.tui.screens.room.start_browser", lambda command, _failed: found.append(command[-1]))
    return found


def linked(make_shelves: Any) -> Any:
    text = "First https://two.example/long-address here.\n" + "And https://three.example there."
    article = Article.from_text(text, title="T", source="S", url="https://one.example/1")
    return BroadsheetApp(make_shelves({1: article}))


async def test_a_number_opens_a_link(make_shelves: Any, settle: Any, press: Any, shown: Any, opened: list[str]) -> None:
    app = linked(make_shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "https://two.example/long-address[2] here." in shown(pilot)
        await press(pilot, "L")
        assert "1   https://one.example/1" in shown(pilot)
        await press(pilot, "3")
        assert opened == ["https://three.example"]
        await press(pilot, "L", "enter")
        assert opened[1:] == ["https://one.example/1"]


async def test_of_many_links_a_number_waits_for_its_second_digit(
    make_shelves: Any, settle: Any, press: Any, opened: list[str]
) -> None:
    text = "\n".join(f"https://n{number}.example" for number in range(1, 24))
    app = BroadsheetApp(make_shelves({1: Article.from_text(text, title="T", source="S")}))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "L", "2")
        assert opened == []
        await press(pilot, "1")
        assert opened == ["https://n21.example"]
        await press(pilot, "L", "7")
        assert opened[1:] == ["https://n7.example"]


async def test_the_mouse_opens_a_link(make_shelves: Any, settle: Any, shown: Any, opened: list[str]) -> None:
    app = linked(make_shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        lines = shown(pilot).split("\n")
        row = next(row for row, line in enumerate(lines) if "https://two.example" in line)
        column = lines[row].index("https://two")
        await pilot.click(None, offset=(column - 3, row))
        await pilot.click(None, offset=(column + 20, row))
        await settle(pilot)
        assert opened == ["https://two.example/long-address"]


def test_words_that_lead_somewhere_are_numbered_among_the_addresses() -> None:
    text = "See the report, https://two.example and https://three.example too."
    links = (TextLink(8, 14, "https://one.example/r"), TextLink(16, 35, "https://behind.example/"))
    article = replace(Article.from_text(text, title="T", source="S"), links=links)
    assert [(link.number, link.url, text[link.start : link.end]) for link in links_of(article)] == [
        (1, "https://one.example/r", "report"),
        (2, "https://behind.example/", "https://two.example"),
        (3, "https://three.example", "https://three.example"),
    ]


async def test_numbers_of_many_links_in_a_line_stay_in_sight(
    make_shelves: Any, settle: Any, press: Any, photograph: Any
) -> None:
    text = " ".join(f"word{place:02}" for place in range(60))
    links = tuple(TextLink(at, at + 6, f"https://l.example/{at}") for at in range(0, len(text), 7))
    article = replace(Article.from_text(text, title="T", source="S"), links=links)
    app = BroadsheetApp(make_shelves({1: article}))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "z")
        picture = photograph(pilot)
        assert all(f"word{place:02}" in picture for place in range(60))
        view: Any = app.screen
        for line in view.article_view.lines:
            ends = [link for link in view.article_view.links if line.start < link.end <= line.end]
            drawn = line.end - line.start + sum(len(f"[{link.number}]") for link in ends)
            assert line.own is not None or drawn <= 76


def test_a_line_is_wrapped_with_what_stands_between_its_words() -> None:
    article = Article.from_text("one two three", title="T", source="S")
    block = Block(BlockKind.PARAGRAPH, (0, 13))
    plain, noted = Lines(), Lines()
    add_block(plain, article.text, block, 9)
    add_block(noted, article.text, block, 9, [(3, "[1]"), (7, "[2]")])
    assert [(line.start, line.end) for line in plain] == [(0, 7), (8, 13)]
    assert [(line.start, line.end) for line in noted] == [(0, 3), (4, 7), (8, 13)]


@pytest.mark.parametrize(("code", "told"), [(3, [3]), (0, [])])
def test_a_browser_that_ends_at_once_with_an_error_is_told_of(tmp_path: Path, code: int, told: list[int]) -> None:
    program = tmp_path / "surf"
    program.write_text(f"#!/bin/sh\nexit {code}\n", "utf-8")
    program.chmod(0o700)
    failures: list[int] = []
    start_browser([str(program), "https://a.example/"], failures.append)
    for thread in threading.enumerate():
        if thread.name == "browser":
            thread.join()
    assert failures == told


async def test_that_nothing_was_opened_is_said(
    app: Any, settle: Any, press: Any, shown: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "surf"
    program.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("BROWSER", str(program))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "o")
        for thread in threading.enumerate():
            if thread.name == "browser":
                await asyncio.to_thread(thread.join)
        await settle(pilot)
        assert "The browser opened nothing" in shown(pilot)
