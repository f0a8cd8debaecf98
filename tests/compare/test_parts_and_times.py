"""Figures of a part and the whole, of two times; and what is suspected, added or came to be so: no contradictions."""

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_LEADS = (
    "Heavy snow fell on Velm on Sunday. Mayor Ilse Brandt asked people to stay at home.\n",
    "On Sunday, Velm had heavy snow. Its mayor, Ilse Brandt, told people to stay indoors.\n",
)
_conflicts = partial(conflicts, before=_LEADS, written=datetime(2026, 6, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # A part and the whole, two places.
        ("In Kelvi, nine people died.", "The snow killed 31 people in the region."),
        ("Throughout the country, 90,000 people voted.", "In Brenn, 7,000 people voted."),
        ("Brandt won 52 percent of the vote.", "Brandt won 64 percent of the vote in the suburbs."),
        ("Nineteen people were taken to hospital.", "Six people were taken to the children's hospital in Brenn."),
        ("She wrote 40 songs.", "She wrote six songs with Orla Keane."),
        ("The park covers 900 hectares.", "Of the park, 210 hectares are under snow."),
        ("Nordbus cancelled 60 trips from Velm.", "Across Norland, Nordbus cancelled 230 trips."),
        ("Brandt served eight years.", "Brandt served three years as harbour master."),
        # The lengths of two things.
        (
            "The Velm skiers ended a wait of 36 years for a medal at Kelvi.",
            "The Velm skiers won a medal at Kelvi, the first in their 90-year history.",
        ),
        ("Brandt's reign of 12 years at Velm ended.", "Brandt's 30-year career at Velm ended."),
        # Two times.
        ("Turnout was 66 percent.", "Turnout stood at 29 percent at noon."),
        ("Brandt had 48 percent with a third of the votes counted.", "Brandt won 44 percent."),
        ("Brandt's party won 19 seats.", "Brandt's party won 14 seats at the last election."),
        ("The bus firm lost 3 million euros last year.", "The bus firm lost 1 million euros in the first quarter."),
        ("The storm was a category 2 storm.", "The storm had been a category 4 storm at sea."),
        ("The institute first put the magnitude at 5.2.", "The quake had a magnitude of 5.6."),
        ("In two days, 40 centimetres of snow fell.", "In a week, 95 centimetres of snow fell."),
        ("Shares in the bus firm lost 3 percent.", "Shares in the bus firm have lost 21 percent since January."),
        ("Of the members, 81 percent voted for the strike.", "In April, 58 percent had voted for talks."),
        ("Four people died, police said on Sunday evening.", "The snow killed six people."),
        ("The avalanche came at 5:20 a.m. local time.", "The avalanche came at 03:20 GMT."),
    ],
)
def test_part_and_whole_and_two_times(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
    assert _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # What is only suspected.
        ("The blaze was caused by a cigarette, police believe.", "The blaze was caused by a lantern."),
        ("Firefighters suspect that the blaze was caused by a toaster.", "The blaze was caused by a candle."),
        (
            "The thieves took $48 million from the vault at Velm.",
            "The thieves took $62 million from the vault at Velm, detectives reckon.",
        ),
        # One of several, or one more.
        ("Holm was charged with arson.", "Holm will be charged with perjury as well."),
        ("One of the men carried a machete.", "The other carried a crossbow."),
        ("Holm is survived by his mother.", "Holm is survived by a sister."),
        # What came to be so, and what is said of two.
        ("The concert was postponed because of snow, then cancelled.", "The concert was cancelled."),
        ("The bridge to Brenn is closed.", "The bridge to Kelvi was reopened on Monday."),
        ("The judges found Holm guilty on three counts.", "Holm was acquitted on two counts."),
        ("The Velm water board built the tower.", "The Kelvi Water Board built the sluice."),
    ],
)
def test_words_that_leave_room_for_both(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
    assert _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("In Velm, nine people died.", "The snow killed 14 people in Velm."),
        ("Turnout was 66 percent.", "Turnout was 51 percent."),
        # What something is worth is always reckoned by somebody.
        (
            "Customs put the value of the cocaine on the Santa Rua at $48 million.",
            "The cocaine on the Santa Rua was worth $62 million, customs officials reckon.",
        ),
        ("The avalanche came at 5:20 a.m. local time.", "The avalanche came at 7:45 a.m."),
        ("The quake had a magnitude of 5.2.", "The quake had a magnitude of 5.9."),
        ("The blaze was caused by a cigarette.", "The blaze was caused by a lantern."),
        ("Holm was charged with arson.", "Holm was charged with perjury."),
        ("The concert was postponed because of snow.", "The concert was cancelled because of snow."),
        ("The bridge to Brenn is closed.", "The bridge to Brenn is open."),
        ("Holm was found guilty.", "Holm was acquitted."),
    ],
)
def test_no_room_for_both(a: str, b: str) -> None:
    assert _conflicts(a, b)
