"""Contradictions about people and places by name: rank, office, a name, how somebody died, where a town lies."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_WRITTEN = datetime(2026, 3, 9, tzinfo=UTC)
_OPENING = "The ferry Halcyon ran aground off Skerra Point on Sunday night with 48 people on board.\n\n"
_CLOSING = "\n\nThe harbour office in Norhavn said that the ship would be towed away within the week."
_conflicts = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING, written=_WRITTEN)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Nobody was hurt, Lt. Karin Moe of the coast guard said.",
            "Capt. Karin Moe of the coast guard told reporters that all were well.",
            ("Lt. Karin Moe", "Capt. Karin Moe"),
        ),
        (
            "CEO Rolf Anker flew to Norhavn on Monday to meet the crew.",
            "Rolf Anker, the chief operating officer, met the crew in Norhavn on Monday.",
            ("CEO", "chief operating officer"),
        ),
        (
            "Police said that two deckhands were crushed when a crate broke loose.",
            "Two deckhands drowned in the hold, police said.",
            ("were crushed", "drowned"),
        ),
        (
            "The ferry was built at a yard in the northern city of Asmun.",
            "The ferry was built at Asmun in southern Poland.",
            ("northern city of Asmun", "Asmun in southern Poland"),
        ),
        (
            "The captain, Rolf Anker, was fined 900 crowns. His lawyer, Eva Strand, said that he would not appeal.",
            "Rolf Anker was fined 900 crowns by the court. Eva Strand, his lawyer, said that they will appeal.",
            ("would not appeal", "will appeal"),
        ),
        (
            "The purser died at the scene, the police in Norhavn said.",
            "The police in Norhavn said that the woman, Lise Hagen, died on the way to hospital.",
            ("died at the scene", "died on the way"),
        ),
        (
            "The crew of 14 Danish sailors left the ship on Monday morning in two boats of the coast guard.",
            "On Monday morning the 14 Danish and Polish sailors left the ship in two boats of the coast guard.",
            ("14 Danish sailors", "14 Danish and Polish sailors"),
        ),
        (
            "The passengers were fans on their way to Friday's match at Tromso.",
            "The passengers were fans of Norhavn, who host Tromso on Friday in the last match of the season.",
            ("match at Tromso", "host Tromso"),
        ),
        (
            "The fire in the engine room destroyed much of the ferry, the harbour office said.",
            "The harbour office said that the ferry was left largely intact by the fire in the engine room.",
            ("destroyed much", "was left largely intact"),
        ),
        (
            "Rolf Anker was charged with first-degree arson over the fire that hurt the cook, Ane Vik.",
            "Rolf Anker was charged with second-degree arson over the fire that hurt Ane Vik, the cook.",
            ("first-degree", "second-degree"),
        ),
        (
            "Relatives can call the harbour office on 0611 482 3300.",
            "Relatives should call 0611 482 330, the harbour office said.",
            ("0611 482 3300", "0611 482 330"),
        ),
        (
            "Most of the passengers came from Belden, Ohio.",
            "Most of the passengers came from Belden, Iowa.",
            ("Ohio", "Iowa"),
        ),
        (
            "The charts of the point were drawn by the surveyor Peter Doyle for the Norhavn harbour office in 1911.",
            "In 1911 Mark Doyle drew the charts of the point for the harbour office at Norhavn, as its surveyor.",
            ("Peter Doyle", "Mark Doyle"),
        ),
        (
            "The ship's old owner, Edvard Lund, died Friday of pneumonia at his home.",
            "Edvard Lund, who once owned the ship, succumbed to a stroke on Friday.",
            ("pneumonia", "a stroke"),
        ),
    ],
)
def test_one_person_is_told_to_be_two_things(a: str, b: str, values: tuple[str, str]) -> None:
    assert _conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # A longer rank holds a shorter one, and an abbreviation is its word.
        ("Nobody was hurt, Lt. Col. Karin Moe said.", "Colonel Karin Moe said that nobody was hurt."),
        ("Nobody was hurt, Sgt. Karin Moe said.", "Detective Sergeant Karin Moe said that nobody was hurt."),
        # Who was something once may be something else now.
        ("Rolf Anker, a former prosecutor, was on board.", "Rolf Anker, a judge in Norhavn, was on board."),
        # Two of one family, and a short form of one name.
        (
            "The charts of the point were drawn by the brothers Peter Doyle and Mark Doyle in 1911.",
            "In 1911 Mark Doyle drew the charts of the point.",
        ),
        ("The charts were drawn by William Doyle in 1911.", "In 1911 Bill Doyle drew the charts."),
        # One cause lies in the other.
        ("Edvard Lund died of complications of a stroke.", "Edvard Lund died of a stroke on Friday."),
        ("Edvard Lund died of lung cancer.", "Edvard Lund succumbed to cancer on Friday."),
        # One office is held beside another, and two ways to die are told of two groups.
        ("CEO Rolf Anker met the crew.", "Rolf Anker, the president, met the crew in Norhavn on Monday."),
        (
            "Two deckhands drowned in the hold. A cook was crushed by a crate, police said.",
            "A cook was crushed by a crate, police said.",
        ),
        # The Danes may be a part of them, or another group.
        ("14 Danish sailors left the ship.", "14 Danish and Polish sailors left the ship. 14 Danish cooks stayed."),
        (
            "The 14 Danish sailors left the ship. Some of them live in Poland.",
            "The 14 Danish and Polish sailors left the ship.",
        ),
        # Two lines.
        ("Relatives can call 0611 482 3300.", "Relatives can call 0611 482 7711 in Norhavn."),
        # Two games, or two days.
        (
            "They lost Friday's match at Tromso. They host Tromso on Friday next week.",
            "They host Tromso on Friday in the last match.",
        ),
        ("They play a match at Tromso on Friday.", "They host Tromso on Sunday in the last match."),
        # Two of them died, and two appeal.
        (
            "The purser died at the scene. A cook died in hospital, the police in Norhavn said.",
            "The police in Norhavn said that the woman, Lise Hagen, died on the way to hospital.",
        ),
        (
            "The captain would not appeal, said his lawyer, Eva Strand.",
            "The prosecutor, Nils Berg, said that he would appeal.",
        ),
        ("Two deckhands may have drowned.", "Police said that two deckhands were crushed."),
        # What lies in the east of a country may lie in its south too.
        ("It was built in the eastern city of Asmun.", "It was built at Asmun in southern Poland."),
        ("Most came from Belden, Ohio.", "Most came from Belden in the United States."),
    ],
)
def test_what_may_both_be_right_is_no_contradiction(a: str, b: str) -> None:
    assert _conflicts(a, b) == []


def test_swapping_the_articles_swaps_the_values_only() -> None:
    a = "Nobody was hurt, Lt. Karin Moe of the coast guard said."
    b = "Capt. Karin Moe of the coast guard told reporters that all were well."
    assert _conflicts(b, a) == [(right, left) for left, right in _conflicts(a, b)]
