"""The right to write an index: one process has it, released by the system itself when that process ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whoosh.util.filelock import FileLock

if TYPE_CHECKING:
    from pathlib import Path


class WriteLock:
    """The right to write the index in one directory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: FileLock | None = None

    @property
    def held(self) -> bool:
        """True while this object has the right."""
        return self._lock is not None

    def acquire(self) -> bool:
        """Take the right if nobody has it; return whether it is held now."""
        if self._lock is not None and not self._path.exists():
            # Somebody took the directory away: who makes it again would have the same right.
            self.release()
        if self._lock is None:
            lock = FileLock(str(self._path))
            try:
                self._lock = lock if lock.acquire(blocking=False) else None
            except OSError:
                # A directory that cannot be written cannot be locked either: it is read only.
                self._lock = None
        return self.held

    def release(self) -> None:
        """Give the right back."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
