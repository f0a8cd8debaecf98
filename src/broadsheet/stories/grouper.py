"""Groups a stream of articles into stories, one article at a time, within a window of time."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from broadsheet.stories.decisions import Constraints
from broadsheet.stories.errors import GroupingStoppedError
from broadsheet.stories.furniture import Furniture
from broadsheet.stories.linkage import DEFAULT, Closeness
from broadsheet.stories.naming import known_names
from broadsheet.stories.regroup import neighbours, regroup
from broadsheet.stories.terms import article_terms
from broadsheet.stories.vectors import Collection
from broadsheet.stories.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from broadsheet.articles import Article
    from broadsheet.stories.decisions import Decision
    from broadsheet.stories.vectors import Counts

WINDOW_DAYS: Final = 14.0
"""A story that nobody has written about for this long is over: what comes later starts a new one."""

_SECONDS_A_DAY: Final = 86_400

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Assignment:
    """What became of an article that was added.

    Attributes:
        article: Its id.
        story: The id of its story.
        moved: Other articles that changed their story because of it: id of the article to id of its story now.
    """

    article: str
    story: str
    moved: Mapping[str, str] = field(default_factory=dict)


class Grouper:
    """Stories of a stream of articles.

    What becomes of an article depends on the articles before it, in their order, and on nothing else: not on how
    the stream was cut into batches, nor on the clock. Adding the same articles in the same order again gives the
    same stories under the same ids. Not safe to share between threads.
    """

    def __init__(
        self,
        decisions: Iterable[Decision] = (),
        *,
        window_days: float = WINDOW_DAYS,
        closeness: Closeness = DEFAULT,
    ) -> None:
        self._decisions = list(decisions)
        self._closeness = closeness
        self._collection = Collection()
        self._furniture = Furniture()
        self._window = Window(window_days)
        self._obey()

    @classmethod
    def of(
        cls,
        articles: Iterable[Article],
        decisions: Iterable[Decision] = (),
        *,
        window_days: float = WINDOW_DAYS,
        closeness: Closeness = DEFAULT,
        told: Mapping[str, str] = _NOTHING,
        stop: Callable[[], bool] = _never,
    ) -> Grouper:
        """Return a grouper that has grouped these articles, weighed by what all of them together hold.

        The order of the articles does not matter: they are taken by date. Those without one come first, and their
        stories wait for dated articles: whenever those were written, they may be the ones that tell the same.

        Args:
            articles: What to group.
            decisions: What the reader has joined and parted, in order.
            window_days: After how many days of silence a story is over.
            closeness: When two groups of articles are one story.
            told: The ids of the stories that articles were found to tell before, by their own: a story keeps the id
                that most of its articles know.
            stop: Asked before every article; True ends the work.

        Raises:
            GroupingStoppedError: ``stop`` said so.
        """
        grouper = cls(decisions, window_days=window_days, closeness=closeness)
        known = {article.id: article for article in reversed(list(articles))}
        counted = []
        for article in sorted(known.values(), key=_undated_first):
            _heed(stop)
            counted.append((article.id, _day(article), grouper._count(article)))
        grouper._window.patient = True
        for name, day, counts in counted:
            _heed(stop)
            grouper._place(name, day, counts)
        grouper._window.wait_no_longer()
        if told:
            grouper._window.rename(known_names(grouper.stories(), told))
        return grouper

    def add(self, article: Article) -> Assignment:
        """Group one more article. One that is known already stays where it is."""
        story = self.story_of(article.id)
        if story is not None:
            return Assignment(article.id, story)
        return self._place(article.id, _day(article), self._count(article))

    def story_of(self, article: str) -> str | None:
        """Return the id of the story of the article with this id, None where it has not been added."""
        number = self._window.numbers.get(article)
        return self._window.over.get(article) if number is None else self._window.members[number].story

    def remove(self, article: str) -> None:
        """Forget an article, for good or because its text has changed and it will be added anew.

        Stories that have left the window stay as they are.
        """
        number = self._window.numbers.get(article)
        if number is not None:
            self._window.forget(number)

    def decide(self, decision: Decision) -> Mapping[str, str]:
        """Obey the reader from now on; return the articles that changed their story, with its id.

        Stories that have left the window already stay as they are; a grouper made anew with all decisions obeys there
        as well.
        """
        self._decisions.append(decision)
        return self._regroup(decision)

    def take_back(self, decision: Decision) -> Mapping[str, str]:
        """Forget a decision, the latest like it; return the articles that changed their story, with its id.

        Its articles are grouped anew as if it had never been made: what it parted may come together again.
        """
        for at in range(len(self._decisions) - 1, -1, -1):
            if self._decisions[at] == decision:
                del self._decisions[at]
                break
        return self._regroup(decision)

    def _regroup(self, decision: Decision) -> Mapping[str, str]:
        """Compile the decisions anew, and group anew the stories of the articles that one of them is about."""
        self._obey()
        window = self._window
        named = [window.numbers[name] for name in sorted(decision.articles) if name in window.numbers]
        touched = sorted({window.members[number].story for number in named})
        return regroup(window, touched, None, self._constraints, self._closeness) if touched else {}

    @property
    def decisions(self) -> Sequence[Decision]:
        """What the reader decided, in order."""
        return tuple(self._decisions)

    def stories(self) -> Mapping[str, Sequence[str]]:
        """Return every story by its id with the ids of its articles in the order they came, the oldest story first.

        Stories that have left the window are among them.
        """
        window = self._window
        still = {
            name: tuple(window.members[number].article for number in story.members)
            for name, story in sorted(window.stories.items(), key=lambda item: item[1].members[0])
        }
        return {**window.closed, **still}

    def _obey(self) -> None:
        self._constraints = Constraints(self._decisions)
        self._window.pinned = self._constraints.joined

    def _count(self, article: Article) -> Counts:
        return self._collection.count(article_terms(self._furniture.cleared(article)))

    def _place(self, article: str, day: float | None, counted: Counts) -> Assignment:
        window = self._window
        number = window.enter(article, self._collection.vector(counted), day)
        near = neighbours(window, number, self._constraints, self._closeness)
        moved = regroup(window, near, number, self._constraints, self._closeness)
        window.settle(number)
        story = moved.pop(article)
        return Assignment(article, story, moved)


def _heed(stop: Callable[[], bool]) -> None:
    if stop():
        message = "the grouping was stopped before it was done"
        raise GroupingStoppedError(message)


def _day(article: Article) -> float | None:
    """Return when an article was published, in days since 1970, None where nobody says."""
    return None if article.published is None else article.published.timestamp() / _SECONDS_A_DAY


def by_date(article: Article) -> tuple[bool, float, str]:
    """Put articles in the order of their dates, those without one last, in the order of their ids."""
    day = _day(article)
    return (day is None, day or 0.0, article.id)


def _undated_first(article: Article) -> tuple[bool, float, str]:
    undated, day, name = by_date(article)
    return (not undated, day, name)
