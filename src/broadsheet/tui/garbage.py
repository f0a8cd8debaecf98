"""When Python looks for garbage: between two keys, so that none of them waits for it.

To look through everything that is old takes 50 to 100 ms in this program, in whichever thread it happens to come due,
and holds up all others. So what was loaded at the start is left alone; of what came later the young are looked through
as they come, which takes under 4 ms, and the old in small portions, when nobody has pressed a key for a moment. Once so
many of them live that this would be felt, they are left alone as well.
"""

from __future__ import annotations

import gc

EVERY = 0.25
"""Seconds between two looks at whether there is something to do."""
IDLE = 0.2
"""Seconds without a key after which there may be one more pause than usual."""
AWAY = 10.0
"""Seconds without a key after which nobody seems to be there."""
_NEVER = 1_000_000
_DUE = 1
"""Collections of the middle generation, some 7,000 objects each, after which the old are looked through if idle."""
_OVERDUE = 3
"""After so many it is done under the reader's fingers: the more there is to look through, the longer it takes."""
_MANY = 25_000
"""Objects that are looked through in 10 ms; the panes in use have 15,000 that were not there at the start."""
_WHOLE = 20
"""Times that something was left alone for good, after which all is looked through once more: what was garbage by then,
or becomes it, would never be found."""


class Collector:
    """Looks for garbage when it is told that there is time."""

    def __init__(self, *, many: int = _MANY) -> None:
        """Begin to exist.

        Args:
            many: How many old objects are looked through again and again before they are left alone.
        """
        self._many = many
        self._begun = False
        self._kept = 0

    def begin(self) -> None:
        """Begin, with everything that is loaded by now left alone for good."""
        young, middle, _ = gc.get_threshold()
        gc.freeze()
        gc.set_threshold(young, middle, _NEVER)
        gc.enable()
        self._begun = True

    def look(self, idle: float, *, settled: bool) -> bool:
        """Look through the old where that is due; return whether it was.

        Args:
            idle: Seconds since the last key.
            settled: Whether all that is seen stays. What belongs to a screen that will be closed is garbage then, and
                where it was left alone because there is much of it, all is looked through when nobody is there.
        """
        waiting = gc.get_count()[2]
        if not self._begun or waiting < _DUE or (idle < IDLE and waiting < _OVERDUE):
            return False
        if self._kept >= _WHOLE and idle >= AWAY:
            gc.unfreeze()
            self._kept = 0
        gc.collect()
        if len(gc.get_objects(2)) > self._many:
            gc.freeze()
            self._kept += 1 if settled else _WHOLE
        return True
