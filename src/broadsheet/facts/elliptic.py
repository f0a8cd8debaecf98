"""Values whose noun or unit stands elsewhere: "four of the dead were children", "the third by Halcyon", "she was six".

No fact is made of them; a comparison sets them against what the other article says in full.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.ballots import in_favour
from broadsheet.facts.bodies import height_of_body, weight_of_body
from broadsheet.facts.bounds import bound_before
from broadsheet.facts.counted_nouns import noun_of_predicate
from broadsheet.facts.lexicon.units import CARDINALS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Bound, Kind, TextValue
from broadsheet.facts.named_counts import count_of_named
from broadsheet.facts.numerals import ordinal, read_number
from broadsheet.facts.repeated import TWICE, repeated, twice
from broadsheet.facts.spoken_values import (
    PART_HOUR,
    age_in_words,
    clock_in_hours,
    clock_in_words,
    clock_with_dot,
    ends_phrase,
    quarter_hour,
)
from broadsheet.facts.values import Found, quantity
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

_HARMING = word_set("kill injure wound hurt shoot stab arrest detain rescue save")
_GROUPS = word_set(
    """
    dead injured wounded missing victims survivors hostages casualties passengers arrested detained killed them those
    hurt sick ill infected homeless elderly
    """
)
_GATHERED = word_set("crowd audience attendance turnout workforce congregation")
_BODIES = word_set("crew panel jury team squad cast staff delegation convoy")
_SHAKING = word_set("magnitude quake earthquake tremor temblor")
_TOTALS = word_set("number total count tally toll") | _GATHERED | _BODIES
_DONE_BY_PEOPLE = word_set("come attend watch march gather die flee turn")
FEWEST_CAME = 2
"""One is no number of people who came."""

TOTAL_REACH = 12
"""So many tokens before a number the words stand that say what it is the total of."""

HIGHEST_MAGNITUDE = 10

_VOTING = word_set("vote rule decide split beat win lose defeat draw lead")
SCORE_REACH = 6
"""So many tokens before "4 to 3" the word stands that makes a score of it."""

_RANKING = word_set("finish come place rank pick start choose end qualify stand")
"""Verbs behind which an ordinal alone is a place in an order."""


def elliptic_values(words: Words, taken: Sequence[Found]) -> list[Found]:
    """Return the values of a sentence that are not read as they stand, in order; ``taken`` are those that are."""
    found: list[Found] = []
    for index, (low, tag) in enumerate(zip(words.low, words.tags, strict=True)):
        if not (tag == "T" or low in PART_HOUR or low == TWICE or (tag == "A" and ordinal(low) is not None)):
            continue
        readers = _READERS if read_number(words, index) is not None else _WITHOUT_NUMBER
        value = next((value for read in readers if (value := read(words, index, taken)) is not None), None)
        if value is not None and (not found or found[-1].last <= value.first):
            found.append(value)
    return found


def _others(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "four others were hit", "wounding two others", "three more were arrested": a number of people."""
    number = read_number(words, index)
    if number is None or number[1] < 1:
        return None
    at = number[2]
    if words.low[at : at + 1] not in (["others"], ["more"]):
        return None
    before = words.lemmas[index - 1] if index else ""
    done = words.tags[at + 1 : at + 2] and words.tags[at + 1] in {"B", "H", "V", "E"}
    if not done and not (before in _HARMING and ends_phrase(words, at + 1)):
        return None
    bound, first = bound_before(words, index)
    return Found(Kind.NUMBER, quantity(number[0], number[1], "peopl", bound), first, at + 1, "people")


