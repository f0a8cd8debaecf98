"""A query's text to its tree. Whatever the text, there is a tree; what was not understood is explained at its place.

either  := all ("OR" all)*
all     := one ("AND"? one)*
one     := ("-" | "NOT") one | "(" either ")" | field ":" value | field ":" "(" either ")" | '"' words '"' | word
"""

from __future__ import annotations

import difflib
from datetime import UTC, datetime

from broadsheet.search import terms
from broadsheet.search.lexer import Lexeme, Piece, lex
from broadsheet.search.query import (
    Everything,
    Field,
    Node,
    Prefix,
    Problem,
    Query,
    Sort,
    Word,
    all_of,
    any_of,
    without,
)

LONGEST_QUERY = 4_000
"""Characters read of a query; nobody types more, and what is pasted by mistake must not cost time."""
MOST_TERMS = 64
"""Words and filters read of a query."""
DEEPEST = 24
"""Parentheses in parentheses that are read."""
MOST_PROBLEMS = 10
"""Mistakes that are explained, the last of them always: five hundred open parentheses are one."""


def parse_query(text: str, now: datetime | float | None = None, *, typing: bool = False) -> Query:
    """Read a query. Never raises.

    Args:
        text: As typed: the language is described in the README.
        now: The moment that ``last:`` and ``today`` count from, aware or in epoch seconds (then UTC); by default the
            current one in the local time zone, whose days ``date:`` then means.
        typing: True while the last word is still being typed, so that any word beginning with it is meant as well.
    """
    moment = _moment(now)
    parser = _Parser(text[:LONGEST_QUERY], moment, typing=typing)
    if len(text) > LONGEST_QUERY:
        parser.complain(LONGEST_QUERY, len(text), f"Only the first {LONGEST_QUERY} characters of a query are read.")
    tree = parser.query()
    if isinstance(tree, Everything) and text.strip() and not parser.problems and parser.sort is None:
        parser.complain(0, len(text), "There are no words in this to search for.", unfinished=True)
    problems = sorted(set(parser.problems), key=lambda problem: (problem.start, problem.end))
    if len(problems) > MOST_PROBLEMS:
        problems[MOST_PROBLEMS - 1 : -1] = []
    return Query(text, tree, parser.sort, tuple(problems), moment.timestamp())


def _moment(now: datetime | float | None) -> datetime:
    if now is None:
        # Naive local time would do for days, but the offset of summer time is the one in force at that day's midnight.
        return datetime.now().astimezone()
    if isinstance(now, datetime):
        return now if now.tzinfo else now.astimezone()
    return datetime.fromtimestamp(now, UTC)


