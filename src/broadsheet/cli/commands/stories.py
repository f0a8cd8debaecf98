"""``broadsheet stories``: which articles tell one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.stories import Story


@click.command(short_help="List what several sources tell.")
@click.option("--limit", "-n", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many at most.")
@json_option()
@pass_session
def stories(session: Session, limit: int, *, as_json: bool) -> int:
    """List the stories that several sources tell: those of most independent sources first, then the freshest."""
    from broadsheet.cli.console import progress

    with session.open_library() as library, progress(session, "Grouping articles"):
        telling = library.insight.telling
        telling.update()
        telling.count_voices()
        voices = {row.story: row.voices for row in telling.tellings()}
        told = (telling.story(name) for name in voices)
        several = [story for story in told if story is not None]
    if as_json:
        _print_json(several[:limit], voices)
    else:
        _draw(session, several[:limit], voices)
    return 0


def _print_json(several: Sequence[Story], voices: Mapping[str, int]) -> None:
    from broadsheet.cli.console import put_json
    from broadsheet.export import story_json

    stories = [story_json(story) | {"independent": voices[story.id]} for story in several]
    put_json({"total": len(voices), "stories": stories})


def _draw(session: Session, several: Sequence[Story], voices: Mapping[str, int]) -> None:
    from rich.text import Text

    from broadsheet.cli.console import output, plain, put
    from broadsheet.cli.lists import byline

    console = output(session)
    if not several:
        put(console, "No story is told by more than one source.")
    for place, story in enumerate(several):
        if place:
            put(console)
        count = f"{len(story.sources)} sources"
        if voices[story.id] != len(story.sources):
            count += f", {voices[story.id]} independent"
        put(console, Text.assemble((story.id, "cyan"), f"  {count}  ", plain(story.title, "bold")))
        for article in story.articles:
            put(console, Text("  ").join([byline(article), plain(article.title)]), indent=2)
