"""``broadsheet searches``: the searches that the reader keeps, with what is unread of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli import completing
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session, printing_options

if TYPE_CHECKING:
    from broadsheet.library import Library


@click.group(invoke_without_command=True, short_help="Keep searches, and count what is unread of them.")
@json_option()
@printing_options
@click.pass_context
def searches(context: click.Context, *, as_json: bool) -> int:
    """List the saved searches with their unread articles; with a command, keep, rename or forget one."""
    from broadsheet.cli.console import output, plain, put, put_json

    if context.invoked_subcommand is not None:
        # Whoever asks for JSON before the command means the command's.
        context.default_map = {context.invoked_subcommand: {"as_json": True}} if as_json else None
        return 0
    session = context.find_object(Session) or Session()
    with session.open_library() as library:
        _bring_up_to_date(library)
        found = library.searches.all()
    if as_json:
        put_json(
            {
                "searches": [
                    {
                        "number": one.search.number,
                        "name": one.search.name,
                        "query": one.search.query,
                        "origin": one.search.origin,
                        "unread": one.unread,
                    }
                    for one in found
                ]
            }
        )
        return 0
    console = output(session)
    if not found:
        put(console, "No saved searches; `broadsheet searches add NAME QUERY` keeps one.")
    for one in found:
        put(console, plain(f"{one.unread:>6,} unread  {one.search.name}"))
        if one.search.query != one.search.name:
            put(console, plain(one.search.query), indent=15)
    return 0


@searches.command(short_help="Keep a search.")
@click.argument("name")
@click.argument("query", nargs=-1, required=True)
@json_option()
@pass_session
def add(session: Session, name: str, query: tuple[str, ...], *, as_json: bool) -> int:
    """Keep QUERY under NAME; a search of that name asks this from now on.

    A query that starts with a minus goes after “--”.
    """
    from broadsheet.cli.console import output, plain, put, put_json

    with session.open_library() as library:
        number = library.searches.add(name, " ".join(query))
        _bring_up_to_date(library)
        unread = library.searches.count(number, unread_only=True)
        kept = library.searches.find(name)
    if as_json:
        put_json({"number": number, "name": kept.name, "query": kept.query, "unread": unread})
    else:
        put(output(session), plain(f"kept “{kept.name}”: {unread:,} unread"))
    return 0


@searches.command(short_help="Give a search another name.")
@click.argument("reference", metavar="SEARCH", shell_complete=completing.searches)
@click.argument("name")
@json_option()
@pass_session
def rename(session: Session, reference: str, name: str, *, as_json: bool) -> int:
    """Call SEARCH, a name or a number, NAME from now on."""
    from broadsheet.cli.console import output, plain, put, put_json

    with session.open_library() as library:
        library.searches.rename(reference, name)
        kept = library.searches.find(name)
    if as_json:
        put_json({"number": kept.number, "name": kept.name})
    else:
        put(output(session), plain(f"renamed to “{kept.name}”"))
    return 0


@searches.command(short_help="Forget a search.")
@click.argument("reference", metavar="SEARCH", shell_complete=completing.searches)
@json_option()
@pass_session
def remove(session: Session, reference: str, *, as_json: bool) -> int:
    """Forget SEARCH, a name or a number; the articles stay."""
    from broadsheet.cli.console import output, plain, put, put_json

    with session.open_library() as library:
        gone = library.searches.remove(reference)
    if as_json:
        put_json({"removed": gone.number, "name": gone.name})
    else:
        put(output(session), plain(f"“{gone.name}” was forgotten"))
    return 0


def _bring_up_to_date(library: Library) -> None:
    """Look at what is new; what the index cannot learn now is looked at article by article."""
    library.searching.update()
    library.searches.update()