class _Parser:
    def __init__(self, text: str, now: datetime, *, typing: bool) -> None:
        self._text = text
        self._lexemes = list(lex(text))
        self._place = 0
        self._depth = 0
        self._terms = 0
        self._now = now
        self._typing = typing
        self._field: Field | None = None
        self.sort: Sort | None = None
        self.problems: list[Problem] = []

    def complain(self, start: int, end: int, message: str, *, unfinished: bool = False) -> None:
        self.problems.append(Problem(start, end, message, unfinished))

    def query(self) -> Node:
        parts: list[Node] = []
        while self._place < len(self._lexemes):
            part = self._either()
            if part is not None:
                parts.append(part)
            if (lexeme := self._peek()) and lexeme.piece is Piece.CLOSE:
                self.complain(lexeme.start, lexeme.end, "This parenthesis closes nothing; it was left out.")
                self._place += 1
        return all_of(parts) if parts else Everything()

    def _peek(self) -> Lexeme | None:
        return self._lexemes[self._place] if self._place < len(self._lexemes) else None

    def _either(self) -> Node | None:
        parts: list[Node] = []
        pending: Lexeme | None = None
        while True:
            part = self._all()
            if part is not None:
                parts.append(part)
            elif pending is not None:
                message = "OR stands between two things; it was left out."
                self.complain(pending.start, pending.end, message, unfinished=self._peek() is None)
            lexeme = self._peek()
            if lexeme is None or lexeme.piece is not Piece.OR:
                return any_of(parts) if parts else None
            if part is None and pending is None:
                self.complain(lexeme.start, lexeme.end, "OR stands between two things; it was left out.")
            pending = lexeme
            self._place += 1

    def _all(self) -> Node | None:
        parts: list[Node] = []
        between = False
        while (lexeme := self._peek()) and lexeme.piece not in {Piece.OR, Piece.CLOSE}:
            if lexeme.piece is Piece.AND:
                self._connect(lexeme, between=between)
                between = False
                continue
            part = self._one(lexeme)
            between = True
            if part is not None:
                parts.append(part)
        return all_of(parts) if parts else None

    def _connect(self, sign: Lexeme, *, between: bool) -> None:
        """Pass over an AND, which means nothing more than standing side by side."""
        self._place += 1
        after = self._peek()
        if not between or after is None or after.piece in {Piece.OR, Piece.CLOSE}:
            message = "AND stands between two things; it was left out."
            self.complain(sign.start, sign.end, message, unfinished=after is None)

    def _one(self, lexeme: Lexeme) -> Node | None:
        self._place += 1
        match lexeme.piece:
            case Piece.NOT:
                return self._negation(lexeme)
            case Piece.OPEN:
                return self._group(lexeme)
            case Piece.FIELD:
                return self._with_field(lexeme)
            case _:
                return self._leaf(lexeme)

    def _negation(self, sign: Lexeme) -> Node | None:
        negated = True
        while (lexeme := self._peek()) and lexeme.piece is Piece.NOT:
            negated = not negated
            self._place += 1
        if lexeme is None or lexeme.piece in {Piece.OR, Piece.AND, Piece.CLOSE}:
            message = f"Nothing follows this {sign.text}; it was left out."
            self.complain(sign.start, sign.end, message, unfinished=lexeme is None)
            return None
        part = self._one(lexeme)
        return without(part) if part is not None and negated else part

    def _group(self, opening: Lexeme) -> Node | None:
        self._depth += 1
        if self._depth > DEEPEST:
            self.complain(opening.start, opening.end, f"More than {DEEPEST} parentheses in each other are not read.")
            self._place = len(self._lexemes)
            return None
        node = self._either()
        self._depth -= 1
        closing = self._peek()
        if closing is None:
            message = "This parenthesis is never closed; it was closed at the end."
            self.complain(opening.start, opening.end, message, unfinished=True)
        else:
            self._place += 1
            if node is None and closing.start == opening.end:
                self.complain(opening.start, closing.end, "There is nothing in these parentheses.")
        return node

    def _with_field(self, lexeme: Lexeme) -> Node | None:
        name = lexeme.text.lower()
        value = self._peek()
        attached = value is not None and value.start == lexeme.end
        if name not in terms.FIELD_NAMES:
            return self._unknown_field(lexeme, value if attached else None)
        if value is None or not attached or value.piece is Piece.CLOSE:
            message = f"{name}: needs something right after it; it was left out."
            self.complain(lexeme.start, lexeme.end, message, unfinished=value is None)
            return None
        self._place += 1
        if value.piece is Piece.OPEN:
            return self._field_group(name, lexeme, value)
        if value.piece is Piece.QUOTED and not value.closed:
            self._unclosed(value)
        understood = terms.field_value(name, terms.Value(value.text, value.piece is Piece.QUOTED, self._now))
        node = self._take(understood, lexeme.start, value.end)
        return self._while_typed(node, value, terms.TEXT_FIELDS.get(name))

    def _field_group(self, name: str, lexeme: Lexeme, opening: Lexeme) -> Node | None:
        field = terms.TEXT_FIELDS.get(name)
        if field is None:
            self.complain(lexeme.start, lexeme.end, f"{name}: takes one thing, not parentheses; it was left out.")
            return self._group(opening)
        outer, self._field = self._field, field
        node = self._group(opening)
        self._field = outer
        return node

    def _unknown_field(self, lexeme: Lexeme, value: Lexeme | None) -> Node | None:
        word = Lexeme(Piece.WORD, lexeme.text, lexeme.start, lexeme.end)
        if value is None or value.piece is not Piece.WORD:
            # "Trump: the ..." is a pasted headline, not a field.
            return self._leaf(word)
        self._place += 1
        near = difflib.get_close_matches(lexeme.text.lower(), terms.FIELD_NAMES, n=1)
        hint = f"; did you mean {near[0]}:?" if near else "."
        self.complain(
            lexeme.start, lexeme.end, f"There is no field {lexeme.text[:20]}:, so it is searched as words{hint}"
        )
        return self._leaf(Lexeme(Piece.WORD, f"{lexeme.text}:{value.text}", lexeme.start, value.end))

    def _leaf(self, lexeme: Lexeme) -> Node | None:
        if lexeme.piece is Piece.QUOTED:
            if not lexeme.closed:
                self._unclosed(lexeme)
            return self._take(terms.quoted(lexeme.text, self._field), lexeme.start, lexeme.end)
        node = self._take(terms.words(lexeme.text, self._field), lexeme.start, lexeme.end)
        return self._while_typed(node, lexeme, self._field)

    def _while_typed(self, node: Node | None, lexeme: Lexeme, field: Field | None) -> Node | None:
        """Return ``node``, or words that begin with it where it may still go on."""
        if not (self._typing and isinstance(node, Word) and lexeme.end == len(self._text)):
            return node
        if node.field is not field:
            # A language or kind has no beginnings.
            return node
        prefix = terms.words(f"{lexeme.text}*", field).node
        return any_of([node, prefix]) if isinstance(prefix, Prefix) else node

    def _unclosed(self, lexeme: Lexeme) -> None:
        message = "This quotation is never closed; it was closed at the end."
        self.complain(lexeme.start, lexeme.start + 1, message, unfinished=True)

    def _take(self, understood: terms.Understood, start: int, end: int) -> Node | None:
        if understood.problem:
            # What stands last may be the beginning of something right.
            self.complain(start, end, understood.problem, unfinished=end == len(self._text))
        if understood.sort is not None:
            self.sort = understood.sort
        if understood.node is None:
            return None
        self._terms += 1
        if self._terms > MOST_TERMS:
            self.complain(start, len(self._text), f"Only {MOST_TERMS} words and filters of a query are read.")
            self._place = len(self._lexemes)
            return None
        return understood.node
