"""``broadsheet`` and ``python -m broadsheet``: the reader without arguments, the plain commands with them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.cli import Session


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        argv: What was typed after the program's name; the process's own where it is None.
    """
    from broadsheet.cli import run

    return run(argv, reader=_read)


def _read(session: Session) -> int:
    # The screens take the longest to load: no plain command pays for them.
    from broadsheet.tui import run

    settings = session.settings()
    return run(library=settings.library, settings=settings)


if __name__ == "__main__":
    sys.exit(main())
