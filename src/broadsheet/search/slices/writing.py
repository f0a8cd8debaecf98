"""Changing the index: new slices are built beside the old ones, then the manifest is replaced, then the old ones go."""

from __future__ import annotations

import queue
import secrets
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.search.errors import IndexGoneError, SearchError
from broadsheet.search.slices import layout
from broadsheet.search.slices.apart import Builder, BuilderKilledError
from broadsheet.search.slices.builder import build_slice, moment
from broadsheet.search.slices.manifest import NAME, Manifest
from broadsheet.search.slices.slice import DamagedSliceError
from broadsheet.search.stems import learn_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from broadsheet.articles import Document
    from broadsheet.search.slices.layout import SliceInfo
    from broadsheet.search.slices.slice import Slice

_WORTH_A_PROCESS = 1_000
"""Articles; building fewer takes less time than starting a process for them."""

_FETCHED_AT_ONCE = 500
_WORTH_LEARNING = 1_000
"""Articles of a slice whose words are most of those that come in."""


class Builders:
    """Builds slices, several at once in processes of their own where there are many articles."""

    def __init__(self, processes: int) -> None:
        """Prepare; ``processes`` of 0 builds everything in the calling thread."""
        self._processes = processes
        self._builders: list[Builder] = []
        self._learned = False

    def learn(self, parts: Collection[Slice]) -> None:
        """Take over the stems of the largest slice, once: they are half the work of adding a few articles."""
        if self._learned or not parts:
            return
        self._learned = True
        largest = max(parts, key=lambda part: part.info.articles)
        if largest.info.articles >= _WORTH_LEARNING:
            # Damage is found and reported by whoever needs what is damaged.
            with suppress(DamagedSliceError):
                for language in largest.languages():
                    learn_stems(language, largest.lexicon.stems(language))

    def build(self, directories: Sequence[Path], chunks: Sequence[Sequence[Document]]) -> list[SliceInfo]:
        """Build a slice of each chunk in its directory.

        Raises:
            OSError: One cannot be written; none is left then.
            SearchError: A process building one was killed; none is left then.
        """
        with ExitStack() as undo:
            for directory in directories:
                undo.callback(shutil.rmtree, directory, ignore_errors=True)
            undo.callback(self.rest)
            if self._processes == 0 or sum(map(len, chunks)) < _WORTH_A_PROCESS:
                built = [build_slice(directory, chunk) for directory, chunk in zip(directories, chunks, strict=True)]
            else:
                built = self._build_apart(directories, chunks)
            undo.pop_all()
        return built

    def rest(self) -> None:
        """End the processes; they start again when needed."""
        for builder in self._builders:
            builder.kill()
        self._builders = []

    @property
    def pids(self) -> list[int]:
        """The numbers of the processes there are."""
        return [builder.pid for builder in self._builders]

    def _build_apart(self, directories: Sequence[Path], chunks: Sequence[Sequence[Document]]) -> list[SliceInfo]:
        while len(self._builders) < self._processes:
            self._builders.append(Builder())
        idle: queue.SimpleQueue[Builder] = queue.SimpleQueue()
        for builder in self._builders:
            idle.put(builder)

        def build(directory: Path, chunk: Sequence[Document]) -> SliceInfo:
            builder = idle.get()
            try:
                return builder.build(directory, chunk)
            finally:
                idle.put(builder)

        with ThreadPoolExecutor(self._processes, thread_name_prefix="building") as threads, ExitStack() as undo:
            # Where one cannot be built the other threads must not go on with slices that nobody wants.
            undo.callback(self.rest)
            try:
                built = list(threads.map(build, directories, chunks))
            except BuilderKilledError as error:
                message = "the process that builds the index was killed; it will be built at the next refresh"
                raise SearchError(message) from error
            undo.pop_all()
        return built


def new_name(generation: int, place: int) -> str:
    """Return a name for a slice that no other slice has, not even one that a killed process is still writing."""
    return f"slice-{generation}-{place}-{secrets.token_hex(3)}"


