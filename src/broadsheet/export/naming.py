"""Names for files of exported documents: plain on every system, and telling."""

from __future__ import annotations

import re
import unicodedata

SUFFIXES = {"markdown": ".md", "json": ".json", "html": ".html"}
"""The ending of a file by the format in it."""

_LONGEST = 60
_OTHER = re.compile(r"[^a-z0-9]+")


def file_name(*parts: str) -> str:
    """Return a file name without its ending for what is called by these parts: small letters, digits and hyphens.

    Accents are taken off; what has no Latin letters is left out, and a name of nothing is ``broadsheet``. At most 60
    characters, cut between words.
    """
    words: list[str] = []
    for part in parts:
        plain = unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode("ascii").lower()
        words += [word for word in _OTHER.split(plain) if word]
    name = ""
    for word in words:
        if len(name) + len(word) + 1 > _LONGEST:
            break
        name = f"{name}-{word}" if name else word
    return name or (words[0][:_LONGEST] if words else "broadsheet")
