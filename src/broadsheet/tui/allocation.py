"""Has the threads of the reader share what memory they let go of.

The C library gives each thread a store of memory of its own, and keeps there what the thread has freed: with a dozen
threads that come and go this was a quarter of the reader's memory, and grew for hours. Python's threads take turns
anyway, and lose nothing by sharing two.

Only the GNU C library is told, by names that its manual documents; everywhere else memory is kept as it always was.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import CDLL

_ARENA_MAX = -8
"""``M_ARENA_MAX`` of ``mallopt(3)``, of the GNU C library."""
_STORES = 2


def share_memory() -> bool:
    """Have threads that begin from now on share two stores; return whether that was done.

    It is not where there is another C library, or the reader has set ``MALLOC_ARENA_MAX`` for it.
    """
    library = None if "MALLOC_ARENA_MAX" in os.environ else _library()
    return library is not None and bool(library.mallopt(_ARENA_MAX, _STORES))


def give_back() -> bool:
    """Give the system back what memory was let go of; takes some milliseconds. Return whether that can be done."""
    library = _library()
    if library is None:
        return False
    library.malloc_trim(0)
    return True


@cache
def _library() -> CDLL | None:
    if sys.platform != "linux":
        return None
    try:
        import ctypes

        library = ctypes.CDLL(None)
    except (ImportError, OSError):
        # A Python without it, or one that is a single file: there is nothing that could be told.
        return None
    # Others have a mallopt as well, where the number may mean something else.
    return library if hasattr(library, "gnu_get_libc_version") else None
