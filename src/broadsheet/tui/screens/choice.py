"""A list to choose from in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.screen import ModalScreen

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.widgets.choice_list import Choice, ChoiceList
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Key

__all__ = ["Choice", "ChoiceScreen"]


class ChoiceScreen(InTurns, ModalScreen[int | None]):
    """The screen's result is the index of what was chosen, None where it was closed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ChoiceScreen {
        align: center middle; background: $background 60%;
        #choice {
            width: 100%; max-width: 96; height: auto; max-height: 80%; background: $background;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
            border-subtitle-color: $ink-muted;
        }
    }
    """

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        cursor: int = 0,
        hint: str = "",
        empty: str = "Nothing.",
        numbered: bool = False,
        does: str = "Open",
    ) -> None:
        super().__init__()
        self.words = {"list.choose": does}
        self._title, self._hint = title, hint
        self._numbered = numbered
        self._typed = ""
        self._list = ChoiceList(choices, cursor=cursor, empty=(empty,))

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Frame(id="choice"):
            yield self._list
        yield StatusLine()

    def on_mount(self) -> None:
        """Name the dialog."""
        frame = self.query_one("#choice")
        frame.border_title = Content(self._title)
        frame.border_subtitle = Content(self._hint if self._list.choices else "")
        self._list.focus()

    def on_key(self, event: Key) -> None:
        """Go to the choice whose number is typed, and choose it as soon as no other can be meant."""
        if not self._numbered or event.character is None or event.character not in "0123456789":
            return
        count = len(self._list.choices)
        typed = self._typed + event.character
        number = int(typed)
        if not 1 <= number <= count:
            number, typed = int(event.character), event.character
        self._typed = typed
        if 1 <= number <= count:
            self._list.cursor = number - 1
            if number * 10 > count:
                self.dismiss(number - 1)

    @on(LineList.Chosen)
    def _chosen(self, event: LineList.Chosen) -> None:
        self.dismiss(event.index)
