"""Facts of two articles that fill the same slot: subject and object by name, relation, and what tells twins apart."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from broadsheet.compare.language.relatives import of_the_other
from broadsheet.compare.language.words import content_keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from broadsheet.facts import Fact


MOST_ALIKE = 60
"""More facts of one kind and relation are a table or a machine's work: comparing each with each would take for ever."""


class Fit(IntEnum):
    """How surely two facts fill the same slot."""

    NONE = 0
    LOOSE = 1
    EXACT = 2


def shared_part(slot: str, shared: Set[str]) -> float:
    """Return which share of a slot's words two sentences have in common: 0 to 1."""
    keys = content_keys(slot)
    return len(keys & shared) / len(keys) if keys else 0.0


def fit_slots(a: Fact, b: Fact) -> Fit:
    """Return how surely two facts fill the same slot; symmetric in the two."""
    if a.kind is not b.kind or _norm(a.slot.relation) != _norm(b.slot.relation):
        return Fit.NONE
    return _fit_parties(a, b)


def _fit_parties(a: Fact, b: Fact) -> Fit:
    """Return how surely two facts of one kind and relation fill the same slot."""
    subject = _fit_names(a.slot.subject, a.subject_keys, b.slot.subject, b.subject_keys)
    if not subject:
        return subject
    other = _fit_names(a.slot.object, a.object_keys, b.slot.object, b.object_keys)
    if not other:
        return other
    twin = _fit_qualifiers(a.slot.qualifier, b.slot.qualifier)
    return min(subject, other, twin)


def one_subject(a: Fact, b: Fact) -> bool:
    """Tell whether two facts are surely about the same one, by name."""
    named = a.slot.subject[:1].isupper() and b.slot.subject[:1].isupper()
    return named and fit_persons(a.slot.subject, a.subject_keys, b.slot.subject, b.subject_keys) is Fit.EXACT


def fit_persons(a: str, a_keys: frozenset[str], b: str, b_keys: frozenset[str]) -> Fit:
    """Return how surely two names mean one; ``a_keys`` and ``b_keys`` are the forms that each article uses."""
    return _fit_names(a, a_keys, b, b_keys)


def fitting(a: Sequence[Fact], b: Sequence[Fact]) -> Iterator[tuple[Fact, Fact, Fit]]:
    """Yield every fact of the one with every fact of the other that may fill its slot.

    Of facts of one kind and relation only the first :data:`MOST_ALIKE` of each article are looked at.
    """
    ours, theirs = _by_relation(a), _by_relation(b)
    for relation, facts in ours.items():
        others = theirs.get(relation, ())
        for fact in facts:
            for other in others:
                fit = _fit_parties(fact, other)
                if fit:
                    yield fact, other, fit


def fitting_within(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield every two facts of one article that surely fill one slot, the earlier first."""
    for alike in _by_relation(facts).values():
        for one, other in combinations(alike, 2):
            if _may_fit(one, other) and _fit_parties(one, other) is Fit.EXACT:
                yield one, other


def _may_fit(a: Fact, b: Fact) -> bool:
    """Tell whether two slots have the same parts: most have not, and their names are not looked at."""
    left, right = a.slot, b.slot
    return (
        (not left.subject) is (not right.subject)
        and (not left.object) is (not right.object)
        and (not left.qualifier) is (not right.qualifier)
    )


def _by_relation(facts: Sequence[Fact]) -> dict[tuple[str, str], list[Fact]]:
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        alike = found.setdefault((fact.kind, _norm(fact.slot.relation)), [])
        if len(alike) < MOST_ALIKE:
            alike.append(fact)
    return found


def _fit_names(a: str, a_keys: frozenset[str], b: str, b_keys: frozenset[str]) -> Fit:
    if not a and not b:
        return Fit.EXACT
    if not a or not b:
        return Fit.LOOSE
    if a == b or _norm(a) == _norm(b):
        return Fit.EXACT
    if not a_keys.isdisjoint(b_keys):
        return Fit.NONE if of_the_other(a, b) else _fit_persons(a_keys, b_keys)
    left, right = content_keys(a), content_keys(b)
    if left == right and left:
        return Fit.EXACT
    return Fit.LOOSE if left & right and min(len(left), len(right)) <= 2 * len(left & right) else Fit.NONE


def _fit_persons(a: frozenset[str], b: frozenset[str]) -> Fit:
    """Two who share a name are one, unless it is the surname alone and each has another first name."""
    full_a, full_b = ({key for key in keys if " " in key} for keys in (a, b))
    return Fit.NONE if full_a and full_b and not full_a & full_b and _one_word(a & b) else Fit.EXACT


def _one_word(keys: frozenset[str]) -> bool:
    return all(" " not in key for key in keys)


def _fit_qualifiers(a: str, b: str) -> Fit:
    if a == b or _norm(a) == _norm(b):
        return Fit.EXACT
    return Fit.LOOSE if not a or not b else Fit.NONE


@lru_cache(maxsize=20_000)
def _norm(phrase: str) -> str:
    return " ".join(phrase.casefold().split())
