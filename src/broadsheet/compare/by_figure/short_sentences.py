"""Figures of two short sentences each of which names something of its own: "on the summit", "in the village"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.language.kin import kin_of
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.words import content_keys, read_words
from broadsheet.facts.lexicon.verbs import VERB_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.by_figure.around import Around
    from broadsheet.facts import Kind

FEW_WORDS = 9
"""A sentence of so few words holds little but its figure and what that is of. Of contradictions of invented pairs told
in two such sentences none has a word of its own in both; of plain pairs that can both be true half have."""

_SIZES = content_keys("high tall long wide deep thick heavy old large big new")
"""Words that say of which sort a figure is, and of no thing."""


def of_their_own(one: Around, other: Around, _kind: Kind) -> str:
    """Return why the figures of two short sentences are of two things; empty where either names nothing of its own."""
    if max(len(each.printed.split()) for each in (one, other)) > FEW_WORDS:
        return ""
    if one.frame is None or other.frame is None:
        return ""  # What is told by no figure is found by its own words: "married twice".
    if len({one.frame.verb, other.frame.verb} - {""}) > 1:
        return ""  # Reports tell one thing in other words throughout: "got away with", "escaped with".
    if one.frame.verb and one.frame.passive != other.frame.passive:
        return ""  # "Was banned for doping", "the federation banned him": one names by whom, the other what for.
    apart = _own(one, other.printed) and _own(other, one.printed)
    return "each is told of something that the other does not name" if apart else ""


def _own(one: Around, printed: str) -> bool:
    """Tell whether a sentence has a word, no verb and no name, that the other has under no name."""
    theirs = content_keys(printed)
    return any(not _may_be_among(key, theirs) for key in _telling(one) - _SIZES)


def _telling(one: Around) -> set[str]:
    (start, end), words = one.sentence, one.text
    return {
        word.key
        for word in read_words(words, start, end)
        if not (word.number or word.name or words[word.start : word.end].lower() in VERB_FORMS)
        and not one.value[0] <= word.start < one.value[1]
    }


def _may_be_among(key: str, others: Iterable[str]) -> bool:
    return any(may_be_one(key, other) or kin_of(key) == kin_of(other) for other in others)
