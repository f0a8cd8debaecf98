"""What a query is: a tree that no engine's own types appear in, and the problems found while reading it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """Parts of an article that words are looked for in, each with its name in the query language."""

    TITLE = "title"
    SOURCE = "source"
    AUTHOR = "author"
    URL = "url"
    LANGUAGE = "lang"
    KIND = "kind"


class Mark(StrEnum):
    """What the library knows of an article and the index does not."""

    UNREAD = "is:unread"
    STARRED = "is:starred"
    CONFLICT = "has:conflict"
    TAG = "tag"
    SOURCES = "sources"


class Sort(StrEnum):
    """In which order results come."""

    DATE = "date"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every article."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any form with the same stem, or several joined by signs, which must then stand together.

    Attributes:
        text: As typed.
        field: Where it must stand; None for title or text.
    """

    text: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words exactly so and in this order; only case and accents do not count."""

    text: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins so."""

    text: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Any word with the same first letter that at most ``distance`` changed, lost or added letters make of this one."""

    text: str
    distance: int = 1
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """Articles of a stretch of time, epoch seconds: not before ``first`` and before ``end``; None is open."""

    first: float | None
    end: float | None


@dataclass(frozen=True, slots=True)
class State:
    """Articles with a mark, answered by the library.

    Attributes:
        mark: Which.
        value: The tag's name, case-folded; empty for the other marks.
        low: The least number of sources of its story; 0 for the other marks.
        high: The greatest, None without end.
    """

    mark: Mark
    value: str = ""
    low: int = 0
    high: int | None = None


@dataclass(frozen=True, slots=True)
class And:
    """Articles that all of these hold for."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Articles that any of these holds for."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that this does not hold for."""

    part: Node


Text = Word | Phrase | Prefix | Fuzzy
Node = Everything | Word | Phrase | Prefix | Fuzzy | Published | State | And | Or | Not


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a query that could not be understood as written.

    Attributes:
        start: Where it begins in the query's text, in characters from 0.
        end: Where it ends.
        message: What is wrong and what was done instead, one sentence.
        unfinished: Whether it may be mended by typing on at the end of the query.
    """

    start: int
    end: int
    message: str
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query, read.

    Attributes:
        text: As typed.
        tree: What it asks for.
        sort: The order it asks for; None where it does not say.
        problems: What was not understood, by place.
        now: The moment that "last:7d" and freshness count from, epoch seconds.
    """

    text: str
    tree: Node
    sort: Sort | None = None
    problems: tuple[Problem, ...] = ()
    now: float = 0.0

    @property
    def is_empty(self) -> bool:
        """True where it asks for nothing in particular, so that every article answers."""
        return isinstance(self.tree, Everything)

    @property
    def is_understood(self) -> bool:
        """False where mistakes are all there is in it: then it does not ask for every article."""
        return not (self.is_empty and self.problems)


def all_of(parts: list[Node]) -> Node:
    """Return the conjunction of ``parts``, flat, without those that say nothing."""
    flat: list[Node] = []
    for part in parts:
        if isinstance(part, And):
            flat.extend(part.parts)
        elif not isinstance(part, Everything):
            flat.append(part)
    distinct = tuple(dict.fromkeys(flat))
    if not distinct:
        return Everything()
    return distinct[0] if len(distinct) == 1 else And(distinct)


def any_of(parts: list[Node]) -> Node:
    """Return the disjunction of ``parts``, flat; everything where any of them is everything."""
    flat: list[Node] = []
    for part in parts:
        if isinstance(part, Everything):
            return part
        flat.extend(part.parts if isinstance(part, Or) else (part,))
    distinct = tuple(dict.fromkeys(flat))
    return distinct[0] if len(distinct) == 1 else Or(distinct)


def without(part: Node) -> Node:
    """Return the negation of ``part``; of a negation, what it negates."""
    return part.part if isinstance(part, Not) else Not(part)


def text_leaves(node: Node, *, negated: bool = False) -> list[Text]:
    """Return what ``node`` asks to stand in an article, in order, without what it asks not to."""
    match node:
        case And(parts=parts) | Or(parts=parts):
            return [leaf for part in parts for leaf in text_leaves(part, negated=negated)]
        case Not(part=part):
            return text_leaves(part, negated=not negated)
        case Word() | Phrase() | Prefix() | Fuzzy():
            return [] if negated else [node]
        case _:
            return []
