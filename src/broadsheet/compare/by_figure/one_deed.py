"""One deed of one doer: "Hale resigned in 1957" and "she quit in 1958" are two accounts of one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import DateValue, Kind
from broadsheet.facts.lexicon.nouns import ORG_HEADS

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side

WHEN = (Kind.DATE, Kind.TIME)
DEED = 30
"""So many characters behind a verb stands the word that makes another of it: "checked out of", "checked into"."""

_PARTICLES = {
    "out": "out", "off": "off", "up": "up", "down": "down", "over": "over", "away": "away", "back": "back",
    "into": "into", "onto": "onto", "through": "through",
}  # fmt: skip
_STOP = re.compile(r"[,;:.]|\b(?:on|after|before|when|at)\b")
_HEADS = frozenset(map(stem, ORG_HEADS))


def one_deed(one: Framed, other: Framed) -> bool:
    """Tell whether one verb governs both values, of one by name, done to the same or to nothing that is told."""
    if not one.verb or one.verb != other.verb or one.frame.loose or other.frame.loose:
        return False
    if one.frame.passive != other.frame.passive or not one.subject & other.subject & (one.named | other.named):
        return False
    if _from_writing(one) != _from_writing(other):
        return False
    done = content_keys(one.frame.object), content_keys(other.frame.object)
    return not (done[0] and done[1]) or bool(done[0] & done[1])


def _from_writing(one: Framed) -> bool:
    """Tell whether a date is told from the day of writing: which "today" is meant nothing says."""
    return isinstance(one.value, DateValue) and one.value.resolved


_STAGES_TEXT = """
leave depart sail embark
sink founder capsize
crash collide overturn derail
arrive land dock return
die perish
bear
found establish
build construct erect complete finish
open launch begin start commence inaugurate
close shut end finish conclude
widen renovate rebuild restore extend repair modernise modernize
marry wed
divorce separate
join
retire resign quit leave
call phone ring
see
arrest detain capture
charge indict
sentence convict jail
release free
bury cremate
acquire buy
"""
_STAGE_OF: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(_STAGES_TEXT.strip().splitlines()):
    for _verb in _line.split():
        _STAGE_OF[_verb] = _STAGE_OF.get(_verb, frozenset()) | {_number}
"""Verbs that tell steps of one way, one line a step: who left at one hour sank at another."""

_ANNOUNCING = word_set("announce unveil reveal")
"""A day beside these may be the one on which it was said: "announced the strike on Friday"."""

_BEFALLING = word_set("happen occur erupt explode strike hit")
_OVER = word_set("lift reopen resume extinguish douse restore")
_TO_COME = re.compile(r"(?:next|coming|tomorrow)\b", re.IGNORECASE)
_BEGINNING = word_set("begin start open launch commence kick")
_LIGHT = word_set("be have do take make get go come put give leave set last see")
"""Verbs that say little of what is done: "took place on Friday"."""

_OFF = frozenset(("rails", "track", "tracks", "line", "road", "runway", "motorway", "highway", "lane", "course"))
"""What something leaves that comes off it."""


def deed_apart(alignment: Alignment, bench: Bench) -> str:
    """Tell two deeds of one verb by the word behind it: "checked out of X", "checked into X", "checked into Y"."""
    one, other = alignment.a, alignment.b
    stages = _stages(one), _stages(other)
    verbs = {one.frame.verb, other.frame.verb}
    over = not _OVER.isdisjoint(verbs) and not _BEFALLING.isdisjoint(verbs)
    steps = one.verb != other.verb and all(stages) and stages[0].isdisjoint(stages[1])
    if one.frame.kind in WHEN and (over or steps):
        return "two deeds are told"
    if why := announced_apart(alignment, bench):
        return why
    if one.frame.kind is Kind.DATE and _nothing_but_the_doer(alignment):
        return "two deeds are told"
    if one.frame.kind not in WHEN or not one.frame.verb == other.frame.verb != "":
        return ""
    said = _said(one, bench.a), _said(other, bench.b)
    # "Into rehab" and "into the Ford Center" may be two places.
    goals = said[0][0] == said[1][0] == "into" and bool(said[0][1] and said[1][1]) and not said[0][1] & said[1][1]
    return "two deeds are told" if goals or said[0][0] != said[1][0] else ""


def announced_apart(alignment: Alignment, bench: Bench) -> str:
    """Tell the day of a deed from that on which it was announced."""
    if alignment.a.frame.kind not in WHEN:
        return ""
    announced = _of_announcing(alignment.a, bench.a), _of_announcing(alignment.b, bench.b)
    return "two deeds are told" if announced[0] != announced[1] else ""


def _of_announcing(one: Framed, side: Side) -> bool:
    """Tell whether a day may be that of an announcement; "her death on Friday was announced" is that of the death."""
    to_come = _TO_COME.match(side.text, one.frame.span[0])
    return one.frame.verb in _ANNOUNCING and not one.frame.inside_subject and not to_come


def _nothing_but_the_doer(alignment: Alignment) -> bool:
    """Tell whether two verbs date two deeds, and the words around share no more than who or what they are of.

    "The ship was built in 1974" and "the ship was refitted in 1999" say one subject, and nothing else in common.
    """
    one, other = alignment.a, alignment.b
    verbs = one.frame.verb, other.frame.verb
    if (
        not all(verbs)
        or not _LIGHT.isdisjoint(verbs)
        or deed(verbs[0]) == deed(verbs[1])
        or _BEGINNING.issuperset(verbs)
    ):
        return False
    if _stages(one) & _stages(other) or one.verb in other.context or other.verb in one.context:
        return False  # "Called a strike for Monday", "would strike on Tuesday".
    beside = alignment.shared - one.subject - other.subject
    return all(key[0].isdigit() for key in beside)


def _stages(one: Framed) -> frozenset[int]:
    """Return which steps of a thing's or a person's way a verb may tell, by number; none where it tells no such."""
    if one.frame.verb == "leave" and not _OFF.isdisjoint(one.frame.object.casefold().split()):
        return frozenset()
    return _STAGE_OF.get(one.frame.verb, frozenset())


def _said(one: Framed, side: Side) -> tuple[str, frozenset[str]]:
    """Return the particle right behind the verb, empty where there is none, and what stands right behind both."""
    clause = side.text[slice(*one.frame.clause)]
    verb = re.search(rf"\b{re.escape(one.frame.verb[:4])}\w*", clause, re.IGNORECASE)
    behind = _STOP.split(clause[verb.end() : verb.end() + DEED])[0].split() if verb else []
    particle = _PARTICLES.get(behind[0].lower(), "") if behind else ""
    return particle, content_keys(" ".join(behind[1:4])) - _HEADS if particle else frozenset()
