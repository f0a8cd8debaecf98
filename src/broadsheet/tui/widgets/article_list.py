"""The articles of a view: rows come from the library a page at a time, when they come into sight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.tui.drawing import filled, right
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from broadsheet.articles import Head
    from broadsheet.tui.drawing import Piece

PAGE = 100
"""Rows asked for at once: about three screens."""
_KEPT = 60
"""Pages kept in memory; the oldest go first."""


class ArticleList(LineList):
    """The article list: two lines an article, its title and where it is from."""

    row_height = 2

    @dataclass
    class Wanted(Message):
        """Rows came into sight that are not here yet."""

        page: int

    class PickedOut(Message):
        """The article under the cursor was clicked with the right button."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._pages: dict[int, list[Head]] = {}
        self._asked: set[int] = set()
        self.now: datetime | None = None
        self.selected: frozenset[int] = frozenset()
        self._sizes: dict[int, int] = {}
        self._size_width = 0
        self._starts: list[int] = []
        self._tops: list[int] = []
        self._headings: dict[int, tuple[str, int]] = {}

    def show(
        self, count: int, *, cursor: int = 0, empty: Sequence[str] = (), groups: Sequence[tuple[str, int]] = ()
    ) -> None:
        """Show a list of this many articles, none of which is here yet.

        Args:
            count: How many rows there are.
            cursor: The row in use.
            empty: What is said where there are none.
            groups: Headings, each with the number of rows under it.
        """
        self._pages.clear()
        self._asked.clear()
        self._group(groups)
        self.empty = empty
        self.reset(count, cursor=cursor)

    def grow(self, count: int) -> None:
        """Show so many articles where fewer were shown; those that are here stay, and so does the cursor."""
        self.reset(count, cursor=self.cursor)

    def fill(self, page: int, heads: Sequence[Head]) -> None:
        """Take a page of rows."""
        self._pages[page] = list(heads)
        self._asked.discard(page)
        while len(self._pages) > _KEPT:
            del self._pages[next(iter(self._pages))]
        self.refresh()

    def head(self, index: int) -> Head | None:
        """Return the article of a row; None while it is not here, and then it is asked for."""
        page, place = divmod(index, PAGE)
        heads = self._pages.get(page)
        if heads is None:
            if page not in self._asked:
                self._asked.add(page)
                self.post_message(self.Wanted(page))
            return None
        return heads[place] if place < len(heads) else None

    @property
    def here(self) -> Head | None:
        """The article the cursor is on; None where there is none or it is not here yet."""
        return self.head(self.cursor) if self.count else None

    def replace(self, heads: Iterable[Head]) -> None:
        """Draw these articles anew wherever they are in the list."""
        new = {head.number: head for head in heads}
        for page in self._pages.values():
            page[:] = [new.get(head.number, head) for head in page]
        self.refresh()

    @property
    def numbers(self) -> Sequence[int]:
        """The articles that are here."""
        return [head.number for heads in self._pages.values() for head in heads]

    def place_of(self, number: int) -> int | None:
        """Return the row of an article among the rows that are here."""
        for page, heads in self._pages.items():
            for place, head in enumerate(heads):
                if head.number == number:
                    return page * PAGE + place
        return None

    def nearest_unread(self, step: int) -> tuple[int, bool]:
        """Return the nearest unread row from the cursor on, and True; where rows are not here, the first, and False.

        Args:
            step: 1 to go down, -1 to go up. The row is outside the list where there is none.
        """
        index = self.cursor + step
        while 0 <= index < self.count:
            head = self.head(index)
            if head is None or not head.read:
                return index, head is not None
            index += step
        return index, True

    def show_sizes(self, sizes: Mapping[int, int]) -> None:
        """Show how many sources tell the story of each of these articles, under one another at the edge."""
        self._sizes.update(sizes)
        self._size_width = max((len(_told(size)) for size in self._sizes.values()), default=0)
        self.refresh()

    def picked_out(self, index: int) -> None:
        """Select an article for the next action, or leave it out: as the key does, without going on."""
        super().picked_out(index)
        self.post_message(self.PickedOut())

    def watch_cursor(self, old: int, new: int) -> None:
        """Say where the cursor is in the picture that shows it there."""
        super().watch_cursor(old, new)
        self.name_place()

    def name_place(self) -> None:
        """Say below the list where in it the cursor is, and how many are selected."""
        selected = f"{len(self.selected):,} selected · " if self.selected else ""
        self.name_foot(f"{selected}{self.cursor + 1:,} of {self.count:,}" if self.count else "")

    def top_of(self, index: int) -> int:
        """Return the line a row starts on: headings take one each."""
        return 2 * index + bisect_left(self._starts, index)

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to; a heading belongs to the first row under it."""
        if not self._starts:
            return line // 2
        group = max(bisect_right(self._tops, line) - 1, 0)
        return self._starts[group] + max(0, line - self._tops[group] - 1) // 2

    def lead_of(self, index: int) -> int:
        """Return 1 where a heading stands above the row."""
        return int(index in self._headings)

    def _group(self, groups: Sequence[tuple[str, int]]) -> None:
        counts = [count for _, count in groups]
        self._starts = [*accumulate(counts, initial=0)][:-1] if counts else []
        self._tops = [2 * start + place for place, start in enumerate(self._starts)]
        self._headings = dict(zip(self._starts, groups, strict=True))

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the two lines of an article, under its heading where it is the first of a group."""
        lines = self._article(index, width)
        heading = self._headings.get(index)
        if heading is None:
            return lines
        count = f"{heading[1]:,}"
        named = filled(clean_line(heading[0]), width - 3 - len(count))
        return [[(" ", ""), (named, "heading"), (" ", ""), (count, "muted")], *lines]

    def _article(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        head = self.head(index)
        if head is None:
            return [[("   …", "muted")], []]
        marks: list[Piece] = [
            ("★", "key") if head.starred else (" ", ""),
            ("·" if head.read else "●", "muted" if head.read else "accent"),
            ("+", "match") if head.number in self.selected else (" ", ""),
        ]
        title = (filled(clean_line(head.title) or "Untitled", width - 4), "muted" if head.read else "title")
        date = written_date(head.published, now=self.now)
        size = right(_told(self._sizes.get(head.number, 0)), self._size_width)
        source = filled(" + ".join(map(clean_line, head.sources)), width - 5 - len(date) - len(size))
        return [
            [*marks, title],
            [("   ", ""), (source, "muted"), (" ", ""), (date, "muted"), (size, "accent")],
        ]


def _told(sources: int) -> str:
    return f" ×{sources}" if sources > 1 else ""
