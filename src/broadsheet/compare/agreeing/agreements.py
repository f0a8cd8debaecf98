"""What no slot holds: sentences of both articles that state the same in their own words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from broadsheet.compare.agreeing.mentions import states_the_same
from broadsheet.compare.agreeing.set_apart import set_apart
from broadsheet.compare.agreeing.stretches import stretches, weigh_words
from broadsheet.compare.agreeing.surroundings import Held
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.clauses import widened
from broadsheet.compare.sentences.naming import phrase
from broadsheet.compare.sentences.stated import Story
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.stated import Stretch
    from broadsheet.compare.statements import Meeting, Statement
    from broadsheet.facts import Span

RIVALS = 3
"""A sentence meets at most this many of the other article's."""

NEAREST = 5
"""Only this many meetings of a sentence are looked at closely, the heaviest."""

LEADING = 3
"""What stands in the first sentences of both is the core of the story."""


def agreeing(
    a: Side, b: Side, meetings: Sequence[Meeting], weights: Mapping[str, float], taken: Iterable[Draft]
) -> list[Draft]:
    """Return a row for every two stretches of sentences that state the same.

    ``meetings`` come heaviest first; stretches that a row of ``taken`` holds are not told again.
    """
    taken = tuple(taken)
    bars = _bars(taken)
    names = frozenset(word.key for side in (a, b) for one in side.statements for word in one.words if word.name)
    found = _all_stretches(a, b, meetings, weights, bars, names)
    held = Held(a), Held(b)
    found.sort(key=lambda stretch: (-stretch.weight * stretch.likeness, stretch.a[0] + stretch.b[0], stretch.a[0]))
    told = _Told(taken)
    partners_a: dict[int, set[int]] = {}
    partners_b: dict[int, set[int]] = {}
    drafts: list[Draft] = []
    for stretch in found:
        if stretch.beside:
            drafts += set_apart(stretch, a, b, weights, [*taken, *drafts])
        if not stretch.whole:
            continue
        one, other = stretch.meeting.a, stretch.meeting.b
        with_a, with_b = partners_a.setdefault(one, set()), partners_b.setdefault(other, set())
        if (len(with_a) >= RIVALS and other not in with_a) or (len(with_b) >= RIVALS and one not in with_b):
            continue
        sides = (a.statements[one].span, b.statements[other].span)
        if told.repeats(stretch, *sides):
            continue
        told.add(stretch.a, stretch.b, *sides)
        with_a.add(other)
        with_b.add(one)
        # What is only mentioned by both is held as told all the same: no lesser mention of it takes the place.
        if states_the_same(stretch, *held, (a.statements[one], b.statements[other]), names):
            drafts.append(_draft(stretch, a, b, weights, bars))
    return drafts


def _bars(drafts: Iterable[Draft]) -> tuple[dict[Span, list[Span]], dict[Span, list[Span]]]:
    """Return the values that differ, for each side by sentence: no agreement may reach over them."""
    bars: tuple[dict[Span, list[Span]], dict[Span, list[Span]]] = ({}, {})
    for draft in drafts:
        if draft.verdict is Verdict.AGREE or draft.kind is Kind.QUOTE:
            continue
        for side, proof in zip(bars, (draft.a, draft.b), strict=True):
            if proof is not None:
                side.setdefault(proof.sentence, []).append(proof.value)
    return bars


def _all_stretches(
    a: Side,
    b: Side,
    meetings: Sequence[Meeting],
    weights: Mapping[str, float],
    bars: tuple[Mapping[Span, Sequence[Span]], Mapping[Span, Sequence[Span]]],
    names: frozenset[str],
) -> list[Stretch]:
    ours, theirs = weigh_words(a.statements, weights, bars[0]), weigh_words(b.statements, weights, bars[1])
    story = Story(weights, names, rare=math.log(1 + (len(a.statements) + len(b.statements)) / 2))
    seen_a: dict[int, int] = {}
    seen_b: dict[int, int] = {}
    found = []
    for meeting in meetings:
        if seen_a.get(meeting.a, 0) >= NEAREST and seen_b.get(meeting.b, 0) >= NEAREST:
            continue
        seen_a[meeting.a] = seen_a.get(meeting.a, 0) + 1
        seen_b[meeting.b] = seen_b.get(meeting.b, 0) + 1
        found += stretches(a.text, ours[meeting.a], b.text, theirs[meeting.b], meeting, story)
    return found


def _draft(
    stretch: Stretch,
    a: Side,
    b: Side,
    weights: Mapping[str, float],
    bars: tuple[Mapping[Span, Sequence[Span]], Mapping[Span, Sequence[Span]]],
) -> Draft:
    left, right = a.statements[stretch.meeting.a], b.statements[stretch.meeting.b]
    spans = (
        widened(a.text, stretch.a, left.span, [*bars[0].get(left.span, ()), *(pair.a for pair in stretch.beside)]),
        widened(b.text, stretch.b, right.span, [*bars[1].get(right.span, ()), *(pair.b for pair in stretch.beside)]),
    )
    return Draft(
        verdict=Verdict.AGREE,
        kind=Kind.STATEMENT,
        slot=phrase(a.text, left, stretch.keys, weights, spans[0]),
        a=Proof(left.span, spans[0]),
        b=Proof(right.span, spans[1]),
        weight=_weight(stretch, left),
        rank=stretch.weight,
    )


def _weight(stretch: Stretch, statement: Statement) -> int:
    if max(stretch.meeting.a, stretch.meeting.b) < LEADING:
        return 3
    telling = {word.key for word in statement.words if (word.name or word.number) and word.key in stretch.keys}
    return 2 if len(telling) >= 2 else 1


class _Told:
    """Which stretches rows hold already, by sentence."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self.by_a: dict[Span, list[tuple[Span, Span]]] = {}
        self.by_b: dict[Span, list[tuple[Span, Span]]] = {}
        for draft in drafts:
            # Of two quotations that differ the words that both have are still said by both.
            altered = draft.kind is Kind.QUOTE and draft.verdict is not Verdict.AGREE
            if draft.a and draft.b and not altered:
                self.add(draft.a.value, draft.b.value, draft.a.sentence, draft.b.sentence)

    def add(self, a: Span, b: Span, sentence_a: Span, sentence_b: Span) -> None:
        """Note that a row holds these two stretches."""
        self.by_a.setdefault(sentence_a, []).append((a, b))
        self.by_b.setdefault(sentence_b, []).append((a, b))

    def repeats(self, stretch: Stretch, sentence_a: Span, sentence_b: Span) -> bool:
        """Tell whether rows say already what these two stretches share: each row brings a new place of either side."""
        ours = [a for a, _ in self.by_a.get(sentence_a, ())]
        theirs = [b for _, b in self.by_b.get(sentence_b, ())]
        return _covered(stretch.a, ours) and _covered(stretch.b, theirs)


def _covered(inner: Span, others: Iterable[Span]) -> bool:
    """Tell whether most of a span lies in others, taken together."""
    covered, end = 0, inner[0]
    for first, last in sorted(others):
        start = max(first, end)
        if min(last, inner[1]) > start:
            covered += min(last, inner[1]) - start
            end = min(last, inner[1])
    return 10 * covered >= 6 * (inner[1] - inner[0])
