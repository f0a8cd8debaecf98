"""Copies of one text are one row that names all its sources, and one article to the reader's marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, Incoming, Scope, SourceKind, View
from broadsheet.articles.fetches import FetchState

if TYPE_CHECKING:
    from broadsheet.articles import Store

NOON = 1_780_000_000.0
TEXT = "The mill burnt down."
ALL = View()


class Papers:
    """Sources of a store, each taking in the same report; source numbers and article numbers count from 1."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def report(self, paper: str, *, folder: str = "", name: str = "fire") -> int:
        """Let a paper bring the report and return the article's number."""
        address = f"https://{paper}.example/"
        place = self.store.sources.add(SourceKind.FEED, address, paper, folder=folder, now=NOON)
        incoming = Incoming(name, Article.from_text(TEXT, title=name), f"https://agency.example/{name}")
        state = FetchState(place, address, paper, {})
        [number] = self.store.fetches.complete(state, [incoming], now=NOON).added
        return number

    def number(self, paper: str) -> int:
        return next(source.number for source in self.store.sources.all() if source.name == paper)

    def rows(self, view: View = ALL) -> list[tuple[str, ...]]:
        """Return the sources that each row of a list names."""
        shown = [head.sources for head in self.store.listing.page(view, limit=50)]
        assert self.store.listing.count(view) == len(shown) == len(self.store.listing.numbers(view))
        return shown


@pytest.fixture
def papers(store: Store) -> Papers:
    return Papers(store)


def test_copies_are_one_row_that_names_all_its_sources(papers: Papers) -> None:
    for paper in ("gazette", "digest", "planet"):
        papers.report(paper)
    papers.report("planet", name="flood")
    assert papers.rows() == [("planet",), ("gazette", "digest", "planet")]
    assert papers.rows(View(Scope.UNREAD)) == papers.rows()
    assert len(papers.rows(View(Scope.EVERY))) == 4
    assert papers.store.copies.groups() == {1: 1, 2: 1, 3: 1}


def test_a_source_shows_what_it_has_and_says_who_else_has_it(papers: Papers) -> None:
    papers.report("gazette")
    papers.report("digest")
    assert papers.rows(View(Scope.SOURCE, source=papers.number("digest"))) == [("digest", "gazette")]


def test_a_folder_shows_one_of_its_own(papers: Papers) -> None:
    papers.report("gazette", folder="agencies")
    for paper in ("digest", "planet"):
        papers.report(paper, folder="papers")
    assert papers.rows(View(Scope.FOLDER, name="papers")) == [("digest", "gazette", "planet")]
    assert papers.rows(View(Scope.FOLDER, name="agencies")) == [("gazette", "digest", "planet")]


def test_a_mark_on_one_is_a_mark_on_all(papers: Papers) -> None:
    first, second = papers.report("gazette"), papers.report("digest")
    marks = papers.store.marks
    assert sorted(marks.read([second], on=True)) == [first, second]
    assert papers.rows(View(Scope.UNREAD)) == []
    assert sorted(marks.starred([first], on=True)) == [first, second]
    assert papers.rows(View(Scope.STARRED)) == [("gazette", "digest")]
    assert sorted(marks.tagged([second], "fires", on=True)) == [first, second]
    assert papers.rows(View(Scope.TAG, name="fires")) == [("gazette", "digest")]
    assert papers.store.listing.tags() == [("fires", 1)]
    assert sorted(marks.tagged([first], "fires", on=False)) == [first, second]
    assert sorted(marks.read([first], on=False)) == [first, second]


def test_what_was_read_is_no_news_in_another_source(papers: Papers) -> None:
    first = papers.report("gazette")
    papers.store.marks.read([first], on=True)
    papers.store.marks.starred([first], on=True)
    papers.store.marks.tagged([first], "fires", on=True)
    second = papers.report("digest")
    assert papers.rows(View(Scope.UNREAD)) == []
    assert papers.store.marks.starred_among([second]) == {second}
    assert papers.store.marks.tags(second) == ["fires"]


def test_another_stands_in_for_one_that_is_hidden_until_none_is_left(papers: Papers) -> None:
    first, second, third = (papers.report(paper) for paper in ("gazette", "digest", "planet"))
    papers.store.marks.hidden([first], on=True)
    assert papers.rows() == [("digest", "planet")]
    papers.store.marks.hidden([second, third], on=True)
    assert papers.rows() == []
    papers.store.marks.hidden([third], on=False)
    assert papers.rows() == [("planet",)]
    papers.store.marks.hidden([first, second], on=False)
    assert papers.rows() == [("gazette", "digest", "planet")]


def test_another_stands_in_for_one_that_is_gone(papers: Papers) -> None:
    for paper in ("gazette", "digest", "planet"):
        papers.report(paper)
    papers.store.sources.remove([papers.number("gazette")])
    assert papers.rows() == [("digest", "planet")]
    papers.store.sources.remove([papers.number("digest"), papers.number("planet")])
    assert papers.rows(View(Scope.EVERY)) == []


def test_a_hidden_source_is_left_out_of_lists_of_everything(papers: Papers) -> None:
    papers.report("gazette")
    papers.report("digest")
    papers.report("gazette", name="flood")
    gazette = papers.number("gazette")
    papers.store.fetches.configure(gazette, {"hidden": True})
    assert papers.rows() == [("digest", "gazette")]
    assert papers.rows(View(Scope.UNREAD)) == [("digest", "gazette")]
    assert len(papers.rows(View(Scope.SOURCE, source=gazette))) == 2
    assert [source.name for source in papers.store.sources.all() if source.hidden] == ["gazette"]
    papers.store.fetches.configure(gazette, {})
    assert papers.rows() == [("gazette",), ("gazette", "digest")]


def test_a_hidden_source_that_comes_first_stands_for_nobody(papers: Papers) -> None:
    papers.report("gazette", name="flood")
    papers.store.fetches.configure(papers.number("gazette"), {"hidden": True})
    papers.report("gazette")
    papers.report("digest")
    assert papers.rows() == [("digest", "gazette")]


def test_copies_are_counted_once_where_sources_are_added_up(papers: Papers) -> None:
    assert papers.store.listing.repeated() == (0, {})
    papers.report("gazette", folder="agencies")
    first = papers.report("digest", folder="papers")
    papers.report("planet", folder="papers")
    papers.report("planet", folder="papers", name="flood")
    total, inside = papers.store.listing.repeated()
    assert (total, inside["papers"], inside["agencies"]) == (2, 1, 0)
    unread = {source.name: source.unread for source in papers.store.sources.all()}
    assert sum(unread.values()) - total == papers.store.listing.count(View(Scope.UNREAD)) == 2
    papers.store.fetches.configure(papers.number("gazette"), {"hidden": True})
    assert papers.store.listing.repeated()[0] == 1
    papers.store.marks.read([first], on=True)
    assert papers.store.listing.repeated()[0] == 0
