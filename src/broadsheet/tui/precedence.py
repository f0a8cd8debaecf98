"""The loop that answers keys and draws goes before the threads that work for it.

Python runs one thread at a time, and one that waits for its turn gets it after a fixed time, whichever it is. While
a thread works, a picture of 25 ms would take 50: the two take turns. So the time is short while the loop waits for
something to do, and longer once it has: a key interrupts the work of a thread at once, a thread a picture hardly ever.

What the loop does for one message is short; but a screen takes all that wait for it one after the other, in one turn.
So between two of them it lets others have theirs, where the turn has been long.
"""

from __future__ import annotations

import asyncio
import selectors
import sys
import threading
import time

AT_ONCE = 0.0005
"""Seconds for which a thread at work keeps the loop waiting that has something to do."""
AT_LENGTH = 0.1
"""Seconds for which the loop keeps threads waiting: longer than any picture takes, which a thread would otherwise share
with it turn by turn. It is also for how long the loop would wait where it lets a thread go on in the middle of its own
work; it asks no database and no file, and draws through a thread, so that it hardly ever does."""
ENOUGH = 0.005
"""Seconds of work in one turn after which whoever takes turns lets others go on: a tenth of what is felt."""

_ROUNDS = 3
"""Rounds of the loop after which all have had their turn: those who wait already, those whose time has come or whose
key was heard meanwhile, and those whom these wake."""


class _Turn:
    """The turn that the loop is in: when its thread began it, None where no loop of ours runs."""

    begun: float | None = None


class _Selector(selectors.DefaultSelector):
    """Waits for what the loop waits for, and says meanwhile who is in a hurry."""

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what has come; see the base class."""
        sys.setswitchinterval(AT_ONCE)
        try:
            return super().select(timeout)
        finally:
            sys.setswitchinterval(AT_LENGTH)
            _Turn.begun = time.thread_time()

    def close(self) -> None:
        """Wait no more; see the base class."""
        super().close()
        _Turn.begun = None


def loop() -> asyncio.AbstractEventLoop:
    """Return a loop that goes before threads; where loops are made otherwise, one as usual."""
    if sys.platform == "win32":
        return asyncio.new_event_loop()
    return asyncio.SelectorEventLoop(_Selector())


async def give_way() -> None:
    """Let others have their turn of the loop, where this one has been long enough."""
    if _Turn.begun is not None and time.thread_time() - _Turn.begun >= ENOUGH:
        for _ in range(_ROUNDS):
            await asyncio.sleep(0)


def let_keys_in() -> None:
    """Let the loop have its turn if it waits for one; for threads that are long at work, between two parts of it.

    Whoever is interrupted may be followed by another thread that is at work, and that by a third.
    """
    if threading.current_thread() is not threading.main_thread():
        time.sleep(0)
