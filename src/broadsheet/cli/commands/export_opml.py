"""``broadsheet export-opml``: the subscriptions, for another program or another machine."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from broadsheet.cli.session import Session, pass_session
from broadsheet.export.files import write_document


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
    write_document(file.expanduser(), document, force=True)
    return 0
