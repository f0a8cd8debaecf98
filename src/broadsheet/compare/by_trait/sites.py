"""Places as a sentence tells them behind a verb: by name, by kind and by floor; and when two of them are two places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.named_places import is_time
from broadsheet.compare.by_trait.setting_sorts import two_towns
from broadsheet.compare.compatibility.places import is_wide
from broadsheet.compare.language.place_kinds import kinds_apart, kinds_of
from broadsheet.facts.lexicon.people import FIRST_NAMES
from broadsheet.facts.lexicon.places import NATIONALITIES

if TYPE_CHECKING:
    from broadsheet.compare.by_trait.traits import Trait
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

AT = frozenset(("in", "at", "on", "inside", "into", "onto", "from", "under", "aboard"))
"""What a preposition says that stands before the very place; "near" and "outside" do not."""

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_OF = re.compile(rf"({_NAME})$|^({_NAME})(?= [a-z])")
_PREPOSITIONS = "in|at|on|inside|into|onto|from|under|aboard|through|via|by|of|to|for"
_VERY_PLACE = re.compile(
    rf"\b({_PREPOSITIONS})\s+(?:the |an? |his |her |their |its )?(?!(?:{_PREPOSITIONS}|the|an?)\b)"
    r"((?:[\w’'-]+\.? ){0,4}?[\w’'-]+)(?=[,;:.)”\"]|\s*$| (?:in|at|on|near|outside|of|where|when|after|before|with|and"
    r"|as|who|that|which|by|for|from|to|into|behind|beside|off|late|early|last|yesterday|shortly|around|about|during"
    r"|while|next|early|under|over|through|until|since|this|but|or|was|is|has|had|a|an|the|his|her|their|without|within)\b)"
)
_BEFORE = re.compile(r"\b(?:in|at|on|inside|aboard|from|to|into)\b")
_WHERE = re.compile(r"\bwhere,? $")
_BESIDE = re.compile(r"(?:, |\bwhile |\blaid )$")
"""What stands before a participle that tells more of the same: "found the car, burnt out, in a wood"; and "to rest"."""

_END = re.compile(
    r"[;(]|: |, (?:about|around|some|nearly|roughly|almost|more|less|just|only|not|\d)\b"
    r"|,? (?:where|when|who|which|after|before|because|once|and (?:then|later)|but|while (?!\w+ing\b))\b"
)
_FLOOR = re.compile(
    r"\b(ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)|top)[ -]"
    r"(?:floor|level|stor(?:e?y))"
)
_ORDINALS = ("ground", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Site(NamedTuple):
    """A place that is told.

    Attributes:
        names: The names told of it.
        kinds: Of which kinds it is, by level, as a hashable row.
        floor: The floor it lies on, the ground as 0; None where it is not told.
        who: By name, of whom it is told; empty where a noun calls them, who may be anybody.
    """

    names: tuple[str, ...]
    kinds: tuple[tuple[str, frozenset[int]], ...]
    floor: int | None
    who: str = ""


def site_of(side: Side, at: int, prepositions: frozenset[str] = AT, who: str = "") -> tuple[Site, Span] | None:
    """Return the place of what the clause of that index tells, and where its words stand; None where none is told.

    It stands behind the verb, or before "where": "in the food court, where it began".
    """
    clause, text = side.clauses[at], side.text
    start = clause.verb_span[1]
    behind = place_in(side, start, end_of(side, at), prepositions, who)
    if behind is not None or not _WHERE.search(text, clause.sentence[0], clause.span[0]):
        return behind
    before = [*_BEFORE.finditer(text, clause.sentence[0], clause.span[0])]
    return place_in(side, before[-1].start(), clause.span[0], prepositions, who) if before else None


def place_in(
    side: Side, start: int, end: int, prepositions: frozenset[str] = AT, who: str = ""
) -> tuple[Site, Span] | None:
    """Return the place told in a stretch of one sentence that begins behind a verb."""
    stop = _END.search(side.text, start, end)
    end = stop.start() if stop else end
    names: list[str] = []
    spans: list[Span] = []
    kinds: dict[str, frozenset[int]] = {}
    floor = None
    last = -len(_PREPOSITIONS)
    for match in _VERY_PLACE.finditer(side.text, start, end):
        within = match[1] == "of" and match.start() - last <= 1
        if match[1] not in prepositions and not within:
            continue
        start = start if within else match.end(1) + 1
        last = match.end()
        own, floors = kinds_of(match[2]), _FLOOR.search(match[2])
        name = _named(match[2], article=side.text.startswith("the ", match.end(1) + 1))
        floor = _number(floors[1]) if floors else floor
        names.extend(filter(None, [name]))
        if own or floors or name:
            spans.append((start, match.end(2)))
        for level, numbers in own.items():
            kinds[level] = kinds.get(level, frozenset()) | numbers
    if not spans:
        return None
    span = (min(each[0] for each in spans), max(each[1] for each in spans))
    return Site(tuple(names), tuple(sorted(kinds.items())), floor, who), span


def end_of(side: Side, at: int) -> int:
    """Return where what stands behind a verb ends at the latest: at the next clause, or with the sentence."""
    clause = side.clauses[at]
    for later in side.clauses[at + 1 :]:
        if later.sentence != clause.sentence:
            break
        if _BESIDE.search(side.text, clause.verb_span[0], later.verb_span[0]):
            continue
        for start in (later.span[0], later.verb_span[0]):
            if start > clause.verb_span[1]:
                return start
    return clause.sentence[1]


def _named(words: str, *, article: bool) -> str:
    """Return the name that a place is told by: "Grimsby" of "Grimsby" and of "a Grimsby bungalow"."""
    found = _OF.search(words)
    name = (found[1] or found[2]) if found else ""
    if article and name == words:
        return ""
    first = name.split(maxsplit=1)[0].casefold() if name else ""
    return "" if not name or is_time(name) or first in FIRST_NAMES or name.casefold() in NATIONALITIES else name


def _number(word: str) -> int | None:
    return _ORDINALS.index(word) if word in _ORDINALS else None if word == "top" else int(re.sub(r"\D", "", word))


def _of_one_size(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the towns of both where both name any; else all names, of which one may be of a country."""
    left, right = (tuple(name for name in names if not is_wide(name)) for names in (one, other))
    return (left, right) if left and right else (one, other)


def two_sites(one: Site, other: Site) -> bool | None:
    """Tell whether two places are two, by their names, their kinds or their floors."""
    if one.who and other.who and one.who != other.who:
        return None
    by_kind = kinds_apart(dict(one.kinds), dict(other.kinds))
    left, right = _of_one_size(one.names, other.names)
    by_name = two_towns(left, right) if left and right else None
    if by_kind or by_name or (one.floor is not None and other.floor is not None and abs(one.floor - other.floor) > 1):
        return True
    return False if False in (by_kind, by_name) else None


def site_known(one: Trait, _: Trait, side: Side) -> bool:
    """Tell whether an article prints a name of the place that the other gives, whatever it says of it."""
    return any(name in side.text for name in one.value.names)
