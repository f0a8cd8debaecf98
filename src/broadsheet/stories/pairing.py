"""Which pairs of a story's articles are worth comparing, the most telling first.

A comparison takes a tenth of a second, and two hundred articles make twenty thousand pairs. So copies of one text are
compared as the one voice they are, and of the other pairs those with most names and numbers in common go first: what
two reports do not both speak of they cannot contradict each other in.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Final

from broadsheet.stories.terms import article_terms
from broadsheet.stories.voices import independent_voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.articles import Article
    from broadsheet.stories.model import Voice

    Pair = tuple[Article, Article]

MOST_PAIRS: Final = 200
"""Pairs of a story that are compared: all of twenty sources, and each of forty with its ten likest."""

_VOICES: Final = 120
"""Voices that are looked at, the latest: even to count what every two have in common takes its time."""


def telling_pairs(articles: Sequence[Article], most: int = MOST_PAIRS) -> Sequence[Pair]:
    """Return the pairs of articles of different sources worth comparing, the most telling first.

    Every voice comes with the one it has most names and numbers in common with, then every voice with its second, and
    so on, those with more in common first; so the first pairs reach every source. Last come copies that are not word
    for word the text they copy, each with that text: an edited copy may have a figure of its own. The pairs do not
    depend on what else was compared before.

    Args:
        articles: The articles of a story by date.
        most: Pairs at most.
    """
    voices = independent_voices(articles)
    chosen = list(_in_rounds([voice.article for voice in voices[-_VOICES:]]))[:most]
    return [*chosen, *list(_edited(voices))[: most - len(chosen)]]


def _in_rounds(heads: Sequence[Article]) -> Iterator[Pair]:
    names = [frozenset(article_terms(article).names) for article in heads]
    alike = {
        (one, other): len(names[one] & names[other])
        for one, other in combinations(range(len(heads)), 2)
        if heads[one].source != heads[other].source
    }
    # Sorted, so that the n-th mention of a voice is its n-th likest; among equals the latest first.
    ranked = sorted(alike, key=lambda pair: (-alike[pair], -pair[1], -pair[0]))
    for one, other in sorted(ranked, key=_rounds(ranked).__getitem__):
        yield heads[one], heads[other]


def _rounds(ranked: Sequence[tuple[int, int]]) -> Mapping[tuple[int, int], int]:
    """Return for each pair which likest it is to the one of the two that it is more to."""
    mentioned: Counter[int] = Counter()
    rounds = {}
    for one, other in ranked:
        rounds[one, other] = min(mentioned[one], mentioned[other])
        mentioned.update((one, other))
    return rounds


def _edited(voices: Sequence[Voice]) -> Iterator[Pair]:
    """Yield the copies that were edited with what they copy."""
    for voice in voices:
        plain = voice.article.text.split()
        for copy in voice.copies:
            if copy.source != voice.article.source and copy.text.split() != plain:
                yield voice.article, copy
