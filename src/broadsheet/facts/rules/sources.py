"""Lists of sources and the lines that name them: whom the article leans on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts.model import BlockKind, Fact, Kind, Slot, TextValue
from broadsheet.facts.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.model import Block

_BRACKETED = re.compile(r"\(([^()\n]{2,40})\)\s*$")
_REPORTING = re.compile(
    r"(?:(?:reporting|coverage|reports?) (?:from|by)|based on|sources?:)\s+"
    r"((?:[A-Z][\w.&’' ]{1,40}(?:, and |, | and )?){1,12})"
)
_NAME = re.compile(r"[A-Z][\w.&’']*(?: [A-Z][\w.&’']*){0,3}")


def cited_sources(text: str, blocks: tuple[Block, ...]) -> Iterator[Fact]:
    """Yield the outlets that an article's own list of sources names."""
    for block in blocks:
        if block.kind is not BlockKind.SOURCES:
            continue
        start, end = block.span
        bracketed = _BRACKETED.search(text, start, end)
        if bracketed:
            yield _fact(text, bracketed.span(1), block.span)
            continue
        for listed in _REPORTING.finditer(text, start, end):
            for name in _NAME.finditer(text, *listed.span(1)):
                yield _fact(text, name.span(), block.span)


def _fact(text: str, span: tuple[int, int], sentence: tuple[int, int]) -> Fact:
    name = text[span[0] : span[1]]
    return Fact(
        Kind.ATTRIBUTION, Slot("article", "source"), TextValue(name, fold(name)), 1, "list-of-sources", span, sentence
    )
