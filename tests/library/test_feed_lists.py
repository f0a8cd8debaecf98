"""Lists of subscriptions through the one door: OPML in and out, what newsboat keeps, and what is no list."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import SourceKind, StoreError, View
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.fetch_settings import FeedSettings
from broadsheet.library import Library
from broadsheet.library.subscribing import AddOptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALLOWED = AddOptions(settings=FeedSettings(private=True))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", samples=False) as opened:
        yield opened


OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="World"><outline type="rss" text="Gazette" xmlUrl="https://gazette.example/rss" category="daily"/>
<outline text="North"><outline type="rss" text="Herald" xmlUrl="https://herald.example/atom"/></outline></outline>
<outline type="rss" xmlUrl="file:///etc/passwd" text="Passwords"/>
<outline type="rss" xmlUrl="https://me:hunter2@gazette.example/private" text="Secret"/>
</body></opml>"""


def test_opml_goes_in_and_comes_out_again(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "mine.opml"
    file.write_text(OPML)
    done = library.feeds.import_subscriptions(file)
    assert (done.added, done.known, len(done.problems)) == (2, 0, 2)
    assert "hunter2" not in " ".join(done.problems)
    assert {(source.name, source.folder) for source in library.sources()} == {
        ("Gazette", "World"),
        ("Herald", "World/North"),
    }
    assert library.feeds.import_subscriptions(file).known == 2
    out = tmp_path / "out.opml"
    out.write_bytes(library.feeds.export_opml())
    with Library.open(tmp_path / "second", samples=False) as second:
        assert second.feeds.import_subscriptions(out).added == 2
        assert [(one.name, one.folder, one.address) for one in second.sources()] == [
            (one.name, one.folder, one.address) for one in library.sources()
        ]
        assert second.feeds.export_opml() == library.feeds.export_opml()


def test_newsboats_urls_go_in(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "urls"
    file.write_text(
        'https://gazette.example/rss daily "~My Gazette"\n# a remark\n'
        'https://herald.example/atom !quiet\n"query:Daily:unread = \\"yes\\" and tags # \\"daily\\""\nexec:/bin/feed\n'
        '"query:Big:unread_count > 5"\n'
    )
    done = library.feeds.import_subscriptions(file)
    assert (done.added, done.searches) == (2, 1)
    assert [(source.name, source.hidden) for source in library.sources() if source.kind is SourceKind.FEED] == [
        ("My Gazette", False),
        ("https://herald.example/atom", True),
    ]
    [search] = library.store.searches.all()
    assert (search.name, search.query) == ("Daily", "is:unread tag:daily")
    assert search.origin == 'unread = "yes" and tags # "daily"'
    assert len(done.problems) == 2
    assert "the search “Big” (unread_count > 5): “unread_count > 5” has no counterpart" in done.problems[1]


def newsboat_cache(path: Path) -> None:
    with sqlite3.connect(path) as cache:  # the shape of newsboat 2.21
        cache.execute("CREATE TABLE rss_feed (rssurl TEXT PRIMARY KEY, url TEXT, title TEXT)")
        cache.execute(
            "CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid TEXT, title TEXT, author TEXT, url TEXT, feedurl TEXT,"
            " pubDate INTEGER, content TEXT, unread INTEGER, deleted INTEGER NOT NULL DEFAULT 0)"
        )
        cache.execute(
            "INSERT INTO rss_feed VALUES ('https://gazette.example/rss', 'https://gazette.example/', 'Gazette')"
        )
        items = [
            ("one", "Fire &amp; flood", 1_780_000_000, "<p>The mill burnt down.</p><p>Two were hurt.</p>", 0, 0),
            ("two", "Rain", 1_780_000_100, "It rained.", 1, 0),
            ("three", "Gone", 1_780_000_200, "Deleted.", 1, 1),
        ]
        for guid, title, when, content, unread, deleted in items:
            cache.execute(
                "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, deleted)"
                " VALUES (?, ?, '', ?, 'https://gazette.example/rss', ?, ?, ?, ?)",
                (guid, title, f"https://gazette.example/{guid}", when, content, unread, deleted),
            )
    cache.close()


def test_newsboats_cache_goes_in_with_what_was_read(library: Library, tmp_path: Path) -> None:
    newsboat_cache(tmp_path / "cache.db")
    before = (tmp_path / "cache.db").read_bytes()
    done = library.feeds.import_subscriptions(tmp_path / "cache.db")
    assert (done.added, done.articles) == (1, 2)
    assert {(head.title, head.read) for head in library.page(View(), limit=10)} == {
        ("Fire & flood", True),
        ("Rain", False),
    }
    article = library.resolve("https://gazette.example/one")
    assert article.text == "The mill burnt down.\n\nTwo were hurt."
    assert library.feeds.import_subscriptions(tmp_path / "cache.db").articles == 0
    assert (tmp_path / "cache.db").read_bytes() == before


def test_one_feed_of_a_cache_under_two_spellings_is_one(library: Library, tmp_path: Path) -> None:
    newsboat_cache(tmp_path / "cache.db")
    with sqlite3.connect(tmp_path / "cache.db") as cache:
        cache.execute("INSERT INTO rss_feed VALUES ('HTTPS://Gazette.example/rss', '', 'Gazette again')")
    cache.close()
    done = library.feeds.import_subscriptions(tmp_path / "cache.db")
    assert (done.added, done.known) == (1, 1)


def test_another_programs_database_is_refused(library: Library, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    with pytest.raises(StoreError, match="newsboat"):
        library.feeds.import_subscriptions(tmp_path / "other.db")
    assert library.sources() == []


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\0\0", b"just some words\n"])
def test_a_file_that_is_no_list_is_refused(library: Library, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(BroadsheetError):
        library.feeds.import_subscriptions(tmp_path / "file")


def test_58_an_outline_flood_is_bounded_and_told(library: Library, tmp_path: Path) -> None:
    outlines = "".join(f"<outline type='rss' xmlUrl='https://{number}.example/'/>" for number in range(30_000))
    (tmp_path / "flood.opml").write_text(f"<opml version='2.0'><body>{outlines}</body></opml>")
    done = library.feeds.import_subscriptions(tmp_path / "flood.opml")
    assert done.added == 20_000
    assert "10,000 feeds" in done.problems[-1]
