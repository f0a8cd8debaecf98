"""Copies inherit the contradictions of the text they print, as far as they still print it."""

from __future__ import annotations

from dataclasses import replace

from broadsheet.articles import Article
from broadsheet.facts import Kind
from broadsheet.stories import Compared, Opposition, Proof, Voice, heard_in_copies

AGENCY = replace(Article.from_text("The flood killed 3 people. The dam was sound.", source="Agency"), id="agency")
PAPER = replace(Article.from_text("By our staff. The flood killed 3 people.", source="Paper"), id="paper")
CUT = replace(Article.from_text("The dam was sound.", source="Cut"), id="cut")
OTHER = replace(Article.from_text("The flood killed 5 people.", source="Other"), id="other")

SAID = Proof("agency", "The flood killed 3 people.", (0, 26), "3", (17, 18))
AGAINST = Proof("other", "The flood killed 5 people.", (0, 26), "5", (17, 18))
FOUND = Opposition("flood / killed", Kind.NUMBER, 3, SAID, AGAINST)
KNOWN = Compared(frozenset({frozenset({"agency", "other"})}), (FOUND,))


def test_a_copy_contradicts_what_its_text_contradicts() -> None:
    told = heard_in_copies(KNOWN, [Voice(AGENCY, (PAPER, CUT)), Voice(OTHER)])
    # "By our staff. " are fourteen characters.
    echo = replace(SAID, article="paper", sentence_span=(14, 40), value_span=(31, 32))
    assert PAPER.text[31:32] == "3"
    assert told.oppositions == (FOUND, replace(FOUND, one=echo))
    assert told.pairs == {frozenset({name, "other"}) for name in ("agency", "paper", "cut")}


def test_the_other_side_has_copies_too() -> None:
    reprint = replace(OTHER, id="reprint", source="Reprint")
    told = heard_in_copies(KNOWN, [Voice(AGENCY), Voice(OTHER, (reprint,))])
    assert [found.other.article for found in told.oppositions] == ["other", "reprint"]
    assert frozenset({"agency", "reprint"}) in told.pairs


def test_an_edited_copy_that_contradicts_its_text_stays_as_it_was_found() -> None:
    found = replace(FOUND, other=replace(AGAINST, article="paper"))
    known = Compared(frozenset({frozenset({"agency", "paper"})}), (found,))
    told = heard_in_copies(known, [Voice(AGENCY, (PAPER, CUT))])
    assert told.oppositions == (found,)
    assert told.pairs == {frozenset({"agency", "paper"}), frozenset({"cut", "paper"})}


def test_without_copies_nothing_changes() -> None:
    assert heard_in_copies(KNOWN, [Voice(AGENCY), Voice(OTHER)]) == KNOWN
