"""The index of time slices: the search port over a directory."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from broadsheet.search.port import Asked, Health, Page
from broadsheet.search.slices.manifest import Manifest
from broadsheet.search.slices.searching import Search
from broadsheet.search.slices.slice import DamagedSliceError, newest_first
from broadsheet.search.slices.standing import Standing
from broadsheet.search.slices.suggest import suggestion
from broadsheet.search.slices.writing import Builders, changed, chunked, fetched, new_name, refused, to_fold

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
        self._standing = Standing(directory, write=write)

    @property
    def needs_rebuild(self) -> bool:
        """See the port."""
        return self._standing.damage.needs_rebuild

    @property
    def read_only(self) -> bool:
        """See the port."""
        return self._standing.read_only

    def begin(self) -> None:
        """See the port."""
        with self._standing.changing:
            self._standing.must_write()
            with self._explained():
                self._standing.store(Manifest(generation=self._standing.manifest.generation + 1))
            self._standing.damage.needs_rebuild = False

    def apply(self, documents: Sequence[Document], removed: Iterable[int] = ()) -> None:
        """See the port."""
        with self._standing.changing:
            self._standing.must_write()
            gone = {document.number for document in documents} | set(removed)
            deleted = dict(self._holding(gone))
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
        parts = self._standing.sound()
        yield from Search(asked, parts, self._standing.found_damage).pages()

    def count(self, asked: Asked) -> int:
        """See the port."""
        return max(page.count for page in self.stream(asked))

    def answering(self, query: Query) -> frozenset[int]:
        """See the port."""
        parts = self._standing.sound()
        return Search(Asked(query, limit=0, budget=None), parts, self._standing.found_damage).numbers()

    def suggest(self, query: Query) -> str | None:
        """See the port."""
        parts = self._standing.sound()
        try:
            return suggestion(query, sorted(parts, key=lambda part: part.info.newest, reverse=True))
        except DamagedSliceError:
            # A hint is not worth more than that; the next search finds and reports the damage.
            return None

    def numbers(self) -> frozenset[int]:
        """See the port."""
        self.refresh()
        found: set[int] = set()
        for part in list(self._standing.parts.values()):
            try:
                numbers = part.roll.numbers
            except DamagedSliceError:
                self._standing.found_damage(part)
                continue
            found.update(numbers[place] for place in newest_first(part.live))
        return frozenset(found)

    def missing(self) -> frozenset[int]:
        """See the port."""
        return self._standing.damage.missing

    def tidy(self, fetch: Callable[[Sequence[int]], Sequence[Document]]) -> bool:
        """See the port."""
        with self._standing.changing:
            self._standing.must_write()
            if self._check_one():
                return True
            if self.needs_rebuild:
                return False
            # One damaged slice at a time, as its articles all have to be in memory.
            names = self._standing.damage.first or {info.name for info in to_fold(self._standing.manifest.slices)}
            if not names:
                self._builders.rest()
                return False
            self._rewrite(names, fetch)
            return True

    def verify(self) -> Health:
        """See the port."""
        self.refresh()
        messages = []
        for part in list(self._standing.parts.values()):
            try:
                part.verify()
            except DamagedSliceError as error:
                self._standing.found_damage(part)
                messages.append(f"{part.info.name} with {part.info.live} articles is damaged: {error}.")
        if self.needs_rebuild:
            messages.append("The index has to be built anew from the articles.")
        articles = sum(info.live for info in self._standing.manifest.slices)
        return Health(not messages, articles, self.missing(), self.needs_rebuild, tuple(messages))

    def refresh(self) -> bool:
        """See the port."""
        return self._standing.refresh()

    def close(self) -> None:
        """See the port."""
        with self._standing.changing:
            self._builders.rest()
            self._standing.close()

    def _holding(self, wanted: set[int]) -> Iterator[tuple[str, int]]:
        """Yield the slices that have any of these articles, and which."""
        for name, part in list(self._standing.parts.items()):
            try:
                bits = part.roll.places(wanted) & part.live
            except DamagedSliceError:
                self._standing.found_damage(part)
                continue
            if bits:
                yield name, bits

    def _replace(self, deleted: dict[str, int], documents: Sequence[Document]) -> None:
        """Write ``documents`` and a manifest in which they stand and what is in ``deleted`` does not."""
        self._builders.learn(self._standing.parts.values())
        generation = self._standing.manifest.generation + 1
        chunks = chunked(documents)
        directories = [self._directory / new_name(generation, place) for place in range(len(chunks))]
        with self._explained():
            added = self._builders.build(directories, chunks)
            self._standing.store(changed(self._standing.manifest, deleted, added))

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Leave nothing half-made where the disk refuses, and say so."""
        try:
            yield
        except OSError as error:
            raise refused(self._directory, self._standing.parts, error) from error

    def _check_one(self) -> bool:
        """Compare a slice with its checksums if one is due; tell whether there was one."""
        part = self._standing.damage.due(self._standing.parts.values())
        if part is None:
            return False
        try:
            part.verify()
            part.checked()
        except DamagedSliceError:
            self._standing.found_damage(part)
        return True

    def _rewrite(self, names: set[str], fetch: Callable[[Sequence[int]], Sequence[Document]]) -> None:
        """Build the articles of these slices anew from the store, as few slices."""
        deleted: dict[str, int] = {}
        wanted: set[int] = set()
        for name in names:
            part = self._standing.parts[name]
            deleted[name] = part.live
            wanted.update(self._standing.damage.articles(part))
        self._replace(deleted, fetched(fetch, sorted(wanted)))
