"""What is only told in another way does not differ; what is told with less certainty, or of another time, does."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.facts import Bound, Kind, QuantityValue

SHARED = "The Carrow bridge was closed by engineers at dawn. A crack runs through the northern pier of the bridge."


def rows(a: str, b: str, verdict: Verdict) -> list[Row]:
    one, other = Article.from_text(f"{SHARED} {a}", source="A"), Article.from_text(f"{SHARED} {b}", source="B")
    return [row for row in compare_articles(one, other, same_story=True).rows if row.verdict is verdict]


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        pytest.param(
            "Lena Faber bought the Carrow bridge in December 2011.",
            "Lena Faber bought the Carrow bridge in December.",
            "December",
            id="a month and its year",
        ),
        pytest.param(
            "Lena Faber had not yet regained consciousness on Sunday.",
            "Lena Faber had yet to regain consciousness on Sunday.",
            "regain",
            id="denied in two ways",
        ),
    ],
)
def test_what_is_told_in_another_way_agrees(a: str, b: str, value: str) -> None:
    assert any(row.a and row.b and value in row.a.value and value in row.b.value for row in rows(a, b, Verdict.AGREE))
    assert not any(row.a and value in row.a.value for row in rows(a, b, Verdict.DIFFERS))


def test_a_pronoun_is_not_another_name() -> None:
    a = "Faber did not know how long the painters had worked inside the pier."
    b = "She did not know how long the painters had worked inside the pier."

    assert any(row.a and "Faber did not know" in row.a.value for row in rows(a, b, Verdict.AGREE))


def test_a_month_and_one_day_of_it_differ_in_precision() -> None:
    differing = rows(
        "Lena Faber bought the Carrow bridge in March.",
        "Lena Faber bought the Carrow bridge on March 3.",
        Verdict.DIFFERS,
    )

    assert any("more precisely" in row.reason for row in differing)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (QuantityValue(5, 5, "", 1.0, Bound.ABOUT), QuantityValue(5, 5, "", 1.0, Bound.EXACT), "one says “about”"),
        (
            QuantityValue(4, 4, "", 1.0, Bound.AT_LEAST),
            QuantityValue(4, 4, "", 1.0, Bound.ABOUT),
            "one says “about” and the other “at least”",
        ),
        (QuantityValue(40, 40, "", 1.0, Bound.ABOUT), QuantityValue(41, 41, "", 1.0, Bound.ABOUT), "both say “about”"),
    ],
)
def test_a_reason_quotes_the_bounds(one: QuantityValue, other: QuantityValue, why: str) -> None:
    assert compare_values(one, other, Kind.NUMBER).why == why
    assert compare_values(other, one, Kind.NUMBER).why == why
