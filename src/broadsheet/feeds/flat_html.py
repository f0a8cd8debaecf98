"""The text of HTML that is nested too deeply for a tree, as by a hundred tags nobody closed: read tag after tag.

A parser that bounds its depth drops all that follows the place. Here lists, quotations and links are lost instead.
"""

from __future__ import annotations

import html
import re

from broadsheet.feeds.html_tags import BLOCKS, EMPTY, SKIPPED

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})[^<>]*>")
_DECLARATION = re.compile(r"<[!?][^<>]*>")
_HIDING = SKIPPED - EMPTY


def flat_html_text(source: str) -> str:
    """Return the text of HTML, blocks apart by blank lines but blanks not yet folded."""
    pieces: list[str] = []
    skipped = ""
    at = 0
    source = _DECLARATION.sub(" ", _without_comments(source))
    for tag in _TAG.finditer(source):
        if not skipped:
            pieces.append(source[at : tag.start()].replace("\n", " "))
        at = tag.end()
        name = tag[2].lower()
        if skipped:
            # The head may be left open.
            skipped = "" if name == "body" or (tag[1] and name == skipped) else skipped
        elif name in _HIDING:
            skipped = "" if tag[1] else name
        elif name in BLOCKS:
            pieces.append("\n\n")
        elif name == "br":
            pieces.append("\n")
    if not skipped:
        pieces.append(source[at:].replace("\n", " "))
    return html.unescape("".join(pieces))


def _without_comments(source: str) -> str:
    first, *others = source.split("<!--")
    return " ".join([first, *(other.partition("-->")[2] for other in others)])
