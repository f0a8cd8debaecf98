"""Rules change what answers their query, now and later, and can be undone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, View
from broadsheet.library import Library
from broadsheet.library.rules import Action, RuleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from broadsheet.articles import Document

NOW = datetime.now(UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", samples=False) as opened:
        yield opened


def bring(library: Library, *titles: str, source: str = "Gazette", days: float = 0) -> list[int]:
    place = library.store.sources.add(SourceKind.FEED, f"https://{source}.example/", source, now=0.0)
    batch = [
        Incoming(
            title,
            Article.from_text("It happened on the river.", title=title, published=NOW - timedelta(days=days)),
        )
        for title in titles
    ]
    return library.store.texts.take(place, batch, now=NOW.timestamp()).added


def shown(library: Library) -> set[str]:
    return {head.title for head in library.page(View(), limit=100)}


def test_a_rule_hides_what_is_here_and_what_comes(library: Library) -> None:
    bring(library, "Football tonight", "Fire at the mill")
    effect = library.rules.add("football", Action.HIDE)
    assert len(effect.articles) == 1
    assert shown(library) == {"Fire at the mill"}
    bring(library, "More football", "Flood")
    assert library.rules.apply_new() == 1
    assert shown(library) == {"Fire at the mill", "Flood"}
    assert library.rules.apply_new() == 0
    [rule] = library.rules.all()
    assert (rule.query, rule.action, rule.changed) == ("football", "hide", 2)


def test_removing_a_rule_undoes_it(library: Library) -> None:
    bring(library, "Football tonight", "Fire at the mill")
    rule = library.rules.add("football", Action.HIDE).rule
    assert library.rules.remove(rule) == 1
    assert shown(library) == {"Football tonight", "Fire at the mill"}
    assert library.rules.all() == []


def test_what_was_so_before_the_rule_stays_so(library: Library) -> None:
    [starred, other] = bring(library, "Fire at the mill", "Fire in the harbour")
    library.mark_starred([starred])
    rule = library.rules.add("fire", Action.STAR).rule
    library.rules.remove(rule)
    heads = {head.number: head.starred for head in library.page(View(), limit=10)}
    assert heads == {starred: True, other: False}


def test_what_another_rule_hides_stays_hidden(library: Library) -> None:
    bring(library, "Football tonight")
    first = library.rules.add("football", Action.HIDE).rule
    second = library.rules.add("tonight", Action.HIDE)
    assert second.articles == []  # it was hidden already, and hidden articles answer no query
    library.rules.remove(first)
    assert shown(library) == {"Football tonight"}


def test_a_trial_changes_nothing(library: Library) -> None:
    [number, _] = bring(library, "Football tonight", "Fire")
    effect = library.rules.add("football", Action.HIDE, dry_run=True)
    assert (effect.rule, list(effect.articles)) == (0, [number])
    assert library.rules.all() == []
    assert len(shown(library)) == 2


def test_rules_read_star_and_tag(library: Library) -> None:
    [number] = bring(library, "Fire at the mill")
    library.rules.add("source:gazette", Action.READ)
    library.rules.add("title:fire", Action.STAR)
    tagging = library.rules.add("fire -flood", Action.TAG, "fires").rule
    head = library.head(number)
    assert head is not None
    assert (head.read, head.starred) == (True, True)
    assert library.store.marks.tags(number) == ["fires"]
    library.rules.remove(tagging)
    assert library.store.marks.tags(number) == []


@pytest.mark.parametrize(
    ("query", "action", "tag"),
    [
        ("", Action.HIDE, ""),
        ("  ", Action.HIDE, ""),
        ("*", Action.HIDE, ""),
        ("x", Action.TAG, ""),
        ("x", Action.HIDE, "t"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused(library: Library, query: str, action: Action, tag: str) -> None:
    bring(library, "Fire")
    with pytest.raises(RuleError):
        library.rules.add(query, action, tag)
    assert (library.rules.all(), shown(library)) == ([], {"Fire"})


def test_old_articles_that_were_read_are_archived_and_come_back(library: Library) -> None:
    old = bring(library, "Old and read", "Old and starred", "Old and unread", days=100)
    new = bring(library, "New and read")
    library.mark_read([*old[:2], *new])
    library.mark_starred([old[1]])
    assert list(library.rules.archive(days=90, keep=100, dry_run=True).articles) == [old[0]]
    assert len(shown(library)) == 4
    effect = library.rules.archive(days=90, keep=100)
    assert shown(library) == {"Old and starred", "Old and unread", "New and read"}
    library.rules.remove(effect.rule)
    assert len(shown(library)) == 4


def test_of_each_source_the_newest_stay(library: Library) -> None:
    for days in range(4):
        library.mark_read(bring(library, f"Gazette {days}", days=days))
        library.mark_read(bring(library, f"Herald {days}", source="Herald", days=days))
    library.rules.archive(days=90, keep=2)
    assert shown(library) == {"Gazette 0", "Gazette 1", "Herald 0", "Herald 1"}


def test_a_rule_asks_the_index_where_there_are_many_articles(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.library.rules._MANY", 3)
    known = bring(library, "Football tonight", "Fire at the mill", "Football at noon", "Flood")
    library.mark_read([known[2]])
    library.searching.update()
    [late] = bring(library, "Football tomorrow")
    read: list[int] = []
    documents = library.store.queue.documents

    def reading(numbers: Sequence[int]) -> Sequence[Document]:
        read.extend(numbers)
        return documents(numbers)

    monkeypatch.setattr(library.store.queue, "documents", reading)
    assert library.rules.add("football is:unread", Action.STAR).articles == [known[0], late]
    assert read == [late]
    library.searching.close()
    (library.store.directory / "index").rename(library.store.directory / "away")
    assert library.rules.add("football", Action.STAR, dry_run=True).articles == [known[0], known[2], late]
