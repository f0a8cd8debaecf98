"""What both reports give and one of them only loosely: a row that differs, and says in what."""

from __future__ import annotations

import pytest
from side_by_side import rows

from broadsheet.compare import Verdict


def differing(a: str, b: str) -> list[tuple[str, str, str]]:
    """Return the two values of every row that differs, and what its reason ends with."""
    return [
        (row.a.value, row.b.value, row.reason.rpartition("; ")[2])
        for row in rows(a, b)
        if row.verdict is Verdict.DIFFERS and row.a and row.b
    ]


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        pytest.param(
            "Divers brought up about 450 amphorae from the wreck off Kos.",
            "The divers brought up 450 amphorae from the wreck off Kos.",
            ("about 450 amphorae", "450 amphorae", "one says “about”."),
            id="about",
        ),
        pytest.param(
            "At least 36 miners were rescued from the Oruba pit on Monday.",
            "Rescuers said that 36 miners were rescued from the Oruba pit on Monday.",
            ("At least 36 miners", "36 miners", "one says “at least”."),
            id="at least",
        ),
        pytest.param(
            "The bridge over the Tarn was closed for more than 14 months.",
            "For 14 months the bridge over the Tarn was closed.",
            ("more than 14 months", "14 months", "one says “more than”."),
            id="more than",
        ),
        pytest.param(
            "The siren at the Velden mill sounded around 4.15 a.m. and woke the village.",
            "The siren at the Velden mill sounded at 4.15 a.m. and woke the village.",
            ("around 4.15 a.m.", "4.15 a.m.", "one says “around”."),
            id="a clock time",
        ),
        pytest.param(
            "The ferry sank off Lamu shortly after 9 p.m. on Sunday.",
            "The ferry sank off Lamu at about 9 p.m. on Sunday.",
            ("shortly after 9 p.m.", "about 9 p.m.", "one says “about” and the other “shortly after”."),
            id="two words",
        ),
        pytest.param(
            "The landslide happened on Tuesday morning near the village of Ispir.",
            "The landslide near the village of Ispir happened at 7:20 a.m. on Tuesday.",
            ("Tuesday morning", "7:20 a.m.", "one gives the hour, the other only the morning."),
            id="an hour and a part of the day",
        ),
        pytest.param(
            "Damage to the Sorna vineyards was estimated at $38 million, growers said.",
            "Damage to the Sorna vineyards came to $38 million, growers said.",
            ("estimated at $38 million", "$38 million", "one says “estimated at”."),
            id="an estimate",
        ),
        pytest.param(
            "Lars Holm was convicted of the arson attack in April 2006 at the Aker shipyard.",
            "Lars Holm was convicted of the arson attack on April 19, 2006 at the Aker shipyard.",
            ("April 2006", "April 19, 2006", "one gives the date more precisely."),
            id="a month and its day",
        ),
    ],
)
def test_what_only_one_gives_loosely_differs(a: str, b: str, told: tuple[str, str, str]) -> None:
    assert told in differing(a, b)
    assert (told[1], told[0], told[2]) in differing(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "The dealer asked about $620 for the clock.", "The dealer asked around $620 for the clock.", id="two abouts"
        ),
        pytest.param(
            "The refinery cost more than $1.2bn to build.",
            "The refinery cost over 1,200 million dollars to build.",
            id="one sum",
        ),
        pytest.param(
            "He repaid $90,000 over six years to the fund.", "He repaid $90,000 to the fund in six years.", id="over"
        ),
        pytest.param(
            "Growers estimate the damage to the Sorna vineyards at $38 million.",
            "Damage to the Sorna vineyards was estimated at $38 million.",
            id="two estimates",
        ),
        pytest.param(
            "The relief ship reached Tromso in the next ten days.",
            "The relief ship reached Tromso within ten days.",
            id="within",
        ),
        pytest.param(
            "The choir left Ghent on Friday evening for its tour.",
            "The choir left Ghent on Friday for its tour.",
            id="a day is that day",
        ),
    ],
)
def test_what_both_give_alike_does_not_differ(a: str, b: str) -> None:
    assert differing(a, b) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "The quake of at least magnitude 5.9 shook Hormuz on Sunday.",
            "The quake shook Hormuz on Sunday. In 1994 a quake of magnitude 6.4 struck Dushan.",
            id="a bound of another quake",
        ),
        pytest.param(
            "The convoy set out on Monday night from Herat with 40 trucks.",
            "The convoy set out from Herat at 6:30 a.m. with 40 trucks.",
            id="an hour of another part of the day",
        ),
        pytest.param(
            "The court heard the case on Monday morning in Bergen.",
            "The court in Bergen heard the case at 9:30 a.m. on Thursday.",
            id="an hour of another day",
        ),
        pytest.param(
            "None of the bids was for more than eight years, the club said.",
            "The bid was for eight years, the club said.",
            id="what is denied",
        ),
        pytest.param(
            "A magnitude 6 quake can cause severe damage. The quake shook Kerman on Friday.",
            "A quake of about magnitude 6.1 shook Kerman on Friday and did severe damage.",
            id="what can be",
        ),
    ],
)
def test_what_is_of_two_is_not_set_beside_each_other(a: str, b: str) -> None:
    assert not [told for told in differing(a, b) if "one says" in told[2] or "one gives the hour" in told[2]]


def test_an_hour_given_roughly_contradicts_none_near_by() -> None:
    a = "The river Drau burst its banks on Friday around midnight."
    near = "The river Drau burst its banks at 11:35 p.m. on Friday."
    far = "The river Drau burst its banks at 8:10 p.m. on Friday."
    assert not [row for row in rows(a, near) if row.verdict is Verdict.CONFLICT]
    assert ("around midnight", "11:35 p.m.", "one says “around”.") in differing(a, near)
    assert [row for row in rows(a, far) if row.verdict is Verdict.CONFLICT]


def test_who_gives_both_values_differs_in_neither() -> None:
    a = "About 300 pilgrims were stranded at Lhasa. By night the 300 pilgrims at Lhasa had been fed."
    b = "In Lhasa 300 pilgrims were stranded by the snow."
    assert differing(a, b) == []


def test_an_agreement_does_not_claim_the_figure_that_differs() -> None:
    a = (
        "Mona Lund rowed across the Kattegat in nine days. She landed at Grenaa on Saturday in the rain.\n"
        "She has raised over 250,000 crowns for a children's hospital in Aarhus."
    )
    b = (
        "A Danish rower has crossed the Kattegat alone. Mona Lund, 31, stepped ashore on Saturday.\n"
        "Her feat brought in 254,300 crowns for a hospital for children. Her boat cost 9,000 crowns."
    )
    assert ("over 250,000 crowns", "254,300 crowns", "one says “over”.") in differing(a, b)
    agreed = [row for row in rows(a, b) if row.verdict is Verdict.AGREE and row.a and "250,000" in row.a.value]
    assert agreed
    assert all("the same but for “254,300 crowns” and “over 250,000 crowns”" in row.reason for row in agreed)


def test_a_deputy_by_name_is_the_one_without_the_rank() -> None:
    a = "The gunman shot Deputy Carl Brandis outside the bank in Modesto."
    b = "The gunman shot Carl Brandis outside the bank in Modesto."
    assert not [told for told in differing(a, b) if "Deputy" in told[0] and "words beside" in told[2]]


def test_what_is_denied_of_a_noun_is_not_denied_of_its_length() -> None:
    a = "The actress began a 90-day stay at the Alder clinic on Tuesday."
    b = "The Alder clinic won't be enough to keep the actress through her 90-day stay."
    assert not [told for told in differing(a, b) if "denies" in told[2]]
