"""What the reader's panes remember: how large each is, where the reader left off, and where it was before."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from broadsheet.tui.later import Later
from broadsheet.tui.panes import PANES
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.screens.room import Room, errand, say
from broadsheet.tui.screens.row_signs import RowSigns
from broadsheet.tui.session import KEY, NONE_BESIDE, NOTHING_OVER, Session, dumped

if TYPE_CHECKING:
    from textual.events import MouseDown, MouseMove, MouseUp, Resize

    from broadsheet.config import Settings
    from broadsheet.tui import jumps, pane_sizes
    from broadsheet.tui import reading_work as work
    from broadsheet.tui.jumps import JumpList, Location
    from broadsheet.tui.pane_sizes import Part
    from broadsheet.tui.port import Shelves
else:
    jumps, pane_sizes = Later("broadsheet.tui.jumps"), Later("broadsheet.tui.pane_sizes")

_STEP = 2
"""Cells by which a key widens or narrows a pane."""
_SAVED_EVERY = 2.0
"""Seconds after which a change of place is kept, for programs that are killed."""


class Remembering(RowSigns):
    """The reader's panes, with a memory."""

    def __init__(self, shelves: Shelves, settings: Settings, opening: work.Opening | None = None) -> None:
        super().__init__(shelves, settings, opening)
        session = opening.session if opening else Session()
        self.sizes = dict(session.sizes)
        self._opened: Location | None = None
        self.zen = session.zen
        self.pane = session.pane
        self._resume: Session | None = session
        self.resume_beside, self.resume_over = session.beside, session.over
        self._kept = dumped(session)
        self._dragged: tuple[Part, int, int] | None = None

    def on_mount(self) -> None:
        """Go to the pane that was in use; the base class, which is asked as well, fills them."""
        self.call_after_refresh(self.set_interval, _SAVED_EVERY, self._keep_session)

    def on_resize(self, _event: Resize) -> None:
        """Keep the sizes within the terminal; the base class, which is asked as well, arranges the panes."""
        self.call_later(self._apply_sizes)

    @cached_property
    def jumps(self) -> JumpList:
        """Where the reader was before."""
        return jumps.JumpList()

    @property
    def session(self) -> Session:
        """Where the reader is."""
        place = Session(
            self.view,
            self.number,
            self.pane,
            self.article_view.offset_on_top,
            self.zen,
            self._beside,
            self._over,
            dict(self.sizes),
        )
        usual, chosen = self.settings.theme, self.app.theme
        return place if chosen == usual else replace(place, theme=chosen, instead_of=usual)

    @property
    def _beside(self) -> tuple[int, int]:
        """The articles laid side by side over the panes; those of the last time as long as they are yet to be again."""
        rooms = (screen for screen in reversed(self.app.screen_stack) if isinstance(screen, Room))
        return next((room.beside for room in rooms if room.beside != NONE_BESIDE), self.resume_beside)

    @property
    def _over(self) -> tuple[str, str]:
        """What else lies over the panes, in the same way."""
        screens = (screen for screen in reversed(self.app.screen_stack) if isinstance(screen, InTurns))
        return next((screen.over for screen in screens if screen.over != NOTHING_OVER), self.resume_over)

    def _keep_session(self) -> None:
        text = dumped(self.session)
        if text != self._kept:
            self._kept = text

            def keep() -> None:
                self.shelves.remember(KEY, text)

            errand(self, "session", keep)

    def on_article_read(self, event: work.ArticleRead) -> None:
        """Scroll to where the reader left off; the base class, which is asked as well, shows the article."""
        resume = self._resume
        if resume is not None and event.article is not None:
            self._resume = None
            if resume.number == event.number and resume.offset:
                # When it is laid out.
                self.call_after_refresh(self.article_view.scroll_to_offset, resume.offset)

    @property
    def here(self) -> Location:
        """The place in use."""
        return jumps.Location(self.view, self.number, self.pane)

    def leave(self) -> None:
        """Remember this place: the reader is about to go elsewhere."""
        self.jumps.leave(self.here)

    def arrive(self, number: int) -> None:
        """Take notice that an article is opened: the one opened before it is where the reader comes from."""
        if number != self.number:
            self.leave()
        elif self._opened is not None:
            self.jumps.leave(self._opened)
        self._opened = jumps.Location(self.view, number, "article")

    def action_jump_back(self) -> None:
        """Go back to where the reader was before."""
        self._jump(self.jumps.back(self.here), "Nothing to go back to")

    def action_jump_forth(self) -> None:
        """Go to where the reader went back from."""
        self._jump(self.jumps.forth(self.here), "Nothing to go forth to")

    def _jump(self, to: Location | None, nothing: str) -> None:
        if to is None:
            say(self.app, nothing)
            return
        self.show_view(to.view, at=to.number)
        self.show_article(to.number)
        self.focus_pane(to.pane)

    def arranged(self) -> None:
        """Give the panes the sizes that the reader chose for this arrangement."""
        self._apply_sizes()

    def _apply_sizes(self) -> None:
        width, height = self.app.size
        set_now = pane_sizes.styles_of(self.arrangement.name, self.sizes, width, height) if self.sizes else {}
        for name in ("left", "sources", "facts"):
            styles = self.query_one(f"#{name}").styles
            styles.width = set_now.get((name, "width"))
            styles.height = set_now.get((name, "height"))

    def action_resize(self, direction: int) -> None:
        """Make the pane in use larger, or by -1 smaller."""
        found = pane_sizes.grown_by_pane(self.arrangement.name, self.pane)
        if found is None:
            say(self.app, "This pane has all the room there is")
            return
        part, sign = found
        step = 1 if part.upright else _STEP
        self._set_size(part, self._size_of(part) + direction * sign * step)

    def action_usual_sizes(self) -> None:
        """Give all panes of this arrangement their usual sizes."""
        mine = f"{self.arrangement.name}."
        self.sizes = {name: cells for name, cells in self.sizes.items() if not name.startswith(mine)}
        self._apply_sizes()

    def _size_of(self, part: Part) -> int:
        size = self.query_one(f"#{part.widget}" if part.name != "columns.articles" else "#articles").outer_size
        return size.height if part.upright else size.width

    def _set_size(self, part: Part, cells: int) -> None:
        width, height = self.app.size
        self.sizes[part.name] = pane_sizes.bounded(part, cells, height if part.upright else width)
        self._apply_sizes()

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of the edge between two panes."""
        found = self._edge_at(event.screen_x, event.screen_y)
        if found is not None:
            part, sign = found
            start = event.screen_y if part.upright else event.screen_x
            self._dragged = (part, sign, self._size_of(part) - sign * int(start))
            # What is under the mouse is looked up: an event that comes from a terminal does not name it.
            self.app.capture_mouse(self.get_widget_at(event.screen_x, event.screen_y)[0])

    def on_mouse_move(self, event: MouseMove) -> None:
        """Let the edge follow the mouse."""
        if self._dragged is not None:
            part, sign, base = self._dragged
            at = int(event.screen_y if part.upright else event.screen_x)
            self._set_size(part, base + sign * at)

    def on_mouse_up(self, _event: MouseUp) -> None:
        """Let go of the edge."""
        if self._dragged is not None:
            self._dragged = None
            self.app.capture_mouse(None)

    def _edge_at(self, x: float, y: float) -> tuple[Part, int] | None:
        seen = [(name, self.pane_widget(name).region) for name in PANES if self.pane_widget(name).region.area]
        for place, (before, one) in enumerate(seen):
            for after, other in seen[place + 1 :]:
                beside = one.right == other.x and x in {one.right - 1, other.x}
                beside = beside and max(one.y, other.y) <= y < min(one.bottom, other.bottom)
                below = one.bottom == other.y and y in {one.bottom - 1, other.y}
                below = below and max(one.x, other.x) <= x < min(one.right, other.right)
                found = pane_sizes.moved_by_edge(self.arrangement.name, before, after) if beside or below else None
                if found is not None and found[0].upright is below:
                    return found
        return None
