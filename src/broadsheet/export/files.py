"""Documents on disk: whole or not at all, so that a full disk costs neither the new one nor the old."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from pathlib import Path


class UnwritableError(BroadsheetError):
    """The document cannot be written where it was to go."""


def write_document(path: Path, document: str | bytes, *, force: bool) -> None:
    """Write a document to a file; what stood there before stays until the new one is complete.

    Args:
        path: Where to; through a symbolic link to what it leads to.
        document: Text goes as UTF-8.
        force: Whether a file that is there already is replaced.

    Raises:
        UnwritableError: There is a file already and ``force`` is not given, or it cannot be written.
    """
    data = document.encode("utf-8") if isinstance(document, str) else document
    try:
        if path.exists() and not force:
            message = f"{path} is there already; give --force to overwrite it"
            raise UnwritableError(message)
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a pipe or a terminal, which nothing can take the place of
        else:
            _replace(path.resolve(), data)
    except OSError as error:
        message = f"{path} cannot be written: {(error.strerror or 'unknown error').lower()}"
        raise UnwritableError(message) from error


def _replace(path: Path, data: bytes) -> None:
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError:
        with suppress(OSError):
            partial.unlink()
        raise
