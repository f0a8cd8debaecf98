"""Days, months and years of other European languages: 19. Mai 2026, 1er mai, 19 de mayo de 2026, 19.05.2026."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.facts.foreign.lexicon import LANGUAGES
from broadsheet.facts.model import DateValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.model import Span

_PRINTED = re.compile(
    r"(?<![\w.,/-])(?:(?P<d>\d{1,2})(?P<mark>[./-]) ?(?P<m>\d{1,2})(?P=mark) ?(?P<y>\d{4})"
    r"|(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d))(?![\w/-]|\.\d)"
)
_LOOKING_BACK = 20
"""Days by which news looks back rather than ahead, as for English dates."""


@lru_cache(maxsize=8)
def _written(code: str) -> re.Pattern[str]:
    language = LANGUAGES[code]
    months = "|".join(sorted(map(re.escape, language.months), key=len, reverse=True))
    years = "|".join(sorted(language.year_words))
    return re.compile(
        rf"(?<![\w.,-])(?:(?P<day>\d{{1,2}})(?:\.|º|°|er|°)?[ \u00a0](?:(?:de|di)[ \u00a0])?(?P<month>{months})\b\.?"
        r"(?:[ \u00a0](?:(?:de|del|do)[ \u00a0])?(?P<year>(?:19|20)\d\d)\b)?"
        rf"|(?P<only>{months})\b\.?[ \u00a0](?:(?:de|del|do)[ \u00a0])?(?P<its>(?:19|20)\d\d)\b"
        rf"|\b(?:{years})[ \u00a0](?P<alone>(?:19|20)\d\d)\b(?![ \u00a0]?[%€$]|[.,]\d))",
        re.IGNORECASE,
    )


def dates(text: str, start: int, end: int, code: str, today: date | None) -> Iterator[tuple[DateValue, Span]]:
    """Yield the dates printed between two places of a text, each with its span.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to stop.
        code: The language.
        today: The day the article is from; a day without its year is left out where it is not known.
    """
    for match in _PRINTED.finditer(text, start, end):
        parts = (match["y"], match["m"], match["d"]) if match["y"] else (match["iy"], match["im"], match["id"])
        day = _day(*map(int, parts))
        if day is not None:
            yield DateValue(day, day), match.span()
    months = LANGUAGES[code].months
    for match in _written(code).finditer(text, start, end):
        if match["alone"]:
            year = int(match["alone"])
            yield DateValue(date(year, 1, 1), date(year, 12, 31)), match.span("alone")
        elif match["only"]:
            year, month = int(match["its"]), months[match["only"].casefold()]
            last = calendar.monthrange(year, month)[1]
            yield DateValue(date(year, month, 1), date(year, month, last)), match.span()
        else:
            found = _written_day(int(match["day"]), months[match["month"].casefold()], match["year"], today)
            if found is not None:
                yield found, match.span()


def _written_day(day: int, month: int, year: str | None, today: date | None) -> DateValue | None:
    if year:
        found = _day(int(year), month, day)
        return DateValue(found, found) if found else None
    if today is None:
        return None
    near = [made for number in (today.year - 1, today.year, today.year + 1) if (made := _day(number, month, day))]
    found = min(near, key=lambda made: abs((made - today).days + _LOOKING_BACK), default=None)
    return DateValue(found, found, resolved=True) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None
