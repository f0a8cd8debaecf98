"""What fills a place of a deed with one of several that exclude each other: "by helicopter", "to Romania", "a vet"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.kept import read_once
from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.rivals_of_deeds import BEFORE_NOUNS, PLACES
from broadsheet.compare.language.small_letters import small
from broadsheet.compare.language.words import stem
from broadsheet.compare.sentences.firmly_told import name_keys, told_firmly
from broadsheet.compare.sentences.named_before import named_before
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.compare.sentences.tellings import WHENCE, WHERE, WHITHER, WHO, WHOM, Party, telling_of
from broadsheet.compare.sentences.told import LIGHT, is_person
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.firmly_told import Firm
    from broadsheet.compare.sentences.tellings import Telling
    from broadsheet.facts import Span

PLACE, PERSON, ORDINAL, VEHICLE = "place", "person", "which one", "vehicle"

HARMED = "harmed"
_PART = "part of body"
_DOERS = frozenset({"calling", "kin", "animal"})
_HARMS = {meaning_of(word): word for word in word_list("break fracture dislocate sprain tear bruise")}
"""What happens to a part of the body, by what the words are compared by: a "broken wrist" is one that was broken."""

_DEEDS_TEXT = """
move shift relocate transfer
destroy ruin wreck flatten wipe raze gut devastate
contract catch develop suffer
hand give present award
"""
_DEEDS = {word: line.split()[0] for line in _DEEDS_TEXT.strip().splitlines() for word in line.split()}
"""Verbs of one deed, told of what is set against each other here: "caught cholera", "contracted typhoid"."""

_SAYING = SAY_VERBS - {"report", "write"}
_SITES = frozenset({WHERE, WHITHER, WHENCE})
_ORDINALS = {
    word: number
    for number, words in enumerate(
        """
        first 1st|second 2nd|third 3rd|fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|ninth 9th|tenth 10th
        eleventh 11th|twelfth 12th|thirteenth 13th|fourteenth 14th|fifteenth 15th|sixteenth 16th|seventeenth 17th
        """.strip()
        .replace("\n", "|")
        .split("|")
    )
    for word in words.split()
}
_SEASON = "season"
_SEASONS = word_set("spring summer autumn winter")
_ONE_OF = word_set("floor storey story deck lane platform carriage row hole fence corner tier landing runway green")
"""Nouns of which a number says which one is meant."""
_WORDS = frozenset(word for noun in (*PLACES, *_ORDINALS, *_SEASONS) for word in noun.split("-"))

_CLEFT = re.compile(
    r"\b[Ii]t was ((?:an? |the )?(?:[\w’'-]+ ){0,3}?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*))(?:, [^,]{2,70},)? who "
)
"""Somebody whom the sentence sets before what he did: "it was Jane Doe, a neighbour, who rang"."""

_NOUN = re.compile(r"[A-Za-z-]+")
_NO_DEEDS = LIGHT - {"take"}


class Claim(NamedTuple):
    """One of several that exclude each other, in the place of a deed that it fills.

    Attributes:
        kind: Of what kind it is: a calling, a vehicle, a place by name.
        value: Which one of the kind; of a name the name.
        word: The word or the name that says which one.
        after: What the noun behind it is compared by: "harvest" for "apple" in "the apple harvest"; of what is harmed
            the verb for that; else empty.
        deed: The one verb for the deed.
        party: Who or what fills the place.
        telling: The clause.
        span: Where the word stands that says which one.
    """

    kind: str
    value: str
    word: str
    after: str
    deed: str
    party: Party
    telling: Telling
    span: Span


def deeds_told(side: Side) -> frozenset[str]:
    """Return the one verbs of the deeds of which an article tells firmly what can be claimed, and the harms."""
    return frozenset(read_once(_by_deed, side))


def claims(side: Side, deeds: Set[str]) -> Iterator[Claim]:
    """Yield what fills the places of these deeds with one of several that exclude each other."""
    found = read_once(_by_deed, side)
    own = {one.clause.verb_span: one for verb in found.keys() & deeds for one in found[verb]}
    if not own:
        return
    for span in sorted(own):
        one = own[span]
        verb = _deed(one.clause.verb, one.verb)
        telling = replace(telling_of(one, side), verb=verb)
        telling = _with_subject(telling, side)
        for party in telling.parties.values():
            yield from _harm(telling, party, side)
            if verb in deeds:
                yield from _of_party(telling, party, side)
        if verb in deeds:
            yield from _numbered(telling)


def _by_deed(side: Side) -> Mapping[str, Sequence[Firm]]:
    """Return the clauses in which anything can be claimed, by their deeds."""
    found: dict[str, list[Firm]] = {}
    for one in read_once(told_firmly, side):
        verb, cleft = one.clause.verb, side.text.endswith(" who ", 0, one.clause.verb_span[0])
        if verb not in _NO_DEEDS and verb not in _SAYING and (cleft or _may_claim(one)):
            found.setdefault(_deed(verb, one.verb), []).append(one)
        if not one.statement.keys.isdisjoint(_HARMS):
            found.setdefault(HARMED, []).append(one)
    return found


def _may_claim(one: Firm) -> bool:
    """Tell whether a clause names anybody, or has any word that says which one is meant."""
    clause = one.clause
    parties = (clause.subject, clause.object, *(who for _, who in clause.adjuncts))
    return any(
        who is not None and (who.name or not _WORDS.isdisjoint(who.words.lower().replace("-", " ").split()))
        for who in parties
    )


def _deed(verb: str, meant: str) -> str:
    """Return the one verb for a deed, read for its meaning; who was shot and who died did not do the same."""
    return _DEEDS.get(verb) or f"{deed(verb)} {meant}"


def _with_subject(one: Telling, side: Side) -> Telling:
    """Return a clause with whom its sentence names before it, where that was not read as its subject."""
    place = WHOM if one.clause.passive else WHO
    match = _CLEFT.search(side.text, *one.statement.span)
    if match is not None and 0 <= one.clause.verb_span[0] - match.end() <= 1:
        place, name, span = WHO, match[2], match.span(1)
    else:
        known = one.clause.subject is None and place not in one.parties
        who = named_before(side.text, one.clause.sentence, one.clause.verb_span) if known else None
        if who is None:
            return one
        name, span = who.name, who.span
    keys = name_keys(name)
    party = Party(place, span, keys, frozenset(), "", "", name, person=" " in name, definite=True)
    return replace(one, parties={**one.parties, place: party}, keys=one.keys | keys)


def _harm(telling: Telling, party: Party, side: Side) -> Iterator[Claim]:
    """Yield what part of somebody's body was harmed: "has a broken wrist", "after breaking his wrist"."""
    value = _value(party.noun, _PART)
    if value is None or party.several:
        return
    harms = [_HARMS[key] for key in sorted(party.keys & _HARMS.keys())]
    if not harms and party.place == WHOM:
        harms = [_HARMS[key] for key in (meaning_of(telling.clause.verb),) if key in _HARMS]
    span = _noun_span(party, side.text)
    if harms and span is not None:
        yield Claim(_PART, value, party.noun, harms[0], HARMED, replace(party, place=HARMED), telling, span)


