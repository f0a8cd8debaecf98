"""Which sentences of an article print phrases that have an opposite, and where."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from broadsheet.compare.kept import by_sentence
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.scales import PHRASES
from broadsheet.compare.language.words import plain_stem
from broadsheet.compare.sentences.bearers import told_before
from broadsheet.facts.frozen import quick
from broadsheet.facts.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.language.scales import Phrase
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition

_TOKEN = re.compile(r"[\w’'-]+|[.,;:]")
WIDE = 5
"""So many words may name the one of whom a phrase is said that stands on both sides of it."""

_PRONOUNS = word_set("He She It he she it")
PRONOUN_WITHIN = 4
"""Among so many words a sentence opens with the pronoun that stands for whom the one before is about."""

_NEVER_BETWEEN = word_set("not no never and or to , . ; : but by")


@quick
class Printed:
    """A phrase that a sentence prints, whatever it tells.

    Attributes:
        phrase: The phrase.
        at: The number of its first word.
        end: The number of the word after its last.
    """

    phrase: Phrase
    at: int
    end: int


@quick
class Phrased:
    """A sentence that prints phrases which have an opposite.

    Attributes:
        statement: The sentence.
        words: Its words and marks as printed.
        clauses: Its clauses.
        printed: The phrases.
        before: Whom or what the sentence before is about, as far as it says.
    """

    statement: Statement
    words: Sequence[str]
    clauses: Sequence[Proposition]
    printed: Sequence[Printed]
    before: Participant | None = None


def phrased(side: Side, scales: Set[str] | None = None) -> list[Phrased]:
    """Return the sentences of an article that print phrases which have an opposite, and tell something firmly.

    Where ``scales`` are given, only phrases of these are looked for.
    """
    if scales is not None and not scales:
        return []
    clauses = by_sentence(side)
    firm = {clause.sentence for clause in side.clauses if not (clause.quoted or clause.hedged)}
    found = []
    for number, statement in enumerate(side.statements):
        if not statement.heading and statement.span in firm:
            words = _TOKEN.findall(side.text, *statement.span)
            started = [(at, phrases) for at, word in enumerate(words) if (phrases := _STARTED[word])]
            printed = list(_printed(words, started, scales)) if started else []
            if printed:
                pronoun = not _PRONOUNS.isdisjoint(words[:PRONOUN_WITHIN])
                before = told_before(side.text, side.statements, number, clauses) if pronoun else None
                found.append(Phrased(statement, words, clauses[statement.span], printed, before))
    return found


def scales_of(sentences: Iterable[Phrased]) -> set[str]:
    """Return the scales that these sentences have phrases of."""
    return {one.phrase.scale for sentence in sentences for one in sentence.printed}


def _printed(
    words: Sequence[str], started: Iterable[tuple[int, _Started]], scales: Set[str] | None
) -> Iterator[Printed]:
    stems = list(map(_STEMS.__getitem__, words))
    for at, started_by in started:
        for phrase in started_by.before(stems[at + 1 : at + 3]):
            if scales is not None and phrase.scale not in scales:
                continue
            start = at - len(phrase.lead)
            end = _end(stems, at + 1, phrase.rest, WIDE if phrase.wide else 1) if phrase.rest else at + 1
            if end and start >= 0 and tuple(stems[start:at]) == phrase.lead:
                yield Printed(phrase, start, end)


def _stem_of(word: str) -> str:
    return plain_stem(word.lower())


_STEMS = Remembered(_stem_of, 20_000)


class _Started:
    """The phrases that open with a word, found by the word behind it."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._anyhow = [(number, one) for number, one in enumerate(phrases) if one.wide or not one.rest]
        self._alone = [one for _, one in self._anyhow]
        self._by_next: dict[str, list[tuple[int, Phrase]]] = {}
        for number, one in enumerate(phrases):
            if one.rest and not one.wide:
                self._by_next.setdefault(one.rest[0], []).append((number, one))

    def before(self, behind: Sequence[str]) -> Sequence[Phrase]:
        """Return those that may go on with these two stems, in the order of the list.

        The next word of a phrase stands behind the first or, with one between them, behind that; of a wide one it may
        stand farther off.
        """
        by_next = self._by_next
        if by_next.keys().isdisjoint(behind):
            return self._alone  # Mostly: and these are few, or none.
        found = [*self._anyhow]
        for stem in set(behind):
            found += by_next.get(stem, ())
        found.sort(key=itemgetter(0))
        return [one for _, one in found]


_BY_STEM = {stem: _Started(phrases) for stem, phrases in PHRASES.items()}


def _started_by(word: str) -> _Started | None:
    return _BY_STEM.get(_STEMS[word])


_STARTED = Remembered(_started_by, 20_000)
"""What a word, as printed, may be the first of."""


def _end(stems: Sequence[str], start: int, rest: Sequence[str], most: int) -> int:
    """Return where a phrase ends whose further words start here; 0 if nowhere.

    Before one of them so many other words may stand: of a wide phrase those for whom it is said of.
    """
    at, skipped = start, 0
    for stem_ in rest:
        if not skipped:
            while at < len(stems) and stems[at] != stem_ and skipped < most and stems[at] not in _NEVER_BETWEEN:
                at, skipped = at + 1, skipped + 1
        if at >= len(stems) or stems[at] != stem_:
            return 0
        at += 1
    return at
