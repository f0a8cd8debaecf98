"""Whether an -ing form names a thing, modifies a noun, or is a verb here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.ambiguous import FEELING_ING, ING_NOUNS, PLAIN_ING
from broadsheet.facts.lexicon.verbs import VERB_FORMS

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words


def settle_gerund(words: Words, index: int) -> None:
    """Turn an -ing form that names a thing or modifies a noun into a noun or an adjective."""
    before = words.tags[index - 1] if index else ""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    low = words.low[index]
    objectless = after not in {"D", "Q", "R", "T", "K"}
    noun_follows = after in {"N", "?"}
    settled = ""
    missing = low == "missing" and "B" in words.tags[max(0, index - 2) : index]
    feeling = low in FEELING_ING and (noun_follows or before in {"B", "X"})
    if objectless and (missing or feeling):
        settled = "A"
    elif low in PLAIN_ING or (after == "P" and words.low[index + 1] == "of" and before in {"N", "D", "A", "Q", "K"}):
        settled = "N"
    elif noun_follows and index and (before in {"T", "G"} or _describes(words, index - 1, before)):
        settled = "A"
    elif before == "A" and index > 1 and words.tags[index - 2] in {"B", "V", "E"}:
        # "became emotional describing it"
        settled = ""
    elif before in {"D", "A", "K"}:
        settled = "A" if (noun_follows or after in {"A", "T"}) and low not in ING_NOUNS else "N"
    elif objectless and _nominal(low, before):
        settled = "N"
    if settled:
        words.tags[index] = settled
        words.lemmas[index] = ""


_MAKING = frozenset(("make", "face", "cause", "have", "suffer", "announce"))
"""Verbs that take no -ing form of a verb behind them: "has made sweeping changes"."""


def _describes(words: Words, at: int, tag: str) -> bool:
    """Say whether a word makes an -ing form behind it a modifier: "with missing teeth", "a third-floor mixing room"."""
    if words.lemmas[at] in _MAKING:
        return True
    return (tag == "P" and words.low[at] == "with") or (tag == "N" and "-" in words.low[at])


def _nominal(low: str, before: str) -> bool:
    return (low in ING_NOUNS and before not in {"B", ","}) or (low not in VERB_FORMS and before != "B")
