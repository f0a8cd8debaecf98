"""Where the reader has been, to go back there and forth again, as a browser does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.articles import View

KEPT = 100
"""Places remembered each way."""


@dataclass(frozen=True, slots=True)
class Location:
    """An article in a list, and the pane in use; the number is 0 where the list was empty."""

    view: View
    number: int
    pane: str


@dataclass(slots=True)
class JumpList:
    """Where the reader was before each jump, and where it went back from."""

    behind: list[Location] = field(default_factory=list)
    ahead: list[Location] = field(default_factory=list)

    def leave(self, here: Location) -> None:
        """Remember a place that is left for another; what was ahead is forgotten."""
        self.ahead.clear()
        self._push(self.behind, here)

    def back(self, here: Location) -> Location | None:
        """Return the place before this one, None where there is none."""
        return self._step(self.behind, self.ahead, here)

    def forth(self, here: Location) -> Location | None:
        """Return the place that was gone back from, None where there is none."""
        return self._step(self.ahead, self.behind, here)

    def _step(self, source: list[Location], target: list[Location], here: Location) -> Location | None:
        # Of two stops at one article only one is worth a key.
        while source and _same(source[-1], here):
            source.pop()
        if not source:
            return None
        self._push(target, here)
        return source.pop()

    @staticmethod
    def _push(places: list[Location], place: Location) -> None:
        if not places or not _same(places[-1], place):
            places.append(place)
            del places[:-KEPT]


def _same(one: Location, other: Location) -> bool:
    return (one.view, one.number) == (other.view, other.number)
