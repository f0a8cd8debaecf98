"""What is read of one article alone, kept with it for the next step, and for the next article it is laid beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from broadsheet.compare.statements import Index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition, Span

_T = TypeVar("_T")


def read_once(read: Callable[[Side], _T], side: Side) -> _T:
    """Return what is read of one article alone: read when it is first asked for, and kept as long as the article is.

    Nobody changes what is kept, and nothing is read so that depends on the other article, as :attr:`Side.shared` does.
    """
    if read in side.kept:
        known: _T = side.kept[read]
        return known
    found = side.kept[read] = read(side)
    return found


def list_once(read: Callable[[Side], Iterable[_T]], side: Side) -> Sequence[_T]:
    """Return all that is yielded of one article alone, kept as by :func:`read_once`."""
    if read in side.kept:
        known: Sequence[_T] = side.kept[read]
        return known
    found = side.kept[read] = tuple(read(side))
    return found


def indexed(side: Side) -> Index:
    """Return where each word of an article stands."""
    return read_once(_index, side)


def by_span(side: Side) -> Mapping[Span, Statement]:
    """Return the sentences of an article by where they stand."""
    return read_once(_by_span, side)


def by_sentence(side: Side) -> Mapping[Span, Sequence[Proposition]]:
    """Return the clauses of an article by their sentences."""
    return read_once(_by_sentence, side)


def _index(side: Side) -> Index:
    return Index(side.statements)


def _by_span(side: Side) -> dict[Span, Statement]:
    return {statement.span: statement for statement in side.statements}


def _by_sentence(side: Side) -> dict[Span, list[Proposition]]:
    found: dict[Span, list[Proposition]] = {}
    for clause in side.clauses:
        found.setdefault(clause.sentence, []).append(clause)
    return found
