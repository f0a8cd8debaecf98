"""``broadsheet show``: one article, whole; also as its feed gave it, and beside what it said earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option, reference
from broadsheet.cli.session import Session, pass_session
from broadsheet.cli.standard_input import article_named
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from broadsheet.articles import Article, Head
    from broadsheet.library import Library
    from broadsheet.library.versions import Piece

_MARKS = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}
"""How changed words are set apart, as word diffs have it; colour comes on top."""
_STYLES = {"same": "", "gone": "red strike", "new": "green"}


class ShowCommand(click.Command):
    """Takes what follows ``--diff`` for its number only where it is one."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Say that --diff stands alone where no number follows: else the article would be taken for one."""
        for place, argument in enumerate(args[:-1]):
            if argument == "--diff" and not args[place + 1].isdigit():
                args[place] = "--diff=1"
        return super().parse_args(ctx, args)


@click.command(cls=ShowCommand, short_help="Print an article.")
@reference("article")
@click.option("--feed-text", is_flag=True, help="Print what the feed gave, not the page's whole text.")
@click.option(
    "--diff", "back", is_flag=False, flag_value=1, type=click.IntRange(1), metavar="[N]", help="Print what has changed."
)
@json_option()
@pass_session
def show(session: Session, article: str, *, feed_text: bool, back: int | None, as_json: bool) -> int:
    """Print an article.

    ARTICLE is an id, the start of one, an address, a text or HTML file, or - for standard input.

    --diff compares it with the version before, --diff 2 with the one before that. Words that went stand in [- -],
    new ones in {+ +}.
    """
    from broadsheet.cli.console import output, put_json
    from broadsheet.export import article_json

    settings = session.settings()
    with session.open_library() as library:
        found = article_named(library, article)
        number = _number(library, found)
        copies = [head for head in library.versions.copies(number) if head.id != found.id] if number else []
        pieces = _changes(library, number, back) if back else []
        if feed_text:
            found = _as_fed(library, number, found)
    if as_json:
        changed = {"changes": [[str(piece.fate), piece.text] for piece in pieces]} if back else {}
        put_json(article_json(found) | {"copies": [_copy_json(head) for head in copies]} | changed)
        return 0
    _draw(output(session), settings.reading.width, found, copies, pieces)
    return 0


def _number(library: Library, article: Article) -> int:
    """Return the article's number in the library, 0 for a file that is not in it."""
    from broadsheet.articles import ArticleNotFoundError

    try:
        return library.number(article.id)
    except ArticleNotFoundError:
        return 0


def _changes(library: Library, number: int, back: int) -> Sequence[Piece]:
    """Return what changed.

    Raises:
        BroadsheetError: There is no earlier version.
    """
    pieces = library.versions.changes(number, back=back) if number else []
    if not pieces:
        message = "the article has not changed since it came in: there is no earlier version to compare it with"
        raise BroadsheetError(message)
    return pieces


def _as_fed(library: Library, number: int, found: Article) -> Article:
    from dataclasses import replace

    fed = library.versions.feed_text(number) if number else ""
    return replace(found, text=fed, links=()) if fed else found


def _copy_json(head: Head) -> dict[str, object]:
    published = head.published.isoformat() if head.published else None
    return {"id": head.id, "source": head.source, "url": head.url or None, "published": published}


def _draw(console: Console, width: int, found: Article, copies: Sequence[Head], pieces: Sequence[Piece]) -> None:
    from broadsheet.cli.console import plain, put
    from broadsheet.cli.lists import byline

    put(console, plain(found.title, "bold"), width=width)
    put(console, byline(found, with_author=True), width=width)
    if found.url:
        put(console, plain(found.url), width=width)
    for head in copies:
        put(console, plain(f"also in {head.source}  {head.id}  {head.url}".rstrip()), width=width)
    if pieces:
        _draw_changes(console, width, pieces)
        return
    before = ""
    for line in found.text.splitlines():
        indent = len(line) - len(line.lstrip(" "))
        if line.strip():
            # Preformatted lines stand together.
            if not (before.strip() and (indent or before.startswith(" "))):
                put(console)
            put(console, plain(line.strip()), indent=indent, width=width)
        before = line


def _draw_changes(console: Console, width: int, pieces: Sequence[Piece]) -> None:
    from rich.text import Text

    from broadsheet.articles import clean_text
    from broadsheet.cli.console import put

    whole = Text()
    for piece in pieces:
        before, after = _MARKS[piece.fate]
        # Marks stand around each line by itself: paragraphs are printed one by one.
        lines = [f"{before}{line}{after}" if line.strip() else line for line in clean_text(piece.text).split("\n")]
        whole.append("\n".join(lines), _STYLES[piece.fate])
    for line in whole.split("\n"):
        line.rstrip()
        if line:
            put(console)
            put(console, line, width=width)
