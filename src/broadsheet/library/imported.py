"""One subscription taken over, and what came of a whole list of them."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind, clean_line
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.fetch_settings import dump_settings
from broadsheet.feeds.http_addresses import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Store
    from broadsheet.feeds import Subscription
    from broadsheet.library.subscribing import AddOptions


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list.

    Attributes:
        added: How many feeds are new.
        known: How many were there before.
        searches: How many saved searches were taken over.
        articles: How many articles came in, from a cache.
        problems: One line for everything that was left out, with the reason.
    """

    added: int
    known: int
    searches: int = 0
    articles: int = 0
    problems: Sequence[str] = ()


class Subscribing:
    """Takes over the subscriptions of a list, one after the other.

    Attributes:
        added: How many feeds were new so far.
        known: How many were there before, or earlier in the list.
        problems: A line for each whose address is none.
    """

    def __init__(self, store: Store, options: AddOptions) -> None:
        """Begin; the folder of ``options`` is put in front of those of the list."""
        self.added = self.known = 0
        self.problems: list[str] = []
        self._store = store
        self._options = options
        self._held = {source.address for source in store.sources.all() if source.kind is SourceKind.FEED}

    def take(self, feed: Subscription) -> int | None:
        """Subscribe to a feed; return the number of its source, None where its address is none."""
        try:
            address = normalise(feed.url)
        except BroadsheetError as error:
            self.problems.append(clean_line(str(error)))
            return None
        self.known += address in self._held
        self.added += address not in self._held
        self._held.add(address)
        return _subscribe(self._store, replace(feed, url=address), self._options)


def _subscribe(store: Store, feed: Subscription, options: AddOptions) -> int:
    """Add one feed of a list, unless it is there; return the number of its source."""
    folder = "/".join(part for part in (options.folder, feed.folder) if part)
    now = time.time()
    number = store.sources.add(SourceKind.FEED, feed.url, feed.title or feed.url, folder=folder, now=now)
    settings = dump_settings(replace(options.settings, hidden=options.settings.hidden or feed.hidden))
    if settings:
        store.fetches.configure(number, settings)
    tags = (*options.tags, *feed.tags)
    if tags or feed.home:
        store.fetches.describe(number, home=feed.home, tags=tags or None)
    return number
