"""``broadsheet stories``: which articles tell one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.stories import Story


@click.command(short_help="List what several sources tell.")
@click.option("--limit", "-n", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many at most.")
@json_option()
@pass_session
def stories(session: Session, limit: int, *, as_json: bool) -> int:
    """List the stories that several sources tell, those of most sources first."""
    from broadsheet.cli.console import progress

    with session.open_library() as library, progress(session, "Grouping articles"):
        several = [story for story in library.insight.stories() if len(story.sources) > 1]
    several.sort(key=lambda story: (-len(story.sources), -len(story.articles)))
    if as_json:
        _print_json(several, limit)
    else:
        _draw(session, several, limit)
    return 0


def _print_json(several: Sequence[Story], limit: int) -> None:
    from broadsheet.cli.console import put_json
    from broadsheet.export import story_json

    put_json({"total": len(several), "stories": [story_json(story) for story in several[:limit]]})


def _draw(session: Session, several: Sequence[Story], limit: int) -> None:
    from rich.text import Text

    from broadsheet.cli.console import output, plain, put
    from broadsheet.cli.lists import byline

    console = output(session)
    if not several:
        put(console, "No story is told by more than one source.")
    for place, story in enumerate(several[:limit]):
        if place:
            put(console)
        put(console, Text.assemble((story.id, "cyan"), f"  {len(story.sources)} sources  ", plain(story.title, "bold")))
        for article in story.articles:
            put(console, Text("  ").join([byline(article), plain(article.title)]), indent=2)
