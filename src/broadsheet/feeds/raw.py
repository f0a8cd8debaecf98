"""What the readers of the single formats agree on: a feed as written, before anything in it is interpreted."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

ENTRY_LIMIT = 5_000
"""How many entries of one document are taken. The largest honest feeds hold a few thousand; the rest is counted."""

TAG_LIMIT = 50


class TextType(StrEnum):
    """How a text is written."""

    PLAIN = "plain"
    HTML = "html"
    GUESS = "guess"  # RSS titles: meant to be plain, often HTML


@dataclass(frozen=True, slots=True)
class RawText:
    """A text as written, with how to read it and the base of the links in it."""

    value: str = ""
    type: TextType = TextType.HTML
    base: str = ""


NOTHING = RawText()
"""A text that is not there."""


@dataclass(slots=True)
class RawEntry:
    """An entry as written; links are pairs of relation and address, resolved against xml:base only."""

    guid: str = ""
    guid_is_link: bool = False
    links: list[tuple[str, str]] = field(default_factory=list)
    title: RawText = NOTHING
    author: str = ""
    published: str = ""
    updated: str = ""
    summary: RawText = NOTHING
    content: list[RawText] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    language: str = ""
    partial: bool = False


@dataclass(slots=True)
class RawFeed:
    """A feed as written."""

    format: str = ""
    title: RawText = NOTHING
    links: list[tuple[str, str]] = field(default_factory=list)
    language: str = ""
    ttl: str = ""
    moved: str = ""
    entries: list[RawEntry] = field(default_factory=list)
    total: int = 0
    well_formed: bool = True
    notes: list[str] = field(default_factory=list)
