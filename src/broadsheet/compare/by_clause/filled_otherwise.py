"""One place of one deed filled with other words that can both be right: "overpowered a guard", "... a deputy".

A reader wants to see that one article names the ship and the other the navy, that one says the courtroom and the other
the courthouse. What is one deed is known by its verb and the others who have a part in it, or by the same words around.
"""

from __future__ import annotations

import math
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_clause.deeds_shared import Filled, is_listed, likely_deeds, of_one_deed
from broadsheet.compare.compatibility.other_words import differ_in_one_wording, words_said
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.spans import touch
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.firmly_told import tells_a_deed, told_firmly, typed_values
from broadsheet.compare.sentences.tellings import FOR, WHENCE, WHERE, WHITHER, WHO, WHOM, WITH, tellings
from broadsheet.compare.statements import mass
from broadsheet.facts import Kind
from broadsheet.facts.relations import SAY_VERBS, relation_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.language.words import Word
    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.compare.sentences.tellings import Party, Telling
    from broadsheet.compare.statements import Meeting, Statement
    from broadsheet.facts import Span

ALIKE = 0.4
"""Two sentences this much alike tell one thing word by word: what stands between the same words fills one place."""

_KINDS = {
    WHO: Kind.EVENT, WHOM: Kind.EVENT, WHERE: Kind.PLACE, WHITHER: Kind.PLACE, WHENCE: Kind.PLACE, WITH: Kind.STATUS,
    FOR: Kind.STATUS,
}  # fmt: skip
_REASONS = {
    WHO: "each says by other words who or what did it",
    WHOM: "each says by other words who or what it was done to",
    WHERE: "each says by other words where",
    WHITHER: "each says by other words where to",
    WHENCE: "each says by other words where from",
    WITH: "each says by other words with what",
    FOR: "each says by other words what for",
}
_OF_DEEDS = _KINDS.keys() - {FOR}
_ONE_NAMED = "one gives a name, the other a description"


class _Alike(NamedTuple):
    """Two sentences that are much alike.

    Attributes:
        one: The sentence of the first article.
        other: The sentence of the second.
        weight: What they share, the more alike the more.
        replaced: The runs of their words that stand in each other's place.
    """

    one: Statement
    other: Statement
    weight: float
    replaced: Sequence[tuple[Sequence[Word], Sequence[Word]]]


def filled_otherwise(reading: Reading, meetings: Sequence[Meeting]) -> list[Draft]:
    """Return a row for every place of one deed that the two articles fill with words that say different things.

    Args:
        reading: Both articles, read for what their words mean.
        meetings: Which of their sentences share words.
    """
    a, b, weights = reading
    same = {one.folded for one in a.statements} & {other.folded for other in b.statements}
    told = read_once(_verbs_told, a), read_once(_verbs_told, b)
    alike = list(_much_alike((a, b), _closest(meetings), told, same, weights))
    verbs = likely_deeds(a, b, weights)
    if not alike and not verbs:
        return []
    sentences = {each.one.span for each in alike}, {each.other.span for each in alike}
    ours, theirs = (
        [one for one in tellings(side, verbs, own) if one.statement.folded not in same]
        for side, own in zip((a, b), sentences, strict=True)
    )
    said = read_once(words_said, a), read_once(words_said, b)
    found = [
        *of_one_deed(ours, theirs, reading, said, _OF_DEEDS),
        *_of_one_wording(ours, theirs, (a, b), alike, said),
    ]
    kept: list[Filled] = []
    for pair in sorted(found, key=lambda pair: (-pair.score, pair.one.span[0] + pair.other.span[0], pair.one.span)):
        if not any(touch(pair.one.span, each.one.span) or touch(pair.other.span, each.other.span) for each in kept):
            kept.append(pair)
    return [_draft(pair) for pair in kept]


def _of_one_wording(
    ours: Sequence[Telling],
    theirs: Sequence[Telling],
    sides: tuple[Side, Side],
    alike: Sequence[_Alike],
    said: tuple[Set[str], Set[str]],
) -> Iterator[Filled]:
    """Yield what stands between the same words of two sentences that are much alike."""
    in_a, in_b = _by_sentence(ours), _by_sentence(theirs)
    for one, other, weight, replaced in alike:
        for run, counter in replaced:
            for party, clause in _fillers(in_a[one.span], run, sides[0]):
                for rival, counterpart in _fillers(in_b[other.span], counter, sides[1]):
                    if (party.place, clause.verb) != (rival.place, counterpart.verb):
                        continue
                    if differ_in_one_wording(party, rival, said, clause.clause.verb):
                        yield Filled(party, rival, (one, other), (clause, counterpart), weight)


