"""Moving in from newsboat: its cache becomes sources and articles, read ones read."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from broadsheet.articles import Article, Incoming, clean_line
from broadsheet.library.imported import Imported, Subscribing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from broadsheet.articles import Store
    from broadsheet.articles.newsboat_cache import CachedItem
    from broadsheet.library.subscribing import AddOptions


def import_cache(store: Store, path: Path, options: AddOptions) -> Imported:
    """Take over the feeds and articles in newsboat's ``cache.db``; doing it twice changes nothing.

    Raises:
        StoreError: It is no such file, or damaged.
    """
    from broadsheet.articles.newsboat_cache import NewsboatCache
    from broadsheet.feeds import Subscription

    taken, articles = Subscribing(store, options), 0
    with closing(NewsboatCache(path)) as cache:
        for feed in cache.feeds():
            home = clean_line(feed.home, limit=4000)
            number = taken.take(Subscription(feed.address, clean_line(feed.title), home=home))
            if number is not None:
                articles += _take_items(store, number, cache.items(feed))
    return Imported(taken.added, taken.known, articles=articles, problems=tuple(taken.problems))


def _take_items(store: Store, source: int, items: Iterable[CachedItem]) -> int:
    batch: dict[str, Incoming] = {}
    read: set[str] = set()
    for item in items:
        incoming = _incoming(item)
        batch[incoming.key] = incoming
        if item.read:
            read.add(incoming.key)
    # What the library already has is newer than any cache.
    known, _ = store.fetches.known(source, set(batch), ())
    fresh = [incoming for key, incoming in batch.items() if key not in known]
    numbers = store.texts.take(source, fresh, now=time.time()).added
    marked = [number for number, incoming in zip(numbers, fresh, strict=True) if incoming.key in read]
    store.marks.read(marked, on=True)
    return len(numbers)


def _incoming(item: CachedItem) -> Incoming:
    from broadsheet.feeds import canonical_url, entry_key, html_to_text, web_address

    url = web_address(item.url)
    text = html_to_text(item.content)
    title = html_to_text(item.title)
    article = Article(
        id="",
        source="",
        title=title or Article.from_text(text).title,
        text=text,
        url=url,
        author=item.author or None,
        published=item.published,
    )
    return Incoming(entry_key(item.guid, url or "", title, text), article, canonical_url(url) if url else "")
