"""Nothing is agreed over two places, people, days or directions, however alike the words around them are."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Comparison, Row, Verdict, compare_articles

REST_A = " Nobody answered the telephone when this newspaper called. Rain is forecast for most of the week."
REST_B = " A second statement was promised for later. Local shops stayed shut for an hour."


def compare(a: str, b: str) -> Comparison:
    articles = Article.from_text(a + REST_A, source="A"), Article.from_text(b + REST_B, source="B")
    return compare_articles(*articles, same_story=True)


def over(comparison: Comparison, one: str, other: str, *verdicts: Verdict) -> list[Row]:
    """Return the rows that hold one word or the other in their values."""
    return [
        row
        for row in comparison.rows
        if row.verdict in verdicts and row.a and row.b and (one in row.a.value or other in row.b.value)
    ]


APART = [
    pytest.param(
        "The charity runs a day centre in Bantry and a night shelter for the homeless.",
        "The charity runs a day centre in Kinsale and a soup kitchen.",
        ("Bantry", "Kinsale"),
        id="towns",
    ),
    pytest.param(
        "The two climbers were caught by the storm below the north ridge of the mountain.",
        "The two climbers were caught by the storm below the south ridge of the mountain.",
        ("north", "south"),
        id="sides of a mountain",
    ),
    pytest.param(
        "The striker scored the winning goal with a header against Hartlepool in the closing minutes.",
        "The striker scored the winning goal with a header against Darlington in the closing minutes.",
        ("Hartlepool", "Darlington"),
        id="opponents",
    ),
    pytest.param(
        "A landslide blocked the western entrance of the salt mine, and forty lamps went out.",
        "Forty lamps went out as rubble buried the eastern entrance of the salt mine.",
        ("western", "eastern"),
        id="entrances",
    ),
    pytest.param(
        "The library will auction its duplicate atlases on Wednesday to pay for the roof.",
        "To mend its roof the library will auction its duplicate atlases on Friday, it said.",
        ("Wednesday", "Friday"),
        id="weekdays",
    ),
    pytest.param(
        "Beekeepers must register every hive by March, the ministry of agriculture said.",
        "The ministry of agriculture wants beekeepers to register every hive by October.",
        ("March", "October"),
        id="months",
    ),
]


@pytest.mark.parametrize(("a", "b", "words"), APART)
def test_two_that_stand_in_one_place_are_not_agreed(a: str, b: str, words: tuple[str, str]) -> None:
    assert not over(compare(a, b), *words, Verdict.AGREE)


@pytest.mark.parametrize(("a", "b", "words"), APART)
def test_two_that_stand_in_one_place_are_shown_to_differ(a: str, b: str, words: tuple[str, str]) -> None:
    assert over(compare(a, b), *words, Verdict.DIFFERS, Verdict.CONFLICT)


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        pytest.param(
            "The workshop repairs church organs in Philly for a modest fee.",
            "For a modest fee the workshop repairs church organs in Philadelphia.",
            ("Philly", "Philadelphia"),
            id="a name in short",
        ),
        pytest.param(
            "The botanist catalogued rare orchids in Greece before the frost.",
            "Before the frost the botanist catalogued rare orchids in Athens.",
            ("Greece", "Athens"),
            id="a town and its country",
        ),
        pytest.param(
            "The museum will lend the tapestry to the United States for two years.",
            "The museum will lend the tapestry to the U.S. for two years.",
            ("United States", "U.S"),
            id="initials",
        ),
        pytest.param(
            "A gale uprooted chestnut trees north of the reservoir overnight.",
            "Overnight a gale uprooted chestnut trees northeast of the reservoir.",
            ("north", "northeast"),
            id="a direction told more precisely",
        ),
    ],
)
def test_one_thing_under_two_names_does_not_part_what_is_agreed(a: str, b: str, words: tuple[str, str]) -> None:
    comparison = compare(a, b)
    assert over(comparison, *words, Verdict.AGREE)
    assert not over(comparison, *words, Verdict.DIFFERS, Verdict.CONFLICT)


def test_what_a_person_did_at_two_places_is_not_agreed() -> None:
    a = "Greta Olsen won the Rotterdam regatta in May. She trains at dawn."
    b = "Greta Olsen won the Hamburg regatta in May. She keeps two dogs."
    assert not over(compare(a, b), "Rotterdam", "Hamburg", Verdict.AGREE)


def test_few_words_are_not_agreed_of_two_things_told_apart_right_before_them() -> None:
    a = "Two walkers fell to their deaths when a cornice broke off the north wall of the Black Tower, rescuers said."
    b = "Three hikers died. The snow gave way in the early morning on the south wall of the Black Tower at 900 metres."
    comparison = compare(a, b)
    assert not over(comparison, "Black Tower", "Black Tower", Verdict.AGREE)
    assert over(comparison, "north", "south", Verdict.DIFFERS)


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        pytest.param(
            "Inspectors recorded a non-fatal accident at the quarry in June.",
            "Inspectors recorded a fatal accident at the quarry in June.",
            ("non-fatal", "fatal"),
            id="non-",
        ),
        pytest.param(
            "The rebels fired anti-tank missiles at the convoy near the bridge.",
            "The rebels fired tank missiles at the convoy near the bridge.",
            ("anti-tank", "tank"),
            id="anti-",
        ),
        pytest.param(
            "Thousands joined an anti-government march through the capital on Saturday.",
            "Thousands joined a pro-government march through the capital on Saturday.",
            ("anti-government", "pro-government"),
            id="anti- and pro-",
        ),
        pytest.param(
            "The victim's ex-boyfriend was arrested at the airport on Tuesday night.",
            "The victim's boyfriend was arrested at the airport on Tuesday night.",
            ("ex-boyfriend", "boyfriend"),
            id="ex-",
        ),
        pytest.param(
            "An unarmed guard chased the thieves out of the gallery with a broom.",
            "An armed guard chased the thieves out of the gallery with a broom.",
            ("unarmed", "armed"),
            id="un, without a hyphen",
        ),
        pytest.param(
            "The vice president will open the fair in Turin on Friday.",
            "The president will open the fair in Turin on Friday.",
            ("vice president", "president"),
            id="vice, as a word",
        ),
    ],
)
def test_what_a_prefix_makes_another_thing_is_not_agreed_but_shown(a: str, b: str, words: tuple[str, str]) -> None:
    comparison = compare(a, b)
    assert not over(comparison, *words, Verdict.AGREE)
    assert over(comparison, *words, Verdict.DIFFERS)


def test_words_that_say_the_same_with_and_without_a_prefix_do_not_part_what_is_agreed() -> None:
    a = "The co-founder of the bakery handed out the vice-presidential medals in the market hall."
    b = "The founder of the bakery handed out the vice presidential medals in the market hall."
    comparison = compare(a, b)
    assert over(comparison, "presidential medals", "presidential medals", Verdict.AGREE)
    assert not over(comparison, "founder", "presidential", Verdict.DIFFERS, Verdict.CONFLICT)
