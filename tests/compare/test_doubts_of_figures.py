"""Figures that words beside them seem to part and do not, and those that they do part."""

from __future__ import annotations

import pytest
from side_by_side import conflicts

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.compatibility.values import compare_quantities
from broadsheet.facts import Bound, Kind, QuantityValue

_A = (
    "A ferry capsized off Velm on Saturday, the coastguard of Velm said. The search off Velm goes on. Divers of the"
    " navy came from Tarbo. "
)
_B = (
    "The coastguard of Velm searches on after a ferry capsized off Velm on Saturday. Divers came from Tarbo, the navy"
    " said. "
)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        pytest.param(
            "It had recovered 41 bodies by Sunday night.",
            "By Sunday night rescuers had recovered 37 bodies from the sea.",
            ("41 bodies", "37 bodies"),
            id="two counts by one hour",
        ),
        pytest.param(
            "A total of 214 passengers fell ill on the ferry to Velm.",
            "The coastguard said that 186 passengers fell ill on the ferry.",
            ("214 passengers", "186 passengers"),
            id="a total of those who fell ill",
        ),
        pytest.param(
            "The ferry was carrying 46 passengers and left the harbour of Velm late.",
            "The ferry was carrying 39 passengers from the harbour of Velm.",
            ("46 passengers", "39 passengers"),
            id="a ship that left, and nobody who is left",
        ),
        pytest.param(
            "The company behind the ferry, Seaway, operates nine boats and has halted all trips.",
            "Seaway, founded in 1998, operates five boats from Velm.",
            ("nine boats", "five boats"),
            id="founded in passing",
        ),
        pytest.param(
            "The leak in the ferry was discovered at 5:40 a.m. by a watchman.",
            "The leak in the ferry was not discovered until 7:15 a.m. that day.",
            ("5:40 a.m.", "7:15 a.m."),
            id="not until",
        ),
        pytest.param(
            "The ferry came to rest some 60 metres below the cliffs of Velm.",
            "The ferry lay 90 metres below the cliffs of Velm.",
            ("60 metres below", "90 metres below"),
            id="a ship that came to rest, and no rest of anything",
        ),
        pytest.param(
            "The coastguard of Velm had closed 23 public beaches after the ferry capsized.",
            "There was a guard at each of the 27 public beaches that the coastguard of Velm had closed.",
            ("23 public beaches", "27 public beaches"),
            id="each of all",
        ),
        pytest.param(
            "The owner took 14.2 million euros from passengers of the ferry between 2013 and 2019, a court heard.",
            "The owner took 12.4 million euros from passengers of the ferry, a court heard.",
            ("14.2 million", "12.4 million"),
            id="a stretch of years",
        ),
        pytest.param(
            "The ferry of the brothers Pell has 11 of the 29 cabins of its class at Tarbo.",
            "The ferry of the brothers Pell has 13 cabins of the 29 of its class at Tarbo.",
            ("11", "13 cabins"),
            id="parts of a whole that both name",
        ),
        pytest.param(
            "The sea at Velm rose to 8.9 metres, the highest since records began in 1931, the weather service said.",
            "The sea at Velm rose to 9.6 metres, the weather service said, well above the mark of 1997.",
            ("8.9 metres", "9.6 metres"),
            id="years that other floods were in",
        ),
        pytest.param(
            "Two masked men boarded the ferry in Velm, the coastguard said.",
            "Three men boarded the ferry in Velm, Captain Orr of the coastguard said.",
            ("Two masked men", "Three men"),
            id="one source by its name and its speaker",
        ),
    ],
)
def test_what_only_seems_to_part_two_figures(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in conflicts(a, b, before=(_A, _B))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "It had recovered 41 bodies by Sunday night.",
            "By Saturday night rescuers had recovered 37 bodies from the sea.",
            id="two hours",
        ),
        pytest.param(
            "Of the passengers 46 were left in the harbour of Velm.",
            "The ferry was carrying 139 passengers from the harbour of Velm.",
            id="those who were left",
        ),
        pytest.param(
            "The shipyard of Velm had sales of 640 million euros last year.",
            "The shipyard's repair division had sales of 110 million euros last year.",
            id="a firm and its division",
        ),
        pytest.param(
            "Eleven of the dead from the ferry are women.",
            "At least 23 people from the ferry are dead.",
            id="women among the dead",
        ),
        pytest.param(
            "On Saturday the harbour of Velm cancelled 312 trips.",
            "In 2019 a storm struck. That time the harbour of Velm cancelled 212 trips.",
            id="that time",
        ),
    ],
)
def test_what_parts_two_figures(a: str, b: str) -> None:
    assert conflicts(a, b, before=(_A, _B)) == []


@pytest.mark.parametrize(("one", "other", "relation"), [(2, 4, "apart"), (20, 30, "reconciled"), (400, 600, "apart")])
def test_two_estimates_meet_where_either_allows_it(one: int, other: int, relation: str) -> None:
    values = [QuantityValue(size, size, "km", 10 if size > 10 else 1, Bound.ABOUT) for size in (one, other)]
    assert compare_quantities(values[0], values[1], Kind.MEASURE).relation == relation


def test_statements_do_not_agree_over_a_number_that_differs() -> None:
    a, b = (
        Article.from_text(text, source=source)
        for source, text in (
            ("A", f"{_A}The panel talked to nine people before it chose a site, and one of them asked for a lawyer."),
            ("B", f"{_B}The panel talked to four people before it chose a site, and one of them asked for a lawyer."),
        )
    )
    rows = compare_articles(a, b, same_story=True).rows
    agreed = [row.a.value for row in rows if row.verdict is Verdict.AGREE and row.a]
    assert not any("nine people" in value for value in agreed)
