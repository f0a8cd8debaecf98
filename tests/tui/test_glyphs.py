"""Terminals with nothing but ASCII: when, what is drawn instead, and that no column moves."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import broadsheet.tui
from broadsheet.articles import clean_line
from broadsheet.config import Glyphs, Reading, Settings
from broadsheet.signs import SIGNS, plain
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.kinds import KINDS


@pytest.mark.parametrize(
    ("environment", "ascii_only"),
    [
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "C.utf8"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, True),
        ({"LANG": "en_GB.UTF-8", "LC_CTYPE": "de_DE.ISO-8859-1"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LANG": "", "TERM": "xterm-256color"}, False),
        ({"LANG": "en_GB.UTF-8", "TERM": "vt220"}, True),
    ],
)
def test_the_terminal_says_what_it_has(environment: dict[str, str], ascii_only: bool) -> None:
    assert Glyphs.AUTO.only_ascii(environment) is ascii_only
    assert Glyphs.ASCII.only_ascii(environment)
    assert not Glyphs.UNICODE.only_ascii(environment)


def test_texts_in_ascii() -> None:
    # One cell stays one, two stay two: the two wide characters are four question marks.
    assert plain("“Café” – naïve… 漢字 €5") == '"Cafe" - naive~ ???? E5'
    assert plain("ﬁne ½ Ωmega") == "?ne ? ?mega"


@given(st.text())
def test_no_column_moves(text: str) -> None:
    line = clean_line(text)
    assert plain(line).isascii()
    assert len(plain(line)) == cell_len(line)


def test_every_sign_that_is_drawn_has_one_in_ascii() -> None:
    room = Path(broadsheet.tui.__file__).parent
    used = {
        sign
        for path in (*room.rglob("*.py"), *(room.parent / "export").glob("*.py"))
        if path.name != "links.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for sign in node.value
        if not sign.isascii()
    }
    assert used - set(SIGNS) == set()
    assert all(len(plainer) == 1 and plainer.isascii() for plainer in SIGNS.values())


def test_kinds_of_facts_stay_apart() -> None:
    # As many signs as before.
    assert len({plain(look.glyph) for look in KINDS.values()}) == len({look.glyph for look in KINDS.values()})


@pytest.mark.parametrize("keys", [[], ["C"], ["question_mark"], ["slash", "s", "m"], ["T"], ["ctrl+p"], ["a"]])
async def test_every_screen_is_ascii(shelves: Any, settle: Any, shown: Any, keys: list[str]) -> None:
    app = BroadsheetApp(shelves, Settings(reading=Reading(glyphs=Glyphs.ASCII)))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)
        text = shown(pilot)
        assert text.isascii()
        assert "??" not in text


async def test_enter_is_called_by_its_name(shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    app = BroadsheetApp(shelves, Settings(reading=Reading(glyphs=Glyphs.ASCII)))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert shown(pilot).splitlines()[-1].startswith(" enter Open ")
        await press(pilot, "question_mark")
        assert any(
            line.split("|")[2].split()[:1] == ["enter"] for line in shown(pilot).splitlines() if line.count("|") > 2
        )
