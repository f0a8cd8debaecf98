"""One thing said of somebody in two ways: "led AI at Tesla", "former director of AI at Tesla".

A title and a verb, a verb and another, may say the same of one person. What is said is reduced to a doing (leading,
founding, working on) and to what it is done to; both must meet.
"""

from __future__ import annotations

import math
from itertools import islice
from typing import TYPE_CHECKING

from broadsheet.compare.by_slot.slots import Fit, fit_persons
from broadsheet.compare.compatibility.counterparts import counterparts
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.spans import pair_touches_any
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.doings import LEADING, read_doing, said_doings
from broadsheet.compare.sentences.one_place import Sort, part
from broadsheet.compare.statements import mass
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.doings import Doing, Said
    from broadsheet.facts import Fact, Span

COVERED = 0.5
"""At least this share of what the shorter of the two says must stand in both, by weight."""

MOST = 400
"""Of a longer list of doings only the beginning is looked at: it is a table or a machine's work."""


def restated(a: Side, b: Side, weights: Mapping[str, float], taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for everything that both articles say of one person in their own words, each of it once."""
    # A sentence that stands in both says the same anyway.
    same = {one.folded for one in a.statements} & {other.folded for other in b.statements}
    ours, theirs = (_by_doing(side, {one.span for one in side.statements if one.folded in same}) for side in (a, b))
    found = []
    for doing in sorted(ours.keys() & theirs.keys()):
        for one, other in _of_one_person(ours[doing], theirs[doing], a, b):
            weight = _same(one, other, weights)
            if weight and not _of_two(one.fact, other.fact, a, b):
                found.append((weight, _context(one, other, weights), one, other))
    found.sort(key=lambda pair: (-pair[0], -pair[1], pair[2].fact.span[0] + pair[3].fact.span[0], pair[2].fact.span[0]))
    told = [(draft.a.value, draft.b.value) for draft in taken if draft.a and draft.b and draft.kind is not Kind.DATE]
    drafts: list[Draft] = []
    shown: set[tuple[str, Span]] = set()
    for weight, _, one, other in found:
        spans = (one.fact.span, other.fact.span)
        places = {(one.doing, spans[0]), (f"{other.doing}'", spans[1])}
        if not places <= shown and not pair_touches_any(*spans, told):
            shown |= places
            told.append(spans)
            drafts.append(_draft(one, other, weight))
    return drafts


def _of_one_person(ours: Sequence[Said], theirs: Sequence[Said], a: Side, b: Side) -> Iterator[tuple[Doing, Doing]]:
    """Yield what both articles say of one person; the words of what they say of others are not read."""
    read: dict[int, Doing] = {}
    for said in ours:
        one: Doing | None = None
        for number, rival in enumerate(theirs):
            if fit_persons(said.who, said.keys, rival.who, rival.keys) is not Fit.EXACT:
                continue
            one = one or read_doing(said, a)
            if number not in read:
                read[number] = read_doing(rival, b)
            yield one, read[number]


def _of_two(one: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Tell whether two places, days or numbers stand in one place of what both say; a product may have two names."""
    return any(pair.sort is not Sort.NAME for pair in counterparts(part(a.text, one.span), part(b.text, other.span)))


def _by_doing(side: Side, known: Set[Span]) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = {}
    for said in read_once(_said, side):
        if said.fact.sentence not in known:
            found.setdefault(said.doing, []).append(said)
    return found


def _said(side: Side) -> Sequence[Said]:
    return tuple(islice(said_doings(side), MOST))


def _same(one: Doing, other: Doing, weights: Mapping[str, float]) -> float:
    """Return how alike what both say of one person is, above 0 to 1; 0 where they do not say the same."""
    shared = one.what & other.what
    if not shared or (_numbers(one) - other.around and _numbers(other) - one.around):
        return 0.0
    apart = bool(one.names - other.around) and bool(other.names - one.around)
    if apart and not (one.head == other.head and len(shared) > 1):
        return 0.0
    least = min(mass(one.what, weights), mass(other.what, weights))
    # What the one says in the words, the other may say elsewhere in the sentence: "At Tesla: he led ...".
    weight = mass(shared | (one.what & other.around) | (other.what & one.around), weights)
    if least <= 0 or weight < COVERED * least:
        return 0.0
    # The likest first: the cosine of the two sets of words.
    return mass(shared, weights) / math.sqrt(mass(one.what, weights) * mass(other.what, weights))


def _numbers(doing: Doing) -> frozenset[str]:
    return frozenset(key for key in doing.what if key[:1].isdigit())


def _context(one: Doing, other: Doing, weights: Mapping[str, float]) -> float:
    return mass(one.around & other.around, weights)


def _led(one: Doing, other: Doing) -> str:
    """Return what to call it that two titles of unlike rank put somebody in charge of one thing."""
    slots = one.fact.slot, other.fact.slot
    titles = one.fact.kind is other.fact.kind is Kind.ROLE
    return f"{slots[0].subject} / {slots[0].object} / led" if titles and one.doing == LEADING else ""


def _draft(one: Doing, other: Doing, weight: float) -> Draft:
    slots = sorted((str(one.fact.slot), str(other.fact.slot)), key=lambda slot: (-len(slot), slot))
    return Draft(
        verdict=Verdict.AGREE,
        kind=Kind.ROLE if Kind.ROLE in (one.fact.kind, other.fact.kind) else Kind.EVENT,
        slot=_led(one, other) or slots[-1],
        a=Proof(one.fact.sentence, one.fact.span),
        b=Proof(other.fact.sentence, other.fact.span),
        weight=max(one.fact.weight, other.fact.weight),
        rank=weight,
    )
