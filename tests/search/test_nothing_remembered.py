"""The words of a text that was looked at are forgotten with it: a reader looks at thousands."""

from __future__ import annotations

import sys

import pytest

from broadsheet.search import parse_query
from broadsheet.search.match import matches

WORDS = 400
"""In each text, all of them new."""


def looked_at(number: int, query: str) -> int:
    text = " ".join(f"river{number}x{place} ox-{number}bow{place}" for place in range(WORDS // 2))
    return len(matches(f"{text} rivers", parse_query(query)))


@pytest.mark.parametrize("query", ["river", "rivers~", "ri*", '"the rivers"', "ox-bow"])
def test_texts_leave_no_words_behind(query: str) -> None:
    found = {looked_at(number, query) for number in range(20)}  # some stems are remembered, up to a bound
    before = sys.getallocatedblocks()
    found |= {looked_at(number, query) for number in range(20, 60)}
    assert sys.getallocatedblocks() - before < WORDS
    assert len(found) == 1
