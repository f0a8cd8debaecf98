"""One phrase with two numbers: "the 4100 block of Mill Lane" and "the 4300 block of Mill Lane"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.changes import bound_before
from broadsheet.compare.compatibility.doubts import WHOLE_COPY, growing, updated
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.scopes import counts_otherwise
from broadsheet.compare.compatibility.values import compare_quantities
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import plain_stem
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.language.words import Word
    from broadsheet.compare.statements import Meeting, Statement
    from broadsheet.facts import Span

PHRASE = 2
LONG_PHRASE = 3
"""So many words after the number, the same in both, name one thing; more of them ask for less beside them."""

LIKENESS = {PHRASE: 0.2, LONG_PHRASE: 0.15}
CONTEXT = {PHRASE: 2, LONG_PHRASE: 1}
"""How alike the sentences must be, and how many words they share beside the phrase."""

_JOINED = re.compile(r"[-‑\s]+(?:of\s+(?:the\s+|a\s+)?)?")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MEASURES = word_set(
    """
    year month week day hour minut second million billion trillion hundr thousand percent old cent mile km kilometr foot
    feet nautic squar p
    """
)
"""Stems of words that measure anything: the phrase does not begin with one."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A number with the words that follow it."""

    statement: Statement
    word: Word
    phrase: tuple[str, ...]


def numbered_phrases(a: Side, b: Side, meetings: Mapping[tuple[Span, Span], Meeting]) -> list[Draft]:
    """Return a row for every phrase that both articles have once each with numbers that cannot both be right."""
    ours = read_once(_told_once, a)
    theirs = read_once(_told_once, b) if ours else {}
    drafts = []
    for phrase in sorted(ours.keys() & theirs.keys()):
        one, other = ours[phrase], theirs[phrase]
        meeting = meetings.get((one.statement.span, other.statement.span))
        if one.word.key in other.statement.keys or other.word.key in one.statement.keys:
            continue  # One gives both numbers: they do not count the same.
        if meeting is None or not _one_thing(one, other, meeting):
            continue
        draft = _judge(one, other, meeting, a, b)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _told_once(side: Side) -> dict[tuple[str, ...], _Numbered]:
    """Return the numbered phrases that an article has with one number only."""
    found: dict[tuple[str, ...], list[_Numbered]] = {}
    # Every place of a date: each number of the article is looked for among them.
    dated = {at for frame in side.frames if frame.kind in (Kind.DATE, Kind.TIME) for at in range(*frame.span)}
    for statement in side.statements:
        for index, word in enumerate(statement.words):
            if not word.number or not _NUMBER.fullmatch(word.key) or side.text[word.start - 1 : word.start] in "-‑–":
                continue
            if word.start in dated:
                continue  # "On March 3 last year" counts no years.
            following = _following(side.text, statement.words[index : index + 1 + LONG_PHRASE])
            stems = tuple(plain_stem(side.text[next_.start : next_.end].lower()) for next_ in following)
            if len(stems) >= PHRASE and stems[0] not in _MEASURES and not any(stem[0].isdigit() for stem in stems[:2]):
                found.setdefault(stems[:2], []).append(_Numbered(statement, word, stems))
    return {phrase: numbered[0] for phrase, numbered in found.items() if len({one.word.key for one in numbered}) == 1}


def _following(text: str, words: Sequence[Word]) -> list[Word]:
    """Return the words of one noun phrase that follow the first word, a number."""
    kept: list[Word] = []
    for before, word in pairwise(words):
        if not _JOINED.fullmatch(text, before.end, word.start):
            break
        kept.append(word)
    return kept


def _one_thing(one: _Numbered, other: _Numbered, meeting: Meeting) -> bool:
    length = LONG_PHRASE if len(one.phrase) >= LONG_PHRASE and one.phrase == other.phrase else PHRASE
    beside = len(meeting.shared) - length
    return meeting.likeness >= LIKENESS[length] and beside >= CONTEXT[length]


def _judge(one: _Numbered, other: _Numbered, meeting: Meeting, a: Side, b: Side) -> Draft | None:
    values = []
    for numbered, side in ((one, a), (other, b)):
        number = float(numbered.word.key)
        step = 10.0 ** -len(numbered.word.key.partition(".")[2])
        bound = bound_before(side.text, numbered.word.start, numbered.statement.span[0])
        values.append(QuantityValue(number, number, "", step, bound))
    if compare_quantities(values[0], values[1], Kind.NUMBER).relation is not Relation.APART:
        return None
    spans = (one.word.start, one.word.end), (other.word.start, other.word.end)
    if counts_otherwise(a.text, spans[0], one.statement.span, b.text, spans[1], other.statement.span):
        return None
    grows = growing(a.text, spans[0]) and a.shared < WHOLE_COPY
    unknown = None in (a.published, b.published)
    why = "it may have been counted at different times" if grows and unknown else ""
    why = why or updated(Kind.NUMBER, a.published, b.published)
    ends = (_end(one), _end(other))
    return Draft(
        verdict=Verdict.DIFFERS if why else Verdict.CONFLICT,
        kind=Kind.NUMBER,
        slot=a.text[one.word.end : ends[0]].strip(" -‑"),
        a=Proof(one.statement.span, (one.word.start, ends[0])),
        b=Proof(other.statement.span, (other.word.start, ends[1])),
        why=why or "the numbers differ by more than rounding",
        weight=2,
        rank=meeting.likeness,
    )


def _end(numbered: _Numbered) -> int:
    """Return where the second word of the phrase ends."""
    words = numbered.statement.words
    return words[words.index(numbered.word) + PHRASE].end
