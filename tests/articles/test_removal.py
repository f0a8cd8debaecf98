"""Sources set aside: out of every list, whole when they come back, and gone in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Scope, SourceKind, Store, StoreError, View

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOON = 1_780_000_000.0


def test_what_is_set_aside_is_nowhere_and_comes_back_as_it_was(
    store: Store, gazette: int, take: Callable[..., int]
) -> None:
    courier = store.sources.add(SourceKind.FEED, "https://courier.example", "Courier", now=NOON)
    kept, killed, theirs = take("a"), take("b"), take("c", source=courier)
    store.marks.starred([kept], on=True)
    store.marks.tagged([kept], "later", on=True)
    store.marks.hidden([killed], on=True)
    articles = store.removal.set_aside([gazette])
    assert list(articles) == [kept]
    assert store.listing.numbers(View()) == [theirs]
    assert store.listing.numbers(View(Scope.STARRED)) == []
    assert [source.name for source in store.sources.all()] == ["Courier"]
    assert [state.name for state in store.fetches.states()] == ["Courier"]
    store.removal.bring_back([gazette], articles)
    # What a rule had hidden before stays hidden.
    assert set(store.listing.numbers(View())) == {kept, theirs}
    assert store.listing.numbers(View(Scope.STARRED)) == [kept]
    assert store.listing.tags() == [("later", 1)]
    assert [source.name for source in store.sources.all()] == ["Gazette", "Courier"]
    assert store.removal.pending() == []


def test_what_is_set_aside_goes_in_the_end(store: Store, gazette: int, take: Callable[..., int]) -> None:
    take("a")
    articles = store.removal.set_aside([gazette])
    assert store.removal.finish() == 1
    assert store.removal.finish() == 0
    with pytest.raises(StoreError, match="removed for good"):
        store.removal.bring_back([gazette], articles)
    assert store.sources.all() == []


def test_a_second_source_may_be_set_aside_and_the_first_brought_back(store: Store, take: Callable[..., int]) -> None:
    one, two = (
        store.sources.add(SourceKind.FEED, f"https://{name}.example", name, now=NOON) for name in ("one", "two")
    )
    first, second = take("a", source=one), take("b", source=two)
    brought = store.removal.set_aside([one])
    store.removal.set_aside([two])
    store.removal.bring_back([one], brought)
    assert store.listing.numbers(View()) == [first]
    assert store.removal.pending() == [two]
    assert second not in store.listing.numbers(View(Scope.EVERY))


def test_it_outlives_the_program(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        number = store.sources.add(SourceKind.FEED, "https://one.example", "one", now=NOON)
        store.removal.set_aside([number])
    with Store(tmp_path) as store:
        assert store.removal.pending() == [number]
