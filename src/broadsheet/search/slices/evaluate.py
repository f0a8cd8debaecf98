"""A query's tree to the articles of one slice that answer it."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
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
from broadsheet.search.slices.sequences import Sequences
from broadsheet.search.slices.slice import Slice, field_name, newest_first
from broadsheet.search.split import has_marks
from broadsheet.search.stems import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from broadsheet.search.port import Resolve
    from broadsheet.search.query import Text
    from broadsheet.search.slices.blocks import Block

MOST_EXPANSIONS = 64
"""Words of a slice that a prefix or fuzzy word stands for at most, the most frequent ones: the cost of a slice is
bounded by it, and the rarer ones are found with one letter more."""


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
        self._sequences = Sequences(part, self.terms, effort.check)

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
            found |= self._sequences.answer(wanted, missing)
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
        name = field_name(of)
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
            return self.part.bits(field_name(of), term)
        block = self.part.block(layout.WORDS, term)
        return self.part.marked(_in_title(block)) if block else 0


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
