"""An article in, its structure and the facts it states out. Pure functions, no I/O."""

from broadsheet.facts.blocks import find_blocks
from broadsheet.facts.extract import extract_facts, find_mentions
from broadsheet.facts.highlighting import highlights
from broadsheet.facts.model import (
    Block,
    BlockKind,
    Bound,
    DateValue,
    Fact,
    Kind,
    Mention,
    NameValue,
    QuantityValue,
    Sentence,
    Slot,
    Span,
    TextValue,
    Value,
)
from broadsheet.facts.ranking import key_facts
from broadsheet.facts.sentences import find_sentences

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
    "extract_facts",
    "find_blocks",
    "find_mentions",
    "find_sentences",
    "highlights",
    "key_facts",
]
