"""How it went in a match: how a goal was scored, what a player was sent off for.

Of one goal one way is right. A goal goes by who scored it and by its minute, or by what it was: the winner.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition

HALF, FULL = 45, 90
"""Minutes of a half and of a match of football."""

BEFORE = 150
"""So many characters before a sentence, in its paragraph, the name stands for which it has a pronoun."""

NEAR = 60
"""So many characters around the words for a way to score are about the one goal."""

# The ways to score, the last touch first: who heads in a free kick has headed.
_GOALS_TEXT = r"""
own goal: own[- ]goal
header: (?:head(?:ed|er|s|ing)|head(?= in\b| home\b))\b(?! (?:off|for|home from|back|towards?)\b)|nod(?:ded|s)\b|glanced
volley: (?:half-)?volley(?:ed|s|ing)?
overhead kick: overhead kick|bicycle kick|scissors? kick
back-heel: back-?heel(?:ed)?
tap-in: tap(?:ped|s|ping)? (?:in|home)|tap-in
penalty: penalty|from the spot|spot[- ]kick|from (?:12|twelve) yards
free kick: free[- ]kick
"""
_GOALS = tuple(
    (name, re.compile(rf"\b(?:{pattern})"))
    for name, pattern in (line.split(": ", 1) for line in _GOALS_TEXT.strip().splitlines())
)
_ANY_GOAL = re.compile("|".join(pattern.pattern for _, pattern in _GOALS))
_RANKS = {name: number for number, (name, _) in enumerate(_GOALS)}
_GOAL_KEYS = content_keys("headed header nodded glanced volleyed overhead bicycle heel tapped penalty spot kick own")
_SCORED = re.compile(
    r"\b(?:scor(?:ed?|es|ing)|convert(?:ed|s|ing)|nets?\b|netted|levell?ed|levels|equali[sz](?:ed|es|er|ing)|winner"
    r"|opener|goals?|ahead|in front|lead|restored|made it|home|pulled one back|got one back|buried|tucked|slotted"
    r"|fired in|struck|(?:head|nodd|volley|curl|tapp|rifl|slamm|roll)(?:ed|ing)\b|head in|bent|bending|smashed|thumped"
    r"|lashed|into the|past (?:the|goalkeeper)|top corner|beat)\b"
)
_NOT_SCORED = re.compile(
    r"\b(?:sav(?:ed?|es|ing)|miss(?:ed|es)|wide|over the bar"
    r"|(?:hit|struck|against|off) the (?:post|(?:cross)?bar|woodwork)|denied|disallowed|ruled out|appeal\w*|shoot-?out"
    r"|blocked|kept (?:it )?out|cleared|nearly|almost|(?:sh|c|w)ould have|no penalty|conced\w+)\b"
)
_PLAYED = ("goal", "penalty", "referee", "red card", "sent off", "winner", "th minute", "half-time")
"""A report of a match has one of these words."""

_NUMBERS = {
    word: number
    for number, word in enumerate(word_list("one two three four five six seven eight nine ten eleven twelve"), start=1)
} | {"a": 1, "fifteen": 15, "twenty": 20}
_NUMBER = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"
_BREAK = r"(?:break|interval|half-time|restart)"
# When a goal fell: a pattern, and the minute of which its number is counted, forwards or backwards.
_TIMES = tuple(
    (re.compile(rf"\b(?:{pattern})", re.IGNORECASE), base, sign)
    for pattern, base, sign in (
        (r"(\d{1,3})(?:st|nd|rd|th)[- ]minute\b", 0, 1),
        (r"after (\d{1,2}) minutes\b", 0, 1),
        (rf"{_NUMBER} minutes? from (?:time|the end|the (?:final )?whistle)\b", FULL, -1),
        (rf"{_NUMBER} minutes? (?:of normal time )?(?:remaining|left|to (?:go|play))\b(?! (?:of|in) extra)", FULL, -1),
        (rf"{_NUMBER} minutes? (?:into the second half|after (?:the )?{_BREAK})\b", HALF, 1),
        (rf"{_NUMBER} minutes? before (?:the )?{_BREAK}\b", HALF, -1),
        (r"(?:on|at) the hour(?: mark)?()\b", 60, 1),
        (rf"(?:just|right|shortly|moments|seconds) before (?:the )?{_BREAK}()\b", HALF, 1),
        (r"(?:on the stroke of|on) half-time()\b", HALF, 1),
        (r"first-half (?:stoppage|added|injury) time()\b", HALF, 1),
        (r"(?<!first-half )(?:stoppage|added|injury) time()\b(?! of the first)", FULL, 1),
    )
)
_LABELS = (
    ("winner", re.compile(r"\b(?:winner|winning goal|decider|only goal)\b")),
    ("equaliser", re.compile(r"\b(?:equali[sz](?:er|ed|es|ing)|levell?ed|levels)\b")),
    ("opener", re.compile(r"\b(?:opener|opening goal|opened the scor\w+)\b")),
)
_OWNER = re.compile(r"([A-Z][\w-]+)['’]s? (?:[\w-]+ ){0,2}$")
_MAKER = re.compile(r" (?:by|from) (?:[A-Z][\w-]+ )?([A-Z][\w-]+)")
_MADE_BY = frozenset({"header", "penalty", "volley"})
_NAME = re.compile(
    r"(?:\b(by|from|on|past|to|for|against|of|with) )?(?<![\w’'-])([A-Z][a-zà-ÿ][\w-]*(?: [A-Z][\w-]+)*)(?!['’]s)\b"
)
"""A name, and the preposition before it: who does something has none."""

_CARD = re.compile(r"\b(?:sent off|red card|dismissed|dismissal|ordered off|red-carded)\b")
_CARD_KEYS = content_keys("sent red card dismissed dismissal ordered")
_CARDS_TEXT = r"""
sort of red card; second yellow; second (?:bookable|yellow|booking|caution)|two (?:yellow|booking)
sort of red card; straight red; straight red
sent off for; handball; hand-?ball|handl(?:ed|ing)
sent off for; foul; (?:for|after) (?:an? )?(?:[\w-]+ ){0,3}?(?:foul|tackle|challenge|lunge)\b|foul(?:ed|ing)|tripp\w+
sent off for; words; dissent|abus(?:e|ing)|foul language|insult\w*|arguing|swearing
sent off for; blow; punch\w*|elbow\w*|head-?butt\w*|kicking out|slapp\w+|violent conduct|spat\b|spitting|stamp\w*
"""
_CARDS = tuple(
    (of, name, re.compile(rf"\b(?:{pattern})"))
    for of, name, pattern in (line.split("; ", 2) for line in _CARDS_TEXT.strip().splitlines())
)


class _Way(NamedTuple):
    """A way to score where it is told of somebody.

    Attributes:
        scorer: The surname.
        name: The way.
        at: Where its words stand in the sentence.
        end: Where they end.
        minute: When, where it is told.
    """

    scorer: str
    name: str
    at: int
    end: int
    minute: int | None


def match_reports(side: Side) -> Iterator[Trait]:
    """Yield how goals were scored and what players were sent off for."""
    if not any(word in side.text for word in _PLAYED):
        return
    for statement in sentences_with(side, _GOAL_KEYS):
        yield from _goals(side, statement)
    for statement in sentences_with(side, _CARD_KEYS):
        yield from _cards(side, statement)


_GOAL = Sort("", Kind.STATUS, "one goal is scored in one way", lambda one, other: one != other)
_SENT_OFF = Sort("", Kind.CAUSE, "one player, one red card", lambda one, other: one != other)


def _goals(side: Side, statement: Statement) -> Iterator[Trait]:
    sentence = side.text[slice(*statement.span)]
    if _ANY_GOAL.search(sentence) is None:
        return
    clauses = [one for one in side.clauses if one.sentence == statement.span]
    before = side.text[max(0, statement.span[0] - BEFORE) : statement.span[0]].rsplit("\n", 1)[-1]
    best: dict[tuple[str, int | None], _Way] = {}
    for way in _ways(sentence, statement.span[0], clauses, before):
        key = (way.scorer, way.minute)
        if key not in best or _RANKS[way.name] < _RANKS[best[key].name]:
            best[key] = way
    for way in best.values():
        around = sentence[max(0, way.at - NEAR) : way.end + NEAR]
        labels = [name for name, pattern in _LABELS if pattern.search(around)]
        whens = [*([f"minute {way.minute}"] if way.minute is not None else []), *(labels if len(labels) == 1 else [])]
        span = (statement.span[0] + way.at, statement.span[0] + way.end)
        for when in whens:
            yield Trait(_GOAL, f"{way.scorer} / goal / {when}", way.name, statement, span)


def _ways(sentence: str, start: int, clauses: Sequence[Proposition], before: str) -> Iterator[_Way]:
    times = [
        (match.start(), base + sign * (_NUMBERS.get(match[1].lower()) or int(match[1] or 0)))
        for pattern, base, sign in _TIMES
        for match in pattern.finditer(sentence)
    ]
    for name, pattern in _GOALS:
        for match in pattern.finditer(sentence):
            around = sentence[max(0, match.start() - NEAR) : match.end() + NEAR]
            scorer = _scorer(sentence, match, start, clauses, name, before)
            if scorer and _SCORED.search(around) and not _NOT_SCORED.search(around):
                minute = min(times, key=lambda time: abs(time[0] - match.start()), default=(0, None))[1]
                yield _Way(scorer, name, match.start(), match.end(), minute)


def _scorer(
    sentence: str, match: re.Match[str], start: int, clauses: Sequence[Proposition], name: str, before: str
) -> str:
    """Return the surname of who scored so: whose header it was, of whom the verb is said, or who is named before."""
    owner = _OWNER.search(sentence, max(0, match.start() - NEAR), match.start())
    maker = _MAKER.match(sentence, match.end()) if name in _MADE_BY else None
    if maker or owner:
        return str(maker[1] if maker else owner[1] if owner else "")
    told = [one for one in clauses if one.subject is not None and one.verb_span[0] - start <= match.end()]
    nearest = max(told, key=lambda one: one.verb_span[0], default=None)
    if nearest is not None and nearest.subject is not None and nearest.subject.name and not nearest.subject.thing:
        return _surname(nearest.subject)
    if nearest is not None and nearest.subject is not None and nearest.subject.pronoun:
        # "They had reckoned without Adeyemi. He met a cross with a volley."
        return next((one[2].split()[-1] for one in reversed(list(_NAME.finditer(before)))), "")
    names = [one[2].split()[-1] for one in _NAME.finditer(sentence, 0, match.start()) if not one[1]]
    return names[-1] if names else ""


def _surname(who: Participant) -> str:
    return who.name.split()[-1] if who.name else ""


def _cards(side: Side, statement: Statement) -> Iterator[Trait]:
    sentence = side.text[slice(*statement.span)]
    card = _CARD.search(sentence)
    who = _sent_off(side, statement, statement.span[0] + card.start()) if card else ""
    if card is None or not who:
        return
    for of, name, pattern in _CARDS:
        for match in pattern.finditer(sentence):
            span = (statement.span[0] + match.start(), statement.span[0] + match.end())
            yield Trait(_SENT_OFF, f"{who} / {of}", name, statement, span)


def _sent_off(side: Side, statement: Statement, at: int) -> str:
    """Return the surname of the player to whom a card is shown; empty where none is named."""
    for one in side.clauses:
        if one.sentence == statement.span and one.span[0] <= at < one.span[1]:
            named = [who for who in (None if one.passive else one.object, one.subject) if who is not None and who.name]
            return _surname(named[0]) if named and not one.negated else ""
    return ""
