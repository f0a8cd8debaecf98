"""What a list of subscriptions holds, and the taking in of them one by one, refusing what cannot be one."""

from __future__ import annotations

from dataclasses import dataclass

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.addresses import ADDRESS_LIMIT, web_address, without_feed_scheme

SUBSCRIPTION_LIMIT = 20_000
"""How many subscriptions one list may hold; the rest is counted and left out."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that somebody follows.

    Attributes:
        url: The address of the feed, http or https.
        title: What its reader calls it; empty where they leave that to the feed.
        home: The address of its site, empty where it is not given.
        folder: Where it is kept; the names of nested folders with slashes between them, empty at the top.
        tags: The tags of its articles.
        hidden: Whether it is left out of the list of sources (newsboat's ``!``).
    """

    url: str
    title: str = ""
    home: str = ""
    folder: str = ""
    tags: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that somebody keeps among their feeds.

    Attributes:
        name: What its reader calls it.
        query: As written, in the language of the program it comes from.
    """

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What a list holds.

    Attributes:
        title: The name of the list, where it has one.
        feeds: In the order of the list, each address once.
        searches: Saved searches.
        problems: One line for everything that was left out, with the reason.
    """

    title: str = ""
    feeds: tuple[Subscription, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    problems: tuple[str, ...] = ()


class Collector:
    """Takes subscriptions in, one by one, refusing what cannot be one."""

    def __init__(self) -> None:
        self._feeds: dict[str, Subscription] = {}
        self._problems: list[str] = []
        self._refused = 0
        self._beyond = 0
        self.searches: list[SavedSearch] = []

    def add(self, feed: Subscription) -> None:
        """Take a subscription, unless its address is no web address, is there already, or is one too many."""
        address = web_address(without_feed_scheme(feed.url.strip()))
        if address is None:
            self.refuse(f"“{clean_line(feed.url, limit=100)}”: {_reason(feed.url)}")
        elif len(self._feeds) >= SUBSCRIPTION_LIMIT and address not in self._feeds:
            self._beyond += 1
        else:
            self._feeds.setdefault(
                address,
                Subscription(
                    address,
                    clean_line(feed.title, limit=200),
                    web_address(feed.home) or "",
                    clean_line(feed.folder, limit=200),
                    tuple(dict.fromkeys(tag for given in feed.tags[:50] if (tag := clean_line(given, limit=80)))),
                    feed.hidden,
                ),
            )

    def refuse(self, problem: str) -> None:
        """Remember what was left out and why."""
        self._refused += 1
        if self._refused <= 100:
            self._problems.append(problem)

    def collected(self, title: str = "") -> Subscriptions:
        """Return what was taken in."""
        problems = list(self._problems)
        if self._refused > len(problems):
            problems.append(f"{self._refused - len(problems):,} more were left out for reasons like these")
        if self._beyond:
            problems.append(f"{self._beyond:,} feeds beyond the first {SUBSCRIPTION_LIMIT:,} were left out")
        return Subscriptions(
            clean_line(title, limit=200), tuple(self._feeds.values()), tuple(self.searches), tuple(problems)
        )


def _reason(address: str) -> str:
    if not address.strip():
        return "no address"
    if len(address) > ADDRESS_LIMIT:
        return "the address is too long"
    scheme, colon, _ = address.strip().partition(":")
    if colon and scheme.isalnum() and scheme.lower() not in {"http", "https"}:
        return f"addresses of the kind {scheme.lower()[:20]}: are not opened, only http and https"
    return "this is no web address"
