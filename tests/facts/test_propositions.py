"""Clauses with their parties: who does what to whom, where, and how firmly it is told."""

from __future__ import annotations

from broadsheet.articles import Article
from broadsheet.facts import Proposition, find_propositions


def _of(text: str, verb: str) -> Proposition:
    return next(one for one in find_propositions(Article.from_text(text)) if one.verb == verb)


def test_the_subject_of_a_passive_is_whom_it_is_done_to() -> None:
    one = _of("The alarm was raised by a cleaner, Nadia Brook.", "raise")
    assert one.passive
    assert one.subject is not None
    assert one.subject.words == "alarm"
    assert [(word, who.name) for word, who in one.adjuncts] == [("by", "Nadia Brook")]


def test_a_name_behind_a_comma_names_whom_the_noun_describes() -> None:
    one = _of("The engineer, Tom Haskett, was treated at a hospital in Dunmore.", "treat")
    assert one.subject is not None
    assert (one.subject.name, one.subject.beside) == ("Tom Haskett", "the engineer")


def test_a_plural_that_opens_a_sentence_is_no_name() -> None:
    firemen, carmen = _of("Firemen pulled the driver free.", "pull"), _of("Carmen pulled the driver free.", "pull")
    assert firemen.subject is not None
    assert (firemen.subject.words, firemen.subject.name) == ("Firemen", "")
    assert carmen.subject is not None
    assert carmen.subject.name == "Carmen"


def test_it_is_the_thing_that_the_sentence_before_is_about() -> None:
    one = _of("The satellite was built in Lyon. It was not tested.", "test")
    assert one.negated
    assert one.subject is not None
    assert one.subject.words == "satellite"


def test_what_is_inserted_between_commas_keeps_the_subject() -> None:
    one = _of("The satellite, called Vela and built in Lyon, was tested.", "test")
    assert one.subject is not None
    assert one.subject.words == "satellite"


def test_plans_doubts_and_denials_are_told_apart() -> None:
    text = "Mary Smith will appeal. Mary Smith may resign. Mary Smith did not pay. Mary Smith has left Leeds."
    assert _of(text, "appeal").planned
    assert _of(text, "resign").hedged
    assert _of(text, "pay").negated
    assert _of(text, "leave").perfect


def test_nobody_is_a_denied_party() -> None:
    one = _of("No passengers were hurt in the crash.", "hurt")
    assert one.subject is not None
    assert one.subject.denied


def test_she_is_nobody_whose_name_is_a_mans() -> None:
    one = _of("Her coach, John Brook, said that she would appeal.", "appeal")
    assert one.subject is not None
    assert one.subject.name != "John Brook"
