"""Text into comparable words: stems, numbers as digits, names known by their capitals, each with its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.thesaurus import GROUPS
from broadsheet.facts.frozen import quick
from broadsheet.facts.remembered import Remembered
from broadsheet.facts.stemming import english_stem

if TYPE_CHECKING:
    from collections.abc import Sequence


# What parts the words first, then the commonest sort of word: else every blank and word is tried as everything.
_TOKEN = re.compile(
    r"([\W_]*+)("
    r"[A-Za-z]++(?![\w'’])"
    r"|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.:/–-]\d+)*[^\W\d_]*"  # 12,500 · 9-14 · 8.40pm · 1.2bn
    r"|[^\W_]+(?:['’][^\W\d_]+)*"
    r")"
)
_YEARS = re.compile(r"(\d{4})[–-](\d{4})")
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|ll|re|ve|d|m))$")
_MONTH_MAY = re.compile(r"May(?= \d)|(?<=\d )May\b")
_MONTH = "May"
_SENTENCE_OPENERS = frozenset("\n\"“‘'(-–—:•")

STOP_WORDS = word_set("""
    a an the this that these those it its itself he she him her his hers they them their theirs we us our i me my you
    your who whom whose which what where when why how there here
    is am are was were be been being has have had having do does did done doing will would shall should can could may
    might must ought
    of in on at by for with from to into onto upon about over under after before between among through during within
    without against toward towards up down out off as than like per via since until till along across around near
    and or but nor so yet if because although though while whereas unless whether not no
    all any both each every few more most other some such same own too very just also only even then now still again
    ever never always often once already much many lot
    said say says saying told tell tells according added
    s t d ll ve re m don can
    mr mrs ms dr
    one
    """)
"""Words that carry no meaning of their own in a report; "said" is one of them."""

_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        word_list("""zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty""")
    )
    if number > 1
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
_ORDINAL_WORDS = {
    word: f"{number}th"
    for number, word in enumerate(
        word_list("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"), start=2
    )
}
_PLAIN, _NUMBER, _CAPITAL, _INNER_CAPITAL, _RANGE, _PREFIX, _MAY = range(7)
_TAKING_LOOKS = frozenset((_RANGE, _PREFIX, _MAY))
"""Words that are read by what stands beside them."""

_PREFIXES = word_set("pre post co re non anti ex multi semi sub inter self mid un")
_HYPHENS = ("-", "‑")


@quick
class Word:
    """A word that carries meaning.

    Attributes:
        start: Where it starts in the text.
        end: Where it ends in the text.
        key: What it is compared by: its stem, or digits.
        name: True where capitals say that it names somebody or something.
        number: True where it is a number.
    """

    start: int
    end: int
    key: str
    name: bool = False
    number: bool = False


def read_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of ``text[start:end]`` that carry meaning, in order.

    Hyphenated words are one word after a prefix ("pre-training" is "pretraining") and several otherwise.
    """
    words: list[Word] = []
    prefix, prefix_at = "", -1
    stop = start
    # What stands before each is counted with it: cheaper than a match object for its place.
    for gap, token in _TOKEN.findall(text, start, end):
        at = stop + len(gap)
        stop = at + len(token)
        key, length, sort = _READ[token]
        if prefix:
            key, length, sort = _READ[prefix + token]
            at, prefix = prefix_at, ""
        if sort == _PLAIN:
            if key:
                words.append(Word(at, at + length, key))
        elif sort != _PREFIX:
            words += _marked(text, at, start, (key, length, sort))
        elif text[stop : stop + 1] in _HYPHENS and text[stop + 1 : stop + 2].isalpha():
            prefix, prefix_at = text[at : stop + 1], at
    return tuple(words)


def _marked(text: str, at: int, start: int, known: tuple[str, int, int]) -> Sequence[Word]:
    """Return the names and numbers that a word at ``at`` is; two of a range of years, none where "may" is a verb."""
    key, length, sort = known
    if sort == _RANGE:
        return Word(at, at + 4, key[:4], False, True), Word(at + 5, at + 9, key[5:], False, True)
    if sort == _MAY and _MONTH_MAY.match(text, at) is None:
        return ()
    name = sort in (_INNER_CAPITAL, _MAY) or (sort == _CAPITAL and not _opens(text, at, start))
    return (Word(at, at + length, key, name, sort == _NUMBER),)


def is_number(word: str) -> bool:
    """Tell whether a lower-case word is a number in letters: "seven", "forty"."""
    return word in _NUMBER_WORDS


def keys_of(words: Sequence[Word]) -> frozenset[str]:
    """Return what the words are compared by."""
    return frozenset([word.key for word in words])


@lru_cache(maxsize=20_000)
def content_keys(phrase: str) -> frozenset[str]:
    """Return what the words of a phrase are compared by."""
    keys = []
    for _, token in _TOKEN.findall(phrase):
        key, _, sort = _READ[token]
        if sort in _TAKING_LOOKS:
            return keys_of(read_words(phrase, 0, len(phrase)))
        keys.append(key)
    return frozenset(filter(None, keys))


def _opens(text: str, at: int, start: int) -> bool:
    if at <= start:
        return True
    before = text[at - 1] if text[at - 1] != " " else text[max(start, at - 2)]
    return before in _SENTENCE_OPENERS


def _read(raw: str) -> tuple[str, int, int]:
    """Return the key of a word, how many of its characters count, and what sort it is; no key if it has no meaning."""
    lower = raw.lower().replace("‑", "-").replace("-", "" if not raw[0].isdigit() else "-")
    if raw == _MONTH or _YEARS.fullmatch(raw):
        return raw.lower(), len(raw), _MAY if raw == _MONTH else _RANGE
    if lower in _PREFIXES:
        return "", len(raw), _PREFIX
    if lower[0].isdigit():
        return _digits(lower), len(raw), _NUMBER
    contracted = _CONTRACTED.search(lower)
    if contracted:
        lower = lower[: contracted.start()]
    length = len(raw) - (len(contracted[0]) if contracted else 0)
    key = _NUMBER_WORDS.get(lower) or _ORDINAL_WORDS.get(lower)
    if key:
        return key, length, _NUMBER
    if not lower or lower in STOP_WORDS:
        return "", length, _PLAIN
    sort = _PLAIN if not raw[0].isupper() else _CAPITAL if raw[1:].lower() == raw[1:] else _INNER_CAPITAL
    return stem(lower), length, sort


_READ = Remembered(_read, 50_000)


def _digits(lower: str) -> str:
    number = lower.replace("–", "-").replace(",", "")
    if number.endswith(("am", "pm")):
        return number[:-2].replace(".", ":")
    if number.endswith(("st", "nd", "rd", "th")):
        return number[:-2] + "th"
    return number.lstrip("0") or "0"


@lru_cache(maxsize=50_000)
def stem(lower: str) -> str:
    """Return the stem of a lower-case word, or of the word that stands for its group of synonyms."""
    shortest = english_stem(lower)
    return _CONCEPTS.get(lower) or _CONCEPTS.get(shortest, shortest)


plain_stem = english_stem
"""Returns the stem of a lower-case word itself, whatever group of synonyms it belongs to."""


def _concepts() -> dict[str, str]:
    concepts: dict[str, str] = {}
    for group in GROUPS:
        head = english_stem(group[0])
        for word in group:
            concepts.setdefault(word, head)
            concepts.setdefault(english_stem(word), head)
    return concepts


_CONCEPTS = _concepts()
