"""Python's search for garbage, put off while an article is read or two are compared.

Both make some ten thousand small values that live as long as the reading and hold no cycles. Python looks through the
young ones every 700 and finds nothing: a sixth to a fifth of the time. Once it is over, one look makes up for all.
"""

from __future__ import annotations

import gc
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAUSING = threading.Lock()
"""Held by the one who pauses. A second one, inside the first or in another thread, goes on without pausing itself, so
that threads which overlap for long never keep the search from running at all."""


@contextmanager
def collection_paused() -> Iterator[None]:
    """Put off the search for garbage inside the block; where it is off already, nothing is changed."""
    if not gc.isenabled() or not _PAUSING.acquire(blocking=False):
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        _PAUSING.release()
