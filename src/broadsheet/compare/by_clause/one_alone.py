"""Whether two claims fill one place of one deed, and one alone can be right: Romania or Bulgaria, a vet or a nurse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_clause.deeds_shared import is_listed, others_agree
from broadsheet.compare.compatibility.places import Apart, apart_names
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.rivals_of_deeds import holds
from broadsheet.compare.sentences.claims import HARMED, ORDINAL, PERSON, PLACE
from broadsheet.compare.sentences.firmly_told import name_keys
from broadsheet.compare.sentences.tellings import WHO, WHOM

if TYPE_CHECKING:
    from broadsheet.compare.sentences.claims import Claim
    from broadsheet.compare.sentences.tellings import Party, Telling

_OPENING = "(?:by|on|in|at|to|from|with|an?|the|his|her|their|two|three|four)"
_MORE = re.compile(rf",? (?:and|or) {_OPENING} |, {_OPENING} [\w’' -]{{2,30}}(?:,| and) ")
_NAMED_TOO = re.compile(r",? (?:and|or) [A-Z]")
"""What goes on with more of those that fill the place: "shot the judge, a clerk and a guard"."""

_MANY = word_set(
    """
    quote cite expect use wear include call name want need know like love help see hear meet visit play tour support
    back welcome praise thank criticise criticize work teach study throw hurl attack smash clash torch burn loot storm
    march chant shout launch sentence hold feature face struggle
    """
)
"""Verbs of what is done to or by several at once."""

_AGAIN = word_set("move travel visit come go drive fly walk sail arrive return live settle play perform tour appear")
"""Verbs of what one does at several places, before it is planned."""

_BY_ONE = word_set(
    """
    raise call ring phone alert find discover spot score head net supply cross deliver provide found write compose
    design direct lead chair fly pilot steer drive win lose catch save rescue pull arrest shoot stab kill report
    """
)
"""Deeds of which a report tells one doer by name, where it tells of one deed."""


def one_alone(one: Claim, other: Claim, texts: tuple[str, str]) -> bool:
    """Tell whether two claims of one place name two of which one alone can be right.

    Args:
        one: The first article's claim.
        other: The second article's.
        texts: The two articles.
    """
    if one.value == other.value or any(map(_is_listed, (one.party, other.party), texts)):
        return False
    if one.kind == PLACE:
        return _two_places(one, other)
    if one.party.vague or other.party.vague or one.party.several != other.party.several:
        return False
    if one.kind == PERSON:
        return _two_people(one, other)
    return one.kind == ORDINAL or _two_things(one, other)


def _two_places(one: Claim, other: Claim) -> bool:
    if one.deed.split()[0] in _AGAIN and not one.telling.clause.planned:
        return False
    return not _of_many(one, other) and apart_names(one.value, other.value) is Apart.SURELY


def _two_people(one: Claim, other: Claim) -> bool:
    verbs = {one.telling.clause.verb, other.telling.clause.verb}
    full = " " in one.value and " " in other.value
    return full and verbs <= _BY_ONE and not one.party.keys & other.party.keys


def _two_things(one: Claim, other: Claim) -> bool:
    if _of_many(one, other) or (one.party.place == WHO and one.party.name and other.party.name):
        return False  # Two by name are set against each other by their names.
    if not one.after and one.party.head == other.party.head:
        return False
    return not holds(one.word, other.word)


def _of_many(one: Claim, other: Claim) -> bool:
    """Tell whether a verb tells what is done to several; what of somebody is harmed is told of him alone."""
    harm = one.deed == HARMED
    return not harm and not _MANY.isdisjoint((one.telling.clause.verb, other.telling.clause.verb))


def _is_listed(party: Party, text: str) -> bool:
    """Tell whether more of what fills the place stands behind."""
    more = _NAMED_TOO if party.name else _MORE
    return is_listed(party, text) or more.match(text, party.span[1]) is not None


def told_of_one(one: Claim, other: Claim) -> bool | None:
    """Tell whether another place of both deeds is filled by the same; None where one surely is not.

    Two single persons told of as known may be one, whatever they are called: "the injured man", "the survivor".
    """
    if one.deed == HARMED:
        return _one_bearer(one, other)
    agreed = others_agree(one.telling, other.telling, one.party.place)
    if agreed is False and one.party.place == WHO and _one_object(one.telling, other.telling):
        return True
    if agreed is None and one.party.place != WHOM:
        left, right = one.telling.parties.get(WHOM), other.telling.parties.get(WHOM)
        if left and right and _known_one(left) and _known_one(right):
            return None if left.name and right.name else False
    return agreed


def _one_object(one: Telling, other: Telling) -> bool:
    """Tell whether both are done to what is called by the same words, a number too: "rang 999"."""
    left, right = one.clause.object, other.clause.object
    return left is not None and right is not None and bool(left.words) and left.words == right.words


def _one_bearer(one: Claim, other: Claim) -> bool | None:
    """Tell whether both are harmed who is named by both, in the clause or around it; None where two are named."""
    left, right = _bearer(one), _bearer(other)
    if left and right:
        return bool(left & right) or None
    return bool(left & other.telling.statement.keys if left else right & one.telling.statement.keys)


def _bearer(one: Claim) -> frozenset[str]:
    who = one.telling.parties.get(WHO)
    return name_keys(who.name) if who is not None and who.name else frozenset()


def _known_one(who: Party) -> bool:
    return who.person and who.definite and not who.several and not who.vague
