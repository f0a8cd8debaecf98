"""What reaches a terminal: its width and colours, and nothing that it would obey."""

from __future__ import annotations

import io
import os
import re
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest
from unheld import unheld

from broadsheet.articles import Article, Incoming, SourceKind
from broadsheet.cells import measure_as_widest
from broadsheet.cli.console import TerminalFile
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Shown = Callable[..., str]

# Colours, and what a progress line needs: erasing, one line up, the cursor hidden and shown.
_STYLE = re.compile(r"\x1b\[(?:[0-9;]*m|2K|1A|\?25[lh])")


@pytest.fixture
def shown() -> Shown:
    """Run a command in a pseudo-terminal of some width and return the bytes that reach it, as text."""

    def run(*arguments: str, columns: int = 80) -> str:
        # The environment of os.environ: readline puts a size of its own into the process's.
        child = pexpect.spawn(
            sys.executable, ["-m", "broadsheet", *arguments], dimensions=(24, columns), encoding="utf-8", timeout=60,
            env=dict(os.environ),
        )  # fmt: skip
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 0
        assert isinstance(child.before, str)
        return unheld(child.before)

    return run


def lines(output: str) -> list[str]:
    return _STYLE.sub("", output).splitlines()


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(shown: Shown, ids: dict[str, str], columns: int) -> None:
    first, second = ids["Unnamed brief"], ids["Unnamed explainer"]
    for command in (
        ["show", first],
        ["search", "karpathy"],
        ["facts", first],
        ["compare", first, second],
        ["matrix", first],
    ):
        found = lines(shown(*command, columns=columns))
        assert max(map(len, found)) <= columns
        assert len(found) > 5


def test_an_article_is_no_wider_than_is_good_to_read(shown: Shown, ids: dict[str, str]) -> None:
    found = lines(shown("show", ids["ChatForest"], columns=200))
    assert 60 < max(len(line.rstrip()) for line in found) <= 76


def test_two_columns_stand_side_by_side_where_they_fit(shown: Shown, ids: dict[str, str]) -> None:
    wide = lines(shown("compare", ids["Unnamed brief"], ids["Unnamed explainer"], columns=140))
    assert any(line.startswith("  A  ") and "B  " in line[60:80] for line in wide)


def test_colour_is_left_out_where_it_is_not_wanted(
    shown: Shown, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("compare", ids["Unnamed brief"], ids["Unnamed explainer"])
    colour = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:3|4|9|10)[0-9](?:;[0-9;]*)?m")
    assert colour.search(shown(*command))
    assert not colour.search(shown("--no-color", *command))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colour.search(shown(*command))
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not colour.search(shown(*command))


def test_the_matches_of_a_search_are_marked(shown: Shown, ids: dict[str, str]) -> None:
    assert re.search("\x1b\\[[0-9;]*7mMądry\x1b\\[0m", shown("search", "Mądry"))


def test_nothing_foreign_is_obeyed_by_the_terminal(shown: Shown) -> None:
    hostile = "x\x1b]52;c;aGk=\x07 \x9b31m \x1b]8;;file:///etc/passwd\x1b\\y [link=file:///x]z[/link] \u202eabc"
    article = Article(
        "",
        "",
        title=hostile,
        text=f"Karpathy {hostile} was hired.\n{hostile}",
        url="https://a.example/" + hostile,
        author=hostile,
    )
    with Library.open(samples=False) as library:
        source = library.store.sources.add(SourceKind.FEED, "https://a.example", hostile, now=0)
        [number] = library.store.texts.take(source, [Incoming("1", article)], now=0).added
        [stored] = library.store.texts.get([number])
    for command in (["show", stored.id], ["search", "karpathy"], ["facts", stored.id], ["export", stored.id]):
        output = _STYLE.sub("", shown(*command))
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", output)


def test_a_terminal_that_has_nothing_but_ascii_gets_nothing_else(
    shown: Shown, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    for command in (["compare", ids["Unnamed brief"], ids["ChatForest"]], ["search", "Mądry"], ["sources"]):
        assert shown(*command).isascii()
    # Verdicts are told apart by their signs here too.
    assert "!" in shown("compare", ids["Unnamed brief"], ids["ChatForest"])
    assert "Madry" in shown("search", "Mądry")


def test_settings_say_which_signs_are_printed(shown: Shown, ids: dict[str, str], tmp_path: Path) -> None:
    settings = tmp_path / "config.yaml"
    settings.write_text("reading: {glyphs: ascii}\n")
    assert shown("--config", str(settings), "search", "Mądry").isascii()
    assert not shown("search", "Mądry").isascii()


@pytest.mark.parametrize(("plain", "written"), [(True, "?? |"), (False, "\x1b7  \x1b8\x1b7कि\x1b8\x1b[2C |")])
def test_what_is_printed_on_a_terminal_keeps_to_its_cells(*, plain: bool, written: str) -> None:
    measure_as_widest()
    kept = io.StringIO()
    TerminalFile(kept, plain=plain).write("कि |")
    assert kept.getvalue() == written


def test_what_is_long_stays_beside_its_number(shown: Shown, tmp_path: Path) -> None:
    directory = tmp_path / ("a-long-name-of-a-folder-" * 3)
    directory.mkdir()
    (directory / "one.txt").write_text("The harbour master resigned on 3 May after 14 boats sank in the storm.\n")
    shown("add", str(directory))
    rows = [line for line in lines(shown("sources", columns=40)) if line.strip()]
    assert max(map(len, rows)) <= 40
    # Five for the number, eleven for the counts, blanks between: what is no number begins behind them.
    assert all(row[:20].strip() == "" for row in rows if not row.lstrip()[0].isdigit())
    rows = [line for line in lines(shown("doctor", columns=40)) if line.strip()]
    assert len(rows) > 9
    assert all(row[:20].strip() == "" for row in rows if not row.startswith("ok"))
