"""Torture list, lines 34 to 37, 39 to 42, 57: what an entry is known by. (38 and the rest of 39: the store's tests.)"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.feeds import Entry, parse_feed, settle_keys, web_address

URL = "https://base.example/news/feed"
CORPUS = Path(__file__).parents[1] / "data" / "feeds"
WELL_FORMED = ["rss20.xml", "rss10.xml", "rss090.xml", "atom10.xml", "atom03.xml", "duplicate_guids.xml", "video.xml"]
ENDS = ("</channel>\n</rss>", "</channel></rss>", "</feed>", "</rdf:RDF>")


def entries(items: str) -> tuple[Entry, ...]:
    return parse_feed(f"<rss><channel><title>T</title>{items}</channel></rss>".encode(), URL).entries


def test_34_same_guid_twice_in_a_feed_keeps_both() -> None:
    found = parse_feed((CORPUS / "duplicate_guids.xml").read_bytes(), URL).entries
    assert [entry.title for entry in found] == ["One", "Two", "Three", "Three", "Bare"]
    assert len({entry.key for entry in found}) == 5
    # The same document again gives the same keys.
    again = parse_feed((CORPUS / "duplicate_guids.xml").read_bytes(), URL).entries
    assert [entry.key for entry in again] == [entry.key for entry in found]


def test_35_keys_count_within_one_feed() -> None:
    item = "<item><guid>7</guid><title>x</title></item>"
    one = parse_feed(f"<rss><channel>{item}</channel></rss>".encode(), "https://one.example/").entries[0]
    other = parse_feed(f"<rss><channel>{item}</channel></rss>".encode(), "https://other.example/").entries[0]
    assert one.key == other.key == "7"  # the store keeps keys per source


def test_36_no_guid_and_no_link_is_a_stable_hash() -> None:
    item = "<item><title>A  thing</title><description>&lt;p&gt;Happened.&lt;/p&gt;</description></item>"
    other = "<item><title>Else</title></item>"
    first = entries(item + other)[0].key
    assert first.startswith("text:")
    assert entries(other + item.replace("A  thing", " A thing "))[1].key == first
    assert entries(item.replace("thing", "think"))[0].key != first


def test_37_guid_changes_and_link_stays() -> None:
    old = entries("<item><guid>old-1</guid><link>/a</link></item><item><guid>old-2</guid><link>/b</link></item>")
    new = entries(
        "<item><guid>new-1</guid><link>/a?utm_source=x</link></item><item><guid>new-3</guid><link>/c</link></item>"
    )
    known = {entry.key for entry in old}
    addresses = {"https://base.example/a": "old-1", "https://base.example/b": "old-2"}
    assert [entry.key for entry in settle_keys(new, known, addresses)] == ["old-1", "new-3"]


def test_37_a_shared_link_recognises_nothing() -> None:
    known = {"https://base.example/": "old-1"}
    twice = entries("<item><guid>n1</guid><link>/</link></item><item><guid>n2</guid><link>/</link></item>")
    assert [entry.key for entry in settle_keys(twice, {"old-1"}, known)] == ["n1", "n2"]
    present = entries("<item><guid>n1</guid><link>/</link></item><item><guid>old-1</guid></item>")
    assert [entry.key for entry in settle_keys(present, {"old-1"}, known)] == ["n1", "old-1"]


def test_38_an_edited_entry_keeps_its_key() -> None:
    item = (
        "<item><guid isPermaLink='false'>e</guid><link>/e</link><title>{}</title><description>{}</description></item>"
    )
    assert entries(item.format("Fire", "Three hurt"))[0].key == entries(item.format("Blaze", "Four hurt"))[0].key


def test_39_missing_date_is_none_and_not_guessed() -> None:
    found = entries("<item><guid>2026-05-01</guid><title>May 5, 2026</title></item><item><guid>1234</guid></item>")
    assert [(entry.published, entry.date_text) for entry in found] == [(None, ""), (None, "")]


def test_40_odd_years_are_read_and_garbage_kept_as_written() -> None:
    found = parse_feed((CORPUS / "dates.xml").read_bytes(), URL).entries
    assert [entry.published.year if entry.published else None for entry in found] == [2099, 1901, None, None, 2026]
    assert [entry.date_text for entry in found][:4] == [
        "Thu, 01 Jan 2099 00:00:00 GMT",
        "Sun, 06 Jan 1901 00:00:00 GMT",
        "next Tuesday-ish",
        "",
    ]


def test_41_relative_links_and_xml_base() -> None:
    found = entries(
        "<item><link>a</link><description>&lt;a href='b'&gt;x&lt;/a&gt;</description></item>"
        "<item><link>/c</link></item>"
        "<item xml:base='https://far.example/deep/'><link>../d</link></item><item><link>//e.example/f</link></item>"
    )
    assert [entry.url for entry in found] == [
        "https://base.example/news/a",
        "https://base.example/c",
        "https://far.example/d",
        "https://e.example/f",
    ]
    assert 'href="https://base.example/news/b"' in found[0].content_html


@pytest.mark.parametrize("name", WELL_FORMED)
@pytest.mark.parametrize("damage", ["<x><y>", "<p>a & b<br>", "&nope; <open ", "]]> <a b=c>"])
def test_42_ill_formed_tomorrow_has_the_same_keys_and_texts(name: str, damage: str) -> None:
    today = (CORPUS / name).read_text("utf-8")
    end = max(today.rfind(ending) for ending in ENDS)
    assert end > 0
    before = parse_feed(today.encode(), URL)
    after = parse_feed((today[:end] + damage + today[end:]).encode(), URL)
    assert before.well_formed
    assert not after.well_formed
    # The page with its links may be written out differently; what is stored and compared may not.
    bare = [[replace(entry, content_html="") for entry in feed.entries] for feed in (before, after)]
    assert bare[0] == bare[1]


@pytest.mark.parametrize(
    "address",
    [
        *(
            "'; touch x;'",
            "--flag",
            "-x",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "ftp://a.example/",
            "vbscript:x",
        ),
        *("data:text/html,x", "http://", "https:///x", "http://a.example/\nb", "http://a b.example/"),
        "http://a.example/\x1b]8;;x",
    ],
)
def test_57_only_web_addresses_may_be_opened(address: str) -> None:
    assert web_address(address) is None
    (entry,) = entries(f"<item><guid>g</guid><link><![CDATA[{address.replace(chr(27), '')}]]></link></item>")
    assert entry.url == "" or web_address(entry.url) == entry.url


def test_57_an_address_is_one_argument() -> None:
    assert web_address(" HTTP://a.example/;touch%20x?'&--flag ") == "http://a.example/;touch%20x?'&--flag"
