"""Contradictions that are no figures: what is denied here and affirmed there, who and what and where, of one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.by_clause.denied import denials
from broadsheet.compare.by_clause.denied_things import denied_things
from broadsheet.compare.by_clause.doers import other_doers
from broadsheet.compare.by_clause.firm_names import firms_apart
from broadsheet.compare.by_clause.modifiers import other_sorts
from broadsheet.compare.by_clause.namesakes import namesakes
from broadsheet.compare.by_clause.opposed_conditions import opposite_conditions
from broadsheet.compare.by_clause.quoted_by import misattributed
from broadsheet.compare.by_clause.sited import other_sites
from broadsheet.compare.by_clause.spelled import misspelled
from broadsheet.compare.by_clause.swapped import swapped
from broadsheet.compare.by_clause.two_people import of_two_people
from broadsheet.compare.by_trait.causes import causes
from broadsheet.compare.by_trait.compositions import compositions
from broadsheet.compare.by_trait.deaths import deaths, illnesses
from broadsheet.compare.by_trait.groups import groups
from broadsheet.compare.by_trait.homes import homes
from broadsheet.compare.by_trait.injuries import injuries
from broadsheet.compare.by_trait.journeys import journeys
from broadsheet.compare.by_trait.life_years import life_years
from broadsheet.compare.by_trait.match_reports import match_reports
from broadsheet.compare.by_trait.ordeals import ordeals
from broadsheet.compare.by_trait.parts_played import parts_played
from broadsheet.compare.by_trait.phone_numbers import phone_numbers
from broadsheet.compare.by_trait.place_topics import place_topics
from broadsheet.compare.by_trait.portraits import portraits
from broadsheet.compare.by_trait.rescuers import rescuers
from broadsheet.compare.by_trait.services import services
from broadsheet.compare.by_trait.settings import settings
from broadsheet.compare.by_trait.sited_deeds import sited_deeds
from broadsheet.compare.by_trait.ties import ties
from broadsheet.compare.by_trait.times_done import times_done
from broadsheet.compare.by_trait.traits import opposed_traits
from broadsheet.compare.by_trait.whereabouts import venues, whereabouts
from broadsheet.compare.language.spans import pair_touches_any, touches_any
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import deeds_of, in_both, told
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.compare.draft import Draft, Side
    from broadsheet.facts import Span


_WORDED = frozenset({Kind.STATEMENT, Kind.EVENT, Kind.STATUS, Kind.PLACE, Kind.NAME, Kind.ROLE, Kind.ATTRIBUTION})
"""Kinds whose values are words, which a contradiction of the clause concerns."""


_WHAT = (portraits, groups, deaths, illnesses, injuries, causes, match_reports, phone_numbers, compositions)
_WHO_AND_WHERE = (
    ties,
    parts_played,
    rescuers,
    settings,
    sited_deeds,
    place_topics,
    journeys,
    homes,
    whereabouts,
    venues,
)
_WHEN_AND_WHETHER = (life_years, times_done, services, ordeals)
_TRAITS = (*_WHAT, *_WHO_AND_WHERE, *_WHEN_AND_WHETHER)
"""What reads in an article what only one value can fill, whatever else the two sentences tell."""


def clause_rows(a: Side, b: Side, weights: Mapping[str, float], taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for every two clauses that tell one thing and differ in what only one value can fill.

    ``taken`` are the rows there are already: what one of them sets beside each other is not told again, and each value
    is told once.
    """
    same = {one.folded for one in a.statements} & {other.folded for other in b.statements}
    known = [{one.span for one in side.statements if one.folded in same or one.heading} for side in (a, b)]
    clauses = [
        [one for one in side.clauses if one.sentence not in spans] for side, spans in zip((a, b), known, strict=True)
    ]
    deeds = [deeds_of(own, side.text) for own, side in zip(clauses, (a, b), strict=True)]
    verbs = in_both(*deeds)
    by_verb, by_verb_b = (
        told(own, side.text, done, verbs) for own, side, done in zip(clauses, (a, b), deeds, strict=True)
    )
    by_nouns = [*other_sorts(a, b, weights), *swapped(a, b, weights)]
    drafts = [
        *denials(a, b, by_verb, by_verb_b, weights),
        *denied_things(a, b, weights),
        *other_doers(a, b, by_verb, by_verb_b, weights),
        *misattributed(a, b),
        *misspelled(a, b, weights),
        *namesakes(a, b, weights),
        *firms_apart(a, b, weights),
        *opposite_conditions(a, b, weights),
        *(one for one in by_nouns if not of_two_people(one, *clauses)),
        *other_sites(a, b, weights),
        *opposed_traits(a, b, _TRAITS, weights),
    ]
    drafts.sort(key=_order)
    differing = [draft for draft in taken if draft.verdict in (Verdict.CONFLICT, Verdict.DIFFERS)]
    spans = {
        Verdict.DIFFERS: [(one.a.value, one.b.value) for one in differing if one.a and one.b],
        Verdict.CONFLICT: [(one.a.value, one.b.value) for one in differing if one.a and one.b and _settles(one)],
    }
    seen: tuple[list[Span], list[Span]] = ([], [])
    found = []
    for draft in drafts:
        if draft.a is None or draft.b is None or pair_touches_any(draft.a.value, draft.b.value, spans[draft.verdict]):
            continue
        if touches_any(draft.a.value, seen[0]) or touches_any(draft.b.value, seen[1]):
            continue
        seen[0].append(draft.a.value)
        seen[1].append(draft.b.value)
        found.append(draft)
    return found


def unrefuted(drafts: Iterable[Draft], conflicts: Iterable[Draft]) -> list[Draft]:
    """Leave out the rows that a contradiction makes wrong: that the two clauses agree, or only differ somehow.

    Figures stay: "on Monday" is the same in "was dismissed on Monday" and in "resigned on Monday".
    """
    spans = [(one.a.value, one.b.value) for one in conflicts if one.a and one.b and one.verdict is Verdict.CONFLICT]
    return [
        draft
        for draft in drafts
        if not (draft.a and draft.b)
        or draft.verdict is Verdict.CONFLICT
        or draft.kind not in _WORDED
        or not pair_touches_any(draft.a.value, draft.b.value, spans)
    ]


def _order(draft: Draft) -> tuple[float, ...]:
    """Return by what rows are sorted: of two that begin at one place the one whose words say more comes first."""
    starts = [proof.value[0] for proof in (draft.a, draft.b) if proof]
    ends = sum(proof.value[1] for proof in (draft.a, draft.b) if proof)
    return (draft.verdict is not Verdict.CONFLICT, -round(draft.rank, 6), sum(starts), *starts, -ends)


def _settles(draft: Draft) -> bool:
    return draft.verdict is Verdict.CONFLICT or (draft.verdict is Verdict.DIFFERS and draft.kind not in _WORDED)
