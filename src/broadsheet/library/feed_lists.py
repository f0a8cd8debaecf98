"""Lists of subscriptions: OPML, newsboat's ``urls`` and ``cache.db``, files of one address a line; in and out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind, clean_line
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.errors import SubscriptionsError
from broadsheet.feeds.fetch_settings import load_settings
from broadsheet.library.imported import Imported, Subscribing
from broadsheet.library.newsboat import import_cache

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from broadsheet.articles import Store
    from broadsheet.feeds import SavedSearch
    from broadsheet.library.subscribing import AddOptions

_DATABASE = b"SQLite format 3\0"
_READ_LIMIT = 10_000_001
"""One byte more than a list may have, so that the reader of lists can say that it is too long."""


def import_subscriptions(store: Store, path: Path, options: AddOptions) -> Imported:
    """Take over the subscriptions in a file. The folder of ``options`` is put in front of those of the list.

    Raises:
        SubscriptionsError: It cannot be read, or is no list of subscriptions.
    """
    from broadsheet.feeds import read_subscriptions

    try:
        with path.open("rb") as file:
            data = file.read(_READ_LIMIT)
    except OSError as error:
        message = f"{clean_line(str(path))} cannot be read: {(error.strerror or 'unknown error').lower()}"
        raise SubscriptionsError(message) from error
    if data.startswith(_DATABASE):
        return import_cache(store, path, options)
    listed = read_subscriptions(data, path.name)
    taken = Subscribing(store, options)
    for feed in listed.feeds:
        taken.take(feed)
    searches, untold = _keep_searches(store, listed.searches)
    problems = (*listed.problems, *taken.problems, *untold)
    return Imported(taken.added, taken.known, searches, problems=problems)


def _keep_searches(store: Store, searches: Sequence[SavedSearch]) -> tuple[int, list[str]]:
    """Keep the searches of a list in our own language; return how many, and a line for each that it cannot say."""
    from broadsheet.feeds.newsboat_query import translate

    problems: list[str] = []
    kept = 0
    for search in searches:
        try:
            store.searches.keep(search.name, translate(search.query), origin=search.query, now=time.time())
        except BroadsheetError as error:
            problems.append(clean_line(f"the search “{search.name}” ({search.query}): {error}"))
        else:
            kept += 1
    return kept, problems


def export_opml(store: Store) -> bytes:
    """Return the feeds as OPML 2.0; secrets and the way to them stay behind."""
    from broadsheet.feeds import Subscription, write_opml

    about = store.fetches.descriptions()
    hidden = {state.source for state in store.fetches.states() if load_settings(state.settings).hidden}
    return write_opml(
        Subscription(
            source.address,
            source.name if source.name != clean_line(source.address) else "",
            about[source.number][0],
            source.folder,
            about[source.number][1],
            source.number in hidden,
        )
        for source in store.sources.all()
        if source.kind is SourceKind.FEED
    )
