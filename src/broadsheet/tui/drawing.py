"""Fitting text into columns: widths are cells, cuts fall between words, wide characters are never halved."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Sequence

Piece = tuple[str, str]
"""Text and the names of its component styles, separated by blanks."""

_UNSTEADY = re.compile(r"[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]")
_JOINED = re.compile(r"\u200d[\u2190-\u2bff\U0001f000-\U0001faff]?|[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
_TRAILING = " ,;:·—–-(\u201c"


@lru_cache(maxsize=4_000)
def fit(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` cells, cut between words with an ellipsis where it is longer."""
    if width <= 0:
        return ""
    text = steady(text)
    if cell_len(text) <= width:
        return text
    head = set_cell_size(text, width - 1)
    # A cut inside a word goes back to its start, unless that would lose half of what fits.
    if not text[len(head) : len(head) + 1].isspace() and " " in head[len(head) // 2 :]:
        head = head.rsplit(" ", 1)[0]
    return head.rstrip(_TRAILING) + "…"


def steady(text: str) -> str:
    """Return a text without what terminals do not agree on how wide it is; anything else comes back as it is.

    Pictures joined into one become the first of them, and none tells a colour of skin or whether it is to be in colour:
    of such signs some terminals make a cell more than others, or several, and every column after them would stand
    beside its place. Letters are joined by no joiner either: some take both into one cell. What keeps letters apart, as
    Persian has it, stays: it takes no cell anywhere.
    """
    return _JOINED.sub("", text) if not text.isascii() and _UNSTEADY.search(text) else text


def filled(text: str, width: int) -> str:
    """Return ``text`` fitted and padded with blanks to exactly ``width`` cells."""
    return set_cell_size(fit(text, width), max(width, 0))


def right(text: str, width: int) -> str:
    """Return ``text`` fitted and padded on the left to exactly ``width`` cells."""
    fitted = fit(text, width)
    return " " * max(width - cell_len(fitted), 0) + fitted


def width_of(pieces: Sequence[Piece]) -> int:
    """Return how many cells the pieces take."""
    return sum(cell_len(text) for text, _ in pieces)
