"""What no slot holds: sentences that both articles have in their own words, and clauses that only one has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.clauses import Clause, novelty, split_clauses
from broadsheet.compare.draft import Draft, Proof, Side
from broadsheet.compare.model import Verdict
from broadsheet.compare.statements import Index, Meeting, Statement, mass
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.compare.words import Word
    from broadsheet.facts import Fact, Span

AGREE_WEIGHT = 8.0
AGREE_LIKENESS = 0.22
AGREE_WORDS = 3
"""Two sentences state the same from this weight, likeness and number of shared words on.

Our own measurement on the development pairs: eight of ten annotated agreements lie above the weight, with six other
pairs of sentences an article pair, most of which agree too.
"""

RIVALS = 2
"""A sentence meets at most this many of the other article's."""

NOVEL = 0.6
"""A clause is one article's own when the other's best sentence lacks this share of its weight."""

ONLY_LIMIT = 24
"""At most this many rows that one side alone fills: more is not a comparison but the article again."""

_SPECULATION = frozenset("will would could may might should if expect expects expected likely perhaps maybe".split())
_DENIALS = frozenset("not never no nobody nothing none without denied denies refused cannot".split())


def agreeing(
    a: Side, b: Side, meetings: Sequence[Meeting], weights: Mapping[str, float], taken: Iterable[Draft]
) -> list[Draft]:
    """Return a row for every two sentences that state the same in their own words."""
    told = {(draft.a, draft.b) for draft in taken}
    count_a: dict[int, int] = {}
    count_b: dict[int, int] = {}
    drafts = []
    for meeting in meetings:
        one, other = a.statements[meeting.a], b.statements[meeting.b]
        if not _alike(meeting, one, other):
            continue
        if count_a.get(meeting.a, 0) >= RIVALS or count_b.get(meeting.b, 0) >= RIVALS:
            continue
        left = window(one, meeting.shared, weights)
        right = window(other, meeting.shared, weights)
        if _denies(a.text, left) != _denies(b.text, right):
            continue
        count_a[meeting.a] = count_a.get(meeting.a, 0) + 1
        count_b[meeting.b] = count_b.get(meeting.b, 0) + 1
        draft = Draft(
            verdict=Verdict.AGREE,
            kind=Kind.STATEMENT,
            slot=label(a.text, one, meeting.shared, weights),
            a=Proof(one.span, left),
            b=Proof(other.span, right),
            weight=_weight(meeting, a, b),
            rank=meeting.weight,
        )
        if (draft.a, draft.b) not in told:
            drafts.append(draft)
    return drafts


def window(statement: Statement, shared: frozenset[str], weights: Mapping[str, float]) -> Span:
    """Return the stretch of a sentence where the shared words stand closest: the heaviest subsequence (Kadane)."""
    words = statement.words
    cost = 0.5 * mass(statement.keys, weights) / max(1, len(statement.keys))
    best, best_span = float("-inf"), statement.span
    total, start = 0.0, 0
    for number, word in enumerate(words):
        gain = weights.get(word.key, 0.0) if word.key in shared else -cost
        if total <= 0:
            total, start = gain, number
        else:
            total += gain
        if total > best:
            best, best_span = total, (words[start].start, word.end)
    return best_span


def label(text: str, statement: Statement, keys: frozenset[str], weights: Mapping[str, float], most: int = 3) -> str:
    """Return the sentence's weightiest words among ``keys``, as printed and in order."""
    first: dict[str, Word] = {}
    for word in statement.words:
        if word.key in keys:
            first.setdefault(word.key, word)
    heavy = sorted(first.values(), key=lambda word: (-weights.get(word.key, 0.0), word.start))[:most]
    return " / ".join(text[word.start : word.end] for word in sorted(heavy, key=lambda word: word.start))


