"""A tree back to text that reads as the same tree: for saved searches, titles of result lists and explanations."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from broadsheet.search.query import (
    And,
    Fuzzy,
    Mark,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    State,
    Word,
)

if TYPE_CHECKING:
    from broadsheet.search.query import Field


def render(node: Node) -> str:
    """Return ``node`` in the query language; times of day are rounded to their day in UTC."""
    match node:
        case And(parts=parts):
            return " ".join(_inside(part) for part in parts)
        case Or(parts=parts):
            return " OR ".join(_inside(part) for part in parts)
        case Not(part=part):
            return f"-{_inside(part)}"
        case _:
            return _leaf(node)


def _leaf(node: Node) -> str:
    match node:
        case Published():
            return _published(node)
        case State():
            return _state(node)
        case Word() | Phrase() | Prefix() | Fuzzy():
            return _text(node)
        case _:
            return ""


def _inside(node: Node) -> str:
    text = render(node)
    return f"({text})" if isinstance(node, And | Or) or (isinstance(node, Published) and " " in text) else text


def _text(node: Word | Phrase | Prefix | Fuzzy) -> str:
    match node:
        case Word(text=text, field=field):
            return _field(field) + text
        case Phrase(text=text, field=field):
            return f'{_field(field)}"{text}"'
        case Prefix(text=text, field=field):
            return f"{_field(field)}{text}*"
        case Fuzzy(text=text, distance=distance, field=field):
            return f"{_field(field)}{text}~{distance}"


def _field(field: Field | None) -> str:
    return f"{field}:" if field else ""


def _published(node: Published) -> str:
    parts = []
    if node.first is not None:
        parts.append(f"after:{_day(node.first)}")
    if node.end is not None:
        parts.append(f"before:{_day(node.end)}")
    return " ".join(parts)


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


def _state(node: State) -> str:
    match node.mark:
        case Mark.TAG:
            return f'tag:"{node.value}"'
        case Mark.SOURCES:
            return _sources(node.low, node.high)
        case _:
            return str(node.mark)


def _sources(low: int, high: int | None) -> str:
    if high is None:
        return f"sources:>={low}"
    return f"sources:{low}" if low == high else f"sources:<={high}"
