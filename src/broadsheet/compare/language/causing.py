"""How English news tells what caused a mishap: "sparked by", "the cause was", "put down to", "sank after"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.mishaps import GENERIC, OUTBREAK, mishaps_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts import Span

REACH = 90
"""A cause stands within so many characters of the words that call it one."""

REACH_OF_EVENT = 70
"""... and what it caused within so many."""

_MADE = r"caused|sparked|triggered|ignited|started|touched off|set off|brought (?:on|about|down)|prompted|provoked"
_BEGAN = (
    r"start(?:ed|s)?|began|begun|broken? out|broke out|originated|erupted|ignited|kindled|flared up|happened|occurred"
    r"|came about"
)
_CAUSE = r"(?:cause|reason|culprit|source|trigger|origin)"
_UNKNOWN = r"(?:unknown|unclear|under investigation|not known|not clear|investigated|a mystery|yet)\b"
_TIME = (
    r"(?: (?:(?:on|in the|at|about|around|early|late|shortly|just|before|after|the) )*"
    r"(?:[A-Z]\w+day|\d[\d:.]*(?: ?[ap]\.?m\.?)?|noon|midnight|dawn|morning|afternoon|evening|night))*"
)
_IS = r"(?:is|was|had been|has been|turned out to be|proved to be|appears to have been)"

_BEHIND = re.compile(
    rf"\b(?:(?:{_MADE}|set|fanned|started deliberately) by|blam(?:ed|es|ing) (?P<on>[^,.;]{{0,50}}?\bon)"
    rf"|(?:put|puts|putting|was|were) (?:[^,.;]{{0,40}} )?down to"
    rf"|attribut(?:ed|es|ing) (?:[^,.;]{{0,40}} )?to|(?:traced|tracked|tracing|traces) (?:[^,.;]{{0,40}} )?(?:back "
    rf"|down )?to"
    rf"|(?:the|a) (?:direct )?result of|result(?:ed|ing) from|stemm(?:ed|ing) from|pinned (?:[^,.;]{{0,40}} )?on"
    rf"|due to|because of|owing to|the fault of|the work of"
    rf"|linked (?:[^,.;]{{0,40}} )?to"
    rf"|(?:{_BEGAN})(?: [a-z’']+ly)?{_TIME}"
    r" (?:when|after|because|as|in|at|with|from|inside|near|on|by)(?! (?:(?:early|late|the) )*(?:[A-Z]\w+day|morning))"
    rf"|(?:the |its |their |likely |only )?\b{_CAUSE}(?: of [^,.;]{{2,60}}?)?(?:, [^,.;]{{2,60}},)?"
    rf"(?: {_IS}| [a-z]+ {_IS}| as)(?![^,.;]*\b{_UNKNOWN})"
    rf"|what (?:had |has )?(?:{_MADE})\b[^,.;]{{2,50}}? (?:is|was)"
    r"|(?:was|is|were|had been|has been)(?= (?:(?:set|started|lit) )?(?:deliberate|arson|intentional|sabotage))"
    rf"|(?:point(?:ed|s|ing)?|pointing the finger) (?:[^,.;]{{0,20}} )?(?:to|at))\b"
    rf"|\b{_CAUSE}:|\bblam(?:ed|es|ing)\b(?! (?:the|its|their) {_CAUSE})",
    re.IGNORECASE,
)
"""Words behind which a cause stands."""

_CALLED = re.compile(rf"\b{_CAUSE}\b", re.IGNORECASE)
_IT = re.compile(r"\b[Ii]t(?: [a-z]+){0,3} $")
"""What else shows that a cause is told of, where no mishap is named."""

_PARTS_OF_BOTH: tuple[str, ...] = (
    "caus",
    "spark",
    "trigger",
    "ignit",
    "start",
    "touch",
    "set ",
    "brought",
    "prompt",
    "provok",
    "blam",
)
_PARTS_OF_BOTH += ("reason", "culprit", "source", "origin", "result", "point")
_PARTS_OF_BEHIND: tuple[str, ...] = (
    *_PARTS_OF_BOTH,
    "down to",
    "attribut",
    "trac",
    "stemm",
    "pinned",
    "due to",
    "because",
    "owing",
    "fault of",
)
_PARTS_OF_BEHIND += ("work of", "linked", "began", "begun", "broke", "erupt", "kindl", "flared", "happened", "occurred")
_PARTS_OF_BEHIND += ("came about", "deliberate", "arson", "intentional", "sabotage", "fanned")
_PARTS_OF_BEFORE: tuple[str, ...] = (
    *_PARTS_OF_BOTH,
    "led to",
    "left",
    "leav",
    "lead to",
    "behind",
    "rise",
    "setting",
    "halt",
    "delay",
    "sent",
    "sending",
    "forc",
    "plung",
    "cut",
    "made",
)
_PARTS_OF_BEFORE += ("tipped", "knocked", "took", "disrupt", "responsible")
_PARTS_OF_WHEN: tuple[str, ...] = (" when ", " after ", " because ", " as ", " once ", " by ")
_PARTS_OF_FAILED: tuple[str, ...] = ("had ", "has ", "let ", "ran ", "hit", "struck")
_PARTS_OF_BROKE: tuple[str, ...] = (
    "fail",
    "slip",
    "tore",
    "asleep",
    "dozed",
    "slid",
    "burst",
    "snapp",
    "shift",
    "jam",
    "heat",
    "short-",
)
_PARTS_OF_BROKE += ("malfunction", "shear", "gave out", "came", "broke", "blew", "seized", "cut out", "ran out")
"""Each of them holds one of these: most sentences are passed over at this look."""

_HAPPENED = re.compile(r"[^.;]{0,60}?(?:,)? (?:when|after|because|as|once)\b| (?:off )?by\b", re.IGNORECASE)
"""What parts a verb for a mishap from the clause that tells how it came to it."""

_BEFORE = re.compile(
    rf"\b(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )"
    rf"(?:(?:{_MADE}|led to|le[fa]d? to|resulted in|lay behind|gave rise to|causing|sparking|triggering|igniting"
    rf"|setting off|touching off|starting)(?! by\b)(?P<object>)"
    rf"|(?:halt(?:ed|ing)|delay(?:ed|ing)|sent|sending|forced|forcing|plunged|plunging|left|leaving|cut|cutting|made"
    rf"|set|tipped|knocked out|took out|took down|disrupted)(?! by\b)(?P<loose>)"
    rf"|(?:was|is|were|had been|has been) (?:behind|responsible for)(?P<object2>)"
    rf"|(?:was|is|were|had been|has been) (?:to blame|the (?:[a-z]+ )?{_CAUSE}|blamed|found to be the {_CAUSE})"
    rf"|as (?:the|its|a) (?:[a-z]+ )?{_CAUSE})\b",
    re.IGNORECASE,
)
"""Words before which a cause stands."""

_END = re.compile(
    r"[.;:!?“”\"]|,? (?:but|while|whereas|although|though)\b"
    r"|, (?:according|said|says|the (?:\w+ ){1,3}said|police|officials|investigators|he|she|they|killing|leaving"
    r"|injuring)\b"
)
_START = re.compile(
    r"[.;:!?“”\"]|\b(?:(?:said|says|found|shows?|showed|shown|told [^,.;]{2,40}|concluded|established) that|but"
    r"|while|whereas|although) "
)

_NAMED = re.compile(r"\b(?:(?:names?|named|cit(?:ed|es)|identif(?:ied|ies)|pointed to|points to) (?=an? |the ))")
"""Words by which those who look into a mishap name its cause."""

_SAID = re.compile(
    r"\b(?:said|says|told|found|reason|cause|established|concluded|determined|admitted|according to|reports?|ruled"
    r"|shown?|showed"
    r"|revealed|confirmed|explained)\b"
)
_FAILED = re.compile(
    r"\b(?:(?:had|has) (?:been )?(?:[a-z]+ly )?(?!(?:said|told|been|an?|the|no|not|to|its|his|her|their|more|about"
    r"|\d+)\b)[a-z]+"
    r"|let (?=[^,.;]* in\b)|ran (?:on|into)|hit|struck)"
)
"""What tells beside "said" how something came about."""

_BROKE = re.compile(
    r"\b(?:failed|slipped|tore open|fell asleep|fallen asleep|dozed off|slid|burst|snapped|shifted|jammed|overheated"
    r"|short-circuited"
    r"|malfunctioned|sheared|gave out|came loose|came off|broke off|blew out|seized up|cut out|ran out of)\b"
)
"""What tells it by itself."""

_SPREAD = re.compile(
    r"\b(?:(?:after|from|by) eating|(?:had|all|who|have) (?:all )?(?:eaten|ate)|contaminated|tainted|undercooked"
    r"|spoiled"
    r"|infected|contained|carried|(?:tested|came back) positive|positive for|bacteri\w+|served|found in|identified"
    r"|confirmed|traces of)\b",
    re.IGNORECASE,
)
"""Words for how people fell ill of one thing."""


class Told(NamedTuple):
    """What a sentence calls a cause.

    Attributes:
        family: Of which sort of mishap; empty where any may be meant.
        cause: Where the words for the cause stand.
        whole: Where the words stand that tell it, up to the last that may deny or doubt it.
        called: Whether it is called the cause, and not only told of in other words.
    """

    family: str
    cause: Span
    whole: Span
    called: bool = True


def told(text: str, sentence: Span, main: str) -> Iterator[Told]:
    """Yield what a sentence tells of causes; ``main`` is the sort of mishap that the article is about."""
    low = text[slice(*sentence)].lower()
    if any(map(low.__contains__, _PARTS_OF_BEHIND)):
        yield from _caused_by(text, sentence)
    if any(map(low.__contains__, _PARTS_OF_BEFORE)):
        yield from _causing(text, sentence)
    if any(map(low.__contains__, _PARTS_OF_WHEN)):
        yield from _happened_when(text, sentence)
    if main == OUTBREAK:
        if _SPREAD.search(text, *sentence):
            yield Told(main, sentence, sentence, called=False)
    else:
        yield from _said(text, sentence, main)


def _caused_by(text: str, sentence: Span) -> Iterator[Told]:
    for match in _BEHIND.finditer(text, *sentence):
        start = max(sentence[0], match.start() - REACH_OF_EVENT)
        family = _family(text, (start, match.end()))
        if family is None and (_CALLED.search(match[0]) or _IT.search(text, start, match.start())):
            family = ""
        if family is not None:
            end = _until(text, match.end(), sentence[1])
            yield Told(family, (match.end(), end), (start, end))


def _causing(text: str, sentence: Span) -> Iterator[Told]:
    for match in _BEFORE.finditer(text, *sentence):
        start = _since(text, sentence[0], match.start())
        end = _until(text, match.end(), min(sentence[1], match.end() + REACH_OF_EVENT))
        needed = match["object"] is not None or match["object2"] is not None
        loose = match["loose"] is not None
        family = _family(text, (match.end() if needed or loose else start, end), verbs=loose)
        if family is None and not loose and (not needed or text.startswith(" it", match.end())):
            family = ""
        if family is not None:
            yield Told(family, (start, match.start()), (start, match.end()))


def _happened_when(text: str, sentence: Span) -> Iterator[Told]:
    for family, span in mishaps_in(text, *sentence, verbs=True):
        match = _HAPPENED.match(text, span[1], sentence[1])
        if match is not None:
            end = _until(text, match.end(), sentence[1])
            yield Told("" if family == GENERIC else family, (match.end(), end), (span[0], end))


def _said(text: str, sentence: Span, main: str) -> Iterator[Told]:
    """Yield what somebody who looked into it says of how it came about."""
    for match in _NAMED.finditer(text, *sentence):
        end = _until(text, match.end(), sentence[1])
        yield Told(main, (match.end(), end), (match.start(), end), called=False)
    low = text[slice(*sentence)]
    patterns = [_BROKE] if any(map(low.__contains__, _PARTS_OF_BROKE)) else []
    if any(map(low.__contains__, _PARTS_OF_FAILED)) and _SAID.search(text, *sentence):
        patterns.append(_FAILED)
    for pattern in patterns:
        for match in pattern.finditer(text, *sentence):
            start, end = _since(text, sentence[0], match.start()), _until(text, match.end(), sentence[1])
            yield Told(main, (start, end), (start, end), called=False)


def _family(text: str, span: Span, *, verbs: bool = False) -> str | None:
    """Return the sort of the mishap that is named last in a stretch of text; None where none is."""
    found = max(((at, family) for family, (_, at) in mishaps_in(text, *span, verbs=verbs)), default=None)
    if found is None:
        return None
    return "" if found[1] == GENERIC else found[1]


def _since(text: str, start: int, end: int) -> int:
    start = max(start, end - REACH)
    for mark in _START.finditer(text, start, end):
        start = mark.end() if mark.end() < end else start
    return start


def _until(text: str, start: int, end: int) -> int:
    end = min(end, start + REACH)
    mark = _END.search(text, start, end)
    return mark.start() if mark else end
