"""Facts as slots: who did what to whom, told from one side whichever way the sentence tells it."""

from __future__ import annotations

from datetime import date

import pytest

from broadsheet.articles import Article
from broadsheet.facts import DateValue, Fact, Kind, NameValue, QuantityValue, TextValue, extract_facts


def facts(text: str) -> tuple[Fact, ...]:
    return extract_facts(Article.from_text(text, title="t"))


def fact(text: str, kind: Kind, relation: str) -> Fact:
    found = [f for f in facts(text) if f.kind is kind and f.slot.relation == relation]
    assert found, [(f.kind, str(f.slot)) for f in facts(text)]
    return found[0]


@pytest.mark.parametrize(
    "sentence",
    ["Jane Doe joined Acme on Monday.", "Acme hired Jane Doe.", "Jane Doe was hired by Acme last week."],
)
def test_a_hire_is_told_of_the_one_hired(sentence: str) -> None:
    found = fact(sentence, Kind.EVENT, "joined")
    assert (found.slot.subject, found.slot.object) == ("Jane Doe", "Acme")


@pytest.mark.parametrize("sentence", ["Police arrested John Roe in Lyon.", "John Roe was arrested by police in Lyon."])
def test_an_arrest_is_told_of_the_one_arrested_in_either_voice(sentence: str) -> None:
    found = fact(sentence, Kind.EVENT, "arrested")
    assert found.slot.subject == "John Roe"
    assert found.slot.object.casefold() == "police"


def test_the_subject_is_found_across_an_age_and_a_home() -> None:
    found = fact("John Roe, 23, of Springfield, was charged with theft.", Kind.EVENT, "charged")
    assert found.slot.subject == "John Roe"


def test_the_subject_is_found_across_a_relative_clause() -> None:
    text = "A man who was banned last month from his seat on a council attacked the office on Monday."
    assert fact(text, Kind.EVENT, "attacked").slot.subject == "man"


def test_a_surname_and_a_pronoun_mean_the_full_name() -> None:
    text = "Mary Roe founded Acme in 2015. Roe left in 2019. She returned to Acme in 2021."
    assert fact(text, Kind.EVENT, "returned").slot.subject == "Mary Roe"
    assert "roe" in fact(text, Kind.EVENT, "returned").subject_keys


def test_keys_meet_short_and_long_first_names() -> None:
    keys = fact("Nick Miller resigned on Friday.", Kind.DATE, "resigned").subject_keys
    assert {"nick miller", "nicholas miller", "miller"} <= keys


def test_an_age_after_a_name() -> None:
    found = fact("Jane Doe, 59, died at the scene.", Kind.AGE, "age")
    assert found.slot.subject == "Jane Doe"
    assert isinstance(found.value, QuantityValue)
    assert found.value.low == 59
    assert found.slot.single


def test_roles_of_an_apposition_are_told_apart() -> None:
    text = "Jane Doe, co-founder of Acme and former director of research at Initech, spoke."
    roles = [f for f in facts(text) if f.kind is Kind.ROLE]
    assert [(r.slot.object, r.slot.qualifier) for r in roles] == [("Acme", ""), ("Initech", "former")]


def test_who_heads_an_area_is_one_slot_whichever_way_it_is_told() -> None:
    told = fact("She will report to Ann Smith, Acme’s head of pre-training.", Kind.NAME, "led by")
    hired = fact("Acme has hired Jane Doe to lead pretraining research.", Kind.NAME, "led by")
    assert told.slot == hired.slot
    assert isinstance(told.value, NameValue)
    assert isinstance(hired.value, NameValue)
    assert (told.value.name, hired.value.name) == ("Ann Smith", "Jane Doe")


def test_leading_a_new_team_is_not_heading_the_area() -> None:
    assert not [f for f in facts("Acme hired Jane Doe to lead a new research team.") if f.slot.relation == "led by"]


def test_stints_of_a_list_are_told_apart() -> None:
    text = (
        "Jane Doe spoke.\n- Career: Acme co-founder (2015-2017), Initech director (2017-2022), Acme return (2023-2024)."
    )
    ends = {
        (f.slot.object, f.slot.qualifier): f.value
        for f in facts(text)
        if f.slot.relation == "end" and isinstance(f.value, DateValue)
    }
    assert ends["Acme", ""].first == date(2017, 1, 1)
    assert ends["Acme", "second stint"].first == date(2024, 1, 1)
    assert ends["Initech", ""].first == date(2022, 1, 1)


def test_a_label_explains_the_sentence_after_it() -> None:
    text = "Jane Doe joined Acme in 2015.\nBack at Acme (2023–2024): Doe rejoined as a researcher. She left in 2024."
    left = [f for f in facts(text) if f.slot.relation == "end" and f.rule == "stint-end"]
    assert [(f.slot.subject, f.slot.object, f.slot.qualifier) for f in left] == [("Jane Doe", "Acme", "second stint")]


def test_departing_again_ends_the_second_stint() -> None:
    found = fact("Jane Doe returned to Acme before departing again in 2023.", Kind.DATE, "end")
    assert (found.slot.object, found.slot.qualifier) == ("Acme", "second stint")


