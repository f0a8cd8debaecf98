"""What a parsing worker says is understood exactly, and what no worker of ours would say is refused."""

from __future__ import annotations

import io
import json
import struct
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.articles.model import TextLink
from broadsheet.feeds import Entry, ExtractedArticle, Feed, FeedLink, NotAFeedError, TooLargeError
from broadsheet.feeds.errors import FeedError
from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.messages import ANSWER_LIMIT, Answer, BrokenMessageError, receive, send, told, understood

# What cleaned text may hold: no controls, no surrogates.
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40)
ADDRESSES = st.one_of(st.just(""), WORDS.map(lambda path: f"https://a.example/{path}"))
MOMENTS = st.one_of(st.none(), st.datetimes(timezones=st.just(UTC)))
ENTRIES = st.builds(
    Entry,
    key=WORDS, guid=WORDS, url=ADDRESSES, canonical=ADDRESSES, title=WORDS, author=WORDS, published=MOMENTS,
    updated=MOMENTS, date_text=WORDS, summary=WORDS, text=WORDS, language=WORDS, partial=st.booleans(),
    tags=st.lists(WORDS.filter(bool), max_size=3).map(tuple), content_html=st.just(""),
)  # fmt: skip
FEEDS = st.builds(
    Feed,
    title=WORDS, home=ADDRESSES, language=WORDS, ttl=st.one_of(st.none(), st.integers(0, 10_000)), format=WORDS,
    entries=st.lists(ENTRIES, max_size=4).map(tuple), total=st.integers(0, 10**6), well_formed=st.booleans(),
    notes=st.lists(WORDS, max_size=2).map(tuple),
)  # fmt: skip
ARTICLES = st.builds(
    ExtractedArticle,
    title=WORDS, text=WORDS, author=st.one_of(st.none(), WORDS), published=MOMENTS, site=WORDS, url=ADDRESSES,
    language=st.one_of(st.none(), WORDS), summary=WORDS,
)  # fmt: skip
LINKS = st.lists(st.builds(FeedLink, url=ADDRESSES, title=WORDS, declared=st.booleans()), max_size=3).map(tuple)


def sent(answer: Answer | FeedError) -> Answer:
    stream = io.BytesIO()
    send(stream, *told(answer))
    stream.seek(0)
    return understood(*receive(stream, ANSWER_LIMIT))


@settings(max_examples=150)
@given(st.one_of(FEEDS, ARTICLES, LINKS))
def test_what_is_sent_arrives(answer: Answer) -> None:
    assert sent(answer) == answer


def test_times_of_other_zones_arrive_in_utc() -> None:
    noon = datetime(2026, 5, 19, 12, tzinfo=timezone(timedelta(hours=2)))
    found = sent(ExtractedArticle("T", "Text", published=noon))
    assert isinstance(found, ExtractedArticle)
    assert found.published == noon
    assert found.published.tzinfo is UTC


def test_links_arrive_with_their_text() -> None:
    links = (TextLink(0, 3, "https://a.example/ x"), TextLink(4, 7, "http://b.example/"))
    feed = sent(Feed(entries=(Entry("k", text="One two.", links=links),)))
    assert isinstance(feed, Feed)
    assert feed.entries[0].links == links
    assert sent(ExtractedArticle("T", "One two.", links=links)) == ExtractedArticle("T", "One two.", links=links)


def test_separators_and_surrogates_in_a_text_part_nothing() -> None:
    found = sent(Feed(entries=(Entry("k\x1fx", title="a\x1eb", text="\ud800c"), Entry("l"))))
    assert isinstance(found, Feed)
    assert [(entry.key, entry.text) for entry in found.entries] == [("kx", "?c"), ("l", "")]


@pytest.mark.parametrize("error", [NotAFeedError("no feed"), TooLargeError("16 MB"), FeedError("other")])
def test_errors_arrive_as_what_they_are(error: FeedError) -> None:
    with pytest.raises(type(error), match=str(error)):
        sent(error)


def test_an_error_of_another_kind_arrives_as_the_nearest_that_is_known() -> None:
    with pytest.raises(FeedError, match="410 from the server") as caught:
        sent(FetchError(Trouble.GONE, "410 from the server"))
    assert type(caught.value) is FeedError


def test_what_an_error_says_is_one_clean_line() -> None:
    with pytest.raises(FeedError) as caught:
        understood(["error", "FeedError", "a\nb\x1b[31m" + "x" * 100_000], b"")
    assert str(caught.value).startswith("a b[31mxxx")
    assert len(str(caught.value)) == 1_000


