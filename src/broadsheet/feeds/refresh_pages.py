"""The second half of a refresh: whole texts, from their pages, for articles whose feed gives only a teaser."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.feeds.errors import FeedError
from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.fetch_settings import load_settings
from broadsheet.feeds.http_addresses import host_of, normalise
from broadsheet.feeds.http_client import Client, Request
from broadsheet.feeds.refresh_run import together
from broadsheet.feeds.schedule import HOUR, backoff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.pages import WantedPage
    from broadsheet.feeds.refresh_run import Run

PAGES_PER_SOURCE = 10
"""A feed seen for the first time has its newest articles completed; the others' pages come with later refreshes."""

PAGES_AT_ONCE = 500
"""The newest so many of all sources in one refresh: about ten seconds of extraction on two processors."""

PAGE_LIMIT = 3_000_000
PAGE_ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_DEADLINE = 15.0
_CONCURRENCY = 32
_SILENT_LIMIT = 20
"""After so many pages without a single answer there is no way out to the web: the rest is left for another time."""
_SILENCE = frozenset({Trouble.TIMEOUT, Trouble.UNREACHABLE, Trouble.UNRESOLVED})


async def fetch_pages(refresh: Run) -> None:
    """Fetch the pages that are wanted and put their texts in the place of the teasers, each in its own transaction."""
    pages = await refresh.write(refresh.store.pages.wanted, per_source=PAGES_PER_SOURCE, now=refresh.clock.now())
    pages = _of_wanted_sources(refresh, pages)[:PAGES_AT_ONCE]
    if not pages:
        return
    refresh.begin("pages", len(pages))
    addresses = {state.source: state for state in await refresh.write(refresh.store.fetches.states)}
    limits = replace(
        refresh.limits,
        deadline=min(_DEADLINE, refresh.limits.deadline),
        concurrency=min(_CONCURRENCY, refresh.limits.concurrency),
    )
    async with Client(limits) as client:
        fetching = _Fetching(refresh, client)
        await together(
            fetching.page(page, addresses[page.source].address) for page in pages if page.source in addresses
        )


def _of_wanted_sources(refresh: Run, pages: Sequence[WantedPage]) -> Sequence[WantedPage]:
    if refresh.wishes.sources is None:
        return pages
    wanted = set(refresh.wishes.sources)
    return [page for page in pages if page.source in wanted]


class _Fetching:
    def __init__(self, refresh: Run, client: Client) -> None:
        self._refresh = refresh
        self._client = client
        self._silent = 0
        self._answered = False

    async def page(self, page: WantedPage, feed_address: str) -> None:
        refresh = self._refresh
        try:
            await self._one(page, feed_address)
        except FeedError as error:
            due = refresh.clock.now() + HOUR + backoff(1, refresh.clock.chance)
            await refresh.keep(refresh.store.pages.fail, page.article, str(error), due=due)
        refresh.finished("")

    async def _one(self, page: WantedPage, feed_address: str) -> None:
        refresh = self._refresh
        settings = load_settings(json.loads(page.settings))
        request = Request(
            normalise(page.url),
            private=settings.private and host_of(page.url) == host_of(feed_address),
            accept=PAGE_ACCEPT,
            limit=PAGE_LIMIT,
        )
        if not self._answered and self._silent >= _SILENT_LIMIT:
            return  # still wanted, and not held against the page
        try:
            async with self._client.fetched(request) as response:
                self._answered = True
                found = await refresh.parser.extract_article(response.body, response.url)
        except FetchError as error:
            self._silent += error.trouble in _SILENCE
            self._answered = self._answered or error.trouble not in _SILENCE | {Trouble.REFUSED}
            raise
        now = refresh.clock.now()
        if await refresh.keep(refresh.store.pages.settle, page.article, found.text, now=now, links=found.links):
            refresh.tally.pages += 1
