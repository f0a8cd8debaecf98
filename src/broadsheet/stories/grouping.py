"""Articles in, stories out: the grouping of a whole collection at once, and the making of stories from ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.stories.grouper import WINDOW_DAYS, Grouper, by_date
from broadsheet.stories.linkage import DEFAULT, Closeness
from broadsheet.stories.model import Story
from broadsheet.stories.terms import text_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.articles import Article
    from broadsheet.stories.decisions import Decision


def group_articles(
    articles: Iterable[Article],
    decisions: Iterable[Decision] = (),
    *,
    window_days: float = WINDOW_DAYS,
    closeness: Closeness = DEFAULT,
) -> Sequence[Story]:
    """Return the stories that the articles tell, those of most articles first.

    Every article is in exactly one story, if need be alone; of several with one id the first counts. The order of
    the articles does not matter.

    Args:
        articles: What to group. Titles and dates are used where there are any.
        decisions: What the reader has joined and parted, in order; it holds.
        window_days: After how many days of silence a story is over.
        closeness: When two groups of articles are one story.
    """
    known: dict[str, Article] = {}
    for article in articles:
        known.setdefault(article.id, article)
    grouper = Grouper.of(known.values(), decisions, window_days=window_days, closeness=closeness)
    stories = [story_of(name, [known[one] for one in members]) for name, members in grouper.stories().items()]
    return sorted(stories, key=lambda story: (-len(story.articles), story.id))


def story_of(name: str, articles: Iterable[Article]) -> Story:
    """Return the story that goes by this id and consists of these articles."""
    ordered = sorted(articles, key=by_date)
    return Story(name, _title(ordered), tuple(ordered))


def _title(articles: Sequence[Article]) -> str:
    """Return the headline whose words the other headlines use most, the earliest of equals."""
    if len(articles) == 1:
        return articles[0].title
    headlines = []
    for article in articles:
        terms = text_terms(article.title)
        headlines.append({*terms.words, *terms.names})
    used: dict[str, int] = {}
    for headline in headlines:
        for term in headline:
            used[term] = used.get(term, 0) + 1
    # The mean, not the sum: a long headline is not a better one.
    scores = [sum(used[term] - 1 for term in headline) / (len(headline) + 2) for headline in headlines]
    return articles[scores.index(max(scores))].title
