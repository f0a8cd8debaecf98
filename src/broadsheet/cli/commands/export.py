"""``broadsheet export``: an article, or two compared, as a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option, only_option, reference
from broadsheet.cli.session import Session, pass_session
from broadsheet.cli.standard_input import MARK, article_named
from broadsheet.export.files import write_document
from broadsheet.export.naming import format_of

if TYPE_CHECKING:
    from broadsheet.compare import Verdict
    from broadsheet.library import Library

FORMATS = ("markdown", "json", "html")


@click.command(short_help="Write an article or a comparison to a file.")
@reference("a")
@reference("b", required=False)
@click.option("--format", "form", type=click.Choice(FORMATS), help="By the file's ending, else markdown.")
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE", help="Where to; never overwritten.")
@click.option("--force", is_flag=True, help="Overwrite the file.")
@only_option()
@json_option("Write JSON, like --format json.")
@pass_session
def export(
    session: Session,
    a: str,
    b: str | None,
    form: str | None,
    output: Path | None,
    only: tuple[Verdict, ...],
    *,
    force: bool,
    as_json: bool,
) -> int:
    """Write an article, or the comparison of A and B, as Markdown, JSON or one HTML page."""
    chosen = "json" if as_json else form or (output and format_of(str(output))) or "markdown"
    with session.open_library() as library:
        document = _document(library, a, b, chosen, only)
    if output is None or str(output) == MARK:
        click.echo(document, nl=False)
    else:
        write_document(output, document, force=force)
    return 0


def _document(library: Library, a: str, b: str | None, form: str, only: tuple[Verdict, ...]) -> str:
    from broadsheet import export as documents

    first = article_named(library, a)
    if b is None:
        if form == "json":
            return documents.json_text(documents.article_json(first))
        return documents.article_html(first) if form == "html" else documents.article_markdown(first)
    found = library.insight.compare(first, article_named(library, b))
    if form == "json":
        return documents.json_text(documents.comparison_json(found, only))
    return (documents.comparison_html if form == "html" else documents.comparison_markdown)(found, only)
