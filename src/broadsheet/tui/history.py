"""What was marked, so that it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.tui.port import Shelves

KEPT = 100
"""Steps that can be taken back."""


@dataclass(frozen=True, slots=True)
class Marking:
    """One change of marks.

    Attributes:
        what: ``read`` or ``starred``.
        on: Whether the mark was set.
        numbers: The articles that changed; those that were so before are not among them.
    """

    what: str
    on: bool
    numbers: tuple[int, ...]

    @property
    def told(self) -> str:
        """The change in words."""
        names = {("read", True): "read", ("read", False): "unread", ("starred", True): "starred"}
        many = f"{len(self.numbers):,} articles " if len(self.numbers) != 1 else ""
        return f"{many}{names.get((self.what, self.on), 'star taken off')}"


def mark(shelves: Shelves, what: str, numbers: Sequence[int], *, on: bool) -> Marking:
    """Mark articles and return what changed."""
    do = shelves.mark_read if what == "read" else shelves.mark_starred
    return Marking(what, on, tuple(do(numbers, on=on)))


def take_back(shelves: Shelves, marking: Marking) -> Marking:
    """Undo a change and return the change that did it."""
    return mark(shelves, marking.what, marking.numbers, on=not marking.on)
