"""When Python looks for garbage: between two keys, so that none of them waits for it.

To look through everything that is old takes 50 to 100 ms in this program, in whichever thread it happens to come due,
and holds up all others. So what was loaded at the start is left alone; of what came later the young are looked through
as they come, which takes under 4 ms, and the old, some 20,000 objects and 10 ms, when nobody has pressed a key for a
moment. Where many more are old since parts of the program were loaded, they are left alone as well. What becomes
garbage among what is left alone is not found, and keeps alive what it knows: that is put right whenever nobody is
there, once each time, however little seems to be waiting.
"""

from __future__ import annotations

import gc
import sys

EVERY = 0.25
"""Seconds between two looks at whether there is something to do."""
IDLE = 0.2
"""Seconds without a key after which there may be one more pause than usual."""
AWAY = 60.0
"""Seconds without a key after which nobody seems to be there: longer than a screenful takes to read."""
_NEVER = 1_000_000
_DUE = 1
"""Collections of the middle generation, some 7,000 objects each, after which the old are looked through if idle."""
_OVERDUE = 3
"""After so many it is done under the reader's fingers: the more there is to look through, the longer it takes."""
_MANY = 25_000
"""Objects that are looked through in 10 to 15 ms; the panes in use have 15,000 that were not there at the start. Where
a screen has many more, looks are so much rarer."""


class Collector:
    """Looks for garbage when it is told that there is time."""

    def __init__(self, *, many: int = _MANY) -> None:
        """Begin to exist.

        Args:
            many: How many old objects are looked through again and again before they are left alone.
        """
        self._many = many
        self._begun = False
        self._put_right = False
        self._old = 0
        self._loaded = 0

    def begin(self) -> None:
        """Begin, with everything that is loaded by now left alone for good."""
        young, middle, _ = gc.get_threshold()
        self._leave_alone()
        gc.set_threshold(young, middle, _NEVER)
        gc.enable()
        self._begun = True

    def look(self, idle: float, *, settled: bool) -> bool:
        """Look through the old where that is due; return whether it was.

        Args:
            idle: Seconds since the last key.
            settled: Whether all that is seen stays.
        """
        if not self._begun:
            return False
        if idle < AWAY:
            self._put_right = False
        elif settled and not self._put_right:
            self._put_right = True
            gc.unfreeze()
            gc.collect()
            self._leave_alone()
            return True
        waiting, share = gc.get_count()[2], max(1, self._old // self._many)
        if waiting < _DUE * share or (idle < IDLE and waiting < _OVERDUE * share):
            return False
        gc.collect()
        self._old = len(gc.get_objects(2))
        # No more often than the program grows: a dialog that is open goes one day, and would be left alone for good.
        if self._old > self._many and len(sys.modules) > self._loaded:
            self._leave_alone()
        return True

    def _leave_alone(self) -> None:
        gc.freeze()
        self._old, self._loaded = 0, len(sys.modules)
