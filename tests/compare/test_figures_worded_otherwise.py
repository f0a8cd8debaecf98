"""Figures of one thing in two newsrooms' words, each pair beside what looks like it and is none."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_LEAD = "The town of Velm lies on Lake Orren. Mayor Ilse Brandt called the council together on Tuesday.\n"
_conflicts = partial(conflicts, before=(_LEAD, _LEAD), written=datetime(2026, 6, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        # How tall and heavy a wanted man is.
        (
            "Police in Velm are looking for a burglar who is 5-foot-7, 150 pounds.",
            "The burglar was described by Velm police as 5-feet-11 tall.",
            ("5-foot-7", "5-feet-11"),
        ),
        # The greatest term, however it is put.
        (
            "Karl Weber of Velm, who denies arson, faces up to 12 years in prison.",
            "If convicted of arson, Karl Weber could be jailed for 15 years.",
            ("up to 12 years", "15 years"),
        ),
        # A complement that only says when.
        (
            "It took firemen six hours to put out the blaze at the Velm sawmill.",
            "Firefighters battled the blaze at the Velm sawmill for nine hours on Monday.",
            ("six hours", "nine hours"),
        ),
        # Who died on Friday after an illness died on Friday.
        (
            "The painter Nora Lindqvist died on Friday.",
            "Nora Lindqvist, the painter, died on Thursday after a long illness.",
            ("Friday", "Thursday"),
        ),
        # Of the patient either way.
        (
            "A boy of 13 was arrested in Velm on Monday over the fire at the school.",
            "Police in Velm arrested a 15-year-old pupil on Monday over the fire at the school.",
            ("13", "15-year-old"),
        ),
        # Those against told beside those for.
        (
            "The council of Velm approved the harbour plan by 21 votes to 14.",
            "Councillors in Velm passed the harbour plan, with 24 in favour and 14 against.",
            ("21 votes to 14", "24 in favour and 14 against"),
        ),
        # Nobody rounds 295 to 310.
        (
            "The new mast at Velm is 310 metres high.",
            "The mast at Velm is 295 metres tall.",
            ("310 metres", "295 metres"),
        ),
        # The company is the one that the other calls by name.
        (
            "Orren Mills said it would cut 400 jobs in Velm.",
            "The company said 500 people in Velm would lose their jobs.",
            ("400 jobs", "500 people"),
        ),
    ],
)
def test_one_figure_in_other_words(a: str, b: str, values: tuple[str, str]) -> None:
    assert _conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # The one and the other of two robbers.
        ("The taller robber is 6 feet tall.", "His accomplice, a woman, is 5-foot-4."),
        # What he got, and what he could have got.
        ("Karl Weber was jailed for six years.", "The maximum sentence is 15 years in prison."),
        ("Orren Mills cut 300 jobs in Velm.", "Orren Mills, which has 1,100 employees in Velm, laid some off."),
        (
            "The mills lost $18 million in the last quarter.",
            "Over the year the mills lost $55 million.",
        ),
        (
            "An aftershock of 5.1 followed at 6:55 p.m.",
            "It was followed by the largest aftershock, with a magnitude of 5.4, at 7:40 p.m.",
        ),
        # Passengers, and passengers with others.
        (
            "The storm prompted the ferry Orla to evacuate some 420 passengers and crew.",
            "The ferry Orla will fly its 246 passengers home from Velm.",
        ),
        # Still growing when it was counted.
        (
            "The minister said 120 people had been hurt in Velm and he expected the number to rise.",
            "Hospitals in Velm have admitted 340 injured.",
        ),
        ("The head of the mills, Ann Wolfe, 52, took over in May.", "Ann Wolfe's predecessor, 61, left in May."),
        # Rounded to the last figure that is printed.
        ("The flood cut off 610 houses in Velm.", "In Velm 612 houses were cut off by the flood."),
    ],
)
def test_two_figures_that_both_hold(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
