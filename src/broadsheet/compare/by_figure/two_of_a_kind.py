"""Figures of two of a kind: the first train and the second, another quake, two races, women and men, plan and past."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.subjects import NAME, head_of, subject_of, two_names
from broadsheet.compare.language.contrasts import contrasted
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind, QuantityValue
from broadsheet.facts.lexicon.verbs import PAST_OF

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.around import Around

FAR = 5
"""One count so many times another that something else is done to rather counts something else."""

_COUNTED = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_NUMBERED = (
    re.compile(rf"\b({_COUNTED}|last|final|next)[ -](?:[a-z]+ )([a-z]+)\b", re.IGNORECASE),
    re.compile(rf"\b({_COUNTED}|last|final|next)[ -]([a-z]+)\b", re.IGNORECASE),
)
_STRETCHES = frozenset(map(stem, ("half", "quarter", "week", "of")))
"""Of a date they are a part: "the fourth quarter of 2014"."""

_FURTHER = re.compile(
    r"^(?:a (?:second|third|fourth|fifth|further|later|similar|separate|different)|an (?:earlier|older|additional)"
    r"|another|the (?:other|previous|next|older|earlier)|older|earlier|previous|other|similar|smaller|larger)\b",
    re.IGNORECASE,
)
"""What begins the words for another than the one that the report is about."""

_ONE_MORE = re.compile(r"(?:A (?:second|third|fourth|further)|Another) ")
_HAD_BEEN_PLANNED = re.compile(
    r"\b(?:was|were|had been) (?:originally |initially )?(?:due|scheduled|supposed|meant|planned|expected) to\b"
)
_ANEW = re.compile(r"\b(?:new|next|fresh|another) [a-z]+\b")
_FURTHER_OF = re.compile(
    r"\b(?:of|from|in|by|to) (?:an?|the|some)? ?(?:older|earlier|previous|other|another|similar)\b"
)
_SORT = re.compile(
    r"\b(?:women's|girls'|ladies'|junior|youth|under-\d+s?|reserve|wheelchair|amateur|veterans'|sister|twin|indoor|relay)"
    r"(?!\w)",
    re.IGNORECASE,
)
_BEST = re.compile(
    r"\b(?:youngest|oldest|eldest|heaviest|lightest|fastest|highest|lowest|cheapest|richest|largest|smallest|longest"
    r"|shortest|tallest|deepest|biggest)\b",
    re.IGNORECASE,
)
"""What says of a thing that it is not the one that the report is about as a whole."""

_GROUP = re.compile(
    r"\b(?:among|for|in|of|by|with) (?:the )?((?:[a-z]+ )?(?:men|women|boys|girls|adults|children|pupils|teachers"
    r"|workers|students|patients|drivers|farmers|smokers|immigrants|foreigners|pensioners|parents|whites|blacks"
    r"|republicans|democrats|voters))\b",
    re.IGNORECASE,
)
_AMONG = re.compile(r"^Among (?:the )?((?:[a-z-]+ )?[a-z-]+),")
_IN_GROUP = re.compile(
    r"\b(?:[Ii]n|[Aa]mong|[Oo]f|[Ff]or) (?:the|one|another|an?|those in the) (?:[a-z]+ )?"
    r"(?:group|cohort|sample|arm|subgroup)\b"
)
_EVENT_LENGTH = re.compile(
    r"\b(?:the|in the|women's|men's|her|his) (\d[\d,.]*)[ -]?(?:m|km|met(?:er|re)s?|kilomet(?:er|re)s?|miles?)\b"
    r"(?! (?:of|long|high|deep|wide|tall|away|from|between|to))"
)
_RACING = word_set("win run swim take race finish clock lead set break hold ski row cycle sprint come retain claim")
_ROOM = re.compile(
    r"\b(?:can|could|able to|licen[sc]ed to|designed to|built to|allowed to) (?:\w+ )?(?:carry|hold|seat|take"
    r"|accommodate|house|sleep|store|fit|contain|produce|make|lift|treat)\b(?! (?:it|him|her|them|one)\b)"
    r"|\b(?:room|space|capacity|licen[sc]ed?|meant|designed|built|approved|certified|intended) (?:for|of)\b|\bseats\b"
)
_A_MAN = re.compile(r"(?:An?|One|Another) (?:[\w-]+ )?(man|woman|boy|girl)\b")
_AHEAD = re.compile(r"\b(?:will|would|shall|is to|are to|to be|going to)\b")


def of_two(one: Around, other: Around, kind: Kind) -> str:
    """Return why two figures are of two things of one kind; empty where nothing says so."""
    return next((why for why, look in _LOOKS if look(one, other, kind)), "")


def _numbered_apart(one: Around, other: Around, kind: Kind) -> bool:
    """Tell whether both say which of several it is, and not the same: "the first leg", "the second leg"."""
    if kind is Kind.ORDINAL:
        return False
    found = [_numbers(each) for each in (one, other)]
    if kind is Kind.DATE:
        found = [{noun: which for noun, which in each.items() if noun not in _STRETCHES} for each in found]
    return any(found[0][noun].isdisjoint(found[1][noun]) for noun in found[0].keys() & found[1].keys())


def _numbers(one: Around) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for pattern in _NUMBERED:
        for match in pattern.finditer(f"{one.before}|{one.behind}"):
            which = match[1].lower().replace("final", "last")
            found.setdefault(stem(match[2].lower()), set()).add(which)
    return found


def _of_another(one: Around, other: Around, _kind: Kind) -> bool:
    more = [_further(subject_of(each)) or _ONE_MORE.match(each.before) is not None for each in (one, other)]
    # "The next round begins on Monday", "she has invited both to a new round on Friday".
    plain = other if more[0] else one
    return more[0] != more[1] and not _ANEW.search(plain.before)


def _further(subject: str) -> bool:
    """Tell whether a subject is another than the one that the report is about."""
    return bool(_FURTHER.match(subject) or _FURTHER_OF.search(subject))


def _of_a_sort(one: Around, other: Around, _kind: Kind) -> bool:
    """Tell whether two sorts are told of, or one alone is of a sort that is told: "the women's race"."""
    subjects = subject_of(one), subject_of(other)
    one_noun = head_of(subjects[0]) == head_of(subjects[1])
    if all(subjects) and one_noun and bool(_BEST.search(subjects[0])) != bool(_BEST.search(subjects[1])):
        return True
    if all(subjects) and bool(_SORT.search(subjects[0])) != bool(_SORT.search(subjects[1])):
        return True
    return contrasted(one.part, other.part)


def _room(one: Around, other: Around, kind: Kind) -> bool:
    """Tell whether one alone is how many something holds: "can carry 900"."""
    return kind in (Kind.NUMBER, Kind.MEASURE) and bool(_ROOM.search(one.before)) != bool(_ROOM.search(other.before))


def _groups_apart(one: Around, other: Around, _kind: Kind) -> bool:
    some = [_IN_GROUP.search(each.part) is not None for each in (one, other)]
    groups = [
        {stem(match[1].lower()) for pattern in (_GROUP, _AMONG) for match in pattern.finditer(each.part)}
        for each in (one, other)
    ]
    return some[0] != some[1] or (bool(groups[0] and groups[1]) and groups[0].isdisjoint(groups[1]))


def _lengths_apart(one: Around, other: Around, kind: Kind) -> bool:
    """Tell whether two races are told of by their lengths: "won the 100 metres", "the 200 metres"."""
    if kind not in (Kind.MEASURE, Kind.DURATION, Kind.TIME, Kind.NUMBER, Kind.ORDINAL):
        return False
    if not any(each.frame is not None and each.frame.verb in _RACING for each in (one, other)):
        return False
    lengths = [set(_EVENT_LENGTH.findall(each.part)) for each in (one, other)]
    return bool(lengths[0] and lengths[1]) and lengths[0].isdisjoint(lengths[1])


def _ahead_of_time(one: Around, other: Around, kind: Kind) -> bool:
    """Tell whether one verb tells what will be done and what was done: "will pay", "paid"."""
    if kind not in (Kind.MONEY, Kind.NUMBER, Kind.PERCENT) or one.frame is None or other.frame is None:
        return False
    if not one.frame.verb == other.frame.verb != "" or one.frame.passive or other.frame.passive:
        return False
    ahead = [_AHEAD.search(each.before) is not None for each in (one, other)]
    past = PAST_OF.get(one.frame.verb, "")
    done = other if ahead[0] else one
    return ahead[0] != ahead[1] and bool(past) and re.search(rf"\b{re.escape(past)}\b", done.before) is not None


def _far_apart(one: Around, other: Around, kind: Kind) -> bool:
    """Tell whether one count is many times another that is told with another verb."""
    if kind is not Kind.NUMBER or one.frame is None or other.frame is None or one.frame.verb == other.frame.verb:
        return False
    sizes = [
        each.frame.value.high for each in (one, other) if each.frame and isinstance(each.frame.value, QuantityValue)
    ]
    return len(sizes) == len((one, other)) and min(sizes) > 0 and max(sizes) > FAR * min(sizes)


def of_two_people(one: Around, other: Around) -> bool:
    """Tell whether two ages are of two whom a report brings in one by one: "a man aged 22", "a second man, 31"."""
    if bool(_FURTHER.match(subject_of(one) or one.before)) != bool(_FURTHER.match(subject_of(other) or other.before)):
        return True
    sexes = [_A_MAN.match(each.printed) for each in (one, other)]
    if sexes[0] is not None and sexes[1] is not None and sexes[0][1] != sexes[1][1]:
        return True
    new = [re.match(r"(?:An?|One|Another) ", each.printed) is not None for each in (one, other)]
    done = [content_keys(" ".join(re.findall(r"\b(?:with|for|of) ([^,.;]+)", each.behind))) for each in (one, other)]
    return all(new) and all(done) and not done[0] & done[1]


_AWAITED = re.compile(r"\b(?:is|are) (?:expected|due|planned|scheduled|awaited)\b")
_WAS = re.compile(
    r"\b(?:was|were|had)\b(?! (?:been )?(?:set|due|scheduled|to|expected|planned|put|moved|postponed|called|fixed)\b)"
)


def one_planned(one: Around, other: Around, _kind: Kind) -> str:
    """Return that one day or hour was no more than planned: "was due to leave at four", "left at five"."""
    planned = [_HAD_BEEN_PLANNED.search(each.before) is not None for each in (one, other)]
    apart = planned[0] != planned[1] or any(
        _AWAITED.search(here.before) and _WAS.search(there.before) for here, there in ((one, other), (other, one))
    )
    return "one is planned, and one is past" if apart else ""


def _against_two(one: Around, other: Around, _kind: Kind) -> bool:
    """Tell whether both tell of losing, or both of winning, against two by name: "lost to Brewster", "to Golota"."""
    for pattern in _AGAINST:
        found = pattern.search(one.part), pattern.search(other.part)
        if found[0] is not None and found[1] is not None and two_names(found[0][1], found[1][1]):
            return True
    return False


_AGAINST = tuple(
    re.compile(rf"\b(?:{verbs})\b[^,.;]{{0,30}}? (?:to|against|with|over) {NAME}")
    for verbs in ("los(?:es?|ing|t)|defeats?", "wins?|winning|won|victor(?:y|ies)")
)


def _rows_apart(one: Around, other: Around, kind: Kind) -> bool:
    """Tell whether a rank names a row that the other sentence does not: "the third Eastern Conference coach"."""
    if kind is not Kind.ORDINAL:
        return False
    rows = [set(_NAMED.findall(each.text[slice(*each.value)])) for each in (one, other)]
    return any(name not in rest.printed for row, rest in zip(rows, (other, one), strict=True) for name in row)


_NAMED = re.compile(r"\b[A-Z][a-z]{2,}")

_LOOKS = (
    ("they are of two in a row", _numbered_apart),
    ("one is of another one", _of_another),
    ("they are of two groups", _groups_apart),
    ("they are of two races", _lengths_apart),
    ("two sorts are told of", _of_a_sort),
    ("one is how many it holds", _room),
    ("one is planned, and one is past", _ahead_of_time),
    ("they may count two things", _far_apart),
    ("they are of two games", _against_two),
    ("they are ranks in two rows", _rows_apart),
)
