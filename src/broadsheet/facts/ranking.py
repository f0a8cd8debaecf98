"""The short list of facts for the key-facts pane: what an editor would pick, the event itself first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.extract import extract_facts
from broadsheet.facts.lexicon.nouns import EVENTS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Fact, Kind
from broadsheet.facts.newsworthiness import TRIVIAL, Picture, newsworthiness, picture_of
from broadsheet.facts.relations import CORE
from broadsheet.facts.wording import content_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article
    from broadsheet.facts.model import Span

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


def key_facts(article: Article, facts: Sequence[Fact] | None = None, limit: int = 10) -> tuple[Fact, ...]:
    """Return at most ``limit`` facts an editor would show, best first: the event itself, then no slot or words twice.

    ``facts`` are the article's own, where they have been extracted already.
    """
    if facts is None:
        facts = extract_facts(article)
    picture = picture_of(article, facts)
    chosen: list[Fact] = []
    stems: list[set[str]] = []
    scored = [(-newsworthiness(fact, picture), fact.span, number) for number, fact in enumerate(facts) if _shown(fact)]
    for score, _, number in sorted(scored):
        fact = facts[number]
        if len(chosen) >= _AT_LEAST and -score < _LEAST_ODDS:
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
    lead = _lead_event(facts, chosen, picture)
    if lead is not None:
        chosen = [lead, *(fact for fact in chosen if not _within(fact.span, lead.span))]
    return _event_first(chosen, picture)


def _shown(fact: Fact) -> bool:
    """Say whether a fact may stand in the list at all: a source, or when something was said, is none of the story."""
    said_when = fact.kind in {Kind.DATE, Kind.TIME} and fact.slot.relation in _SPEAKING
    return fact.kind not in _NO_NEWS and fact.rule != "dateline" and not said_when


_AT_LEAST = 5
_LEAST_ODDS = -0.4
"""Beyond the first few, only what an editor is about as likely to pick as not: the logarithm of odds of 2 to 3."""

_NO_NEWS = frozenset((Kind.ATTRIBUTION,))
_SPEAKING = word_set("said told confirmed asked called spoke")


def _stems(article: Article, fact: Fact, picture: Picture) -> set[str]:
    """Return the words by which a fact is known again: what it prints, and of whom where that is not plain."""
    words = set(content_stems(article.text[fact.span[0] : fact.span[1]]))
    if fact.kind in {Kind.EVENT, Kind.NUMBER}:
        words.update(content_stems(fact.slot.relation + " " + fact.slot.object))
        if fact.slot.subject not in picture.main:
            words.update(content_stems(fact.slot.subject))
    return words or {str(fact.value)}


def _event_first(chosen: list[Fact], picture: Picture) -> tuple[Fact, ...]:
    """Return the facts with the first event of the text in front, in whatever list an editor repeats the rest.

    How many it befell tells the event too: "At least nine workers" of whom the relation says that they were killed.
    """
    first_event = min(
        (fact for fact in chosen if fact.kind is Kind.EVENT or _tells_event(fact, picture)),
        key=lambda fact: (
            -3 if fact.kind is not Kind.EVENT else -fact.weight,
            fact.sentence in picture.headlines,
            fact.span,
        ),
        default=None,
    )
    if first_event is not None:
        chosen.remove(first_event)
        chosen.insert(0, first_event)
    return tuple(chosen)


def _lead_event(facts: Sequence[Fact], chosen: Sequence[Fact], picture: Picture) -> Fact | None:
    """Return the core event of the first sentence where no choice tells it but a rank or an amount inside its words."""
    told = [fact for fact in facts if picture.order.get(fact.sentence[0]) == 0]
    event = next((f for f in told if f.kind is Kind.EVENT and f.weight == _CORE and f.slot.relation in CORE), None)
    if event is None or event in chosen or any(_tells_event(fact, picture) for fact in chosen):
        return None
    inside = [fact for fact in chosen if fact.kind in _PARTS and _within(fact.span, event.span)]
    return event if inside else None


_CORE = 3
_PARTS = frozenset((Kind.ORDINAL, Kind.MONEY))


def _within(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _tells_event(fact: Fact, picture: Picture) -> bool:
    """Say whether a number of the first sentence tells by itself what happened: so many killed, so much lost."""
    number = fact.kind in {Kind.NUMBER, Kind.PERCENT} and fact.slot.relation in CORE
    return number and picture.order.get(fact.sentence[0]) == 0


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
    same = same or _happening(fact) == _happening(other) != ""
    return same and fact.slot.relation not in TRIVIAL


def _happening(fact: Fact) -> str:
    """Return the event that is a fact's subject by one word, however it is described: "the magnitude 6.4 quake"."""
    head = fact.slot.subject.casefold().rpartition(" ")[2]
    return {"quake": "earthquake", "temblor": "earthquake", "blaze": "fire"}.get(head, head) if head in EVENTS else ""
