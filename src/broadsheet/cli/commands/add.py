"""``broadsheet add``: a feed, a site, an article, a file or a folder becomes part of the library."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from broadsheet.articles.clean import clean_line
from broadsheet.cli.feeds import FetchOptions, fetch_options
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.library.subscribing import Added


@click.command(short_help="Add feeds, sites, articles, files or folders.")
@click.argument("addresses", metavar="ADDRESS...", nargs=-1, required=True)
@click.option("--name", default="", metavar="NAME", help="What to call it; only with a single address.")
@fetch_options
@json_option()
@pass_session
def add(session: Session, addresses: tuple[str, ...], name: str, fetching: FetchOptions, *, as_json: bool) -> int:
    """Add each ADDRESS: a feed, a site that has one, a single article, a text or HTML file, a folder of them.

    Of a site the feed that it names is found. The exit code is 1 where an address could not be added; the others are.
    """
    from broadsheet.cli.console import progress

    if name and len(addresses) > 1:
        message = "--name goes with a single address"
        raise click.UsageError(message)
    options = fetching.add_options(name)
    done: list[tuple[str, Added | None, str]] = []
    with session.open_library() as library:
        for address in addresses:
            try:
                with progress(session, f"Looking at {address}"):
                    done.append((address, library.feeds.add(address, options), ""))
            except BroadsheetError as error:
                done.append((address, None, clean_line(str(error), limit=1_000)))
    if as_json:
        _print_json(done)
    else:
        _draw(session, done)
    return 1 if any(added is None for _, added, _ in done) else 0


def _print_json(done: Sequence[tuple[str, Added | None, str]]) -> None:
    from broadsheet.cli.console import put_json

    put_json({"added": [_as_json(typed, added, error) for typed, added, error in done]})


def _as_json(typed: str, added: Added | None, error: str) -> dict[str, object]:
    if added is None:
        return {"typed": clean_line(typed), "error": error}
    return {
        "typed": clean_line(typed),
        "kind": str(added.kind),
        "source": added.source,
        "name": added.name,
        "address": added.address,
        "new": added.new,
        "known": added.known,
        "article": added.article or None,
        "note": added.note,
    }


def _draw(session: Session, done: Sequence[tuple[str, Added | None, str]]) -> None:
    from rich.text import Text

    from broadsheet.cli.console import output, plain, put
    from broadsheet.cli.lists import counted

    console = output(session)
    for _, added, error in done:
        if added is None:
            sys.stderr.write(f"broadsheet: {error}\n")
            continue
        words = "already there:" if added.known else "added"
        count = counted(added.new, "new article")
        put(console, Text.assemble(f"{words} {added.kind}  ", plain(added.name, "bold"), f"  {count}"))
        put(console, plain(added.address, "dim"), indent=2)
        if added.note:
            put(console, plain(added.note, "dim"), indent=2)
