"""Facts, comparisons and matrices of long articles, asked of another process: there they keep no key waiting.

To read 20,000 words takes a third of a second and to compare twice as many two seconds, in which nothing else that is
written in Python goes on; most articles have 500, for which it is quicker to do it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from broadsheet.library.told_values import read, told, understood, whole
from broadsheet.library.watching import UnwantedError, never

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison
    from broadsheet.facts import Fact
    from broadsheet.library.apart import Apart
    from broadsheet.library.insight import Insight
    from broadsheet.library.watching import Progress, Stop
    from broadsheet.stories import Matrix, Story

LONG = 24_000
"""Characters of all articles concerned, some 4,000 words, from which on the other process is asked: a tenth of a second
to read, half of one to compare, about what it takes to start the process where it has gone to rest."""


def is_long(articles: Sequence[Article]) -> bool:
    """Return whether what is to be done with these articles takes long."""
    return sum(len(article.text) for article in articles) >= LONG


def key_facts(apart: Apart, article: Article) -> Sequence[Fact]:
    """Return the key facts of an article."""
    found: Sequence[Fact] = _asked(apart, "key-facts", [article])
    return found


def compare(apart: Apart, a: Article, b: Article, *, stop: Stop, progress: Progress | None) -> Comparison:
    """Return two articles laid side by side; raises UnwantedError where ``stop`` was True before."""
    found: Comparison = _asked(apart, "compare-two", [a, b], stop=stop, progress=progress)
    return found


def matrix(apart: Apart, story: Story, *, stop: Stop, progress: Progress | None) -> Matrix:
    """Return what every source of a story says of every fact; raises UnwantedError where ``stop`` was True before."""
    found: Matrix = _asked(apart, "matrix", story.articles, story.id, story.title, stop=stop, progress=progress)
    return found


def most_different(
    apart: Apart, article: Article, others: Sequence[Article], *, stop: Stop, progress: Progress | None
) -> Sequence[Article]:
    """Return the other articles, those that contradict the one most first; raises UnwantedError as the others do."""
    found: tuple[Article, ...] = _asked(apart, "most-different", [article, *others], stop=stop, progress=progress)
    return list(found)


def _asked(
    apart: Apart,
    work: str,
    articles: Sequence[Article],
    *more: str,
    stop: Stop = never,
    progress: Progress | None = None,
) -> Any:
    said = apart.ask(work, whole(articles), *more, stop=stop, progress=progress, waits=False)
    if not said:
        raise UnwantedError
    return understood(said["found"], {article.id: article for article in articles})


def works(insight: Insight) -> Mapping[str, Callable[..., object]]:
    """Return what can be asked for, each with what does it.

    That is given what is asked, the stop sign and whom to tell how far it is, and returns what is told.
    """

    def matrix_of(articles: Sequence[Article], name: str, title: str, **watch: Any) -> Matrix:
        from broadsheet.stories import Story

        return insight.matrix(Story(name, title, tuple(articles)), **watch)

    done: Mapping[str, Callable[..., object]] = {
        "key-facts": lambda articles, **_: insight.key_facts(*articles),
        "compare-two": lambda articles, **watch: insight.compare(*articles, **watch),
        "matrix": matrix_of,
        "most-different": lambda articles, **watch: insight.most_different(articles[0], articles[1:], **watch),
    }

    def telling(does: Callable[..., object]) -> Callable[..., object]:
        def tell(given: Sequence[Any], stop: Stop, progress: Progress) -> object:
            articles, *more = given
            return {"found": told(does(read(articles), *more, stop=stop, progress=progress))}

        return tell

    return {work: telling(does) for work, does in done.items()}
