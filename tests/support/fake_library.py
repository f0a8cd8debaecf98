"""A library in memory, for screens to stand over."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from fake_insight import Insight
from fake_rooms import Feeds, Rules, Searches, Searching, Versions
from fire_articles import head_of

from broadsheet.articles import Article, Head, SourceKind, SourceRow, View
from broadsheet.articles.rows import Group, Order, Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


class FakeShelves:
    """A library in memory; its numbers of articles are its order, newest first."""

    def __init__(self, articles: dict[int, Article]) -> None:
        self.articles = dict(articles)
        self.heads = {number: head_of(number, article) for number, article in articles.items()}
        self.searching = Searching(self)
        self.searches = Searches(self)
        self.insight = Insight(self)
        self.feeds = Feeds()
        self.pages: list[tuple[int, int]] = []
        self.tagged: dict[str, list[int]] = {}
        self.sizes: dict[int, int] = {}
        self.memory: dict[str, str] = {}
        self.rules = Rules(self)
        self.versions = Versions()
        self.aside: set[int] = set()
        self.errors: dict[int, str] = {}
        self.bundled: set[int] = set()

    def sources(self) -> Sequence[SourceRow]:
        rows = []
        for number, head in self.heads.items():
            if number <= 20 and number not in self.aside:
                folder = "" if number < 3 else "Islands"
                rows.append(
                    SourceRow(
                        number,
                        SourceKind.BUNDLED if number in self.bundled else SourceKind.FEED,
                        "",
                        head.source,
                        folder,
                        total=1,
                        unread=int(not head.read),
                        error=self.errors.get(number, ""),
                    )
                )
        return rows

    def _shown(self, view: View) -> list[Head]:
        keep: dict[Scope, Callable[[Head], bool]] = {
            Scope.UNREAD: lambda head: not head.read,
            Scope.STARRED: lambda head: head.starred,
            Scope.SOURCE: lambda head: head.source_number == view.source,
        }
        if view.scope is Scope.SEARCH:
            return self.searches.answering(view.source)
        test = keep.get(view.scope, bool)
        shown = [head for head in self.heads.values() if test(head) and not (view.unread_only and head.read)]
        hidden = {number for _, numbers in self.rules.set.values() for number in numbers}
        shown = [head for head in shown if head.source_number not in self.aside and head.number not in hidden]
        if view.order is Order.TITLE:
            shown.sort(key=lambda head: head.title)
        if view.group is Group.SOURCE:
            shown.sort(key=lambda head: head.source)
        return shown

    def page(self, view: View, *, limit: int, offset: int = 0) -> Sequence[Head]:
        self.pages.append((offset, limit))
        return self._shown(view)[offset : offset + limit]

    def count(self, view: View) -> int:
        return len(self._shown(view))

    def head(self, number: int) -> Head | None:
        return self.heads.get(number)

    def article(self, number: int) -> Article | None:
        return self.articles.get(number)

    def mark_read(self, numbers: Sequence[int], *, on: bool = True) -> Sequence[int]:
        changed = [number for number in numbers if self.heads[number].read is not on]
        for number in changed:
            self.heads[number] = replace(self.heads[number], read=on)
        return changed

    def place(self, view: View, number: int) -> int | None:
        shown = self.numbers(view)
        return shown.index(number) if number in shown else None

    def groups(self, view: View) -> Sequence[tuple[str, int]]:
        if view.group is not Group.SOURCE:
            return []
        return [(name, len(list(inside))) for name, inside in groupby(head.source for head in self._shown(view))]

    def set_aside(self, sources: Sequence[int]) -> Sequence[int]:
        self.aside.update(sources)
        return [number for number, head in self.heads.items() if head.source_number in sources]

    def bring_back(self, sources: Sequence[int], articles: Sequence[int]) -> None:
        self.aside.difference_update(sources)

    def add_samples(self) -> bool:
        self.aside -= self.bundled
        return True

    def story_sizes(self, numbers: Sequence[int]) -> Mapping[int, int]:
        return {number: size for number, size in self.sizes.items() if number in numbers}

    def remembered(self, key: str) -> str:
        return self.memory.get(key, "")

    def remember(self, key: str, value: str) -> None:
        self.memory[key] = value

    def numbers(self, view: View) -> Sequence[int]:
        return [head.number for head in self._shown(view)]

    def heads_of(self, numbers: Sequence[int]) -> Sequence[Head]:
        return [self.heads[number] for number in numbers if number in self.heads]

    def tag(self, numbers: Sequence[int], tag: str, *, on: bool = True) -> Sequence[int]:
        held = self.tagged.setdefault(tag, [])
        changed = [number for number in numbers if (number in held) is not on]
        self.tagged[tag] = [number for number in (*held, *changed) if on or number not in changed]
        return changed

    def tags_held(self, numbers: Sequence[int]) -> Sequence[tuple[str, int]]:
        counted = ((tag, len(set(held) & set(numbers))) for tag, held in sorted(self.tagged.items()))
        return [(tag, count) for tag, count in counted if count]

    def repeated(self) -> tuple[int, dict[str, int]]:
        return 0, {}

    def all_tags(self) -> Sequence[tuple[str, int]]:
        return [(tag, len(held)) for tag, held in sorted(self.tagged.items()) if held]

    def mark_starred(self, numbers: Sequence[int], *, on: bool = True) -> Sequence[int]:
        changed = [number for number in numbers if self.heads[number].starred is not on]
        for number in changed:
            self.heads[number] = replace(self.heads[number], starred=on)
        return changed
