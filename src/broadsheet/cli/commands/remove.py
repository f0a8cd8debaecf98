"""``broadsheet remove``: sources, with their articles."""

from __future__ import annotations

import click

from broadsheet.cli import completing
from broadsheet.cli.feeds import numbers_of
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session


@click.command(short_help="Remove sources with their articles.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, shell_complete=completing.sources)
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option()
@pass_session
def remove(session: Session, sources: tuple[str, ...], *, yes: bool, as_json: bool) -> int:
    """Remove each SOURCE, by number, name or address, with all its articles and their marks."""
    from broadsheet.cli.console import output, plain, put, put_json

    with session.open_library() as library:
        numbers = numbers_of(library, sources)
        gone = [source for source in library.sources() if source.number in numbers]
        count = sum(source.total for source in gone)
        if not yes:
            click.confirm(f"Remove {len(gone)} sources with {count} articles?", abort=True, err=True)
        library.feeds.remove(numbers)
    if as_json:
        put_json({"removed": [{"number": source.number, "name": source.name} for source in gone], "articles": count})
    else:
        names = ", ".join(source.name for source in gone)
        put(output(session), plain(f"removed {names} with {count} articles"))
    return 0
