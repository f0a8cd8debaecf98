"""The directory of an index is its user's alone: what is written in an index is run when it is read."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from broadsheet.search.errors import SearchError

if TYPE_CHECKING:
    from pathlib import Path


def make_private(directory: Path) -> None:
    """Make a directory that only this user can read: reading an index runs what is written in it.

    Raises:
        SearchError: It cannot be made, or it is somebody else's.
    """
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = directory.stat()
    except OSError as error:
        message = f"{directory} cannot be made ({error.strerror}); choose another place for the library"
        raise SearchError(message) from error
    if hasattr(os, "getuid") and found.st_uid != os.getuid():
        message = f"{directory} belongs to another user, whose index is not safe to open; choose another place"
        raise SearchError(message)
    if found.st_mode & 0o077:
        with contextlib.suppress(OSError):  # A file system that cannot be written, or knows no permissions.
            directory.chmod(0o700)
