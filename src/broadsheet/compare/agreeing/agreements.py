"""What no slot holds: sentences of both articles that state the same in their own words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from broadsheet.compare.agreeing.figures import shared_figures
from broadsheet.compare.agreeing.mentions import states_the_same
from broadsheet.compare.agreeing.set_apart import set_apart
from broadsheet.compare.agreeing.stretches import stretches, weigh_words
from broadsheet.compare.agreeing.surroundings import Held
from broadsheet.compare.agreeing.typed import Typed
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import indexed, read_once
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.clauses import widened
from broadsheet.compare.sentences.naming import phrase
from broadsheet.compare.sentences.stated import LEAST_WORDS, Story
from broadsheet.compare.statements import meet_statements
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.compare.sentences.stated import Stretch
    from broadsheet.compare.statements import Meeting, Statement
    from broadsheet.facts import Span

RIVALS = 3
"""A sentence meets at most this many of the other article's."""

NEAREST = 5
"""Only this many meetings of a sentence are looked at closely, the heaviest."""

LEAST_MEETING = 4.0
"""Two sentences whose shared words weigh less have nothing to do with each other."""

LEADING = 3
"""What stands in the first sentences of both is the core of the story."""


def agreeing(plain: Reading, meant: Reading, meetings: Sequence[Meeting], taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for every two stretches of sentences that state the same, and for every figure both give.

    Two sentences are read by their words, ``plain``, or by what these mean where they share more by that.
    ``meetings`` come heaviest first; stretches that a row of ``taken`` holds are not told again.
    """
    a, b, _ = plain
    taken = tuple(taken)
    bars = _bars(taken)
    names = frozenset(word.key for side in (a, b) for one in side.statements for word in one.words if word.name)
    by_meaning = _closer_by_meaning(meant, meetings)
    readings = {(meeting.a, meeting.b): meant for meeting in by_meaning}
    by_words = [meeting for meeting in meetings if (meeting.a, meeting.b) not in readings]
    found = _all_stretches(plain, by_words, bars, names) + _all_stretches(meant, by_meaning, bars, names)
    held = read_once(Held, a), read_once(Held, b)
    found.sort(key=lambda stretch: (-stretch.weight * stretch.likeness, stretch.a[0] + stretch.b[0], stretch.a[0]))
    told = _Told(taken)
    typed = Typed(draft for draft in taken if draft.verdict is Verdict.AGREE)
    named: set[frozenset[str]] = set()
    partners = _Partners()
    drafts: list[Draft] = []
    for stretch in found:
        one, other = stretch.meeting.a, stretch.meeting.b
        reading = readings.get((one, other), plain)
        if stretch.beside:
            drafts += set_apart(stretch, reading.a, reading.b, reading.weights, [*taken, *drafts])
        if not stretch.whole or partners.have_others(one, other):
            continue
        both = reading.a.statements[one], reading.b.statements[other]
        sides = (both[0].span, both[1].span)
        if told.repeats(stretch, *sides):
            continue
        told.add(stretch.a, stretch.b, *sides)
        partners.add(one, other)
        # What is only mentioned by both is held as told all the same: no lesser mention of it takes the place.
        if not states_the_same(stretch, *held, both, names):
            continue
        if len(stretch.keys) <= LEAST_WORDS and stretch.keys in named:
            continue  # A name is told once, wherever both drop it.
        if not typed.say_all(stretch, both):
            named |= {stretch.keys} if stretch.keys <= names else set()
            drafts.append(_draft(stretch, reading, bars, held))
    return drafts + shared_figures(meant.a, meant.b, meant.weights, [*taken, *drafts])


def _closer_by_meaning(meant: Reading, meetings: Sequence[Meeting]) -> list[Meeting]:
    """Return which sentences share more by what their words mean than by the words themselves."""
    known = {(meeting.a, meeting.b): len(meeting.shared) for meeting in meetings}
    a, b, weights = meant
    return meet_statements(a.statements, b.statements, indexed(b), weights, LEAST_MEETING, known)


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
    reading: Reading,
    meetings: Sequence[Meeting],
    bars: tuple[Mapping[Span, Sequence[Span]], Mapping[Span, Sequence[Span]]],
    names: frozenset[str],
) -> list[Stretch]:
    a, b, weights = reading
    in_a, in_b = sorted({meeting.a for meeting in meetings}), sorted({meeting.b for meeting in meetings})
    ours = dict(zip(in_a, weigh_words([a.statements[at] for at in in_a], weights, bars[0]), strict=True))
    theirs = dict(zip(in_b, weigh_words([b.statements[at] for at in in_b], weights, bars[1]), strict=True))
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
    reading: Reading,
    bars: tuple[Mapping[Span, Sequence[Span]], Mapping[Span, Sequence[Span]]],
    held: tuple[Held, Held],
) -> Draft:
    a, b, weights = reading
    left, right = a.statements[stretch.meeting.a], b.statements[stretch.meeting.b]
    whole = held[0].whole(left.span, stretch.a), held[1].whole(right.span, stretch.b)
    spans = (
        widened(a.text, whole[0], left.span, [*bars[0].get(left.span, ()), *(pair.a for pair in stretch.beside)]),
        widened(b.text, whole[1], right.span, [*bars[1].get(right.span, ()), *(pair.b for pair in stretch.beside)]),
    )
    return Draft(
        verdict=Verdict.AGREE,
        kind=Kind.STATEMENT,
        slot=phrase(a.text, left, stretch.keys, weights, spans[0]),
        a=Proof(left.span, spans[0]),
        b=Proof(right.span, spans[1]),
        weight=_weight(stretch, left, held[0].tells(left.span, stretch.a) and held[1].tells(right.span, stretch.b)),
        rank=stretch.weight,
    )


def _weight(stretch: Stretch, statement: Statement, verbs: bool) -> int:
    """Return how much a row weighs: what both lead with is the core of the story, where a verb tells something."""
    telling = {word.key for word in statement.words if (word.name or word.number) and word.key in stretch.keys}
    if max(stretch.meeting.a, stretch.meeting.b) < LEADING:
        return 3 if verbs else 2
    return 2 if len(telling) >= 2 else 1


class _Partners:
    """Which sentences of the other article each meets, by their numbers."""

    def __init__(self) -> None:
        self.of_a: dict[int, set[int]] = {}
        self.of_b: dict[int, set[int]] = {}

    def have_others(self, one: int, other: int) -> bool:
        """Tell whether one of two sentences meets as many others as it may, and not this one."""
        met, meeting = self.of_a.get(one, ()), self.of_b.get(other, ())
        return (len(met) >= RIVALS and other not in met) or (len(meeting) >= RIVALS and one not in meeting)

    def add(self, one: int, other: int) -> None:
        """Note that these two meet."""
        self.of_a.setdefault(one, set()).add(other)
        self.of_b.setdefault(other, set()).add(one)


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
        """Tell whether rows say already what these two stretches share: each row brings a new place of either side.

        A number and what it counts, "three years", bring one of both: else they may count two things.
        """
        ours = [a for a, _ in self.by_a.get(sentence_a, ())]
        theirs = [b for _, b in self.by_b.get(sentence_b, ())]
        told = _covered(stretch.a, ours), _covered(stretch.b, theirs)
        counts = len(stretch.keys) <= LEAST_WORDS and any(key[:1].isdigit() for key in stretch.keys)
        return any(told) if counts else all(told)


def _covered(inner: Span, others: Iterable[Span]) -> bool:
    """Tell whether most of a span lies in others, taken together."""
    covered, end = 0, inner[0]
    for first, last in sorted(others):
        start = max(first, end)
        if min(last, inner[1]) > start:
            covered += min(last, inner[1]) - start
            end = min(last, inner[1])
    return 10 * covered >= 6 * (inner[1] - inner[0])
