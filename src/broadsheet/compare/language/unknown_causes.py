"""What reports say of a cause: that nobody knows it yet, or what it was."""

from __future__ import annotations

import re

_EVENT = (
    r"(?:fire|blaze|inferno|crash|collision|explosion|blast|accident|collapse|derailment|leak|spill|outage|blackout"
    r"|sinking|capsizing|landslide|avalanche|stampede|outbreak|incident|it)"
)
_UNKNOWN = (
    r"(?:not (?:yet |immediately |yet been |been |been immediately )?"
    r"(?:known|clear|determined|established|released|given)"
    r"|unknown|unclear|undetermined|a mystery|(?:still |being )*(?:under investigation|investigated))"
)
_NOT_KNOWN = re.compile(
    rf"\b(?:the cause (?:of (?:the |this )?(?:[a-z]+ )?(?P<a>{_EVENT}) )?(?:is|was|has|had|remains|remained)"
    rf" (?:still )?(?:been )?{_UNKNOWN}"
    rf"|(?:no idea|(?:not|n['’]t|never) (?:know|sure|say|said|certain)|unclear|not clear|unknown) (?:yet )?"
    rf"(?:what|how|why) (?:had )?(?:caused|started|triggered|sparked|set off) (?:the )?(?P<b>{_EVENT})"
    rf"|(?:what|how) (?:caused|started|triggered|sparked) (?:the )?(?P<c>{_EVENT}) (?:is|was|remains|remained)"
    rf" {_UNKNOWN})\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    rf"\b(?P<a>{_EVENT})(?:, which)? (?:was|had been|has been) (?:deliberately |intentionally |accidentally )?"
    r"(?:caused by|started by|set (?:at|by|in|on|deliberately|intentionally)|set\b|sparked by|triggered by"
    r"|started (?:deliberately|accidentally)|deliberate\b|accidental\b|arson\b)[^,.;]{0,50}"
    rf"|\b(?:caused|sparked|triggered|started|set off) (?:the |a )(?:[a-z]+ )?(?P<b>{_EVENT})\b",
    re.IGNORECASE,
)
_FIRES = frozenset({"fire", "blaze", "inferno"})
_CRASHES = frozenset({"crash", "collision", "accident"})
_BLASTS = frozenset({"explosion", "blast"})


def cause_unknown(text: str, start: int, end: int) -> tuple[tuple[int, int], str] | None:
    """Return where a sentence says that a cause is not known, and of what; None where it does not."""
    found = _NOT_KNOWN.search(text, start, end)
    return None if found is None else (found.span(), _sort(found["a"] or found["b"] or found["c"] or "it"))


def cause_known(text: str, start: int, end: int) -> tuple[tuple[int, int], str] | None:
    """Return where a sentence says what the cause was, and of what; None where it does not."""
    found = _KNOWN.search(text, start, end)
    return None if found is None else (found.span(), _sort(found["a"] or found["b"]))


def _sort(event: str) -> str:
    low = event.lower()
    return next((sort for sort, words in _SORTS.items() if low in words), low)


_SORTS = {"fire": _FIRES, "crash": _CRASHES, "blast": _BLASTS}
