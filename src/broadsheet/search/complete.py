"""What may follow while a query is typed: fields, and the values of those that have a list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.search.lexer import Lexeme, Piece, lex
from broadsheet.search.parser import LONGEST_QUERY
from broadsheet.search.terms import FIELD_NAMES
from broadsheet.search.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_CLOSED = {
    "is": ("unread", "read", "starred", "unstarred"),
    "has": ("conflict",),
    "sort": ("date", "relevance"),
    "last": ("1d", "7d", "30d", "1y"),
    "date": ("today", "yesterday"),
    "after": ("today", "yesterday"),
    "before": ("today", "yesterday"),
    "sources": (">1", ">2", ">3"),
}
MOST_OPTIONS = 20


@dataclass(frozen=True, slots=True)
class Completion:
    """What the word at the cursor may become.

    Attributes:
        start: Where the text to be replaced begins.
        end: Where it ends.
        options: What may stand there instead, the likeliest first; each is complete, with quotation marks if needed.
    """

    start: int
    end: int
    options: tuple[str, ...] = ()


def complete(text: str, cursor: int, values: Callable[[str], Iterable[str]] | None = None) -> Completion:
    """Return what the word that ends at ``cursor`` may become.

    Args:
        text: The query so far.
        cursor: Where the cursor stands, in characters.
        values: Given a field's name (source, author, tag, lang, kind), every value it may have, the likeliest first.
    """
    if cursor > LONGEST_QUERY:
        # Nobody types there, and what was pasted by mistake must not cost time at every key.
        return Completion(cursor, cursor)
    lexemes = [lexeme for lexeme in lex(text[:cursor]) if lexeme.end <= cursor]
    if not lexemes or lexemes[-1].end < cursor:
        return Completion(cursor, cursor)
    last = lexemes[-1]
    field = _field_before(lexemes)
    if field is not None:
        typed = "" if last.piece is Piece.FIELD else last.text
        start = last.end if last.piece is Piece.FIELD else last.start
        return Completion(start, cursor, _options(typed, _values(field, values)))
    if last.piece is Piece.WORD:
        names = [f"{name}:" for name in FIELD_NAMES if name.startswith(last.text.lower())]
        return Completion(last.start, cursor, tuple(names))
    return Completion(cursor, cursor)


def _field_before(lexemes: Sequence[Lexeme]) -> str | None:
    """Return the field whose value the last lexeme is or begins."""
    if lexemes[-1].piece is Piece.FIELD:
        return lexemes[-1].text.lower()
    if (
        len(lexemes) > 1
        and lexemes[-1].piece in {Piece.WORD, Piece.QUOTED}
        and lexemes[-2].piece is Piece.FIELD
        and lexemes[-2].end == lexemes[-1].start
    ):
        return lexemes[-2].text.lower()
    return None


def _values(field: str, values: Callable[[str], Iterable[str]] | None) -> Iterable[str]:
    if field in _CLOSED:
        return _CLOSED[field]
    return values(field) if values is not None and field in FIELD_NAMES else ()


def _options(typed: str, values: Iterable[str]) -> tuple[str, ...]:
    """Return the values that begin with what was typed, then those of which a later word does."""
    wanted = fold(typed)
    first: list[str] = []
    later: list[str] = []
    for value in values:
        parts = [fold(part) for part in value.split()]
        if fold(value).startswith(wanted) or value.lower().startswith(typed.lower()):
            first.append(value)
        elif any(part.startswith(wanted) for part in parts[1:]):
            later.append(value)
    return tuple(_quoted(value) for value in dict.fromkeys(first + later))[:MOST_OPTIONS]


def _quoted(value: str) -> str:
    return (
        value if value and all(lexeme.text == value for lexeme in lex(f"x:{value}") if lexeme.start) else f'"{value}"'
    )
