"""A list that draws the rows in sight and no others: 100,000 rows cost what ten cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.widgets.drawn import Drawn
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType
    from textual.events import Click, Resize
    from textual.strip import Strip

    from broadsheet.tui.drawing import Piece


_RIGHT = 3
"""The right button of the mouse, as Textual counts them."""


class LineList(Drawn, can_focus=True):
    """A list of rows with a cursor. Subclasses say how many rows there are and how each is drawn.

    Rows have one height, ``row_height``, unless a subclass says otherwise in :meth:`top_of` and :meth:`row_at`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list")]
    DEFAULT_CSS = "LineList { height: 1fr; }"

    @dataclass
    class Moved(Message):
        """The cursor is on another row."""

        rows: LineList
        index: int

        @property
        def control(self) -> LineList:
            """The list, for selecting handlers."""
            return self.rows

    @dataclass
    class Chosen(Message):
        """The row under the cursor was opened, with a key or the mouse."""

        rows: LineList
        index: int

        @property
        def control(self) -> LineList:
            """The list, for selecting handlers."""
            return self.rows

    cursor: reactive[int] = reactive(0, repaint=False)

    count = 0
    row_height = 1
    opens_at_once = False
    """Whether a click opens a row that the cursor is not on, as a list does that changes nothing."""
    empty: Sequence[str] = ()
    _foot = ""
    _at_foot = False

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the lines of a row, as many as it is high."""
        raise NotImplementedError

    def top_of(self, index: int) -> int:
        """Return the line a row starts on; of the row after the last, how many lines there are."""
        return index * self.row_height

    def nothing(self) -> Sequence[str]:
        """Return what is said where there are no rows, in lines that fit."""
        room = (self.size.width or max(map(len, self.empty), default=0) + 2) - 2
        return [
            text[start:end] for text in self.empty for start, end in wrap(text, 0, len(text), max(room, 1)) or [(0, 0)]
        ]

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to, ``count`` or more where it is below them all."""
        return line // self.row_height

    def can_rest(self, index: int) -> bool:
        """Return whether the cursor may stand on a row."""
        del index
        return True

    def lead_of(self, index: int) -> int:
        """Return how many lines stand above a row that the cursor does not cover: its heading."""
        del index
        return 0

    def reset(self, count: int, *, cursor: int = 0) -> None:
        """Show this many rows, with the cursor on one of them."""
        if bool(count) is not bool(self.count):
            # Where there is nothing to open, no key offers it.
            self.call_after_refresh(self._offer_keys)
        self.count = count
        self.virtual_size = Size(self.size.width, self.top_of(count))
        self.set_reactive(LineList.cursor, max(0, min(cursor, count - 1)))
        self.scroll_to_row(self.cursor)
        self.refresh()

    def _offer_keys(self) -> None:
        # The dialog that it was part of may have been closed meanwhile.
        if self.is_attached:
            self.refresh_bindings()

    def scroll_to_row(self, index: int) -> None:
        """Bring a row into sight, no further than needed, with the headings right above it."""
        if not self.size.height:
            return
        first = index
        while first > 0 and not self.can_rest(first - 1):
            first -= 1
        top = self.top_of(first)
        region = Region(0, top, max(self.size.width, 1), self.top_of(index + 1) - top)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def refresh_row(self, index: int) -> None:
        """Draw one row again."""
        if index < self.count:
            y = self.top_of(index) - self.scroll_offset.y
            self.refresh(Region(0, y, self.size.width, self._height_of(index)))

    def name_foot(self, text: str) -> None:
        """Say something in the lower line of the frame, and draw no other line again for it."""
        if text != self._foot:
            self._foot, self._at_foot = text, True
            self.border_subtitle = Content(text)
            self._at_foot = False

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw regions again, or everything; while the foot is named, its line."""
        if self._at_foot and not regions:
            regions = (Region(0, self.size.height, self.size.width, 1),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw both rows and tell whoever listens."""
        self.refresh_row(old)
        self.refresh_row(new)
        self.scroll_to_row(new)
        if self.count:
            self.post_message(self.Moved(self, new))

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw the cursor row as the one in use, or as another pane's."""
        super().watch_has_focus(_has_focus)
        self.refresh_row(self.cursor)

    def on_resize(self, _event: Resize) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(self.size.width, self.top_of(self.count))
        self.scroll_to_row(self.cursor)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.size.width
        at = y + self.scroll_offset.y
        if not self.count:
            said = self.nothing()
            return self.strip_of([(f" {said[at]}", "muted")] if at < len(said) else [], width)
        index = self.row_at(at)
        if index >= self.count:
            return self.strip_of([], width)
        lines = self.draw(index, width)
        line = at - self.top_of(index)
        ground = ""
        if index == self.cursor and line >= self.lead_of(index):
            # Where a line above the list keeps the keyboard, its cursor is the one in use all the same.
            ground = "cursor" if self.has_focus or not self.can_focus else "cursor-idle"
        return self.strip_of(lines[line] if line < len(lines) else [], width, ground)

    def on_click(self, event: Click) -> None:
        """Move to the row clicked; open it where the cursor is on it already, or where one click is enough."""
        at = event.get_content_offset(self)
        if at is None:
            return  # the frame: nothing is chosen by it
        index = self.row_at(at.y + self.scroll_offset.y)
        if not 0 <= index < self.count or not self.can_rest(index):
            return
        if event.button == _RIGHT:
            self.picked_out(index)
            return
        opens = index == self.cursor or self.opens_at_once
        self.cursor = index
        if opens:
            self.action_choose()

    def picked_out(self, index: int) -> None:
        """Take notice that a row was clicked with the right button: the cursor goes there and opens nothing."""
        self.cursor = index

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open something only where there is something."""
        return bool(self.count) if action == "choose" else super().check_action(action, parameters)

    def step(self, index: int, direction: int) -> int:
        """Return the nearest row from ``index`` on where the cursor may stand, the present one where there is none."""
        while 0 <= index < self.count:
            if self.can_rest(index):
                return index
            index += direction
        return self.cursor

    def action_down(self) -> None:
        """Go down a row."""
        self.cursor = self.step(self.cursor + 1, 1)

    def action_up(self) -> None:
        """Go up a row."""
        self.cursor = self.step(self.cursor - 1, -1)

    def action_top(self) -> None:
        """Go to the first row."""
        self.cursor = self.step(0, 1)

    def action_bottom(self) -> None:
        """Go to the last row."""
        self.cursor = self.step(self.count - 1, -1)

    def action_page(self, pages: float) -> None:
        """Go down by this many pages, up where it is negative."""
        lines = int(self.size.height * abs(pages))
        down = pages > 0
        line = self.top_of(self.cursor) + (lines if down else -lines)
        # A row higher than the page still lets the cursor go on.
        far = self.row_at(line) if line >= 0 else 0
        target = max(far, self.cursor + 1) if down else min(far, self.cursor - 1)
        self.cursor = self.step(max(0, min(self.count - 1, target)), 1 if down else -1)

    def _height_of(self, index: int) -> int:
        return self.top_of(index + 1) - self.top_of(index)

    def action_choose(self) -> None:
        """Open what the cursor is on."""
        if self.count and self.can_rest(self.cursor):
            self.post_message(self.Chosen(self, self.cursor))
