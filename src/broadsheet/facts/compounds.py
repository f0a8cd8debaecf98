"""Compounds and bodies: words joined by hyphens that describe a noun, and nationalities that open a body's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.closed import CLOSED
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.units import CARDINALS
from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words


def opens_compound(words: Words) -> bool:
    """Say whether a sentence opens with a compound adjective: "Full-scale clashes", "Sixteen-year-old Jane Doe"."""
    head, _, rest = words.word[0].partition("-")
    described = len(words.word) > 1 and words.word[1][0].isalpha() and words.low[1] not in CLOSED
    title = words.low[0] in ROLES or rest in ROLES or rest in {"elect", "general"}
    return bool(rest) and rest.islower() and head[1:].islower() and described and not title


def of_body(words: Words, index: int) -> bool:
    """Say whether a nationality opens the name of a body: "European Union", "American Civil Liberties Union"."""
    end = index + 1
    while end < len(words.word) and words.word[end][0].isupper():
        end += 1
    return end - index > 1 and words.low[end - 1] in _BODIES and not words.word[end - 1].isupper()


_BODIES = word_set(
    """
    union commission parliament association federation league cross crescent institute academy council open cup masters
    prix derby
    """
)


def measures(words: Words, index: int, low: str) -> bool:
    """Say whether a compound of a number and a unit describes a noun: "a three-year deal", "a two-game, $5 fine"."""
    parts = low.split("-")
    follows = words.low[index + 1 : index + 2] == [","] or before_a_noun(words, index)
    return parts[0] in CARDINALS and not parts[-1].endswith("s") and parts[-1] in _UNIT_WORDS and follows


_UNIT_WORDS = word_set(
    """
    year month week day hour minute second season game man woman member mile foot inch point story storey part time
    person round judge state nation
    """
)


def before_a_noun(words: Words, index: int) -> bool:
    """Say whether a word in small letters follows that no small word is: "an award-winning film"."""
    after = words.low[index + 1] if index + 1 < len(words.low) else ""
    return after.isalpha() and words.word[index + 1].islower() and after not in CLOSED
