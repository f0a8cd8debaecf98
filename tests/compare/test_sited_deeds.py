"""Where what happens once happened: by the name of the place, by its kind, and by its floor."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The body of Runa Akselsen was found in a canal on Friday.",
            "Divers recovered the body of Runa Akselsen from a lake.",
            ("a canal", "a lake"),
        ),
        (
            "Ines Vidal was found dead in the cellar of a farmhouse.",
            "Police discovered Ines Vidal dead in a third-floor flat, they said.",
            ("the cellar of a farmhouse", "a third-floor flat"),
        ),
        (
            "The van turned up in a quarry.",
            "Officers found the van, burnt out, in a wood.",
            ("a quarry", "a wood"),
        ),
        (
            "The stolen car, a Fiat with Porto plates, turned up on Friday in a pond.",
            "The car was found in a canal.",
            ("a pond", "a canal"),
        ),
        (
            "The fire started in the kitchen, the brigade said.",
            "The blaze broke out in the library of the house.",
            ("the kitchen", "the library of the house"),
        ),
        (
            "The shooting began in the dining hall.",
            "The attacker opened fire in the gymnasium.",
            ("the dining hall", "the gymnasium"),
        ),
        (
            "The thieves got in through a skylight.",
            "The burglars entered the house through the front door.",
            ("a skylight", "the front door"),
        ),
        (
            "Anders Holm was arrested at a motel in Tarse.",
            "Anders Holm was led away in handcuffs from a bus station in Vardo.",
            ("a motel in Tarse", "a bus station in Vardo"),
        ),
        (
            "The 44-year-old was detained at a motel.",
            "Anders Holm was arrested at a school. Ines Vidal was not.",
            ("a motel", "a school"),
        ),
        (
            "The suspect was taken into custody at a hospital.",
            "Police picked him up at a bungalow.",
            ("a hospital", "a bungalow"),
        ),
        (
            "Runa Akselsen collapsed on a building site on Monday.",
            "Runa Akselsen fell down while picking grapes in a vineyard.",
            ("a building site", "a vineyard"),
        ),
        (
            "The talks were held in Geneva.",
            "The negotiations took place in Vienna.",
            ("Geneva", "Vienna"),
        ),
        (
            "The film was shot in Namibia over six weeks.",
            "The film, filmed in Peru, runs for two hours.",
            ("Namibia", "Peru"),
        ),
        (
            "The merged group will have its headquarters in Turin.",
            "The new company will be based in Rotterdam.",
            ("Turin", "Rotterdam"),
        ),
        (
            "The hostages were held on the fourth floor.",
            "The captives were kept on the first floor.",
            ("the fourth floor", "the first floor"),
        ),
        (
            "The ferry docked in Vardo on Tuesday.",
            "The ship put in at Tarse on Tuesday.",
            ("Vardo", "Tarse"),
        ),
        (
            "The helicopter crashed in a field.",
            "The helicopter plunged into the sea off the coast.",
            ("a field", "the sea"),
        ),
        (
            "Ines Vidal will be buried in Lyon.",
            "Ines Vidal was laid to rest in Porto.",
            ("Lyon", "Porto"),
        ),
    ],
)
def test_what_happens_once_is_set_at_two_places(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # One place lies in the other, or is told by a wider word.
        ("The fire started in the kitchen.", "The fire started in a flat."),
        ("The gun was found in a locker.", "The gun was found in the railway station."),
        ("Ines Vidal was found dead in her flat.", "Ines Vidal was found dead at her home."),
        ("Ines Vidal was arrested at the airport.", "Ines Vidal was arrested in a bar."),
        ("Anders Holm was arrested in Turin.", "Anders Holm was arrested in Italy."),
        ("The body was found in a pond.", "The body was found in a park."),
        ("The hostages were held on the second floor.", "The hostages were held on the first floor."),
        # It is told of two.
        ("A woman was found dead in a canal.", "A man was found dead in a lake."),
        ("Anders Holm was arrested at a motel.", "Ines Vidal was arrested at a school."),
        ("The thieves got in through a skylight.", "Police got in through the front door."),
        ("The gun was found in a canal.", "The knife was found in a lake."),
        ("The talks were held in Geneva.", "The summit was held in Vienna."),
        ("Rolin has its headquarters in Turin.", "Tarse has its headquarters in Rotterdam."),
        # It is told of another time, or of no very place.
        ("Anders Holm was arrested at a motel.", "Police picked Anders Holm up at a school two years ago."),
        ("The van was found in a quarry.", "The van was found near a wood."),
        ("The van was found in a quarry.", "The van was not found in a wood."),
        # An article that gives two gives none.
        (
            "Shots were fired. The fire started in the kitchen. The fire began in the garage.",
            "The fire began in a sauna.",
        ),
    ],
)
def test_one_place_two_bearers_or_another_time_is_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []
