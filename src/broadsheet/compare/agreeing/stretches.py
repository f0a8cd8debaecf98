"""Where two sentences say the same: the stretches in which the words they share stand close together."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.counterparts import counterparts
from broadsheet.compare.sentences.one_place import Sentence
from broadsheet.compare.sentences.stated import LEAST_WORDS, Stretch, denies, is_light, states
from broadsheet.compare.statements import evened, mass
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.sentences.stated import Story
    from broadsheet.compare.statements import Meeting, Statement
    from broadsheet.facts import Span

STRETCHES = 3
"""At most this many stretches of one pair of sentences are shown apart."""

TRIES = 2
"""So many stretches may come to nothing before a pair of sentences is given up."""

_GAP = 0.5
"""A word that is not shared costs half the sentence's mean weight of a word."""


@quick
class Weighed:
    """A sentence with the weights of its words.

    Attributes:
        statement: The sentence.
        keys: What each of its words is compared by, in order.
        weights: One for each of its words, in order.
        gap: What a word costs that is not shared.
        numbers: Which of its words are numbers.
        sums: What its words weigh up to each of them; sums are exact, so differences are too.
        barred: Which of its words no stretch may hold, by their order: another row says that they differ.
    """

    statement: Statement
    keys: tuple[str, ...]
    weights: tuple[float, ...]
    gap: float
    numbers: frozenset[str]
    sums: Sequence[float]
    barred: frozenset[int] = frozenset()


def weigh_words(
    statements: Sequence[Statement], weights: Mapping[str, float], bars: Mapping[Span, Sequence[Span]]
) -> list[Weighed]:
    """Return the sentences with the weights of their words; ``bars`` are the spans, by sentence, that differ."""
    weighed = []
    for statement in statements:
        keys = tuple([word.key for word in statement.words])
        each = tuple([weights.get(key, 0.0) for key in keys])
        numbers = frozenset([word.key for word in statement.words if word.number])
        sums = list(accumulate(each, initial=0.0))
        gap = evened(_GAP * sums[-1] / max(1, len(each)))
        barred = _barred(statement, bars.get(statement.span, ()))
        weighed.append(Weighed(statement, keys, each, gap, numbers, sums, barred))
    return weighed


def _barred(statement: Statement, closed: Sequence[Span]) -> frozenset[int]:
    if not closed:
        return frozenset()
    return frozenset(
        number
        for number, word in enumerate(statement.words)
        if any(start < word.end and word.start < end for start, end in closed)
    )


def stretches(text_a: str, one: Weighed, text_b: str, other: Weighed, meeting: Meeting, story: Story) -> list[Stretch]:
    """Return the stretches where two sentences state the same, and those that would but for a word of another thing."""
    if one.statement.folded == other.statement.folded and not one.barred and not other.barred:
        whole = (_trimmed(text_a, one.statement), _trimmed(text_b, other.statement))
        return [Stretch(meeting, *whole, one.statement.keys, meeting.weight, 1.0)]
    if len(meeting.shared) < LEAST_WORDS or meeting.shared <= story.names:
        return []  # Names that both drop state nothing: there is another word beside those that are stated.
    return _apart(text_a, one, text_b, other, meeting, story)


def _apart(text_a: str, one: Weighed, text_b: str, other: Weighed, meeting: Meeting, story: Story) -> list[Stretch]:
    """Return the stretches of two sentences that are not one and the same."""
    found, parted, between = [], [], []
    left = meeting.shared
    for _ in range(STRETCHES + TRIES):
        if len(left) < LEAST_WORDS or (len(left) == LEAST_WORDS and is_light(left, story)):
            break
        tried, stretch = _stretch(one, other, left, meeting, story.weights)
        if not tried:
            break
        if stretch is None or not states(stretch, (text_a, one.statement), (text_b, other.statement), story):
            left -= tried
            continue
        sides = (
            Sentence(text_a, one.statement.words, stretch.a),
            Sentence(text_b, other.statement.words, stretch.b),
        )
        beside = counterparts(*sides)
        inside = [pair for pair in beside if _within(pair.a, stretch.a) or _within(pair.b, stretch.b)]
        if inside:
            # Between what both say one thing stands for another: each side of it is looked at by itself.
            one = _closed(one, [pair.a for pair in inside])
            other = _closed(other, [pair.b for pair in inside])
            parted.append(replace(stretch, beside=inside, whole=False))
            between += inside
            continue
        left -= tried
        if denies(text_a, stretch.a) == denies(text_b, stretch.b):
            # Mostly nothing stands in one place of both.
            found.append(replace(stretch, beside=[*beside, *between]) if beside or between else stretch)
    return [*found[:STRETCHES], *parted]


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _closed(weighed: Weighed, spans: Sequence[Span]) -> Weighed:
    return replace(weighed, barred=weighed.barred | _barred(weighed.statement, spans))


