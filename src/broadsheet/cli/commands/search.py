"""``broadsheet search``: articles by their words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from broadsheet.config import Settings
    from broadsheet.library import Library, SearchPage, SearchResult


class SearchCommand(click.Command):
    """Ends its help with the query language, from the one description of it."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the forms that a query can have."""
        from broadsheet.search.syntax import SYNTAX

        del ctx
        with formatter.section("Queries"):
            formatter.write_dl([(form.example, form.meaning) for form in SYNTAX])


@click.command(cls=SearchCommand, short_help="Find articles by their words.")
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", "-n", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many at most.")
@click.option("--offset", type=click.IntRange(0), default=0, help="How many to pass over first.")
@click.option(
    "--sort",
    type=click.Choice(["relevance", "date"]),
    help="What comes first; else what the query says, else the newest.",
)
@json_option()
@pass_session
def search(
    session: Session, query: tuple[str, ...], limit: int, offset: int, sort: str | None, *, as_json: bool
) -> int:
    """Search titles and texts.

    Nothing found is no failure: the exit code is 0. A mistake in the query is explained and the rest of it searched;
    where there is no rest the exit code is 2. A query that starts with a minus goes after “--”.
    """
    from broadsheet.cli.console import put_json

    asked = " ".join(query)
    settings = session.settings()
    with session.open_library() as library:
        problem = _bring_up_to_date(session, library)
        page = library.searching.search(asked, limit=limit, offset=offset, sort=sort or "")
    if not page.understood:
        raise click.BadParameter(" ".join(page.notes), param_hint="QUERY")
    if as_json:
        put_json(_as_json(asked, page))
    else:
        _draw(session, settings, asked, page)
    _note(session, [*page.notes, *problem])
    return 0


def _bring_up_to_date(session: Session, library: Library) -> list[str]:
    """Let the index learn what is new; return what hindered it: what it knows already is searched all the same."""
    from broadsheet.cli.console import progress

    try:
        # Even with nothing waiting: an index that is damaged or gone is rebuilt here.
        with progress(session, "Indexing new articles"):
            library.searching.update()
    except BroadsheetError as error:
        return [f"new articles are not searched yet: {error}"]
    return []


def _note(session: Session, notes: list[str]) -> None:
    from broadsheet.cli.console import messages, plain, put

    console = messages(session)
    for note in notes:
        put(console, plain(f"note: {note}"))


def _as_json(query: str, page: SearchPage) -> dict[str, object]:
    return {
        "query": query,
        "total": page.total,
        "complete": page.complete,
        "notes": list(page.notes),
        "results": [_result_json(result) for result in page.results],
    }


def _result_json(result: SearchResult) -> dict[str, object]:
    from broadsheet.export import head_json

    return head_json(result.head) | {
        "snippet": result.snippet,
        "snippet_marks": [list(mark) for mark in result.marks],
        "title_marks": [list(mark) for mark in result.title_marks],
        "score": result.score,
    }


def _draw(session: Session, settings: Settings, query: str, page: SearchPage) -> None:
    from broadsheet.cli.console import is_screen, marked, output, plain, put
    from broadsheet.cli.lists import byline, counted

    console = output(session)
    if not page.total:
        put(console, plain(f"Nothing found for “{query}”."))
        return
    most = "" if page.complete else "at least "
    put(console, plain(f"{most}{counted(page.total, 'article')}"))
    now = datetime.now(UTC) if is_screen(console) and settings.dates == "age" else None
    for result in page.results:
        put(console)
        put(console, marked(result.head.title, result.title_marks, "reverse"))
        put(console, byline(result.head, now=now), indent=2)
        put(console, marked(result.snippet, result.marks), indent=2)
