"""Files where an article is wanted: read as they are, and refused in one line where they cannot be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

COMMANDS = (["show"], ["facts"], ["export"])


def one_line(outcome: Any) -> str:
    assert outcome.code == 1
    assert outcome.out == ""
    assert re.fullmatch(r"broadsheet: [^\n]+\n", outcome.err)
    return str(outcome.err)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_missing_file_is_named(call: Call, tmp_path: Path, command: list[str]) -> None:
    assert "absent.txt" in one_line(call(*command, tmp_path / "absent.txt"))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(call: Call, tmp_path: Path, command: list[str], content: bytes) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(content)
    assert "empty" in one_line(call(*command, file))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["picture.png", "picture.txt", "picture.html"])
def test_a_binary_file_is_refused(call: Call, tmp_path: Path, command: list[str], name: str) -> None:
    file = tmp_path / name
    # The signature and first chunk of a PNG, then bytes that are no text in any encoding of text.
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    assert name in one_line(call(*command, file))


def test_a_directory_is_refused(call: Call, tmp_path: Path) -> None:
    one_line(call("show", tmp_path))


def test_what_is_wrong_with_the_second_file_is_told_too(call: Call, tmp_path: Path) -> None:
    first = tmp_path / "first.txt"
    first.write_text("The mill burnt down on Monday.")
    assert "second.txt" in one_line(call("compare", first, tmp_path / "second.txt"))


def test_nothing_refused_leaves_a_trace_in_the_library(call: Call, tmp_path: Path) -> None:
    before = call("search", "karpathy", "--json").data["total"]
    for content in (b"", b"\x00\x01"):
        (tmp_path / "file.txt").write_bytes(content)
        one_line(call("show", tmp_path / "file.txt"))
    assert call("search", "karpathy", "--json").data["total"] == before


def test_a_text_file_is_shown_and_examined(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mill.txt"
    file.write_text("The mill in Dover burnt down on Monday.\n\nThree people were hurt.\n")
    shown = call("show", file, "--json").data
    assert shown["text"].startswith("The mill in Dover burnt down on Monday.")
    assert shown["text"].endswith("Three people were hurt.")
    assert call("facts", file).code == 0


def test_an_html_file_is_shown_as_its_article(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mill.html"
    paragraph = "The old mill in Dover burnt down on Monday morning and three people were hurt, the fire brigade said."
    file.write_text(
        f"<html><head><title>Mill burns</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Mill burns</h1>"
        f"<p>{paragraph}</p><p>{paragraph.replace('old', 'great')}</p></article><script>alert(1)</script></body></html>"
    )
    shown = call("show", file, "--json").data
    assert paragraph in shown["text"]
    assert "alert" not in shown["text"]
    assert "<p>" not in shown["text"]


def test_two_files_are_compared(call: Call, tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    story = (
        "A fire destroyed the old mill in Dover on May 4, 2026. {} people were injured in the fire, the brigade said."
    )
    first.write_text(story.format("Three"))
    second.write_text(story.format("Five"))
    found = call("compare", first, second, "--json")
    assert found.code == 0
    for side, file in (("a", first), ("b", second)):
        for row in found.data["rows"]:
            if row[side]:
                assert file.read_text()[row[side]["start"] : row[side]["end"]] == row[side]["sentence"]
