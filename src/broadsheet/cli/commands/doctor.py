"""``broadsheet doctor``: whether everything the program rests on is sound."""

from __future__ import annotations

import click

from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session


@click.command(short_help="Check that everything is sound.")
@click.option("--fix", is_flag=True, help="Mend what can be mended without losing anything: the index.")
@json_option()
@pass_session
def doctor(session: Session, *, fix: bool, as_json: bool) -> int:
    """Check the installation, the settings, the terminal, the library, its index and its feeds.

    With --quiet only what is wrong is told. The exit code is 1 where something is wrong; a feed that
    fails is told, but is no fault of this machine.
    """
    from rich.text import Text

    from broadsheet.cli.checks import examine
    from broadsheet.cli.console import output, plain, put, put_json

    console = output(session)
    checks = examine(session, console, mend=fix)
    sound = all(check.ok for check in checks)
    if as_json:
        listed = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks]
        put_json({"ok": sound, "checks": listed})
        return 0 if sound else 1
    for check in checks:
        if check.ok and session.quiet:
            continue
        word = Text("ok   " if check.ok else "FAULT", "green" if check.ok else "bold red")
        put(console, Text.assemble(word, f"  {check.name:<12}  ", plain(check.detail)))
    return 0 if sound else 1
