"""In which words reports tell how old somebody is: "at 66", "who is 46", "a girl of six", "born 34 years ago".

Beside each age stand the words for whom it is told of: a name, "the driver", "she", or none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import STOP_WORDS, content_keys
from broadsheet.facts.lexicon.nouns import NOT_NAMES, ROLES, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

_ONES = word_list("two three four five six seven eight nine")
_TEENS = word_list("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
_NUMBERS = {word: number for number, word in enumerate([*_ONES, *_TEENS], start=2)} | {
    f"{ten}{'-' * bool(one)}{one}": 10 * tens + number
    for tens, ten in enumerate(_TENS, start=2)
    for number, one in enumerate(["", "one", *_ONES])
}
_TO_NINETEEN = "|".join(sorted([*_ONES, *_TEENS], key=len, reverse=True))
_IN_WORDS = rf"(?:{'|'.join(_TENS)})(?:-(?:one|{'|'.join(_ONES)}))?|{_TO_NINETEEN}"

_N = rf"(?P<years>[1-9]\d|[2-9]|{_IN_WORDS})(?![\w%:/-]|[.,]\d)"
_WORD = r"[A-Z][\w’'-]*[a-z]"
NAME = rf"{_WORD}(?: (?:[A-Z]\. ?)?{_WORD}){{0,3}}"
"""A name of one to four words."""

_NOUNS = (
    ROLES
    | frozenset(
        word_list(
            """
        pensioner grandmother grandfather skipper gunman knifeman trucker miner baker barman farmer hiker climber skier
        schoolboy schoolgirl youth lad lady gentleman soldier sailor fisherman retiree great-grandmother entertainer
        assailant accused bomber burglar hijacker perpetrator cop diver hostage-taker
        """
        )
    )
    | {"hostage taker"}
)
_NOUN = rf"(?:{'|'.join(sorted(map(re.escape, _NOUNS), key=len, reverse=True))})"
CALLED = (
    rf"(?P<article>[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|{_WORD}[’']s) "
    rf"(?P<before>(?:[a-z’'-]+ ){{0,3}}?)(?P<noun>{_NOUN})\b"
)
_CLOSED = r"(?=[,.;)”\"]| (?:and|but|after|when|if|as|of)\b)"
_FREE = (
    r"(?=[,.;)”\"](?! when\b)| (?:and(?! \d)|but|with|has|was|is)\b"
    r"|(?<=turned \d\d) (?:in(?! [12]\d\d\d)|on|last|this|a|earlier|yesterday|two|three)\b"
    r"| years (?:old|of age)\b(?! when))"
)
"""What follows an age and no figure of something else."""

BORN_SLACK = 1
"""Who was born so many years ago may be a year younger: the birthday of this year is to come."""

_ANYBODY = frozenset(("man", "boy", "woman", "girl", "person", "resident"))

_WHO = rf"(?:{CALLED}|(?P<pronoun>[Hh]e|[Ss]he)|(?P<name>{NAME}))"
_YEARS = rf"(?P<years>[1-9]\d|[2-9]|(?i:{_IN_WORDS}))"
_OLD = rf"{_YEARS}-year-old(?: (?P<what>(?:[a-z-]+ ){{0,2}}?)(?P<role>{_NOUN}))?\b"
_DIED = r"(?:died|dies|left us|passed away|is dead)"
_SOME = "|".join(
    word_list(
        "girl boy man woman pensioner child teenager student toddler lad schoolboy schoolgirl grandmother grandfather"
    )
)
_MANY = r"(?:town|village|city|hamlet|firm|company|team|group|band|crew|club|party|panel|family|total|staff|force)\b"
"""What is so many people: "Velm, a village of 26"."""

_HAS_DIED = rf"(?:has |have )?{_DIED}\b[^.;]{{0,40}}"
_TH_BIRTHDAY = r"(?:th|st|nd|rd) birthday"

_NUMBER = rf"(?:\d\d?|{_IN_WORDS})\b"
_YEAR_OLD = "-year-old"
_FORMS = tuple(
    (re.compile(look), tuple(map(re.compile, patterns)))
    for look, *patterns in (
        # "A woman of 39, Ada Holt, fell", "a man, 40, identified as Jo Lee"
        (
            rf" (?:of|aged) {_NUMBER},|, {_NUMBER}, (?:named|identified)",
            rf"\b(?P<article>[Aa]n?) (?P<before>(?:[a-z-]+ ){{0,2}}?)(?P<noun>{_SOME})"
            rf"(?: of | aged |, ){_N}, (?:named as |identified as )?(?P<name>{NAME})(?=[,.]| (?:was|is|had|has)\b)",
        ),
        # "Jo Lee, a music teacher aged 39", "the driver, a courier of 38"
        (" aged ", rf"\b(?P<name>{NAME}), (?:an?|the|his|her) (?:[a-z-]+ ){{1,4}}aged {_N}\b"),
        (rf", an? [a-z -]+ of {_NUMBER}", rf"\b{CALLED}, an? (?:[a-z-]+ ){{0,2}}(?!{_MANY})[a-z-]+ of {_N}(?=[,.;]|$)"),
        # "The driver, 51, escaped", "Captain Ann Lee, aged 50, "
        (
            rf"[,(] (?:now |aged? )?{_NUMBER}(?:[,.)]| years)",
            rf"\b{_WHO}(?:, | \()(?:now |aged? )?{_N}(?: years old| years of age)?(?=[,)]|\.$|\. )",
        ),
        (rf", at {_NUMBER} ", rf"\b{_WHO}, at (?:just |only )?{_N} (?:already |still )?(?=(?:the|an?|one of)\b)"),
        (" aged ", rf"\b{_WHO} aged {_N}\b"),
        (
            " age ",
            rf"\b{_WHO}, whose age (?:is|was) given as {_N}\b",
            rf"\bname as (?P<name>{NAME}) and (?:his|her) age as {_N}\b",
        ),
        (
            rf", who [a-z ]{{2,15}}{_NUMBER}",
            rf"\b{_WHO}, who (?:is|was|has turned|turned|is now|at) (?:now |only |just )?{_N}{_FREE}",
        ),
        (
            rf"(?:is|was|turned|now|only|just) {_NUMBER}",
            rf"\b{_WHO},? (?:is|was|has just turned|has turned|turned) (?:now |only |just )?{_N}{_FREE}",
        ),
        (
            rf" of {_NUMBER}",
            rf"\b(?P<article>[Tt]he|[Aa]n?) (?P<before>(?:[a-z-]+ ){{0,2}}?)(?P<noun>{_SOME}) of {_N}"
            r"(?! (?:years?|months?|days?|other|more(?! than)|of)\b"
            r"| [a-z]{3,}s (?!a\b|the\b|in\b|on\b|from\b|to\b|\d))",
            rf"\b(?P<name>{NAME}), an? (?:[a-z-]+ ){{0,3}}(?!{_MANY})[a-z-]+ of {_N}(?=[,.;]|$| (?:who|from|with)\b)",
        ),
        # "Dame Jo Lee has left us, at 93", "the skipper retires at 34"
        (
            rf"(?:at|age of|aged) {_NUMBER}",
            rf"\b{_WHO},? (?:has |have )?(?:{_DIED}|retires|is retiring)"
            rf"(?:,? (?:on|in|at) [A-Z]\w+| at home)?,? (?:at (?:the age of )?|aged ){_N}{_CLOSED}",
        ),
        ("born.* years ago", rf"\b{_WHO} was born (?:[^,.;]{{1,60}} )?(?P<ago>){_N} years ago(?! (?:to|this)\b)"),
        (
            rf"now {_NUMBER}",
            rf"(?:^|[.;] ){_WHO}, (?:born (?P<born>{NAME})|[^,.;]{{0,60}}?)(?:,? and|,)? ?now {_N}(?=[,.])",
        ),
        (
            _YEAR_OLD,
            rf"\b{_WHO},? (?:an?|the|his|her|{_WORD}[’']s) {_OLD}",
            rf"\b(?P<article>[Tt]he) {_OLD}(?:, (?:whose (?:legal|real|full) name is|born) (?P<born>{NAME}))?",
            rf"\b{_YEARS}-year-old (?:(?!who\b|and\b|was\b|is\b|has\b|in\b|from\b)[a-z-]+ ){{0,3}}(?P<name>{NAME})",
            rf"\b(?P<article>[Aa]n?) {_OLD}"
            rf"(?:,? (?:named as|named|called|identified as) (?P<name>{NAME})"
            rf"|, (?P<own>{NAME})(?=,| (?:was|is|had|has)\b))?",
        ),
        # "died a week after her 93rd birthday", "dies two days before his 94th birthday"
        (
            " birthday",
            rf"\b{_WHO},? {_HAS_DIED} (?:after|past) (?P<whose>his|her) (?P<nth>[1-9]\d){_TH_BIRTHDAY}",
            rf"\b{_WHO},? {_HAS_DIED} (?:before|short of) (?P<whose>his|her) (?P<eve>[1-9]\d){_TH_BIRTHDAY}",
            rf"\b{_WHO},? (?:has )?(?:celebrated|marked) (?P<whose>his|her) (?P<nth>[1-9]\d){_TH_BIRTHDAY}"
            r"(?= (?:on|last|this|yesterday|only|just|two|three)\b|[.,]| [a-z]+ (?:days|weeks|months)\b)",
        ),
    )
)
"""What a sentence holds that tells an age in one form of words, and that form: whom it is told of, and the age."""

_OPENING = re.compile(
    rf"^[“\"]?(?:(?:Aged |Now (?:aged )?|At (?:just |the age of )?){_N}(?:,| (?=[hs]h?e\b))"
    rf"|Born (?:[^,.;]{{1,60}} )?(?P<ago>[1-9]\d) years ago(?: [^,.;]{{1,40}})?,)"
)
"""What opens a sentence before its subject: "At 66, and with a bad knee, he", "Born here 36 years ago, he"."""

_SUBJECT = re.compile(rf"(?<=, ){CALLED}|\b(?P<pronoun>[Hh]e|[Ss]he)\b|(?<=, )(?P<name>{NAME})\b")
_PRESENT = re.compile(r" (?:is|has|may|might|will|can|remains?|does|still|now|faces)\b")
"""A verb of the present: at an age somebody "was" he may have been so long ago."""

_ANY = re.compile(rf"(?<![\d.,$£€])(?:[1-9]\d|[2-9])(?!\d|[,.]\d)|\b(?:{_IN_WORDS})\b", re.IGNORECASE)
_DIGIT = re.compile(r"[2-9]|1\d")
_WORD_KEYS = content_keys(" ".join(_NUMBERS))

_PRONOUNS = {"his": "he", "her": "she"}
_TITLES = TITLES | ROLES
_BEFORE_NAMES = _TITLES | NOT_NAMES | STOP_WORDS


class Told(NamedTuple):
    """An age as it is printed.

    Attributes:
        years: The years.
        span: Where the age stands.
        sentence: Where the sentence stands.
        start: Where the words for whose age it is begin.
        name: His name as printed beside it; empty where none is.
        called: What he is called: "driver", "captain"; empty where nothing but a name or a pronoun stands for him.
        before: The words between the article and what he is called.
        article: "the", "a", "his" or somebody's name before it, in small letters.
        pronoun: "he" or "she".
        slack: By how many years it may be less.
        past: Whether it may be told of another time: "at 29 he was the champion".
    """

    years: int
    span: Span
    sentence: Span
    start: int
    name: str = ""
    called: str = ""
    before: str = ""
    article: str = ""
    pronoun: str = ""
    slack: int = 0
    past: bool = False


def may_tell_age(text: str, statement: Statement) -> bool:
    """Tell whether a sentence has any number that may be an age: a quick look at its digits and words."""
    return _DIGIT.search(text, *statement.span) is not None or not statement.keys.isdisjoint(_WORD_KEYS)


def told_ages(text: str, sentence: Span) -> Iterator[Told]:
    """Yield the ages that a sentence tells, each once, with the words for whom it tells them of."""
    words = text[slice(*sentence)]
    if _ANY.search(words) is None:
        return
    ends: set[int] = set()
    opening = _opening(words, sentence)
    if opening is not None:
        ends.add(opening.span[1] - sentence[0])
        yield opening
    forms = [form for look, forms in _FORMS if look.search(words) for form in forms]
    for form in forms:
        for match in form.finditer(words):
            end = match.end(_group(match))
            if end not in ends:
                ends.add(end)
                yield _told(match, sentence)


def _opening(words: str, sentence: Span) -> Told | None:
    """Return the age that opens a sentence, with the first person or name behind it."""
    match = _OPENING.match(words)
    subject = _SUBJECT.search(words, match.end()) if match else None
    if match is None or subject is None:
        return None
    group = "ago" if match["ago"] else "years"
    past = group == "years" and _PRESENT.match(words, subject.end()) is None
    name, title = bare(subject["name"] or "")
    return Told(
        _number(match[group]),
        (sentence[0] + match.start(group), sentence[0] + match.end(group)),
        sentence,
        sentence[0],
        name=name,
        called=subject["noun"] or title,
        before=(subject["before"] or "").strip(),
        article=(subject["article"] or "").lower(),
        pronoun=(subject["pronoun"] or "").lower(),
        slack=BORN_SLACK if match["ago"] else 0,
        past=past,
    )


def _group(match: re.Match[str]) -> str:
    """Return what the number of an age goes by in its form."""
    return next(group for group in ("years", "nth", "eve") if group in match.re.groupindex)


def _told(match: re.Match[str], sentence: Span) -> Told:
    parts, group = match.groupdict(), _group(match)
    name, title = bare(parts.get("born") or parts.get("name") or parts.get("own") or "")
    called = parts.get("noun") or title
    before = parts.get("before") or ""
    role = parts.get("role") or ""
    if role and (not called or called in _ANYBODY):
        before, called = parts.get("what") or "", role
    start = sentence[0]
    return Told(
        _number(match[group]) - (group == "eve"),
        (start + match.start(group), start + match.end(group)),
        sentence,
        start + match.start(),
        name=name,
        called=called,
        before=before.strip(),
        article=(parts.get("article") or "").lower(),
        pronoun=(parts.get("pronoun") or _PRONOUNS.get(parts.get("whose") or "", "")).lower(),
        slack=BORN_SLACK if "ago" in parts else 0,
    )


def bare(name: str) -> tuple[str, str]:
    """Return a name without titles, initials and trades before it, and the last of these in small letters."""
    words, title = name.split(), ""
    while words and words[0].casefold().rstrip(".") in _BEFORE_NAMES:
        first = words.pop(0).casefold().rstrip(".")
        title = first if first in _TITLES else title
    return " ".join(word for word in words if not word.endswith(".")), title


def _number(printed: str) -> int:
    return _NUMBERS.get(printed.lower()) or int(printed)
