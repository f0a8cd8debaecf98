"""Clauses that an article tells firmly and in its own words, and what of them is known before their places are read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.words import stem
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.compare.sentences.told import LIGHT, MOST
from broadsheet.facts.frozen import quick
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Frame, Proposition, Span

FRONTED = re.compile(
    r"(?P<way>Inside|Outside|Near|Behind|At|In|On|Under|Beside) (?P<what>(?:an?|the|his|her|its|their) "
    r"[a-z’'-]+(?: [a-z’'-]+)?), "
)
TITLES = {
    "sgt": "sergeant", "capt": "captain", "lt": "lieutenant", "gov": "governor", "sen": "senator", "gen": "general",
    "det": "detect", "col": "colonel", "supt": "superintend", "insp": "inspector", "prof": "professor",
}  # fmt: skip
"""Short forms of titles, as compared, with what the title is compared by."""


@quick
class Firm:
    """A clause that is told firmly and in the article's own words.

    Attributes:
        clause: The clause.
        statement: Its sentence, with its words read for their meaning.
        verb: The one verb for its deed.
    """

    clause: Proposition
    statement: Statement
    verb: str


def told_firmly(side: Side) -> Sequence[Firm]:
    """Return the clauses that an article tells firmly and in its own words, headings left out."""
    statements = {one.span: one for one in side.statements if not one.heading}
    return [
        Firm(clause, statement, deed_of(clause.verb))
        for clause in side.clauses[:MOST]
        if not (clause.quoted or clause.negated or clause.hedged)
        and (statement := statements.get(clause.sentence)) is not None
    ]


def widest_keys(one: Firm) -> frozenset[str]:
    """Return all that a clause may be compared by: the words from its first party to its last, and their full names."""
    clause = one.clause
    parties = [who for who in (clause.subject, clause.object, *(who for _, who in clause.adjuncts)) if who is not None]
    start = min([clause.span[0], *(who.span[0] for who in parties)])
    end = max([clause.span[1], *(who.span[1] for who in parties)])
    keys = frozenset([word.key for word in one.statement.words if start <= word.start < end])
    keys = keys.union(*(name_keys(who.name) for who in parties if who.name))
    return keys if keys.isdisjoint(TITLES) else frozenset(TITLES.get(key, key) for key in keys)


@lru_cache(maxsize=8192)
def name_keys(name: str) -> frozenset[str]:
    """Return what the words of a name are compared by."""
    return frozenset(stem(word) for word in name.casefold().split())


def typed_values(side: Side) -> Mapping[Span, Sequence[Frame]]:
    """Return the typed values of an article by their sentences."""
    typed: dict[Span, list[Frame]] = {}
    for frame in side.frames:
        typed.setdefault(frame.sentence, []).append(frame)
    return typed


@lru_cache(maxsize=8192)
def deed_of(verb: str) -> str:
    """Return the one verb for a deed, read for its meaning."""
    return meaning_of(deed(verb))


def tells_a_deed(verb: str) -> bool:
    """Tell whether a verb tells something by itself."""
    return verb not in LIGHT and verb not in SAY_VERBS
