"""The structure of an article's text: which lines are headings, bullets, quotations, lists of sources, boilerplate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from broadsheet.facts.frozen import maker
from broadsheet.facts.model import Block, BlockKind

_BULLET = re.compile(r"(?:[-*•‣▪◦·–—►▶➤✓✔]|\(?\d{1,2}[.)]|[a-h]\))\s+(?=\S)")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_CITATION = re.compile(r"@[a-z]+\s*\{", re.IGNORECASE)
_READ_MORE = re.compile(
    r"(?:read|see|learn|find out|click|watch|listen|view) (?:more|also|here|now|next|the full)\b"
    r"|(?:related|recommended|more)(?: \w+){0,3}:|(?:also|most) (?:read|popular)\b"
    r"|(?:disclaimer|copyright|advertisement|sponsored|reuse|citation|cite (?:this|as))\b"
    r"|(?:sign up|subscribe|follow us|share this|tweet this|click here|all rights reserved|terms of|privacy policy|©)"
    r"|(?:by using this|this (?:site|website|page) uses|enable javascript|getty images|newsletter)\b"
    r"|(?:photo(?:graph)?(?: credit)?s?|image(?: credit)?):"
    r"|(?:comments? \(?\d|\d+ comments?\b|share on|filed under|tags?:|topics?:|posted in)"
    r"|(?:print this|email this|back to top)",
    re.IGNORECASE,
)
_BOILERPLATE_ANYWHERE = re.compile(
    r"all rights reserved|terms of (?:service|use)|may not be (?:published|reproduced|copied)"
    r"|not (?:professional|financial|investment|legal) advice|for informational? purposes only"
    r"|subscribe to our|sign up for (?:our|the)|this article (?:was|is) (?:originally|first) published",
    re.IGNORECASE,
)
_SOURCES_HEAD = re.compile(
    r"(?:sources?|references?|via|further reading|works cited|source list)\s*:?\s*$", re.IGNORECASE
)
_SOURCES_LINE = re.compile(
    r"(?:sources?|references?|source list)\s*:\s*\S|published\s*:\s*\S.*\bsources?\s*:", re.IGNORECASE
)
_WRITTEN_BY = re.compile(
    r"\b(?:this|the) (?:article|story|report|post|piece) (?:was|is|has been)"
    r" (?:written|produced|compiled|generated|based|prepared)\b",
    re.IGNORECASE,
)
_TELLTALES = (
    *("all rights", "terms of ", "may not be ", " advice", "purposes only", "subscribe to", "sign up for "),
    *("this article was ", "this article is "),
    *(" written", " produced", " compiled", " generated", " based", " prepared"),
)
"""One of these is in whatever the two patterns match that are searched for anywhere in a line: most texts hold none."""
_BYLINE = re.compile(
    r"(?:by|posted by|written by|reported by|reporting by|editing by)\s+[A-Z][\w.'’-]+(?: [\w.'’-]+){0,5}\s*$"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\s*$")
_PULL_QUOTE = re.compile(r"[a-z]{2}[.!?][”\"]?[A-Z][^.!?]{3,90}$")
_TITLE_WORDS = 14
_RECENT = 8
"""Extraction, comparison and the screen ask for the same few articles one after the other."""
_HEADING_CHARS = 110


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str


_make_block = maker(Block)


@lru_cache(maxsize=_RECENT)
def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of ``text``, sorted and apart from each other; blank lines belong to none."""
    lines = _lines(text)
    low = text.lower()
    kinds = _kinds(lines, [word for word in _TELLTALES if word in low])
    _mark_citation_heads(lines, kinds)
    blocks: list[Block] = []
    heading = ""
    for line, kind in zip(lines, kinds, strict=True):
        blocks.append(_make_block(kind, (line.start, line.end), heading))
        if kind is BlockKind.HEADING:
            heading = line.text
    return tuple(blocks)


