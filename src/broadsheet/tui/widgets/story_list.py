"""The stories: what each is about, how many tell it, since when, and whether they contradict each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.articles import clean_line
from broadsheet.compare import Verdict
from broadsheet.export import written_date
from broadsheet.stories import coverage
from broadsheet.tui.drawing import filled, fit, right
from broadsheet.tui.sparkline import sparkline
from broadsheet.tui.verdict_looks import SIGNS
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from broadsheet.articles.memberships import Telling
    from broadsheet.stories import Story
    from broadsheet.tui.drawing import Piece

PAGE = 50
"""Stories whose titles are asked for at once."""
_SPARK = 12
_AGE = 10
_COUNTS = 11
_WORDS = 16
_NARROW = 60
"""Columns below which a story is told without its sparkline."""
_CONFLICT = SIGNS[Verdict.CONFLICT]


class Order(StrEnum):
    """What comes first in the list."""

    SOURCES = "most independent sources first"
    FRESH = "freshest first"
    CONFLICTS = "most conflicts first"
    UNREAD = "most unread first"


def _voices(telling: Telling) -> int:
    """Return how many independent sources tell a story, as far as they were counted."""
    return telling.voices or telling.sources


_KEYS: Mapping[Order, Callable[[Telling], tuple[float, ...]]] = {
    Order.SOURCES: lambda one: (-_voices(one), -one.last.timestamp()),
    Order.FRESH: lambda one: (-one.last.timestamp(), -_voices(one)),
    Order.CONFLICTS: lambda one: (-one.conflicts, -_voices(one), -one.last.timestamp()),
    Order.UNREAD: lambda one: (-one.unread, -_voices(one), -one.last.timestamp()),
}


class StoryList(LineList):
    """Two lines a story; titles come from the library when they come into sight."""

    row_height = 2

    @dataclass
    class Wanted(Message):
        """Stories came into sight whose titles are not here yet."""

        page: int
        names: Sequence[str]

    def __init__(self, now: datetime | None) -> None:
        super().__init__()
        self.tellings: Sequence[Telling] = ()
        self.order = Order.SOURCES
        self._now = now
        self._outlines: dict[str, Story] = {}
        self._asked: set[int] = set()
        # No room is kept for conflicts where there are none.
        self._words = 0
        self.empty = ("Looking for stories…",)

    def show(self, tellings: Sequence[Telling], *, empty: Sequence[str] = ()) -> None:
        """Show stories; ``empty`` is said where there are none. The cursor stays on the story it is on."""
        here = self.here
        self.tellings = sorted(tellings, key=_KEYS[self.order])
        self.empty = empty
        self._words = _WORDS if any(one.conflicts for one in tellings) else 0
        self._asked.clear()
        place = next((row for row, one in enumerate(self.tellings) if here and one.story == here.story), 0)
        self.reset(len(self.tellings), cursor=place)

    def sort(self) -> None:
        """Go on to the next order, with the cursor on the first story."""
        orders = list(Order)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.tellings = sorted(self.tellings, key=_KEYS[self.order])
        self._asked.clear()
        self.reset(len(self.tellings))

    def fill(self, outlines: Mapping[str, Story]) -> None:
        """Take titles and dates by the id of the story."""
        self._outlines.update(outlines)
        self.refresh()

    @property
    def here(self) -> Telling | None:
        """The story the cursor is on."""
        return self.tellings[self.cursor] if self.tellings else None

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the two lines of a story."""
        telling = self.tellings[index]
        outline = self._outlines.get(telling.story)
        if outline is None:
            self._ask(index // PAGE)
        title = "…" if outline is None else clean_line(outline.title) or "Untitled"
        mark: Piece = ("●", "accent") if telling.unread else ("·", "muted")
        age = right(written_date(telling.last, now=self._now), _AGE)
        first: list[Piece] = [
            (" ", ""),
            mark,
            (" ", ""),
            (filled(title, width - _AGE - 5), "title" if telling.unread else "muted"),
            (" " + age, "muted"),
        ]
        return [first, self._second(telling, outline, width)]

    def _second(self, telling: Telling, outline: Story | None, width: int) -> list[Piece]:
        spark = sparkline(coverage(outline, _SPARK)) if outline is not None else ""
        unread = f"{telling.unread} unread" if telling.unread else "all read"
        tone = "text" if telling.unread else "muted"
        if telling.fresh:
            # Of a story that was looked at, what came since tells more than what was left unread.
            unread, tone = f"{telling.fresh} new", "key strong"
        conflicts = telling.conflicts
        words = f"{_CONFLICT.glyph} {conflicts} {_CONFLICT.counted(conflicts)}" if conflicts else ""
        told = (filled(f"   {telling.sources} sources", _COUNTS + 3), "text")
        if width < _NARROW:
            # Glyph and number say it where words have no room.
            return [told, (filled(words.rpartition(" ")[0], 6), f"{_CONFLICT.style} strong"), (unread, tone)]
        pieces: list[Piece] = [
            told,
            (filled(spark, _SPARK) + "  ", "accent"),
            (filled(unread, _COUNTS), tone),
            (filled(words, self._words), f"{_CONFLICT.style} strong"),
        ]
        room = width - 3 - 2 * _COUNTS - _SPARK - 2 - self._words - 1
        names = ", ".join(clean_line(source) for source in outline.sources) if outline is not None else ""
        if _voices(telling) < telling.sources:
            names = f"{_voices(telling)} independent · {names}"
        return [*pieces, (fit(names, room), "muted")]

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            names = [one.story for one in self.tellings[page * PAGE : (page + 1) * PAGE]]
            self.post_message(self.Wanted(page, names))
