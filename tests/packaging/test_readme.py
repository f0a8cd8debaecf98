"""The README says what is so: its key table, its commands, its JSON, its picture."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from broadsheet.cli.command_line import broadsheet
from broadsheet.search.syntax import SYNTAX
from broadsheet.tui.keymaps import shown_keys
from broadsheet.tui.keys import ACTIONS, PLACES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def key_table() -> str:
    """Return the key table made from the bindings themselves."""
    lines = ["| where | keys | newsboat | what they do | id |", "| --- | --- | --- | --- | --- |"]
    for place, heading in PLACES.items():
        for action in (action for action in ACTIONS if action.place == place):
            newsboat = action.newsboat if action.newsboat != action.keys else ""
            keys = f"{in_code(action.keys)} | {in_code(newsboat)}"
            lines.append(f"| {heading} | {keys} | {action.tooltip} | `{action.id}` |")
    return "\n".join(lines)


def query_table() -> str:
    """Return the table of the query language made from its one description."""
    lines = ["| query | finds |", "| --- | --- |"]
    lines += [f"| `{form.example}` | {form.meaning.replace('|', chr(92) + '|')} |" for form in SYNTAX]
    return "\n".join(lines)


def in_code(keys: str) -> str:
    """Return keys as code, so that none of them is read as Markdown."""
    return " ".join(f"`{key}`" for key in shown_keys(keys).replace("|", "\\|").split()) if keys else ""


def test_the_key_table_is_that_of_the_bindings() -> None:
    found = re.search(r"^\| where \| keys \|.*?(?=\n\n)", README, re.MULTILINE | re.DOTALL)
    assert found, "the README has no key table"
    # Where this fails, put the table on the right into the README.
    assert found[0] == key_table()


def test_the_table_of_queries_is_that_of_the_query_language() -> None:
    found = re.search(r"^\| query \|.*?(?=\n\n)", README, re.MULTILINE | re.DOTALL)
    assert found, "the README has no table of queries"
    assert found[0] == query_table()


def test_there_is_one_command_to_run_and_one_to_test() -> None:
    commands = re.findall(r"^python3 -m venv \.venv && .*$", README, re.MULTILINE)
    assert len(commands) == 2
    assert commands[0].endswith(" && .venv/bin/broadsheet")
    assert commands[1].endswith(" && .venv/bin/pytest")


def test_every_command_shown_is_one_that_exists_with_its_options() -> None:
    shown = re.findall(r"^\$ broadsheet ([\w-]+)(.*?)(?:#.*)?$", README, re.MULTILINE)
    assert {name for name, _ in shown} == set(
        broadsheet.list_commands(broadsheet.make_context("broadsheet", ["config"]))
    )
    for name, rest in shown:
        command = broadsheet.get_command(broadsheet.make_context("broadsheet", ["config"]), name)
        assert command
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"(?<=\s)--?[a-z][a-z-]*", rest)) <= known


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)|src=\"([^\":]+)\"", README))
def test_every_file_linked_is_there(link: tuple[str, str]) -> None:
    assert (ROOT / unquote(link[0] or link[1])).is_file()


def test_every_file_and_directory_named_is_there() -> None:
    named = {name for name in re.findall(r"`([.\w/-]+/[\w./-]*)`", README) if not name.startswith((".venv", "~"))}
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_json_documented_has_the_names_of_the_json_printed(capsys: pytest.CaptureFixture[str]) -> None:
    from broadsheet.cli import run

    for command in ("doctor", "config", "stories", "sources", "refresh"):
        run([command, "--json"], reader=lambda _: 0)
        printed = json.loads(capsys.readouterr().out)
        assert set(printed) <= documented(command)


def documented(command: str) -> set[str]:
    """Return the names that the README gives for a command's JSON."""
    row = next(line for line in README.splitlines() if line.startswith(f"| `{command}`"))
    return set(re.findall(r'"(\w+)"', row))
