"""Counts and measures that two reports give by other nouns and verbs are laid against each other all the same."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.language.counted_as import ANYBODY, groups_of
from broadsheet.compare.language.kin import kin_of
from broadsheet.compare.language.topics import topic_of
from broadsheet.compare.language.words import stem
from broadsheet.facts import Bound, QuantityValue, find_frames

FILLING_A = (
    "The council met in the old town hall. Nobody from the ministry came. A report is due in spring. "
    "The weather was mild for the season. Shops in the main street stayed open. "
)
FILLING_B = (
    "Officials would not take questions. The market went ahead as planned. Schools were closed for the holidays. "
    "The river was low after a dry autumn. Traffic was light all morning. "
)


def conflicts(one: str, other: str) -> set[tuple[str, str]]:
    a = Article.from_text(f"{one} {FILLING_A}", source="A")
    b = Article.from_text(f"{other} {FILLING_B}", source="B")
    rows = compare_articles(a, b, same_story=True).rows
    return {
        (a.text[slice(*row.a.value_span)], b.text[slice(*row.b.value_span)])
        for row in rows
        if row.verdict is Verdict.CONFLICT and row.a and row.b
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [("carriages", "coaches"), ("films", "titles"), ("trophies", "gongs"), ("felonies", "counts"), ("sailors", "men")],
)
def test_nouns_of_one_group_may_count_one_thing(one: str, other: str) -> None:
    assert set(groups_of(kin_of(stem(one)))) & set(groups_of(kin_of(stem(other))))


def test_engines_are_no_engineers() -> None:
    assert ANYBODY not in groups_of(stem("engine"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The gang wanted 90,000 euros in exchange for his release.", "ransom"),
        ("The climbers were hit by rocks at 3,100 metres, just under the hut.", "altitude"),
        ("She won the race at 1,500 metres on Sunday.", ""),
        ("The tablet has a 9.7-inch screen.", "screen"),
        ("Three wagons came off the rails near the station.", "derailed"),
        ("All 30 divers who were on board have been found.", "aboard"),
        ("He is survived by four sons.", ""),
        ("The firm is getting rid of 400 jobs.", "fired"),
    ],
)
def test_a_word_beside_a_value_says_what_it_measures(text: str, topic: str) -> None:
    article = Article.from_text(text, source="A")
    frame = next(frame for frame in find_frames(article) if str(frame.kind) in ("number", "money", "measure"))
    assert topic_of(article.text, frame) == topic


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("At no time were there more than 40 soldiers in the village.", Bound.AT_MOST),
        ("No more than 40 soldiers were in the village.", Bound.AT_MOST),
        ("There were more than 40 soldiers in the village.", Bound.AT_LEAST),
        ("The staff is spread over 40 offices.", Bound.EXACT),
        ("The army sent over 40 soldiers.", Bound.AT_LEAST),
    ],
)
def test_a_bound_is_turned_by_what_denies_it(text: str, bound: Bound) -> None:
    frame = next(frame for frame in find_frames(Article.from_text(text, source="A")) if str(frame.kind) == "number")
    assert isinstance(frame.value, QuantityValue)
    assert frame.value.bound is bound


def test_half_a_million_is_not_a_third_of_one() -> None:
    found = conflicts(
        "About 310,000 litres of milk were spilled into the brook by the dairy.",
        "Half a million litres of milk were spilled into the brook by the dairy.",
    )
    assert len(found) == 1


def test_derailed_wagons_are_counted_by_other_words() -> None:
    found = conflicts(
        "Six carriages left the rails at Dunmore on Monday.", "Four coaches derailed at Dunmore on Monday."
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "She admitted three counts of fraud and one count of theft in Dunmore.",
            "She admitted four felonies in Dunmore.",
        ),
        (
            "More than 50 firefighters tackled the blaze in Dunmore.",
            "Ten fire engines were tackling the blaze in Dunmore.",
        ),
    ],
)
def test_what_is_of_two_sorts_or_told_in_parts_is_not_opposed(one: str, other: str) -> None:
    assert not conflicts(one, other)
