"""Figures of what a phrase narrows: tickets for adults, shops in the north, the first novel, ferries on one route."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.subjects import head_of, subject_of
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.words import content_keys, read_words, stem
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.around import Around

_OWN = r"(?:(?:the|its|his|her|their|an?|one|this|that) )?"
_HANGS = re.compile(rf"\b(of|for|in|from|at|to|on|with|between|by|under|over) {_OWN}([\w’'-]+(?: [\w’'-]+){{0,2}})")
_ONE_IN_A_ROW = re.compile(
    r"^(?:the|its|his|her|their|[A-Z][\w-]*['’]s?) (?:[a-z-]+ )??"
    r"(first|second|third|fourth|fifth|last|next|previous|latest|earlier|debut|maiden|opening|final) "
    r"(?:[a-z-]+ )?[a-z-]+$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?:(?:the|a|its|their) (larger|bigger|smaller|cheaper|dearer|older|newer|younger|faster|heavier|lighter|other)"
    r"|an? (version|model|variant|edition) (?:with|without|that|which|for)) ",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\w+ (?:first|second|third|previous|earlier|last) ", re.IGNORECASE)
_PART = re.compile(
    rf"\b(?:[Oo]n|[Ii]n|[Aa]t|[Aa]long|through|from) {_OWN}"
    r"(?:(?:north|south|east|west)(?:ern|-?(?:east|west)(?:ern)?)?|upper|lower|inner|outer|left|right|main|new|old|first"
    r"|second|third|fourth|fifth|last|top|bottom|back|front|central|own|same|coastal|rural|urban|night|day) "
    r"(?:routes?|lines?|sections?|stretch|side|bank|shore|coast|wing|floor|ward|department|division|branch|region|half"
    r"|quarter|end|lane|carriageway|part|class|grade|group|series|leg|round|terminal|platform|hall|gallery|areas?"
    r"|stand|unit|shift|ring|slopes?|districts?|suburbs?|towns?|villages?|provinces?|counties|states)\b"
)
"""Where something is told of one part of a whole: "on the northern route", "in the east wing"."""

_SORTED = re.compile(
    r"\b(?:old|older|former|previous|earlier|later|other|smaller|larger|bigger|upper|lower|spare|rear|front|male|female"
    r"|younger|elder|heavier|lighter|cheaper|dearer|faster|slower|longer|shorter|higher|rival|normal|usual)\b"
)
"""What says of a thing that there is another of its kind."""

_CLASS = re.compile(r"(?:An?|Each|Every) [a-z-]+ (?:with|of|for) (?:about |at least )?$")
_NO_FIGURES = (Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.AGE)


def narrowed(one: Around, other: Around, kind: Kind) -> str:
    """Return why two figures are of things that a phrase tells apart; empty where nothing says so."""
    if any(look(one, other) for look in (_hung_apart, _of_a_sort, _compared)):
        return "they are of two of a kind"
    if kind not in _NO_FIGURES and _of_one_in_a_row(one, other):
        return "they are of two of a kind"
    if kind is not Kind.NUMBER:
        return ""
    if all(_CLASS.match(each.before) for each in (one, other)):
        return "they say which of a kind it is"  # "A flat with two rooms", "with four rooms".
    return "one is of a part of it" if _of_a_part(one, other) or _of_a_part(other, one) else ""


def _compared(one: Around, other: Around) -> bool:
    """Tell whether one alone is told of another of its kind by how it compares: "the larger model costs ..."."""
    found = [_COMPARED.match(subject_of(each) or each.before) for each in (one, other)]
    if (found[0] is None) == (found[1] is None):
        return False
    which, rest = (found[0], other) if found[0] else (found[1], one)
    return which is not None and re.search(rf"\b{which[1] or which[2]}\b", rest.printed, re.IGNORECASE) is None


def earlier_in_a_row(one: Around, other: Around, _kind: Kind) -> str:
    """Return why two days are of two in a row: "the first hearing", where the other article tells of no first."""
    told = any(_EARLIER.match(subject_of(each)) for each in (one, other))
    return "they are of two of a kind" if told and _of_one_in_a_row(one, other) else ""


def _hung_apart(one: Around, other: Around) -> bool:
    """Tell whether what hangs on one noun is two things: "a ticket for adults", "a ticket for the family"."""
    subjects = _of_one_noun(one, other)
    if subjects is None:
        return False
    hung = [{match[1]: match[2] for match in _HANGS.finditer(subject)} for subject in subjects]
    for preposition in hung[0].keys() & hung[1].keys():
        left, right = hung[0][preposition], hung[1][preposition]
        if _numbers(left) != _numbers(right):
            return True
        if _two(left, right) and not (content_keys(left) & content_keys(other.printed)):
            return not content_keys(right) & content_keys(one.printed)
    return False


def _of_one_noun(one: Around, other: Around) -> tuple[str, str] | None:
    """Return the subjects of two figures where both have the same noun, else None."""
    subjects = subject_of(one), subject_of(other)
    heads = head_of(subjects[0]), head_of(subjects[1])
    return subjects if heads[0] == heads[1] != "" else None


def _numbers(words: str) -> set[str]:
    return {word.key for word in read_words(words, 0, len(words)) if word.number}


def _two(one: str, other: str) -> bool:
    """Tell whether two phrases name two things: they share no word, and their nouns are never put for each other."""
    if content_keys(one) & content_keys(other):
        return False
    return not any(
        may_be_one(stem(left), stem(right)) for left in one.lower().split() for right in other.lower().split()
    )


def _of_one_in_a_row(one: Around, other: Around) -> bool:
    """Tell whether a subject alone is one in a row that the other article does not tell of: "her first novel"."""
    subjects = _of_one_noun(one, other)
    if subjects is None:
        return False
    found = [_ONE_IN_A_ROW.match(subject) for subject in subjects]
    if (found[0] is None) == (found[1] is None):
        return False
    which, text = (found[0], other.text) if found[0] else (found[1], one.text)
    return which is not None and re.search(rf"\b{which[1]}\b", text, re.IGNORECASE) is None


def _of_a_sort(one: Around, other: Around) -> bool:
    """Tell whether one subject alone is of another sort than what its noun means: "the old engine", "the engine"."""
    subjects = _of_one_noun(one, other)
    if subjects is None:
        return False
    found = [_SORTED.search(subject) for subject in subjects]
    if (found[0] is None) == (found[1] is None):
        return False
    sort, printed = (found[0], other.printed) if found[0] else (found[1], one.printed)
    return sort is not None and re.search(rf"\b{sort[0]}\b", printed) is None


def _of_a_part(part: Around, whole: Around) -> bool:
    """Tell whether the smaller count alone is told of a part that the other sentence does not name."""
    told = _PART.search(f"{part.before}|{part.behind}")
    if told is None or _PART.search(whole.part) or content_keys(told[0]) & content_keys(whole.printed):
        return False
    values = [each.frame.value if each.frame else None for each in (part, whole)]
    sizes = [value.high for value in values if isinstance(value, QuantityValue)]
    return len(sizes) == len(values) and sizes[0] < sizes[1]
