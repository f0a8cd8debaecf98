"""The same on another's word: what the one article has from officials, the other from witnesses or a family."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.tellers import teller_sort
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.holding import holding
from broadsheet.facts import Kind
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Proposition, Span

_TOLD = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.STATEMENT, Kind.EVENT,
                   Kind.CAUSE, Kind.TIME})  # fmt: skip
"""Kinds of agreements of which it matters on whose word they stand."""

LEAST_WORDS = 4
"""So many words both must share that tell something on somebody's word."""

_BY_WHOM = frozenset({"according"})
_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<who>[^,.;:]{3,80})")
_BY_THEMSELVES = frozenset({"scientists", "hosts"})
"""Of these two by two names are two: two institutes measure, two bodies announce."""

_CLAUSE_END = re.compile(r"[,;:.”\"](?=\s|$)|\s(?:and|but|while|who|which|when|after)\b")
_FEW = re.compile(r"(?:one|two|1|2)(?: [a-z]+)?$", re.IGNORECASE)
"""So few are often two others."""


class _Teller(NamedTuple):
    """Whose word a sentence gives."""

    words: str
    sort: str
    span: Span


def other_tellers(a: Side, b: Side, taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for what both articles tell alike, each on the word of others."""
    agreed = [
        draft for draft in taken if draft.verdict is Verdict.AGREE and draft.kind in _TOLD and draft.a and draft.b
    ]
    if not agreed:
        return []
    by_sentence = [_by_sentence(side) for side in (a, b)]
    drafts = []
    seen: set[tuple[str, str]] = set()
    for draft in agreed:
        if draft.a is None or draft.b is None:
            continue
        left = by_sentence[0].get(draft.a.sentence, ())
        right = by_sentence[1].get(draft.b.sentence, ())
        if len(left) != 1 or len(right) != 1 or not _two(left[0], right[0]):
            continue
        if not (_tells(left[0], draft.a, a.text) and _tells(right[0], draft.b, b.text)):
            continue
        if draft.kind is Kind.STATEMENT and not _tell_much(draft.a, draft.b, left[0], right[0], (a.text, b.text)):
            continue
        sorts = (left[0].words, right[0].words)
        if sorts in seen:
            continue
        seen.add(sorts)
        drafts.append(_draft(draft, draft.a, draft.b, left[0], right[0], (a.text, b.text)))
    return drafts


def _by_sentence(side: Side) -> dict[Span, list[_Teller]]:
    """Return whose word each sentence gives, by the verbs of saying and by "according to"."""
    found: dict[Span, list[_Teller]] = {}
    for clause in side.clauses:
        if clause.verb in SAY_VERBS and not clause.quoted:
            teller = _saying(clause, side)
            if teller is not None:
                found.setdefault(clause.sentence, []).append(teller)
    for statement in holding(side, _BY_WHOM):
        for match in _ACCORDING.finditer(side.text, *statement.span):
            found.setdefault(statement.span, []).append(_Teller(match["who"], teller_sort(match["who"]), match.span()))
    return found


def _saying(clause: Proposition, side: Side) -> _Teller | None:
    who = clause.subject or clause.object
    if who is None:
        return None
    words = side.text[slice(*who.span)]
    span = min(who.span[0], clause.verb_span[0]), max(who.span[1], clause.verb_span[1])
    return _Teller(words, teller_sort(f"{words} {who.beside}"), span)


def _two(one: _Teller, other: _Teller) -> bool:
    """Tell whether two are surely two: of two sorts, or two bodies by name."""
    if not one.sort or not other.sort or content_keys(one.words) & content_keys(other.words):
        return False
    return one.sort != other.sort or one.sort in _BY_THEMSELVES


def _tells(teller: _Teller, proof: Proof, text: str) -> bool:
    """Tell whether a value is what somebody says: not what stands behind ", witnesses said," that closes a clause."""
    if _FEW.match(text, *proof.value):
        return False
    closes = text[proof.sentence[0] : teller.span[0]].rstrip().endswith((",", "”", '"'))
    return proof.value[0] < teller.span[0] if closes else True


def _tell_much(a: Proof, b: Proof, one: _Teller, other: _Teller, texts: tuple[str, str]) -> bool:
    """Tell whether two stretches share enough beside who tells them: a place or a name alone is nothing told."""
    keys = [content_keys(text[slice(*proof.value)]) for proof, text in zip((a, b), texts, strict=True)]
    return len((keys[0] & keys[1]) - content_keys(one.words) - content_keys(other.words)) >= LEAST_WORDS


def _with_words(proof: Proof, teller: _Teller, text: str) -> Span:
    """Return the stretch of a sentence that says who tells it and what, up to the end of its clause."""
    start, end = min(proof.value[0], teller.span[0]), max(proof.value[1], teller.span[1])
    stop = _CLAUSE_END.search(text, end, proof.sentence[1])
    return start, stop.start() if stop is not None else end


def _draft(of: Draft, a: Proof, b: Proof, one: _Teller, other: _Teller, texts: tuple[str, str]) -> Draft:
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.ATTRIBUTION,
        slot=f"{of.slot} / who says so",
        a=Proof(a.sentence, _with_words(a, one, texts[0])),
        b=Proof(b.sentence, _with_words(b, other, texts[1])),
        why="each has it from others",
        weight=1,
        rank=1.0,
    )
