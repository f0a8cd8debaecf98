"""The typed values of a sentence in order: dates, times, money, and numbers with the nouns they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.dates import read_date
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS
from broadsheet.facts.lexicon.units import MAGNITUDES, VAGUE
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Bound, Kind, QuantityValue, TextValue
from broadsheet.facts.numerals import ordinal, read_number
from broadsheet.facts.parts import read_half, read_ratio
from broadsheet.facts.shocks import read_magnitude, strength
from broadsheet.facts.values import Found, quantity, read_value
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

_STATES = word_set("dead injured wounded missing hurt killed")
_FATES = word_set(
    """
    missing killed dead injured wounded hurt arrested rescued evacuated hospitalized hospitalised detained trapped
    homeless charged stranded feared children women men
    """
)
_FATE_WITHIN = 5
_SEVERAL = 2
_DECADES = word_set("twenties thirties forties fifties sixties seventies eighties nineties")
_NOT_COUNTED = word_set(
    """
    times time percent way ways thing things kind sort bit lot number numbers one ones others part side end
    half right least most more
    """
)


def find_values(reading: Reading, number: int) -> list[Found]:
    """Return the typed values of sentence ``number`` in order, none overlapping another."""
    words = reading.words[number]
    found: list[Found] = []
    last = 0
    for index in words.opening:
        value = _value_at(reading, words, index) if index >= last else None
        if value is None:
            continue
        repeats = bool(found) and value.kind is Kind.DATE is found[-1].kind and value.first == found[-1].last
        if not repeats and (not found or value.first >= found[-1].last):
            found.append(value)
        last = value.last
    return found


def _value_at(reading: Reading, words: Words, index: int) -> Found | None:
    low = words.low[index]
    if not (low[0].isalnum() or low[0] in "$€£¥₹₽₩."):
        return None
    return read_date(words, index, reading.when) or _number_at(words, index)


def _number_at(words: Words, index: int) -> Found | None:
    """Return the number, or the word for one or for none, that stands at token ``index``."""
    reader = _READERS.get(words.low[index])
    if reader is not None:
        return reader(words, index)
    ratio = read_ratio(words, index)
    if ratio is not None:
        return ratio
    if words.low[index].startswith("magnitude"):
        return read_magnitude(words, index)
    if index and words.word[index - 1] in {"#", "’", "'"}:
        return None
    value = _ordinal(words, index) or read_value(words, index)
    return _counted(words, value) if value is not None and value.kind is Kind.NUMBER else value


def _vague(words: Words, index: int) -> Found | None:
    """Return "dozens of people" as at least two dozen."""
    at = index + 1
    low = VAGUE[words.low[index]]
    if at < len(words.low) and words.low[at] == "of":
        at += 1
        if at < len(words.low) and words.low[at] in VAGUE:
            low *= VAGUE[words.low[at]] / 2
            at += 2
    noun = _noun_end(words, at)
    if noun is None or at == index + 1:
        return None
    return Found(
        Kind.NUMBER, quantity(low, low / 2, stem(words.low[noun - 1]), Bound.AT_LEAST), index, noun, words.low[noun - 1]
    )


def _several(words: Words, index: int) -> Found | None:
    """Return "several hundred people", "several dozen cars" as at least two of these."""
    size = MAGNITUDES.get(words.low[index + 1]) if index + 1 < len(words.low) else None
    noun = _noun_end(words, index + 2 + (words.low[index + 2 : index + 3] == ["of"])) if size else None
    if size is None or noun is None:
        return None
    counted = words.low[noun - 1]
    return Found(Kind.NUMBER, quantity(2 * size, size, stem(counted), Bound.AT_LEAST), index, noun, counted)


def _nobody(words: Words, index: int) -> Found | None:
    """Return "no one", "nobody", "no injuries" as none."""
    low = words.low[index]
    if low == "nobody" or (low == "no" and words.low[index + 1 : index + 2] == ["one"]):
        last = index + (1 if low == "nobody" else 2)
        return Found(Kind.NUMBER, quantity(0.0, 1.0, "peopl", Bound.EXACT), index, last, "people")
    if (
        low == "no"
        and words.low[index + 1 : index + 2]
        and words.low[index + 1] in {"injuries", "casualties", "deaths", "fatalities", "survivors", "arrests"}
    ):
        noun = words.low[index + 1]
        return Found(Kind.NUMBER, quantity(0.0, 1.0, stem(noun), Bound.EXACT), index, index + 2, noun)
    return None


_READERS: dict[str, Callable[[Words, int], Found | None]] = {
    **dict.fromkeys(VAGUE, _vague),
    **dict.fromkeys(("no", "nobody", "none"), _nobody),
    "several": _several,
    "half": read_half,
}
"""What reads a value that begins with a word of its own."""


def _noun_end(words: Words, at: int) -> int | None:
    """Return the token after the noun that a number at the tokens before ``at`` counts, or None."""
    tags, count = words.tags, len(words.tags)
    start = at
    while (
        at < count and at - start < 5 and (tags[at] in {"A", "G", "T"} or (tags[at] == "Q" and _before_noun(words, at)))
    ):
        if tags[at] == "T" and at > start and words.low[at - 1].endswith("ed"):
            return None  # "An aftershock of 4.8 followed 20 minutes later."
        at += 1
    noun = at
    while at < count and tags[at] == "N" and at - noun < 3:
        at += 1
    at -= at - noun > 1 and _no_noun(words, at - 1)
    return at if at > noun else None


def _no_noun(words: Words, last: int) -> bool:
    """Say whether the last of several nouns is none: "four men aged 25", "1,300 seamen demand a rise"."""
    low, tags = words.low, words.tags
    if low[last] == "aged":
        return True
    people = low[last - 1] in PEOPLE_PLURALS or low[last - 1].endswith(("men", "ers", "ors"))
    return people and tags[last + 1 : last + 2] == ["D"] and not low[last].endswith("s")


def _before_noun(words: Words, at: int) -> bool:
    """Say whether a name modifies a noun right after it: "AK-47 rifles", "Somali pirates"."""
    ahead = at
    while ahead < len(words.tags) and words.tags[ahead] in {"Q", "T"}:
        ahead += 1
    return ahead < len(words.tags) and words.tags[ahead] == "N"


def _ordinal(words: Words, index: int) -> Found | None:
    """Return "fifth coach fired", "the 10th consecutive bout": an ordinal with the noun it counts."""
    rank = ordinal(words.low[index])
    if rank is None or words.tags[index] == "T":
        return None
    last = _noun_end(words, index + 1)
    if last is None:
        return None
    head = words.low[last - 1]
    if rank == 1 and head != "time" and words.low[index - 1 : index] != ["the"]:
        return None
    return Found(Kind.ORDINAL, quantity(float(rank), 1.0, stem(head), Bound.EXACT), index, last, head)


def _counted(words: Words, value: Found) -> Found | None:
    """Give a bare number the noun it counts; a number that counts nothing is no fact."""
    amount = value.value
    if value.label or not isinstance(amount, QuantityValue):
        return value
    at = value.last
    if at < len(words.low) and words.low[at] == "of":
        return None if amount.high == 1 else _of_many(words, value, amount)
    noun = _noun_end(words, at)
    if noun is None:
        if at < len(words.low) and words.low[at] in _STATES:
            return _labelled(value, amount, "peopl", at + 1, words.low[at])
        return _bare(words, value, amount)
    if (
        words.low[noun - 1] in _NOT_COUNTED
        or words.low[noun - 1] in _DECADES
        or (
            amount.high == 1
            and words.word[value.last - 1].lower() == "one"
            and value.last - value.first == 1
            and noun - at > 1
        )
    ):
        return None
    score = _score_told(words, value, amount, noun)
    return score or _labelled(value, amount, stem(words.low[noun - 1]), noun, words.low[noun - 1])


def _score_told(words: Words, value: Found, amount: QuantityValue, noun: int) -> Found | None:
    """Return "by three goals to one", "by 210 votes to 180" as the score; ``noun`` is the token after its noun."""
    low = words.low
    told = value.first and low[value.first - 1] == "by" and low[noun : noun + 1] == ["to"]
    if not told or low[noun - 1] not in _SCORED or noun + 1 >= len(low):
        return None
    other = read_number(words, noun + 1)
    if other is None or not other[0] < amount.high or words.tags[other[2] : other[2] + 1] == ["N"]:
        return None
    key = f"{amount.high:.0f}-{other[0]:.0f}"
    return Found(Kind.NUMBER, TextValue(key, key), value.first, other[2], "score")


_SCORED = word_set("goal goals vote votes set sets game games frame frames run runs try tries")


def _bare(words: Words, value: Found, amount: QuantityValue) -> Found | None:
    """Return a number that stands for people: "killing 10", "injured 12"."""
    before = value.first - 1
    before -= before > 0 and words.low[before] in {"other", "another"}
    if (
        before >= 0
        and words.lemmas[before] in {"kill", "injure", "wound", "hurt"}
        and words.word[value.last - 1][0].isalnum()
    ):
        return _labelled(value, amount, "peopl", value.last, "people")
    shock = strength(words, value, amount)
    if shock is not None:
        return shock
    if before >= 1 and words.low[before] == "of" and words.tags[before - 1] == "N":
        return _labelled(value, amount, "", value.last, "")
    return _stands_for_people(words, value, amount)


def _stands_for_people(words: Words, value: Found, amount: QuantityValue) -> Found | None:
    """Return a number that is a subject and stands for people: "13 were still missing", "46 have been hurt"."""
    tags = words.tags
    at = value.last
    if at >= len(tags) or tags[at] not in {"B", "H"} or amount.high < _SEVERAL or amount.step < 1:
        return None
    if "aged" in words.low[max(0, value.first - 2) : value.first]:
        return None
    if _FATES.isdisjoint(words.low[at : at + _FATE_WITHIN]):
        return None
    return _labelled(value, amount, "peopl", value.last, "people")


def _of_many(words: Words, value: Found, amount: QuantityValue) -> Found | None:
    """Return "178 of 369 punches", "two of the men" with the noun behind "of"."""
    at = value.last + 1
    if words.low[at : at + 1] in (["them"], ["us"], ["whom"]):
        return _labelled(value, amount, "peopl", value.last, "people")
    while at < len(words.tags) and words.tags[at] in {"D", "A", "K", "Q", "T"} and at - value.last < 6:
        at += 1
    while at + 2 < len(words.tags) and words.tags[at] == "N" and words.low[at + 1] in {"'s", "’s"}:
        at += 2  # "320 of the airline's flights"
    if at < len(words.tags) and words.tags[at] == "N":
        return _labelled(value, amount, stem(words.low[at]), at + 1, words.low[at])
    return None


def _labelled(value: Found, amount: QuantityValue, unit: str, last: int, label: str) -> Found:
    made = QuantityValue(amount.low, amount.high, unit or amount.unit, amount.step, amount.bound)
    return Found(value.kind, made, value.first, last, label)
