"""Adding what a reader names: a feed, a site, an article, a file or folder of texts."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from broadsheet.articles import Incoming, SourceKind
from broadsheet.feeds.fetch_settings import FeedSettings, dump_settings
from broadsheet.library.typed_paths import at_home, is_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from broadsheet.articles import Article, Store
    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.adding import Discoverer, FoundArticle, FoundFeed
    from broadsheet.feeds.http_client import Limits

    Parsers = Callable[[], AbstractContextManager[Discoverer]]


class AddedKind(StrEnum):
    """What was found at an address."""

    FEED = "feed"
    ARTICLE = "article"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an address that was to be added.

    Attributes:
        kind: What was found there.
        source: The number of its source.
        name: What the reader sees.
        address: Where the feed, article or file is; not always the address that was typed.
        new: How many articles came in.
        known: Whether the source was there before.
        article: The number of the article, for a single one; 0 otherwise.
        note: What the reader should know, one line; empty where there is nothing.
    """

    kind: AddedKind
    source: int
    name: str
    address: str
    new: int
    known: bool
    article: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class AddOptions:
    """How something is to be added.

    Attributes:
        name: What the reader sees; empty for what the source calls itself.
        folder: Where it is kept; empty for the top.
        tags: What it is filed under.
        settings: How it is fetched.
    """

    name: str = ""
    folder: str = ""
    tags: tuple[str, ...] = ()
    settings: FeedSettings = field(default_factory=FeedSettings)


def add(store: Store, typed: str, options: AddOptions, *, parsers: Parsers, limits: Limits) -> Added:
    """Add what ``typed`` names to the library, with the articles it has now.

    Raises:
        BroadsheetError: It names nothing that can be read; the message says what was found there instead.
    """
    path = at_home(typed)
    if typed.strip() and "://" not in typed and (path.exists() or is_path(typed)):
        return add_files(store, path, options)
    import asyncio

    found = asyncio.run(_look(typed, options, parsers, limits))
    from broadsheet.feeds.adding import FoundFeed

    if isinstance(found, FoundFeed):
        return _add_feed(store, found, options)
    return _add_article(store, found, options)


async def _look(typed: str, options: AddOptions, parsers: Parsers, limits: Limits) -> FoundFeed | FoundArticle:
    from broadsheet.feeds.adding import Visitor, look
    from broadsheet.feeds.auth import check_auth, secret_headers
    from broadsheet.feeds.http_client import Client

    check_auth(options.settings)
    headers = await secret_headers(options.settings)
    with parsers() as parser:
        async with Client(limits) as client:
            return await look(Visitor(client, parser, options.settings.private, headers), typed)


async def read_article_at(address: str, *, parsers: Parsers, limits: Limits, private: bool) -> Article:
    """Return the article in the page at an address, without keeping it.

    Raises:
        BroadsheetError: There is none.
    """
    from broadsheet.feeds.adding import Visitor, read_page
    from broadsheet.feeds.http_addresses import host_of
    from broadsheet.feeds.http_client import Client

    with parsers() as parser:
        async with Client(limits) as client:
            found = await read_page(Visitor(client, parser, private, {}), address)
    return found.article(found.site or host_of(found.url or address))


def register(store: Store, address: str, name: str, options: AddOptions, *, now: float) -> tuple[FetchState, bool]:
    """Return how the feed at an address stands, adding it where it is new, and whether it was there before.

    Settings and tags that are given replace those of a feed that was there before.
    """
    known = any(state.address == address for state in store.fetches.states())
    title = options.name or name or address
    number = store.sources.add(SourceKind.FEED, address, title, folder=options.folder, now=now)
    if known and options.name:
        store.sources.rename(number, options.name)
    settings = dump_settings(options.settings)
    if settings:
        store.fetches.configure(number, settings)
    if options.tags:
        store.fetches.describe(number, tags=options.tags)
    return next(state for state in store.fetches.states() if state.source == number), known


def _add_feed(store: Store, found: FoundFeed, options: AddOptions) -> Added:
    from broadsheet.feeds.fetch_outcome import after_answer
    from broadsheet.feeds.refresh_articles import store_feed

    now = time.time()
    state, known = register(store, found.address, found.feed.title, options, now=now)
    after = after_answer(state, found.response, found.body_hash, found.feed, now)
    outcome = store_feed(store, after, found.feed, now)
    name = next((source.name for source in store.sources.all() if source.number == state.source), state.name)
    return Added(AddedKind.FEED, state.source, name, found.address, len(outcome.added), known, note=_feed_note(found))


def _feed_note(found: FoundFeed) -> str:
    notes = [*found.feed.notes]
    if found.through:
        notes.insert(0, f"found through {found.through}")
    if found.others:
        notes.append(f"it also names {', '.join(link.url for link in found.others[:5])}")
    return "; ".join(notes)


def _add_article(store: Store, found: FoundArticle, options: AddOptions) -> Added:
    from urllib.parse import urlsplit

    from broadsheet.feeds import canonical_url

    now = time.time()
    parts = urlsplit(found.address)
    home = f"{parts.scheme}://{parts.netloc}/"
    name = options.name or found.article.site or parts.netloc
    source, known = _source(store, SourceKind.PAGE, home, name, options, now)
    address = found.article.url or found.address
    incoming = Incoming(canonical_url(address), found.article.article(name), canonical_url(address))
    outcome = store.texts.take(source, [incoming], now=now)
    [number] = outcome.added + outcome.revised + outcome.unchanged
    note = f"its site has a feed: {found.feeds[0].url}" if found.feeds else ""
    return Added(AddedKind.ARTICLE, source, name, address, len(outcome.added), known, article=number, note=note)


def add_files(store: Store, path: Path, options: AddOptions) -> Added:
    """Add a file or a folder of texts.

    Raises:
        BroadsheetError: It cannot be read.
    """
    from broadsheet.library.files import scan

    now = time.time()
    full = path.resolve()
    batch, notes = scan(full)
    source, known = _source(store, SourceKind.FILES, str(full), options.name or full.stem, options, now)
    outcome = store.texts.take(source, batch, now=now)
    numbers: Sequence[int] = outcome.added + outcome.revised + outcome.unchanged
    single = numbers[0] if len(numbers) == 1 and full.is_file() else 0
    name = options.name or full.stem
    return Added(AddedKind.FILES, source, name, str(full), len(outcome.added), known, single, "; ".join(notes))


def _source(
    store: Store, kind: SourceKind, address: str, name: str, options: AddOptions, now: float
) -> tuple[int, bool]:
    known = any(source.kind is kind and source.address == address for source in store.sources.all())
    number = store.sources.add(kind, address, name, folder=options.folder, now=now)
    if options.tags:
        store.fetches.describe(number, tags=options.tags)
    return number, known
