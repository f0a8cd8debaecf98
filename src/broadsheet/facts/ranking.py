"""The short list of facts for the key-facts pane: what an editor would pick, the event itself first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from broadsheet.facts.blocks import find_blocks
from broadsheet.facts.extract import extract_facts
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import BlockKind, DateValue, Fact, Kind, Span
from broadsheet.facts.relations import CORE
from broadsheet.facts.weighing import editors_lists, within
from broadsheet.facts.wording import content_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article

_OF_ONE_SENTENCE = 4
"""Facts of one sentence in the list: a lead that packs six in would crowd out the rest of the story."""
_OF_ONE_KIND = {
    Kind.DATE: 3,
    Kind.ROLE: 3,
    Kind.QUOTE: 1,
    Kind.STATEMENT: 1,
    Kind.STATUS: 2,
    Kind.AGE: 2,
    Kind.PLACE: 2,
    Kind.NUMBER: 4,
    Kind.TIME: 1,
    Kind.DURATION: 2,
    Kind.ORDINAL: 2,
    Kind.MEASURE: 2,
}
"""Facts of one kind in the list, so that a row of dates or titles does not hide what happened; events as they come."""
_KIND_COUNTS = {
    Kind.EVENT: 0.3,
    Kind.NUMBER: 0.6,
    Kind.MONEY: 0.6,
    Kind.ORDINAL: 0.3,
    Kind.MEASURE: 0.3,
    Kind.STATUS: -0.1,
    Kind.DATE: 0.1,
    Kind.PLACE: -0.1,
    Kind.ROLE: 0.0,
    Kind.AGE: -0.2,
    Kind.TIME: -0.4,
    Kind.DURATION: -0.3,
    Kind.QUOTE: -0.6,
    Kind.STATEMENT: -0.9,
    Kind.ATTRIBUTION: -3.0,
}
_NEXT_SENTENCE = 0.85
"""What a sentence counts of the one before it: news tells the most important first."""
_LEAD_SENTENCES = 3
_MAIN = 3
_LONG_AGO = timedelta(days=300)
"""What is dated so long before the newest day of an article is background."""
_NO_NEWS = frozenset((Kind.ATTRIBUTION,))
_TRIVIAL = word_set(
    """
    has had is was made took got went came gave put let kept looked walked spoke sat stood turned told asked called
    talked drove ran lived worked wanted needed liked felt saw heard watched used showed helped tried used knew thought
    """
)
"""Relations that tell little by themselves."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """What of an article the score looks at.

    Attributes:
        headlines: The spans of its headings.
        listed: The bullets that its editor has picked.
        order: The number of each sentence of the body that states a fact, by where it starts.
        main: The subjects that its facts are mostly about.
        past: The sentences that tell of what was long ago.
    """

    headlines: frozenset[Span]
    listed: Sequence[Span]
    order: dict[int, int]
    main: frozenset[str]
    past: frozenset[Span]


def _picture(article: Article, facts: Sequence[Fact]) -> _Picture:
    headlines = frozenset(block.span for block in find_blocks(article.text) if block.kind is BlockKind.HEADING)
    starts = sorted({fact.sentence[0] for fact in facts if fact.sentence not in headlines})
    told: Counter[str] = Counter()
    for fact in facts:
        if fact.kind not in {Kind.QUOTE, Kind.STATEMENT, Kind.ATTRIBUTION} and fact.slot.subject:
            told[fact.slot.subject] += 1
    return _Picture(
        headlines,
        editors_lists(article.text),
        {start: number for number, start in enumerate(starts)},
        frozenset(subject for subject, _ in told.most_common(_MAIN)),
        _past(facts),
    )


def _past(facts: Sequence[Fact]) -> frozenset[Span]:
    """Return the sentences whose only dates lie long before the newest of the article."""
    dates = [(fact.sentence, fact.value.last) for fact in facts if isinstance(fact.value, DateValue)]
    newest = max((last for _, last in dates), default=date.min)
    recent = {sentence for sentence, last in dates if newest - last < _LONG_AGO}
    return frozenset(sentence for sentence, _ in dates if sentence not in recent)


def _score(fact: Fact, picture: _Picture) -> float:
    slot = fact.slot
    order = picture.order.get(fact.sentence[0], 0)
    about = 0.4 if slot.subject in picture.main else (0.2 if slot.object in picture.main else 0.0)
    told = set(content_stems(_words(fact))) - set(content_stems(slot.subject))
    score = 0.7 * fact.weight + _KIND_COUNTS.get(fact.kind, 0.0) + 1.5 * _NEXT_SENTENCE**order + about
    score += _sense(fact, lead=order == 0) - _doubt(fact, picture)
    score += 0.3 if within(fact.sentence, picture.listed) else 0.0
    if fact.kind is Kind.EVENT and not slot.object and len(told) < _TELLING:
        score -= 0.8
    beside = slot.subject not in picture.main and (order >= _LEAD_SENTENCES or fact.kind is Kind.ROLE)
    return score - (_BESIDE.get(fact.kind, 0.0) if beside else 0.0)


_BESIDE = {Kind.AGE: 0.8, Kind.ROLE: 1.0, Kind.TIME: 0.3, Kind.STATUS: 0.3, Kind.PLACE: 0.3}
"""What a fact of a kind loses that is about somebody whom neither the lead nor most of the article is about."""


def _sense(fact: Fact, *, lead: bool) -> float:
    """Return what a fact's relation is worth: what makes news by itself, and what tells little outside the lead."""
    if fact.kind in {Kind.QUOTE, Kind.STATUS, Kind.STATEMENT, Kind.ROLE, Kind.AGE}:
        return 0.0
    if fact.slot.relation in _SPEAKING:
        return -1.5
    if fact.kind is Kind.NUMBER and getattr(fact.value, "high", 0.0) == 1.0:
        # "one count", "one person": who it was tells more.
        return -0.8
    return 0.4 if fact.slot.relation in CORE else (-0.6 if fact.slot.relation in _TRIVIAL and not lead else 0.0)


