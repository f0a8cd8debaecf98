"""Everything that brings articles in: HTTP, RSS, Atom, JSON Feed, OPML, web pages, files.

Names are loaded on first use: the readers of feeds and pages stand on libraries that take their time to import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.deferred import deferred

if TYPE_CHECKING:
    from broadsheet.feeds.addresses import canonical_url, web_address
    from broadsheet.feeds.dates import parse_date
    from broadsheet.feeds.discovery import discover_feeds
    from broadsheet.feeds.errors import (
        DamagedFeedError,
        FeedError,
        FileError,
        NoArticleError,
        NotAFeedError,
        ParsingStoppedError,
        SubscriptionsError,
        TooLargeError,
    )
    from broadsheet.feeds.extraction import extract_article
    from broadsheet.feeds.files import FileArticle, Folder, read_article_file, read_folder
    from broadsheet.feeds.html_text import html_to_text
    from broadsheet.feeds.identity import entry_key, settle_keys
    from broadsheet.feeds.model import Entry, ExtractedArticle, Feed, FeedLink
    from broadsheet.feeds.opml import write_opml
    from broadsheet.feeds.parsing import parse_feed
    from broadsheet.feeds.simhash import fingerprint, near_duplicates
    from broadsheet.feeds.subscription_lists import read_subscriptions
    from broadsheet.feeds.subscriptions import SavedSearch, Subscription, Subscriptions
    from broadsheet.feeds.workers import ParsingPool

_HOMES = {
    "DamagedFeedError": "errors",
    "Entry": "model",
    "ExtractedArticle": "model",
    "Feed": "model",
    "FeedError": "errors",
    "FeedLink": "model",
    "FileArticle": "files",
    "FileError": "errors",
    "Folder": "files",
    "NoArticleError": "errors",
    "NotAFeedError": "errors",
    "ParsingPool": "workers",
    "ParsingStoppedError": "errors",
    "SavedSearch": "subscriptions",
    "Subscription": "subscriptions",
    "Subscriptions": "subscriptions",
    "SubscriptionsError": "errors",
    "TooLargeError": "errors",
    "canonical_url": "addresses",
    "discover_feeds": "discovery",
    "entry_key": "identity",
    "extract_article": "extraction",
    "fingerprint": "simhash",
    "html_to_text": "html_text",
    "near_duplicates": "simhash",
    "parse_date": "dates",
    "parse_feed": "parsing",
    "read_article_file": "files",
    "read_folder": "files",
    "read_subscriptions": "subscription_lists",
    "settle_keys": "identity",
    "web_address": "addresses",
    "write_opml": "opml",
}

__all__ = [
    "DamagedFeedError",
    "Entry",
    "ExtractedArticle",
    "Feed",
    "FeedError",
    "FeedLink",
    "FileArticle",
    "FileError",
    "Folder",
    "NoArticleError",
    "NotAFeedError",
    "ParsingPool",
    "ParsingStoppedError",
    "SavedSearch",
    "Subscription",
    "Subscriptions",
    "SubscriptionsError",
    "TooLargeError",
    "canonical_url",
    "discover_feeds",
    "entry_key",
    "extract_article",
    "fingerprint",
    "html_to_text",
    "near_duplicates",
    "parse_date",
    "parse_feed",
    "read_article_file",
    "read_folder",
    "read_subscriptions",
    "settle_keys",
    "web_address",
    "write_opml",
]

__getattr__ = deferred(__name__, _HOMES)
