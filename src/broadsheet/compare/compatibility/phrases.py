"""Values that are words: quotations, titles, statuses. The same, altered, or excluding each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from broadsheet.compare.compatibility.days import compare_times
from broadsheet.compare.compatibility.findings import SAME, UNLIKE, Finding, Relation
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.opposites import opposed
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.facts import TextValue

QUOTATION_LIKENESS = 85.0
"""From this likeness (rapidfuzz ratio, 0 to 100) on two quotations are one, altered."""

LEAST_QUOTATION = 25
"""Shorter quotations are alike by chance, in characters."""

_RANKS = frozenset(
    stem(word) for word in word_list("senior junior deputy assistant vice associate acting interim executive")
)
_FORMER = frozenset(stem(word) for word in word_list("former ex then current new original old longtime one"))
_BODIES = frozenset(stem(word) for word in word_list("team group unit department division office staff crew"))
"""What somebody leads, where the title does not say of what: "team lead" may be the head of anything."""


def compare_texts(a: TextValue, b: TextValue, kind: Kind) -> Finding:
    """Compare words: the same key is the same; only words known to exclude each other are apart."""
    if kind is Kind.EVENT or a.key == b.key or content_keys(a.text) == content_keys(b.text):
        return SAME
    if kind is Kind.TIME:
        return compare_times(a.key, b.key)
    if kind is Kind.NUMBER:
        # One side's goals come first here, and the other's there: "won 2-1", "lost 1-2".
        turned = sorted(a.key.split("-")) == sorted(b.key.split("-"))
        return SAME if turned else Finding(Relation.APART, "the figures differ")
    if kind is Kind.QUOTE:
        return compare_quotations(a.text, b.text)
    if kind in (Kind.STATUS, Kind.ROLE, Kind.CAUSE) and opposed(a.key or a.text, b.key or b.text):
        return Finding(Relation.APART, "the two exclude each other")
    return compare_titles(a.text, b.text) if kind is Kind.ROLE else UNLIKE


def compare_quotations(a: str, b: str) -> Finding:
    """Compare the words inside quotation marks: the same sentence in other words is an altered quotation."""
    left, right = (" ".join(words.casefold().replace("’", "'").split()).strip(" .,;!?") for words in (a, b))
    if left == right:
        return SAME
    if min(len(left), len(right)) < LEAST_QUOTATION:
        return UNLIKE
    if fuzz.ratio(left, right, score_cutoff=QUOTATION_LIKENESS):
        return Finding(Relation.RECONCILED, "the quotation is worded differently")
    if left in right or right in left:
        return SAME
    if fuzz.partial_ratio(left, right, score_cutoff=QUOTATION_LIKENESS):
        return Finding(Relation.RECONCILED, "the quotation is cut or worded differently")
    return UNLIKE


def compare_titles(a: str, b: str) -> Finding:
    """Compare titles: of one rank and mostly the same words they are the same; another rank is a difference."""
    left, right = content_keys(a) - _FORMER, content_keys(b) - _FORMER
    ranks = left & _RANKS, right & _RANKS
    left, right = left - _RANKS - _BODIES or left, right - _RANKS - _BODIES or right
    shared = left & right
    if not shared or 2 * len(shared) < min(len(left), len(right)):
        return UNLIKE
    if ranks[0] != ranks[1]:
        return Finding(Relation.RECONCILED, "the rank differs")
    return SAME if shared in (left, right) or 2 * len(shared) >= len(left | right) else UNLIKE
