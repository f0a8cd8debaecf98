"""What somebody died of: one death told in two ways."""

from __future__ import annotations

import pytest
from side_by_side import conflicts, rows

from broadsheet.compare import Verdict


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Karl Moen, 44, drowned when his tractor slid into the canal.",
            "Karl Moen, a farmer, was killed when a wall fell on him in the yard.",
            ("drowned", "wall fell on"),
        ),
        (
            "A 63-year-old woman was stabbed to death and a boy was strangled in a flat in Tarn.",
            "A woman of 63 was shot dead in a flat in Tarn and a boy was strangled there.",
            ("stabbed to death", "shot dead"),
        ),
        (
            "A 27-year-old man was electrocuted by a cable and a boy drowned.",
            "The other victim, a man of 27, was crushed by a wall; a boy drowned.",
            ("electrocuted", "was crushed"),
        ),
        (
            "One striker was killed when he was struck by a bus outside the mill in Orley.",
            "One striker died after he was hit by a rubber bullet outside the mill in Orley.",
            ("struck by a bus", "hit by a rubber bullet"),
        ),
        (
            "Referee Dan Holt was struck by lightning and died on the pitch at Marsden.",
            "Referee Dan Holt died after he was struck by a bottle at Marsden.",
            ("struck by lightning", "struck by a bottle"),
        ),
    ],
)
def test_one_victim_dies_of_one_thing(a: str, b: str, values: tuple[str, str]) -> None:
    assert [pair for pair in conflicts(a, b) if values[0] in pair[0] and values[1] in pair[1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Two victims; nobody died of it; nobody vouches for it.
        ("Karl Moen was hit by a car and died; Jens Lund drowned.", "Jens Lund drowned in the canal."),
        (
            "A 63-year-old woman drowned and a man of 70 was crushed to death.",
            "A 70-year-old man was crushed to death. A woman of 71 froze to death.",
        ),
        ("Karl Moen was hit by a bus on Friday but lived.", "Karl Moen drowned on Sunday."),
        ("Karl Moen may have drowned.", "Karl Moen was stabbed to death."),
    ],
)
def test_two_ways_to_die_may_be_of_two(a: str, b: str) -> None:
    assert not conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Ada Lund, the painter, died of kidney failure on Sunday.",
            "Ada Lund is dead. She was a painter. The cause was a stroke, her agent said.",
            ("kidney failure", "stroke"),
        ),
        (
            "Ada Lund lost her long battle with breast cancer on Sunday.",
            "Ada Lund succumbed to lung cancer at her home.",
            ("breast cancer", "lung cancer"),
        ),
        (
            "The 81-year-old died of pneumonia. Ada Lund painted boats.",
            "Ada Lund painted boats. Her manager gave heart failure as the cause of death.",
            ("pneumonia", "heart failure"),
        ),
        (
            "Karl Moen suffered a fatal heart attack in the ring.",
            "Karl Moen died of a drug overdose, the coroner found.",
            ("heart attack", "overdose"),
        ),
    ],
)
def test_one_person_dies_of_one_illness(a: str, b: str, values: tuple[str, str]) -> None:
    assert [pair for pair in conflicts(a, b) if values[0] in pair[0] and values[1] in pair[1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # One illness ends in the other, or is the other by a wider name.
        ("Ada Lund died of pneumonia after a stroke.", "Ada Lund died following a heart attack."),
        ("Ada Lund died of cancer.", "Ada Lund died of lung cancer."),
        ("Ada Lund died of complications from diabetes.", "Ada Lund died of kidney failure."),
        ("Ada Lund had dementia and died of it.", "Ada Lund died of pneumonia."),
        ("Ada Lund died of dementia.", "Ada Lund died of pneumonia."),
        ("Karl Moen drowned.", "Karl Moen died of a heart attack."),
        # Of somebody else; nobody is sure.
        ("Ada Lund died of a stroke.", "Ada Lund died on Sunday. Her husband died of cancer."),
        ("Ada Lund may have died of a stroke.", "Ada Lund died of cancer."),
    ],
)
def test_two_illnesses_may_be_of_one_death(a: str, b: str) -> None:
    told = [row for row in rows(a, b) if row.verdict is Verdict.CONFLICT and row.slot.endswith("cause of death")]
    assert not told
