"""``broadsheet restore``: a copy made by ``broadsheet backup`` in the place of the library."""

from __future__ import annotations

from pathlib import Path

import click

from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session


@click.command(short_help="Put a copy in the place of the library.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace the library that is there; it is kept aside.")
@json_option()
@pass_session
def restore(session: Session, file: Path, *, force: bool, as_json: bool) -> int:
    """Put FILE, a copy made by `broadsheet backup`, in the place of the library, once it was found sound.

    Leave Broadsheet everywhere first. The next search makes the index anew.
    """
    from broadsheet.cli.console import output, plain, put, put_json
    from broadsheet.library import Library

    aside = Library.restore(session.settings().library, file, force=force)
    if as_json:
        put_json({"file": str(file), "replaced": str(aside) if aside else None})
        return 0
    kept = f"; the library that was there is kept in {aside}" if aside else ""
    put(output(session), plain(f"restored from {file}{kept}"))
    return 0
