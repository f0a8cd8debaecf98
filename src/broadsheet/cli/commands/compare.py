"""``broadsheet compare``: two articles side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option, only_option, reference
from broadsheet.cli.session import Session, pass_session
from broadsheet.cli.standard_input import article_named

if TYPE_CHECKING:
    from broadsheet.compare import Comparison, Verdict

FORMATS = ("table", "json", "markdown", "html")


@click.command(short_help="Lay two articles side by side.")
@reference("a")
@reference("b")
@only_option()
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--exit-code", is_flag=True, help="Exit with 1 where there are conflicts.")
@json_option("Print JSON, like --format json.")
@pass_session
def compare(
    session: Session, a: str, b: str, only: tuple[Verdict, ...], form: str, *, exit_code: bool, as_json: bool
) -> int:
    """Compare two articles: what both say, what one says, where they contradict each other.

    A and B are ids, starts of ids, addresses, text or HTML files, or - for standard input. The exit code is 0 whatever
    is found, unless --exit-code is given. --only leaves rows out; the counts are always those of all rows.
    """
    from broadsheet.cli.console import progress

    with session.open_library() as library, progress(session, "Comparing"):
        found = library.insight.compare(article_named(library, a), article_named(library, b))
    print_comparison(session, found, only, "json" if as_json else form)
    return 1 if exit_code and found.counts["conflict"] else 0


def print_comparison(session: Session, found: Comparison, only: tuple[Verdict, ...], form: str) -> None:
    """Print a comparison in one of the formats, with the rows of some verdicts only."""
    if form == "table":
        from broadsheet.cli.columns import draw_comparison
        from broadsheet.cli.console import output

        draw_comparison(output(session), found, only)
        return
    if form == "json":
        from broadsheet.cli.console import put_json
        from broadsheet.export import comparison_json

        put_json(comparison_json(found, only))
        return
    from broadsheet.export import comparison_html, comparison_markdown

    click.echo((comparison_html if form == "html" else comparison_markdown)(found, only), nl=False)
