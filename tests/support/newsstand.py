"""A server of feeds on this machine, and a refresh from it into a real store."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

from broadsheet.articles import SourceKind, Store, View
from broadsheet.feeds import parse_feed
from broadsheet.feeds.errors import NoArticleError
from broadsheet.feeds.fetch_outcome import Clock
from broadsheet.feeds.http_client import Limits
from broadsheet.feeds.model import ExtractedArticle, Feed
from broadsheet.feeds.refresh import Refresh
from broadsheet.feeds.refresh_model import Summary, Wishes

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

NOON = 1_780_000_000.0
"""20:26:40 UTC on 28 May 2026."""

LONG = "word " * 500


class InlineParser:
    """Parses where it stands; pages are their own text."""

    def __init__(self) -> None:
        self.parsed = 0

    async def parse_feed(self, data: bytes, url: str, content_type: str | None = None) -> Feed:
        self.parsed += 1
        return parse_feed(data, url, content_type)

    async def extract_article(self, html: bytes, url: str) -> ExtractedArticle:
        if not html:
            message = "an empty page"
            raise NoArticleError(message)
        return ExtractedArticle(title="", text=html.decode())


@dataclass
class Newsstand:
    """A server of feeds: what it answers by path, and what it was asked."""

    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    busy: int = 0
    busiest: int = 0
    base: str = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path, dict(request.headers)))
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        try:
            answer = self.answers[request.path]
            if callable(answer):
                return await answer(request)  # type: ignore[no-any-return]
            return web.Response(body=answer if isinstance(answer, bytes) else answer.encode())
        finally:
            self.busy -= 1


@contextlib.asynccontextmanager
async def open_stand() -> AsyncIterator[Newsstand]:
    """Serve on a port of its own, until the block ends."""
    stand = Newsstand()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", stand.handle)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    stand.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield stand
    finally:
        await runner.cleanup()


def rss(*items: tuple[str, str], title: str = "The Gazette", extra: str = "") -> str:
    """Return a feed with items of (guid, text)."""
    body = "".join(
        f"<item><guid>{guid}</guid><title>On {guid}</title><description>{text}</description></item>"
        for guid, text in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{extra}{body}</channel></rss>'


def subscribe(store: Store, address: str, **settings: Any) -> int:
    number = store.sources.add(SourceKind.FEED, address, address, now=NOON)
    store.fetches.configure(number, {"private": True} | settings)
    return number


async def refresh(store: Store, now: float = NOON, *, deadline: float = 60.0, **wishes: Any) -> Summary:
    parser = wishes.pop("parser", InlineParser())
    limits = Limits(deadline=deadline)
    return await Refresh(store, parser, Wishes(**wishes), limits, Clock(lambda: now, lambda: 0.5)).run()


def titles(store: Store) -> list[str]:
    return [head.title for head in store.listing.page(View(), limit=100)]
