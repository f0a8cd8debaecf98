from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.articles import Article
from broadsheet.compare import Comparison, Evidence, Row, Verdict
from broadsheet.facts import Block, BlockKind, Kind
from broadsheet.tui.compare_layout import column_width, draw_row, index_line, row_height, value_in
from broadsheet.tui.drawing import Piece, width_of
from broadsheet.tui.texts_layout import anchors, lay_out_texts, with_shown
from broadsheet.tui.verdict_looks import SIGNS, proportions


def text_of(line: tuple[Piece, ...]) -> str:
    return "".join(text for text, _ in line)


def test_two_columns_stand_side_by_side_with_the_verdict_between(comparison: Comparison) -> None:
    lines = [text_of(line) for line in draw_row(comparison.rows[0], 100, two_columns=True)]
    # (100 - 14 - 2) / 2 = 42 cells a column: the right one starts after 1 + 42 + 14.
    assert lines == [
        " fire / people treated",
        " Three people were treated for smoke.        ≠ conflict  Five people were treated for smoke, the",
        " " * 57 + "ambulance service said.",
        "",
    ]


def test_one_column_names_the_sides(comparison: Comparison) -> None:
    assert [text_of(line) for line in draw_row(comparison.rows[0], 50, two_columns=False)] == [
        " ≠ conflict  fire / people treated",
        "   A Three people were treated for smoke.",
        "   B Five people were treated for smoke, the",
        "     ambulance service said.",
        "",
    ]


def test_silence_is_shown_as_silence(comparison: Comparison) -> None:
    only_b = [text_of(line) for line in draw_row(comparison.rows[3], 120, two_columns=True)]
    assert only_b[1].startswith(" —")
    assert "▸ only B" in only_b[1]


def test_values_are_marked_in_both_sentences(comparison: Comparison) -> None:
    marked = [
        text
        for line in draw_row(comparison.rows[1], 200, two_columns=True)
        for text, style in line
        if style == "text verdict-differs strong"
    ]
    assert marked == ["about 4.2 million crowns", "4 million crowns"]


def test_sources_of_one_origin_are_called_so(comparison: Comparison) -> None:
    assert text_of(draw_row(comparison.rows[4], 120, two_columns=True)[0]) == " fire / began · one origin"


def test_a_value_is_marked_where_it_stands_and_nowhere_else() -> None:
    fine = Evidence("It cost 5 crowns.", (10, 27), "5 crowns", (18, 26))
    assert value_in(fine) == (8, 16)
    assert value_in(replace(fine, value_span=(19, 27))) == (0, 0)
    assert value_in(replace(fine, value_span=(0, 8))) == (0, 0)
    # A value that is the sentence would mark all of it.
    assert value_in(Evidence("It burned.", (0, 10), "It burned.", (0, 10))) == (0, 0)


@given(st.integers(20, 220), st.booleans())
def test_no_line_is_wider_than_its_screen(width: int, two: bool) -> None:
    said = Evidence("Word " * 30 + "漢字" * 20, (0, 190), "Word", (0, 4))
    row = Row(Verdict.DIFFERS, "a / slot " * 10, said, said, "", Kind.NAME)
    if two and column_width(width) <= 8:
        return
    drawn = draw_row(row, width, two_columns=two)
    assert all(width_of(line) <= width for line in drawn)
    assert row_height(row, width, two_columns=two) == len(drawn)
    assert width_of(index_line(row, width)) <= width


@given(st.lists(st.integers(0, 500), min_size=5, max_size=5), st.integers(5, 200))
def test_the_bar_is_as_wide_as_it_should_be_and_leaves_nobody_out(numbers: list[int], width: int) -> None:
    counts = {str(verdict): number for verdict, number in zip(SIGNS, numbers, strict=True)}
    cells = proportions(counts, width)
    assert sum(count for _, count in cells) == (width if any(numbers) else 0)
    assert {verdict for verdict, _ in cells} == {verdict for verdict in SIGNS if counts[str(verdict)]}
    assert all(count >= 1 for _, count in cells)


def lines_as_blocks(text: str) -> list[Block]:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, (at, at + len(line))))
        at += len(line) + 1
    return blocks


