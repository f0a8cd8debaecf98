"""What can go wrong with the library's database."""

from broadsheet.errors import BroadsheetError


class StoreError(BroadsheetError):
    """The library's database cannot be used as it is; the message says what to do."""


class ArticleNotFoundError(StoreError):
    """No article goes by this id, or several do."""
