"""Frames of two articles laid one against the other, with how far each pair stands out from its rivals."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.distances import one_distance
from broadsheet.compare.by_figure.fits import FIT
from broadsheet.compare.by_figure.gates import far_apart
from broadsheet.compare.by_figure.likelihood import size_of, told_by_noun
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.values import ROUNDED, compare_values
from broadsheet.compare.language.counted_as import ANYBODY, groups_of, two_camps
from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.tenures import TENURE
from broadsheet.compare.language.topics import BY_NOUN, EXACT, MOST, POPULATION
from broadsheet.compare.language.words import stem
from broadsheet.facts import Bound, Kind, QuantityValue
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.by_figure.likelihood import Likelihood
    from broadsheet.compare.compatibility.findings import Finding
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span, Value

LEAST_CONTEXT = 1.0
"""Frames whose shared words weigh less than this are told apart by nothing but the odds."""

FAINT_CONTEXT = 0.3
"""Frames that count different things and whose shared words weigh less than this are not looked at."""

NO_ODDS = -3.0
"""The logarithm of the odds of a pair that was not looked at."""

SAME_VERB, SAME_PHRASE, SAME_PREPOSITION = 0.15, 0.1, 0.05
"""What is added to the likeness of two frames, 0 to 1, for one verb, for words shared inside the noun phrase, and for
one preposition. Chosen on the development reports so that a value's true partner comes first."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Two articles and all the frames of their values.

    Attributes:
        a: The first article.
        b: The second.
        ours: The first article's frames.
        theirs: The second's.
    """

    a: Side
    b: Side
    ours: Sequence[Framed]
    theirs: Sequence[Framed]


@quick
class Alignment:
    """Two frames that may give one thing's value.

    Attributes:
        a: The first article's.
        b: The second's.
        finding: How the values stand to each other.
        likeness: How alike the frames are: about 0 to 1.3.
        shared: The words around both.
        mass: What these words weigh together.
        margin: By how much this pair is likelier than any other pair of either frame.
        odds: The logarithm of the odds that both are of one thing.
        ahead: By how much these odds are better than those of any other pair of either frame.
        only: Whether each article gives no other value of this sort.
    """

    a: Framed
    b: Framed
    finding: Finding
    likeness: float
    shared: frozenset[str]
    mass: float
    margin: float
    odds: float = 0.0
    ahead: float = 0.0
    only: bool = False


@quick
class _Pair:
    likeness: float
    shared: frozenset[str]
    mass: float
    finding: Finding
    odds: float


def align(
    a: Sequence[Framed], b: Sequence[Framed], weights: Mapping[str, float], likelihood: Likelihood
) -> list[Alignment]:
    """Return every two frames that may give one thing's value, with how far each pair stands out from its rivals."""
    masses_a, masses_b = ([_mass(one.context, weights) for one in side] for side in (a, b))
    words_b = [frozenset(other.context) for other in b]
    found: dict[tuple[int, int], _Pair] = {}
    of_sort: dict[tuple[Kind, str], list[tuple[int, Framed]]] = {}
    for j, other in enumerate(b):
        for sort in _sorts(other):
            of_sort.setdefault(sort, []).append((j, other))
    parts = _parts(a) | _parts(b)
    for i, one in enumerate(a):
        ours, our_words = one.context, frozenset(one.context)
        for j, other in chain.from_iterable([of_sort.get(sort, ()) for sort in _sorts(one)]):
            if (i, j) in found or _counted_apart(one, other, parts):
                continue
            theirs = other.context
            shared = our_words & words_b[j]
            mass = math.fsum([weights.get(key, 0.0) * math.sqrt(ours[key] * theirs[key]) for key in shared])
            if mass < FAINT_CONTEXT and not _one_sort(one, other):
                continue
            finding = _find(one, other)
            if finding.relation is Relation.UNLIKE or (finding.relation is Relation.APART and _elsewhere(one, other)):
                continue
            words = mass / math.sqrt(max(masses_a[i] * masses_b[j], 1e-9))
            odds = likelihood.of(one, other, words)
            found[i, j] = _Pair(words + _grammar(one, other), shared, mass, finding, odds)
    return _with_margins(a, b, found, likelihood)