def only_here(
    own: Side, other: Side, index: Index, weights: Mapping[str, float], told: Iterable[Span], verdict: Verdict
) -> tuple[list[Draft], int]:
    """Return the rows that one article alone fills, what the other's reader most misses first, and how many more.

    ``index`` is of the other article. Clauses whose values are in ``told`` are in other rows already.
    """
    spans = sorted(told)
    elsewhere = frozenset(index.places)
    exact = {statement.folded for statement in other.statements}
    found: list[tuple[float, Draft]] = []
    for number, statement in enumerate(own.statements):
        if statement.folded in exact:
            continue
        for clause in _own_clauses(own.text, statement, index, weights, spans):
            facts = [fact for fact in own.facts if _inside(fact.span, clause.span)]
            draft = _only(own, statement, clause, elsewhere, weights, facts, number, verdict)
            found.append((draft.rank, draft))
    found.sort(key=lambda pair: (-pair[0], _start(pair[1])))
    drafts = [draft for _, draft in found]
    return drafts[:ONLY_LIMIT], max(0, len(drafts) - ONLY_LIMIT)


def _own_clauses(
    text: str, statement: Statement, others: Index, weights: Mapping[str, float], told: Sequence[Span]
) -> list[Clause]:
    """Return the clauses of a sentence that the other article lacks; neighbours are joined."""
    joined: list[Clause] = []
    after_own = False
    for clause in split_clauses(text, statement, weights):
        own = novelty(clause, others, weights) >= NOVEL and not _mostly(clause.span, told)
        if own and after_own:
            last = joined.pop()
            clause = Clause((last.span[0], clause.span[1]), last.keys | clause.keys, last.weight + clause.weight)
        if own:
            joined.append(clause)
        after_own = own
    return joined


def _only(
    own: Side,
    statement: Statement,
    clause: Clause,
    elsewhere: frozenset[str],
    weights: Mapping[str, float],
    facts: Sequence[Fact],
    number: int,
    verdict: Verdict,
) -> Draft:
    new = clause.keys - elsewhere
    telling = sum(
        word.name or word.number for word in statement.words if word.key in new and _within(word, clause.span)
    )
    value = own.text[clause.span[0] : clause.span[1]]
    rank = mass(new, weights) / max(1, len(clause.keys)) ** 0.5 + 2.0 * min(telling, 4)
    rank += 1.5 * max((fact.weight for fact in facts), default=0)
    rank += 2.0 / (1 + number)
    if not _SPECULATION.isdisjoint(value.lower().split()):
        rank *= 0.7
    proof = Proof(statement.span, clause.span)
    best = max(facts, key=lambda fact: (fact.weight, -fact.span[0]), default=None)
    weight = best.weight if best is not None else (2 if telling >= 2 else 1)
    return Draft(
        verdict=verdict,
        kind=best.kind if best is not None else Kind.STATEMENT,
        slot=str(best.slot) if best is not None else label(own.text, statement, clause.keys, weights),
        a=proof if verdict is Verdict.ONLY_A else None,
        b=proof if verdict is Verdict.ONLY_B else None,
        weight=weight,
        rank=rank,
    )


def _alike(meeting: Meeting, a: Statement, b: Statement) -> bool:
    if a.folded == b.folded:
        return bool(a.words)
    return meeting.weight >= AGREE_WEIGHT and meeting.likeness >= AGREE_LIKENESS and len(meeting.shared) >= AGREE_WORDS


def _denies(text: str, span: Span) -> bool:
    words = text[span[0] : span[1]].lower().replace("’", "'").split()
    return any(word in _DENIALS or word.endswith("n't") for word in words)


def _weight(meeting: Meeting, a: Side, b: Side) -> int:
    if max(meeting.a, meeting.b) < 3:
        return 3
    telling = {
        word.key for word in a.statements[meeting.a].words if (word.name or word.number) and word.key in meeting.shared
    }
    return 2 if len(telling) >= 2 else 1


def _mostly(span: Span, told: Sequence[Span]) -> bool:
    """Tell whether half of the span or more is told already."""
    covered = sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in told)
    return 2 * covered >= span[1] - span[0]


def _inside(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _within(word: Word, span: Span) -> bool:
    return span[0] <= word.start and word.end <= span[1]


def _start(draft: Draft) -> int:
    proof = draft.a or draft.b
    return proof.value[0] if proof else 0
