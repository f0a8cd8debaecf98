"""Two dates of what one did by name: one deed told twice, or two deeds of one verb."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

_A = "Marta Quill, the painter of harbours, has died, her gallery said. Quill was the last of the Brenholm school. "
_B = "The gallery of Marta Quill said that the painter had died. She was the last painter of the Brenholm school. "


def _conflicts(a: str, b: str) -> list[tuple[str, str]]:
    left, right = (Article.from_text(lead + text, source=name) for lead, text, name in ((_A, a, "A"), (_B, b, "B")))
    rows = compare_articles(left, right, same_story=True).rows
    return [(row.a.value, row.b.value) for row in rows if row.verdict is Verdict.CONFLICT and row.a and row.b]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        ("Quill vanished from the galleries in 1961.", "In 1963, Quill vanished from public view.", ("1961", "1963")),
        ("In 1974 Quill sold the house.", "Quill sold her house in Brenholm in 1979.", ("1974", "1979")),
    ],
)
def test_dates_of_one_deed_exclude_each_other(a: str, b: str, values: tuple[str, str]) -> None:
    assert _conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "Quill checked into the Lund Clinic on Thursday.",
            "Quill checked into Saint Agnes Hospital on Friday.",
            id="two places",
        ),
        pytest.param(
            "Quill checked out of the clinic on Thursday.", "Quill checked into the clinic on Friday.", id="particle"
        ),
        pytest.param("In 1961 Quill sold a boat.", "In 1963 Quill sold the mill.", id="two things sold"),
    ],
)
def test_two_deeds_of_one_verb_are_left_alone(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