EMPLOYED = ("hired", "fired")
"""Jobs that are created or cut are those of people."""

JOB = stem("job")


def _sorts(one: Framed) -> tuple[tuple[Kind, str], ...]:
    """Return of what two values must have one in common to count or measure the same sort of thing."""
    kind, counted = one.frame.kind, one.counted
    if kind is not Kind.NUMBER:
        return ((kind, counted if kind in (Kind.MONEY, Kind.ORDINAL, Kind.MEASURE) else ""),)
    told = ((kind, f"of {one.topic}"),) if one.topic in BY_NOUN else ()
    if not counted:
        return told  # Two numbers of nothing that is named are of one sort by no more than that they are numbers.
    groups = groups_of(counted)
    if counted == JOB and one.topic in EMPLOYED:
        groups = (ANYBODY,)  # Of nurses who were laid off another article says jobs.
    return (*[(kind, each) for each in (counted, *groups)], *told)


_TIME = stem("time")
_SEXES = frozenset(map(stem, ("man", "men", "woman", "women", "child", "children", "boy", "girl")))


def _parts(side: Sequence[Framed]) -> frozenset[tuple[str, Span]]:
    """Return what is counted more than once in one sentence, and where: "four counts of fraud and one of theft"."""
    counts = Counter([(one.counted, one.frame.sentence) for one in side if one.frame.kind is Kind.NUMBER])
    return frozenset([each for each, times in counts.items() if times > 1])


def _counted_apart(one: Framed, other: Framed, parts: frozenset[tuple[str, Span]]) -> bool:
    """Tell whether two nouns count two things: women and children, a few and many, or what is told in parts.

    How often is told of one deed.
    """
    if one.counted == other.counted == _TIME and deed(one.frame.verb) != deed(other.frame.verb):
        return True
    if one.counted == other.counted:
        return False
    if (one.counted in _SEXES and other.counted in _SEXES) or two_camps(one.counted, other.counted):
        return True
    if far_apart(one, other):
        return True
    return (one.counted, one.frame.sentence) in parts or (other.counted, other.frame.sentence) in parts


def _one_sort(one: Framed, other: Framed) -> bool:
    """Tell whether two values are of one sort by what they count or measure, whatever stands around them."""
    if one.topic == other.topic != "" and one.frame.kind is Kind.NUMBER:
        return True  # Of arrests and of people arrested.
    same = (one.counted, one.topic) == (other.counted, other.topic) != ("", "") or told_by_noun(one, other)
    same = same or (one.verb == other.verb != "" and one.frame.kind in (Kind.PERCENT, Kind.DATE))
    same = same or (one.frame.kind is Kind.ORDINAL and one.counted == other.counted == "place")
    return same or one.frame.kind in (Kind.TIME, Kind.AGE)  # A report gives few of them.


def _find(one: Framed, other: Framed) -> Finding:
    """Return how two values stand to each other; what nobody rounds is compared as ages are."""
    finding = compare_values(one.value, other.value, one.frame.kind)
    if one.topic != other.topic:
        return finding
    if one.topic == MOST:
        return compare_values(_as_said(one.value), _as_said(other.value), Kind.AGE)
    exact = finding.why == ROUNDED and one.topic in EXACT  # Five and a half years are not six.
    return compare_values(one.value, other.value, Kind.AGE) if exact else finding


def _as_said(value: Value) -> Value:
    """Return the greatest term without its "up to": "up to 15 years", "a maximum of 20 years" are two."""
    most = isinstance(value, QuantityValue) and value.bound is Bound.AT_MOST
    return replace(value, bound=Bound.EXACT) if most and isinstance(value, QuantityValue) else value


