"""The index of time slices: the search port over a directory."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from broadsheet.search.errors import IndexClosedError, IndexLockedError
from broadsheet.search.port import Asked, Health, Page
from broadsheet.search.slices.damage import Damage
from broadsheet.search.slices.lock import WriteLock
from broadsheet.search.slices.manifest import Manifest, read_manifest, seen, write_manifest
from broadsheet.search.slices.privacy import make_private
from broadsheet.search.slices.searching import Search
from broadsheet.search.slices.slice import DamagedSliceError, Slice, newest_first
from broadsheet.search.slices.suggest import suggestion
from broadsheet.search.slices.writing import (
    Builders,
    changed,
    chunked,
    fetched,
    new_name,
    next_generation,
    refused,
    sweep,
    to_fold,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from broadsheet.articles import Document
    from broadsheet.search.query import Query


class SlicedIndex:
    """See :class:`~broadsheet.search.port.SearchIndex`."""

    def __init__(self, directory: Path, *, processes: int = 2, write: bool = True) -> None:
        """Open the index in ``directory``, which is made where it is missing.

        Args:
            directory: Where it stands; for this user only, as reading an index runs what is written in it.
            processes: How many slices are built at once in processes of their own; 0 builds in the calling thread.
            write: False for one that will only be read.

        Raises:
            SearchError: The directory cannot be made or read.
        """
        self._directory = directory
        self._builders = Builders(processes)
        self._changing = threading.RLock()
        self._closed = False
        self._damage = Damage()
        self._parts: dict[str, Slice] = {}
        self._manifest = Manifest()
        self._seen: object = None
        make_private(directory)
        self._lock = WriteLock(directory / "lock")
        self._may_write = write
        if write:
            self._lock.acquire()
        self._load()

    @property
    def needs_rebuild(self) -> bool:
        """See the port."""
        return self._damage.needs_rebuild

    @property
    def read_only(self) -> bool:
        """See the port."""
        return not self._lock.held

    def begin(self) -> None:
        """See the port."""
        with self._changing:
            self._must_write()
            with self._explained():
                self._store(Manifest(generation=self._manifest.generation + 1))
            self._damage.needs_rebuild = False

    def apply(self, documents: Sequence[Document], removed: Iterable[int] = ()) -> None:
        """See the port."""
        with self._changing:
            self._must_write()
            gone = {document.number for document in documents} | set(removed)
            deleted = dict(self._standing(gone))
            if documents or deleted:
                self._replace(deleted, documents)

    def search(self, asked: Asked) -> Page:
        """See the port."""
        page = Page(complete=True, settled=True)
        for page in self.stream(asked):
            if page.settled:
                break
        return page

    def stream(self, asked: Asked) -> Iterator[Page]:
        """See the port."""
        parts = self._sound()
        yield from Search(asked, parts, self._found_damage).pages()

    def count(self, asked: Asked) -> int:
        """See the port."""
        return max(page.count for page in self.stream(asked))

    def answering(self, query: Query) -> frozenset[int]:
        """See the port."""
        parts = self._sound()
        return Search(Asked(query, limit=0, budget=None), parts, self._found_damage).numbers()

    def suggest(self, query: Query) -> str | None:
        """See the port."""
        parts = self._sound()
        try:
            return suggestion(query, sorted(parts, key=lambda part: part.info.newest, reverse=True))
        except DamagedSliceError:
            # A hint is not worth more than that; the next search finds and reports the damage.
            return None

    def numbers(self) -> frozenset[int]:
        """See the port."""
        self.refresh()
        found: set[int] = set()
        for part in list(self._parts.values()):
            try:
                numbers = part.roll.numbers
            except DamagedSliceError:
                self._found_damage(part)
                continue
            found.update(numbers[place] for place in newest_first(part.live))
        return frozenset(found)

    def missing(self) -> frozenset[int]:
        """See the port."""
        return self._damage.missing

    def tidy(self, fetch: Callable[[Sequence[int]], Sequence[Document]]) -> bool:
        """See the port."""
        with self._changing:
            self._must_write()
            if self._check_one():
                return True
            if self.needs_rebuild:
                return False
            # One damaged slice at a time, as its articles all have to be in memory.
            names = self._damage.first or {info.name for info in to_fold(self._manifest.slices)}
            if not names:
                self._builders.rest()
                return False
            self._rewrite(names, fetch)
            return True

    def verify(self) -> Health:
        """See the port."""
        self.refresh()
        messages = []
        for part in list(self._parts.values()):
            try:
                part.verify()
            except DamagedSliceError as error:
                self._found_damage(part)
                messages.append(f"{part.info.name} with {part.info.live} articles is damaged: {error}.")
        if self.needs_rebuild:
            messages.append("The index has to be built anew from the articles.")
        articles = sum(info.live for info in self._manifest.slices)
        return Health(not messages, articles, self.missing(), self.needs_rebuild, tuple(messages))

    def refresh(self) -> bool:
        """See the port."""
        if self._closed:
            message = "the index was closed"
            raise IndexClosedError(message)
        if seen(self._directory) == self._seen:
            return False
        with self._changing:
            self._load()
        return True

    def close(self) -> None:
        """See the port."""
        with self._changing:
            self._closed = True
            self._builders.rest()
            self._lock.release()
            for part in self._parts.values():
                part.close()
            self._parts = {}

    def _sound(self) -> list[Slice]:
        """Return what can be searched now."""
        self.refresh()
        return [part for name, part in self._parts.items() if name not in self._damage]

    def _load(self) -> None:
        now = seen(self._directory)
        manifest = read_manifest(self._directory)
        self._damage.needs_rebuild = manifest is None
        self._seen = now
        self._take(manifest or Manifest(generation=next_generation(self._directory)))
        if self._lock.held:
            sweep(self._directory, self._parts)

    def _take(self, manifest: Manifest) -> None:
        """Make ``manifest`` what is searched; slices that stay keep what they have open."""
        parts: dict[str, Slice] = {}
        for info in manifest.slices:
            known = self._parts.get(info.name)
            parts[info.name] = known.updated(info) if known else Slice(self._directory / info.name, info)
        self._damage.forget(parts)
        self._manifest = manifest
        self._parts = parts

    def _must_write(self) -> None:
        if self._closed:
            message = "the index was closed"
            raise IndexClosedError(message)
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

    def _standing(self, wanted: set[int]) -> Iterator[tuple[str, int]]:
        """Yield the slices that have any of these articles, and which."""
        for name, part in list(self._parts.items()):
            try:
                bits = part.roll.places(wanted) & part.live
            except DamagedSliceError:
                self._found_damage(part)
                continue
            if bits:
                yield name, bits

    def _replace(self, deleted: dict[str, int], documents: Sequence[Document]) -> None:
        """Write ``documents`` and a manifest in which they stand and what is in ``deleted`` does not."""
        self._builders.learn(self._parts.values())
        generation = self._manifest.generation + 1
        chunks = chunked(documents)
        directories = [self._directory / new_name(generation, place) for place in range(len(chunks))]
        with self._explained():
            added = self._builders.build(directories, chunks)
            self._store(changed(self._manifest, deleted, added))

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Leave nothing half-made where the disk refuses, and say so."""
        try:
            yield
        except OSError as error:
            raise refused(self._directory, self._parts, error) from error

    def _store(self, manifest: Manifest) -> None:
        """Make ``manifest`` the truth. Slices it drops stay on disk until the next one, for whoever reads them now."""
        before = set(self._parts)
        write_manifest(self._directory, manifest)
        self._seen = seen(self._directory)
        self._take(manifest)
        sweep(self._directory, before | set(self._parts))

    def _check_one(self) -> bool:
        """Compare a slice with its checksums if one is due; tell whether there was one."""
        part = self._damage.due(self._parts.values())
        if part is None:
            return False
        try:
            part.verify()
            part.checked()
        except DamagedSliceError:
            self._found_damage(part)
        return True

    def _rewrite(self, names: set[str], fetch: Callable[[Sequence[int]], Sequence[Document]]) -> None:
        """Build the articles of these slices anew from the store, as few slices."""
        deleted: dict[str, int] = {}
        wanted: set[int] = set()
        for name in names:
            part = self._parts[name]
            deleted[name] = part.live
            wanted.update(self._damage.articles(part))
        self._replace(deleted, fetched(fetch, sorted(wanted)))

    def _found_damage(self, part: Slice) -> bool:
        """Leave a damaged slice out from now on.

        Returns:
            False where it is not damaged: another process has dropped it since.
        """
        self.refresh()
        if part.info.name not in self._parts:
            return False
        self._damage.note(part)
        return True
