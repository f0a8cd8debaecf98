"""What one article says there was none of and the other tells of: "no tear gas was used", "police fired tear gas"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.denial_doubts import certain
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.relatives import of_the_other
from broadsheet.compare.language.spans import touch
from broadsheet.compare.language.topics import tells_of_past
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import Told, fullness, keys_of, weight
from broadsheet.facts import Kind, Participant, Proposition
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side

SPECIFIC = 2.5
"""From this weight on the words for a thing tell by themselves that both articles mean the same."""

BESIDE = 1.5
"""Else the words beside it that both sentences share must weigh this much."""

REACH = 40
"""So many characters beside a denial still tell when it holds, or how far."""

STEM = 5
"""Two words with so many first letters in common are taken for forms of one."""

LONGEST = 90
"""A clause of more characters is shown in part."""

_NONE = re.compile(
    r"\b(?:no|not an?(?: single)?)\s+((?:[a-z-]+\s+){0,2}[a-z-]+)\s+((?:was|were|had been|has been|have been) [a-z]+)",
    re.IGNORECASE,
)
"""What there was none of, where no clause could be read around it."""

_RESERVED = re.compile(
    r"\b(?:yet|until|till|before|unless|immediate(?:ly)?|only|longer|initially|at first|if|whether|further|more|other"
    r"|additional|later|eventually|previously|earlier|so far|still|now|originally|alone|even|any|sign|new|else"
    r"|apparent|badly|seriously|gravely|critically|severely|last (?:year|month|week)|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words that make room for both: a denial of a part, of another time, of others."""

_ANOTHER = re.compile(r"\b(?:another|others?|earlier|previous|former|separate|unrelated)\b", re.IGNORECASE)
"""What tells of one of the kind that is not the event's: "over another shooting"."""

_EMPTY = frozenset(
    stem(word)
    for word in word_list(
        """
        evidence doubt reason comment idea sign word way time place thing question need point chance problem
        plan intention choice sense case fact matter part one man woman people person police officer official answer
        information detail report reports indication explanation statement response contact interest change
        difference decision name news day year month week hour end side sort kind group member money work
        """
    )
)
"""What there is none of in one respect and some of in another."""


_TOLL = frozenset(
    stem(word)
    for word in word_list("injure injury casualty arrest survivor refund shot die suspend hospitalize evacuate expel")
)
"""What a report of one event has or has not, whatever is told beside it."""


_DEEDS = frozenset(
    stem(word) for word in word_list("repair search attack rescue vote test protest leak evacuate strike riot demolish")
)
"""Nouns for deeds whose verb is compared as they are: "no repairs were made", "was repaired"."""

_SEEN = word_set("see find detect record report notice observe spot")
"""Who says that none of it was seen says that there was none."""

_DOING = "ing"
"""How nouns for doings end: "looting"."""

_FALLING = frozenset({"die", "perish", "drown"})
"""Verbs whose subject is the one it happens to."""


@dataclass(frozen=True, slots=True)
class _Thing:
    clause: Proposition
    who: Participant
    keys: frozenset[str]
    around: frozenset[str]


