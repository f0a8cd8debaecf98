"""What a fact is: a kind, a slot, a typed value, and the spans of the text that prove it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.facts.kind import BlockKind, Bound, Kind

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "Block",
    "BlockKind",
    "Bound",
    "DateValue",
    "Fact",
    "Kind",
    "Mention",
    "NameValue",
    "QuantityValue",
    "Sentence",
    "Slot",
    "Span",
    "TextValue",
    "Value",
]

Span = tuple[int, int]
"""Half-open ``(start, end)`` in characters of ``Article.text``."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that plays one part.

    Attributes:
        kind: The part it plays. Only headings, paragraphs, bullets and quotations carry facts.
        span: Where it stands; blocks are sorted and do not overlap.
        heading: The text of the heading it stands under, empty where there is none.
    """

    kind: BlockKind
    span: Span
    heading: str = ""


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day, month, year or other stretch of the calendar, as precisely as the text gives it.

    Attributes:
        first: The earliest day it can mean.
        last: The latest day it can mean, inclusive; equal to ``first`` for a day.
        resolved: True where the publication date or another date in the text was needed to place it.
    """

    first: date
    last: date
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class QuantityValue:
    """A number of something: money, people, per cent, metres, years, seconds.

    Attributes:
        low: The least it can be in ``unit``; for an exact number equal to ``high``.
        high: The most it can be in ``unit``.
        unit: ISO 4217 code for money, ``%``, an SI or customary unit, or the stem of the noun counted.
        step: The size of the last digit given: "1.2 billion" has 100,000,000, "3" has 1. Rounding is judged by it.
        bound: How firmly it is given.
    """

    low: float
    high: float
    unit: str = ""
    step: float = 1.0
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class NameValue:
    """Somebody or something by name.

    Attributes:
        name: The fullest form the article uses.
        aliases: Every form the article uses for it, case-folded.
    """

    name: str
    aliases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TextValue:
    """Words whose normalised form decides: a role, a status, a statement, a quotation.

    Attributes:
        text: As printed.
        key: Normalised for comparing: case-folded stems of the words that carry meaning, or a canonical word.
    """

    text: str
    key: str


Value = DateValue | QuantityValue | NameValue | TextValue


@dataclass(frozen=True, slots=True)
class Slot:
    """What a fact is about, and what tells it from its twins.

    Attributes:
        subject: Whom or what it is about, the fullest name the article uses.
        relation: What of the subject the value gives: "joined", "killed", "left", "magnitude".
        object: The other party to the relation, where there is one: "OpenAI".
        qualifier: What tells it from its twins: an ordinal, a period, a stint: "second stint".
        single: True where only one value can hold, so that two different ones contradict each other.
    """

    subject: str
    relation: str
    object: str = ""
    qualifier: str = ""
    single: bool = False

    def __str__(self) -> str:
        """The slot as the reader sees it: its parts with slashes between them."""
        return " / ".join(filter(None, (self.subject, self.qualifier, self.object, self.relation)))


@dataclass(frozen=True, slots=True)
class Fact:
    """Something checkable that an article states.

    Attributes:
        kind: What sort of value it has.
        slot: What it is about.
        value: The value, typed and normalised.
        weight: 3 for the core of the story, 2 for what matters, 1 for detail.
        rule: The name of the rule that made it.
        span: Where the value stands in the text.
        sentence: Where the sentence stands that states it; contains ``span``.
        hedged: True where the text does not vouch for it: "could", "reportedly", "is expected to".
        negated: True where the text denies it.
        attributed_to: Whom the text gives as its source, empty where it speaks for itself.
        subject_keys: Case-folded forms that name the subject in this article, for meeting the other article's.
        object_keys: The same of the object.
    """

    kind: Kind
    slot: Slot
    value: Value
    weight: int
    rule: str
    span: Span
    sentence: Span
    hedged: bool = False
    negated: bool = False
    attributed_to: str = ""
    subject_keys: frozenset[str] = field(default_factory=frozenset)
    object_keys: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block.

    Attributes:
        span: Where it stands; sentences are sorted and do not overlap.
        block: The index of its block.
    """

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A typed value that an article prints, whether or not a fact could be made of it.

    Attributes:
        kind: What sort of value it is; names of organisations and people are NAME, of places PLACE.
        value: The value, typed and normalised.
        span: Where it stands in the text.
        sentence: Where the sentence stands that prints it.
        label: What it measures or counts, where the words beside it say so: the noun counted, "score", "magnitude".
    """

    kind: Kind
    value: Value
    span: Span
    sentence: Span
    label: str = ""
