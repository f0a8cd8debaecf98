"""Regular expressions as people write them to find words, turned into the words that they look for.

Searches here are made of words, and a pattern of words, alternatives and gaps can be said with them. Whatever counts
characters cannot, and is left to whoever wrote it.
"""

from __future__ import annotations

import re

_EDGE = r"(?:\\b|\\<|\\>|\[\[:<:\]\]|\[\[:>:\]\])"
_PIECE = re.compile(
    rf"(?P<edge>{_EDGE})|(?P<gap>\.[*+]|\\s[*+]?|\[\[:space:\]\][*+]?)|(?P<case>\[(?P<one>\w)(?P<other>\w)\])"
    r"|\\(?P<escaped>[^\w])|(?P<plain>[^\\.^$*+?()\[\]{}|])"
)
_GROUP = re.compile(r"\^?\((?:\?:)?([^()]*)\)\$?")
_ALTERNATIVES = 40


def words_of(pattern: str) -> list[list[str]] | None:
    """Return what a pattern looks for: alternatives, each of words that all must stand there; None where it cannot be.

    A word in it is written as our queries write it: ``linux*`` where anything may follow, ``linux`` where the pattern
    says that the word ends, ``"red hat"`` for words in a row.
    """
    group = _GROUP.fullmatch(pattern.strip())
    alternatives = (group[1] if group else pattern).split("|")
    if len(alternatives) > _ALTERNATIVES:
        return None
    found = [_words(one) for one in alternatives]
    return None if any(not words for words in found) else [words for words in found if words]


def _words(pattern: str) -> list[str] | None:
    """Return the words of a pattern without alternatives; None where it counts characters or has no word."""
    body = pattern.strip().removeprefix("^")
    ended = body.endswith("$") and not body.endswith("\\$")
    pieces = _pieces(body[:-1] if ended else body)
    if pieces is None:
        return None
    # "\0" marks a gap of anything, "\x01" the edge of a word: neither can stand in a pattern that was cleaned.
    runs = [run for run in "".join(pieces).split("\0") if re.search(r"\w", run)]
    last = len(runs) - 1
    return [_run(run, closed=ended and place == last) for place, run in enumerate(runs)] or None


def _pieces(body: str) -> list[str] | None:
    pieces = []
    place = 0
    while place < len(body):
        match = _PIECE.match(body, place)
        if match is None or body[match.end() : match.end() + 1] in {"*", "+", "?", "{"}:
            return None
        if match["case"] and match["one"].lower() != match["other"].lower():
            return None
        pieces.append(_piece(match))
        place = match.end()
    return pieces


def _piece(match: re.Match[str]) -> str:
    if match["edge"]:
        return "\x01"
    if match["gap"]:
        return " " if match["gap"].startswith(("\\s", "[[")) else "\0"
    return (match["one"] or "").lower() or match["escaped"] or match["plain"] or ""


def _run(run: str, *, closed: bool) -> str:
    words = re.findall(r"\w+", run)
    if len(words) > 1:
        return f'"{" ".join(words)}"'
    whole = closed or re.search(r"\w[\x01\W]+$", run) is not None
    word = words[0].lower() if words[0] in {"AND", "OR", "NOT"} else words[0]
    return word if whole else f"{word}*"
