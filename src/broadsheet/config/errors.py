"""What can go wrong with settings: always the reader's file, always with the place to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class ConfigError(BroadsheetError):
    """A file of settings cannot be used; the message names file, line and key."""


def complaint(path: Path | None, line: int, problem: str) -> ConfigError:
    """Return the error that says what is wrong where.

    Args:
        path: The file, None for settings that came from elsewhere, such as an option.
        line: Counted from 1; 0 where the problem is the file as a whole.
        problem: What is wrong and what would be right.
    """
    where = clean_line(str(path)) if path else ""
    if where and line:
        where = f"{where}, line {line}"
    return ConfigError(f"{where}: {problem}" if where else problem)


def suggestion(given: str, known: Iterable[str]) -> str:
    """Return “; did you mean “x”?” for the known name nearest to the one given, or the list of all where none is."""
    from difflib import get_close_matches

    names = sorted(known)
    near = get_close_matches(given.casefold(), names, n=1, cutoff=0.6)
    if near:
        return f"; did you mean “{near[0]}”?"
    return f"; known are {', '.join(names)}" if names else ""
