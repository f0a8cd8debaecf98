"""A query in two: what the index answers, and what the store can answer alone."""

from __future__ import annotations

from dataclasses import dataclass

from broadsheet.search.query import And, Everything, Node, Not, Or, Published, Query, State, all_of


@dataclass(frozen=True, slots=True)
class Parts:
    """Two trees whose conjunction is the query.

    Attributes:
        index: Needs the index; marks in it stand beside words in one OR or NOT, and the engine asks for them.
        store: Marks only; :class:`~broadsheet.search.query.Everything` where there are none.
    """

    index: Node
    store: Node


def split(query: Query | Node) -> Parts:
    """Split a query so that as much as possible of its marks is answered by the store alone.

    Where ``index`` is :class:`~broadsheet.search.query.Everything`, the index need not be asked at all.
    """
    tree = query.tree if isinstance(query, Query) else query
    conjuncts = tree.parts if isinstance(tree, And) else (tree,)
    store = [part for part in conjuncts if only_marks(part)]
    index = [part for part in conjuncts if not only_marks(part)]
    return Parts(all_of(index), all_of(store))


def only_marks(node: Node) -> bool:
    """Tell whether ``node`` consists of marks alone."""
    match node:
        case State():
            return True
        case And(parts=parts) | Or(parts=parts):
            return all(only_marks(part) for part in parts)
        case Not(part=part):
            return only_marks(part)
        case _:
            return False


def has_marks(node: Node) -> bool:
    """Tell whether any part of ``node`` is a mark."""
    match node:
        case And(parts=parts) | Or(parts=parts):
            return any(has_marks(part) for part in parts)
        case Not(part=part):
            return has_marks(part)
        case _:
            return isinstance(node, State)


def stays_true(node: Node) -> bool:
    """Tell whether only the article itself decides about ``node``: neither a mark nor the time of asking does."""
    match node:
        case And(parts=parts) | Or(parts=parts):
            return all(stays_true(part) for part in parts)
        case Not(part=part):
            return stays_true(part)
        case _:
            return not isinstance(node, State | Published | Everything)
