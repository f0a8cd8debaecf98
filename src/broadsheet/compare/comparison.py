"""Two articles in, a Comparison out: the order of the steps, and what can be said when a step cannot be taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.agreeing.agreements import agreeing
from broadsheet.compare.agreeing.echoes import Echoes
from broadsheet.compare.agreeing.figures import loose_figures
from broadsheet.compare.agreeing.figures_within import with_figures_within
from broadsheet.compare.agreeing.one_word import without_refuted
from broadsheet.compare.agreeing.repeats import without_repeats
from broadsheet.compare.agreeing.slight import without_slight
from broadsheet.compare.by_certainty.shades import shades
from broadsheet.compare.by_clause.phrasings import opposed_phrases
from broadsheet.compare.by_clause.twins import judge_twins
from broadsheet.compare.by_figure.counted import counted_twice, without_hauls
from broadsheet.compare.by_figure.day_offsets import day_offsets
from broadsheet.compare.by_figure.framed import framed_values, unopposed, without_settled
from broadsheet.compare.by_figure.loose_rows import with_loose
from broadsheet.compare.by_figure.numbered import numbered_phrases
from broadsheet.compare.by_figure.reservations import reserved
from broadsheet.compare.by_slot.ages import ages_apart
from broadsheet.compare.by_slot.ages_of_people import ages_of_people
from broadsheet.compare.by_slot.appointed import appointed_days
from broadsheet.compare.by_slot.attributes import single_attributes
from broadsheet.compare.by_slot.framings import framings
from broadsheet.compare.by_slot.judge import judge_facts
from broadsheet.compare.by_slot.levelled import levelled
from broadsheet.compare.by_slot.restated import restated
from broadsheet.compare.clausal import clause_rows, unrefuted
from broadsheet.compare.compatibility.origin import cited, copied_share, same_copy
from broadsheet.compare.compatibility.sameness import SAME_STORY, Profile, may_be_two_events, story_likeness
from broadsheet.compare.kept import indexed, read_once
from broadsheet.compare.model import Comparison, Verdict
from broadsheet.compare.otherwise import told_otherwise
from broadsheet.compare.reading import MOST_SENTENCES, read_side
from broadsheet.compare.sentences.reworded import Reading, by_meaning
from broadsheet.compare.showing.exclusives import only_here
from broadsheet.compare.showing.notes import Findings
from broadsheet.compare.showing.printed import printed_in_both
from broadsheet.compare.showing.rows import Outcome, finish, mirrored, ordered
from broadsheet.compare.statements import meet_statements, weigh
from broadsheet.facts.garbage import collection_paused
from broadsheet.facts.heeding import heed
from broadsheet.facts.languages import Level, coverage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.articles import Article
    from broadsheet.compare.draft import Draft, Side
    from broadsheet.compare.statements import Meeting
    from broadsheet.facts import Fact, Span

FEWEST_SHARED = 3
"""Of fewer common sentences nothing follows."""

LEAST_MEETING = 4.0
"""Two sentences whose shared words weigh less have nothing to do with each other."""


@collection_paused()
def compare_articles(
    a: Article,
    b: Article,
    *,
    facts_a: Sequence[Fact] | None = None,
    facts_b: Sequence[Fact] | None = None,
    same_story: bool | None = None,
) -> Comparison:
    """Lay two articles side by side: what both say, what one says, where they contradict each other.

    The same two texts always give the same rows; swapping the articles swaps the columns and changes nothing else.

    Args:
        a: The first article.
        b: The second article.
        facts_a: The first article's facts, where they are known already.
        facts_b: The second article's facts, where they are known already.
        same_story: True or False where the reader has said whether the two tell one story; None to find out.

    Returns:
        The comparison. Its rows are empty, and its note says why, where the two do not seem to tell one story or one of
        them has no text. Never raises on any text.
    """
    if _key(b) < _key(a):
        return finish(mirrored(_compare(b, a, facts_b, facts_a, same_story)), a, b)
    return finish(_compare(a, b, facts_a, facts_b, same_story), a, b)


def _compare(
    a: Article, b: Article, facts_a: Sequence[Fact] | None, facts_b: Sequence[Fact] | None, same_story: bool | None
) -> Outcome:
    left, right = read_side(a, facts_a), read_side(b, facts_b)
    findings = Findings(
        empty=(not left.statements, not right.statements),
        cut=(_is_cut(a, left), _is_cut(b, right)),
        read=(coverage(a), coverage(b)),
    )
    if any(findings.empty):
        return Outcome((), ((), ()), findings)
    profiles = read_once(_profile, left), read_once(_profile, right)
    told = same_story is not None
    if same_story is None:
        same_story = a.text == b.text or story_likeness(*profiles) >= SAME_STORY
    if not same_story:
        return Outcome((), ((), ()), replace(findings, apart=True))
    if any(read.level is not Level.FULL for read in findings.read):
        # Grammar is read of English alone: of other languages no more is claimed than that both print a value.
        return Outcome(ordered(printed_in_both(left, right)), ((), ()), findings)
    outcome = _lay_side_by_side(left, right, findings)
    agreements = sum(draft.verdict is Verdict.AGREE for draft in outcome.drafts)
    if told or not may_be_two_events(*profiles, agreements):
        return outcome
    return replace(outcome, drafts=_of_two_events(outcome.drafts), findings=replace(outcome.findings, doubted=True))


def _of_two_events(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the rows of two articles that may tell of two events: nothing in them is surely a contradiction."""
    return ordered(
        [
            replace(draft, verdict=Verdict.DIFFERS, why="the two may tell of different events")
            if draft.verdict is Verdict.CONFLICT
            else draft
            for draft in drafts
        ]
    )


