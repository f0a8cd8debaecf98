"""What is typed as ``-``: the article, or the list, that comes in on standard input."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.articles import Article
    from broadsheet.library import Library

MARK = "-"
"""What stands for standard input where a file may."""
SIZE_LIMIT = 64_000_000
"""Bytes; what reads files says what is too large for it."""
_STARTS = (b"<!doctype", b"<html", b"<?xml")


class NoInputError(BroadsheetError):
    """Nothing can be read from standard input."""


def article_named(library: Library, reference: str) -> Article:
    """Return the article that an id, the start of one, a file, an address or ``-`` names.

    Raises:
        BroadsheetError: It names nothing that can be read; the message says why.
    """
    with file_named(reference) as file:
        return library.resolve(reference if file is None else str(file))


@contextmanager
def file_named(reference: str) -> Iterator[Path | None]:
    """Give a file with what comes in on standard input, for as long as it is needed; None for anything but ``-``.

    Raises:
        NoInputError: Standard input is closed, a terminal at which nobody is told what to type, or read already.
    """
    if reference != MARK:
        yield None
        return
    given = _given()
    page = given.lstrip()[:9].lower().startswith(_STARTS)
    with TemporaryDirectory(prefix="broadsheet-") as directory:
        file = Path(directory, f"standard-input{'.html' if page else '.txt'}")
        file.write_bytes(given)
        yield file


def _given() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        message = "- stands for standard input, and nothing is piped into it"
        raise NoInputError(message)
    given = sys.stdin.buffer.read(SIZE_LIMIT)
    if not given:
        message = "nothing came in on standard input, or it was read already: - may be given once"
        raise NoInputError(message)
    return given
