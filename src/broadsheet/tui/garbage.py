"""When Python looks for garbage: between two keys, so that none of them waits for it.

Looking through everything that is old takes 20 to 45 ms as soon as some ten thousand objects were made, in whichever
thread it happens to come due, and holds up all others. So only the young are looked through as they come, which takes
under 4 ms; the old wait until nobody has pressed a key for a moment. What survives there while the panes alone are seen
mostly lives until the end, and is looked at again every twentieth time only.
"""

from __future__ import annotations

import gc

EVERY = 0.25
"""Seconds between two looks at whether there is something to do."""
IDLE = 0.2
"""Seconds without a key after which there may be one more pause than usual."""
_NEVER = 1_000_000
_DUE = 3
"""Collections of the middle generation, some 7,000 objects each, after which the old are looked through if idle."""
_OVERDUE = 9
"""After so many it is done under the reader's fingers: the more there is to look through, the longer it takes."""

_WHOLE = 20
"""Times that something was left alone for good, after which all is looked through once more: a dialog that was closed
a moment before is still held by Textual then, and would never be found once it is let go."""


class Collector:
    """Looks for garbage when it is told that there is time."""

    def __init__(self) -> None:
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
            settled: Whether all that is seen stays: what lives now need not be looked at again.
        """
        waiting = gc.get_count()[2]
        if not self._begun or waiting < _DUE or (idle < IDLE and waiting < _OVERDUE):
            return False
        if self._kept >= _WHOLE and idle >= IDLE:
            gc.unfreeze()
            self._kept = 0
        gc.collect()
        if settled:
            gc.freeze()
            self._kept += 1
        return True
