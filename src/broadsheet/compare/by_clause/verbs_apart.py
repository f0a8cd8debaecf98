"""What one verb says and the other article's verb excludes, of one thing: accepted and rejected, rose and fell.

Most contradictions of verbs are found elsewhere, where the same words stand around. Here the clauses may be built in
any way, and the two may be of two times or parts: they never say the same, whatever else they share, and so they are
told to differ; to contradict each other only in what holds for good of somebody by name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_clause.denied import value_of
from broadsheet.compare.compatibility.denial_doubts import certain
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.exclusive_verbs import EXCLUSIVE, VERBS, Place
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.firmly_told import told_firmly
from broadsheet.compare.sentences.named_before import named_before
from broadsheet.compare.sentences.told import Told, apart, fullness, known, same, weight
from broadsheet.compare.statements import mass
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.calendar import MONTHS, WEEKDAYS
from broadsheet.facts.relations import relation_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.firmly_told import Firm
    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.facts import Participant

LEAST = 2.0
"""What two sentences must share beside the verbs and who it is said of, where that is a name."""

DESCRIBED = 3.5
"""... and where it is only described."""

SURE = 3.0
"""... and to contradict each other."""

_WITH_OBJECT = word_set("leave quit win lose survive join resign")
"""Verbs that say what they say of their subject whatever stands behind them."""

_FOR_NOW = VERBS[EXCLUSIVE["stay"][0][:2]]
"""Who stays now may leave later: only of what is to come one excludes the other."""

_FIGURE = re.compile(r"[\d£$€]|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|more|almost|nearly) ")
_CURRENCIES = word_set(
    "currency dollar euro pound sterling yen yuan renminbi rupee rouble ruble franc krona krone zloty forint lira peso"
    " real rand won ringgit baht dinar dirham shekel leu koruna hryvnia naira shilling rupiah"
)
_DATED = re.compile(
    rf"\b(?:(?:19|20)\d\d|{'|'.join(sorted({*MONTHS, *WEEKDAYS}, key=lambda word: (-len(word), word)))})\b",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"\b(?:early|later|initially|at first|earlier|previously|then|by the close|at the open|before|since|until"
    r"|again|once|eventually|finally|now|so far|part|partly|some|several|half|almost|nearly|first|last|next)\b",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    """A verb that excludes others, with whom it is said of.

    Attributes:
        told: The clause.
        where: Where the verb stands in its class.
        holder: Whom it is said of.
        thing: What it is done to, where the class asks for that.
    """

    told: Firm
    where: Place
    holder: Participant | None
    thing: Participant | None


def verbs_apart(reading: Reading) -> list[Draft]:
    """Return a row for every verb that excludes the other article's, said of one thing.

    ``reading`` is of what the words of both articles mean.
    """
    a, b, weights = reading
    ours, theirs = read_once(_said, a), read_once(_said, b)
    drafts = []
    for class_ in sorted(ours.keys() & theirs.keys()):
        for one in ours[class_]:
            for other in theirs[class_]:
                if one.where.place == other.where.place or not _of_one(one, other, weights):
                    continue
                if _says_both(one, other, ours[class_]) or _says_both(other, one, theirs[class_]):
                    continue
                if _of_one_time(one, other, a.text, b.text):
                    drafts.append(_draft(one, other, a, b, weights))
    return _once(drafts)


def _once(drafts: Iterable[Draft]) -> list[Draft]:
    """Leave out the rows that set what a clause says against the other article's again."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: -each.rank):
        if not any(draft.a == one.a or draft.b == one.b for one in kept):
            kept.append(draft)
    return kept


def _said(side: Side) -> Mapping[int, Sequence[_Said]]:
    found: dict[int, list[_Said]] = {}
    for told in read_once(told_firmly, side):
        for where in EXCLUSIVE.get(told.clause.verb, ()):
            said = _read(told, where, side.text)
            if said is not None:
                found.setdefault(where.class_, []).append(said)
    return found


def _read(told: Firm, where: Place, text: str) -> _Said | None:
    clause = told.clause
    subject, thing = clause.subject, clause.object
    if subject is None and clause.passive == where.undergone:
        subject = named_before(text, clause.sentence, clause.verb_span)
    if where.undergone:
        holder = subject if clause.passive else thing
        return None if holder is None or holder.denied or not known(holder) else _Said(told, where, holder, None)
    if where.of_same:
        doer = next((who for word, who in clause.adjuncts if word == "by"), None) if clause.passive else subject
        done = subject if clause.passive else thing
        return None if done is None or done.denied or not known(done) else _Said(told, where, doer, done)
    if clause.verb in _FOR_NOW and not clause.planned:
        return None
    if clause.passive or subject is None or subject.denied or not known(subject):
        return None
    if thing is not None and clause.verb not in _WITH_OBJECT and not _FIGURE.match(thing.words):
        return None
    return _Said(told, where, subject, None)


