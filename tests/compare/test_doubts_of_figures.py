"""Figures that words beside them seem to part and do not, and those that they do part."""

from __future__ import annotations

import pytest
from side_by_side import conflicts

_A = (
    "A ferry capsized off Velm on Saturday, the coastguard of Velm said. The search off Velm goes on. Divers of the"
    " navy came from Tarbo. "
)
_B = (
    "The coastguard of Velm searches on after a ferry capsized off Velm on Saturday. Divers came from Tarbo, the navy"
    " said. "
)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        pytest.param(
            "It had recovered 41 bodies by Sunday night.",
            "By Sunday night rescuers had recovered 37 bodies from the sea.",
            ("41 bodies", "37 bodies"),
            id="two counts by one hour",
        ),
        pytest.param(
            "A total of 214 passengers fell ill on the ferry to Velm.",
            "The coastguard said that 186 passengers fell ill on the ferry.",
            ("214 passengers", "186 passengers"),
            id="a total of those who fell ill",
        ),
        pytest.param(
            "The ferry was carrying 46 passengers and left the harbour of Velm late.",
            "The ferry was carrying 39 passengers from the harbour of Velm.",
            ("46 passengers", "39 passengers"),
            id="a ship that left, and nobody who is left",
        ),
        pytest.param(
            "The company behind the ferry, Seaway, operates nine boats and has halted all trips.",
            "Seaway, founded in 1998, operates five boats from Velm.",
            ("nine boats", "five boats"),
            id="founded in passing",
        ),
        pytest.param(
            "The leak in the ferry was discovered at 5:40 a.m. by a watchman.",
            "The leak in the ferry was not discovered until 7:15 a.m. that day.",
            ("5:40 a.m.", "7:15 a.m."),
            id="not until",
        ),
        pytest.param(
            "The sea at Velm rose to 8.9 metres, the highest since records began in 1931, the weather service said.",
            "The sea at Velm rose to 9.6 metres, the weather service said, well above the mark of 1997.",
            ("8.9 metres", "9.6 metres"),
            id="years that other floods were in",
        ),
        pytest.param(
            "Two masked men boarded the ferry in Velm, the coastguard said.",
            "Three men boarded the ferry in Velm, Captain Orr of the coastguard said.",
            ("Two masked men", "Three men"),
            id="one source by its name and its speaker",
        ),
    ],
)
def test_what_only_seems_to_part_two_figures(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in conflicts(a, b, before=(_A, _B))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "It had recovered 41 bodies by Sunday night.",
            "By Saturday night rescuers had recovered 37 bodies from the sea.",
            id="two hours",
        ),
        pytest.param(
            "Of the passengers 46 were left in the harbour of Velm.",
            "The ferry was carrying 139 passengers from the harbour of Velm.",
            id="those who were left",
        ),
        pytest.param(
            "The shipyard of Velm had sales of 640 million euros last year.",
            "The shipyard's repair division had sales of 110 million euros last year.",
            id="a firm and its division",
        ),
        pytest.param(
            "On Saturday the harbour of Velm cancelled 312 trips.",
            "In 2019 a storm struck. That time the harbour of Velm cancelled 212 trips.",
            id="that time",
        ),
    ],
)
def test_what_parts_two_figures(a: str, b: str) -> None:
    assert conflicts(a, b, before=(_A, _B)) == []
