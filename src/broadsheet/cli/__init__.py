"""The command line: thin commands over the library, drawn with Rich, each with stable JSON (see README.md)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from broadsheet.cli.outcome import outcome, prepare_streams
from broadsheet.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.config import Settings

__all__ = ["Session", "run"]

COMPLETION_VARIABLE = "_BROADSHEET_COMPLETE"
"""Set where a shell asks for what completes commands, and not for the reader."""


def run(
    arguments: Sequence[str], *, reader: Callable[[Session], int], looks: Callable[[Settings], str] | None = None
) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: What was typed after the program's name.
        reader: Opens the screens and returns their exit code; called where no command is given.
        looks: Says in a line how the reader will look and which keys it has, for the doctor; raises BroadsheetError
            where a theme or a key cannot be used.

    Returns:
        0 where all went well, 1 where something could not be done, 2 where the command was mistyped, 130 where the
        reader interrupted it.
    """
    if not arguments and COMPLETION_VARIABLE not in os.environ:
        # The reader opens sooner without what reads options and commands.
        prepare_streams()
        return outcome(lambda: reader(Session()))
    from broadsheet.cli import command_line

    return command_line.run(arguments, reader=reader, looks=looks)
