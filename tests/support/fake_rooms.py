"""Stand-ins for the rooms of a library: each does what a test says, and no more."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind
from broadsheet.articles.searches import SavedSearch
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.fetch_settings import FeedSettings
from broadsheet.feeds.refresh_model import Summary
from broadsheet.library import SearchPage, SearchResult
from broadsheet.library.feed_settings import SourceSettings
from broadsheet.library.imported import Imported
from broadsheet.library.rules import Effect
from broadsheet.library.saved_searches import Counted
from broadsheet.library.versions import differences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from fake_library import FakeShelves

    from broadsheet.articles import Head
    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.refresh_model import Wishes
    from broadsheet.library.feed_settings import Change
    from broadsheet.library.rules import Action
    from broadsheet.library.subscribing import Added, AddOptions
    from broadsheet.library.versions import Piece, Revision

    Progress = Callable[[str, int, int], object]


class Searching:
    """Finds what contains every word typed; remembers what it was asked."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.asked: list[str] = []
        self.hold: Callable[[str], object] = str
        self.waiting = 0
        self.whole = True

    def is_whole(self) -> bool:
        return self.whole

    def pending(self) -> int:
        return self.waiting

    def update(self, *, stop: Callable[[], bool], progress: Callable[[int], object] | None = None) -> int:
        return self.waiting

    def stream(
        self, query: str, *, limit: int = 50, sort: str = "", width: int = 160, typing: bool = False
    ) -> Iterator[SearchPage]:
        self.asked.append(query)
        self.hold(query)
        found = [number for number, one in self._shelves.articles.items() if self.matches(one.text, query)]
        results = []
        for number in found[:limit]:
            article = self._shelves.articles[number]
            snippet = article.text[:width].replace("\n", " ")
            marks, titles = self.matches(snippet, query), self.matches(article.title, query)
            results.append(SearchResult(self._shelves.heads[number], snippet, marks, titles, 1.0))
        notes = () if found else ("did you mean: bridge",)
        yield SearchPage(len(found), True, results, notes, better="" if found else "bridge")

    def warm(self) -> None:
        pass

    def values(self, field: str) -> Sequence[str]:
        return [head.source for head in self._shelves.heads.values() if head.number <= 20] if field == "source" else []

    def matches(self, text: str, query: str, *, typing: bool = False) -> Sequence[tuple[int, int]]:
        words = [re.escape(word) for word in query.split()]
        return [match.span() for match in re.finditer("|".join(words), text, re.IGNORECASE)] if words else []


class Feeds:
    """Feeds that say what a test tells them to."""

    def __init__(self) -> None:
        self.found: Callable[[str], Added] = self._nothing
        self.listed: Callable[[Path], Imported] = lambda _: Imported(0, 0)
        self.options: AddOptions | None = None
        self.linked = 0
        self.asked: Callable[[Wishes], Summary] = lambda _: Summary()
        self.failing: list[FetchState] = []
        self.completed: Callable[[int], bool] = lambda _: False
        self.set: dict[int, SourceSettings] = {}
        self.changes: list[Change] = []

    @staticmethod
    def _nothing(address: str) -> Added:
        message = f"{address} names nothing that can be read"
        raise BroadsheetError(message)

    def add(self, address: str, options: AddOptions | None = None) -> Added:
        self.options = options
        return self.found(address)

    def import_subscriptions(self, path: Path) -> Imported:
        return self.listed(path)

    def complete(self, number: int) -> bool:
        return self.completed(number)

    def link_copies(self, *, seconds: float, stop: Callable[[], bool]) -> int:
        self.linked += 1
        return 0

    def refresh(self, wishes: Wishes) -> Summary:
        return self.asked(wishes)

    def states(self) -> Sequence[FetchState]:
        return self.failing

    def settings_of(self, source: int) -> SourceSettings:
        return self.set.get(source) or SourceSettings(
            source, SourceKind.FEED, "https://feed.example/", f"Paper {source}", "", (), FeedSettings()
        )

    def change(self, source: int, change: Change) -> SourceSettings:
        before = self.settings_of(source)
        self.changes.append(change)
        self.set[source] = replace(before, name=change.name or before.name, folder=change.folder or before.folder)
        return self.set[source]


class Searches:
    """Kept searches, each a word; counts what is unread and contains it."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.kept: list[SavedSearch] = []

    def all(self) -> Sequence[Counted]:
        return [Counted(one, sum(not head.read for head in self.answering(one.number))) for one in self.kept]

    def answering(self, number: int) -> list[Head]:
        asked = [one.query for one in self.kept if one.number == number]
        articles = self._shelves.articles if asked else {}
        return [self._shelves.heads[place] for place, one in articles.items() if asked[0] in one.text.casefold()]

    def keep(self, name: str, query: str) -> str:
        if name:
            self.kept.append(SavedSearch(len(self.kept) + 1, name, query))
        else:
            self.kept = [one for one in self.kept if one.query != query]
        return f"kept as {name}" if name else "forgotten"

    def update(self, *, stop: Callable[[], bool]) -> int:
        return 0


class Rules:
    """Rules that hide what contains the last word of their query."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.set: dict[int, tuple[str, list[int]]] = {}

    def add(self, query: str, action: Action, tag: str = "", *, dry_run: bool = False) -> Effect:
        if ":" in query.rsplit(maxsplit=1)[-1]:
            message = "the query has a mistake"
            raise BroadsheetError(message)
        word = query.rsplit(maxsplit=1)[-1].casefold()
        hidden = [number for number, one in self._shelves.articles.items() if word in one.text.casefold()]
        number = len(self.set) + 1
        self.set[number] = (query, hidden)
        return Effect(number, hidden)

    def remove(self, rule: int) -> int:
        return len(self.set.pop(rule)[1])


class Versions:
    """What a test says that articles were."""

    def __init__(self) -> None:
        self.feed_texts: dict[int, str] = {}
        self.earlier: dict[int, list[Revision]] = {}
        self.now = ""

    def feed_text(self, number: int) -> str:
        return self.feed_texts.get(number, "")

    def revisions(self, number: int) -> Sequence[Revision]:
        return self.earlier.get(number, [])

    def changes(self, number: int, *, back: int = 1) -> Sequence[Piece]:
        return differences(self.earlier[number][-back].text, self.now)
