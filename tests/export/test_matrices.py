"""The claim matrix as JSON, Markdown and HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.export import matrix_html, matrix_json, matrix_markdown
from broadsheet.facts import Kind
from broadsheet.stories import Cell, Claim, Column, Matrix, Proof, Stance, Story

if TYPE_CHECKING:
    from broadsheet.articles import Article

HOSTILE = "<b>x</b> | [y](javascript:z) \x1b[31m"


def laid(words: str, gazette: Article, herald: Article) -> tuple[Story, Matrix]:
    def proof(article: Article, value: str) -> Proof:
        start = article.text.index(value)
        return Proof(article.id, article.text, (0, len(article.text)), value, (start, start + len(value)))

    columns = (
        Column("Gazette", (gazette,), 0),
        Column("Herald", (herald,), 1, originals=("police report",)),
        Column(words, (), 0, copy_of="Gazette"),
    )
    cells = (Cell(Stance.SAYS, (proof(gazette, "Three"),)), Cell(Stance.OTHERWISE, (proof(herald, "Five"),)))
    row = Claim(words, Kind.NUMBER, "Three", 3, (*cells, Cell(Stance.SILENT)), 1)
    return Story("s1", words, (gazette, herald)), Matrix(columns, (row,))


def test_the_json_has_every_name(gazette: Article, herald: Article) -> None:
    story, matrix = laid("fire / hurt", gazette, herald)
    found = matrix_json(story, matrix)
    assert found["story"]["id"] == "s1"
    assert found["columns"][1] == {
        "source": "Herald",
        "articles": [herald.id],
        "voice": 1,
        "copy_of": None,
        "originals": ["police report"],
    }
    assert found["columns"][2]["copy_of"] == "Gazette"
    [row] = found["rows"]
    assert (row["slot"], row["kind"], row["value"], row["weight"], row["voices"], row["conflict"]) == (
        *("fire / hurt", "number", "Three", 3, 1, True),
    )
    assert [cell["stance"] for cell in row["cells"]] == ["says", "says otherwise", "silent"]
    [said] = row["cells"][1]["proofs"]
    assert herald.text[said["value_start"] : said["value_end"]] == said["value"] == "Five"
    assert row["cells"][2]["proofs"] == []


def test_the_table_quotes_whoever_says_otherwise(gazette: Article, herald: Article) -> None:
    text = matrix_markdown(*laid("fire / hurt", gazette, herald))
    assert "| claim | value | Gazette | Herald (citing police report) | fire / hurt (copy of Gazette) |" in text
    assert "| fire / hurt | Three | \\= | ≠ Five | · |" in text


def test_the_page_quotes_the_sentences(gazette: Article, herald: Article) -> None:
    html = matrix_html(*laid("fire / hurt", gazette, herald))
    assert "≠ Five" in html
    assert f"<b>Herald</b> says otherwise: {herald.text}" in html
    assert 'href="#claim-0"' in html


def test_what_only_one_source_says_stands_below_the_table(gazette: Article, herald: Article) -> None:
    story, matrix = laid("fire / hurt", gazette, herald)
    start = gazette.text.index("wept")
    proof = Proof(gazette.id, "Its owner wept.", (start - 10, start + 5), "wept", (start, start + 4))
    lonely = Claim(
        "owner / wept", Kind.STATEMENT, "wept", 1, (Cell(Stance.SAYS, (proof,)), *2 * [Cell(Stance.SILENT)]), 1
    )
    both = Matrix(matrix.columns, (*matrix.rows, lonely, lonely))
    text, html = matrix_markdown(story, both), matrix_html(story, both)
    assert text.endswith("## Only one source says: Gazette\n\n- Its owner wept.\n")
    assert text.count("owner / wept") == 0
    assert html.count("<li>Its owner wept.</li>") == 1
    # Where no two sources speak of anything, the table is all there is.
    assert "| owner / wept | wept |" in matrix_markdown(story, Matrix(matrix.columns, (lonely,)))


@pytest.mark.parametrize("write", [matrix_markdown, matrix_html])
def test_foreign_text_is_never_obeyed(write: object, gazette: Article, herald: Article) -> None:
    assert callable(write)
    text = write(*laid(HOSTILE, gazette, herald))
    assert "<b>x" not in text.replace("\\<b", "")
    assert "\x1b" not in text
    if write is matrix_markdown:
        assert "](javascript" not in text.replace("\\]", "")
        # An unescaped bar would make another column: two outside, four between five.
        row = next(line for line in text.splitlines() if line.endswith("· |"))
        assert row.replace("\\|", "").count("|") == 6