FEED: list[Any] = ["feed", "T", "https://a.example/", "en", "RSS 2.0", None, 1, True, []]
ENTRY = ["k", "g", "https://a.example/1", "t", "a", "d", "s", "x", "en", "https://a.example/1", "", "", "", "", "1", ""]


def test_the_parts_as_they_should_be() -> None:
    found = understood(FEED, "\x1f".join(ENTRY).encode())
    assert isinstance(found, Feed)
    assert found.entries[0].url == "https://a.example/1"


@pytest.mark.parametrize(
    "head",
    [
        None, 7, "feed", {}, [], ["feed"], ["unknown", 1], FEED[:-1], [*FEED, 1], [["feed"], *FEED[1:]],
        ["links", [["javascript:x", "t", True]]], ["links", [["https://a.example/", "t", 1]]], ["links", "https://x/"],
        ["links", [["https://a.example/", "t"]]], ["links"], ["links", [], []],
        ["article", "T", "x", "s", "ftp://x/", "", None, None, None, []],
        ["article", "T", "x", "s", "", "", 1, None, None, []],
        ["article", "T", "x", "s", "", "", None, None, "yesterday", []],
        ["article", "T", None, "s", "", "", None, None, None, []],
        ["article", "T", "x", "s", "", "", None, None, "2026-05-19T10:00:00", []],
        ["article", "T", "x", "s", "", "", None, None, 5, []], ["article"],
        ["article", "T", "x", "s", "", "", None, None, None, None],
        ["article", "T", "x", "s", "", "", None, None, None, [[0, 2, "https://a.example/"]]],
        ["article", "T", "x", "s", "", "", None, None, None, [[0, 1, "javascript:x"]]],
        ["article", "T", "x", "s", "", "", None, None, None, [[0, 1, ""]]],
        ["article", "T", "x", "s", "", "", None, None, None, [[0, 1, 7]]],
        ["error", "SystemExit", "x"], ["error", "FeedError", 5], ["error", "FeedError"], ["error", ["FeedError"], "x"],
    ],
)  # fmt: skip
def test_a_head_of_the_wrong_shape_is_refused(head: object) -> None:
    with pytest.raises(BrokenMessageError, match="wrong shape"):
        understood(head, b"")


@pytest.mark.parametrize("place", range(1, len(FEED)))
@pytest.mark.parametrize("wrong", [{}, 1.5, ["x", 1]])
def test_a_feed_with_a_member_of_the_wrong_type_is_refused(place: int, wrong: object) -> None:
    with pytest.raises(BrokenMessageError, match="wrong shape"):
        understood([*FEED[:place], wrong, *FEED[place + 1 :]], b"")


def test_a_feed_whose_home_is_no_web_address_is_refused() -> None:
    with pytest.raises(BrokenMessageError, match="wrong shape"):
        understood([*FEED[:2], "file:///etc/passwd", *FEED[3:]], b"")


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        *((2, "javascript:alert(1)"), (2, "-o/tmp/x"), (9, "file:///x"), (10, "soon"), (11, "2026-05-19")),
        *((12, "a\x1fb"), (14, "two"), (14, "-1"), (14, "9")),
        *(
            (15, "0 1 javascript:x"),
            (15, "0 2 https://a.example/"),
            (15, "0 1 "),
            (15, "nothing"),
            (15, "1 0 https://a"),
        ),
    ],
)
def test_entries_of_the_wrong_shape_are_refused(place: int, wrong: str) -> None:
    with pytest.raises(BrokenMessageError, match="wrong shape"):
        understood(FEED, "\x1f".join([*ENTRY[:place], wrong, *ENTRY[place + 1 :]]).encode())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BrokenMessageError, match="wrong shape"):
        understood(FEED, b"\xff" * 20)


@pytest.mark.parametrize(
    "data",
    [
        struct.pack(">QQ", 2**63, 0),
        struct.pack(">QQ", 2, 2**63) + b"[]",
        struct.pack(">QQ", 2, 0) + b"[!",
        struct.pack(">QQ", 200_000, 0) + b"[" * 200_000,
        struct.pack(">QQ", 1, 0) + b"\xff",
        struct.pack(">QQ", 9_000, 0) + b"9" * 9_000,
    ],
)
def test_a_message_that_is_too_long_or_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenMessageError):
        receive(io.BytesIO(data), ANSWER_LIMIT)


@pytest.mark.parametrize("size", [0, 5, 16, 17])
def test_a_message_that_breaks_off_is_the_end(size: int) -> None:
    stream = io.BytesIO()
    send(stream, json.loads('["x"]'), b"body")
    with pytest.raises(EOFError):
        receive(io.BytesIO(stream.getvalue()[:size]))