def text_start(text: str, block: Block) -> int:
    """Return where the words of ``block`` start, after a bullet's mark or number."""
    start, end = block.span
    if block.kind is not BlockKind.BULLET:
        return start
    mark = _BULLET.match(text, start, end)
    return mark.end() if mark else start


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped)
            lines.append(_Line(start, start + len(stripped), stripped))
        at += len(raw) + 1
    return lines


def _kinds(lines: list[_Line], held: list[str]) -> list[BlockKind]:
    """Return the kind of each line; ``held`` are the telltale words that the text holds anywhere."""
    kinds: list[BlockKind] = []
    depth = 0
    in_sources = False
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if depth > 0 or _CITATION.match(line.text):
            depth = max(depth + line.text.count("{") - line.text.count("}"), 0)
            kinds.append(BlockKind.BOILERPLATE)
            in_sources = False
            continue
        if _SOURCES_HEAD.match(line.text):
            in_sources = True
            kinds.append(BlockKind.SOURCES)
            continue
        in_sources = in_sources and _BULLET.match(line.text) is not None
        kinds.append(BlockKind.SOURCES if in_sources else _kind(line, following, index, held))
    return kinds


def _kind(line: _Line, following: _Line | None, index: int, held: list[str]) -> BlockKind:
    text = line.text
    told = bool(held) and any(map(text.lower().__contains__, held))
    if _SOURCES_LINE.match(text) or (told and _WRITTEN_BY.search(text)):
        return BlockKind.SOURCES
    if _is_boilerplate(text, told=told):
        return BlockKind.BOILERPLATE
    if _BULLET.match(text) and not _is_numbered_prose(text):
        return BlockKind.BULLET
    if _is_quotation(text):
        return BlockKind.QUOTATION
    if _is_heading(line, following, index):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _is_numbered_prose(text: str) -> bool:
    return text[0].isdigit() and _NUMBERED.match(text) is None


def _is_boilerplate(text: str, *, told: bool) -> bool:
    if _READ_MORE.match(text) and (len(text.split()) <= 30 or text.lower().startswith("disclaimer")):
        return True
    if told and len(text.split()) <= 60 and _BOILERPLATE_ANYWHERE.search(text):
        return True
    return bool(_BYLINE.match(text) or _ADDRESS.match(text)) and len(text.split()) <= 8


def _is_quotation(text: str) -> bool:
    if text[0] in '“"«„' and text[-1] in '”"»“' and len(text) > 20:
        inner = text[1:-1]
        return not any(mark in inner for mark in '“”"«»')
    if len(text) >= 400 or "." in text[-2:]:
        return False
    # Between the sentence's end that a pull quote follows and the line's end there is no other.
    end = max(text.rfind("."), text.rfind("!"), text.rfind("?"))
    return 1 < end < len(text) - 1 and _PULL_QUOTE.match(text, end - 2) is not None


def _is_heading(line: _Line, following: _Line | None, index: int) -> bool:
    text = line.text
    if len(text) > _HEADING_CHARS or len(text.split()) > _TITLE_WORDS + 4 or text[-1] in '.!,;…”"':
        return False
    if following is None:
        return False
    if text[-1] == "?" and index > 0 and len(text.split()) > 9:
        return False
    first = next((char for char in text if char.isalnum()), "")
    return bool(first) and (first.isupper() or first.isdigit() or not text[0].isalnum())


def _mark_citation_heads(lines: list[_Line], kinds: list[BlockKind]) -> None:
    """Turn the short lines right above a citation block ("Reuse", "Citation") into boilerplate with it."""
    if BlockKind.BOILERPLATE not in kinds:
        return
    for before, after in reversed(list(pairwise(range(len(lines))))):
        if (
            kinds[after] is BlockKind.BOILERPLATE
            and kinds[before] is BlockKind.HEADING
            and len(lines[before].text.split()) <= 2
        ) and (_CITATION.match(lines[after].text) or lines[after].text.lower() == "citation"):
            kinds[before] = BlockKind.BOILERPLATE
