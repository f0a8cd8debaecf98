"""What a story is: articles of several sources about one event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.stories.reasons import Common, Membership

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from broadsheet.articles import Article


@dataclass(frozen=True, slots=True)
class Voice:
    """One account of a story: an article and the copies of it that other sources print.

    Attributes:
        article: The earliest of them.
        copies: The others, nearly word for word the same.
    """

    article: Article
    copies: tuple[Article, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that print it, without repetition, the earliest first."""
        return tuple(dict.fromkeys(article.source for article in (self.article, *self.copies)))


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event.

    Attributes:
        id: Names the story for good: it stays when articles come or go.
        title: The headline of the article that best stands for it.
        articles: Its articles by date, those without one last.
    """

    id: str
    title: str
    articles: Sequence[Article]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that tell it, without repetition, the earliest first."""
        return tuple(dict.fromkeys(article.source for article in self.articles))

    @property
    def span(self) -> tuple[datetime, datetime] | None:
        """When its first and last article were published; None where no article has a date."""
        dates = [article.published for article in self.articles if article.published is not None]
        return (min(dates), max(dates)) if dates else None

    def why(self, article: str) -> Membership:
        """Return why the article with this id is in the story.

        Raises:
            KeyError: It is not.
        """
        by_id = {one.id: one for one in self.articles}
        return Common(self.articles).membership(by_id[article])

    def reasons(self) -> Mapping[str, Membership]:
        """Return why each article is in the story, by its id; quicker than asking for one after the other."""
        common = Common(self.articles)
        return {article.id: common.membership(article) for article in self.articles}
