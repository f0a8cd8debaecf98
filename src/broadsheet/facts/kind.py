"""The words facts and blocks are told apart by; loaded without the values, for lists that only draw them."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What sort of value a fact has."""

    EVENT = "event"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    AGE = "age"
    ORDINAL = "ordinal"
    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    STATUS = "status"
    CAUSE = "cause"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    STATEMENT = "statement"


class Bound(StrEnum):
    """How firmly a number is given."""

    EXACT = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class BlockKind(StrEnum):
    """What part a stretch of text plays in its article."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    QUOTATION = "quotation"
    SOURCES = "sources"
    BOILERPLATE = "boilerplate"
