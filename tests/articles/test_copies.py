"""Copies of one article in several sources are linked, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, Incoming, SourceKind
from broadsheet.articles.fetches import FetchState

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.articles import Store

    Bring = Callable[..., int]

NOON = 1_780_000_000.0
MARK = 0xF0F0_1234_5678_9ABC


@pytest.fixture
def bring(store: Store) -> Bring:
    """Take one article of a source in and return its number."""

    def brought(source: str, title: str, canonical: str = "", *, mark: int | None = None, days: int = 0) -> int:
        place = store.sources.add(SourceKind.FEED, f"https://{source}.example/", source, now=NOON)
        published = datetime.fromtimestamp(NOON, UTC) - timedelta(days=days)
        article = replace(Article.from_text("The mill burnt down.", title=title), published=published)
        incoming = Incoming(f"{title} {canonical} {days}", article, canonical)
        state = FetchState(place, f"https://{source}.example/", source, {})
        [number] = store.fetches.complete(state, [incoming], now=NOON).added
        if mark is not None:
            store.copies.mark([(number, mark)], near=3)
        return number

    return brought


def test_one_address_in_two_sources_is_one_article(store: Store, bring: Bring) -> None:
    first = bring("gazette", "Fire", "https://gazette.example/fire")
    second = bring("digest", "FIRE", "https://gazette.example/fire")
    third = bring("planet", "Fire", "https://gazette.example/fire")
    for number in (first, second, third):
        assert store.copies.of(number) == [first, second, third]


def test_a_sites_front_page_is_no_articles_address(store: Store, bring: Bring) -> None:
    first = bring("gazette", "News", "https://gazette.example/")
    second = bring("digest", "News", "https://gazette.example/")
    assert (store.copies.of(first), store.copies.of(second)) == ([first], [second])


def test_an_address_that_a_source_gives_to_several_articles_names_none(store: Store, bring: Bring) -> None:
    bring("gazette", "Fire", "https://gazette.example/live")
    bring("digest", "Live", "https://gazette.example/live")
    second = bring("digest", "Fire", "https://gazette.example/live")
    assert store.copies.of(second) == [second]


def test_comments_on_an_article_are_not_the_article(store: Store, bring: Bring) -> None:
    bring("gazette", "Fire", "https://gazette.example/fire")
    comment = bring("comments", "By a reader", "https://gazette.example/fire")
    assert store.copies.of(comment) == [comment]


@pytest.mark.parametrize(("bits", "copies"), [(0, True), (0b1, True), (0x8000_0001_0000_8000, True), (0b1111, False)])
def test_texts_that_hardly_differ_are_copies(store: Store, bring: Bring, bits: int, copies: bool) -> None:
    first = bring("gazette", "Fire", mark=MARK)
    second = bring("digest", "Mill burnt down", mark=MARK ^ bits)
    assert (store.copies.of(second) == [first, second]) is copies


def test_the_later_one_is_linked_to_the_earlier_whichever_is_marked_first(store: Store, bring: Bring) -> None:
    first, second = bring("gazette", "Fire"), bring("digest", "Fire")
    assert store.copies.mark([(second, MARK), (first, MARK)], near=3) == 1
    assert store.copies.of(first) == [first, second]


def test_a_template_with_other_numbers_is_another_report(store: Store, bring: Bring) -> None:
    bring("gazette", "Quake of 4.5", mark=MARK)
    second = bring("digest", "Quake of 4.7", mark=MARK)
    assert store.copies.of(second) == [second]


def test_one_source_does_not_copy_itself(store: Store, bring: Bring) -> None:
    bring("gazette", "Fire", mark=MARK)
    second = bring("gazette", "Blaze", mark=MARK)
    assert store.copies.of(second) == [second]


def test_what_is_reprinted_after_weeks_is_news_again(store: Store, bring: Bring) -> None:
    bring("gazette", "Fire", mark=MARK, days=20)
    second = bring("digest", "Fire", mark=MARK)
    assert store.copies.of(second) == [second]


def test_short_texts_have_no_mark_and_no_copies(store: Store, bring: Bring) -> None:
    first, second = bring("gazette", "Fire"), bring("digest", "Fire")
    assert [number for number, _ in store.copies.unmarked(10)] == [second, first]
    assert store.copies.mark([(first, None), (second, None)], near=3) == 0
    assert store.copies.unmarked(10) == []
    assert store.copies.of(second) == [second]


def test_a_copy_whose_original_is_removed_stands_alone(store: Store, bring: Bring) -> None:
    bring("gazette", "Fire", mark=MARK)
    second = bring("digest", "Fire", mark=MARK)
    store.sources.remove([store.sources.all()[0].number])
    assert store.copies.of(second) == [second]


def test_every_copy_within_seven_bits_is_found(store: Store, bring: Bring) -> None:
    # Two bits in each of three quarters, one in the fourth: no quarter is the same.
    first = bring("gazette", "Fire", mark=MARK)
    second = bring("digest", "Mill burnt down")
    assert store.copies.mark([(second, MARK ^ 0x0003_0300_8001_0400)], near=7) == 1
    assert store.copies.of(second) == [first, second]
