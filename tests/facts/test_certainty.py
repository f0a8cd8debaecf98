"""Better nothing than something false: what a sentence leaves open (whose, when, where) is not stated."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Fact, Kind, QuantityValue, extract_facts, highlights, key_facts


def facts(text: str) -> tuple[Fact, ...]:
    return extract_facts(Article.from_text(text, title="t"))


def slots(text: str, kind: Kind = Kind.EVENT) -> set[tuple[str, str]]:
    return {(fact.slot.subject, fact.slot.relation) for fact in facts(text) if fact.kind is kind}


@pytest.mark.parametrize(
    ("sentence", "slot"),
    [
        ("The fall of their boss, who was arrested on Monday, shocked the staff.", ("boss", "arrested")),
        ("A deputy questioning a baker and a nurse outside a mill was shot on Friday.", ("deputy", "shot")),
        ("Police said the gunman shot and killed a teacher in Westport.", ("teacher", "killed")),
        ("Jane Doe was one of the founders who started the lab in Westport.", ("Jane Doe", "started")),
        ("The driver struck Ada Roe with his car as he was traveling north.", ("driver", "struck")),
        ("A violent hailstorm hit southern Spain on Sunday.", ("violent hailstorm", "struck")),
        ("A quake of magnitude 5.9 struck the coast of Iran.", ("quake", "struck")),
        ("Residents moved from their homes after a fire at a store have been evacuated.", ("Residents", "evacuated")),
    ],
)
def test_whose_doing_it_is(sentence: str, slot: tuple[str, str]) -> None:
    assert slot in slots(sentence)


@pytest.mark.parametrize(
    ("sentence", "slot"),
    [
        ("A proposal in the council of the city that would close the school angered parents.", "closed"),
        ("Her plan to permit sand and gravel mining along the rivers was rejected.", "rejected"),
        ("The gifts, including stoves, ladders, dried fruit and lamp oil were sent by road.", "sent"),
        ("The rule, announced days before John Roe left office, angered farmers.", "angered"),
    ],
)
def test_a_doubtful_subject_is_left_out_or_right(sentence: str, slot: str) -> None:
    wrong = {"city", "council", "gravel mining", "mining", "lamp oil", "dried fruit", "John Roe", "office"}
    assert not {subject for subject, relation in slots(sentence) if relation == slot} & wrong


def test_a_pronoun_means_the_one_person_it_can_mean() -> None:
    text = "Jane Doe joined Acme in 2019. She left the company in 2021."
    assert ("Jane Doe", "left") in slots(text)


def test_a_pronoun_that_can_mean_two_means_nobody() -> None:
    text = "John Roe and Mark Poe met in Westport. He joined Acme a week later."
    assert not {subject for subject, relation in slots(text) if relation == "joined"}


def test_a_pronoun_before_its_name_means_the_one_named_after_it() -> None:
    text = "Mark Poe spoke. When he resigned in May, John Roe cited his health."
    assert ("Mark Poe", "resigned") not in slots(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "John Roe plans to close the plant in Westport.",
        "The mayor urged the council to close the plant in Westport.",
        "Nobody knows whether John Roe closed the plant in Westport.",
        "The union demanded that the board close the plant in Westport.",
    ],
)
def test_what_is_wished_or_asked_is_hedged(sentence: str) -> None:
    assert all(fact.hedged for fact in facts(sentence) if fact.slot.relation == "closed")


def test_what_somebody_is_accused_of_is_not_told_as_done() -> None:
    text = "John Roe was charged with manslaughter, drunk driving and fleeing the scene."
    assert ("John Roe", "escaped") not in slots(text)
    assert ("John Roe", "charged") in slots(text)


def test_a_time_behind_other_phrases_may_be_theirs() -> None:
    text = "Jane Doe put the show back on course after poor reviews for John Roe in 2006."
    assert not slots(text, Kind.DATE)


def test_a_place_behind_other_phrases_may_be_theirs() -> None:
    text = "John Roe was arrested after the shootings in Westport."
    assert not slots(text, Kind.PLACE)


@pytest.mark.parametrize(
    ("sentence", "relation", "low"),
    [
        ("Westport, home to about 9,000 people, was flooded on Sunday.", "population", 9000.0),
        ("Westport, a town of 9,000 people, was flooded on Sunday.", "population", 9000.0),
        ("Rescuers said 13 were still missing after the flood.", "is missing", 13.0),
        ("Two navy ships joined the search on Monday.", "joined", 2.0),
    ],
)
def test_counts_have_the_slot_of_what_they_count(sentence: str, relation: str, low: float) -> None:
    found = [fact.value for fact in facts(sentence) if fact.kind is Kind.NUMBER and fact.slot.relation == relation]
    assert [value.low for value in found if isinstance(value, QuantityValue)] == [low]


def test_a_range_has_two_ends() -> None:
    (found,) = [
        fact.value
        for fact in facts("Between 30 and 45 percent of the houses were destroyed on Sunday.")
        if fact.kind is Kind.PERCENT
    ]
    assert isinstance(found, QuantityValue)
    assert (found.low, found.high) == (30.0, 45.0)


def test_a_calibre_is_that_of_the_weapon() -> None:
    (found,) = [fact for fact in facts("Officers recovered a .38-caliber revolver.") if fact.kind is Kind.MEASURE]
    assert (found.slot.subject, found.slot.relation) == ("revolver", "caliber")


def test_a_source_holds_for_its_own_clause() -> None:
    text = (
        "The seismic centre said a quake of magnitude 5.9 struck the coast, "
        "but the Geological Survey said a quake of magnitude 6.1 struck the coast."
    )
    found = {fact.attributed_to for fact in facts(text) if fact.slot.relation == "magnitude"}
    assert found == {"seismic centre", "Geological Survey"}


def test_the_fields_of_one_body_are_one_name() -> None:
    text = "The Fish and Wildlife Service closed the beach on Monday."
    assert ("Fish and Wildlife Service", "closed") in slots(text)


def test_several_bodies_stay_apart() -> None:
    assert ("Ford and Justice Department", "declined") not in slots("The Ford and Justice Department declined.")


def test_an_owner_in_the_plural_owns() -> None:
    (found,) = [fact for fact in facts("Jane Doe joined the players' union.") if fact.slot.relation == "joined"]
    assert found.slot.object == "players' union"


_LISTED = """The plant in Westport had a long history, and many people of the town worked there for years.

