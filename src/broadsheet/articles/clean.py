"""The one cleaning of foreign text: what is stored, and what is drawn, has passed through here."""

from __future__ import annotations

import re
import unicodedata

# Everything a terminal could obey or that would disturb the rows around it: C0 and C1 controls (tab and line feed
# are handled apart), DEL, bidirectional overrides and isolates, line and paragraph separators, zero-width and other
# invisible format characters, lone surrogates, non-characters, interlinear annotation and tag characters.
# U+200C and U+200D stay: Persian, Indic scripts and emoji are misspelt without them; runs of them do not.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_JOINERS = re.compile("[\u200c\u200d]{2,}|^[\u200c\u200d]+|[\u200c\u200d]+$", re.MULTILINE)
_LINE_BREAKS = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_BLANKS = re.compile("[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_COMBINING_RUN = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5,}")

_ASCII_CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A})

TEXT_LIMIT = 2_000_000
LINE_LIMIT = 500
_MARKS_KEPT = 4


def clean_text(text: str, *, limit: int = TEXT_LIMIT) -> str:
    """Return ``text`` with nothing left in it that a terminal would obey; lines are kept.

    Line breaks of every kind become a line feed, tabs become a space, control, bidirectional and invisible
    characters go, at most four combining marks stay on one letter, and what is longer than ``limit`` characters is
    cut. Cleaning twice changes nothing.
    """
    text = text[:limit]
    if _is_clean(text):
        return text.replace("\t", " ")
    text = _LINE_BREAKS.sub("\n", text).replace("\t", " ")
    text = _FORBIDDEN.sub("", text)
    text = _JOINERS.sub("", text)
    return _COMBINING_RUN.sub(lambda match: match[0][:_MARKS_KEPT], text)


def _is_clean(text: str) -> bool:
    """Return True for a text that surely needs nothing but its tabs replaced: nearly all do not, and it is quick.

    What is forbidden is not printable in Unicode's sense, except tag characters, which lie beyond the BMP: there a
    character takes two units of UTF-16.
    """
    if text.isascii():
        encoded = text.encode("ascii")
        return len(encoded.translate(None, _ASCII_CONTROLS)) == len(encoded)
    flat = text.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ")
    return (
        flat.isprintable()
        and len(flat.encode("utf-16-le", "surrogatepass")) == 2 * len(flat)
        and _COMBINING_RUN.search(flat) is None
    )


def clean_line(text: str, *, limit: int = LINE_LIMIT) -> str:
    """Return ``text`` cleaned and as one line of at most ``limit`` characters, blanks folded to single spaces.

    A longer text ends in an ellipsis.
    """
    if not text:
        return ""
    # Most lines are clean already, and a store of 100,000 articles is made of half a million of them.
    if len(text) <= limit and text.isascii() and text.isprintable() and "  " not in text and text == text.strip():
        return text
    # A cut before the work bounds the time of a 20 MB title; blanks may shrink, so keep some slack.
    line = clean_text(text[: limit * 8]).replace("\n", " ")
    line = unicodedata.normalize("NFC", _BLANKS.sub(" ", line)).strip()
    line = _COMBINING_RUN.sub(lambda match: match[0][:_MARKS_KEPT], line)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
