"""The noun of a count, where what stands behind the number is not it: "ten of the victims were nursing students".

What says how those are that are counted is no noun either: "made 64 pupils ill", "1,750 people work there".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.verbs import VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, QuantityValue
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found

PREDICATE_REACH = 6
"""So many tokens behind the verb stands what some of a number are: "ten of the victims were nursing students"."""

_NO_NOUNS = word_set("worth lie apiece")
_STATES = word_set("ill sick dead homeless missing captive idle")


def named_by_predicate(words: Words, found: Found) -> Found:
    """Return "ten of the victims" as ten students where the sentence goes on "were students"."""
    if found.kind is not Kind.NUMBER or not isinstance(found.value, QuantityValue):
        return found
    last = found.last
    if found.label in _NO_NOUNS and words.tags[last - 2 : last - 1] == ["N"]:
        # "Five trips worth $48,000" counts trips.
        return _cut(words, found)
    if last - found.first > 2 and _says_how(words, last - 1):
        return _cut(words, found)
    if "of" not in words.low[found.first : last]:
        return found
    noun = noun_of_predicate(words, last)
    if noun is None and (noun := _head(words, last)) is not None:
        last = noun + 1
    if noun is None:
        return found
    return replace(found, last=last, value=replace(found.value, unit=stem(words.low[noun])), label=words.low[noun])


def _says_how(words: Words, at: int) -> bool:
    """Tell whether a word behind a plural says how those are or what they do: "64 pupils ill", "90 people work"."""
    low, before = words.low[at], words.low[at - 1]
    if low.endswith("s"):
        return False
    return (low in _STATES and before.endswith("s")) or (before == "people" and low in VERB_FORMS)


def _cut(words: Words, found: Found) -> Found:
    """Return a count without its last word."""
    label = words.low[found.last - 2]
    value = replace(found.value, unit=stem(label)) if isinstance(found.value, QuantityValue) else found.value
    return replace(found, last=found.last - 1, value=value, label=label)


def _head(words: Words, last: int) -> int | None:
    """Return the last of the nouns that go on where "190,000 of the pressure" breaks off."""
    noun = last - 1
    while noun + 1 < len(words.tags) and words.tags[noun] == words.tags[noun + 1] == "N" and noun - last < 2:
        noun += 1
    return noun if noun >= last else None


def noun_of_predicate(words: Words, at: int) -> int | None:
    """Return the plural noun that what ends before token ``at`` is said to be: "... were nursing students"."""
    low, tags = words.low, words.tags
    if at >= len(low) or low[at] not in {"were", "are"}:
        return None
    end = at + 1
    while end < len(low) and end - at <= PREDICATE_REACH and tags[end] in {"A", "G", "N", "Q", "T"}:
        end += 1
    noun = end - 1
    plural = (
        noun > at
        and tags[noun] == "N"
        and (low[noun].endswith("s") or low[noun] in {"children", "women", "men", "people"})
    )
    return noun if plural and not low[noun].endswith("ss") else None
