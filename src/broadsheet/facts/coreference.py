"""Who "he" and "she" are: the person told of, or for a verb of speech the one who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.parties import NOBODY, Party

if TYPE_CHECKING:
    from collections.abc import Sequence

_REMEMBERED = 12
_NEAR = 3
_FRESH = 2
"""So many sentences after acting somebody is still meant, who is not one of the people the article is about."""
_FEMALE = word_set(
    """
    woman girl mother wife daughter sister aunt niece actress spokeswoman policewoman widow queen princess
    businesswoman chairwoman congresswoman councilwoman girlfriend grandmother lady waitress bride
    """
)
_MALE = word_set(
    """
    man boy father husband son brother uncle nephew actor spokesman policeman gunman king prince businessman
    chairman congressman councilman boyfriend grandfather gentleman waiter groom guy
    """
)


def sex_of_noun(noun: str) -> str:
    """Return "m" or "f" for a noun that tells the sex of whom it names, else an empty text."""
    if noun in _FEMALE:
        return "f"
    return "m" if noun in _MALE else ""


class Focus:
    """The people an article has told of up to a point, the nearest last."""

    def __init__(self, leading: frozenset[Party] = frozenset()) -> None:
        """Begin before the first sentence; ``leading`` are the people the article names most."""
        self.leading = leading
        self.person = NOBODY
        self.named = NOBODY
        self.speaker = NOBODY
        self._acted = 0
        self._seen: list[Party] = []

    def mention(self, party: Party) -> None:
        """Note that the text names a person."""
        if party in self._seen:
            self._seen.remove(party)
        self._seen.append(party)
        del self._seen[:-_REMEMBERED]
        if not self.named.known:
            self.named = party
        if not self.person.known:
            self.person = party

    def act(self, party: Party, number: int) -> None:
        """Note that a person, named or described, is the subject of a clause of sentence ``number``."""
        self.person = party
        self._acted = number
        if party.name[:1].isupper():
            self.named = party

    def speak(self, party: Party) -> None:
        """Note that a person is the subject of a verb of speech."""
        self.speaker = party

    def subject(self, sex: str, number: int, beside: Sequence[Party] = (), *, speaking: bool = False) -> Party:
        """Return whom "he" ("m") or "she" ("f") means as a subject or possessor, or NOBODY.

        ``beside`` are the people named earlier in the same sentence: where just one of them fits, it is meant.
        """
        near = {party.name: party for party in beside if _fits(party, sex)}
        if len(near) == 1:
            return next(iter(near.values()))
        person = self.person
        if not person.name[:1].isupper() and number - self._acted > 1:
            # Somebody described rather than named is not meant for long.
            person = self.named
        if number - self._acted > _FRESH and person not in self.leading:
            person = NOBODY
        order = (self.speaker, person) if speaking else (person, self.speaker)
        for party in order:
            if _fits(party, sex):
                return party
        return next((party for party in reversed(self._seen[-_NEAR:]) if _fits(party, sex)), NOBODY)


def _fits(party: Party, sex: str) -> bool:
    return party.known and party.sex in {"", sex}