def _lay_side_by_side(left: Side, right: Side, findings: Findings) -> Outcome:
    shared = _shared(left, right)
    left, right = replace(left, shared=shared), replace(right, shared=shared)
    weights = weigh(left.statements, right.statements)
    meetings = meet_statements(left.statements, right.statements, indexed(right), weights, LEAST_MEETING)
    by_sentences = _by_sentences(left, right, meetings)
    heed()
    judged = judge_facts(left, right, by_sentences)
    drafts = [*judged.drafts]
    drafts += _beside([*numbered_phrases(left, right, by_sentences), *day_offsets(left, right)], drafts)
    drafts += _beside(appointed_days(left, right), drafts)
    unsaid = _beside(_unsaid(left, right), drafts)
    drafts += unsaid
    drafts += _beside([*single_attributes(left, right), *ages_apart(left, right)], drafts)
    drafts += _beside(ages_of_people(left, right), drafts)
    heed()
    drafts += judge_twins(left, right, meetings, weights, judged, drafts)
    # A value that both print of one thing is not set against another of the same sentence.
    echoes = Echoes(left, right, by_sentences, weights)
    drafts += echoes.values(drafts, equal=True)
    heed()
    figures = framed_values(left, right, weights, drafts)
    drafts = without_settled(drafts, figures.rows)
    drafts += _unsettled(figures.rows, drafts)
    heed()
    clausal = clause_rows(left, right, weights, drafts)
    drafts = [*unrefuted(drafts, [*unsaid, *clausal]), *clausal]
    drafts += _beside([*counted_twice(left, right, weights), *framings(left, right)], drafts)
    drafts = with_loose(drafts, figures.loose, left, right)
    drafts += echoes.values(drafts, equal=False)
    heed()
    drafts += restated(left, right, weights, drafts)
    meant = by_meaning(left, right)
    clausal += unsaid
    drafts += _unsettled(loose_figures(*meant, drafts), drafts)
    drafts += without_refuted(agreeing(Reading(left, right, weights), meant, meetings, drafts), left, right)
    drafts = with_figures_within(unrefuted(drafts, clausal), left, right)
    drafts = reserved(without_hauls(unopposed(drafts, left, right), left, right), left, right)
    drafts = without_slight(levelled(drafts, left, right), left, right)
    told_a = [draft.a for draft in drafts if draft.a]
    told_b = [draft.b for draft in drafts if draft.b]
    # How surely one tells it is no reason to leave out what it tells beside.
    drafts += shades(left, right, weights, drafts)
    heed()
    only_a, more_a = only_here(meant.a, meant.b, indexed(meant.b), meant.weights, told_a, Verdict.ONLY_A)
    only_b, more_b = only_here(meant.b, meant.a, indexed(meant.a), meant.weights, told_b, Verdict.ONLY_B)
    drafts += told_otherwise(meant, meetings, drafts)
    copies = _copies(left, right, meetings)
    drafts = [
        replace(draft, one_origin=True)
        if draft.a and draft.b and (draft.a.sentence, draft.b.sentence) in copies
        else draft
        for draft in drafts
    ]
    findings = replace(
        findings,
        left_out=(more_a, more_b),
        copied=copied_share(left.statements, right.statements, len({one for one, _ in copies})),
        leaning=_leaning(left, right),
    )
    return Outcome(without_repeats(ordered([*drafts, *only_a, *only_b])), judged.quarrels, findings)


