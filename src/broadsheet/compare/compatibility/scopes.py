"""What a number counts, by the words beside it: the total or the rest, this season or the last, a part of a sum."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.facts import Kind, QuantityValue
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Span

NUMERIC = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
SCOPES = re.compile(
    r"\b(?:total|combined|overall|altogether|in all|per(?! ?cent)|each|average|another|other|others|further"
    r"|more(?! than)"
    r"|additional|extra|initially|earlier(?! (?:this|in|on|today)\b)|previous"
    r"|previously|so far|to date|remaining|(?<!to )rest|of (?:the|its|his|her|their|these|those)"
    r"|out of"
    r"|including|excluding"
    r"|annual|annually|monthly|weekly|daily|a year|a month|a week|a day)\b",
    re.IGNORECASE,
)
WINDOWS = re.compile(
    r"\b(?:(?:last|past|first|next) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozen|few|several)"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last)[- ]"
    r"(?:round|half|quarter|period|set|game)"
    r"|straight|consecutive|in a row|since|until"
    r"|in (?:the )?(?:league|cups?|all competitions|playoffs)|(?:this|last) season)\b",
    re.IGNORECASE,
)
_SCOPE_KEYS = {
    **dict.fromkeys(("other", "others", "another", "further", "more", "additional", "extra"), "other"),
    **dict.fromkeys(("total", "combined", "overall", "altogether", "in all"), "total"),
    **dict.fromkeys(("annual", "annually", "a year"), "a year"),
    **dict.fromkeys(("monthly", "a month"), "a month"),
    **dict.fromkeys(("weekly", "a week"), "a week"),
    **dict.fromkeys(("daily", "a day"), "a day"),
    **dict.fromkeys(("remaining", "rest"), "rest"),
    **dict.fromkeys(("so far", "to date"), "so far"),
    **dict.fromkeys(("of its", "of his", "of her", "of their"), "of their"),
    **dict.fromkeys(("of the", "of these", "of those"), "of the"),
}
_OF_SO_MANY = re.compile(r"\bof (?:(?:the|its|their|his|her) )?(\d[\d,]*)\b")
MOST_OF_WHOLE = 0.75
"""A count that is less than this share of all there are is a part of them as well."""

SCOPE_WINDOW = 40
"""How far from the value, in characters, a word still tells what is counted."""


def other_stretch(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt counts beside which the two sentences name two stretches of time."""
    if a.kind is not Kind.NUMBER or _near(WINDOWS, left.text, a) == _near(WINDOWS, right.text, b):
        return ""
    return "they may not count the same stretch of time"


def of_that_whole(part: Fact, side: Side, whole: Fact, other: Side) -> bool:
    """Tell whether both name the whole that one value is given as a part of: "11 of the 29", "13 in the 29-member"."""
    total = _OF_SO_MANY.search(side.text, *part.span)
    if total is None:
        return False
    size = whole.value.high if isinstance(whole.value, QuantityValue) else math.inf
    if size < MOST_OF_WHOLE * float(total[1].replace(",", "")):
        return True  # "23 of the 51 seats", "25 seats": neither are all there are.
    return re.search(rf"\b{total[1]}\b", other.text[slice(*whole.sentence)]) is not None


_SOME_OF = re.compile(r"\bof (?:the|its|their|his|her|those) ")
_FATES = word_set(
    "died dead killed perished survived escaped alive rescued saved injured wounded hurt unhurt missing found convicted"
    " acquitted cleared jailed freed released arrested critical serious stable treated discharged transferred"
)
_DONE = re.compile(
    r"\s*(?:(?:were|was|are|is|have|has|had|been|be|remain(?:ed|s)?|in|an?|still|now|reported|listed|said|to|critically"
    r"|seriously|later|since) )*(?P<verb>[a-z]+)"
)


