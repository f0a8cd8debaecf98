"""Two reports say one thing in other words: by what words and phrases mean, and by the figures that both give once."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles
from broadsheet.compare.sentences.reworded import meaning_of, reworded
from broadsheet.compare.statements import read_statements

# So that the words of the sentence looked at are rare, as they are in an article.
AROUND_A = (
    "Rain fell over the delta for most of the week. Nine barges lay beside the lock. The baker sold bread from a"
    " cart. Two storks nested on the chapel roof. Farmers feared for their beets and potatoes. A choir sang in the"
    " town hall that evening. The museum lent its pumps to the fire brigade. Nobody swam near the weir. "
)
AROUND_B = (
    "Lessons were dropped for a second day. The mayor speaks again next month. A bus was slow because of slush."
    " Volunteers cooked soup for the drivers. The cinema showed an old comedy. Apples were cheap at the market."
    " The lights came back before midnight. Students painted the railings green. "
)


def agreed(a: str, b: str) -> list[Row]:
    one, other = Article.from_text(AROUND_A + a, source="A"), Article.from_text(AROUND_B + b, source="B")
    return [row for row in compare_articles(one, other, same_story=True).rows if row.verdict is Verdict.AGREE]


def keys(text: str) -> set[str]:
    (statement,) = reworded(read_statements(text, [((0, len(text)), False)]), text)
    return set(statement.keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The warden stepped down.", "The warden resigned.", id="a verb and its particle"),
        pytest.param("She gave up her post.", "She quit.", id="a word between the parts of a phrase"),
        pytest.param("The slide claimed eleven lives.", "Eleven perished in the slide.", id="a number between them"),
        pytest.param("The line is in the red.", "The line made losses.", id="a phrase that opens with a small word"),
        pytest.param("He pleaded not guilty.", "He denies it.", id="a denial"),
        pytest.param("A trio of tenors sang.", "Three tenors sang.", id="a number in another dress"),
        pytest.param("Half a dozen eggs broke.", "Six eggs broke.", id="half a dozen"),
        pytest.param("Forty-two eggs broke.", "42 eggs broke.", id="a number in two words"),
    ],
)
def test_words_and_phrases_of_one_meaning_are_compared_as_one(one: str, other: str) -> None:
    left, right = keys(one), keys(other)
    assert left <= right or right <= left


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("A dozen eggs broke.", "12 eggs broke.", id="a dozen, loosely"),
        pytest.param("She stepped onto the ice.", "She resigned.", id="a verb without the particle"),
        pytest.param("He pleaded with them.", "He denies it.", id="a verb without its phrase"),
    ],
)
def test_what_only_looks_like_a_phrase_is_none(one: str, other: str) -> None:
    assert not keys(one) <= keys(other)
    assert not keys(other) <= keys(one)


def test_a_verb_is_known_in_all_of_its_forms() -> None:
    assert meaning_of("wept") == meaning_of("sobbing") == meaning_of("cries")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "The keeper of the lighthouse put pen to paper on a new deal in Norwick.",
            "In Norwick the lighthouse keeper signed a fresh contract.",
            id="a contract",
        ),
        pytest.param(
            "Two army helicopters brought hay to the stranded herds.",
            "A pair of military choppers dropped fodder beside the cattle.",
            id="helicopters",
        ),
        pytest.param(
            "The brewer was jailed for the embezzlement of the widows' fund.",
            "He went to prison for having siphoned money out of the fund for widows.",
            id="an embezzler",
        ),
        pytest.param(
            "The council has opened an inquiry into the felling of the limes.",
            "The felling of the lime trees is being investigated by the town hall.",
            id="an inquiry",
        ),
    ],
)
def test_one_thing_told_in_other_words_is_shown_as_agreed(a: str, b: str) -> None:
    assert agreed(a, b)


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        pytest.param(
            "The inspectors received 63 complaints about the ferry.",
            "In all, 63 customers complained of the crossing.",
            "63 complaints",
            id="a count of things called otherwise",
        ),
        pytest.param("The bell was stolen at 9:40 p.m.", "The alarm rang at twenty to ten.", "9:40 p.m.", id="a time"),
        pytest.param(
            "Shares of the mill ended the day 3.4 percent higher.",
            "The stock closed up 3.4%.",
            "3.4 percent",
            id="a share",
        ),
        pytest.param(
            "The strike was called by 4,200 members.", "At noon 4,200 drivers walked out.", "4,200 members", id="people"
        ),
    ],
)
def test_a_figure_that_both_give_once_is_agreed_whatever_it_is_called(a: str, b: str, value: str) -> None:
    assert any(value in row.a.value for row in agreed(a, b) if row.a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("The road was shut for 24 hours.", "One day the poet will be forgotten.", id="one day, some day"),
        pytest.param("The fever kills 600,000 people.", "The charity treated 600,000 people.", id="a round number"),
        pytest.param("They won a three-point game.", "It was the end of a three-day fair.", id="two units"),
    ],
)
def test_a_figure_that_may_be_met_by_chance_is_not_agreed(a: str, b: str) -> None:
    assert not agreed(a, b)
