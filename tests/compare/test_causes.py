"""What caused a mishap: told in many words, and two causes of which one alone can be it."""

from __future__ import annotations

import pytest
from side_by_side import conflicts, rows

from broadsheet.compare import Verdict


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The fire at the Corran hotel was caused by a toaster, the fire service said.",
            "A fire emptied the Corran hotel. The blaze started when a candle fell over in a bedroom.",
            ("toaster", "candle"),
        ),
        (
            "Investigators blamed the blaze at the sawmill on a cigarette.",
            "It was a tumble dryer that started the fire at the sawmill, the fire chief said.",
            ("cigarette", "tumble dryer"),
        ),
        (
            "The coach left the road after a tyre burst, killing two in the crash.",
            'Two died in the crash of the coach. "The brakes failed on the hill," said Inspector Ada Lund.',
            ("tyre", "brakes"),
        ),
        (
            "The freight train derailed because of a broken rail, the agency found.",
            "The derailment of the freight train was put down to a driver who had dozed off.",
            ("broken rail", "dozed"),
        ),
        (
            "The trawler sank after its cargo shifted in heavy seas.",
            "Divers traced the sinking of the trawler to a collision with a whale.",
            ("cargo", "whale"),
        ),
        (
            "A squirrel knocked out a fuse box and caused the blackout in Orley.",
            "Orley sat in the dark. The bank's outage was due to a cyberattack, officials said.",
            ("squirrel", "cyberattack"),
        ),
        (
            "The clinic traced the outbreak to oysters served at a wedding.",
            "Guests fell ill after eating chicken at a wedding, and the outbreak lasted a week.",
            ("oysters", "chicken"),
        ),
        (
            "Tests identified listeria as the cause of the outbreak at the school.",
            "Norovirus was behind the outbreak at the school, doctors said.",
            ("listeria", "Norovirus"),
        ),
        (
            "The launch was put off because of a leaking valve.",
            "Fog was the reason for the delay of the launch.",
            ("valve", "Fog"),
        ),
    ],
)
def test_one_mishap_has_one_cause(a: str, b: str, values: tuple[str, str]) -> None:
    assert [pair for pair in conflicts(a, b) if values[0] in pair[0] and values[1] in pair[1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Two words for one cause, or causes of which one leads to the other.
        ("The fire was caused by faulty wiring.", "A heater on the second floor caused the fire."),
        ("The bus crash was caused by black ice.", "The crash happened because the bus driver was speeding."),
        ("The outbreak was caused by salmonella.", "The outbreak was traced to eggs."),
        # Nobody vouches for it, it is denied, or it is of another mishap.
        ("The fire may have been caused by a candle.", "The fire was caused by a toaster."),
        ("The fire was not caused by a candle, police said.", "The fire was caused by a toaster."),
        ("A similar fire was caused by a candle.", "The fire was caused by a toaster."),
        ("Ten years ago a fire here was caused by a candle.", "The fire was caused by a toaster."),
        # One report gives both.
        (
            "The fire was caused by a candle, said the owner. The fire was caused by a kiln, said the chief.",
            "The fire was caused by a toaster.",
        ),
        # What is told to have broken caused nothing that anybody says.
        (
            "The ferry sank off Tarn. The captain said a door had jammed.",
            "The ferry sank off Tarn. The captain said the pump had failed.",
        ),
        # Not the cause of a mishap.
        ("Soldiers came under fire from a ship.", "The fire was set off by a grenade, the navy said."),
    ],
)
def test_two_causes_may_both_hold(a: str, b: str) -> None:
    told = [row for row in rows(a, b) if row.verdict is Verdict.CONFLICT and row.slot.endswith("cause")]
    assert not told
