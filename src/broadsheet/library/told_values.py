"""Values as one process tells them to another: JSON that names their kinds, of which a fixed list is understood.

What is understood is made by calling the kind's constructor with its fields, nothing else: nothing that is told can
have anything done. Articles that both sides have are told by their ids.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from broadsheet.articles import Article
from broadsheet.articles.model import TextLink

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ARTICLE, _SET, _DAY, _MOMENT = "article", "set", "day", "moment"


def told(value: object) -> Any:
    """Return a value as JSON can say it; articles by their ids.

    Raises:
        TypeError: It is of no kind that is understood.
    """
    if value is None or type(value) in {bool, int, float, str}:
        return value
    if isinstance(value, (list, tuple)):
        return [told(one) for one in value]
    name, said = _named(value)
    return {name: said}


def _named(value: object) -> tuple[str, Any]:
    """Return the name of a value's kind, and what is said of it."""
    name = type(value).__name__
    if isinstance(value, Article):
        return _ARTICLE, value.id
    if isinstance(value, frozenset):
        return _SET, sorted(value)
    if isinstance(value, date):
        return _MOMENT if isinstance(value, datetime) else _DAY, value.isoformat()
    if type(value) is not _kinds().get(name):
        message = f"a {name} cannot be told"
        raise TypeError(message)
    if isinstance(value, StrEnum):
        return name, value.value
    return name, [told(getattr(value, field)) for field in _fields(type(value))]


def understood(said: Any, articles: Mapping[str, Article]) -> Any:
    """Return the value that :func:`told` has told; lists become tuples.

    Args:
        said: What was said.
        articles: The articles it speaks of, by id.

    Raises:
        KeyError: It is of no kind that is understood, or an article is not known.
    """
    if isinstance(said, list):
        return tuple([understood(one, articles) for one in said])
    if not isinstance(said, dict):
        return said
    [(name, given)] = said.items()
    if name == _ARTICLE:
        return articles[given]
    if name == _SET:
        return frozenset(given)
    if name in {_DAY, _MOMENT}:
        return (datetime if name == _MOMENT else date).fromisoformat(given)
    kind = _kinds()[name]
    return kind(given) if issubclass(kind, StrEnum) else kind(*understood(given, articles))


def whole(articles: Sequence[Article]) -> list[Any]:
    """Return articles as JSON can say them, with all that they are."""
    return [[told(getattr(article, field)) for field in _fields(Article)] for article in articles]


def read(said: Sequence[Any]) -> list[Article]:
    """Return the articles that :func:`whole` has told."""
    return [Article(*understood(one, {})) for one in said]


def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _kinds() -> Mapping[str, type[Any]]:
    """Return the kinds that are understood, by name."""
    from broadsheet.compare import model as comparing
    from broadsheet.facts import model as stating
    from broadsheet.stories import claims

    return {
        kind.__name__: kind
        for kind in (
            TextLink,
            *(stating.Fact, stating.Slot, stating.Kind, stating.Bound),
            *(stating.DateValue, stating.QuantityValue, stating.NameValue, stating.TextValue),
            *(comparing.Verdict, comparing.Evidence, comparing.Row, comparing.SelfContradiction, comparing.Comparison),
            *(claims.Stance, claims.Proof, claims.Cell, claims.Claim, claims.Column, claims.Matrix),
        )
    }
