"""Names for files of exported documents: plain on every system, and telling."""

from __future__ import annotations

import re
import unicodedata

from broadsheet.errors import BroadsheetError

SUFFIXES = {"markdown": ".md", "json": ".json", "html": ".html"}
"""The ending of a file by the format in it."""

_FORMATS = {ending: form for form, ending in SUFFIXES.items()} | {
    ".markdown": "markdown",
    ".txt": "markdown",
    ".htm": "html",
}
_ENDING = re.compile(r"(?<=[^/])\.[a-z][a-z0-9]{0,8}\Z", re.IGNORECASE)
_LONGEST = 60
_OTHER = re.compile(r"[^a-z0-9]+")


class UnknownFormatError(BroadsheetError):
    """A file is named as one of a format that is not written."""


def ending_of(name: str) -> str:
    """Return the ending of a file's name or path with its full stop; empty where it has none, as in ``U.S. report``."""
    found = _ENDING.search(name)
    return found[0] if found else ""


def format_of(name: str) -> str | None:
    """Return the format that the ending of a file's name or path asks for, None where it has no ending.

    Raises:
        UnknownFormatError: The ending is that of another format, such as ``.pdf``.
    """
    ending = ending_of(name)
    if ending and ending.lower() not in _FORMATS:
        message = f"“{ending}” is no format that can be written: .md (Markdown), .html (one page) and .json are"
        raise UnknownFormatError(message)
    return _FORMATS.get(ending.lower())


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
