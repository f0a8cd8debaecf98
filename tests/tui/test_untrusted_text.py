"""Foreign text in every place it can reach: shown as it is, obeyed by nobody, never in its neighbour's way."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from rich.cells import cell_len

from broadsheet.articles import Article
from broadsheet.compare import Comparison, Evidence, Row, Verdict
from broadsheet.errors import BroadsheetError
from broadsheet.facts import Kind
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.outside import OutsideError, browser_command, draws_on_terminal, web_address
from broadsheet.tui.widgets.drawn import harmless

HOSTILE = [
    "\x9b31m red",
    "\x9d52;c;aGk=\x9c clip",
    "\x1b]52;c;aGk=\x07 clip",
    "\x1b[2J gone",
    "[@click=app.quit]x[/]",
    "[/nope]",
    "arr[0] [b]",
    "[link=file:///etc/passwd]x",
    "\u202e reversed \u2066 isolated",
    "a" + "\u0301" * 500,
    "line\nbreak\tand tab",
    "漢字 😀 عربي",
    "\u200b\u200d\u200d zero",
]
FORBIDDEN = frozenset("\x1b\x07\u202e\u2066\u200b")


def hostile(text: str) -> Article:
    # The store cleans; here nothing was, so that the screens alone have to stand.
    return Article(
        "id", text, text, f"{text} first.\nSecond {text} line.", url="https://x.example/" + text, author=text,
        published=datetime(2024, 2, 20, tzinfo=UTC),
    )  # fmt: skip


def drawn_safely(pilot: Any) -> str:
    strips = pilot.app.screen._compositor.render_strips()
    text = "\n".join(strip.text for strip in strips)
    bad = {sign for sign in text if sign != "\n" and (sign in FORBIDDEN or unicodedata.category(sign) in {"Cc", "Cs"})}
    assert bad == set()
    # A row that is wider or narrower than the terminal would push its neighbours about.
    assert {strip.cell_length for strip in strips} == {pilot.app.size.width}
    assert all(strip.cell_length == cell_len(strip.text) for strip in strips)
    for strip in strips:
        for segment in strip:
            assert segment.style is None or not segment.style.link
            assert "@click" not in (segment.style.meta if segment.style else {})
    return text


def row_of(a: Article, b: Article, text: str) -> Comparison:
    def said(article: Article) -> Evidence:
        sentence = article.text.splitlines()[0]
        return Evidence(sentence, (0, len(sentence)), text, (0, len(text)))

    return Comparison(a, b, (Row(Verdict.CONFLICT, text, said(a), said(b), text, Kind.STATUS),), note=text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_text_on_every_screen(make_shelves: Any, settle: Any, press: Any, text: str) -> None:
    shelves = make_shelves({1: hostile(text), 2: replace(hostile(text), id="other")})
    shelves.insight.comparison = lambda a, b: row_of(a, b, text)
    app = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        drawn_safely(pilot)
        for keys in (["slash", "x", "r"], ["escape", "c"], ["escape", "C"], ["enter"], ["escape", "t"], ["escape"]):
            await pilot.press(*keys)
            await settle(pilot)
            drawn_safely(pilot)
        await press(pilot, "escape", "o")
        drawn_safely(pilot)
        await pilot.click("#articles", offset=(6, 1))
        await pilot.click("#article", offset=(6, 1))
        await settle(pilot)
        assert app.is_running


@pytest.mark.parametrize("title", ["[/nope]", "arr[0] [b]", "[@click=app.quit]x[/]", "[link=file:///etc/passwd]x"])
async def test_what_looks_like_markup_is_shown_whole(make_shelves: Any, settle: Any, title: str) -> None:
    app = BroadsheetApp(make_shelves({1: Article("id", title, title, "Some text.")}))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        # In the list, above the article, in the title of its pane, in its byline, among the sources.
        assert drawn_safely(pilot).count(title) == 6


async def test_passing_notes_are_no_markup(make_shelves: Any, settle: Any, press: Any) -> None:
    shelves = make_shelves({1: hostile("x")})

    def refuse(numbers: Any, *, on: bool = True) -> Any:
        raise BroadsheetError("disk [b]full[/b] [/nope] \x1b[31m")

    shelves.mark_read = refuse
    app = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "m")
        assert "disk [b]full[/b] [/nope] [31m" in drawn_safely(pilot)


async def test_a_title_of_twenty_million_characters(make_shelves: Any, settle: Any) -> None:
    app = BroadsheetApp(make_shelves({1: Article("id", "Source", "word " * 4_000_000, "Some text.")}))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "word word" in drawn_safely(pilot)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "--flag",
        "'; touch x;'",
        "",
        None,
        "http://",
        "https://a.example/\x1b]8;;",
        "http://[bad",
    ],
)
def test_only_web_addresses_are_opened(url: str | None) -> None:
    with pytest.raises(OutsideError):
        web_address(url)


def test_the_browser_gets_the_address_as_one_argument(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = tmp_path / "surf"
    browser.write_text("#!/bin/sh\n", "utf-8")
    browser.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BROWSER", "surf")
    url = "https://a.example/?q='; touch x;'&--flag"
    assert browser_command(url) == [str(browser), url]


@pytest.mark.parametrize(
    ("chosen", "arguments"),
    [
        ("surf -z 1.5", ["-z", "1.5", "https://a.example/%s"]),
        ("surf --new '%s' --quiet", ["--new", "https://a.example/%s", "--quiet"]),
        ("surf --url=%s:lynx", ["--url=https://a.example/%s"]),
    ],
)
def test_the_command_of_a_browser_may_have_arguments(
    chosen: str, arguments: list[str], tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "surf"
    browser.write_text("#!/bin/sh\n", "utf-8")
    browser.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BROWSER", chosen)
    assert browser_command("https://a.example/%s") == [str(browser), *arguments]


def test_a_browser_in_the_terminal_is_known_by_its_program(tmp_path: Any) -> None:
    (tmp_path / "w3m").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "www-browser").symlink_to(tmp_path / "w3m")
    assert draws_on_terminal([str(tmp_path / "www-browser"), "https://a.example/"])
    assert not draws_on_terminal([str(tmp_path / "xdg-open"), "https://a.example/"])


def test_without_a_browser_that_is_said(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(OutsideError, match="set BROWSER"):
        browser_command("https://a.example/")


def test_harmless_text_is_left_alone() -> None:
    assert harmless("Plain [b] text — “quoted” 漢字") == "Plain [b] text — “quoted” 漢字"
    assert harmless("a\x1b[2Jb\x9bc") == "a[2Jbc"
