"""Feeds in the manner of widespread publishing systems: read as a reader should see them, no less than feedparser."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import feedparser
import pytest
import yaml

from broadsheet.feeds import parse_feed

if TYPE_CHECKING:
    from broadsheet.feeds.model import Entry, Feed

_DATA = Path(__file__).parent.parent / "data"
CASES: list[dict[str, Any]] = [
    case
    for name in ("publishers.yaml", "publishers_odd.yaml")
    for case in yaml.safe_load((_DATA / name).read_text("utf-8"))
]
by_case = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])


def served(case: dict[str, Any]) -> bytes:
    document: str = case["document"]
    return document.encode(case.get("encoding", "utf-8"))


def read(case: dict[str, Any]) -> Feed:
    return parse_feed(served(case), case["url"], case.get("server"))


def seen(entry: Entry, name: str) -> object:
    if name == "date":
        return entry.published.replace(tzinfo=None).isoformat() if entry.published else None
    if name == "text":
        return entry.text.replace("\n\n", " / ")
    return list(entry.tags) if name == "tags" else getattr(entry, name)


@by_case
def test_a_feed_is_read_as_its_reader_should_see_it(case: dict[str, Any]) -> None:
    feed = read(case)
    assert (feed.title, feed.ttl) == (case["title"], case.get("ttl"))
    assert len(feed.entries) == len(case["entries"])
    for entry, wanted in zip(feed.entries, case["entries"], strict=True):
        assert wanted.get("html", "") in entry.content_html
        fields = {name: value for name, value in wanted.items() if name != "html"}
        assert {name: seen(entry, name) for name in fields} == fields


@by_case
def test_no_entry_is_lost_against_feedparser(case: dict[str, Any]) -> None:
    theirs = feedparser.parse(BytesIO(served(case)), response_headers={"content-location": case["url"]})
    assert len(read(case).entries) >= len(theirs.entries)


@by_case
def test_the_same_without_its_html_for_the_library(case: dict[str, Any]) -> None:
    whole = read(case)
    lean = parse_feed(served(case), case["url"], case.get("server"), lean=True)
    assert [(one.key, one.url, one.title, one.text) for one in lean.entries] == [
        (one.key, one.url, one.title, one.text) for one in whole.entries
    ]
    assert not any(one.content_html for one in lean.entries)
    assert [one.words for one in lean.entries] == [len(one.text.split()) for one in whole.entries]
    assert all(one.summary != one.text or not one.summary for one in lean.entries)
