"""Causes among other news: two of one effect, and what only comes before something."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts

_OPENING = "The case has been in the news in Orley for a week, and people there talk of little else.\n\n"
_CLOSING = "\n\nThe mayor, Ivo Brandt, asked everybody to stay calm on Monday."
_conflicts = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The school in Tarn was evacuated because of a gas leak.",
            "The school in Tarn was evacuated because of a bomb threat.",
            ("a gas leak", "a bomb threat"),
        ),
        (
            "The row began over a parking space, police said.",
            "The row was over a girl, police said.",
            ("a parking space", "a girl"),
        ),
        (
            "The talks broke down over fishing rights.",
            "The talks broke down over the border.",
            ("fishing rights", "the border"),
        ),
        (
            "The race was stopped on the tenth lap because of lightning.",
            "Because of an oil slick, the race was stopped on the tenth lap.",
            ("lightning", "an oil slick"),
        ),
        (
            "Engineers traced the fault to a worn cable.",
            "Engineers traced the fault to a software update.",
            ("a worn cable", "a software update"),
        ),
        ("The outbreak was traced to lettuce.", "The outbreak was traced to cucumbers.", ("lettuce", "cucumbers")),
        (
            "The power cut in Tarn was the result of an overload.",
            "The power cut in Tarn was the result of sabotage.",
            ("an overload", "sabotage"),
        ),
        ("She died of pneumonia on Friday at 84.", "She died on Friday, at 84, of cancer.", ("pneumonia", "cancer")),
        (
            "Pneumonia was the cause of his death, his son said.",
            "He died of liver cancer, his son said.",
            ("Pneumonia", "cancer"),
        ),
    ],
)
def test_two_causes_of_one_thing_are_found(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in _conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He quit after 12 years.", "He quit after a row with the chairman."),
        ("He quit after a newspaper printed the pictures.", "He quit because of an affair."),
        (
            "The flight turned back after an hour because of smoke.",
            "The flight turned back because of a bird strike in the left engine.",
        ),
        ("The shop was closed after a visit by inspectors.", "The shop was closed because of rats."),
        ("The road was closed after the crash.", "The road was closed because of a spill of diesel."),
        ("Flights were cancelled because of the storm.", "Flights were cancelled after a runway flooded."),
        ("The strike is over pay and working hours.", "The strike is over working hours."),
        ("The company is closing the plant to save money.", "The company is closing the plant because of weak sales."),
        ("The school was evacuated after pupils fell ill.", "The school was evacuated because of a gas leak."),
        ("The fire broke out after midnight.", "The fire broke out when a candle fell over."),
        (
            "The concert was cancelled because of concerns over safety.",
            "The concert was cancelled because of high winds.",
        ),
        (
            "The match was postponed because of the death of the king.",
            "The match was postponed out of respect for the royal family.",
        ),
        ("She resigned because of her health, she said.", "She resigned because of stress, she said."),
        ("The train was late because of a signal failure.", "The train was late because of a fault at Lund."),
        ("Shares fell because of weak sales.", "Shares fell because of the strong dollar and weak demand."),
        ("The actor, who had lung cancer, died on Monday.", "The actor died on Monday after a stroke."),
        ("He had suffered from diabetes for years and died on Monday.", "He died of pneumonia on Monday."),
        ("He died of complications from diabetes.", "He died of heart failure."),
        ("She died of pneumonia after a stroke.", "She died of pneumonia."),
        ("She survived breast cancer and died at 84 of a stroke.", "She died of a stroke at 84."),
        ("She had a stroke in May and died on Friday.", "She died of pneumonia on Friday."),
    ],
)
def test_what_only_comes_before_is_left_alone(a: str, b: str) -> None:
    assert not _conflicts(a, b)
