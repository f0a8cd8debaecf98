"""What an article must be for a saved search: a tree of plain values, and the SQL that it is asked in.

What words say is not asked here: which articles answer the words of a search is remembered (answers.py), and the tree
names it. Marks and times are looked up at the moment of asking, so that a mark changes every count at once.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answering:
    """Articles that were found to answer a part of a saved search."""

    search: int
    part: int


@dataclass(frozen=True, slots=True)
class Unread:
    """Articles that were not read."""


@dataclass(frozen=True, slots=True)
class Starred:
    """Articles with a star."""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """Articles known to contradict another of their story."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Articles with a tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Articles not before ``first`` and before ``end``, epoch seconds; None is open."""

    first: float | None
    end: float | None


@dataclass(frozen=True, slots=True)
class ToldBy:
    """Articles of stories that ``low`` to ``high`` sources tell; None is without end."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Every:
    """Articles for which all of these hold; every article where there are none."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """Articles for which one of these holds; none where there are none."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Neither:
    """Articles for which this does not hold."""

    part: Condition


Condition = Answering | Unread | Starred | Contradicted | Tagged | Dated | ToldBy | Every | Either | Neither

_ANSWERING = "a.number IN (SELECT article FROM answers WHERE search = ? AND part = ?)"
_UNREAD = "a.read = 0"
_STARRED = "a.starred = 1"
_TAGGED = """
a.number IN (SELECT article FROM tags WHERE tag = ? COLLATE NOCASE)
OR a.source IN (SELECT s.number FROM sources s, json_each(s.tags) t WHERE t.value = ? COLLATE NOCASE)
"""
_DATED = "a.sort_time >= ? AND a.sort_time < ?"
_CONTRADICTED = """
EXISTS (SELECT 1 FROM conflicts WHERE count > 0 AND one = a.number)
OR EXISTS (SELECT 1 FROM conflicts WHERE count > 0 AND other = a.number)
"""
_TOLD_BY = """
EXISTS (SELECT 1 FROM memberships m WHERE m.article = a.number AND (
  SELECT count(DISTINCT b.source) FROM memberships p JOIN articles b ON b.number = p.article AND b.hidden = 0
  WHERE p.story = m.story) BETWEEN ? AND ?)
"""
_WITHOUT_END = 1 << 31
_ANY_TIME = 1e18
"""Seconds: further from now than any article's time is kept."""


def sql_of(condition: Condition) -> tuple[str, list[object]]:
    """Return an SQL expression about the article ``a``, and the values of its parameters in their order."""
    values: list[object] = []
    return _expression(condition, values), values


def _expression(condition: Condition, values: list[object]) -> str:
    match condition:
        case Every(parts=parts):
            return f"({' AND '.join([_expression(part, values) for part in parts]) or '1'})"
        case Either(parts=parts):
            return f"({' OR '.join([_expression(part, values) for part in parts]) or '0'})"
        case Neither(part=part):
            return f"(NOT {_expression(part, values)})"
        case _:
            text, given = _leaf(condition)
            values.extend(given)
            return f"({text})"


def _leaf(condition: Condition) -> tuple[str, tuple[object, ...]]:
    match condition:
        case Answering(search=search, part=part):
            return _ANSWERING, (search, part)
        case Tagged(tag=tag):
            return _TAGGED, (tag, tag)
        case Dated(first=first, end=end):
            return _DATED, (-_ANY_TIME if first is None else first, _ANY_TIME if end is None else end)
        case ToldBy(low=low, high=high):
            return _TOLD_BY, (low, _WITHOUT_END if high is None else high)
        case _:
            return _CONSTANT[type(condition)], ()


_CONSTANT: dict[type, str] = {Unread: _UNREAD, Starred: _STARRED, Contradicted: _CONTRADICTED}
