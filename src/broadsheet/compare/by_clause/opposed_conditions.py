"""What two articles say of one thing in phrases that exclude each other: "remained open" here, "was cut off" there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_clause.other_occasions import elsewhere, later, sites, told_in
from broadsheet.compare.compatibility.denial_doubts import certain
from broadsheet.compare.compatibility.hours_of_states import dated
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.relatives import of_the_other
from broadsheet.compare.language.synonyms import one_sort
from broadsheet.compare.language.words import stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.bearers import called_by_name
from broadsheet.compare.sentences.conditions import ALONE, CHANGING, REACH, TIMED, TOGETHER, conditions
from broadsheet.compare.sentences.phrases_printed import phrased, scales_of
from broadsheet.compare.sentences.told import Told, anew, fullness, keys_of, same, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.conditions import Condition
    from broadsheet.compare.sentences.phrases_printed import Phrased
    from broadsheet.facts import Participant, Span

_ADVERSARIES = word_set(
    "prosecutor prosecutors prosecution plaintiff plaintiffs state government police opposition rival rivals critics"
)
"""Called so, somebody is not the one that a report is about but the other party."""

_ALL = re.compile(
    r"(?:all|both|none|neither|each)(?: of)?(?: the| these| those)?(?: [a-z]+)?? ([a-z]+)$", re.IGNORECASE
)
_SOME = re.compile(
    r"(?:one|two|three|four|five|six|several|some|many|\d+) of (?:the |these |those )?(?:[a-z]+ )??([a-z]+)$",
    re.IGNORECASE,
)
"""All of a group and some of it, with what the group is called."""

_PEOPLE = word_set("people men women children police crew staff passengers")
_SINGULAR = ("ss", "us", "is", "ics")
"""How nouns end that are of one thing though with an s."""
_NEXT = word_set("then later finally eventually subsequently before ultimately afterwards")
NEXT = 4
"""So many words before a phrase say that it came to be so after the other."""

LEAST = 1.2
"""What the words must weigh that name the one in question in both articles, where they are no name."""

ALONE_LEAST = 1.6
"""What two sentences must share where the one is called otherwise, and each article puts nobody elsewhere."""


def opposite_conditions(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for everything that the two articles say of one thing and that excludes each other."""
    ours = read_once(phrased, a)
    theirs = phrased(b, scales_of(ours))
    scales = scales_of(theirs)
    left = conditions(a.text, ours, scales)
    right = conditions(b.text, theirs, {one.scale for one in left})
    by_scale: dict[str, list[Condition]] = {}
    for other in right:
        by_scale.setdefault(other.scale, []).append(other)
    drafts = []
    for one in left:
        for other in by_scale.get(one.scale, ()):
            if one.place == other.place or elsewhere(one, other, a.text, b.text) or later(one, other, a, b):
                continue
            if (
                not _of_one(one, other, weights)
                and not _by_other_words(one, other, a, b)
                and not (_only(one, left) and _only(other, right) and _meant(one, other, weights))
            ):
                continue
            if _inconstant(one, left) or _inconstant(other, right):
                continue
            if _says_both(one, other, ours) or _says_both(other, one, theirs):
                continue
            drafts.append(_draft(one, other, a, b))
    return drafts


def _by_other_words(one: Condition, other: Condition, a: Side, b: Side) -> bool:
    """Tell whether it is said of a person by name here and by calling there, or of one "beach at York"."""
    if one.clause.planned != other.clause.planned and ">" not in one.marks:
        return False
    if not _of_what(one, other):
        return False
    if not (one.holder.name or other.holder.name) and stem(one.holder.head) == stem(other.holder.head):
        return any(
            sites(each, text) & keys_of(rival.holder)
            for each, rival, text in ((one, other, a.text), (other, one, b.text))
        )
    return called_by_name(one.holder, other.holder, (a.text, b.text))


def _of_one(one: Condition, other: Condition, weights: Mapping[str, float]) -> bool:
    among = _one_of_all(one.holder, other.holder)
    if not among and (
        not same(one.holder, other.holder) or anew(one.holder, other.holder) or anew(other.holder, one.holder)
    ):
        return False
    if one.clause.planned != other.clause.planned and ">" not in one.marks:
        return False
    if not _of_what(one, other):
        return False
    if among or (one.holder.name and other.holder.name):
        return True
    if one.holder.several or other.holder.several or _plural(one.holder) != _plural(other.holder):
        return False
    shared = keys_of(one.holder) & keys_of(other.holder)
    around = (one.statement.keys & other.statement.keys) - shared
    return weight(shared, weights) >= LEAST * fullness(weights) or weight(around, weights) >= LEAST * fullness(weights)


