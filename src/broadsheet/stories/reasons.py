"""Why an article is in its story: the names, dates, numbers and words it shares with the others."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from broadsheet.stories.common_words import BACKGROUND
from broadsheet.stories.terms import TOKEN, article_terms, reading, token_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.articles import Article

_SHOWN: Final = 6
_NAMES_SHOWN: Final = 4
_DATES_SHOWN: Final = 1

_MONTH: Final = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATE: Final = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\.? (?P<day>[0-3]?\d)|(?P<day_first>[0-3]?\d) (?P<month_last>{_MONTH}))(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Membership:
    """Why an article is in its story.

    Attributes:
        article: Its id.
        shared: What it shares with the others, as its text writes it, the most telling first: names, dates, numbers,
            then words. Empty for the only article of a story.
    """

    article: str
    shared: tuple[str, ...]

    def __str__(self) -> str:
        """The reason as the reader sees it: "shares: Karpathy, Anthropic, May 19"."""
        return f"shares: {', '.join(self.shared)}" if self.shared else ""


def shared(article: Article, others: Sequence[Article]) -> tuple[str, ...]:
    """Return what an article shares with at least half of the others, the most telling first, at most six things.

    Names come first, then a date, then numbers and words; each as the article writes it.
    """
    least = max(1.0, len(others) / 2)
    mine, theirs = article_terms(article), [article_terms(other) for other in others]
    text = reading(article)
    dates = _dates(text, [reading(other) for other in others], least)
    days = {day.split()[1] for day in dates}
    names = _phrases(text, _held(mine.names, (other.names for other in theirs), least))
    names = [name for name in names if name not in days]
    words = _phrases(text, _held(mine.words, (other.words for other in theirs), least))
    return tuple([*names[:_NAMES_SHOWN], *dates[:_DATES_SHOWN], *words, *names[_NAMES_SHOWN:]][:_SHOWN])


def _held(mine: Mapping[str, float], others: Iterable[Mapping[str, float]], least: float) -> dict[str, float]:
    """Return my terms that enough others hold: how much they are stressed here, times how many hold them."""
    held = Counter(term for other in others for term in other if term in mine)
    return {
        term: mine[term] * times
        for term, times in held.items()
        # A single digit is shared by chance too often to be a reason.
        if times >= least and len(term) > 1 and term not in BACKGROUND
    }


def _phrases(text: str, worth: Mapping[str, float]) -> list[str]:
    """Return the terms as the text writes them, the worthiest first; names that stand side by side as one."""
    found: dict[str, tuple[float, str]] = {}
    for phrase, keys in _runs(text, worth):
        score = max(worth[key] for key in keys)
        for key in keys:
            before = found.get(key)
            # The longest form is the fullest name: "Betty Ford Center" rather than "Ford".
            if before is None or len(phrase) > len(before[1]):
                found[key] = (score, phrase)
    # Names before numbers; among equals what the text says first.
    ranked = sorted(found.values(), key=lambda pair: (pair[1][0].isdigit(), -pair[0]))
    chosen: list[str] = []
    for _, phrase in ranked:
        if not any(phrase in longer for longer in chosen):
            chosen.append(phrase)
    return chosen


def _runs(text: str, worth: Mapping[str, float]) -> Iterator[tuple[str, list[str]]]:
    """Yield stretches of neighbouring tokens that are all worth something, with the terms they stand for."""
    first, last = 0, -2
    keys: list[str] = []
    for match in TOKEN.finditer(text):
        _, key = token_term(match[0])
        if keys and not (key in worth and text[last : match.start()] == " " and _are_names(text[first], match[0])):
            yield text[first:last], keys
            keys = []
        if key in worth:
            first = match.start() if not keys else first
            keys.append(key)
            last = match.end() - (2 if match[0].endswith(("'s", "’s")) else 0)
    if keys:
        yield text[first:last], keys


def _are_names(*tokens: str) -> bool:
    return all(token[0].isupper() for token in tokens)


def _dates(text: str, others: Sequence[str], least: float) -> list[str]:
    """Return the days of the year that enough others name as well, in the order of the text."""
    held = Counter(day for other in others for day in set(_days(other)))
    return [day for day in dict.fromkeys(_days(text)) if held[day] >= least]


def _days(text: str) -> list[str]:
    return [
        f"{(match['month'] or match['month_last'])[:3]} {int(match['day'] or match['day_first'])}"
        for match in _DATE.finditer(text)
    ]
