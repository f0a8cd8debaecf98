"""HTML to plain text: a block a paragraph, apart by blank lines, bullets with dashes, nothing that is not text."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from broadsheet.articles.clean import TEXT_LIMIT, clean_text
from broadsheet.feeds.addresses import join
from broadsheet.feeds.flat_html import flat_html_text
from broadsheet.feeds.html_tags import BLOCKS, SKIPPED
from broadsheet.feeds.plain_html import plain_html_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

HTML_LIMIT = 3_000_000
"""How many characters of HTML are read, as of a web page."""

# What stands before and after the text of elements inside a line.
_INLINE = {"br": ("\n", ""), "q": ("“", "”")}
_CELLS = frozenset({"td", "th"})
_STRUCTURE = BLOCKS | _CELLS | frozenset(_INLINE)
_TAG = re.compile(r"<[A-Za-z/!?]")
# What is left where a feed has escaped its HTML twice: no tag to be obeyed, but a paragraph's to be seen.
_ESCAPED_TWICE = re.compile(
    r"\s*<(p|div|figure|table|ul|ol|h[1-6]|blockquote)(?:\s[^<>]{0,500})?>.*</\1>", re.DOTALL | re.IGNORECASE
)
_INDENT = "\ufdd0"
"""Stands for a blank that a preformatted line begins with while others are folded; it is no character of any text."""
_DEEPEST, _TAB = 40, 4
"""Blanks that a line begins with at most, and those that a tab takes."""
_CONTROLS = bytes({*range(32)} - {9, 10, 13})
# Starts with a plain "=": the search for it is far quicker than one for names in any case.
_RELATIVE = re.compile(
    r"=(?i:(?<=href=)|(?<=cite=)|(?<=src=)|(?<=poster=))\s*[\"']\s*(?!(?i:https?://|mailto:|data:)|[#\"'])"
)
_LINK = re.compile(
    r"(<[a-z][^<>]{0,2000}?\s(?:href|src|poster|cite)\s*=\s*)(?:\"([^\"<>]{1,2000})\"|'([^'<>]{1,2000})')",
    re.IGNORECASE,
)


def html_to_text(source: str) -> str:
    """Return the text of a piece of HTML.

    Paragraphs, headings and list items are lines; paragraphs are separated by blank lines, the items of a list are
    lines of their own that start with ``- `` (or their number). Quoted blocks are set in quotation marks where they
    have none, preformatted lines keep the blanks they begin with. Scripts, styles, forms and pictures leave nothing.

    Args:
        source: HTML, a fragment or a page; plain text passes with its paragraphs.
    """
    source = source[:HTML_LIMIT]
    if not _TAG.search(source):
        shown = _unescape(source)
        if not _ESCAPED_TWICE.match(shown):
            return _tidy(shown)
        source = shown
    quick = plain_html_text(source)
    if quick is not None:
        return _tidy(quick)
    root, cut = _parsed(source)
    if cut:
        return _tidy(flat_html_text(source))
    return "" if root is None else tree_to_text(root)


def tree_to_text(root: _Element) -> str:
    """Return the text of a parsed piece of HTML, as :func:`html_to_text` does."""
    return _tidy(_Writer().write(root))


def plain_to_text(source: str) -> str:
    """Return a text that is not HTML, cleaned, its paragraphs kept."""
    return _tidy(source)


def count_words(text: str) -> int:
    """Return how many words a text has that one of these functions returned, ten times quicker than by cutting it.

    It has a single blank or a single or double line feed between any two words, and nothing else but blanks at the
    beginning of lines.
    """
    if not text:
        return 0
    if "\n " in text:
        return len(text.split())
    lines = text.split("\n")
    return text.count(" ") + len(lines) - lines.count("")


def with_absolute_links(source: str, base_url: str) -> str:
    """Return HTML with the addresses of its links and pictures made absolute."""
    if not base_url or _RELATIVE.search(source) is None:
        return source

    def resolved(match: re.Match[str]) -> str:
        reference = html.unescape(match[2] or match[3])
        return f'{match[1]}"{html.escape(join(base_url, reference.strip()))}"'

    return _LINK.sub(resolved, source)


def _unescape(source: str) -> str:
    return html.unescape(source) if "&" in source else source


def _tidy(text: str) -> str:
    text = clean_text(text, limit=TEXT_LIMIT)
    lines: Iterable[str] = text.split("\n")
    lines = map(str.strip if text.isascii() and "  " not in text else _folded, lines)
    # Of several empty lines one is left; looking for them in the text would take three times as long.
    kept, before = [], ""
    for line in lines:
        if line or before:
            kept.append(line)
        before = line
    return "\n".join(kept).strip()


def _folded(line: str) -> str:
    bare = line.lstrip(_INDENT)
    # A joiner joins nothing where a line ends, as it may once the blanks beside it are gone.
    text = " ".join(bare.split()).strip(" \u200c\u200d")
    return " " * (len(line) - len(bare)) + text if text else ""


def parse_html(source: str) -> _Element | None:
    """Return the tree of a piece of HTML, None where there is nothing in it. Never opens or fetches anything."""
    return _parsed(source)[0]


def _parsed(source: str) -> tuple[_Element | None, bool]:
    """Return the tree of a piece of HTML, and whether it ends where the elements lie 256 deep, as libxml2 ends it."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, collect_ids=False
    )
    try:
        # libxml2 would stop at the first NUL.
        root = etree.fromstring(source.encode("utf-8", "replace").translate(None, _CONTROLS), parser)
    except etree.XMLSyntaxError:
        return None, False  # nothing in it but comments or blanks
    last = parser.error_log.last_error
    return root, last is not None and last.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT


