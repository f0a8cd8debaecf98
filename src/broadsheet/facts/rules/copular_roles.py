"""Roles told by a verb: "X is the Y of Z", "X served as Y", "X was named Y", with what ranks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.units import ORDINALS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import ORGANISATION, PERSON
from broadsheet.facts.phrase_ends import phrase_end
from broadsheet.facts.phrases import GERUND, NP
from broadsheet.facts.rules.roles import is_role_head, role_end, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.drafts import Draft
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

ROLE_VERBS = word_set("be become serve remain name appoint elect work")


def copular_roles(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield the roles told by a verb: "X is the Y of Z", "X served as Y", "X was named Y"."""
    words, pieces = reading.words[number], reading.pieces[number]
    for clause in reading.clauses[number]:
        verb = clause.verb
        if (
            verb.lemma not in ROLE_VERBS
            or clause.subject is None
            or verb.form == GERUND
            or reading.in_quote(number, verb.head)
        ):
            continue
        subject = reading.party(number, clause.subject)
        target = clause.object[0] if clause.object else None
        if verb.lemma in {"serve", "work", "name", "appoint", "elect"} or target is None:
            target = next(
                (first for preposition, first, _ in clause.adjuncts if preposition == "as"),
                target if verb.passive or verb.lemma in {"be", "become", "remain"} else None,
            )
        if (
            target is None
            or not subject.known
            or subject.sort not in {PERSON, ORGANISATION, ""}
            or pieces[target].sort != NP
        ):
            continue
        if (
            not (subject.named or subject.sort == PERSON)
            or subject.sort == ORGANISATION
            or not (is_role_head(words.low[pieces[target].head]) or one_of_several(reading, number, target))
            or _is_name(reading, number, pieces[target])
        ):
            continue
        if (
            words.low[pieces[target].head] not in ROLES
            and words.low[pieces[target].head] != "one"
            and subject.sort == PERSON
        ):
            # A plural is no role of one: "was on watch as friends paid tribute".
            continue
        end = _ranked_end(reading, number, pieces[target].first, role_end(reading, number, target))
        if end is not None:
            yield _told_by(role_of(reading, number, subject, pieces[target].first, end, "role-copula"), words, verb)


def _told_by(draft: Draft, words: Words, verb: Piece) -> Draft:
    """Give a role the denial and the doubt of its verb, and "past" behind "was"."""
    draft.negated, draft.hedged = verb.negated, verb.hedged
    if words.low[verb.head] in {"was", "were"} and verb.lemma == "be":
        draft.qualifier = draft.qualifier or "past"
    return draft


def _ranked_end(reading: Reading, number: int, first: int, last: int) -> int | None:
    """Return the token after a role with what makes it what it is: "the fifth officer slain on duty".

    None where that goes on too far to be told, or where the role is cut off before a title: 'star of | "X"'.
    """
    words, end = reading.words[number], reading.pieces[number][last].last
    if end >= len(words.tags):
        return end
    if words.word[end] in {'"', "“"}:
        return None
    ranked = any(low in ORDINALS or low == "only" for low in words.low[first:end])
    if not ranked or words.tags[end] not in {"E", "W", "U"}:
        return end
    told = next((c for c in reading.clauses[number] if c.at == last + 1), None)
    return told.end if told is not None and told.end - first <= _LONGEST_RANK else None


_LONGEST_RANK = 16


def one_of_several(reading: Reading, number: int, at: int) -> bool:
    """Say whether a phrase is "one of the founders": one of those who have a role."""
    words, pieces = reading.words[number], reading.pieces[number]
    last = phrase_end(words, pieces, at, wide=False)
    return words.low[pieces[at].head] == "one" and last > at and is_role_head(words.low[pieces[last].head])


def _is_name(reading: Reading, number: int, piece: Piece) -> bool:
    """Say whether a phrase is a name rather than a title with capitals ("Senior Director")."""
    return reading.run_at(number, piece) is not None and reading.words[number].low[piece.head] not in ROLES
