"""What one article tells of somebody or something of which only one can hold, set against what the other tells of it.

A trait has a sort ("where it lies"), a bearer (the place) and a value. An article that gives one bearer two values that
exclude each other tells of two bearers, or of two times; of two articles that each give one, one is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once
from broadsheet.compare.language.kin import PEOPLE
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import fullness, weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Kind, Span


@dataclass(frozen=True, slots=True)
class Sort:
    """What sort of thing is told.

    Attributes:
        name: What a row calls it; empty where the bearer says so.
        kind: What kind of value it is.
        why: Why two values exclude each other.
        apart: Tells of two values whether they exclude each other, agree (False), or neither (None).
        known: Tells whether an article knows the value that the other gives, wherever it prints it.
        least: What the two sentences must share.
        counted: Whether one number of people in both sentences is enough.
    """

    name: str
    kind: Kind
    why: str
    apart: Callable[[Any, Any], bool | None]
    known: Callable[[Trait, Trait, Side], bool] | None = None
    least: float = 0.0
    counted: bool = False


class Trait(NamedTuple):
    """What an article tells of somebody or something. A named tuple, for a comparison makes dozens.

    Attributes:
        sort: What sort of thing it tells.
        bearer: Of whom or what; empty where an article tells it of one only.
        value: What it tells, as its sort compares it.
        statement: The sentence.
        span: Where the words stand.
        sure: Whether the sentence tells it as a fact; else it only shows what the article knows.
    """

    sort: Sort
    bearer: str
    value: Any
    statement: Statement
    span: Span
    sure: bool = True


def sentences_with(side: Side, keys: frozenset[str]) -> list[Statement]:
    """Return the sentences that have one of these words, as compared: where no pattern can match none is tried."""
    return [one for one in side.statements if not one.keys.isdisjoint(keys)]


def opposed_traits(
    a: Side, b: Side, readers: Sequence[Callable[[Side], Iterable[Trait]]], weights: Mapping[str, float]
) -> list[Draft]:
    """Return a row for every bearer of whom the two articles tell what excludes each other.

    Each of the readers has sorts of its own: what the first article tells nothing of, the second is not read for.
    """
    ours = [list_once(read, a) for read in readers]
    theirs = [list_once(read, b) for read, found in zip(readers, ours, strict=True) if found]
    left, right = _by_bearer(chain.from_iterable(ours)), _by_bearer(chain.from_iterable(theirs))
    drafts = []
    for key in sorted(left.keys() & right.keys()):
        if _divided(left[key]) or _divided(right[key]):
            continue
        best = _best(left[key], right[key], a, b, weights)
        if best is not None:
            drafts.append(_draft(*best))
    return drafts


def _by_bearer(traits: Iterable[Trait]) -> dict[tuple[str, str], list[Trait]]:
    found: dict[tuple[str, str], list[Trait]] = {}
    for one in traits:
        found.setdefault((one.sort.name, one.bearer), []).append(one)
    return found


def _divided(own: Sequence[Trait]) -> bool:
    """Tell whether an article gives one bearer what excludes each other itself."""
    values = list(dict.fromkeys(one.value for one in own))
    return any(own[0].sort.apart(one, other) for at, one in enumerate(values) for other in values[:at])


def _best(
    ours: Sequence[Trait], theirs: Sequence[Trait], a: Side, b: Side, weights: Mapping[str, float]
) -> tuple[Trait, Trait, float] | None:
    """Return the two that exclude each other in the sentences most alike; None where any two agree."""
    best: tuple[Trait, Trait, float] | None = None
    for one in ours:
        for other in theirs:
            apart = one.sort.apart(one.value, other.value)
            if apart is False:
                return None
            if not apart or not (one.sure and other.sure) or one.statement.heading or other.statement.heading:
                continue
            shared = _shared(one, other, weights)
            if shared is not None and not _known(one, other, a, b) and (best is None or shared > best[2]):
                best = (one, other, shared)
    return best


def _shared(one: Trait, other: Trait, weights: Mapping[str, float]) -> float | None:
    """Return what the two sentences share; None where that is too little to be sure that they tell of one."""
    keys = one.statement.keys & other.statement.keys
    shared = weight(keys, weights) / fullness(weights)
    people = PEOPLE & one.statement.keys and PEOPLE & other.statement.keys
    counted = one.sort.counted and people and any(key.isdigit() for key in keys)
    return shared if counted or shared >= one.sort.least else None


def _known(one: Trait, other: Trait, a: Side, b: Side) -> bool:
    known = one.sort.known
    return known is not None and (known(one, other, b) or known(other, one, a))


def _draft(one: Trait, other: Trait, shared: float) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=one.sort.kind,
        slot=" / ".join(filter(None, [one.bearer, one.sort.name])),
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why=one.sort.why,
        weight=2,
        rank=2.5 + shared / 1000,
    )
