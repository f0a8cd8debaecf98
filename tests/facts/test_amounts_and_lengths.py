"""Amounts behind bounds and prices, lengths in words, tolls without a noun, and numbers that count nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Bound, DateValue, Fact, Kind, QuantityValue, extract_facts, key_facts

_WEDNESDAY = datetime(2025, 3, 12, 18, tzinfo=UTC)


def _facts(text: str) -> list[Fact]:
    return list(extract_facts(Article.from_text(text, title="Title", published=_WEDNESDAY)))


def _amounts(text: str, kind: Kind) -> list[tuple[str, str, str, float]]:
    """Return subject, object, relation and least amount of the facts of a kind."""
    return [
        (f.slot.subject, f.slot.object, f.slot.relation, f.value.low)
        for f in _facts(text)
        if f.kind is kind and isinstance(f.value, QuantityValue)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge cost more than $3 million.", ("bridge", "", "cost", 3e6)),
        ("The bank valued it at about $310 million.", ("bank", "", "valued", 310e6)),
        ("Rovers signed the winger from Hadley for a fee of £4m.", ("Rovers", "fee", "amount", 4e6)),
        ("Gelder Foods announced a buyback of up to $9 million.", ("Gelder Foods", "buyback", "amount", 9e6)),
        ("The Orbit 3 goes on sale on May 7 for $249 in Spain.", ("Orbit 3", "", "went", 249)),
        ("The watch launched in 2021 at $180.", ("watch", "", "launched", 180)),
        ("Claims more than doubled to 40 million euros.", ("Claims", "", "doubled", 40e6)),
    ],
)
def test_what_is_paid_behind_a_bound_or_a_place(text: str, told: tuple[str, str, str, float]) -> None:
    assert told in _amounts(text, Kind.MONEY)


def test_prices_told_respectively_are_nobody_s() -> None:
    assert not _amounts("The club signed Marsh from Hadley for $8 and Roe for $9, respectively.", Kind.MONEY)


def test_the_bound_stays_with_the_amount() -> None:
    (fact,) = [f for f in _facts("The bridge cost at least $3 million.") if f.kind is Kind.MONEY]
    assert isinstance(fact.value, QuantityValue)
    assert fact.value.bound is Bound.AT_LEAST


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She won a five-year contract.", ("contract", "", "length", 5)),
        ("Jurors met after a nine-day trial.", ("trial", "", "length", 9)),
        ("Rovers made a three-year offer worth between $6 and $8.", ("offer", "", "length", 3)),
    ],
)
def test_how_long_a_number_in_words_says_a_thing_lasts(text: str, told: tuple[str, str, str, float]) -> None:
    assert told in _amounts(text, Kind.DURATION)


@pytest.mark.parametrize("text", ["Oil fell to a two-year low.", "They marked the one-year anniversary of the fire."])
def test_a_length_that_says_since_when_is_none(text: str) -> None:
    assert not _amounts(text, Kind.DURATION)


def test_a_toll_whose_word_is_the_verb() -> None:
    told = _amounts("Four hikers were killed and 30 injured when an avalanche hit a hut.", Kind.NUMBER)
    assert ("avalanche", "people", "injured", 30) in told


def test_some_of_those_hurt_are_no_toll() -> None:
    assert not [one for one in _amounts("Three of the wounded were flown home.", Kind.NUMBER) if one[2] == "injured"]


def test_a_march_in_a_dateline_is_no_event() -> None:
    told = _amounts("OSLO, March 12 (Wire) - Nine people were killed and 23 injured in Bergen.", Kind.NUMBER)
    assert not [one for one in told if one[0] == "march"]


def test_a_measure_that_tells_which_one_counts_nothing() -> None:
    assert not _amounts("A 16GB model will cost more.", Kind.MEASURE)


def test_how_much_faster_something_is() -> None:
    told = _amounts("The ferry is 15 percent faster and 20 tons lighter than the old one.", Kind.PERCENT)
    assert ("ferry", "", "is faster", 15) in told


@pytest.mark.parametrize("time", ["before dawn on Monday", "before dawn Monday"])
def test_the_day_behind_dawn_is_the_day_of_the_event(time: str) -> None:
    days = [f.value for f in _facts(f"A landslide buried a hotel {time}, killing two people.") if f.kind is Kind.DATE]
    assert DateValue(date(2025, 3, 10), date(2025, 3, 10), True) in days


def test_until_a_weekday_looks_ahead() -> None:
    days = [f.value for f in _facts("Classes were suspended until Monday.") if f.kind is Kind.DATE]
    assert days == [DateValue(date(2025, 3, 17), date(2025, 3, 17), True)]


def test_local_time_is_the_clock_of_what_hits() -> None:
    facts = _facts("The institute said the quake hit at 4:52 a.m. local time and was felt in Lima.")
    assert [(f.slot.subject, f.slot.relation) for f in facts if f.kind is Kind.TIME] == [("quake", "struck")]


def test_an_object_goes_on_past_a_bound() -> None:
    events = [f for f in _facts("Thieves stole the files of more than 300 patients.") if f.kind is Kind.EVENT]
    assert [f.slot.object for f in events] == ["files of more than 300 patients"]


def test_where_somebody_left_for_is_not_what_was_left() -> None:
    events = [f for f in _facts("Adam Marsh left for Hadley in June.") if f.kind is Kind.EVENT]
    assert [(f.slot.relation, f.slot.object) for f in events] == [("left", "")]


def test_a_toll_stands_first_where_it_is_the_event() -> None:
    text = (
        "At least nine miners were killed when a shaft flooded in Kirna on Monday.\n"
        "A pump exploded at the pit, police said.\n"
    )
    first = key_facts(Article.from_text(text, title="Miners die", published=_WEDNESDAY))[0]
    assert first.slot.relation == "killed"


@pytest.mark.parametrize(
    "text",
    ["The launch is set for Saturday.", "Temperatures are forecast to reach 41 degrees Celsius on Saturday."],
)
def test_a_day_that_is_set_or_forecast_lies_ahead(text: str) -> None:
    days = [f.value for f in _facts(text) if f.kind is Kind.DATE]
    assert days == [DateValue(date(2025, 3, 15), date(2025, 3, 15), True)]


def test_a_record_set_on_a_day_lies_behind() -> None:
    days = [f.value for f in _facts("Ellen Marsh set a record on Saturday.") if f.kind is Kind.DATE]
    assert days == [DateValue(date(2025, 3, 8), date(2025, 3, 8), True)]


def test_what_shares_rose_to_is_no_trading() -> None:
    told = _amounts("Gelder shares rose to $64.10 in morning trading.", Kind.MONEY)
    assert told == [("Gelder shares", "", "rose", 64.1)]


def test_what_an_analyst_estimates_is_not_his() -> None:
    told = _amounts("Analyst Adam Marsh estimated annual sales of $3 billion.", Kind.MONEY)
    assert told == [("", "revenue", "amount", 3e9)]
    assert _amounts("Damage was estimated at $3 million.", Kind.MONEY) == [("Damage", "", "estimated", 3e6)]


def test_the_event_of_the_first_sentence_stands_before_a_rank_in_its_words() -> None:
    text = "The agency approved the first oral treatment for snake bites on Monday.\nA vial costs $9.\n"
    pane = key_facts(Article.from_text(text, title="Snakes", published=_WEDNESDAY))
    assert (pane[0].kind, pane[0].slot.relation) == (Kind.EVENT, "approved")
    assert not [fact for fact in pane if fact.kind is Kind.ORDINAL]


def test_a_number_of_people_behind_a_bound_is_not_the_verb_s() -> None:
    text = "Guards shot a thief during a clash with around 30 boys on Monday."
    assert not [one for one in _amounts(text, Kind.NUMBER) if one[3] == 30]
