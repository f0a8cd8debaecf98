"""A cause that one article calls unknown and the other tells: "we have no idea what caused it", "the fire was set"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.doubtful_words import states_word
from broadsheet.compare.language.unknown_causes import cause_known, cause_unknown
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.holding import holding
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side

_ANY = "it"
_ASKING = frozenset({"cause", "what", "how", "why"})


def causes_known(a: Side, b: Side) -> list[Draft]:
    """Return a row where one article says that the cause is not known and the other tells it, and neither does both."""
    unknown = [_unknown(side) for side in (a, b)]
    if not any(unknown) or all(unknown):
        return []
    known = [_known(side) for side in (a, b)]
    for at in (0, 1):
        here, there = unknown[at], known[1 - at]
        if here is None or there is None or known[at] is not None:
            continue
        (proof, what), (other, of_what) = here, there
        if what in (_ANY, of_what):
            proofs = (proof, other) if at == 0 else (other, proof)
            why = "one says that it is not known, the other tells it"
            return [Draft(Verdict.DIFFERS, Kind.CAUSE, f"{of_what} / cause", *proofs, why, weight=2, rank=2.0)]
    return []


def _unknown(side: Side) -> tuple[Proof, str] | None:
    for statement in holding(side, _ASKING):
        found = cause_unknown(side.text, *statement.span)
        if found is not None:
            return Proof(statement.span, found[0]), found[1]
    return None


def _known(side: Side) -> tuple[Proof, str] | None:
    for statement in side.statements:
        start, stop = statement.span
        found = cause_known(side.text, start, stop)
        if found is not None and found[1] != _ANY and states_word(side.text, start, *found[0], stop):
            return Proof(statement.span, found[0]), found[1]
    return None