def _much_alike(
    sides: tuple[Side, Side],
    meetings: Iterable[Meeting],
    told: tuple[Mapping[Span, Set[str]], Mapping[Span, Set[str]]],
    same: Set[str],
    weights: Mapping[str, float],
) -> Iterator[_Alike]:
    """Yield the sentences that are much alike and tell a thing with one verb, and the words that they put otherwise."""
    for meeting in meetings:
        one, other = sides[0].statements[meeting.a], sides[1].statements[meeting.b]
        ours, theirs = told[0].get(one.span), told[1].get(other.span)
        if not ours or not theirs or ours.isdisjoint(theirs) or one.folded in same or other.folded in same:
            continue
        weight = _likeness(one, other, weights)
        replaced = list(_replaced(one.words, other.words)) if weight else []
        if replaced:
            yield _Alike(one, other, weight, replaced)


def _verbs_told(side: Side) -> Mapping[Span, Set[str]]:
    """Return the one verbs for the deeds that each sentence tells firmly."""
    found: dict[Span, set[str]] = {}
    for one in read_once(told_firmly, side):
        found.setdefault(one.clause.sentence, set()).add(one.verb)
    return found


def _closest(meetings: Sequence[Meeting]) -> Iterator[Meeting]:
    """Yield which sentence of the other article each is most like, each sentence once."""
    taken: set[int] = set()
    met: set[int] = set()
    for meeting in sorted(meetings, key=lambda each: (-each.weight * each.likeness, each.a + each.b, each.a)):
        if meeting.a not in taken and meeting.b not in met:
            taken.add(meeting.a)
            met.add(meeting.b)
            yield meeting


def _likeness(one: Statement, other: Statement, weights: Mapping[str, float]) -> float:
    """Return what two sentences share by what their words mean, the more alike the more; 0 below :data:`ALIKE`."""
    shared = mass(one.keys & other.keys, weights)
    likeness = shared / max(1e-9, math.sqrt(mass(one.keys, weights) * mass(other.keys, weights)))
    return shared * likeness if likeness >= ALIKE else 0.0


def _replaced(one: Sequence[Word], other: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Yield the runs of words of two sentences that stand in each other's place."""
    left, right = ([word.key for word in each] for each in (one, other))
    for sort, first, last, start, stop in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if sort == "replace":
            yield one[first:last], other[start:stop]


def _by_sentence(found: Sequence[Telling]) -> dict[Span, list[Telling]]:
    by_sentence: dict[Span, list[Telling]] = {}
    for one in found:
        by_sentence.setdefault(one.statement.span, []).append(one)
    return by_sentence


def _fillers(own: Sequence[Telling], words: Sequence[Word], side: Side) -> Iterator[tuple[Party, Telling]]:
    """Yield who and what a run of words tells, each with the clause of which it fills a place.

    Days and sums in it are left out; of all other words each must be of what fills a place of one clause.
    """
    typed = [frame.span for frame in read_once(typed_values, side).get(own[0].statement.span, ())]
    left = [(word.start, word.end) for word in words if not any(touch((word.start, word.end), span) for span in typed)]
    for one in own:
        inside = [party for party in one.parties.values() if any(touch(party.span, word) for word in left)]
        if not all(any(touch(party.span, word) for party in inside) for word in left):
            continue
        for party in inside:
            if party.place not in _KINDS or is_listed(party, side.text):
                continue
            if one.clause.verb in SAY_VERBS and party.place == WHO:
                deed = _said_of_himself(own, one)
                yield from [(party, deed)] if deed is not None else []
            elif tells_a_deed(one.clause.verb) or party.place not in (WHO, WHOM):
                yield party, one


def _said_of_himself(own: Sequence[Telling], saying: Telling) -> Telling | None:
    """Return what somebody says of himself in the clause behind: "officials said they were offering a reward"."""
    behind = (one for one in own if one.clause.verb_span[0] > saying.clause.verb_span[0])
    following = next(behind, None)
    who = following.parties.get(WHO) if following is not None and following.tells_a_deed else None
    return following if who is not None and who.pronoun and not who.keys else None


def _draft(pair: Filled) -> Draft:
    place = pair.one.place
    named = bool(pair.one.name) != bool(pair.other.name) and place in (WHO, WHOM)
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.NAME if named else _KINDS[place],
        slot=" / ".join([*_common_name(pair), relation_of(pair.clauses[0].clause.verb), place]),
        a=Proof(pair.statements[0].span, pair.one.span),
        b=Proof(pair.statements[1].span, pair.other.span),
        why=pair.why or (_ONE_NAMED if named else _REASONS[place]),
        weight=2,
        rank=1.0 + pair.score / 1000,
    )


def _common_name(pair: Filled) -> list[str]:
    """Return by what name both tell of somebody else who has a part in the deed, if any."""
    return [
        min(left.name, right.name, key=lambda name: (len(name), name))
        for place in (WHO, WHOM)
        if place != pair.one.place
        and (left := pair.clauses[0].parties.get(place)) is not None
        and (right := pair.clauses[1].parties.get(place)) is not None
        and left.name
        and right.name
        and left.keys & right.keys
    ][:1]
