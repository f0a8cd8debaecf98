"""One subscription taken over, and what came of a whole list of them."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind
from broadsheet.feeds.fetch_settings import dump_settings

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


def take_subscription(store: Store, feed: Subscription, options: AddOptions) -> int:
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
