"""Values that no common slot holds, set beside each other by the words around them; and those that are left alone."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

_SINKING = (
    "A ferry carrying 143 people sank off Lombok on Tuesday, rescue officials said. "
    "The KM Sinar Laut went down shortly after {hour} a.m., the search agency said. "
    "{ships} navy ships and a helicopter joined the search. "
    "The ferry, built in 1994, was licensed to carry {most} passengers."
)
_CAPSIZING = (
    "Rescue officials said a ferry carrying 143 people sank on Tuesday off Lombok. "
    "The KM Sinar Laut was swamped shortly after {hour} a.m., according to the search agency. "
    "{ships} navy ships are taking part in the search. "
    "The vessel, built in 1994, was allowed to carry {most} passengers."
)


def _verdicts(a: str, b: str) -> dict[tuple[str, str], Verdict]:
    rows = compare_articles(
        Article.from_text(a, title="", source="One"), Article.from_text(b, title="", source="Two")
    ).rows
    return {(row.a.value, row.b.value): row.verdict for row in rows if row.a and row.b}


@pytest.mark.parametrize(
    ("ours", "theirs", "values"),
    [
        ({"hour": 6}, {"hour": 8}, ("6 a.m.", "8 a.m.")),
        ({"most": 150}, {"most": 120}, ("150 passengers", "120 passengers")),
    ],
)
def test_values_in_one_frame_contradict_each_other(
    ours: dict[str, int], theirs: dict[str, int], values: tuple[str, str]
) -> None:
    same = {"hour": 6, "ships": "Two", "most": 150}
    found = _verdicts(_SINKING.format(**same | ours), _CAPSIZING.format(**same | theirs))
    conflicts = [pair for pair, verdict in found.items() if verdict is Verdict.CONFLICT]
    assert len(conflicts) == 1
    assert all(whole.startswith(shown) for whole, shown in zip(values, conflicts[0], strict=True))


def test_the_same_values_in_one_frame_never_contradict_each_other() -> None:
    same = {"hour": 6, "ships": "Two", "most": 150}
    assert Verdict.CONFLICT not in _verdicts(_SINKING.format(**same), _CAPSIZING.format(**same)).values()


_TEAM = "Tony Dilbert took over the Rovers on Saturday, the Rovers said. Fans of the Rovers cheered Tony Dilbert. "


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Another stretch of the same career.
        ("Dilbert spent 19 seasons with the Rovers.", "Dilbert spent four seasons as director of scouting."),
        # Counted from another day.
        ("The new rules take effect in 30 days.", "The new rules take effect nine days before the final."),
        # Another is hired than hires.
        ("Dilbert was hired by the Rovers in 2004.", "Dilbert hired the coach Ann Moss in 1999."),
        # Right at each one's time of writing.
        (
            "Fans left after four days of the thickest fog in years.",
            "Eight days of the thickest fog in years had passed, and after eight days of it Fans of Rovers left.",
        ),
        # A part of it.
        ("Dilbert was stung by three of the seven wasps.", "Dilbert was stung by seven wasps."),
        # The one gives the other's value too.
        ("Dilbert won 40 games in 2001.", "Dilbert won 18 games in 2001 after he won 40 games in 2000."),
    ],
)
def test_values_of_two_things_do_not_contradict_each_other(a: str, b: str) -> None:
    assert Verdict.CONFLICT not in _verdicts(_TEAM + a, _TEAM + b).values()


def test_two_hauls_are_no_contradiction() -> None:
    lead = "The cutter Solveig stopped a gang of poachers off Skerra Point on Thursday. "
    a = lead + "Six harpoons, 12 nets and 300 crabs were seized from the boats."
    b = lead + "The coast guard seized 14 harpoons, 31 nets and 870 crabs from the boats."
    assert Verdict.CONFLICT not in _verdicts(a, b).values()


def test_two_counts_of_one_haul_are_a_contradiction_each() -> None:
    lead = "Customs officers searched the trawler Nordlys at the port of Vardo on Thursday. "
    a = lead + "Seven crates and 40 sacks were seized from the trawler."
    b = lead + "The officers seized nine crates and 46 sacks from the trawler."
    found = _verdicts(a, b)
    assert [verdict for values, verdict in found.items() if "crates" in values[0]] == [Verdict.CONFLICT]


def test_no_agreement_holds_values_that_exclude_each_other() -> None:
    lead = "An earthquake struck northern Peru on Saturday, killing seven people, the government said. "
    a = lead + "President Elena Vargas flew to the region on Saturday afternoon."
    b = lead + "President Elena Vargas will fly to the region on Sunday afternoon."
    found = _verdicts(a, b)
    assert not [
        values for values, verdict in found.items()
        if verdict is Verdict.AGREE and "Saturday" in values[0] and "Sunday" in values[1]
    ]  # fmt: skip
