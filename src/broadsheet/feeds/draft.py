"""An entry in the making: the fields of an element are put into it one by one, as the parser meets them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.feeds.addresses import join
from broadsheet.feeds.raw import NOTHING, TAG_LIMIT, RawEntry, RawText

if TYPE_CHECKING:
    from collections.abc import Mapping


class Capture:
    """The text of one element being collected.

    Attributes:
        name: The element.
        part: What it is to its entry or feed.
        attributes: Its attributes.
        depth: How deep it stands.
        base: What links in it are relative to; empty for the address of the document.
        pieces: Its text so far.
        tagged: Whether there were elements inside, so that the pieces are markup.
        skip: How many open elements inside hold nothing of interest.
    """

    __slots__ = ("attributes", "base", "depth", "name", "part", "pieces", "skip", "tagged")

    def __init__(self, name: str, part: str, attributes: Mapping[str, str], depth: int, base: str) -> None:
        self.name = name
        self.part = part
        self.attributes = attributes
        self.depth = depth
        self.base = base
        self.pieces: list[str] = []
        self.tagged = False
        self.skip = 0

    def link(self, value: str) -> str:
        """Return an address in it, resolved against its base."""
        return join(self.base, value)


@dataclass(slots=True)
class Draft:
    """An entry so far, with what stands in where its own elements are missing."""

    entry: RawEntry
    others: dict[str, RawText] = field(default_factory=dict)
    created: str = ""

    def take_text(self, part: str, text: RawText) -> None:
        """Take a title, a summary or a content; the first of each counts, a second summary is a content."""
        entry = self.entry
        if part == "content" or (part == "summary" and entry.summary.value):
            entry.content.append(text)
        elif part == "summary":
            entry.summary = text
        elif part == "title":
            entry.title = entry.title if entry.title.value else text
        elif len(text.value) > len(self.others.get(part, NOTHING).value):
            self.others[part] = text

    def take_field(self, capture: Capture, value: str) -> None:
        """Take a text without markup."""
        part = capture.part
        if part in {"published", "updated", "author", "language"}:
            if not getattr(self.entry, part):
                setattr(self.entry, part, value)
        elif part == "guid":
            self._take_guid(capture, value)
        elif part in {"link", "origin"}:
            self.entry.links.append(("alternate" if part == "link" else part, capture.link(value)))
        elif part == "tag":
            self._take_tag(value or capture.attributes.get("term", "").strip())
        elif part == "created":
            self.created = self.created or value
        elif part == "other-author":
            self.others.setdefault(part, RawText(value))

    def complete(self) -> RawEntry:
        """Return the entry, its gaps filled with the stand-ins."""
        entry = self.entry
        if not entry.title.value:
            entry.title = self.others.get("other-title", entry.title)
        if not entry.summary.value:
            entry.summary = self.others.get("other-summary", entry.summary)
        entry.author = entry.author or self.others.get("other-author", NOTHING).value
        entry.published = entry.published or self.created
        return entry

    def _take_guid(self, capture: Capture, value: str) -> None:
        self.entry.guid_is_link = capture.attributes.get("ispermalink", "true").strip().lower() == "true"
        self.entry.guid = capture.link(value) if self.entry.guid_is_link else value

    def _take_tag(self, value: str) -> None:
        if value and len(self.entry.tags) < TAG_LIMIT:
            self.entry.tags.append(value)
