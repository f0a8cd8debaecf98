"""What the search box offers while a query is typed: completions taken over one after the other, mistakes by place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.search import Problem

_SHORTEST = 2
"""Letters of a field's name before it is offered: most words of one letter begin something else."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the word at the cursor may become.

    Attributes:
        before: The query up to that word.
        options: What may stand there.
        after: The rest of the query.
        chosen: Which option stands there already; None where what was typed does.
    """

    before: str
    options: tuple[str, ...]
    after: str
    chosen: int | None = None

    @property
    def next(self) -> Offer:
        """The same with the next option chosen."""
        following = 0 if self.chosen is None else (self.chosen + 1) % len(self.options)
        return Offer(self.before, self.options, self.after, following)

    @property
    def text(self) -> str:
        """The query with the chosen option in it."""
        return self.before + (self.options[self.chosen] if self.chosen is not None else "") + self.after

    @property
    def cursor(self) -> int:
        """Where the cursor stands then."""
        return len(self.text) - len(self.after)


def offer(text: str, cursor: int, values: Mapping[str, Sequence[str]]) -> Offer | None:
    """Return what the word that ends at the cursor may become, None where there is nothing to offer."""
    from broadsheet.search import complete

    found = complete(text, cursor, lambda field: values.get(field, ()))
    typed = text[found.start : found.end]
    options = tuple(option for option in found.options if option != typed)
    names = bool(options) and all(option.endswith(":") for option in options)
    if not options or (names and len(typed) < _SHORTEST) or typed in found.options:
        return None
    return Offer(text[: found.start], options, text[found.end :])


def mistake(text: str, cursor: int) -> Problem | None:
    """Return what is wrong with a query, the first of it; nothing that may be mended by typing on at its end."""
    from broadsheet.search import parse_query

    going_on = cursor == len(text)
    problems = parse_query(text, typing=True).problems
    return next((problem for problem in problems if not (going_on and problem.unfinished)), None)
