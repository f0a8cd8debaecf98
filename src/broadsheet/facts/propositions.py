"""Every clause of an article as a proposition: what is done, by whom, to whom, where, and how firmly it is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.facts.clause import OPENING
from broadsheet.facts.frozen import quick
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.participants import Participant, opening_of, participant_of, subject_of
from broadsheet.facts.phrases import INFINITIVE
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.model import Span
    from broadsheet.facts.reading import Reading

_MAYBE = word_set(
    """
    could may might should reportedly allegedly apparently possibly perhaps likely probably maybe potentially
    supposedly presumably purportedly seemingly can almost nearly
    """
)
"""What makes a clause doubtful; "would" is the future of reported speech."""
_SEXES = {"he": "m", "she": "f"}
_WH = frozenset(("whom", "which", "that", "who", "whose"))
_IT = frozenset({"it"})
_PLANNED = word_set("will would shall 'll ’ll won't won’t wouldn't wouldn’t")


@quick
class Proposition:
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
                who = replace(meant, span=who.span, definite=True, pronoun=bool(meant.name))
                one = replace(clause, subject=who)
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
    subject = subject_of(reading, number, clause)
    passive = verb.passive
    if subject is None:
        subject = opening_of(reading, number, clause)
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
        object=participant_of(reading, number, clause.object),
        adjuncts=tuple(
            (word, who)
            for word, first, last in clause.adjuncts
            if (who := participant_of(reading, number, (first, last))) is not None
        ),
    )


def _fronted(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether "whom", "which" or "that" stands right before the subject, for the object of the verb."""
    if clause.subject is None or clause.subject == OPENING or clause.inherited:
        return False
    first = reading.pieces[number][clause.subject[0]].first
    return first > 0 and reading.words[number].low[first - 1] in _WH
