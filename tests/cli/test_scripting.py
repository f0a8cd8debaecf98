"""What scripts lean on: options anywhere, standard input, questions that nobody answers, pipes that take colour."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.config import default_yaml, load_settings
from broadsheet.tui.keymaps import key_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

REPORT = "The harbour master resigned on 3 May after 14 boats sank in the storm.\n"


class Piped:
    """Standard input that comes out of a pipe."""

    def __init__(self, content: bytes, *, terminal: bool = False) -> None:
        self.buffer = io.BytesIO(content)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def readline(self) -> str:
        return self.buffer.readline().decode()


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "broadsheet", *arguments],
        env=dict(os.environ) | environment, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def test_options_of_the_program_may_follow_the_command(call: Call) -> None:
    assert call("doctor", "--quiet").out == ""
    assert call("doctor", "-q", "--json").data["ok"]
    assert call("search", 'mill "', "--quiet").err == ""
    assert call("rules", "-q", "--no-color").code == 0


def test_json_may_be_asked_for_before_a_command_of_a_group(call: Call) -> None:
    assert call("searches", "--json", "add", "Storms", "storm").data["name"] == "Storms"
    assert call("rules", "--json", "add", "--do", "star", "storm").data["rule"] == 1


def test_a_renamed_search_is_told_as_json(call: Call) -> None:
    call("searches", "add", "Storms", "storm")
    assert call("searches", "rename", "Storms", "Weather", "--json").data == {"number": 1, "name": "Weather"}


@pytest.mark.parametrize("order", [["--diff", "ID"], ["ID", "--diff"], ["--diff", "2", "ID"], ["ID", "--diff", "2"]])
def test_the_number_of_a_version_may_be_left_out_anywhere(call: Call, ids: dict[str, str], order: list[str]) -> None:
    outcome = call("show", *(ids["Unnamed brief"] if word == "ID" else word for word in order))
    assert outcome.code == 1
    assert "there is no earlier version" in outcome.err


def test_an_article_comes_in_on_standard_input(
    call: Call, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(REPORT.encode()))
    assert call("show", "-", "--json").data["text"].strip() == REPORT.strip()
    monkeypatch.setattr(sys, "stdin", Piped(REPORT.encode()))
    assert call("compare", ids["Unnamed brief"], "-", "--json").data["b"]["source"] == "standard-input"
    page = f"<!DOCTYPE html><title>Boats</title><article><h1>Boats</h1><p>{REPORT * 3}</p></article>"
    monkeypatch.setattr(sys, "stdin", Piped(page.encode()))
    assert "<p>" not in call("show", "-").out


def test_a_list_comes_in_on_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(b"https://a.example/feed.xml\nhttps://b.example/feed.xml\n"))
    assert call("import", "-", "--json").data["added"] == 2


def test_standard_input_without_anything_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(REPORT.encode()))
    outcome = call("compare", "-", "-")
    assert outcome.code == 1
    assert "- may be given once" in outcome.err
    monkeypatch.setattr(sys, "stdin", Piped(b"", terminal=True))
    assert "nothing is piped into it" in call("facts", "-").err


def test_a_document_can_be_asked_for_on_standard_output(call: Call, ids: dict[str, str], tmp_path: Path) -> None:
    assert call("export", ids["Unnamed brief"], "-o", "-").out.startswith("# ")


def test_subscriptions_are_not_written_over(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    assert call("export-opml", file, "--json").data == {"file": str(file), "feeds": 0, "opml": None}
    file.write_text("mine")
    outcome = call("export-opml", file)
    assert (outcome.code, file.read_text()) == (1, "mine")
    assert "--force" in outcome.err
    assert call("export-opml", file, "--force").code == 0
    assert call("export-opml", "--json").data["opml"] == file.read_text()


def test_an_id_that_is_not_quite_right_names_the_nearest(call: Call, ids: dict[str, str]) -> None:
    right = ids["Unnamed brief"]
    wrong = right[:5] + ("x" if right[5] != "x" else "y")
    assert call("show", wrong).err == f"broadsheet: no article has the id “{wrong}”; did you mean {right}?\n"
    assert "named by its id" in call("show", "").err


@pytest.mark.parametrize(
    ("answer", "said"), [(b"n\n", "nothing was removed\n"), (b"", "--yes removes without asking\n")]
)
def test_what_is_not_confirmed_stays(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bytes, said: str
) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text(REPORT)
    number = str(call("add", tmp_path / "texts", "--json").data["added"][0]["source"])
    monkeypatch.setattr(sys, "stdin", Piped(answer))
    outcome = call("remove", number, "--json")
    assert (outcome.code, outcome.out) == (1, "")
    assert "Remove 1 source with 1 article?" in outcome.err
    assert outcome.err.endswith(said)
    monkeypatch.setattr(sys, "stdin", Piped(b"yes\n"))
    assert call("remove", number, "--json").data["articles"] == 1


def test_colour_in_a_pipe_brings_no_progress_and_breaks_no_lines(ids: dict[str, str]) -> None:
    first, second = ids["Unnamed brief"], ids["Unnamed explainer"]
    coloured = program("compare", first, second, FORCE_COLOR="1", COLUMNS="40")
    assert coloured.stderr == ""
    assert "\x1b[" in coloured.stdout
    plain = program("compare", first, second)
    assert "\x1b" not in plain.stdout
    assert len(coloured.stdout.splitlines()) == len(plain.stdout.splitlines())


def test_a_help_page_that_nobody_reads_to_its_end_is_no_failure() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    child = subprocess.run(
        [sys.executable, "-m", "broadsheet", "--help"], stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writing)
    assert (child.returncode, child.stderr) == (0, b"")


def test_the_help_page_says_what_exit_codes_mean(call: Call) -> None:
    words = " ".join(call("--help").out.split())
    assert "Exit codes: 0 all went well" in words
    assert "130 it was interrupted" in words


INTERRUPTED = """
import sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "broadsheet.cli":
            raise KeyboardInterrupt
from broadsheet.__main__ import main
sys.meta_path.insert(0, Interrupting())
sys.exit(main(["search", "storm"]))
"""
LOADED = """
import sys
before = set(sys.modules) | {"gc", "__future__"}
import broadsheet.__main__
print(sorted(set(sys.modules) - before))
"""


def test_ctrl_c_while_the_program_is_loaded_is_quiet() -> None:
    child = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, timeout=60, check=False)
    assert (child.returncode, child.stderr) == (130, b"")
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, timeout=60, check=True)
    assert json.loads(loaded.stdout.replace(b"'", b'"')) == ["broadsheet", "broadsheet.__main__"]


def _settings_in_the_defaults() -> list[int]:
    """Return the lines that are settings: their mark is followed by a name, or by the indentation of one."""
    return [number for number, line in enumerate(default_yaml().splitlines()) if re.match(r"#(?:  )*[a-z]", line)]


@pytest.mark.parametrize("number", _settings_in_the_defaults())
def test_each_default_holds_as_soon_as_its_mark_is_taken_off(tmp_path: Path, number: int) -> None:
    lines = default_yaml().splitlines()
    lines[number] = lines[number].removeprefix("#")
    file = tmp_path / "config.yaml"
    file.write_text("\n".join(lines))
    settings = load_settings(file)
    assert len(settings.lines) == 1
    assert key_table(settings)
