"""From an article to its facts: every rule on every sentence, in order, then weights."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.facts.drafting import drafts_of
from broadsheet.facts.foreign.extract import printed_values
from broadsheet.facts.frames import Frame, frames
from broadsheet.facts.frozen import maker
from broadsheet.facts.garbage import collection_paused
from broadsheet.facts.heeding import heed
from broadsheet.facts.languages import Level, coverage
from broadsheet.facts.model import BlockKind, Fact, Kind, Mention, NameValue
from broadsheet.facts.name_sorts import PLACE
from broadsheet.facts.propositions import Proposition, propositions
from broadsheet.facts.reading import Reading
from broadsheet.facts.rules.amounts import find_values
from broadsheet.facts.rules.sources import cited_sources
from broadsheet.facts.rules.stints import Label, heading_label, label_of
from broadsheet.facts.weighing import weigher

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Article
    from broadsheet.facts.drafts import Draft
    from broadsheet.facts.model import Slot, Span
    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found


_make_fact = maker(Fact)


def extract_facts(article: Article) -> tuple[Fact, ...]:
    """Return what an article states, sorted by sentence and span.

    Every fact's ``span`` lies inside its ``sentence``, and that inside ``article.text``. Facts are as the article
    states them; ``hedged``, ``negated`` and ``attributed_to`` say how firmly. Any text is accepted.
    """
    kept = _kept(article)
    if kept.facts is None:
        with collection_paused():
            kept.facts = _read(article).facts
    return kept.facts


_RECENT = 8
"""Articles of which is kept what was found: screens and comparisons ask for the same few again and again."""


@dataclass(slots=True)
class _Kept:
    """What was found in an article; None for what nobody asked for yet.

    The reading itself is not kept: its ten thousand small parts would be looked through for garbage, and moved out of
    the processor's memory, for nothing.
    """

    facts: tuple[Fact, ...] | None = None
    told: tuple[tuple[Frame, ...], tuple[Proposition, ...]] | None = None


@lru_cache(maxsize=_RECENT)
def _kept(_article: Article) -> _Kept:
    return _Kept()


def find_frames(article: Article) -> tuple[Frame, ...]:
    """Return every typed value that an article prints with the words around it, in order.

    Cheap after :func:`find_propositions` of the same article, and :func:`extract_facts` is cheap after either.
    """
    return _told(article)[0]


def find_propositions(article: Article) -> tuple[Proposition, ...]:
    """Return every clause of an article with its parties, in order.

    Cheap after :func:`find_frames` of the same article, and :func:`extract_facts` is cheap after either.
    """
    return _told(article)[1]


def _told(article: Article) -> tuple[tuple[Frame, ...], tuple[Proposition, ...]]:
    """Return the frames and the clauses of an article; its facts, which come of the same reading, are kept too."""
    kept = _kept(article)
    if kept.told is None:
        with collection_paused():
            read = _read(article)
            kept.facts = read.facts
            if read.reading is None:
                kept.told = (), ()
            else:
                kept.told = frames(read.reading, read.values), propositions(read.reading)
    return kept.told


@dataclass(frozen=True, slots=True)
class _Read:
    """An article read: its facts, and what frames and clauses are made of when a comparison asks for them.

    Attributes:
        facts: The facts.
        reading: The reading; None where the article's language is not read.
        values: The typed values of each sentence.
    """

    facts: tuple[Fact, ...]
    reading: Reading | None = None
    values: Sequence[Sequence[Found]] = ()


def _read(article: Article) -> _Read:
    """Return an article's facts and the reading they come of."""
    covered = coverage(article)
    if covered.level is not Level.FULL:
        # English rules would make rubbish of other languages.
        return _Read(printed_values(article, covered.language) if covered.level is Level.VALUES else ())
    reading = Reading(article)
    weight = weigher(article)
    values = [find_values(reading, number) for number in range(len(reading.words))]
    for number in range(len(reading.words)):
        heed()
        reading.enter(number)
    drafts = drafts_of(reading, values, _labels(reading, values))
    reading.focus.end_article()
    found: list[Fact] = []
    for words, made in zip(reading.words, drafts, strict=True):
        found += _in_order(_finish(words, made, weight))
    cited = [*cited_sources(article.text, reading.blocks)]
    return _Read(tuple(_in_order([*found, *cited]) if cited else found), reading, values)


def _labels(reading: Reading, values: Sequence[list[Found]]) -> list[Label | None]:
    """Return what the heading over each sentence says, or the label that opens its block."""
    labels: list[Label | None] = []
    heading: Label | None = None
    label: Label | None = None
    block = -1
    for number, words in enumerate(reading.words):
        if reading.blocks[words.block].kind is BlockKind.HEADING:
            heading = heading_label(reading, number, values[number])
        if words.block != block:
            block = words.block
            own, _ = label_of(reading, number, values[number])
            label = own or heading
        labels.append(label)
    return labels


def _finish(words: Words, drafts: Sequence[Draft], weight: Callable[[Draft, Slot, Span], int]) -> list[Fact]:
    sentence = (words.start, words.end)
    facts = []
    for draft in drafts:
        span = (words.starts[draft.first], words.ends[draft.last - 1])
        if draft.last <= draft.first or not sentence[0] <= span[0] < span[1] <= sentence[1]:
            continue
        slot = draft.slot()
        facts.append(
            _make_fact(
                draft.kind,
                slot,
                draft.value,
                weight(draft, slot, sentence),
                draft.rule,
                span,
                sentence,
                draft.hedged,
                draft.negated,
                draft.attributed_to,
                draft.subject.keys,
                draft.object_keys,
            )
        )
    return facts


def _in_order(facts: list[Fact]) -> list[Fact]:
    """Return facts once each, sorted by where they stand. Most sentences state one or none."""
    if len(facts) < 2:
        return facts
    return sorted(_distinct(facts), key=lambda fact: (fact.sentence, fact.span, fact.kind, str(fact.slot)))


def _distinct(facts: Sequence[Fact]) -> list[Fact]:
    """Leave out a fact whose kind, slot and place repeat another's."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for fact in facts:
        mark = (fact.kind, fact.slot.relation, fact.slot.subject, fact.slot.object, fact.span)
        if mark not in seen:
            seen.add(mark)
            kept.append(fact)
    return kept


def find_mentions(article: Article) -> tuple[Mention, ...]:
    """Return every typed value and name that an article prints, in order, whether or not a fact was made of it."""
    reading = Reading(article)
    mentions: list[Mention] = []
    for number, words in enumerate(reading.words):
        sentence = (words.start, words.end)
        for found in find_values(reading, number):
            span = (words.starts[found.first], words.ends[found.last - 1])
            mentions.append(Mention(found.kind, found.value, span, sentence, found.label))
        for run, name in reading.named_in(number, 0, len(words.word)):
            span = (words.starts[run.first], words.ends[run.last - 1])
            kind = Kind.PLACE if name.sort == PLACE else Kind.NAME
            mentions.append(Mention(kind, NameValue(name.full, name.keys), span, sentence, name.sort))
        for first, last in reading.quoted[number]:
            if last - first >= 3:
                from broadsheet.facts.drafts import text_value

                mentions.append(
                    Mention(
                        Kind.QUOTE,
                        text_value(words, first, last),
                        (words.starts[first], words.ends[last - 1]),
                        sentence,
                    )
                )
    return tuple(sorted(mentions, key=lambda mention: (mention.span, mention.kind)))
