"""What rows with a slot of their own say already: "Ann Doe / age: 58" says all of what "Ann Doe, 58" does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Draft
    from broadsheet.compare.sentences.stated import Stretch
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

_WHO = frozenset({Kind.AGE, Kind.ROLE, Kind.QUOTE, Kind.ATTRIBUTION})
"""Kinds of which the slot names somebody, and the value says the rest."""


class Typed:
    """The rows that agree on the value of a slot, by their two sentences."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self.rows: dict[tuple[Span, Span], list[Draft]] = {}
        for draft in drafts:
            if draft.a and draft.b:
                self.rows.setdefault((draft.a.sentence, draft.b.sentence), []).append(draft)

    def say_all(self, stretch: Stretch, both: tuple[Statement, Statement]) -> bool:
        """Tell whether every word that two stretches share is in the slot or the value of such a row."""
        said: set[str] = set()
        for draft in self.rows.get((both[0].span, both[1].span), ()):
            values = (draft.a, draft.b)
            for statement, proof in zip(both, values, strict=True):
                if proof is not None:
                    start, end = proof.value
                    said |= {word.key for word in statement.words if start <= word.start < end}
            if draft.kind in _WHO:
                said |= content_keys(draft.slot) | {meaning_of(word) for word in draft.slot.casefold().split()}
        return bool(said) and stretch.keys <= said
