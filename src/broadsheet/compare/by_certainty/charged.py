"""Who drove drunk by the one article and is only charged with it by the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.holding import holding
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

_DRUNKEN = frozenset({"drunk", "drunken", "intoxicated", "drink", "impaired"})
_DRUNK = rf"(?:{'|'.join(sorted(_DRUNKEN, reverse=True))})"
_CHARGED = re.compile(
    rf"\b(?:charged with|accused of|suspicion of|suspected of|allegedly|charges? of)\b[^.;]{{0,60}}?\b{_DRUNK}"
    r"(?:[ -](?:driv\w+|and\b))?",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:an? |the )?(?:drunk|drunken|intoxicated)(?:[ -][a-z-]+)?[ -](?:driver|motorist|pilot|captain|skipper|man"
    r"|woman)\b|\bwas (?:driving )?(?:drunk|intoxicated)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:not|never|if|whether|alleged\w*|suspect\w*|accus\w+|charg\w+|believ\w+|apparent\w*|deni\w+|may|might"
    r"|against|mothers)\b[^.;]*$|n['’]t\b[^.;]*$",
    re.IGNORECASE,
)


def charged_or_so(a: Side, b: Side) -> list[Draft]:
    """Return a row where one article calls somebody drunk and the other only tells that he is charged with it."""
    told = [holding(side, _DRUNKEN) for side in (a, b)]
    if not all(told):
        return []
    stated = [_stated(side, own) for side, own in zip((a, b), told, strict=True)]
    charged = [_charged(side, own) for side, own in zip((a, b), told, strict=True)]
    for at in (0, 1):
        here, there = stated[at], charged[1 - at]
        if here is not None and there is not None and stated[1 - at] is None:
            proofs = (here, there) if at == 0 else (there, here)
            why = "one states what the other only calls a charge"
            return [Draft(Verdict.DIFFERS, Kind.STATUS, "drunk driver", *proofs, why, weight=2, rank=2.0)]
    return []


def _charged(side: Side, told: Iterable[Statement]) -> Proof | None:
    for statement in told:
        match = _CHARGED.search(side.text, *statement.span)
        if match is not None:
            return Proof(statement.span, match.span())
    return None


def _stated(side: Side, told: Iterable[Statement]) -> Proof | None:
    # What a sentence states rather than a headline.
    for statement in sorted(told, key=lambda one: not one.folded.endswith(".")):
        for match in _STATED.finditer(side.text, *statement.span):
            if _OPEN.search(side.text[statement.span[0] : match.start()]) is None:
                return Proof(statement.span, match.span())
    return None
