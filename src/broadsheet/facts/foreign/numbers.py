"""Numbers as Europe outside Britain writes them: 1.234,5 or 1 234,5, a magnitude word, then what they are of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.facts.foreign.lexicon import CURRENCIES
from broadsheet.facts.kind import Kind
from broadsheet.facts.languages import COMMON_WORDS
from broadsheet.facts.model import QuantityValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.foreign.lexicon import Language

_BLANK = r"[ \u00a0\u202f]"
# Groups of three stand apart by a point, a blank or an apostrophe; a comma and exactly three digits could be either.
_NUMBER = (
    rf"\d{{1,3}}(?:(?:[.’']\d{{3}})+|(?:{_BLANK}\d{{3}})+)(?:,\d{{1,2}})?(?![\d])"
    r"|\d{1,15}(?:,\d{1,2}|\.\d{1,2})?(?![\d])"
)
_QUANTITY = re.compile(
    rf"(?<![\w.,:/-])(?P<sign>(?:US|R)?[€$£¥]{_BLANK}?)?(?P<number>{_NUMBER})(?![.,:/–-]?\d)"
    rf"(?P<percent>{_BLANK}?%)?(?P<tail>(?:{_BLANK}[^\W\d_]{{1,30}}[.]?|{_BLANK}?[€$£¥]|[’'][^\W\d_]{{1,30}}){{0,4}})"
)
_TAIL_WORD = re.compile(r"[^\W\d_]+|[€$£¥]")
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something.

    Attributes:
        kind: NUMBER, MONEY or PERCENT.
        value: The value.
        span: From the number to what it is of.
        label: The noun counted, as printed.
    """

    kind: Kind
    value: QuantityValue
    span: tuple[int, int]
    label: str = ""


def quantities(text: str, start: int, end: int, language: Language, code: str) -> Iterator[Quantity]:
    """Yield the quantities printed between two places of a text; a bare number without a noun is of nothing."""
    for match in _QUANTITY.finditer(text, start, end):
        tail = [(word.group(), word.end()) for word in _TAIL_WORD.finditer(text, *match.span("tail"))]
        number, step = _amount(match["number"])
        last = match.end("percent") if match["percent"] else match.end("number")
        if match["percent"] or (tail and tail[0][0].casefold() in language.percent and _is_share(tail, code)):
            at = last if match["percent"] else tail[0 if len(language.percent & {"prozent", "procent"}) else 1][1]
            yield Quantity(Kind.PERCENT, QuantityValue(number, number, "%", step), (match.start("number"), at))
            continue
        times = 1.0
        if tail and tail[0][0].casefold() in language.magnitudes:
            times, last = language.magnitudes[tail[0][0].casefold()], tail[0][1]
            tail = tail[1:]
            if tail and tail[0][0].casefold() in language.magnitudes:  # "12 mil millones"
                times, last = times * language.magnitudes[tail[0][0].casefold()], tail[0][1]
                tail = tail[1:]
        while tail and tail[0][0].casefold() in language.links:
            tail = tail[1:]
        value = (number * times, number * times)
        sign = (match["sign"] or "").strip().casefold()
        unit = CURRENCIES.get(sign) or (CURRENCIES.get(tail[0][0].casefold()) if tail else None)
        if unit:
            span = (match.start(), last) if sign else (match.start("number"), tail[0][1])
            yield Quantity(Kind.MONEY, QuantityValue(*value, unit, step * times), span)
        elif tail and _is_counted(tail[0][0], language, code) and not _is_year(match["number"], text, match.start()):
            noun, at = tail[0]
            counted = QuantityValue(*value, noun.casefold(), step * times)
            yield Quantity(Kind.NUMBER, counted, (match.start("number"), at), noun)


def _amount(printed: str) -> tuple[float, float]:
    """Return a number and the size of its last digit."""
    whole, comma, part = printed.partition(",")
    if not comma and re.fullmatch(r"\d+\.\d{1,2}", whole):
        whole, _, part = whole.partition(".")
    digits = re.sub(r"\D", "", whole)
    return float(f"{digits}.{part or 0}"), 10.0 ** -len(part)


def _is_share(tail: list[tuple[str, int]], code: str) -> bool:
    """Tell whether the words are those of a share: Prozent, pour cent, por ciento, per cento, por cento."""
    return code in {"de", "nl"} or (len(tail) > 1 and tail[1][0].casefold() in {"cent", "ciento", "cento"})


def _is_counted(word: str, language: Language, code: str) -> bool:
    """Tell whether a word beside a number can be the noun it counts."""
    low = word.casefold()
    if len(low) < 3 or low in COMMON_WORDS[code] or low in language.months or low in {"uhr", "heures", "uur"}:
        return False
    return word[0].isupper() if language.nouns_capital else word[0].islower()


def _is_year(printed: str, text: str, start: int) -> bool:
    """Tell whether four bare digits are likelier a year than a count: after a word that leads to one."""
    if len(printed) != 4 or not printed.isdecimal() or int(printed) not in _YEARS:
        return False
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1].casefold() in {"jahr", "en", "año", "nel", "em", "in", "seit", "depuis", "sinds"}
