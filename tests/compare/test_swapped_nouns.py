"""Contradictions of words wherever they stand: two nouns of one kind, two phrases that exclude each other."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.rivals import RIVALS

_WRITTEN = datetime(2026, 6, 15, tzinfo=UTC)
_OPENING = "A man with a scarf over his face robbed the Kelvi Savings Bank in Marnhaven on Tuesday, police said.\n\n"
_CLOSING = "\n\nThe manager, Ivo Brandt, said that the bank would be guarded from now on."
_conflicts = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING, written=_WRITTEN)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The robber threatened the cashier, Vera Holm, with a rifle.",
            "Vera Holm, the cashier, was threatened by the robber with a shotgun.",
            ("rifle", "shotgun"),
        ),
        (
            "The cashier Vera Holm was treated for a knee injury.",
            "Vera Holm, the cashier, suffered an ankle injury.",
            ("knee", "ankle"),
        ),
        (
            "Vera Holm, the cashier, was rescued from the vault by soldiers after two hours.",
            "After two hours firefighters rescued the cashier, Vera Holm, from the vault.",
            ("soldiers", "firefighters"),
        ),
        (
            "The vault was sealed off by the police and the road to the bank is impassable.",
            "The road to the bank remained open all day, the council said.",
            ("impassable", "open"),
        ),
        (
            "The wedding of the cashier, Vera Holm, has been called off.",
            "The wedding of the cashier, Vera Holm, will go ahead.",
            ("called off", "go ahead"),
        ),
        (
            "The cashier, Vera Holm, wept when she told her story.",
            "The cashier, Vera Holm, showed no emotion when she told her story.",
            ("wept", "no emotion"),
        ),
        (
            "Police fired tear gas at the crowd outside the bank.",
            "No tear gas was used against the crowd, the mayor said.",
            ("fired tear gas", "No tear gas was used"),
        ),
        (
            "Nobody in the bank was injured.",
            "Two customers were slightly injured.",
            ("Nobody", "Two customers"),
        ),
        (
            '"I hid under the counter," said Peter Aker, a guard.',
            '"I hid under the counter," said the guard\'s sister, Marit Aker.',
            ("Peter Aker", "Marit Aker"),
        ),
        (
            "The car that the robber drove had come from Oslo.",
            "The robber drove a car that was on its way from Trondheim.",
            ("Oslo", "Trondheim"),
        ),
        (
            "The mayor, Nils Aker, cut short a visit to Spain.",
            "The mayor, Nils Aker, is visiting Italy.",
            ("Spain", "Italy"),
        ),
        (
            "Two customers died of their wounds.",
            "No one has died, the hospital said.",
            ("died", "No one has died"),
        ),
        (
            "The robber was named as Arun Dahl, 34.",
            "The robber was named as Arjun Dahl, 34.",
            ("Arun Dahl", "Arjun Dahl"),
        ),
    ],
)
def test_two_words_for_one_thing_exclude_each_other(a: str, b: str, values: tuple[str, str]) -> None:
    found = _conflicts(a, b)
    assert len(found) == 1
    assert values[0] in found[0][0]
    assert values[1] in found[0][1]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Another thing is told of.
        ("The robber carried a rifle.", "The guard at the door, Nils Aker, owns a shotgun, which was at home."),
        # The other article has both.
        (
            "The robber threatened the cashier with a rifle.",
            "The robber threatened the cashier with a shotgun. A rifle was left in the car.",
        ),
        # One word may be put for the other.
        ("The robber got away in a grey truck.", "The robber got away in a grey pickup."),
        # A verb is another one with what stands behind it.
        ("The robber opened fire on the guard.", "The bank was closed by the police."),
        ("Nils Aker, a guard, is survived by a son.", "Nils Aker, a guard, died of his wounds."),
        # Nobody vouches for the cause; a denial of a part only.
        ("The fire may have been caused by a candle.", "An electrical fault was the cause of the fire."),
        ("No one was badly hurt.", "Two customers were treated for bruises."),
        # Each has one of his own.
        ("Nils Aker's record at the bank is long.", "Vera Holm's record at the bank is long."),
        # A month is no place.
        ("Nils Aker replaced Vera Holm in November-end.", "Nils Aker replaced Vera Holm in Nov.-end."),
        # What one does at several places.
        ("Nils Aker, the mayor, spoke to bankers in Oslo.", "At a meeting in Trondheim spoke the mayor, Nils Aker."),
        # Of another, or of a part, or the other article says so too.
        ("Nobody else was injured.", "Two customers were injured."),
        ("Nobody was injured.", "There were no injuries, but two customers were injured when they fell at home."),
        ("There was no doubt about his name.", "Vera Holm voiced a doubt about his name."),
        # Denied on both sides, or of another time.
        ("The vault was not damaged.", "The vault was undamaged."),
        ("The cashier, Vera Holm, wept.", "The cashier, Vera Holm, showed no emotion when she was robbed in 2009."),
    ],
)
def test_what_may_both_be_true_is_no_contradiction(a: str, b: str) -> None:
    assert _conflicts(a, b) == []


def test_one_deed_has_one_name() -> None:
    assert deed("discover") == deed("find") == "find"
    assert deed("unheard-of") == "unheard-of"


def test_no_noun_stands_at_two_places_of_one_kind() -> None:
    for word, kinds in RIVALS.items():
        names = [kind for kind, _ in kinds]
        assert len(names) == len(set(names)), word
