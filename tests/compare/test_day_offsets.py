"""Days counted from the day of the event, against dates."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

DATED = (
    "Deputy Carl Moss was killed on June 24, 2005 outside an apartment in Alder Gardens while investigating a June 20 "
    "shooting in which Dean Orr was a suspect."
)


def conflicts(told: str) -> list[tuple[str, str]]:
    """Return what contradicts the dates above, the same whichever article comes first."""
    one, other = Article.from_text(DATED, source="A"), Article.from_text(told, source="B")
    found = []
    for left, right in ((one, other), (other, one)):
        rows = compare_articles(left, right, same_story=True).rows
        values = [(row.a, row.b) for row in rows if row.verdict is Verdict.CONFLICT]
        found.append({frozenset((a.value, b.value)) for a, b in values if a and b})
    assert found[0] == found[1]
    return sorted((min(values), max(values)) for values in found[0])


def test_another_day_before_the_event() -> None:
    told = (
        "Deputy Carl Moss had gone to an apartment in Alder Gardens to question a woman about a shooting that had "
        "taken place the previous day."
    )
    assert conflicts(told) == [("June 20", "the previous day")]


@pytest.mark.parametrize(
    "told",
    [
        # The day before another event.
        "Deputy Carl Moss had gone to an apartment in Alder Gardens after a quarrel that had begun the previous day.",
        # Nothing but the word for what happened is common to the two.
        "A woman in Redmond saw a shooting the previous day.",
    ],
)
def test_what_is_not_the_same_day(told: str) -> None:
    assert conflicts(told) == []
