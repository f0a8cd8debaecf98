"""How much: amounts of money with what they pay, cost or raise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.nouns import EVENTS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import NP, PARTICIPLE
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.rules.event_relations import event_relation
from broadsheet.facts.rules.linking import phrase_at

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found

_NOUNS = {
    "funding round": "round raise raising funding financing fundraising",
    "valuation": "valuation worth",
    "price": "price purchase",
    "offer": "offer bid",
    "cost": "cost costs",
    "fine": "fine penalty",
    "damage": "damage damages losses",
    "reward": "reward bounty",
    "revenue": "revenue revenues sales turnover",
    "profit": "profit profits earnings income",
    "contract": "contract deal agreement",
    "extension": "extension",
    "salary": "salary pay wage compensation",
    "investment": "investment stake commitment",
    "bail": "bail bond",
    "budget": "budget",
    "settlement": "settlement",
    "fee": "fee fees",
    "grant": "grant grants",
    "ransom": "ransom",
    "loan": "loan loans",
    "buyback": "buyback",
}
_CANONICAL = {noun: canonical for canonical, nouns in _NOUNS.items() for noun in nouns.split()}


def money(reading: Reading, number: int, value: Found, clause: Clause | None) -> Draft | None:
    """Return what an amount is: the noun it modifies or is "in" or "of", or the object of its clause's verb."""
    words = reading.words[number]
    at = _phrase(reading, number, value)
    phrase = reading.pieces[number][at] if at is not None else None
    noun, last = _noun(reading, number, value, at)
    canonical = _CANONICAL.get(noun, "")
    subject = _owner(reading, number, value)
    if not subject.known and canonical == "funding round":
        subject = _raiser(reading, number, phrase, clause)
    elif not subject.known and clause is not None and clause.verb.first < value.first:
        guessed = clause.verb.lemma in _GUESSING and not clause.verb.passive
        subject = NOBODY if guessed else reading.party(number, clause.subject)
    elif not subject.known and clause is not None and clause.object is not None:
        subject = reading.party(number, clause.object)
    if not canonical and (not subject.known or not _direct(reading, number, at, clause)):
        return None
    described = phrase is not None and phrase.head >= value.last
    if not canonical and described and clause is not None and clause.verb.form == PARTICIPLE:
        # "a clause put into the $90 million contract"
        return None
    if not canonical and clause is not None and clause.verb.lemma in SAY_VERBS and not clause.verb.passive:
        # "The Post reports its value at $5": it is not the Post's.
        return None
    relation = "amount" if canonical or clause is None else event_relation(reading, number, clause)
    name = canonical or noun
    first = value.first
    draft = Draft(
        Kind.MONEY,
        subject if subject.known else Party("", frozenset()),
        relation,
        value.value,
        first,
        last,
        "money",
        object=name,
        object_keys=frozenset((name,)) if name else frozenset(),
        qualifier=_per(words.low[value.last : value.last + 3]),
        weight=2,
        single=canonical == "funding round" and subject.known,
    )
    if clause is not None:
        draft.hedged, draft.negated = clause.verb.hedged, clause.verb.negated
    return draft


def _phrase(reading: Reading, number: int, value: Found) -> int | None:
    """Return the noun phrase that an amount opens; behind a bound the one it closes: "more than $5"."""
    at = phrase_at(reading, number, value.first)
    return at if at is not None else phrase_at(reading, number, value.last - 1)


def _direct(reading: Reading, number: int, at: int | None, clause: Clause | None) -> bool:
    """Say whether an amount is the verb's own object, or stands in the first phrase after it: "sold it for $5"."""
    if at is None or clause is None:
        return False
    of_object = clause.object is not None and clause.object[0] <= at <= clause.object[0] + 2
    words, pieces = reading.words[number], reading.pieces[number]
    apart = clause.object is not None and "," in words.low[pieces[clause.object[0]].last : pieces[at].first]
    if (of_object and not apart) or bool(clause.adjuncts and clause.adjuncts[0][1] == at):
        return True
    priced = any(first == at and preposition in {"for", "at"} for preposition, first, _ in clause.adjuncts)
    return priced and clause.verb.lemma in _TRADED and "respectively" not in words.low[pieces[at].last :]


_GUESSING = word_set("estimate forecast predict project")
"""Verbs whose subject does not have the amount it tells of: "analysts estimate sales of $5"."""
_NO_KINDS = EVENTS | {"trading"}
"""Nouns behind "in" that tell when or how an amount changed hands, not what it is: "worth $5 in a raid"."""
_TRADED = word_set("buy sell acquire purchase sign leave join loan auction offload go launch retail value close")
"""Verbs behind which "for" or "at" and an amount, however far, is the price: "goes on sale in May for $5"."""


def _per(low: list[str]) -> str:
    """Return the period an amount is for: "a year", "per season"; "a year earlier" tells when."""
    return (
        f"per {low[1]}"
        if len(low) > 1
        and low[2:] not in (["earlier"], ["ago"], ["later"], ["before"], ["after"])
        and low[0] in {"a", "per", "an", "each"}
        and low[1] in {"year", "season", "month", "week", "day", "hour", "share"}
        else ""
    )


def _noun(reading: Reading, number: int, value: Found, at: int | None) -> tuple[str, int]:
    """Return the noun that says what the amount is, and the token after it."""
    words, pieces = reading.words[number], reading.pieces[number]
    if at is None:
        return "", value.last
    phrase = pieces[at]
    if words.low[phrase.head] == "worth" and words.low[phrase.last : phrase.last + 1] == ["of"]:
        # "a million dollars worth of damage"
        return "", value.last
    if phrase.head >= value.last and words.tags[phrase.head] == "N":
        return words.low[phrase.head], phrase.head + 1
    if value.last < len(words.low) and words.low[value.last] in {"in", "of"}:
        following = next((piece for piece in pieces if piece.first == value.last + 1 and piece.sort == NP), None)
        if following is not None and words.tags[following.head] == "N" and words.low[following.head] not in _NO_KINDS:
            return words.low[following.head], following.last
    if value.first and words.low[value.first - 1] == "of":
        # Its bound stands between: "a buyback of up to $5".
        before = next((piece for piece in pieces if piece.last == value.first - 1 and piece.sort == NP), None)
        if before is not None:
            return words.low[before.head], value.last
    return "", value.last


def _owner(reading: Reading, number: int, value: Found) -> Party:
    """Return the possessor right before an amount: "Acme's $95B raise"."""
    words = reading.words[number]
    if value.first >= 2 and words.tags[value.first - 1] == "K":
        for run, name in reading.named_in(number, 0, value.first):
            if run.last == value.first - 1:
                return reading.party_of(name)
    return NOBODY


def _raiser(reading: Reading, number: int, phrase: Piece | None, clause: Clause | None) -> Party:
    """Return who raised the money: the subject of the verb it is the object of, else the organisation told of last."""
    if clause is not None and phrase is not None and clause.verb.first < phrase.first:
        subject = reading.party(number, clause.subject)
        if subject.known and subject.sort != "person":
            return subject
    focus = reading.focus_before(number)
    return reading.party_of(focus) if focus is not None else NOBODY