def denied_things(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for everything that one article says there was none of and the other tells of."""
    denied = [one for side in (a, b) for one in _read(side, frozenset(), _denying(side.clauses)) if _denied(one)]
    if not denied:
        return []
    heads = frozenset(stem(one.who.head) for one in denied)
    # "No looting" denies what "shops were looted" tells.
    doings = _TOLL.union(
        stem(one.who.head) for one in denied if one.who.head.endswith(_DOING) or stem(one.who.head) in _DEEDS
    )
    ours, theirs = ([*_read(side, heads, side.clauses, doings)] for side in (a, b))
    drafts = [_draft(*pair, a, b) for pair in _pairs(a, b, ours, theirs, weights)]
    drafts += [_draft(other, one, a, b) for one, other in _pairs(b, a, theirs, ours, weights)]
    return drafts


def _pairs(
    side: Side, there: Side, own: Sequence[_Thing], others: Sequence[_Thing], weights: Mapping[str, float]
) -> Iterator[tuple[_Thing, _Thing]]:
    """Yield each thing that ``own`` denies with the one that affirms it best among the others'."""
    for one in own:
        if not _denied(one) or stem(one.who.head) in _EMPTY or _reserved(one, side):
            continue
        if any(_affirms(each, one) and not _overlap(each, one) for each in own):
            continue
        found = [
            other
            for other in others
            if _affirms(other, one)
            and not _ANOTHER.search(there.text, *other.clause.sentence)
            and _one(one, other, weights)
            and not _dated(one) ^ _dated(other)
            and _past(one, side) == _past(other, there)
        ]
        if found and not _none_there(one, others, there):
            yield one, max(found, key=lambda other: (len(one.around & other.around), -other.who.span[0]))


def _none_there(one: _Thing, others: Sequence[_Thing], there: Side) -> bool:
    """Tell whether the other article, too, says somewhere that there was none."""
    if any(_denied(other) and other.keys & one.keys for other in others):
        return True
    head = re.escape(one.who.head[:STEM])
    return re.search(rf"\b(?:no|without)\s+(?:\w+\s+)?{head}", there.text, re.IGNORECASE) is not None


def _denying(clauses: Iterable[Proposition]) -> list[Proposition]:
    """Return the clauses that tell of anything that there was none of."""
    return [clause for clause in clauses if _denies(clause)]


def _denies(clause: Proposition) -> bool:
    who, thing = clause.subject, clause.object
    if (who is not None and who.denied) or (thing is not None and thing.denied):
        return True
    return any(who.denied for _, who in clause.adjuncts) if clause.adjuncts else False


def _parties(clause: Proposition) -> list[Participant]:
    parties = [who for who in (clause.subject, clause.object) if who is not None]
    return [*parties, *(who for _, who in clause.adjuncts)] if clause.adjuncts else parties


def _read(
    side: Side, heads: frozenset[str], clauses: Iterable[Proposition], doings: frozenset[str] = _TOLL
) -> Iterator[_Thing]:
    """Yield what these clauses of an article deny, and of all other things those called by one of these nouns."""
    for clause in clauses:
        yield from _things(clause, heads, doings)
    for statement in side.statements:
        if "no " not in statement.folded and "not a" not in statement.folded:
            continue
        for match in _NONE.finditer(side.text, *statement.span):
            words, at = match[1], match.span(1)
            who = Participant(at, words, words.split()[-1].lower(), denied=True)
            clause = Proposition(statement.span, (match.start(), match.end()), (match.start(2), match.end(2)), "be")
            yield _Thing(replace(clause, negated=True, subject=who), who, content_keys(words), statement.keys)


def _things(clause: Proposition, heads: frozenset[str], doings: frozenset[str]) -> Iterator[_Thing]:
    if clause.quoted or clause.hedged:
        return
    parties = _parties(clause)
    asked = [who for who in parties if who.denied or stem(who.head) in heads]
    if not asked and stem(_worded(clause)) not in doings:
        return
    around = frozenset({stem(clause.verb)}).union(*(keys_of(who) for who in parties))
    for who in asked:
        # A noun that opens a sentence looks like a name: "Lava is flowing".
        if who.words and not who.pronoun and (not who.name or who.name.lower() == who.head):
            keys = keys_of(who)
            if keys and (not who.definite or keys.isdisjoint(_TOLL)):
                yield _Thing(clause, who, keys, around - keys)
    yield from _undergone(clause, around, doings)


def _undergone(clause: Proposition, around: frozenset[str], doings: frozenset[str]) -> Iterator[_Thing]:
    """Yield what happened to people, as a thing that there was or was none of: "three were injured", "no one died"."""
    verb = _worded(clause)
    if stem(verb) not in doings or clause.planned:
        return
    harmed = clause.subject if clause.passive or clause.verb in _FALLING else clause.object
    if harmed is None and clause.verb in _FALLING:
        harmed = Participant(clause.verb_span, clause.verb, clause.verb)
    single = harmed is not None and harmed.definite and stem(verb) == stem("injure")
    if harmed is not None and not harmed.name and not (single and not harmed.several and not harmed.denied):
        yield _Thing(clause, replace(harmed, words=clause.verb, head=verb), frozenset({stem(verb)}), around)


def _worded(clause: Proposition) -> str:
    """Return the verb; who was treated for something was hurt."""
    treated = clause.verb == "treat" and any(word == "for" and who.head != "shock" for word, who in clause.adjuncts)
    return "injure" if treated else clause.verb


def _dated(one: _Thing) -> frozenset[str]:
    """Return the months that a clause names: of another month it tells of others."""
    return frozenset(who.head for _, who in one.clause.adjuncts if who.head in ENGLISH_MONTHS)


def _past(one: _Thing, side: Side) -> bool:
    """Tell whether the words up to the end of a clause are of an earlier time: in 1991 a cook died."""
    return tells_of_past(side.text[one.clause.sentence[0] : one.clause.span[1]].casefold())


def _denied(one: _Thing) -> bool:
    return one.who.denied


def _overlap(one: _Thing, other: _Thing) -> bool:
    return touch(one.who.span, other.who.span)


def _affirms(other: _Thing, one: _Thing) -> bool:
    if other.who.denied or other.clause.negated or stem(other.who.head) != stem(one.who.head):
        return False
    return one.keys <= other.keys | other.around


def _one(one: _Thing, other: _Thing, weights: Mapping[str, float]) -> bool:
    subjects = [each.clause.subject.words if each.clause.subject is not None else "" for each in (one, other)]
    if of_the_other(*subjects):
        return False
    full = fullness(weights)
    beside = weight(one.around & other.around, weights) / full
    mass = weight(one.keys, weights) / full
    if mass >= SPECIFIC and one.clause.verb in _SEEN and other.clause.subject is other.who:
        return True
    return beside >= BESIDE or (mass >= SPECIFIC and (len(one.keys) > 1 or not one.keys.isdisjoint(_TOLL)))


def _reserved(one: _Thing, side: Side) -> bool:
    start, end = one.clause.span
    return _RESERVED.search(side.text, start, min(one.clause.sentence[1], end + REACH)) is not None


def _draft(one: _Thing, other: _Thing, a: Side, b: Side) -> Draft:
    told = [Told(each.clause, each.clause.verb, None, each.who, frozenset()) for each in (one, other)]
    doubt = certain(told[0], told[1], a, b, changing=False)
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=min(one.who.words, other.who.words, key=lambda words: (len(words), words)),
        a=Proof(one.clause.sentence, _value(one)),
        b=Proof(other.clause.sentence, _value(other)),
        why=doubt or "one says that there was none of what the other tells of",
        weight=2,
        rank=2.2,
    )


def _value(one: _Thing) -> tuple[int, int]:
    """Return the words that tell it: the clause where it is short, else the thing with the verb beside it."""
    verb, who, span = one.clause.verb_span, one.who.span, one.clause.span
    start, end = min(verb[0], who[0]), max(verb[1], who[1])
    return (min(start, span[0]), max(end, span[1])) if span[1] - span[0] <= LONGEST else (start, end)
