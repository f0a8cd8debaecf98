"""An article in, its structure and the facts it states out. Pure functions, no I/O.

All of it is loaded on first use: a list that only draws kinds need not load the values, nor these the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.deferred import deferred

if TYPE_CHECKING:
    from broadsheet.facts.blocks import find_blocks
    from broadsheet.facts.extract import extract_facts, find_frames, find_mentions, find_propositions
    from broadsheet.facts.frames import Frame
    from broadsheet.facts.highlighting import highlights
    from broadsheet.facts.kind import BlockKind, Bound, Kind
    from broadsheet.facts.languages import Coverage, Level, coverage
    from broadsheet.facts.model import (
        Block,
        DateValue,
        Fact,
        Mention,
        NameValue,
        QuantityValue,
        Sentence,
        Slot,
        Span,
        TextValue,
        Value,
    )
    from broadsheet.facts.participants import Participant
    from broadsheet.facts.propositions import Proposition
    from broadsheet.facts.ranking import key_facts
    from broadsheet.facts.sentences import find_sentences

_HOMES = {
    **dict.fromkeys(("BlockKind", "Bound", "Kind"), "kind"),
    **dict.fromkeys(("Block", "DateValue", "Fact", "Mention", "NameValue", "QuantityValue", "Sentence"), "model"),
    **dict.fromkeys(("Slot", "Span", "TextValue", "Value"), "model"),
    **dict.fromkeys(("Coverage", "Level", "coverage"), "languages"),
    "extract_facts": "extract",
    "find_blocks": "blocks",
    "Frame": "frames",
    "find_frames": "extract",
    "find_mentions": "extract",
    "find_propositions": "extract",
    "Participant": "participants",
    "Proposition": "propositions",
    "find_sentences": "sentences",
    "highlights": "highlighting",
    "key_facts": "ranking",
}

__all__ = [
    "Block",
    "BlockKind",
    "Bound",
    "Coverage",
    "DateValue",
    "Fact",
    "Frame",
    "Kind",
    "Level",
    "Mention",
    "NameValue",
    "Participant",
    "Proposition",
    "QuantityValue",
    "Sentence",
    "Slot",
    "Span",
    "TextValue",
    "Value",
    "coverage",
    "extract_facts",
    "find_blocks",
    "find_frames",
    "find_mentions",
    "find_propositions",
    "find_sentences",
    "highlights",
    "key_facts",
]

__getattr__ = deferred(__name__, _HOMES)
