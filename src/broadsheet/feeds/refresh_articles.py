"""From the entries of a feed to the articles of a library: the batch to store, and which pages it leaves wanting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.articles import Article, Incoming
from broadsheet.articles.fetches import FeedFacts
from broadsheet.feeds.fetch_settings import FullText, load_settings
from broadsheet.feeds.identity import settle_keys

if TYPE_CHECKING:
    from broadsheet.articles import Outcome, Store
    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.model import Entry, Feed

ARTICLE_LENGTH = 700
"""A shorter text is a teaser, in characters: the shortest agency reports have about 130 words, teasers 15-80."""

CUT_LENGTH = 2_400
"""Up to this length a text that ends like one that was cut is a teaser too."""

_CUT = re.compile(
    r"(?:\.\.\.|…|\[(?:\.\.\.|…)\]"
    r"|\b(?:read|continue|see|view|full)\s+(?:more|reading|on|story|article|the (?:full|whole|rest))\b.{0,60}"
    r"|\b(?:weiterlesen|lire la suite|leer más)\b.{0,40})\W*$",
    re.IGNORECASE,
)
_TAIL = 200


def store_feed(store: Store, state: FetchState, feed: Feed, now: float) -> Outcome:
    """Store what a feed brought, together with how it stands, in one transaction; for a thread, not an event loop.

    Raises:
        StoreError: Nothing of it was kept.
    """
    whole = [entry for entry in feed.entries if not entry.partial]
    addresses = {entry.canonical for entry in whole if entry.canonical}
    keys, held = store.fetches.known(state.source, {entry.key for entry in whole}, addresses)
    entries = settle_keys(whole, keys, held)
    # Of articles that came in together the one stored last is shown first, and feeds begin with their newest.
    batch = [_incoming(entry, feed) for entry in reversed(entries)]
    wish = load_settings(state.settings).full_text
    return store.fetches.complete(
        state,
        batch,
        facts=FeedFacts(title=feed.title, home=feed.home),
        teasers={entry.key for entry in entries if entry.url and _wants_page(entry, wish)},
        now=now,
    )


def is_teaser(text: str) -> bool:
    """Return whether a text is less than an article: very short, or short and visibly cut off."""
    return len(text) < ARTICLE_LENGTH or (len(text) < CUT_LENGTH and _CUT.search(text[-_TAIL:]) is not None)


def _wants_page(entry: Entry, wish: FullText) -> bool:
    if wish is FullText.AUTO:
        return is_teaser(entry.text or entry.summary)
    return wish is FullText.ALWAYS


def _incoming(entry: Entry, feed: Feed) -> Incoming:
    text = entry.text or entry.summary
    article = Article(
        id="",
        source="",
        title=entry.title or _stand_in(text) or entry.url,
        text=text,
        url=entry.url or None,
        author=entry.author or None,
        published=entry.published or entry.updated,
        language=entry.language or feed.language or None,
        summary=entry.summary if entry.text not in {"", entry.summary} else "",
        links=entry.links if entry.text else (),
    )
    return Incoming(entry.key, article, entry.canonical, entry.words if entry.text else 0)


def _stand_in(text: str) -> str:
    return Article.from_text(text).title if text else ""
