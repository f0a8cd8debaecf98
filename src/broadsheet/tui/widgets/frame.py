"""The frame of a dialog: widgets one under the other, and nothing kept of it once it has gone."""

from __future__ import annotations

from textual.containers import Vertical


class Frame(Vertical):
    """Widgets one under the other."""

    def on_unmount(self) -> None:
        """Let go of the lines drawn: Textual keeps those of the last thousand widgets that are gone."""
        self.refresh()
