"""Numbers and ranks as printed, in digits or in words: "1.2 million", "three hundred", "a dozen", "fifth"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.units import CARDINALS, MAGNITUDE_WORDS, MAGNITUDES, ORDINALS

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_ORDINAL_DIGITS = re.compile(r"(\d{1,4})(?:st|nd|rd|th)$")


def read_number(words: Words, index: int) -> tuple[float, float, int] | None:
    """Return (number, size of its last digit, token after it) for the number that starts at ``index``, or None.

    Many rules ask of the same number: it is read once.
    """
    if index not in words.numbers:
        words.numbers[index] = _read(words, index)
    return words.numbers[index]


def _read(words: Words, index: int) -> tuple[float, float, int] | None:
    low = words.low
    word = low[index]
    value: float
    step = 1.0
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        plain, hyphen, magnitude = word.partition("-")
        read = digits(plain)
        if read is None or (hyphen and magnitude not in MAGNITUDE_WORDS):
            return None
        value, step = read
        if hyphen:  # "a $143-billion bailout"
            return value * MAGNITUDES[magnitude], step * MAGNITUDES[magnitude], index + 1
    elif word in CARDINALS:
        value = float(CARDINALS[word])
    elif (
        word in {"hundred", "thousand", "million", "billion", "dozen", "trillion"}
        and index
        and low[index - 1] in {"a", "half-a"}
    ):
        return _with_part(low, *_of_one(words, index))
    else:
        return None
    value, step, at = _with_part(low, value, step, index + 1)
    return _with_part(low, *_magnitudes(words, at, value, step))


def _of_one(words: Words, index: int) -> tuple[float, float, int]:
    """Return "a million", "half a million", "three quarters of a million"; ``index`` is that of the last word."""
    low = words.low
    if low[index] != "dozen" and low[max(0, index - 2)] == "of" and low[max(0, index - 3)] in {"quarter", "quarters"}:
        return _magnitudes(words, index, CARDINALS.get(low[max(0, index - 4)], 1) / 4, _HALF_STEP / 2)
    halved = index > 1 and low[index - 2] == "half"
    step = _HALF_STEP if halved and low[index] != "dozen" else 1.0
    return _magnitudes(words, index, 0.5 if halved else 1.0, step)


_HALF_STEP = 0.2
"""Half a million is about that: 450,000 and no 340,000."""

_PARTS: dict[tuple[str, ...], float] = {
    **dict.fromkeys((("and", "a", "half"), ("1", "/", "2")), 0.5),
    **dict.fromkeys((("and", "a", "quarter"), ("1", "/", "4")), 0.25),
    **dict.fromkeys((("and", "three", "quarters"), ("3", "/", "4")), 0.75),
}
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def _with_part(low: list[str], value: float, step: float, at: int) -> tuple[float, float, int]:
    """Return a number with the part of its last digit that follows it: "five and a half", "3 1/2", "2½"."""
    opens = low[at] if at < len(low) else ""
    if opens in _SIGNS:
        return value + _SIGNS[opens] * step, step / 4, at + 1
    if opens not in {"and", "1", "3"}:
        return value, step, at
    part = _PARTS.get(tuple(low[at : at + 3]))
    return (value, step, at) if part is None else (value + part * step, step / 4, at + 3)


def digits(word: str) -> tuple[float, float] | None:
    """Return the number that is printed in digits and the size of its last one, or None."""
    plain = word.replace(",", "")
    if not plain.replace(".", "", 1).isdigit() or not plain.isascii() or len(plain) > 18:
        return None
    decimals = len(plain.split(".", 1)[1]) if "." in plain else 0
    return float(plain), 10.0**-decimals


def _magnitudes(words: Words, at: int, value: float, step: float) -> tuple[float, float, int]:
    low = words.low
    while at < len(low):
        word = low[at]
        glued = words.starts[at] == words.ends[at - 1]
        if word in MAGNITUDES and (len(word) > 2 or word in {"bn", "mn", "tn"} or (glued and len(word) == 1)):
            value, step = value * MAGNITUDES[word], step * MAGNITUDES[word]
            at += 1
        elif word == "and" and value >= 100 and step >= 100 and at + 1 < len(low) and low[at + 1] in CARDINALS:
            value, step = value + CARDINALS[low[at + 1]], 1.0
            at += 2
        elif word in CARDINALS and step >= 100 and CARDINALS[word] < step:
            value, step = value + CARDINALS[word], 1.0
            at += 1
        else:
            break
    return value, step, at


def ordinal(word: str) -> int | None:
    """Return the number of an ordinal in words or digits ("fifth", "10th"), or None."""
    if word in ORDINALS:
        return ORDINALS[word]
    match = _ORDINAL_DIGITS.match(word) if word[0].isdigit() else None
    return int(match[1]) if match else None
