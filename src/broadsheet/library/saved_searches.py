"""Searches that the reader keeps: how many unread articles answer each, known at any moment without searching again.

The words of a search are asked of the index once; from then on only new and changed articles are looked at, each by
itself. Marks and times are asked of the store when counting, so they are never out of date.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.articles.conditions import (
    Answering,
    Condition,
    Contradicted,
    Dated,
    Either,
    Every,
    Neither,
    Starred,
    Tagged,
    ToldBy,
    Unread,
)
from broadsheet.articles.searches import QUERY_LIMIT
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Head, Store
    from broadsheet.articles.searches import SavedSearch
    from broadsheet.library.apart import Apart
    from broadsheet.library.searching import Searching
    from broadsheet.search import Node

_AT_ONCE = 200
_MANY = 2_000
"""Articles to be judged from which on asking the index for everything is quicker than looking at each."""


class SavedSearchError(BroadsheetError):
    """A search cannot be kept as it is, or is not there."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A saved search and its counts.

    Attributes:
        search: The search.
        unread: How many unread articles answer it.
    """

    search: SavedSearch
    unread: int


class SavedSearches:
    """The saved searches of one library."""

    def __init__(self, store: Store, searching: Searching, apart: Apart | None = None) -> None:
        self._store = store
        self._apart = apart
        self._searching = searching
        self._updating = threading.Lock()

    def all(self) -> Sequence[Counted]:
        """Return the searches by name, each with its count as of the last :meth:`update` and of this moment's marks."""
        count = self._store.answers.count
        searches = sorted(self._store.searches.all(), key=lambda search: search.name.casefold())
        return [Counted(search, count(Every((_plan(search).condition, Unread())))) for search in searches]

    def find(self, reference: str) -> SavedSearch:
        """Return the search of this name, in any case, or else of this number.

        Raises:
            SavedSearchError: There is none.
        """
        wanted = clean_line(reference).casefold()
        searches = self._store.searches.all()
        named = [search for search in searches if search.name.casefold() == wanted]
        numbered = [search for search in searches if str(search.number) == wanted]
        if not named + numbered:
            message = f"there is no saved search “{clean_line(reference, limit=80)}”; `broadsheet searches` lists them"
            raise SavedSearchError(message)
        return (named + numbered)[0]

    def add(self, name: str, query: str) -> int:
        """Keep a search and return its number; one of the same name asks this from now on.

        Raises:
            SavedSearchError: The query has a mistake or asks for nothing.
            StoreError: The name is empty, or nothing can be written.
        """
        from broadsheet.search import parse_query

        read = parse_query(query)
        if read.problems:
            problem = read.problems[0]
            message = f"the query has a mistake at column {problem.start + 1}: {problem.message}"
            raise SavedSearchError(message)
        if read.is_empty:
            message = "the query asks for nothing in particular"
            raise SavedSearchError(message)
        return self._store.searches.keep(clean_line(name) or clean_line(query, limit=60), query, now=time.time())

    def keep(self, name: str, query: str) -> str:
        """Keep a search under a name, or forget those that ask this where it is empty; return what was done.

        Raises:
            SavedSearchError: The query has a mistake or asks for nothing.
        """
        if clean_line(name):
            self.add(name, query)
            self.update()
            return f"“{clean_line(name)}” stands in the list of sources now"
        same = [search for search in self._store.searches.all() if search.query == clean_line(query, limit=QUERY_LIMIT)]
        for search in same:
            self._store.searches.remove(search.number)
        return f"“{same[0].name}” was forgotten" if same else "It was not kept"

    def rename(self, reference: str, name: str) -> None:
        """Give a search another name.

        Raises:
            SavedSearchError: There is no such search.
            StoreError: The name is empty or taken.
        """
        self._store.searches.rename(self.find(reference).number, name)

    def remove(self, reference: str) -> SavedSearch:
        """Forget a search and return it.

        Raises:
            SavedSearchError: There is no such search.
        """
        found = self.find(reference)
        self._store.searches.remove(found.number)
        return found

    def count(self, number: int, *, unread_only: bool = False) -> int:
        """Return how many articles answer a search, 0 where there is no such search."""
        condition = self._condition(number, unread_only=unread_only)
        return self._store.answers.count(condition)

    def numbers(self, number: int, *, unread_only: bool = False, limit: int = -1, offset: int = 0) -> Sequence[int]:
        """Return the numbers of the articles that answer a search, newest first; all of them for a negative limit."""
        condition = self._condition(number, unread_only=unread_only)
        return self._store.answers.numbers(condition, limit=limit, offset=offset)

    def page(self, number: int, *, unread_only: bool = False, limit: int, offset: int = 0) -> Sequence[Head]:
        """Return a page of the articles that answer a search, newest first."""
        return self._store.listing.heads(self.numbers(number, unread_only=unread_only, limit=limit, offset=offset))

    def update(self, *, stop: Callable[[], bool] = lambda: False) -> int:
        """Judge what is new: articles for all searches, and searches for all articles; return how many articles.

        The index should have been brought up to the store before: what it lacks is looked at one by one.

        Args:
            stop: Asked between batches; True ends the work, which goes on at the next call.

        Raises:
            SearchError: The index cannot be read.
        """
        if self._apart is not None:
            return self._apart.call("judge", stop=stop)
        with self._updating:
            plans = [_plan(search) for search in self._store.searches.all()]
            known = self._store.answers.asked()
            every = self._store.answers.waiting() > _MANY
            if fresh := [plan for plan in plans if every or known.get(plan.search.number) != plan.asked]:
                self._ask(fresh, every=every)
            judged = 0
            while not stop() and (waiting := self._store.answers.unjudged(_AT_ONCE)):
                judged += self._judge(waiting, plans)
            return judged

    def _ask(self, plans: Sequence[_Plan], *, every: bool) -> None:
        answers = self._store.answers
        # In this order: an article that changes from here on is judged again, whatever the index knows of it.
        last = answers.last_seq()
        doubtful = self._searching.unlearned()
        found = {
            (plan.search.number, number): sorted(self._searching.answering(part))
            for plan in plans
            for number, part in enumerate(plan.parts)
        }
        answers.ask_again({plan.search.number: plan.asked for plan in plans}, found, doubtful)
        if every:
            answers.settle_until(last)

    def _judge(self, waiting: Sequence[tuple[int, int]], plans: Sequence[_Plan]) -> int:
        from broadsheet.search import accepts_each

        asked = [(plan.search.number, number, part) for plan in plans for number, part in enumerate(plan.parts)]
        numbers = sorted({number for _, number in waiting})
        found: dict[tuple[int, int], list[int]] = defaultdict(list)
        for document in self._store.queue.documents(numbers):
            verdicts = accepts_each([part for _, _, part in asked], document)
            for (search, part, _), answers in zip(asked, verdicts, strict=True):
                if answers:
                    found[search, part].append(document.number)
        self._store.answers.judge([seq for seq, _ in waiting], numbers, found)
        return len(numbers)

    def _condition(self, number: int, *, unread_only: bool) -> Condition:
        search = next((search for search in self._store.searches.all() if search.number == number), None)
        if search is None:
            return Either()
        condition = _plan(search).condition
        return Every((condition, Unread())) if unread_only else condition


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a search is answered.

    Attributes:
        search: The search.
        asked: What its remembered answers must be to; a library of another version may have cut words otherwise.
        parts: What is asked of texts, once.
        condition: The whole, in terms of these parts and of what the store knows.
    """

    search: SavedSearch
    asked: str
    parts: Sequence[Node]
    condition: Condition


def _plan(search: SavedSearch) -> _Plan:
    from broadsheet.search import SCHEMA, parse_query

    parts: dict[Node, int] = {}
    condition = _condition_of(parse_query(search.query).tree, search.number, parts)
    return _Plan(search, f"{SCHEMA} {search.query}", tuple(parts), condition)


def _condition_of(node: Node, search: int, parts: dict[Node, int]) -> Condition:
    from broadsheet.search import And, Not, Or, stays_true

    match node:
        case Not(part=part):
            # Remembered is what few articles have, not what all others lack.
            return Neither(_condition_of(part, search, parts))
        case _ if stays_true(node):
            return Answering(search, parts.setdefault(node, len(parts)))
        case And(parts=branches):
            return Every(tuple(_condition_of(branch, search, parts) for branch in branches))
        case Or(parts=branches):
            return Either(tuple(_condition_of(branch, search, parts) for branch in branches))
        case _:
            return _asked_now(node)


def _asked_now(node: Node) -> Condition:
    """Return what the store is asked at the moment of counting."""
    from broadsheet.search import Mark, Published, State

    match node:
        case Published(first=first, end=end):
            return Dated(first, end)
        case State(mark=Mark.TAG, value=tag):
            return Tagged(tag)
        case State(mark=Mark.SOURCES, low=low, high=high):
            return ToldBy(low, high)
        case State(mark=mark):
            return Unread() if mark is Mark.UNREAD else Starred() if mark is Mark.STARRED else Contradicted()
        case _:
            return Every()
