"""An event is told whole, of the right one, or not at all."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Fact, Kind, extract_facts


def told(text: str) -> list[Fact]:
    return [fact for fact in extract_facts(Article.from_text(text)) if fact.kind is Kind.EVENT]


def told_of(text: str, relation: str) -> list[tuple[str, str]]:
    """Return subject and object of the events with a relation."""
    return [(fact.slot.subject, fact.slot.object) for fact in told(text) if fact.slot.relation == relation]


def words_of(text: str, relation: str) -> list[str]:
    return [text[slice(*fact.span)] for fact in told(text) if fact.slot.relation == relation]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Nora Blake praised the contract he signed in May.", "signed"),
        ("Nora Blake ended up at the boat that Adam Reed was building two blocks from the lake.", "built"),
        ("A customer had a bottle broken over his head.", "has"),
        ("The firm estimated that half of the roofs were gone.", "estimated"),
        ("The gunman shot him in the hip.", "shot"),
        ("The storm kept the ferries waiting in the harbour.", "kept"),
        ("The rival firm turned away and then struck, hiring Nora Blake.", "struck"),
    ],
)
def test_no_event_is_made_of_half_a_clause(text: str, relation: str) -> None:
    assert words_of(text, relation) == []


@pytest.mark.parametrize(
    ("text", "relation", "words"),
    [
        ("Adam Reed agreed not to sell his farm.", "agreed", "agreed not to sell his farm"),
        ("Nora Blake urged the council to wait for the report.", "urged", "urged the council to wait for the report"),
        ("The dam kept the river from flooding the town.", "kept", "kept the river from flooding the town"),
        ("Adam Reed turned himself in on Friday.", "turned", "turned himself in"),
        (
            "Adam Reed is accused of secretly poisoning the lake.",
            "accused",
            "is accused of secretly poisoning the lake",
        ),
    ],
)
def test_an_event_runs_to_its_end(text: str, relation: str, words: str) -> None:
    assert words in " / ".join(words_of(text, relation))


def test_a_verb_without_object_takes_none_from_the_one_joined_to_it() -> None:
    text = "Lena Moss fell and broke a leg."
    assert told_of(text, "fell") == [("Lena Moss", "")]
    assert told_of(text, "broke") == [("Lena Moss", "leg")]


def test_words_of_speech_between_commas_are_not_the_subject() -> None:
    assert told_of("The bullet, he said, hit the wall behind the bench.", "struck") == [("bullet", "wall")]


def test_according_to_is_no_subject() -> None:
    assert not [fact for fact in told("He left, according to charges filed on Friday.") if "ccording" in str(fact.slot)]


def test_a_place_after_a_comma_is_not_what_which_stands_for() -> None:
    text = "Crews fought the flood at the school in Mill Street, Norwich, which began in the cellar."
    assert told_of(text, "broke") == []


def test_what_the_object_of_an_accusation_failed_to_do_is_its_own_doing() -> None:
    text = "Shop owners accused Alan Price of failing to protect their windows."
    assert ("Alan Price", "windows") in told_of(text, "protected")


def test_what_was_never_told_is_hedged() -> None:
    facts = [
        f for f in told("Nora Blake never told officers that Adam Reed left the house.") if f.slot.relation == "left"
    ]
    assert facts
    assert all(fact.hedged for fact in facts)


def test_a_verb_joined_to_a_plan_is_as_open_as_the_plan() -> None:
    facts = [f for f in told("Nora Blake hopes to leave the bank and found a school.") if f.slot.relation == "founded"]
    assert all(fact.hedged for fact in facts)


def test_barely_denies_nothing_and_not_yet_does() -> None:
    landed = next(f for f in told("Adam Reed barely landed a punch in the sixth round.") if f.slot.relation == "landed")
    assert not landed.negated
    regained = next(f for f in told("Adam Reed had not yet regained consciousness.") if f.slot.relation == "regained")
    assert regained.negated
    assert regained.slot.subject == "Adam Reed"


def test_a_surname_that_is_a_trade_is_a_person() -> None:
    text = "Billy Baker runs the club. Baker said he had the trust of the board."
    assert [s for s, _ in told_of(text, "has")] == ["Billy Baker"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The bank, a small one, stood two blocks away when Nora Blake hit a tree seven km east of Bend.",
            Kind.MEASURE,
        ),
        ("Nora Blake worked under Adam Reed (1994-96) at the mill.", Kind.DATE),
    ],
)
def test_a_value_that_only_places_something_is_no_fact_of_the_verb(text: str, kind: Kind) -> None:
    assert not [fact for fact in extract_facts(Article.from_text(text)) if fact.kind is kind]
