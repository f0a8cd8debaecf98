"""When two values of one slot are the same, reconciled, or cannot both be true."""

from __future__ import annotations

from datetime import date

import pytest

from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.phrases import compare_quotations, compare_titles
from broadsheet.compare.compatibility.values import compare_names, compare_quantities, compare_values
from broadsheet.facts import Bound, DateValue, Kind, NameValue, QuantityValue, TextValue

SAME, RECONCILED, APART, UNLIKE = Relation.SAME, Relation.RECONCILED, Relation.APART, Relation.UNLIKE


def day(month: int, number: int, *, year: int = 2026, resolved: bool = False) -> DateValue:
    return DateValue(date(year, month, number), date(year, month, number), resolved)


def year(number: int) -> DateValue:
    return DateValue(date(number, 1, 1), date(number, 12, 31))


def count(number: float, unit: str = "people", *, step: float = 1.0, bound: Bound = Bound.EXACT) -> QuantityValue:
    return QuantityValue(number, number, unit, step, bound)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (day(5, 19), day(5, 19), SAME),
        (day(5, 19), day(5, 22), APART),
        (year(2023), year(2024), APART),
        # March 2005 holds 11 March 2005: one is less precise, neither is wrong.
        (DateValue(date(2005, 3, 1), date(2005, 3, 31)), day(3, 11, year=2005), RECONCILED),
        # "today" printed overseas may be the day before.
        (day(4, 9, resolved=True), day(4, 10), RECONCILED),
        (day(4, 9), day(4, 10), APART),
        (TextValue("Saturday", "weekday-6"), TextValue("on Saturday", "weekday-6"), SAME),
        (TextValue("Saturday", "weekday-6"), TextValue("Friday", "weekday-5"), APART),
        # 19 May 2026 is a Tuesday.
        (TextValue("Tuesday", "weekday-2"), day(5, 19), SAME),
        (TextValue("Monday", "weekday-1"), day(5, 19), APART),
        (TextValue("May 19", "--05-19"), day(5, 19), SAME),
        (TextValue("yesterday", "day-1"), TextValue("May 19", "--05-19"), UNLIKE),
    ],
)
def test_dates(a: DateValue | TextValue, b: DateValue | TextValue, relation: Relation) -> None:
    assert compare_values(a, b, Kind.DATE).relation is relation
    assert compare_values(b, a, Kind.DATE) == compare_values(a, b, Kind.DATE)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (count(3), count(3), SAME),
        (count(2, "boat"), count(3, "boat"), APART),
        (count(2, "boat"), count(3, "rifle"), UNLIKE),
        # 612 killed is "600" in another report; a round 200,000 is not 120,000.
        (count(612), count(600), RECONCILED),
        (count(200_000), count(120_000), APART),
        (count(184e6, "USD", step=1e6), count(200e6, "USD", step=1e6), APART),
        (count(80e6, "USD", step=1e6), count(82e6, "USD", step=1e6), RECONCILED),
        (count(1.2e9, "USD", step=1e8), count(1.24e9, "USD", step=1e7), RECONCILED),
        (count(1.2e9, "USD", step=1e8), count(1.3e9, "USD", step=1e8), APART),
        (count(10, bound=Bound.AT_LEAST), count(12), RECONCILED),
        (count(10, bound=Bound.AT_LEAST), count(9), APART),
        (count(100, "mph", bound=Bound.AT_LEAST), count(120, "mph", bound=Bound.AT_MOST), RECONCILED),
        (count(300, bound=Bound.ABOUT), count(300), RECONCILED),
        (count(60, bound=Bound.ABOUT), count(90), APART),
        # 30 miles are 48.28 km: the same distance, rounded to a kilometre.
        (count(30, "mile"), count(48, "km"), RECONCILED),
        (count(30, "mile"), count(24, "km"), APART),
        (count(3, "week"), count(20, "day"), RECONCILED),
        (count(3, "week"), count(4, "week"), APART),
        (QuantityValue(50, 100, "people"), QuantityValue(50, 100, "people"), SAME),
        (QuantityValue(50, 100, "people"), count(70), RECONCILED),
    ],
)
def test_quantities(a: QuantityValue, b: QuantityValue, relation: Relation) -> None:
    assert compare_quantities(a, b, Kind.NUMBER).relation is relation
    assert compare_quantities(b, a, Kind.NUMBER) == compare_quantities(a, b, Kind.NUMBER)


