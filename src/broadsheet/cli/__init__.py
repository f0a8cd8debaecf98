"""The command line: thin commands over the library, drawn with Rich, each with stable JSON (see README.md)."""

from broadsheet.cli.command_line import run
from broadsheet.cli.session import Session

__all__ = ["Session", "run"]
