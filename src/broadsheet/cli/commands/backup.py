"""``broadsheet backup``: articles, sources and marks in one file."""

from __future__ import annotations

from pathlib import Path

import click

from broadsheet.cli.lists import counted
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session


@click.command(short_help="Copy the library into a file.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Overwrite the file.")
@json_option()
@pass_session
def backup(session: Session, file: Path, *, force: bool, as_json: bool) -> int:
    """Copy articles, sources and marks into FILE, as they stand at one moment; Broadsheet may be in use meanwhile.

    The index stays behind: it is made from the articles.
    """
    from broadsheet.cli.console import output, plain, progress, put, put_json

    with session.open_library() as library, progress(session, "Copying"):
        count = library.back_up(file, force=force)
    if as_json:
        put_json({"file": str(file), "articles": count})
    else:
        put(output(session), plain(f"{counted(count, 'article')} copied to {file}"))
    return 0
