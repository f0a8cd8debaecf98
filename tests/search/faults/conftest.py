"""A small index to be unlucky with: twelve articles in three slices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.search import SearchIndex, open_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_TOTAL = 12


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def queue(article: Callable[..., Any], queue_of: Callable[..., Any]) -> Any:
    """Twelve articles, the even ones about storms."""
    return queue_of(article(n, "storm at sea" if n % 2 == 0 else "calm at sea") for n in range(1, _TOTAL + 1))


@pytest.fixture
def filled(place: Path, queue: Any) -> Path:
    """An index of three slices of four articles each."""
    index = open_index(place, processes=0)
    index.begin()
    for start in (1, 5, 9):
        index.apply([queue.articles[n] for n in range(start, start + 4)])
    index.close()
    return place


@pytest.fixture
def opened(place: Path) -> Iterator[Callable[[], SearchIndex]]:
    indexes = []

    def open_one() -> SearchIndex:
        indexes.append(open_index(place, processes=0))
        return indexes[-1]

    yield open_one
    for index in indexes:
        index.close()
