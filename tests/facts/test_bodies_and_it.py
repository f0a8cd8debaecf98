"""Names that no person bears, and whom "it", "she", a surname and "the 22-year-old" mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Kind, extract_facts
from broadsheet.facts.name_sorts import ORGANISATION, PERSON, SPEAKS, sort_of

if TYPE_CHECKING:
    from broadsheet.facts import Fact


def _facts(text: str) -> tuple[Fact, ...]:
    return extract_facts(Article.from_text(text, title="Title"))


def _told(text: str, kind: Kind) -> list[tuple[str, str, str]]:
    """Return subject, relation and object of the facts of a kind."""
    return [(f.slot.subject, f.slot.relation, f.slot.object) for f in _facts(text) if f.kind is kind]


@pytest.mark.parametrize(
    "before",
    [
        "PolarNet, a cable company, operates 40 ships.",
        "PolarNet has hired 40 divers.",
        "Founded in 2011, PolarNet employs 900 people.",
    ],
)
def test_it_is_the_body_that_acts_in_the_sentence_before(before: str) -> None:
    told = _told(f"{before} It was bought by Orsted Partners for $70 million in 2019.", Kind.EVENT)
    assert ("Orsted Partners", "acquired", "PolarNet") in told


def test_it_behind_a_time_is_that_body_too() -> None:
    told = _told("Gelder Foods has launched a soup. In May it raised 9 million euros from a bank.", Kind.MONEY)
    assert ("Gelder Foods", "raised", "") in told


@pytest.mark.parametrize(
    "text",
    [
        "Gelder Foods sued Marsh Foods. It was fined in 2020.",
        "Gelder Foods opened a shop, and Marsh Foods bought a mill. It sold bread.",
        "Ellen Marsh opened a shop. It sold bread.",
        "Gelder Foods opened a shop. It took two hours to count the guests.",
    ],
)
def test_it_that_may_be_another_thing_is_nobody(text: str) -> None:
    opened = [f for f in _facts(text) if text[f.sentence[0] :].startswith("It ")]
    assert not [f for f in opened if f.slot.subject == "Gelder Foods" and "sued" not in text]


def test_a_name_before_which_is_no_person_though_it_speaks() -> None:
    text = "Tarnholm, which makes ferries, is for sale. Tarnholm said it had sold two yards."
    assert ("Tarnholm", "sold", "yards") in _told(text, Kind.EVENT)


def test_a_firm_that_is_hired_joins_nobody() -> None:
    told = _told("The council has hired research firm Brightstep to sweep the square.", Kind.EVENT)
    assert ("council", "hired", "Brightstep") in told


def test_a_hyphen_or_a_mac_makes_no_brand_of_a_surname() -> None:
    for surname in ("Roux-Ellis", "McBride", "DeLuca"):
        assert sort_of((surname,), {SPEAKS}) == PERSON
    assert sort_of(("PolarNet",), {SPEAKS}) == ORGANISATION


def test_a_woman_of_an_infinitive_is_nobody_new() -> None:
    text = "Ellen Marsh became the first woman to lead the guild. In 1990 she left the city."
    assert ("Ellen Marsh", "left", "city") in _told(text, Kind.EVENT)


def test_the_surname_of_a_family_is_not_the_relative_s() -> None:
    text = "Ellen Marsh died on Friday, her son, Adam Marsh, said. Dr. Marsh built nine bridges in Ghana."
    assert ("Ellen Marsh", "built", "bridges") in _told(text, Kind.EVENT)


def test_the_aged_one_is_the_person_named_in_the_sentence_before() -> None:
    text = "The club has signed winger Adam Marsh. The 19-year-old has agreed a three-year contract."
    assert ("Adam Marsh", "agreed", "three-year contract") in _told(text, Kind.EVENT)
    assert ("Adam Marsh", "age", "") in _told(text, Kind.AGE)


@pytest.mark.parametrize(
    "before",
    [
        "Inspector Adam Marsh said a man had fallen.",
        "Adam Marsh said the case was closed.",
        "Adam Marsh met Ellen Roe.",
    ],
)
def test_the_aged_one_is_nobody_where_it_may_be_another(before: str) -> None:
    assert not _told(f"{before} The 19-year-old was taken to hospital.", Kind.AGE)


def test_a_list_of_figures_is_not_about_whoever_was_quoted_before_it() -> None:
    text = 'Profit rose.\n\n"It is a good year," Ellen Marsh said.\n\n• Deposits: 40 billion euros\n• Branches: 90\n'
    assert [f.slot.subject for f in _facts(text) if f.rule == "labelled"] == ["article", "article"]


def test_where_a_firm_is_based_is_no_part_of_its_name() -> None:
    told = _told("The serum was developed by Boston-based Hadley Therapeutics. Hadley sold it.", Kind.EVENT)
    assert ("Hadley Therapeutics", "developed", "serum") in told


def test_firms_that_are_hired_join_nobody() -> None:
    told = _told("The agency has hired private firms to carry the mail.", Kind.EVENT)
    assert ("agency", "hired", "private firms") in told


def test_a_nationality_opens_the_name_of_a_tournament() -> None:
    text = "Ellen Marsh won the French Open on Saturday. She lost at the U.S. Open in 2023."
    assert ("Ellen Marsh", "won", "French Open") in _told(text, Kind.EVENT)


def test_who_hits_winners_struck_nothing() -> None:
    told = _told("Ellen Marsh hit 42 winners and saved nine points.", Kind.EVENT)
    assert "struck" not in {relation for _, relation, _ in told}
