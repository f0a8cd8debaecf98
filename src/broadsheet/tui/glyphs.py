"""Turns what the screens draw into ASCII, as the last step before a terminal that has no other characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

from broadsheet.signs import plain

if TYPE_CHECKING:
    from typing import Any

    from textual.app import App
    from textual.color import Color


def ascii_only(app: App[Any]) -> bool:
    """Return whether an app draws nothing but ASCII."""
    return bool(getattr(app, "ascii_only", False))


class AsciiOnly(LineFilter):
    """Turns every line that is drawn into ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line with other texts of the same widths."""
        del background
        return [
            segment if segment.text.isascii() else Segment(plain(segment.text), segment.style, segment.control)
            for segment in segments
        ]
