"""Each feed of the corpus against what a person reads in it."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import feedparser
import pytest

from broadsheet.feeds import Entry, NotAFeedError, TooLargeError, parse_feed

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = [
    *("atom03.xml", "atom10.xml", "dates.xml", "duplicate_guids.xml", "entities.xml", "junk_before.xml", "podcast.xml"),
    *("raw_ampersand.xml", "rss090.xml", "rss091.xml", "rss092_no_channel.xml", "rss10.xml", "rss20.xml"),
    *("titles.xml", "truncated.xml", "unclosed_tags.xml", "undeclared_prefix.xml", "uppercase.xml", "video.xml"),
]


def _titles(entries: Sequence[Entry]) -> list[str]:
    return [entry.title for entry in entries]


def test_rss_20(corpus: Any) -> None:
    feed = corpus.feed("rss20.xml")
    assert (feed.title, feed.home, feed.language, feed.ttl) == ("Harbour Gazette", "https://gazette.example/", "en", 45)
    assert (feed.format, feed.well_formed, feed.total, feed.notes) == ("RSS 2.0", True, 3, ())
    ferry, quay, tides = feed.entries
    assert ferry == Entry(
        key="gz-1001",
        guid="gz-1001",
        url="https://gazette.example/2026/05/ferry?utm_source=rss",
        canonical="https://gazette.example/2026/05/ferry",
        title="Ferry & crane collide",
        author="Ana Quay",
        published=datetime(2026, 5, 5, 7, 30, tzinfo=UTC),
        date_text="Tue, 05 May 2026 09:30:00 +0200",
        summary="A ferry hit a crane.",
        text="A ferry hit a crane at dawn.\n\nNobody was hurt & service resumed.",
        content_html="<p>A ferry hit a crane at <b>dawn</b>.</p><p>Nobody was hurt &amp; service resumed.</p>",
        tags=("Accidents", "Harbour"),
        language="en",
    )
    assert (quay.url, quay.author) == ("https://base.example/2026/05/quay", "News Desk")
    assert quay.published == datetime(2026, 5, 4, 18, tzinfo=UTC)
    assert (tides.url, tides.text) == ("https://gazette.example/tides", "High water at 6 & 18.")


def test_rss_091_names_characters_of_html(corpus: Any) -> None:
    feed = corpus.feed("rss091.xml")
    assert (feed.title, feed.language, feed.format) == ("Café notes", "fr", "RSS 0.91")
    assert _titles(feed.entries) == ["Crème prices", "New beans"]


def test_rss_10(corpus: Any) -> None:
    feed = corpus.feed("rss10.xml")
    assert (feed.title, feed.home, feed.format) == ("Observatory", "http://observatory.example/", "RSS 1.0")
    comet, dome = feed.entries
    assert (comet.guid, comet.author, comet.tags) == ("http://observatory.example/1", "Io Night", ("Comets",))
    assert comet.published == datetime(2026, 4, 2, 3, 4, 5, tzinfo=UTC)
    assert dome.guid == "http://observatory.example/2"


def test_rss_090(corpus: Any) -> None:
    feed = corpus.feed("rss090.xml")
    assert (feed.format, _titles(feed.entries)) == ("RSS 0.90", ["First", "Second"])


def test_items_outside_the_channel(corpus: Any) -> None:
    feed = corpus.feed("rss092_no_channel.xml")
    assert feed.title == "Odd order"
    assert [entry.url for entry in feed.entries] == [
        "http://nochannel.example/alone",
        "http://nochannel.example/untitled",
    ]


def test_atom_10(corpus: Any) -> None:
    feed = corpus.feed("atom10.xml")
    assert (feed.title, feed.home, feed.language) == ("Lab & field", "https://lab.example/", "en")
    first, second, third = feed.entries
    assert first.title == "Use of <b> explained"
    assert first.url == "https://lab.example/blog/one"
    assert (first.author, first.tags, first.summary) == ("Mira Vale", ("html",), "Short & plain")
    assert first.text == "Bold text is strong.\nNext line & more.\n\n- one\n- two"
    assert 'href="https://lab.example/blog/two"' in first.content_html
    assert first.published == datetime(2026, 5, 1, 6, tzinfo=UTC)
    assert first.updated == datetime(2026, 5, 2, 8, tzinfo=UTC)
    assert (second.title, second.language, second.text) == ("Zwei Wege", "de", "Ein Weg.")
    assert second.url == "https://other.example/deep/zwei"
    assert 'href="https://other.example/deep/pics/x.html"' in second.content_html
    assert second.guid == "urn:uuid:11111111-2222-3333-4444-555555555555"
    assert second.published == datetime(2026, 5, 3, 10, tzinfo=UTC)
    assert (third.guid, third.key) == ("", "https://lab.example/blog/three")
    assert third.text == "A picture."


def test_atom_03(corpus: Any) -> None:
    feed = corpus.feed("atom03.xml")
    (entry,) = feed.entries
    assert (feed.format, entry.title, entry.text) == ("Atom 0.3", "Early bird", "Worms.")
    assert entry.published == datetime(2004, 5, 5, 7, 8, 9, tzinfo=UTC)


def test_json_feed(corpus: Any) -> None:
    feed = corpus.feed("json11.json")
    assert (feed.title, feed.home, feed.language) == ("Json Journal", "https://json.example/", "en")
    first, second, third = feed.entries
    assert (first.guid, first.title, first.author) == ("a1", "Braces & brackets", "J. Son")
    assert (first.text, first.summary, first.tags) == ("Curly.", "On braces", ("syntax", "json"))
    assert (second.guid, second.url) == ("7", "https://elsewhere.example/p")
    assert second.text == "Plain <text>, two\n\nparagraphs."
    assert (third.url, third.author) == ("https://base.example/relative", "Old Style")


def test_media_description_stands_in_for_a_text(corpus: Any) -> None:
    (entry,) = corpus.feed("video.xml").entries
    assert (entry.title, entry.url) == ("Reel one", "https://video.example/watch?v=abc")
    assert entry.text == "How the reel was made.\n\nSecond paragraph."


def test_podcast(corpus: Any) -> None:
    (entry,) = corpus.feed("podcast.xml").entries
    assert (entry.key, entry.url, entry.author, entry.text) == ("ep1", "", "Host", "We talk.")


def test_titles_are_plain_unless_they_are_plainly_html(corpus: Any) -> None:
    assert _titles(corpus.feed("titles.xml").entries) == [
        "Bold claims",
        "Why <b> is not bold",
        "arr[0] [b]",
        "Tom & Jerry",
        "Less < more",
        "List<String> & Map",
        "Two lines tabbed",
    ]


def test_entities_of_the_document_type_are_resolved(corpus: Any) -> None:
    feed = corpus.feed("entities.xml")
    assert (feed.title, feed.entries[0].title) == ("The Evening Star", "40° in town")


def test_undeclared_prefixes_are_understood(corpus: Any) -> None:
    feed = corpus.feed("undeclared_prefix.xml")
    assert [(entry.text, entry.author) for entry in feed.entries] == [("Full text here.", "Pre Fix"), ("", "")]


def test_tags_without_end(corpus: Any) -> None:
    feed = corpus.feed("unclosed_tags.xml")
    assert not feed.well_formed
    assert len(feed.entries) == 3
    assert feed.entries[0].text == "Paragraph without end\nand a break"


ITEMS = "<item><title>a</title><guid>g1</guid></item><item><link>http://x.example/b</link></item>"
ENTRIES = '<entry><id>t:1</id></entry><entry><link rel="self" href="s"/><link href="http://x.example/b"/></entry>'
ODD = {
    "comment first": f"<!-- <item> --><rss><channel>{ITEMS}</channel></rss>",
    "userland": f'<rss xmlns="http://backend.userland.com/rss2"><channel>{ITEMS}</channel></rss>',
    "unknown namespace": f'<rss xmlns="http://nowhere.example/"><channel>{ITEMS}</channel></rss>',
    "unknown prefix": f'<rss xmlns:q="http://nowhere.example/"><q:item/><channel>{ITEMS}</channel></rss>',
    "prefixed Atom": '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id></a:entry></a:feed>',
    "Atom without namespace": f"<feed>{ENTRIES}</feed>",
    "Atom draft": f'<feed xmlns="http://purl.org/atom/ns#draft-ietf-atompub-format-05">{ENTRIES}</feed>',
    "entry alone": '<entry xmlns="http://www.w3.org/2005/Atom"><id>x</id></entry>',
    "wrapped": f"<Envelope><stuff><rss><channel>{ITEMS}</channel></rss></stuff></Envelope>",
    "nested": "<rss><item><title>o</title><item><guid>2</guid></item><guid>1</guid></item></rss>",
    "item as markup": "<rss><item><guid>1</guid><description><item>x</item></description></item></rss>",
    "entry in source": "<feed><entry><id>1</id><source><entry><title>x</title></entry></source></entry></feed>",
    "two guids": "<rss><item><guid>1</guid><guid>2</guid></item></rss>",
    "two links": '<feed><entry><link href="http://x.example/1"/><link href="http://x.example/2"/></entry></feed>',
    "CDF": '<CHANNEL><ITEM HREF="http://x.example/1"><TITLE>t</TITLE></ITEM></CHANNEL>',
    "empty items": "<rss><channel><item/><item></item></channel></rss>",
    "junk after": f"<rss><channel>{ITEMS}</channel></rss> and <more",
    "two documents": f"<rss><channel>{ITEMS}</channel></rss><rss><channel>{ITEMS}</channel></rss>",
    "unquoted attribute": "<rss version=2.0><item><guid isPermaLink=false>1</guid></item></rss>",
    "same attribute twice": f"<rss version='2' version='2'>{ITEMS}</rss>",
    "CDATA without end": f"<rss><item><guid>1</guid><description><![CDATA[x</description></item>{ITEMS}</rss>",
    "CDATA in CDATA": f"<rss><item><guid>1</guid><title><![CDATA[<![CDATA[y]]> z]]></title></item>{ITEMS}</rss>",
    "less-than sign": f"<rss><item><title>a < b</title><guid>1</guid></item>{ITEMS}</rss>",
    "declared twice": f'<?xml version="1.0"?><?xml version="1.0"?><rss>{ITEMS}</rss>',
    "program text": f"<?php echo 1; ?><rss>{ITEMS}</rss>",
}


@pytest.mark.parametrize("name", ODD)
def test_odd_documents_give_the_entries_that_feedparser_finds(name: str) -> None:
    reference = feedparser.parse(io.BytesIO(ODD[name].encode()), sanitize_html=False, resolve_relative_uris=False)
    theirs = [entry.get("id") or entry.get("link") or "" for entry in reference.entries]
    ours = parse_feed(ODD[name].encode(), "http://x.example/").entries
    assert [entry.guid or entry.url for entry in ours] == theirs
    assert theirs


@pytest.mark.parametrize("name", NAMES)
def test_no_entry_is_lost_against_feedparser(corpus: Any, name: str) -> None:
    reference = feedparser.parse(io.BytesIO(corpus.bytes(name)), sanitize_html=False, resolve_relative_uris=False)
    theirs = [entry.get("id") or entry.get("link") or "" for entry in reference.entries]
    # Without an address of its own feedparser leaves links relative.
    ours = [(entry.guid or entry.url).removeprefix("https://base.example") for entry in corpus.feed(name).entries]
    assert ours == theirs


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the document is empty"),
        (b" \n\0", "the document is empty"),
        (
            b"<!DOCTYPE html><html><head><title>Ship &amp; Shore</title></head></html>",
            "HTML page titled “Ship & Shore”",
        ),
        (b"<html><body>hello</body></html>", "an HTML page"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"<?xml version='1.0'?><urlset><url/></urlset>", "an XML document of the kind <urlset>"),
        (b"<opml version='2.0'><body/></opml>", "a list of subscriptions"),
        (b'{"name": "x"}', "JSON data without the items"),
        (b"Just some words", "plain text that starts “Just some words”"),
    ],
)
def test_what_is_no_feed_is_named(data: bytes, said: str) -> None:
    with pytest.raises(NotAFeedError, match="not a feed") as caught:
        parse_feed(data, "https://base.example/")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_web_page_that_speaks_of_items_is_no_feed() -> None:
    page = b"<!DOCTYPE html><html><head><title>T</title></head><body><item>x</item></body></html>"
    with pytest.raises(NotAFeedError, match="HTML page titled"):
        parse_feed(page, "https://base.example/")


def test_a_feed_without_entries_is_a_feed() -> None:
    feed = parse_feed(b"<rss version='2.0'><channel><title>Quiet</title></channel></rss>", "https://base.example/")
    assert (feed.title, feed.entries) == ("Quiet", ())


def test_too_large() -> None:
    with pytest.raises(TooLargeError, match="larger than 15 MB"):
        parse_feed(b"<rss>" + b" " * 15_000_000, "https://base.example/")


def test_a_document_type_inside_a_comment_is_none() -> None:
    feed = parse_feed(b"<!-- <!DOCTYPE x [ --><rss><item><title>A</title></item></rss>", "https://a.example/")
    assert [entry.title for entry in feed.entries] == ["A"]


def test_cdf_names_its_base_in_an_attribute() -> None:
    feed = parse_feed(
        b'<CHANNEL BASE="http://b.example/x/"><ITEM HREF="/1"><TITLE>A</TITLE></ITEM></CHANNEL>', "https://a.example/"
    )
    assert [entry.url for entry in feed.entries] == ["http://b.example/1"]


def test_texts_of_atom_03_that_are_packed_are_unpacked() -> None:
    # "VGhlIDxiPmJyaWRnZTwvYj4gc3RheXMgc2h1dA==" and "QnJpZGdl" by `base64` of the GNU core utilities.
    document = b"""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>urn:1</id>
    <title mode="base64">QnJpZGdl</title>
    <summary mode="base64" type="text/html">
      VGhlIDxiPmJyaWRnZTwvYj4gc3RheXMgc2h1dA==
    </summary></entry><entry><id>urn:2</id><title mode="base64">?</title></entry></feed>"""
    packed, broken = parse_feed(document, "https://a.example/feed").entries
    assert (packed.title, packed.text) == ("Bridge", "The bridge stays shut")
    assert broken.title == ""


def test_cdf_gives_the_time_of_an_item_as_an_attribute() -> None:
    document = b'<CHANNEL><ITEM HREF="http://x.example/1" LASTMOD="2004-04-06T23:05:43-05:00"/></CHANNEL>'
    (entry,) = parse_feed(document, "https://a.example/feed").entries
    assert entry.updated == datetime(2004, 4, 7, 4, 5, 43, tzinfo=UTC)
