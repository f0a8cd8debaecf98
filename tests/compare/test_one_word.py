"""Agreements that one word refutes: another rank, a name spelled otherwise."""

from __future__ import annotations

import pytest
from side_by_side import AROUND_A, AROUND_B, rows

from broadsheet.compare import Verdict


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The harbour board's treasurer Ilka Stern called the dredging plan a gift to smugglers.",
            "Ilka Stern, who spoke for the harbour board as deputy treasurer, called the dredging plan a mistake.",
            ("treasurer", "deputy treasurer"),
        ),
        (
            "Among the winners of the regatta was Tilda Marsh, 61, who rows for Oxmoor.",
            "Tilda Marsch, a rower of 61, was among the winners of the regatta for Oxmoor.",
            ("Tilda Marsh", "Tilda Marsch"),
        ),
    ],
)
def test_one_word_that_differs_is_told(a: str, b: str, values: tuple[str, str]) -> None:
    found = rows(AROUND_A + a, AROUND_B + b)
    told = [(row.verdict, row.a.value, row.b.value) for row in found if row.a and row.b]
    assert any(
        verdict is not Verdict.AGREE and values[0] in one and values[1] in other for verdict, one, other in told
    ), told
    assert not any(
        verdict is Verdict.AGREE and values[0] in one and values[1] in other for verdict, one, other in told
    ), told


def test_the_same_office_is_agreed() -> None:
    a = "The harbour board's deputy treasurer, Ilka Stern, called the dredging plan a gift to smugglers."
    b = "Ilka Stern, who is deputy treasurer of the harbour board, called the dredging plan a mistake."
    assert not any(row.verdict in (Verdict.DIFFERS, Verdict.CONFLICT) for row in rows(AROUND_A + a, AROUND_B + b))
