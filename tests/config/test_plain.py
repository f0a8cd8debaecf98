"""The plain reading of a file of settings against the full one: the same values, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.config.plain import plain_values
from broadsheet.resources import themes_directory
from broadsheet.tui.theme_files import load_palette, read_palette

if TYPE_CHECKING:
    from pathlib import Path

THEMES = sorted(themes_directory().glob("*.yaml"))

PARTS = st.sampled_from(
    (
        *(
            "a",
            "name",
            "dark",
            "No",
            "null",
            "section",
            ":",
            ": ",
            "  ",
            " ",
            "\n",
            "\n",
            "'",
            "'x'",
            "''",
            '"',
            "#",
            " # ",
        ),
        *(
            "-",
            "- ",
            "[",
            "{",
            "&a",
            "*a",
            "!",
            "|",
            ">",
            "~",
            "1",
            ".",
            "\t",
            "\r",
            "\x07",
            "\ufeff",
            "\u2028",
            "\x85",
            "é",
            "---",
        ),
    )
)
LINES = st.builds(
    "{}{}: {}{}".format,
    st.sampled_from(("", "", "  ", "    ")),
    st.sampled_from(("a", "b", "c-d", "no")),
    st.sampled_from(("", "", "word", "'#123456'", "two words", "yes", "12", "'it''s'", "x: y")),
    st.sampled_from(("", "", "  # why", "#tight", " ")),
)


def fully(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in (yaml.safe_load(text) or {}).items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": one for inner, one in value.items()}
        elif value is not None:
            found[name] = value
    return found


@pytest.mark.parametrize("file", THEMES, ids=[file.stem for file in THEMES])
def test_bundled_themes_are_plain_and_read_the_same(file: Path) -> None:
    text = file.read_text("utf-8")

    assert plain_values(text) == fully(text)
    assert load_palette(file.stem) == read_palette(file)


@given(st.lists(PARTS, max_size=12).map("".join) | st.lists(LINES, max_size=6).map("\n".join))
def test_what_is_read_plainly_is_what_yaml_says(text: str) -> None:
    values = plain_values(text)

    if values is not None:
        assert values == fully(text)


@pytest.mark.parametrize(
    "text", ["a: b: c", "a: 'it''s'", "a: yes", "a: 1", "a: b\na: c", "a:\n  b: c\na:\n  d: e", "- a"]
)
def test_what_is_not_plain_is_left_to_yaml(text: str) -> None:
    assert plain_values(text) is None


@pytest.mark.parametrize("name", ["no", "yes", "on", "off", "null", "true", "y"])
def test_a_name_that_yaml_takes_for_no_word_is_left_to_yaml(name: str) -> None:
    assert plain_values(f"{name}: word\n") is None
