"""Files and answers that were packed with gzip: known by how they begin, undone under a cap."""

from __future__ import annotations

import gzip
import io
import zlib

GZIP_START = b"\x1f\x8b\x08"
"""How gzip begins: its two bytes, and the only method there is (RFC 1952, 2.3)."""


class DamagedPackageError(Exception):
    """It begins like gzip, but cannot be undone to its end."""


def unpacked(data: bytes, limit: int) -> bytes:
    """Return what is packed in a file's data, the data itself where nothing is.

    Args:
        data: All of the file.
        limit: How many bytes more than which are not wanted: one more than that is the most that comes.

    Raises:
        DamagedPackageError: It is damaged; the message goes on after "is".
    """
    if not data.startswith(GZIP_START):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return file.read(limit + 1)
    except (EOFError, OSError, zlib.error) as error:
        message = "gzip data that is damaged or broken off"
        raise DamagedPackageError(message) from error
