"""What both articles tell, and not equally surely, as far, to as many or on one's word: differences, no conflicts."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles

REST = "The town of Ostwick has 4,000 inhabitants and lies on the river Senn."


def _rows(a: str, b: str) -> list[Row]:
    left, right = (Article.from_text(f"{text}\n{REST}", source=name) for text, name in ((a, "A"), (b, "B")))
    return list(compare_articles(left, right, same_story=True).rows)


def _differing(a: str, b: str) -> list[tuple[str, str]]:
    rows = [row for row in _rows(a, b) if row.verdict is Verdict.DIFFERS]
    return [(row.a.value, row.b.value) for row in rows if row.a and row.b]


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        (
            "The pilot may have ignored the warning light, an inspector said.",
            "The pilot ignored the warning light, the inspectors said.",
            "may have ignored the warning light",
            "ignored the warning light",
        ),
        (
            "Elena Voss allegedly forged the signature of her employer.",
            "Elena Voss forged the signature of her employer.",
            "allegedly forged the signature of her employer",
            "forged the signature of her employer",
        ),
        (
            "The brewery plans to close its bottling hall.",
            "The brewery closed its bottling hall last week.",
            "plans to close its bottling hall",
            "closed its bottling hall last week",
        ),
        (
            "The bridge is likely to reopen on Monday.",
            "The bridge is expected to reopen on Monday.",
            "likely to reopen on Monday",
            "expected to reopen on Monday",
        ),
        (
            "Vets believe the horses had eaten yew.",
            "The horses had eaten yew.",
            "believe the horses had eaten yew",
            "had eaten yew",
        ),
        (
            "The museum is in talks to buy the manuscript.",
            "The museum will buy the manuscript.",
            "in talks to buy the manuscript",
            "will buy the manuscript",
        ),
        (
            "The museum has agreed to buy the manuscript.",
            "The museum may buy the manuscript.",
            "agreed to buy the manuscript",
            "may buy the manuscript",
        ),
        (
            "Tom Hale denied that the nurse had opened the cabinet.",
            "The nurse opened the cabinet at night.",
            "denied that the nurse had opened the cabinet",
            "opened the cabinet at night",
        ),
    ],
)
def test_a_clause_told_less_surely_differs(a: str, b: str, left: str, right: str) -> None:
    assert _differing(a, b) == [(left, right)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Who gives somebody's word alleges as much.
        (
            "Elena Voss allegedly forged the signature of her employer.",
            "Elena Voss forged the signature of her employer, police said.",
        ),
        # What is due will be.
        ("The bridge is due to reopen on Monday.", "The bridge will reopen on Monday."),
        # Who could see it saw it.
        ("Sailors could see the smoke from the harbour.", "Sailors saw the smoke from the harbour."),
        # What may come is told before it came.
        ("The bridge may collapse, engineers warned in May.", "The bridge collapsed on Sunday."),
        # Two people.
        ("Elena Voss may have forged the letter.", "Martin Gray forged the letter."),
        # That it was done is not in doubt, only who did it.
        ("A clerk is accused of burning the files.", "The files were burned on Friday."),
        # Under a condition nothing is told.
        (
            "If the pilot ignored the warning light, he will lose his licence.",
            "The pilot may have ignored the warning light.",
        ),
        # One article says both.
        (
            "The pilot may have ignored the warning light. The pilot ignored the warning light, a colleague said.",
            "The pilot ignored the warning light.",
        ),
    ],
)
def test_what_is_no_less_sure_or_of_another_thing_does_not_differ(a: str, b: str) -> None:
    assert _differing(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        (
            "The chapel was almost completely destroyed.",
            "The flood destroyed the chapel.",
            "almost completely destroyed",
            "destroyed",
        ),
        (
            "The tunnel was partially flooded overnight.",
            "The tunnel was flooded overnight.",
            "partially flooded",
            "flooded",
        ),
        (
            "A cyclist was slightly injured.",
            "A cyclist was seriously injured.",
            "slightly injured",
            "seriously injured",
        ),
        ("The barn was badly damaged by the storm.", "The storm wrecked the barn.", "badly damaged", "wrecked"),
    ],
)
def test_another_extent_differs(a: str, b: str, left: str, right: str) -> None:
    assert _differing(a, b) == [(left, right)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The barn was badly damaged by the storm.", "The barn was damaged by the storm."),
        ("The chapel was completely destroyed.", "The flood destroyed the chapel."),
        ("The chapel was almost destroyed.", "The flood destroyed the school."),
        # Of several some may be damaged and others destroyed.
        ("The storm damaged houses by the lake.", "The storm destroyed houses by the lake."),
        ("Most shops in the arcade closed early.", "All shops in the high street closed early."),
    ],
)
def test_no_other_extent_of_one_thing_does_not_differ(a: str, b: str) -> None:
    assert _differing(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        (
            "Divers found signs of possible sabotage at the lock.",
            "The lock was ruined by sabotage.",
            "possible sabotage",
            "sabotage",
        ),
        (
            "The man was armed with a crossbow or a spear gun.",
            "The man carried a crossbow.",
            "a crossbow or a spear",
            "a crossbow",
        ),
        (
            "Ada Renn is in a serious but stable condition.",
            "Ada Renn is in a serious condition.",
            "serious but stable condition",
            "serious condition",
        ),
        (
            "The cause of the blast is not yet known.",
            "The blast was caused by a leaking pipe.",
            "The cause of the blast is not yet known",
            "blast was caused by a leaking pipe",
        ),
        (
            '"I heard that 340 cows died, but I don\'t know for sure," a farmer said.',
            "In all 340 cows died.",
            "340 cows died, but I don't know for sure",
            "340 cows",
        ),
    ],
)
def test_what_one_leaves_open_and_the_other_states_differs(a: str, b: str, left: str, right: str) -> None:
    assert _differing(a, b) == [(left, right)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Divers found signs of possible sabotage at the lock.", "Police have ruled out sabotage at the lock."),
        ("Divers found signs of possible sabotage at the lock.", "A sabotage inquiry was opened at the lock."),
        ("Divers found signs of possible sabotage at the lock.", "Sabotage is suspected at the lock."),
        ("The cause of the blast is not yet known.", "The crash was caused by a leaking pipe."),
    ],
)
def test_what_the_other_leaves_open_too_does_not_differ(a: str, b: str) -> None:
    assert _differing(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        (
            'The mayor called the bill "a gift to every landlord in the land".',
            'The bill is "a gift for landlords in the land", the mayor said of it.',
            "a gift to every landlord in the land",
            "a gift for landlords in the land",
        ),
    ],
)
def test_words_changed_in_a_part_of_a_quotation_differ(a: str, b: str, left: str, right: str) -> None:
    assert _differing(a, b) == [(left, right)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Spelt in two ways.
        (
            'The bill, she said, "is not a gift that landlords realised they had".',
            'She said the bill "isn’t a gift that landlords realized they had".',
        ),
        # Cut at its end.
        (
            'The mayor called the bill "a gift to every landlord in the land".',
            'The bill is "a gift to every landlord", the mayor said of it.',
        ),
    ],
)
def test_the_same_words_spelt_otherwise_or_cut_do_not_differ(a: str, b: str) -> None:
    assert _differing(a, b) == []


def test_a_figure_on_the_word_of_others_differs() -> None:
    a = "The Geological Institute said the eruption threw ash 12 miles into the sky."
    b = "Residents said that ash rose 12 miles into the sky during the eruption."
    assert [row.reason.rsplit("; ", 1)[1] for row in _rows(a, b) if row.verdict is Verdict.DIFFERS] == [
        "each has it from others."
    ]


def test_an_everyday_source_makes_no_difference() -> None:
    a = "Police said the eruption threw ash 12 miles into the sky."
    b = "Officials said that ash rose 12 miles into the sky during the eruption."
    assert not [row for row in _rows(a, b) if row.verdict is Verdict.DIFFERS]


def test_the_row_of_agreement_stays_beside_it() -> None:
    a = "Elena Voss allegedly forged the signature of her employer in the town hall of Ostwick."
    b = "Elena Voss forged the signature of her employer in the town hall of Ostwick."
    verdicts = {row.verdict for row in _rows(a, b)}
    assert {Verdict.DIFFERS, Verdict.AGREE} <= verdicts
    assert Verdict.CONFLICT not in verdicts


def test_an_article_agrees_with_itself_though_it_tells_a_thing_twice_and_not_as_surely() -> None:
    text = (
        "The chapel was almost destroyed. The flood destroyed the chapel. The pilot may have ignored the light. "
        "The pilot ignored the light, two men said. He was armed with a crossbow or a spear. "
        "The man carried a crossbow."
    )
    assert {row.verdict for row in _rows(text, text)} == {Verdict.AGREE}


def test_swapping_the_articles_swaps_the_columns() -> None:
    a = "The chapel was almost completely destroyed. Elena Voss allegedly forged the will."
    b = "The flood destroyed the chapel. Elena Voss forged the will."
    assert sorted(_differing(a, b)) == sorted((right, left) for left, right in _differing(b, a))
    assert len(_differing(a, b)) == 2
