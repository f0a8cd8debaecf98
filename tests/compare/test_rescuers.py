"""Who did what a report tells of one: whoever is told of by another verb, and whom it leaves open."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The gunman was overpowered by a teacher.",
            "A caretaker wrestled the knife from his hand.",
            ("a teacher", "A caretaker"),
        ),
        (
            "The decisive tip came from a hairdresser.",
            "It was a neighbour who put the police on the trail.",
            ("a hairdresser", "a neighbour"),
        ),
        (
            "Ada Finch, a nurse, was the one who found him.",
            "It was a guard, Olaf Dray, who found him.",
            ("Ada Finch", "Olaf Dray"),
        ),
        (
            "Keeper Leo Brandt saved a penalty.",
            "Ivan Petrov dived to his left to keep out the penalty.",
            ("Keeper Leo Brandt", "Ivan Petrov"),
        ),
        (
            "It was the cook, Rodel Parado of Marino, who raised the alarm.",
            "The alarm was raised by the mate, Sven Ek.",
            ("Rodel Parado", "Sven Ek"),
        ),
        (
            "Responsibility was claimed by the Sons of the River.",
            "A group calling itself Northern Dawn claimed responsibility for the attack.",
            ("the Sons of the River", "Northern Dawn"),
        ),
        # What somebody is, told before the name, parts the named from who is only described.
        (
            "The alarm was raised by the second officer, who was asleep at first.",
            "It was the cook, Rodel Parado of Marino, who raised the alarm.",
            ("the second officer", "the cook, Rodel Parado"),
        ),
        (
            "It was a farmer from Merle who raised the alarm first.",
            "The first call to the emergency number came from the conductor.",
            ("a farmer", "the conductor"),
        ),
        (
            "The caretaker, Olaf Dray, discovered the fire.",
            "Drama teacher Ada Finch had noticed the flames before anyone else.",
            ("The caretaker, Olaf Dray", "Ada Finch"),
        ),
        (
            "She was dug out by soldiers.",
            "Firemen from the capital pulled her free.",
            ("soldiers", "Firemen"),
        ),
        (
            "They were picked up by a fishing boat.",
            "A passing ferry saw the torch and picked them up.",
            ("a fishing boat", "A passing ferry"),
        ),
    ],
)
def test_one_deed_has_one_doer(a: str, b: str, values: tuple[str, str]) -> None:
    assert any(set(pair) == set(values) or _alike(pair, values) for pair in conflicts(a, b)), conflicts(a, b)


def _alike(pair: tuple[str, str], values: tuple[str, str]) -> bool:
    return all(one in other or other in one for one, other in zip(pair, values, strict=True))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The gunman was overpowered by a teacher.", "The gunman was handcuffed by a policeman."),
        ("A nurse found her.", "A hunter found him."),
        ("She was dug out by soldiers.", "Firemen pulled him free."),
        ("She was dug out by soldiers.", "Firemen pulled her dog free."),
        ("She was dug out by soldiers.", "Firemen pulled her brother free."),
        ("The caretaker, Olaf Dray, discovered the fire.", "A teacher noticed the flames and rang the bell."),
        ("The alarm was raised by Ada Finch.", "A nurse raised the alarm. Ada Finch, a nurse, was praised."),
        ("A nurse also called the police.", "The police were called by a baker."),
        ("Her brother accepted the award for best film.", "Her husband accepted the award for best song."),
        ("Mayor Ilse Brandt ordered the evacuation of the valley.", "Ruth Adair ordered the evacuation of the coast."),
        ("A tip came from a hairdresser.", "A baker, who had given no tip, was questioned. A hairdresser wept."),
        ("Leo Brandt saved a penalty.", "Leo Brandt, the keeper, kept out the penalty."),
    ],
)
def test_two_deeds_or_one_doer_are_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
