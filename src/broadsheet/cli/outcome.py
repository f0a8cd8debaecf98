"""What becomes of a run of the program: its errors as one line on standard error, and an exit code.

Apart from the options and commands, so that the reader opens without loading what reads those.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable

TRACEBACK_VARIABLE = "BROADSHEET_TRACEBACK"
OK, FAILED, INTERRUPTED = 0, 1, 130


class NoTerminalError(BroadsheetError):
    """The reader was to open where there is no terminal."""


def outcome(work: Callable[[], int]) -> int:
    """Do the work and return its exit code; where it fails, say why in one line.

    Returns:
        What the work returns, 1 where something could not be done, 130 where it was interrupted.
    """
    try:
        return work()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BroadsheetError as error:
        return _failed(str(error))
    except OSError as error:
        # Rooms translate their own; what is left is standard output: a full disk, a closed terminal.
        return _failed(f"cannot go on: {error.strerror or error}")
    except Exception as error:
        if os.environ.get(TRACEBACK_VARIABLE):
            raise
        fault = f"{type(error).__name__}: {error}".rstrip(": ")
        return _failed(f"a fault in the program ({fault}); set {TRACEBACK_VARIABLE}=1 and report what it prints")


def _failed(message: str) -> int:
    sys.stderr.write(f"broadsheet: {clean_line(message, limit=1_000)}\n")
    return FAILED


def prepare_streams() -> None:
    """Make both outputs fit to write to, whatever they were started with."""
    for name in ("stdout", "stderr"):
        # Closed by the caller, as in ">&-": what is written then goes nowhere.
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - it lives as long as the process
            setattr(sys, name, nowhere)
        # A question mark for what the encoding lacks, rather than a stop in the middle.
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
