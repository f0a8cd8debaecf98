"""A story's claim matrix as JSON, Markdown and HTML: facts as rows, sources as columns."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line, clean_text
from broadsheet.export.html_pages import page
from broadsheet.export.json_objects import story_json
from broadsheet.export.markdown import markdown_line
from broadsheet.export.verdicts import Look
from broadsheet.stories import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.export.json_objects import Json
    from broadsheet.stories import Cell, Claim, Column, Matrix, Proof, Story

STANCES = {
    Stance.SAYS: Look("=", "=", "says so", "green"),
    Stance.OTHERWISE: Look("≠", "!", "says otherwise", "red"),
    Stance.HINTS: Look("≈", "~", "hints at it", "yellow"),
    Stance.SILENT: Look("·", ".", "does not say", "bright_black"),
}
"""How the stances of a source are told apart, in the order in which they are explained."""

ONLY_ONE = "Only one source says"
"""The heading of what stands in no row of the table."""


def matrix_json(story: Story, matrix: Matrix) -> Json:
    """Return a story's claim matrix; the cells of a row stand in the order of the columns."""
    return {
        "story": story_json(story) | {"independent": len({column.voice for column in matrix.columns})},
        "columns": [_column(column) for column in matrix.columns],
        "rows": [_row(row) for row in matrix.rows],
    }


def matrix_markdown(story: Story, matrix: Matrix) -> str:
    """Return a story's claim matrix as Markdown: a table of what several sources speak of, then what only one says.

    A source that says otherwise is quoted with its value.
    """
    names = [column_name(column) for column in matrix.columns]
    lines = [f"# {markdown_line(story.title)}", "", legend(), ""]
    lines.append(_table_line(["claim", "value", *map(markdown_line, names)]))
    lines.append(_table_line(["---"] * (len(names) + 2)))
    for row in in_table(matrix):
        cells = [markdown_line(_shown(cell)) for cell in row.cells]
        lines.append(_table_line([markdown_line(row.slot), markdown_line(row.value), *cells]))
    for name, said in _alone(matrix):
        lines += ["", f"## {ONLY_ONE}: {markdown_line(name)}", ""]
        lines += [f"- {markdown_line(proof.sentence)}" for proof in said]
    return "\n".join(lines) + "\n"


def matrix_html(story: Story, matrix: Matrix) -> str:
    """Return a story's claim matrix as one HTML page.

    First the table of what several sources speak of, then the sentences behind every row of it, then what only one
    source says.
    """
    title = escape(clean_line(story.title))
    heads = "".join(f"<th scope=col>{_cleaned(column_name(column))}</th>" for column in matrix.columns)
    rows = in_table(matrix)
    body = [
        f"<main class=wide><h1>{title}</h1><p class=note>{escape(legend())}</p>",
        f"<table><thead><tr><th scope=col>Claim</th>{heads}</tr></thead><tbody>",
        *(_html_row(number, row) for number, row in enumerate(rows)),
        "</tbody></table>",
        *(_html_proofs(number, row, matrix) for number, row in enumerate(rows)),
        *(_html_alone(name, said) for name, said in _alone(matrix)),
        "</main>",
    ]
    return page(title, "\n".join(body), None)


def in_table(matrix: Matrix) -> Sequence[Claim]:
    """Return the rows of the table: what several sources speak of; all rows where there is nothing of that sort."""
    return [row for row in matrix.rows if row.shared] or matrix.rows


def _alone(matrix: Matrix) -> Iterator[tuple[str, list[Proof]]]:
    """Yield for each source the sentences that no row of the table stands for, each once, in the order of the rows."""
    shared = {id(row) for row in in_table(matrix)}
    for number, column in enumerate(matrix.columns):
        told = [row.cells[number].proofs[:1] for row in matrix.rows if id(row) not in shared]
        once = {(proof.article, proof.sentence_span): proof for proofs in told for proof in proofs}
        if once:
            yield column_name(column), list(once.values())


def column_name(column: Column) -> str:
    """Return a source's name, with whom it copies, or what it cites that another source cites as well."""
    if column.copy_of:
        return f"{column.source} (copy of {column.copy_of})"
    return f"{column.source} (citing {', '.join(column.originals)})" if column.originals else column.source


def legend() -> str:
    """Return what the glyphs mean, on one line."""
    return " · ".join(f"{look.glyph} {look.word}" for look in STANCES.values())


def _column(column: Column) -> Json:
    return {
        "source": column.source,
        "articles": [article.id for article in column.articles],
        "voice": column.voice,
        "copy_of": column.copy_of or None,
        "originals": list(column.originals),
    }


def _row(row: Claim) -> Json:
    return {
        "slot": row.slot,
        "kind": str(row.kind),
        "value": row.value,
        "weight": row.weight,
        "voices": row.voices,
        "conflict": row.conflict,
        "cells": [
            {"stance": str(cell.stance), "proofs": [_proof(proof) for proof in cell.proofs]} for cell in row.cells
        ],
    }


def _proof(proof: Proof) -> Json:
    return {
        "article": proof.article,
        "sentence": proof.sentence,
        "start": proof.sentence_span[0],
        "end": proof.sentence_span[1],
        "value": proof.value,
        "value_start": proof.value_span[0],
        "value_end": proof.value_span[1],
    }


def _shown(cell: Cell) -> str:
    value = f" {cell.value}" if cell.stance is Stance.OTHERWISE else ""
    return f"{STANCES[cell.stance].glyph}{value}"


def _table_line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _html_row(number: int, row: Claim) -> str:
    cells = "".join(
        f'<td class={_class(cell)} title="{STANCES[cell.stance].word}">{_cleaned(_shown(cell))}</td>'
        for cell in row.cells
    )
    claim = f'<a href="#claim-{number}">{_cleaned(row.slot)}</a><br>{_cleaned(row.value)}'
    return f"<tr><th scope=row>{claim}</th>{cells}</tr>"


def _html_proofs(number: int, row: Claim, matrix: Matrix) -> str:
    quotes = [
        f"<blockquote><b>{_cleaned(column.source)}</b> {STANCES[cell.stance].word}: "
        f"{escape(clean_text(cell.proofs[0].sentence))}</blockquote>"
        for column, cell in zip(matrix.columns, row.cells, strict=True)
        if cell.proofs
    ]
    return (
        f'<article id="claim-{number}"><h3>{_cleaned(row.slot)}: {_cleaned(row.value)}</h3>{"".join(quotes)}</article>'
    )


def _html_alone(name: str, said: Sequence[Proof]) -> str:
    items = "".join(f"<li>{escape(clean_text(proof.sentence))}</li>" for proof in said)
    return f"<h2>{ONLY_ONE}: {_cleaned(name)}</h2><ul>{items}</ul>"


def _class(cell: Cell) -> str:
    return {Stance.SAYS: "agree", Stance.OTHERWISE: "conflict", Stance.HINTS: "differs"}.get(cell.stance, "silent")


def _cleaned(text: str) -> str:
    return escape(clean_line(text))
