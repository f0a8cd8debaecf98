"""A surname that only opens sentences is the person's who was named in full."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Kind, extract_facts


@pytest.mark.parametrize("surname", ["Marsh", "Kowalski", "Karte"])
def test_age_behind_a_surname_that_opens_the_sentence(surname: str) -> None:
    text = f"Ellen {surname} took the seat on Friday.\n\n{surname}, 39, a lawyer, was sworn in."

    ages = [str(fact.slot) for fact in extract_facts(Article.from_text(text)) if fact.kind is Kind.AGE]

    assert ages == [f"Ellen {surname} / age"]


def test_a_common_word_that_opens_a_sentence_is_no_surname() -> None:
    text = "Ellen Marsh took the seat on Friday.\n\nParty, 39, officials said, was sworn in."

    assert not [fact for fact in extract_facts(Article.from_text(text)) if fact.kind is Kind.AGE]


def test_an_age_tells_that_a_word_opening_a_sentence_is_the_surname_of_a_name_not_in_use() -> None:
    text = "The choir has hired Idunn Okoro. Okoro, 39, grew up in Leeds. She sings alto."
    ages = [fact for fact in extract_facts(Article.from_text(text)) if fact.kind is Kind.AGE]
    assert [fact.slot.subject for fact in ages] == ["Idunn Okoro"]
