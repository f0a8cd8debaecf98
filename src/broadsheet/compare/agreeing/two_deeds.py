"""Words that two sentences share while each tells another deed: "spends £2 million" here, "owes £2 million" there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.spans import touch
from broadsheet.compare.language.words import stem
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.compare.sentences.told import LIGHT
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from broadsheet.compare.agreeing.surroundings import Held
    from broadsheet.compare.sentences.stated import Stretch
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition, Span

MANY = 4
"""So many shared words say the same whatever verbs stand beside them."""

CLOSE = 0.8
"""Two sentences this much alike as wholes say one thing with two verbs."""

TELLING_DIGITS = 2
"""A number of so many digits, the zeros at its end not counted, is not met by chance."""

_SCALE = re.compile(r"[\s-]*(hundred|thousand|million|billion|trillion|m|bn|tn|percent|per cent|%)(?![a-z])")
_SCALES = {"m": "million", "bn": "billion", "tn": "trillion", "per cent": "percent", "%": "percent"}
_COUNT = re.compile(r"(?<![\w.,])[$€£]?(\d[\d.,]*)\s+$")
_BEFORE = 24
_COPULAS = frozenset({"be", "become", "remain"})
_ROUND = "000"


def of_two_deeds(stretch: Stretch, held: tuple[Held, Held], both: tuple[Statement, Statement], names: Set[str]) -> bool:
    """Tell whether the few words that two sentences share are told of by two verbs that say different things.

    Names alone are judged by how they stand: a place may be where two things happened.
    """
    if len(stretch.keys) >= MANY or stretch.meeting.likeness >= CLOSE or stretch.keys <= names:
        return False
    if _telling(stretch, both[0]):
        return False
    clauses = [own.clauses.get(statement.span, ()) for own, statement in zip(held, both, strict=True)]
    sides = [_verbs(own, span) for own, span in zip(clauses, (stretch.a, stretch.b), strict=True)]
    if not all(sides) or any(clause.verb in LIGHT for own in sides for clause in own):
        return False
    spans = stretch.a, stretch.b
    if not any(touch(one.verb_span, span) for own, span in zip(sides, spans, strict=True) for one in own):
        return _only_a_round_count(stretch, both[0]) and not _one_deed(*sides)
    shared = [_meant(own, statement, stretch) for own, statement in zip(sides, both, strict=True)]
    if any(shared):
        return all(shared) and _only_who(stretch, sides, both)
    return not _one_deed(*clauses)


def only_of_whom(stretch: Stretch, held: tuple[Held, Held], both: tuple[Statement, Statement], names: Set[str]) -> bool:
    """Tell whether all that is shared is of whom or what two clauses with two verbs are said.

    "The navy captured 23 men" and "The navy escorted a tanker" have the navy in common, and no more.
    """
    if len(stretch.keys) >= MANY or stretch.meeting.likeness >= CLOSE:
        return False
    if not stretch.keys <= names and any(word.number and word.key in stretch.keys for word in both[0].words):
        return False
    sides = [
        [
            one
            for one in own.clauses.get(statement.span, ())
            if one.subject is not None and _holds(one.subject.span, span)
        ]
        for own, statement, span in zip(held, both, (stretch.a, stretch.b), strict=True)
    ]
    if not all(sides) or any(one.verb in _COPULAS for own in sides for one in own):
        return False
    return not _one_deed(*sides)


def of_two_figures(stretch: Stretch, held: tuple[Held, Held], both: tuple[Statement, Statement]) -> bool:
    """Tell whether a shared number is another figure on each side: "12 shelters", "12 million dollars".

    So are two numbers that stand before shared words that begin with their size: "4 million passengers".
    """
    texts = held[0].text, held[1].text
    starts = stretch.a[0], stretch.b[0]
    counts = [_COUNT.search(text, max(0, at - _BEFORE), at) for text, at in zip(texts, starts, strict=True)]
    sizes = [_SCALE.match(text, at) for text, at in zip(texts, starts, strict=True)]
    if all(counts) and all(sizes) and len({count[1] for count in counts if count}) > 1:
        return True
    ours, theirs = (
        _figures(statement, text, stretch, span)
        for statement, text, span in zip(both, texts, (stretch.a, stretch.b), strict=True)
    )
    return any(not ours[key] & theirs[key] for key in ours.keys() & theirs.keys())


def _figures(statement: Statement, text: str, stretch: Stretch, span: Span) -> dict[str, set[str]]:
    """Return of what size each shared number is, by what it is compared by: "million" for the 12 of 12 million."""
    found: dict[str, set[str]] = {}
    for word in statement.words:
        if word.number and word.key in stretch.keys and span[0] <= word.start < span[1]:
            size = _SCALE.match(text, word.end)
            found.setdefault(word.key, set()).add(_SCALES.get(size[1], size[1]) if size else "")
    return found


def _telling(stretch: Stretch, statement: Statement) -> bool:
    """Tell whether a number is shared that two reports hardly print of two things."""
    numbers = [word.key.strip("0.,") for word in statement.words if word.number and word.key in stretch.keys]
    return any(sum(map(str.isdigit, number)) >= TELLING_DIGITS for number in numbers)


def _verbs(clauses: Sequence[Proposition], span: Span) -> list[Proposition]:
    """Return the clauses that tell of a stretch: with their verb in it, else those that reach into it."""
    telling = [clause for clause in clauses if clause.verb not in SAY_VERBS]
    inside = [clause for clause in telling if touch(clause.verb_span, span)]
    return inside or [clause for clause in telling if touch(clause.span, span)]


def _meant(clauses: Sequence[Proposition], statement: Statement, stretch: Stretch) -> bool:
    """Tell whether a verb is among the words that are shared."""
    return any(
        word.key in stretch.keys and touch((word.start, word.end), clause.verb_span)
        for clause in clauses
        for word in statement.words
    )


def _only_a_round_count(stretch: Stretch, statement: Statement) -> bool:
    """Tell whether a round number and what it counts is all that is shared: "600,000 people"."""
    numbers = {word.key for word in statement.words if word.number and word.key in stretch.keys}
    return any(number.endswith(_ROUND) for number in numbers) and len(stretch.keys - numbers) <= 1


def _one_deed(ours: Iterable[Proposition], theirs: Iterable[Proposition]) -> bool:
    """Tell whether a verb of the one side tells what one of the other does."""
    left, right = ({name for one in own for name in _names(one.verb)} for own in (ours, theirs))
    return bool(left & right)


def _only_who(stretch: Stretch, sides: Sequence[Sequence[Proposition]], both: tuple[Statement, Statement]) -> bool:
    """Tell whether nothing but who does it is shared beside the verb, and both tell to whom or what."""
    for own, statement, span in zip(sides, both, (stretch.a, stretch.b), strict=True):
        places = [
            place
            for clause in own
            if clause.subject is not None and clause.object is not None and not touch(clause.object.span, span)
            for place in (clause.subject.span, clause.verb_span)
        ]
        words = [word for word in statement.words if word.key in stretch.keys and span[0] <= word.start < span[1]]
        if not all(any(touch((word.start, word.end), place) for place in places) for word in words):
            return False
    return True


def _names(verb: str) -> set[str]:
    return {stem(verb), stem(deed(verb)), meaning_of(verb)}


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
