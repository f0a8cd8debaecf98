"""What one person has hurt: one injury told of two parts of the body."""

from __future__ import annotations

import pytest
from side_by_side import conflicts, rows

from broadsheet.compare import Verdict


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Karl Moen broke his wrist in training, the club said.",
            "Karl Moen will miss the final with a hamstring strain.",
            ("wrist", "hamstring"),
        ),
        (
            "Karl Moen ruptured ligaments in his knee on Sunday.",
            "Karl Moen, who dislocated a shoulder on Sunday, was carried off.",
            ("knee", "shoulder"),
        ),
        (
            "The driver of the tram escaped with a broken collarbone.",
            "The driver of the tram had a fractured ankle, the police said.",
            ("collarbone", "ankle"),
        ),
        (
            "A sore elbow kept Ada Lund out for six weeks.",
            "Ada Lund is the captain. She needed surgery on her thumb.",
            ("elbow", "thumb"),
        ),
        (
            "Ada Lund, 44, had broken her ankle in the fall.",
            "Ada Lund fell from a ledge. The 44-year-old dentist had dislocated her shoulder.",
            ("ankle", "shoulder"),
        ),
    ],
)
def test_one_person_has_one_injury(a: str, b: str, values: tuple[str, str]) -> None:
    assert [pair for pair in conflicts(a, b) if values[0] in pair[0] and values[1] in pair[1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # One part belongs to the other; two people; another year; nobody is sure; one report tells of both.
        ("Karl Moen broke his wrist.", "Karl Moen broke his arm."),
        ("Karl Moen broke his wrist.", "Jens Lund twisted his knee."),
        ("Karl Moen broke his wrist.", "Karl Moen broke his ankle in 2019."),
        ("Karl Moen may have broken his wrist.", "Karl Moen twisted his knee."),
        ("Karl Moen broke his wrist and his ankle.", "Karl Moen had a fractured rib."),
    ],
)
def test_two_injuries_may_both_hold(a: str, b: str) -> None:
    told = [row for row in rows(a, b) if row.verdict is Verdict.CONFLICT and row.slot.endswith("injury")]
    assert not told
