"""A dialog with a line to type in, and below it what is said of what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from broadsheet.articles import clean_line
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.screens.room import report
from broadsheet.tui.typed import all_typed, show_cursor

if TYPE_CHECKING:
    from textual.worker import Worker

Answer = TypeVar("Answer")

_LIMIT = 600
"""The longest that is said, in characters."""


class LineDialog(InTurns, ModalScreen[Answer | None]):
    """Whoever derives from it puts an ``Input`` and a ``Static`` with the id ``said`` into a ``Frame``."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    LineDialog {
        align: center middle; background: $background 60%;
        Frame {
            width: 100%; max-width: 90; height: auto; background: $background; padding: 0 1;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        }
        Input {
            border: none; height: 1; padding: 0 1; margin: 0 0 1 0; background: $surface; color: $ink-plain;
            &:focus { border: none; }
            &>.input--placeholder { color: $ink-muted; }
        }
        #said { color: $ink-muted; height: auto; max-height: 8; }
        #said.wrong { color: $ink-error; }
    }
    """

    def on_mount(self) -> None:
        """Begin to type; Textual asks this of the classes that derive from it as well."""
        self.line.cursor_blink = False
        self.line.focus()

    def on_resize(self) -> None:
        """Keep the cursor in sight, once the line has its new width."""
        self.call_after_refresh(show_cursor, self.line)

    @property
    def line(self) -> Input:
        """The line to type in."""
        return self.query_one(Input)

    async def typed(self) -> str:
        """Return what is typed so far, without blanks around it."""
        return (await all_typed(self.line)).strip()

    def say_below(self, text: str, *, wrong: bool = False) -> None:
        """Say something below the line; what is wrong with a sign before it."""
        said = self.query_one("#said", Static)
        said.set_class(wrong, "wrong")
        said.update(Content(f"{'! ' if wrong else ''}{clean_line(text, limit=_LIMIT)}"))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say when work ended in a way nobody foresaw."""
        report(self.app, event)

    def action_close(self) -> None:
        """Close without an answer; work that is under way is not waited for."""
        self.dismiss(None)