def _of_group(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "four of the dead were children": so many children."""
    low = words.low
    number = read_number(words, index)
    if number is None or low[number[2] : number[2] + 1] != ["of"]:
        return None
    at = number[2] + 1
    at += low[at : at + 1] == ["the"]
    if at >= len(low) or low[at] not in _GROUPS:
        return None
    noun = noun_of_predicate(words, at + 1)
    label = low[noun] if noun is not None else "people"
    bound, first = bound_before(words, index)
    return Found(Kind.NUMBER, quantity(number[0], number[1], stem(label), bound), first, at + 1, label)


def _margin(words: Words, index: int, taken: Sequence[Found]) -> Found | None:
    """Return "won 14,208 votes, 1,126 more than Coles": so many votes."""
    number = read_number(words, index)
    if number is None or number[2] + 1 >= len(words.low):
        return None
    more = words.low[number[2]] in {"more", "fewer", "ahead"} and words.low[number[2] + 1] in {"than", "of"}
    counted = [one for one in taken if one.last <= index and one.kind is Kind.NUMBER and one.label]
    if not more or not counted:
        return None
    label = counted[-1].label
    return Found(Kind.NUMBER, quantity(number[0], number[1], stem(label), Bound.EXACT), index, number[2], label)


def _rank(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "the third by Halcyon", "was the fifth in a row", "will pick third": a rank without its noun."""
    low, tags = words.low, words.tags
    rank = ordinal(low[index])
    if rank is None or tags[index] != "A" or index < 1:
        return None
    if index + 1 < len(tags) and tags[index + 1] in {"A", "N", "Q", "T", "G", "E"}:
        return None
    if low[index - 1] == "the":
        noun = _apposed(words, index - 1)
        label = low[noun] if noun is not None else ""
    else:
        label = words.lemmas[index - 1] if words.lemmas[index - 1] in _RANKING else ""
    if not label or rank == 1:
        return None
    return Found(Kind.ORDINAL, quantity(float(rank), 1.0, stem(label), Bound.EXACT), index, index + 1, label)


def _apposed(words: Words, at: int) -> int | None:
    """Return the noun that "the third" at token ``at`` repeats: right before its comma, or before "is" or "was"."""
    low, tags = words.low, words.tags
    behind = low[at + 2] if at + 2 < len(low) else ""
    if at < 2 or behind not in {"by", "in", "for", "since", "at", "on", "of", "this", "there", "to", "from"}:
        return None
    if low[at - 1] == "," and tags[at - 2] == "N":
        return at - 2
    if low[at - 1] in {"is", "was"}:
        noun = at - 2
        while noun > 0 and tags[noun] in {"Q", "P", "D"}:
            noun -= 1
        return noun if tags[noun] == "N" else None
    return None


def _total(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "put the number of arrests at 43", "the death toll rose to 12", "gave the magnitude as 6.6"."""
    low = words.low
    number = read_number(words, index)
    if number is None or index < 3 or not ends_phrase(words, number[2]):
        return None
    bound, first = bound_before(words, index)
    if low[first - 1] not in {"at", "as", "to", "was", "is", "of", "reached", "stood"}:
        return None
    reach = first if low[first - 2] == "it" else TOTAL_REACH  # "Put its magnitude at 5.9, but others said it was 6.1."
    at = next((at for at in range(first - 2, max(-1, first - reach - 1), -1) if _sums_up(low, at)), None)
    if at is None:
        return None
    if low[at] in _SHAKING:
        strength = 1 <= number[0] < HIGHEST_MAGNITUDE and (low[at] == "magnitude" or _is_decimal(low[index]))
        value = quantity(number[0], 0.1, "magnitude", bound)
        return Found(Kind.MEASURE, value, first, number[2], "magnitude") if strength else None
    label = _summed(words, at, first)
    if not label or number[1] < 1:
        return None
    return Found(Kind.NUMBER, quantity(number[0], number[1], stem(label), bound), first, number[2], label)


def _is_decimal(number: str) -> bool:
    whole, dot, tenths = number.partition(".")
    return bool(dot) and whole.isdecimal() and len(tenths) == 1


def _sums_up(low: Sequence[str], at: int) -> bool:
    return (low[at] in _TOTALS and (low[at] not in _BODIES or low[at + 1] == "of")) or low[at] in _SHAKING


def _who_came(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "only 28,700 came", "40 died": a number that stands for people because of what they did."""
    number = read_number(words, index)
    if number is None or number[1] < 1 or number[0] < FEWEST_CAME or number[2] >= len(words.low):
        return None
    if words.lemmas[number[2]] not in _DONE_BY_PEOPLE or words.tags[number[2]] not in {"V", "E"}:
        return None
    bound, first = bound_before(words, index)
    return Found(Kind.NUMBER, quantity(number[0], number[1], "peopl", bound), first, number[2], "people")


def _summed(words: Words, at: int, first: int) -> str:
    """Return what the total at token ``at`` sums up: the noun behind "number of", or "dead" before "toll"."""
    low, tags = words.low, words.tags
    if low[at] == "toll":
        return "deaths" if low[at - 1] in {"death", "the"} else ""
    if low[at + 1 : at + 2] != ["of"]:
        return "people" if low[at] in {"turnout", "attendance"} else ""
    if low[at] in _GATHERED or low[at] in _BODIES:
        return ("crew" if low[at] == "crew" else "people") if at + 2 == first else ""
    noun = at + 2
    while noun + 1 < len(tags) and tags[noun] in {"D", "A"} and tags[noun + 1] in {"A", "N", "G", "E"}:
        noun += 1
    while noun + 1 < len(tags) and tags[noun + 1] == "N":
        noun += 1
    return low[noun] if tags[noun] in {"N", "A", "E", "G"} and low[noun].isalpha() else ""


def _score(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "the vote was 4 to 3", "won by three goals to two" as a score."""
    low = words.low
    if index + 2 >= len(low) or low[index + 1] not in {"to", "-", "–"}:
        return None
    numbers = [CARDINALS.get(low[at], low[at]) for at in (index, index + 2)]
    if not all(str(one).isdecimal() for one in numbers):
        return None
    near = slice(max(0, index - SCORE_REACH), index)
    if _VOTING.isdisjoint((*words.lemmas[near], *low[near])) or not ends_phrase(words, index + 3):
        return None
    key = "-".join(str(one) for one in numbers)
    return Found(Kind.NUMBER, TextValue(key, key), index, index + 3, "score")


_READERS = (
    *(
        clock_in_words,
        clock_with_dot,
        clock_in_hours,
        age_in_words,
        height_of_body,
        weight_of_body,
        _total,
        in_favour,
        _score,
    ),
    repeated,
    *(_who_came, _others, _of_group, _margin, count_of_named, _rank),
)
_WITHOUT_NUMBER = (twice, quarter_hour, clock_in_words, clock_in_hours, height_of_body, _score, _rank)
"""Those of them that find something where no number can be read: "half past nine", "the third by Halcyon"."""
