"""``broadsheet matrix``: what every source of a story says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option, reference
from broadsheet.cli.session import Session, pass_session
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from rich.console import Console

    from broadsheet.library import Library
    from broadsheet.stories import Claim, Matrix, Story

FORMATS = ("table", "json", "markdown", "html")


class NoStoryError(BroadsheetError):
    """No story goes by what was given."""


@click.command(short_help="Lay out what every source of a story says.")
@reference("story")
@click.option("--limit", "-n", type=click.IntRange(1), default=40, show_default=True, help="Rows of the table at most.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@json_option("Print JSON, like --format json.")
@pass_session
def matrix(session: Session, story: str, limit: int, form: str, *, as_json: bool) -> int:
    """Print who says what: STORY is the id of a story or of one of its articles, or the start of either.

    Facts are the rows, sources the columns; conflicts come first.
    """
    from broadsheet.cli.console import output, progress, put_json

    with session.open_library() as library, progress(session, "Laying the sources side by side"):
        found = _story(library, story)
        library.insight.telling.count_conflicts(story=found.id)
        laid = library.insight.matrix(found)
    chosen = "json" if as_json else form
    if chosen == "table":
        _draw(output(session), found, laid, limit)
        return 0
    from broadsheet import export

    if chosen == "json":
        put_json(export.matrix_json(found, laid))
    else:
        click.echo((export.matrix_html if chosen == "html" else export.matrix_markdown)(found, laid), nl=False)
    return 0


def _story(library: Library, name: str) -> Story:
    """Return the story with an id that starts like this, or that such an article is in."""
    wanted = name.strip().lower()
    told = library.insight.stories()
    by_id = [story for story in told if wanted and story.id.startswith(wanted)]
    inside = [story for story in told if wanted and any(one.id.startswith(wanted) for one in story.articles)]
    found = by_id or inside
    if len(found) == 1:
        return found[0]
    message = (
        f"several stories have an id that starts with “{name}”: give more of it"
        if found
        else f"no story that several sources tell goes by “{name}”: `broadsheet stories` prints the ids"
    )
    raise NoStoryError(message)


def _draw(console: Console, story: Story, laid: Matrix, limit: int) -> None:
    from rich.text import Text

    from broadsheet.cli.console import glyph, plain, put
    from broadsheet.export import STANCES, column_name

    put(console, Text.assemble((story.id, "cyan"), "  ", plain(story.title, "bold")))
    for number, column in enumerate(laid.columns, 1):
        put(console, Text.assemble(f"{number:>4}  ", plain(column_name(column))))
    put(console, plain("   ".join(f"{glyph(console, look)} {look.word}" for look in STANCES.values())))
    put(console)
    for row in laid.rows[:limit]:
        _draw_row(console, row, laid)
    if len(laid.rows) > limit:
        put(console, plain(f"{len(laid.rows) - limit} more rows: --limit shows them"))


def _draw_row(console: Console, row: Claim, laid: Matrix) -> None:
    """Print one glyph for each source, then the claim; below it the values of those who say otherwise."""
    from rich.text import Text

    from broadsheet.cli.console import glyph, plain, put, put_beside
    from broadsheet.export import STANCES
    from broadsheet.stories import Stance

    looks = [STANCES[cell.stance] for cell in row.cells]
    signs = Text(" ").join(Text(glyph(console, look), look.colour) for look in looks)
    put_beside(console, signs, Text.assemble(plain(f"{row.slot}: "), plain(row.value, "bold")))
    for number, (column, cell) in enumerate(zip(laid.columns, row.cells, strict=True), 1):
        if cell.stance is Stance.OTHERWISE:
            said = Text.assemble(f"{number} ", plain(f"{column.source}: "), plain(cell.value, "bold"))
            put(console, said, indent=2 * len(looks) + 1)
