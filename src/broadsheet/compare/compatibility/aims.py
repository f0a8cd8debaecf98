"""Whereto, whence, of what: two dates of one verb are of two deeds where these differ, as two towns moved to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Proposition

TWO_DEEDS = "the two may be two deeds"
"""The doubt of dates behind one verb that leads to two ends."""

_LEADS = ("to", "into", "from")
_KIN = word_set(
    "wife husband widow widower son daughter brother sister mother father uncle aunt cousin grandfather grandmother"
)


def other_aim(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt two dates of a verb that leads elsewhere in the other article, or that a relative's clause tells."""
    if a.kind is not Kind.DATE:
        return ""
    one, other = _clause(a, left), _clause(b, right)
    if one is None or other is None:
        return ""
    if _of_kin(one) != _of_kin(other):
        return TWO_DEEDS
    ours, theirs = _aims(one), _aims(other)
    return TWO_DEEDS if any(not ours[word] & theirs[word] for word in ours.keys() & theirs.keys()) else ""


def _clause(fact: Fact, side: Side) -> Proposition | None:
    """Return the innermost clause of a date."""
    found = [one for one in side.clauses if one.span[0] <= fact.span[0] and fact.span[1] <= one.span[1]]
    return min(found, key=lambda one: one.span[1] - one.span[0], default=None)


def _of_kin(clause: Proposition) -> bool:
    return clause.subject is not None and not clause.subject.name and clause.subject.head in _KIN


def _aims(clause: Proposition) -> dict[str, frozenset[str]]:
    """Return what stands behind the prepositions that lead somewhere, and behind "of" in what is done."""
    found = {word: content_keys(who.words) | content_keys(who.name) for word, who in clause.adjuncts if word in _LEADS}
    if clause.object is not None and " of " in clause.object.words:
        found["of"] = content_keys(clause.object.words.partition(" of ")[2])
    return {word: keys for word, keys in found.items() if keys}
