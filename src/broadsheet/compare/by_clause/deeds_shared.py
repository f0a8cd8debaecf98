"""Clauses of two articles that tell one deed, known by the verb and the others in it, and what fills their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.compatibility.other_words import differ, says_more
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.no_difference import no_difference
from broadsheet.compare.sentences.firmly_told import tells_a_deed, told_firmly, widest_keys
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.compare.sentences.tellings import WHO, WHOM, WITH
from broadsheet.compare.sentences.told import fullness
from broadsheet.compare.statements import mass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.firmly_told import Firm
    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.compare.sentences.tellings import Party, Telling
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEAST = 6.0
LEAST_ALONE = 9.0
"""What two clauses must share beside the verb where another place is filled by the same, and where none is."""

WIDE = 0.5
"""What two sentences share outside of the two clauses counts by half."""

_MANY = word_set(
    """
    quote cite expect use wear hold include call name want need suffer struggle face find land earn win deliver gain
    sentence play feature see hear know like love help order
    throw hurl attack smash clash torch burn loot storm march chant shout fire run launch
    """
)
"""Verbs of what somebody does to many things, and a crowd at many places: a second one is no other telling."""


class Filled(NamedTuple):
    """Two that fill one place of one deed.

    Attributes:
        one: Who or what fills it in the first article.
        other: Who or what fills it in the second.
        statements: The two sentences.
        clauses: The two clauses.
        score: How surely it is one deed.
        why: What one says more than the other; empty where each says something else.
    """

    one: Party
    other: Party
    statements: tuple[Statement, Statement]
    clauses: tuple[Telling, Telling]
    score: float
    why: str = ""


def of_one_deed(
    ours: Sequence[Telling],
    theirs: Sequence[Telling],
    reading: Reading,
    said: tuple[Set[str], Set[str]],
    places: Set[str],
) -> Iterator[Filled]:
    """Yield what fills these places of clauses whose verb tells one deed, where it says different things."""
    ours, theirs = (
        _once(one for one in own if one.tells_a_deed and one.clause.verb not in _MANY) for own in (ours, theirs)
    )
    texts = reading.a.text, reading.b.text
    for one, other, score in _paired(ours, theirs, reading.weights):
        if score < LEAST:
            return
        for place in sorted(one.parties.keys() & other.parties.keys() & places):
            left, right = one.parties[place], other.parties[place]
            agreed = _others_agree(one, other, place)
            if agreed is None or score < (LEAST if agreed else LEAST_ALONE):
                continue
            if is_listed(left, texts[0]) or is_listed(right, texts[1]):
                continue
            why = says_more(left, right, said, texts)
            if not why and (_also(right, one, ours) or _also(left, other, theirs)):
                continue
            if why or differ(left, right, said, one.clause.verb):
                yield Filled(left, right, (one.statement, other.statement), (one, other), score, why)


def likely_deeds(a: Side, b: Side, weights: Mapping[str, float]) -> frozenset[str]:
    """Return the deeds of which two clauses may share enough to tell one, whatever fills their places."""
    full = fullness(weights)
    ours, theirs = read_once(_by_deed, a), read_once(_by_deed, b)
    return frozenset(
        verb
        for verb in (ours.keys() & theirs.keys() if full else ())
        if any(_most_shared(one, other, weights) / full >= LEAST for one in ours[verb] for other in theirs[verb])
    )


def _most_shared(one: Firm, other: Firm, weights: Mapping[str, float]) -> float:
    """Return the most that two clauses with one verb for their deeds can share: see :func:`_shared_mass`."""
    if one.clause.planned != other.clause.planned:
        return 0.0
    verbs = {one.verb, meaning_of(one.clause.verb), meaning_of(other.clause.verb)}
    around = (one.statement.keys & other.statement.keys) - verbs
    inner = (widest_keys(one) & widest_keys(other)) - verbs
    return mass(inner, weights) + WIDE * mass(around - inner, weights)


def _by_deed(side: Side) -> Mapping[str, Sequence[Firm]]:
    found: dict[str, list[Firm]] = {}
    for one in read_once(told_firmly, side):
        verb = one.clause.verb
        if tells_a_deed(verb) and verb not in _MANY:
            found.setdefault(one.verb, []).append(one)
    return found


def is_listed(party: Party, text: str) -> bool:
    """Tell whether more of what it is done with stands behind: "charged with assault, theft and fraud"."""
    return party.place == WITH and text.startswith((",", " and "), party.span[1])


def _once(found: Iterable[Telling]) -> list[Telling]:
    """Return the clauses, of two that tell one deed of one thing with two verbs the last: "shot and killed a man"."""
    kept: dict[tuple[str, Span], Telling] = {}
    for one in found:
        whom = one.parties.get(WHOM)
        kept[one.verb, one.clause.verb_span if whom is None else whom.span] = one
    return list(kept.values())


def _paired(
    ours: Sequence[Telling], theirs: Sequence[Telling], weights: Mapping[str, float]
) -> Iterator[tuple[Telling, Telling, float]]:
    """Yield every two clauses of one deed that share most, each clause once, with what they share beside the verb."""
    by_verb: dict[str, list[Telling]] = {}
    for other in theirs:
        by_verb.setdefault(other.verb, []).append(other)
    full = fullness(weights)
    found = [
        (_shared_mass(one, other, weights) / full, one.clause.verb_span[0], other.clause.verb_span[0], one, other)
        for one in ours
        for other in by_verb.get(one.verb, ())
        if one.clause.planned == other.clause.planned
    ]
    found.sort(key=lambda each: (-each[0], each[1] + each[2], each[1]))
    taken: set[Span] = set()
    met: set[Span] = set()
    for score, _, _, one, other in found:
        if one.clause.verb_span not in taken and other.clause.verb_span not in met:
            taken.add(one.clause.verb_span)
            met.add(other.clause.verb_span)
            yield one, other, score


def _shared_mass(one: Telling, other: Telling, weights: Mapping[str, float]) -> float:
    """Return what two clauses share beside the verb; what their sentences share elsewhere counts by half."""
    verbs = {one.verb, meaning_of(one.clause.verb), meaning_of(other.clause.verb)}
    inner = (one.keys & other.keys) - verbs
    outer = (one.statement.keys & other.statement.keys) - inner - verbs
    return mass(inner, weights) + WIDE * mass(outer, weights)


def _others_agree(one: Telling, other: Telling, place: str) -> bool | None:
    """Tell whether another place of both is filled by the same; None where one surely is not."""
    found = False
    for each in (WHO, WHOM):
        left, right = one.parties.get(each), other.parties.get(each)
        if each == place or left is None or right is None or not left.keys or not right.keys:
            continue
        if left.vague and right.vague:
            return None
        if left.keys & right.keys or (not (left.person or right.person) and no_difference(left.noun, right.noun)):
            found = True
        elif not (left.pronoun or right.pronoun or _one_is_named(left, right)):
            return None
    return found


def _one_is_named(one: Party, other: Party) -> bool:
    """Tell whether one of two is somebody by name and the other one by a description: they may be the same."""
    return one.person and other.person and not (one.name and other.name)


def _also(party: Party, own: Telling, others: Sequence[Telling]) -> bool:
    """Tell whether an article has another clause of the deed whose place is filled by what fills it in the other."""
    return any(
        one is not own
        and one.verb == own.verb
        and (filler := one.parties.get(party.place))
        and filler.keys & party.keys
        for one in others
    )
