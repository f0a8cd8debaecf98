"""The work behind saved searches: functions for worker threads, and the message that tells what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.articles import clean_line
from broadsheet.tui.history import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.library.saved_searches import Counted
    from broadsheet.tui.port import Shelves


_COPIES_SECONDS = 60.0
"""For articles that came in while nobody looked: by a refresh from the command line, or ten thousand at once."""


@dataclass
class SearchesCounted(Message):
    """The saved searches are known, and how many unread articles answer each."""

    searches: Sequence[Counted]


def count(shelves: Shelves) -> SearchesCounted:
    """Count what answers the saved searches, as far as articles were looked at."""
    return SearchesCounted(shelves.searches.all())


def is_damaged(shelves: Shelves) -> bool:
    """Return whether a search came upon a part of the index that is missing, and nothing is on its way into it."""
    return not shelves.searching.is_whole() and not shelves.searching.pending()


def keep(shelves: Shelves, name: str, query: str) -> tuple[str, Change | None]:
    """Keep a search, or forget those that ask this where the name is empty; return what was done, and how it goes back.

    The change is None where everything is as it was.
    """
    before = kept(shelves)
    told = shelves.searches.keep(name, query)
    if (now := kept(shelves)) == before:
        return told, None
    gone = ", ".join(one for one in before if one not in now)
    return told, changed(shelves, f"search forgotten: {gone}" if gone else f"search kept: {clean_line(name)}", before)


def forget(shelves: Shelves, query: str) -> Change | None:
    """Forget the searches that ask this; None where there is none."""
    return keep(shelves, "", query)[1]


def kept(shelves: Shelves) -> Mapping[str, str]:
    """Return what the kept searches ask, by their names."""
    return {one.search.name: one.search.query for one in shelves.searches.all()}


def changed(shelves: Shelves, told: str, before: Mapping[str, str]) -> Change:
    """Return the change of the kept searches since they were as ``before``."""

    def back() -> Change:
        now = kept(shelves)
        for name, query in now.items():
            if before.get(name) != query:
                shelves.searches.keep("", query)
        # Another one that asks the same may have gone with it.
        left = kept(shelves)
        for name, query in before.items():
            if name not in left:
                shelves.searches.keep(name, query)
        return changed(shelves, told, now)

    return Change(told, (), back)


def judge(shelves: Shelves, *, stop: Callable[[], bool]) -> SearchesCounted:
    """Look at what is new, for what it answers and for copies of one text, then count."""
    shelves.searches.update(stop=stop)
    shelves.feeds.link_copies(seconds=_COPIES_SECONDS, stop=stop)
    return count(shelves)
