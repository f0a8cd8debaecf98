"""Who said what: quotations with their speakers, and the sources a sentence leans on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft, text_value
from broadsheet.facts.inversion import can_speak, inverted_speaker
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS, ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrase_ends import phrase_end
from broadsheet.facts.phrases import FINITE, NP
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.wording import text_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

_SHORTEST_QUOTE = 3
_DOING = word_set("admit deny suggest propose recommend")
"""Verbs behind which an -ing form is what was done, not the subject of what was said: "admitted firing"."""
VOUCHING = word_set(
    """
    say report tell announce confirm claim state allege add note explain acknowledge testify write insist
    argue
    """
)
_CALLING = word_set("call describe label brand dub quote hail characterise characterize term")
_SPEAKING = SAY_VERBS | _CALLING


def speaker(reading: Reading, number: int) -> tuple[Party, Clause | None]:
    """Return who speaks in sentence ``number`` and the clause that says so; NOBODY where no one does."""
    found = reading.speakers.get(number)
    if found is None:
        found = reading.speakers[number] = _speaker(reading, number)
    return found


def _speaker(reading: Reading, number: int) -> tuple[Party, Clause | None]:
    words, pieces = reading.words[number], reading.pieces[number]
    for clause in reading.clauses[number]:
        verb = clause.verb
        if verb.lemma not in _SPEAKING or reading.in_quote(number, verb.head) or verb.form != FINITE or verb.passive:
            continue
        if verb.lemma == "add" and words.low[verb.last : verb.last + 1] == ["to"]:
            # "have added him to their list"
            continue
        inverted = inverted_speaker(reading, number, clause)
        party = inverted or reading.party(number, clause.subject)
        if party.known and can_speak(party):
            return party, clause
    if len(words.word) > 3 and ":" in words.word[1:6] and pieces[0].sort == NP:
        colon = words.word.index(":")
        if pieces[0].last == colon and any(first - 2 <= colon < first for first, _ in reading.quoted[number]):
            return reading.party(number, (0, 0)), None
    return NOBODY, None


def quotations(reading: Reading, number: int, last_speaker: Party) -> Iterator[Draft]:
    """Yield the quotations of sentence ``number``; ``last_speaker`` is who spoke where it goes on quoting."""
    if not reading.quoted[number]:
        return
    words = reading.words[number]
    party, _ = speaker(reading, number)
    covered = sum(last - first for first, last in reading.quoted[number])
    who = party if party.known else (last_speaker if covered >= 0.7 * len(words.word) else NOBODY)
    if not who.known:
        return
    for first, stop in reading.quoted[number]:
        last = stop
        while last > first and words.word[last - 1] in {",", "."}:
            last -= 1
        if last - first < _SHORTEST_QUOTE or _of_another(reading, number, first, who):
            continue
        value = text_value(words, first, last)
        whole = last - first > 5
        yield Draft(
            Kind.QUOTE,
            who,
            "said",
            value,
            first,
            last,
            "quotation",
            attributed_to=who.name,
            qualifier="" if whole else "words",
            weight=2,
        )


def _of_another(reading: Reading, number: int, first: int, who: Party) -> bool:
    """Say whether a verb of speech with another subject stands nearer before a quotation: "A told B — C said X was"."""
    nearer = next(
        (c for c in reversed(reading.clauses[number]) if c.verb.last <= first and c.verb.lemma in _SPEAKING), None
    )
    if nearer is None or nearer.verb.form != FINITE or reading.in_quote(number, nearer.verb.head):
        return False
    other = reading.party(number, nearer.subject)
    return other.known and can_speak(other) and other.name != who.name


def attribution(reading: Reading, number: int) -> Party:
    """Return whom sentence ``number`` gives as the source of what it tells, or NOBODY."""
    words = reading.words[number]
    for at in _according_to(reading, number):
        return reading.party(number, (at, at))
    party, clause = speaker(reading, number)
    if clause is None or clause.verb.lemma not in VOUCHING or clause.verb.negated or clause.relative:
        return NOBODY
    if clause.verb.lemma == "add" and words.tags[clause.verb.last : clause.verb.last + 1] in (["D"], ["T"], ["K"]):
        # "and Jane Doe added a third": nothing is said.
        return NOBODY
    return party


def other_sources(reading: Reading, number: int) -> list[tuple[int, Party]]:
    """Return the sources that later clauses of a sentence name, each with the token from which on they hold.

    In "A said it was 5, but B said it was 6" the first number is A's and the second B's.
    """
    found = []
    _, first = speaker(reading, number)
    for clause in reading.clauses[number]:
        told = clause.verb.lemma in VOUCHING and clause.verb.form == FINITE and not clause.verb.passive
        if first is None or clause.at <= first.at or not told or clause.relative or clause.subject is None:
            continue
        before = clause.subject[0] - 1
        joined = before >= 0 and reading.words[number].low[reading.pieces[number][before].first] in _SETTING_AGAINST
        party = reading.party(number, clause.subject)
        if joined and party.known and can_speak(party) and not reading.in_quote(number, clause.verb.head):
            found.append((clause.verb.first, party))
    return found


_SETTING_AGAINST = word_set("but while whereas although though and")


def attributions(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield the sources named by "according to X" and "based on reporting from X"."""
    words, pieces = reading.words[number], reading.pieces[number]
    for at in _according_to(reading, number):
        target = pieces[at]
        end = phrase_end(words, pieces, at, wide=False)
        if end + 2 < len(pieces) and words.low[pieces[end + 1].first] in {"from", "by"} and pieces[end + 2].sort == NP:
            end += 2
        last = pieces[end].last
        party = reading.party(number, (at, at))
        if party.known and not _runs_together(words, target):
            yield Draft(
                Kind.ATTRIBUTION,
                party,
                "source",
                text_value(words, target.first, last),
                target.first,
                last,
                "according-to",
            )


def _according_to(reading: Reading, number: int) -> list[int]:
    """Return the noun phrases of a sentence that stand behind "according to"."""
    low, pieces = reading.words[number].low, reading.pieces[number]
    if "according" not in low:
        return []
    return [
        at + 2
        for at, piece in enumerate(pieces[:-2])
        if low[piece.first] == "according" and low[pieces[at + 1].first] == "to" and pieces[at + 2].sort == NP
    ]


def _runs_together(words: Words, target: Piece) -> bool:
    """Say whether a source runs into the subject of a clause on it: "according to receipts | police recovered"."""
    first, last = target.first, target.last
    plural = any(words.tags[at] == "N" and words.low[at].endswith("s") for at in range(first, last - 1))
    closing = words.low[last - 1]
    return plural and words.tags[last - 1] == "N" and (closing in PEOPLE_PLURALS or closing in ROLES)


def statement_key(text: str) -> str:
    """Return the key by which two statements count as the same."""
    return text_key(text)
