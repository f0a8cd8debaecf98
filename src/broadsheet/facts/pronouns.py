"""Whom of the people named in its own sentence a pronoun can mean, and whom "the 22-year-old" of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import PERSON
from broadsheet.facts.phrases import FINITE
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.name_runs import Run
    from broadsheet.facts.names import Name
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

_VERBS = frozenset("VBMH")
_STANDING_OUT = _VERBS | {"K"}


def people_beside(words: Words, named: Sequence[tuple[Run, Name]], token: int) -> list[Name] | None:
    """Return the people named beside a pronoun at ``token`` that it can mean; None where that cannot be told.

    ``named`` are the names of the sentence. Those before the pronoun count, and where the sentence opens with the
    pronoun's clause ("When he left, X said") the subject of the main clause.
    """
    earlier = [(run, name) for run, name in named if run.last <= token]
    people = [name for run, name in earlier if name.sort == PERSON and _stands_alone(words, run)]
    if people:
        return people
    if any(name.sort in {PERSON, ""} and _stands_out(words, run) for run, name in earlier):
        return None
    if token and words.tags[0] in {"S", "P"}:
        return [name for run, name in named if run.first > token and name.sort == PERSON and _opens_main(words, run)]
    return []


def _tag_after(words: Words, run: Run) -> str:
    return words.tags[run.last] if run.last < len(words.tags) else ""


def _stands_alone(words: Words, run: Run) -> bool:
    """Say whether a name stands by itself rather than before a noun: "Bush", not "the Bush administration"."""
    return _tag_after(words, run) not in {"N", "K", "Q"}


def _stands_out(words: Words, run: Run) -> bool:
    """Say whether a name that is no known person's acts or owns something, so that a pronoun may mean its bearer."""
    return _tag_after(words, run) in _STANDING_OUT and not words.word[run.first].isupper()


def _opens_main(words: Words, run: Run) -> bool:
    """Say whether a name is the subject right before its verb, after the comma that closes another clause."""
    return run.first > 0 and words.low[run.first - 1] == "," and _tag_after(words, run) in _VERBS


_NOBODY_NAMED = word_set(
    """
    man woman boy girl men women boys girls victim victims suspect suspects teenager teenagers student students driver
    drivers passenger passengers patient patients child children people others pair couple son daughter brother sister
    husband wife father mother
    """
)
"""Words for people without a name: beside one "the 22-year-old" may be either."""


def one_aged(reading: Reading, number: int, span: tuple[int, int]) -> Name | None:
    """Return whom "the 22-year-old" means: the one person named in the sentence before, unless as who speaks there."""
    words, piece = reading.words[number], reading.pieces[number][span[0]]
    if not words.low[piece.head].endswith("-year-old") or not number:
        return None
    alone = piece.last - piece.first == _WITH_ARTICLE and words.low[piece.first] == "the"
    before = number - 1
    if not alone or reading.quoted[before] or not _NOBODY_NAMED.isdisjoint(reading.words[before].low):
        return None
    length = len(reading.words[before].word)
    people = [name for _, name in reading.named_in(before, 0, length) if name.sort == PERSON]
    here = [name for _, name in reading.named_in(number, 0, piece.first) if name.sort == PERSON]
    if here or len({id(name) for name in people}) != 1:
        return None
    speaking = (c for c in reading.clauses[before] if c.verb.lemma in SAY_VERBS and c.verb.form == FINITE)
    speakers = {reading.party(before, clause.subject).name for clause in speaking}
    return people[0] if people[0].full not in speakers else None


_WITH_ARTICLE = 2
