"""What was found, put into rows: words, evidence and order, in either order of the columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.years import meant_year
from broadsheet.compare.model import Comparison, Evidence, Row, SelfContradiction, Verdict
from broadsheet.compare.showing.labels import label, unfinished
from broadsheet.compare.showing.notes import note_of
from broadsheet.compare.showing.wording import names_of, quarrel_reason, reason
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article
    from broadsheet.compare.draft import Draft, Proof
    from broadsheet.compare.showing.notes import Findings
    from broadsheet.facts import Fact, Span

_ORDER = {verdict: number for number, verdict in enumerate(Verdict)}
_MIRROR = {Verdict.ONLY_A: Verdict.ONLY_B, Verdict.ONLY_B: Verdict.ONLY_A}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comparing two articles gave, before it is put into words.

    Attributes:
        drafts: The rows.
        quarrels: For each side, pairs of its own facts that cannot both be true.
        findings: What the note is made of.
    """

    drafts: Sequence[Draft]
    quarrels: tuple[Sequence[tuple[Fact, Fact]], Sequence[tuple[Fact, Fact]]]
    findings: Findings


def ordered(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the rows by verdict, weight, rank and place."""
    return tuple(sorted(drafts, key=_position))


def mirrored(outcome: Outcome) -> Outcome:
    """Return the same outcome with the columns exchanged; only the two ONLY verdicts change places."""
    drafts = [
        replace(draft, verdict=_MIRROR.get(draft.verdict, draft.verdict), a=draft.b, b=draft.a)
        for draft in outcome.drafts
    ]
    # The sort is stable: within a verdict the order stays as it was.
    drafts.sort(key=lambda draft: _ORDER[draft.verdict])
    first, second = outcome.quarrels
    return Outcome(drafts, (second, first), outcome.findings.mirrored())


def finish(outcome: Outcome, a: Article, b: Article) -> Comparison:
    """Return the comparison in words."""
    names = names_of(a, b)
    findings = outcome.findings
    return Comparison(
        a=a,
        b=b,
        rows=tuple(_row(draft, a, b, names) for draft in outcome.drafts),
        same_story=not (findings.apart or any(findings.empty)),
        note=note_of(findings, names),
        self_contradictions=tuple(
            _quarrel(side, article, pair, name)
            for side, article, pairs, name in zip("ab", (a, b), outcome.quarrels, names, strict=True)
            for pair in pairs
        ),
        left_out=findings.left_out,
    )


def _position(draft: Draft) -> tuple[float, ...]:
    starts = [proof.value[0] for proof in (draft.a, draft.b) if proof]
    return (_ORDER[draft.verdict], -draft.weight, -draft.rank, sum(starts), *starts)


def _row(draft: Draft, a: Article, b: Article, names: tuple[str, str]) -> Row:
    left, right = _evidence(draft, draft.a, a.text), _evidence(draft, draft.b, b.text)
    slot = label(draft.slot, *(proof.sentence for proof in (left, right) if proof))
    if draft.kind is Kind.EVENT and left is not None and right is not None:
        slot = unfinished(slot, (left.value, right.value))
    return Row(
        verdict=draft.verdict,
        slot=slot,
        a=left,
        b=right,
        reason=reason(draft.verdict, slot, left, right, draft.why, names),
        kind=draft.kind,
        weight=draft.weight,
        one_origin=draft.one_origin,
    )


def _evidence(draft: Draft, proof: Proof | None, text: str) -> Evidence | None:
    return None if proof is None else _words(text, proof.sentence, meant_year(draft, proof, text).value)


def _quarrel(side: str, article: Article, pair: tuple[Fact, Fact], name: str) -> SelfContradiction:
    first, second = (_words(article.text, fact.sentence, fact.span) for fact in pair)
    slot = label(str(pair[0].slot), first.sentence, second.sentence)
    return SelfContradiction(side, slot, first, second, quarrel_reason(slot, first, second, name), pair[0].kind)


def _words(text: str, sentence: Span, value: Span) -> Evidence:
    return Evidence(text[sentence[0] : sentence[1]], sentence, text[value[0] : value[1]], value)
