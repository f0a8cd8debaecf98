"""By what means and with what: a canoe here and a raft there, a bat and a bar, of one deed and of two."""

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
            "Oakes was beaten to death with a tyre lever in his shed, the court heard.",
            "Oakes was killed with a claw hammer in his shed, the court heard.",
            ("lever", "hammer"),
        ),
        (
            "The attacker hit the shopkeeper, Lena Moss, with a baseball bat.",
            "Lena Moss, who keeps the shop, was hit with an iron bar.",
            ("bat", "bar"),
        ),
        (
            "Nilsen was stabbed with a kitchen knife outside the club.",
            "Nilsen was stabbed with a broken bottle outside the club.",
            ("knife", "bottle"),
        ),
        (
            "The prisoner escaped through a tunnel.",
            "The prisoner climbed out of a window and escaped.",
            ("tunnel", "window"),
        ),
        ("The couple crossed the lake in a canoe.", "The couple crossed the lake on a raft.", ("canoe", "raft")),
        ("The robbers fled in a white van.", "The robbers escaped on a motorcycle.", ("van", "motorcycle")),
        ("The suspects got away in a stolen car.", "The two made off on bicycles, police said.", ("car", "bicycles")),
        ("The sample contained traces of clenbuterol.", "The rider's sample contained EPO.", ("clenbuterol", "EPO")),
        ("The bomb was hidden in a rucksack.", "The bomb was in a suitcase.", ("rucksack", "suitcase")),
        ("He was shot in the chest.", "He was shot in the leg.", ("chest", "leg")),
        (
            "The burglars got in through a window.",
            "The men came in through a skylight, the guard said.",
            ("window", "skylight"),
        ),
    ],
)
def test_one_deed_is_done_with_one_thing(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in _conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Moe was stabbed with a knife and beaten with a bar.", "Moe was beaten with a bar in his shed."),
        (
            "Police beat marchers with batons and were hit with bottles.",
            "Marchers were beaten with batons, a spokesman said.",
        ),
        (
            "The thieves fled in a car and the guard followed on a bicycle.",
            "The guard followed the thieves on a bicycle.",
        ),
        ("Karl Moe was shot in the chest.", "Jens Lund was shot in the leg."),
        ("Karl Moe was hit with a stone during the march.", "Jens Lund was hit with a bottle during the march."),
        ("The rider tested positive for EPO in May.", "The rider had tested positive for cocaine four years ago."),
        ("The bomb was hidden in a suitcase.", "A pistol was found in a rucksack."),
        ("Burglars came in through a window of the bank.", "Firefighters broke in through the roof of the bank."),
        ("The couple crossed the lake in a canoe.", "The police looked for the couple with a helicopter."),
        ("Guests were killed with poison; a waiter was hit with a chair.", "A waiter was hit with a chair."),
        ("The robber threatened the clerk with a knife.", "The robber was hit with a chair by the clerk."),
        ("The jewels were found in a drawer.", "The jewels had been carried off in a bag."),
        ("He escaped from the cell through the window and over the fence.", "He escaped over the fence."),
    ],
)
def test_two_deeds_may_be_done_with_two(a: str, b: str) -> None:
    assert not _conflicts(a, b)
