"""What a case has in one of two ways, the one depth and road of a report, and what those are whose age is told."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

_OPENING = "The case has been in the news in Orley for a week, and people there talk of little else.\n\n"
_CLOSING = "\n\nThe mayor, Ivo Brandt, asked everybody to stay calm on Monday."
_WRITTEN = datetime(2026, 3, 2, 12, tzinfo=UTC)
_conflicts = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING, written=_WRITTEN)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Officers said that the arsonist had acted alone.",
            "Three other suspects are still at large, officers said.",
            ("had acted alone", "Three other suspects are still at large"),
        ),
        (
            "The victims were chosen at random, the prosecutor said.",
            "Dean, a former colleague of the victim, had threatened her.",
            ("were chosen at random", "former colleague of the victim"),
        ),
        (
            "Thomas Dean pleaded guilty to arson in May.",
            "Thomas Dean was convicted by a jury in May.",
            ("pleaded guilty", "was convicted by a jury"),
        ),
        (
            "Dean had no previous convictions, his lawyer said.",
            "The 33-year-old, who has three prior convictions, smiled.",
            ("no previous convictions", "three prior convictions"),
        ),
        (
            "None of the pupils needed hospital treatment.",
            "Two of them were taken to a hospital.",
            ("needed hospital treatment", "were taken to a hospital"),
        ),
        (
            "The widow lived alone in Mill Street.",
            "She lived in Mill Street with her daughter and her mother.",
            ("lived alone", "with her"),
        ),
        (
            "The potholers had waited in a cave 80 feet down, the guide said.",
            "They had waited in a chamber 60 metres below ground, the guide said.",
            ("80 feet", "60 metres"),
        ),
        (
            "The truck overturned on Highway 12 near Belford.",
            "The truck crashed on Highway 21, near Belford.",
            ("Highway 12", "Highway 21"),
        ),
        (
            "Paul Grant, 61, a carpenter, bought the ticket.",
            "The 61-year-old plumber said that he would travel.",
            ("carpenter", "plumber"),
        ),
        (
            "The pilot, Laura Finch, was not hurt.",
            "Pilot Laura Finch broke her wrist.",
            ("was not hurt", "broke her wrist"),
        ),
        (
            "Finch has promised to repay the full sum.",
            "Finch will repay half of it.",
            ("to repay the full", "will repay half"),
        ),
    ],
)
def test_a_case_goes_one_way(a: str, b: str, values: tuple[str, str]) -> None:
    found = _conflicts(a, b)
    assert any(values[0] in one and values[1] in other for one, other in found), found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # It is only believed.
        ("Officers believe that he acted alone.", "Three other suspects are still at large."),
        # Two defendants.
        ("Marsh pleaded guilty to fraud.", "Dean was convicted by a jury of fraud."),
        # The brother's record is not his.
        ("Dean had no previous convictions.", "Dean's brother has two previous convictions."),
        ("Dean had no children, his lawyer said.", "Dean's brother has two children."),
        # One report tells of both.
        (
            "Marsh had pleaded guilty. Dean stood trial, and a jury's verdict came on Friday.",
            "A jury's verdict came on Friday.",
        ),
        # One depth in two units.
        ("The wreck lies at a depth of 100 feet.", "The wreck of the tug lies 30 metres below the surface."),
        # A bound.
        ("The wreck lies at a depth of 100 feet.", "The wreck lies more than 20 metres below the surface."),
        # The junction of two roads.
        ("The truck overturned on Highway 12 at its junction with Highway 21.", "The truck crashed on Highway 21."),
        ("The victim lived alone.", "The suspect lived with his mother."),
        ("Marsh had pleaded guilty to fraud.", "The jury convicted Paul Dean of fraud."),
        ("Nobody needed hospital treatment in Ashby.", "In Belford two were taken to a hospital."),
        # Two people, two households.
        ("Ann Lee lived alone.", "Paul Grant lived with his mother."),
        # Living alone, she may travel with somebody.
        ("The widow lived alone.", "The widow made the trip with her friend."),
        # The men need none, and the women do.
        ("None of the men needed hospital treatment.", "Paul Grant was taken to a hospital in 2011."),
        # Roads of two sorts.
        ("The truck overturned on Highway 12 near Belford.", "The truck crashed on Route 7 near Belford."),
        # What somebody is for a living, and what else.
        ("Paul Grant, 61, a retired carpenter, was hurt.", "The 61-year-old hiker was hurt."),
        # A knee is not broken by being hurt no more.
        ("Laura Finch was not hurt.", "Laura Finch broke her leg in 1999."),
    ],
)
def test_two_people_times_and_measures_are_left_alone(a: str, b: str) -> None:
    assert not _conflicts(a, b)


def test_what_an_inquiry_may_find_later_is_left_alone() -> None:
    later = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING)
    alone, others = "Officers said that the arsonist had acted alone.", "Three other suspects are still at large."
    assert later(alone, others, written=_WRITTEN)
    assert not any("at large" in other for _, other in _two_times(alone, others))


def _two_times(a: str, b: str) -> list[tuple[str, str]]:
    """Return the contradictions of two reports of which the second was published six hours later."""
    first = Article.from_text(_OPENING + a + _CLOSING, source="one", published=_WRITTEN)
    second = Article.from_text(_OPENING + b + _CLOSING, source="two", published=_WRITTEN.replace(hour=18))
    rows = compare_articles(first, second, same_story=True).rows
    return [(row.a.value, row.b.value) for row in rows if row.verdict is Verdict.CONFLICT and row.a and row.b]
