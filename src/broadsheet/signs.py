"""What is drawn on a terminal that has no other characters than ASCII: one table, and who has such a terminal.

What is printed and what the screens draw is made with the signs one likes; the last step before the terminal turns
each into one that it has, as wide as before.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAIRS = (
    # Rows, verdicts, kinds of facts: what stands in one column is told apart here too.
    ("●★·×✓✔", "o*-xvv"),
    ("≠≈◂▸◉○", "!~<>@."),
    ("◷◆◇▲■→", "@+&^=>"),
    # Frames, rules, bars, scroll bars.
    ("─━│┃▎▌▐▍▏▕", "-=||||||||"),
    ("╭╮╰╯┌┐└┘├┤┬┴┼┏┓┗┛╶╴╷╵", "+++++++++++++++++++++"),
    ("▁▂▃▄▅▆▇█▀▔▊▋▉░▒▓", ".:-=+*%#--###.:#"),
    # Keys, bullets, punctuation, currencies, letters that are not others with accents.
    ("↵←↑↓•‣▪◦►▶➤▼◀⭘", "~<^v****>>>v<o"),
    ("“”„«»″", '"' * 6),
    ("‘’′‚", "''',"),
    ("–—‐‑−…€£¥°", "-----~ELYo"),
    ("ßæÆøØłŁđıœ", "saAoOlLdio"),
)
SIGNS = {sign: letter for signs, letters in _PAIRS for sign, letter in zip(signs, letters, strict=True)}
"""By the character drawn elsewhere; what is not here loses its accents, or becomes a question mark."""

_TERMINALS = ("vt", "ansi", "dumb")
"""Terminals, by the beginning of their names, whose characters are those of the 1980s."""


def knows_only_ascii(environment: Mapping[str, str]) -> bool:
    """Return whether the terminal or the locale has no more than ASCII.

    Args:
        environment: Of these the locale's variables are asked in their order, LC_ALL first (POSIX, section 8.2), and
            TERM. Where no locale is set at all, as in many containers, the terminal is taken to know UTF-8.
    """
    if environment.get("TERM", "").startswith(_TERMINALS):
        return True
    locale = next((held for name in ("LC_ALL", "LC_CTYPE", "LANG") if (held := environment.get(name))), "")
    return bool(locale) and "utf8" not in locale.lower().replace("-", "")


@lru_cache(maxsize=4_000)
def plain(text: str) -> str:
    """Return a text in ASCII that takes as many cells as it did."""
    return "".join(sign if sign.isascii() else _plain(sign) for sign in text)


def _plain(sign: str) -> str:
    width = get_character_cell_size(sign)
    if sign in SIGNS:
        return SIGNS[sign].ljust(width)
    letters = "".join(part for part in unicodedata.normalize("NFKD", sign) if part.isascii() and part.isprintable())
    # Half of a sign made of several letters would be another word.
    return letters.ljust(width) if 0 < len(letters) <= width else "?" * width
