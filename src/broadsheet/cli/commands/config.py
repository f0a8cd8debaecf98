"""``broadsheet config``: what is set, where, and a file to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session

if TYPE_CHECKING:
    from broadsheet.config import Settings


@click.command(short_help="Print the settings, or write a file of them.")
@click.option("--init", is_flag=True, help="Write a file with every default commented out; never over another.")
@json_option()
@pass_session
def config(session: Session, *, init: bool, as_json: bool) -> int:
    """Print the settings in force and the file they come from."""
    from broadsheet.cli.console import output, plain, put, put_json
    from broadsheet.config import config_path, write_defaults

    path = session.config or config_path()
    if init:
        write_defaults(path)
    values = _values(session.settings())
    if as_json:
        put_json({"file": str(path), "exists": path.exists(), "settings": values})
        return 0
    console = output(session)
    put(console, plain(f"{path}{'' if path.exists() else ' (not there; --init writes one)'}"))
    if init:
        put(console, "Written. Every setting is in it, commented out.")
        return 0
    for name, value in values.items():
        put(console, plain(f"{name}: {_shown(value)}"))
    return 0


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name} = {keys}" for name, keys in value.items()) or "as the preset"
    if value is None:
        return "none"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _values(settings: Settings) -> dict[str, object]:
    """Return every setting by its dotted name, as plain values; None where it has none."""
    from broadsheet.config.fields import BINDINGS, FIELDS, in_force
    from broadsheet.library.opening import default_directory

    values: dict[str, object] = {field.name: in_force(settings, field) for field in FIELDS}
    # Where it is without being set, the environment or the system has a say.
    library = str(settings.library or default_directory())
    return values | {"library": library, BINDINGS: dict(settings.keys.overrides)}
