"""Bringing the index up to date with the store: in batches, safe to stop or be killed anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from broadsheet.search.errors import IndexGoneError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from broadsheet.articles import Change, Document
    from broadsheet.search.port import SearchIndex

BATCH = 8_000
"""Changes taken at once: two full slices, which are built side by side."""
_MOST_CHARACTERS = 50_000_000
"""Characters of text in memory at once, and what the last portion has beyond: articles may have two million each."""
_FETCHED_AT_ONCE = 200


class Queue(Protocol):
    """What the store has for the index, as ``Store.queue`` offers it."""

    def changes(self, limit: int) -> Sequence[Change]:
        """Return the oldest changes not yet settled."""
        ...

    def documents(self, numbers: Iterable[int]) -> Sequence[Document]:
        """Return the articles of these numbers that still exist."""
        ...

    def settle(self, seqs: Iterable[int]) -> None:
        """Forget these changes."""
        ...

    def requeue_all(self) -> int:
        """Queue every article anew."""
        ...


def _never() -> bool:
    return False


def drain(
    queue: Queue,
    index: SearchIndex,
    *,
    batch: int = BATCH,
    stop: Callable[[], bool] = _never,
    progress: Callable[[int], object] | None = None,
) -> int:
    """Take over all changes that wait, then do the housekeeping of the index; return how many were taken over.

    A batch is on disk in the index before the store forgets it, and taking one over twice does no harm: so killing
    the process anywhere loses nothing. An index that starts from nothing has every article queued anew first.

    Args:
        queue: ``Store.queue``.
        index: What to bring up to date.
        batch: Changes taken at once.
        stop: Asked between batches; True ends the work there.
        progress: Told after each batch how many changes have been taken over.

    Raises:
        IndexLockedError: Another process does this already.
        SearchError: The index cannot be written; the changes stay in the store.
    """
    done = 0
    while True:
        try:
            for taken in _round(queue, index, batch, stop):
                done += taken
                if progress is not None:
                    progress(done)
        except IndexGoneError:
            continue  # the next round makes its directory again and starts from nothing
        # Housekeeping may find that the index has to start from nothing.
        if not index.needs_rebuild or stop():
            return done


def _round(queue: Queue, index: SearchIndex, batch: int, stop: Callable[[], bool]) -> Iterator[int]:
    """Take over all changes, where the index starts from nothing every article; yield how many each batch had."""
    # Nothing to write, but this takes the right to write, and with it whatever another process has written.
    index.apply([])
    if index.needs_rebuild:
        # In this order: killed in between, the index still says that it needs everything.
        queue.requeue_all()
        index.begin()
    yield from _batches(queue, index, batch, stop)
    while not stop() and index.tidy(lambda wanted: fetch(queue, wanted)):
        pass


def _batches(queue: Queue, index: SearchIndex, batch: int, stop: Callable[[], bool]) -> Iterator[int]:
    """Take batches over; yield how many changes each had."""
    while not stop() and (changes := queue.changes(batch)):
        numbers = list(dict.fromkeys(change.number for change in changes))
        documents, asked = _fetch_some(queue, numbers)
        index.apply(documents, asked - {document.number for document in documents})
        settled = [change.seq for change in changes if change.number in asked]
        queue.settle(settled)
        yield len(settled)


def _fetch_some(queue: Queue, numbers: Sequence[int]) -> tuple[list[Document], set[int]]:
    """Return articles, and the numbers they were asked for by: all of them, or as many as memory should hold."""
    documents: list[Document] = []
    characters = 0
    for start in range(0, len(numbers), _FETCHED_AT_ONCE):
        portion = queue.documents(numbers[start : start + _FETCHED_AT_ONCE])
        documents.extend(portion)
        characters += sum(len(document.text) for document in portion)
        if characters > _MOST_CHARACTERS:
            return documents, set(numbers[: start + _FETCHED_AT_ONCE])
    return documents, set(numbers)


def reconcile(queue: Queue, index: SearchIndex, numbers: Collection[int]) -> int:
    """Bring an index back into step that has other articles than the store; return how many were out of step.

    For a library restored from a copy, and for ``doctor``; :func:`drain` keeps step by itself.

    Args:
        queue: ``Store.queue``, drained before.
        index: What to bring into step.
        numbers: Every article that should be found.

    Raises:
        IndexLockedError: Another process writes.
        SearchError: The index cannot be written.
    """
    held = index.numbers()
    lacking, surplus = sorted(set(numbers) - held), held - set(numbers)
    for start in range(0, len(lacking), BATCH):
        index.apply(fetch(queue, lacking[start : start + BATCH]))
    if surplus:
        index.apply([], surplus)
    return len(lacking) + len(surplus)


def fetch(queue: Queue, numbers: Sequence[int]) -> list[Document]:
    """Return articles as documents, asked for in portions that the store answers quickly."""
    return [
        document
        for start in range(0, len(numbers), _FETCHED_AT_ONCE)
        for document in queue.documents(numbers[start : start + _FETCHED_AT_ONCE])
    ]
