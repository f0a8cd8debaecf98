"""A word of a query, with or without a field before it, to what it asks for, or to what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.search.dates import Stretch, seconds_back, stretch
from broadsheet.search.query import (
    Field,
    Fuzzy,
    Mark,
    Node,
    Phrase,
    Prefix,
    Published,
    Sort,
    State,
    Word,
    all_of,
    without,
)
from broadsheet.search.stems import language_of
from broadsheet.search.words import is_dense, join, tokens

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

MOST_CHANGES = 2
"""More changed letters than this make almost any word of almost any other."""


class Value(NamedTuple):
    """What stands after a field: the text, whether it was quoted, and the moment the query was asked."""

    text: str
    quoted: bool
    now: datetime


class Understood(NamedTuple):
    """What a piece asks for: a node, an order, both None where it asks for nothing; and what was wrong with it."""

    node: Node | None = None
    problem: str = ""
    sort: Sort | None = None


_OPERATOR = re.compile(r"(\*+|~\d*)$", re.ASCII)
_SIGN = re.compile(r"[<>]=?")
_COUNT = re.compile(r"(>=|<=|>|<|=)?(\d{1,6})", re.ASCII)
TEXT_FIELDS = {str(field): field for field in (Field.TITLE, Field.SOURCE, Field.AUTHOR, Field.URL)}


def words(text: str, field: Field | None = None) -> Understood:
    """Understand a word with its operators: ``elect``, ``elect*``, ``election~``, ``covid-19``."""
    operator = _OPERATOR.search(text)
    body = text[: operator.start()] if operator else text
    found = list(tokens(body))
    if not found:
        return _no_words(text)
    if "*" in body.strip("*"):
        return Understood(Word(body, field), "A * stands at the end of a word only; it was left out.")
    if operator is None or is_dense(body):
        return Understood(Word(body, field))
    # Hyphens make one word of several; joined by other signs ("u.s.a*"), the operator belongs to the last.
    last = body if join(body) else body[found[-1].start :]
    several = len(found) > 1 and last is not body
    before = [Phrase(body[: found[-1].start].rstrip("-–—'’./"), field)] if several else []
    problem = ""
    node: Node
    if operator[1].startswith("*"):
        node = Prefix(last, field)
    else:
        distance = int(operator[1][1:] or 1)
        problem = f"At most ~{MOST_CHANGES} letters may differ." if distance > MOST_CHANGES else ""
        node = Fuzzy(last, min(distance, MOST_CHANGES), field) if distance else Word(last, field)
    return Understood(all_of([*before, node]), problem)


def quoted(text: str, field: Field | None = None) -> Understood:
    """Understand words in quotation marks."""
    if not next(tokens(text), None):
        return Understood(problem="There are no words between these quotation marks; they were left out.")
    return Understood(Phrase(text.strip(), field))


def field_value(name: str, value: Value) -> Understood:
    """Understand what stands after the known field ``name``."""
    return _FIELDS[name](value)


def _no_words(text: str) -> Understood:
    if "*" in text or "~" in text:
        return Understood(problem=f"{text[:20]} needs letters before it; it was left out.")
    if any(unicodedata.category(character) == "So" for character in text):
        return Understood(problem=f"{text[:20]} is no word, and only words are searched; it was left out.")
    # Lone punctuation, as in a pasted headline, asks for nothing.
    return Understood()


def _text_field(field: Field) -> Callable[[Value], Understood]:
    return lambda value: quoted(value.text, field) if value.quoted else words(value.text, field)


def _language(value: Value) -> Understood:
    return Understood(Word(_code(language_of(value.text)), Field.LANGUAGE))


def _kind(value: Value) -> Understood:
    return Understood(Word(_code(value.text), Field.KIND))


def _code(text: str) -> str:
    return "".join(text.lower().split())


def _tag(value: Value) -> Understood:
    return Understood(State(Mark.TAG, value.text.strip().casefold()))


def _is(value: Value) -> Understood:
    name = value.text.strip().lower()
    if name in {"read", "unstarred"}:
        return Understood(without(State(Mark.UNREAD if name == "read" else Mark.STARRED)))
    if name in {"unread", "starred"}:
        return Understood(State(Mark(f"is:{name}")))
    return Understood(problem="is: knows unread, read, starred and unstarred; this was left out.")


def _has(value: Value) -> Understood:
    if value.text.strip().lower() in {"conflict", "conflicts"}:
        return Understood(State(Mark.CONFLICT))
    return Understood(problem="has: knows conflict only; this was left out.")


def _sources(value: Value) -> Understood:
    matched = _COUNT.fullmatch(value.text.strip())
    if matched is None:
        return Understood(problem="sources: takes a number, as in sources:>3; this was left out.")
    number = int(matched[2])
    low, high = {
        ">": (number + 1, None),
        ">=": (number, None),
        "<": (0, max(number - 1, 0)),
        "<=": (0, number),
    }.get(matched[1] or "=", (number, number))
    return Understood(State(Mark.SOURCES, low=low, high=high))


def _sort(value: Value) -> Understood:
    name = value.text.strip().lower()
    if name in set(Sort):
        return Understood(sort=Sort(name))
    return Understood(problem="sort: knows date and relevance; this was left out.")


_NO_DATE = "This is no date; write 2026-05-19, 2026-05, 2026, today or yesterday. It was left out."


def _date(value: Value) -> Understood:
    sign = _SIGN.match(value.text)
    day = stretch(value.text[sign.end() :], value.now) if sign else None
    if sign is not None:
        return Understood(_beside(sign[0], day)) if day else Understood(problem=_NO_DATE)
    first_text, dots, last_text = value.text.partition("..")
    first = stretch(first_text, value.now)
    last = stretch(last_text, value.now) if dots else first
    if first is None or last is None:
        return Understood(problem=_NO_DATE)
    if last[1] <= first[0]:
        return Understood(Published(last[0], first[1]), _turned(first_text, last_text))
    return Understood(Published(first[0], last[1]))


def _turned(later: str, earlier: str) -> str:
    return f"The later date stands first; it was read as date:{earlier.strip()}..{later.strip()}."


def _beside(sign: str, day: Stretch) -> Published:
    """Return the time on one side of a day, the day itself with it where the sign says so."""
    if sign.startswith(">"):
        return Published(day[0] if sign == ">=" else day[1], None)
    return Published(None, day[1] if sign == "<=" else day[0])


def _after(value: Value) -> Understood:
    day = stretch(value.text, value.now)
    return Understood(Published(day[0], None)) if day else Understood(problem=_NO_DATE)


def _before(value: Value) -> Understood:
    day = stretch(value.text, value.now)
    return Understood(Published(None, day[0])) if day else Understood(problem=_NO_DATE)


def _last(value: Value) -> Understood:
    seconds = seconds_back(value.text)
    if seconds is None:
        return Understood(problem="last: takes a stretch of time: 12h, 7d, 2w, 3m or 1y. It was left out.")
    return Understood(Published(value.now.timestamp() - seconds, None))


_FIELDS: dict[str, Callable[[Value], Understood]] = {
    **{name: _text_field(field) for name, field in TEXT_FIELDS.items()},
    "lang": _language,
    "kind": _kind,
    "tag": _tag,
    "is": _is,
    "has": _has,
    "sources": _sources,
    "sort": _sort,
    "date": _date,
    "after": _after,
    "before": _before,
    "last": _last,
}

FIELD_NAMES = tuple(_FIELDS)
"""Every name that may stand before a colon."""
