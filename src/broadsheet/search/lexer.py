"""The text of a query to its pieces, each with its place. Never raises, whatever the text."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Piece(Enum):
    """What a piece of a query is."""

    OPEN = auto()
    CLOSE = auto()
    NOT = auto()
    OR = auto()
    AND = auto()
    FIELD = auto()
    QUOTED = auto()
    WORD = auto()


class Lexeme(NamedTuple):
    """A piece of a query and where it stands; ``closed`` is False for a quotation without its end."""

    piece: Piece
    text: str
    start: int
    end: int
    closed: bool = True


_QUOTES = '"“”„'
_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_QUOTED = re.compile(f"[{_QUOTES}]([^{_QUOTES}]*)([{_QUOTES}]?)")
# A colon after letters makes a field, unless nothing follows it or it is the colon of an address.
_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
_WORD = re.compile(rf"[^\s\x00-\x1f\x7f-\x9f{_QUOTES}()]+")
_CONNECTIVES = {"OR": Piece.OR, "AND": Piece.AND, "NOT": Piece.NOT}


def lex(text: str) -> Iterator[Lexeme]:
    """Yield the pieces of ``text`` in order."""
    place = 0
    after_field = False
    while place < len(text):
        if blank := _BLANK.match(text, place):
            place = blank.end()
            after_field = False
            continue
        lexeme = _next(text, place, after_field=after_field)
        yield lexeme
        place = lexeme.end
        after_field = lexeme.piece is Piece.FIELD


def _next(text: str, place: int, *, after_field: bool) -> Lexeme:
    character = text[place]
    if character in "()":
        return Lexeme(Piece.OPEN if character == "(" else Piece.CLOSE, character, place, place + 1)
    if quoted := _QUOTED.match(text, place):
        return Lexeme(Piece.QUOTED, quoted[1], place, quoted.end(), closed=bool(quoted[2]))
    if not after_field:
        if character == "-" and _begins_something(text, place + 1):
            return Lexeme(Piece.NOT, "-", place, place + 1)
        if field := _FIELD.match(text, place):
            return Lexeme(Piece.FIELD, field[1], place, field.end())
    return _word(text, place, after_field=after_field)


def _word(text: str, place: int, *, after_field: bool) -> Lexeme:
    word = _WORD.match(text, place)
    end = word.end() if word else place + 1
    run = text[place:end]
    piece = Piece.WORD if after_field else _CONNECTIVES.get(run, Piece.WORD)
    return Lexeme(piece, run, place, end)


def _begins_something(text: str, place: int) -> bool:
    return place < len(text) and text[place] != ")" and not _BLANK.match(text, place)
