"""Whoever waits for a long reading or comparison may end it: asked once a sentence, or between two steps."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Not handed from function to function: what is remembered of earlier readings is found by the article alone.
_ASKED: ContextVar[Callable[[], object] | None] = ContextVar("asked", default=None)


def heed() -> None:
    """Ask whoever waits for the work of this thread, if anybody does; what he raises ends it."""
    asked = _ASKED.get()
    if asked is not None:
        asked()


@contextmanager
def heeding(ask: Callable[[], object]) -> Iterator[None]:
    """Have somebody asked on the way through what this thread does inside the block.

    Args:
        ask: Raises what is to end the work; what is worked out by then is forgotten.
    """
    before = _ASKED.set(ask)
    try:
        yield
    finally:
        _ASKED.reset(before)
