"""The hour by which something was counted: "by nightfall on Thursday", "as of Tuesday", "in its Friday bulletin"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import Span

_COUNTED_BY = re.compile(
    r"\b(?:by|as of|until|up to|in (?:its|the|their|an?)(?= (?:[a-z]+ )+(?:bulletin|report|update|tally|count)\b)) "
    r"(?:(?P<before>late|early|noon|midnight|midday|nightfall|dusk|dawn|daybreak|the (?:evening|morning|afternoon)"
    r"|the end)(?: (?:on|of))? )?(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?: (?P<behind>night|evening|morning|afternoon|noon|midday|midnight))?\b",
    re.IGNORECASE,
)
_HOURS = {
    **dict.fromkeys(("late", "nightfall", "dusk", "evening", "the evening", "night", "the end"), "evening"),
    **dict.fromkeys(("early", "dawn", "daybreak", "morning", "the morning"), "morning"),
    **dict.fromkeys(("noon", "midday"), "noon"),
}
"""The hour by which something was counted."""


def at_one_hour(one: str, sentence: Span, other: str, other_sentence: Span) -> bool:
    """Tell whether sentences of two texts give counts of one hour by name: "by Sunday night", "late on Sunday"."""
    return not _hours(one, sentence).isdisjoint(_hours(other, other_sentence))


def _hours(text: str, sentence: Span) -> set[tuple[str, str]]:
    """Return the days by which a sentence counts, each with its part where that is told."""
    found = set()
    for match in _COUNTED_BY.finditer(text, *sentence):
        part = (match["behind"] or match["before"] or "").casefold()
        found.add((match["day"].casefold(), _HOURS.get(part, part)))
    return found
