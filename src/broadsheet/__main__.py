"""``broadsheet`` and ``python -m broadsheet``: the reader without arguments, the plain commands with them."""

from __future__ import annotations

import gc
import sys

# Interrupted while this is being loaded, Python would print where: nothing is loaded that can wait for main().
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.cli import Session
    from broadsheet.config import Settings


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        argv: What was typed after the program's name; the process's own where it is None.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments:
        # Nothing that is loaded for the reader is garbage: looking for some takes a tenth of the time to the first
        # picture. The reader has it looked for again once there is something to look at.
        gc.disable()
    try:
        from broadsheet.cli import run

        return run(arguments, reader=_read, looks=_looks)
    except KeyboardInterrupt:
        # What does the work answers this itself; here the program was not loaded yet, and nothing was begun.
        return 130
    finally:
        gc.enable()


def _read(session: Session) -> int:
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        from broadsheet.cli.outcome import NoTerminalError

        message = "the reader needs a terminal; `broadsheet --help` lists the commands that do without"
        raise NoTerminalError(message)
    # The screens take the longest to load: no plain command pays for them.
    from broadsheet.tui import run

    settings = session.settings()
    return run(library=settings.library, settings=settings)


def _looks(settings: Settings) -> str:
    from broadsheet.tui.examining import examine_looks

    return examine_looks(settings)


if __name__ == "__main__":
    sys.exit(main())
