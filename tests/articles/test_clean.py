"""What cleaning takes away and what it must leave alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.articles import clean_line, clean_text

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=400)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("\x9b31mred", "31mred"),
        ("\x9d52;c;aGk=\x9c", "52;c;aGk="),
        ("\x1b]52;c;aGk=\x07", "]52;c;aGk="),
        ("abc\u202edef\u202c", "abcdef"),
        ("\u2066left\u2069", "left"),
        ("zero\u200bwidth\u200d", "zerowidth"),
        ("a\ud800b", "ab"),
        ("soft\u00adhyphen", "softhyphen"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("tab\there", "tab here"),
    ],
)
def test_what_a_terminal_would_obey_is_gone(given_text: str, expected: str) -> None:
    assert clean_text(given_text) == expected


@pytest.mark.parametrize(
    "kept",
    [
        "Erdős, Mądry, naïve — “quoted” and ‘single’ … €5",
        "新聞 ニュース 뉴스",
        "חדשות أخبار",
        "می\u200cخواهم",  # a Persian verb is misspelt without its zero-width non-joiner
        "👩\u200d🚀 ⚡ 🔍",
        "line one\n\n- bullet\n",
    ],
)
def test_the_scripts_of_the_world_stay(kept: str) -> None:
    assert clean_text(kept) == kept


def test_a_letter_carries_at_most_four_marks() -> None:
    assert clean_text("a" + "\u0301" * 500 + "b") == "a" + "\u0301" * 4 + "b"


def test_a_line_is_one_line_with_single_blanks() -> None:
    assert clean_line("  Fire \n at\tthe\u00a0 mill  ") == "Fire at the mill"


def test_a_long_line_ends_in_an_ellipsis() -> None:
    line = clean_line("word " * 1000, limit=20)
    assert line == "word word word word…"


def test_a_line_of_twenty_megabytes_is_cut_to_its_limit() -> None:
    assert clean_line("x" * 20_000_000) == "x" * 499 + "…"


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
def test_nothing_left_moves_the_cursor(text: str) -> None:
    for character in clean_text(text):
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
    assert "\n" not in clean_line(text)
    assert len(clean_line(text)) <= 500
