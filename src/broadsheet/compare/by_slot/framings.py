"""The same told from two sides: kept silent here and told there, put in charge and put under somebody, another move.

None of these is a contradiction: each is a difference that a reader would want pointed out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_slot.slots import Fit, fit_persons
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.doings import hero_of, is_under
from broadsheet.facts import Kind, NameValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Fact, Span

_NAME = r"[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*)*"
_MOVE = re.compile(
    rf"\b(?:leav(?:e|es|ing)|left|quits?|depart(?:s|ed|ing))\b(?: {_NAME})?(?: in \d{{4}})? "
    rf"(?:for|to (?:join|found|start|launch|run|lead)) (?P<to>{_NAME})"
)
_SILENCE = re.compile(
    r"\b(?:(?:has|have|had|did|does|do|would|could|will|was|were|is|are)(?: not|n['’]t)(?: yet| immediately| been| be)*"
    r" (?:issued?|released?|disclosed?|specif(?:y|ied)|say|said|give[n]?|gave|named?|identif(?:y|ied)|revealed?"
    r"|published?|provided?)|declined to (?:say|specify|give|name|identify|disclose|reveal))\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;.]\s|[,;.]$")
_TASKS = re.compile(r"\b(?:responsibilit|role|remit|mandate|duties|job description)", re.IGNORECASE)
_TASK_WORDS = ("responsibilit", "role", "remit", "mandate", "duties", "job description")
_REMIT_WORDS = ("mandate", "remit", "charter", "assignment", " role is ", " job is ", " task is ")
"""A sentence without one of these has no task, or no remit: most are told apart from these few sooner than by pattern.
"""
_REMIT = re.compile(
    r"\b(?:(?:stated|declared|official) )?(?:mandate|remit|charter|assignment)(?: is to\b|:)"
    r"|\b(?:his|her|their) (?:role|job|task|mandate|remit) is \w+",
    re.IGNORECASE,
)
_CHARGE = re.compile(rf"(?:{_NAME} )?(?:to|will) (?:lead|head|run|oversee)\b")
_TEAM = re.compile(r"\b(?:team|group|unit)s?$")


def framings(a: Side, b: Side) -> list[Draft]:
    """Return a row for everything that the two articles tell from two sides."""
    return [*_silences(a, b), *_moves(a, b), *_charges(a, b)]


def _silences(a: Side, b: Side) -> Iterator[Draft]:
    """Yield a row where one article says that somebody's task was not told, and the other tells it."""
    silent = [read_once(_silence, side) for side in (a, b)]
    if not any(silent):
        return
    told = [_remit(side) for side in (a, b)]
    for one, other in ((0, 1), (1, 0)):
        first, second = silent[one], told[other]
        # Who keeps silent and tells all the same has said both.
        if first and second and not silent[other] and not told[one]:
            proofs = (first, second) if one == 0 else (second, first)
            yield _draft(Kind.STATEMENT, "task", *proofs, "one says that it was not told, the other tells it")


def _silence(side: Side) -> Proof | None:
    for statement in side.statements:
        if not _holds(statement, _TASK_WORDS):
            continue
        match = _SILENCE.search(side.text, *statement.span)
        if match is not None and _TASKS.search(side.text, *statement.span):
            stop = _STOP.search(side.text, match.end(), statement.span[1])
            return Proof(statement.span, (match.start(), stop.start() if stop else statement.span[1]))
    return None


def _remit(side: Side) -> Proof | None:
    """Return where an article says what somebody's task is."""
    for statement in side.statements:
        if not _holds(statement, _REMIT_WORDS):
            continue
        match = _REMIT.search(side.text, *statement.span)
        if match is not None and not _SILENCE.search(side.text, *statement.span):
            return Proof(statement.span, match.span())
    return None


def _holds(statement: Statement, words: tuple[str, ...]) -> bool:
    return any(map(statement.folded.__contains__, words))


def _moves(a: Side, b: Side) -> Iterator[Draft]:
    """Yield a row where each article tells of another move of the one that both are about."""
    heroes = [read_once(hero_of, side) for side in (a, b)]
    if not all(heroes) or not content_keys(heroes[0]) & content_keys(heroes[1]):
        return
    found = [read_once(_leavings, side) for side in (a, b)]
    if not found[0] or not found[1] or {to for to, _, _ in found[0]} & {to for to, _, _ in found[1]}:
        return
    (_, *one), (_, *other) = found[0][0], found[1][0]
    yield _draft(Kind.EVENT, f"{heroes[0]} / left for", Proof(*one), Proof(*other), "each tells of another move")


def _leavings(side: Side) -> list[tuple[str, Span, Span]]:
    return [
        (match["to"].casefold(), statement.span, match.span())
        for statement in side.statements
        for match in _MOVE.finditer(side.text, *statement.span)
    ]


def _charges(a: Side, b: Side) -> Iterator[Draft]:
    """Yield a row where one article puts somebody in charge and the other puts the same person under another."""
    for one, other, swapped in ((a, b, False), (b, a, True)):
        under = next((fact for fact in one.facts if is_under(fact, one.text)), None)
        if under is None or any(is_under(fact, other.text) for fact in other.facts):
            continue
        leads = next((fact for fact in other.facts if _leads(fact, under, other)), None)
        if leads is None or any(_leads(fact, under, one) for fact in one.facts):
            continue
        first, second = Proof(under.sentence, under.span), Proof(leads.sentence, leads.span)
        proofs = (second, first) if swapped else (first, second)
        why = f"one puts {under.slot.subject} in charge, the other under {under.slot.object}"
        yield _draft(Kind.ROLE, f"{under.slot.subject} / rank", *proofs, why)


def _leads(fact: Fact, under: Fact, side: Side) -> bool:
    """Tell whether a fact puts the one who reports to somebody in charge of a field, not only of a team."""
    if fact.slot.relation == "led by" and isinstance(fact.value, NameValue):
        name, keys = fact.value.name, fact.value.aliases | {fact.value.name.casefold()}
    elif fact.kind is Kind.EVENT and _CHARGE.match(side.text, *fact.span) and not _TEAM.search(fact.slot.object):
        name, keys = fact.slot.subject, fact.subject_keys
    else:
        return False
    return fit_persons(name, keys, under.slot.subject, under.subject_keys) is Fit.EXACT


def _draft(kind: Kind, slot: str, a: Proof, b: Proof, why: str) -> Draft:
    return Draft(Verdict.DIFFERS, kind, slot, a, b, why, weight=2, rank=1.0)
