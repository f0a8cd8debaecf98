"""Two names that are nearly one, wherever in a sentence they stand and with or without a middle name."""

from __future__ import annotations

import pytest
from side_by_side import conflicts

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.facts import Kind


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "They had gone up with the guide, Wynn Odell, in fog.",
            "Gynn Odell came down last, in the dark.",
            ("Wynn Odell", "Gynn Odell"),
        ),
        (
            "The bells were blessed by the bishop, Ansgar Molin, on Sunday.",
            "Crowds came to see Bishop Aldous Molin at the church.",
            ("Ansgar Molin", "Aldous Molin"),
        ),
        (
            "The keys were with the teacher, Tilo Brandt.",
            "A window was left open, the teacher, Udo Brandt, told the court.",
            ("Tilo Brandt", "Udo Brandt"),
        ),
    ],
)
def test_one_person_under_two_names(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The dead were Mia Lowe, Latisha Ann Corry and Ned Poe.", "A nurse had been holding on to Latischa Corry."),
        ("The case went to Judge Omar T. Pellock.", "Omar Pallock, the judge, read for an hour."),
    ],
)
def test_two_spellings_differ(a: str, b: str) -> None:
    left, right = (Article.from_text(text, source=name) for text, name in ((a, "one"), (b, "two")))
    rows = compare_articles(left, right, same_story=True).rows
    assert Verdict.DIFFERS in {row.verdict for row in rows if row.kind is Kind.NAME}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The case went to Judge Omar T. Pellock.", "Judge Omar Pellock read for an hour."),
        ("Carl Lowe owns the mill.", "Ned Poe wept for Carla Lowe."),
        ("The son, Tilo Brandt, had the keys.", "Her son, Udo Brandt, had left a window open."),
        ("Bishop Ansgar Molin blessed the bells.", "Bishop Ans Molin blessed the bells."),
        ("The teacher, Tilo Brandt, had the keys.", "Tilo Brandt had the keys, the teacher, Udo Brandt, had not."),
        ("The player Tilo Brandt scored.", "The player Udo Brandt was sent off."),
    ],
)
def test_two_of_one_family_and_forms_of_one_name_are_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []


def test_whose_somebody_is_and_how_the_apostrophe_is_printed_make_no_other_name() -> None:
    a = "The cup went to Velmland's Gero Pukal after a long final against the host."
    b = "The cup went to Velmland’s Gero Pukal after a long final against the host."
    assert conflicts(a, b) == []
    assert conflicts("The bell was cast by Sean O'Brien in Velm.", "The bell was cast by Sean O’Brien in Velm.") == []
