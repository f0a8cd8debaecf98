"""How Whoosh writes and reads the postings of a slice: as the blocks of :mod:`.blocks`.

Terms, their hash table and the segment itself remain Whoosh's. Only this module and :mod:`.storage` know its
insides, and through its documented extension points only: ``Codec``, ``Format``, ``FieldType``, ``Storage``.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from whoosh.codec import base, whoosh3
from whoosh.fields import FieldType, Schema
from whoosh.formats import Format
from whoosh.matching import ListMatcher

from broadsheet.search.slices import layout
from broadsheet.search.slices.blocks import (
    HIGHEST,
    Block,
    Gathered,
    pack_positions,
    read_block,
    unpack_positions,
    write_block,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class PackedFormat(Format):  # type: ignore[misc]  # Whoosh has no types
    """Positions as :func:`pack_positions` packs them."""

    def __init__(self) -> None:
        super().__init__()

    def decode_positions(self, packed: bytes) -> list[int]:
        """Return the positions of one posting."""
        return list(unpack_positions(packed))

    def decode_frequency(self, packed: bytes) -> int:
        """Return how many positions one posting has."""
        return len(unpack_positions(packed))


class PackedField(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field whose words were already cut, counted and placed: its values map words to positions."""

    def __init__(self) -> None:
        super().__init__(format=PackedFormat(), analyzer=None)

    def index(self, value: Any, **_: Any) -> tuple[tuple[bytes, int, float, Any], ...]:
        """Return all words of an article as one item for :class:`Pool` to take apart: a call a word costs too much."""
        return ((b"", 0, 1.0, value),)


class Pool:
    """Stands in for Whoosh's sorting pool: postings arrive by article and leave by term; none is ever sorted."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[str, Gathered]] = {}

    def add(self, item: tuple[str, bytes, int, float, dict[str, list[int]]]) -> None:
        """Take in where each word stands in a field of an article; articles arrive in ascending order."""
        field, _, place, _, words = item
        terms = self._fields.setdefault(field, {})
        in_text, in_title = (place, 1, 2), (place, layout.TITLE_WEIGHT, 2)
        for term, positions in words.items():
            gathered = terms.get(term)
            if gathered is None:
                gathered = terms[term] = Gathered()
            if len(positions) == 1 and (position := positions[0]) <= HIGHEST:
                # Most words: what the general case makes of them, at a third of its cost.
                gathered.numbers.extend(in_text if position >= layout.TEXT_START else in_title)
                gathered.positions += position.to_bytes(2, sys.byteorder)
                continue
            packed = pack_positions(positions)
            gathered.numbers.extend((place, _weight(positions), len(packed)))
            gathered.positions += packed

    def iter_postings(self) -> Iterator[tuple[str, bytes, Gathered]]:
        """Yield the postings of each term, in the order of fields and terms."""
        for field in sorted(self._fields):
            # The order of code points is the order of their UTF-8.
            terms = self._fields[field]
            for term in sorted(terms):
                yield field, term.encode(), terms[term]

    def gathered(self) -> dict[str, dict[str, Gathered]]:
        """Return what is known of the postings of each term by field; it stays when the pool is emptied."""
        return self._fields

    def cleanup(self) -> None:
        """Forget everything."""
        self._fields = {}


def _weight(positions: list[int]) -> int:
    """Return how much a word weighs that stands at these positions."""
    count = len(positions)
    if positions[0] < layout.TEXT_START:
        count += (layout.TITLE_WEIGHT - 1) * bisect_left(positions, layout.TEXT_START)
    return min(count, HIGHEST)


class FieldWriter(whoosh3.W3FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes the postings of a :class:`Pool`, a term at a time."""

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[tuple[str, bytes, Gathered]]) -> None:
        """Write all terms of all fields."""
        del lengths
        current = None
        for field, term, gathered in items:
            if field != current:
                if current is not None:
                    self.finish_field()
                self.start_field(field, schema[field])
                current = field
            self.start_term(term)
            self.add(None, 0.0, gathered, None)
            self.finish_term()
        if current is not None:
            self.finish_field()


class PostingsWriter(base.PostingsWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes one term's postings at once."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._info = whoosh3.W3TermInfo()

    def start_postings(self, format_: Any, terminfo: Any) -> None:
        """Begin a term."""
        del format_, terminfo

    def add_posting(self, id_: Any, weight: float, vbytes: Any, length: Any = None) -> None:
        """Write all postings of the term."""
        del id_, weight, length
        gathered: Gathered = vbytes
        offset = self._file.tell()
        packed = write_block(gathered)
        self._file.write(packed)
        weights = gathered.numbers[1::3]
        first, last = gathered.numbers[0], gathered.numbers[-3]
        self._info = whoosh3.W3TermInfo(sum(weights), len(weights), 1, 1, max(weights), first, last)
        self._info.set_extent(offset, len(packed))
        gathered.written(offset)

    def finish_postings(self) -> Any:
        """Return what the table of terms remembers of the term."""
        return self._info

    def written(self) -> bool:
        """Tell that nothing waits to be written."""
        return True


class _Values:
    """The packed positions of each posting, cut out when they are asked for."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._starts: list[int] = []

    def __getitem__(self, index: int) -> bytes:
        self._starts = self._starts or self._block.starts()
        return self._block.positions[self._starts[index] : self._starts[index + 1]]


class BlockMatcher(ListMatcher):  # type: ignore[misc]  # Whoosh has no types
    """A term's postings: for us a block, for Whoosh's own queries a matcher."""

    def __init__(self, block: Block, format_: Any, term: Any, terminfo: Any, scorer: Any) -> None:
        super().__init__(block.ids, block.weights, _Values(block), format_, scorer=scorer, term=term, terminfo=terminfo)
        self.block = block


class SliceCodec(whoosh3.W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's third codec with our postings."""

    length_stats = False
    postings_file: Any = None

    def field_writer(self, storage: Any, segment: Any) -> FieldWriter:
        """Return what writes terms and postings."""
        return FieldWriter(self, storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> Any:
        """Return what finds terms; the postings are kept at hand for whoever knows where a term's are."""
        self.postings_file = segment.open_file(storage, self.POSTS_EXT)
        return super().terms_reader(storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> PostingsWriter:
        """Return what writes postings."""
        del byteids
        return PostingsWriter(dbfile)

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """Return the postings of a term as a matcher."""
        offset = terminfo.extent()[0]
        # The length beside it comes back as a tuple from some releases of Whoosh; the block knows its own.
        block = read_block(lambda place, size: dbfile.get(offset + place, size))
        return BlockMatcher(block, format_, term, terminfo, scorer)


def schema() -> Any:
    """Return the fields of a slice as Whoosh wants them."""
    return Schema(**{name: PackedField() for name in layout.FIELDS})
