"""Figures of what a phrase narrows, of unlike things in alike sentences and of what is to be cannot contradict."""

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_LEADS = (
    "The opera house of Dorn was reopened on Sunday. Thousands came to the square. Builder Nils Vahl was applauded.\n",
    "Dorn has its opera house back. It opened its doors on Sunday. Nils Vahl, who built it, was given flowers.\n",
)
_conflicts = partial(conflicts, before=_LEADS, written=datetime(2026, 6, 18, tzinfo=UTC))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # What hangs on one noun.
        ("A seat in the stalls costs 70 euros.", "A seat in the gallery costs 15 euros."),
        ("A pass for tourists costs 40 euros.", "A pass for residents costs 18 euros."),
        ("A box with six seats costs 500 euros.", "A box with four seats costs 380 euros."),
        ("The towers in the north lost 12 tiles.", "The towers in the south lost 31 tiles."),
        # One in a row, and another of its kind.
        ("The opera has cost 90 million euros.", "The first opera cost 4 million euros."),
        ("The lift carries 900 kilograms.", "The old lift carried 400 kilograms."),
        # A part.
        ("The house employs 12 cleaners in the east wing.", "The house employs 41 cleaners."),
        ("On the third floor 90 lamps failed on Monday.", "On Monday 240 lamps failed."),
        ("In the harbour district 300 windows broke.", "In the city 900 windows broke."),
        ("Of it, 3 hectares are paved.", "The square covers 7 hectares."),
        ("Vahl interviewed nine singers.", "Four singers from abroad were interviewed by Vahl."),
    ],
)
def test_a_phrase_tells_two_apart(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
    assert _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Pumps cause 30 percent of the noise.", "Fans cause 55 percent of the noise."),
        ("Locals wait three months for a ticket.", "Visitors wait seven months for a ticket."),
        ("She won 6,000 euros.", "Three dancers from Brenn won 2,500 euros."),
        ("Two trucks carried scenery.", "Five trucks carried costumes."),
        ("Each window costs 2,000 euros.", "The whole front costs 640,000 euros."),
        ("Divers worked at a depth of 9 metres.", "The basin below the stage is 15 metres deep."),
        ("The chandelier hangs at a height of 14 metres.", "The hall is 21 metres high."),
        ("The stage will use 400 litres of water a day.", "The kitchen uses 900 litres of water a day."),
        ("Police found a pistol in his dressing room.", "Police found a rifle in his van."),
        ("Cleaners found 900 euros in a drawer.", "Cleaners found 2,100 euros in the cellar."),
        ("The varnish holds back 95 percent of smoke.", "The varnish holds back 70 percent of heat."),
    ],
)
def test_two_things_are_told_of(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
    assert _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # What is, and what is to be or could have been.
        ("The dome is now 20 metres high.", "When finished the dome will be 34 metres high."),
        ("The house has 3 percent of the audience.", "After the merger it would have 9 percent of the audience."),
        ("The roof was to cost 5 million euros.", "The roof cost 8 million euros."),
        ("The city could have set a price of 30 euros.", "The city set a price of 12 euros."),
        ("The choir practises for two hours every Monday.", "Before the opening the choir practised for six weeks."),
        ("In winter there are five concerts a week.", "In summer there are two concerts a week."),
        ("This year the house has sold 90,000 tickets.", "Last year the house sold 130,000 tickets."),
        # What was needed or claimed, and what there was.
        ("The orchestra has found 60 players.", "The orchestra needs 85 players."),
        ("The firm claimed to have laid 900 stones.", "The city said that 650 stones had been laid."),
        # Two deeds.
        ("The city will close nine theatres.", "The city will keep 14 theatres open."),
        ("The tank was carrying 30 tonnes of paint.", "About 12 tonnes of paint ran out."),
        ("The house received five pianos.", "The house ordered eight pianos."),
        ("Twelve members voted for the name.", "Nine members voted against the name."),
        ("The hall is licensed for 800 guests.", "There were about 1,100 guests in the hall."),
    ],
)
def test_two_states_are_told_of(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
    assert _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A seat in the stalls costs 70 euros.", "A seat in the stalls costs 85 euros."),
        ("The opera has cost 90 million euros.", "The opera cost 110 million euros."),
        ("The old lift carried 400 kilograms.", "The old lift carried 650 kilograms."),
        ("The house employs 12 cleaners in the east wing.", "The house employs 19 cleaners in the east wing."),
        ("Pumps cause 30 percent of the noise.", "Pumps cause 45 percent of the noise."),
        ("Two trucks carried scenery.", "Five trucks carried scenery."),
        ("The hall is 21 metres high.", "The hall is 26 metres high."),
        ("The dome is now 20 metres high.", "The dome is now 27 metres high."),
        ("The roof cost 5 million euros.", "The roof cost 8 million euros."),
        ("The city will close nine theatres.", "The city will close 14 theatres."),
    ],
)
def test_one_thing_is_told_of(a: str, b: str) -> None:
    assert _conflicts(a, b)
    assert _conflicts(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # All there are, and some of them.
        ("The opera has 40 trumpets.", "Eleven trumpets fell into the pit."),
        ("There are 300 lamps in the ceiling of the big hall.", "Nine lamps in the ceiling of the big hall went out."),
        # Two people.
        ("A man of 61 fainted in the foyer.", "A girl of nine fainted in the gallery."),
        # Two settings.
        ("In the stalls the floor is 60 centimetres thick.", "In the gallery the floor is 40 centimetres thick."),
        ("For choirs the hall costs 900 euros an evening.", "For bands the hall costs 2,000 euros an evening."),
        # Two short sentences that name two things.
        ("The winner gets 20,000 euros.", "The runner-up gets 8,000 euros."),
        ("The flute is 210 years old.", "The harp is 140 years old."),
    ],
)
def test_short_sentences_tell_of_two(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
    assert _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The opera has 40 trumpets.", "The opera has 55 trumpets."),
        ("Nine lamps in the ceiling went out.", "Fourteen lamps in the ceiling went out."),
        ("The winner gets 20,000 euros.", "The winner gets 26,000 euros."),
    ],
)
def test_short_sentences_tell_of_one(a: str, b: str) -> None:
    assert _conflicts(a, b)
    assert _conflicts(b, a)
