"""What stands around a stretch that two sentences share: the clauses it lies in, the words beside it, who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.kept import by_sentence
from broadsheet.compare.language.spans import touch
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.facts import Kind
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.stated import Stretch
    from broadsheet.facts import Proposition, Span

_BEFORE, _BEHIND = 24, 30


class Held:
    """The clauses, typed values and quotations of one article, for telling what its stretches state."""

    def __init__(self, side: Side) -> None:
        self.text = side.text
        self.clauses = by_sentence(side)
        self.values: dict[Span, list[Span]] = {}
        for frame in side.frames:
            self.values.setdefault(frame.sentence, []).append(frame.span)
        self.quotations = [(fact.span, fact.subject_keys) for fact in side.facts if fact.kind is Kind.QUOTE]

    def whole(self, sentence: Span, span: Span) -> Span:
        """Return a stretch that ends in no typed value: "Nov 22", not "22"."""
        start, end = span
        for left, right in self.values.get(sentence, ()):
            if left < start < right:
                start = left
            if left < end < right:
                end = right
        return start, end

    def tells(self, sentence: Span, span: Span) -> bool:
        """Tell whether the verb of a clause stands in a stretch."""
        return any(touch(clause.verb_span, span) for clause in self.clauses.get(sentence, ()))


@quick
class Part:
    """A stretch of one of the two sentences.

    Attributes:
        before: What stands right before it.
        behind: What stands right behind it.
        words: The stretch itself.
        inside: The clauses whose verb stands in it.
        governing: The verbs of the clauses that hold it and have their verb outside of it.
        valued: Whether a typed value stands in it: a day, a sum, a place.
        speakers: The names of whom it is quoted from.
    """

    before: str
    behind: str
    words: str
    inside: Sequence[Proposition]
    governing: Set[str]
    valued: bool
    speakers: Set[str]


@quick
class Shared:
    """What two sentences share, with what surrounds it in both.

    Attributes:
        stretch: What they share.
        a: The stretch of the first sentence.
        b: The stretch of the second.
        verbs: The verbs that stand in both.
        names: The words that name somebody or something in either article.
        named: Whether all of it does.
        counted: Whether a number is among it.
    """

    stretch: Stretch
    a: Part
    b: Part
    verbs: Set[str]
    names: Set[str]
    named: bool
    counted: bool


def part_of(held: Held, sentence: Span, span: Span) -> Part:
    """Return a stretch of a sentence with what stands around it."""
    start, end = span
    clauses = held.clauses.get(sentence, ())
    inside = [clause for clause in clauses if touch(clause.verb_span, span)]
    return Part(
        before=held.text[max(0, start - _BEFORE) : start],
        behind=held.text[end : end + _BEHIND],
        words=held.text[start:end],
        inside=inside,
        governing={
            meaning_of(clause.verb)
            for clause in clauses
            if clause.span[0] <= start and end <= clause.span[1] and not touch(clause.verb_span, span)
        },
        valued=any(touch(value, span) for value in held.values.get(sentence, ())),
        speakers={key for said, keys in held.quotations if touch(said, span) for key in keys},
    )
