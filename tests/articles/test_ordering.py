"""Lists in every order, with headings, and where in them an article is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, View
from broadsheet.articles.rows import Group, Order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Store

MIDNIGHT = 1_780_012_800.0
"""2026-05-29 00:00 UTC."""
DAY = 86_400.0


@pytest.fixture
def numbers(store: Store) -> Sequence[int]:
    """Four articles of two sources over two days, in the order of their titles d, b, c, a."""
    zebra = store.sources.add(SourceKind.FEED, "https://zebra.example", "zebra", now=MIDNIGHT)
    argus = store.sources.add(SourceKind.FEED, "https://argus.example", "Argus", now=MIDNIGHT)

    def take(source: int, title: str, now: float) -> int:
        article = Article.from_text(f"All about {title}.", title=title)
        return store.texts.take(source, [Incoming(title, article)], now=now).added[0]

    half = MIDNIGHT + DAY / 2
    taken = [
        take(zebra, "d", half),
        take(argus, "B", half + 60),
        take(zebra, "c", half + DAY),
        take(argus, "a", half + DAY + 60),
    ]
    store.marks.read([taken[3]], on=True)
    return taken


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        (Order.NEWEST, "acBd"),
        (Order.OLDEST, "dBca"),
        (Order.SOURCE, "aBcd"),
        (Order.TITLE, "aBcd"),
        (Order.UNREAD, "cBda"),
    ],
)
def test_orders(store: Store, numbers: Sequence[int], order: Order, titles: str) -> None:
    view = View(order=order)
    page = store.listing.page(view, limit=10)
    assert "".join(head.title for head in page) == titles
    assert store.listing.numbers(view) == [head.number for head in page]
    assert [store.listing.place(view, head.number) for head in page] == [0, 1, 2, 3]
    assert [head.title for head in store.listing.page(view, limit=2, offset=1)] == list(titles[1:3])
    del numbers


def test_groups_by_day(store: Store, numbers: Sequence[int]) -> None:
    newest = View(group=Group.DAY)
    assert store.listing.groups(newest) == [("2026-05-30", 2), ("2026-05-29", 2)]
    assert store.listing.groups(replace(newest, order=Order.OLDEST)) == [("2026-05-29", 2), ("2026-05-30", 2)]
    assert store.listing.groups(replace(newest, unread_only=True)) == [("2026-05-30", 1), ("2026-05-29", 2)]
    # Sorted by title within each day, the later day first.
    page = store.listing.page(replace(newest, order=Order.TITLE), limit=10)
    assert "".join(head.title for head in page) == "acBd"
    assert len(numbers) == 4


def test_groups_by_source(store: Store, numbers: Sequence[int]) -> None:
    view = View(group=Group.SOURCE, order=Order.OLDEST)
    assert store.listing.groups(view) == [("Argus", 2), ("zebra", 2)]
    assert "".join(head.title for head in store.listing.page(view, limit=10)) == "Badc"
    assert store.listing.place(view, numbers[0]) == 2
    assert store.listing.groups(View()) == []


def test_what_a_view_does_not_show_has_no_place_in_it(store: Store, numbers: Sequence[int]) -> None:
    assert store.listing.place(View(unread_only=True), numbers[3]) is None
    assert store.listing.place(View(), 999) is None


def test_how_many_sources_tell_an_articles_story(store: Store, numbers: Sequence[int]) -> None:
    one, two, three, alone = (head.id for head in store.listing.heads(numbers))
    store.memberships.assign({one: "s", two: "s", three: "s", alone: "t"})
    assert store.memberships.sizes(numbers) == {numbers[0]: 2, numbers[1]: 2, numbers[2]: 2, numbers[3]: 1}
    assert store.memberships.sizes([999]) == {}
