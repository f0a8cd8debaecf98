"""One deed of two that one word tells apart: who did it, by what, where to, of which kind; and where both may hold."""

from __future__ import annotations

import pytest
from side_by_side import rows

from broadsheet.compare import Verdict

_OPENING = "The Lindmoor fair was cut short on Saturday after a day of rain and wind, the organisers said.\n\n"
_CLOSING = "\n\nThe mayor, Greta Voss, thanked all who had helped. The fair will be held again in June."


def _told(a: str, b: str, *verdicts: Verdict) -> list[tuple[str, str]]:
    """Return both values of the rows of these verdicts."""
    found = rows(_OPENING + a + _CLOSING, _OPENING + b + _CLOSING)
    return [(row.a.value, row.b.value) for row in found if row.verdict in verdicts and row.a and row.b]


def _has(values: tuple[str, str], found: list[tuple[str, str]]) -> bool:
    return any(values[0] in one and values[1] in other for one, other in found)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "A beekeeper who was queueing for tea fell ill. A midwife treated the beekeeper in the marquee.",
            "In the marquee a beekeeper fell ill. The beekeeper was treated by a dentist who ran the raffle.",
            ("midwife", "dentist"),
        ),
        (
            "The injured acrobat was taken to Harnow infirmary by helicopter.",
            "An ambulance was late. The acrobat, injured in a fall, was taken to Harnow infirmary by train.",
            ("helicopter", "train"),
        ),
        (
            "The owner of the carousel will move the workshop to Portugal.",
            "The workshop will be moved to Greece by the owner of the carousel.",
            ("Portugal", "Greece"),
        ),
        (
            "Hail destroyed the cherry harvest of the Lindmoor orchards.",
            "The plum harvest of the Lindmoor orchards was wiped out by hail.",
            ("cherry harvest", "plum harvest"),
        ),
        (
            "The acrobat Ines Halder has a broken wrist.",
            "Ines Halder, who went on with the show after breaking her elbow, is in Harnow infirmary.",
            ("wrist", "elbow"),
        ),
        (
            "The alarm was raised by a juggler, Timo Reuss, who smelt gas.",
            "It was Carla Wendt, a neighbour with a dog, who raised the alarm after dark.",
            ("a juggler, Timo Reuss", "Carla Wendt"),
        ),
        (
            "Reuss headed in the winner of the fair's match from a cross by Ada Finch.",
            "Olaf Dray delivered the cross for the winner of the match, which Reuss headed in.",
            ("Ada Finch", "Olaf Dray"),
        ),
        (
            "The owner of the carousel, Anton Reiss, built the stage with oak from Poland.",
            "The stage was built with oak from Hungary by the owner of the carousel, Anton Reiss.",
            ("Poland", "Hungary"),
        ),
        (
            "The juggler fell from a window on the second floor of the town hall.",
            "From a window on the fourth floor of the town hall the juggler fell.",
            ("second", "fourth"),
        ),
    ],
)
def test_one_word_refutes_the_other(a: str, b: str, values: tuple[str, str]) -> None:
    assert _has(values, _told(a, b, Verdict.CONFLICT, Verdict.DIFFERS))
    assert _has(values[::-1], _told(b, a, Verdict.CONFLICT, Verdict.DIFFERS))
    assert not _has(values, _told(a, b, Verdict.AGREE))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # A part and its whole.
        (
            "The acrobat Ines Halder has a broken wrist.",
            "The acrobat Ines Halder suffered a fractured arm, the infirmary said.",
        ),
        # Another one, by whatever it is told.
        (
            "Two women fainted in the heat. A dentist treated Olga Prem.",
            "Two women fainted in the heat. A midwife treated Ute Lang.",
        ),
        # Somebody else did it as well.
        (
            "The juggler Timo Reuss called the fire brigade when he smelt gas.",
            "The clown, Carla Wendt, also called the fire brigade and opened the gates.",
        ),
        # Several, of whom each report tells of some.
        (
            "Visitors were taken to Harnow by train, by coach and on foot.",
            "Visitors were taken to Harnow by ambulance and by lorry.",
        ),
        # Who moved to one country may have moved to another before.
        (
            "Ines Halder moved to Portugal as a girl.",
            "Ines Halder moved to Greece with the circus.",
        ),
        # One harm beside another.
        (
            "Ines Halder has a broken wrist.",
            "Ines Halder also has a broken rib.",
        ),
    ],
)
def test_both_may_hold(a: str, b: str) -> None:
    assert not _told(a, b, Verdict.CONFLICT)
    assert not _told(b, a, Verdict.CONFLICT)
