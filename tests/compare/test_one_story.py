"""Whether two short items are of one event: a name that only opens sentences in the one is a name all the same."""

from __future__ import annotations

from broadsheet.articles import Article
from broadsheet.compare import compare_articles

_COUNCIL = """Council backs car-free old town

Leeming city council voted on Monday night to ban private cars from the old town. The ban takes effect on 1 March and
covers 14 streets. Residents with permits are exempt. Tom Reddy, who speaks for the shopkeepers, called the vote a blow.
"""
_MARATHON = """Car ban passed after long debate

After more than five hours councillors in Leeming approved the ban on private cars in the old town. The ban takes effect
on 1 May, with fines for offenders. Delivery vans may enter until 10am. Transport chief Priya Nair was pleased.
"""
_ELSEWHERE = """Car ban passed after long debate

After more than five hours councillors in Harwick approved the ban on private cars in the old town. The ban takes effect
on 1 May, with fines for offenders. Delivery vans may enter until 10am. Transport chief Priya Nair was pleased.
"""


def _note(a: str, b: str) -> str:
    return compare_articles(Article.from_text(a, source="A"), Article.from_text(b, source="B")).note


def test_a_name_that_opens_a_sentence_tells_that_both_are_of_one_event() -> None:
    assert _note(_COUNCIL, _MARATHON) == _note(_MARATHON, _COUNCIL) == ""


def test_the_same_in_another_town_may_be_another_event() -> None:
    assert "two different events" in _note(_COUNCIL, _ELSEWHERE)
    assert "two different events" in _note(_ELSEWHERE, _COUNCIL)
