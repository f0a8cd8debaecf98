"""Adding, refreshing and completing, through the one door, with a server on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_site import Site, open_site, rss

from broadsheet.articles import SourceKind, View
from broadsheet.errors import BroadsheetError
from broadsheet.feeds import FileError
from broadsheet.feeds.fetch_settings import FeedSettings
from broadsheet.library import Library
from broadsheet.library.subscribing import AddedKind, AddOptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARAGRAPH = (
    "The mill on the river burnt down on Tuesday night, and {} people were taken to hospital with burns, police said"
    " on Wednesday. The owner promised to pay for the repair of the houses around it, and the council to look into how"
    " old factories are watched."
)
STORY = "".join(f"<p>{PARAGRAPH.format(number)}</p>" for number in range(3, 12))
ALLOWED = AddOptions(settings=FeedSettings(private=True))


def page(title: str, body: str, feed: str = "") -> str:
    link = f"<link rel='alternate' type='application/rss+xml' href='{feed}'>" if feed else ""
    return f"<!DOCTYPE html><html><head><title>{title}</title>{link}</head><body>{body}</body></html>"


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as site:
        yield site


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", samples=False) as opened:
        yield opened


def titles(library: Library) -> list[str]:
    return [head.title for head in library.page(View(), limit=100)]


def test_a_feed_is_added_with_its_articles(library: Library, site: Site) -> None:
    site.pages["/rss"] = rss("Gazette", "one", "two")
    added = library.feeds.add(f"{site.base}/rss", AddOptions(folder="News", settings=FeedSettings(private=True)))
    assert (added.kind, added.name, added.address) == (AddedKind.FEED, "Gazette", f"{site.base}/rss")
    assert (added.new, added.known) == (2, False)
    [source] = library.sources()
    assert (source.number, source.kind, source.folder, source.total) == (added.source, SourceKind.FEED, "News", 2)
    again = library.feeds.add(f"{site.base}/rss#top", ALLOWED)
    assert (again.source, again.new, again.known) == (added.source, 0, True)
    # What was fetched just now has not changed since.
    assert library.feeds.refresh().unchanged == 1


def test_a_sites_address_finds_its_feed(library: Library, site: Site) -> None:
    site.pages |= {"/": page("Gazette", "<p>Welcome</p>", "/feeds/all"), "/feeds/all": rss("Gazette", "one")}
    added = library.feeds.add(site.base.removeprefix("http://"), ALLOWED)
    assert (added.kind, added.address, added.new) == (AddedKind.FEED, f"{site.base}/feeds/all", 1)
    assert site.base in added.note


def test_a_site_that_names_no_feed_is_asked_in_the_usual_places(library: Library, site: Site) -> None:
    site.pages |= {"/": page("Gazette", "<p>Welcome</p>"), "/feed": rss("Gazette", "one")}
    assert library.feeds.add(site.base, ALLOWED).address == f"{site.base}/feed"


def test_a_feed_that_is_named_and_gone_is_passed_over(library: Library, site: Site) -> None:
    home = page("Gazette", "<p>Welcome</p>", "/gone") + "<link rel='alternate' type='application/atom+xml' href='/rss'>"
    site.pages |= {"/": home, "/rss": rss("Gazette", "one")}
    assert library.feeds.add(site.base, ALLOWED).address == f"{site.base}/rss"


def test_an_articles_address_adds_the_article_and_tells_of_the_feed(library: Library, site: Site) -> None:
    address = f"{site.base}/2026/mill-burnt-down-on-tuesday"
    body = f"<article><h1>Mill burnt down</h1>{STORY}</article>"
    site.pages |= {"/2026/mill-burnt-down-on-tuesday": page("Mill burnt down", body, "/rss"), "/rss": rss("G", "one")}
    added = library.feeds.add(address, ALLOWED)
    assert (added.kind, added.address, added.new) == (AddedKind.ARTICLE, address, 1)
    assert f"{site.base}/rss" in added.note
    article = library.article(added.article)
    assert article is not None
    assert PARAGRAPH.format(7) in article.text
    assert library.feeds.add(address, ALLOWED).new == 0


def test_what_is_neither_says_what_it_is(library: Library, site: Site) -> None:
    site.pages["/"] = page("Closed for repair", "<p>Sorry</p>")
    with pytest.raises(BroadsheetError, match="HTML page titled “Closed for repair”"):
        library.feeds.add(site.base, ALLOWED)
    assert library.sources() == []


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("%PDF-1.4 of a report", "a PDF document"),
        ('<?xml version="1.0"?><opml version="2.0"><body/></opml>', "`broadsheet import` takes it"),
        ('{"name": "value"}', "JSON data"),
        ("", "the document is empty"),
    ],
)
def test_of_what_is_no_page_its_servers_feed_is_not_taken(
    library: Library, site: Site, document: str, said: str
) -> None:
    site.pages |= {"/thing": document, "/rss": rss("Gazette", "one")}
    with pytest.raises(BroadsheetError, match=said):
        library.feeds.add(f"{site.base}/thing", ALLOWED)
    assert library.sources() == []


def test_a_machine_of_ones_own_needs_an_option(library: Library, site: Site) -> None:
    site.pages["/rss"] = rss("Gazette", "one")
    with pytest.raises(BroadsheetError, match="--allow-private"):
        library.feeds.add(f"{site.base}/rss")
    assert site.asked == []


@pytest.mark.parametrize(
    "typed", ["", "ftp://gazette.example/", "javascript:alert(1)", "http://", "https://u:p@g.example/"]
)
def test_what_is_no_address_is_refused(library: Library, typed: str) -> None:
    with pytest.raises(BroadsheetError):
        library.feeds.add(typed)
    assert library.sources() == []


@pytest.mark.parametrize("typed", ["/no/such/notes.txt", "~/no such folder/", "./missing.md", "../missing.md"])
def test_a_path_where_nothing_is_said_to_be_missing_and_not_taken_for_an_address(library: Library, typed: str) -> None:
    with pytest.raises(FileError, match="there is no file"):
        library.feeds.add(typed)


def test_a_folder_is_added_and_read_again(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "mill.txt").write_text("The mill burnt down.\n\nTwo were hurt.")
    added = library.feeds.add(str(folder))
    assert (added.kind, added.name, added.new) == (AddedKind.FILES, "texts", 1)
    (folder / "mill.txt").write_text("The mill burnt down.\n\nThree were hurt.")
    (folder / "flood.md").write_text("# Flood\n\nThe river rose.")
    summary = library.feeds.refresh()
    assert (summary.new, summary.revised) == (1, 1)
    (folder / "mill.txt").unlink()
    library.feeds.refresh()
    assert len(titles(library)) == 2  # what has gone from the disk stays in the library
    (folder / "flood.md").unlink()
    folder.rmdir()
    [failure] = library.feeds.refresh().failed
    assert failure.source == added.source


def test_an_address_is_an_article_for_comparing(library: Library, site: Site) -> None:
    body = f"<article><h1>Mill burnt down</h1>{STORY}</article>"
    site.pages["/mill"] = page("Mill burnt down", body)
    article = library.resolve(f"{site.base}/mill")
    assert PARAGRAPH.format(5) in article.text
    assert titles(library) == []  # read, not kept


def test_an_address_that_the_library_knows_is_not_fetched(library: Library, site: Site) -> None:
    address = f"{site.base}/2026/mill-burnt-down-on-tuesday"
    body = f"<article><h1>Mill burnt down</h1>{STORY}</article>"
    site.pages["/2026/mill-burnt-down-on-tuesday"] = page("Mill burnt down", body)
    number = library.feeds.add(address, ALLOWED).article
    site.asked.clear()
    assert library.resolve(f"{address}?utm_source=friend") == library.article(number)
    assert site.asked == []


def test_a_source_is_named_by_number_name_or_address(library: Library, site: Site) -> None:
    site.pages["/rss"] = rss("Gazette", "one")
    added = library.feeds.add(f"{site.base}/rss", ALLOWED)
    for reference in (str(added.source), "gazette", f"{site.base}/rss"):
        assert library.feeds.number_of(reference) == added.source
    assert library.feeds.number_of("herald") is None
    library.feeds.remove([added.source])
    assert (library.sources(), titles(library)) == ([], [])


def test_copies_of_an_agency_report_are_linked(library: Library, site: Site) -> None:
    text = "".join(f"<p>{PARAGRAPH.format(number)}</p>" for number in range(3, 9)).replace("<", "&lt;")
    for name in ("gazette", "herald"):
        item = f"<item><guid>{name}</guid><title>Mill burnt down</title><description>{text}</description></item>"
        site.pages[f"/{name}"] = f"<rss version='2.0'><channel><title>{name}</title>{item}</channel></rss>"
        library.feeds.add(f"{site.base}/{name}", ALLOWED)
    assert library.feeds.link_copies(seconds=60) == 1
    assert library.store.copies.of(1) == [1, 2]
    assert library.feeds.link_copies(seconds=60) == 0


def test_an_article_is_completed_when_the_reader_asks(library: Library, site: Site) -> None:
    item = "<item><link>/mill</link><title>Mill burnt down</title><description>Teaser.</description></item>"
    site.pages |= {
        "/rss": f"<rss version='2.0'><channel><title>Gazette</title>{item}</channel></rss>",
        "/mill": page("Mill burnt down", f"<article><h1>Mill burnt down</h1>{STORY}</article>"),
    }
    library.feeds.add(f"{site.base}/rss", ALLOWED)
    assert library.feeds.complete(1)
    article = library.article(1)
    assert article is not None
    assert PARAGRAPH.format(7) in article.text
    assert library.store.pages.feed_text(1) == "Teaser."
    assert not library.feeds.complete(1)  # nothing more to be had


def test_an_article_without_an_address_cannot_be_completed(library: Library, site: Site) -> None:
    site.pages["/rss"] = rss("Gazette", "one")
    library.feeds.add(f"{site.base}/rss", ALLOWED)
    with pytest.raises(BroadsheetError, match="no address"):
        library.feeds.complete(1)
    assert not library.feeds.complete(99)
