"""Who declined to comment here and is quoted on the same matter there: "would not comment on the deal"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once, read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.firmly_told import told_firmly
from broadsheet.compare.sentences.named_before import named_before
from broadsheet.compare.sentences.told import keys_of, known, same
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.firmly_told import Firm
    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.facts import Participant, Span

_REFUSING = word_set("decline refuse")
_REFUSAL = re.compile(r"\b(?:declin|refus)\w+(?: to)? ?$")
_TOPICS = frozenset({"on", "about"})
_FURTHER = re.compile(
    r"\b(?:further|immediately|beyond|yet|at first|initially|until|directly|specifically)\b", re.IGNORECASE
)
"""Who does not comment further has commented."""

_JUDGING = word_set(
    """
    support back welcome praise applaud hail endorse defend criticise criticize condemn denounce deplore attack oppose
    reject dismiss regret call describe confirm deny accept
    """
)
"""Verbs by which somebody comments on something."""


class _Silence(NamedTuple):
    who: Participant
    topic: Participant
    sentence: Span
    span: Span


def no_comment(reading: Reading) -> list[Draft]:
    """Return a row for everybody by name who kept silent on what he comments on in the other article."""
    a, b, _ = reading
    drafts = []
    for quiet, talking, mirrored in ((a, b, False), (b, a, True)):
        for silence in list_once(_silences, quiet):
            said = next(_comments(silence, talking), None)
            if said is None or next(_comments(silence, quiet), None) is not None:
                continue
            proofs = [
                Proof(silence.sentence, silence.span),
                Proof(
                    said.clause.sentence, (said.clause.verb_span[0], max(said.clause.span[1], said.clause.verb_span[1]))
                ),
            ]
            left, right = reversed(proofs) if mirrored else proofs
            drafts.append(
                Draft(
                    verdict=Verdict.DIFFERS,
                    kind=Kind.STATUS,
                    slot=f"{silence.who.name} / comment",
                    a=left,
                    b=right,
                    why="who has no comment in one is quoted on it in the other",
                    weight=2,
                    rank=2.0,
                )
            )
    return drafts


def _silences(side: Side) -> Iterator[_Silence]:
    """Yield who would not comment, and on what."""
    for clause in side.clauses:
        if clause.verb != "comment" or clause.quoted or not (clause.negated or clause.above in _REFUSING):
            continue
        topic = next((who for word, who in clause.adjuncts if word in _TOPICS), None)
        who = clause.subject or named_before(side.text, clause.sentence, clause.verb_span)
        if (
            topic is None
            or who is None
            or not who.name
            or not known(topic)
            or _FURTHER.search(side.text, *clause.sentence)
        ):
            continue
        refusal = _REFUSAL.search(side.text[: clause.verb_span[0]], clause.sentence[0])
        start = refusal.start() if refusal is not None else clause.verb_span[0]
        yield _Silence(who, topic, clause.sentence, (start, topic.span[1]))


def _comments(silence: _Silence, side: Side) -> Iterator[Firm]:
    """Yield what the same person is reported to have said of the same thing."""
    topic = keys_of(silence.topic)
    for one in read_once(told_firmly, side):
        clause = one.clause
        if clause.verb not in _JUDGING or clause.passive or not same(clause.subject, silence.who):
            continue
        if clause.object is not None and keys_of(clause.object) & topic and not clause.object.denied:
            yield one
