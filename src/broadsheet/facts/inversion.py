"""Speech turned round: who speaks where the verb stands before the speaker, as in ``"It burned," said Jane Doe``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import ORG_HEADS, PEOPLE_PLURALS, ROLES

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.parties import Party
    from broadsheet.facts.reading import Reading


def inverted_speaker(reading: Reading, number: int, clause: Clause) -> Party | None:
    """Return X in ``"...," said X``, or None where the words of speech are not turned round."""
    before = clause.at - 1
    pieces, words = reading.pieces[number], reading.words[number]
    if clause.object is None or before < 0 or clause.verb.lemma == "tell":
        # "X, the chief, told the newspaper" is never turned round.
        return None
    if words.word[pieces[before].first] not in {",", "”", '"', "''", "?", "!"}:
        return None
    party = reading.party(number, clause.object)
    return party if party.known and can_speak(party) else None


def can_speak(party: Party) -> bool:
    """Say whether a party is a person or a body, who can say something."""
    if party.sort:
        return True
    last = party.name.lower().split()[-1] if party.name else ""
    return (
        last in ROLES
        or last in ORG_HEADS
        or last in PEOPLE_PLURALS
        or last.rstrip("s") in ROLES
        or party.name[:1].isupper()
    )
