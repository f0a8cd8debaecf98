"""``broadsheet doctor``: whether everything the program rests on is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session

if TYPE_CHECKING:
    from broadsheet.cli.checks import Check


@click.command(short_help="Check that everything is sound.")
@click.option("--fix", is_flag=True, help="Mend what can be mended without losing anything.")
@json_option()
@pass_session
def doctor(session: Session, *, fix: bool, as_json: bool) -> int:
    """Check the installation, the settings, the terminal, the library, its index and its feeds.

    Of a fault that --fix mends it is said what that does: building the index anew from the articles, putting rows in
    order anew, taking away the right of others to read. With --quiet only what is wrong, or was mended, is told. The
    exit code is 1 where something is wrong; a feed that fails is told, but is no fault of this machine.
    """
    from rich.text import Text

    from broadsheet.cli.checks import examine
    from broadsheet.cli.console import output, plain, put_beside, put_json

    console = output(session)
    checks = examine(session, console, mend=fix)
    sound = all(check.ok for check in checks)
    if as_json:
        put_json({"ok": sound, "checks": [_as_json(check) for check in checks]})
        return 0 if sound else 1
    for check in checks:
        if check.ok and session.quiet and not check.mended:
            continue
        word = Text("ok   " if check.ok else "FAULT", "green" if check.ok else "bold red")
        then = f"; --fix would {check.mend}" if check.mend else f"; mended: {check.mended}" if check.mended else ""
        put_beside(console, Text.assemble(word, f"  {check.name:<12}"), plain(f"{check.detail}{then}"))
    return 0 if sound else 1


def _as_json(check: Check) -> dict[str, object]:
    return {
        "name": check.name,
        "ok": check.ok,
        "detail": check.detail,
        "mend": check.mend or None,
        "mended": check.mended or None,
    }
