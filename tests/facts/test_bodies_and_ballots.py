"""Heights, weights, ballots, temperatures and single stretches, as the frames of a comparison give them."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Kind, QuantityValue, TextValue, find_frames


def read(text: str) -> list[tuple[Kind, float | str, str]]:
    found: list[tuple[Kind, float | str, str]] = []
    for frame in find_frames(Article.from_text(text)):
        if isinstance(frame.value, QuantityValue):
            found.append((frame.kind, frame.value.low, frame.value.unit))
        elif isinstance(frame.value, TextValue):
            found.append((frame.kind, frame.value.key, frame.unit))
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The suspect is 5-foot-11.", (Kind.MEASURE, 71, "inch")),
        ("She is 5-feet-4 tall.", (Kind.MEASURE, 64, "inch")),
        ("He stands 6 feet tall.", (Kind.MEASURE, 72, "inch")),
        ("The man is about 6ft 2in tall.", (Kind.MEASURE, 74, "inch")),
        ("He is 6-foot-1, 190 pounds.", (Kind.MEASURE, 190, "lb")),
        # The blank slipped out.
        ("He is 6-foot-1,190 pounds.", (Kind.MEASURE, 190, "lb")),
        ("He is 6-foot-1,190 pounds.", (Kind.MEASURE, 73, "inch")),
        ("The boxer weighed in at 14 stone.", (Kind.MEASURE, 196, "lb")),
        ("She borrowed 190 pounds from her aunt.", (Kind.MONEY, 190, "GBP")),
        ("The plank is six feet long.", (Kind.MEASURE, 6, "ft")),
        ("The motion passed with 64 in favour and 31 against.", (Kind.NUMBER, "64-31", "score")),
        ("The council backed it, 12 votes for, 7 against.", (Kind.NUMBER, "12-7", "score")),
        ("The attendance was put at 9,400.", (Kind.NUMBER, 9400, "peopl")),
        ("It was minus four degrees in Arle.", (Kind.MEASURE, -4, "degree")),
        ("It was nine degrees below zero.", (Kind.MEASURE, -9, "degree")),
        ("The pier will be closed for a month.", (Kind.DURATION, 1, "month")),
        ("The flight lasted an hour.", (Kind.DURATION, 1, "hour")),
        ("The 900 dockers demand a rise.", (Kind.NUMBER, 900, "docker")),
        ("Six men aged between 19 and 40 were held.", (Kind.NUMBER, 6, "men")),
    ],
)
def test_a_value_is_read(text: str, value: tuple[Kind, float | str, str]) -> None:
    assert value in read(text)


@pytest.mark.parametrize("text", ["It rained for a day or two.", "They met for a second time.", "It costs $9 a week."])
def test_an_article_is_not_always_one(text: str) -> None:
    assert not [value for value in read(text) if value[0] is Kind.DURATION]


def test_an_age_stands_behind_a_boy_as_behind_a_name() -> None:
    ages = [value for value in read("A boy, 16, and a girl, 17, were hurt.") if value[0] is Kind.AGE]
    assert ages == [(Kind.AGE, 16, "year"), (Kind.AGE, 17, "year")]
