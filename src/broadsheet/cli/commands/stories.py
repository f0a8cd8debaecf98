"""``broadsheet stories``: which articles tell one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article


@click.command(short_help="List what several sources tell.")
@click.option("--limit", "-n", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many at most.")
@json_option()
@pass_session
def stories(session: Session, limit: int, *, as_json: bool) -> int:
    """List the stories that several sources tell, those of most sources first."""
    from broadsheet.cli.console import progress

    with session.open_library() as library, progress(session, "Grouping articles"):
        found = [tuple(story.articles) for story in library.insight.stories()]
    several = [articles for articles in found if _sources(articles) > 1]
    several.sort(key=lambda articles: (-_sources(articles), -len(articles)))
    if as_json:
        _print_json(several, limit)
    else:
        _draw(session, several, limit)
    return 0


def _sources(articles: Sequence[Article]) -> int:
    return len({article.source for article in articles})


def _print_json(several: Sequence[Sequence[Article]], limit: int) -> None:
    from broadsheet.cli.console import put_json
    from broadsheet.export import article_json

    shown = [
        {"sources": _sources(articles), "articles": [article_json(article, text=False) for article in articles]}
        for articles in several[:limit]
    ]
    put_json({"total": len(several), "stories": shown})


def _draw(session: Session, several: Sequence[Sequence[Article]], limit: int) -> None:
    from rich.text import Text

    from broadsheet.cli.console import output, plain, put
    from broadsheet.cli.lists import byline

    console = output(session)
    if not several:
        put(console, "No story is told by more than one source.")
    for place, articles in enumerate(several[:limit]):
        if place:
            put(console)
        count = Text(f"{_sources(articles)} sources  ", "cyan")
        put(console, Text.assemble(count, plain(articles[0].title, "bold")))
        for article in articles:
            put(console, Text("  ").join([byline(article), plain(article.title)]), indent=2)
