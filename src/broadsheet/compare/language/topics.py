"""What a sum, a length or a distance is the measure of, where a word beside it says so: a term, a price, a depth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.small_letters import small
from broadsheet.compare.language.tenures import TENURE, employer
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

_TOPICS = {
    Kind.DURATION: {
        "term": r"prison|jail\w*|imprison\w*|behind bars|custody|sentenc\w+|incarcerat\w+|parole|term|must serve"
        r"|serve (?:at least|a minimum)",
        "probation": r"probation|suspended|supervised",
        "contract": r"contract|deal|extension|sign(?:ed|s)?|agreement",
        "absence": r"sidelin\w+|out for|is out|be out|miss(?:es|ed)?|absen\w+|recover\w*|lay-?off",
        "stoppage": r"strike|stoppage|walkout|walk-out",
        "verdict": r"jur(?:y|ors?)|verdict|deliberat\w+",
        "battery": r"batter(?:y|ies)|charge",
        "drought": r"wait(?:ed|ing)?|first .{0,40}\b(?:in|for)|last won|not won|drought",
        "service": r"experience|worked (?:for|there|here)|been with|been (?:employed|working)",
        "office": r"led|lead|head(?:ed)?|run|ran|served? as|govern\w*|rul(?:e|ed|ing)|in power|office|tenure"
        r"|held (?:the |that |this )?(?:office|post|seat|job|power|title)",
        "age": r"old|age[ds]?",
        "late": r"after|later|within|ago|before|earlier",
    },
    Kind.MONEY: {
        "share": r"a share|per share|each share|each of (?:its|the|their) shares|apiece|share price",
        "price": r"pric\w+|admission|entry|asked for|costs?|retail\w*|sells? for|start(?:s|ing)? at|tickets?|on sale",
        "penalty": r"fin(?:e|ed|es)|penalt\w+|damages|compensation|award\w*|settle\w*|repay|restitution|must pay"
        r"|order\w* .{0,30}\bpay",
        "prize": r"prizes?(?: money)?|purse",
        "saving": r"sav(?:e|es|ed|ings?)",
        "loot": r"(?:got away|made off|escaped?|fled|fleeing) with|stole\w*|loot|haul",
        "reward": r"reward\w*|bounty",
        "profit": r"profits?|earn\w+|net income",
        "loss": r"loss(?:es)?|lost|damage|deficit|debts?",
        "sales": r"sales|revenue\w*|turnover",
        "worth": r"(?:deal|merger|takeover|purchase|acquisition|sale|company|firm|group|start-?up|bid) (?:is |was )?"
        r"(?:worth|valued)|valu(?:e|es|ed|ing) (?:it|them|the (?:deal|company|firm|group|start-?up))|valuation",
        "takeover": r"acqui\w+|buy|bought|takeover|purchase|merge\w*|valued?|worth",
        "pay": r"salary|wages?|a year|annual\w*|an hour|a month|a week|contract",
        "funding": r"rais(?:e|ed|ing)|round|invest\w*|fund\w*|loans?|bonds?|bail\w*",
    },
    Kind.MEASURE: {
        "length": r"long|in length|from \w+ to \w+|end to end|wide|across",
        "screen": r"screens?",
        "depth": r"depth|deep|under|below|beneath|underground",
        "distance": r"away|from|off|north\w*|south\w*|east\w*|west\w*|outside",
        "height": r"tall|high|height|altitude|storey|fell|drop\w*|plung\w*",
        "speed": r"winds?|gust\w*|speed\w*|an hour|per hour",
        "rain": r"rain\w*|snow\w*|flood\w*",
        "weight": r"weigh\w*|heavy",
    },
    Kind.NUMBER: {
        "margin": r"margin|majority of|lead over|lie between|ahead of|beat|won by|lost by"
        r"|more than .{3,30} (?:of the|candidate|rival)",
        "hurt": r"injur\w*|wounded|wounding|hurt|hospital\w*|treated|others? (?:were|was) (?:hit|shot)",
        "dead": r"killed|killing|died|deaths?|dead|perished|lost their lives|bodies",
        "missing": r"missing|unaccounted|trapped",
        "saved": r"rescued|saved|pulled|survived|survivors?|alive|dug out|evacuated|moved|sheltered|displaced|homeless",
        "held": r"arrest\w*|captur\w*|detain\w*|custody|seized|held",
        "aboard": r"aboard|on board|carrying|carried|crew of"
        r"|on the (?:plane|aircraft|flight|jet|turboprop|airliner|helicopter|bus|coach|train|ferry|boat|ship|vessel)",
        "fired": r"laid off|lay off|cut(?! off)|eliminat\w*|shed|redundan\w*|job losses|axed|sack\w*"
        r"|los(?:t|e|es|ing) (?:their|his|her) jobs?",
        "hired": r"employ\w*|workforce|payroll|staff of|hir(?:e|ed|ing)|creat\w+",
        "crowd": r"crowd|attend\w*|audience|visitors|drew|drawn|watched|spectators|gathered|in front of|took part"
        r"|turned out"
        r"|came(?= to\b)|(?<=\d )came",
        "march": r"marched|march|took to the streets|rallied|demonstrated|protested",
        "dark": r"power|electricity|blackout|cut off",
        "left": r"left|remaining|to go|remain",
        "sold": r"sold|sales of|shipped|sells?",
    },
    Kind.PERCENT: {
        "rise": r"r(?:ise|ose|isen)|up|gain\w*|jump\w*|climb\w*|increas\w+|higher|soar\w*|grew|growth|surg\w+",
        "fall": r"f(?:ell|all|allen)|down|drop\w*|los[et]|declin\w+|decreas\w+|lower|fewer|slip\w*|plung\w*|cut",
        "turnout": r"turnout|went to the polls|cast (?:their |a )?(?:ballots?|votes?)|took part|entitled to vote"
        r"|eligible voters|registered voters|electorate",
        "poll": r"opinion polls?|surveys?|surveyed|polled|pollsters?|respondents"
        r"|(?:those|people) (?:asked|questioned)|polls? (?:by|of|found|show\w*|put|suggest\w*)",
        "votes": r"votes?|polls?|won|got|took",
        "premium": r"premium|above|more than .{0,20}clos\w+",
        "share": r"market share|share of|stake|owns?|holds?",
        "rate": r"rates?|interest|yield|unemployment|jobless|inflation",
    },
}  # fmt: skip

_SIZED = re.compile(
    r" (?:[a-z]+ )?(?:(?P<length>bridge|tunnel|pipeline|runway|yacht|ship|boat|vessel|road|beach|river|trench|fence)"
    r"|(?P<height>tower|building|mast|statue|wave|tree|mountain|dam|chimney|skyscraper|cliff|steeple|monument))s?\b"
)
"""Things with one measure that goes without saying: a 430-metre bridge is that long, a 90-metre dam that high."""

_CHANGES = ("rise", "fall")
_TOLD = frozenset(("acre", "ha", "gallon", "litre", "barrel", "tonne", "t", "mm", "GB", "MB"))
"""Units that say themselves what is measured."""

BESIDE_SCORE = 25
"""So many characters on either side of a score stands what it is the score of."""

_SCORES = {
    "record": re.compile(r"\b(?:record|in (?:his|her|its|their|the) (?:last|past)|season|start)\b", re.IGNORECASE),
    "ballot": re.compile(r"\b(?:vot\w+|rul\w+|decision|jur\w+|board|council|court|judges?|justices?)\b", re.IGNORECASE),
    "result": re.compile(r"\b(?:beat\w*|defeat\w*|loss|lost|w[io]n(?! streak)|victory|draw|drew)\b", re.IGNORECASE),
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

_WEIGHTS = frozenset(("kg", "g", "kilogram", "kilo", "gram", "lb", "pound", "ounce"))
_AFTERSHOCK = re.compile(r"\b(?:aftershocks?|strongest|largest|smaller|second|another|foreshocks?)\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_PAST = re.compile(
    r"\b(?:(?:1[89]|20)\d\d(?! (?:gmt|hours|local|ist|utc))|years? (?:ago|earlier)|previous(?:ly)?"
    r"|(?:the|an?) (?:year|season|month|week) (?:before|earlier)"
    r"|(?:the|its|their|his|her) last (?:strike|quake|earthquake|crash|accident|election|vote|trial|fire|attack|war"
    r"|storm|flood|poll|survey|visit)"
    r"|last (?:year|month|week|season|time|summer|winter|spring|autumn)(?!['’]s))\b"
)
"""Words for an earlier time than that of the event, in small letters."""

_PAST_PARTS = ("18", "19", "20", " ago", " earlier", " before", "previous", "last ")
"""Each of them holds one of these: most sentences are passed over at this look."""

WEAK = frozenset(
    ("late", "office", "age", "rise", "fall", "takeover", "funding", "votes", "rate", "past", "aftershock")
)
"""Topics that many values of a report share: to be of one says little."""


def _pattern(topics: Mapping[str, str]) -> re.Pattern[str]:
    # One look at where a word begins, before any of the words is tried.
    named = "|".join(rf"(?P<{topic}>(?:{words})\b)" for topic, words in topics.items())
    return re.compile(rf"\b(?:{named})")


# They are looked for in small letters: patterns of these are found sooner than such as take either.
_PATTERNS = {kind: _pattern(topics) for kind, topics in _TOPICS.items()}


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
    start, end = span = _with_conversion(text, frame)
    level = frame.kind is Kind.PERCENT and text.endswith(" to ", 0, start)
    found = [
        (_distance(match, span) + FAINT * (match.lastgroup in WEAK), match.lastgroup or "", match.span())
        for match in pattern.finditer(
            small(text), max(frame.sentence[0], start - REACH), min(frame.sentence[1], end + REACH)
        )
        if not (level and match.lastgroup in _CHANGES)  # What it rose to is no rise.
    ]
    near = sorted(one for one in found if one[0] <= REACH)
    return next((topic for _, topic, place in near if not _parted(text, place, span)), "")


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
    if unit in _WEIGHTS or unit.endswith("/h"):
        return "weight" if unit in _WEIGHTS else "speed"
    if frame.unit == "score":
        return _score_of(text, frame)
    if unit != "magnitude":
        return None
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
    behind = text[end : min(frame.sentence[1], end + BESIDE_SCORE)].partition(",")[0]
    return next((topic for topic, named in _SCORES.items() if named.search(before) or named.search(behind)), "")


def _distance(match: re.Match[str], span: Span) -> int:
    start, end = span
    return max(start - match.end(), match.start() - end, 0)


def _parted(text: str, word: Span, value: Span) -> bool:
    """Tell whether a mark parts a word from a value."""
    left, right = (word[1], value[0]) if word[1] <= value[0] else (value[1], word[0])
    return left < right and _MARK.search(text, left, right) is not None
