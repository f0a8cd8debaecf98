"""Whether a clause tells something whole, and whether it is sure whose doing it is; a rule abstains where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clause import clause_before, next_clause
from broadsheet.facts.clauses import GIVING, OBJECTLESS
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.nouns import ORG_HEADS, PEOPLE_PLURALS, ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import ORGANISATION, PERSON, PLACE
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, NP, PARTICIPLE, PREPOSITION, VG
from broadsheet.facts.relations import CORE, about_patient
from broadsheet.facts.rules.gaps import cut_short
from broadsheet.facts.subjects import OBJECT_CONTROL
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.parties import Party
    from broadsheet.facts.reading import Reading

_ACCUSING = word_set("charge accuse suspect indict sue blame convict acquit sentence")


def animate(party: Party) -> bool:
    """Say whether a party is a person, a body of people, or is described by a noun for people."""
    return (party.named and party.sort != PLACE) or party.sort in {PERSON, ORGANISATION} or any(map(_acts, party.keys))


def told_whole(reading: Reading, number: int, clause: Clause, relation: str) -> bool:
    """Say whether a clause tells enough: a core relation or a verb with a party, and whom it was done to."""
    bare = clause.object is None and not clause.adjuncts and not _whole_alone(reading, number, clause)
    if relation.partition(" ")[0] not in CORE and (bare or clause.verb.form == PARTICIPLE):
        return False
    if clause.verb.form == PARTICIPLE and no_participle(reading, number, clause):
        return False
    if about_patient(relation) and _somebody(reading, number, clause):
        # "shot him" is told of the one shot, and who that is is open.
        return False
    if (
        not clause.verb.passive
        and clause.object is None
        and (about_patient(relation) or _lacks(reading, number, clause, relation))
    ):
        return False
    return not cut_short(reading, number, clause)


def _whole_alone(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a verb tells by itself that something came about: "The election ended", but not "began to rain"."""
    after = next_clause(reading.clauses[number], clause)
    goes_on = after is not None and after.at == clause.at + 1
    alone = clause.verb.form == FINITE and not clause.relative and clause.verb.last - clause.verb.head == 1
    return alone and clause.verb.lemma in _COMING_ABOUT and not goes_on


_COMING_ABOUT = word_set(
    """
    end begin start open close collapse fail succeed expire explode erupt crash resume reopen derail sink capsize
    overturn burn recover surrender retire resign flee vanish disappear drown survive
    """
)


_NAMING = word_set("name call appoint elect declare make leave consider deem dub title sentence deny fine order")
_TWO_OBJECTS = GIVING | _NAMING


def _lacks(reading: Reading, number: int, clause: Clause, relation: str) -> bool:
    """Say whether a verb that wants an object stands alone: "and then struck"."""
    words, end = reading.words[number], clause.verb.last
    if relation not in _WANTING or clause.adjuncts or end >= len(words.tags):
        return False
    return words.tags[end] != "G" and words.word[end] not in _QUOTE_MARKS


_QUOTE_MARKS = frozenset("\"“”‘’'")


_WANTING = word_set(
    """
    struck seized founded acquired sold launched announced raised banned approved rejected cancelled postponed stole
    deployed filed held portrayed reached defended hosted directed thwarted foiled intercepted ordered overturned
    reversed blocked demanded extended cut bought suffered retained freed released found led robbed attacked beat
    """
)


