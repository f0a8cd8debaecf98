"""How much was written about a story over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.stories.model import Story


def coverage(story: Story, buckets: int = 12) -> tuple[int, ...]:
    """Return how many articles were published in each of so many equal stretches of the story's time.

    The first stretch begins with the first article and the last ends with the last. Articles without a date are not
    counted; where none has one, there are no stretches.
    """
    span = story.span
    if span is None:
        return ()
    first, last = span
    length = (last - first) / buckets
    counts = [0] * buckets
    for article in story.articles:
        if article.published is not None:
            at = int((article.published - first) / length) if length else 0
            counts[min(at, buckets - 1)] += 1
    return tuple(counts)
