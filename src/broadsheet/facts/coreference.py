"""Who "he" and "she" are: the person told of, or for a verb of speech the one who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.parties import NOBODY, Party

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.name_runs import Run
    from broadsheet.facts.tokens import Words

_REMEMBERED = 40
_HEARD = 4
"""So many sentences after speaking somebody is still meant by "he said"."""
_LOOKED_BACK = 2
"""So many sentences back somebody is still meant, who is not the one person the article is about."""
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


TELLING_SEX = _FEMALE | _MALE
"""Nouns that tell the sex of whom they name."""


def sex_of_noun(noun: str) -> str:
    """Return "m" or "f" for a noun that tells the sex of whom it names, else an empty text."""
    if noun in _FEMALE:
        return "f"
    return "m" if noun in _MALE else ""


_APPOSITION = 5
"""Tokens of an apposition within which the noun that tells a sex is looked for."""


RELATIVES = word_set("wife husband widow sister brother mother father daughter son aunt uncle niece nephew")


def noun_beside(words: Words, run: Run) -> str:
    """Return the noun beside a name that tells its sex: "his sister, X", "spokeswoman X", "X, a mother of two"."""
    low, before = words.low, run.first - 1
    if before > 0 and low[before] == ",":
        before -= 1
    if before >= 0 and words.tags[before] == "N" and sex_of_noun(low[before]):
        return low[before]
    if low[run.last : run.last + 1] != [","] or low[run.last + 1 : run.last + 2] not in _OPENS_APPOSITION:
        return ""
    for at in range(run.last + 2, min(run.last + 2 + _APPOSITION, len(low))):
        if words.tags[at] not in {"A", "N", "Q", "T", "K"}:
            break
        if sex_of_noun(low[at]) and words.tags[at + 1 : at + 2] not in (["N"], ["K"], ["Q"]):
            return low[at]
    return ""


_OPENS_APPOSITION = (["a"], ["an"], ["the"], ["his"], ["her"], ["their"], ["whose"])
ACTS, SPEAKS, NAMED, BESIDE = "acts", "speaks", "named", "beside"


class _Told(NamedTuple):
    """That a sentence tells of a person, and as what: acting, speaking, in a relative clause, or named only."""

    number: int
    party: Party
    part: str


class Focus:
    """The people an article has told of up to a point, and whom "he" or "she" can mean there.

    It is filled a sentence after the other. Asked about one that is over, it knows nothing of those behind it until the
    article is over.
    """

    def __init__(self, leading: frozenset[Party] = frozenset()) -> None:
        """Begin before the first sentence; ``leading`` are the people the article names most."""
        self.leading = leading
        self._named = NOBODY
        self._told: list[_Told] = []
        self._over: list[tuple[int, Party]] = []

    def end_sentence(self) -> None:
        """Note that the next sentence begins."""
        self._over.append((len(self._told), self._named))

    def end_article(self) -> None:
        """Note that the article is over: from here on all that it told is known, whichever sentence is asked about."""
        self._over.clear()

    def named(self, number: int) -> Party:
        """Return the person whom the article is about as far as sentence ``number`` tells."""
        return self._over[number][1] if number < len(self._over) else self._named

    def _told_by(self, number: int) -> list[_Told]:
        """Return the latest of what was told by the end of sentence ``number``."""
        end = self._over[number][0] if number < len(self._over) else len(self._told)
        return self._told[max(end - _REMEMBERED, 0) : end]

    def mention(self, party: Party, number: int) -> None:
        """Note that sentence ``number`` names a person."""
        self._note(party, number, NAMED)
        if not self._named.known:
            self._named = party

    def act(self, party: Party, number: int) -> None:
        """Note that a person, named or described, is the subject of a clause of sentence ``number``."""
        self._note(party, number, ACTS)
        if party.named and party.sort:
            self._named = party

    def stand_beside(self, party: Party, number: int) -> None:
        """Note that a person is the one whom a relative clause of sentence ``number`` tells of."""
        self._note(party, number, BESIDE)

    def speak(self, party: Party, number: int) -> None:
        """Note that a person is the subject of a verb of speech."""
        self._note(party, number, SPEAKS)

    def _note(self, party: Party, number: int, part: str) -> None:
        self._told.append(_Told(number, party, part))

    def subject(self, sex: str, number: int, beside: Sequence[Party] = (), *, speaking: bool = False) -> Party:
        """Return whom "he" ("m") or "she" ("f") means as a subject or possessor, or NOBODY where that is open.

        ``beside`` are the people named earlier in the same sentence. Where several people fit, the one who acts in
        the sentence before is meant, and beside a verb of speech (``speaking``) the one who spoke last; where that
        leaves more than one, nobody is.
        """
        told_by = self._told_by(number)
        here = [told for told in told_by if told.number == number and told.part != NAMED]
        near = [*beside, *(told.party for told in here if told.part == ACTS or not self._vague(told.party, sex))]
        near = [party for party in near if _fits(party, sex)]
        if near:
            return _only(near, sex)
        spoke = _last_speaker(told_by, sex, number) if speaking else None
        if spoke is not None:
            return NOBODY if _acts_since(told_by, spoke, sex) or not spoke.party.sort else spoke.party
        for back in range(1, _LOOKED_BACK + 1):
            before = [told for told in told_by if told.number == number - back and _fits(told.party, sex)]
            if any(told.part != BESIDE for told in before):
                meant = self._of_sentence(before, sex, nearest=back == 1)
                return meant if back == 1 or meant in self.leading else NOBODY
        return _only([party for party in self.leading if _fits(party, sex)], sex)

    def _of_sentence(self, told: Sequence[_Told], sex: str, *, nearest: bool) -> Party:
        """Return whom a sentence tells of, as far as a pronoun in a later one can mean only one of them."""
        everybody = [one.party for one in told if one.part != BESIDE and not self._vague(one.party, sex)]
        acting = [one.party for one in told if one.part == ACTS]
        if not everybody and acting:
            return _only(acting, sex)
        vague = any(self._vague(party, sex) for party in acting)
        if nearest and acting and not vague:
            return _only(acting, sex)
        speaking = [one.party for one in told if one.part == SPEAKS]
        if vague and all(party in speaking for party in everybody):
            # "The deputy survived, X said. He": rather the deputy than X.
            return NOBODY
        return _only(everybody, sex)

    def _vague(self, party: Party, sex: str) -> bool:
        """Say whether a party described by a word for either sex stands beside a leading person of the right sex."""
        described = not party.named and not party.sex
        return described and any(leader.sex == sex for leader in self.leading)


def _last_speaker(told_by: Sequence[_Told], sex: str, number: int) -> _Told | None:
    """Return who spoke last before sentence ``number`` and can be meant, or None where that is long ago."""
    heard = (told for told in reversed(told_by) if told.part == SPEAKS and number - told.number <= _HEARD)
    return next((told for told in heard if _fits(told.party, sex)), None)


def _acts_since(told_by: Sequence[_Told], spoke: _Told, sex: str) -> bool:
    """Say whether somebody else has been told of since somebody spoke, so that "he said" may mean either."""
    later = (told.party for told in told_by if told.number > spoke.number and told.part == ACTS)
    return any(party.named and party != spoke.party and _fits(party, sex) for party in later)


def _only(parties: Sequence[Party], sex: str) -> Party:
    """Return the one person among these, or the only one whose sex is known to fit; NOBODY where there are several."""
    different = {party.name: party for party in parties}
    if len(different) > 1:
        different = {name: party for name, party in different.items() if party.sex == sex and party.named}
    only = next(iter(different.values())) if len(different) == 1 else NOBODY
    # A name that nothing shows to be a person's may be a thing's.
    return only if only.sort or not only.named else NOBODY


def _fits(party: Party, sex: str) -> bool:
    """Say whether "he" or "she" can mean a party; "she" only where something tells that it is a woman."""
    return party.known and (party.sex == sex or (not party.sex and sex == "m"))
