"""Small things of a sentence that change who or what a fact is about: scores, homes, bodies, counts, days."""

from __future__ import annotations

from datetime import date

import pytest

from broadsheet.articles import Article
from broadsheet.facts import DateValue, Fact, Kind, QuantityValue, extract_facts


def facts(text: str) -> list[Fact]:
    return list(extract_facts(Article.from_text(text, title="t")))


def events(text: str) -> list[tuple[str, str, str]]:
    return [
        (fact.slot.subject, fact.slot.relation, fact.slot.object) for fact in facts(text) if fact.kind is Kind.EVENT
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Marlow Town beat Holm City 3-1 at Elm Park.", ("Marlow Town", "beat", "Holm City")),
        ("Ann Lee sold the family home.", ("Ann Lee", "sold", "family home")),
        ("The charity had to cut 14 jobs and close its shop in Holm.", ("charity", "cut", "jobs")),
        ("Ann Lee sang on 12 and 13 December.", ("Ann Lee", "sang", "")),
        (
            "The Centers for Plant Control and Research have counted nine cases.",
            ("Centers for Plant Control and Research", "counted", "cases"),
        ),
    ],
)
def test_who_did_what_to_what(sentence: str, told: tuple[str, str, str]) -> None:
    assert events(sentence) == [told]


def test_those_who_count_do_not_do_what_their_figures_do() -> None:
    text = "Officials reported 17 cases on Monday, bringing the total to 94 and extending it to a fifth county."
    assert [relation for _, relation, _ in events(text)] == ["reported"]


def test_who_adds_a_goal_says_nothing() -> None:
    text = "Mara Bruno scored twice, and Lena Sesto added a third in the last minute."
    assert [fact.attributed_to for fact in facts(text)] == [""]


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("on 12 and 13 December 2025", (date(2025, 12, 12), date(2025, 12, 13))),
        ("from 3 to 7 May 2025", (date(2025, 5, 3), date(2025, 5, 7))),
        ("from May 3 to 7, 2025,", (date(2025, 5, 3), date(2025, 5, 7))),
        ("on October 1-2, 2025,", (date(2025, 10, 1), date(2025, 10, 2))),
    ],
)
def test_days_named_together_are_one_time(when: str, days: tuple[date, date]) -> None:
    found = [fact.value for fact in facts(f"Ann Lee sang {when} in Rome.") if fact.kind is Kind.DATE]
    assert found == [DateValue(*days)]


def test_a_number_behind_a_day_counts_what_follows() -> None:
    found = facts("Ann Lee sang on May 12, 2025 and 13 people came.")
    assert DateValue(date(2025, 5, 12), date(2025, 5, 12)) in [fact.value for fact in found]


def test_small_measures_are_read_in_any_spelling() -> None:
    values = [fact.value for fact in facts("In the valley 25 millimetres of rain fell on Monday.")]
    assert [value.unit for value in values if isinstance(value, QuantityValue)] == ["mm"]


@pytest.mark.parametrize("line", ["14:35 A bridge in Holm has reopened.", "$249, on sale May 12"])
def test_when_something_is_written_or_sold_is_not_when_it_happened(line: str) -> None:
    assert not [fact for fact in facts(line) if fact.kind in {Kind.TIME, Kind.DATE}]


def test_a_line_of_a_day_and_its_time_dates_the_article() -> None:
    assert [fact.slot.relation for fact in facts("7:15 a.m. May 3, 2025")] == ["dated"]


def test_a_thing_launched_is_not_founded() -> None:
    found = facts("Jane Doe launched its Kite rocket on May 3, 2025. Jane Doe launched Acme in 2015.")
    assert [fact.slot.subject for fact in found if fact.slot.relation == "founded"] == ["Acme"]