def _of_party(telling: Telling, party: Party, side: Side) -> Iterator[Claim]:
    """Yield what a party says of which one is meant, by its name, by its noun or by the word before that."""
    if party.name:
        yield from _of_name(telling, party)
    span = _noun_span(party, side.text)
    if span is None or (party.pronoun and not party.name):
        return
    words = _NOUN.findall(side.text[slice(*span)].lower())
    joined = "-".join(words[-2:])
    noun = joined if joined in PLACES else party.noun
    if noun in PLACES:
        yield from _of_noun(noun, telling, party, span)
    elif len(words) > 1:
        yield from _before_noun(words[-2], telling, party)


def _of_name(telling: Telling, party: Party) -> Iterator[Claim]:
    if party.place in _SITES:
        if not party.person:
            yield Claim(PLACE, party.name, party.name, "", telling.verb, party, telling, party.span)
    elif party.place == WHO and not (party.several or party.pronoun) and _is_person(telling, party):
        yield Claim(PERSON, party.name, party.name, "", telling.verb, party, telling, party.span)


def _of_noun(noun: str, telling: Telling, party: Party, span: Span) -> Iterator[Claim]:
    """Yield what a noun says of which one is meant; who did it is told by some kinds alone."""
    for kind, at in PLACES[noun]:
        ridden = kind == VEHICLE and party.place in (WHO, "by")
        if kind != _PART and (party.place != WHO or ridden or kind in _DOERS):
            filled = replace(party, place="by") if ridden else party
            yield Claim(kind, str(at), noun, "", telling.verb, filled, telling, span)


def _numbered(telling: Telling) -> Iterator[Claim]:
    """Yield which of a number of things is meant: "on the third floor", "in spring"."""
    for word, who in telling.clause.adjuncts:
        first = who.words.split(" ", 1)[0].lower()
        if word == "in" and who.head in _SEASONS:
            party = Party(word, who.span, frozenset({who.head}), frozenset(), who.head, who.head)
            yield Claim(_SEASON, who.head, who.head, "", telling.verb, party, telling, who.span)
        elif first in _ORDINALS and who.head in _ONE_OF:
            party = Party(word, who.span, frozenset({stem(who.head)}), frozenset(), stem(who.head), who.head)
            yield Claim(ORDINAL, str(_ORDINALS[first]), first, who.head, telling.verb, party, telling, who.span)


def _before_noun(word: str, telling: Telling, party: Party) -> Iterator[Claim]:
    """Yield what the word before a noun says of which one is meant: "the apple harvest"."""
    for kind, at in PLACES.get(word, ()):
        if kind in BEFORE_NOUNS:
            yield Claim(kind, str(at), word, party.head, telling.verb, party, telling, party.span)


def _is_person(telling: Telling, party: Party) -> bool:
    if party.person:
        return True
    clause = telling.clause
    parties = (clause.subject, *(who for _, who in clause.adjuncts))
    return any(who is not None and who.span == party.span and is_person(who) for who in parties)


def _value(noun: str, kind: str) -> str | None:
    return next((str(at) for name, at in PLACES.get(noun, ()) if name == kind), None)


def _noun_span(party: Party, text: str) -> Span | None:
    """Return where the noun stands that says what it is, with the words before it."""
    at = small(text).rfind(party.noun, *party.span) if party.noun else -1
    return (party.span[0], at + len(party.noun)) if at >= 0 else None
