"""Every clause of an article as a proposition: what is done, by whom, to whom, where, and how firmly it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.facts.clause import OPENING
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import ORGANISATION, PERSON, PLACE
from broadsheet.facts.phrases import FINITE, INFINITIVE, NP, PARTICIPLE
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.model import Span
    from broadsheet.facts.names import Name
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

_DENIERS = word_set("no nobody none nothing neither")
_MAYBE = word_set(
    """
    could may might should reportedly allegedly apparently possibly perhaps likely probably maybe potentially
    supposedly presumably purportedly seemingly can almost nearly
    """
)
"""What makes a clause doubtful; "would" is the future of reported speech."""
_INSERTED = frozenset((",", "”", '"', "(", "–", "—"))
"""Marks behind which words are inserted between a subject and its verb."""
_SEXES = {"he": "m", "she": "f"}
_WH = frozenset(("whom", "which", "that", "who", "whose"))
_IT = frozenset({"it"})
_PLANNED = word_set("will would shall 'll ’ll won't won’t wouldn't wouldn’t")


class Participant(NamedTuple):
    """Somebody or something that has a part in what a clause tells. A named tuple, for an article makes hundreds.

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


class Proposition(NamedTuple):
    """One clause.

    Attributes:
        sentence: Where its sentence stands.
        span: Where the clause stands, subject and phrases included.
        verb_span: Where its verb group stands.
        verb: The base form of its verb.
        above: The base form of the verb that an infinitive hangs on: "allow" of "allowed to return"; else empty.
        passive: True where the subject is the one it is done to.
        negated: True where the clause denies it.
        planned: True for what is yet to come at the time that is told of.
        hedged: True where the text does not vouch for it.
        perfect: True for "has been found", which may have changed since.
        quoted: True inside quotation marks.
        relative: True inside "who", "which", "that".
        source: Whose word it is, as the article names them; empty where it speaks for itself.
        subject: Who or what the verb is said of; None where it is not told.
        object: What it is done to, or what a subject is said to be; None where there is none.
        adjuncts: The prepositional phrases behind the verb, each with its preposition.
    """

    sentence: Span
    span: Span
    verb_span: Span
    verb: str
    above: str = ""
    passive: bool = False
    negated: bool = False
    planned: bool = False
    hedged: bool = False
    perfect: bool = False
    quoted: bool = False
    relative: bool = False
    source: str = ""
    subject: Participant | None = None
    object: Participant | None = None
    adjuncts: tuple[tuple[str, Participant], ...] = ()


def propositions(reading: Reading) -> tuple[Proposition, ...]:
    """Return the clauses of an article that was read and entered, in order."""
    found: list[Proposition] = []
    last: Participant | None = None
    for number, clauses in enumerate(reading.clauses):
        if reading.words[number].title_case:
            continue
        own = [_proposition(reading, number, at) for at in range(len(clauses))]
        own = _resolved(own, last)
        found += own
        subjects = [one.subject for one in own if not one.relative and not one.quoted]
        first = next((who for who in subjects if who is not None), None)
        if first is not None and not first.pronoun:
            last = first if first.definite and not first.several and not _human(first) else None
    return tuple(found)


def _resolved(own: list[Proposition], last: Participant | None) -> list[Proposition]:
    """Let "it" be the thing that the sentence before is about, and "she" in "Jane Doe said she would" the speaker."""
    found = []
    speaker: Participant | None = None
    for clause in own:
        one, who = clause, clause.subject
        if who is not None and who.pronoun and not who.name:
            it = who.head in _IT
            spoken = speaker if speaker is not None and _may_mean(who.head, speaker) else None
            meant = spoken or (last if it else None)
            if meant is not None:
                who = meant._replace(span=who.span, definite=True, pronoun=bool(meant.name))
                one = clause._replace(subject=who)
        if one.verb in SAY_VERBS and who is not None and (who.name or not who.pronoun) and not who.several:
            speaker = who
        found.append(one)
    return found


def _may_mean(pronoun: str, speaker: Participant) -> bool:
    """Tell whether a pronoun behind "X said" may be X: not "she" behind "her coach, Paul Doe, said"."""
    if pronoun in _IT or pronoun not in _SEXES:
        return pronoun in _IT and not _human(speaker)
    if speaker.sex:
        return speaker.sex == _SEXES[pronoun]
    return _human(speaker) and not speaker.beside.startswith(("his ", "her ", "their "))


def _human(who: Participant) -> bool:
    """Tell whether somebody is meant: a person by name, or by a name of two words that is no thing's, or by a role."""
    return who.person or (" " in who.name and not who.thing) or who.head in ROLES


def _proposition(reading: Reading, number: int, at: int) -> Proposition:
    words, clauses = reading.words[number], reading.clauses[number]
    clause = clauses[at]
    verb = clause.verb
    group = words.low[verb.first : verb.last]
    subject = _subject(reading, number, clause)
    passive = verb.passive
    if subject is None:
        subject = _opening(reading, number, clause)
        # "The ship, built in Hull,": without an object behind it the past form is a participle.
        passive = passive or (subject is not None and words.tags[verb.head] == "V")
    start = words.starts[verb.first]
    if subject is not None and not clause.inherited:
        start = min(start, subject.span[0])
    end = words.ends[max(min(clause.end, len(words.ends)), verb.last) - 1]
    speaker, said = reading.speakers.get(number, (None, None))
    if said is not None and said.verb.lemma not in SAY_VERBS:
        speaker = None
    above = clauses[at - 1].verb.lemma if verb.form == INFINITIVE and at else ""
    return Proposition(
        sentence=(words.start, words.end),
        span=(min(start, end), max(start, end)),
        verb_span=(words.starts[verb.first], words.ends[verb.last - 1]),
        verb=verb.lemma,
        above=above,
        passive=passive,
        negated=verb.negated,
        planned=verb.future or not _PLANNED.isdisjoint(group),
        hedged=not _MAYBE.isdisjoint(group) or (verb.hedged and not verb.future and _PLANNED.isdisjoint(group)),
        perfect=words.tags[verb.first] == "H" and words.low[verb.first] not in {"had", "hadn't", "hadn’t"},
        quoted=reading.in_quote(number, verb.head),
        relative=clause.relative or _fronted(reading, number, clause),
        source=speaker.name if speaker is not None and speaker.known else "",
        subject=subject,
        object=_participant(reading, number, clause.object),
        adjuncts=tuple(
            (word, who)
            for word, first, last in clause.adjuncts
            if (who := _participant(reading, number, (first, last))) is not None
        ),
    )


def _fronted(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether "whom", "which" or "that" stands right before the subject, for the object of the verb."""
    if clause.subject is None or clause.subject == OPENING or clause.inherited:
        return False
    first = reading.pieces[number][clause.subject[0]].first
    return first > 0 and reading.words[number].low[first - 1] in _WH


def _opening(reading: Reading, number: int, clause: Clause) -> Participant | None:
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
    return _participant(reading, number, (at, at)) if before in _INSERTED or before == "and" else None


def _subject(reading: Reading, number: int, clause: Clause) -> Participant | None:
    """Return the subject; a pronoun is told by the name that it was found to stand for."""
    found = _participant(reading, number, clause.subject)
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


def _participant(reading: Reading, number: int, span: tuple[int, int] | None) -> Participant | None:
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
        denied=low in _DENIERS,
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
