"""How much a line of an article reads like prose: what shows why an article was found should be a sentence of it.

Citations, code, addresses, menus and lists of links carry the same words as the article and tell nothing of it.
"""

from __future__ import annotations

import re
from enum import IntEnum

from broadsheet.search.words import is_dense


class Reads(IntEnum):
    """What a line reads like."""

    LIKE_FURNITURE = 0
    LIKE_A_HEADING = 1
    LIKE_PROSE = 2


_SIGNS = re.compile(r"[{}<>=|\\_^~@#\[\]$`•·›»→]")
_MOST_SIGNS = 0.03
"""Share of characters that prose has none of; a price or a mention has one, a line of code or a menu many."""
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|\bdoi:\S+", re.IGNORECASE)
_MOST_ADDRESS = 0.3
_ENDS = re.compile(r"[.!?。！？…:;][\"'”’»)\]]*\s*$")
_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’»)\]]*(?:\s|$)")
_ENTRY = re.compile(r"\s*(?:\[\d+\]|@\w+\{|\w+\s*=\s*[{\"])")
"""How an entry of a bibliography begins."""
_SENTENCE_WORDS = 6
_DENSE_CHARACTERS = 14
"""A sentence of a script without blanks has hardly fewer."""
_CAPITALS = 0.75
"""Share of words with a capital: above it a line of many words lists names or headlines."""
_RUN = 4
"""So many short lines in a row, none of which ends like a sentence, make a menu or a list of links."""
_LONGEST = 2_000
"""Characters looked at of one line."""


def reads(text: str, start: int, end: int) -> Reads:
    """Tell what the line of ``text`` reads like that stands from ``start`` to ``end``."""
    line = text[start : min(end, start + _LONGEST)].strip()
    if not line or _is_machine_made(line):
        return Reads.LIKE_FURNITURE
    if _is_sentence(line):
        return Reads.LIKE_PROSE
    return Reads.LIKE_FURNITURE if _stands_in_a_list(text, start, end) else Reads.LIKE_A_HEADING


def line_around(text: str, place: int) -> tuple[int, int]:
    """Return where the line begins and ends that ``place`` stands in."""
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end


def _is_machine_made(line: str) -> bool:
    if _ENTRY.match(line) or len(_SIGNS.findall(line)) > max(2, _MOST_SIGNS * len(line)):
        return True
    addresses = sum(len(found) for found in _ADDRESS.findall(line))
    return addresses > _MOST_ADDRESS * len(line)


def _is_sentence(line: str) -> bool:
    if is_dense(line):
        return len(line) >= _DENSE_CHARACTERS
    words = line.split()
    if len(words) < _SENTENCE_WORDS:
        return False
    capitals = sum(word[:1].isupper() for word in words)
    # A long line without any full stop is a teaser or a paragraph of a careless writer, unless it lists names.
    return (_SENTENCE_END.search(line) is not None or len(words) >= 2 * _SENTENCE_WORDS) and (
        capitals <= _CAPITALS * len(words)
    )


def _stands_in_a_list(text: str, start: int, end: int) -> bool:
    """Tell whether the line is one of several short ones in a row; blank lines between them do not count."""
    run = 1
    here = start
    while run < _RUN and here > 0:
        low, high = line_around(text, here - 1)
        if text[low:high].strip():
            if not _is_short(text[low:high]):
                break
            run += 1
        here = low
    here = end
    while run < _RUN and here < len(text):
        low, high = line_around(text, here + 1)
        if text[low:high].strip():
            if not _is_short(text[low:high]):
                break
            run += 1
        here = high
    return run >= _RUN


def _is_short(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    stripped = line.strip()
    return not _is_sentence(stripped) and _ENDS.search(stripped) is None
