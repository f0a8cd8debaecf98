"""Of whom a group consists: "all of them adults" here, "including two children" there, of those hurt or those aboard.

A report tells what became of people in few groups: the dead, the hurt, those arrested, those who were inside. Who says
that a whole group is of one kind denies that there is anybody of another kind in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

BEFORE, BEHIND = 70, 40
"""So many characters before the words for a kind, or behind them, tell of which group it is."""

ANTECEDENTS = 3
"""So many sentences before "They were all adults" tell who they are."""

# Kinds of which one excludes the other, one scale a line behind its name: nobody is in two places of it.
_KINDS_TEXT = """
age: adult adults grown-up grown-ups | child children boy boys girl girls baby babies infant infants toddler toddlers
 minor minors youngster youngsters schoolchild schoolchildren schoolboy schoolboys schoolgirl schoolgirls
sex: man men male males | woman women female females
experience: experienced seasoned expert experts professional professionals | inexperienced beginner beginners novice
 novices amateur amateurs
service: civilian civilians | soldier soldiers policeman policemen troops
calling: student students pupil pupils | pensioner pensioners retiree retirees teacher teachers
"""
_PLACES = {
    word: (scale, place)
    for scale, _, kinds in (line.partition(":") for line in _KINDS_TEXT.replace("\n ", " ").strip().splitlines())
    for place, words in enumerate(kinds.split("|"))
    for word in words.split()
}
_KIND = rf"(?:{'|'.join(sorted(_PLACES, key=lambda word: (-len(word), word)))})\b(?!-)"
_KIND_KEYS = content_keys(" ".join(_PLACES))
_SOME = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|several|many|some)"
_ALL = re.compile(
    rf"(?:\b(?:were|are) (?:all|only)|\ball(?: of (?:them|whom)| of (?:the|those) \w+| the \w+| \w+)? (?:were|are)"
    rf"|(?<=, )all of (?:them|whom)|(?<=, )all(?= [a-z]+(?: [a-z]+)?(?:[,.;)]| (?:from|in their|aged|of)\b)))"
    rf" (?P<kind>{_KIND})",
    re.IGNORECASE,
)
_AMONG = re.compile(
    rf"\b(?:including|among (?:them|whom)(?: (?:were|are|was))?|{_SOME} of (?:them|whom)(?: (?:were|are))?)"
    rf" (?:at least )?(?:{_SOME} )?(?:young |small |elderly )?(?P<kind>{_KIND})",
    re.IGNORECASE,
)
_WHOLLY = re.compile(r"\ball\b|\b(?:were|are) only\b", re.IGNORECASE)
_PARTLY = re.compile(r"\b(?:including|among|of them|of whom)\b", re.IGNORECASE)

_GROUPS = {
    "dead": r"killed|killing|kills|died|dead|deaths|victims|bodies|perished",
    "hurt": r"injured|injuring|hurt|wounded|wounding|injuries",
    "held": r"arrested|arresting|detained|detaining|arrests|suspects|in custody",
    "taken": r"hostages?|kidnapped|abducted|seized",
    "there": r"inside|aboard|on board|passengers|occupants|in the (?:building|house|church|bus|plane|boat)"
    r"|taken off",
}
_CALLED = {
    "dead": "the dead", "hurt": "the injured", "held": "those arrested", "taken": "the hostages",
    "there": "those inside", "crew": "the crew",
}  # fmt: skip
"""What a reader calls a group."""

_GROUP = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _GROUPS.items()), re.IGNORECASE)
_CREW = re.compile(r"\b(?:crew|sailors|seamen|pilots|staff|guards?)\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:(?:no one|nobody|none|no)\b[^.;]{0,30}|not (?:\w+ )?)$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:other|others|another|remaining|rest|earlier|previous|previously|ago|last (?:week|month|year)|(?:19|20)\d\d"
    r"|if|would|could|may|might|almost|nearly|mostly|believed|reportedly|first|later)\b",
    re.IGNORECASE,
)
"""A part of the group, another event, or not sure."""

_THEY = re.compile(r"[\"“”'‘’]?(?:they|we|these|those) (?:were|are) (?:all|only)\b", re.IGNORECASE)


class _Made(NamedTuple):
    """What a sentence tells of a group.

    Attributes:
        scale: On which scale of kinds.
        place: Where on it.
        whole: Whether it tells it of all of them.
    """

    scale: str
    place: int
    whole: bool


def _apart(one: _Made, other: _Made) -> bool | None:
    """Tell whether all are of one kind here and some of another there."""
    if one.scale != other.scale or not (one.whole or other.whole):
        return None
    return one.place != other.place


_MADE_UP = Sort("of whom", Kind.STATUS, "all are of one kind here, and some of another there", _apart)


def compositions(side: Side) -> Iterator[Trait]:
    """Yield of what kind of people the groups of an article are, wholly or in part."""
    for statement in sentences_with(side, _KIND_KEYS):
        sentence = side.text[slice(*statement.span)]
        if statement.heading or _OTHERS.search(sentence) is not None:
            continue
        for pattern, whole in ((_ALL, True), (_AMONG, False)):
            if (_WHOLLY if whole else _PARTLY).search(sentence) is None:
                continue
            for match in pattern.finditer(sentence):
                group = _group(side, statement, sentence, match)
                if group and match["kind"]:
                    scale, place = _PLACES[match["kind"].lower()]
                    start = statement.span[0]
                    span = (start + match.start(), start + match.end())
                    yield Trait(_MADE_UP, f"{_CALLED[group]} / {scale}", _Made(scale, place, whole), statement, span)


def _group(side: Side, statement: Statement, sentence: str, match: re.Match[str]) -> str:
    """Return the group of which a sentence tells it: what the words nearest to it say, or the sentences before."""
    if not match.start() or _THEY.match(sentence) is not None:
        at = side.statements.index(statement)
        start = side.statements[max(0, at - ANTECEDENTS)].span[0]
        return _only_group(side.text[start : statement.span[0]])
    if _CREW.search(sentence, max(0, match.start() - BEFORE), match.start()) is not None:
        return "crew"
    before = list(_GROUP.finditer(sentence, max(0, match.start() - BEFORE), match.start()))
    if before:
        denied = _NONE.search(sentence[: before[-1].start()]) is not None
        return "" if denied else before[-1].lastgroup or ""
    behind = _GROUP.search(sentence, match.end(), match.end() + BEHIND)
    return behind.lastgroup or "" if behind else ""


def _only_group(text: str) -> str:
    """Return the one group that a text tells of as being there; empty where it tells of several."""
    found = {one.lastgroup or "" for one in _GROUP.finditer(text) if _NONE.search(text[: one.start()]) is None}
    return found.pop() if len(found) == 1 and _CREW.search(text) is None else ""
