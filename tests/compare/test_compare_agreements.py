"""The same said in other words: titles and verbs, names with what is said of them, set phrases."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles


def agreements(a: str, b: str) -> list[Row]:
    rows = compare_articles(Article.from_text(a, source="A"), Article.from_text(b, source="B"), same_story=True).rows
    return [row for row in rows if row.verdict is Verdict.AGREE]


def met(a: str, b: str, left: str, right: str) -> bool:
    return any(row.a and row.b and left in row.a.value and right in row.b.value for row in agreements(a, b))


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        pytest.param(
            "Ines Vallow, former director of design at Corvane, spoke on Monday.",
            "Ines Vallow led design at Corvane. She spoke to reporters.",
            "director of design at Corvane",
            "led design at Corvane",
            id="a title and a verb",
        ),
        pytest.param(
            "Ines Vallow, a co-founder of Corvane, spoke on Monday.",
            "Ines Vallow founded Corvane in a garage. She spoke to reporters.",
            "co-founder of Corvane",
            "founded Corvane",
            id="a founder founded",
        ),
        pytest.param(
            "Ines Vallow joined Corvane’s battery team on Monday.",
            "Ines Vallow will work on battery research.",
            "battery team",
            "battery research",
            id="whose team somebody joins works on what it does",
        ),
    ],
)
def test_one_thing_said_of_somebody_in_two_ways(a: str, b: str, left: str, right: str) -> None:
    assert met(a, b, left, right)


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        pytest.param(
            "Ines Vallow led design at Corvane.",
            "Ines Vallow led research at Tolsa.",
            "led design",
            "led research",
            id="of another firm",
        ),
        pytest.param(
            "Ines Vallow founded Corvane.",
            "Piet Harmsen founded Corvane.",
            "founded",
            "founded",
            id="of another person",
        ),
    ],
)
def test_what_is_said_of_another_is_not_the_same(a: str, b: str, left: str, right: str) -> None:
    assert not met(a, b, left, right)


def test_a_place_named_by_both_of_one_event_is_agreed() -> None:
    a = "The tremor was felt in Upper Carronia and Lower Vashti. Schools were shut for a week. Trains stopped."
    b = "People ran out when the tremor reached Upper Carronia and Lower Vashti. Power failed in the capital."
    assert met(a, b, "Lower Vashti", "Lower Vashti")


def test_the_name_of_whom_a_story_is_about_alone_is_no_agreement() -> None:
    a = "Ines Vallow swam. Ines Vallow ran. Ines Vallow slept."
    b = "Ines Vallow wrote. Ines Vallow sang. Ines Vallow cooked."
    assert not agreements(a, b)


def test_a_denial_before_a_phrase_counts() -> None:
    a = "The engineers began fine tuning in March before the winter tests were planned."
    b = "It was not fine tuning, the spokeswoman of the plant told the reporters."
    assert not met(a, b, "fine tuning", "fine tuning")


def test_the_words_that_two_cuts_of_a_speech_share_are_agreed() -> None:
    a = '"I think the years ahead at the frontier of steel making will be formative," Ines Vallow said.'
    b = 'Ines Vallow said: "The years ahead at the frontier of steel making will be formative. Glad to be back."'
    verdicts = {
        row.verdict
        for row in compare_articles(Article.from_text(a), Article.from_text(b), same_story=True).rows
        if row.a and row.b and "frontier" in row.a.value
    }
    assert verdicts == {Verdict.AGREE, Verdict.DIFFERS}