def _is_cut(article: Article, side: Side) -> bool:
    return len(article.text) > len(side.text) or len(side.statements) >= MOST_SENTENCES


def _shared(a: Side, b: Side) -> float:
    """Return which share of the shorter article's sentences stands in the other too; 1 where all but one do."""
    fewer = min(len(a.statements), len(b.statements))
    same = len({statement.folded for statement in a.statements} & {statement.folded for statement in b.statements})
    return 1.0 if same >= FEWEST_SHARED and same >= fewer - 1 else same / max(1, fewer)


def _unsaid(a: Side, b: Side) -> list[Draft]:
    """Return the rows of phrases that exclude each other, where neither sentence also stands in the other article."""
    same = {one.folded for one in a.statements} & {other.folded for other in b.statements}
    known_a = {one.span for one in a.statements if one.folded in same}
    known_b = {one.span for one in b.statements if one.folded in same}
    return [
        draft
        for draft in opposed_phrases(a, b)
        if draft.a and draft.b and draft.a.sentence not in known_a and draft.b.sentence not in known_b
    ]


def _beside(drafts: Sequence[Draft], taken: Sequence[Draft]) -> list[Draft]:
    """Return those of the rows whose sentences no row yet says anything of but that they agree."""
    told = {
        (draft.a.sentence, draft.b.sentence)
        for draft in taken
        if draft.a and draft.b and draft.verdict is not Verdict.AGREE
    }
    return [draft for draft in drafts if draft.a and draft.b and (draft.a.sentence, draft.b.sentence) not in told]


def _unsettled(drafts: Sequence[Draft], taken: Sequence[Draft]) -> list[Draft]:
    """Leave out what differs of a value that agrees with another one of the same sentence."""
    agreed = {
        (proof.value, partner.sentence)
        for draft in taken
        if draft.a and draft.b and draft.verdict is Verdict.AGREE
        for proof, partner in ((draft.a, draft.b), (draft.b, draft.a))
    }
    return [
        draft
        for draft in drafts
        if draft.verdict is not Verdict.DIFFERS
        or not (draft.a and draft.b)
        or ((draft.a.value, draft.b.sentence) not in agreed and (draft.b.value, draft.a.sentence) not in agreed)
    ]


def _by_sentences(a: Side, b: Side, meetings: Sequence[Meeting]) -> dict[tuple[Span, Span], Meeting]:
    return {(a.statements[meeting.a].span, b.statements[meeting.b].span): meeting for meeting in meetings}


def _copies(a: Side, b: Side, meetings: Sequence[Meeting]) -> set[tuple[Span, Span]]:
    pairs = ((a.statements[meeting.a], b.statements[meeting.b]) for meeting in meetings if meeting.likeness > 0.6)
    return {(one.span, other.span) for one, other in pairs if same_copy(one, other)}


def _leaning(a: Side, b: Side) -> tuple[str, ...]:
    """Return the reports that both articles name as their source, as the first prints them."""
    left = read_once(_cited, a)
    right = read_once(_cited, b) if left else {}
    return tuple(left[name] for name in sorted(left.keys() & right.keys()))


def _cited(side: Side) -> Mapping[str, str]:
    return cited(side.text)


def _profile(side: Side) -> Profile:
    return Profile(side.statements)


def _key(article: Article) -> tuple[str, str, str, str]:
    """Put two articles in an order that does not depend on which was named first."""
    return (article.text, article.source, article.id, str(article.published))
