"""Of whom something is told, as both articles can call them: a surname, a house's name, "the 49-year-old", "she"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.sentences.told import is_person
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import TITLES

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Participant

MAIN = 3
"""A report is about a person whom at least so many clauses and twice as many as anybody else tell something of."""

_AGED = re.compile(r"\b(\d{1,3})-year-old(?: [a-z-]+)?$")
_POSSESSIVE = re.compile(r"['’]s?$")
_EITHER_SEX = frozenset({"he", "she"})
_NOT_NAMES = TITLES | word_set("jr sr ii iii iv inc ltd plc co corp llc")


@dataclass(slots=True)
class Bearers:
    """Those of whom one article tells.

    Attributes:
        side: The article.
    """

    side: Side
    _ranked: list[tuple[str, int]] | None = field(default=None, init=False)

    def of(self, who: Participant | None) -> str:
        """Return what somebody or something by name is known by in both articles; empty where no name is found.

        Of a person it is the surname, of a house the first word of its name: "Helix" of "Helix Labs".
        """
        if who is None or who.several:
            return ""
        if who.name:
            return known_by(who.name, person=is_person(who))
        if who.pronoun:
            return self.main_person() if who.head in _EITHER_SEX else ""
        aged = _AGED.search(who.words) if who.definite else None
        return self.of_age(aged[1]) or self.main_person(1) if aged else ""

    def of_age(self, years: str) -> str:
        """Return the surname of the one person of whom the article says that age; empty where it says it of several."""
        return known_by(self._of_age(years), person=True)

    def main_person(self, least: int = MAIN) -> str:
        """Return the surname of the one person that the article is about; empty where it is about several."""
        if self._ranked is None:
            subjects = [one.subject for one in self.side.clauses]
            found = Counter(who.name for who in subjects if who is not None and who.name and is_person(who))
            self._ranked = [*found.most_common(2), ("", 0), ("", 0)]
        (name, often), (_, next_often) = self._ranked[:2]
        return known_by(name, person=True) if often >= max(least, 2 * next_often) else ""

    def _of_age(self, years: str) -> str:
        """Return the name of the one person of whom the article says that age; empty where it says it of several."""
        names = {
            fact.slot.subject
            for fact in self.side.facts
            if fact.kind is Kind.AGE
            and fact.slot.subject[:1].isupper()
            and self.side.text[slice(*fact.span)].startswith(years)
        }
        return names.pop() if len(names) == 1 else ""


def known_by(name: str, *, person: bool) -> str:
    """Return the surname of a person, or the first word of another name, without titles and "Jr."."""
    words = [_POSSESSIVE.sub("", word) for word in name.split()]
    words = [word for word in words if word.casefold().rstrip(".") not in _NOT_NAMES and len(word) > 1]
    return (words[-1] if person else words[0]) if words else ""
