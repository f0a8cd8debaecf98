"""A line to type in, with a sentence that says what for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Input, Static

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.line_dialog import LineDialog
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is asked.

    Attributes:
        title: The heading of the dialog.
        hint: A sentence under the line.
        placeholder: An example, shown while nothing is typed.
        value: What stands there from the start.
    """

    title: str
    hint: str
    placeholder: str = ""
    value: str = ""


class PromptScreen(LineDialog[str]):
    """Asks for a line; the screen's result is what was typed, None where it was closed."""

    # The line to type in would swallow Enter otherwise.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("prompt", priority=True)]

    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self._prompt = prompt

    def compose(self) -> ComposeResult:
        """Make the line and the sentence."""
        with Frame(id="prompt"):
            yield Input(self._prompt.value, placeholder=self._prompt.placeholder, select_on_focus=True)
            yield Static(Content(self._prompt.hint), id="said")
        yield StatusLine()

    def on_mount(self) -> None:
        """Name the dialog and begin to type."""
        self.query_one("#prompt").border_title = Content(self._prompt.title)

    async def action_submit(self) -> None:
        """Close with what was typed."""
        self.dismiss(await self.typed())
