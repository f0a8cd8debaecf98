"""What can go wrong with searching; a mistake in a query is not an error but a :class:`Problem` of the query."""

from broadsheet.errors import BroadsheetError


class SearchError(BroadsheetError):
    """The index cannot be used as it is; the message says what to do."""


class IndexLockedError(SearchError):
    """Another process writes this index; this one can only read it."""


class IndexGoneError(SearchError):
    """Its directory was taken away while it was written; what is written next begins anew."""


class IndexClosedError(SearchError):
    """The index was used after it was closed."""