{heading}

- John Roe sold Acme to Globex for $5 million on Monday.
- Globex will close the plant in Westport.

Background

- The plant opened in 1961, and it was the first of its kind.
"""


@pytest.mark.parametrize("heading", ["Key facts", "What happened", "TL;DR", "At a glance"])
def test_the_editors_own_list_is_key_by_right(heading: str) -> None:
    text = _LISTED.format(heading=heading)
    article = Article.from_text(text, title="")
    listed = [fact for fact in extract_facts(article) if fact.slot.relation == "sold"]
    assert {fact.weight for fact in listed if fact.kind is Kind.EVENT} == {3}
    assert any(fact.slot.relation == "sold" for fact in key_facts(article))


def test_a_heading_explains_the_sentence_under_it() -> None:
    text = "Jane Doe helped to found Globex in 2015.\n\nBack at Globex (2023-2024)\n\nDoe left in 2024.\n"
    found = [fact for fact in facts(text) if fact.slot.relation == "end"]
    assert {(fact.slot.object, fact.slot.qualifier) for fact in found} >= {("Globex", "second stint")}


def test_the_list_has_no_more_than_ten_and_repeats_nothing() -> None:
    text = "\n\n".join(
        f"A fire destroyed a warehouse in Westport on Monday, and {count} people were injured." for count in range(2, 9)
    )
    pane = key_facts(Article.from_text(text, title="Fire"))
    assert len(pane) <= 10
    assert len({(fact.kind, fact.slot.subject, fact.slot.relation, str(fact.value)) for fact in pane}) == len(pane)


def test_what_something_is_stays_uncoloured() -> None:
    text = "The bridge is beautiful. The bridge was closed on Monday after a crash that killed two people."
    coloured = {text[slice(*span)] for span, _ in highlights(facts(text))}
    assert "beautiful" not in coloured
    assert coloured >= {"Monday", "two people"}
