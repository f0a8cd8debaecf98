"""Figures of one thing that no single gate lets through: all that can be counted of them together."""

from __future__ import annotations

import pytest
from side_by_side import conflicts

from broadsheet.compare.compatibility.scopes import summed_with
from broadsheet.compare.language.unreal import is_difference

WATER = (
    "The council of Brenholt raised the price of water on Monday evening after a debate of four hours. {} Mayor Ines"
    " Okafor said that the pipes under the old town had to be replaced. The opposition voted against the plan. The last"
    " rise was in 2019. Okafor rejected calls for a referendum. The new prices hold for all households."
)
TAP = (
    "Households in Brenholt pay more for tap water. {} The decision was taken on Monday evening against the votes of"
    " the opposition. Most of the pipes under the old town are eighty years old, said mayor Ines Okafor. Petra Lund of"
    " the tenants' league called it a scandal. She wants a referendum. Nothing of the kind is planned, Okafor said."
)
CHASE = (
    "Two men robbed a jeweller in Castro Verde on Thursday and led police on a {} chase that ended in a ditch. They had"
    " smashed three windows with hammers. Nobody was hurt. The jeweller, Rui Teles, said that they took only watches."
    " Police blocked the road at Almodovar. The car was a grey Opel. Both men are known to the police."
)
PURSUIT = (
    "The watches are back at the shop of Rui Teles in Castro Verde. Police found them all in a ditch at the end of a"
    " {} pursuit on Thursday. The robbers had come with hammers. Teles hid behind the counter. He has been robbed twice"
    " before. One of the men tried to run across a field. Neighbours brought Teles a cake."
)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        pytest.param(
            WATER.format("The tariff will go up by 18 percent from May."),
            TAP.format("They face a rise of 28 percent in the water tariff in May."),
            ("18 percent", "28 percent"),
            id="a share that goes up and a rise",
        ),
        pytest.param(
            CHASE.format("23-kilometre"),
            PURSUIT.format("41-kilometre"),
            ("23-kilometre", "41-kilometre"),
            id="a chase and a pursuit",
        ),
        pytest.param(
            WATER.format("The mains in the old town are to be inspected on March 12."),
            TAP.format("On March 19 engineers will look at the mains in the old town."),
            ("March 12", "March 19"),
            id="two days of one deed by two verbs",
        ),
        pytest.param(
            WATER.format("The alarm at the waterworks was raised at 5:40 a.m."),
            TAP.format("It was 6:20 a.m. when the alarm at the waterworks rang."),
            ("5:40 a.m.", "6:20 a.m."),
            id="two hours of one alarm",
        ),
    ],
)
def test_figures_of_one_thing_contradict_each_other(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            WATER.format("The tariff will go up by 18 percent from May."),
            TAP.format("They face a rise of 18 percent in the water tariff in May."),
            id="one share",
        ),
        pytest.param(
            WATER.format("The tariff will go up by 18 percent from May."),
            TAP.format("In Velm, the next town, 61 percent of all households have meters."),
            id="shares far from each other",
        ),
        pytest.param(
            CHASE.format("23-kilometre"),
            PURSUIT.format("200-kilometre"),
            id="lengths far from each other",
        ),
        pytest.param(
            WATER.format("Engineers were still inspecting the mains in the old town on Friday."),
            TAP.format("On Thursday engineers looked at the mains in the old town."),
            id="what still went on a day later",
        ),
    ],
)
def test_figures_that_may_be_of_two_things_are_left_alone(a: str, b: str) -> None:
    assert conflicts(a, b) == []


@pytest.mark.parametrize(
    ("text", "figure", "differs"),
    [
        ("The match ended five rounds sooner than the first.", "five rounds", True),
        ("He is four years older than his rival.", "four years", True),
        ("The match ended after five rounds, sooner than the first.", "five rounds", False),
        ("He was four years in office.", "four years", False),
    ],
)
def test_by_how_much_two_things_differ(text: str, figure: str, differs: bool) -> None:
    at = text.index(figure)
    assert is_difference(text, (0, len(text)), (at, at + len(figure))) is differs


@pytest.mark.parametrize(
    ("text", "figure", "summed"),
    [
        ("A mother and her two sons died when the hill came down.", "two sons", True),
        ("In a combined 157 games with both clubs she hit 33 homers.", "33 homers", True),
        ("Her two sons died when the hill came down.", "two sons", False),
    ],
)
def test_a_number_that_is_a_part_or_a_sum(text: str, figure: str, summed: bool) -> None:
    at = text.index(figure)
    assert summed_with(text, (at, at + len(figure)), (0, len(text))) is summed


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "The court gave Rui Teles two years to pay the fine.",
            "He has kept the shop for seven years.",
            id="two lengths with a topic each",
        ),
        pytest.param(
            "The robbery of the shop of Rui Teles set off five days of protest.",
            "For more than a week the robbery of the shop of Rui Teles has been in all papers.",
            id="what goes on",
        ),
    ],
)
def test_lengths_of_two_deeds_are_left_alone(a: str, b: str) -> None:
    assert conflicts(CHASE.format("23-kilometre") + " " + a, PURSUIT.format("23-kilometre") + " " + b) == []
