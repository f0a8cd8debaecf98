"""Files as bytes: opened with care, and told apart by what they are rather than by what they are called."""

from __future__ import annotations

import re
import stat
from enum import StrEnum
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.encoding import decode
from broadsheet.feeds.errors import FileError
from broadsheet.feeds.packages import DamagedPackageError, unpacked
from broadsheet.feeds.sniff import binary_kind

if TYPE_CHECKING:
    from pathlib import Path

FILE_LIMIT = 5_000_000
"""Bytes of a file: ten novels. What is larger is no article."""


class FileKind(StrEnum):
    """How the text in a file is written."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"


SUFFIXES = {
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
    ".md": FileKind.MARKDOWN,
    ".markdown": FileKind.MARKDOWN,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
}
_HTML = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_LOOKED_AT = 65_536


def shown(path: Path) -> str:
    """Return a path fit to be shown in a message."""
    return clean_line(str(path), limit=200)


def read_bytes(path: Path, limit: int = FILE_LIMIT) -> bytes:
    """Return what is in a file.

    Raises:
        FileError: There is no such file, it may not be read, it is no ordinary file, it is empty or too large.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FileError(f"{shown(path)} is a folder: give one of its files, or add the folder as a source")
        if not stat.S_ISREG(status.st_mode):
            raise FileError(f"{shown(path)} is no ordinary file")
        if status.st_size > limit:
            raise FileError(_too_large(path, limit))
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise FileError(f"there is no file {shown(path)}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"{shown(path)} cannot be read: {clean_line(str(reason)).lower()}") from error
    if not data.strip():
        raise FileError(f"{shown(path)} is empty")
    return data


def _too_large(path: Path, limit: int) -> str:
    return f"{shown(path)} is larger than {limit // 1_000_000} MB: no article is that long"


def read_characters(path: Path, limit: int = FILE_LIMIT) -> str:
    """Return the characters of a text file, whatever its encoding, packed with gzip or not.

    Raises:
        FileError: As of :func:`read_bytes`, it is damaged, or it is not text.
    """
    try:
        data = unpacked(read_bytes(path, limit), limit)
    except DamagedPackageError as error:
        raise FileError(f"{shown(path)} is {error}") from error
    if len(data) > limit:
        raise FileError(_too_large(path, limit))
    if kind := binary_kind(data):
        raise FileError(f"{shown(path)} is {kind}: Broadsheet reads text, HTML and Markdown")
    text = decode(data)
    sample = text[:_LOOKED_AT]
    if "\0" in sample or len(_ODD.findall(sample)) * 50 > len(sample):
        raise FileError(f"{shown(path)} is not text: Broadsheet reads text, HTML and Markdown")
    return text


def kind_of(path: Path, text: str) -> FileKind:
    """Return how the text of a file is written; what starts like a web page is one, whatever it is called."""
    name = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return FileKind.HTML if _HTML.match(text) else SUFFIXES.get(name.suffix.lower(), FileKind.TEXT)