def other_share(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt two shares of one group of which two things are said: "two of the five died", "three survived"."""
    if a.kind is not Kind.NUMBER:
        return ""
    said = []
    for fact, side in ((a, left), (b, right)):
        if not _SOME_OF.search(side.text, *fact.span) or (found := _DONE.match(side.text, fact.span[1])) is None:
            return ""
        said.append(found["verb"])
    return "two things are said of two parts" if said[0] != said[1] and _FATES.issuperset(said) else ""


def other_scope(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt figures beside which the two sentences name two scopes."""
    if a.kind not in NUMERIC or _near(SCOPES, left.text, a) == _near(SCOPES, right.text, b):
        return ""
    if of_that_whole(a, left, b, right) or of_that_whole(b, right, a, left):
        return ""
    return "they may not count the same"


def part_of_sum(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt a count of which only the last part is read: "9 Danish and 5 Polish sailors" are 14."""
    summed = any(_after_part(side.text, fact) for fact, side in ((a, left), (b, right)))
    return "one may count a part of them" if summed else ""


def _after_part(text: str, fact: Fact) -> bool:
    part = _PART.search(text, max(fact.sentence[0], fact.span[0] - SCOPE_WINDOW), fact.span[0])
    return fact.kind is Kind.NUMBER and part is not None and part[1] not in PEOPLE_PLURALS


_PART = re.compile(
    r"\b(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?) (\w*[^\W\ds]),? and $",
    re.IGNORECASE,
)
"""A number and an adjective right before a count: its noun is that of the count behind it."""


def counts_otherwise(
    text_a: str, value_a: Span, sentence_a: Span, text_b: str, value_b: Span, sentence_b: Span
) -> bool:
    """Tell whether the words beside two numbers say that another scope or stretch of time is counted."""
    if counts_others(text_a, value_a, sentence_a) != counts_others(text_b, value_b, sentence_b):
        return True
    told = (text_a, value_a, sentence_a), (text_b, value_b, sentence_b)
    if any(one != other for one, other in zip(*[_sort_and_time(*each) for each in told], strict=True)):
        return True
    return any(
        _found(pattern, text_a, value_a, sentence_a) != _found(pattern, text_b, value_b, sentence_b)
        for pattern in (SCOPES, WINDOWS)
    )


FINER_SORTS = word_list("gold silver bronze female male adult foreign local new full part-time civilian military young")
"""Adjectives that make of all that is counted a part: "14 medals", "six gold medals"."""

_FINER = re.compile(rf"\b(?:{'|'.join(FINER_SORTS)})\b")
LEFT_OVER = re.compile(r"\bstill\b(?! (?:missing|unaccounted|at large|being (?:sought|treated|held)|unknown))")
_IN_YEAR = re.compile(r"[^,;:.]{0,25}\bin (?:1[89]|20)\d\d\b")
_OPENING_YEAR = re.compile(r"(?:In|Until|By) (?:1[89]|20)\d\d\b")
STILL_REACH = 40
"""So many characters beside a count say that it is of what was left of it: "12,000 homes were still without power"."""


def _sort_and_time(text: str, value: Span, sentence: Span) -> tuple[frozenset[str], bool, bool]:
    """Return of what finer sort a count is, whether of what was left by then, and whether of a year by number."""
    beside = max(sentence[0], value[0] - STILL_REACH), min(sentence[1], value[1] + STILL_REACH)
    return (
        frozenset(_FINER.findall(text, *value)),
        LEFT_OVER.search(text, *beside) is not None,
        (_IN_YEAR.match(text, value[1], sentence[1]) or _OPENING_YEAR.match(text, *sentence)) is not None,
    )


_AND_OTHERS = re.compile(
    r" (?:and|or) (?:(?:its|their|other|the) )?(?:crew|staff|police|women|children|men|[a-z]{3,}(?<!s)s)\b"
    r"(?! (?:about|some|around|nearly|almost|more|over|the|an?|its|their|his|her|this|that|[\d.,]+) )"
)
"""Nouns that are counted with those before; "five helicopters and flies about 12,000 tourists" goes on with a verb."""


def counts_others(text: str, value: Span, sentence: Span) -> bool:
    """Tell whether a number counts others with those right behind it: "420 passengers and crew"."""
    return _AND_OTHERS.match(text, value[1], sentence[1]) is not None


_WITH_KIN = re.compile(r"\b[a-z]+,? (?:and|with) (?:her|his|their|its) $")
_COMBINED = re.compile(r"\bcombined\b", re.IGNORECASE)


def summed_with(text: str, value: Span, sentence: Span) -> bool:
    """Tell whether a number is a part of a sum, "a mother and her two sons", or a sum of several: "a combined 157"."""
    start = max(sentence[0], value[0] - SCOPE_WINDOW)
    return bool(_WITH_KIN.search(text, start, value[0]) or _COMBINED.search(text, *sentence))


def _near(pattern: re.Pattern[str], text: str, fact: Fact) -> frozenset[str]:
    return _found(pattern, text, fact.span, fact.sentence)


def _found(pattern: re.Pattern[str], text: str, value: Span, sentence: Span) -> frozenset[str]:
    """Return what the pattern finds beside a value, in its sentence."""
    start = max(sentence[0], value[0] - SCOPE_WINDOW)
    end = min(sentence[1], value[1] + SCOPE_WINDOW)
    return frozenset(scope_key(match[0]) for match in pattern.finditer(text, start, end))


def scope_key(words: str) -> str:
    """Return one word for all that limit a count alike: the last round is the final one, others are other people."""
    key = words.casefold().replace("final", "last").replace("-", " ")
    return _SCOPE_KEYS.get(key, key)
