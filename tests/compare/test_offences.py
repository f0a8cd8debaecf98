"""What somebody is punished for or accused of: two sorts of offences, and one told in two ways."""

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
            "Dorn was charged with murder on Friday.",
            "Dorn was charged with manslaughter on Friday.",
            ("murder", "manslaughter"),
        ),
        (
            "The company was fined $2 million for polluting the Arne.",
            "The company was fined $2 million for bribing officials.",
            ("polluting the Arne", "bribing officials"),
        ),
        (
            "Striker Idris Cole was banned for six matches for biting an opponent.",
            "Idris Cole was banned for six matches for betting on games.",
            ("biting an opponent", "betting on games"),
        ),
        (
            "Moss was dismissed for drinking on duty.",
            "Moss was dismissed because he had insulted a customer.",
            ("drinking on duty", "he had insulted a customer"),
        ),
        (
            "The mayor, Ana Ruiz, is accused of taking bribes.",
            "Mayor Ana Ruiz is accused of sexual harassment.",
            ("taking bribes", "sexual harassment"),
        ),
        (
            "Nilsen was jailed for three years for fraud.",
            "Nilsen was jailed for three years for arson.",
            ("fraud", "arson"),
        ),
        (
            "Police arrested Tom Leclerc on suspicion of arson.",
            "Tom Leclerc was arrested on suspicion of robbery.",
            ("arson", "robbery"),
        ),
    ],
)
def test_one_punishment_is_for_one_thing(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in _conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Dorn was charged with murder and robbery.", "Dorn was charged with murder."),
        (
            "Dorn was charged with assault. After the man died the charge was raised to murder.",
            "Dorn was charged with murder.",
        ),
        ("Moss was dismissed for stealing cash.", "Moss was dismissed for theft."),
        ("Moss was arrested for fraud in 2011.", "Moss was arrested on Friday for assault."),
        ("Moss was charged with fraud.", "Lund was charged with assault."),
        ("The bookkeeper was jailed for embezzling $2 million.", "The bookkeeper was jailed for theft."),
        ("Dorn was cleared of murder but convicted of fraud.", "Dorn was convicted of fraud."),
        ("Dorn was fined for speeding.", "Dorn was banned for doping."),
        (
            "The bank was fined for laundering money. It had lent to a firm that polluted the Arne.",
            "The bank was fined for polluting the Arne.",
        ),
        (
            "Cole was banned for six matches for biting an opponent and suspended by his club for betting.",
            "Cole was banned for six matches for biting an opponent.",
        ),
        ("Moss was dismissed in 2012 for drinking and again for theft.", "Moss was dismissed for theft."),
    ],
)
def test_several_offences_are_left_alone(a: str, b: str) -> None:
    assert not _conflicts(a, b)
