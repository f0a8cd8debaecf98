"""What a thing has one of: the population of an island, the magnitude that one institute gives a quake.

The articles may call the thing by its name and by a noun ("Qeshm", "the island"), and one may give several values
because it cites several sources, of which the other article cites one. Equal slots see neither.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.compare.by_slot.one_slot import ATTRIBUTES
from broadsheet.compare.by_slot.slots import Fit, fit_slots
from broadsheet.compare.compatibility.doubts import doubt, updated
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact

LEAST_INITIALS = 3
"""Shorter abbreviations stand for too many things."""

_TURN = re.compile(r";|,? (?:but|while|whereas|although|though|and [^,;]{3,60}? (?:said|says|put))\b")
_SPEECH = re.compile(
    r"\b(?:said|says|put|puts|reported|reports|measured|recorded|registered|estimated|estimates|gave|gives|announced)\b"
)
_ACCORDING = re.compile(r"\b(?:according to|citing|quoting)\b")
_NAME = re.compile(r"[A-Z][\w&]*\.?(?:[ -](?:(?:of|for) (?:the )?)?[A-Z][\w&]*\.?)*")
_BETWEEN = re.compile(
    r"(?:[\s,]|\b(?:and|in|of|the|news|agency|service|cent(?:er|re)|institute|officials?|ministry|department|spokes\w+"
    r"|also|later|has|had)\b|[A-Z][\w&]*\.?)*"
)
"""What may stand between the name of a source and its verb: "the Weather Office in Reading, Berks., said"."""

_OPENERS = frozenset({"The", "A", "An", "But", "And", "In", "According", "It", "However"})


def single_attributes(a: Side, b: Side) -> list[Draft]:
    """Return a row for every attribute of one thing of which the articles give values that cannot both be right."""
    ours, theirs = ([fact for fact in side.facts if fact.slot.relation in ATTRIBUTES] for side in (a, b))
    drafts = []
    for one in ours:
        for other in theirs:
            if one.slot.relation == other.slot.relation and _apart(one, other):
                draft = _renamed(one, other, a, b, (ours, theirs)) or _one_source(one, other, a, b, (ours, theirs))
                drafts += [draft] if draft else []
    return drafts


def _apart(one: Fact, other: Fact) -> bool:
    """Tell whether two values cannot both be right: residents, inhabitants and people are one unit here."""
    left, right = one.value, other.value
    if not isinstance(left, QuantityValue) or not isinstance(right, QuantityValue) or one.kind is not other.kind:
        return False
    if one.kind is Kind.NUMBER:
        left, right = replace(left, unit=""), replace(right, unit="")
    return compare_values(left, right, one.kind).relation is Relation.APART


def _renamed(one: Fact, other: Fact, a: Side, b: Side, facts: tuple[Sequence[Fact], Sequence[Fact]]) -> Draft | None:
    """Judge two facts of one thing that the articles call by its name and by a noun; None if they are not."""
    names = sorted((one.slot.subject, other.slot.subject), key=lambda subject: not subject[:1].isupper())
    if not names[0][:1].isupper() or names[1][:1].isupper() or _several(one, facts[0]) or _several(other, facts[1]):
        return None
    noun = names[1].split()[-1:]
    if not noun or not any(_is_called(names[0], noun[0], side.text) for side in (a, b)):
        return None
    return _draft(one, other, doubt(one, other, a, b), "the numbers differ by more than rounding")


def _one_source(one: Fact, other: Fact, a: Side, b: Side, facts: tuple[Sequence[Fact], Sequence[Fact]]) -> Draft | None:
    """Judge two facts for which both articles cite one source; None where they do not."""
    if fit_slots(one, other) is Fit.NONE or one.negated or other.negated:
        return None
    shared = sorted(_sources(a, one).keys() & _sources(b, other).keys())
    for key in shared:
        if all(_one_value(fact, key, side, own) for fact, side, own in zip((one, other), (a, b), facts, strict=True)):
            # That an article gives the other's value too, as the word of somebody else, is no doubt here.
            why = "it is not vouched for" if one.hedged or other.hedged else ""
            why = why or updated(one.kind, a.published, b.published)
            return _draft(one, other, why, f"both give it as the word of {_sources(a, one)[key]}")
    return None


def _several(fact: Fact, own: Sequence[Fact]) -> bool:
    """Tell whether an article gives several values for what a fact is about, or for several things of its name."""
    return any(
        _apart(fact, other)
        for other in own
        if other.slot.relation == fact.slot.relation and other.slot.subject == fact.slot.subject
    )


def _one_value(fact: Fact, key: str, side: Side, own: Sequence[Fact]) -> bool:
    """Tell whether an article gives one value only as the word of a source."""
    return not any(
        other.value != fact.value and other.slot.relation == fact.slot.relation and key in _sources(side, other)
        for other in own
    )


def _is_called(name: str, noun: str, text: str) -> bool:
    """Tell whether a text calls what bears a name by a noun: "Qeshm Island", "island of Qeshm", "X is an island"."""
    return _calling(name, noun).search(text) is not None


@lru_cache(maxsize=1000)
def _calling(name: str, noun: str) -> re.Pattern[str]:
    who, what = re.escape(name), re.escape(noun)
    return re.compile(
        rf"\b{who}[ -]{what}\b|\b{what} of {who}\b|\b{what},? {who}\b|\b{who}(?: is|,) (?:[\w'’-]+ ){{0,4}}{what}\b",
        re.IGNORECASE,
    )


def _sources(side: Side, fact: Fact) -> dict[str, str]:
    """Return who vouches for a value in its part of the sentence: key -> as printed."""
    start, end = fact.sentence
    cuts = [start, *(match.start() for match in _TURN.finditer(side.text, start, end)), end]
    left = max(cut for cut in cuts if cut <= fact.span[0])
    right = min(cut for cut in cuts if cut >= fact.span[1])
    speech = _SPEECH.search(side.text, left, fact.span[0]) or _SPEECH.search(side.text, fact.span[1], right)
    according = _ACCORDING.search(side.text, left, right)
    found = dict(_names(side.text, according.end(), right)) if according else {}
    if speech is not None:
        first = left if speech.start() < fact.span[0] else fact.span[1]
        found |= dict(_names(side.text, first, speech.start(), speaking=True))
    return found


def _names(text: str, start: int, end: int, *, speaking: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the names printed in a stretch of text, each with the key by which another form of it is met.

    With ``speaking`` only those whose verb of speech follows the stretch.
    """
    for match in _NAME.finditer(text, start, end):
        if speaking and not _BETWEEN.fullmatch(text, match.end(), end):
            continue
        words = [word for word in re.split(r"[ -]", match[0]) if word not in _OPENERS]
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(words) >= LEAST_INITIALS:
            yield initials, " ".join(words)
        elif words and words[-1].isupper() and len(words[-1]) >= LEAST_INITIALS:
            yield words[-1].replace(".", ""), words[-1]
        elif words:
            yield " ".join(words).casefold(), " ".join(words)


def _draft(one: Fact, other: Fact, doubted: str, apart: str) -> Draft:
    slots = sorted((str(one.slot), str(other.slot)), key=lambda slot: (not slot[:1].isupper(), -len(slot), slot))
    return Draft(
        verdict=Verdict.DIFFERS if doubted else Verdict.CONFLICT,
        kind=one.kind,
        slot=slots[0],
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why=doubted or apart,
        weight=max(one.weight, other.weight),
        rank=1.0,
    )
