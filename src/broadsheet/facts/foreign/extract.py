"""From an article in another European language to the values it prints; what they are said of is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.blocks import find_blocks
from broadsheet.facts.foreign.days import dates
from broadsheet.facts.foreign.lexicon import LANGUAGES
from broadsheet.facts.foreign.naming import names
from broadsheet.facts.foreign.numbers import quantities
from broadsheet.facts.kind import BlockKind, Kind
from broadsheet.facts.model import DateValue, Fact, NameValue, QuantityValue, Sentence, Slot, Span
from broadsheet.facts.sentences import find_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.articles import Article

_RELATION = {Kind.DATE: "date", Kind.MONEY: "sum", Kind.PERCENT: "share", Kind.NUMBER: "number", Kind.NAME: "name"}
_SILENT = frozenset((BlockKind.SOURCES, BlockKind.BOILERPLATE))
_LEAD = 350
"""Characters of a text that are its lead at least, as for English."""

Value = DateValue | QuantityValue | NameValue


def printed_values(article: Article, code: str) -> tuple[Fact, ...]:
    """Return the names, numbers, sums, shares and dates that an article prints, sorted by sentence and span.

    They are facts of the kinds DATE, MONEY, PERCENT, NUMBER and NAME without a subject: what they are said of is not
    known, so they never contradict anything.
    """
    blocks = find_blocks(article.text)
    spoken = [
        sentence
        for sentence in find_sentences(article.text, blocks, code)
        if blocks[sentence.block].kind not in _SILENT
    ]
    found: list[Fact] = []
    for sentence in spoken:
        taken: list[Span] = []
        for kind, value, span, label in _values(article, sentence, code):
            if all(span[1] <= start or end <= span[0] for start, end in taken):
                taken.append(span)
                found.append(_fact(kind, value, span, sentence.span, label))
    spans = [fact.span for fact in found]
    found += [
        _fact(Kind.NAME, NameValue(name, frozenset({name.casefold()})), span, _around(spoken, span), "")
        for name, span in names(article.text, spoken, code, spans)
    ]
    return tuple(sorted(found, key=lambda fact: (fact.sentence, fact.span, fact.kind)))


def _values(article: Article, sentence: Sentence, code: str) -> Iterator[tuple[Kind, Value, Span, str]]:
    start, end = sentence.span
    today = article.published.date() if article.published else None
    for day, span in dates(article.text, start, end, code, today):
        yield Kind.DATE, day, span, ""
    for quantity in quantities(article.text, start, end, LANGUAGES[code], code):
        yield quantity.kind, quantity.value, quantity.span, quantity.label


def _fact(kind: Kind, value: Value, span: Span, sentence: Span, label: str) -> Fact:
    weight = 2 if sentence[0] < _LEAD else 1
    return Fact(kind, Slot("", _RELATION[kind], label), value, weight, f"foreign-{kind}", span, sentence)


def _around(sentences: Sequence[Sentence], span: Span) -> Span:
    return next(one.span for one in sentences if one.span[0] <= span[0] and span[1] <= one.span[1])