def linked(*pairs: tuple[str, str, Verdict]) -> Comparison:
    a = Article("a", "A", "A", "one\ntwo\nthree\nfour")
    b = Article("b", "B", "B", "ett\ntva\ntre\nfyra")

    def said(article: Article, word: str) -> Evidence:
        start = article.text.index(word)
        return Evidence(word, (start, start + len(word)), word[:2], (start, start + 2))

    rows = tuple(Row(verdict, "x", said(a, one), said(b, other), "", Kind.NAME) for one, other, verdict in pairs)
    return Comparison(a, b, rows)


def blocks_of(comparison: Comparison) -> tuple[list[Block], list[Block]]:
    return lines_as_blocks(comparison.a.text), lines_as_blocks(comparison.b.text)


def test_linked_passages_stand_on_one_line() -> None:
    comparison = linked(("three", "ett", Verdict.AGREE), ("four", "fyra", Verdict.CONFLICT))
    texts = lay_out_texts(comparison, blocks_of(comparison), 20)

    def word(text: str, line: object) -> str:
        return text[line.start : line.end] if line else ""  # type: ignore[attr-defined]

    drawn = [
        (word("one\ntwo\nthree\nfour", line.left), word("ett\ntva\ntre\nfyra", line.right)) for line in texts.lines
    ]
    assert drawn == [
        ("one", ""),
        ("", ""),
        ("two", ""),
        ("", ""),
        ("three", "ett"),
        ("", ""),
        ("", "tva"),
        ("", ""),
        ("", "tre"),
        ("", ""),
        ("four", "fyra"),
        ("", ""),
    ]
    assert [line.verdict for line in texts.lines if line.verdict] == [Verdict.AGREE, Verdict.CONFLICT]
    # On which lines the values of each row stand.
    assert list(texts.places) == [(4, 4), (10, 10)]


def test_links_that_cross_give_way_to_the_most_that_do_not() -> None:
    comparison = linked(("one", "fyra", Verdict.AGREE), ("two", "ett", Verdict.AGREE), ("three", "tre", Verdict.AGREE))
    assert list(anchors(comparison, blocks_of(comparison))) == [(1, 0), (2, 2)]


def test_what_differs_is_set_side_by_side_before_what_agrees() -> None:
    comparison = linked(
        ("one", "fyra", Verdict.CONFLICT), ("two", "ett", Verdict.AGREE), ("three", "tva", Verdict.AGREE)
    )
    assert list(anchors(comparison, blocks_of(comparison))) == [(0, 3)]


def test_the_graver_verdict_stands_between_and_keeps_its_mark() -> None:
    comparison = linked(("two", "tva", Verdict.AGREE), ("two", "tre", Verdict.CONFLICT))
    texts = lay_out_texts(comparison, blocks_of(comparison), 20)
    assert [line.verdict for line in texts.lines if line.left and line.left.start == 4] == [Verdict.CONFLICT]
    assert [mark.style for mark in texts.marks[0]] == ["verdict-conflict strong"]


def test_in_one_column_the_passages_take_turns() -> None:
    comparison = linked(("three", "ett", Verdict.AGREE), ("four", "fyra", Verdict.CONFLICT))
    texts = lay_out_texts(comparison, blocks_of(comparison), 20, two_columns=False)
    assert all(line.left is None or line.right is None for line in texts.lines)
    told, opened = [], []
    for line in texts.lines:
        for article, own in ((comparison.a, line.left), (comparison.b, line.right)):
            if own is not None:
                told.append(article.text[own.start : own.end])
                opened += told[-1:] if line.opens else []
    assert told == ["one", "two", "three", "ett", "tva", "tre", "four", "fyra"]
    assert opened == ["one", "three", "ett", "four", "fyra"]


def test_hidden_rows_leave_neither_mark_nor_glyph() -> None:
    comparison = linked(("three", "ett", Verdict.AGREE), ("four", "fyra", Verdict.CONFLICT))
    texts = lay_out_texts(comparison, blocks_of(comparison), 20)
    seen = with_shown(texts, comparison, [comparison.rows[0]])
    assert [line.verdict for line in seen.lines if line.verdict] == [Verdict.AGREE]
    assert [len(marks) for marks in seen.marks] == [1, 1]
    assert [(line.left, line.right) for line in seen.lines] == [(line.left, line.right) for line in texts.lines]
