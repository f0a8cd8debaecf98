"""What a sum, a length or a distance is the measure of, where a word beside it says so: a term, a price, a depth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.date_topics import DATE_TOPICS, TIME_TOPICS
from broadsheet.compare.language.measured import told_by_unit
from broadsheet.compare.language.small_letters import small
from broadsheet.compare.language.tenures import TENURE, employer
from broadsheet.compare.language.topic_words import TOPICS
from broadsheet.facts import Kind, QuantityValue, TextValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.facts import Frame, Span

REACH = 45
"""So many characters on either side of a value a word still says what is measured."""

FAINT = 20
"""So many characters farther away a word counts as that many values share: "must serve 27 years before ..."."""

_MARK = re.compile(r"[;:()]|,(?=\s)|\b(?:and|but|while|with|who|which|whose)\b")
"""What parts a value from what is said of the next one: a word beyond it says nothing of the value."""

_OWN_CLAUSE = re.compile(r" (?:who|which|that) ")
"""What begins the clause of a value, right behind it: it does not part it from the words there."""

_WHEN_IT_WAS = re.compile(r", which (?:happened|occurred|came|took place|began|started)")
"""... nor does this part what happened from when: "the explosion, which happened at 11.50pm"."""

_SIZED = re.compile(
    r" (?:[a-z]+ )?(?:(?P<length>bridge|tunnel|pipeline|runway|yacht|ship|boat|vessel|road|beach|river|trench|fence"
    r"|whale|shark|crocodile|alligator|snake|python|squid|truck|lorry|barge|tanker|canoe|raft)"
    r"|(?P<height>tower|building|mast|statue|wave|tree|mountain|dam|chimney|skyscraper|cliff|steeple|monument))s?\b"
)
"""Things with one measure that goes without saying: a 430-metre bridge is that long, a 90-metre dam that high."""

MOST = "greatest term"
EXACT = ("term", MOST, "stature")
"""Topics of which nobody rounds a value: 5-foot-8 is not 5-foot-10."""

_GREATEST = re.compile(
    r"\b(?:could|may|might|can|face[sd]?|facing|maximum|up to|as (?:long|much|many) as|punish\w+|carr(?:y|ies)"
    r"|if convicted"
    r"|if found guilty)\b"
)
_LEAST = re.compile(r"\b(?:at least|minimum|no less than|eligible|parole|suspended)\b")
_BESIDE_TERM = 70
"""So many characters before a term stands that it is the greatest that somebody could get."""

_CHANGES = ("rise", "fall")
_TOLD = frozenset(("acre", "ha", "gallon", "litre", "barrel", "tonne", "t", "mm", "GB", "MB"))
"""Units that say themselves what is measured."""

BESIDE_SCORE = 25
"""So many characters on either side of a score stands what it is the score of."""

_SCORES = {
    "record": re.compile(r"\b(?:record|in (?:his|her|its|their|the) (?:last|past)|season|start)\b", re.IGNORECASE),
    "ballot": re.compile(
        r"\b(?:vot\w+|rul\w+|decision|jur\w+|board|council|court|judges?|justices?|in favou?r|against)\b", re.IGNORECASE
    ),
    "result": re.compile(
        r"\b(?:beat\w*|ended|finished|defeat\w*|loss|lost|w[io]n(?! streak)|victory|draw|drew)\b", re.IGNORECASE
    ),
}
"""What a score is that of, the first that is named beside it."""

POPULATION = "population"
FEWEST_DWELLERS = 100
_DWELLERS = frozenset(("residents", "inhabitants", "souls", "dwellers", "islanders"))
_ROUGHLY = r"(?:about |around |some |nearly |almost |more than |over |roughly |approximately |just )*"
_DWELLING = re.compile(
    r"\b(?:population (?:of|is|was)|home to|inhabited by|(?:city|town|village|island|suburb|capital|hamlet|community"
    rf"|nation|country|state|district|county|port|resort) of) {_ROUGHLY}$",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?: (?!and\b|or\b|but\b)[a-z]+)?)"
    r",? (?=(?:an?|the|which|with|home|is|has|had|have)\b[^;]{0,60}$)"
)
"""The name right before what tells how many live there: "Tobelo, a town of", "Tobelo, home to"."""

_HAVING = re.compile(rf"\b(?:has|have|had|with|its) {_ROUGHLY}$", re.IGNORECASE)
"""What stands before the number of all who live somewhere."""

_AFTERSHOCK = re.compile(r"\b(?:aftershocks?|strongest|largest|smaller|second|another|foreshocks?)\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_PAST = re.compile(
    r"\b(?:(?:1[89]|20)\d\d(?! (?:gmt|hours|local|ist|utc))|years? (?:ago|earlier)|previous(?:ly)?"
    r"|(?:the|an?) (?:year|season|month|week) (?:before|earlier)"
    r"|(?:the|its|their|his|her) last (?:strike|quake|earthquake|crash|accident|election|vote|trial|fire|attack|war"
    r"|storm|flood|poll|survey|visit)"
    r"|that (?:time|occasion)|back then"
    r"|(?<!for the )last (?:year|month|week|season|time|summer|winter|spring|autumn)(?!['’]s))\b"
)
"""Words for an earlier time than that of the event, in small letters."""

_PAST_PARTS = ("18", "19", "20", " ago", " earlier", " before", "previous", "last ", "that ", "then")
"""Each of them holds one of these: most sentences are passed over at this look."""

WEAK = frozenset(
    (
        *("late", "office", "age", "rise", "fall", "takeover", "funding", "votes", "rate", "past", "aftershock"),
        *("yearly", "budget", "tax", "level", "inquiry", "closure"),
    )
)
"""Topics that many values of a report share: to be of one says little."""

_LATE = "late"
"""When something was, by what was before: it counts where nothing else says what a length is of."""

BY_NOUN = frozenset(("margin", "saves", "derailed", "suing", "honours", "standing", "charged", "shots"))
"""Topics of which a report gives one number, whatever noun it counts: its candidates are the names on the ballot."""

_FAINT = WEAK | frozenset(("hostage", "suing", "honours", "standing", "charged", "shots"))


def _pattern(topics: Mapping[str, str]) -> re.Pattern[str]:
    # One look at where a word begins, before any of the words is tried.
    named = "|".join(rf"(?P<{topic}>(?:{words})\b)" for topic, words in topics.items())
    return re.compile(rf"\b(?:{named})")


# They are looked for in small letters: patterns of these are found sooner than such as take either.
_PATTERNS = {
    kind: _pattern(topics) for kind, topics in {**TOPICS, Kind.DATE: DATE_TOPICS, Kind.TIME: TIME_TOPICS}.items()
}


_GOVERNED = (Kind.NUMBER, Kind.MONEY)
_BY_VERB = 12
"""How far the verb counts as that governs whom a number counts, in characters."""

_CONVERTED = re.compile(r"\s*\([^()]*\d[^()]*\)")
"""The same in another unit, which parts a value from nothing: "90 kilometres (56 miles) north of"."""


def topic_of(text: str, frame: Frame) -> str:
    """Return what the value measures by the nearest word that says so; empty where none does."""
    pattern = _PATTERNS.get(frame.kind)
    if pattern is None:
        return ""
    told = TENURE if employer(text, frame) else POPULATION if _is_population(text, frame) else _sized(text, frame)
    told = told or _told(text, frame)
    if told is not None:
        return told
    topic = _nearest(text, frame, pattern)
    return MOST if topic == "term" and _is_greatest(text, frame) else topic


def _nearest(text: str, frame: Frame, pattern: re.Pattern[str]) -> str:
    start, end = span = _with_conversion(text, frame)
    level = frame.kind is Kind.PERCENT and text.endswith(" to ", 0, start)
    found = [
        (_distance(match, span) + FAINT * (match.lastgroup in _FAINT), match.lastgroup or "", match.span())
        for match in pattern.finditer(
            small(text), max(frame.sentence[0], start - REACH), min(frame.sentence[1], end + REACH)
        )
        if not (level and match.lastgroup in _CHANGES)  # What it rose to is no rise.
    ]
    near = sorted([one for one in found if one[0] <= REACH], key=lambda one: (one[1] == _LATE, one))
    governed = _governed(text, frame, pattern)
    if governed and (not near or near[0][0] > _BY_VERB):
        return governed
    return next((topic for _, topic, place in near if not _parted(text, place, span)), "")


def _governed(text: str, frame: Frame, pattern: re.Pattern[str]) -> str:
    """Return what the verb says of a value, however far it is: "four men aged 25 to 51 were arrested"."""
    if not frame.verb or frame.kind not in _GOVERNED:
        return ""
    if frame.kind is Kind.NUMBER and not (frame.passive and not frame.preposition):
        return ""
    counted = frame.kind is Kind.NUMBER
    start, end = (frame.span[1], frame.clause[1]) if counted else (frame.clause[0], frame.span[0])
    printed = small(text)
    at = printed.find(f" {frame.verb[:4]}", start, end)
    found = pattern.match(printed, at + 1, end) if at >= 0 else None
    return found.lastgroup or "" if found else ""


def _is_greatest(text: str, frame: Frame) -> bool:
    """Tell whether a term is the greatest that somebody could get."""
    before = text[max(frame.sentence[0], frame.span[0] - _BESIDE_TERM) : frame.span[1]]
    behind = text[frame.span[1] : min(frame.sentence[1], frame.span[1] + REACH)]
    if _LEAST.search(f"{before}{behind}"):
        return False
    return _GREATEST.search(f"{before}{behind}") is not None


def _sized(text: str, frame: Frame) -> str | None:
    """Return what "430-metre" measures of the bridge or the dam behind it."""
    joined = frame.kind is Kind.MEASURE and "-" in text[slice(*frame.span)]
    sized = _SIZED.match(text, frame.span[1], frame.sentence[1]) if joined else None
    return sized.lastgroup if sized else None


def _with_conversion(text: str, frame: Frame) -> Span:
    """Return where a measure stands, with the same in another unit that stands in brackets behind it."""
    start, end = frame.span
    if frame.kind is not Kind.MEASURE:
        return start, end
    if text.startswith(")", end) and text.endswith("(", 0, start):
        return start - 1, end + 1
    converted = _CONVERTED.match(text, end, frame.sentence[1])
    return start, converted.end() if converted else end


def _told(text: str, frame: Frame) -> str | None:
    """Return what the value measures where its unit says so; None where only the words beside it do."""
    unit = frame.value.unit if isinstance(frame.value, QuantityValue) else ""
    if unit in _TOLD or unit == "caliber":
        return unit
    if frame.unit == "score":
        return _score_of(text, frame)
    if unit != "magnitude":
        return told_by_unit(text, frame)
    sentence = text[slice(*frame.sentence)]
    if _AFTERSHOCK.search(sentence):
        return "aftershock"
    return "past" if tells_of_past(sentence.casefold()) or _MONTH.search(sentence) else "shock"


def tells_of_past(low: str) -> bool:
    """Tell whether words in small letters speak of an earlier time than that of the event."""
    return any(map(low.__contains__, _PAST_PARTS)) and _PAST.search(low) is not None


def dwelling_place(text: str, sentence: Span, value: Span) -> str | None:
    """Return the words for where those live whom a number counts as all who do; None where it counts no such."""
    before = text[sentence[0] : value[0]]
    dwellers = not _DWELLERS.isdisjoint(text[slice(*value)].split()) and _HAVING.search(before)
    if not (dwellers or _DWELLING.search(before)):
        return None
    found = _OWNER.findall(before)
    return found[-1] if found else ""


def _is_population(text: str, frame: Frame) -> bool:
    """Tell whether a number is of all who live somewhere: "home to 9,000 people", "a town of 9,000 residents"."""
    value = frame.value
    if frame.kind is not Kind.NUMBER or not isinstance(value, QuantityValue) or value.high < FEWEST_DWELLERS:
        return False
    before = text[max(frame.sentence[0], frame.span[0] - REACH) : frame.span[0]]
    if _DWELLING.search(before):
        return True
    return frame.unit in _DWELLERS and _HAVING.search(before) is not None


def _score_of(text: str, frame: Frame) -> str:
    """Return whether a score is that of a vote, of a game, or a record of many games."""
    start, end = frame.span
    if isinstance(frame.value, TextValue) and frame.value.key.count("-") > 1:
        return "record"
    before = text[max(frame.sentence[0], start - BESIDE_SCORE) : start].rpartition(",")[2]
    behind = text[start : min(frame.sentence[1], end + BESIDE_SCORE)].partition(",")[0]
    return next((topic for topic, named in _SCORES.items() if named.search(before) or named.search(behind)), "")


def _distance(match: re.Match[str], span: Span) -> int:
    start, end = span
    return max(start - match.end(), match.start() - end, 0)


def _parted(text: str, word: Span, value: Span) -> bool:
    """Tell whether a mark parts a word from a value."""
    left, right = (word[1], value[0]) if word[1] <= value[0] else (value[1], word[0])
    if left >= right:
        return False
    own = _OWN_CLAUSE.match(text, left, right) if value[1] == left else _WHEN_IT_WAS.match(text, left, right)
    return _MARK.search(text, own.end() if own else left, right) is not None
