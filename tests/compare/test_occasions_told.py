"""Hours, days, years and lengths of what a story tells of once, told in other words by each of two reports."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.language.clock_words import hours, hours_apart

WRITTEN = datetime(2024, 5, 16, 12, tzinfo=UTC)


def _conflicts(a: str, b: str) -> list[tuple[str, str]]:
    one, other = (Article.from_text(text, source=name, published=WRITTEN) for text, name in ((a, "One"), (b, "Other")))
    rows = compare_articles(one, other, same_story=True).rows
    return [
        (one.text[slice(*row.a.value_span)], other.text[slice(*row.b.value_span)])
        for row in rows
        if row.verdict is Verdict.CONFLICT and row.a and row.b
    ]


@pytest.mark.parametrize(
    ("words", "first", "last", "either"),
    [
        ("at twenty-five to nine,", 515, 515, True),
        ("a little before ten on Monday", 580, 600, True),
        ("at half past three in the afternoon", 930, 930, False),
        ("on the stroke of midnight", 0, 0, False),
        ("around 6.15pm", 1065, 1125, False),
        ("at ten o'clock at night", 1320, 1320, False),
        ("shortly after 14:20", 860, 880, False),
    ],
)
def test_hours_are_read_in_figures_and_in_words(words: str, first: int, last: int, *, either: bool) -> None:
    (hour,) = hours(words, 0, len(words))
    assert (hour.first, hour.last, hour.either) == (first, last, either)


@pytest.mark.parametrize("words", ["rose 4.15 to 5.30", "five to six people", "at $7.50 each", "3:1 on aggregate"])
def test_scores_prices_and_counts_are_no_hours(words: str) -> None:
    assert not list(hours(words, 0, len(words)))


def test_a_rough_hour_reaches_to_the_side_that_it_names() -> None:
    text = "shortly before 3 p.m. or around 2:45 p.m. or 3:40 p.m."
    before, around, later = hours(text, 0, len(text))
    assert hours_apart(before, around) is False
    assert hours_apart(before, later) is True


def test_hours_of_two_zones_are_not_compared() -> None:
    text = "at 9 p.m. GMT or at 4 p.m. local time"
    assert hours_apart(*hours(text, 0, len(text))) is None


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "A freight train jumped the tracks near Coldwater at 8:10 a.m., the operator said.",
            "Nobody slept on at Coldwater. It was twenty to ten, neighbours say, when the train crashed.",
            ("8:10 a.m.", "twenty to ten"),
        ),
        (
            "Hurricane Odile made landfall near Port Mercy at 3.30 a.m. on Monday.",
            "Odile, the strongest hurricane of the year, came ashore at 11 p.m. near Port Mercy.",
            ("3.30 a.m.", "11 p.m."),
        ),
        (
            "The walkout by tram drivers began at 5 a.m., the union said.",
            "Tram drivers downed tools at midnight, leaving commuters stranded.",
            ("5 a.m.", "midnight"),
        ),
        (
            "The judge set the next hearing for June 12.",
            "Varga is due back in court on June 19.",
            ("June 12", "June 19"),
        ),
        (
            "The phone goes on sale on June 3.",
            "Shops in Norway get it on June 24, the company said.",
            ("June 3", "June 24"),
        ),
        (
            "Jurors deliberated for nine hours before finding Varga guilty.",
            "It took the seven women and five men only three hours to agree.",
            ("nine hours", "three hours"),
        ),
        (
            "The bridge was completed in 1961 and carries 9,000 cars a day.",
            "The bridge, built in 1974, had been inspected in the spring.",
            ("1961", "1974"),
        ),
        (
            "Police ended a nine-hour siege at a bank in Harrow on Tuesday.",
            "The standoff at the Harrow bank lasted four hours.",
            ("nine-hour", "four hours"),
        ),
    ],
)
def test_one_happening_told_in_other_words_has_one_time(a: str, b: str, values: tuple[str, str]) -> None:
    ((first, second),) = _conflicts(a, b)
    assert values[0] in first
    assert values[1] in second


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Within what "shortly before" and "around" reach.
        ("The bomb went off shortly before 3 p.m.", "The explosion occurred around 2:45 p.m."),
        # The call is not the crash.
        ("The bus crashed at 7:10 a.m. near Orl.", "Police were called at 8:05 a.m. to Orl."),
        # What is said on a day did not happen on it.
        ("The Ardent sank on Tuesday off Cape Rhin.", "The navy said on Friday that the Ardent was lost."),
        # Another year's strike.
        ("The strike began at 5 a.m. on Monday.", "In 2019 a strike began at midnight and lasted a week."),
        # Two hearings in one report.
        (
            "The next hearing is on June 3. Varga is due in court again, before another judge, on June 12.",
            "The next hearing is set for June 12.",
        ),
        # A plan.
        ("The ferry sank on Monday.", "The ferry had been due to be inspected on Friday, long before it sank."),
        ("The fire was brought under control in six hours.", "The trial lasted two hours."),
    ],
)
def test_two_happenings_have_two_times(a: str, b: str) -> None:
    assert not _conflicts(a, b)
