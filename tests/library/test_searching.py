"""Search through the one door: results, snippets, marks, notes, and an index that follows the store."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, View

if TYPE_CHECKING:
    from broadsheet.library import Library, SearchPage

NOON = 1_780_000_000.0


def sources(page: SearchPage) -> list[str]:
    return sorted(result.head.source for result in page.results)


@pytest.fixture
def searched(library: Library) -> Library:
    assert library.searching.update() == 5
    assert library.searching.pending() == 0
    return library


def test_every_bundled_article_tells_of_karpathy(searched: Library) -> None:
    page = searched.searching.search("karpathy")
    assert (page.total, page.complete, len(page.results)) == (5, True, 5)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("stainless", ["toknow.ai"]),
        ("schulman", ["Unnamed analysis"]),
        ("erdos", ["Unnamed brief", "toknow.ai"]),
        ('"Series F"', ["Unnamed explainer"]),
        ("karpathy -tesla", []),
        ("source:chatforest", ["ChatForest"]),
        ("paused OR wound", ["ChatForest", "Unnamed brief"]),
    ],
)
def test_the_query_language_finds_what_the_texts_say(searched: Library, query: str, expected: list[str]) -> None:
    assert sources(searched.searching.search(query)) == expected


@pytest.mark.parametrize("query", ["is:foo", "-is:foo", "date:2026-13-45 sort:date", "?!", "(", "last:week is:foo"])
@pytest.mark.parametrize("typing", [False, True])
def test_a_query_of_nothing_but_mistakes_finds_nothing(searched: Library, query: str, typing: bool) -> None:
    [page] = searched.searching.stream(query, typing=typing)
    assert (page.total, page.complete, page.understood) == (0, True, False)
    assert page.notes
    assert page.mistakes == len(page.notes)


def test_an_order_alone_finds_everything(searched: Library) -> None:
    page = searched.searching.search("sort:date")
    assert (page.total, page.understood, page.notes) == (5, True, [])


def test_marks_stand_on_the_words_found(searched: Library) -> None:
    [result] = searched.searching.search("stainless acquired").results
    assert {result.snippet[start:end] for start, end in result.marks} == {"acquired", "Stainless"}


def test_a_snippet_is_one_line(searched: Library) -> None:
    for result in searched.searching.search("karpathy").results:
        assert "\n" not in result.snippet
        assert result.snippet


def test_an_unfinished_word_matches_while_typing(searched: Library) -> None:
    *_, last = searched.searching.stream("stainl", typing=True)
    assert sources(last) == ["toknow.ai"]
    assert searched.searching.search("stainl").total == 0


def test_many_results_come_in_portions_between_which_one_may_stop(library: Library) -> None:
    source = library.store.sources.add(SourceKind.FEED, "https://feed.example/", "Harbour Post", now=NOON)
    told = [Incoming(f"g{n}", Article.from_text(f"Ferry {n} sails.", title=f"Ferry {n}")) for n in range(55)]
    library.store.texts.take(source, told, now=NOON)
    library.searching.update()
    library.searching.warm()
    pages = list(library.searching.stream("ferry", limit=50))
    assert [len(page.results) for page in pages] == [20, 40, 50]
    assert [page.complete for page in pages] == [False, False, True]
    assert [page.total for page in pages][-1] == 55
    numbers = [[result.head.number for result in page.results] for page in pages]
    assert numbers[2][:40] == numbers[1]
    assert numbers[1][:20] == numbers[0]


def test_read_and_starred_are_asked_of_the_store(searched: Library) -> None:
    first = searched.page(View(), limit=1)[0]
    searched.mark_read([first.number])
    searched.mark_starred([first.number])
    assert searched.searching.search("karpathy is:unread").total == 4
    assert sources(searched.searching.search("karpathy is:starred")) == [first.source]
    assert searched.searching.search("is:starred OR is:unread").total == 5
    assert searched.searching.pending() == 0


def test_a_mistake_is_explained_at_its_column(searched: Library) -> None:
    page = searched.searching.search("karpathy colour:red")
    assert any(note.startswith("column 10:") for note in page.notes)


def test_nothing_found_suggests_a_likely_word(searched: Library) -> None:
    page = searched.searching.search("karpaty")
    assert page.total == 0
    assert "did you mean: karpathy" in page.notes


def test_the_index_follows_the_store(searched: Library) -> None:
    source = searched.store.sources.add(SourceKind.FEED, "https://gazette.example", "Gazette", now=NOON)
    article = Article.from_text("A zeppelin landed at the mill.", title="Zeppelin")
    [number] = searched.store.texts.take(source, [Incoming("z", article)], now=NOON).added
    assert searched.searching.update() == 1
    assert sources(searched.searching.search("zeppelin")) == ["Gazette"]
    searched.store.marks.hidden([number], on=True)
    searched.searching.update()
    assert searched.searching.search("zeppelin").total == 0
    searched.store.marks.hidden([number], on=False)
    searched.searching.update()
    assert searched.searching.search("zeppelin").total == 1
    searched.store.sources.remove([source])
    searched.searching.update()
    assert searched.searching.search("zeppelin").total == 0


def test_pages_follow_each_other(searched: Library) -> None:
    first = searched.searching.search("karpathy", limit=3)
    rest = searched.searching.search("karpathy", limit=3, offset=3)
    assert (first.total, rest.total) == (5, 5)
    numbers = [result.head.number for result in [*first.results, *rest.results]]
    assert numbers == list(searched.store.listing.numbers(View()))


def test_an_index_left_behind_catches_up_with_nothing_waiting(searched: Library) -> None:
    number = searched.store.listing.numbers(View())[0]
    with searched.store._database.transaction() as connection:
        connection.execute("DELETE FROM articles WHERE number = ?", (number,))
        connection.execute("DELETE FROM changes")
    assert searched.searching.search("karpathy").total == 5
    assert searched.searching.update() == 1
    assert searched.searching.search("karpathy").total == 4


def test_an_index_taken_away_is_said_to_be_missing_and_built_anew(searched: Library) -> None:
    assert searched.searching.search("karpathy").total == 5
    shutil.rmtree(searched.store.directory / "index")
    *_, last = searched.searching.stream("karpathy")
    assert (last.total, searched.searching.is_whole()) == (0, False)
    assert "index is missing" in " ".join(last.notes)
    found = searched.searching.search("karpathy")
    assert (found.total, found.notes, searched.searching.is_whole()) == (5, [], True)


def test_what_the_index_has_yet_to_learn_is_told(searched: Library) -> None:
    # As while it is built anew: every article waits, and some are learned already.
    searched.store.queue.requeue_all()
    [note] = searched.searching.search("karpathy").notes
    assert note == "Not all articles were searched: the index has yet to learn 5."
    searched.searching.update()
    assert searched.searching.search("karpathy").notes == []
