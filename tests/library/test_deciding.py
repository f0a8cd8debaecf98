"""What the reader decides about stories and has seen of them, and that the matrix shows what the comparisons show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_stories import FIRE, FIRE_TOO, MATCH, NOON, add, members

from broadsheet.articles import Article, Incoming
from broadsheet.compare import Verdict
from broadsheet.library import Library
from broadsheet.stories import Claim, Proof, Stance, changes_since, seen_now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def _fire_twice_and_a_match(library: Library) -> tuple[Sequence[int], Sequence[Article]]:
    """Return the numbers of two reports of one fire and of one of a match, all grouped, and what they are."""
    numbers = [
        add(library, "gazette", FIRE, "Fire destroys Harlow mill"),
        add(library, "courier", FIRE_TOO, "Harlow mill burns down"),
        add(library, "sports", MATCH, "Rovers win the cup tie"),
    ]
    library.insight.telling.update()
    return numbers, library.store.texts.get(numbers)


def test_the_reader_is_obeyed_ever_after(tmp_path: Path) -> None:
    with Library.open(tmp_path, samples=False) as library:
        (one, two, three), (fire, again, match) = _fire_twice_and_a_match(library)
        library.insight.telling.part([fire], [again])
        assert members(library, one) == {one}
        library.insight.telling.join([fire, match])
        assert members(library, one) == {one, three}
    with Library.open(tmp_path, samples=False) as library:
        four = add(library, "herald", FIRE_TOO.replace("needed", "took"), "Mill in Ostenfeld burns")
        library.insight.telling.update()
        assert members(library, one) >= {one, three}
        assert two not in members(library, one)
        assert four in members(library, one) | members(library, two)


def test_what_was_decided_of_two_articles_is_known_and_taken_back(library: Library) -> None:
    (one, two, three), (fire, again, match) = _fire_twice_and_a_match(library)
    telling = library.insight.telling
    assert telling.decided(fire.id, again.id) is None
    telling.part([fire], [again])
    telling.join([fire, match])
    assert telling.decided(fire.id, again.id) is False
    assert telling.decided(match.id, fire.id) is True
    assert members(library, one) == {one, three}
    assert telling.take_back() == "2 articles were joined"
    assert members(library, one) == {one}
    assert members(library, three) == {three}
    assert telling.take_back() == "2 articles were parted"
    # As if nothing had been decided: the two reports of the fire find together again.
    assert members(library, one) == {one, two}
    assert telling.decided(fire.id, again.id) is None
    assert telling.take_back() == ""


def test_a_decision_is_taken_back_by_its_number_whatever_came_after(library: Library) -> None:
    (one, two, three), (fire, again, match) = _fire_twice_and_a_match(library)
    telling = library.insight.telling
    parted = telling.part([fire], [again])
    joined = telling.join([fire, match])
    assert telling.take_back(parted) == "2 articles were parted"
    assert members(library, one) == {one, two, three}
    assert telling.take_back(parted) == ""
    assert telling.take_back(joined) == "2 articles were joined"
    assert members(library, one) == {one, two}
    assert members(library, three) == {three}


def test_the_next_start_takes_back_too(tmp_path: Path) -> None:
    with Library.open(tmp_path, samples=False) as library:
        one = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
        two = add(library, "courier", FIRE_TOO, "Harlow mill burns down")
        library.insight.telling.update()
        library.insight.telling.part(*([each] for each in library.store.texts.get([one, two])))
        assert members(library, one) == {one}
    with Library.open(tmp_path, samples=False) as library:
        assert library.insight.telling.take_back() == "2 articles were parted"
        assert members(library, one) == {one, two}


def test_the_comparison_obeys(library: Library) -> None:
    one = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    three = add(library, "sports", MATCH, "Rovers win the cup tie")
    fire, match = library.store.texts.get([one, three])
    assert not library.insight.compare(fire, match).same_story
    library.insight.telling.join([fire, match])
    assert library.insight.compare(fire, match).same_story
    assert library.insight.compare(fire, match).rows
    library.insight.telling.part([fire], [match])
    assert not library.insight.compare(fire, match).same_story
    assert not library.insight.compare(match, fire).rows


def test_conflicts_across_stories_are_not_counted(library: Library) -> None:
    one = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    two = add(library, "courier", FIRE_TOO, "Harlow mill burns down")
    telling = library.insight.telling
    telling.update()
    library.store.memberships.count_conflicts({(one, two): 3})

    def conflicts() -> int:
        told = library.store.memberships.story(one)
        return next(row.conflicts for row in telling.tellings(sources=1) if row.story == told)

    assert conflicts() == 3
    telling.part(*([each] for each in library.store.texts.get([one, two])))
    assert conflicts() == 0


def test_a_printed_copy_adds_a_source_and_no_voice(library: Library) -> None:
    add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    add(library, "courier", FIRE_TOO, "Harlow mill burns down")
    telling = library.insight.telling
    telling.update()
    assert telling.count_voices() == 2  # the bundled articles' story and this one
    assert telling.count_voices() == 0
    copied = add(library, "morning copy", FIRE, "Fire destroys mill")
    telling.update()
    # Counted anew, since the story has changed.
    assert telling.count_voices() == 1
    told = library.store.memberships.story(copied)
    row = next(row for row in telling.tellings() if row.story == told)
    assert (row.sources, row.voices) == (3, 2)


def test_what_is_new_since_a_story_was_looked_at(tmp_path: Path) -> None:
    with Library.open(tmp_path, samples=False) as library:
        one = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
        add(library, "courier", FIRE_TOO, "Harlow mill burns down")
        telling = library.insight.telling
        telling.update()
        name = library.store.memberships.story(one)
        assert telling.seen(name) is None
        assert telling.tellings()[0].fresh is None
        story = telling.story(name)
        assert story is not None
        telling.see(name, seen_now(library.insight.matrix(story)))
        assert telling.tellings()[0].fresh == 0
    with Library.open(tmp_path, samples=False) as library:
        telling = library.insight.telling
        add(library, "herald", FIRE_TOO.replace("needed", "took"), "Mill in Ostenfeld burns")
        revised = Article.from_text(FIRE.replace("Monday", "Sunday"), title="Fire destroys Harlow mill")
        source = next(row.number for row in library.sources() if row.name == "gazette")
        library.store.texts.take(source, [Incoming("Fire destroys Harlow mill", revised)], now=NOON + 60)
        telling.update()
        assert telling.tellings()[0].fresh == 2
        story, seen = telling.story(name), telling.seen(name)
        assert story is not None
        assert seen is not None
        changes = changes_since(seen, library.insight.matrix(story))
        assert [article.source for article in changes.articles] == ["herald"]
        assert [article.source for article in changes.revised] == ["gazette"]


def test_the_matrix_shows_the_conflicts_of_the_comparisons(library: Library) -> None:
    telling = library.insight.telling
    telling.update()
    [only] = telling.tellings()
    story = telling.story(only.story)
    assert story is not None
    assert telling.count_conflicts(story=story.id) == 10  # pairs of five sources
    assert telling.count_conflicts(story=story.id) == 0
    matrix = library.insight.matrix(story)
    # The list of stories tells as many as the matrix shows.
    telling.count_voices()
    assert library.insight.count_disputed() == 1
    assert library.insight.count_disputed() == 0
    assert telling.tellings()[0].conflicts == sum(claim.conflict for claim in matrix.rows)
    found = {
        frozenset({(one.id, row.a.value_span), (other.id, row.b.value_span)})
        for place, one in enumerate(story.articles)
        for other in story.articles[place + 1 :]
        for row in library.insight.compare(one, other).rows
        if row.verdict is Verdict.CONFLICT and row.a and row.b
    }
    assert found
    told = [claim for claim in matrix.rows if claim.conflict]
    # The values of every conflict stand in one row, one as said and one as said otherwise.
    both = {Stance.SAYS, Stance.OTHERWISE}
    assert all(any(_stances(claim, pair) == both for claim in told) for pair in found)
    # And no source says otherwise unless a comparison found it to.
    otherwise = [cell for claim in told for cell in claim.cells if cell.stance is Stance.OTHERWISE]
    assert all(any(_touches(proof, pair) for proof in cell.proofs for pair in found) for cell in otherwise)
    # Nor without somebody who says so.
    assert all(Stance.SAYS in {cell.stance for cell in claim.cells} for claim in told)


def _stances(claim: Claim, pair: frozenset[tuple[str, tuple[int, int]]]) -> set[Stance]:
    return {cell.stance for cell in claim.cells for proof in cell.proofs if _touches(proof, pair)}


def _touches(proof: Proof, pair: frozenset[tuple[str, tuple[int, int]]]) -> bool:
    start, end = proof.value_span
    return any(proof.article == article and start < span[1] and span[0] < end for article, span in pair)


def test_counterparts_do_not_wait_for_a_grouping_under_way(library: Library) -> None:
    one = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    add(library, "sports", MATCH, "Rovers win the cup tie")
    two = add(library, "courier", FIRE_TOO, "Harlow mill burns down")
    add(library, "herald", MATCH.replace("3-1", "2-0"), "Cup: Rovers beat United")
    with library.insight.telling._guard:  # somebody groups
        heads = library.insight.counterparts(one)
    # Nothing is known of stories yet: the headline that is most alike comes first.
    assert heads[0].number == two
    assert library.insight.counterparts(one)[0].number == two


def test_a_decision_does_not_wait_for_a_grouping_and_outlives_it(library: Library) -> None:
    (one, two, three), (fire, again, match) = _fire_twice_and_a_match(library)
    telling = library.insight.telling
    with telling._guard:  # somebody groups
        telling.part([fire], [again])
        assert members(library, one) != members(library, two)
        telling.join([again, match])
        assert members(library, two) == {two, three}
        # Nor does taking back: what stood before is known.
        telling.part([again], [match])
        assert members(library, two) == {two}
        assert telling.take_back() == "2 articles were parted"
        assert members(library, two) == {two, three}
    # Whoever groups next knows of it: a fourth report finds its story, and nothing decided comes undone.
    add(library, "herald", FIRE_TOO.replace("needed", "took"), "Mill in Ostenfeld burns")
    telling.update()
    assert members(library, one).isdisjoint(members(library, two))
    assert members(library, two) >= {two, three}
