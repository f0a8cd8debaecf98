"""``broadsheet export-opml``: the subscriptions, for another program or another machine."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from broadsheet.cli.session import Session, pass_session
from broadsheet.errors import BroadsheetError


@click.command("export-opml", short_help="Write the subscriptions as OPML.")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@pass_session
def export_opml(session: Session, file: Path | None) -> int:
    """Write the feeds with their folders, names and tags as OPML 2.0 to FILE, or to standard output.

    Secrets, and the commands that print them, stay behind.
    """
    with session.open_library() as library:
        document = library.feeds.export_opml()
    if file is None or str(file) == "-":
        sys.stdout.write(document.decode("utf-8"))
        return 0
    try:
        file.expanduser().write_bytes(document)
    except OSError as error:
        message = f"{file} cannot be written: {(error.strerror or 'unknown error').lower()}"
        raise BroadsheetError(message) from error
    return 0
