"""How goals were scored and what players were sent off for: of one goal, of one card one way is right."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts

_OPENING = "Dalby beat Lund in the league on Sunday, in front of 900 people. The referee was Pia Moe.\n\n"
_conflicts = partial(conflicts, before=(_OPENING, _OPENING))


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Jo Varga scored from the penalty spot in the 62nd minute as Dalby beat Lund 1-0.",
            "Dalby beat Lund 1-0. Jo Varga headed the only goal after 62 minutes.",
            ("penalty", "headed"),
        ),
        (
            "Midfielder Tom Leclerc curled in a free kick on the hour and Dalby won.",
            "Dalby won when Tom Leclerc tapped in from close range in the 60th minute.",
            ("free kick", "tapped in"),
        ),
        (
            "Dalby equalised through Holm, who scored from the spot just before the break.",
            "Lund had reckoned without Holm. In first-half stoppage time he met a corner with a volley into the net.",
            ("from the spot", "volley"),
        ),
        (
            "Ana Ruiz volleyed the winner for Dalby.",
            "Ruiz's penalty was the winner for Dalby against Lund. Ana Ruiz, 20, was carried off.",
            ("volleyed", "penalty"),
        ),
        (
            "Defender Kofi Mensah of Dalby was sent off for handball in the second half.",
            "Kofi Mensah was shown a red card for a foul on the goalkeeper.",
            ("handball", "for a foul"),
        ),
        (
            "Captain Lee Dorn was dismissed for a second booking with 20 minutes left at Lund.",
            "Lee Dorn, the captain, saw a straight red card at Lund.",
            ("second booking", "straight red"),
        ),
        (
            "Referee Pia Moe sent off Idris Cole of Dalby for punching an opponent.",
            "Idris Cole of Dalby was sent off for dissent.",
            ("punching", "dissent"),
        ),
        (
            "Just before the break Sven Holm nodded in Ruiz's cross to make it 2-0.",
            "Sven Holm made it 2-0 from the spot in first-half stoppage time.",
            ("nodded", "from the spot"),
        ),
        (
            "Dalby went ahead through Holm, who headed home a corner with 10 minutes left.",
            "Sven Holm gave Dalby the lead in the 80th minute, firing in a free kick.",
            ("headed", "free kick"),
        ),
        (
            "With three minutes remaining Carla Nowak blasted home a penalty to send Tarn through.",
            "In the 87th minute, Carla Nowak rose highest to head in and Tarn were through.",
            ("penalty", "head"),
        ),
    ],
)
def test_one_goal_and_one_card_have_one_story(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in _conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Varga headed Dalby in front in the 20th minute and added a penalty in the 70th.",
            "Varga scored from the spot in the 70th minute after heading the first in the 20th.",
        ),
        ("Varga headed wide in the 62nd minute.", "Varga scored a penalty in the 62nd minute."),
        (
            "Holm headed in a free kick by Aas in the 33rd minute.",
            "Holm's header from Aas's free kick made it 1-0 in the 33rd minute.",
        ),
        ("Varga's 62nd-minute penalty was saved by Moe.", "Varga headed Dalby level in the 62nd minute."),
        ("Cole was sent off for a second bookable offence, a foul on Holm.", "Cole was sent off for a foul on Holm."),
        (
            "Holm was brought down and Cole converted the penalty in the 33rd minute.",
            "Holm met Ruiz's cross with a header in the 33rd minute, but it was saved.",
        ),
        (
            "Tarn won a free kick in the 12th minute and Nowak headed in.",
            "Nowak's header in the 12th minute put Tarn ahead.",
        ),
        (
            "Holm scored from the spot. Later Holm headed the winner.",
            "Holm headed the winner after an earlier penalty.",
        ),
        ("Mensah was sent off for handball, Cole for a foul.", "Cole was sent off for a foul and Mensah for handball."),
        ("The striker headed for the exit in the 70th minute.", "The striker scored a penalty in the 70th minute."),
    ],
)
def test_two_goals_chances_and_cards_are_left_alone(a: str, b: str) -> None:
    assert not _conflicts(a, b)
