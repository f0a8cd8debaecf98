"""Names that are nearly one: two names of one person, two spellings of one name, or two people."""

from __future__ import annotations

import pytest
from side_by_side import conflicts

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.language.near_names import misspelt, read_alike
from broadsheet.facts import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pia rossa", "pia larossa"),
        ("duncan donald", "duncan mcdonald"),
        ("kenisha obel", "kendisha obel"),
        ("glyn marsh", "gwyn marsh"),
        # One letter of a surname that is read aloud.
        ("ada hartley", "ada hartney"),
        ("joanna pell", "joanna bell"),
    ],
)
def test_another_consonant_or_a_prefix_makes_another_name(one: str, other: str) -> None:
    assert misspelt(one.split(), other.split()) == "given"
    assert misspelt(other.split(), one.split()) == "given"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Doubled letters, vowels, silent letters.
        ("owen hanigan", "owen hannigan"),
        ("otto petersen", "otto peterson"),
        ("ruth thompson", "ruth thomson"),
        ("ruth rogers", "ruth rodgers"),
        ("karl schmidt", "karl schmitt"),
        # Transliterations.
        ("stavros vouyias", "stavros vougias"),
        ("amir gorbandi", "amir gorvandi"),
        ("omar elmasri", "omar masri"),
        ("omar al-rashidi", "omar ar-rashidi"),
        ("kostas chrysochou", "kostas chryssohou"),
        # Slips of the pen.
        ("ada brophy", "ada borphy"),
    ],
)
def test_what_is_read_alike_or_is_a_slip_is_one_name_in_two_spellings(one: str, other: str) -> None:
    assert misspelt(one.split(), other.split()) == "spelt"
    assert misspelt(other.split(), one.split()) == "spelt"


@pytest.mark.parametrize(("one", "other"), [("serhiy bondar", "sergei bondar"), ("mykola bondar", "nikolai bondar")])
def test_one_first_name_in_two_languages_is_no_other_name(one: str, other: str) -> None:
    assert misspelt(one.split(), other.split()) == ""


@pytest.mark.parametrize(("one", "other"), [("advisers", "advisors"), ("technology", "technologies")])
def test_words_that_are_read_alike(one: str, other: str) -> None:
    assert read_alike(one, other)
    assert not read_alike(one, f"{one}ment")


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        # One age, put to both.
        (
            "The dead man was named as Pia Rossa's neighbour, Duncan Donald, 52. He kept bees.",
            "A beekeeper died in the shed. Friends of Duncan McDonald, 52, wept.",
            ("Duncan Donald", "Duncan McDonald"),
        ),
        # What all sentences tell of them.
        (
            "A jury convicted an Arle roofer of cheating widows. Bruno Corda took deposits for gutters, it was said.",
            "Jurors found an Arle roofer guilty of cheating widows over gutters. Bruno LaCorda took their deposits.",
            ("Bruno Corda", "Bruno LaCorda"),
        ),
        # A first name that nobody else of the family bears.
        (
            "The dead are Tia Poe, 51, and Kenisha Obel, 30.",
            "A clerk was bending over Kendisha Obel when the roof fell.",
            ("Kenisha Obel", "Kendisha Obel"),
        ),
        # One surname, or one first name, and a post that one holds.
        (
            "Judge Lorraine Vossberg adjourned the trial in Carrow.",
            "The trial in Carrow goes on in May. Judge Lorna Vossberg has a cold.",
            ("Lorraine Vossberg", "Lorna Vossberg"),
        ),
        (
            "Judge Lorraine Vossberg of the maritime court opened an inquiry.",
            "An inquiry was opened by the maritime court, where Judge Lorna Vossberg presides.",
            ("Lorraine Vossberg", "Lorna Vossberg"),
        ),
        (
            "Chief financial officer Nora Tolmin said that the loan was paid.",
            "Its finance chief, Nora Ashgrove, would not talk of loans.",
            ("Nora Tolmin", "Nora Ashgrove"),
        ),
        # An agent of one's own.
        (
            "The striker signed on Monday. His agent, Marcel Tiber, was pleased.",
            "The striker's new shirt is green. His agent Lukas Tiber has ordered ten.",
            ("Marcel Tiber", "Lukas Tiber"),
        ),
        # A surname that is longer by an ending.
        (
            "The director of the camp, Otto Marn, has closed the kitchen.",
            "The kitchen is closed, the camp's director, Otto Marner, said.",
            ("Otto Marn", "Otto Marner"),
        ),
    ],
)
def test_one_person_under_two_names_that_are_nearly_one(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Twins are of one age.
        (
            "Darren Lowe, 24, drove the van to the chapel in Arle, police said.",
            "Darryl Lowe, 24, took the bell from the chapel in Arle. His twin brother kept watch.",
        ),
        # Parents like to call theirs alike.
        (
            "Kenisha Obel rang the bell of the school in Arle at noon.",
            "Two sisters ran out of the yard. Kendisha Obel was the first to reach the quay.",
        ),
        # Two ages are of two people.
        (
            "Bruno Corda, 33, mended gutters in Arle for a widow.",
            "Bruno LaCorda, 61, mended gutters in Arle for a widow.",
        ),
        # Two posts of one name.
        (
            "Fire chief Nora Tolmin praised her crews.",
            "Police chief Nora Ashgrove has asked for witnesses.",
        ),
        ("Finance minister Nora Tolmin wept.", "The health minister, Nora Ashgrove, was in Arle."),
        # The second article knows both.
        ("Judge Nora Tolmin spoke.", "Judge Nora Ashgrove took over from Judge Tolmin."),
        # A short form.
        ("Judge Stefan Vossberg spoke.", "Judge Stef Vossberg rose at noon."),
        # Agents of a bureau are many.
        ("Agent Marcel Tiber found the van.", "Agent Lukas Tiber was in Arle."),
        # Nothing tells that they are one.
        ("Bruno Corda sang at the fair.", "The tax office wrote to Bruno LaCorda in May."),
    ],
)
def test_two_people_of_nearly_one_name(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []


def test_a_title_is_no_first_name_before_two_spellings() -> None:
    a = "Lawyers told Judge Lorraine Vossberg that the captain of the Kordas Sea was innocent. It sank on Tuesday."
    b = "That the captain of the Kordas Sea was innocent lawyers told Judge Lorna Tamm. It sank on Tuesday."
    rows = compare_articles(
        Article.from_text(a, source="one"), Article.from_text(b, source="two"), same_story=True
    ).rows
    assert "the name is spelled otherwise" not in " ".join(row.reason for row in rows)


def test_two_spellings_of_one_surname_differ() -> None:
    a = "Mayor Owen Hanigan said that the pumps in Carrow had failed."
    b = "The pumps in Carrow had failed, the mayor, Owen Hannigan, said."
    rows = compare_articles(
        Article.from_text(a, source="one"), Article.from_text(b, source="two"), same_story=True
    ).rows
    assert Verdict.DIFFERS in {row.verdict for row in rows if row.kind is Kind.NAME}
    assert Verdict.CONFLICT not in {row.verdict for row in rows}
