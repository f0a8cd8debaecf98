"""What is at an address to be added: a feed, a page that names its feed, an article, or something else."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from broadsheet.feeds.errors import FeedError, NoArticleError, NotAFeedError
from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.http_addresses import candidates, host_of, without_secret
from broadsheet.feeds.http_client import Request
from broadsheet.feeds.refresh_articles import is_teaser
from broadsheet.feeds.refresh_model import Parser
from broadsheet.feeds.sniff import binary_kind, is_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.feeds.http_client import Client, Response
    from broadsheet.feeds.model import ExtractedArticle, Feed, FeedLink

LINKS_TRIED = 6
"""Feeds that a page names, or usual places for one, that are asked before giving up."""

_HEAD = 65_536
_SLUG = re.compile(r"(?:[^-_]+[-_]){2,}[^-_]+|.*\d{4}|.+\.(?:s?html?|php|aspx?)$")
_INDEX = re.compile(r"(?:index|default|home|main)\.\w+$")
_NO_ANSWER = frozenset({Trouble.UNREACHABLE, Trouble.TLS, Trouble.TIMEOUT, Trouble.UNRESOLVED})


class Discoverer(Parser, Protocol):
    """A parser that also sees which feeds a page names."""

    async def discover_feeds(self, html: bytes, url: str) -> Sequence[FeedLink]:
        """Return the feeds that a page names, then the usual places for one."""

    def warm(self) -> None:
        """Get ready for documents that are sure to come."""


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed.

    Attributes:
        address: Where it is.
        feed: What it holds.
        response: The answer it came in.
        body_hash: Of that answer's body.
        through: The page that named it; empty where the address was the feed's own.
        others: Further feeds that the page names.
    """

    address: str
    feed: Feed
    response: Response
    body_hash: str
    through: str = ""
    others: tuple[FeedLink, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """A page with an article; ``feeds`` are those that the page names."""

    address: str
    article: ExtractedArticle
    feeds: tuple[FeedLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Visitor:
    """Looks at addresses.

    Attributes:
        client: Fetches.
        parser: Reads what was fetched.
        private: Whether hosts may be machines that are not on the open internet.
        headers: Sent to the host of the address that was typed.
    """

    client: Client
    parser: Discoverer
    private: bool
    headers: Mapping[str, str]


async def look(visitor: Visitor, typed: str) -> FoundFeed | FoundArticle:
    """Return what is at an address, with or without ``https://`` in front.

    A page with an article whose address looks like an article's is that article; of any other page the feed counts
    that it names, then one in a usual place, then the article.

    Raises:
        FeedError: Nothing that can be read; the message says what was found there instead.
    """
    response = await _open(visitor, typed)
    address = response.moved_to or _typed_form(typed, response)
    try:
        return await _feed(visitor, response, address)
    except NotAFeedError as error:
        found = await _in_page(visitor, response) if _is_page(response) else None
        if found is None:
            what = str(error).removeprefix("not a feed: ")
            message = f"{without_secret(response.url)} is no feed and names none: {what}"
            raise NotAFeedError(message) from error
        return found


async def read_page(visitor: Visitor, address: str) -> ExtractedArticle:
    """Return the article in the page at an address.

    Raises:
        FeedError: There is none.
    """
    response = await _open(visitor, address)
    return await visitor.parser.extract_article(response.body, response.url)


async def _open(visitor: Visitor, typed: str) -> Response:
    tried = candidates(typed)
    for address in tried[:-1]:
        try:
            return await _get(visitor, address)
        except FetchError as error:
            if error.trouble not in _NO_ANSWER:
                raise
    return await _get(visitor, tried[-1])


async def _get(visitor: Visitor, address: str) -> Response:
    return await visitor.client.get(Request(address, private=visitor.private, headers=visitor.headers))


def _typed_form(typed: str, response: Response) -> str:
    """Return the address that was asked, before redirects that are only for the time being."""
    return next((one for one in candidates(typed) if one.split(":")[0] == response.url.split(":")[0]), response.url)


async def _feed(visitor: Visitor, response: Response, address: str) -> FoundFeed:
    feed = await visitor.parser.parse_feed(response.body, response.url, response.content_type or None)
    return FoundFeed(address, feed, response, hashlib.sha256(response.body).hexdigest())


def _is_page(response: Response) -> bool:
    """Return whether an answer is a web page: who adds a PDF or a list of feeds does not want its server's feed."""
    head = response.body[:_HEAD].decode("latin-1")
    if not head.strip() or binary_kind(response.body):
        return False
    return "html" in response.content_type.lower() or is_page(head)


async def _in_page(visitor: Visitor, response: Response) -> FoundFeed | FoundArticle | None:
    links = tuple(await visitor.parser.discover_feeds(response.body, response.url))
    declared = tuple(link for link in links if link.declared)
    article = await _article(visitor, response)
    if article is not None and looks_like_article(response.url) and not is_teaser(article.text):
        return FoundArticle(response.url, article, declared)
    found = await _first_feed(visitor, links, response.url)
    if found is not None:
        others = tuple(link for link in declared if link.url != found.address)
        return replace(found, through=response.url, others=others)
    return None if article is None or is_teaser(article.text) else FoundArticle(response.url, article)


async def _article(visitor: Visitor, response: Response) -> ExtractedArticle | None:
    try:
        return await visitor.parser.extract_article(response.body, response.url)
    except NoArticleError:
        return None


async def _first_feed(visitor: Visitor, links: Sequence[FeedLink], page: str) -> FoundFeed | None:
    for link in links[:LINKS_TRIED]:
        # The reader's leave for a private machine, and the secret, hold for the host that was typed.
        at_home = host_of(link.url) == host_of(page)
        there = replace(visitor, private=visitor.private and at_home, headers=visitor.headers if at_home else {})
        try:
            [address] = candidates(link.url)
            return await _feed(there, await _get(there, address), address)
        except FeedError:
            continue  # a page may name feeds that are long gone; the next one counts
    return None


def looks_like_article(url: str) -> bool:
    """Return whether an address is shaped like an article's: a slug of several words, a number, a file name."""
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2].lower()
    return bool(last) and _SLUG.fullmatch(last) is not None and _INDEX.fullmatch(last) is None
