"""Days counted from the day of the event, against dates."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

BY_NOUN = (
    "Customs officer Ruth Adler drowned on September 17 in the harbour of Port Hale while she was searching a boat "
    "seized after the September 12 robbery of a jeweller."
)
BY_VERB = "Forester Tom Beale was shot on March 3 near Lake Orrin and died on March 9 at a hospital in Dunmore."


def conflicts(dated: str, told: str) -> list[tuple[str, str]]:
    """Return what contradicts the dates, the same whichever article comes first."""
    one, other = Article.from_text(dated, source="A"), Article.from_text(told, source="B")
    found = []
    for left, right in ((one, other), (other, one)):
        rows = compare_articles(left, right, same_story=True).rows
        values = [(row.a, row.b) for row in rows if row.verdict is Verdict.CONFLICT]
        found.append({frozenset((a.value, b.value)) for a, b in values if a and b})
    assert found[0] == found[1]
    return sorted((min(values), max(values)) for values in found[0])


def test_another_day_before_the_event() -> None:
    told = (
        "Customs officer Ruth Adler was searching a boat in the harbour of Port Hale that had been seized after a "
        "robbery of a jeweller the day before."
    )
    assert conflicts(BY_NOUN, told) == [("September 12", "the day before")]


def test_another_day_after_the_event() -> None:
    told = "A poacher shot forester Tom Beale near Lake Orrin, and he died the next day in a hospital in Dunmore."
    assert conflicts(BY_VERB, told) == [("March 9", "the next day")]


@pytest.mark.parametrize(
    ("dated", "told"),
    [
        # The day before another event.
        (BY_NOUN, "Ruth Adler was searching a boat in the harbour of Port Hale after a storm the previous day."),
        # Nothing but the word for what happened is common to the two.
        (BY_NOUN, "A woman in Redmond saw a robbery the previous day."),
        # The days agree.
        (
            BY_VERB.replace("March 9", "March 4"),
            "A poacher shot forester Tom Beale near Lake Orrin, and he died the next day in a hospital in Dunmore.",
        ),
        # Counted from something that the first does not date.
        (BY_VERB, "Forester Tom Beale saw his wife at the hospital in Dunmore and died the next day."),
    ],
)
def test_what_is_not_another_day(dated: str, told: str) -> None:
    assert conflicts(dated, told) == []
