"""The articles of a story are compared once, copies as one voice, and only what is new is compared again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_stories import FIRE, FIRE_TOO, MATCH, NOON, add

from broadsheet.articles import Article, Incoming
from broadsheet.stories import Stance

if TYPE_CHECKING:
    from broadsheet.library import Library

FIRST = FIRE + " The mill was built in 1902. The owner is 71 years old."
CONTRARY = FIRE_TOO + " The mill was built in 1912. The owner is 71 years old."


def story_of(library: Library, number: int) -> str:
    library.insight.telling.update()
    return library.store.memberships.story(number)


def test_copies_are_compared_as_the_one_text_they_are(library: Library) -> None:
    first = add(library, "gazette", FIRST, "Fire destroys Harlow mill")
    for number in range(12):
        add(library, f"paper {number}", FIRST, "Fire destroys Harlow mill")
    add(library, "courier", CONTRARY, "Harlow mill burns down")
    name = story_of(library, first)
    assert len(library.store.memberships.members(name)) == 14
    assert library.insight.telling.count_conflicts(story=name) == 1


def test_only_what_came_since_is_compared(library: Library) -> None:
    first = add(library, "gazette", FIRST, "Fire destroys Harlow mill")
    add(library, "courier", CONTRARY, "Harlow mill burns down")
    name = story_of(library, first)
    telling = library.insight.telling
    assert telling.count_conflicts(story=name) == 1
    assert library.store.memberships.is_settled(name)
    own = FIRE_TOO.replace("The old Harlow mill", "What was left of Harlow mill").replace("needed", "had fought")
    third = add(library, "herald", own.replace("until dawn", "through the night"), "Mill in Ostenfeld burns")
    assert story_of(library, third) == name
    assert not library.store.memberships.is_settled(name)
    # The new one with each of the two others.
    assert telling.count_conflicts(story=name) == 2
    assert telling.count_conflicts(story=name) == 0


def test_a_comparison_is_ended_between_two_sentences_and_nothing_of_it_kept(library: Library) -> None:
    first = add(library, "gazette", FIRST + " The roof fell in at midnight.", "Fire destroys Harlow mill")
    add(library, "courier", CONTRARY, "Harlow mill burns down")
    name = story_of(library, first)
    telling = library.insight.telling
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 4

    # Before the pair, before the first article, and then at its sentences.
    assert telling.count_conflicts(story=name, stop=stop) == 0
    assert not library.store.memberships.is_settled(name)
    assert library.store.memberships.compared(name) == {}
    assert telling.count_conflicts(story=name) == 1


def test_a_rewritten_article_is_compared_anew(library: Library) -> None:
    first = add(library, "gazette", FIRST, "Fire destroys Harlow mill")
    add(library, "courier", CONTRARY, "Harlow mill burns down")
    name = story_of(library, first)
    assert library.insight.telling.count_conflicts(story=name) == 1
    source = library.store.listing.heads([first])[0].source_number
    rewritten = Article.from_text(FIRST + " It had stood empty.", title="Fire destroys Harlow mill")
    library.store.texts.take(source, [Incoming("Fire destroys Harlow mill", rewritten)], now=NOON + 5)
    assert story_of(library, first) == name
    assert library.insight.telling.count_conflicts(story=name) == 1


def test_what_comes_while_a_story_is_compared_is_compared_too(library: Library) -> None:
    first = add(library, "gazette", FIRST, "Fire destroys Harlow mill")
    name = story_of(library, first)
    memberships = library.store.memberships
    memberships.begin_comparing(name)
    assert story_of(library, add(library, "courier", CONTRARY, "Harlow mill burns down")) == name
    memberships.settle(name)
    assert not memberships.is_settled(name)
    assert name in memberships.uncompared(10)


def test_a_copy_is_found_as_contradicted_and_shown_so(library: Library) -> None:
    first = add(library, "gazette", FIRST, "Fire destroys Harlow mill")
    copy = add(library, "morning copy", FIRST, "Fire destroys Harlow mill")
    other = add(library, "courier", CONTRARY, "Harlow mill burns down")
    library.searching.update()
    name = story_of(library, first)
    assert library.insight.telling.count_conflicts(story=name) == 1
    story = library.insight.telling.story(name)
    assert story is not None
    told = library.insight.compare(*library.store.texts.get([first, other])).counts["conflict"]
    assert told == 1  # built in 1902, built in 1912
    found = library.searching.search("has:conflict")
    assert {result.head.number for result in found.results} == {first, copy, other}
    matrix = library.insight.matrix(story)
    [row] = [row for row in matrix.rows if row.conflict]
    stances = {column.source: cell.stance for column, cell in zip(matrix.columns, row.cells, strict=True)}
    assert stances["gazette"] is stances["morning copy"] is not stances["courier"]
    assert {stances["gazette"], stances["courier"]} == {Stance.SAYS, Stance.OTHERWISE}


def test_stories_are_compared_the_freshest_first_until_the_sign_to_stop(library: Library) -> None:
    add(library, "sports", MATCH, "Rovers win the cup tie")
    library.insight.telling.update()
    names = library.store.memberships.uncompared(10)
    assert len(names) == 1  # only the bundled articles have several sources
    assert library.insight.telling.count_conflicts(stop=lambda: True) == 0
    assert library.store.memberships.uncompared(10) == names


def test_joined_stories_are_compared_as_one(library: Library) -> None:
    one = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    two = add(library, "sports", MATCH, "Rovers win the cup tie")
    library.insight.telling.update()
    articles = library.store.texts.get([one, two])
    library.insight.telling.join(articles)
    assert library.insight.telling.count_conflicts(story=library.store.memberships.story(one)) == 1
