"""Rows as a reader sees them: what they are called, where their values begin, and that each brings something."""

from __future__ import annotations

import pytest
from side_by_side import AROUND_A, AROUND_B, rows

from broadsheet.compare import Verdict
from broadsheet.compare.sentences.naming import phrase
from broadsheet.compare.statements import read_statements, weigh


def called(text: str, *telling: str) -> str:
    statements = read_statements(text, [((0, len(text)), False)])
    keys = frozenset(word.key for word in statements[0].words if text[word.start : word.end] in telling)
    return phrase(text, statements[0], keys, weigh(statements), (0, len(text)))


@pytest.mark.parametrize(
    ("text", "telling", "name"),
    [
        pytest.param("At dawn the old chapel fell in.", ("chapel", "fell"), "chapel fell in", id="the end of a verb"),
        pytest.param("The chapel fell in the night.", ("chapel", "fell"), "chapel fell", id="a preposition is none"),
        pytest.param("It is 2,310 metres high.", ("2,310", "metres"), "2,310 metres", id="a figure with a comma"),
        pytest.param("Then Ann Hale, 43, spoke.", ("43",), "Hale, 43", id="no figure alone"),
        pytest.param("They met on Friday night's ferry.", ("Friday", "night"), "Friday night", id="no possessive"),
    ],
)
def test_a_phrase_reads_as_one(text: str, telling: tuple[str, ...], name: str) -> None:
    assert called(text, *telling) == name


@pytest.mark.parametrize(
    "dateline",
    ["NORWICK, Feb 2 (Harvest News) - ", "NORWICK, Thursday -- ", "Norwick, Tarnland (Harvest News) – ", "NORWICK - "],
)
def test_what_one_side_says_begins_behind_the_dateline(dateline: str) -> None:
    own = f"{dateline}A heron stopped the trams for an hour. {AROUND_A}"
    found = [row.a for row in rows(own, AROUND_B) if row.a and "heron" in row.a.sentence]
    assert [proof.value for proof in found] == ["A heron stopped the trams for an hour."]


def test_a_dateline_alone_is_no_row() -> None:
    own = f"NORWICK, Feb 2 (Harvest News) - A heron stopped the trams for an hour. {AROUND_A}"
    found = rows(own, f"A heron stopped the trams for an hour. {AROUND_B}")
    assert not [row for row in found if row.verdict in (Verdict.ONLY_A, Verdict.ONLY_B) and "Norwick" in str(row.slot)]
    assert not [row for row in found if row.b is None and row.a and row.a.value.startswith("NORWICK")]


def test_when_an_article_was_updated_is_no_row() -> None:
    found = rows(f"Updated 8:41 p.m.\n\n{AROUND_A}", AROUND_B)
    assert not [row for row in found if row.a and "8:41" in row.a.value]


def test_what_only_one_says_is_called_by_what_it_says_rather_than_by_who_says_it() -> None:
    own = f"{AROUND_A}Prosecutor Anila Dorn said most of the stolen organ pipes had been melted."
    (row,) = [row for row in rows(own, AROUND_B) if row.a and "Dorn" in row.a.sentence]
    assert "role" not in row.slot


def test_what_somebody_is_said_to_be_is_called_by_more_than_the_name() -> None:
    own = f"{AROUND_A}Ottar Brandvik was abroad at the time."
    (row,) = [row for row in rows(own, AROUND_B) if row.a and "Brandvik" in row.a.sentence]
    assert "abroad" in row.slot


def test_between_two_years_a_clause_does_not_begin() -> None:
    own = f"{AROUND_A}The clerk moved the money between 2009 and 2015 to a bank on the island."
    found = [row.a.value for row in rows(own, AROUND_B) if row.a and "clerk" in row.a.sentence]
    assert not [value for value in found if value.startswith("and 2015")]


def test_an_age_is_told_in_one_row() -> None:
    found = rows(
        f"{AROUND_A}Maud Tasker, 58, ran the lock.", f"{AROUND_B}It was Maud Tasker, 58, who wept at the fair."
    )
    agreed = [row for row in found if row.verdict is Verdict.AGREE and row.a and "58" in row.a.value]
    assert len(agreed) == 1


def test_a_quotation_is_told_in_one_row() -> None:
    found = rows(
        f'{AROUND_A}"You stole comfort from dying children," Judge Colin Feathers told her.',
        f'{AROUND_B}Judge Colin Feathers said: "You stole comfort from dying children."',
    )
    agreed = [row for row in found if row.verdict is Verdict.AGREE and row.a and "comfort" in row.a.value]
    assert len(agreed) == 1


def test_that_somebody_issued_a_statement_is_no_agreement() -> None:
    found = rows(
        f"{AROUND_A}The tide took our nets, Ottar Brandvik said in a statement.",
        f"{AROUND_B}Nobody warned the school, Ottar Brandvik said in a statement.",
    )
    assert not [row for row in found if row.verdict is Verdict.AGREE]


def test_where_somebody_died_is_not_where_she_once_studied() -> None:
    found = rows(
        f"{AROUND_A}Maud Tasker died in Lisbon. She was a singer.",
        f"{AROUND_B}Maud Tasker studied in Lisbon. She was a singer.",
    )
    assert not [row for row in found if row.verdict is Verdict.AGREE and row.a and row.a.value == "Lisbon"]