def _of_one(one: _Said, other: _Said, weights: Mapping[str, float]) -> bool:
    """Tell whether two verbs are surely said of one."""
    if one.told.clause.planned != other.told.clause.planned:
        return False
    named = False
    if one.where.of_same:
        if not same(one.thing, other.thing) or not (_definite(one.thing) and _definite(other.thing)):
            return False
        if known(one.holder) and known(other.holder) and not _one_holder(one.holder, other.holder):
            return False
        named = one.holder is not None and other.holder is not None and same(one.holder, other.holder)
    else:
        if not _one_holder(one.holder, other.holder) or one.holder is None or other.holder is None:
            return False
        named = bool(one.holder.name and other.holder.name) or _one_currency(one.holder, other.holder)
        if not named and not (one.holder.definite and other.holder.definite):
            return False
    return _shared(one, other, weights) >= (LEAST if named else DESCRIBED)


def _shared(one: _Said, other: _Said, weights: Mapping[str, float]) -> float:
    keys = one.told.statement.keys & other.told.statement.keys
    names = {
        stem(word) for who in (one.holder, other.holder) if who is not None for word in who.name.casefold().split()
    }
    # What holds for good is told of one time where both tell the year.
    told = mass if one.where.for_good else weight
    return told(keys - names, weights) / fullness(weights)


def _definite(who: Participant | None) -> bool:
    return who is not None and (who.definite or bool(who.name))


def _one_holder(one: Participant | None, other: Participant | None) -> bool:
    """Tell whether two descriptions mean one: a first name is that of who is called so in full."""
    if one is None or other is None or one.several != other.several:
        return False
    if _one_currency(one, other):
        return True
    if one.name and other.name and " " not in min(one.name, other.name, key=len):
        short, full = sorted((one.name.casefold(), other.name.casefold()), key=len)
        if full.split()[0] == short and (one.person or other.person):
            return True
    return same(one, other) and not apart(one, other)


def _one_currency(one: Participant, other: Participant) -> bool:
    """Tell whether one report says "the krona" and the other "the currency"."""
    return {one.head, other.head} <= _CURRENCIES and "currency" in (one.head, other.head)


def _says_both(one: _Said, other: _Said, own: Sequence[_Said]) -> bool:
    """Tell whether an article says the other's verb too, of the same, or in the same sentence."""
    verbs = VERBS[other.where[:2]]
    if not one.told.statement.keys.isdisjoint(map(stem, verbs)):
        return True
    return any(
        each.where.place == other.where.place
        and (_one_holder(each.holder, one.holder) or (one.where.of_same and same(each.thing, one.thing)))
        for each in own
    )


def _of_one_time(one: _Said, other: _Said, text: str, text_b: str) -> bool:
    """Tell whether nothing says that two clauses are of two times; of what changes a time must be told by both."""
    times = [
        {match[0].lower() for match in _DATED.finditer(where, *each.told.statement.span)}
        for each, where in ((one, text), (other, text_b))
    ]
    if all(times) and times[0].isdisjoint(times[1]):
        return False
    if one.where.follows:
        return bool(times[0] & times[1])
    return not any(_TIMED.search(where, *each.told.clause.span) for each, where in ((one, text), (other, text_b)))


def _draft(one: _Said, other: _Said, a: Side, b: Side, weights: Mapping[str, float]) -> Draft:
    told = [Told(each.told.clause, "", None, each.holder, frozenset()) for each in (one, other)]
    shared = _shared(one, other, weights)
    holders = sorted({who.name or who.words for who in (one.holder, other.holder) if who is not None and known(who)})
    doubt = "they may be of two times"
    if one.where.for_good and one.holder and other.holder and one.holder.name and other.holder.name and shared >= SURE:
        doubt = certain(told[0], told[1], a, b, changing=False)
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=" / ".join([*holders[:1], relation_of(one.told.clause.verb)]),
        a=Proof(one.told.clause.sentence, value_of(told[0])),
        b=Proof(other.told.clause.sentence, value_of(told[1])),
        why=doubt or "only one of the two can hold",
        weight=2,
        rank=2.0 + shared / 1000,
    )
