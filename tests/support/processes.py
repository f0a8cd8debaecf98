"""Processes that tests start, and what those start: whether they have ended, and whether they have anything to do."""

from __future__ import annotations

import subprocess
import time
from contextlib import suppress
from pathlib import Path

PATIENCE = 60.0
"""Seconds: no measurement, only the end of waiting on a busy machine."""


def has_ended(pid: int) -> bool:
    """Return whether there is no such process; one that only waits to be noticed as dead counts as none."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return not state.strip() or state.strip().startswith("Z")


def is_gone(pid: int) -> bool:
    """Wait until a process has ended; return False where it does not."""
    deadline = time.monotonic() + PATIENCE
    while not has_ended(pid):
        if time.monotonic() > deadline:
            return False
    return True


def at_work(pid: int) -> bool:
    """Return whether a process, or one it has started, computes, waits for its turn to, or waits for a disk.

    False where the system tells nothing of that, as only Linux does.
    """
    with suppress(OSError):  # it may end while it is looked at
        for task in Path(f"/proc/{pid}/task").iterdir():
            if (task / "stat").read_text("utf-8").rpartition(")")[2].split()[0] in {"R", "D"}:
                return True
            if any(at_work(int(child)) for child in (task / "children").read_text("ascii").split()):
                return True
    return False
