"""What a reader may type where an article is wanted: an id, the start of one, a file, an address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.articles import ArticleNotFoundError
from broadsheet.library.typed_paths import at_home

if TYPE_CHECKING:
    from broadsheet.articles import Article, Store


def resolve(store: Store, reference: str) -> Article:
    """Return the article that ``reference`` names.

    An address that the library knows is not fetched again.

    Raises:
        BroadsheetError: It names nothing that can be read; the message says why.
    """
    if not reference.strip():
        message = "an article is named by its id, the start of one, a file or an address, not by nothing"
        raise ArticleNotFoundError(message)
    if reference.lower().startswith(("http://", "https://")):
        return _at_address(store, reference)
    if "/" in reference or "\\" in reference or Path(reference).suffix or Path(reference).exists():
        from broadsheet.feeds import read_article_file

        return read_article_file(at_home(reference))
    return store.texts.get([store.texts.number(reference)])[0]


def _at_address(store: Store, address: str) -> Article:
    from broadsheet.feeds import canonical_url
    from broadsheet.library.feeds import Feeds

    number = store.fetches.article_at(canonical_url(address))
    if number is not None:
        return store.texts.get([number])[0]
    # Whoever types the address of a machine of their own means it; where it redirects is judged all the same.
    return Feeds(store).read_article(address, private=True)
