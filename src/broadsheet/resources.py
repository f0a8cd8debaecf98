"""Finds what comes with the program, the bundled articles and the themes, in a wheel or in a checkout."""

from __future__ import annotations

from pathlib import Path

from broadsheet.errors import BroadsheetError

_PACKAGE = Path(__file__).resolve().parent


def seeds_directory() -> Path:
    """Return the directory of the bundled articles."""
    return _directory("seeds")


def themes_directory() -> Path:
    """Return the directory of the bundled colour themes."""
    return _directory("themes")


def _directory(name: str) -> Path:
    # A wheel carries them inside the package; an editable installation runs from the checkout.
    for candidate in (_PACKAGE / "_data" / name, _PACKAGE.parents[1] / name):
        if candidate.is_dir():
            return candidate
    message = f"the installation is incomplete: its {name} are missing; install Broadsheet again"
    raise BroadsheetError(message)
