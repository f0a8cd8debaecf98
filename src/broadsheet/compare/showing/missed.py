"""How much the other article's reader misses what only one says: what an editor would pick, and how new it is."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from broadsheet.articles import Article
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.statements import mass
from broadsheet.facts import Kind
from broadsheet.facts.newsworthiness import Picture, newsworthiness, picture_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.clauses import Clause
    from broadsheet.facts import Fact, Span

CORE, IMPORTANT = 3.0, 1.0
"""From these ranks on a row weighs 3 and 2.

The ranks are logarithms of the odds that an editor picks what is stated, with what is added below.
"""

_PLAIN_WORDS = -1.64
"""The logarithm of the odds that an editor picks a clause that states no fact we know of, before what it holds."""
_EARLY, _NEXT_SENTENCE = 0.65, 0.85
_DIGITS = 0.80
_TELLING, _MOST_TELLING = 0.4, 4
_NEW = 0.5
_FACTS, _MOST_FACTS = 0.3, 4
_QUOTED = _SPECULATED = _IN_PERSON = 0.3
_INTRODUCED = 0.5
"""What speaks for a clause or against it, in the same measure: names and numbers that the other article lacks, how
much of its weight is new, how many facts it states; and that it is quoted, speculated, told in the first person, or
says no more than who somebody is.

Of the first five rows of the annotated pairs 71 of 156 (reports) and 63 of 100 (bundled) are annotated so, 65 and 58
where a fact's weight alone decided.
"""

WHO = frozenset({Kind.ROLE, Kind.ATTRIBUTION, Kind.NAME})
"""Facts that say who somebody is, or whose word something is."""

_SPECULATION = word_set("will would could may might should if expect expects expected likely perhaps maybe")
_DIGIT = re.compile(r"\d")
# It begins with what it looks for, and only then looks back: such a pattern is searched for faster.
_PERSON = re.compile(r"[IWwMmOoYy](?<!\w[IWwMmOoYy])(?:(?<=I)|(?<=[Ww])e|(?<=[Mm])y|(?<=[Oo])ur|(?<=[Yy])ou)\b")
_QUOTATION = re.compile(r"[“”\"]")


class Reader:
    """What the other article's reader knows and lacks of one article."""

    def __init__(self, own: Side, other: Side, known: Mapping[str, object], weights: Mapping[str, float]) -> None:
        self.own = own
        self.known = known
        self.weights = weights
        self.picture = read_once(_picture, own)
        self.rare = math.log(1 + len(own.statements) + len(other.statements))

    def misses(self, clause: Clause, sentence: Span, number: int, facts: Sequence[Fact], telling: int) -> float:
        """Return how much is missed of a clause: the logarithm of the odds that an editor picks it, and how new it is.

        Args:
            clause: The clause.
            sentence: Its sentence.
            number: Which sentence of the article that is.
            facts: What it states and no other row tells.
            telling: How many names and numbers it has that the other article lacks.
        """
        words = self.own.text[clause.span[0] : clause.span[1]]
        odds = [newsworthiness(fact, self.picture) for fact in facts if fact.kind is not Kind.ATTRIBUTION]
        rank: float = max(odds) if odds else self._plain(words, sentence, number)
        rank += _TELLING * min(telling, _MOST_TELLING) + _FACTS * min(len(odds), _MOST_FACTS)
        new = mass(clause.keys.difference(self.known), self.weights)
        rank += _NEW * new / max(1, len(clause.keys)) ** 0.5 / self.rare
        kinds = {fact.kind for fact in facts}
        if Kind.QUOTE in kinds or _QUOTATION.search(words):
            rank -= _QUOTED
        if kinds and kinds <= WHO:
            rank -= _INTRODUCED
        if not _SPECULATION.isdisjoint(words.lower().split()):
            rank -= _SPECULATED
        return rank - _IN_PERSON if _PERSON.search(words) else rank

    def _plain(self, words: str, sentence: Span, number: int) -> float:
        early: float = _EARLY * _NEXT_SENTENCE ** self.picture.order.get(sentence[0], number)
        return _PLAIN_WORDS + early + (_DIGITS if _DIGIT.search(words) else 0.0)


def _picture(own: Side) -> Picture:
    return picture_of(Article("", "", "", own.text), own.facts)


def weight_of(rank: float) -> int:
    """Return what a row of this rank weighs: 3, 2 or 1."""
    return 3 if rank >= CORE else 2 if rank >= IMPORTANT else 1
