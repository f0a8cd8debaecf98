"""Where something is that a report sets at one place: a birth, a death, an arrest, a hospital, a court, a museum.

Whatever verb tells it and whatever else the sentence tells: of two reports that each give one place, one is wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from broadsheet.compare.by_trait.named_places import NAME
from broadsheet.compare.by_trait.setting_sorts import BORN
from broadsheet.compare.by_trait.settings_of_people import born, died, met, sued, treated
from broadsheet.compare.by_trait.settings_of_things import made, rested, shown, taken, towed
from broadsheet.compare.by_trait.traits import Trait, sentences_with
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.bearing import Bearers, known_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition

_NATIVE = re.compile(rf"\b(?:({NAME}),? (?:\d\d?, )?)?(?:is |was )?a native of ({NAME})")
_NATIVE_KEYS = content_keys("native")
_SHOWING = word_set("show display exhibit see put hang go view")
"""Verbs of what may be seen: "can" and its like are no doubt there."""


def settings(side: Side) -> Iterator[Trait]:
    """Yield where an article sets what has one place."""
    bearers = Bearers(side)
    statements = by_span(side)
    for clause in side.clauses:
        readers = _READERS.get(clause.verb)
        if readers is None or clause.quoted or clause.negated or (clause.hedged and clause.verb not in _SHOWING):
            continue
        statement = statements.get(clause.sentence)
        if statement is not None:
            for read in readers:
                yield from read(clause, statement, bearers)
    for statement in sentences_with(side, _NATIVE_KEYS):
        for match in _NATIVE.finditer(side.text, *statement.span):
            bearer = known_by(match[1], person=True) if match[1] else bearers.main_person(1)
            if bearer:
                yield Trait(BORN, bearer, (match[2],), statement, match.span(2))


_Reader: TypeAlias = "Callable[[Proposition, Statement, Bearers], Iterator[Trait]]"


def _by_verb() -> dict[str, tuple[_Reader, ...]]:
    found: dict[str, tuple[_Reader, ...]] = {}
    for verbs, read in (
        ("bear", born),
        ("die pass come", died),
        (
            "take treat rush fly airlift admit hospitalize hospitalise carry bring transport drive move care look",
            treated,
        ),
        ("file sue bring", sued),
        ("make manufacture assemble produce build", made),
        ("take", taken),
        ("meet introduce", met),
        ("tow bring take pull haul escort", towed),
        ("show display exhibit see put hang go view", shown),
        ("rest end stop halt settle land finish", rested),
    ):
        for verb in verbs.split():
            found[verb] = (*found.get(verb, ()), read)
    return found


_READERS = _by_verb()
