"""How well articles answer a query: BM25F over title and text, times a factor for freshness.

For every word asked for: idf * w * (k1 + 1) / (w + k1 * (1 - b + b * length / average)), where ``w`` counts the word's
forms in the article, those in the title fourfold, and lengths are weighted the same way (Robertson, Zaragoza, Taylor:
Simple BM25 extension to multiple weighted fields, 2004). The sum is multiplied by 1 + F * 2 ** (-age / H).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.search.patterns import Element, How, pattern
from broadsheet.search.query import Field, text_leaves
from broadsheet.search.slices import layout
from broadsheet.search.slices.slice import newest_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.search.query import Node
    from broadsheet.search.slices.blocks import Block
    from broadsheet.search.slices.evaluate import Evaluation
    from broadsheet.search.slices.layout import SliceInfo
    from broadsheet.search.slices.slice import Slice

K1 = 1.2
B = 0.75
"""The values that most engines ship with; news texts vary in length by a factor of ten, so length counts."""
FRESHNESS = 0.5
"""An article of this moment counts half as much again as one from long ago that fits equally well."""
HALF_LIFE = 30 * 86_400.0
"""Seconds in which the bonus of freshness halves: a month, after which news is background."""

SAMPLE = 8_000
"""Articles whose words are counted to tell common words from rare ones; the newest, as their slices are open anyway."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """A word asked for and how much it tells: the rarer, the more."""

    element: Element
    idf: float


@dataclass(frozen=True, slots=True)
class Scale:
    """What scores are measured by.

    Attributes:
        words: The words asked for.
        average: The mean weighted length of an article.
        now: The moment freshness counts from.
    """

    words: tuple[Weighted, ...]
    average: float
    now: float


def scale(tree: Node, infos: Sequence[SliceInfo], sample: Sequence[Evaluation], now: float) -> Scale:
    """Return what the answers to ``tree`` are measured by: lengths of all slices, rarity in a sample of them."""
    leaves = [pattern(leaf) for leaf in text_leaves(tree) if leaf.field in {None, Field.TITLE}]
    # A word with hyphens tells more than its parts, which stand for other things elsewhere.
    elements = dict.fromkeys(element for leaf in leaves for element in ((leaf.whole,) if leaf.whole else leaf.elements))
    articles = sum(info.articles for info in infos)
    average = sum(info.length for info in infos) / articles if articles else 1.0
    return Scale(tuple(Weighted(element, _idf(element, sample)) for element in elements), max(average, 1.0), now)


def scores(evaluation: Evaluation, found: int, by: Scale) -> list[tuple[float, float, int]]:
    """Return score, time and number of each article of a slice in ``found``, in no particular order."""
    part = evaluation.part
    roll = part.roll
    dampers = _dampers(part, by.average)
    total = [0.0] * part.info.articles
    for word in by.words:
        _add(total, _blocks(evaluation, word.element), word.idf, dampers)
    published, numbers = roll.published, roll.numbers
    return [
        (total[place] * _freshness(by.now - published[place]), published[place], numbers[place])
        for place in newest_first(found)
    ]


def _add(total: list[float], blocks: Sequence[Block], idf: float, dampers: Sequence[float]) -> None:
    gain = idf * (K1 + 1)
    if len(blocks) == 1:
        for place, weight in zip(blocks[0].ids, blocks[0].weights, strict=True):
            total[place] += gain * weight / (weight + dampers[place])
        return
    weights: dict[int, int] = {}
    for block in blocks:
        for place, weight in zip(block.ids, block.weights, strict=True):
            weights[place] = weights.get(place, 0) + weight
    for place, weight in weights.items():
        total[place] += gain * weight / (weight + dampers[place])


def _freshness(age: float) -> float:
    return 1.0 + FRESHNESS * math.exp2(-max(age, 0.0) / HALF_LIFE) if age < 50 * HALF_LIFE else 1.0


def _dampers(part: Slice, average: float) -> list[float]:
    kept = part.dampers
    if kept is None or kept[0] != average:
        low, slope = K1 * (1 - B), K1 * B / average
        kept = part.dampers = (average, [low + slope * length for length in part.roll.lengths])
    return kept[1]


def _idf(element: Element, sample: Sequence[Evaluation]) -> float:
    articles = sum(evaluation.part.info.articles for evaluation in sample)
    standing = sum(
        min(
            evaluation.part.info.articles,
            sum(evaluation.part.lexicon.frequency(layout.WORDS, term) for term in _words(evaluation, element)),
        )
        for evaluation in sample
    )
    return math.log(1 + (articles - standing + 0.5) / (standing + 0.5))


def _words(evaluation: Evaluation, element: Element) -> tuple[str, ...]:
    if element.how is not How.STEM:
        return evaluation.terms(element, None)
    languages = evaluation.part.languages()
    return tuple(dict.fromkeys(form for language in languages for form in evaluation.forms(element.term, language)))


def _blocks(evaluation: Evaluation, element: Element) -> list[Block]:
    found = (evaluation.part.block(layout.WORDS, term) for term in _words(evaluation, element))
    return [block for block in found if block is not None]
