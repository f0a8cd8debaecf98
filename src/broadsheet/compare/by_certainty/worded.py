"""What the one article leaves open by a word before it and the other states: "potential arson" here, "arson" there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.doubtful_words import (
    DOUBTED,
    DOUBTFUL,
    DOUBTFUL_WORDS,
    NATURE,
    PEOPLE,
    doubted_word,
    states_word,
)
from broadsheet.compare.language.words import plain_stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.holding import holding
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEAST = 2.5
"""What two sentences must share beside the word, unless it is the nature of the event, of which a report has one."""

LEAST_OF_PEOPLE = 5.0
"""... and of those who did it, who may be others."""

_ENDS = {plain_stem("deliberately"): plain_stem("deliberate"), plain_stem("accidentally"): plain_stem("accidental")}


class _Word(NamedTuple):
    """A word where it stands, doubted or stated."""

    stem: str
    statement: Statement
    value: Span


def doubted_words(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every word that one article leaves open everywhere and the other states everywhere."""
    doubted = [list(_doubted(side)) for side in (a, b)]
    if not any(doubted):
        return []
    drafts = []
    stems = [{one.stem for one in own} for own in doubted]
    for at, (side, other) in enumerate(((a, b), (b, a))):
        open_ = stems[at] - stems[1 - at]
        stated_here = {one.stem for one in _stated(side, open_)}
        by_stem: dict[str, list[_Word]] = {}
        for word in _stated(other, open_ - stated_here):
            by_stem.setdefault(word.stem, []).append(word)
        for stem in sorted(by_stem):
            own = [one for one in doubted[at] if one.stem == stem]
            found = _nearest(own, by_stem[stem], weights)
            if found is not None:
                drafts.append(_draft(*(found if at == 0 else found[::-1]), a))
    return drafts


def _doubted(side: Side) -> Iterator[_Word]:
    for statement in holding(side, DOUBTFUL_WORDS):
        for match in DOUBTFUL.finditer(side.text, *statement.span):
            for word in statement.words:
                if word.start < match.end() or not doubted_word(side.text, match.end(), word.start):
                    continue
                stem = _stem(side.text[word.start : word.end])
                if stem in DOUBTED or stem in PEOPLE:
                    yield _Word(stem, statement, (match.start(), word.end))
                    break


def _stated(side: Side, stems: set[str]) -> Iterator[_Word]:
    if not stems:
        return
    for statement in side.statements:
        start, stop = statement.span
        for word in statement.words:
            stem = _stem(side.text[word.start : word.end])
            if stem in stems and states_word(side.text, start, word.start, word.end, stop):
                yield _Word(stem, statement, (word.start, word.end))


def _stem(word: str) -> str:
    stem = plain_stem(word.lower())
    return _ENDS.get(stem, stem)


def _nearest(
    ours: Sequence[_Word], theirs: Sequence[_Word], weights: Mapping[str, float]
) -> tuple[_Word, _Word] | None:
    """Return the two words whose sentences share most; None where they may be of two things."""
    best, most = None, -1.0
    for one in ours:
        for other in theirs:
            shared = weight((one.statement.keys & other.statement.keys) - {one.stem}, weights)
            if round(shared, 6) > most:
                best, most = (one, other), round(shared, 6)
    if best is None:
        return None
    stem = best[0].stem
    least = 0.0 if stem in NATURE else (LEAST_OF_PEOPLE if stem in PEOPLE else LEAST) * fullness(weights)
    if most < least:
        return None
    return best


def _draft(one: _Word, other: _Word, a: Side) -> Draft:
    plain = a.text[slice(*one.value)].split()[-1].lower()
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.STATEMENT,
        slot=plain,
        a=Proof(one.statement.span, one.value),
        b=Proof(other.statement.span, other.value),
        why="one leaves it open, the other states it",
        weight=2,
        rank=2.0,
    )
