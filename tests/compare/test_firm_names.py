"""One firm under two names, and names that are no others: legal forms, spellings, plurals, sisters of the firm."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Corven Furniture Ltd. was fined on Friday over blocked doors.",
            "A judge in Arle found the doors blocked. Corven Furnishers Limited was fined and will appeal.",
            ("Corven Furniture", "Corven Furnishers"),
        ),
        (
            "The lorry that struck the bridge in Arle belonged to NorthArle Freightways Inc., police said.",
            "Police said the lorry which struck a bridge in Arle was owned by North Arle Freightlines.",
            ("NorthArle Freightways", "North Arle Freightlines"),
        ),
        (
            "Thieves emptied the window of B&T Glass in Arle.",
            "The owner of T&B, a dealer in glass, found the window empty.",
            ("B&T Glass", "T&B"),
        ),
    ],
)
def test_one_firm_under_two_names(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Legal forms, capitals, blanks and spellings.
        ("Corven Haulage Ltd. was fined on Friday.", "Corven Haulage Limited was fined on Friday."),
        ("SeaTrade Harbour Ltd. was fined on Friday.", "Seatrade Harbor Limited was fined on Friday."),
        ("Corven Advisers LLC was fined on Friday.", "Corven Advisors LLC was fined on Friday."),
        # The plural, and a name that is cut.
        ("Corven Technology Inc. was fined on Friday.", "Corven Technologies Inc. was fined on Friday."),
        ("Corven Transport Ltd. was fined on Friday.", "Corven Transportation was fined on Friday."),
        # Two firms.
        ("Corven Haulage Ltd. was fined on Friday.", "Corven Foods Ltd. was fined on Friday."),
        ("Corven Mineral Ltd. rose on Friday.", "Corven Minerals Water was fined on Friday."),
        (
            "Corven Furniture Ltd. was fined on Friday. Corven Furnishers Ltd. was not.",
            "Corven Furnishers Ltd. was fined on Friday.",
        ),
        ("Corven Furniture Ltd. rose on Friday.", "Corven Furnishers Ltd., an inn, knows no Arle chairs."),
        ("Thieves emptied the window of B&T Glass in Arle.", "A baker, T&B, found the window empty."),
        # No firms, and initials that everybody uses.
        ("The Transport Committee of Arle met on Friday.", "The Transport Commission of Arle met on Friday."),
        ("The M&A market was calm.", "Arle A&M won the match."),
        ("R&D cost less.", "The firm cut D&R, its brand of soap."),
    ],
)
def test_no_other_name(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []
