"""A query's tree to the articles of one slice that answer it."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.search.patterns import Element, How, Pattern, pattern
from broadsheet.search.query import (
    And,
    Everything,
    Field,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    State,
    Word,
)
from broadsheet.search.slices import layout
from broadsheet.search.slices.positions import in_sequence
from broadsheet.search.slices.slice import Slice, newest_first
from broadsheet.search.split import has_marks
from broadsheet.search.stems import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from broadsheet.search.port import Resolve
    from broadsheet.search.query import Text
    from broadsheet.search.slices.codec import Block

MOST_EXPANSIONS = 64
"""Words of a slice that a prefix or fuzzy word stands for at most, the most frequent ones: the cost of a slice is
bounded by it, and the rarer ones are found with one letter more."""

_LOOKED_UP = 60
"""So many postings are marked in the time that one is looked up."""

_WORTH_LEAVING_OUT = 6
"""Finding the postings of one article costs as much as comparing the positions of six."""

_FIELDS = {
    None: layout.WORDS,
    Field.TITLE: layout.WORDS,
    Field.SOURCE: layout.SOURCE,
    Field.AUTHOR: layout.AUTHOR,
    Field.URL: layout.URL,
    Field.LANGUAGE: layout.LANGUAGE,
    Field.KIND: layout.KIND,
}


class OutOfTimeError(Exception):
    """The time budget of a search is used up."""


@dataclass(slots=True)
class Effort:
    """What one search may still take, and what it had to leave out.

    Attributes:
        deadline: When it must stop, in seconds of ``time.monotonic``; None for never.
        notes: What the reader should know, in order and once each.
    """

    deadline: float | None = None
    notes: dict[str, None] = field(default_factory=dict)

    def check(self) -> None:
        """Raise where the time is up.

        Raises:
            OutOfTimeError: It is.
        """
        if self.deadline is not None and time.monotonic() > self.deadline:
            raise OutOfTimeError


class Evaluation:
    """One search in one slice."""

    def __init__(self, part: Slice, effort: Effort) -> None:
        self.part = part
        self._effort = effort
        self._marks: dict[State, int] = {}
        self._sequences: dict[Pattern, tuple[list[list[Block]], int]] = {}
        self._pairs: dict[Pattern, tuple[int, bool]] = {}

    def answer(
        self, tree: Node, resolve: Resolve | None, allowed: Collection[int] | None, within: int | None = None
    ) -> int:
        """Return the articles that answer ``tree``, of those in ``within`` where it is given.

        Raises:
            OutOfTimeError: The time budget is used up.
            DamagedSliceError: The slice cannot be read.
        """
        live = self.part.live if within is None else self.part.live & within
        if allowed is not None and live:
            live &= self.part.allowed(allowed)
        if live and has_marks(tree):
            # Only articles that could answer are asked about: those that do with every mark set the helpful way.
            live = self._holds(tree, live, hopeful=True)
            self._resolve(tree, live, resolve)
        return self._holds(tree, live, hopeful=None) if live else 0

    def _resolve(self, tree: Node, candidates: int, resolve: Resolve | None) -> None:
        numbers = self.part.roll.numbers
        asked = [numbers[place] for place in newest_first(candidates)]
        for state in _states(tree):
            having = resolve(state, asked) if resolve is not None and asked else ()
            self._marks[state] = self.part.roll.places(having) if having else 0

    def _holds(self, node: Node, within: int, *, hopeful: bool | None) -> int:
        """Return the articles of ``within`` that ``node`` holds for.

        With ``hopeful`` marks are not known yet: True returns those it may hold for, False those it must hold for.
        """
        match node:
            case And(parts=parts):
                return self._all(parts, within, hopeful=hopeful)
            case Or(parts=parts):
                found = 0
                for part in parts:
                    found |= self._holds(part, within & ~found, hopeful=hopeful)
                return found
            case Not(part=part):
                opposite = None if hopeful is None else not hopeful
                return within & ~self._holds(part, within, hopeful=opposite)
            case State():
                return within & self._marks.get(node, 0) if hopeful is None else within * hopeful
            case _:
                return within & self._plain(node, within)

    def _all(self, parts: Iterable[Node], within: int, *, hopeful: bool | None) -> int:
        for part in sorted(parts, key=_cost):
            if not within:
                break
            within = self._holds(part, within, hopeful=hopeful)
        return within

    def _plain(self, node: Node, within: int) -> int:
        match node:
            case Published(first=first, end=end):
                return self.part.between(first, end)
            case Word() | Phrase() | Prefix() | Fuzzy():
                return self._leaf(node, within)
            case _:
                return within

    def _leaf(self, leaf: Text, within: int) -> int:
        wanted = pattern(leaf)
        if not (wanted.elements and within):
            return 0
        self._effort.check()
        if wanted.whole is not None:
            found = self._union(leaf, wanted.whole, wanted.field, joined=True)
        elif len(wanted.elements) == 1:
            return self._union(leaf, wanted.elements[0], wanted.field, joined=False)
        else:
            found = 0
        return found if len(wanted.elements) == 1 else found | self._in_a_row(leaf, wanted, within & ~found)

    def _in_a_row(self, leaf: Text, wanted: Pattern, within: int) -> int:
        # Positions are compared only where they have to be, and only once.
        looked_at, found = self.part.looked_at.get(leaf, (0, 0))
        if missing := within & ~looked_at:
            found |= self._sequence(wanted, missing)
            self.part.remember_partly(leaf, looked_at | missing, found)
        return found

    def _union(self, leaf: Text, element: Element, of: Field | None, *, joined: bool) -> int:
        known = self.part.remembered.get(leaf)
        if element.how is How.STEM:
            return known if known is not None else self.part.remember(leaf, self._stemmed(element, of))
        # Also of a known set: the note of a cut expansion must come again with each search.
        terms = self.terms(element, of)
        if known is not None:
            return known
        found = 0
        for term in (*terms, layout.JOINED + element.term) if joined and element.how is How.EXACT else terms:
            found |= self._term(term, of)
        return self.part.remember(leaf, found)

    def _stemmed(self, element: Element, of: Field | None) -> int:
        languages = self.part.languages()
        found = 0
        for language, articles in languages.items():
            here = 0
            for term in self.forms(element.term, language):
                here |= self._term(term, of)
            found |= here & articles if len(languages) > 1 else here
        return found

    def forms(self, term: str, language: str) -> tuple[str, ...]:
        """Return the words of the slice, joined ones too, with the same stem as ``term`` in ``language``."""
        return self.part.lexicon.forms(language, stem(term, language)) or (term, layout.JOINED + term)

    def terms(self, element: Element, of: Field | None) -> tuple[str, ...]:
        """Return the words of the slice that ``element`` stands for, a stem's apart."""
        name = _FIELDS[of]
        match element.how:
            case How.PREFIX:
                expansion = self.part.lexicon.beginning(name, element.term, MOST_EXPANSIONS)
                described = f"begin with “{element.term}”"
            case How.FUZZY:
                expansion = self.part.lexicon.like(name, element.term, element.distance, MOST_EXPANSIONS)
                described = f"are like “{element.term}”"
            case _:
                return (element.term,)
        if expansion.cut:
            self._effort.notes[f"Only the {MOST_EXPANSIONS} most frequent words that {described} were looked for."] = (
                None
            )
        return expansion.terms

    def _term(self, term: str, of: Field | None) -> int:
        if of is not Field.TITLE:
            return self.part.bits(_FIELDS[of], term)
        block = self.part.block(layout.WORDS, term)
        return self.part.marked(_in_title(block)) if block else 0

    def _sequence(self, wanted: Pattern, candidates: int) -> int:
        """Return which of ``candidates`` have the elements at their offsets from each other."""
        beside, known = self._beside(wanted)
        candidates &= beside
        if not candidates or known:
            return candidates
        blocks, standing = self._standing(wanted, beside)
        candidates &= standing
        if not candidates:
            return 0
        self._effort.check()
        low, high = (candidates & -candidates).bit_length() - 1, candidates.bit_length()
        places = list(newest_first(candidates))[::-1]
        near = [[_near(block.between(low, high), places) for block in found] for found in blocks]
        offsets = [element.offset for element in wanted.elements]
        below = layout.TEXT_START if wanted.field is Field.TITLE else None
        return self.part.marked(in_sequence(near, offsets, candidates, below)) & candidates

    def _beside(self, wanted: Pattern) -> tuple[int, bool]:
        """Return the articles that have all pairs of frequent words side by side, and whether that is the answer."""
        found = self._pairs.get(wanted)
        if found is None:
            articles, known = self.part.live, 0
            for one, other in pairwise(wanted.elements if wanted.field in {None, Field.TITLE} else ()):
                if one.how is other.how is How.EXACT and other.offset == one.offset + 1:
                    places = self.part.pairs.articles(one.term, other.term)
                    if places is not None:
                        articles &= self.part.marked(places)
                        known += 1
            whole = known == 1 and len(wanted.elements) == 2 and wanted.field is None
            found = self._pairs[wanted] = (articles, whole)
        return found

    def _standing(self, wanted: Pattern, among: int) -> tuple[list[list[Block]], int]:
        """Return the postings of each element, and the articles ``among`` some that have all of them somewhere."""
        known = self._sequences.get(wanted)
        if known is None:
            blocks = [
                [block for term in self.terms(element, wanted.field) if (block := self._block(term, wanted.field))]
                for element in wanted.elements
            ]
            standing = among
            # The rarest first, so that of the common ones only a few articles are looked for.
            for alternatives in sorted(blocks, key=lambda found: sum(len(block.ids) for block in found)):
                here = 0
                for block in alternatives:
                    here |= self._among(block, standing)
                standing &= here
            known = self._sequences[wanted] = (blocks, standing)
        return known

    def _among(self, block: Block, wanted: int) -> int:
        """Return the articles of a block, at least those that are wanted."""
        if wanted.bit_count() * _LOOKED_UP < len(block.ids):
            return self.part.marked(place for place in newest_first(wanted) if block.posting_of(place) >= 0)
        return self.part.marked(block.ids)

    def _block(self, term: str, of: Field | None) -> Block | None:
        return self.part.block(_FIELDS[of], term)


