"""Figures as newsrooms write them, each with the value a reader takes from it."""

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Kind, QuantityValue, TextValue, find_frames

WRITTEN = datetime(2026, 6, 15, tzinfo=UTC)


def quantities(sentence: str) -> list[tuple[Kind, float, str]]:
    frames = find_frames(Article.from_text(sentence, published=WRITTEN))
    return [(one.kind, one.value.low, one.value.unit) for one in frames if isinstance(one.value, QuantityValue)]


@pytest.mark.parametrize(
    ("sentence", "kind", "number", "unit"),
    [
        ("The treasurer was jailed for five and a half years.", Kind.DURATION, 5.5, "year"),
        ("The climb took 3 1/2 hours.", Kind.DURATION, 3.5, "hour"),
        ("The film lasts 2½ hours.", Kind.DURATION, 2.5, "hour"),
        ("The search ended after an hour and a half.", Kind.DURATION, 1.5, "hour"),
        ("The ferry left half an hour late.", Kind.DURATION, 0.5, "hour"),
        ("About one and a half million people moved away.", Kind.NUMBER, 1.5e6, "peopl"),
        ("Nearly half a million voters stayed at home.", Kind.NUMBER, 5e5, "voter"),
        ("Half a dozen sailors were rescued.", Kind.NUMBER, 6, "sailor"),
        ("Several dozen cars were burned.", Kind.NUMBER, 24, "car"),
        ("The school lies a mile and a half away.", Kind.MEASURE, 1.5, "mile"),
        ("The lake covers 12 square kilometres.", Kind.MEASURE, 12, "km2"),
        ("The mill used 900 metric tons of wheat.", Kind.MEASURE, 900, "tonne"),
        ("It was 41 degrees Celsius in the shade.", Kind.MEASURE, 41, "°C"),
        ("An aftershock of 4.8 followed 20 minutes later.", Kind.MEASURE, 4.8, "magnitude"),
        ("A strong aftershock, of 5.2, woke the town.", Kind.MEASURE, 5.2, "magnitude"),
        ("The return trip cost 82,000 kroner.", Kind.MONEY, 82_000, "krone"),
        ("The plant cost 900 billion won.", Kind.MONEY, 9e11, "KRW"),
        ("He paid 30 Canadian dollars.", Kind.MONEY, 30, "CAD"),
        ("The estate was sold for NZ$1.2 million.", Kind.MONEY, 1.2e6, "NZD"),
        ("Only one bus in ten was running.", Kind.PERCENT, 10, "%"),
        ("Nine out of ten voters said no.", Kind.PERCENT, 90, "%"),
        ("The actress turned 50 on Sunday.", Kind.AGE, 50, "year"),
        ("She was given an 18-month suspended sentence.", Kind.DURATION, 18, "month"),
    ],
)
def test_a_figure_is_read_with_its_unit(sentence: str, kind: Kind, number: float, unit: str) -> None:
    assert (kind, number, unit) in quantities(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He was one in custody; two in hospital were unhurt.",
        "Three in 10 days were too many.",
        "She won in ten of the districts.",
    ],
)
def test_what_stands_before_in_is_not_always_a_share(sentence: str) -> None:
    assert not [one for one in quantities(sentence) if one[0] is Kind.PERCENT]


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Parliament passed the bill by 210 votes to 180.", "210-180"),
        ("Athletic beat Orient by three goals to one.", "3-1"),
        ("The blast came at 16.20 local time.", "16:20"),
        ("The strike began at 0430 local time.", "04:30"),
    ],
)
def test_scores_and_clock_times_are_read_in_every_form(sentence: str, key: str) -> None:
    frames = find_frames(Article.from_text(sentence, published=WRITTEN))
    assert key in {one.value.key for one in frames if isinstance(one.value, TextValue)}
