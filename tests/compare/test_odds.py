"""Values set against each other by the odds that they are of one thing, and what speaks against it."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts

_A = "A strong quake shook Tobelo on Friday, officials in Tobelo said. Rustam Priyono leads the rescue in Tobelo. "
_B = "Officials in Tobelo said a quake hit Tobelo on Friday. The rescue in Tobelo is led by Rustam Priyono. "
_conflicts = partial(conflicts, before=(_A, _B))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It was centred 120 km northwest of Tobelo.", "The epicentre was 190 km from Tobelo."),
        ("A third of the houses in the village were damaged.", "Half the homes in the village were damaged."),
        pytest.param(
            "Four F-16 jets of the air force brought blankets to Tobelo.",
            "The air force brought blankets with six F-16 fighters to Tobelo.",
            id="a make is the same under any noun",
        ),
        pytest.param(
            "The mayor had moved to the house two weeks before the quake, neighbours of Mayor Hale said.",
            "Sutan Hale had moved to the house five weeks before the quake.",
            id="an office without a capital names nobody else",
        ),
        pytest.param(
            "The clinic opened on 3 May.",
            "The clinic opened on 5 May. A doctor said on 3 May that beds were short.",
            id="the day of a saying is no other day of the event",
        ),
    ],
)
def test_one_thing_told_in_other_words_is_one_thing(a: str, b: str) -> None:
    assert len(_conflicts(a, b)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("It was centred 120 km from Tobelo.", "It lay 35 km under the seabed.", id="distance and depth"),
        pytest.param("The ship was 13 km from the Mysore.", "It was 150 km from Tobelo.", id="from two places"),
        pytest.param("It is the second coach of Rovers.", "He was the fifth coach since May.", id="two rows of ranks"),
        pytest.param("Two F-16 jets were hit.", "Three MiG-29 jets were hit.", id="two makes"),
        pytest.param("Mayor Hale moved in two weeks before.", "Rustam moved in five weeks before.", id="two people"),
        pytest.param("Three bank workers were hurt.", "Two female workers were hurt.", id="two sorts of workers"),
        pytest.param("It broke out at about 9pm.", "It broke out around 8.40pm.", id="rough times"),
        pytest.param(
            "The quake had a magnitude of 6.1.", "In February, a quake of magnitude 6.6 hit.", id="two quakes"
        ),
        pytest.param("He was 35 miles from Tobelo.", "He was 60 km from Tobelo.", id="rough distances"),
        pytest.param("Nobody counted. The bout went 11 rounds in 2008.", "It ended in six rounds.", id="another time"),
    ],
)
def test_what_may_be_two_things_is_left_alone(a: str, b: str) -> None:
    assert _conflicts(a, b) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tobelo, a town of 48,000, was dark.", "Tobelo, which has 84,000 residents, was dark."),
        ("Tobelo was dark; it is home to 48,000 people.", "Tobelo, with its 84,000 inhabitants, was dark."),
    ],
)
def test_all_who_live_in_a_place_are_one_number(a: str, b: str) -> None:
    assert len(_conflicts(a, b)) == 1


def test_those_who_live_somewhere_are_not_those_who_fled() -> None:
    assert _conflicts("Tobelo, a town of 48,000, was dark.", "Some 4,000 residents fled Tobelo.") == []


def test_two_places_have_two_populations() -> None:
    b = "Sandri, a city of 310,000, felt nothing of it."
    assert _conflicts("Tobelo, a town of 48,000, was dark.", b) == []
