"""Undoes what happens to a text on its way into a feed: encodings mistaken for others, CDATA that was escaped."""

from __future__ import annotations

import re

_MOJIBAKE = re.compile("[\xc2-\xf4][\x80-\xbf]")
_C1 = re.compile("[\x80-\x9f]")
_PACKED = re.compile(r"\s*<!\[CDATA\[(.*?)(?:\]\]>)?\s*", re.DOTALL)

# The characters of Windows-1252 that stand where Latin-1 has controls, back to those.
_TO_LATIN_1 = {
    ord(character): byte for byte in range(0x80, 0xA0) if (character := bytes([byte]).decode("cp1252", "ignore"))
}
_SPECIALS = "".join(map(chr, _TO_LATIN_1))
# Quotation marks, dashes and the euro sign in UTF-8, read as Windows-1252. No language writes these three together.
_MARKS = re.compile(f"\xe2[€‚„][{_SPECIALS}\x80-\xbf]")


def mended(value: str) -> str:
    """Return a text without common accidents.

    They are: UTF-8 that was taken for Latin-1 or Windows-1252, Windows-1252 that was called Latin-1, and the marks of
    a CDATA section that were escaped with what stands between them.
    """
    if "<![CDATA[" in value and (packed := _PACKED.fullmatch(value)):
        value = packed[1]
    if value.isascii():
        return value
    if _MARKS.search(value):
        return _decoded(value.translate(_TO_LATIN_1)) or _MARKS.sub(_mark, value)
    if _MOJIBAKE.search(value) and (text := _decoded(value)):
        return text
    if _C1.search(value):
        return _C1.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "ignore"), value)
    return value


def _decoded(value: str) -> str:
    """Return the text whose UTF-8 the characters are the bytes of, empty where they are not."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return ""


def _mark(found: re.Match[str]) -> str:
    return _decoded(found[0].translate(_TO_LATIN_1)) or found[0]
