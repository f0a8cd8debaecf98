"""Why an article is in its story: the names, dates, numbers and words it shares with the others."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from broadsheet.stories.common_words import BACKGROUND
from broadsheet.stories.terms import TOKEN, article_terms, reading, token_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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


class Common:
    """What the articles of a story have in common; each is read once, however many ask.

    Args:
        articles: All articles of the story.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self._others = len(articles) - 1
        self._terms = {article.id: article_terms(article) for article in articles}
        self._names = Counter(name for terms in self._terms.values() for name in terms.names)
        self._words = Counter(word for terms in self._terms.values() for word in terms.words)
        self._days = Counter(day for article in articles for day in set(_days(reading(article))))

    def membership(self, article: Article) -> Membership:
        """Return what an article of the story shares with at least half of the others, at most six things.

        Names come first, then a date, then numbers and words; each as the article writes it, the most telling first.
        """
        least = max(1.0, self._others / 2)
        terms = self._terms[article.id]
        text = reading(article)
        dates = [day for day in dict.fromkeys(_days(text)) if self._days[day] - 1 >= least]
        days = {day.split()[1] for day in dates}
        names = [name for name in _phrases(text, _held(terms.names, self._names, least)) if name not in days]
        words = _phrases(text, _held(terms.words, self._words, least))
        told = [*names[:_NAMES_SHOWN], *dates[:_DATES_SHOWN], *words, *names[_NAMES_SHOWN:]]
        return Membership(article.id, tuple(told[:_SHOWN]))


def _held(mine: Mapping[str, float], held: Mapping[str, int], least: float) -> dict[str, float]:
    """Return my terms that enough others hold: how much they are stressed here, times how many others hold them."""
    return {
        term: stress * (held[term] - 1)
        for term, stress in mine.items()
        # A single digit is shared by chance too often to be a reason.
        if held[term] - 1 >= least and len(term) > 1 and term not in BACKGROUND
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


def _days(text: str) -> list[str]:
    return [
        f"{(match['month'] or match['month_last'])[:3]} {int(match['day'] or match['day_first'])}"
        for match in _DATE.finditer(text)
    ]
