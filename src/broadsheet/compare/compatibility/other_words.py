"""Whether two that fill one place of one deed say different things to a reader, and neither excludes the other.

What excludes the other is a contradiction, and found where both are set against each other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.counterparts import two_names
from broadsheet.compare.language.no_difference import no_difference
from broadsheet.compare.language.words import stem
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.compare.sentences.tellings import WHENCE, WHERE, WHITHER, WHO
from broadsheet.facts.lexicon.nouns import ORG_HEADS, ORG_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.tellings import Party

NAMED, LISTED = "one gives a name, the other does not", "one lists more than the other"
"""What one of two says more."""

SAME_END = 3
"""Two names that end in so many equal letters may be one, cut short: a team and its nickname."""

_PLACES = frozenset({WHERE, WHITHER, WHENCE})
_JOINED = re.compile(r", | and ")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_OFFICES = ORG_HEADS | ORG_SUFFIXES
_FORCES = frozenset(
    {"hit", "strike", "kill", "injure", "crush", "damage", "destroy", "cause", "trigger", "knock", "run"}
)
"""Verbs whose subject may be a thing."""


def words_said(side: Side) -> frozenset[str]:
    """Return what all words of an article are compared by."""
    return frozenset().union(*(one.keys for one in side.statements))


def says_more(one: Party, other: Party, said: tuple[Set[str], Set[str]], texts: tuple[str, str]) -> str:
    """Return what one of two says more than the other, by a name or in a list; empty where neither does.

    Args:
        one: Who or what fills the place in the first article.
        other: Who or what fills it in the second.
        said: What the words of the two articles are compared by: what is said elsewhere is not missing.
        texts: The two articles.
    """
    if one.pronoun or other.pronoun or not one.keys or not other.keys or one.numbers != other.numbers:
        return ""
    if one.name and other.name and one.person:
        return ""
    ways = (one, other, said[0], texts), (other, one, said[1], texts[::-1])
    return next((why for each in ways if (why := _more(*each))), "")


def _more(less: Party, more: Party, known: Set[str], texts: tuple[str, str]) -> str:
    """Return what the second says more than the first, whose article's words are ``known``."""
    if not less.keys < more.keys:
        return ""
    printed = [text[slice(*who.span)] for who, text in zip((less, more), texts, strict=True)]
    if more.name and more.person and not (less.name or less.several or more.several):
        return NAMED if more.name.split()[-1] in printed[1] and _is_new(more, known) else ""
    if less.name and less.place == WHO:
        return ""  # Who did it together with somebody may have been told of alone.
    longer = len(_JOINED.findall(printed[1])) > len(_JOINED.findall(printed[0]))
    return LISTED if more.several and longer and not (more.keys - less.keys) & known else ""


def differ(one: Party, other: Party, said: tuple[Set[str], Set[str]], verb: str) -> bool:
    """Tell whether two that fill one place of two clauses with one verb say different things.

    Args:
        one: Who or what fills the place in the first article.
        other: Who or what fills it in the second.
        said: What the words of the two articles are compared by: what an article says elsewhere is no difference.
        verb: The base form of the verb.
    """
    if one.keys & other.keys or not _may_differ(one, other, verb):
        return False
    if one.keys <= said[1] or other.keys <= said[0]:
        return False
    return all(_is_new(who, known) for who, known in ((one, said[1]), (other, said[0])) if who.name)


def differ_in_one_wording(one: Party, other: Party, said: tuple[Set[str], Set[str]], verb: str) -> bool:
    """Tell the same of two beside which the same words stand; two offices may have a word of their names in common.

    Of one of them the other article says nothing anywhere; of somebody by name and a description it is the name.
    """
    common = one.keys & other.keys
    if common and ({one.head, other.head} & common or not {one.noun, other.noun} <= _OFFICES):
        return False
    if not _may_differ(one, other, verb):
        return False
    if one.name and other.name:
        return _is_new(one, said[1]) and _is_new(other, said[0])
    if one.name or other.name:
        return not (one.keys <= said[1] if one.name else other.keys <= said[0])
    return not (one.keys <= said[1] and other.keys <= said[0])


def _may_differ(one: Party, other: Party, verb: str) -> bool:
    if one.pronoun or other.pronoun or not one.keys or not other.keys:
        return False
    if bool(one.name) != bool(other.name) and any(_is_known(who) for who in (one, other)):
        return False
    if one.numbers and any(no_difference(left, right) for left in one.keys for right in other.keys):
        return False
    return _of_one_sort(one, other, verb) and not no_difference(one.noun, other.noun)


def _is_known(one: Party) -> bool:
    """Tell whether a description only takes up what was told before: "the club"."""
    return not one.name and one.definite and len(one.keys) == 1


def _of_one_sort(one: Party, other: Party, verb: str) -> bool:
    """Tell whether two may be set against each other: no two people by name, no person and a place, no place twice."""
    if one.numbers != other.numbers and one.numbers and other.numbers:
        return False
    if one.name and other.name and (one.person or other.person or one.name[-SAME_END:] == other.name[-SAME_END:]):
        return False
    if one.place in _PLACES:
        if one.person or other.person:
            return False
        houses = {who.noun in ORG_HEADS for who in (one, other)}
        return not (one.name and other.name) or (len(houses) == 1 and two_names(one.name, other.name))
    if one.place == WHO:
        return (_acts(one) and _acts(other)) or (verb in _FORCES and _acts(one) == _acts(other))
    return True


def _acts(one: Party) -> bool:
    """Tell whether somebody or a body of people is meant, by name or by the noun."""
    return one.person or bool(one.name) or one.noun in ORG_HEADS


def _is_new(one: Party, said: Set[str]) -> bool:
    """Tell whether the other article never prints the last word of a name."""
    words = [word for word in one.name.casefold().split() if word.rstrip(".") not in _SUFFIXES]
    return bool(words) and not {stem(words[-1]), meaning_of(words[-1])} & said
