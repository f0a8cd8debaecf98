"""The slices an index is made of: read from its manifest, followed as others write it, replaced in one step."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from broadsheet.search.errors import IndexClosedError, IndexLockedError
from broadsheet.search.slices.damage import Damage
from broadsheet.search.slices.lock import WriteLock
from broadsheet.search.slices.manifest import Manifest, read_manifest, seen, write_manifest
from broadsheet.search.slices.privacy import make_private
from broadsheet.search.slices.slice import Slice
from broadsheet.search.slices.writing import next_generation, sweep

if TYPE_CHECKING:
    from pathlib import Path


class Standing:
    """What an index is made of now, and who may change it.

    Attributes:
        changing: Held by the one thread that changes it.
        damage: The slices of it that are left out.
        manifest: The manifest it was read from.
        parts: Its slices, damaged ones too, by name.
    """

    def __init__(self, directory: Path, *, write: bool) -> None:
        """Read the index in ``directory``, which is made where it is missing.

        Args:
            directory: Where it stands.
            write: False for one that will only be read.

        Raises:
            SearchError: The directory cannot be made or read.
        """
        self.changing = threading.RLock()
        self.damage = Damage()
        self.manifest = Manifest()
        self.parts: dict[str, Slice] = {}
        self._directory = directory
        self._closed = False
        self._seen: object = None
        make_private(directory)
        self._lock = WriteLock(directory / "lock")
        self._may_write = write
        if write:
            self._lock.acquire()
        self._load()

    @property
    def read_only(self) -> bool:
        """Whether another process writes it, or this one never will."""
        return not self._lock.held

    def refresh(self) -> bool:
        """Follow what another process has written; tell whether there was anything.

        Raises:
            IndexClosedError: It was closed.
        """
        self._must_be_open()
        if seen(self._directory) == self._seen:
            return False
        with self.changing:
            self._load()
        return True

    def sound(self) -> list[Slice]:
        """Return what can be searched now.

        Raises:
            IndexClosedError: It was closed.
        """
        self.refresh()
        return [part for name, part in self.parts.items() if name not in self.damage]

    def found_damage(self, part: Slice) -> bool:
        """Leave a damaged slice out from now on.

        Returns:
            False where it is not damaged: another process has dropped it since.

        Raises:
            IndexClosedError: It was closed.
        """
        self.refresh()
        if part.info.name not in self.parts:
            return False
        self.damage.note(part)
        return True

    def must_write(self) -> None:
        """See that this process may write it, which it may again where the one that did has ended.

        Raises:
            IndexClosedError: It was closed.
            IndexLockedError: Another process writes it, or this one said that it never will.
        """
        self._must_be_open()
        if self._may_write and not self._directory.exists():
            make_private(self._directory)
        held = self._lock.held
        if not (self._may_write and self._lock.acquire()):
            message = "another process is writing the index; this one can only read it"
            raise IndexLockedError(message)
        if held:
            self.refresh()
        else:
            self._load()

    def store(self, manifest: Manifest) -> None:
        """Make ``manifest`` the truth. Slices it drops stay on disk until the next one, for whoever reads them now.

        Raises:
            OSError: It cannot be written; what stood stands on.
        """
        before = set(self.parts)
        write_manifest(self._directory, manifest)
        self._seen = seen(self._directory)
        self._take(manifest)
        sweep(self._directory, before | set(self.parts))

    def close(self) -> None:
        """Let go of all of it; what is asked for afterwards raises :class:`IndexClosedError`."""
        self._closed = True
        self._lock.release()
        for part in self.parts.values():
            part.close()
        self.parts = {}

    def _load(self) -> None:
        now = seen(self._directory)
        manifest = read_manifest(self._directory)
        self.damage.needs_rebuild = manifest is None
        self._seen = now
        self._take(manifest or Manifest(generation=next_generation(self._directory)))
        if self._lock.held:
            sweep(self._directory, self.parts)

    def _take(self, manifest: Manifest) -> None:
        """Make ``manifest`` what is searched; slices that stay keep what they have open."""
        parts: dict[str, Slice] = {}
        for info in manifest.slices:
            known = self.parts.get(info.name)
            parts[info.name] = known.updated(info) if known else Slice(self._directory / info.name, info)
        self.damage.forget(parts)
        self.manifest = manifest
        self.parts = parts

    def _must_be_open(self) -> None:
        if self._closed:
            message = "the index was closed"
            raise IndexClosedError(message)
