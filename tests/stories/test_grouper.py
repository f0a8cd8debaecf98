"""Grouping a stream: the outcome is that of the articles in their order, and the reader is obeyed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.articles import Article
from broadsheet.stories import Grouper, Joined, Parted, group_articles

START = datetime(2026, 3, 2, 9, tzinfo=UTC)

EVENTS = (
    ("Marlow", "Tane", "Coley", "flood", "bridge", "340"),
    ("Brightwell", "Osprey", "Roux", "takeover", "cereals", "4.2"),
    ("Halden", "Vik", "Norrland", "marathon", "record", "2:04:11"),
    ("Quillon", "Serra", "Pilar", "earthquake", "aftershocks", "6.1"),
)
FILLER = ("said", "officials", "later", "people", "expected", "several", "spoke", "again")


@st.composite
def reports(draw: st.DrawFn) -> Article:
    event = EVENTS[draw(st.integers(0, len(EVENTS) - 1))]
    words = draw(st.lists(st.sampled_from([*event, *FILLER]), max_size=30))
    title = " ".join(draw(st.lists(st.sampled_from(event), max_size=4)))
    hours = draw(st.none() | st.integers(0, 24 * 60))
    published = None if hours is None else START + timedelta(hours=hours)
    number = draw(st.integers(0, 30))
    return replace(Article.from_text(" ".join(words), title=title, published=published), id=f"a{number:02}")


def report(name: str, event: int, *, day: float = 0) -> Article:
    """Return a report that names everything of an event, told in a way of its own."""
    words = EVENTS[event]
    text = f"{words[0]} {words[1]} {words[2]} and the {words[3]} with {words[4]} number {words[5]} by {name}."
    made = Article.from_text(text, title=f"{words[0]} {words[3]} {name}", published=START + timedelta(days=day))
    return replace(made, id=name)


def stories(grouper: Grouper) -> set[frozenset[str]]:
    return {frozenset(members) for members in grouper.stories().values()}


def fed(*articles: Article, decisions: list[Joined | Parted] | None = None) -> Grouper:
    grouper = Grouper(decisions or [])
    for article in articles:
        grouper.add(article)
    return grouper


def test_an_article_joins_the_story_it_tells() -> None:
    grouper = Grouper()
    first = grouper.add(report("one", 0))
    other = grouper.add(report("two", 1))
    joining = grouper.add(report("three", 0))
    assert joining.story == first.story != other.story
    assert stories(grouper) == {frozenset({"one", "three"}), frozenset({"two"})}


def test_what_a_source_prints_under_every_article_ties_none_together() -> None:
    footer = "Follow Herald Media Group on Twitter and Instagram.\nSubscribe to the Daily Herald newsletter."
    signed = [
        replace(one, text=f"{one.text}\n{footer}", source="Daily Herald")
        for one in (report(f"n{event}", event) for event in range(4))
    ]
    assert len(stories(fed(*signed))) == 4
    assert len(group_articles(signed)) == 4


def test_an_article_printed_twice_is_one_story_all_the_same() -> None:
    once = replace(report("one", 0), source="Daily Herald", title="")
    assert stories(fed(once, replace(once, id="two"))) == {frozenset({"one", "two"})}


def test_adding_an_article_twice_changes_nothing() -> None:
    grouper = fed(report("one", 0), report("two", 0))
    before = dict(grouper.stories())
    again = grouper.add(report("one", 0))
    assert dict(grouper.stories()) == before
    assert again.story in before


def test_an_assignment_tells_which_other_articles_moved() -> None:
    grouper = Grouper()
    known: dict[str, str] = {}
    for number in range(12):
        assignment = grouper.add(report(f"n{number}", number % 3))
        known[assignment.article] = assignment.story
        known.update(assignment.moved)
    assert known == {article: name for name, members in grouper.stories().items() for article in members}


def test_a_removed_article_leaves_its_story() -> None:
    grouper = fed(report("one", 0), report("two", 0), report("alone", 1))
    grouper.remove("one")
    grouper.remove("alone")
    grouper.remove("never came")
    assert stories(grouper) == {frozenset({"two"})}


def test_a_changed_article_can_be_added_anew() -> None:
    grouper = fed(report("one", 0), report("two", 1))
    grouper.remove("one")
    grouper.add(replace(report("one", 1)))
    assert stories(grouper) == {frozenset({"one", "two"})}


def test_a_story_fades_and_is_kept_as_it_was() -> None:
    early = [report(f"early-{number}", 0) for number in range(3)]
    # The window moves with the twenty-fifth article that is so late, not with the first.
    late = [report(f"late-{number}", 1 + number % 3, day=40) for number in range(30)]
    grouper = fed(*early, *late, report("again", 0, day=41))
    assert {frozenset({"early-0", "early-1", "early-2"}), frozenset({"again"})} <= stories(grouper)
    before = stories(grouper)
    assert grouper.add(early[0]).story == grouper.story_of("early-1")
    assert stories(grouper) == before
    assert grouper.story_of("never came") is None


def test_a_story_without_a_date_fades_like_others_once_a_collection_is_grouped() -> None:
    late = [report(f"late-{number}", 1 + number % 3, day=40) for number in range(30)]
    grouper = Grouper.of([replace(report("undated", 0), published=None), *late])
    for number in range(30):
        grouper.add(report(f"later-{number}", 1 + number % 3, day=60))
    grouper.add(report("again", 0, day=61))
    assert {frozenset({"undated"}), frozenset({"again"})} <= stories(grouper)


def test_stories_keep_the_ids_that_most_of_their_articles_know() -> None:
    told = {"one": "flood", "two": "flood", "three": "merger", "four": "race", "five": "race"}
    flood, merged = [report("one", 0), report("two", 0), report("three", 0)], [report("four", 1), report("six", 1)]
    parted = report("five", 2)
    grouper = Grouper.of([*flood, *merged, parted], told=told)
    assert grouper.stories()["flood"] == ("one", "three", "two")
    # Both hold one article of the race: it goes to the one that stands first by date and id.
    assert grouper.stories()["race"] == ("five",)
    assert grouper.story_of("four") == grouper.story_of("six") not in {"flood", "merger", "race"}
    assert grouper.add(report("seven", 0)).story == "flood"


def test_stories_that_are_over_keep_their_ids_too() -> None:
    late = [report(f"late-{number}", 1 + number % 3, day=40) for number in range(30)]
    grouper = Grouper.of([report("early", 0), *late], told={"early": "flood", "late-3": "merger"})
    assert grouper.story_of("early") == "flood"
    assert grouper.stories()["flood"] == ("early",)
    assert grouper.story_of("late-3") == "merger"


def test_a_single_date_in_the_far_future_ends_nothing() -> None:
    grouper = fed(report("one", 0), report("wrong", 1, day=27_000), report("two", 0, day=1))
    assert frozenset({"one", "two"}) in stories(grouper)


def test_what_the_reader_parts_stays_apart() -> None:
    grouper = fed(report("one", 0), report("two", 0), report("three", 0))
    moved = grouper.decide(Parted(frozenset({"one"}), frozenset({"two", "three"})))
    assert stories(grouper) == {frozenset({"one"}), frozenset({"two", "three"})}
    assert set(moved) == {"one"}
    grouper.add(report("four", 0))
    assert not any({"one", "two"} <= members for members in stories(grouper))


def test_what_the_reader_joins_stays_joined() -> None:
    grouper = fed(report("flood", 0), report("merger", 1))
    grouper.decide(Joined(frozenset({"flood", "merger"})))
    assert stories(grouper) == {frozenset({"flood", "merger"})}
    grouper.add(report("another flood", 0))
    assert any({"flood", "merger"} <= members for members in stories(grouper))


def test_a_decision_about_articles_yet_to_come_is_obeyed_when_they_come() -> None:
    decisions: list[Joined | Parted] = [Joined(frozenset({"flood", "merger"})), Parted(frozenset("a"), frozenset("b"))]
    grouper = fed(report("flood", 0), report("a", 2), report("merger", 1), report("b", 2), decisions=decisions)
    assert stories(grouper) == {frozenset({"flood", "merger"}), frozenset({"a"}), frozenset({"b"})}


def test_what_the_reader_joins_over_the_window_is_joined_all_the_same() -> None:
    late = [report(f"late-{number}", 1 + number % 3, day=60) for number in range(40)]
    told = [report("early", 0), *late, report("again", 0, day=61)]
    joined = group_articles(told, [Joined(frozenset({"early", "again"}))])
    assert any({"early", "again"} <= {article.id for article in story.articles} for story in joined)


def test_of_two_contrary_decisions_the_later_one_holds() -> None:
    joined, parted = Joined(frozenset({"one", "two"})), Parted(frozenset({"one"}), frozenset({"two"}))
    assert stories(fed(report("one", 0), report("two", 0), decisions=[joined, parted])) == {
        frozenset({"one"}),
        frozenset({"two"}),
    }
    assert stories(fed(report("one", 0), report("two", 1), decisions=[parted, joined])) == {frozenset({"one", "two"})}


def test_large_stories_can_be_joined_however_many_there_are() -> None:
    grouper = fed(*(report(f"n{number:03}", number % 4) for number in range(120)))
    grouper.decide(Joined(frozenset({"n000", "n001", "n002", "n003"})))
    assert [len(members) for members in stories(grouper)] == [120]


def test_a_large_story_can_be_parted_too() -> None:
    grouper = fed(*(report(f"n{number:02}", 0) for number in range(40)))
    assert len(stories(grouper)) == 1
    left = frozenset(f"n{number:02}" for number in range(20))
    right = frozenset(f"n{number:02}" for number in range(20, 40))
    grouper.decide(Parted(left, right))
    assert not any(members & left and members & right for members in stories(grouper))


@settings(max_examples=60, deadline=None)
@given(st.lists(reports(), max_size=25), st.integers(1, 5))
def test_the_outcome_does_not_depend_on_batches(articles: list[Article], size: int) -> None:
    at_once = fed(*articles)
    in_batches = Grouper()
    for start in range(0, len(articles), size):
        for article in articles[start : start + size]:
            in_batches.add(article)
        in_batches.stories()
    assert at_once.stories() == in_batches.stories()


@settings(max_examples=60, deadline=None)
@given(st.lists(reports(), max_size=25), st.randoms(use_true_random=False))
def test_a_collection_is_grouped_alike_in_any_order(articles: list[Article], random: st.DataObject) -> None:
    unique = list({article.id: article for article in articles}.values())
    shuffled = unique[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    assert group_articles(unique) == group_articles(shuffled)


@settings(max_examples=60, deadline=None)
@given(st.lists(reports(), max_size=25))
def test_a_collection_grouped_again_keeps_every_id(articles: list[Article]) -> None:
    streamed = fed(*articles)
    first = Grouper.of(articles, told={name: story for story, names in streamed.stories().items() for name in names})
    told = {name: story for story, names in first.stories().items() for name in names}
    again = Grouper.of(articles, told=told)
    assert set(again.stories()) == set(first.stories())
    assert all(again.story_of(name) == story for name, story in told.items())


@settings(max_examples=60, deadline=None)
@given(st.lists(reports(), max_size=20), st.data())
def test_decisions_hold_whatever_comes(articles: list[Article], data: st.DataObject) -> None:
    names = sorted({article.id for article in articles})
    if len(names) < 2:
        return
    one, two = data.draw(st.permutations(names))[:2]
    parted = group_articles(articles, [Parted(frozenset({one}), frozenset({two}))])
    assert not any({one, two} <= {article.id for article in story.articles} for story in parted)
    joined = group_articles(articles, [Joined(frozenset({one, two}))])
    assert any({one, two} <= {article.id for article in story.articles} for story in joined)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Article.from_text, st.text(), title=st.text(), source=st.text(max_size=5)), max_size=8))
def test_any_text_is_grouped_and_explained(articles: list[Article]) -> None:
    found = group_articles(articles)
    assert sorted(one.id for story in found for one in story.articles) == sorted({one.id for one in articles})
    for story in found:
        for one in story.articles:
            assert len(story.why(one.id).shared) <= 6
