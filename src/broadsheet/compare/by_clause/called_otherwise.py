"""What the two articles call one person, where the word itself judges: a "football player", a "courthouse killer".

Of two plain roles nothing follows: somebody is an actress and a mother. Of two words one of which praises, blames or
accuses, a reader wants to see both. Persons are known by their names, or by what they were found guilty of: who is a
"convicted thief" here and a "convicted fraudster" there is one where neither article knows another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.compatibility.other_words import words_said
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once, read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.no_difference import no_difference
from broadsheet.compare.language.small_letters import small
from broadsheet.compare.language.whole_words import words_in
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import ROLES, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.facts import Participant, Span

_JUDGING = word_set(
    """
    killer murderer gangster thug criminal felon rapist molester paedophile pedophile offender predator fraudster
    swindler conman cheat liar traitor coward bully monster gunman terrorist militant extremist radical insurgent rebel
    separatist jihadist guerrilla warlord dictator strongman tyrant despot autocrat hardliner populist demagogue pirate
    brigand bandit smuggler trafficker hooligan rioter troublemaker agitator ringleader mastermind fugitive hero heroine
    martyr legend icon queen king diva goddess mermaid superstar star celebrity mess bombshell mogul tycoon magnate
    oligarch billionaire millionaire guru genius prodigy pioneer maverick veteran whistleblower leaker dissident
    activist crusader firebrand racist trader spy defector deserter drunk addict drunkard loner madman maniac
    """
)
"""Nouns by which a report praises, blames or accuses whom it calls so, or says what the person is famous for."""

_GUILTY = re.compile(r"\b(?:convicted|accused|alleged|suspected|reputed|self-styled|self-proclaimed) \w", re.IGNORECASE)
_GUILT = re.compile(r"(?:(?:an?|the) )?(convicted|accused|alleged|suspected|reputed|self-styled|self-proclaimed) (.+)")
_BEHIND_HEAD = re.compile(r" (?:of|in|at|on|with|for|from|to|who|by|behind)\b.*|[,(].*", re.DOTALL)
_OPENING = re.compile(r"^(?:(?:an?|the|that|this|his|her|their|its|one) )+", re.IGNORECASE)
_ANYBODY = word_set(
    """
    man woman boy girl child baby person victim suspect defendant client resident member brother sister mother father
    son daughter wife husband widow widower uncle aunt cousin nephew fiance boyfriend girlfriend friend fan guy
    """
)
_PERSONS = (ROLES | _JUDGING) - _ANYBODY


class _Label(NamedTuple):
    """What an article calls somebody.

    Attributes:
        keys: The forms of the person's name; of who has none, the word of guilt.
        who: The name, or the word of guilt.
        noun: The noun that says what the person is.
        words: The words of the label, as compared.
        sentence: The sentence.
        span: Where the label stands.
    """

    keys: frozenset[str]
    who: str
    noun: str
    words: frozenset[str]
    sentence: Span
    span: Span


def called_otherwise(reading: Reading) -> list[Draft]:
    """Return a row for everybody whom each article calls by a word that the other never uses, and one of them judges.

    ``reading`` is of what the words of both articles mean.
    """
    a, b, _ = reading
    said = read_once(words_said, a), read_once(words_said, b)
    if not (_judges(a, said[1]) or _judges(b, said[0])):
        return []
    ours, theirs = list_once(_labels, a), list_once(_labels, b)
    drafts: dict[str, Draft] = {}
    for one in ours:
        for other in theirs:
            if one.who in drafts or not one.keys & other.keys or not {one.noun, other.noun} & _JUDGING:
                continue
            if meaning_of(one.noun) in said[1] or meaning_of(other.noun) in said[0]:
                continue
            if one.noun in other.words or other.noun in one.words or no_difference(one.noun, other.noun):
                continue
            drafts[one.who] = _draft(one, other)
    return list(drafts.values())


def _judges(side: Side, said: Set[str]) -> bool:
    """Tell whether an article prints a noun that judges, and the other, of which the words are given, does not."""
    return any(meaning_of(noun) not in said for noun in _JUDGING & words_in(side.text))


def _labels(side: Side) -> Iterator[_Label]:
    yield from _of_names(side)
    yield from _of_guilt(side)


def _of_names(side: Side) -> Iterator[_Label]:
    """Yield what an article calls whom it names: beside the name, before it, as what the person is said to be."""
    headings = {one.span for one in side.statements if one.heading}
    for fact in side.facts:
        if fact.kind is Kind.ROLE and not fact.negated and not fact.hedged and fact.sentence not in headings:
            label = _label(fact.subject_keys, fact.slot.subject, side.text, fact.sentence, fact.span)
            if label is not None and " " in fact.slot.subject:
                yield label
    for clause in side.clauses:
        for who in (clause.subject, clause.object, *(who for _, who in clause.adjuncts)):
            label = _beside(who, side.text, clause.sentence) if who is not None and who.beside else None
            if label is not None:
                yield label


def _beside(who: Participant, text: str, sentence: Span) -> _Label | None:
    """Return what stands beside a person's name."""
    if who.pronoun or who.several or who.thing or " " not in who.name:
        return None
    at = small(text).find(who.beside, *who.span)
    return None if at < 0 else _label(who.keys, who.name, text, sentence, (at, at + len(who.beside)))


def _of_guilt(side: Side) -> Iterator[_Label]:
    """Yield what an article calls one whom it calls guilty, or says to be held so; nothing where it calls two so."""
    found: dict[str, list[_Label]] = {}
    for clause in side.clauses if _GUILTY.search(side.text) else ():
        for who in (clause.subject, clause.object):
            if who is None or who.pronoun or who.several or clause.quoted:
                continue
            guilt = _GUILT.match(" ".join(side.text[slice(*who.span)].lower().split()))
            if guilt is not None:
                end = who.span[1]
                label = _label(frozenset({guilt[1]}), guilt[1], side.text, clause.sentence, (who.span[0], end))
                if label is not None:
                    found.setdefault(guilt[1], []).append(label)
    for labels in found.values():
        if len({label.noun for label in labels}) == 1:
            yield labels[0]


def _label(keys: frozenset[str], who: str, text: str, sentence: Span, span: Span) -> _Label | None:
    """Return what somebody is called by these words; None where they are a title, an age or no noun for a person."""
    start, end = span
    opening = _OPENING.match(text[start:end])
    start += opening.end() if opening else 0
    words = _BEHIND_HEAD.sub("", text[start:end]).lower().split()
    if not words or words[-1] in TITLES or words[-1] not in _PERSONS:
        return None
    return _Label(keys, who, words[-1], frozenset(words), sentence, (start, end))


def _draft(one: _Label, other: _Label) -> Draft:
    named = one.who[:1].isupper()
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.ROLE,
        slot=f"{one.who} / called" if named else "what the person is called",
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why="each calls the person by another word",
        weight=2,
        rank=0.9,
    )
