"""How likely an editor is to pick a fact: the odds of logistic regression on what readers marked as key facts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.facts.blocks import find_blocks
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import BlockKind, Fact, Kind, Span
from broadsheet.facts.weighing import editors_lists, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article

ODDS = {
    "always": -1.34,
    "weight": 0.45,
    "lead": 0.50,
    "opening": 0.29,
    "early": 0.65,
    "headline": -1.96,
    "listed": 1.68,
    "main object": 0.80,
    "subject": -0.59,
    "trivial": -0.39,
    "digits": 0.80,
    "ordinal": 0.77,
    "statement": 0.71,
    "date": -0.53,
    "money": 0.53,
    "quote": -0.49,
    "status": -0.48,
    "age": -0.44,
    "role": -0.42,
    "number": 0.33,
    "time": -0.31,
    "percent": 0.24,
    "duration": -0.21,
}
"""What each property of a fact adds to the logarithm of the odds that an editor picks it.

Fitted to the key facts that readers marked in 32 reports and the bundled articles: ``python tests/bench/key_facts.py``
fits them again, prints them, and says how well facts are picked from articles left out of the fit.
"""

_NEXT_SENTENCE = 0.85
"""What a sentence counts of the one before it: news tells the most important first."""

_LEAD_SENTENCES = 3

_MAIN = 3
"""So many subjects an article may be mostly about."""

TRIVIAL = word_set(
    """
    has had is was made took got went came gave put let kept looked walked spoke sat stood turned said told asked called
    talked confirmed drove ran lived worked wanted needed liked felt saw heard watched used showed helped tried knew
    thought
    """
)
"""Relations that tell little by themselves."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What of an article its facts are judged by.

    Attributes:
        text: The article's text.
        headlines: The spans of its headings.
        listed: The bullets that its editor has picked.
        order: The number of each sentence of the body that states a fact, by where it starts.
        main: The subjects that its facts are mostly about.
    """

    text: str
    headlines: frozenset[Span]
    listed: Sequence[Span]
    order: dict[int, int]
    main: frozenset[str]


def picture_of(article: Article, facts: Sequence[Fact]) -> Picture:
    """Return what of an article its facts are judged by."""
    headlines = frozenset(block.span for block in find_blocks(article.text) if block.kind is BlockKind.HEADING)
    starts = sorted({fact.sentence[0] for fact in facts if fact.sentence not in headlines})
    told: Counter[str] = Counter()
    for fact in facts:
        if fact.kind not in {Kind.QUOTE, Kind.STATEMENT, Kind.ATTRIBUTION} and fact.slot.subject:
            told[fact.slot.subject] += 1
    return Picture(
        article.text,
        headlines,
        editors_lists(article.text),
        {start: number for number, start in enumerate(starts)},
        frozenset(subject for subject, _ in told.most_common(_MAIN)),
    )


def newsworthiness(fact: Fact, picture: Picture) -> float:
    """Return the logarithm of the odds that an editor picks a fact; above 0 it is likelier than not."""
    return sum(ODDS.get(name, 0.0) * amount for name, amount in properties(fact, picture).items())


def properties(fact: Fact, picture: Picture) -> dict[str, float]:
    """Return by name what speaks for a fact or against it, and how much of it there is: mostly 1 where it holds."""
    order = picture.order.get(fact.sentence[0], 0)
    held = {
        "always": True,
        "lead": order == 0,
        "opening": order < _LEAD_SENTENCES,
        "headline": fact.sentence in picture.headlines,
        "listed": within(fact.sentence, picture.listed),
        "trivial": fact.slot.relation in TRIVIAL,
        "main object": fact.slot.object in picture.main,
        "subject": bool(fact.slot.subject),
        "digits": any(map(str.isdigit, picture.text[fact.span[0] : fact.span[1]])),
        fact.kind.value: True,
    }
    return {
        "weight": fact.weight,
        "early": _NEXT_SENTENCE**order,
        **{name: 1.0 for name, holds in held.items() if holds},
    }
