"""Paths as they are typed."""

from __future__ import annotations

from pathlib import Path


def at_home(typed: str) -> Path:
    """Return the path that was typed, ``~`` at its start being a home; as it is where this system knows none of it."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)
