"""How an article's particulars are put on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from broadsheet.cli.console import plain
from broadsheet.export import written_date

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.articles import Article, Head


def byline(article: Article | Head, *, now: datetime | None = None, with_author: bool = False) -> Text:
    """Return id, date, source and, where asked for, author; what is not known is left out.

    Args:
        article: The article or its head.
        now: Where given, recent dates are told as an age.
        with_author: Whether the author is named.
    """
    parts = [Text(article.id, "cyan")]
    date = written_date(article.published, now=now)
    author = article.author or "" if with_author else ""
    parts += [plain(part) for part in (date, article.source, author) if part]
    return Text("  ").join(parts)
