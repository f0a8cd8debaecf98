"""What has changed in an article since an earlier version: what went in brackets, what came in braces."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from broadsheet.export import written_date
from broadsheet.tui import version_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import Dialog, errand
from broadsheet.tui.widgets.change_list import ChangeList
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.tui.port import Shelves


class ChangesScreen(Dialog):
    """An article as it is now with what it lost and gained.

    Args:
        shelves: The library.
        changes: Those since the version before.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog"), *bindings("versions")]
    DEFAULT_CSS = """
    ChangesScreen {
        align: center middle; background: $background 60%;
        #changes {
            width: 100%; max-width: 110; height: 90%; background: $background;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
            border-subtitle-color: $ink-muted;
        }
    }
    """

    def __init__(self, shelves: Shelves, changes: work.ChangesRead) -> None:
        super().__init__()
        self.shelves = shelves
        self._changes = changes

    def compose(self) -> ComposeResult:
        """Make the text."""
        with Frame(id="changes"):
            yield ChangeList()
        yield StatusLine()

    def on_mount(self) -> None:
        """Show the changes since the version before."""
        self.query_one(ChangeList).focus()
        self._show()

    def on_changes_read(self, event: work.ChangesRead) -> None:
        """Show the changes since another version."""
        self._changes = event
        self._show()

    def _show(self) -> None:
        changes = self._changes
        frame = self.query_one("#changes")
        until = changes.revisions[len(changes.revisions) - changes.back].until
        frame.border_title = Content(f"What changed since the version of before {written_date(until)}")
        frame.border_subtitle = Content(
            f"{changes.back} of {len(changes.revisions)} versions back · [-gone-] {{+new+}}"
        )
        self.query_one(ChangeList).show(changes.pieces)

    def action_version(self, step: int) -> None:
        """Go so many versions further back."""
        changes = self._changes
        back = min(max(changes.back + step, 1), len(changes.revisions))
        if back != changes.back:
            errand(self, "changes", lambda: work.read_changes(self.shelves, changes.number, back))
