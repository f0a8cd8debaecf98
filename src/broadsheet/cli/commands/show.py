"""``broadsheet show``: one article, whole."""

from __future__ import annotations

import click

from broadsheet.cli.options import json_option, reference
from broadsheet.cli.session import Session, pass_session


@click.command(short_help="Print an article.")
@reference("article")
@json_option()
@pass_session
def show(session: Session, article: str, *, as_json: bool) -> int:
    """Print an article: ARTICLE is an id, the start of one, or a text or HTML file."""
    from broadsheet.cli.console import output, plain, put, put_json
    from broadsheet.cli.lists import byline
    from broadsheet.export import article_json

    settings = session.settings()
    with session.open_library() as library:
        found = library.resolve(article)
    if as_json:
        put_json(article_json(found))
        return 0
    console = output(session)
    width = settings.reading.width
    put(console, plain(found.title, "bold"), width=width)
    put(console, byline(found, with_author=True), width=width)
    if found.url:
        put(console, plain(found.url), width=width)
    lines = [line.strip() for line in found.text.splitlines()]
    for line in lines:
        if line:
            put(console)
            put(console, plain(line), width=width)
    return 0
