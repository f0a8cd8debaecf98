"""The library: articles of all sources, found, read and compared through one object."""

from __future__ import annotations

import importlib
import threading
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Self

from broadsheet.articles import Scope, Store
from broadsheet.library.opening import add_samples, default_directory, finish_removals, remove_samples

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from broadsheet.articles import Article, Head, SourceRow, View
    from broadsheet.library.apart import Apart
    from broadsheet.library.feeds import Feeds
    from broadsheet.library.insight import Insight
    from broadsheet.library.rules import Ruling
    from broadsheet.library.saved_searches import SavedSearches
    from broadsheet.library.searching import Searching
    from broadsheet.library.versions import Versions

_ROOMS = {
    "searching": "Searching",
    "searches": "SavedSearches",
    "insight": "Insight",
    "rules": "Ruling",
    "feeds": "Feeds",
    "versions": "Versions",
}
_MODULES = {"searches": "saved_searches"}
_BY_ITSELF, _ASKED = "by itself", "asked"
_LONG = {
    "searching": {"apart": _BY_ITSELF},
    "searches": {"apart": _BY_ITSELF},
    "insight": {"apart": _BY_ITSELF, "asked": _ASKED},
    "feeds": {"apart": _ASKED},
}
"""Rooms some of whose work takes long, with the processes that do it: what somebody waits for waits for no grouping."""


