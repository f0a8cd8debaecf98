"""Two days or hours of one sort of happening that may yet be of two: its beginning and its end, here and elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.gates import one_topic
from broadsheet.compare.by_figure.one_deed import WHEN
from broadsheet.compare.by_figure.parties import known, named
from broadsheet.compare.language.date_topics import OF_PEOPLE
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import DateValue, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side

ORIGIN = frozenset(("founded", "built", "inaugurated"))
"""Of how something came to be several steps are told, each by its verb."""

RETURNING = (*ORIGIN, "reopened", "hearing", "summit")
"""... and these come again without being others: the next hearing is that at which the case resumes."""

_ENDING = re.compile(
    r"\b(?:put out|out(?= by )|extinguish\w*|dous\w+|under control|contain\w*|last (?:flames|fires|embers|of the)"
    r"|end(?:s|ed|ing)?|over(?= (?:by|at|on) )"
    r"|finish\w*|conclud\w*|adjourn\w*|final|called off|lifted(?! off)|br(?:oke|eak) (?:up|down|off))\b"
)
_RETURNING = re.compile(
    r"\b(?:re-?open\w*|resum\w*|again|continu\w*|still|repeat\w*|re-?convene\w*|return\w*"
    r"|(?:second|another)(?= (?:trial|hearing|strike|blast|explosion|fire|attack|quake|match|vote|round|concert"
    r"|show)))\b"
)
_MOVED = re.compile(
    r"\b(?:put off|postpone\w*|delay\w*|originally|(?:was|were|had been) (?:to have|due|scheduled|set (?:for|to)"
    r"|planned|expected)"
    r"|brought forward|moved|reschedul\w*|had hoped|at first)\b"
)
_WHERE = re.compile(
    r"\b(?:in|at|near|from|to|for|outside|of) (?:the )?"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b)([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_SITED = re.compile(
    r"\b(?:fire|blaze|explosion|blast|crash|shooting|robbery|theft|raid|attack) (?:at|in|on|near) (?:the|an?) ([a-z]+)"
)
_OTHERS = re.compile(r"\b(?:others?|another)\b")
_BY_WHOM = re.compile(r"\b(?:by|of) (?:the )?((?:[a-z]+ )?[a-z]{4,}s)\b")
_STRUCK_BY = frozenset(("strike", "sale", "attacked", "robbery"))
BEHIND = 25
"""So many characters behind a value what is said of it goes on."""

_ONE_MOMENT = (
    frozenset(("alarm", "fire", "found")),
    frozenset(("departed", "takeoff", "liftoff")),
    frozenset(("arrived", "landing")),
    frozenset(("blast", "attacked", "shooting", "robbery", "kidnap", "hijack")),
    frozenset(("crash", "derailment", "sinking", "collapse")),
    frozenset(("landfall", "flood")),
    frozenset(("summit", "signing", "match", "concert", "premiere", "sale")),
    ORIGIN,
    *(frozenset(("inaugurated", each)) for each in ("trial", "hearing", "summit", "premiere", "concert", "sale")),
    frozenset(("trial", "hearing")),
    frozenset(("darkened", "closing")),
)
"""Topics by which one and the same moment may be told."""

_FREED = "freed"
_MISHAPS = frozenset(
    (
        *("fire", "blast", "shooting", "robbery", "crash", "derailment", "sinking", "collapse", "flood", "quake"),
        *("attacked", "kidnap", "hijack", "landfall", "strike"),
    )
)
_FATES = frozenset(("died", "birth", "arrest", "verdict", "sentence", "burial", "wedding"))
_DONE_TO = frozenset(("arrest", "verdict", "sentence", "burial"))
"""What somebody does to somebody: the police and the officers, the jury and the jurors are one."""


def apart_in_topic(alignment: Alignment, bench: Bench) -> str:
    """Return why two days or hours of one sort of happening may both be right; empty where nothing says so."""
    one, other = alignment.a, alignment.b
    if one.frame.kind not in WHEN:
        return ""
    if not one_topic(one, other):
        # A prisoner and a film are both released.
        freed = one.topic != other.topic and _FREED in (one.topic, other.topic)
        return "two deeds are told" if freed or not _of_one_moment(one.topic, other.topic) else ""
    if {one.edge, other.edge} & {"until", "by"} and one.edge != other.edge:
        return "one is the edge of a stretch"
    parts = _around(one, bench.a), _around(other, bench.b)
    return _two_stages(one.topic, parts) or _two_settings(one, other, parts) or _two_happenings(alignment)


def _two_stages(topic: str, parts: tuple[str, str]) -> str:
    """Return that one is the end, another beginning or the first plan of what the other tells; else nothing."""
    ended = topic not in (*ORIGIN, "closing") and any(_in_one_only(look, parts) for look in (_ends, _moved))
    again = topic not in RETURNING and _in_one_only(_returns, parts)
    return "two stages are told" if ended or again else ""


def _two_settings(one: Framed, other: Framed, parts: tuple[str, str]) -> str:
    """Return that the two are of two places, or of two doers; else nothing."""
    places = [frozenset(_WHERE.findall(part)) for part in parts]
    nouns = [_SITED.search(part) for part in parts]
    sited = all(nouns) and not may_be_one(*(stem(found[1]) for found in nouns if found))
    if sited or (all(places) and not _keys(places[0]) & _keys(places[1])):
        return "they are of two places"
    doers = [content_keys(" ".join(_BY_WHOM.findall(part))) for part in parts]
    struck = one.topic in _STRUCK_BY and all(doers) and not doers[0] & doers[1]
    return "another does it" if struck or _in_one_only(_others, (one.frame.subject, other.frame.subject)) else ""


def _two_happenings(alignment: Alignment) -> str:
    """Return that the two are years of two happenings of a sort, or of what befell two; else nothing."""
    one, other = alignment.a, alignment.b
    years = all(_is_year(each) for each in (one, other))
    if one.topic in _MISHAPS | OF_PEOPLE and years and not alignment.shared & (one.names | other.names):
        return "two happenings of a sort are told"
    return "it befalls another" if one.topic in _FATES and _two_subjects(one, other) else ""


def _of_one_moment(one: str, other: str) -> bool:
    """Tell whether two topics may be told of one moment: the alarm and the fire; what is of no topic may be any."""
    return not (one and other) or any({one, other} <= group for group in _ONE_MOMENT)


def _around(one: Framed, side: Side) -> str:
    """Return the clause of a value, with the words right behind it."""
    start, end = one.frame.clause[0], one.frame.span[1]
    behind = side.text[end : min(one.frame.sentence[1], end + BEHIND)].partition(",")[0]
    return side.text[start : max(end + len(behind), one.frame.clause[1])]


def _in_one_only(look: Callable[[str], bool], parts: tuple[str, str]) -> bool:
    return look(parts[0]) != look(parts[1])


def _ends(part: str) -> bool:
    return _ENDING.search(part) is not None


def _returns(part: str) -> bool:
    return _RETURNING.search(part) is not None


def _moved(part: str) -> bool:
    return _MOVED.search(part) is not None


def _others(subject: str) -> bool:
    return _OTHERS.search(subject) is not None


def _keys(names: frozenset[str]) -> frozenset[str]:
    return content_keys(" ".join(sorted(names)))


def _is_year(one: Framed) -> bool:
    value = one.frame.value
    return one.frame.kind is Kind.DATE and isinstance(value, DateValue) and (value.last - value.first).days > 31


def _two_subjects(one: Framed, other: Framed) -> bool:
    """Tell whether both subjects are told by more than a pronoun, both by name or neither, and share no word."""
    if one.topic in _DONE_TO and not (one.frame.passive and other.frame.passive):
        return False
    if one.frame.passive != other.frame.passive or not (known(one) and known(other)) or named(one) != named(other):
        return False
    return not one.subject & other.subject
