"""Reading and comparing are ended wherever they are by whoever waits for them."""

from __future__ import annotations

import gc

import pytest

from broadsheet.articles import Article
from broadsheet.compare import compare_articles
from broadsheet.facts import extract_facts
from broadsheet.facts.heeding import heeding

SENTENCES = 40


class EnoughError(Exception):
    """Nobody waits any more."""


class Patience:
    """Waits for so many questions."""

    def __init__(self, most: int) -> None:
        self.asked = 0
        self._most = most

    def ask(self) -> None:
        self.asked += 1
        if self.asked > self._most:
            raise EnoughError


def report(source: str, first: int) -> Article:
    towns = (f"The council of Town{number} voted {number + first} to 3 on Monday." for number in range(SENTENCES))
    return Article.from_text(" ".join(towns), title="Votes in forty towns", source=source)


def test_a_reading_is_ended_in_its_midst_and_begun_anew() -> None:
    article = report("Gazette", 100)
    patience = Patience(SENTENCES // 2)
    with pytest.raises(EnoughError), heeding(patience.ask):
        extract_facts(article)
    assert patience.asked == SENTENCES // 2 + 1
    assert gc.isenabled()
    assert extract_facts(article) == extract_facts(report("Gazette", 100))
    # Whoever does not wait is not asked.
    assert patience.asked == SENTENCES // 2 + 1


def test_a_comparison_is_ended_in_its_midst() -> None:
    a, b = report("Gazette", 100), report("Courier", 200)
    whole = Patience(1_000_000)
    with heeding(whole.ask):
        found = compare_articles(a, b, same_story=True)
    # Once a sentence of either, and all the more often while facts are set against each other.
    assert whole.asked > 3 * SENTENCES
    for share in (1, 3):
        other = report(f"Herald {share}", 200)
        patience = Patience(whole.asked * share // 4 - SENTENCES * (share == 3))
        with pytest.raises(EnoughError), heeding(patience.ask):
            compare_articles(a, other, same_story=True)
    assert compare_articles(a, b, same_story=True) == found


def test_who_asked_before_is_asked_again_afterwards() -> None:
    outer, inner = Patience(1_000), Patience(1_000)
    with heeding(outer.ask):
        with heeding(inner.ask):
            extract_facts(report("Herald", 300))
        assert (outer.asked, inner.asked) == (0, SENTENCES)
        extract_facts(report("Herald", 400))
    assert outer.asked == SENTENCES
