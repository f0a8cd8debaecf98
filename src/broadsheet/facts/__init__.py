"""An article in, its structure and the facts it states out. Pure functions, no I/O."""

from broadsheet.facts.model import (
    Block,
    BlockKind,
    Bound,
    DateValue,
    Fact,
    Kind,
    NameValue,
    QuantityValue,
    Sentence,
    Slot,
    Span,
    TextValue,
    Value,
)

__all__ = [
    "Block",
    "BlockKind",
    "Bound",
    "DateValue",
    "Fact",
    "Kind",
    "NameValue",
    "QuantityValue",
    "Sentence",
    "Slot",
    "Span",
    "TextValue",
    "Value",
]
