from __future__ import annotations

from datetime import UTC, datetime

from broadsheet.articles import Article
from broadsheet.facts import Block, BlockKind, find_blocks
from broadsheet.tui.layout import byline, lay_out

TEXT = "Heading\nOne two three four five.\n- first point\n2. second point\n“A quotation.”\nSources: here"
LINES = [(0, 7), (8, 32), (33, 46), (47, 62), (63, 77), (78, 91)]
KINDS = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.BULLET,
    BlockKind.BULLET,
    BlockKind.QUOTATION,
    BlockKind.SOURCES,
)
BLOCKS = [Block(kind, span) for kind, span in zip(KINDS, LINES, strict=True)]
ARTICLE = Article("id", "Harbour Post", "A title", TEXT, published=datetime(2024, 2, 20, tzinfo=UTC))


def drawn(width: int) -> list[str]:
    lines = lay_out(ARTICLE, BLOCKS, width)
    return [line.lead + (line.own if line.own is not None else TEXT)[line.start : line.end] for line in lines]


def test_every_kind_of_block_has_its_look() -> None:
    assert drawn(60) == [
        "A title",
        "Harbour Post · 2024-02-20 · 16 words",
        "",
        "Heading",
        "",
        "One two three four five.",
        "",
        "• first point",
        "2. second point",
        "",
        "│ “A quotation.”",
        "",
        "Sources: here",
    ]


def test_lines_of_a_bullet_stand_under_its_words() -> None:
    lines = drawn(12)
    assert lines[lines.index("• first") :][:5] == ["• first", "  point", "2. second", "   point", ""]


def test_a_character_is_found_on_its_line() -> None:
    lines = lay_out(ARTICLE, BLOCKS, 60)
    assert lines[lines.at(TEXT.index("second")) or 0].lead == "2. "
    # A line break belongs to the line before it.
    assert TEXT[lines[lines.at(7) or 0].start :].startswith("Heading")


def test_what_is_not_known_is_left_out_of_the_byline() -> None:
    assert byline(Article("id", "", "T", "")) == ""
    assert byline(Article("id", "Post", "T", "a b", author="Ida")) == "Post · Ida · 2 words"
    assert byline(Article("id", "Post", "T", "Fire!")) == "Post · 1 word"


def test_where_no_blanks_stand_between_words_they_are_not_counted() -> None:
    assert byline(Article("id", "新聞", "T", "橋は一月に閉鎖され、三月まで修理が続く予定です。" * 2)) == "新聞"


def test_a_byline_is_broken_between_its_parts() -> None:
    # “Harbour Post · 2024-02-20” takes 25 cells, with “ · 16 words” 36.
    assert drawn(30)[1:3] == ["Harbour Post · 2024-02-20", "16 words"]
    assert drawn(11)[1:4] == ["Harbour", "Post", "2024-02-20"]


def test_preformatted_lines_stand_as_deep_as_they_were_written() -> None:
    text = "Do this:\n\nwhile high:\n    open the gate\n\n    wait\nThen close it.\n" + " " * 50 + "Far in."
    lines = lay_out(Article("id", "", "T", text), find_blocks(text), 15)
    shown = [line.lead + (line.own if line.own is not None else text)[line.start : line.end] for line in lines]
    assert shown[shown.index("Do this:") :] == [
        *("Do this:", "", "while high:", "    open the", "    gate", "", "    wait", "Then close it."),
        "     Far in.",
    ]
