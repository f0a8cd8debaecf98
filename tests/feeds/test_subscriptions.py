from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds import SavedSearch, Subscription, SubscriptionsError, read_subscriptions, write_opml

OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>My feeds</title></head><body>
<outline text="News">
  <outline text="Local &amp; far"><outline type="rss" text="Gazette" title="The Gazette" xmlUrl="https://gazette.example/feed"
    htmlUrl="https://gazette.example/" category="harbour,/News/Boats"/></outline>
  <outline type="atom" text="https://lab.example/atom" xmlurl="https://lab.example/atom"/>
</outline>
<outline type="rss" text="Top" xmlUrl="http://top.example/rss?a=1&amp;b=2"/>
<outline type="rss" text="Again" xmlUrl="http://top.example/rss?a=1&amp;b=2"/>
<outline type="link" text="Linked" url="https://linked.example/feed"/>
<outline text="Empty folder"/>
</body></opml>"""


def test_opml_with_folders_and_tags() -> None:
    found = read_subscriptions(OPML.encode(), "feeds.opml")
    assert found.title == "My feeds"
    assert found.feeds == (
        Subscription(
            "https://gazette.example/feed",
            "The Gazette",
            "https://gazette.example/",
            "News/Local & far",
            ("harbour", "Boats"),
        ),
        Subscription("https://lab.example/atom", folder="News"),
        Subscription("http://top.example/rss?a=1&b=2", "Top"),
        Subscription("https://linked.example/feed", "Linked"),
    )
    assert found.problems == ()


def test_a_list_that_is_packed_with_gzip() -> None:
    packed = gzip.compress(b"https://one.example/feed\nhttps://two.example/feed\n")
    assert [feed.url for feed in read_subscriptions(packed, "urls.gz").feeds] == [
        "https://one.example/feed",
        "https://two.example/feed",
    ]
    with pytest.raises(SubscriptionsError, match=r"urls\.gz is gzip data that is damaged or broken off"):
        read_subscriptions(packed[:-9], "urls.gz")


def test_opml_with_raw_ampersands_and_another_encoding() -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-1"?><opml><body><outline text="Café & Co" xmlUrl="http://c.example/?a=1&b=2"/></body></opml>'
    (feed,) = read_subscriptions(text.encode("latin-1"), "x").feeds
    assert (feed.title, feed.url) == ("Café & Co", "http://c.example/?a=1&b=2")


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("feed://gazette.example/rss", "http://gazette.example/rss"),
        ("feed:https://gazette.example/rss", "https://gazette.example/rss"),
        (" FEED://https://gazette.example/rss ", "https://gazette.example/rss"),
    ],
)
def test_the_scheme_that_browsers_gave_to_feeds_is_understood(written: str, address: str) -> None:
    found = read_subscriptions(f"<opml><body><outline text='G' xmlUrl='{written}'/></body></opml>".encode(), "x")
    assert [feed.url for feed in found.feeds] == [address]


def test_no_other_scheme_hides_behind_it() -> None:
    found = read_subscriptions(b"<opml><body><outline text='G' xmlUrl='feed:file:///etc/passwd'/></body></opml>", "x")
    assert (found.feeds, len(found.problems)) == ((), 1)


URLS = r"""# my feeds
https://gazette.example/feed harbour "two words" "~The \"Gazette\""
http://top.example/rss   ! "~Hidden one" # a comment
"query:Unread boats:unread = \"yes\" and tags # \"harbour\"" boats
query:broken
https://plain.example/
exec:~/bin/make-feed
"""


def test_newsboat_urls() -> None:
    found = read_subscriptions(URLS.encode(), "urls")
    assert found.feeds == (
        Subscription("https://gazette.example/feed", 'The "Gazette"', tags=("harbour", "two words")),
        Subscription("http://top.example/rss", "Hidden one", hidden=True),
        Subscription("https://plain.example/"),
    )
    assert found.searches == (SavedSearch("Unread boats", 'unread = "yes" and tags # "harbour"'),)
    assert len(found.problems) == 2
    assert "needs a name and an expression" in found.problems[0]
    assert "runs a program" in found.problems[1]


def test_one_address_a_line() -> None:
    found = read_subscriptions(
        b"\xef\xbb\xbfhttps://a.example/feed\r\n\r\nHTTP://b.example/rss\r\nnot an address\r\n", "l.txt"
    )
    assert [feed.url for feed in found.feeds] == ["https://a.example/feed", "http://b.example/rss"]
    assert found.problems == ("“not”: this is no web address",)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "x is empty"),
        (b"just some prose\nwithout addresses", "no line of it starts with a web address"),
        (b"<html><title>Hi</title></html>", "an HTML page titled “Hi”"),
        (b"<rss><channel/></rss>", "of the kind <rss>"),
        (b"<opml><body><outline text='a'", "damaged at line 1"),
        (b"\x89PNG\0\0", "a PNG picture"),
    ],
)
def test_what_is_no_list_is_named(data: bytes, said: str) -> None:
    with pytest.raises(SubscriptionsError, match=said):
        read_subscriptions(data, "x")


_NAMES = (
    st.text(alphabet="abc &<>\"'é日", min_size=1, max_size=12).map(lambda name: " ".join(name.split())).filter(bool)
)
_FEEDS = st.lists(
    st.builds(
        Subscription,
        url=st.from_regex(r"https://[a-z]{1,6}\.example/[a-z]{0,4}(\?a=1&b=2)?", fullmatch=True),
        title=_NAMES,
        home=st.sampled_from(["", "https://home.example/"]),
        folder=st.lists(_NAMES, max_size=3).map("/".join),
        tags=st.lists(_NAMES, max_size=3, unique=True).map(tuple),
        hidden=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda feed: feed.url,
)


@given(_FEEDS, _NAMES)
def test_opml_comes_back_as_it_was_written(feeds: list[Subscription], title: str) -> None:
    found = read_subscriptions(write_opml(feeds, title), "x")
    assert found.title == title
    assert set(found.feeds) == set(feeds)
    assert found.problems == ()


def test_opml_as_written() -> None:
    feeds = [
        Subscription("https://a.example/", "A", folder="X/Y"),
        Subscription("https://b.example/", "B & b", tags=("t",)),
    ]
    assert write_opml(feeds, "Mine").decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        "  <head>\n    <title>Mine</title>\n  </head>\n  <body>\n"
        '    <outline type="rss" text="B &amp; b" title="B &amp; b" xmlUrl="https://b.example/" category="t"/>\n'
        '    <outline text="X" title="X">\n      <outline text="Y" title="Y">\n'
        '        <outline type="rss" text="A" title="A" xmlUrl="https://a.example/"/>\n'
        "      </outline>\n    </outline>\n  </body>\n</opml>\n"
    )
