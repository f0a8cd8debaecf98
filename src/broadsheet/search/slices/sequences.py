"""Phrases, and words joined by signs, in one slice: which articles have words at fixed offsets from each other.

Three steps, each on what the one before has left: pairs of frequent words known to stand side by side, articles that
have all the words, and at last their positions.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.search.patterns import Element, How, Pattern
from broadsheet.search.query import Field
from broadsheet.search.slices import layout
from broadsheet.search.slices.positions import in_sequence
from broadsheet.search.slices.slice import Slice, field_name, newest_first

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.search.slices.blocks import Block

_LOOKED_UP = 60
"""So many postings are marked in the time that one is looked up."""

_WORTH_LEAVING_OUT = 6
"""Finding the postings of one article costs as much as comparing the positions of six."""


class Sequences:
    """The sequences that one search asks of one slice."""

    def __init__(
        self, part: Slice, terms: Callable[[Element, Field | None], tuple[str, ...]], check: Callable[[], None]
    ) -> None:
        """Prepare; ``terms`` says which words stand for an element, ``check`` raises when the time is up."""
        self._part = part
        self._terms = terms
        self._check = check
        self._known: dict[Pattern, tuple[list[list[Block]], int]] = {}
        self._pairs: dict[Pattern, tuple[int, bool]] = {}

    def answer(self, wanted: Pattern, candidates: int) -> int:
        """Return which of ``candidates`` have the elements at their offsets from each other."""
        beside, known = self._beside(wanted)
        candidates &= beside
        if not candidates or known:
            return candidates
        blocks, standing = self._standing(wanted, beside)
        candidates &= standing
        if not candidates:
            return 0
        self._check()
        low, high = (candidates & -candidates).bit_length() - 1, candidates.bit_length()
        places = list(newest_first(candidates))[::-1]
        near = [[_near(block.between(low, high), places) for block in found] for found in blocks]
        offsets = [element.offset for element in wanted.elements]
        below = layout.TEXT_START if wanted.field is Field.TITLE else None
        return self._part.marked(in_sequence(near, offsets, candidates, below)) & candidates

    def _beside(self, wanted: Pattern) -> tuple[int, bool]:
        """Return the articles that have all pairs of frequent words side by side, and whether that is the answer."""
        found = self._pairs.get(wanted)
        if found is None:
            articles, known = self._part.live, 0
            for one, other in pairwise(wanted.elements if wanted.field in {None, Field.TITLE} else ()):
                if one.how is other.how is How.EXACT and other.offset == one.offset + 1:
                    places = self._part.pairs.articles(one.term, other.term)
                    if places is not None:
                        articles &= self._part.marked(places)
                        known += 1
            whole = known == 1 and len(wanted.elements) == 2 and wanted.field is None
            found = self._pairs[wanted] = (articles, whole)
        return found

    def _standing(self, wanted: Pattern, among: int) -> tuple[list[list[Block]], int]:
        """Return the postings of each element, and the articles ``among`` some that have all of them somewhere."""
        known = self._known.get(wanted)
        if known is None:
            blocks = [
                [block for term in self._terms(element, wanted.field) if (block := self._block(term, wanted.field))]
                for element in wanted.elements
            ]
            standing = among
            # The rarest first, so that of the common ones only a few articles are looked for.
            for alternatives in sorted(blocks, key=lambda found: sum(len(block.ids) for block in found)):
                here = 0
                for block in alternatives:
                    here |= self._among(block, standing)
                standing &= here
            known = self._known[wanted] = (blocks, standing)
        return known

    def _among(self, block: Block, wanted: int) -> int:
        """Return the articles of a block, at least those that are wanted."""
        if wanted.bit_count() * _LOOKED_UP < len(block.ids):
            return self._part.marked(place for place in newest_first(wanted) if block.posting_of(place) >= 0)
        return self._part.marked(block.ids)

    def _block(self, term: str, of: Field | None) -> Block | None:
        return self._part.block(field_name(of), term)


def _near(block: Block, wanted: list[int]) -> Block:
    """Return the postings of ``block`` for the articles wanted, if leaving out the others saves more than it costs."""
    return block.only(wanted) if len(wanted) * _WORTH_LEAVING_OUT < len(block.ids) else block
