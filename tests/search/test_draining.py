"""Draining the store's queue into every implementation of the search port."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from broadsheet.search import (
    Asked,
    Mark,
    SearchIndex,
    State,
    drain,
    parse_query,
    reconcile,
)

if TYPE_CHECKING:
    import pytest

Article = Callable[..., Any]
UNREAD = State(Mark.UNREAD)


def found(index: SearchIndex, text: str, **how: Any) -> list[int]:
    return [hit.number for hit in index.search(Asked(parse_query(text, 0.0), **how)).hits]


def test_drained_changes_are_found_and_settled(
    index: SearchIndex, article: Article, queue_of: Callable[..., Any]
) -> None:
    queue = queue_of()
    for number in range(1, 8):
        queue.put(article(number, "storm" if number % 2 else "calm"))
    seen: list[int] = []
    assert drain(queue, index, batch=3, progress=seen.append) == 7
    assert seen == [3, 6, 7]
    assert queue.waiting == []
    queue.remove(3)
    queue.put(article(2, "storm"))
    assert drain(queue, index) == 2
    assert found(index, "storm") == [7, 5, 2, 1]


def test_draining_stops_when_told_and_goes_on_later(
    index: SearchIndex, article: Article, queue_of: Callable[..., Any]
) -> None:
    queue = queue_of()
    for number in range(1, 6):
        queue.put(article(number, "x"))
    answers = iter([False, True, True])
    assert drain(queue, index, batch=2, stop=lambda: next(answers)) == 2
    assert len(queue.waiting) == 3
    assert drain(queue, index) == 3
    assert index.numbers() == {1, 2, 3, 4, 5}


def test_long_articles_are_taken_over_a_few_at_a_time(
    index: SearchIndex, article: Article, queue_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("broadsheet.search.draining._MOST_CHARACTERS", 1_000)
    monkeypatch.setattr("broadsheet.search.draining._FETCHED_AT_ONCE", 2)
    queue = queue_of()
    for number in range(1, 8):
        queue.put(article(number, "storm " * 100))
    queue.put(article(1, "calm"))
    taken: list[int] = []
    # Two articles of 600 characters are more than a thousand. The first article is short by now and waits twice: with
    # the second it is not enough, with the third and fourth it is too much.
    assert drain(queue, index, progress=taken.append) == 8
    assert taken == [5, 7, 8]
    assert found(index, "storm") == [7, 6, 5, 4, 3, 2]
    assert queue.waiting == []


def test_an_index_out_of_step_is_brought_back(
    index: SearchIndex, article: Article, queue_of: Callable[..., Any]
) -> None:
    queue = queue_of(article(n, "storm") for n in range(1, 5))
    index.apply([article(n, "storm") for n in (2, 3, 8, 9)])
    assert reconcile(queue, index, queue.articles) == 4
    assert found(index, "storm") == [4, 3, 2, 1]
    assert reconcile(queue, index, queue.articles) == 0


def test_an_article_gone_before_it_was_drained_is_not_found(
    index: SearchIndex, article: Article, queue_of: Callable[..., Any]
) -> None:
    queue = queue_of()
    queue.put(article(1, "x"))
    queue.remove(1)
    assert drain(queue, index) == 2
    assert index.numbers() == frozenset()
