"""A row is called by what a reader can make sense of."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.showing.labels import label, unfinished
from broadsheet.facts import Kind


@pytest.mark.parametrize(
    ("slot", "sentence", "shown"),
    [
        ("Olga Brandt / past / role", "Olga Brandt, once mayor, spoke.", "Olga Brandt / former role"),
        ("Olga Brandt / past / Army / role", "Olga Brandt left the Army.", "Olga Brandt / Army / former role"),
        ("Olga Brandt / role", "Olga Brandt, the mayor, spoke.", "Olga Brandt / role"),
        ("barges / is", "The barges are green.", "barges"),
        ("season / on", "The season ended.", "season"),
        ("Piet Voss / words / said", "Piet Voss said so.", "Piet Voss / said"),
        (" / appeal", "There will be an appeal.", "appeal"),
        ("Lund / harbour polic / led by", "He heads the harbour police in Lund.", "Lund / harbour police / led by"),
        ("people / injured", "Nobody was injured.", "people / injured"),
        ("is", "It is.", "is"),
    ],
)
def test_what_only_the_program_needs_is_left_out(slot: str, sentence: str, shown: str) -> None:
    assert label(slot, sentence) == shown


@pytest.mark.parametrize(
    ("slot", "values", "shown"),
    [
        ("mill / hall / closed", ("to close the hall", "is to shut the hall"), "mill / hall / to close"),
        ("Olga Brandt / crew / led", ("She'll lead a crew", "will lead a crew"), "Olga Brandt / crew / to lead"),
        ("mill / hall / closed", ("closed the hall", "will close the hall"), "mill / hall / closed"),
        ("Olga Brandt / Lund / returned", ("returned to Lund", "came back to Lund"), "Olga Brandt / Lund / returned"),
        ("Olga Brandt / remit", ("to build boats", "to build ships"), "Olga Brandt / remit"),
        ("closed", ("to close", "will close"), "closed"),
    ],
)
def test_what_both_say_is_still_to_come_is_not_called_done(slot: str, values: tuple[str, str], shown: str) -> None:
    assert unfinished(slot, values) == shown


def test_there_is_no_subject_of_a_row() -> None:
    a, b = (
        Article.from_text(f"The Velm ferry sank on Lake Orren. {told} The mayor came.", source=source)
        for told, source in (
            ("There were 215 passengers aboard the Velm ferry.", "One"),
            ("The Velm ferry had 187 passengers aboard.", "Two"),
        )
    )
    (row,) = [row for row in compare_articles(a, b, same_story=True).rows if row.verdict is Verdict.CONFLICT]
    assert row.slot.startswith("passengers")


def test_a_quarter_past_is_as_exact_as_a_quarter() -> None:
    a, b = (
        Article.from_text(f"The Velm train came late. {told} The mayor was aboard.", source=source)
        for told, source in (
            ("The train left Velm at a quarter past four in the afternoon.", "One"),
            ("The train left Velm at 4:15 p.m. on the dot.", "Two"),
        )
    )
    rows = [row for row in compare_articles(a, b, same_story=True).rows if row.kind is Kind.TIME]
    assert [row.verdict for row in rows] == [Verdict.AGREE]
