"""Everything that brings articles into a library: adding, refreshing, importing, exporting, removing."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind
from broadsheet.feeds.errors import FeedError
from broadsheet.feeds.refresh_model import Wishes
from broadsheet.library import feed_lists, feed_settings, refresh_apart, subscribing
from broadsheet.library.rules import Ruling
from broadsheet.library.subscribing import AddOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from broadsheet.articles import Article, Store
    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.adding import Discoverer
    from broadsheet.feeds.fetch_settings import FeedSettings
    from broadsheet.feeds.http_client import Limits
    from broadsheet.feeds.refresh_model import Summary
    from broadsheet.library.apart import Apart
    from broadsheet.library.feed_settings import Change, SourceSettings
    from broadsheet.library.imported import Imported
    from broadsheet.library.subscribing import Added, Parsers


_COPIES_AT_ONCE = 50


def _pool() -> AbstractContextManager[Discoverer]:
    from broadsheet.feeds.workers import ParsingPool

    return ParsingPool()


def _load_client() -> None:
    import broadsheet.feeds.http_sessions  # noqa: F401 - to have it loaded is what the thread is for


class Feeds:
    """The sources of one library, as the reader adds, refreshes and removes them.

    What goes to the network runs an event loop of its own: call it from a thread that has none.
    """

    def __init__(
        self, store: Store, apart: Apart | None = None, *, parsers: Parsers = _pool, limits: Limits | None = None
    ) -> None:
        self._store = store
        self._apart = apart
        self._parsers = parsers
        self._given_limits = limits

    def add(self, address: str, options: AddOptions | None = None) -> Added:
        """Add a feed, a site, an article, a file or a folder, with the articles it has now.

        Raises:
            BroadsheetError: Nothing that can be read is there; the message says what was found instead.
        """
        if self._apart is not None:
            return refresh_apart.added(self._apart.ask("add", address, refresh_apart.given(options or AddOptions())))
        self._store.removal.finish()
        return subscribing.add(
            self._store, address, options or AddOptions(), parsers=self._parsers, limits=self._limits()
        )

    def refresh(self, wishes: Wishes | None = None) -> Summary:
        """Ask the feeds for what is new, read changed files again, and apply the rules to what came in.

        It may be stopped at any moment, by :attr:`Wishes.stop` or an exception such as KeyboardInterrupt: each feed is
        then either as it was or wholly taken in.

        Raises:
            StoreError: The library cannot be written; what came in before is kept.
        """
        if self._apart is not None:
            wished = wishes or Wishes()
            said = self._apart.ask(
                "refresh",
                refresh_apart.asked(wished),
                stop=wished.stop,
                progress=lambda *row: wished.progress(refresh_apart.made(*row)),
            )
            return refresh_apart.refreshed(said)
        # A third of the time in which the HTTP client loads goes into reading certificates, which keeps nobody waiting.
        loading = threading.Thread(target=_load_client, name="loading")
        loading.start()
        with self._parsers() as parser:
            if any(not state.body_hash for state in self._store.fetches.states()):
                parser.warm()  # feeds never read before: what follows loads the HTTP client, which takes as long
            import asyncio

            import broadsheet.feeds.refresh
            import broadsheet.library.files  # noqa: F401 - to have both loaded while the client is

            loading.join()
            summary = asyncio.run(self._refresh(parser, wishes))
        Ruling(self._store).apply_new()
        return summary

    async def _refresh(self, parser: Discoverer, wishes: Wishes | None) -> Summary:
        from broadsheet.feeds.refresh import Refresh
        from broadsheet.library.files import refresh_files

        refresh = Refresh(self._store, parser, wishes or Wishes(), self._limits())
        return await refresh.run(files=refresh_files)

    def link_copies(self, *, seconds: float, stop: Callable[[], bool] = lambda: False) -> int:
        """Look for copies of one text among the articles not yet looked at, newest first; return how many there are.

        Copies by address are linked as they come in; this is for agency reports and the like, which cost half a
        millisecond each.

        Args:
            seconds: For how long; what is left waits for the next time.
            stop: True ends the work; what is done stays done.
        """
        if self._apart is not None:
            return self._apart.call("link-copies", seconds, stop=stop)
        from broadsheet.feeds.simhash import NEAR, fingerprint

        ends = time.monotonic() + seconds
        found = 0
        while time.monotonic() < ends and not stop():
            batch = self._store.copies.unmarked(_COPIES_AT_ONCE)
            if not batch:
                break
            found += self._store.copies.mark([(number, fingerprint(text)) for number, text in batch], near=NEAR)
        return found

    def import_subscriptions(self, path: Path, options: AddOptions | None = None) -> Imported:
        """Take over the subscriptions in a file: OPML, newsboat's ``urls`` or ``cache.db``, or an address a line.

        Nothing is fetched; the next refresh does that.

        Raises:
            BroadsheetError: The file cannot be read as any of these.
        """
        self._store.removal.finish()
        return feed_lists.import_subscriptions(self._store, path, options or AddOptions())

    def export_opml(self) -> bytes:
        """Return the feeds of the library as OPML 2.0, with folders, names and tags; never with secrets."""
        return feed_lists.export_opml(self._store)

    def states(self) -> Sequence[FetchState]:
        """Return how the fetching of every feed stands, with errors, since when, and what to do."""
        return self._store.fetches.states()

    def configure(self, source: int, settings: FeedSettings) -> None:
        """Replace the settings of a feed.

        Raises:
            FetchError: They contradict themselves.
        """
        from broadsheet.feeds.auth import check_auth
        from broadsheet.feeds.fetch_settings import dump_settings

        check_auth(settings)
        self._store.fetches.configure(source, dump_settings(settings))

    def settings_of(self, source: int) -> SourceSettings:
        """Return what is set for a source.

        Raises:
            BroadsheetError: There is no source of this number.
        """
        return feed_settings.settings_of(self._store, source)

    def change(self, source: int, change: Change) -> SourceSettings:
        """Change what is set for a source, all of it or nothing; return what is set then.

        Raises:
            BroadsheetError: There is no such source, or a setting cannot be.
        """
        return feed_settings.change_settings(self._store, source, change)

    def remove(self, sources: Sequence[int]) -> None:
        """Remove sources with all their articles and marks."""
        self._store.sources.remove(sources)

    def read_article(self, address: str, *, private: bool = False) -> Article:
        """Return the article in the page at an address, without keeping it.

        Raises:
            BroadsheetError: There is none, or it cannot be fetched.
        """
        import asyncio

        return asyncio.run(
            subscribing.read_article_at(address, parsers=self._parsers, limits=self._limits(), private=private)
        )

    def complete(self, number: int) -> bool:
        """Fetch the page of an article and put its text in the place of the feed's, which is kept beside it.

        Returns:
            Whether that was done: False where the page gives no more than the feed, or the article is gone.

        Raises:
            BroadsheetError: The article has no address, or no article is found there.
        """
        if self._apart is not None:
            return bool(self._apart.call("complete", number))
        article = next(iter(self._store.texts.get([number])), None)
        if article is None:
            return False
        if not article.url:
            message = f"“{article.title}” has no address to fetch its text from"
            raise FeedError(message)
        private = self._is_private(number, article.url)
        found = self.read_article(article.url, private=private)
        return self._store.pages.settle(number, found.text, now=time.time(), links=found.links)

    def _is_private(self, number: int, url: str) -> bool:
        """Return whether the reader allowed the host of ``url`` for the source of this article."""
        from broadsheet.feeds.fetch_settings import load_settings
        from broadsheet.feeds.http_addresses import host_of

        head = next(iter(self._store.listing.heads([number])), None)
        return any(
            load_settings(state.settings).private and host_of(state.address) == host_of(url)
            for state in self._store.fetches.states()
            if head is not None and state.source == head.source_number
        )

    def number_of(self, reference: str) -> int | None:
        """Return the number of the source that has this number, name or address; None where there is none."""
        wanted = reference.strip().casefold()
        for source in self._store.sources.all():
            if source.kind is not SourceKind.BUNDLED and wanted in {
                str(source.number),
                source.name.casefold(),
                source.address.casefold(),
            }:
                return source.number
        return None

    def _limits(self) -> Limits:
        from broadsheet.feeds.http_client import Limits

        return self._given_limits or Limits()