def next_generation(directory: Path) -> int:
    """Return a generation that no slice left over from another manifest is named after."""
    names = (path.name.split("-")[1] for path in directory.glob("slice-*-*"))
    return max((int(name) for name in names if name.isdecimal()), default=0)


def fetched(fetch: Callable[[Sequence[int]], Sequence[Document]], numbers: Sequence[int]) -> list[Document]:
    """Return articles, asked for in portions that the store answers quickly."""
    portions = (numbers[start : start + _FETCHED_AT_ONCE] for start in range(0, len(numbers), _FETCHED_AT_ONCE))
    return [document for portion in portions for document in fetch(portion)]


def chunked(documents: Iterable[Document]) -> list[list[Document]]:
    """Return ``documents`` in time order, cut into what one slice holds; of two of one number the later counts."""
    distinct = {document.number: document for document in documents}
    ordered = sorted(distinct.values(), key=lambda document: (moment(document), document.number))
    chunks: list[list[Document]] = []
    characters = 0
    for document in ordered:
        characters += len(document.text)
        if not chunks or characters > layout.SLICE_CHARACTERS or len(chunks[-1]) >= layout.SLICE_ARTICLES:
            chunks.append([])
            characters = len(document.text)
        chunks[-1].append(document)
    return chunks


def changed(manifest: Manifest, deleted: Mapping[str, int], added: Sequence[SliceInfo]) -> Manifest:
    """Return ``manifest`` with articles deleted, slices added, and slices dropped that nothing is left of."""
    kept = [
        replace(info, deleted=info.deleted | deleted[info.name]) if info.name in deleted else info
        for info in manifest.slices
    ]
    return Manifest(tuple(info for info in (*kept, *added) if info.live), manifest.generation + 1)


def sweep(directory: Path, kept: Iterable[str]) -> None:
    """Remove slices from ``directory`` that no manifest names: of a build that was killed, or replaced since."""
    wanted = set(kept)
    if not directory.is_dir():
        return  # somebody took it away, and all with it
    for path in directory.iterdir():
        if path.is_dir() and not path.is_symlink() and path.name.startswith("slice-") and path.name not in wanted:
            shutil.rmtree(path, ignore_errors=True)
    (directory / f"{NAME}.new").unlink(missing_ok=True)


def refused(directory: Path, kept: Iterable[str], error: OSError) -> SearchError:
    """Return what is said of an index that the disk refused, of which nothing half-made is left."""
    if not directory.is_dir():
        return IndexGoneError(f"{directory} was taken away while it was written")
    sweep(directory, kept)
    return SearchError(f"the index in {directory} cannot be written ({error.strerror or error}); is the disk full?")


def to_fold(infos: Sequence[SliceInfo]) -> tuple[SliceInfo, ...]:
    """Return slices to be folded into one: eight of one size, or those mostly deleted; empty where all is well.

    Sizes are classes of powers of eight, so that an article is rewritten a few times at most before its slice is full.
    """
    classes: dict[int, list[SliceInfo]] = {}
    for info in infos:
        if info.live * 2 <= layout.SLICE_ARTICLES:
            classes.setdefault((info.live.bit_length() - 1) // 3, []).append(info)
    for members in classes.values():
        if len(members) >= _FOLD_AT:
            chosen = _fitting(sorted(members, key=lambda info: info.newest))
            if len(chosen) > 1:
                return chosen
    return tuple(info for info in infos if info.live * 2 < info.articles)[:1]


_FOLD_AT = 8
"""Small slices of one size before they are folded: fewer would rewrite more often, more would slow every search."""


def _fitting(ordered: Sequence[SliceInfo]) -> tuple[SliceInfo, ...]:
    chosen: list[SliceInfo] = []
    articles = words = 0
    for info in ordered:
        articles += info.live
        words += info.length
        if articles > layout.SLICE_ARTICLES or words > layout.SLICE_WORDS:
            break
        chosen.append(info)
    return tuple(chosen)
