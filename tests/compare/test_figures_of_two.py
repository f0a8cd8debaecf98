"""Figures that look alike and are told of two: two things, two parties, two sorts, two deeds; and such as are not."""

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_LEADS = (
    "The port of Velm lies on the Orren. Harbour master Ilse Brandt opened the new quay on Tuesday.\n",
    "In Velm, on the Orren, a new quay was opened on Tuesday by harbour master Ilse Brandt.\n",
)
_conflicts = partial(conflicts, before=_LEADS, written=datetime(2026, 6, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Which of several it is.
        (
            "The first barge with 40 containers arrived at 6 a.m.",
            "The second barge with 55 containers arrived at noon.",
        ),
        ("The crew won the first heat 4-1.", "The crew lost the third heat 3-1."),
        ("A second wave, three metres high, followed.", "The wave was five metres high."),
        # Races by their lengths.
        ("Holm won the 400 metres in 47.1 seconds.", "Holm won the 800 metres in 1:49."),
        # Two parties by name.
        ("The union sent 20 stewards.", "The Orren Line sent 45 stewards."),
        ("The WHO sent 12 doctors to the port.", "The UNHCR sent 30 doctors to the port."),
        ("Shares in Halden climbed 6 percent.", "Shares in Marnix climbed 2 percent."),
        ("Nora Lind won 41 percent.", "Her opponent, Ulf Berg, won 37 percent."),
        ("The Brenn crew rowed 12 kilometres.", "The Kelvi crew rowed 18 kilometres."),
        ("Lind beat Sorel 6-4, 6-2.", "Lind beat Anna Vask 7-5, 6-1."),
        # Two things by their nouns.
        ("The pier is 210 metres long.", "The longest crane arm is 80 metres long."),
        ("The quay cost 14 million euros.", "A fence around the cranes cost 300,000 euros."),
        ("The barge weighs 400 tons.", "Its engine weighs 12 tons."),
        ("The tug was travelling at 19 km/h.", "The limit in the port is 12 km/h."),
        ("A pilot earns 90,000 euros a year.", "A stoker earns 40,000 euros a year."),
        # Two sorts of one thing.
        ("Harbour fees rose by 4 percent.", "Storage fees rose by 9 percent."),
        ("Unemployment in the port is 6 percent.", "Long-term unemployment in the port is 2 percent."),
        (
            "The port reported a net profit of 3 million euros.",
            "The port reported an operating profit of 5 million euros.",
        ),
        ("The bill passed the lower house by 88 votes to 61.", "The senate passed the bill by 31 votes to 20."),
        ("The regatta began at 2 p.m.", "The women's regatta began at 11 a.m."),
        ("Among sailors, 14 percent fell ill.", "Among dockers, 5 percent fell ill."),
        ("The yard builds three of its small tugs a month.", "The yard builds one of its big tugs a month."),
        # Two deeds.
        ("The statue was bought for 2 million euros.", "The statue is insured for 6 million euros."),
        ("Twenty sailors were hurt.", "Seven sailors were treated on the quay."),
        ("Brandt was indicted on nine counts.", "The jury found Brandt guilty on six counts."),
        ("The line has 30 ferries.", "The line has ordered four ferries."),
        ("Lind joined the Orren Line in 1994.", "Lind left the Orren Line in 2012."),
        ("Brandt was sentenced to nine years in prison.", "Brandt has spent two years in prison."),
        ("The ferry had 140 passengers aboard.", "The ferry can carry 260 passengers."),
        ("The line will pay a dividend of 2 euros.", "The line paid a dividend of 3 euros."),
        # Two people whom a report brings in one by one.
        ("A docker aged 25 was held on Friday.", "A second docker, aged 33, was held on Sunday."),
        ("A 25-year-old was charged with arson.", "A 33-year-old was charged with hiding the petrol."),
    ],
)
def test_two_are_told_of(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
    assert _conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The first barge arrived at 6 a.m.", "The first barge arrived at 9 a.m."),
        ("Holm won the 400 metres in 47.1 seconds.", "Holm won the 400 metres in 48.3 seconds."),
        ("Shares in Halden climbed 6 percent.", "Halden's shares climbed 9 percent."),
        ("The ferry is 80 metres long.", "The 110-metre vessel ran aground."),
        ("The statue was bought for 2 million euros.", "The statue was bought for 3 million euros."),
        ("Twenty sailors were hurt.", "In all, 26 sailors were injured."),
        ("The women's regatta began at 11 a.m.", "The women's regatta started at 1 p.m."),
        ("Brandt was sentenced to nine years in prison.", "Brandt was jailed for seven years."),
        ("Lind joined the Orren Line in 1994.", "Lind joined the Orren Line in 1997."),
        ("Fuel prices rose by 4 percent.", "Fuel prices rose by 9 percent."),
    ],
)
def test_one_is_told_of(a: str, b: str) -> None:
    assert _conflicts(a, b)
