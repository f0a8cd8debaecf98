"""Contradictions about who somebody is: rank and office beside a name, one half of a name, what somebody died of."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

_WRITTEN = datetime(2026, 3, 9, tzinfo=UTC)
_OPENING = "The ferry Halcyon ran aground off Skerra Point on Sunday night with 48 people on board.\n\n"
_CLOSING = "\n\nThe harbour office in Norhavn said that the ship would be towed away within the week."


def _conflicts(a: str, b: str) -> list[tuple[str, str]]:
    left, right = (
        Article.from_text(_OPENING + text + _CLOSING, source=name, published=_WRITTEN)
        for text, name in ((a, "one"), (b, "two"))
    )
    rows = compare_articles(left, right, same_story=True).rows
    return [(row.a.value, row.b.value) for row in rows if row.a and row.b and row.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Nobody was hurt, Lt. Karin Moe of the coast guard said.",
            "Capt. Karin Moe of the coast guard told reporters that all were well.",
            ("Lt. Karin Moe", "Capt. Karin Moe"),
        ),
        (
            "The passengers were calm, said Rolf Anker, the ferry's pilot.",
            "Rolf Anker, a passenger, said that the lights went out. Rolf Anker, the co-pilot, had gone to bed.",
            None,
        ),
        (
            "The charts of the point were drawn by the surveyor Peter Doyle for the Norhavn harbour office in 1911.",
            "In 1911 Mark Doyle drew the charts of the point for the harbour office at Norhavn, as its surveyor.",
            ("Peter Doyle", "Mark Doyle"),
        ),
        (
            "The ship's old owner, Edvard Lund, died Friday of pneumonia at his home.",
            "Edvard Lund, who once owned the ship, succumbed to a stroke on Friday.",
            ("pneumonia", "a stroke"),
        ),
    ],
)
def test_one_person_is_told_to_be_two_things(a: str, b: str, values: tuple[str, str] | None) -> None:
    found = _conflicts(a, b)
    assert found == ([] if values is None else [values])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # A longer rank holds a shorter one, and an abbreviation is its word.
        ("Nobody was hurt, Lt. Col. Karin Moe said.", "Colonel Karin Moe said that nobody was hurt."),
        ("Nobody was hurt, Sgt. Karin Moe said.", "Detective Sergeant Karin Moe said that nobody was hurt."),
        # Who was something once may be something else now.
        ("Rolf Anker, a former prosecutor, was on board.", "Rolf Anker, a judge in Norhavn, was on board."),
        # Two of one family, and a short form of one name.
        (
            "The charts of the point were drawn by the brothers Peter Doyle and Mark Doyle in 1911.",
            "In 1911 Mark Doyle drew the charts of the point.",
        ),
        ("The charts were drawn by William Doyle in 1911.", "In 1911 Bill Doyle drew the charts."),
        # One cause lies in the other.
        ("Edvard Lund died of complications of a stroke.", "Edvard Lund died of a stroke on Friday."),
        ("Edvard Lund died of lung cancer.", "Edvard Lund succumbed to cancer on Friday."),
    ],
)
def test_what_may_both_be_right_is_no_contradiction(a: str, b: str) -> None:
    assert _conflicts(a, b) == []


def test_swapping_the_articles_swaps_the_values_only() -> None:
    a = "Nobody was hurt, Lt. Karin Moe of the coast guard said."
    b = "Capt. Karin Moe of the coast guard told reporters that all were well."
    assert _conflicts(b, a) == [(right, left) for left, right in _conflicts(a, b)]
