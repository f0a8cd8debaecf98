"""Counts of a whole and of some of it, and figures of two settings: "had 22 wagons", "nine wagons fell"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.kin import PEOPLE, kin_of
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.around import Around

_STOCK = word_set("have own run operate employ comprise include possess manage")
"""Verbs by which a thing or a house has all of what is counted."""

_EXISTING = re.compile(r"\b[Tt]here (?:is|are|was|were) (?:about |some |only |more than )?$")
_FATES = word_set("lose die suffer drown perish receive get come attend take run stand turn vote be work serve study")
"""What all do who are counted, whatever the verb of the other report."""

_SETTING = re.compile(
    r"(In|On|At|For|Among|During|Under|Near|Outside) (?:(?:the|its|his|her|their|an?|this|that) )?"
    r"([A-Za-z][\w’'-]*"
    r"(?: (?!(?:there|it|the|an?|he|she|they|is|are|was|were|about|some|up|more)\b)[a-z][\w’'-]*){0,2})"
)
"""Where or for whom the whole sentence tells it: "On the day side it is 60 degrees"."""

_WHOLE = re.compile(r"\bof (?:(?:the|its|their|his|her) )?(\d+(?:,\d{3})*)\b")
ALL, ROUNDED = 100.0, 2.0
"""Percent of all, and by how much two rounded shares of it may add up to less or more."""

REACH = 30
"""So many characters behind a figure stands of how many it is a part: "28 of his 68 punches"."""

_ABSTRACT = word_set("statement interview report speech letter addition total all fact attack particular general")


def of_whole_and_part(one: Around, other: Around, kind: Kind) -> str:
    """Return why two figures are of a whole and a part, or of two settings; empty where nothing says so."""
    if _two_settings(one, other):
        return "they are of two settings"
    wholes = [_whole(each) for each in (one, other)]
    if kind is Kind.NUMBER and all(wholes) and wholes[0] != wholes[1]:
        return "they are parts of two wholes"
    if kind is Kind.PERCENT and _the_rest(one, other):
        return "one may be the rest of the other"
    if kind is Kind.NUMBER and (_some_of_all(one, other) or _some_of_all(other, one)):
        return "one counts a part of them"
    return ""


def _the_rest(one: Around, other: Around) -> bool:
    """Tell whether two shares of which two things are told add up to all: "two thirds did not run", "a third ran"."""
    frames = [each.frame for each in (one, other) if each.frame is not None]
    sizes = [frame.value.high for frame in frames if isinstance(frame.value, QuantityValue)]
    return len(sizes) > 1 and abs(sum(sizes) - ALL) <= ROUNDED and frames[0].verb != frames[1].verb


def _whole(one: Around) -> str:
    """Return the number of which a figure is told as a part; empty where none is."""
    found = _WHOLE.search(one.text, one.value[0], min(one.value[1] + REACH, one.sentence[1]))
    return found[1] if found else ""


def _some_of_all(some: Around, all_: Around) -> bool:
    """Tell whether the smaller count is of those that do something, and the other of all there are."""
    if some.frame is None or all_.frame is None:
        return False
    if not some.frame.inside_subject or some.frame.verb in _FATES:
        return False
    joined = "-" in some.text[slice(*some.value)]  # "The 21-storey tower" is no part of a tower's storeys.
    if joined or kin_of(stem(some.frame.unit)) in PEOPLE:
        return False  # That so many people live there is told with many verbs.
    values = some.frame.value, all_.frame.value
    sizes = [value.high for value in values if isinstance(value, QuantityValue)]
    if len(sizes) < len(values) or sizes[0] >= sizes[1] or all_.frame.inside_subject:
        return False
    if all_.frame.verb not in _STOCK and not _EXISTING.search(all_.before):
        return False
    return some.frame.verb != all_.frame.verb or some.frame.object != all_.frame.object


def _two_settings(one: Around, other: Around) -> bool:
    """Tell whether two sentences open with two settings: "in winter", "in summer"; "for pensioners", "for pupils"."""
    found = _SETTING.match(one.before), _SETTING.match(other.before)
    if found[0] is None or found[1] is None or found[0][1] != found[1][1]:
        return False
    words = found[0][2], found[1][2]
    if words[0][:1].isupper() != words[1][:1].isupper():
        return False
    keys = content_keys(words[0]), content_keys(words[1])
    own = keys[0] - keys[1], keys[1] - keys[0]
    if not all(own) or own[0] & content_keys(other.printed) or own[1] & content_keys(one.printed):
        return False
    nouns = [stem(each.split()[-1].lower()) for each in words]
    return not (may_be_one(*nouns) and nouns[0] != nouns[1]) and not _ABSTRACT & {each.split()[-1] for each in words}