def _of_what(one: Condition, other: Condition) -> bool:
    """Tell whether what is accepted, kept or praised may be one thing, where the scale asks for that."""
    if "=" not in one.marks or (one.undergone and other.undergone) or one.behind & other.behind:
        return True
    left, right = one.clause.object, other.clause.object
    return left is not None and right is not None and one_sort(left.head, right.head)


def _plural(who: Participant) -> bool:
    return not who.name and (who.head in _PEOPLE or (who.head.endswith("s") and not who.head.endswith(_SINGULAR)))


def _one_of_all(one: Participant, other: Participant) -> bool:
    """Tell whether one is said of all and the other of some among them: "none of them", "one of them"."""
    for all_, some in (
        (_ALL.match(one.words), _SOME.match(other.words)),
        (_ALL.match(other.words), _SOME.match(one.words)),
    ):
        if all_ and some and stem(all_[1]) == stem(some[1]):
            return True
    return False


def _only(one: Condition, own: Sequence[Condition]) -> bool:
    """Tell whether an article puts nobody elsewhere on the scale."""
    return all(other.place == one.place for other in own if other.scale == one.scale)


def _meant(one: Condition, other: Condition, weights: Mapping[str, float]) -> bool:
    """Tell whether both are said of what a report has one of, whatever it is called."""
    if (ALONE in one.marks or TOGETHER in one.marks) and _told_of_one(one, other, weights):
        return True
    alike = one_sort(one.holder.head, other.holder.head) and one.holder.definite and other.holder.definite
    return alike and not (one.holder.name or other.holder.name) and one.clause.planned == other.clause.planned


def _stranger(one: Condition) -> bool:
    """Tell whether it is said of somebody whom the report comes to only behind its first sentence: "a party"."""
    who = one.holder
    new = bool(who.words) and not (who.name or who.pronoun or who.definite or who.denied or who.beside)
    return new and one.statement.span[0] > 0


def _told_of_one(one: Condition, other: Condition, weights: Mapping[str, float]) -> bool:
    """Tell whether both are said of the one whom a report can say it of, called otherwise: "she", "the captain"."""
    if one.clause.planned != other.clause.planned and ">" not in one.marks:
        return False
    holders = (one.holder, other.holder)
    if not _of_what(one, other) or (any(who.name for who in holders) and any(map(_stranger, (one, other)))):
        return False
    alone = ALONE in one.marks
    if (
        (alone and any(holder.several or _plural(holder) for holder in holders))
        or (all(holder.name for holder in holders) and not same(*holders))
        or any(holder.head in _ADVERSARIES for holder in holders)
        or of_the_other(*(holder.words for holder in holders))
    ):
        return False
    around = one.statement.keys & other.statement.keys
    return weight(around, weights) >= ALONE_LEAST * fullness(weights)


def _inconstant(one: Condition, own: Sequence[Condition]) -> bool:
    return any(
        other.scale == one.scale and other.place != one.place and same(one.holder, other.holder) for other in own
    )


def _says_both(one: Condition, other: Condition, own: Sequence[Phrased]) -> bool:
    """Tell whether a sentence goes on to say what the other says: "was delayed by fog, then cancelled"."""
    return any(
        printed.phrase.scale == other.scale
        and printed.phrase.place == other.place
        and not _NEXT.isdisjoint(sentence.words[max(0, printed.at - NEXT) : printed.at])
        for sentence in own
        if sentence.statement.span == one.statement.span
        for printed in sentence.printed
    )


def _draft(one: Condition, other: Condition, a: Side, b: Side) -> Draft:
    holders = sorted({each.holder.name or each.holder.words for each in (one, other)})
    changing = CHANGING in one.marks and not (TIMED in one.marks and all(map(dated, told_in(one, other, a, b))))
    doubt = certain(_as_told(one), _as_told(other), a, b, changing=changing)
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=" / ".join([*filter(None, holders[:1]), one.scale]),
        a=Proof(one.statement.span, _value(one)),
        b=Proof(other.statement.span, _value(other)),
        why=doubt or "only one of the two can hold",
        weight=2,
        rank=2.5,
    )


def _value(one: Condition) -> Span:
    """Return the phrase with the verb before it, "was not | insured", and what decides: "kept | its majority"."""
    verb, thing = one.clause.verb_span[0], one.clause.object
    decides = "=" in one.marks and thing is not None and 0 <= thing.span[0] - one.span[1] <= REACH
    end = thing.span[1] if thing is not None and decides else one.span[1]
    return (verb if 0 <= one.span[0] - verb <= REACH else one.span[0], end)


def _as_told(one: Condition) -> Told:
    return Told(one.clause, one.clause.verb, None, one.holder, frozenset())
