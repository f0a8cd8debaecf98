"""The words of a slice: found, expanded, with their stems and the places of their postings."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.search.slices import lexicon as lexicons
from broadsheet.search.slices.lexicon import Lexicon, write_lexicon
from broadsheet.search.stems import stem


class Posted(NamedTuple):
    """What is known of the postings of a word."""

    term: str
    articles: int
    place: int


@pytest.fixture
def lexicon() -> Lexicon:
    counts = {"elect": 5, "election": 9, "elections": 2, "elector": 9, "electric": 1, "é": 1, "zebra": 3, "北京": 2}
    words = {word: Posted(word, count, place) for place, (word, count) in enumerate(counts.items())}
    return Lexicon(
        write_lexicon(
            {"words": words.values(), "source": [Posted("elect", 7, 99)]},
            {"en": [found for word, found in words.items() if word.isascii()], "xx": [words["zebra"]]},
        )
    )


def test_a_lexicon_knows_frequencies_by_field(lexicon: Lexicon) -> None:
    assert lexicon.frequency("words", "elect") == 5
    assert lexicon.frequency("source", "elect") == 7
    assert [lexicon.frequency("words", word) for word in ("elec", "electio", "zebras", "", "北")] == [0] * 5
    assert lexicon.frequency("words", "北京") == 2


def test_a_lexicon_knows_where_postings_stand(lexicon: Lexicon) -> None:
    assert [lexicon.place("words", word) for word in ("elect", "elections", "北京", "elec")] == [0, 2, 7, -1]
    assert lexicon.place("source", "elect") == 99
    lexicon.forms("en", "elect")
    lexicon.beginning("words", "zeb", 5)
    assert [lexicon.place("words", word) for word in ("election", "zebra")] == [1, 6]


def test_a_lexicon_knows_the_forms_of_a_stem(lexicon: Lexicon) -> None:
    # Snowball's English: elect, election and elections share the stem "elect"; "elector" is its own.
    assert lexicon.forms("en", "elect") == ("elect", "election", "elections")
    assert lexicon.forms("en", "electio") == ()
    assert lexicon.forms("xx", "zebra") == ()


def test_a_lexicon_knows_the_stem_of_each_word(lexicon: Lexicon) -> None:
    # Snowball's English makes "elect" of the first three; "elector", "electric" and "zebra" stand for themselves.
    stems = dict(lexicon.stems("en"))
    assert {word: stems[word] for word in ("elect", "election", "elections", "zebra")} == {
        "elect": "elect",
        "election": "elect",
        "elections": "elect",
        "zebra": "zebra",
    }
    assert all(stem(word, "en") == found for word, found in stems.items())


def test_expansions_are_the_most_frequent_words(lexicon: Lexicon) -> None:
    assert set(lexicon.beginning("words", "elec", 10).terms) == {
        "elect",
        "election",
        "elections",
        "elector",
        "electric",
    }
    few = lexicon.beginning("words", "elec", 2)
    assert (set(few.terms), few.cut) == ({"election", "elector"}, True)
    assert lexicon.beginning("words", "q", 2) == ((), False)
    assert lexicon.beginning("words", "北", 2).terms == ("北京",)


def test_like_words_differ_by_edits_and_keep_their_first_letter(lexicon: Lexicon) -> None:
    assert lexicon.like("words", "elektion", 1, 10) == (("election",), False)
    assert lexicon.like("words", "lection", 1, 10).terms == ()
    near = lexicon.like("words", "electior", 2, 1)
    assert (near.terms, near.cut) == (("election",), True)
    assert lexicon.like("words", "北平", 1, 10).terms == ("北京",)


@given(
    words=st.sets(st.text("abé-北", min_size=1, max_size=4)), prefix=st.text("abé-北", max_size=3), short=st.booleans()
)
def test_a_lexicon_finds_what_it_was_given(words: set[str], prefix: str, short: bool) -> None:
    before = lexicons._STRETCH
    lexicons._STRETCH = 20 if short else before
    try:
        known = Lexicon(write_lexicon({"words": [Posted(word, 1, len(word)) for word in words]}, {}))
    finally:
        lexicons._STRETCH = before
    assert known.place("words", prefix or "x") == (len(prefix) if prefix in words else -1)
    beginning = {word for word in words if word.startswith(prefix) or (prefix and word.startswith("-" + prefix))}
    assert set(known.beginning("words", prefix, 99).terms) == beginning


@pytest.mark.parametrize("packed", [b"", b"x" * 8, bytes(12), b"\xff\xff" + bytes(6) + b"LEXI"])
def test_what_is_no_lexicon_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="the lexicon is"):
        Lexicon(packed)


def test_an_empty_lexicon_knows_nothing() -> None:
    empty = Lexicon(write_lexicon({}, {}))
    assert empty.frequency("words", "a") == 0
    assert empty.beginning("words", "", 5).terms == ()
