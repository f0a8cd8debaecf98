"""A row in the making: what was found, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.compare.model import Verdict
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Fact, Frame, Kind, Proposition, Span


@quick
class Proof:
    """Where one side says it.

    Attributes:
        sentence: The span of the sentence.
        value: The span of the value, inside it.
    """

    sentence: Span
    value: Span


@quick
class Draft:
    """A row before its words.

    Attributes:
        verdict: How the two sides stand to each other.
        kind: What sort of value is compared.
        slot: What it is about, as the reader sees it.
        a: Where the first article says it; None where only the second speaks.
        b: Where the second article says it; None where only the first speaks.
        why: What reconciles the two or keeps them apart, in words that hold for either order.
        weight: 3 for the core of the story, 2 for what matters, 1 for detail.
        rank: Within one verdict and weight, the higher is shown first.
        one_origin: True where both sides lean on the same original.
    """

    verdict: Verdict
    kind: Kind
    slot: str
    a: Proof | None
    b: Proof | None
    why: str = ""
    weight: int = 1
    rank: float = 0.0
    one_origin: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One article, read.

    Attributes:
        text: Its text.
        published: When it was published, if known.
        facts: What it states.
        statements: Its sentences.
        frames: Every typed value it prints, with the words around it.
        clauses: What is done by whom to whom, clause by clause.
        shared: Which share of the shorter article's sentences the other has word for word; 1 where all but one.
        kept: What was read of the article alone: see :mod:`broadsheet.compare.kept`.
    """

    text: str
    published: datetime | None
    facts: tuple[Fact, ...]
    statements: tuple[Statement, ...]
    frames: tuple[Frame, ...] = ()
    clauses: tuple[Proposition, ...] = ()
    shared: float = 0.0
    kept: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
