"""What clauses tell that hang on others: "has yet to pay", "left without paying" that nobody paid, "plans to" a plan.

A clause is read by its own verb; whether it happened is often said by the words that it hangs on.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.facts import Proposition

REACH = 36
"""So many characters before a verb stand the words that it hangs on."""

_PLANS = word_set("plan intend vow promise pledge decide agree go choose resolve opt undertake swear arrange")
"""Under these an infinitive tells what is to be."""

_REFUSALS = word_set("refuse decline fail forget neglect")
"""Under these an infinitive tells what was not done, which its clause already says."""

_GOING_ON = frozenset({"continue"})
"""Under it an infinitive tells what is so."""

_YET = re.compile(r"\b(?:ha(?:s|ve|d)|is|are|was|were|remains?) (?:yet|still) to (?:be )?$")
_NO_PLANS = re.compile(
    r"\bno(?:t have any)? (?:[a-z]+ )?(?:plans?|intentions?|wish|desire|interest) (?:to|of|in) (?:be )?$"
)
_NOT_TO = re.compile(r"\b(?:not|never) to (?:be )?$")
_RULED_OUT = re.compile(r"\brul(?:ed?|es|ing) out (?:the (?:idea|possibility) of )?$")
_UNDONE = re.compile(
    r"\b(?:without(?: ever)?|instead of|rather than|st[eo]pp(?:ed|ing)? short of|refrain(?:ed|s)? from"
    r"|(?:kept|barred|banned|prevented|stopped|prohibited) from)(?: (?:him|her|them|it|being))? $"
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|accused of|suspected of)(?: ever)?(?: having)? $")
_GERUND = "ing"


def settled(clauses: Iterable[Proposition], text: str) -> tuple[Proposition, ...]:
    """Return the clauses with what the words before them say: that it was not done, or that it is to be done."""
    found: list[Proposition] = []
    for clause in clauses:
        start, end = clause.verb_span
        # Most verbs hang on nothing.
        if clause.above:
            before = text[max(clause.sentence[0], start - REACH) : start].lower()
            found.append(_under(clause, found[-1] if found else None, before + _opening(clause, text)))
        elif text.startswith(_GERUND, end - len(_GERUND)):
            found.append(_beside(clause, text[max(clause.sentence[0], start - REACH) : start].lower()))
        else:
            found.append(clause)
    return tuple(found)


def _opening(clause: Proposition, text: str) -> str:
    """Return the "to" or "not to" that a verb group starts with."""
    start = clause.verb_span[0]
    return next((words for words in ("to ", "not to ") if text.startswith(words, start)), "")


def _under(clause: Proposition, main: Proposition | None, before: str) -> Proposition:
    """Return an infinitive with what the verb above it says of it."""
    if _YET.search(before):
        return replace(clause, above="", negated=True, perfect=True)
    if _NO_PLANS.search(before):
        return replace(clause, above="", negated=True, planned=True, hedged=False)
    if clause.above in _PLANS:
        negated = clause.negated or _NOT_TO.search(before) is not None
        return replace(clause, above="", negated=negated, planned=True, hedged=False)
    if clause.above in _REFUSALS:
        return replace(clause, above="")
    if clause.above in _GOING_ON and main is not None:
        return replace(clause, above="", planned=main.planned, negated=main.negated)
    return clause


def _beside(clause: Proposition, before: str) -> Proposition:
    """Return a clause with what stands right before its verb."""
    if _RULED_OUT.search(before) or _NO_PLANS.search(before):
        return replace(clause, negated=True, planned=True)
    if _UNDONE.search(before):
        return replace(clause, negated=not clause.negated)
    return replace(clause, hedged=True) if _DENIED.search(before) else clause