def test_about_reaches_half_an_hour_on_the_clock() -> None:
    early, late = count(20 * 60 + 40, "minute", bound=Bound.ABOUT), count(20 * 60 + 49, "minute")
    assert compare_quantities(early, late, Kind.TIME).relation is RECONCILED


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("09:00", "09:00", SAME),
        ("21:40", "21:49", RECONCILED),
        ("15:00", "23:45", APART),
        ("23:55", "00:05", RECONCILED),
    ],
)
def test_clock_times(a: str, b: str, relation: Relation) -> None:
    assert compare_values(TextValue(a, a), TextValue(b, b), Kind.TIME).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Nick Joseph", "Nick Joseph", SAME),
        ("Raj Chohan", "Raj K. Chohan", SAME),
        ("Hospital", "Jamaica Hospital", SAME),
        ("Federal Aviation Administration", "FAA", SAME),
        ("Ilene Wolff", "Ilene Wolfe", RECONCILED),
        ("Kurbanguly Berdymukhamedov", "Gurbanguly Berdymukhamedov", RECONCILED),
        ("Nick Joseph", "Andrej Karpathy", APART),
    ],
)
def test_names(a: str, b: str, relation: Relation) -> None:
    one, other = NameValue(a), NameValue(b)
    assert compare_names(one, other, Kind.NAME).relation is relation
    assert compare_names(other, one, Kind.NAME) == compare_names(one, other, Kind.NAME)


def test_a_nickname_is_the_name_when_the_article_knows_both() -> None:
    nick = NameValue("Nick Joseph", frozenset({"nick joseph", "nicholas joseph"}))
    assert compare_names(nick, NameValue("Nicholas Joseph", frozenset({"nicholas joseph"})), Kind.NAME).relation is SAME


def test_a_place_inside_a_place_is_less_precise() -> None:
    found = compare_names(NameValue("Banstead"), NameValue("Banstead High Street"), Kind.PLACE)
    assert found.relation is RECONCILED


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("director of AI at Tesla", "former Tesla AI director", SAME),
        ("Senior Director of AI at Tesla", "director of AI at Tesla", RECONCILED),
        ("mayor of Chicago", "founder of Eureka Labs", UNLIKE),
    ],
)
def test_titles(a: str, b: str, relation: Relation) -> None:
    assert compare_titles(a, b).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("The years ahead will be formative for us all.", "the years ahead will be formative for us all", SAME),
        (
            "The years ahead will be formative for us all",
            "I think the years ahead will be formative for us",
            RECONCILED,
        ),
        ("The years ahead will be formative for us all", "We have no comment to make at this time", UNLIKE),
        ("No.", "Yes.", UNLIKE),
    ],
)
def test_quotations(a: str, b: str, relation: Relation) -> None:
    assert compare_quotations(a, b).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [("paused", "closed", APART), ("paused", "paused", SAME), ("guilty", "acquitted", APART), ("big", "busy", UNLIKE)],
)
def test_statuses(a: str, b: str, relation: Relation) -> None:
    assert compare_values(TextValue(a, a), TextValue(b, b), Kind.STATUS).relation is relation


def test_values_of_two_types_are_not_compared() -> None:
    assert compare_values(count(3), NameValue("three"), Kind.NUMBER).relation is UNLIKE


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (year(2024), year(2023), "2023 is not 2024"),
        (day(5, 22), day(5, 19), "2026-05-19 is not 2026-05-22"),
        (DateValue(date(2026, 3, 1), date(2026, 3, 31)), day(5, 19), "2026-03 is not 2026-05-19"),
        (NameValue("Tom Vell"), NameValue("Ann Bauer"), "Ann Bauer is not Tom Vell"),
    ],
)
def test_a_contradiction_names_what_is_meant(a: DateValue | NameValue, b: DateValue | NameValue, why: str) -> None:
    assert compare_values(a, b, Kind.NAME).why == why
    assert compare_values(b, a, Kind.NAME).why == why
