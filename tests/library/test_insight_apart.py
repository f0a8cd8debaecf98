"""What is found in long articles is the same whichever process looks, and only what is known is understood."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article
from broadsheet.articles.model import TextLink
from broadsheet.facts.kind import Bound, Kind
from broadsheet.facts.model import DateValue, Fact, NameValue, QuantityValue, Slot
from broadsheet.library import Library, insight_apart
from broadsheet.library.insight_apart import LONG, is_long
from broadsheet.library.told_values import read, told, understood, whole
from broadsheet.library.watching import UnwantedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = Article(
    "0123456789ab",
    "Gazette",
    "Dam opens",
    "The dam opened.",
    url="https://gazette.example/dam",
    published=datetime(2026, 5, 4, 7, 30, tzinfo=UTC),
    links=(TextLink(4, 7, "https://dam.example/"),),
)


def fact(value: DateValue | QuantityValue | NameValue) -> Fact:
    slot = Slot("dam", "opened", single=True)
    return Fact(Kind.DATE, slot, value, 3, "opening", (8, 14), (0, 15), subject_keys=frozenset({"dam", "the dam"}))


@pytest.mark.parametrize(
    "value",
    [
        (fact(DateValue(date(2026, 5, 4), date(2026, 5, 5), resolved=True)),),
        (fact(QuantityValue(1.5, 2.5, "km", 0.1, Bound.AT_LEAST)), fact(NameValue("Ada", frozenset({"ada"})))),
        (ARTICLE, None, 1, 1.5, "text", True),
    ],
)
def test_what_is_told_is_understood(value: object) -> None:
    said = json.loads(json.dumps(told(value)))
    assert understood(said, {ARTICLE.id: ARTICLE}) == value


def test_articles_are_told_whole() -> None:
    assert read(json.loads(json.dumps(whole([ARTICLE])))) == [ARTICLE]


def test_what_is_of_no_known_kind_is_neither_told_nor_understood() -> None:
    with pytest.raises(TypeError, match="a object cannot be told"):
        told([object()])
    with pytest.raises(KeyError):
        understood({"Popen": ["ls"]}, {})


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Library, Library]]:
    """The bundled articles in two libraries: one asks another process whatever the length, the other looks itself."""
    monkeypatch.setattr(insight_apart, "LONG", 0)
    with Library.open(tmp_path / "apart", apart=True) as asking, Library.open(tmp_path / "here") as alone:
        yield asking, alone


def test_what_is_found_there_is_what_is_found_here(both: tuple[Library, Library]) -> None:
    asking, alone = both
    for library in both:
        library.insight.telling.update()
    [telling] = alone.insight.telling.tellings()
    story = alone.insight.telling.story(telling.story)
    assert story is not None
    one, other = story.articles[:2]
    assert asking.insight.key_facts(one) == alone.insight.key_facts(one)
    assert asking.insight.compare(one, other) == alone.insight.compare(one, other)
    assert asking.insight.most_different(one, story.articles[1:]) == alone.insight.most_different(
        one, story.articles[1:]
    )
    laid, expected = asking.insight.matrix(story), alone.insight.matrix(story)
    assert laid.columns == tuple(expected.columns)
    assert laid.rows == tuple(expected.rows)


def test_short_articles_are_not_worth_the_way() -> None:
    assert not is_long([ARTICLE, ARTICLE])
    half, rest = (Article.from_text("a" * length, title="t") for length in (LONG // 2, LONG - LONG // 2))
    assert not is_long([half])
    assert is_long([half, rest])


def test_how_far_it_is_there_is_told_here_and_it_ends_when_asked(both: tuple[Library, Library]) -> None:
    asking, _ = both
    asking.insight.telling.update()
    [telling] = asking.insight.telling.tellings()
    story = asking.insight.telling.story(telling.story)
    assert story is not None
    told_of: list[tuple[str, int, int]] = []

    def tell(what: str, done: int, total: int) -> None:
        told_of.append((what, done, total))

    with pytest.raises(UnwantedError):
        asking.insight.matrix(story, stop=lambda: True, progress=tell)
    assert not told_of
    asking.insight.matrix(story, progress=tell)
    assert told_of[0] == ("reading the articles", 0, 5)
    assert "weighing what they say" in {what for what, _, _ in told_of}
    told_of.clear()
    asking.insight.compare(*story.articles[:2], progress=tell)
    assert [done for _, done, _ in told_of] == [0, 1, 2]
    assert {total for _, _, total in told_of} == {3}


def test_how_far_the_search_for_the_most_different_is_is_told_and_it_ends_when_asked(
    both: tuple[Library, Library],
) -> None:
    for library in both:
        library.insight.telling.update()
        [telling] = library.insight.telling.tellings()
        one, *others = library.insight.telling.heads(telling.story)
        told_of: list[tuple[str, int, int]] = []

        def tell(what: str, done: int, total: int, told_of: list[tuple[str, int, int]] = told_of) -> None:
            told_of.append((what, done, total))

        with pytest.raises(UnwantedError):
            library.insight.counterparts(one.number, stop=lambda: True, progress=tell)
        assert not told_of
        found = library.insight.counterparts(one.number, progress=tell)
        assert told_of[0] == ("comparing with other sources", 0, len(others))
        assert {what for what, _, _ in told_of} == {"comparing with other sources"}
        assert {head.id for head in found[: len(others)]} == {head.id for head in others}
