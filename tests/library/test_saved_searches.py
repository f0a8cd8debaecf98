"""Saved searches: counts that follow articles, texts and marks without the index being asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import Article, Incoming, Scope, SourceKind, View
from broadsheet.library import Library
from broadsheet.library.saved_searches import SavedSearchError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

NOW = 1_780_000_000.0


class Newsroom:
    """A library that articles are put into by hand."""

    def __init__(self, directory: Path) -> None:
        self.library = Library.open(directory, samples=False)
        self.source = self.library.store.sources.add(SourceKind.FEED, "https://post.example/feed", "Post", now=NOW)
        self.asked: list[object] = []
        real = self.library.searching.answering

        def answering(part: Any) -> Any:
            self.asked.append(part)
            return real(part)

        self.library.searching.answering = answering  # type: ignore[method-assign]  # counts how often it is asked

    def print(self, key: str, text: str, *, moment: float = NOW) -> int:
        published = datetime.fromtimestamp(moment, UTC)
        article = Article.from_text(text, title=f"About {key}", source="Post", published=published)
        outcome = self.library.store.texts.take(self.source, [Incoming(key, article)], now=max(NOW, moment))
        return [*outcome.added, *outcome.revised][0]

    def catch_up(self) -> None:
        self.library.searching.update()
        self.library.searches.update()

    def counts(self) -> dict[str, int]:
        return {one.search.name: one.unread for one in self.library.searches.all()}

    def shown(self, name: str, *, unread_only: bool = False) -> Sequence[int]:
        view = View(Scope.SEARCH, source=self.library.searches.find(name).number, unread_only=unread_only)
        heads = self.library.page(view, limit=50)
        assert self.library.count(view) == len(heads)
        assert list(self.library.numbers(view)) == [head.number for head in heads]
        return [head.number for head in heads]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    made = Newsroom(tmp_path / "library")
    yield made
    made.library.close()


def test_a_search_counts_what_was_there_and_what_comes_in(room: Newsroom) -> None:
    first = room.print("one", "A storm at sea.")
    room.print("two", "Calm weather.")
    room.catch_up()
    room.library.searches.add("Storms", "storm")
    room.catch_up()
    assert room.counts() == {"Storms": 1}
    asked = len(room.asked)
    second = room.print("three", "Storms over land.", moment=NOW + 60)
    room.print("four", "Sunny.")
    room.catch_up()
    assert room.counts() == {"Storms": 2}
    assert room.shown("storms") == [second, first]
    # The index was asked once, when the search was new.
    assert len(room.asked) == asked == 1


def test_marks_change_counts_at_once(room: Newsroom) -> None:
    storm, calm = room.print("one", "A storm."), room.print("two", "Calm after the storm.")
    room.library.searches.add("Storms", "storm")
    room.library.searches.add("Starred storms", "storm is:starred")
    room.library.searches.add("Marked", "tag:sea OR (calm -is:starred)")
    room.catch_up()
    assert room.counts() == {"Marked": 1, "Starred storms": 0, "Storms": 2}
    room.library.mark_starred([storm])
    room.library.tag([storm], "Sea")
    assert room.counts() == {"Marked": 2, "Starred storms": 1, "Storms": 2}
    room.library.mark_starred([calm])
    room.library.mark_read([storm])
    assert room.counts() == {"Marked": 0, "Starred storms": 1, "Storms": 1}
    assert set(room.shown("Storms")) == {storm, calm}
    assert room.shown("Storms", unread_only=True) == [calm]


def test_a_changed_text_is_judged_again(room: Newsroom) -> None:
    room.print("one", "A storm.")
    room.library.searches.add("Storms", "storm")
    room.catch_up()
    assert room.counts() == {"Storms": 1}
    room.print("one", "It was calm, as it turned out.")
    room.catch_up()
    assert room.counts() == {"Storms": 0}


def test_what_the_index_has_not_learnt_yet_is_not_missed(room: Newsroom) -> None:
    room.catch_up()
    room.print("one", "A storm.")
    room.library.searches.add("Storms", "storm")
    # The index knows nothing of the article.
    room.library.searches.update()
    assert room.counts() == {"Storms": 1}


def test_hidden_and_removed_articles_leave_and_come_back(room: Newsroom) -> None:
    number = room.print("one", "A storm.")
    room.library.searches.add("Storms", "storm")
    room.catch_up()
    room.library.store.marks.hidden([number], on=True)
    assert room.counts() == {"Storms": 0}
    room.catch_up()
    room.library.store.marks.hidden([number], on=False)
    room.catch_up()
    assert room.counts() == {"Storms": 1}
    room.library.store.sources.remove([room.source])
    assert room.counts() == {"Storms": 0}


def test_dates_count_from_the_moment_of_counting(room: Newsroom) -> None:
    now = datetime.now(UTC).timestamp()
    room.print("old", "A storm.", moment=now - 9 * 86_400)
    room.print("new", "A storm.", moment=now - 2 * 86_400)
    room.library.searches.add("This week", "storm last:7d")
    room.library.searches.add("Before", "storm -last:7d")
    room.library.searches.add("All of it", "last:7d OR -last:7d")
    room.catch_up()
    assert room.counts() == {"All of it": 2, "Before": 1, "This week": 1}


def test_what_nobody_has_is_a_search_too(room: Newsroom) -> None:
    room.print("one", "A storm.")
    room.print("two", "Calm.")
    room.library.searches.add("No storm", "-storm")
    room.library.searches.add("Contradicted", "has:conflict")
    room.library.searches.add("Told by all", "sources:>1")
    room.catch_up()
    assert room.counts() == {"Contradicted": 0, "No storm": 1, "Told by all": 0}


def test_a_search_of_the_same_name_asks_anew(room: Newsroom) -> None:
    room.print("one", "A storm.")
    room.print("two", "Calm. Very calm.")
    room.library.searches.add("Weather", "storm")
    room.catch_up()
    room.library.searches.add("weather", "calm")
    room.catch_up()
    assert room.counts() == {"Weather": 1}
    assert len(room.asked) == 2
    room.library.searches.rename("WEATHER", "Sea")
    assert room.library.searches.remove("sea").query == "calm"
    assert room.counts() == {}


def test_many_new_articles_are_asked_of_the_index_at_once(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.library.saved_searches._MANY", 3)
    room.library.searches.add("Storms", "storm")
    room.catch_up()
    for number in range(5):
        room.print(f"n{number}", "A storm." if number % 2 else "Calm.")
    room.library.searching.update()
    late = room.print("late", "A late storm.")
    assert room.library.searches.update() == 1
    assert room.counts() == {"Storms": 3}
    assert late in room.shown("Storms")
    assert len(room.asked) == 2


def test_copies_of_one_text_count_once(room: Newsroom) -> None:
    store = room.library.store
    other = store.sources.add(SourceKind.FEED, "https://wire.example/feed", "Wire", now=NOW)
    first = room.print("one", "A storm.")
    article = replace(store.texts.get([first])[0], id="", source="Wire")
    (second,) = store.texts.take(other, [Incoming("w", article)], now=NOW).added
    room.library.searches.add("Storms", "storm")
    room.library.searches.add("Of the wire", "storm source:wire")
    room.catch_up()
    assert room.counts() == {"Of the wire": 1, "Storms": 2}
    with store._database.transaction() as connection:
        connection.execute("UPDATE articles SET twin_of = ? WHERE number = ?", (first, second))
    assert room.counts() == {"Of the wire": 1, "Storms": 1}


@pytest.mark.parametrize(("query", "reason"), [("sort:date", "asks for nothing"), ("is:new", "column 1")])
def test_a_query_that_asks_for_nothing_or_has_a_mistake_is_refused(room: Newsroom, query: str, reason: str) -> None:
    with pytest.raises(SavedSearchError, match=reason):
        room.library.searches.add("x", query)


def test_an_unknown_search_is_said_to_be_unknown(room: Newsroom) -> None:
    with pytest.raises(SavedSearchError, match="there is no saved search “x”"):
        room.library.searches.find("x")


def test_a_search_is_kept_and_forgotten_by_its_query(room: Newsroom) -> None:
    room.print("one", "A storm.")
    room.library.searching.update()
    assert "stands in the list" in room.library.searches.keep("Storms", "storm")
    assert room.counts() == {"Storms": 1}
    assert room.library.searches.keep("", "calm") == "It was not kept"
    assert room.library.searches.keep(" ", "storm") == "“Storms” was forgotten"
    assert room.counts() == {}
