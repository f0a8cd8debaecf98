"""The other versions of an article: its copies in other sources, its feed's own text, and what it said earlier."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from broadsheet.articles import Head, Store

_WORDS = re.compile(r"\s+|[^\s\w]|\w+")
_COMPARED_WORDS = 4_000
"""Two paragraphs of more words than this are told as one that went and one that came: comparing them takes seconds."""
_COMPARED_LINES = 2_000


class Fate(StrEnum):
    """What became of a piece of text between two versions."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; what is not new is the earlier version, what is not gone the later one."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class Revision:
    """What an article said earlier.

    Attributes:
        until: When the version that followed came in.
        title: Its title.
        text: Its text.
    """

    until: datetime
    title: str
    text: str


class Versions:
    """The versions of the articles of one library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def copies(self, number: int) -> Sequence[Head]:
        """Return the heads of all copies of an article, itself among them, in the order they came in."""
        return self._store.listing.heads(self._store.copies.of(number))

    def feed_text(self, number: int) -> str:
        """Return what the feed gave where the text shown is the page's; empty where it is the feed's own."""
        return self._store.pages.feed_text(number)

    def revisions(self, number: int) -> Sequence[Revision]:
        """Return the earlier versions of an article, oldest first; none where it was never changed."""
        return [Revision(*earlier) for earlier in self._store.texts.revisions(number)]

    def changes(self, number: int, *, back: int = 1) -> Sequence[Piece]:
        """Return what the text of an article kept, lost and gained since an earlier version, title first.

        Args:
            number: The article.
            back: How many versions back: 1 for the one before. Where there are not as many, the oldest.

        Returns:
            Pieces in the order of the text; none where there is no earlier version.
        """
        earlier = self.revisions(number)
        article = next(iter(self._store.texts.get([number])), None)
        if not earlier or article is None:
            return []
        old = earlier[max(0, len(earlier) - max(back, 1))]
        return differences(f"{old.title}\n\n{old.text}", f"{article.title}\n\n{article.text}")


def differences(old: str, new: str) -> Sequence[Piece]:
    """Return what a text kept, lost and gained: whole paragraphs first, then the words of those that changed."""
    return _joined(_by_paragraph(old.split("\n"), new.split("\n")))


def _by_paragraph(old: list[str], new: list[str]) -> Iterator[Piece]:
    if max(len(old), len(new)) > _COMPARED_LINES:
        yield from (Piece(Fate.GONE, "\n".join(old)), Piece(Fate.NEW, "\n".join(new)))
        return
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (Piece(Fate.SAME, f"{line}\n") for line in old[a:b])
        elif kind == "replace" and b - a == d - c:
            for before, after in zip(old[a:b], new[c:d], strict=True):
                yield from _by_word(before, after)
                yield Piece(Fate.SAME, "\n")
        else:
            yield from (Piece(Fate.GONE, f"{line}\n") for line in old[a:b])
            yield from (Piece(Fate.NEW, f"{line}\n") for line in new[c:d])


def _by_word(old: str, new: str) -> Iterator[Piece]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(before), len(after)) > _COMPARED_WORDS:
        yield from (Piece(Fate.GONE, old), Piece(Fate.NEW, new))
        return
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece(Fate.SAME, "".join(before[a:b]))
        else:
            yield from (Piece(Fate.GONE, "".join(before[a:b])), Piece(Fate.NEW, "".join(after[c:d])))


def _joined(pieces: Iterator[Piece]) -> Sequence[Piece]:
    """Return the pieces without empty ones, neighbours of one fate made one; the last line break goes."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.text and found and found[-1].fate is piece.fate:
            found[-1] = Piece(piece.fate, found[-1].text + piece.text)
        elif piece.text:
            found.append(piece)
    if found:
        found[-1] = Piece(found[-1].fate, found[-1].text.removesuffix("\n"))
    return [piece for piece in found if piece.text]
