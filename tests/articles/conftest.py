"""A store with one source, on a disk of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, Store

if TYPE_CHECKING:
    from collections.abc import Callable

NOON = 1_780_000_000.0
"""A moment in May 2026."""


@pytest.fixture
def gazette(store: Store) -> int:
    return store.sources.add(SourceKind.FEED, "https://gazette.example/feed", "Gazette", now=NOON)


@pytest.fixture
def take(store: Store, gazette: int) -> Callable[..., int]:
    """Take one article in and return its number."""

    def taken(key: str, text: str = "The mill burnt down.", *, now: float = NOON, source: int = gazette) -> int:
        article = Article.from_text(text, title=f"Title of {key}")
        outcome = store.texts.take(source, [Incoming(key, article)], now=now)
        return (outcome.added + outcome.revised + outcome.unchanged)[0]

    return taken
