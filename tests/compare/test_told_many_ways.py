"""One value in many ways of telling it: another value contradicts it in each, and an equal one in none."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

_DATA = Path(__file__).resolve().parents[1] / "data"
_WAYS = yaml.safe_load((_DATA / "told_many_ways.yaml").read_text("utf-8"))
_EQUAL = yaml.safe_load((_DATA / "equal_values.yaml").read_text("utf-8"))
_TWO = yaml.safe_load((_DATA / "two_values.yaml").read_text("utf-8"))
_WRITTEN = datetime(2026, 6, 15, 12, tzinfo=UTC)
_BESIDE = (
    """Witnesses spoke of a terrible noise and of people running into the street.

{}

A government minister is expected in the region later this week. The case has led to a heated debate in parliament.
Schools remained closed and many shops did not open. Reporters were kept away from the place. Local radio played solemn
music.""",
    """Many in the town could hardly believe the news. Messages of sympathy came from abroad as well.

{}

It is unclear how long the investigation will take. The opposition asked for an independent inquiry. The newspapers
were full of photographs. Flags flew at half mast.""",
)


def _contradict(told: str, otherwise: str) -> bool:
    a, b = (
        Article.from_text(text.format(words), source=source, published=_WRITTEN)
        for text, words, source in zip(_BESIDE, (told, otherwise), ("One", "Two"), strict=True)
    )
    return any(row.verdict is Verdict.CONFLICT for row in compare_articles(a, b, same_story=True).rows)


@pytest.mark.parametrize("way", _WAYS, ids=[way["of"] for way in _WAYS])
def test_another_value_contradicts_in_whatever_words(way: dict[str, Any]) -> None:
    assert [words for words in way["otherwise"] if not _contradict(way["told"], words)] == []


@pytest.mark.parametrize("way", _WAYS, ids=[way["of"] for way in _WAYS])
def test_an_equal_value_contradicts_in_none(way: dict[str, Any]) -> None:
    value = re.compile("|".join(rf"(?<![\d.]){re.escape(words)}(?!\d)" for words in way["theirs"]))
    alike = [value.sub(lambda _: way["ours"], words) for words in way["otherwise"]]
    assert [words for words in alike if _contradict(way["told"], words)] == []


@pytest.mark.parametrize(("told", "otherwise"), _EQUAL)
def test_one_value_in_two_formats_contradicts_nothing(told: str, otherwise: str) -> None:
    assert not _contradict(told, otherwise)
    assert not _contradict(otherwise, told)


@pytest.mark.parametrize(("told", "otherwise"), _TWO)
def test_two_values_of_two_things_contradict_nothing(told: str, otherwise: str) -> None:
    assert not _contradict(told, otherwise)
    assert not _contradict(otherwise, told)
