"""What can go wrong while bytes become articles; every message is one line and says what was found or what to do."""

from __future__ import annotations

from broadsheet.errors import BroadsheetError


class FeedError(BroadsheetError):
    """A feed, page, file or subscription list could not be used."""


class NotAFeedError(FeedError):
    """What was given is something else than a feed; the message says what."""


class DamagedFeedError(FeedError):
    """It starts like a feed, but is too damaged or too hostile to be read."""


class TooLargeError(FeedError):
    """It is larger than any article or feed needs to be."""


class NoArticleError(FeedError):
    """A web page has no article in it that could be found."""


class FileError(FeedError):
    """A file or folder cannot be read as articles."""


class SubscriptionsError(FeedError):
    """A list of subscriptions cannot be read."""


class ParsingStoppedError(FeedError):
    """Reading took too long or too much memory, or brought its process down, and was stopped."""
