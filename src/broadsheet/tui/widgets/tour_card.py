"""The card of the tour: it stands under the panes, and leaves every key to them."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class TourCard(Static, can_focus=False):
    """A step of the tour with its number."""

    DEFAULT_CSS = """
    TourCard {
        height: auto; max-height: 8; padding: 0 1; background: $surface; color: $ink-plain;
        border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        border-subtitle-color: $ink-muted;
    }
    """

    def show(self, title: str, text: str, hint: str) -> None:
        """Show a step."""
        self.border_title = Content(title)
        self.border_subtitle = Content(hint)
        self.update(Content(text))