def _indented(text: str) -> str:
    """Return preformatted lines with marks for the blanks that they begin with."""
    lines = [line.expandtabs(_TAB) for line in text.rstrip().split("\n")]
    return "\n".join(
        _INDENT * min(len(line) - len(line.lstrip(" ")), _DEEPEST) + line.lstrip(" ") for line in lines
    ).strip()


class _Writer:
    """Walks a tree without recursion and writes its text."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._line: list[str] = []
        self._prefix = ""
        self._lists: list[int] = []  # 0 for bullets, else the next number
        self._quotes: list[int] = []  # where in ``_done`` a quoted block starts
        self._pre = 0
        self._gap = "\n\n"

    def write(self, root: _Element) -> str:
        """Return the text below ``root``."""
        from lxml import etree

        skipped = None
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, node in walk:
            tag = node.tag if isinstance(node.tag, str) else ""
            if event == "start":
                if tag in SKIPPED or node.get("hidden") is not None:
                    walk.skip_subtree()
                    skipped = node
                    continue
                if tag in _STRUCTURE:
                    self._open(tag, node)
                text = node.text
            else:
                if tag in _STRUCTURE and node is not skipped:
                    self._close(tag)
                text = node.tail
            if text:
                self._line.append(text if self._pre else text.replace("\n", " ").replace("\r", " "))
        self._flush()
        return "".join(self._done)

    def _open(self, tag: str, node: _Element) -> None:
        if tag in _INLINE:
            self._line.append(_INLINE[tag][0])
        elif tag in _CELLS:
            if "".join(self._line).strip():
                self._line.append(" | ")
        elif tag in BLOCKS:
            self._flush()
            self._begin(tag, node)

    def _begin(self, tag: str, node: _Element) -> None:
        if tag == "ul":
            self._lists.append(0)
        elif tag == "ol":
            start = node.get("start") or "1"
            self._lists.append(int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1)
        elif tag == "li":
            self._prefix = self._bullet()
        elif tag == "pre":
            self._pre += 1
        elif tag == "blockquote":
            self._quotes.append(len(self._done))

    def _close(self, tag: str) -> None:
        if tag in _INLINE:
            self._line.append(_INLINE[tag][1])
        if tag not in BLOCKS:
            return
        self._flush()
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "pre" and self._pre:
            self._pre -= 1
        elif tag == "blockquote" and self._quotes:
            self._quote(self._quotes.pop())
        if tag == "li":
            self._prefix = ""
        self._gap = "\n" if tag in {"li", "tr"} else "\n\n"

    def _bullet(self) -> str:
        if not self._lists or not self._lists[-1]:
            return "- "
        number = self._lists[-1]
        self._lists[-1] += 1
        return f"{number}. "

    def _flush(self) -> None:
        line = "".join(self._line)
        self._line.clear()
        if not line.strip():
            return
        if self._done:
            self._done.append(self._gap)
        text = _indented(line) if self._pre else line.strip()
        self._done.append(self._prefix + text.lstrip(_INDENT) if self._prefix else text)
        self._prefix = ""
        self._gap = "\n\n"

    def _quote(self, start: int) -> None:
        """Set a quoted block of one paragraph in quotation marks, unless it has some."""
        said = [index for index in range(start, len(self._done)) if self._done[index].strip()]
        if len(said) != 1:
            return
        text = self._done[said[0]]
        if text[0] not in "“\"«„‘'" and not text.startswith("- "):
            self._done[said[0]] = f"“{text}”"
