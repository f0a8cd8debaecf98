"""Paths as they are typed."""

from __future__ import annotations

import re
from pathlib import Path

_PATH = re.compile(r"/(?!/)|~|\.\.?/")


def at_home(typed: str) -> Path:
    """Return the path that was typed, ``~`` at its start being a home; as it is where this system knows none of it."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)


def is_path(typed: str) -> bool:
    """Return whether something typed can be nothing but a path, though there may be no file: no address begins so."""
    return _PATH.match(typed.strip()) is not None
