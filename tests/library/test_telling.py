"""Stories of a library: kept as articles come in, counted for the query language, obedient to the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_stories import FIRE, FIRE_TOO, MATCH, NOON, add, members

from broadsheet.articles import Article, Incoming, View
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def test_the_bundled_articles_are_one_story_of_five_sources(library: Library) -> None:
    assert library.insight.telling.update() == 5
    [telling] = library.insight.telling.tellings()
    assert (telling.articles, telling.sources, telling.unread) == (5, 5, 5)
    assert library.insight.telling.update() == 0


def test_what_comes_later_joins_its_story(library: Library) -> None:
    first = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    library.insight.telling.update()
    assert members(library, first) == {first}
    second = add(library, "courier", FIRE_TOO, "Harlow mill burns down")
    third = add(library, "sports", MATCH, "Rovers win the cup tie")
    assert library.insight.telling.update() == 2
    assert members(library, first) == {first, second}
    assert members(library, third) == {third}


def test_the_next_start_goes_on_where_this_one_ended(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        first = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
        library.insight.telling.update()
    with Library.open(tmp_path) as library:
        second = add(library, "courier", FIRE_TOO, "Harlow mill burns down")
        library.insight.telling.update()
        assert members(library, first) == {first, second}


def test_a_story_partly_undated_stays_whole_half_a_year_later(tmp_path: Path) -> None:
    later = NOON + 183 * 86_400
    with Library.open(tmp_path, samples=False) as library:
        undated = add(library, "gazette", FIRE, "Fire destroys Harlow mill", now=later)
        dated = add(library, "courier", FIRE_TOO, "Harlow mill burns down", now=later, published=NOON)
        library.insight.telling.update()
        story = library.store.memberships.story(dated)
    for day in range(2):
        with Library.open(tmp_path, samples=False) as library:
            for number in range(30):
                title = f"Rovers win the cup tie, report {day}-{number}"
                add(library, f"sports{number}", MATCH, title, now=later + day, published=later + day)
            library.insight.telling.update()
            assert library.store.memberships.members(story) == [dated, undated]


def test_a_rewritten_article_is_grouped_anew(library: Library) -> None:
    number = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    library.insight.telling.update()
    source = library.store.listing.heads([number])[0].source_number
    rewritten = Article.from_text(MATCH, title="Fire destroys Harlow mill")
    assert library.store.texts.take(
        source, [Incoming("Fire destroys Harlow mill", rewritten)], now=NOON + 5
    ).revised == [number]
    assert library.store.memberships.story(number) == ""
    assert library.insight.telling.update() == 1


def test_the_query_language_knows_stories_and_conflicts(library: Library) -> None:
    add(library, "sports", MATCH, "Rovers win the cup tie")
    library.searching.update()
    library.insight.telling.update()
    assert library.insight.telling.count_conflicts() == 10  # five sources make ten pairs
    assert library.searching.search("sources:>3").total == 5
    assert library.searching.search("sources:1").total == 1
    contradicted = set()
    numbers = library.store.listing.numbers(View())
    for one in numbers:
        for other in numbers:
            pair = library.store.texts.get([one, other])
            if one < other and library.insight.compare(*pair).counts["conflict"]:
                contradicted |= {one, other}
    assert contradicted
    found = library.searching.search("has:conflict")
    assert {result.head.number for result in found.results} == contradicted


def test_an_outline_is_the_story_without_its_texts(library: Library) -> None:
    first = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    add(library, "courier", FIRE_TOO, "Harlow mill burns down")
    library.insight.telling.update()
    name = library.store.memberships.story(first)
    outline, story = library.insight.telling.outline(name), library.insight.telling.story(name)
    assert outline is not None
    assert story is not None
    assert (outline.id, outline.title, outline.sources) == (story.id, story.title, story.sources)
    assert set(story.sources) == {"gazette", "courier"}
    assert [article.text for article in outline.articles] == ["", ""]
    assert [head.source for head in library.insight.telling.heads(name)] == ["gazette", "courier"]
    assert library.insight.telling.outline("nothing") is None


def test_two_feeds_of_one_name_are_one_source_wherever_sources_are_counted(library: Library) -> None:
    first = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    second = add(library, "courier", FIRE_TOO, "Harlow mill burns down")
    library.searching.update()
    library.insight.telling.update()
    numbers = [head.source_number for head in library.store.listing.heads([first, second])]

    def counted() -> tuple[Sequence[int], Mapping[int, int], int]:
        listed = [one.sources for one in library.insight.telling.tellings(sources=1) if one.articles == 2]
        return listed, library.story_sizes([first, second]), library.searching.search("sources:2").total

    assert counted() == ([2], {first: 2, second: 2}, 2)
    library.store.sources.rename(numbers[1], "gazette")
    told = library.insight.telling.story_of(first)
    assert told is not None
    assert told.sources == ("gazette",)
    assert counted() == ([1], {first: 1, second: 1}, 0)
    assert [one.articles for one in library.insight.telling.tellings()] == [5]


def test_a_first_grouping_that_is_stopped_leaves_everything_for_the_next_time(library: Library) -> None:
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 3

    assert library.insight.telling.update(stop=stop) == 0
    assert library.insight.telling.tellings() == []
    assert library.insight.telling.update() == 5


def test_counting_conflicts_stops_between_two_pairs(library: Library) -> None:
    library.insight.telling.update()
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 3

    # Asked once for the batch and then before each pair: two pairs are compared, eight of the ten are left.
    assert library.insight.telling.count_conflicts(stop=stop) == 2
    assert library.insight.telling.count_conflicts() == 8


def test_the_matrix_judges_as_the_comparison_does(library: Library) -> None:
    first = add(library, "gazette", FIRE + " The owner is 71 years old.", "Fire destroys Harlow mill")
    add(library, "courier", FIRE_TOO, "Harlow mill burns down")
    library.insight.telling.update()
    story = library.insight.telling.story_of(first)
    assert story is not None
    matrix = library.insight.matrix(story)
    assert {column.source for column in matrix.columns} == {"gazette", "courier"}
    assert matrix.rows
    assert all(len(row.cells) == 2 for row in matrix.rows)
