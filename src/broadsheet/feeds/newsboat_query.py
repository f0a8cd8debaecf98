"""newsboat's filter expressions, as its query feeds have them, in our own query language.

Its grammar is that of newsboat's documentation ("Filter Language"). What has no counterpart here is refused, with the
part that has none: a search that finds something else than it used to would be worse than none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.errors import SubscriptionsError
from broadsheet.feeds.newsboat_pattern import words_of

LENGTH_LIMIT = 4_000
DEPTH_LIMIT = 20

_TOKEN = re.compile(
    r"\s*(?:(?P<sign>[()])|(?P<operator>=~|!~|!#|==|!=|<=|>=|[=<>#])"
    r"|\"(?P<quoted>(?:[^\"\\]|\\.)*)\"|(?P<word>[^\s()\"=<>#!~]+))"
)
_ESCAPE = re.compile(r'\\(["\\])')
_WORD = re.compile(r"\w+")
_RANGE = re.compile(r"(\d{1,6}):(\d{1,6})")
# What stands where a value is compared as a text, by newsboat's name of it; the text of an article has no field.
_FIELDS = {"title": "title:", "author": "author:", "link": "url:", "feedtitle": "source:", "content": ""}
_OPPOSITE = {"!=": "=", "!~": "=~", "!#": "#"}


class _Part(NamedTuple):
    """A part of a query, and whether it has to stand in parentheses beside others."""

    text: str
    loose: bool = False

    def beside(self) -> str:
        """Return it fit to stand beside others."""
        return f"({self.text})" if self.loose else self.text


def translate(expression: str) -> str:
    """Return a filter expression as a query of ours.

    Raises:
        SubscriptionsError: It is none, or says something that our queries cannot say; the message names the part.
    """
    if len(expression) > LENGTH_LIMIT:
        message = "the expression is too long"
        raise SubscriptionsError(message)
    reader = _Reader(_tokens(expression))
    query = reader.alternatives(0)
    reader.finish()
    return query.text


def _tokens(expression: str) -> list[tuple[str, str]]:
    tokens = []
    place = 0
    text = expression.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            message = f"“{clean_line(text[place:], limit=60)}” is not understood"
            raise SubscriptionsError(message)
        kind = match.lastgroup
        value = match[kind]
        tokens.append((kind, _ESCAPE.sub(r"\1", value) if kind == "quoted" else value))
        place = match.end()
    return tokens


class _Reader:
    """Reads tokens from left to right; "and" binds closer than "or"."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._place = 0

    def alternatives(self, depth: int) -> _Part:
        parts = [self._together(depth)]
        while self._takes("or"):
            parts.append(self._together(depth))
        if len(parts) == 1:
            return parts[0]
        return _Part(" OR ".join(part.beside() for part in parts), loose=True)

    def finish(self) -> None:
        """See that nothing is left.

        Raises:
            SubscriptionsError: Something is.
        """
        if self._place < len(self._tokens):
            raise _unread(self._tokens[self._place][1])

    def _together(self, depth: int) -> _Part:
        parts = [self._one(depth)]
        while self._takes("and"):
            parts.append(self._one(depth))
        if len(parts) == 1:
            return parts[0]
        return _Part(" ".join(part.beside() for part in parts), loose=True)

    def _one(self, depth: int) -> _Part:
        if self._peek() != ("sign", "("):
            return self._comparison()
        if depth >= DEPTH_LIMIT:
            message = "its parentheses are nested too deep"
            raise SubscriptionsError(message)
        self._place += 1
        inside = self.alternatives(depth + 1)
        if self._peek() != ("sign", ")"):
            message = "a parenthesis is not closed"
            raise SubscriptionsError(message)
        self._place += 1
        return inside

    def _comparison(self) -> _Part:
        name, operator, value = (self._next() for _ in range(3))
        sign = operator[1].lower()
        if name[0] != "word" or (operator[0] != "operator" and sign != "between") or value[0] not in {"quoted", "word"}:
            raise _unread(f"{name[1]} {operator[1]} {value[1]}".strip())
        said = f"{name[1]} {operator[1]} {value[1]}"
        positive = _OPPOSITE.get(sign, sign)
        found = _compared(name[1].lower(), "=" if positive == "==" else positive, value[1], said)
        return found if positive == sign else _Part(f"-{found.beside()}")

    def _takes(self, word: str) -> bool:
        kind, value = self._peek()
        if kind == "word" and value.lower() == word:
            self._place += 1
            return True
        return False

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._place] if self._place < len(self._tokens) else ("", "")

    def _next(self) -> tuple[str, str]:
        found = self._peek()
        self._place += 1
        return found


def _compared(name: str, sign: str, value: str, said: str) -> _Part:
    """Return one comparison, without its negation."""
    if name in _FIELDS and sign in {"=", "=~"}:
        return _in_field(_FIELDS[name], value, said, exact=sign == "=")
    part: _Part | None = None
    if (name, sign) == ("tags", "#"):
        part = _tag(value)
    elif (name, sign) == ("unread", "="):
        part = _unread_mark(value)
    elif name == "age":
        part = _age(sign, value)
    if part is None:
        raise _no_counterpart(said)
    return part


def _in_field(field: str, value: str, said: str, *, exact: bool) -> _Part:
    named = " ".join(_WORD.findall(value))
    alternatives = ([[f'"{named}"']] if named else []) if exact else words_of(value) or []
    if not alternatives:
        raise _no_counterpart(said)
    parts = [_Part(" ".join(words), loose=len(words) > 1) for words in alternatives]
    several = len(parts) > 1
    inside = _Part(" OR ".join(part.beside() for part in parts), loose=True) if several else parts[0]
    return _Part(f"{field}{inside.beside()}") if field else inside


def _tag(value: str) -> _Part | None:
    name = clean_line(value.replace('"', " "), limit=80)
    if not name:
        return None
    return _Part(f"tag:{name}" if re.fullmatch(r"[\w-]+", name) else f'tag:"{name}"')


def _unread_mark(value: str) -> _Part | None:
    mark = {"yes": "is:unread", "no": "is:read"}.get(value.lower())
    return _Part(mark) if mark else None


def _age(sign: str, value: str) -> _Part | None:
    """Return an age, which newsboat counts in whole days that have passed, as a stretch of time up to now."""
    span = _RANGE.fullmatch(value) if sign == "between" else None
    if span:
        youngest, oldest = int(span[1]), int(span[2])
    elif value.isascii() and value.isdigit() and len(value) < 6:
        days = int(value)
        ages = {"<": (0, days - 1), "<=": (0, days), "=": (days, days), ">": (days + 1, None), ">=": (days, None)}
        if sign not in ages:
            return None
        youngest, last = ages[sign]
        if last is None:
            return _Part(f"-last:{youngest}d") if youngest else None
        oldest = last
    else:
        return None
    if oldest < youngest:
        return None
    within = f"last:{oldest + 1}d"
    return _Part(f"{within} -last:{youngest}d", loose=True) if youngest else _Part(within)


def _unread(said: str) -> SubscriptionsError:
    return SubscriptionsError(f"“{clean_line(said, limit=80)}” is no comparison" if said else "something is missing")


def _no_counterpart(said: str) -> SubscriptionsError:
    return SubscriptionsError(f"“{clean_line(said, limit=80)}” has no counterpart in Broadsheet's queries")
