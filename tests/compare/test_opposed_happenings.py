"""What happened, and how, in phrases that exclude each other, whatever the one is called that it happened to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from side_by_side import conflicts

_WRITTEN = datetime(2026, 6, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "A jury in Lund found the doctor Ann Hale guilty of theft.",
            "A jury in Lund cleared the doctor Ann Hale of theft.",
            ("guilty", "cleared"),
        ),
        (
            "The council approved the tram line on Monday.",
            "The tram line was turned down by the council on Monday.",
            ("approved", "turned down"),
        ),
        (
            "Pictures were moved out of the museum in Kirn, which has been closed.",
            "The museum in the town of Kirn suffered cracks but stayed open.",
            ("closed", "stayed open"),
        ),
        ("The fire is still burning.", "The flames were put out.", ("still burning", "put out")),
        (
            "Ann Hale forgave her attacker.",
            "Ann Hale said that she would never forgive her attacker.",
            ("forgave", "never forgive"),
        ),
        (
            "No smoke has been seen over the works at Kirn.",
            "Smoke is rising over the works at Kirn.",
            ("No smoke", "Smoke"),
        ),
        (
            "The old pier at Kirn was repaired in spring.",
            "No repairs had been made to the old pier at Kirn.",
            ("repaired", "No repairs"),
        ),
        (
            "The ferry Lona struck a rock off Kirn. The ferry is being towed to port.",
            "The Lona struck a rock off Kirn and sank.",
            ("towed", "sank"),
        ),
    ],
)
def test_phrases_that_exclude_each_other_are_found(a: str, b: str, values: tuple[str, str]) -> None:
    found = conflicts(a, b, written=_WRITTEN)
    assert any(values[0] in one and values[1] in other for one, other in found), found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Two places, two people, one and many.
        ("Schools in Lund are open.", "Schools were shut in Malmo."),
        ("The mill was insured.", "The neighbours are not insured."),
        ("His party accepted the result.", "A small party refused to accept the result."),
        (
            "Ann Hale climbed the peak. She went without oxygen.",
            "Ann Hale climbed it. A Swiss party used bottled oxygen.",
        ),
        # Another time.
        ("No oil has leaked so far.", "By Monday oil had begun to leak."),
        ("Ann Hale had pleaded guilty in May.", "Ann Hale admitted it, having denied everything at first."),
        # Who recovers something is not well by that.
        ("The guards recovered a rifle.", "One of the guards has died."),
        ("Nobody was arrested for the robbery in March.", "Two men were arrested for Tuesday's robbery."),
    ],
)
def test_what_may_both_hold_is_left_alone(a: str, b: str) -> None:
    assert not conflicts(a, b, written=_WRITTEN)
