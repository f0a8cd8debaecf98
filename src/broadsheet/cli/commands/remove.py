"""``broadsheet remove``: sources, with their articles."""

from __future__ import annotations

import sys

import click

from broadsheet.cli import completing
from broadsheet.cli.feeds import numbers_of
from broadsheet.cli.lists import counted
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session
from broadsheet.errors import BroadsheetError


class KeptError(BroadsheetError):
    """Nothing was removed: it was not confirmed."""


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
            _confirm(f"Remove {counted(len(gone), 'source')} with {counted(count, 'article')}?")
        library.feeds.remove(numbers)
    if as_json:
        put_json({"removed": [{"number": source.number, "name": source.name} for source in gone], "articles": count})
    else:
        names = ", ".join(source.name for source in gone)
        put(output(session), plain(f"removed {names} with {counted(count, 'article')}"))
    return 0


def _confirm(question: str) -> None:
    """Ask on standard error.

    Raises:
        KeptError: The answer is not yes, or nobody answers.
    """
    sys.stderr.write(f"{question} [y/N]: ")
    sys.stderr.flush()
    answer = sys.stdin.readline() if sys.stdin else ""
    if answer.strip().lower() in ("y", "yes"):
        return
    if not answer:
        sys.stderr.write("\n")
    message = "nothing was removed" + ("" if answer else ": nobody answered; --yes removes without asking")
    raise KeptError(message)
