"""A verdict in one plain sentence that names the slot and both values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.model import Verdict

if TYPE_CHECKING:
    from broadsheet.articles import Article
    from broadsheet.compare.model import Evidence

LONGEST_VALUE = 120
"""A longer value is cut at a word, in characters."""

SHORT_VALUE = 40
"""A longer value is not said again in the reason of what only one article says, in characters."""


def names_of(a: Article, b: Article) -> tuple[str, str]:
    """Return what to call the two: by their sources where these differ, else "the first" and "the second"."""
    if a.source and b.source and a.source != b.source:
        return a.source, b.source
    return "the first", "the second"


def reason(
    verdict: Verdict, slot: str, a: Evidence | None, b: Evidence | None, why: str, names: tuple[str, str]
) -> str:
    """Return the sentence that explains a row."""
    left, right = names
    if a is None or b is None:
        proof = a or b
        # A whole clause stands beside the reason anyway.
        said = quoted(proof.value) if proof and len(proof.value) <= SHORT_VALUE else "so"
        who, other = (left, right) if b is None else (right, left)
        return f"{slot}: only {who} says {said}; {other} does not mention it."
    if verdict is Verdict.AGREE:
        if a.value.casefold() == b.value.casefold():
            return f"{slot}: both say {quoted(a.value)}."
        return f"{slot}: {left} says {quoted(a.value)}, {right} says {quoted(b.value)}; {why or 'that is the same'}."
    values = f"{slot}: {left} says {quoted(a.value)}, {right} says {quoted(b.value)}"
    if verdict is Verdict.CONFLICT:
        return f"{values}; both cannot be true: {why}." if why else f"{values}; both cannot be true."
    return f"{values}; {why}." if why else f"{values}."


def quarrel_reason(slot: str, first: Evidence, second: Evidence, name: str) -> str:
    """Return the sentence that explains an article's contradiction with itself."""
    return f"{slot}: {name} says both {quoted(first.value)} and {quoted(second.value)}; it contradicts itself."


def quoted(value: str) -> str:
    """Return a value in quotation marks, on one line, shortened at a word."""
    line = " ".join(value.split())
    if len(line) > LONGEST_VALUE:
        line = line[:LONGEST_VALUE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
    return f"“{line.strip(' “”')}”"
