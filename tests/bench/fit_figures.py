"""Fit the weights by which figures are told to be of one thing, and print them for by_figure/evidence.py.

``python tests/bench/fit_figures.py`` fits them on the invented pairs that are not held out: every two values that
exclude each other, by whether they are annotated as a contradiction. It also prints how well each tenth of the pairs is
told by the weights that the others give.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import compare_invented

from broadsheet.compare.by_figure.aligning import align
from broadsheet.compare.by_figure.evidence import Evidence
from broadsheet.compare.by_figure.framed import CONTRADICTABLE, bench_of
from broadsheet.compare.by_figure.likelihood import Likelihood
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.language.spans import touch
from broadsheet.compare.reading import read_side
from broadsheet.compare.statements import weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare_gold import GoldPair

RIDGE = 20.0
"""How strongly weights are held near nothing, each in units of how far its reason spreads."""

FOLDS = 10
STEPS = 12


class Told(NamedTuple):
    """Two values, what speaks for their being of one thing, and whether readers say that they contradict each other."""

    pair: int
    reasons: Sequence[float]
    true: bool


def told() -> tuple[list[str], list[Told]]:
    """Return the names of the reasons, and every two values of the pairs that exclude each other."""
    names: list[str] = []
    found = []
    for number, (part, pair) in enumerate(compare_invented.invented_pairs()):
        if "held" in part:
            continue
        for reasons, true in _of_pair(pair):
            names = list(reasons)
            found.append(Told(number, list(reasons.values()), true))
    return names, found


def _of_pair(pair: GoldPair) -> Iterator[tuple[Mapping[str, float], bool]]:
    a, b = read_side(pair.a, None), read_side(pair.b, None)
    bench, weights = bench_of(a, b), weigh(a.statements, b.statements)
    likelihood = Likelihood(a, b, bench.ours, bench.theirs, weights)
    evidence = Evidence(likelihood)
    gold = [(row.a.value, row.b.value) for row in pair.rows if row.type == "conflict" and row.a and row.b]
    for one in align(bench.ours, bench.theirs, weights, likelihood):
        if one.finding.relation is Relation.APART and one.a.frame.kind in CONTRADICTABLE:
            spans = one.a.frame.span, one.b.frame.span
            yield evidence.told(one), any(touch(spans[0], left) and touch(spans[1], right) for left, right in gold)


def fit(found: Sequence[Told]) -> tuple[float, list[float]]:
    """Return the bias and weights of a logistic regression, by Newton's method, with a ridge on all but the bias."""
    size = len(found[0].reasons)
    means = [math.fsum(one.reasons[at] for one in found) / len(found) for at in range(size)]
    spreads = [
        math.sqrt(math.fsum((one.reasons[at] - means[at]) ** 2 for one in found) / len(found)) or 1.0
        for at in range(size)
    ]
    rows = [[1.0, *((one.reasons[at] - means[at]) / spreads[at] for at in range(size))] for one in found]
    weights = [0.0] * (size + 1)
    for _ in range(STEPS):
        slope = [0.0, *(-RIDGE * weight for weight in weights[1:])]
        curve = [[RIDGE if at == to and at else 0.0 for to in range(size + 1)] for at in range(size + 1)]
        for row, one in zip(rows, found, strict=True):
            likely = _chance(math.fsum(weight * part for weight, part in zip(weights, row, strict=True)))
            bend = likely * (1 - likely)
            for at, part in enumerate(row):
                slope[at] += (one.true - likely) * part
                bent = bend * part
                line = curve[at]
                for to in range(at + 1):
                    line[to] += bent * row[to]
        for at in range(size + 1):
            for to in range(at):
                curve[to][at] = curve[at][to]
        weights = [weight + step for weight, step in zip(weights, _solved(curve, slope), strict=True)]
    plain = [weight / spread for weight, spread in zip(weights[1:], spreads, strict=True)]
    return weights[0] - math.fsum(weight * mean for weight, mean in zip(plain, means, strict=True)), plain


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return what a matrix takes to the right side, by elimination."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at in range(size):
        best = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for row in range(size):
            if row != at:
                part = rows[row][at] / rows[at][at]
                rows[row] = [value - part * top for value, top in zip(rows[row], rows[at], strict=True)]
    return [rows[at][size] / rows[at][at] for at in range(size)]


def main() -> None:
    names, found = told()
    chances = []
    for fold in range(FOLDS):
        bias, weights = fit([one for one in found if one.pair % FOLDS != fold])
        for one in found:
            if one.pair % FOLDS == fold:
                odds = bias + math.fsum(weight * part for weight, part in zip(weights, one.reasons, strict=True))
                chances.append((odds, one.true))
    print(
        f"{len(found)} pairs of values, {sum(one.true for one in found)} of them contradictions; by the other tenths:"
    )
    for least in (1.5, 1.0, 0.5, 0.0, -0.5, -1.0):
        above = [true for odds, true in chances if odds >= least]
        print(f"  odds from {least:4.1f}: {sum(above)} true of {len(above)}")
    bias, weights = fit(found)
    print(f"BIAS = {bias:.2f}")
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
