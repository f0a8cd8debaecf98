"""What holds for any text at all: spans inside it, sorted and apart, no exception, work in proportion to the length."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.articles import Article
from broadsheet.compare import compare_articles
from broadsheet.facts import extract_facts, find_blocks, find_mentions, find_sentences, highlights, key_facts

if TYPE_CHECKING:
    from types import FrameType

VOCABULARY = """
Acme Jane Doe , . ; : ( ) " “ ” ’s - – $ € % 12 3,400 5.9 2015 May 19 2026 Monday was were hired killed said who that
which to lead the a of in at by and but not could people team $30 billion former head (2015-2017) 28-year-old he she it
They * @misc{ } Sources: Read more
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", "- "])
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_facts_lie_in_their_sentences_and_in_the_text(text: str) -> None:
    article = Article.from_text(text, title="Acme hires Doe")
    found = extract_facts(article)
    for fact in found:
        assert 0 <= fact.sentence[0] <= fact.span[0] < fact.span[1] <= fact.sentence[1] <= len(article.text)
        assert fact.weight in {1, 2, 3}
        assert fact.rule
    assert [(f.sentence, f.span) for f in found] == sorted((f.sentence, f.span) for f in found)
    assert len(key_facts(article, found)) <= 10


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_highlights_are_sorted_and_apart(text: str) -> None:
    article = Article.from_text(text, title="t")
    end = 0
    for (start, stop), _ in highlights(extract_facts(article)):
        assert end <= start < stop <= len(article.text)
        end = stop


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_blocks_and_sentences_are_sorted_and_apart(text: str) -> None:
    body = Article.from_text(text, title="t").text
    blocks = find_blocks(body)
    end = 0
    for block in blocks:
        assert end <= block.span[0] < block.span[1] <= len(body)
        end = block.span[1]
    end = 0
    for sentence in find_sentences(body):
        start, stop = blocks[sentence.block].span
        assert max(end, start) <= sentence.span[0] < sentence.span[1] <= stop
        end = sentence.span[1]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_mentions_lie_in_the_text(text: str) -> None:
    article = Article.from_text(text, title="t")
    for mention in find_mentions(article):
        assert 0 <= mention.sentence[0] <= mention.span[0] < mention.span[1] <= mention.sentence[1] <= len(article.text)


UNITS = [
    *("a", "A", "Ab ", "a ", "1", "1 ", "1,", "1-", ".", ". ", "-", "$", '"', "“", "(", ")", "’s", "{", "é", "漢"),
    *(" and", "Jane Doe ", "who was ", ", the ", "- a\n", "\n", "in 2015 ", "of the ", "said "),
]


def calls(text: str) -> int:
    """Count the Python calls that extraction makes: work without the noise of a clock."""
    count = 0

    def tally(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    article = Article.from_text(text, title="t")
    sys.setprofile(tally)
    try:
        extract_facts(article)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_is_about_twice_the_work(unit: str) -> None:
    extract_facts(Article.from_text(unit * 50, title="t"))  # loads what is loaded on first use
    short, long = calls(unit * 4000), calls(unit * 8000)
    assert long <= 2.6 * short + 2000


@pytest.mark.parametrize("unit", UNITS)
def test_long_runs_of_each_character_class_come_to_an_end(unit: str) -> None:
    article = Article.from_text(unit * (60_000 // len(unit)), title="t")
    assert len(key_facts(article)) <= 10


_DIGIT_LIKE = ("²", "③", "⁴", "٣", "½", "Ⅷ", "１", "೨")
_AROUND_DIGITS = (
    "{0}", "4'{0}", "{0}'4", "{0} feet {0}", "He is {0}'{0} tall.", "{0} people died at {0}:{0} p.m.",
    "at {0}{0}{0}{0} hrs",
    "On May {0}, {0}{0}{0}{0}, {0}-{0}.", "${0} million, {0} percent, {0},{0}{0}{0}",
    "the {0}th, aged {0}, {0}-year-old",
    "{0} for {0}, {0} of {0}, {0} x {0} cm", "in {0}{0}{0}{0}s and {0}{0}{0}{0}-{0}{0}", "a quarter past {0}, half {0}",
)  # fmt: skip


@pytest.mark.parametrize("digit", _DIGIT_LIKE)
@pytest.mark.parametrize("around", _AROUND_DIGITS)
def test_what_only_looks_like_a_digit_breaks_nothing(digit: str, around: str) -> None:
    article = Article.from_text(f"The town of Velm lies on Lake Orren. {around.format(digit)} It was so.", title="t")
    facts = extract_facts(article)
    assert all(fact.span[1] <= len(article.text) for fact in facts)
    comparison = compare_articles(article, Article.from_text(f"{around.format('7')} {article.text}", title="u"))
    assert all(row.a.value in article.text for row in comparison.rows if row.a)


@pytest.mark.parametrize("digit", _DIGIT_LIKE)
@pytest.mark.parametrize("around", ["that {0} of its nine members", "in {0}", "that the {0}th hall", "of {0}{0}{0}{0}"])
def test_a_number_changed_into_what_only_looks_like_one_is_compared(digit: str, around: str) -> None:
    told = "The council of Velm on Lake Orren said on Monday {} had left the old hall beside the mill for good."
    a, b = (Article.from_text(told.format(around.format(each)), source=each) for each in (digit, "7"))
    rows = compare_articles(a, b, same_story=True).rows
    assert any(row.a and row.b and row.a.value in a.text and row.b.value in b.text for row in rows)
