"""Marks, views and counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.articles import Scope, SourceKind, View
from broadsheet.articles.fetches import FetchState

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.articles import Store

NOON = 1_780_000_000.0


def test_a_mark_returns_just_what_it_changed(store: Store, take: Callable[..., int]) -> None:
    one, two, three = (take(f"k{n}") for n in range(3))
    assert store.marks.read([two], on=True) == [two]
    assert sorted(store.marks.read([one, two, three], on=True)) == [one, three]
    assert store.marks.read([one], on=True) == []
    assert store.marks.read([one], on=False) == [one]


def test_views_show_what_they_say(store: Store, gazette: int, take: Callable[..., int]) -> None:
    courier = store.sources.add(SourceKind.FEED, "https://courier.example", "Courier", folder="Local", now=NOON)
    old, new, theirs = take("a", now=NOON), take("b", now=NOON + 1), take("c", now=NOON + 2, source=courier)
    store.marks.read([new], on=True)
    store.marks.starred([new], on=True)
    store.marks.tagged([old], "later", on=True)

    def shown(view: View) -> list[int]:
        page = [head.number for head in store.listing.page(view, limit=10)]
        assert store.listing.count(view) == len(page)
        assert store.listing.numbers(view) == page
        return page

    assert shown(View()) == [theirs, new, old]
    assert shown(View(Scope.UNREAD)) == [theirs, old]
    assert shown(View(Scope.STARRED)) == [new]
    assert shown(View(Scope.SOURCE, source=gazette)) == [new, old]
    assert shown(View(Scope.SOURCE, source=gazette, unread_only=True)) == [old]
    assert shown(View(Scope.FOLDER, name="Local")) == [theirs]
    assert shown(View(Scope.TAG, name="later")) == [old]
    assert shown(View(Scope.TAG, name="' OR 1=1 --")) == []


def test_pages_follow_each_other(store: Store, take: Callable[..., int]) -> None:
    numbers = [take(f"k{n}", now=NOON + n) for n in range(7)]
    pages = [store.listing.page(View(), limit=3, offset=offset) for offset in (0, 3, 6)]
    assert [head.number for page in pages for head in page] == numbers[::-1]


def test_a_hidden_article_is_in_no_list_and_can_return(store: Store, take: Callable[..., int]) -> None:
    number = take("k1")
    store.marks.hidden([number], on=True)
    assert store.listing.count(View()) == 0
    assert [source.total for source in store.sources.all()] == [0]
    assert [(change.number, change.gone) for change in store.queue.changes(9)] == [(number, False), (number, True)]
    assert store.queue.documents([number]) == []
    store.marks.hidden([number], on=False)
    assert store.listing.count(View()) == 1
    assert [document.number for document in store.queue.documents([number])] == [number]


def test_tags_are_counted_cleaned_and_taken_off(store: Store, take: Callable[..., int]) -> None:
    one, two = take("k1"), take("k2")
    assert sorted(store.marks.tagged([one, two], " to\x1b read ", on=True)) == [one, two]
    assert store.marks.tagged([one], "", on=True) == []
    assert store.marks.tags(one) == ["to read"]
    assert store.listing.tags() == [("to read", 2)]
    assert store.marks.tagged([one], "to read", on=False) == [one]
    assert store.listing.tags() == [("to read", 1)]


def test_sources_count_their_articles(store: Store, take: Callable[..., int]) -> None:
    store.sources.add(SourceKind.FEED, "https://empty.example", "Empty", now=NOON)
    one, _ = take("k1"), take("k2")
    store.marks.read([one], on=True)
    assert [(source.name, source.total, source.unread) for source in store.sources.all()] == [
        ("Gazette", 2, 1),
        ("Empty", 0, 0),
    ]


def test_marks_are_asked_for_among_candidates(store: Store, take: Callable[..., int]) -> None:
    one, two, three = (take(f"k{n}") for n in range(3))
    store.marks.read([one], on=True)
    store.marks.starred([two, three], on=True)
    store.marks.tagged([two], "Later", on=True)
    assert store.marks.unread_among([one, two]) == {two}
    assert store.marks.starred_among([one, two]) == {two}
    assert store.marks.tagged_among([one, two, three], "later") == {two}


def test_a_source_says_why_its_feed_fails_until_it_is_well(store: Store, gazette: int) -> None:
    def told() -> list[str]:
        return [source.error for source in store.sources.all()]

    assert told() == [""]
    state = FetchState(gazette, "https://gazette.example", "Gazette", {}, error="404 not\x07 found", disabled="gone")
    store.fetches.keep(state)
    assert told() == ["404 not found"]
    store.fetches.keep(replace(state, error=""))
    assert told() == ["gone"]
    store.fetches.keep(replace(state, error="", disabled=""))
    assert told() == [""]
