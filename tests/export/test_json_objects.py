"""The JSON of articles, facts and comparisons: names, nulls and offsets."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Head
from broadsheet.export import article_json, comparison_json, fact_json, head_json, json_text
from broadsheet.facts import Bound, DateValue, Fact, Kind, NameValue, QuantityValue, Slot, TextValue, Value

if TYPE_CHECKING:
    from broadsheet.articles import Article
    from broadsheet.compare import Comparison


def test_an_article_has_every_name_and_null_for_what_is_unknown(gazette: Article, herald: Article) -> None:
    assert article_json(gazette) == {
        "id": gazette.id,
        "title": "Mill burns",
        "source": "Gazette",
        "author": "A. Reporter",
        "published": "2026-05-19T08:30:00+00:00",
        "url": "https://gazette.example/mill",
        "language": "en",
        "words": 13,
        "text": "The mill burnt down on Monday. Three people were hurt. Its owner wept.",
        "links": [],
    }
    unknown = article_json(herald, text=False)
    assert "text" not in unknown
    assert {name for name, value in unknown.items() if value is None} == {"author", "published", "url", "language"}


def test_a_comparison_counts_every_verdict_and_its_offsets_find_the_words(mill: Comparison) -> None:
    shown = comparison_json(mill)
    assert shown["counts"] == {"agree": 1, "conflict": 1, "differs": 0, "only_a": 1, "only_b": 0}
    assert list(shown) == [*("a", "b", "same_story", "note", "counts", "rows", "left_out", "self_contradictions")]
    assert shown["rows"][0] == {
        "verdict": "conflict",
        "slot": "fire / hurt",
        "reason": "hurt: Three here, Five there",
        "kind": "number",
        "weight": 3,
        "one_origin": False,
        "a": {
            "sentence": "Three people were hurt.",
            "start": 31,
            "end": 54,
            "value": "Three",
            "value_start": 31,
            "value_end": 36,
        },
        "b": {
            "sentence": "Five people were hurt.",
            "start": 29,
            "end": 51,
            "value": "Five",
            "value_start": 29,
            "value_end": 33,
        },
    }
    assert shown["rows"][1]["b"] is None
    for row in shown["rows"]:
        for side, article in (("a", mill.a), ("b", mill.b)):
            if row[side]:
                assert article.text[row[side]["start"] : row[side]["end"]] == row[side]["sentence"]
                assert article.text[row[side]["value_start"] : row[side]["value_end"]] == row[side]["value"]


def test_a_comparison_without_a_note_says_null(mill: Comparison) -> None:
    assert comparison_json(replace(mill, note=""))["note"] is None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (
            DateValue(date(2026, 5, 1), date(2026, 5, 31)),
            {"type": "date", "first": "2026-05-01", "last": "2026-05-31"},
        ),
        (
            QuantityValue(3, math.inf, "person", 1, Bound.AT_LEAST),
            {"type": "quantity", "low": 3, "high": None, "unit": "person", "bound": "at least"},
        ),
        (
            NameValue("Nicholas Joseph", frozenset({"nick joseph", "joseph"})),
            {"type": "name", "name": "Nicholas Joseph", "aliases": ["joseph", "nick joseph"]},
        ),
        (TextValue("wept", "weep"), {"type": "text", "text": "wept", "key": "weep"}),
    ],
)
def test_a_fact_shows_its_words_and_its_value(value: Value, shown: dict[str, object]) -> None:
    text = "Rain fell. Its owner wept."
    fact = Fact(Kind.STATEMENT, Slot("owner", "wept"), value, 2, "verb", (21, 25), (11, 26), hedged=True)
    found = fact_json(fact, text)
    assert found["normalised"] == shown
    assert (found["sentence"], found["start"], found["end"]) == ("Its owner wept.", 11, 26)
    assert (found["value"], found["value_start"], found["value_end"]) == ("wept", 21, 25)
    assert (found["kind"], found["slot"], found["weight"], found["hedged"]) == ("statement", "owner / wept", 2, True)
    assert found["attributed_to"] is None
    assert json.loads(json_text(found)) == found


def test_a_head_shows_marks_and_null_for_what_is_unknown() -> None:
    seen = datetime(2026, 5, 19, tzinfo=UTC)
    head = Head(1, "abc", "Gazette", 1, "Mill", "", "", None, seen, 9, True, False, also=("Digest",))
    assert head_json(head) == {
        "id": "abc",
        "title": "Mill",
        "source": "Gazette",
        "sources": ["Gazette", "Digest"],
        "author": None,
        "published": None,
        "url": None,
        "words": 9,
        "read": True,
        "starred": False,
    }


def test_json_text_keeps_every_language_and_ends_the_line() -> None:
    assert json_text({"a": "Erdős"}) == '{\n  "a": "Erdős"\n}\n'
