"""Rules: articles that answer a query are hidden, read, starred or tagged as they come in; each rule can be undone.

Nothing is ever deleted: hidden articles leave the lists, and come back when the rule that hid them is removed.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Store
    from broadsheet.articles.rules import Rule
    from broadsheet.library.searching import Searching
    from broadsheet.search import Query, State

_AT_ONCE = 200
_MANY = 2_000
"""Articles from which on the index is asked rather than every text: reading so many takes a second."""
_DAY = 86_400.0
_TOO_MUCH = "the query asks for nothing in particular, so the rule would change every article"


class Action(StrEnum):
    """What a rule does."""

    HIDE = "hide"
    READ = "read"
    STAR = "star"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a rule did, or would do.

    Attributes:
        rule: The number of the rule; 0 where it was only tried.
        articles: The numbers of the articles that it changed; where it was only tried, those that answer its query.
    """

    rule: int
    articles: Sequence[int]


class RuleError(BroadsheetError):
    """A rule cannot be set as it is."""


class Ruling:
    """The rules of one library."""

    def __init__(self, store: Store, searching: Searching | None = None) -> None:
        """Make them.

        Args:
            store: The library's store.
            searching: Its index; without it a new rule reads every article, which takes a minute for 100,000.
        """
        self._store = store
        self._searching = searching

    def all(self) -> Sequence[Rule]:
        """Return the rules in the order they were added."""
        return self._store.rules.all()

    def add(self, query: str, action: Action, tag: str = "", *, dry_run: bool = False) -> Effect:
        """Set a rule and apply it to all articles of the library.

        Args:
            query: In the query language.
            action: What is done.
            tag: The tag to give, for that action.
            dry_run: Whether to change nothing and only tell which articles answer the query.

        Raises:
            RuleError: The query has a mistake or asks for nothing, or the tag is missing.
        """
        parsed = _parsed(query.strip())
        if parsed is None:
            raise RuleError(_TOO_MUCH)
        name = clean_line(tag, limit=60)
        if (action is Action.TAG) != bool(name):
            message = "a tag goes with the action that gives one, and that action with a tag"
            raise RuleError(message)
        # Before any article: should the process end here, the rule is there and the next call of apply_new goes on.
        everything = self._store.rules.numbers()
        if dry_run:
            return Effect(0, self._all_answering(parsed, everything))
        written = f"{action}:{name}" if name else str(action)
        rule = self._store.rules.add(query.strip(), written, now=time.time())
        return Effect(rule, self._apply(rule, written, self._all_answering(parsed, everything)))

    def apply_new(self) -> int:
        """Apply the rules to the articles that came in since the last time; return how many were changed."""
        new = self._store.rules.numbers(unseen=True)
        if not new:
            return 0
        changed: set[int] = set()
        for rule in self._store.rules.all():
            found = self._answering(_parsed(rule.query), new)
            changed.update(self._apply(rule.number, rule.action, found))
        self._store.rules.see(new[-1])
        return len(changed)

    def remove(self, rule: int) -> int:
        """Remove a rule and undo what it alone has changed; return how many articles that was.

        Raises:
            RuleError: There is no rule of this number.
        """
        known = {one.number: one for one in self._store.rules.all()}
        if rule not in known:
            message = f"there is no rule {rule}; `broadsheet rules` lists them"
            raise RuleError(message)
        undone = self._mark(known[rule].action, self._store.rules.changed(rule), on=False)
        self._store.rules.remove(rule)
        return len(undone)

    def archive(self, *, days: float, keep: int, dry_run: bool = False) -> Effect:
        """Hide the articles that were read and are old; those with a star stay.

        It is written down as a rule of its own, so that removing that brings them back.

        Args:
            days: Articles older than this are hidden.
            keep: Of each source the newest so many stay, and beyond them nothing that was read.
            dry_run: Whether to change nothing and only tell which articles it would be.
        """
        found = self._store.rules.retired(before=time.time() - days * _DAY, keep=keep)
        if dry_run or not found:
            return Effect(0, found)
        rule = self._store.rules.add("", str(Action.HIDE), now=time.time())
        return Effect(rule, self._apply(rule, Action.HIDE, found))

    def _all_answering(self, query: Query, everything: Sequence[int]) -> Sequence[int]:
        """Return which of all articles answer, by the index where there are many: what it lacks is read."""
        if self._searching is None or len(everything) < _MANY:
            return self._answering(query, everything)
        waiting = self._searching.unlearned()
        if len(waiting) > _MANY or (indexed := self._searching.all_answering(query)) is None:
            return self._answering(query, everything)
        read = self._answering(query, [number for number in everything if number in waiting])
        return sorted({*read, *(number for number in indexed if number not in waiting)})

    def _answering(self, query: Query | None, numbers: Sequence[int]) -> Sequence[int]:
        from broadsheet.search import accepts

        if query is None:
            return []
        found: list[int] = []
        for start in range(0, len(numbers), _AT_ONCE):
            documents = self._store.queue.documents(numbers[start : start + _AT_ONCE])
            found += (one.number for one in documents if accepts(query, one, partial(self._has, one.number)))
        return found

    def _has(self, number: int, state: State) -> bool:
        from broadsheet.search import Mark

        marks = self._store.marks
        match state.mark:
            case Mark.UNREAD:
                return bool(marks.unread_among([number]))
            case Mark.STARRED:
                return bool(marks.starred_among([number]))
            case Mark.TAG:
                return bool(marks.tagged_among([number], state.value))
            case _:
                return False  # a story is told and contradicted only once more articles are there

    def _apply(self, rule: int, action: str, numbers: Sequence[int]) -> Sequence[int]:
        with self._store.rules.together():
            changed = self._mark(action, numbers, on=True)
            self._store.rules.record(rule, changed)
        return changed

    def _mark(self, action: str, numbers: Sequence[int], *, on: bool) -> Sequence[int]:
        marks = self._store.marks
        name, _, tag = action.partition(":")
        match name:
            case Action.HIDE:
                return marks.hidden(numbers, on=on)
            case Action.READ:
                return marks.read(numbers, on=on)
            case Action.STAR:
                return marks.starred(numbers, on=on)
            case _:
                return marks.tagged(numbers, tag, on=on)


def _parsed(query: str) -> Query | None:
    """Return the query, None for the empty one of an archive."""
    from broadsheet.search import parse_query

    if not query:
        return None
    parsed = parse_query(query)
    if parsed.problems:
        problem = parsed.problems[0]
        message = f"the query “{clean_line(query, limit=80)}” has a mistake: {problem.message}"
        raise RuleError(message)
    if parsed.is_empty:
        raise RuleError(_TOO_MUCH)
    return parsed
