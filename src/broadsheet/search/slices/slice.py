"""One sealed slice, open for reading: which of its articles a word stands in, as the bits of one number.

Sets of articles are Python integers with a bit for each article of the slice, so that AND, OR and NOT of 4,000
articles are one operation each and a cached set takes 500 bytes. Articles stand in time order: the highest bit is the
newest.
"""

from __future__ import annotations

import contextlib
import os
import struct
import threading
import time
from bisect import bisect_left
from collections.abc import Sized
from typing import TYPE_CHECKING, Any, NamedTuple

from whoosh.index import FileIndex

from broadsheet.search.query import Field
from broadsheet.search.slices import layout
from broadsheet.search.slices.blocks import read_block
from broadsheet.search.slices.builder import stamp
from broadsheet.search.slices.codec import schema
from broadsheet.search.slices.lexicon import Lexicon
from broadsheet.search.slices.pairs import Pairs
from broadsheet.search.slices.roll import Roll, bits_of, read_roll
from broadsheet.search.slices.storage import SliceStorage, mapped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from broadsheet.search.query import Node
    from broadsheet.search.slices.blocks import Block
    from broadsheet.search.slices.layout import SliceInfo

_MOST_REMEMBERED = 512
"""Sets of articles kept for one slice: 500 bytes each."""


_FEW = 60
"""Articles that are marked one by one in less time than it takes to look through the places of all."""

_CHECKED_EVERY = 7 * 86_400.0
"""Seconds between two thorough checks of a slice."""


class DamagedSliceError(Exception):
    """A slice cannot be read, or is not as it was written."""


class _Files(NamedTuple):
    """What of a slice is open. One value, so that no thread ever sees a part of it without the rest."""

    lexicon: Lexicon
    reader: Any


