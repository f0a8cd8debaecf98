"""The one door: what a new library holds, how articles are named, what removing the samples leaves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, ArticleNotFoundError, Scope, View
from broadsheet.library import Library
from broadsheet.resources import seeds_directory

if TYPE_CHECKING:
    from pathlib import Path

FIVE = ["toknow.ai", "Unnamed brief", "Unnamed analysis", "Unnamed explainer", "ChatForest"]


def test_a_new_library_holds_the_five_bundled_articles(library: Library) -> None:
    assert [source.name for source in library.sources()] == FIVE
    assert [(source.total, source.unread) for source in library.sources()] == [(1, 1)] * 5
    assert library.count(View(Scope.UNREAD)) == 5


def test_the_texts_are_the_files_to_the_letter(library: Library) -> None:
    stored = {article.text for article in library.store.texts.get(library.store.listing.numbers(View()))}
    assert stored == {path.read_text("utf-8") for path in seeds_directory().glob("*.txt")}


def test_only_what_a_text_says_of_itself_is_known(library: Library) -> None:
    heads = {head.source: head for head in library.page(View(), limit=10)}
    assert heads["toknow.ai"].author == "Charles Kabui"
    assert heads["toknow.ai"].published == datetime(2026, 5, 23, tzinfo=UTC)
    assert heads["Unnamed analysis"].published == datetime(2026, 5, 20, tzinfo=UTC)
    for source in ("Unnamed brief", "Unnamed explainer", "ChatForest"):
        assert heads[source].published is None
        assert heads[source].url == ""


def test_opening_again_adds_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        with Library.open(tmp_path) as library:
            assert library.count(View()) == 5


def test_samples_once_removed_stay_away(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        assert library.remove_samples() == 5
        assert library.count(View()) == 0
    with Library.open(tmp_path) as library:
        assert library.sources() == []


def test_a_library_can_start_empty(tmp_path: Path) -> None:
    with Library.open(tmp_path, samples=False) as library:
        assert library.sources() == []


def test_an_article_goes_by_its_id_or_the_start_of_it(library: Library) -> None:
    head = library.page(View(), limit=1)[0]
    assert library.resolve(head.id) == library.article(head.number)
    assert library.number(head.id[:6]) == head.number
    with pytest.raises(ArticleNotFoundError):
        library.resolve("zzzzzz")


def test_an_article_goes_by_its_file(library: Library) -> None:
    article = library.resolve(str(seeds_directory() / "chatforest.txt"))
    assert isinstance(article, Article)
    assert article.text == (seeds_directory() / "chatforest.txt").read_text("utf-8")


def test_the_counterparts_come_from_other_sources(library: Library) -> None:
    head = library.page(View(), limit=1)[0]
    others = library.insight.counterparts(head.number)
    assert sorted(other.source for other in others) == sorted(set(FIVE) - {head.source})


def test_marks_are_remembered(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        number = library.page(View(), limit=1)[0].number
        assert library.mark_read([number]) == [number]
        assert library.mark_starred([number]) == [number]
    with Library.open(tmp_path) as library:
        head = library.head(number)
        assert head is not None
        assert head.read
        assert head.starred


def test_the_counterpart_that_contradicts_most_comes_first(library: Library) -> None:
    for head in library.page(View(), limit=5):
        article = library.article(head.number)
        assert article is not None
        conflicts = []
        for other in library.insight.counterparts(head.number):
            against = library.article(other.number)
            assert against is not None
            conflicts.append(library.insight.compare(article, against).counts["conflict"])
        assert conflicts == sorted(conflicts, reverse=True)


def test_the_five_articles_are_one_story(library: Library) -> None:
    [story] = library.insight.stories()
    assert len(story.articles) == 5