_SPEAKING = word_set("said told confirmed asked called spoke")


def _doubt(fact: Fact, picture: _Picture) -> float:
    """Return what speaks against a fact: it is planned, hedged, background, or repeats from the headline."""
    planned = fact.hedged and fact.rule == "event-to"
    doubt = 0.8 if planned else 0.4 if fact.hedged else 0.0
    if fact.sentence in picture.headlines:
        doubt += _HEADLINE
    if fact.sentence in picture.past and fact.rule in _PLAIN_DATES:
        doubt += _PAST
    return doubt


_PAST = 0.5
_PLAIN_DATES = frozenset(("when", "dated-thing"))
_HEADLINE = 1.0
"""What a fact of the headline loses, so that the text's own telling of it goes before."""


_TELLING = 2
"""An event without another party that has fewer words beside its subject than this says little: "destroyed"."""


def _words(fact: Fact) -> str:
    return getattr(fact.value, "text", "") or str(fact.value)


def key_facts(article: Article, facts: Sequence[Fact] | None = None, limit: int = 10) -> tuple[Fact, ...]:
    """Return at most ``limit`` facts an editor would show, best first: the event itself, then no slot or words twice.

    ``facts`` are the article's own, where they have been extracted already.
    """
    if facts is None:
        facts = extract_facts(article)
    picture = _picture(article, facts)
    chosen: list[Fact] = []
    stems: list[set[str]] = []
    scored = [(-_score(fact, picture), fact.span, number) for number, fact in enumerate(facts) if _shown(fact)]
    best = -min(scored, default=(0.0, (0, 0), 0))[0]
    for score, _, number in sorted(scored):
        fact = facts[number]
        if len(chosen) >= _AT_LEAST and -score < best - _BELOW_THE_BEST:
            break
        words = _stems(article, fact, picture)
        if _crowds(fact, chosen) or any(
            _repeats(fact, words, other, seen) for other, seen in zip(chosen, stems, strict=True)
        ):
            continue
        chosen.append(fact)
        stems.append(words)
        if len(chosen) == limit:
            break
    return _event_first(chosen, picture)


def _shown(fact: Fact) -> bool:
    """Say whether a fact may stand in the list at all: a source, or when something was said, is none of the story."""
    said_when = fact.kind in {Kind.DATE, Kind.TIME} and fact.slot.relation in _SPEAKING
    return fact.kind not in _NO_NEWS and fact.rule != "dateline" and not said_when


_AT_LEAST = 4
_BELOW_THE_BEST = 2.6


def _stems(article: Article, fact: Fact, picture: _Picture) -> set[str]:
    """Return the words by which a fact is known again: what it prints, and of whom where that is not plain."""
    words = set(content_stems(article.text[fact.span[0] : fact.span[1]]))
    if fact.kind in {Kind.EVENT, Kind.NUMBER}:
        words.update(content_stems(fact.slot.relation + " " + fact.slot.object))
        if fact.slot.subject not in picture.main:
            words.update(content_stems(fact.slot.subject))
    return words or {str(fact.value)}


def _event_first(chosen: list[Fact], picture: _Picture) -> tuple[Fact, ...]:
    """Return the facts with the first event of the text in front, in whatever list an editor repeats the rest."""
    first_event = min(
        (fact for fact in chosen if fact.kind is Kind.EVENT),
        key=lambda fact: (-fact.weight, fact.sentence in picture.headlines, fact.span),
        default=None,
    )
    if first_event is not None:
        chosen.remove(first_event)
        chosen.insert(0, first_event)
    return tuple(chosen)


def _crowds(fact: Fact, chosen: Sequence[Fact]) -> bool:
    """Say whether enough facts of a fact's sentence or kind are in the list already."""
    of_sentence = sum(fact.sentence == other.sentence for other in chosen)
    of_kind = sum(fact.kind is other.kind for other in chosen)
    return of_sentence >= _OF_ONE_SENTENCE or of_kind >= _OF_ONE_KIND.get(fact.kind, len(chosen) + 1)


def _repeats(fact: Fact, words: set[str], other: Fact, seen: set[str]) -> bool:
    """Say whether one fact tells what another has told: the same words, the same stretch, or the same event again."""
    if fact.span[0] < other.span[1] and other.span[0] < fact.span[1]:
        return True
    if len(words & seen) >= 0.7 * min(len(words), len(seen)):
        return True
    if fact.kind is other.kind is Kind.DATE and fact.slot.relation == other.slot.relation:
        # One day of a deed is enough.
        return fact.slot.subject == other.slot.subject
    if fact.kind is not other.kind or fact.kind is not Kind.EVENT or fact.slot.relation != other.slot.relation:
        return False
    same = fact.slot.subject == other.slot.subject or fact.slot.object == other.slot.object
    return same and fact.slot.relation not in _TRIVIAL
