"""Lists of subscriptions: OPML, newsboat's ``urls`` file, or one address a line, told apart by what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.encoding import decode
from broadsheet.feeds.errors import SubscriptionsError
from broadsheet.feeds.newsboat import read_lines
from broadsheet.feeds.opml import read_opml
from broadsheet.feeds.packages import DamagedPackageError, unpacked
from broadsheet.feeds.sniff import describe

if TYPE_CHECKING:
    from broadsheet.feeds.subscriptions import Subscriptions

LIST_LIMIT = 10_000_000
"""Bytes of a list."""


def read_subscriptions(data: bytes, name: str) -> Subscriptions:
    """Return the subscriptions in a list.

    Args:
        data: What is in the file, packed with gzip or not.
        name: What it is called, for messages.

    Raises:
        SubscriptionsError: It is no list of subscriptions, is too large or damaged, or declares entities.
    """
    name = clean_line(name, limit=200)
    try:
        data = unpacked(data, LIST_LIMIT)
    except DamagedPackageError as error:
        message = f"{name} is {error}"
        raise SubscriptionsError(message) from error
    if len(data) > LIST_LIMIT:
        message = f"{name} is larger than {LIST_LIMIT // 1_000_000} MB: no list of feeds is that long"
        raise SubscriptionsError(message)
    text = decode(data)
    start = text.lstrip("\ufeff \t\r\n")
    if not start.strip("\0"):
        message = f"{name} is empty"
        raise SubscriptionsError(message)
    if start.startswith("<"):
        return read_opml(text, name)
    if "\0" in start:
        message = f"{name} is no list of feeds: {describe(text, data).removeprefix('not a feed: ')}"
        raise SubscriptionsError(message)
    return read_lines(start, name)
