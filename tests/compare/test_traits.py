"""What only one value can fill: who somebody is, where a place lies, what a thing came of."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Colonel Adan Reyes read out the statement at the barracks in Tolma.",
            "The mutiny in Tolma is over, said Major Adan Reyes.",
            ("Colonel Adan Reyes", "Major Adan Reyes"),
        ),
        (
            "Pavel Druce, a carpenter from Lenz, had led parties up Mount Orrin for years.",
            "Ice killed a guide on Mount Orrin. Pavel Druce, an electrician who lived in Lenz, was asleep.",
            ("carpenter", "electrician"),
        ),
        (
            "Police in Malaga arrested nine Dutch tourists after the brawl.",
            "Nine Swedes were arrested in Malaga after the brawl.",
            ("nine Dutch tourists", "Nine Swedes"),
        ),
        (
            "The judge was stabbed to death in her kitchen in Turin.",
            "The judge was strangled in her kitchen in Turin.",
            ("stabbed to death", "was strangled"),
        ),
        (
            "The monastery of Sarn in northwestern Spain burned down.",
            "The monastery of Sarn, in southeast Spain, burned down.",
            ("Sarn in northwestern Spain", "Sarn, in southeast Spain"),
        ),
        (
            "Police in Canton, Texas, found the car.",
            "Police found the car in Canton, Georgia.",
            ("Canton, Texas", "Canton, Georgia."),
        ),
        (
            "Dalby lost 3-1 at home to Varga on Sunday.",
            "Dalby lost 3-1 at Varga on Sunday.",
            ("at home to Varga", "lost 3-1 at Varga"),
        ),
        (
            "The opera, composed by Clara Wenn, opened the Halden festival.",
            "The Halden festival opened with the opera composed by Emma Sorel.",
            ("Clara Wenn", "Emma Sorel"),
        ),
        (
            "Anyone with information should call 0171 555 0188.",
            "Anyone with information is asked to ring 0171 555 0198.",
            ("0171 555 0188", "0171 555 0198"),
        ),
    ],
)
def test_of_two_values_that_exclude_each_other_one_is_wrong(a: str, b: str, values: tuple[str, str]) -> None:
    assert [pair for pair in conflicts(a, b) if values[0] in pair[0] and values[1] in pair[1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Two of one family, somebody at two times, and a calling that leaves room for another.
        ("Colonel Adan Reyes spoke. Major Luis Reyes stood by.", "Major Luis Reyes was there."),
        ("Pavel Druce, a former carpenter, won.", "Pavel Druce, an electrician, won."),
        ("Pavel Druce, a carpenter and electrician, won.", "Pavel Druce, an electrician, won."),
        # Two groups of one number; an article that knows of the other people.
        ("Nine Dutch tourists and nine Swedes were held in Malaga.", "Nine Swedes were held in Malaga."),
        ("Nine Dutch tourists were held in Malaga after a brawl with Swedes.", "Nine Swedes were held in Malaga."),
        # Two ways to die in one article; causes one of which holds the other, that nobody vouches for, of two things.
        ("Two men drowned in Lake Orta and a third froze to death.", "Two men drowned in Lake Orta."),
        ("A gas leak caused the fire in the mill.", "A technical fault caused the fire in the mill."),
        ("A gas leak may have caused the fire in the mill.", "A cigarette caused the fire in the mill."),
        ("A cigarette caused the fire in the mill in Lodz.", "A gas leak caused the blast at the mine in Lodz."),
        # Two arrests of which one article tells.
        ("The arrest of Ivo Petrov followed a tip.", "Milan Kosta's arrest followed a tip about Petrov."),
        # Two streets.
        ("A lorry with beer fell over in Mill Street.", "A lorry with beer fell over in Castle Street."),
        # A part of a country in another article's whole; the games of two days; two lines of one house.
        ("The hut is near Ilsa, in central Peru.", "The hut is near Ilsa, in Peru."),
        ("The Rovers host Lund on Saturday in the league.", "The Rovers travel to Lund on Wednesday in the cup."),
        ("Call 0171 555 0188 or 0171 555 0190.", "Call 0171 555 0190."),
    ],
)
def test_it_holds_back_where_both_may_be_true(a: str, b: str) -> None:
    assert not conflicts(a, b)
