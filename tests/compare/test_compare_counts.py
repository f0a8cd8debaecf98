"""One thing counted or measured twice, where no common slot says so; and what only looks like it."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles


def conflicts(a: str, b: str) -> list[Row]:
    rows = compare_articles(Article.from_text(a, source="A"), Article.from_text(b, source="B"), same_story=True).rows
    return [row for row in rows if row.verdict is Verdict.CONFLICT]


def values(a: str, b: str) -> list[tuple[str, str]]:
    return [(row.a.value, row.b.value) for row in conflicts(a, b) if row.a and row.b]


def test_one_thing_counted_twice_is_a_conflict() -> None:
    found = values(
        "Firefighters from Oxley reached the burning grain silo with three pumps shortly after noon.",
        "Firefighters from Oxley fought the fire in the grain silo with five pumps after an alarm at noon.",
    )
    assert ("three pumps", "five pumps") in found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "Customs officers at Dorval port seized 12 crates, 40 sacks and 300 bottles from the trawler.",
            "The trawler was searched by customs at Dorval port, and 31 crates, 95 sacks and 923 bottles were seized.",
            id="two lists of which every number differs are two hauls",
        ),
        pytest.param(
            "Firefighters from Oxley reached the burning grain silo with at least three pumps after noon.",
            "Firefighters from Oxley fought the fire in the grain silo with five pumps after noon.",
            id="a bound",
        ),
        pytest.param(
            "Firefighters from Oxley reached the burning silo with three pumps. Five pumps stood by in town.",
            "Firefighters from Oxley fought the fire in the burning silo with five pumps.",
            id="an article that gives both numbers",
        ),
        pytest.param(
            "The collapse of the grain silo in Oxley killed three workers on the farm.",
            "The collapse of the grain silo in Oxley killed five workers on the farm.",
            id="what grows while a story runs",
        ),
    ],
)
def test_what_is_no_second_count_of_one_thing(a: str, b: str) -> None:
    assert not [pair for pair in values(a, b) if "pumps" in pair[0] or "crates" in pair[0] or "workers" in pair[0]]


def test_one_source_cited_for_two_values_is_a_conflict() -> None:
    rows = conflicts(
        "The Vardo institute put the quake at magnitude 4.8, but the Boreal Seismic Survey said it was magnitude 5.3.",
        "The quake had a magnitude of 4.8, the Boreal Seismic Survey said.",
    )
    assert any(row.a and row.b and "5.3" in row.a.value and "4.8" in row.b.value for row in rows)
    assert any("Boreal Seismic Survey" in row.reason for row in rows)


def test_two_sources_may_give_two_values() -> None:
    assert not conflicts(
        "The Vardo institute put the quake at magnitude 4.8.",
        "The quake had a magnitude of 5.3, the Boreal Seismic Survey said.",
    )


def test_a_noun_stands_for_the_name_that_bears_it() -> None:
    found = values(
        "The quake shook Tolsa Island. The island, which has 9,000 residents, lies off the coast.",
        "Tolsa, with a population of 14,000, was shaken by the quake.",
    )
    assert any("9,000" in a and "14,000" in b for a, b in found)


def test_another_noun_does_not_stand_for_the_name() -> None:
    assert not values(
        "The quake shook the coast. The island, which has 9,000 residents, lies off the coast.",
        "Tolsa, with a population of 14,000, was shaken by the quake.",
    )


@pytest.mark.parametrize("total", ["14 Danish sailors", "14 sailors"])
def test_the_last_part_of_a_sum_is_no_total(total: str) -> None:
    one = Article.from_text(f"A tanker with {total} on board was seized off Cape Orne on Monday, the navy said.")
    other = Article.from_text(
        "A tanker was seized off Cape Orne on Monday with 9 Danish and 5 Polish sailors on board."
    )
    for left, right in ((one, other), (other, one)):
        rows = compare_articles(left, right, same_story=True).rows
        assert not [row for row in rows if row.verdict is Verdict.CONFLICT]