def no_participle(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether what was read as a participle may be a finite verb, or tell of something else."""
    return any(test(reading, number, clause) for test in (_takes_object, _alone, _loose))


def _loose(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether nothing shows that a participle tells of the phrase before it: no agent, no headline."""
    words = reading.words[number]
    if clause.verb.lemma in _NAMING or clause.verb.negated or (clause.at == 0 and ":" in words.word):
        return True
    owned = (
        clause.subject is not None and words.low[reading.pieces[number][max(clause.subject[0], 0)].first] in POSSESSIVES
    )
    if owned and words.low[clause.verb.first - 1] == ",":
        # "went into her old school, walked by the hall": it is his passing.
        return True
    if words.title_case or words.word[-1] not in {".", "!"}:
        return False
    agent = any(preposition == "by" for preposition, _, _ in clause.adjuncts)
    first = clause.subject[0] if clause.subject is not None else -1
    if agent or first == 0 or (first > 0 and reading.pieces[number][first].named):
        return False
    return clause.verb.lemma not in _ACCUSING and clause.verb.lemma not in OBJECTLESS


def _alone(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a participle behind a comma is the only verb of its sentence, and so its main verb."""
    words, at = reading.words[number], clause.verb.first - 1
    if at < 0 or words.low[at] != "," or words.word[-1] != ".":
        return False
    return not any(c.verb.form == FINITE and not c.relative for c in reading.clauses[number])


def _takes_object(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a participle has an object, so that it is a finite verb whose subject was cut off."""
    if clause.object is None or clause.verb.lemma in _TWO_OBJECTS:
        return False
    piece = reading.pieces[number][clause.object[0]]
    return piece.sort == NP and reading.words[number].tags[piece.first] in {"D", "T", "Q", "R"}


def _somebody(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether the object of a verb is a pronoun."""
    if clause.object is None or clause.verb.passive:
        return False
    piece = reading.pieces[number][clause.object[0]]
    return reading.words[number].low[piece.head] in _PRONOUNS


_PRONOUNS = word_set("him her them it us me you himself herself themselves one")


def surely_done(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether it is sure whose doing a participle or an infinitive is.

    A participle after a comma, or after "before", "after", "by", "while", is the subject's; an infinitive is where it
    follows its verb, or the object or the phrase of that verb, but not where it hangs on a noun ("a refusal to pay").
    """
    if clause.verb.form not in {GERUND, INFINITIVE}:
        return True
    if clause.verb.form == GERUND and _only_accused(reading.clauses[number], clause):
        return False
    words, pieces = reading.words[number], reading.pieces[number]
    before = clause.at - 1
    while before > 0 and (words.tags[pieces[before].first] == "X" or is_time_phrase(words, pieces[before])):
        before -= 1 + (pieces[before].sort == NP and pieces[before - 1].sort == PREPOSITION)
    if before < 0 or clause.subject is None:
        return before < 0
    low = words.low[pieces[before].first]
    if clause.verb.form == GERUND:
        told = clause.object is not None or bool(clause.adjuncts)
        main = next((c for c in reversed(reading.clauses[number]) if c.at < clause.at and c.verb.form == FINITE), None)
        others = main is not None and _others_doing(reading, number, main, clause, low)
        near = clause.object is None or main is None or _follows_main(reading, number, main, clause)
        return (
            told
            and near
            and not clause.verb.hedged
            and not others
            and clause.verb.lemma not in REMARKS
            and low in _PARTICIPLE_LINKS
        )
    return not clause.inherited or _follows_verb(reading, number, clause, before)


def _others_doing(reading: Reading, number: int, main: Clause, participle: Clause, link: str) -> bool:
    """Say whether a participle may tell what somebody else did, or what the whole event did, rather than the subject.

    So it is in "was hit when crossing", "convicted of the murder of a man shot while doing", "spotted five boats,
    approaching fast" and "had a month, enabling him to".
    """
    if link in {"when", "while"}:
        between = [c for c in reading.clauses[number] if main.at < c.at < participle.at]
        return (link == "when" and main.verb.passive) or any(c.verb.form == PARTICIPLE for c in between)
    seen = main.verb.lemma in _PERCEIVING and main.object is not None and not main.verb.passive
    counted = main.verb.lemma in _COUNTING and main.object is not None
    return counted or (link == "," and (seen or participle.verb.lemma in _ENABLING))


_PERCEIVING = word_set("detect see spot find hear watch notice show depict encounter observe film photograph")
_COUNTING = word_set("report confirm")
"""Verbs of those who only count: in "reported nine cases, bringing the total to 94" it is the cases that do."""
_ENABLING = word_set("enable allow mean")


def _follows_main(reading: Reading, number: int, main: Clause, participle: Clause) -> bool:
    """Say whether only other participles, and what the main verb's infinitive tells, stand between the two."""
    between = [c for c in reading.clauses[number] if main.at < c.at < participle.at]
    return all(c.verb.form == GERUND or c.relative for c in between) or (main.verb.lemma != "be" and len(between) < 2)


def _follows_verb(reading: Reading, number: int, clause: Clause, before: int) -> bool:
    """Say whether an infinitive stands right behind its verb, or behind the object whose doing that verb makes it."""
    pieces = reading.pieces[number]
    main = clause_before(reading.clauses[number], clause)
    if main is None:
        return False
    words = reading.words[number]
    if main.verb.lemma in OBJECT_CONTROL and not main.verb.passive and main.object is None:
        return False
    if pieces[before].sort == VG:
        return main.at == before and "too" not in words.low[pieces[before].last : clause.verb.first]
    target = pieces[main.object[0]] if main.object is not None and main.object[1] == before else None
    if target is not None and main.verb.lemma in OBJECT_CONTROL:
        return target.named or _acts(words.low[target.head])
    return main.verb.lemma in _TAKING_UP and (target is not None or any(last == before for _, _, last in main.adjuncts))


def _only_accused(clauses: Sequence[Clause], participle: Clause) -> bool:
    """Say whether a participle tells what somebody is charged with or suspected of, rather than what happened."""
    earlier = reversed(clauses[: participle.number])
    main = next((clause for clause in earlier if clause.verb.form in {FINITE, PARTICIPLE}), None)
    return main is not None and main.verb.lemma in _ACCUSING


_PEOPLE = ROLES | ORG_HEADS | PEOPLE_PLURALS | word_set("dead others victims crew troops crowd family couple pair teen")


def _acts(noun: str) -> bool:
    """Say whether a noun names people or a body of them, who can do what they are asked."""
    return noun in _PEOPLE or noun.removesuffix("s") in _PEOPLE


_TAKING_UP = word_set("join rejoin return hire recruit appoint move leave sign")
"""Verbs of taking up work, behind whose party an infinitive tells what work it is: "joined Acme to lead research"."""
REMARKS = word_set("exclude consider include regard accord concern follow depend star feature")
_PARTICIPLE_LINKS = word_set(", and after before by while when")
