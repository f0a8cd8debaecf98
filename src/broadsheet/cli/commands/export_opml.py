"""``broadsheet export-opml``: the subscriptions, for another program or another machine."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from broadsheet.cli.lists import counted
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session
from broadsheet.cli.standard_input import MARK
from broadsheet.export.files import write_document


@click.command("export-opml", short_help="Write the subscriptions as OPML.")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Overwrite the file.")
@json_option("Print what was written as JSON; without a file with the document in it.")
@pass_session
def export_opml(session: Session, file: Path | None, *, force: bool, as_json: bool) -> int:
    """Write the feeds with their folders, names and tags as OPML 2.0 to FILE, or to standard output.

    Secrets, and the commands that print them, stay behind.
    """
    from broadsheet.articles import SourceKind
    from broadsheet.cli.console import output, plain, put, put_json

    with session.open_library() as library:
        document = library.feeds.export_opml()
        count = sum(source.kind is SourceKind.FEED for source in library.sources())
    printed = file is None or str(file) == MARK
    if file is not None and not printed:
        write_document(file.expanduser(), document, force=force)
    if as_json:
        opml = document.decode("utf-8") if printed else None
        put_json({"file": None if printed else str(file), "feeds": count, "opml": opml})
    elif printed:
        # Its first line says that it is UTF-8, whatever the terminal takes.
        sys.stdout.flush()
        sys.stdout.buffer.write(document)
    else:
        put(output(session), plain(f"{counted(count, 'feed')} written to {file}"))
    return 0
