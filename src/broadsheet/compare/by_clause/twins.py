"""Sentences that are one sentence but for a word or a number: the other way in which two reports contradict."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.changes import Change, judge_change
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.spans import touch
from broadsheet.compare.language.words import STOP_WORDS, is_number
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.naming import phrase
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from broadsheet.compare.by_slot.judge import Judged
    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Meeting, Statement
    from broadsheet.facts import Span

TWIN_LIKENESS = 0.5
"""Sentences less alike than this are not worth the comparison word by word."""

TWIN_SHARE = 0.7
"""Twins have at least this share of their words in common, in the same order (the ratio of Ratcliff and Obershelp)."""

LEAST_COMMON = 5
"""Fewer common words are no sentence."""

MOST_CHANGED = 5
"""A longer change is another wording rather than another value, in words."""

UNIT_REACH = 3
"""Two changes this close are one: another number of another unit."""

LONG_WORD = 3
"""A longer word that differs may say of what the rest is told, in letters."""

_NAMED = (Kind.NAME, Kind.PLACE, Kind.ROLE)
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£¥%]")


@dataclass(frozen=True, slots=True)
class _Tokens:
    folded: list[str]
    spans: list[Span]


def judge_twins(
    a: Side, b: Side, meetings: Sequence[Meeting], weights: Mapping[str, float], judged: Judged, taken: Sequence[Draft]
) -> list[Draft]:
    """Return a row for every value in which two sentences differ that are one otherwise, where no slot told it yet."""
    exact = {statement.folded for statement in a.statements} & {statement.folded for statement in b.statements}
    told = [(draft.a.value, draft.b.value) for draft in taken if draft.a and draft.b and _disagrees(draft)]
    quarrels_a, quarrels_b = ({fact.span for pair in pairs for fact in pair} for pairs in judged.quarrels)
    drafts = []
    for meeting, changes in _twins(a, b, meetings, exact):
        for change in changes:
            if any(touch(change.a, left) and touch(change.b, right) for left, right in told):
                continue
            found = judge_change(change, a, b)
            if found is None:
                continue
            if found[0] is Verdict.CONFLICT and found[1] in _NAMED and _reworded(changes, change, a.text):
                found = (Verdict.DIFFERS, found[1], "they differ in more than that")
            if _any_touches(change.a, quarrels_a) or _any_touches(change.b, quarrels_b):
                found = (Verdict.DIFFERS, found[1], "one article gives two values itself")
            drafts.append(_draft(change, found, meeting, a, b, weights))
    return drafts


def _reworded(changes: Sequence[Change], change: Change, text: str) -> bool:
    """Tell whether another word differs too, no number: who built the probe and who the camera are two things."""
    others = (text[slice(*each.a)] for each in changes if each is not change)
    return any(not any(char.isdigit() for char in words) and len(words) > LONG_WORD for words in others)


def _twins(a: Side, b: Side, meetings: Sequence[Meeting], exact: Set[str]) -> Iterator[tuple[Meeting, list[Change]]]:
    """Yield every two sentences that are one but for a few values, the likest first, each sentence once."""
    used: tuple[set[int], set[int]] = (set(), set())
    alike = [meeting for meeting in meetings if meeting.likeness >= TWIN_LIKENESS]
    alike.sort(key=lambda meeting: (-meeting.likeness, meeting.a + meeting.b, meeting.a))
    for meeting in alike:
        one, other = a.statements[meeting.a], b.statements[meeting.b]
        if one.folded in exact or other.folded in exact or meeting.a in used[0] or meeting.b in used[1]:
            continue
        changes = twin_changes(a.text, one, b.text, other)
        if changes:
            used[0].add(meeting.a)
            used[1].add(meeting.b)
            yield meeting, changes


def _draft(
    change: Change, found: tuple[Verdict, Kind, str], meeting: Meeting, a: Side, b: Side, weights: Mapping[str, float]
) -> Draft:
    one, other = a.statements[meeting.a], b.statements[meeting.b]
    return Draft(
        verdict=found[0],
        kind=found[1],
        slot=phrase(a.text, one, meeting.shared, weights, one.span),
        a=Proof(one.span, change.a),
        b=Proof(other.span, change.b),
        why=found[2],
        weight=2,
        rank=meeting.likeness,
    )


def twin_changes(text_a: str, a: Statement, text_b: str, b: Statement) -> list[Change]:
    """Return where two sentences differ, if they are one sentence otherwise; empty if they are not."""
    one, other = _tokens(text_a, a.span), _tokens(text_b, b.span)
    matcher = SequenceMatcher(None, one.folded, other.folded, autojunk=False)
    if matcher.quick_ratio() < TWIN_SHARE - 1e-9:
        return []  # Too few words are in common, whatever their order.
    steps = matcher.get_opcodes()
    common = sum(step[2] - step[1] for step in steps if step[0] == "equal")
    longer = max(len(one.folded), len(other.folded))
    if common < LEAST_COMMON or 2 * common < TWIN_SHARE * (len(one.folded) + len(other.folded)):
        return []
    replaced = [step for step in steps if step[0] == "replace"]
    if sum(max(step[2] - step[1], step[4] - step[3]) for step in replaced) > max(MOST_CHANGED, longer // 5):
        return []
    alone = [step for step in replaced if not any(0 < abs(step[1] - near[1]) <= UNIT_REACH for near in replaced)]
    headline = _is_title_case(text_a[slice(*a.span)])
    return [
        _change(one, other, step, headline)
        for step in alone
        if max(step[2] - step[1], step[4] - step[3]) <= MOST_CHANGED
    ]


def _change(a: _Tokens, b: _Tokens, step: tuple[str, int, int, int, int], headline: bool) -> Change:
    _, first_a, last_a, first_b, last_b = step
    # A number is shown with what it counts, which both sentences print.
    if last_a < len(a.spans) and last_b < len(b.spans) and a.folded[last_a].isalpha() and _counts(a, b, step):
        last_a, last_b = last_a + 1, last_b + 1
    return Change(
        a=(a.spans[first_a][0], a.spans[last_a - 1][1]),
        b=(b.spans[first_b][0], b.spans[last_b - 1][1]),
        before=a.folded[max(0, first_a - 3) : first_a],
        after=a.folded[last_a : last_a + 3],
        title_case=headline,
    )


def _counts(a: _Tokens, b: _Tokens, step: tuple[str, int, int, int, int]) -> bool:
    _, first_a, last_a, first_b, last_b = step
    if last_a - first_a != 1 or last_b - first_b != 1 or a.folded[last_a] in STOP_WORDS:
        return False
    return all(
        tokens.folded[first][:1].isdigit() or is_number(tokens.folded[first])
        for tokens, first in ((a, first_a), (b, first_b))
    )


def _is_title_case(sentence: str) -> bool:
    long = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _tokens(text: str, span: Span) -> _Tokens:
    matches = list(_TOKEN.finditer(text, *span))
    return _Tokens([match[0].lower().replace("’", "'") for match in matches], [match.span() for match in matches])


def _any_touches(one: Span, others: Iterable[Span]) -> bool:
    return any(touch(one, other) for other in others)


def _disagrees(draft: Draft) -> bool:
    return draft.verdict in (Verdict.CONFLICT, Verdict.DIFFERS)
