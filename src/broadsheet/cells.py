"""How many cells of a terminal letters take, and how columns stay straight where terminals do not agree on it.

Two things go into every line that is drawn. What is measured is measured as the widest of them draw it: the vowel signs
of Indian scripts that stand beside their letter (category Mc) take a cell of their own in xterm, tmux, screen and the
Linux console, which ask the C library, and none where whole clusters are drawn. And whatever letters they might draw
wider or narrower are given their cells by force: blanks are drawn in their place, then they, then the cursor is put
behind the blanks, from where it was before. So a word may lose its edge or be followed by a gap; nothing else moves.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from rich import cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.cells import CellTable

_TABLE = "load_cell_table"
"""Where Rich's measuring asks for its table; a Rich that asks elsewhere measures as it does."""
_usual_table: Callable[[str], CellTable] = getattr(cells, _TABLE, lambda _: cells.CellTable("", [], frozenset()))
_BESIDE = "Mc"
_ODD = ((0x3248, 0x324F, 2),)
"""Further characters that some draw wider than Unicode's tables have it: numbers in circles on squares."""

# Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters with their marks; dashes, quotation marks and currencies;
# arrows, frames, blocks and the signs of ours; kana, Han, Hangul and full-width forms. These have been what they are
# since there were tables of widths. Everything else may be drawn otherwise: scripts of clusters, pictures, new letters.
_SURE = (
    "\x00-\u0377\u037a-\u058f\u0591-\u06ff\u0750-\u077f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2199\u21b5"
    "\u2260\u2248\u2212\u2500-\u25ff\u2605\u2606\u2713\u2714\u2b58"
    "\u3001-\u3029\u3030\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9d"
)
_USUAL = re.compile("[\x00-\u017f\u2010-\u2026\u2190-\u2193\u21b5\u2248\u2260\u2500-\u2590\u25b8\u25c2\u25cf\u2605]*")
"""Most of what is drawn: to know all of the others takes a while, for which the first picture need not wait."""


@cache
def _runs() -> re.Pattern[str]:
    """Return what finds runs of such letters and the blanks between them.

    What comes behind a joiner goes with it: some draw the two in one cell.
    """
    word = rf"(?:[^{_SURE}]+(?:(?<=\u200d).)?)+"
    return re.compile(f"{word}(?: {word})*")


def measure_as_widest() -> None:
    """Have every text measured so from now on, by Rich and by whatever measures through it."""
    if getattr(cells, _TABLE, _table) is not _table:
        setattr(cells, _TABLE, _table)
        for measure in (cells.get_character_cell_size, cells.cached_cell_len):
            measure.cache_clear()


def held(text: str) -> str:
    """Return a text with what keeps its cells around all that terminals may draw wider or narrower.

    Args:
        text: What is drawn; sequences that a terminal obeys may stand in it, but no addresses of links.
    """
    return text if text.isascii() or _USUAL.fullmatch(text) else _runs().sub(_hold, text)


def _hold(run: re.Match[str]) -> str:
    width = cells.cell_len(run[0])
    # Where the cursor is is kept (DECSC) and come back to (DECRC) twice: some forget it once they came back to it. In
    # the end it goes on by so many cells (CUF).
    return f"\x1b7{' ' * width}\x1b8\x1b7{run[0]}\x1b8\x1b[{width}C" if width else f"\x1b7{run[0]}\x1b8"


@cache
def _table(unicode_version: str = "auto") -> CellTable:
    """Return Rich's own table, in which what stands beside its letter takes a cell."""
    table = _usual_table(unicode_version)
    return table._replace(widths=sorted((*_parted(table), *_ODD)))


def _parted(table: CellTable) -> Iterator[tuple[int, int, int]]:
    for start, end, width in table.widths:
        if width:
            yield start, end, width
            continue
        first = start
        for point in range(start, end + 1):
            if unicodedata.category(chr(point)) == _BESIDE:
                if first < point:
                    yield first, point - 1, 0
                first = point + 1
        if first <= end:
            yield first, end, 0