class Slice:
    """A slice open for reading. Safe to use from several threads."""

    def __init__(self, directory: Path, info: SliceInfo) -> None:
        """Name a slice; nothing is opened before it is needed."""
        self.directory = directory
        self.info = info
        self.remembered: dict[Node, int] = {}
        self.looked_at: dict[Node, tuple[int, int]] = {}
        self._lock = threading.Lock()
        self._roll: Roll | None = None
        self._files: _Files | None = None
        self._pairs: Pairs | None = None
        self._sound = False
        self._allowed: tuple[frozenset[int], int] | None = None
        self._copied: tuple[Mapping[int, int], int] | None = None
        self._languages: dict[str, int] = {}
        self.dampers: tuple[float, list[float]] | None = None

    def updated(self, info: SliceInfo) -> Slice:
        """Return this slice with what else is deleted in it, sharing what is open; searches under way keep theirs."""
        if info == self.info:
            return self
        fresh = Slice(self.directory, info)
        fresh.remembered, fresh.looked_at = self.remembered, self.looked_at
        fresh.dampers = self.dampers
        fresh._roll, fresh._files, fresh._pairs = self._roll, self._files, self._pairs
        fresh._sound, fresh._languages = self._sound, self._languages
        return fresh

    @property
    def live(self) -> int:
        """A bit for each article that can be found."""
        return ((1 << self.info.articles) - 1) & ~self.info.deleted

    @property
    def roll(self) -> Roll:
        """Its articles.

        Raises:
            DamagedSliceError: They cannot be read.
        """
        if self._roll is None:
            self.verify({layout.ROLL}, thorough=False)
            try:
                self._roll = read_roll((self.directory / layout.ROLL).read_bytes())
            except (OSError, ValueError) as error:
                raise DamagedSliceError(str(error)) from error
        return self._roll

    @property
    def lexicon(self) -> Lexicon:
        """Its words.

        Raises:
            DamagedSliceError: They cannot be read.
        """
        return self._opened().lexicon

    @property
    def pairs(self) -> Pairs:
        """Its frequent words side by side.

        Raises:
            DamagedSliceError: They cannot be read.
        """
        pairs = self._pairs
        if pairs is None:
            self._opened()
            try:
                pairs = self._pairs = Pairs(mapped(self.directory / layout.PAIRS))
            except (OSError, ValueError) as error:
                raise DamagedSliceError(str(error)) from error
        return pairs

    def languages(self) -> dict[str, int]:
        """Return the articles of each language in it."""
        if not self._languages:
            codes = self.lexicon.beginning(layout.LANGUAGE, "", layout.SLICE_ARTICLES).terms
            self._languages = {code: self.bits(layout.LANGUAGE, code) for code in codes}
        return self._languages

    def block(self, field: str, term: str) -> Block | None:
        """Return the postings of a word; None where it stands in no article.

        Raises:
            DamagedSliceError: They cannot be read.
        """
        lexicon, reader = self._opened()
        place = lexicon.place(field, term)
        if place < 0:
            return None
        get = reader.codec().postings_file.get
        try:
            return read_block(lambda at, size: get(place + at, size))
        except (OSError, ValueError, IndexError, struct.error, OverflowError, MemoryError) as error:
            # What a damaged number leads to.
            raise DamagedSliceError(str(error)) from error

    def bits(self, field: str, term: str) -> int:
        """Return the articles that a word stands in."""
        block = self.block(field, term)
        return self.marked(block.ids) if block else 0

    def marked(self, places: Iterable[int]) -> int:
        """Return the articles at these places, each named once at most where their number is known."""
        if isinstance(places, Sized):
            if len(places) == self.info.articles:
                return (1 << self.info.articles) - 1
            if len(places) <= _FEW:
                found = 0
                for place in places:
                    found |= 1 << place
                return found
        marks = bytearray(b"0") * self.info.articles
        for place in places:
            marks[place] = 49
        return bits_of(marks)

    def between(self, first: float | None, end: float | None) -> int:
        """Return the articles published in a stretch of time."""
        published = self.roll.published
        low = 0 if first is None else bisect_left(published, first)
        high = len(published) if end is None else bisect_left(published, end)
        return ((1 << high) - 1) & ~((1 << low) - 1) if high > low else 0

    def allowed(self, numbers: Collection[int]) -> int:
        """Return the articles with these numbers; a frozenset asked for again is not looked through again."""
        if not isinstance(numbers, frozenset):
            return self.roll.places(numbers)
        known = self._allowed
        if known is None or known[0] is not numbers:
            known = self._allowed = (numbers, self.roll.places(numbers))
        return known[1]

    def copied(self, copies: Mapping[int, int]) -> int:
        """Return the articles that are copies or have some; a mapping asked for again is not looked through again."""
        known = self._copied
        if known is None or known[0] is not copies:
            known = self._copied = (copies, self.roll.places(copies.keys()))
        return known[1]

    def remember(self, node: Node, bits: int) -> int:
        """Keep the answer to a part of a query, as the next letter typed asks for most of it again."""
        if len(self.remembered) >= _MOST_REMEMBERED:
            self.remembered.clear()
        self.remembered[node] = bits
        return bits

    def remember_partly(self, node: Node, looked_at: int, found: int) -> None:
        """Keep which articles were looked at for a part of a query, and which of them answer it."""
        if len(self.looked_at) >= _MOST_REMEMBERED:
            self.looked_at.clear()
        self.looked_at[node] = (looked_at, found)

    def verify(self, names: Collection[str] | None = None, *, thorough: bool = True) -> None:
        """Compare files with their checksums, all of them or those named.

        Args:
            names: The files; None for all.
            thorough: False to trust a file that has its size still and was not written to since.

        Raises:
            DamagedSliceError: One is missing or not as it was written.
        """
        for written in self.info.files:
            if names is not None and written.name not in names:
                continue
            path = self.directory / written.name
            try:
                found = path.stat()
                if not thorough and (found.st_size, found.st_mtime_ns) == (written.size, written.modified):
                    continue
                now = stamp(path)
            except OSError as error:
                message = f"{written.name} cannot be read ({error.strerror})"
                raise DamagedSliceError(message) from error
            # A copy of the whole index has other times, but the same content.
            if (now.size, now.crc) != (written.size, written.crc):
                message = f"{written.name} is not as it was written"
                raise DamagedSliceError(message)

    def due(self) -> bool:
        """Tell whether it is time to read the whole slice and compare it: what decays on disk tells nobody."""
        try:
            return abs(time.time() - self.directory.stat().st_mtime) > _CHECKED_EVERY
        except OSError:
            return True

    def checked(self) -> None:
        """Remember on disk that the whole slice was compared just now."""
        with contextlib.suppress(OSError):  # It will be compared again, that is all.
            os.utime(self.directory)

    def close(self) -> None:
        """Let go of its files."""
        with self._lock:
            # The maps themselves go with the last view into them, which another thread may still hold.
            self._files = self._pairs = None

    def _opened(self) -> _Files:
        files = self._files
        if files is not None:
            return files
        with self._lock:
            if self._files is not None:
                return self._files
            if not self._sound:
                self.verify(thorough=False)
                self._sound = True
            try:
                lexicon = Lexicon(mapped(self.directory / layout.LEXICON))
                reader = FileIndex(SliceStorage(self.directory), schema=schema()).reader()
            except Exception as error:
                # On damaged files Whoosh lets almost any exception through.
                raise DamagedSliceError(str(error)) from error
            files = self._files = _Files(lexicon, reader)
            return files


def field_name(of: Field | None) -> str:
    """Return the field of the index that holds a field of an article; None is title or text."""
    return layout.WORDS if of is None or of is Field.TITLE else str(of)


def newest_first(bits: int) -> Iterator[int]:
    """Yield the places of the articles in ``bits``, the newest first."""
    digits = f"{bits:b}"
    top = len(digits) - 1
    place = digits.find("1")
    while place >= 0:
        yield top - place
        place = digits.find("1", place + 1)
