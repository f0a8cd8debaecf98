"""The last line of every screen: the keys that work now, as many as fit, and what goes on at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import fit
from broadsheet.tui.keymaps import shown_key
from broadsheet.tui.keys import ACTIONS
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import Binding
    from textual.events import Click
    from textual.screen import Screen
    from textual.strip import Strip

    from broadsheet.tui.drawing import Piece

_ORDER = {action.id: place for place, action in enumerate(ACTIONS)}
_GENERAL = ("app.help", "app.quit")


class StatusLine(Drawn, can_focus=False):
    """Keys at the left, news at the right. A click on a key presses it."""

    DEFAULT_CSS = "StatusLine { dock: bottom; height: 1; background: $surface; overflow: hidden; scrollbar-size: 0 0; }"

    def __init__(self) -> None:
        super().__init__()
        self.news = ""
        self._places: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the keys that work."""
        self.screen.bindings_updated_signal.subscribe(self, self._keys_changed)

    def tell(self, news: str) -> None:
        """Show what goes on; an empty text shows nothing."""
        self.news = clean_line(news)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        del y
        width = self.size.width
        news = fit(self.news, width // 2)
        room = width - cell_len(news) - (3 if news else 1)
        hints = list(self._hints(room))
        used = sum(cell_len(text) for text, _ in hints)
        gap = width - used - cell_len(news) - 1
        return self.strip_of([*hints, (" " * max(gap, 0), ""), (news, "muted")], width)

    def on_click(self, event: Click) -> None:
        """Press the key that was clicked."""
        for start, end, key in self._places:
            if start <= event.x < end:
                self.app.simulate_key(key)

    def _hints(self, room: int) -> Iterator[Piece]:
        self._places = []
        at = 0
        for binding in self._offered():
            key, words = shown_key(binding.key), binding.description
            width = cell_len(key) + cell_len(words) + 3
            if at + width > room:
                return
            self._places.append((at, at + width, binding.key))
            at += width
            yield f" {key}", "accent strong"
            yield f" {words} ", "muted"

    def _offered(self) -> list[Binding]:
        """Return what is offered, each once: what belongs here first, the general keys after it."""
        found: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and active.enabled and active.binding.id:
                found.setdefault(active.binding.id, active.binding)
        return sorted(
            found.values(), key=lambda one: (one.id in _GENERAL and one.id != "app.help", _ORDER.get(one.id or "", 0))
        )

    def _keys_changed(self, _screen: Screen[object]) -> None:
        self.refresh()
