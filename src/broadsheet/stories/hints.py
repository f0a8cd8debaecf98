"""Which sources come near a fact without stating it: a sentence that names its subject and its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from broadsheet.facts import find_sentences
from broadsheet.stories.claims import Cell, Proof, Stance
from broadsheet.stories.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts import Fact, Span
    from broadsheet.stories.claims import Column

_SILENT: Final = Cell(Stance.SILENT)


class Hinting:
    """The sentences of every column, by the terms they hold."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._sentences: dict[int, list[tuple[frozenset[str], str, Span]]] = {}
        self._held: dict[int, frozenset[str]] = {}

    def cell(self, column: int, fact: Fact, value: str) -> Cell:
        """Return what a source that does not state a fact makes of it: a hint, or silence."""
        subject = terms_of(fact.slot.subject)
        wanted = terms_of(value) | terms_of(fact.slot.object)
        # A hint must be about somebody and say something: one name alone is in every sentence.
        if not subject or len(wanted - subject) < 1 or len(wanted | subject) < 3:
            return _SILENT
        sentences = self._of(column)
        wanted |= subject
        if not wanted <= self._held[column]:
            return _SILENT
        for terms, article, span in sentences:
            if wanted <= terms:
                text = next(one.text for one in self._columns[column].articles if one.id == article)
                sentence = text[span[0] : span[1]]
                return Cell(Stance.HINTS, (Proof(article, sentence, span, sentence, span),))
        return _SILENT

    def _of(self, column: int) -> list[tuple[frozenset[str], str, Span]]:
        if column not in self._sentences:
            self._sentences[column] = [
                (terms_of(article.text[sentence.span[0] : sentence.span[1]]), article.id, sentence.span)
                for article in self._columns[column].articles
                for sentence in find_sentences(article.text)
            ]
            self._held[column] = frozenset().union(*(terms for terms, _, _ in self._sentences[column]))
        return self._sentences[column]
