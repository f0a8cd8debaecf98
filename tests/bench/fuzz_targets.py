"""The readers of foreign input, each with what must be true of whatever it makes of a spoilt document."""

from __future__ import annotations

import tempfile
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from fuzz_input import (
    FEEDS,
    ROOT,
    article_text,
    document,
    documents,
    filled,
    in_bytes,
    lines,
    mutated,
    newsboat_cache,
    spoilt,
)

from broadsheet.articles import Article
from broadsheet.articles.clean import clean_line, clean_text

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

URL = "https://a.example/feed"


def _is_clean(data: bytes, content_type: str | None) -> None:
    from broadsheet.feeds import parse_feed

    feed = parse_feed(data, URL, content_type)
    assert len({entry.key for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert clean_line(entry.title, limit=10_000) == entry.title
        assert "\x1b" not in entry.text
        assert entry.url.startswith(("http://", "https://")) or not entry.url


def feeds(chance: random.Random) -> None:
    header = chance.choice((None, "text/xml; charset=x", "application/rss+xml"))
    if chance.random() < 0.3:
        _is_clean(spoilt(chance, chance.choice(documents(FEEDS))), header)
    else:
        text = document(chance.choice(("rss.xml", "atom.xml", "outlet.xml")))
        _is_clean(in_bytes(chance, mutated(chance, text)), header)


def json_feeds(chance: random.Random) -> None:
    spoil = chance.choice((mutated, filled, filled))
    _is_clean(in_bytes(chance, spoil(chance, document("feed.json"))), chance.choice((None, "application/feed+json")))


def pages(chance: random.Random) -> None:
    from broadsheet.feeds import discover_feeds, extract_article

    page = in_bytes(chance, mutated(chance, document("page.html")))
    assert all(link.url.startswith(("http://", "https://")) for link in discover_feeds(page, URL))
    found = extract_article(page, "https://a.example/1")
    assert clean_text(found.text) == found.text


def html(chance: random.Random) -> None:
    from broadsheet.feeds.html_text import html_to_text

    text = html_to_text(mutated(chance, document("fragment.html")))
    assert clean_text(text) == text


def opml(chance: random.Random) -> None:
    from broadsheet.feeds import read_subscriptions, write_opml

    spoil = chance.choice((mutated, filled, filled))
    found = read_subscriptions(in_bytes(chance, spoil(chance, document("mine.opml"))), "mine.opml")
    assert all(feed.url.startswith(("http://", "https://")) for feed in found.feeds)
    if all(clean_line(feed.url, limit=4_000) == feed.url for feed in found.feeds) and found.feeds:
        again = read_subscriptions(write_opml(found.feeds), "again.opml")
        assert [feed.url for feed in again.feeds] == [feed.url for feed in found.feeds]


def newsboat_urls(chance: random.Random) -> None:
    from broadsheet.feeds import read_subscriptions

    name = chance.choice(("urls", "list.txt"))
    found = read_subscriptions(in_bytes(chance, mutated(chance, document("urls"))), name)
    assert all(feed.url.startswith(("http://", "https://")) for feed in found.feeds)


def newsboat_caches(chance: random.Random) -> None:
    from broadsheet.articles.newsboat_cache import NewsboatCache
    from broadsheet.library.newsboat import _incoming

    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "cache.db"
        newsboat_cache(chance, path)
        with closing(NewsboatCache(path)) as cache:
            for feed in cache.feeds():
                for item in cache.items(feed):
                    taken = _incoming(item)
                    assert "\x1b" not in taken.article.text


def queries(chance: random.Random) -> None:
    from broadsheet.search import matches, parse_query

    query = parse_query(mutated(chance, chance.choice(lines("queries.txt"))), typing=chance.random() < 0.5)
    text = mutated(chance, "A storm warning for the coast; colours and elections.")
    spans = matches(text, query)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def settings(chance: random.Random) -> None:
    from broadsheet.config import load_settings

    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "config.yaml"
        file.write_bytes(in_bytes(chance, mutated(chance, document("config.yaml"))))
        load_settings(file)


def themes(chance: random.Random) -> None:
    from broadsheet.tui.theme_files import read_palette

    theme = chance.choice(documents(ROOT / "themes", "*.yaml")).decode()
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "mine.yaml"
        file.write_bytes(in_bytes(chance, mutated(chance, theme)) if chance.random() < 0.8 else theme.encode())
        read_palette(file)


def files(chance: random.Random) -> None:
    from broadsheet.feeds import read_article_file

    name, text = chance.choice((("a.md", "article.md"), ("a.html", "page.html"), ("a.txt", "article.md")))
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / name
        file.write_bytes(in_bytes(chance, mutated(chance, document(text))))
        found = read_article_file(file)
        assert clean_line(found.title) == found.title
        assert clean_text(found.text) == found.text


def _article(chance: random.Random) -> Article:
    return Article.from_text(article_text(chance), title="Fire", source="Paper")


def facts(chance: random.Random) -> None:
    from broadsheet.facts import extract_facts, find_blocks

    article = _article(chance)
    size = len(article.text)
    for fact in extract_facts(article):
        assert 0 <= fact.sentence[0] <= fact.span[0] < fact.span[1] <= fact.sentence[1] <= size
    blocks = find_blocks(article.text)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(blocks))


def comparisons(chance: random.Random) -> None:
    from broadsheet.compare import compare_articles
    from broadsheet.export import comparison_html, comparison_json, comparison_markdown

    a, b = _article(chance), _article(chance)
    found = compare_articles(a, b)
    for row in found.rows:
        for article, said in ((a, row.a), (b, row.b)):
            if said is not None:
                assert article.text[slice(*said.sentence_span)] == said.sentence
                assert article.text[slice(*said.value_span)] == said.value
    assert comparison_json(found)
    assert comparison_markdown(found)
    assert comparison_html(found)


def stories(chance: random.Random) -> None:
    from broadsheet.stories import claim_matrix, group_articles

    articles = [
        Article.from_text(text, title=f"Fire {number}", source=f"Paper {number}")
        for number, text in enumerate(article_text(chance) for _ in range(4))
    ]
    found = group_articles(articles)
    assert sum(len(story.articles) for story in found) == len({article.id for article in articles})
    claim_matrix(found[0])


TARGETS: dict[str, Callable[[random.Random], None]] = {
    target.__name__: target
    for target in (
        *(feeds, json_feeds, pages, html, opml, newsboat_urls, newsboat_caches, queries, settings, themes, files),
        *(facts, comparisons, stories),
    )
}
