"""Has the threads of the reader share what memory they let go of.

The C library gives each thread a store of memory of its own, and keeps there what the thread has freed: with a dozen
threads that come and go this was a quarter of the reader's memory, and grew for hours. Python's threads take turns
anyway, and lose nothing by sharing two.
"""

from __future__ import annotations

import os
import sys

_ARENA_MAX = -8
"""``M_ARENA_MAX`` of ``mallopt(3)``, of the GNU C library."""
_STORES = 2


def share_memory() -> bool:
    """Have threads that begin from now on share two stores; return whether that was done.

    It is not where there is another C library, or the reader has set ``MALLOC_ARENA_MAX`` for it.
    """
    if sys.platform != "linux" or "MALLOC_ARENA_MAX" in os.environ:
        return False
    import ctypes

    library = ctypes.CDLL(None)
    # Others have a mallopt as well, where the number may mean something else.
    if not hasattr(library, "gnu_get_libc_version"):
        return False
    return bool(library.mallopt(_ARENA_MAX, _STORES))
