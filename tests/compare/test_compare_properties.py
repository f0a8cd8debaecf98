"""What holds of every comparison, whatever the texts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from broadsheet.articles import Article
from broadsheet.compare import Comparison, Row, Verdict, compare_articles

WORDS = [
    "the",
    "a",
    "in",
    "on",
    "of",
    "and",
    "but",
    "Karla",
    "Bruun",
    "Oslo",
    "Westport",
    "mayor",
    "bridge",
    "fire",
    "police",
    "said",
    "killed",
    "injured",
    "3",
    "12",
    "1,200",
    "$40",
    "million",
    "percent",
    "May",
    "19",
    "2026",
    "Monday",
    "about",
    "at",
    "least",
    "not",
    "could",
    "closed",
    "opened",
    "“quoted",
    "words",
    "here”",
    "Reuters's",
    "after",
    "before",
    "who",
    "company",
    "hired",
    "Anna",
    "Vik",
    "director",
    "resigned",
    "Tuesday",
    "9:40",
    "p.m.",
    "88-72",
    "first",
    "second",
    "stint",
    "founded",
    "2019",
    "(2017-2022)",
]
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=18).map(lambda words: " ".join(words) + ".")
NEWS = st.lists(SENTENCE, min_size=0, max_size=8).map("\n".join)
ANY = st.one_of(NEWS, st.text(max_size=300))
ORDER = list(Verdict)
MIRROR = {Verdict.ONLY_A: Verdict.ONLY_B, Verdict.ONLY_B: Verdict.ONLY_A}
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def compare(a: str, b: str) -> Comparison:
    # The reader's word that they belong together, so that even nonsense is compared.
    return compare_articles(Article.from_text(a, source="A"), Article.from_text(b, source="B"), same_story=True)


def without_words(row: Row) -> Row:
    return replace(row, reason="")


@MANY
@given(ANY, ANY)
def test_spans_lie_in_their_texts_and_hold_what_is_quoted(a: str, b: str) -> None:
    comparison = compare(a, b)
    for row in comparison.rows:
        for proof, article in ((row.a, comparison.a), (row.b, comparison.b)):
            if proof is not None:
                (start, end), (first, last) = proof.sentence_span, proof.value_span
                assert 0 <= start <= first < last <= end <= len(article.text)
                assert proof.sentence == article.text[start:end]
                assert proof.value == article.text[first:last]


@MANY
@given(ANY, ANY)
def test_rows_are_sorted_and_have_the_sides_their_verdict_names(a: str, b: str) -> None:
    rows = compare(a, b).rows
    keys = [(ORDER.index(row.verdict), -row.weight) for row in rows]
    assert keys == sorted(keys)
    for row in rows:
        assert (row.a is None) is (row.verdict is Verdict.ONLY_B)
        assert (row.b is None) is (row.verdict is Verdict.ONLY_A)
        assert row.reason
        assert row.slot in row.reason


@MANY
@given(ANY, ANY)
def test_exchanging_the_articles_exchanges_the_columns_and_nothing_else(a: str, b: str) -> None:
    one, other = (
        compare(a, b),
        compare_articles(Article.from_text(b, source="B"), Article.from_text(a, source="A"), same_story=True),
    )
    exchanged = [
        replace(without_words(row), a=row.b, b=row.a, verdict=MIRROR.get(row.verdict, row.verdict))
        for row in other.rows
    ]
    exchanged.sort(key=lambda row: ORDER.index(row.verdict))
    assert [without_words(row) for row in one.rows] == exchanged
    assert one.left_out == other.left_out[::-1]
    assert one.same_story == other.same_story
    assert len(one.self_contradictions) == len(other.self_contradictions)


@MANY
@given(ANY)
@example("Karla.\nKarla.\nKarla (2017-2022) Tuesday Bruun.\nMonday Bruun Karla (2017-2022).")
def test_an_article_agrees_with_itself(text: str) -> None:
    assert all(row.verdict is Verdict.AGREE for row in compare(text, text).rows)


@MANY
@given(ANY, ANY)
def test_whether_two_tell_one_story_does_not_depend_on_the_order(a: str, b: str) -> None:
    one, other = Article.from_text(a), Article.from_text(b)
    assert compare_articles(one, other).same_story == compare_articles(other, one).same_story
