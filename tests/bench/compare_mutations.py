"""Articles with one value changed, and articles with the same values written in another way.

Every mutation is made by rule from the text alone, so that any collection of articles can be used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.articles import Article

Span = tuple[int, int]


def _list(words: str) -> list[str]:
    return words.split()


_DAYS = _list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_MONTHS = _list("January February March April May June July August September October November December")
_NUMBERS = _list("two three four five six seven eight nine ten eleven twelve")
_SURNAMES = _list("Whitlock Abernathy Castellano Ferreira Lindqvist")
_MONTH = rf"(?:{'|'.join(_MONTHS)})"

_ROLES = {
    "director": "treasurer", "president": "treasurer", "chairman": "secretary", "mayor": "treasurer",
    "senator": "judge", "judge": "senator", "governor": "ambassador", "secretary": "treasurer",
    "captain": "corporal", "sergeant": "captain", "lieutenant": "corporal", "pastor": "treasurer",
    "minister": "ambassador", "coach": "treasurer", "editor": "treasurer", "spokesman": "treasurer",
    "spokeswoman": "treasurer", "professor": "janitor", "lawyer": "dentist", "attorney": "dentist",
    "singer": "dentist", "founder": "treasurer", "manager": "treasurer", "doctor": "lawyer",
    "producer": "treasurer",
}  # fmt: skip
_STATUSES = {
    "guilty": "innocent", "dead": "alive", "alive": "dead", "survived": "died", "died": "survived",
    "convicted": "acquitted", "acquitted": "convicted", "arrested": "released", "released": "arrested",
    "open": "closed", "closed": "open", "paused": "completed", "approved": "rejected", "rejected": "approved",
    "won": "lost", "lost": "won", "rose": "fell", "fell": "rose", "injured": "unhurt", "confirmed": "denied",
    "destroyed": "undamaged",
}  # fmt: skip
_PLACES = _list(
    "London Paris Berlin Madrid Rome Moscow Tokyo Cairo Athens Dubai Tehran Chicago Houston Detroit Boston Seattle "
    "Denver Atlanta Miami Cleveland Portland Oakland Iran Iraq India Greece Turkey Egypt Somalia Yemen Texas Florida "
    "Alaska Oregon Michigan California Washington Stanford Vancouver Mumbai Delhi Indonesia Australia Canada Ethiopia"
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """An article, its changed copy, and where.

    Attributes:
        sort: What was changed.
        original: The article.
        changed: The copy; everything else in it is the same.
        span: Where the change stands in the original.
    """

    sort: str
    original: Article
    changed: Article
    span: Span


def changed_values(article: Article) -> Iterator[Mutation]:
    """Yield copies of an article, each with one value changed to one that cannot also be true."""
    for sort, pattern, change in _CHANGES:
        for match in pattern.finditer(article.text):
            new = change(match[0])
            if new != match[0]:
                yield _mutation(sort, article, match.span(), new)


def rewritten_formats(article: Article) -> Iterator[Mutation]:
    """Yield copies of an article, each with one value written in another way."""
    for sort, pattern, change in _FORMATS:
        for match in pattern.finditer(article.text):
            new = change(match)
            if new != match[0]:
                yield _mutation(sort, article, match.span(), new)


def _mutation(sort: str, article: Article, span: Span, new: str) -> Mutation:
    text = article.text[: span[0]] + new + article.text[span[1] :]
    return Mutation(sort, article, replace(article, id=article.id[::-1], text=text), span)


def _next(names: list[str], step: int) -> Callable[[str], str]:
    return lambda name: names[(names.index(name) + step) % len(names)]


def _year(year: str) -> str:
    return str(int(year) - 4)


def _doubled(number: str) -> str:
    return str(int(number) * 2 + 3)


def _day(words: str) -> str:
    month, number = words.split()
    day = int(number)
    return f"{month} {day + 5 if day < 20 else day - 5}"


def _surname(name: str) -> str:
    return f"{name.split(maxsplit=1)[0]} {_SURNAMES[len(name) % len(_SURNAMES)]}"


def _words(names: dict[str, str] | list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(names)})(?![\w’'-])")


_CHANGES: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    ("date", re.compile(rf"{_MONTH} (?:[1-9]|[12]\d|3[01])(?![\d:])"), _day),
    ("date", _words(_DAYS), _next(_DAYS, 2)),
    ("date", re.compile(r"(?<=\bin )(?:19|20)\d\d\b(?![-–’'])"), _year),
    ("amount", re.compile(r"(?<=[$€£])\d{1,3}(?![\d,.])"), _doubled),
    ("count", re.compile(r"(?<![\w$€£.,:/#-])[1-9]\d{0,3}(?= [a-z]{4,}s\b)"), _doubled),
    ("count", re.compile(rf"(?<![\w-])(?:{'|'.join(_NUMBERS)})(?= [a-z]{{4,}}s\b)"), _next(_NUMBERS, 4)),
    (
        "name",
        re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,} [A-Z][a-z]{3,}(?=,? (?:said|was|is|has|told|and|who)\b)"),
        _surname,
    ),
    ("role", _words(_ROLES), _ROLES.__getitem__),
    ("status", _words(_STATUSES), _STATUSES.__getitem__),
    ("place", re.compile(rf"(?<=\b(?:in|at|of|to) )(?:{'|'.join(_PLACES)})(?![\w’'-])(?! [A-Z])"), _next(_PLACES, 3)),
)

_FORMATS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    ("day", re.compile(rf"({_MONTH}) (\d{{1,2}}), (\d{{4}})"), lambda match: f"{match[2]} {match[1]} {match[3]}"),
    ("day", re.compile(rf"({_MONTH}) (\d{{1,2}})(?![\w:,])"), lambda match: f"{match[2]} {match[1]}"),
    (
        "month",
        re.compile(r"\b(Sept|Oct|Nov|Dec|Jan|Feb|Aug)ember\b|\b(Jan|Feb)uary\b"),
        lambda match: f"{match[1] or match[2]}.",
    ),
    (
        "number",
        re.compile(rf"(?<![\w-])(?:{'|'.join(_NUMBERS)})(?= [a-z]{{4,}}s\b)"),
        lambda m: str(_NUMBERS.index(m[0]) + 2),
    ),
    ("number", re.compile(r"(?<![\w$€£.,:/#-])(?:[2-9]|1[0-2])(?= [a-z]{4,}s\b)"), lambda m: _NUMBERS[int(m[0]) - 2]),
    (
        "thousands",
        re.compile(r"(?<![\w$€£.,:/#-])[1-9],\d{3}(?= [a-z]{4,}s\b)"),
        lambda match: match[0].replace(",", ""),
    ),
    ("amount", re.compile(r"\$(\d+) billion"), lambda match: f"${match[1]},000 million"),
    ("amount", re.compile(r"\$(\d+(?:\.\d+)?) million"), lambda match: f"${match[1]}m"),
    ("percent", re.compile(r"(?<=\d )percent\b"), lambda match: "per cent"),
    ("hyphen", re.compile(r"\b[Pp]re-training\b"), lambda match: match[0].replace("-", "")),
    ("hyphen", re.compile(r"\bco-founder"), lambda match: "cofounder"),
    ("quotes", re.compile(r"[“”]"), lambda match: '"'),
    ("apostrophe", re.compile(r"(?<=[a-z])’(?=s\b)"), lambda match: "'"),
    ("apostrophe", re.compile(r"(?<=[a-z])'(?=s\b)"), lambda match: "’"),
    ("dash", re.compile(r"(?<=\d{4})-(?=\d{4}\b)"), lambda match: "–"),
    ("company", re.compile(r"\bLimited\b"), lambda match: "Ltd."),
    ("case", re.compile(r"(?<=\d )(?:a\.m\.|p\.m\.)(?=[ ,])"), lambda match: match[0].replace(".", "")),
)
