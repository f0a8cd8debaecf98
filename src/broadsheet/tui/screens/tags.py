"""Editing tags: a line that finds or names one, and the tags there are, each set or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from broadsheet.articles import clean_line
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.typed import all_typed
from broadsheet.tui.widgets.choice_list import Choice, ChoiceList
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.tui.marking_work import TagsRead

_LIMIT = 60
"""The longest tag, in characters, as the library keeps it."""


class TagsScreen(InTurns, ModalScreen[None]):
    """The tags of some articles. Every tag is set at once, and each is a change that can be taken back.

    Args:
        tags: The articles and what they have.
        set_tag: Called with a tag and whether it is to be set.
    """

    # The line to type in would swallow Enter otherwise.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("tags", priority=True)]
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    TagsScreen {
        align: center middle; background: $background 60%;
        #tags {
            width: 100%; max-width: 70; height: auto; max-height: 80%; background: $background;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
            border-subtitle-color: $ink-muted;
        }
        Input {
            border: none; height: 1; padding: 0 1; margin: 0 0 1 0; background: $surface; color: $ink-plain;
            &:focus { border: none; }
            &>.input--placeholder { color: $ink-muted; }
        }
    }
    """

    def __init__(self, tags: TagsRead, set_tag: Callable[[str, bool], None]) -> None:
        super().__init__()
        self._articles = len(tags.numbers)
        self._held = dict(tags.held)
        self._known = dict(tags.known)
        self._set_tag = set_tag
        self._offered = ""

    def compose(self) -> ComposeResult:
        """Make the line and the list."""
        with Frame(id="tags"):
            yield Input(placeholder="find a tag, or name a new one", max_length=_LIMIT)
            yield ChoiceList((), empty=("No tags yet: type one and press Enter.",))
        yield StatusLine()

    def on_mount(self) -> None:
        """Name the dialog and begin with all tags."""
        frame = self.query_one("#tags")
        many = f"{self._articles:,} articles" if self._articles > 1 else "this article"
        frame.border_title = Content(f"Tags of {many}")
        self._list.can_focus = False
        self.query_one(Input).cursor_blink = False
        self.query_one(Input).focus()
        self._offer()

    @property
    def _list(self) -> ChoiceList:
        return self.query_one(ChoiceList)

    @property
    def _typed(self) -> str:
        return clean_line(self.query_one(Input).value, limit=_LIMIT)

    @on(Input.Changed)
    def _offer(self) -> None:
        """Show the tags that contain what is typed, those that begin with it first, and what is typed as a new one."""
        typed = self._typed.casefold()
        found = [tag for tag in self._known if typed in tag.casefold()]
        found.sort(key=lambda tag: (not tag.casefold().startswith(typed), tag.casefold()))
        here = self._list.choices[self._list.cursor].label if self._list.count else ""
        choices = [Choice(tag, f"{self._known[tag]:,}", self._sign(tag)) for tag in found]
        if typed and all(tag.casefold() != typed for tag in found):
            choices.append(Choice(self._typed, "new tag", "+"))
        same = (place for place, choice in enumerate(choices) if choice.label == here)
        self._list.show(choices, cursor=next(same, 0) if typed == self._offered else 0)
        self._offered = typed
        self._list.refresh(layout=True)

    def _sign(self, tag: str) -> str:
        held = self._held.get(tag, 0)
        return "[x]" if held == self._articles else "[-]" if held else "[ ]"

    async def action_set_tag(self) -> None:
        """Set the tag under the cursor, or take it off where all have it; close where nothing is typed or there."""
        await all_typed(self.query_one(Input))
        self._set()

    def _set(self) -> None:
        self._offer()
        rows = self._list
        if not rows.count:
            self.dismiss(None)
            return
        cursor = rows.cursor
        tag = rows.choices[cursor].label
        on = self._held.get(tag, 0) < self._articles
        self._set_tag(tag, on)
        before = self._held.get(tag, 0)
        after = self._articles if on else 0
        self._held[tag] = after
        self._known[tag] = max(self._known.get(tag, 0) + after - before, 0)
        typed = bool(self._typed)
        self.query_one(Input).value = ""
        self._offer()
        if not typed:
            rows.cursor = cursor

    @on(LineList.Chosen)
    def _chosen(self) -> None:
        self._set()

    async def action_complete(self) -> None:
        """Take the tag under the cursor into the line."""
        await all_typed(self.query_one(Input))
        self._offer()
        rows = self._list
        if rows.count:
            line = self.query_one(Input)
            line.value = rows.choices[rows.cursor].label
            line.cursor_position = len(line.value)

    def action_down(self) -> None:
        """Go to the next tag."""
        self._list.action_down()

    def action_up(self) -> None:
        """Go to the tag before."""
        self._list.action_up()

    def action_close(self) -> None:
        """Close; what was set stays."""
        self.dismiss(None)
