"""How an article's particulars are put on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from broadsheet.articles import Article
from broadsheet.cli.console import plain
from broadsheet.export import written_date

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.articles import Head


def counted(number: int, what: str) -> str:
    """Return a number with what it counts: "1 article", "12,000 articles"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


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
    parts += [plain(part) for part in (date, _sources(article), author) if part]
    return Text("  ").join(parts)


def _sources(article: Article | Head) -> str:
    """Return who has the article: "Gazette", or "Gazette + Digest" for a row that stands for copies in both."""
    return article.source if isinstance(article, Article) else " + ".join(article.sources)
