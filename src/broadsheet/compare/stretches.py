"""Where two sentences say the same: the stretches in which the words they share stand close together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.listing import word_set
from broadsheet.compare.statements import evened, mass

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from broadsheet.compare.statements import Meeting, Statement
    from broadsheet.facts import Span

LOCAL_WEIGHT = 5.0
LOCAL_LIKENESS = 0.45
"""Two stretches of sentences state the same from this weight and likeness on."""

LONG_WEIGHT = 8.0
LONG_LIKENESS = 0.25
"""... or from these on where they share so much that what stands between matters less."""

FEW_WORDS = 3
FEW_LIKENESS = 0.7
"""Fewer shared words than this must hold a name or a number and stand almost alone."""

LEAST_WORDS = 2
"""One shared word is no statement."""

MANY_WORDS = 5
RARITY = {2: 0.8, 3: 0.6, 4: 0.5}
"""A few words shared say something only if they are rare: of what a word said once by each weighs, on average."""

LIGHTEST = 0.6
"""Of two words shared neither may be lighter than this, of what a word said once by each weighs."""

EXACT_LIKENESS = 0.95
"""Three words that stand together in both sentences and nothing between them say the same however common they are."""

RARE = 0.8
"""Two words, or a name, that stand together say something if each weighs this share of what a word said once weighs."""

DENIAL_REACH = 12
"""The word before a stretch that denies it stands within this many characters."""

STRETCHES = 3
"""At most this many stretches of one pair of sentences are shown apart."""

TRIES = 2
"""So many stretches may come to nothing before a pair of sentences is given up."""

_HYPHENS = ("-", "‑")
_GAP = 0.5
"""A word that is not shared costs half the sentence's mean weight of a word."""

_PLAIN = str.maketrans("’—–([,;:", "'" + 7 * " ")
"""Marks next to a word, without a blank, are no part of it."""

_DENIALS = word_set("not never no nobody nothing none without denied denies refused cannot")


class Stretch(NamedTuple):
    """A stretch of one sentence and one of another that share their words. A named tuple: there are hundreds.

    Attributes:
        meeting: The two sentences.
        a: Where the first stands.
        b: Where the second stands.
        keys: The words they share.
        weight: The weight of these together.
        likeness: The same, against the geometric mean of both stretches' weights: 0 to 1.
    """

    meeting: Meeting
    a: Span
    b: Span
    keys: frozenset[str]
    weight: float
    likeness: float


@dataclass(frozen=True, slots=True)
class Story:
    """What the words of two articles weigh.

    Attributes:
        weights: The weight of each word.
        names: The words that name somebody or something anywhere in either.
        rare: What a word weighs that each article says once.
    """

    weights: Mapping[str, float]
    names: frozenset[str]
    rare: float


class Weighed(NamedTuple):
    """A sentence with the weights of its words. A named tuple: there are hundreds.

    Attributes:
        statement: The sentence.
        keys: What each of its words is compared by, in order.
        weights: One for each of its words, in order.
        gap: What a word costs that is not shared.
        numbers: Which of its words are numbers.
        places: Where each of its words stands among them, by what it is compared by.
        sums: What its words weigh up to each of them; sums are exact, so differences are too.
        barred: Which of its words no stretch may hold, by their order: another row says that they differ.
    """

    statement: Statement
    keys: tuple[str, ...]
    weights: tuple[float, ...]
    gap: float
    numbers: frozenset[str]
    places: Mapping[str, Sequence[int]]
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
        places: dict[str, list[int]] = {}
        for number, key in enumerate(keys):
            places.setdefault(key, []).append(number)
        sums = list(accumulate(each, initial=0.0))
        gap = evened(_GAP * sums[-1] / max(1, len(each)))
        barred = _barred(statement, bars.get(statement.span, ()))
        weighed.append(Weighed(statement, keys, each, gap, numbers, places, sums, barred))
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
    """Return the stretches where two sentences state the same."""
    if one.statement.folded == other.statement.folded and not one.barred and not other.barred:
        whole = (_trimmed(text_a, one.statement), _trimmed(text_b, other.statement))
        return [Stretch(meeting, *whole, one.statement.keys, meeting.weight, 1.0)]
    found = []
    left = meeting.shared
    least = min(LOCAL_WEIGHT, RARE * story.rare * LEAST_WORDS)
    for _ in range(STRETCHES + TRIES):
        if len(left) == LEAST_WORDS and _light(left, least, story):
            break
        tried, stretch = _stretch(one, other, left, meeting, story.weights)
        if not tried:
            break
        left -= tried
        if stretch is None or not _states(stretch, (text_a, one.statement), (text_b, other.statement), story):
            continue
        if denies(text_a, stretch.a) == denies(text_b, stretch.b):
            found.append(stretch)
    return found[:STRETCHES]


