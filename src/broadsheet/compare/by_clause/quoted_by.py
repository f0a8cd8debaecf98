"""One quotation in two mouths: both articles print the same words and give them to two people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import is_person
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import ROLES, TITLES
from broadsheet.facts.lexicon.people import FIRST_NAMES, FULL_FORMS
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Participant, Proposition, Span

LEAST_WORDS = 6
"""Of fewer different words many people say the same."""

LEAST_SAME = 5
"""... but that two people say so many different words, these and no others, on one day is unlikely."""

ALIKE = 0.75
"""Two quotations are one where they share this much of their words: editors cut and mend."""

ALIKE_NAMES = 0.6
"""Two first names before one surname at least this alike may be one, misspelt (Ratcliff, Obershelp)."""

BOTH_NAMES = 2
"""A first name and a surname; of three words the first may be a title."""

_WORD = re.compile(r"[^\W_]+")
_QUOTATION = re.compile(r"[“\"«]([^“”\"«»]{12,600})[”\"»]")


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation with who said it.

    Attributes:
        words: Its words, in small letters.
        speaker: Who said it, by name.
        sentence: The sentence that says so.
        value: The words that say so: "said Jane Doe".
    """

    words: frozenset[str]
    speaker: Participant
    sentence: Span
    value: Span


def misattributed(a: Side, b: Side) -> list[Draft]:
    """Return a row for every quotation that the two articles give to two people."""
    drafts = []
    theirs = list_once(_quotations, b)
    for one in list_once(_quotations, a) if theirs else ():
        for other in theirs:
            shared = len(one.words & other.words)
            if not _one_quotation(one, other, shared):
                continue
            if not _two(one.speaker, other.speaker):
                break
            drafts.append(_draft(one, other))
            break
    return drafts


def _one_quotation(one: _Said, other: _Said, shared: int) -> bool:
    longer = max(len(one.words), len(other.words))
    return shared >= ALIKE * longer if shared >= LEAST_WORDS else shared == longer >= LEAST_SAME


def _quotations(side: Side) -> Iterator[_Said]:
    by_sentence: dict[Span, list[Proposition]] = {}
    for clause in side.clauses:
        if clause.verb in SAY_VERBS and not clause.quoted:
            by_sentence.setdefault(clause.sentence, []).append(clause)
    for statement in side.statements:
        saying = [(who, one) for one in by_sentence.get(statement.span, ()) if (who := _speaker(one)) is not None]
        if len(saying) != 1:
            continue
        who, clause = saying[0]
        if not who.person and abs(who.span[0] - clause.verb_span[1]) > 1 and abs(clause.verb_span[0] - who.span[1]) > 1:
            continue  # "director of the Foundation for Human Rights, said": what stands before the comma spoke not.
        value = min(who.span[0], clause.verb_span[0]), max(who.span[1], clause.verb_span[1])
        for match in _QUOTATION.finditer(side.text, *statement.span):
            words = frozenset(_WORD.findall(match[1].lower()))
            yield _Said(words, who, statement.span, value)


def _speaker(clause: Proposition) -> Participant | None:
    """Return who says it, before the verb or behind it; None where it is nobody by name."""
    return next((who for who in (clause.subject, clause.object) if who is not None and who.name), None)


def _two(one: Participant, other: Participant) -> bool:
    """Tell whether two names are surely two people's, and neither only another form or spelling of the other."""
    if not is_person(one) or not is_person(other) or (one.pronoun and other.pronoun):
        return False  # Whom "he said" tells of is a guess, and two guesses are too much.
    left, right = one.name.casefold().split(), other.name.casefold().split()
    if left[-1] == right[-1] and len(left) == len(right) == BOTH_NAMES and {left[0], right[0]} & FIRST_NAMES:
        # Two of one family, where the first names are neither short forms nor spellings of each other.
        alike = SequenceMatcher(None, left[0], right[0], autojunk=False).ratio() >= ALIKE_NAMES
        titled = not TITLES.isdisjoint((left[0], right[0])) or not ROLES.isdisjoint((left[0], right[0]))
        return not alike and not titled and right[0] not in FULL_FORMS.get(left[0], ())
    return not one.keys & other.keys and not content_keys(one.name) & content_keys(other.name)


def _draft(one: _Said, other: _Said) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.ATTRIBUTION,
        slot="who said it",
        a=Proof(one.sentence, one.value),
        b=Proof(other.sentence, other.value),
        why="both print the same words as another's",
        weight=2,
        rank=4.0,
    )
