"""What is told of two people, groups, places or hours cannot contradict; what is told of one can."""

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_LEADS = (
    "A storm flooded the harbour of Orval on Monday. Several cars were washed into the sea. Mayor Lena Kost came.\n",
    "The harbour of Orval was flooded by a storm on Monday. The sea took several cars. Lena Kost, the mayor, too.\n",
)
_conflicts = partial(conflicts, before=_LEADS, written=datetime(2026, 6, 18, tzinfo=UTC))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Two people by name, or told of for the first time.
        ("Goalkeeper Ivo Brandt went off with a shoulder injury.", "Winger Sam Hollis went off with an ankle injury."),
        ("Sailors pulled a girl from the water near the mole.", "Divers pulled a man from the water near the wharf."),
        # Two groups.
        ("Three paramedics were treated for shock.", "Seven guests were treated for shock."),
        ("The early shift has 30 dockers.", "The late shift has 80 dockers."),
        ("Children pay 4 euros for the boat trip.", "Adults pay 9 euros for the boat trip."),
        ("Orders rose 9 percent to 80 million euros.", "Revenue rose 5 percent to 75 million euros."),
        ("Soldiers fired five rounds into the air.", "The rioters fired 20 rounds."),
        ("One of the boats was sold for 40,000 euros.", "The Marisol was sold for 95,000 euros."),
        # Two times and places.
        ("A storm in 1962 killed 90 people in the same bay.", "A storm in 1990 killed 12 people in the same bay."),
        ("The dyke was 70 percent repaired.", "By Tuesday evening the dyke was 30 percent repaired."),
        ("Fishermen earn 30,000 euros on average.", "Fishermen in neighbouring Marle earn 38,000 euros on average."),
        # What is allowed is no measure of what was there.
        ("A crane of 60 tonnes stood on the quay.", "The quay was limited to 25 tonnes."),
        # Of several cars each may have been found.
        ("Divers found a van in the bay.", "Divers found a lorry in the bay."),
    ],
)
def test_two_are_told_of(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
    assert _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kost was taken to hospital with a shoulder injury.", "Kost was taken to hospital with an ankle injury."),
        ("A fisherman found the body of the pilot.", "A soldier found the body of the pilot."),
        ("Sailors rescued the mayor from the water.", "Firefighters rescued the mayor from the water."),
        ("Three paramedics were treated for shock.", "Seven paramedics were treated for shock."),
        ("A storm in 1962 sank 12 trawlers in the same bay.", "A storm in 1962 sank 15 trawlers in the same bay."),
        ("The dyke was 70 percent repaired.", "The dyke was 30 percent repaired."),
        ("The rioters fired 20 rounds.", "The rioters fired 35 rounds."),
        ("Fishermen earn 30,000 euros on average.", "Fishermen earn 38,000 euros on average."),
    ],
)
def test_one_is_told_of(a: str, b: str) -> None:
    assert _conflicts(a, b)
