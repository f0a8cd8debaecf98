"""What the tests of searching share: articles, the queue of what changed, and every implementation of the port."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from memory_index import MemoryIndex

from broadsheet.articles import Change, Document
from broadsheet.search import (
    SearchIndex,
    State,
    open_index,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from pathlib import Path


class ListQueue:
    """What the store has for the index, in lists."""

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        self.articles = {document.number: document for document in documents}
        self.waiting: list[Change] = []
        self.requeued = 0
        self._seq = 0

    def put(self, document: Document) -> None:
        self.articles[document.number] = document
        self._queue(document.number, gone=False)

    def remove(self, number: int) -> None:
        del self.articles[number]
        self._queue(number, gone=True)

    def changes(self, limit: int) -> Sequence[Change]:
        return self.waiting[:limit]

    def documents(self, numbers: Iterable[int]) -> Sequence[Document]:
        return [self.articles[number] for number in numbers if number in self.articles]

    def settle(self, seqs: Iterable[int]) -> None:
        settled = set(seqs)
        self.waiting = [change for change in self.waiting if change.seq not in settled]

    def requeue_all(self) -> int:
        self.requeued += 1
        self.waiting = []
        for number in self.articles:
            self._queue(number, gone=False)
        return len(self.waiting)

    def _queue(self, number: int, *, gone: bool) -> None:
        self._seq += 1
        self.waiting.append(Change(self._seq, number, gone))


def document(  # the fields of an article
    number: int,
    text: str = "",
    *,
    title: str = "",
    source: str = "",
    author: str = "",
    language: str = "en",
    url: str = "",
    kind: str = "feed",
    published: float | None = None,
) -> Document:
    moment = 1000.0 * number if published is None else published
    return Document(number, title, text, source, author, (), language, url, kind, moment)


def having(marks: dict[State, set[int]]) -> Callable[[State, Sequence[int]], Collection[int]]:
    """Answer marks as a store would."""
    return lambda state, numbers: marks.get(state, set()) & set(numbers)


@pytest.fixture
def article() -> Callable[..., Document]:
    return document


@pytest.fixture
def memory() -> Callable[[], MemoryIndex]:
    return MemoryIndex


@pytest.fixture
def queue_of() -> Callable[..., ListQueue]:
    return ListQueue


@pytest.fixture
def marked() -> Callable[..., Callable[[State, Sequence[int]], Collection[int]]]:
    return having


@pytest.fixture(params=["slices", "memory"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SearchIndex]:
    """Every implementation of the port in turn, empty."""
    made: SearchIndex = open_index(tmp_path / "index", processes=0) if request.param == "slices" else MemoryIndex()
    made.begin()
    yield made
    made.close()
