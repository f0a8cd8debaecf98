"""What can keep articles from being grouped."""

from __future__ import annotations

from broadsheet.errors import BroadsheetError


class GroupingStoppedError(BroadsheetError):
    """The caller asked for the grouping to end before it was done; nothing came of it."""
