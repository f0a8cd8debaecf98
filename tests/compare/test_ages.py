"""Ages of people, told by the name they are put to, by what stands for the name, or by the one boy of both reports."""

from __future__ import annotations

import pytest
from side_by_side import conflicts

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.facts import Kind

NAMED = "Judge Ida Crane fined the beekeeper Otto Marsh, 47, on Friday for selling syrup as honey at Port Hale market."


def ages(one: str, other: str) -> set[tuple[str, ...]]:
    """Return what differs of the ages of two reports, the same whichever comes first."""
    articles = Article.from_text(one, source="A"), Article.from_text(other, source="B")
    found = []
    for left, right in (articles, articles[::-1]):
        rows = compare_articles(left, right, same_story=True).rows
        told = [(row, {row.a.value, row.b.value}) for row in rows if row.kind is Kind.AGE and row.a and row.b]
        found.append({(str(row.verdict), *sorted(values)) for row, values in told if row.verdict is not Verdict.AGREE})
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Marsh, 53, left the court in Port Hale on Friday without a word.", "53"),
        ("Otto Marsh (53) must pay a fine, the court in Port Hale said on Friday.", "53"),
        ("Otto Marsh, a 53-year-old beekeeper from Dunmore, was fined on Friday.", "53-year-old"),
        ("The court fined 53-year-old former baker Otto Marsh on Friday.", "53-year-old"),
        ("Otto Marsh sold syrup as honey. On Friday the 53-year-old was fined in Port Hale.", "53-year-old"),
    ],
)
def test_another_age_of_one_person(told: str, value: str) -> None:
    assert ages(NAMED, told) == {("conflict", "47", value)}


def test_a_year_may_lie_between_two_reports() -> None:
    undated = NAMED.replace("on Friday ", "")
    assert ages(undated, "Otto Marsh, a 48-year-old beekeeper, was fined.") == {("differs", "47", "48-year-old")}


@pytest.mark.parametrize(
    "told",
    [
        "Ida Crane, 53, heard the case of Otto Marsh on Friday.",
        "Otto Marsh and his brother, Carl Marsh, 53, sold syrup as honey, a court in Port Hale said on Friday.",
        "Otto Marsh was fined on Friday. Lena Holt bought the syrup; the 53-year-old had wondered about its taste.",
        "Otto Marsh was 40 when he began to keep bees. On Friday he was fined in Port Hale.",
        "Otto Marsh was fined on Friday. The 81-year-old has sold his hives.",
        "Otto Marsh, a 53-year-old beekeeper, was fined on Friday. His wife, Ada Marsh, is 47.",
    ],
)
def test_ages_of_others_and_of_other_times(told: str) -> None:
    assert not {found for found in ages(NAMED, told) if found[0] == "conflict"}


def test_one_girl_whom_nobody_names() -> None:
    one = "A nine-year-old girl steered a milk float down the high street of Dunmore on Friday, police said."
    other = "Police in Dunmore stopped a milk float on Friday that a girl of 12 was steering."
    assert ages(one, other) == {("conflict", "12", "nine-year-old")}


def test_two_girls_whom_nobody_names() -> None:
    one = "A nine-year-old girl and a five-year-old girl steered a milk float through Dunmore on Friday."
    other = "Police in Dunmore stopped a milk float on Friday that a girl of 12 was steering."
    assert ages(one, other) == set()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Who is 19 is the one named, and who is 24 another.
        (
            "A 19-year-old man was stabbed at a market in Corley on Sunday.",
            "Paul Lee, 19, was stabbed at a market in Corley on Sunday. A 24-year-old man was seized at the market.",
        ),
        (
            "A 12-year-old boy fell into the Arne near Belford.",
            "Tom Reed, 12, fell into the Arne near Belford. A 40-year-old man jumped into the Arne near Belford.",
        ),
    ],
)
def test_an_age_that_both_tell_is_not_set_against_somebody_elses(a: str, b: str) -> None:
    assert not conflicts(a, b)


@pytest.mark.parametrize(
    "told",
    [
        "Otto Marsh sold syrup to Lena Vogt at Port Hale. The 53-year-old felt ill on Friday.",
        "Otto Marsh sold syrup from Lena Vogt's stall at Port Hale. The 53-year-old felt ill on Friday.",
        "Otto Marsh sold syrup at Port Hale to a teacher. The 53-year-old felt ill on Friday.",
        "Otto Marsh sold syrup at Port Hale. Lena Vogt bought a jar, she said. The 53-year-old felt ill on Friday.",
    ],
)
def test_whose_age_is_told_is_open_where_two_are_told_of(told: str) -> None:
    assert ages(NAMED, told) == set()