class Library:
    """One reader's articles, from every source.

    All methods may be called from any thread, and all but :meth:`open` are quick enough for a worker, not for an
    event loop.

    Attributes:
        store: The truth: articles, sources, marks.
        searching: The index and the query language.
        searches: The searches that the reader keeps.
        insight: Facts, comparisons, counterparts.
        rules: What is done to articles as they come in.
        feeds: Adding, refreshing, importing, exporting, removing sources.
        versions: Copies of an article, its feed's own text, and what it said earlier.
    """

    searching: Searching
    searches: SavedSearches
    insight: Insight
    rules: Ruling
    feeds: Feeds
    versions: Versions

    def __init__(self, store: Store, *, apart: bool = False) -> None:
        self.store = store
        self._guard = threading.RLock()
        self._is_apart = apart
        self._aparts: dict[str, Apart] = {}

    @classmethod
    def open(cls, path: Path | None = None, *, samples: bool = True, apart: bool = False) -> Self:
        """Open the library in a directory, making it if it is missing.

        Args:
            path: The directory; the reader's own library where it is None.
            samples: Whether a new library starts with the bundled articles.
            apart: Whether what takes long (refreshing, comparing long articles; indexing, grouping) is done in other
                processes, so that this one can attend to keys meanwhile.

        Raises:
            StoreError: It cannot be opened; the message says what to do.
        """
        with ExitStack() as undo:
            store = undo.enter_context(closing(Store(path if path is not None else default_directory())))
            if samples:
                add_samples(store)
            finish_removals(store)
            undo.pop_all()
        return cls(store, apart=apart)

    def __getattr__(self, name: str) -> object:
        """Return a room, loaded when it is first asked for, and made once, whichever thread asks."""
        if name not in _ROOMS:
            message = f"{type(self).__name__!r} object has no attribute {name!r}"
            raise AttributeError(message)
        with self._guard:
            if name not in self.__dict__:
                room = getattr(importlib.import_module(f"broadsheet.library.{_MODULES.get(name, name)}"), _ROOMS[name])
                more = (self.searching,) if name in {"searches", "rules"} else ()
                long = _LONG.get(name, {}) if self._is_apart else {}
                aside = {role: self._worker(process) for role, process in long.items()}
                self.__dict__[name] = room(self.store, *more, **aside)
            return self.__dict__[name]

    def _worker(self, work: str) -> Apart:
        if work not in self._aparts:
            from broadsheet.library.apart import Apart

            self._aparts[work] = Apart(self.store.directory)
        return self._aparts[work]

    def sources(self) -> Sequence[SourceRow]:
        """Return the sources with their counts."""
        return self.store.sources.all()

    def page(self, view: View, *, limit: int, offset: int = 0) -> Sequence[Head]:
        """Return a page of a view's articles, newest first."""
        if view.scope is Scope.SEARCH:
            return self.searches.page(view.source, unread_only=view.unread_only, limit=limit, offset=offset)
        return self.store.listing.page(view, limit=limit, offset=offset)

    def count(self, view: View) -> int:
        """Return how many articles a view shows."""
        if view.scope is Scope.SEARCH:
            return self.searches.count(view.source, unread_only=view.unread_only)
        return self.store.listing.count(view)

    def head(self, number: int) -> Head | None:
        """Return the head of an article, None where it no longer exists."""
        return next(iter(self.store.listing.heads([number])), None)

    def article(self, number: int) -> Article | None:
        """Return an article by its number, None where it no longer exists."""
        return next(iter(self.store.texts.get([number])), None)

    def number(self, reference: str) -> int:
        """Return the number of the article whose id starts with ``reference``.

        Raises:
            ArticleNotFoundError: There is none, or several.
        """
        return self.store.texts.number(reference)

    def resolve(self, reference: str) -> Article:
        """Return the article that an id, the start of an id, a file or an address names.

        Raises:
            BroadsheetError: It names nothing that can be read; the message says why.
        """
        from broadsheet.library.references import resolve

        return resolve(self.store, reference)

    def mark_read(self, numbers: Sequence[int], *, on: bool = True) -> Sequence[int]:
        """Mark articles read or unread; return those that were not so before."""
        return self.store.marks.read(numbers, on=on)

    def mark_starred(self, numbers: Sequence[int], *, on: bool = True) -> Sequence[int]:
        """Star articles or take the star off; return those that were not so before."""
        return self.store.marks.starred(numbers, on=on)

    def tag(self, numbers: Sequence[int], tag: str, *, on: bool = True) -> Sequence[int]:
        """Give articles a tag or take it off; return those that were not so before."""
        return self.store.marks.tagged(numbers, tag, on=on)

    def tags_held(self, numbers: Sequence[int]) -> Sequence[tuple[str, int]]:
        """Return every tag that one of these articles has, with how many of them have it."""
        return self.store.marks.tags_held(numbers)

    def repeated(self) -> tuple[int, Mapping[str, int]]:
        """Return how many unread articles of all sources, and of each folder, are copies of one counted already."""
        return self.store.listing.repeated()

    def all_tags(self) -> Sequence[tuple[str, int]]:
        """Return every tag with the number of its articles."""
        return self.store.listing.tags()

    def numbers(self, view: View) -> Sequence[int]:
        """Return the numbers of all articles a view shows, in its order."""
        if view.scope is Scope.SEARCH:
            return self.searches.numbers(view.source, unread_only=view.unread_only)
        return self.store.listing.numbers(view)

    def heads_of(self, numbers: Sequence[int]) -> Sequence[Head]:
        """Return the heads of these articles in their order, without those that no longer exist."""
        return self.store.listing.heads(numbers)

    def place(self, view: View, number: int) -> int | None:
        """Return which row of a view an article is, from 0; None where the view does not show it."""
        return self.store.listing.place(view, number)

    def groups(self, view: View) -> Sequence[tuple[str, int]]:
        """Return the headings of a view with the number of articles under each; days are ISO dates."""
        return self.store.listing.groups(view)

    def story_sizes(self, numbers: Sequence[int]) -> Mapping[int, int]:
        """Return how many sources tell the story of each of these articles, for those that were grouped."""
        return self.store.memberships.sizes(numbers)

    def remembered(self, key: str) -> str:
        """Return what was remembered under a key, empty where nothing was."""
        return self.store.meta(key)

    def remember(self, key: str, value: str) -> None:
        """Remember a value, such as where the reader left off."""
        self.store.remember(key, value)

    def set_aside(self, sources: Sequence[int]) -> Sequence[int]:
        """Remove sources so that they can be brought back until the library is opened again; return their articles."""
        return self.store.removal.set_aside(sources)

    def bring_back(self, sources: Sequence[int], articles: Sequence[int]) -> None:
        """Undo :meth:`set_aside`.

        Raises:
            StoreError: They are gone for good by now.
        """
        self.store.removal.bring_back(sources, articles)

    def add_samples(self) -> bool:
        """Put the bundled articles back where they were removed; return whether that was done."""
        self.store.removal.finish()
        return add_samples(self.store, again=True)

    def remove_samples(self) -> int:
        """Remove the bundled articles for good; return how many sources went."""
        return remove_samples(self.store)

    def back_up(self, target: Path, *, force: bool = False) -> int:
        """Copy the library into a file, as it stands at one moment; return how many articles the copy has.

        Raises:
            StoreError: There is a file already and ``force`` is not given, or it cannot be written.
        """
        from broadsheet.articles.backup import back_up

        return back_up(self.store, target, force=force)

    @staticmethod
    def restore(path: Path | None, source: Path, *, force: bool = False) -> Path | None:
        """Put a copy in the place of the library in a directory; return where the one replaced is kept, if any.

        Args:
            path: The directory; the reader's own library where it is None.
            source: What :meth:`back_up` made.
            force: Whether a library that is there may be replaced.

        Raises:
            StoreError: The copy is not sound or the library is in use; nothing was changed.
        """
        from broadsheet.articles.backup import restore

        return restore(path if path is not None else default_directory(), source, force=force)

    def end_long_work(self) -> None:
        """End the other processes, where there are any, for good: whoever waits for them waits no longer."""
        for apart in self._aparts.values():
            apart.close()

    def close(self) -> None:
        """End the other processes, where there are any; close the index and the store."""
        self.end_long_work()
        if "searching" in self.__dict__:
            self.searching.close()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