def _near(block: Block, wanted: list[int]) -> Block:
    """Return the postings of ``block`` for the articles wanted, if leaving out the others saves more than it costs."""
    return block.only(wanted) if len(wanted) * _WORTH_LEAVING_OUT < len(block.ids) else block


def _in_title(block: Block) -> list[int]:
    packed, order = block.positions, sys.byteorder
    # The first position tells, and its lower two bytes unless the article is very long: then all four do.
    return [
        place
        for place, start, size in zip(block.ids, block.starts(), block.sizes, strict=False)
        if int.from_bytes(packed[start : start + (4 if size % 2 else 2)], order) < layout.TEXT_START
    ]


def _states(node: Node) -> set[State]:
    match node:
        case State():
            return {node}
        case And(parts=parts) | Or(parts=parts):
            return {state for part in parts for state in _states(part)}
        case Not(part=part):
            return _states(part)
        case _:
            return set()


def compares_positions(node: Node) -> bool:
    """Tell whether ``node`` asks where in an article words stand, which costs more than whether they do."""
    match node:
        case And(parts=parts) | Or(parts=parts):
            return any(compares_positions(part) for part in parts)
        case Not(part=part):
            return compares_positions(part)
        case Word() | Phrase():
            return len(pattern(node).elements) > 1
        case _:
            return False


def _cost(node: Node) -> int:
    """Cheap parts first: what leaves nothing saves the dear ones."""
    match node:
        case Published() | State() | Everything():
            return 0
        case Word() | Phrase():
            return 3 if compares_positions(node) else 1
        case Prefix() | Fuzzy():
            return 4
        case _:
            return 2