def test_two_ways_to_name_a_round_fill_one_slot() -> None:
    first = fact("Acme’s $950B raise provides time.", Kind.MONEY, "amount")
    second = fact(
        "Acme raised money. Acme is betting. The $30 billion funding round gives them time.", Kind.MONEY, "amount"
    )
    assert first.slot == second.slot
    assert first.slot.object == "funding round"


@pytest.mark.parametrize(
    ("sentence", "key"),
    [("Eureka Labs paused.", "paused"), ("Eureka Labs is being wound down or handed off.", "closed")],
)
def test_statuses(sentence: str, key: str) -> None:
    found = fact(sentence, Kind.STATUS, "status")
    assert isinstance(found.value, TextValue)
    assert (found.slot.subject, found.value.key) == ("Eureka Labs", key)


def test_tolls() -> None:
    killed = fact("At least 12 people were killed in a crash.", Kind.NUMBER, "killed")
    assert killed.slot.object == "people"
    none = fact("No one was injured in the fire.", Kind.NUMBER, "injured")
    assert isinstance(none.value, QuantityValue)
    assert none.value.high == 0


def test_a_quotation_has_its_speaker() -> None:
    found = fact("“It was a long night for all of us,” Jane Doe said.", Kind.QUOTE, "said")
    assert found.slot.subject == "Jane Doe"
    assert found.attributed_to == "Jane Doe"


def test_what_is_told_carries_its_source() -> None:
    found = fact("A driver struck the woman, police said.", Kind.EVENT, "struck")
    assert found.attributed_to == "police"


def test_plans_and_doubts_are_hedged_and_denials_negated() -> None:
    assert fact("Jane Doe plans to leave Acme.", Kind.EVENT, "left").hedged
    assert fact("Acme could close the plant.", Kind.EVENT, "closed").hedged
    assert fact("Acme did not release the names.", Kind.EVENT, "released").negated


def test_boilerplate_and_citations_tell_nothing() -> None:
    text = "Disclaimer: Acme was founded in 1999 by Jane Doe.\n@misc{a,\ndate = {2020-01-01},\n}"
    assert facts(text) == ()


def test_a_list_of_sources_names_them_and_tells_nothing_else() -> None:
    found = facts("Sources:\n- Acme Hires Doe (The Gazette)")
    assert [(f.kind, f.slot.relation) for f in found] == [(Kind.ATTRIBUTION, "source")]


def test_a_product_with_a_first_name_is_nobody() -> None:
    text = "Jane Doe works on Claude. Claude Code uses Claude. He left Acme in 2020."
    assert all("Claude" not in f.slot.subject for f in facts(text) if f.slot.relation in {"left", "end"})


@pytest.mark.parametrize(
    ("sentence", "subject", "relation"),
    [
        (
            "Ann Lee, the printer whose work on types opened a new field, died on Friday in Leeds.",
            "Ann Lee",
            "died",
        ),
        ("Paul Orr, whose records sold well in Japan, won the prize on Friday.", "Paul Orr", "won"),
    ],
)
def test_what_is_whose_is_not_what_the_sentence_tells(sentence: str, subject: str, relation: str) -> None:
    assert fact(sentence, Kind.EVENT, relation).slot.subject == subject
    assert fact(sentence, Kind.DATE, relation).slot.subject == subject


@pytest.mark.parametrize(
    "sentence",
    [
        "Maria Holt was born in Bergen in 1951.",
        "Born in Bergen in 1951, the daughter of a pilot, Maria Holt studied law in Oslo.",
    ],
)
def test_a_birth_has_its_day_and_its_place(sentence: str) -> None:
    assert fact(sentence, Kind.DATE, "born").slot.subject == "Maria Holt"
    assert fact(sentence, Kind.PLACE, "born").value == NameValue("Bergen", frozenset({"bergen"}))
    assert not [f for f in facts(sentence) if f.kind is Kind.DATE and f.slot.relation != "born"]


def test_a_glued_unit_is_no_thing() -> None:
    assert fact("The port was fined £4.5m on Friday.", Kind.EVENT, "fined").slot.object == ""
    assert fact("Ama Osei broke the 400m hurdles record.", Kind.EVENT, "broke").slot.object == "hurdles record"


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme made a profit of $12 million, compared with $3 million a year earlier.",
        "The blowers make as much smoke in an hour as driving 900 miles, said Ann Lee.",
        "It is the third port on the coast to do so.",
    ],
)
def test_what_something_is_likened_to_is_nobodys_doing(sentence: str) -> None:
    assert not {"compared", "drove", "did"} & {f.slot.relation for f in facts(sentence)}
    assert not [f for f in facts(sentence) if isinstance(f.value, QuantityValue) and f.value.high == 3e6]


def test_a_year_earlier_is_no_price_by_the_year() -> None:
    sentence = "Acme reported a profit of $12 million a year earlier."
    assert [f.slot.qualifier for f in facts(sentence) if f.kind is Kind.MONEY] == [""]


def test_how_many_live_where_nobody_has_been_is_not_denied() -> None:
    found = fact("Crews have not reached Holm, home to 400 people.", Kind.NUMBER, "population")
    assert not found.negated


def test_a_science_is_no_place() -> None:
    text = "Ann Lee won the Prize in Chemistry in 1994. The Prize in Chemistry is old."
    assert not [f for f in facts(text) if f.kind is Kind.PLACE]
