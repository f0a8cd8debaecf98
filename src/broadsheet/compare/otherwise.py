"""What both articles tell of one event in words that say different things and can both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.by_clause.called_otherwise import called_otherwise
from broadsheet.compare.by_clause.done_otherwise import done_otherwise
from broadsheet.compare.by_clause.filled_otherwise import filled_otherwise
from broadsheet.compare.by_clause.longer_lists import longer_lists
from broadsheet.compare.language.spans import pair_touches_any, touch
from broadsheet.compare.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.compare.draft import Draft
    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.compare.statements import Meeting
    from broadsheet.facts import Span


def told_otherwise(meant: Reading, meetings: Sequence[Meeting], taken: Iterable[Draft]) -> list[Draft]:
    """Return the rows for who, whom, where, with what, what it is called and what is listed, where these differ.

    Args:
        meant: Both articles, read for what their words mean.
        meetings: Which of their sentences share words.
        taken: The rows there are already: what one of them sets against each other is not told again.
    """
    known = [
        (draft.a.value, draft.b.value)
        for draft in taken
        if draft.a and draft.b and draft.verdict in (Verdict.CONFLICT, Verdict.DIFFERS)
    ]
    told: list[tuple[Span, Span]] = []
    drafts: list[Draft] = []
    for draft in (
        *longer_lists(meant),
        *called_otherwise(meant),
        *filled_otherwise(meant, meetings),
        *done_otherwise(meant),
    ):
        if draft.a is None or draft.b is None:
            continue
        one, other = draft.a.value, draft.b.value
        if not pair_touches_any(one, other, known) and not any(touch(one, a) or touch(other, b) for a, b in told):
            told.append((one, other))
            drafts.append(draft)
    return drafts
