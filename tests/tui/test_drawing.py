from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from broadsheet.tui import wrapping
from broadsheet.tui.drawing import filled, fit, right, steady
from broadsheet.tui.spans import Mark, marks_of, pieces, tidy, within
from broadsheet.tui.widgets.drawn import harmless
from broadsheet.tui.wrapping import wrap

WORDS = st.text(alphabet=st.sampled_from("ab é漢字 \u0301😀-"), max_size=60)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        # Nine cells and the ellipsis: "two" would need ten with the blank before it.
        ("one and two three", 10, "one and…"),
        ("one, two, three", 10, "one, two…"),
        ("one · two · three", 11, "one · two…"),
        # One long word cannot fall back to a blank.
        ("unbreakable", 6, "unbre…"),
        ("漢字漢字", 5, "漢字…"),
        ("anything", 0, ""),
    ],
)
def test_text_is_cut_between_words(text: str, width: int, shown: str) -> None:
    assert fit(text, width) == shown


@given(WORDS, st.integers(0, 40))
def test_fitted_text_never_exceeds_its_width(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) <= width
    assert cell_len(filled(text, width)) == width
    assert cell_len(right(text, width)) == width


@given(WORDS, st.integers(2, 20))
def test_wrapping_keeps_every_character_that_is_not_blank(text: str, width: int) -> None:
    lines = wrap(text, 0, len(text), width)
    assert "".join(text[start:end] for start, end in lines if text[start:end].strip()).replace(" ", "") == text.replace(
        " ", ""
    )
    assert all(cell_len(text[start:end]) <= width for start, end in lines)
    assert lines == sorted(lines)


@given(st.text(alphabet=st.sampled_from("ab, ’—é"), max_size=80), st.integers(2, 20))
def test_letters_that_are_counted_are_wrapped_like_those_that_are_measured(text: str, width: int) -> None:
    measured = wrapping._measured(text, 0, len(text), width)
    assert wrap(text, 0, len(text), width) == [wrapping._stripped(text, start, end) for start, end in measured]


def test_wrapping_breaks_between_words() -> None:
    text = "The bridge is shut until further notice."
    assert [text[start:end] for start, end in wrap(text, 0, len(text), 16)] == [
        "The bridge is",
        "shut until",
        "further notice.",
    ]


def test_wrapping_cuts_words_longer_than_a_line() -> None:
    text = "see https://news.example/abc now"
    assert [text[start:end] for start, end in wrap(text, 0, len(text), 10)] == [
        "see",
        "https://ne",
        "ws.example",
        "/abc now",
    ]


def test_a_stretch_is_wrapped_in_its_own_offsets() -> None:
    text = "skip this. Keep this part"
    assert wrap(text, 11, len(text), 9) == [(11, 20), (21, 25)]


MARKS = st.lists(st.builds(Mark, st.integers(-5, 40), st.integers(-5, 40), st.just("x")), max_size=12)


@given(MARKS, st.integers(0, 30))
def test_tidied_marks_fit_and_do_not_overlap(marks: list[Mark], length: int) -> None:
    kept = tidy(marks, length)
    assert set(kept) <= set(marks)
    assert all(0 <= mark.start < mark.end <= length for mark in kept)
    assert all(one.end <= other.start for one, other in pairwise(kept))


@given(MARKS, st.integers(0, 30), st.integers(0, 30))
def test_marks_within_are_those_that_touch(marks: list[Mark], start: int, end: int) -> None:
    kept = tidy(marks, 30)
    assert list(within(kept, start, end)) == [mark for mark in kept if mark.end > start and mark.start < end]


def test_pieces_carry_the_styles_of_every_layer() -> None:
    text = "Three people were hurt"
    facts, matches = marks_of([(0, 12)], "fact", len(text)), marks_of([(6, 12)], "match", len(text))
    assert list(pieces(text, 0, 17, [facts, matches], "text")) == [
        ("Three ", "text fact"),
        ("people", "text fact match"),
        (" were", "text"),
    ]


@given(WORDS, MARKS, MARKS)
def test_pieces_put_together_are_the_text(text: str, one: list[Mark], other: list[Mark]) -> None:
    layers = [tidy(one, len(text)), tidy(other, len(text))]
    assert "".join(piece for piece, _ in pieces(text, 0, len(text), layers, "")) == text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("plain", "plain"),
        ("flight \u2708\ufe0f home", "flight \u2708 home"),
        ("\U0001f44d\U0001f3fd done", "\U0001f44d done"),
        # A family of four is drawn as its first; a rainbow flag as a flag.
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466!", "\U0001f468!"),
        ("\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f3f3"),
        ("\U0001f469\U0001f3fd\u200d\U0001f4bb", "\U0001f469"),
        # Flags of countries are two letters everywhere; joiners in words are of no width anywhere.
        ("\U0001f1e9\U0001f1ea", "\U0001f1e9\U0001f1ea"),
        ("\u0645\u06cc\u200c\u062e \u0915\u094d\u200d\u0937", "\u0645\u06cc\u200c\u062e \u0915\u094d\u0937"),
    ],
)
def test_what_terminals_measure_otherwise_is_not_drawn(text: str, drawn: str) -> None:
    assert steady(text) == drawn
    assert harmless(text) == drawn
    # As wide as it is drawn, not as it was written.
    assert filled(text, 20) == drawn + " " * (20 - cell_len(drawn))
