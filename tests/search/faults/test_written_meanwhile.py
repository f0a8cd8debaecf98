"""What is written while others write and read, by a clock moved back, to a disk that refuses: nothing is lost."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from small_slices import listed, storms

from broadsheet.search import Asked, IndexLockedError, SearchIndex, drain, open_index, parse_query

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_one_writes_and_both_read(
    filled: Path, article: Callable[..., Any], queue: Any, opened: Callable[[], SearchIndex]
) -> None:
    first, second = opened(), opened()
    assert (first.read_only, second.read_only) == (False, True)
    with pytest.raises(IndexLockedError, match="another process"):
        second.apply([article(13, "storm")])
    first.apply([article(14, "storm")], [12])
    assert storms(first) == storms(second) == [14, 10, 8, 6, 4, 2]
    first.close()
    second.apply([article(16, "storm")])
    assert storms(second) == [16, 14, 10, 8, 6, 4, 2]
    assert not second.read_only


def test_a_locked_drain_leaves_the_queue_alone(
    filled: Path, queue: Any, article: Callable[..., Any], opened: Callable[[], SearchIndex]
) -> None:
    opened()
    queue.put(article(20, "storm"))
    with pytest.raises(IndexLockedError):
        drain(queue, opened())
    assert len(queue.waiting) == 1


def test_a_search_under_way_survives_what_is_written_meanwhile(
    filled: Path, queue: Any, article: Callable[..., Any], opened: Callable[[], SearchIndex]
) -> None:
    writer, reader = opened(), opened()
    pages = reader.stream(Asked(parse_query("storms"), limit=20))
    next(pages)
    writer.apply([queue.articles[n] for n in range(1, 13)])
    assert [hit.number for hit in list(pages)[-1].hits] == [12, 10, 8, 6, 4, 2]


def test_small_slices_are_folded_and_nothing_changes(
    place: Path, queue: Any, article: Callable[..., Any], opened: Callable[[], SearchIndex]
) -> None:
    index = opened()
    for number in range(20, 60):
        queue.put(article(number, "storm"))
        drain(queue, index, batch=1)
    assert len(listed(place)) < 16
    assert index.numbers() == set(queue.articles)
    assert storms(index)[:3] == [59, 58, 57]


def test_a_slice_mostly_deleted_is_written_anew(filled: Path, queue: Any, opened: Callable[[], SearchIndex]) -> None:
    index = opened()
    for number in (5, 6, 7):
        queue.remove(number)
    drain(queue, index)
    assert sorted(entry["articles"] for entry in listed(filled)) == [1, 4, 4]
    assert storms(index) == [12, 10, 8, 4, 2]


def test_a_clock_moved_back_loses_and_invents_nothing(
    filled: Path, article: Callable[..., Any], opened: Callable[[], SearchIndex], monkeypatch: pytest.MonkeyPatch
) -> None:
    years = 10 * 365 * 86_400.0
    before = time.time()
    reader = open_index(filled, write=False)
    monkeypatch.setattr(time, "time", lambda: before - years)
    index = opened()
    index.apply([article(20, "storm at sea", published=before - years), article(21, "storm", published=before)])
    # What was published after the clock's moment is as fresh as can be, and is found by no stretch of time before it.
    for searched in (index, reader):
        assert storms(searched) == [21, 20, 12, 10, 8, 6, 4, 2]
        page = searched.search(Asked(parse_query("storm sort:relevance", before - years)))
        assert sorted(hit.number for hit in page.hits) == [2, 4, 6, 8, 10, 12, 20, 21]
        assert all(0.0 < hit.score < 100.0 for hit in page.hits)
        assert [hit.number for hit in searched.search(Asked(parse_query("storm last:1d", before - years))).hits] == [
            21,
            20,
        ]
    assert index.verify().sound
    # Slices seem to be checked in the future, so each is checked once more, and that is all.
    steps = 0
    while index.tidy(lambda wanted: []):
        steps += 1
    assert steps == 4
    assert storms(index) == [21, 20, 12, 10, 8, 6, 4, 2]
    reader.close()


def test_a_directory_that_cannot_be_brought_to_disk_leaves_no_index_without_its_slices(
    place: Path, queue: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(directory: Path) -> None:
        message = "refused"
        raise OSError(5, message)

    index = open_index(place, processes=0)
    index.begin()
    monkeypatch.setattr("broadsheet.search.slices.manifest.sync_directory", refuse)
    index.apply([queue.articles[n] for n in range(1, 5)])
    index.close()
    again = open_index(place, processes=0)
    assert again.verify().sound
    assert again.numbers() == frozenset(range(1, 5))
    again.close()
