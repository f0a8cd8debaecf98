"""One firm under two names: "Corven Furniture Ltd." here and "Corven Furnishers" there, "B&T Glass" and "T&B Glass".

A firm is known by all words of its name but the last, and by what both articles tell of it. Legal forms, capitals,
blanks, plurals and what is read alike make no other name: "Ltd." and "Limited", "Advisers" and "Advisors".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Prefix

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once, read_once
from broadsheet.compare.language.near_names import read_alike
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEAST = 3.0
"""What the words must weigh that both articles print in sentences that name the firm, its name not among them."""

STEM = 5
"""Two last words are near where they begin with so many common letters, and with half of the longer one."""

REACH = 80
"""So many characters before its legal form a firm is named."""

_FORM = r"(?:Ltd|Limited|Inc|Incorporated|LLC|LLP|Corp|Corporation|Company|Co|PLC|plc|Pty|GmbH)"
_WORD = r"[A-Z][\w’'-]*\w"
_LEGAL = re.compile(rf",? {_FORM}\b")
_NAMED = re.compile(rf"(?<![\w’'-])((?:{_WORD} (?:& |and )?){{1,4}})({_WORD})$")
"""What stands before a legal form."""

_LAST = rf" (?P<last>[A-Z][\w’'-]*\w)(?=,? {_FORM}\b|(?! (?:& )?[A-Z]))"
"""The last word of a name, behind what the firm is known by."""

_INITIALS = re.compile(r"\b([A-Z]) ?& ?([A-Z])\b(?: [A-Z][a-z]+){0,2}")
_USUAL = frozenset(
    {("R", "D"), ("Q", "A"), ("M", "A"), ("A", "M"), ("A", "E"), ("P", "L"), ("S", "P"), ("G", "A"), ("R", "B")}
)
"""What is no firm's initials: research and development, mergers and acquisitions."""


class _Firm(NamedTuple):
    """A firm, named with its legal form.

    Attributes:
        known_by: All words of its name but the last, joined, in small letters.
        last: The last word before the form.
        span: Where the name stands, without the form.
    """

    known_by: str
    last: str
    span: Span


