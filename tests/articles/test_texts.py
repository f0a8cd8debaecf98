"""Taking articles in: identity, revisions, dates, the queue of changes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, ArticleNotFoundError, Incoming, SourceKind, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.articles import Store

NOON = 1_780_000_000.0


def test_an_article_comes_back_as_it_went_in(store: Store, gazette: int) -> None:
    published = datetime(2026, 5, 19, 8, 30, tzinfo=UTC)
    given = Article.from_text(
        "The mill burnt down.\n\nNobody was hurt.",
        title="Fire at the mill",
        url="https://gazette.example/mill",
        author="A. Reporter",
        published=published,
        language="en",
    )
    [number] = store.texts.take(gazette, [Incoming("k1", given)], now=NOON).added
    [back] = store.texts.get([number])
    assert back.source == "Gazette"
    assert (back.title, back.text, back.url) == (given.title, given.text, given.url)
    assert (back.author, back.published, back.language) == (given.author, published, "en")
    [head] = store.listing.page(View(), limit=10)
    assert (head.number, head.id, head.words) == (number, back.id, 7)


def test_the_same_key_twice_is_one_article(store: Store, take: Callable[..., int]) -> None:
    assert take("k1") == take("k1")
    assert store.listing.count(View()) == 1
    assert store.texts.revisions(1) == []


def test_a_changed_text_is_a_revision_and_keeps_the_marks(store: Store, take: Callable[..., int]) -> None:
    number = take("k1", "Two were hurt.")
    store.marks.read([number], on=True)
    store.marks.starred([number], on=True)
    assert take("k1", "Three were hurt.", now=NOON + 60) == number
    [article] = store.texts.get([number])
    assert article.text == "Three were hurt."
    [(until, _, earlier)] = store.texts.revisions(number)
    assert earlier == "Two were hurt."
    assert until == datetime.fromtimestamp(NOON + 60, UTC)
    [head] = store.listing.page(View(), limit=1)
    assert head.read
    assert head.starred


def test_one_key_in_two_sources_is_two_articles(store: Store, take: Callable[..., int]) -> None:
    courier = store.sources.add(SourceKind.FEED, "https://courier.example/feed", "Courier", now=NOON)
    assert take("k1") != take("k1", source=courier)


def test_an_article_without_a_date_keeps_its_place(store: Store, take: Callable[..., int]) -> None:
    first = take("k1", now=NOON)
    second = take("k2", now=NOON + 10)
    take("k1", "Rewritten.", now=NOON + 20)
    assert [head.number for head in store.listing.page(View(), limit=5)] == [second, first]


@pytest.mark.parametrize(
    ("published", "place"),
    [
        (datetime(2099, 1, 1, tzinfo=UTC), NOON),
        (datetime(1901, 1, 1, tzinfo=UTC), 0.0),
        (datetime(2020, 1, 1, tzinfo=UTC), 1_577_836_800.0),
    ],
)
def test_an_odd_date_is_clamped_for_sorting_only(store: Store, gazette: int, published: datetime, place: float) -> None:
    article = Article.from_text("Text.", title="Odd", published=published)
    [number] = store.texts.take(gazette, [Incoming("k", article)], now=NOON).added
    assert store.texts.get([number])[0].published == published
    assert store.queue.documents([number])[0].published == place


def test_an_id_may_be_shortened_while_it_is_unique(store: Store, take: Callable[..., int]) -> None:
    number = take("k1")
    [head] = store.listing.heads([number])
    assert store.texts.number(head.id) == number
    assert store.texts.number(head.id[:5].upper()) == number


@pytest.mark.parametrize("reference", ["", "zzz", "x" * 500, "%", "'; DROP TABLE articles; --", "\x1b[31m"])
def test_an_unknown_id_is_explained_on_one_clean_line(store: Store, take: Callable[..., int], reference: str) -> None:
    take("k1")
    with pytest.raises(ArticleNotFoundError, match="no article has the id") as caught:
        store.texts.number(reference)
    assert "\n" not in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_an_ambiguous_id_asks_for_more(store: Store, take: Callable[..., int]) -> None:
    for place in range(40):  # 32 letters can begin an id, so 40 articles share one
        take(f"k{place}")
    firsts = [head.id[0] for head in store.listing.page(View(), limit=40)]
    shared = next(letter for letter in firsts if firsts.count(letter) > 1)
    with pytest.raises(ArticleNotFoundError, match="several articles"):
        store.texts.number(shared)


def test_every_change_is_queued_and_no_mark_is(store: Store, take: Callable[..., int]) -> None:
    number = take("k1")
    other = take("k2")
    store.queue.settle([change.seq for change in store.queue.changes(100)])
    assert store.queue.pending() == 0
    store.marks.read([number], on=True)
    store.marks.starred([number], on=True)
    store.marks.tagged([number], "later", on=True)
    assert store.queue.pending() == 0
    take("k1", "Changed.")
    assert {change.number for change in store.queue.changes(100)} == {number}
    store.sources.remove([1])
    assert {change.number for change in store.queue.changes(100) if change.gone} == {number, other}
    assert store.queue.documents([number, other]) == []


def test_a_new_name_of_a_source_reaches_the_index(store: Store, gazette: int, take: Callable[..., int]) -> None:
    number = take("k1")
    store.queue.settle([change.seq for change in store.queue.changes(100)])
    store.sources.rename(gazette, "The Gazette")
    assert [change.number for change in store.queue.changes(10)] == [number]
    assert store.queue.documents([number])[0].source == "The Gazette"
