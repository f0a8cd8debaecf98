"""Which name somebody or something described goes by: "the suspect, identified as X", "the accounting firm, X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.nouns import ORG_HEADS, ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, NameValue
from broadsheet.facts.name_sorts import PERSON, PLACE
from broadsheet.facts.parties import Party
from broadsheet.facts.phrases import NP, PREPOSITION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.name_runs import Run
    from broadsheet.facts.names import Name
    from broadsheet.facts.reading import Reading

_NAMING = word_set("identify name call know dub title list")
_THINGS = word_set(
    """
    ship vessel warship boat film movie book album song game phone device car model store show series
    restaurant school
    """
)
_BODIES_OR_THINGS = ORG_HEADS | _THINGS
_IDENTIFIED = ROLES | _BODIES_OR_THINGS


def identities(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield the names that sentence ``number`` gives to those it describes."""
    words, pieces = reading.words[number], reading.pieces[number]
    for clause in reading.clauses[number]:
        if clause.verb.lemma not in _NAMING or not clause.verb.passive or clause.subject is None:
            continue
        target = next((first for preposition, first, _ in clause.adjuncts if preposition == "as"), None)
        target = (
            target
            if target is not None
            else (clause.object[0] if clause.object and clause.verb.lemma in {"name", "call"} else None)
        )
        described = pieces[clause.subject[0]]
        if target is None or words.low[described.head] not in _IDENTIFIED:
            continue
        run = reading.run_at(number, pieces[target]) if pieces[target].sort == NP else None
        name = reading.names.of_run(words, run) if run else None
        if run is not None and name is not None and run.first == pieces[target].first:
            yield _identity(reading, words.slice(described.first, described.last), run, name, "identified-as")
    yield from _appositions(reading, number)


def _appositions(reading: Reading, number: int) -> Iterator[Draft]:
    words, pieces = reading.words[number], reading.pieces[number]
    if not reading.names.runs[number] or "," not in words.low or _BODIES_OR_THINGS.isdisjoint(words.low):
        return
    for at in range(len(pieces) - 2):
        if pieces[at].sort != NP or words.low[pieces[at + 1].first] != "," or pieces[at + 2].sort != NP:
            continue
        head = words.low[pieces[at].head]
        if (
            head not in _BODIES_OR_THINGS
            or words.tags[pieces[at].head] != "N"
            or words.tags[pieces[at].first] not in {"D", "A", "N"}
        ):
            continue
        run = reading.run_at(number, pieces[at + 2])
        name = reading.names.of_run(words, run) if run is not None else None
        closing = words.low[run.last] if run is not None and run.last < len(words.low) else "."
        if (
            run is None
            or name is None
            or name.sort in {PLACE, PERSON}
            or run.first != pieces[at + 2].first
            or closing not in {",", "."}
        ):
            continue
        # "the head of the team, X" may name the head.
        hangs = at >= 1 and pieces[at - 1].sort == PREPOSITION
        headed = hangs and at >= 2 and words.low[pieces[at - 2].head] in ROLES
        if headed or (hangs and words.low[pieces[at - 1].first] == "including"):
            continue
        yield _identity(reading, words.slice(pieces[at].first, pieces[at].last), run, name, "name-apposition")


def _identity(reading: Reading, described: str, run: Run, name: Name, rule: str) -> Draft:
    del reading
    text = (
        described.split(" ", 1)[1]
        if described.split(" ", 1)[0].lower() in {"the", "a", "an", "his", "her", "their", "its"} and " " in described
        else described
    )
    subject = Party(text, frozenset((text.casefold(), text.casefold().split()[-1])))
    return Draft(Kind.NAME, subject, "named", NameValue(name.full, name.keys), run.first, run.last, rule, weight=2)
