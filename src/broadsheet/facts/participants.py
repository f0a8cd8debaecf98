"""Who and what has a part in a clause: whom its verb is said of, what it is done to, and what the rest of it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clause import OPENING
from broadsheet.facts.frozen import quick
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import ORGANISATION, PERSON, PLACE
from broadsheet.facts.phrases import FINITE, NP, PARTICIPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.model import Span
    from broadsheet.facts.names import Name
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words


_DENIERS = word_set("no nobody none nothing neither")
_NOT_DENYING = word_set("fewer less more")
_INSERTED = frozenset((",", "”", '"', "(", "–", "—"))
"""Marks behind which words are inserted between a subject and its verb."""


@quick
class Participant:
    """Somebody or something that has a part in what a clause tells.

    Attributes:
        span: Where the words stand.
        words: The words, without what hangs on them behind a comma.
        head: The noun that says what it is, lower case.
        name: The fullest name the article uses for it; empty for what is only described.
        keys: Case-folded forms of that name.
        person: True where it is a person by name, as far as the name itself or its title tells.
        thing: True where it is a place or an organisation by name.
        several: True where it joins several: "X and Y", "two men".
        denied: True for "no survivors", "nobody".
        definite: True for a name, and for what is introduced with "the" or a possessive.
        pronoun: True where only a pronoun stands for it.
        beside: What a name is called beside a comma or before it: "a guard" of "a guard, Jane Doe,".
        sex: "m", "f" or empty, as far as the name tells.
    """

    span: Span
    words: str
    head: str
    name: str = ""
    keys: frozenset[str] = frozenset()
    person: bool = False
    thing: bool = False
    several: bool = False
    denied: bool = False
    definite: bool = False
    pronoun: bool = False
    beside: str = ""
    sex: str = ""


def subject_of(reading: Reading, number: int, clause: Clause) -> Participant | None:
    """Return the subject; a pronoun is told by the name that it was found to stand for."""
    found = participant_of(reading, number, clause.subject)
    if found is None or found.name or not found.pronoun:
        return found
    party = reading.party(number, clause.subject)
    if not party.known or not party.named:
        return found
    return Participant(
        found.span,
        party.name,
        found.head,
        party.name,
        party.keys,
        party.sort == PERSON,
        party.sort in (PLACE, ORGANISATION),
        definite=True,
        pronoun=True,
    )


def opening_of(reading: Reading, number: int, clause: Clause) -> Participant | None:
    """Return what opens the sentence, for a verb behind a comma: "The ship, built in Hull and based in York, sank"."""
    words, pieces = reading.words[number], reading.pieces[number]
    at = 0 if pieces[0].sort == NP else 1
    if clause.subject is not None or clause.verb.form not in (FINITE, PARTICIPLE):
        return None
    if clause.object is not None and not clause.verb.passive:
        return None
    if at + 1 >= clause.at or pieces[at].sort != NP or words.word[pieces[at + 1].first] not in _INSERTED:
        return None
    before = words.low[clause.verb.first - 1]
    return participant_of(reading, number, (at, at)) if before in _INSERTED or before == "and" else None


def participant_of(reading: Reading, number: int, span: tuple[int, int] | None) -> Participant | None:
    """Return whom or what the phrases from the one to the other tell of; None where there are none."""
    if span is None or span == OPENING:
        return None
    words, pieces = reading.words[number], reading.pieces[number]
    piece = pieces[span[0]]
    last = pieces[span[1]].last
    low = words.low[piece.first]
    place = (words.starts[piece.first], words.ends[last - 1])
    if piece.last - piece.first == 1 and words.tags[piece.first] == "R":
        return Participant(place, "", low, pronoun=True, denied=low in _DENIERS)
    name, beside, end = _named(reading, number, piece, span)
    if end:
        place = (place[0], words.ends[end - 1])
    first = piece.first
    while first < last - 1 and words.tags[first] in {"D", "X"}:
        first += 1
    tagged = words.tags[piece.first : last]
    return Participant(
        place,
        words.slice(first, last),
        words.low[piece.head],
        name=name.full if name else "",
        keys=reading.party_of(name).keys if name else frozenset(),
        person=name is not None and name.sort == PERSON,
        thing=name is not None and name.sort in (PLACE, ORGANISATION),
        several=_several(words, pieces, span),
        denied=low in _DENIERS and _NOT_DENYING.isdisjoint(words.low[piece.first + 1 : piece.first + 2]),
        definite=name is not None or low == "the" or low in POSSESSIVES or "K" in tagged,
        beside=beside,
        sex=name.sex if name else "",
    )


def _several(words: Words, pieces: Sequence[Piece], span: tuple[int, int]) -> bool:
    piece = pieces[span[0]]
    counted = words.tags[piece.first] == "T" and words.low[piece.first] not in {"one", "1"}
    if counted or span[0] == span[1]:
        return counted
    return any(words.low[pieces[at].first] in {"and", ","} for at in range(span[0] + 1, span[1]))


def _named(reading: Reading, number: int, piece: Piece, span: tuple[int, int]) -> tuple[Name | None, str, int]:
    """Return the name of a party, what the party is called beside it, and where a name behind a comma ends, else 0."""
    words, pieces = reading.words[number], reading.pieces[number]
    run = reading.run_at(number, piece)
    if run is not None:
        name = reading.names.of_run(words, run)
        return name, " ".join(words.low[piece.first : run.first]), 0
    after = span[1] + 1
    if span[0] != span[1] or after + 1 >= len(pieces) or words.word[pieces[after].first] != ",":
        return None, "", 0
    beside = pieces[after + 1]
    if beside.sort != NP or not beside.named:
        return None, "", 0
    run = reading.run_at(number, beside)
    name = reading.names.of_run(words, run) if run is not None and run.first == beside.first else None
    people = name is not None and (name.sort == PERSON or (not name.sort and " " in name.full))
    if name is None or not people or not _closes(words, beside.last):
        return None, "", 0
    return name, " ".join(words.low[piece.first : piece.last]), beside.last


def _closes(words: Words, at: int) -> bool:
    """Say whether an apposition ends here: before a comma, a full stop or a verb, and not before the next of a list."""
    if at >= len(words.low):
        return True
    following = words.low[at + 1] if at + 1 < len(words.low) else ""
    return words.low[at] in {",", ".", ";", "”", '"'} and following not in {"and", "or"}