def _stretch(
    one: Weighed, other: Weighed, shared: frozenset[str], meeting: Meeting, weights: Mapping[str, float]
) -> tuple[frozenset[str], Stretch | None]:
    """Return which of the shared words, at least :data:`LEAST_WORDS`, were tried, and the stretches that share them."""
    # Where each has a number that the other lacks, no stretch may reach over them: they are not the same.
    parted = not (one.numbers <= shared or other.numbers <= shared)
    left, tried = _closest(one, shared, parted)
    if len(tried) < LEAST_WORDS:
        return tried, None
    right, kept = _closest(other, tried, parted)
    if len(kept) < LEAST_WORDS:
        return tried, None
    if len(kept) < len(tried):
        left, kept = _closest(one, kept, parted)
        if len(kept) < LEAST_WORDS:
            return tried, None
    weight = mass(kept, weights)
    around = _mass_of(one, left, weights) * _mass_of(other, right, weights)
    spans = _span(one.statement, left), _span(other.statement, right)
    return kept, Stretch(meeting, *spans, kept, weight, weight / max(around, 1e-9) ** 0.5)


def _mass_of(weighed: Weighed, run: tuple[int, int], weights: Mapping[str, float]) -> float:
    """Return what the words of a run weigh together, each once."""
    first, last = run
    keys = set(weighed.keys[first:last])
    return weighed.sums[last] - weighed.sums[first] if len(keys) == last - first else mass(keys, weights)


def _span(statement: Statement, run: tuple[int, int]) -> Span:
    return statement.words[run[0]].start, statement.words[run[1] - 1].end


def _closest(weighed: Weighed, shared: frozenset[str], parted: bool) -> tuple[tuple[int, int], frozenset[str]]:
    """Return the run of words where the shared ones stand closest, and which of them are in it.

    It is the heaviest subsequence (Kadane 1984). It begins and ends with a shared word, so only these are looked at;
    where nothing is shared it is empty.
    """
    best, first, last = float("-inf"), 0, 0
    total, start, before = 0.0, 0, -1
    keys, weights, gap, barred = weighed.keys, weighed.weights, weighed.gap, weighed.barred
    walls = _walls(weighed, shared) if parted else barred
    numbers = [number for number, key in enumerate(keys) if key in shared]
    for number in numbers:
        total -= gap * (number - before - 1)
        if walls and (number in barred or not walls.isdisjoint(range(before + 1, number))):
            total = 0.0
            if number in barred:
                continue
        if total <= 0:
            total, start = weights[number], number
        else:
            total += weights[number]
        before = number
        if total > best:
            best, first, last = total, start, number + 1
    if numbers and first == numbers[0] and last == numbers[-1] + 1:
        return (first, last), shared  # All of them: each stands in both sentences.
    return (first, last), shared.intersection(keys[first:last])


def _walls(weighed: Weighed, shared: frozenset[str]) -> frozenset[int]:
    """Return the words that no stretch may hold: numbers that the other lacks, and those that another row holds."""
    apart = weighed.numbers - shared
    return weighed.barred.union([number for number, key in enumerate(weighed.keys) if key in apart])


def _trimmed(text: str, statement: Statement) -> Span:
    start, end = statement.span
    while end > start + 1 and text[end - 1] in " .;,":
        end -= 1
    return start, end
