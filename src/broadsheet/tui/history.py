"""What the reader changed, so that it can be taken back, and done again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.tui.port import Shelves

KEPT = 100
"""Changes that can be taken back."""
_TITLE = 120
"""Characters of the headline by which a change of one article is known."""

READ, STARRED, TAG = "read", "starred", "tag"


@dataclass(frozen=True, slots=True)
class Change:
    """A change that was made.

    Attributes:
        told: What was done, in words.
        numbers: The articles whose rows look different now; empty where whole lists do.
        back: Takes the change back and returns the change which that was. Called from a worker thread.
    """

    told: str
    numbers: tuple[int, ...]
    back: Callable[[], Change] = field(repr=False)


@dataclass(slots=True)
class History:
    """Changes in the order they were made, and those taken back since the last new one."""

    done: list[Change] = field(default_factory=list)
    undone: list[Change] = field(default_factory=list)

    def record(self, change: Change) -> None:
        """Remember a new change; what had been taken back before it can no longer be done again."""
        self.undone.clear()
        self._keep(self.done, change)

    def taken_back(self, change: Change) -> None:
        """Remember the change that took one back."""
        self._keep(self.undone, change)

    def done_again(self, change: Change) -> None:
        """Remember a change that was done again."""
        self._keep(self.done, change)

    @staticmethod
    def _keep(changes: list[Change], change: Change) -> None:
        changes.append(change)
        del changes[:-KEPT]


def mark(shelves: Shelves, what: str, numbers: Sequence[int], *, on: bool, tag: str = "") -> Change | None:
    """Mark articles; return what changed, None where all of them were so already.

    Args:
        shelves: The library.
        what: :data:`READ`, :data:`STARRED` or :data:`TAG`.
        numbers: The articles.
        on: Whether the mark is set or taken off.
        tag: Which tag.
    """
    if what == TAG:
        changed = tuple(shelves.tag(numbers, tag, on=on))
    else:
        changed = tuple((shelves.mark_read if what == READ else shelves.mark_starred)(numbers, on=on))
    return _marked(shelves, what, changed, on=on, tag=tag) if changed else None


def told_of(what: str, count: int, *, on: bool, tag: str = "") -> str:
    """Return a change of marks in words."""
    names = {
        (READ, True): "marked read",
        (READ, False): "marked unread",
        (STARRED, True): "starred",
        (STARRED, False): "star taken off",
        (TAG, True): f"tagged {tag}",
        (TAG, False): f"tag {tag} taken off",
    }
    many = f"{count:,} articles: " if count != 1 else ""
    return f"{many}{names[what, on]}"


def _marked(shelves: Shelves, what: str, numbers: tuple[int, ...], *, on: bool, tag: str) -> Change:
    def back() -> Change:
        # The same articles, even those that something else has marked back in the meantime.
        mark(shelves, what, numbers, on=not on, tag=tag)
        return _marked(shelves, what, numbers, on=not on, tag=tag)

    told = told_of(what, len(numbers), on=on, tag=tag)
    head = shelves.head(numbers[0]) if len(numbers) == 1 else None
    return Change(f"{told}: {clean_line(head.title, limit=_TITLE)}" if head is not None else told, numbers, back)
