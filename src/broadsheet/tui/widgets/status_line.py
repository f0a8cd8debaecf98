"""The last line of every screen: the keys that work now, as many as fit, and what goes on at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import fit, width_of
from broadsheet.tui.glyphs import ascii_only
from broadsheet.tui.keymaps import shown_key
from broadsheet.tui.keys import ACTIONS, LEAVE
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import Binding
    from textual.events import Click
    from textual.screen import Screen
    from textual.strip import Strip

    from broadsheet.tui.drawing import Piece

_HELP = "app.help"
_GENERAL = (_HELP, LEAVE)
_BACK = ".back"
"""How the ids end of the actions that go back from a screen to another."""
_FIRST = ("list.choose",)
_ORDER = {name: place for place, name in enumerate((*_FIRST, *(one.id for one in ACTIONS if one.id not in _FIRST)))}


class StatusLine(Drawn, can_focus=False):
    """Keys at the left, news at the right. A click on a key presses it."""

    DEFAULT_CSS = "StatusLine { dock: bottom; height: 1; background: $surface; overflow: hidden; scrollbar-size: 0 0; }"

    def __init__(self) -> None:
        super().__init__()
        self.news = ""
        self.background = ""
        self.trouble = ""
        self._places: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the keys that work."""
        self.screen.bindings_updated_signal.subscribe(self, self._keys_changed)

    def tell(self, news: str) -> None:
        """Show what goes on; an empty text shows nothing."""
        self.news = clean_line(news)
        self.refresh()

    def tell_background(self, news: str) -> None:
        """Show what goes on by itself, wherever there is nothing that the reader asked for."""
        self.background = clean_line(news)
        self.refresh()

    def warn(self, trouble: str) -> None:
        """Show what is wrong with what the cursor is on, before all else; an empty text shows nothing."""
        if trouble != self.trouble:
            self.trouble = trouble
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        del y
        width = self.size.width
        trouble = f"! {clean_line(self.trouble)}" if self.trouble else ""
        news = fit(trouble or self.news or self.background, width * 2 // 3 if trouble else width // 2)
        hints = self._placed(width - cell_len(news) - (3 if news else 1))
        gap = width - width_of(hints) - cell_len(news) - 1
        return self.strip_of([*hints, (" " * max(gap, 0), ""), (news, "error" if trouble else "muted")], width)

    def on_click(self, event: Click) -> None:
        """Press the key that was clicked."""
        for start, end, key in self._places:
            if start <= event.x < end:
                self.app.simulate_key(key)

    def _placed(self, room: int) -> list[Piece]:
        """Return the keys that fit, whole; help and leaving are left out last of all."""
        offered = self._offered()
        # The way out stands at the end on every screen.
        general = sorted((one for one in offered if _is_general(one)), key=lambda one: one.id != _HELP)
        special = [one for one in offered if not _is_general(one)]
        plain = ascii_only(self.app)
        for some in (special, general):
            while some and sum(_width(one, plain) for one in (*special, *general)) > room:
                some.pop()
        self._places = []
        at = 0
        pieces: list[Piece] = []
        for binding in (*special, *general):
            hint = ((f" {shown_key(binding.key, plain=plain)}", "accent strong"), (f" {binding.description} ", "muted"))
            self._places.append((at, at + width_of(hint), binding.key))
            at += width_of(hint)
            pieces += hint
        return pieces

    def _offered(self) -> list[Binding]:
        """Return what the screen offers now, each action once, with the plainest of its keys.

        A screen that has ``hints``, ids of actions in their order, offers those; others offer what is to be shown. One
        that has ``words`` calls actions otherwise, by their ids.
        """
        hints = [*getattr(self.screen, "hints", ()), *_GENERAL]
        order = {name: place for place, name in enumerate(hints)} if len(hints) > len(_GENERAL) else _ORDER
        # There the key only goes back, which the screen offers by a key and a word of its own.
        inner = self.screen is not self.app.screen_stack[0]
        found: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            wanted = binding.id in order if order is not _ORDER else binding.show
            if wanted and active.enabled and binding.id and not (inner and binding.id == LEAVE):
                held = found.get(binding.id)
                if held is None or ("+" in held.key and "+" not in binding.key):
                    found[binding.id] = binding
        words: Mapping[str, str] = getattr(self.screen, "words", {})
        called = [replace(one, description=words.get(one.id or "", one.description)) for one in found.values()]
        return sorted(called, key=lambda one: order.get(one.id or "", 0))

    def _keys_changed(self, _screen: Screen[object]) -> None:
        self.refresh()


def _is_general(binding: Binding) -> bool:
    name = binding.id or ""
    return name in _GENERAL or name.endswith(_BACK)


def _width(binding: Binding, plain: bool) -> int:
    return cell_len(shown_key(binding.key, plain=plain)) + cell_len(binding.description) + 3
