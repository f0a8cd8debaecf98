"""A fact being made: the rules fill it in, the last step weighs it and freezes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.facts.frozen import maker
from broadsheet.facts.model import Kind, Slot, TextValue, Value
from broadsheet.facts.wording import text_key

if TYPE_CHECKING:
    from broadsheet.facts.parties import Party
    from broadsheet.facts.tokens import Words


_make_slot = maker(Slot)
_make_text_value = maker(TextValue)


@dataclass(slots=True)
class Draft:
    """A fact before it is weighed.

    Attributes:
        kind: What sort of value it has.
        subject: Whom or what it is about.
        relation: What of the subject it gives.
        value: The value.
        first: The value's first token.
        last: The token after its last.
        rule: The name of the rule that made it.
        object: The other party.
        qualifier: What tells the slot from its twins.
        single: Whether only one value can hold.
        hedged: Whether the text does not vouch for it.
        negated: Whether the text denies it.
        attributed_to: Whom the text gives as its source.
        object_keys: Case-folded forms of the other party.
        weight: A first guess of its weight: 3, 2 or 1.
    """

    kind: Kind
    subject: Party
    relation: str
    value: Value
    first: int
    last: int
    rule: str
    object: str = ""
    qualifier: str = ""
    single: bool = False
    hedged: bool = False
    negated: bool = False
    attributed_to: str = ""
    object_keys: frozenset[str] = field(default_factory=frozenset)
    weight: int = 1

    def slot(self) -> Slot:
        """Return the slot the draft fills."""
        return _make_slot(self.subject.name, self.relation, self.object, self.qualifier, self.single)


def text_value(words: Words, first: int, last: int) -> TextValue:
    """Return the words from token ``first`` to ``last`` as a value."""
    text = " ".join(words.slice(first, last).split())
    return _make_text_value(text, text_key(text))