def _light(keys: Collection[str], least: float, story: Story) -> bool:
    """Tell whether two words are too light to say anything: see :func:`_few_say` and :func:`_names_something`."""
    lightest, heaviest = sorted([story.weights.get(key, 0.0) for key in keys])
    return lightest + heaviest < least or lightest < LIGHTEST * story.rare


def denies(text: str, span: Span) -> bool:
    """Tell whether a stretch of text denies something, or the word before it does."""
    before = text[max(0, span[0] - DENIAL_REACH) : span[0]].split()[-1:]
    words = [*before, *text[span[0] : span[1]].lower().translate(_PLAIN).split()]
    if before:
        words[0] = words[0].lower().replace("’", "'")
    return not _DENIALS.isdisjoint(words) or any(word.endswith("n't") for word in words)


def _stretch(
    one: Weighed, other: Weighed, shared: frozenset[str], meeting: Meeting, weights: Mapping[str, float]
) -> tuple[frozenset[str], Stretch | None]:
    """Return which words were tried, none where nothing is left, and the stretches that share them, if any."""
    if len(shared) < LEAST_WORDS:
        return frozenset(), None
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
    weights, gap, barred, places = weighed.weights, weighed.gap, weighed.barred, weighed.places
    walls = _walls(weighed, shared, parted) if parted or barred else ()
    numbers = [number for key in shared for number in places.get(key, ())]
    numbers.sort()
    for number in numbers:
        total -= gap * (number - before - 1)
        if walls and (number in barred or any(before < wall < number for wall in walls)):
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
    keys = weighed.keys
    return (first, last), frozenset([keys[number] for number in numbers if first <= number < last])


def _walls(weighed: Weighed, shared: frozenset[str], parted: bool) -> list[int]:
    """Return the words that no stretch may hold."""
    if not parted:
        return list(weighed.barred)
    words = weighed.statement.words
    return [
        number
        for number, key in enumerate(weighed.keys)
        if number in weighed.barred or (words[number].number and key not in shared)
    ]


def _states(stretch: Stretch, one: tuple[str, Statement], other: tuple[str, Statement], story: Story) -> bool:
    """Tell whether a stretch says something: it is heavy, and more than names that both sentences drop."""
    if stretch.keys <= story.names:
        return _names_something(stretch, story)
    if len(stretch.keys) < FEW_WORDS:
        return _in_order(stretch, one, other) and _few_say(stretch, one[1], story)
    if stretch.likeness >= EXACT_LIKENESS:
        return True
    if len(stretch.keys) < MANY_WORDS and stretch.weight < story.rare * len(stretch.keys) * RARITY[len(stretch.keys)]:
        return False
    if stretch.weight >= LOCAL_WEIGHT and stretch.likeness >= LOCAL_LIKENESS:
        return True
    return stretch.weight >= LONG_WEIGHT and stretch.likeness >= LONG_LIKENESS


def _in_order(stretch: Stretch, one: tuple[str, Statement], other: tuple[str, Statement]) -> bool:
    """Tell whether two words stand in one order in both, and are not the parts of one word with a hyphen."""
    places = []
    for (text, statement), span in ((one, stretch.a), (other, stretch.b)):
        words = [word for word in statement.words if word.key in stretch.keys and span[0] <= word.start < span[1]]
        if all(text[left.end : right.start] in _HYPHENS for left, right in pairwise(words)):
            return False
        places.append([word.key for word in words])
    return places[0] == places[1]


def _few_say(stretch: Stretch, statement: Statement, story: Story) -> bool:
    """Tell whether two words say something: they stand together, are rare, and one of them is a name or a number."""
    if stretch.weight < LOCAL_WEIGHT or stretch.weight < story.rare * len(stretch.keys) * RARITY[LEAST_WORDS]:
        return False
    lightest = min(story.weights.get(key, 0.0) for key in stretch.keys)
    if stretch.likeness >= EXACT_LIKENESS and lightest >= RARE * story.rare:
        return True
    numbers = any(word.number for word in statement.words if word.key in stretch.keys)
    told = numbers or bool(stretch.keys & story.names)
    return told and stretch.likeness >= FEW_LIKENESS and lightest >= LIGHTEST * story.rare


def _names_something(stretch: Stretch, story: Story) -> bool:
    """Tell whether a name of several words is something stated: neither article drops it often, and more is shared.

    "It was seen in Malta and the Canary Islands" is; the full name of whom the story is about is not.
    """
    if stretch.likeness < EXACT_LIKENESS or stretch.meeting.shared <= story.names:
        return False
    lightest = min(story.weights.get(key, 0.0) for key in stretch.keys)
    # Of a name of two words neither is said alone: whose surname is, the story is about.
    least = RARE if len(stretch.keys) < FEW_WORDS else RARE / 2
    return lightest >= least * story.rare and stretch.weight >= RARE * story.rare * len(stretch.keys)


def _trimmed(text: str, statement: Statement) -> Span:
    start, end = statement.span
    while end > start + 1 and text[end - 1] in " .;,":
        end -= 1
    return start, end