def firms_apart(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every firm to which the two articles give two names that are nearly one."""
    drafts = list(_swapped(a, b))
    seen: set[str] = set()
    for ours, theirs, turned in ((a, b, False), (b, a, True)):
        for firm in list_once(_firms, ours):
            # Few names stand in both: what is quickly seen comes first.
            if firm.known_by in seen or f"{firm.known_by}{firm.last[:STEM].casefold()}" not in read_once(
                _joined, theirs
            ):
                continue
            other = _other_name(firm, ours, theirs)
            if other is not None and _told_alike(firm, other, (ours, theirs), weights):
                seen.add(firm.known_by)
                spans = (other[1], firm.span) if turned else (firm.span, other[1])
                drafts += _draft(ours.text[slice(*firm.span)].rpartition(" ")[0], (a, b), spans)
    return drafts


def _firms(side: Side) -> Iterator[_Firm]:
    """Yield the firms that an article names with their legal form, each name once."""
    found: set[tuple[str, str]] = set()
    for form in _LEGAL.finditer(side.text):
        start = max(0, form.start() - REACH)
        match = _NAMED.search(side.text[start : form.start()])
        known_by = _letters(match[1].removeprefix("The ")) if match else ""
        if match and len(known_by) >= STEM and (known_by, match[2]) not in found:
            found.add((known_by, match[2]))
            first = match.end(2) - len(f"{match[1]}{match[2]}".removeprefix("The "))
            yield _Firm(known_by, match[2], (start + first, start + match.end(2)))


def _joined(side: Side) -> str:
    return _letters(side.text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _other_name(firm: _Firm, ours: Side, theirs: Side) -> tuple[str, Span] | None:
    """Return the last word that the other article gives the firm's name, and where, if the two are surely two words."""
    named = re.compile(_known(firm.known_by) + _LAST)
    there: dict[str, re.Match[str]] = {}
    for match in named.finditer(theirs.text):
        there.setdefault(match["last"].casefold(), match)
    own = {match["last"].casefold() for match in named.finditer(ours.text)}
    near = [last for last in there if _near(firm.last.casefold(), last)]
    # A sister of the firm has a name of its own: Corven Furniture, Corven Lamps.
    if len(near) != 1 or near[0] in own or firm.last.casefold() in there:
        return None
    return there[near[0]]["last"], there[near[0]].span()


def _known(joined: str) -> str:
    """Return the pattern of what a firm is known by: its letters, with blanks and capitals anywhere."""
    return rf"\b(?i:{'[ &’.-]{0,3}'.join(joined)})"


def _near(one: str, other: str) -> bool:
    """Tell whether two words are made from one, and neither is the other, cut, in the plural or spelt otherwise."""
    common = Prefix.similarity(one, other)
    if common < max(STEM, max(len(one), len(other)) / 2) or one.startswith(other) or other.startswith(one):
        return False
    return not read_alike(one, other)


def _told_alike(firm: _Firm, other: tuple[str, Span], sides: tuple[Side, Side], weights: Mapping[str, float]) -> bool:
    """Tell whether the sentences that name a firm, and the one before the first of them, tell the same."""
    known = re.compile(_known(firm.known_by))
    keys: list[set[str]] = []
    for side in sides:
        at = [number for number, each in enumerate(side.statements) if known.search(side.text, *each.span)]
        before = [number - 1 for number in at[:1] if number]
        keys.append(set().union(*(side.statements[number].keys for number in (*before, *at))))
    own = {key for key in keys[0] & keys[1] if key in firm.known_by} | content_keys(f"{firm.last} {other[0]}")
    return weight((keys[0] & keys[1]) - own, weights) >= LEAST * fullness(weights)


def _swapped(a: Side, b: Side) -> Iterator[Draft]:
    """Yield a row for every two initials that the other article prints the other way round."""
    found = read_once(_initials, a), read_once(_initials, b)
    for (first, second), span in found[0].items():
        turned = (second, first)
        if first == second or turned in found[0] or (first, second) in found[1] or turned not in found[1]:
            continue
        if (first, second) in _USUAL or turned in _USUAL:
            continue
        spans = span, found[1][turned]
        if _of_one_trade((a, b), spans) or _of_one_trade((b, a), spans[::-1]):
            yield from _draft(f"{first}&{second}", (a, b), spans)


def _of_one_trade(sides: tuple[Side, Side], spans: tuple[Span, Span]) -> bool:
    """Tell whether the word behind initials stands in the sentence of the others: "B&T Glass", "T&B, a glass shop"."""
    trade = content_keys(sides[0].text[slice(*spans[0])].partition(" ")[2])
    holder = _holder(sides[1], spans[1])
    return bool(trade) and holder is not None and any(_alike(word, key) for word in trade for key in holder.keys)


def _alike(one: str, other: str) -> bool:
    return Prefix.similarity(one, other) >= min(STEM, len(one))


def _initials(side: Side) -> dict[tuple[str, str], Span]:
    if "&" not in side.text:
        return {}
    return {(match[1], match[2]): match.span() for match in _INITIALS.finditer(side.text)}


def _draft(name: str, sides: tuple[Side, Side], spans: tuple[Span, Span]) -> list[Draft]:
    held = [_holder(side, span) for side, span in zip(sides, spans, strict=True)]
    if held[0] is None or held[1] is None:
        return []
    return [
        Draft(
            verdict=Verdict.CONFLICT,
            kind=Kind.NAME,
            slot=f"{name} / name",
            a=Proof(held[0].span, spans[0]),
            b=Proof(held[1].span, spans[1]),
            why="one firm has one name",
            weight=2,
            rank=4.0,
        )
    ]


def _holder(side: Side, span: Span) -> Statement | None:
    """Return the sentence that holds a stretch whole."""
    return next((each for each in side.statements if each.span[0] <= span[0] and span[1] <= each.span[1]), None)
