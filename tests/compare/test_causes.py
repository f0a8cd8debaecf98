"""What something came of: one effect put down to two causes, one death told in two ways."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The 9 a.m. ferry to Holm was cancelled on Monday because of a broken ramp. About 200 people waited.",
            "The ferry to Holm was called off on Monday owing to fog. Two hundred travellers were stranded.",
            ("a broken ramp", "fog"),
        ),
        (
            "A blackout caused by a squirrel left 4,000 homes in Elmswell in the dark.",
            "Some 4,000 homes in Elmswell were without light. The blackout was caused by a burst water main.",
            ("a squirrel", "a burst water main"),
        ),
        (
            "A footbridge in Tarn collapsed on Friday. Rusted bolts were to blame, the inspector said.",
            "The footbridge in Tarn collapsed on Friday. The cause was a lorry that had hit a pillar, he said.",
            ("Rusted bolts", "a lorry"),
        ),
        (
            "The blaze gutted the bakery in Mill Lane. Firefighters blamed an overheated oven.",
            "A fire destroyed the bakery in Mill Lane. A cigarette was at the root of it, firefighters said.",
            ("an overheated oven", "A cigarette"),
        ),
        (
            "The museum in Orley opened three hours late on Sunday because a guard had overslept.",
            "A leaking roof was the reason why the museum in Orley opened three hours late on Sunday.",
            ("a guard had overslept", "A leaking roof"),
        ),
        (
            "Goalkeeper Ines Duarte will leave Marsden in June because of her children.",
            "Marsden will lose Ines Duarte in June. The goalkeeper is leaving because she quarrelled with the owner.",
            ("her children", "she quarrelled with the owner"),
        ),
        (
            "The collapse of the tower crane in Lodz was put down to a cracked weld.",
            "The collapse of the tower crane in Lodz was blamed on a drunken operator.",
            ("a cracked weld", "a drunken operator"),
        ),
        (
            "Owing to a strike by air traffic controllers, the opening match was postponed.",
            "The opening match was postponed because of a waterlogged pitch.",
            ("a strike", "a waterlogged pitch"),
        ),
    ],
)
def test_of_two_causes_of_one_effect_one_is_wrong(a: str, b: str, values: tuple[str, str]) -> None:
    assert [pair for pair in conflicts(a, b) if values[0] in pair[0] and values[1] in pair[1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Several causes together; one that leads to the other; one in two words; one that holds the other.
        ("The crash on the A9 was caused by ice.", "Fog contributed to the crash on the A9."),
        ("The crash on the A9 was caused by ice.", "The crash on the A9 was partly caused by worn tyres."),
        (
            "The blackout in Elmswell was caused by high winds.",
            "A power line that had come down caused the blackout in Elmswell.",
        ),
        ("A short circuit caused the fire in the mill.", "Faulty wiring caused the fire in the mill."),
        ("The explosion was caused by a gas leak.", "The explosion was set off by a spark from a heater."),
        ("The derailment was caused by a cracked rail.", "The derailment was caused by a fault."),
        # Two effects, of two or of two sorts, and two in one article.
        ("The delay of the Leeds train was caused by a cow.", "The collapse of the wall in Leeds was caused by rain."),
        ("The pilot resigned because of his health.", "The mayor resigned because of a scandal."),
        (
            "Trains were delayed because of snow. Buses were delayed because of a strike.",
            "Buses were delayed because of a strike.",
        ),
        # What is denied, what one side in a quarrel says, and two opinions.
        ("The fire in the mill was caused by a lamp.", "A lamp, not a cigarette, caused the fire in the mill."),
        (
            "The union blamed poor maintenance for the crash at Tarn.",
            "The crash at Tarn was caused by a sleepy driver, police said.",
        ),
        ("Fans blamed the referee for the defeat.", "The coach blamed a wet pitch for the defeat."),
    ],
)
def test_causes_that_may_both_be_true_are_left_alone(a: str, b: str) -> None:
    assert not conflicts(a, b)


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