def _elsewhere(one: Framed, other: Framed) -> bool:
    """Tell whether two values are of two places: neither is a rival of one that is of the other's place."""
    if one.topic == other.topic == POPULATION:
        return bool(one.place and other.place) and not one.place & other.place
    if one.topic == other.topic == TENURE:
        return not one.place & other.place
    return one.topic == other.topic == "distance" and not one_distance(one, other)


def _mass(context: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return math.fsum([weights.get(key, 0.0) * near for key, near in context.items()])


def _grammar(one: Framed, other: Framed) -> float:
    added = SAME_VERB if one.verb and one.verb == other.verb else 0.0
    if one.phrase & other.phrase:
        added += SAME_PHRASE
    if one.frame.preposition and one.frame.preposition == other.frame.preposition:
        added += SAME_PREPOSITION
    return added


def _with_margins(
    a: Sequence[Framed], b: Sequence[Framed], found: Mapping[tuple[int, int], _Pair], likelihood: Likelihood
) -> list[Alignment]:
    sizes = [size_of(one) for one in a], [size_of(other) for other in b]
    likeness = _ahead({at: pair.likeness for at, pair in found.items() if pair.mass >= LEAST_CONTEXT}, 0.0, None)
    scores = {at: pair.odds for at, pair in found.items()}
    fit = {at: score for at, score in scores.items() if not _unfit(a[at[0]], b[at[1]], found[at])}
    odds = _ahead(fit, NO_ODDS, sizes)
    if len(fit) < len(scores):
        odds = _ahead(scores, NO_ODDS, sizes) | odds
    return [
        Alignment(
            a[i],
            b[j],
            pair.finding,
            pair.likeness,
            pair.shared,
            pair.mass,
            likeness.get((i, j), 0.0),
            pair.odds,
            odds.get((i, j), NO_ODDS),
            likelihood.only(a[i], b[j]),
        )
        for (i, j), pair in found.items()
    ]


def _unfit(one: Framed, other: Framed, pair: _Pair) -> bool:
    """Tell whether two counts cannot be one whatever else is said, and so are no rivals: passengers, women of them."""
    apart = one.frame.kind is Kind.NUMBER and pair.finding.relation is Relation.APART
    return apart and one.counted != other.counted and not FIT[Kind.NUMBER](one, other)


def _ahead(
    scores: Mapping[tuple[int, int], float], least: float, sizes: tuple[list[str], list[str]] | None
) -> dict[tuple[int, int], float]:
    """Return by how much each pair's score is above that of any other pair of either of the two.

    Where ``sizes`` are given, another frame with the same value is no rival: it tells the same again.
    """
    best_a: dict[int, _Best] = {}
    best_b: dict[int, _Best] = {}
    for (i, j), score in scores.items():
        size_a, size_b = (sizes[0][i], sizes[1][j]) if sizes else (i, j)
        _note(best_a, i, score, size_b)
        _note(best_b, j, score, size_a)
    ahead = {}
    for (i, j), score in scores.items():
        size_a, size_b = (sizes[0][i], sizes[1][j]) if sizes else (i, j)
        ahead[i, j] = score - max(_best_other(best_a[i], size_b, least), _best_other(best_b[j], size_a, least))
    return ahead


_Best = tuple[float, str | int, float | None]
"""The best score, the size it has, and the best score of another size, if any."""


def _note(best: dict[int, _Best], at: int, score: float, size: str | int) -> None:
    known = best.get(at)
    if known is None:
        best[at] = (score, size, None)
    elif score > known[0]:
        best[at] = (score, size, known[2] if size == known[1] else known[0])
    elif size != known[1] and (known[2] is None or score > known[2]):
        best[at] = (known[0], known[1], score)


def _best_other(best: _Best, own: str | int, least: float) -> float:
    """Return the best score of another size than ``own``."""
    if best[1] != own:
        return best[0]
    return least if best[2] is None else best[2]
