"""How surely two values that exclude each other are of one thing: what speaks for it and against it, weighed together.

The gates of :mod:`broadsheet.compare.by_figure.gates` each ask for one thing and were set by hand. Here everything that
can be counted of two values counts at once, by weights that were fitted on annotated pairs of reports.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.gates import far_apart, one_topic
from broadsheet.compare.by_figure.sureness import least_of, two_verbs
from broadsheet.compare.language.units import roughly
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.compare.by_figure.aligning import Alignment
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.by_figure.likelihood import Likelihood

MOST_AHEAD = 4.0
"""Odds that are better than those of any rival by more than this say no more."""

WIDEST = 3.0
"""The logarithm of how many times one value is the other counts up to this."""

FEWEST_SENTENCES = 6
"""In a shorter text a figure is the only one whatever it is of."""

NEAR = 1.0
"""Values that are further apart than this, as :data:`WIDEST`, are seldom two newsrooms' figures of one thing."""

FEW = 2
"""So few are counted in passing: "two of them", "one man"."""

# Fitted by tests/bench/fit_figures.py.
BIAS = -1.04
WEIGHTS: Mapping[str, float] = {
    "two verbs": -0.09,
    "two nouns": -0.65,
    "one topic": 0.95,
    "only of topic": 0.67,
    "ratio": -0.76,
    "far": -1.19,
    "few": -1.06,
    "places": -2.27,
    "shared": 0.07,
    "around": 0.02,
    "ahead": 0.35,
    "margin": 4.10,
    "past": -1.12,
    "only": -0.03,
    "date": -1.24,
    "time": -0.00,
    "age": -0.36,
}

_DATED = (Kind.DATE, Kind.TIME)

LEAST = -2.0
"""Below this evidence they are not, whatever single gate says yes."""


class Evidence:
    """Weighs what two articles' values have in common."""

    def __init__(self, likelihood: Likelihood) -> None:
        """Take what is known of the sentences from the odds."""
        self._likelihood = likelihood

    def of(self, alignment: Alignment) -> float:
        """Return the logarithm of the odds that two values that exclude each other are of one thing."""
        told = self.told(alignment)
        return BIAS + math.fsum([weight * told[name] for name, weight in WEIGHTS.items()])

    def sure(self, alignment: Alignment, odds: float) -> bool:
        """Tell whether these odds alone are good enough: of sizes near each other, in articles that tell much."""
        if self._likelihood.shorter < FEWEST_SENTENCES or _times_apart(alignment) > NEAR:
            return False
        return odds >= least_of(alignment)

    def told(self, alignment: Alignment) -> dict[str, float]:
        """Return everything that counts of two values, by name."""
        one, other = alignment.a, alignment.b
        kind = one.frame.kind
        met = self._likelihood.met(one.frame.sentence, other.frame.sentence)
        sizes = _size(one), _size(other)
        return {
            "two verbs": float(two_verbs(one, other)),
            "two nouns": float(kind is Kind.NUMBER and one.counted != other.counted),
            "one topic": float(one_topic(one, other)),
            "only of topic": float(self._likelihood.only_of_topic(one, other)),
            "ratio": _times_apart(alignment),
            "far": float(far_apart(one, other)),
            "few": float(0 < min(sizes) <= FEW),
            "places": met.apart,
            "shared": met.shared,
            "around": met.around,
            "ahead": min(MOST_AHEAD, max(-MOST_AHEAD, alignment.ahead)),
            "margin": alignment.margin,
            "past": float(one.past != other.past),
            "only": float(alignment.only),
            "date": float(kind is Kind.DATE),
            "time": float(kind is Kind.TIME),
            "age": float(kind is Kind.AGE),
        }


def _size(one: Framed) -> float:
    """Return how much a value is in the base of its unit; 0 where it is no quantity."""
    value = roughly(one.value) if isinstance(one.value, QuantityValue) else None
    return value.high if value is not None else 0.0


def _times_apart(alignment: Alignment) -> float:
    """Return the logarithm of how many times one value is the other; of days and hours nobody says that."""
    if alignment.a.frame.kind in _DATED:
        return 0.0
    return _ratio(_size(alignment.a), _size(alignment.b))


def _ratio(one: float, other: float) -> float:
    """Return the logarithm of how many times one value is the other; the widest where one is nothing."""
    return min(WIDEST, abs(math.log(one / other))) if one > 0 and other > 0 else WIDEST
