"""What is made of single fields: titles, authors, broken characters, which text is the fullest."""

from __future__ import annotations

import io

import feedparser
import pytest

from broadsheet.feeds import DamagedFeedError, Entry, parse_feed

URL = "https://base.example/feed"


def entry(fields: str, *, after: str = "") -> Entry:
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    feed = parse_feed(f"<rss {spaces}><channel><item>{fields}</item>{after}</channel></rss>".encode(), URL)
    return feed.entries[0]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("<author>desk@a.example (News Desk)</author>", "News Desk"),
        ("<author>News Desk &lt;desk@a.example&gt;</author>", "News Desk"),
        ("<author>desk@a.example</author>", "desk@a.example"),
        ("<author><name>Ana Quay</name><email>ana@a.example</email></author>", "Ana Quay"),
        ("<dc:creator><![CDATA[Ana & Bo]]></dc:creator>", "Ana & Bo"),
        ("<dc:creator>&lt;a href='/ana'&gt;Ana Quay&lt;/a&gt;</dc:creator>", "Ana Quay"),
        ("<dc:creator>Ana\n  Quay</dc:creator>", "Ana Quay"),
        ("<title>x</title>", ""),
    ],
)
@pytest.mark.parametrize("after", ["", "<x><br>"])
def test_authors(given: str, name: str, after: str) -> None:
    assert entry(given, after=after).author == name


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("CafÃ© opens", "Café opens"),  # UTF-8 read as Latin-1, then written as UTF-8
        ("It&#x92;s &#x93;on&#x94;", "It’s “on”"),  # Windows-1252 by number
        ("Ã is a letter", "Ã is a letter"),
        ("São Paulo", "São Paulo"),
        ("&lt;em&gt;New&lt;/em&gt;: 5 &amp;lt; 6", "New: 5 < 6"),
        ("How to use &lt;div&gt; and &lt;/div&gt;", "How to use <div> and </div>"),
        ("Q&amp;amp;A", "Q&A"),
        ("a&amp;nbsp;b", "a b"),
        ("x" * 600, "x" * 499 + "…"),
    ],
)
@pytest.mark.parametrize("after", ["", "<x><br>"])
def test_titles(given: str, title: str, after: str) -> None:
    assert entry(f"<title>{given}</title>", after=after).title == title


def test_the_fullest_text_is_the_text_and_the_other_the_summary() -> None:
    both = entry("<description>Short.</description><content:encoded>&lt;p&gt;Long one.&lt;/p&gt;</content:encoded>")
    assert (both.text, both.summary) == ("Long one.", "Short.")
    turned = entry(f"<description>{'Long. ' * 20}</description><content:encoded>More</content:encoded>")
    assert turned.text == turned.summary == ("Long. " * 20).strip()
    twice = entry("<description>One.</description><description>And a longer two.</description>")
    assert (twice.text, twice.summary) == ("And a longer two.", "One.")
    assert entry("<content:encoded>Only.</content:encoded>").summary == ""


def test_tags_once_each_and_bounded() -> None:
    tags = "".join(f"<category>t{number % 60}</category>" for number in range(200))
    found = entry(f"<category> News </category><category>News</category><dc:subject>Harbour</dc:subject>{tags}").tags
    assert found[:3] == ("News", "Harbour", "t0")
    assert len(found) == len(set(found)) <= 50


def test_nothing_of_an_entry_can_command_a_terminal() -> None:
    evil = "&#x9b;31m&#x9d;52;c;x&#x9c; &amp;#27;]52;c;y &#x202e;rev"
    found = entry(
        f"<title>{evil}</title><author>{evil}</author><category>{evil}</category><guid>{evil}</guid>"
        f"<description>{evil}</description><pubDate>{evil}</pubDate>"
    )
    fields = (found.title, found.author, *found.tags, found.guid, found.text, found.summary, found.date_text, found.key)
    for field in fields:
        assert field
        assert not any(character < " " or "\x7f" <= character <= "\x9f" or character == "\u202e" for character in field)


def test_a_feed_that_brings_feedparser_down_is_read_entry_by_entry() -> None:
    # A stray </item> inside a link, and then the end of that link.
    bad = b"<item><title>2</title><link>http://x.example/b</item>s</link></item>"
    good = b"<item><guid>%d</guid></item>"
    document = b"<rss version='2.0'><channel><title>T</title>" + good % 1 + bad + good % 3 + b"</channel></rss>"
    with pytest.raises(KeyError):
        feedparser.parse(io.BytesIO(document))
    feed = parse_feed(document, URL)
    assert (feed.title, feed.format) == ("T", "RSS 2.0")
    assert [entry.guid for entry in feed.entries if entry.guid] == ["1", "3"]


def test_too_many_entries_in_an_ill_formed_feed() -> None:
    items = "".join(f"<item><guid>{number}</guid></item>" for number in range(6_000))
    feed = parse_feed(f"<rss><channel>{items}<x><br></channel></rss>".encode(), URL)
    assert (len(feed.entries), feed.total) == (5_000, 6_000)
    assert feed.notes[-1].startswith("only the first 5,000 of 6,000 entries were taken")
    assert not feed.entries[-1].partial


def test_damage_is_noted_with_its_line() -> None:
    feed = parse_feed(b"<rss>\n<channel>\n<item><title>a & b</title></item></channel></rss>", URL)
    assert feed.notes[0].startswith("not well-formed XML (line 3: ")


def test_nested_too_deeply_is_said() -> None:
    with pytest.raises(DamagedFeedError, match="nested more than 1000 deep"):
        parse_feed(b"<rss>" + b"<a>" * 2_000, URL)
