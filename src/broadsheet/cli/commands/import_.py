"""``broadsheet import``: subscriptions from OPML, newsboat or a plain list."""

from __future__ import annotations

from pathlib import Path

import click

from broadsheet.cli.feeds import FetchOptions, fetch_options
from broadsheet.cli.lists import counted
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session
from broadsheet.cli.standard_input import file_named


@click.command("import", short_help="Take over subscriptions from a file.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@fetch_options
@json_option()
@pass_session
def import_(session: Session, file: Path, fetching: FetchOptions, *, as_json: bool) -> int:
    """Take over the subscriptions in FILE: OPML, newsboat's urls or cache.db, or one address a line.

    FILE may be - for standard input. Nothing is fetched: `broadsheet refresh` does that. What is left out is told with
    its reason; the exit code is 0 as long as the file can be read.
    """
    from broadsheet.cli.console import messages, output, plain, progress, put, put_json

    with (
        session.open_library() as library,
        file_named(str(file)) as piped,
        progress(session, "Taking over subscriptions"),
    ):
        done = library.feeds.import_subscriptions(piped or file.expanduser(), fetching.add_options())
    if as_json:
        put_json(
            {
                "added": done.added,
                "known": done.known,
                "searches": done.searches,
                "articles": done.articles,
                "problems": list(done.problems),
            }
        )
        return 0
    parts = [f"{counted(done.added, 'feed')} added", f"{done.known:,} there already"]
    if done.searches:
        parts.append(f"{done.searches:,} saved search{'' if done.searches == 1 else 'es'}")
    if done.articles:
        parts.append(counted(done.articles, "article"))
    put(output(session), plain(", ".join(parts)))
    console = messages(session)
    for problem in done.problems:
        put(console, plain(f"left out: {problem}"))
    return 0
