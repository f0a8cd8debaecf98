from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds import canonical_url, web_address
from broadsheet.feeds.addresses import absolute


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/story",
        "https://www.example.org/story/",
        "HTTPS://EXAMPLE.ORG:443/story#top",
        "http://example.org:80/story?utm_source=rss&utm_medium=feed",
        "https://example.org/story?fbclid=1&gclid=2",
        "https://example.org/story?amp=1",
        "https://amp.example.org/story",
        "https://example.org/%73tory",
        " https://example.org/story\n",
    ],
)
def test_forms_of_one_address(url: str) -> None:
    assert canonical_url(url) == "https://example.org/story"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/story?id=1", "https://example.org/story?id=2"),
        ("https://example.org/Story", "https://example.org/story"),
        ("https://example.org:8080/story", "https://example.org/story"),
        ("https://news.example.org/story", "https://example.org/story"),
        ("https://example.org/amp", "https://example.org/"),
        ("https://example.org/story?ref=7", "https://example.org/story"),
        ("https://example.org/story?amp=5", "https://example.org/story"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
    ],
)
def test_what_may_choose_the_page_is_kept(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


@pytest.mark.parametrize(
    "host", ["example.org", "www.example.org", "amp.example.org", "www.org", "a.www.org", "localhost"]
)
@pytest.mark.parametrize(
    "path", ["", "/", "/a", "/a/", "/a//b", "/amp", "/a/b/amp/", "/amp/a/b", "/a/amp/b/c", "/A~b.html"]
)
def test_a_tracking_parameter_never_makes_a_difference(host: str, path: str) -> None:
    for scheme in ("http", "https"):
        address = f"{scheme}://{host}{path}"
        assert canonical_url(address) == canonical_url(f"{address}?utm_source=feed")


def test_amp_paths_and_the_order_of_parameters() -> None:
    assert canonical_url("https://example.org/news/story/amp/") == "https://example.org/news/story"
    assert canonical_url("https://example.org/amp/news/story") == "https://example.org/news/story"
    assert canonical_url("https://example.org/s?b=2&a=1") == canonical_url("https://example.org/s?a=1&b=2")


@pytest.mark.parametrize("letter", ["\u00a0", "\u3000", "\u202e", "\u200b", "\ufeff", "\ud800", "\x9b"])
def test_an_address_holds_nothing_that_is_blank_invisible_or_turns_the_text(letter: str) -> None:
    assert web_address(f"https://exa{letter}mple.org/") is None
    assert web_address(f"https://example.org/a{letter}b") is None
    assert letter not in absolute("https://example.org/", f"/a{letter}b")


def test_what_is_no_web_address_is_left_alone() -> None:
    assert canonical_url(" urn:uuid:7 ") == "urn:uuid:7"
    assert canonical_url("http://[::1") == "http://[::1"


@given(
    st.from_regex(
        r"https?://(www\.)?[a-z]{1,8}\.(org|co\.uk)(:\d{1,5})?(/[ -~]{0,12}){0,4}(\?[ -~]{0,20})?", fullmatch=True
    )
)
def test_canonical_form_is_final(url: str) -> None:
    once = canonical_url(url)
    assert canonical_url(once) == once


@given(st.text(max_size=80))
def test_any_text_is_taken(text: str) -> None:
    canonical_url(text)
    address = web_address(text)
    assert address is None or (address.startswith(("http://", "https://")) and address.split() == [address])


@pytest.mark.parametrize(
    ("base", "reference", "expected"),
    [
        ("https://a.example/x/feed", "y", "https://a.example/x/y"),
        ("https://a.example/x/feed", "//b.example/y", "https://b.example/y"),
        ("https://a.example/x/feed", "https://b.example/two words", "https://b.example/two%20words"),
        ("https://a.example/x/feed", "javascript:alert(1)", ""),
        ("https://a.example/x/feed", "mailto:a@b.example", ""),
        ("https://a.example/x/feed", "http://[bad", ""),
        ("https://a.example/x/feed", "", ""),
        ("", "relative", ""),
    ],
)
def test_absolute(base: str, reference: str, expected: str) -> None:
    assert absolute(base, reference) == expected
