"""How Whoosh writes and reads the words of a slice: their postings as the blocks of :mod:`.blocks`.

Words are looked up in the lexicon of the slice, so that they are kept once; the segment itself remains Whoosh's, and
its own queries can be asked. Only this module and :mod:`.storage` know its insides, and through its documented
extension points only: ``Codec``, ``Format``, ``FieldType``, ``Storage``.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from whoosh.codec import base, whoosh3
from whoosh.fields import FieldType, Schema
from whoosh.formats import Format
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo

from broadsheet.search.slices import layout
from broadsheet.search.slices.blocks import Block, read_block, unpack_positions, write_block
from broadsheet.search.slices.gathering import Gathering
from broadsheet.search.slices.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.search.slices.gathering import Stretch


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
    """A field whose words were already cut, counted and placed as :class:`.gathering.Stretch` has them."""

    def __init__(self) -> None:
        super().__init__(format=PackedFormat(), analyzer=None)

    def index(self, value: Any, **_: Any) -> tuple[tuple[bytes, int, float, Any], ...]:
        """Return all words of an article as one item for :class:`Pool` to take apart: a call a word costs too much."""
        return ((b"", 0, 1.0, value),)


class Pool:
    """Stands in for Whoosh's sorting pool: postings arrive by article and leave by term; none is ever sorted."""

    def __init__(self) -> None:
        self.fields = {name: Gathering() for name in layout.FIELDS}

    def add(self, item: tuple[str, bytes, int, float, Iterable[Stretch]]) -> None:
        """Take in where the words of a field of an article stand; articles arrive in ascending order."""
        field, _, place, _, stretches = item
        self.fields[field].add(place, stretches)

    def iter_postings(self) -> Iterator[tuple[str, Gathering]]:
        """Yield the words of each field."""
        yield from sorted(self.fields.items())

    def cleanup(self) -> None:
        """Forget everything; what was gathered stays with whoever holds it."""
        self.fields = {}


class FieldWriter(base.FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes the postings of a :class:`Pool`; what is known of each word goes into the lexicon."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.is_closed = False

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[tuple[str, Gathering]]) -> None:
        """Write all words of all fields."""
        del schema, lengths
        place = 0
        for _, gathering in items:
            for number in gathering.in_order():
                packed, articles = write_block(gathering.postings(number))
                self._file.write(packed)
                gathering.written(number, articles, place)
                place += len(packed)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
        self.is_closed = True


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


class TermsReader(base.TermsReader):  # type: ignore[misc]  # Whoosh has no types
    """Finds words and their postings for Whoosh's own queries, in the lexicon of the slice."""

    def __init__(self, storage: Any, postings: Any) -> None:
        self._storage = storage
        self._postings = postings

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self._storage.open_file(layout.LEXICON).read())

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field, text = term
        return self._lexicon.place(field, text.decode()) >= 0

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield all words of all fields, in order."""
        for field in layout.FIELDS:
            yield from self.terms_from(field, b"")

    def terms_from(self, field: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the words of a field from one on, in order."""
        for word in self._lexicon.words(field):
            if (text := word.encode()) >= prefix:
                yield field, text

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield all words of all fields, each with what is known of it."""
        for field, text in self.terms():
            yield (field, text), self.term_info(field, text)

    def items_from(self, field: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield the words of a field from one on, each with what is known of it."""
        for _, text in self.terms_from(field, prefix):
            yield (field, text), self.term_info(field, text)

    def term_info(self, field: str, text: bytes) -> TermInfo:
        """Return what is known of a word.

        Raises:
            KeyError: It stands in no article.
        """
        block = self._block(field, text)
        weights = block.weights
        return TermInfo(sum(weights), len(weights), 1, 1, max(weights), block.ids[0], block.ids[-1])

    def frequency(self, field: str, text: bytes) -> int:
        """Return how much a word weighs in all articles."""
        return sum(self._block(field, text).weights)

    def doc_frequency(self, field: str, text: bytes) -> int:
        """Return in how many articles a word stands."""
        return self._lexicon.frequency(field, text.decode())

    def matcher(self, field: str, text: bytes, format_: Any, scorer: Any = None) -> BlockMatcher:
        """Return the postings of a word."""
        block = self._block(field, text)
        return BlockMatcher(block, format_, (field, text), self.term_info(field, text), scorer)

    def indexed_field_names(self) -> tuple[str, ...]:
        """Return the fields there are."""
        return layout.FIELDS

    def _block(self, field: str, text: bytes) -> Block:
        start = self._lexicon.place(field, text.decode())
        if start < 0:
            raise KeyError(field, text)
        return read_block(lambda place, size: self._postings.get(start + place, size))


class SliceCodec(whoosh3.W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's third codec with our words and postings."""

    length_stats = False
    postings_file: Any = None

    def field_writer(self, storage: Any, segment: Any) -> FieldWriter:
        """Return what writes postings."""
        return FieldWriter(segment.create_file(storage, self.POSTS_EXT))

    def terms_reader(self, storage: Any, segment: Any) -> TermsReader:
        """Return what finds words; the postings are kept at hand for whoever knows where those of a word are."""
        self.postings_file = segment.open_file(storage, self.POSTS_EXT)
        return TermsReader(storage, self.postings_file)


def schema() -> Any:
    """Return the fields of a slice as Whoosh wants them."""
    return Schema(**{name: PackedField() for name in layout.FIELDS})
