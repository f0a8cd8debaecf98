"""Figures of a part and of the whole, of two places and of two time zones: in one town and in the country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.subjects import ROLE_STEMS
from broadsheet.compare.language.kin import PEOPLE, kin_of
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.around import Around

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_IN_NAME = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Aa]cross|[Oo]utside|[Nn]ear|[Aa]round|[Tt]hroughout|[Aa]t)"
    rf"(?: (?:the )?(?:(?!of)[a-z]+ ){{0,3}}(?:of )?| )({_NAME})"
)
_NO_PLACES = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|GMT|UTC|I|Christmas|Easter)\b"
)
_WIDE = re.compile(
    r"\b(?:(?:in|across|throughout|around|over) (?:the |its |his |her )?(?:whole |entire |[a-z]+ern )?"
    r"(?:country|nation|province|region|state|county|world|continent|area)|nationwide|worldwide|countrywide"
    r"|in all|in total|altogether|overall)\b|\b(?-i:(?:[Aa]cross|[Tt]hroughout) [A-Z][a-z])",
    re.IGNORECASE,
)
_NARROW = re.compile(
    r"\b(?:in|at|inside) (?:the |its |his |her |that |this |one )(?:[a-z]+ )?(?:capital|city|town|village|district"
    r"|neighbou?rhood|suburb|port|camp|hospital|building|city cent(?:er|re)|cities|towns|villages)\b",
    re.IGNORECASE,
)
_LEVELS = (
    "street ward block neighbourhood neighborhood district suburb quarter camp school hospital prison building",
    "village town city capital municipality",
    "county province region state territory district",
    "country nation",
    "world",
)
_LEVEL_OF = {word: at for at, words in reversed(list(enumerate(_LEVELS))) for word in words.split()}
_WITHIN = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?:the|its|this|that|one) (?:[a-z-]+ ){{0,2}}?({'|'.join(_LEVEL_OF)})\b"
)
"""What holds what: a district lies in a city, a city in a province."""

_ALONE = re.compile(r"\balone\b")
_PLACE_ALONE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n) [A-Za-z ]{0,30}?[A-Z][\w’'-]+ alone\b"
    r"|\b(?:town|city|village|district|street|state|province|county|region|hospital|capital|day|night|week) alone\b"
)
"""What a figure of one place or day is told by: "in Adair Springs alone"."""

_SHARE_IN = re.compile(
    r"^(?: of [a-z ]{1,30}?)? (?:in|across|around) (?:(?:the |her |his |its )?(?:[a-z]+ )?(?:capital|city|town|village"
    rf"|district|province|region|state|north|south|east|west|suburbs|countryside|[a-z]+ areas)|{_NAME})\b"
)
_SOME_HOSPITAL = re.compile(
    rf"\bto (?:(?:the|an?) [\w’'-]+ (?:hospital|clinic)|{_NAME} (?:Hospital|Clinic)|the {_NAME} (?:Hospital|Clinic)"
    r"|(?:an?|the|one) (?:hospital|clinic) in\b)"
)
_HOSPITALS = re.compile(r"\bto (?:[a-z]+ )?hospitals?\b(?! in\b)")
_RESTRICTED = re.compile(rf"^ (?:with|for|against|by|under|alongside|opposite) (?:the )?({_NAME})")
_FROM = re.compile(
    r"^ from (?!the (?:\w+ )?(?:scene|area|building|wreckage|wreck|boat|ship|ferry|vessel|sea|water|rubble|ruins"
    r"|river|car|bus|train|plane|mine|cave|roof|house|flat|tower|block|fire|flames|blaze|snow)\b)"
    r"(?:the |an? )?([\w’'-]+)"
)
_IN_PLACE = re.compile(
    rf"^(?: (?:go|goes|going|lost|cut|shed|axed|close|are|were|to|be|being)){{0,3}} (?:in|at) ({_NAME})"
)
_EMPLOYING = frozenset(("employ", "have", "dismiss", "cut", "hire", "go", "shed", "lose", "axe"))
_OF_THEM = re.compile(r"^(?:Of|Among|Out of) (?:the|its|their|his|her|these|those|them|all|it|this|that)\b")
_NEARBY = re.compile(r"\b(?:nearby|neighbou?ring|adjacent) ", re.IGNORECASE)
_AS = re.compile(r"^ as (?:an? |the )?((?:[a-z-]+ ){0,2}[a-z-]+)")
_ZONE = re.compile(r"\b(GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|JST|IST|AEST|ET|PT|local time)\b")
_LOCAL = "local time"
ZONE_REACH = 25
"""So many characters behind a time its zone is told."""


def other_extent(one: Around, other: Around, kind: Kind) -> str:
    """Return why two figures are of a part and the whole, of two places or zones; empty if nothing says so."""
    if kind is Kind.TIME:
        return _other_zone(one, other)
    if bool(_OF_THEM.match(one.before)) != bool(_OF_THEM.match(other.before)):
        return "one is of a part of it"
    if kind is Kind.DURATION and (_of_one_office(one, other) or _of_one_office(other, one)):
        return "one is of one office"
    parted = kind is not Kind.DURATION and (_of_some(one, other) or _of_some(other, one))
    return "one counts a part of them" if parted else _other_place(one, other, kind)


def _other_zone(one: Around, other: Around) -> str:
    # Where no zone is told it is that of the place.
    zones = [set(_ZONE.findall(each.behind[:ZONE_REACH])) or {_LOCAL} for each in (one, other)]
    return "they are told in two time zones" if zones[0].isdisjoint(zones[1]) else ""


def _other_place(one: Around, other: Around, kind: Kind) -> str:
    if _holds(one, other) or _holds(other, one):
        return "one is of a part of it"
    levels = [{_LEVEL_OF[match[1]] for match in _WITHIN.finditer(each.part)} for each in (one, other)]
    if all(levels) and levels[0].isdisjoint(levels[1]):
        return "one is of a part of it"
    if any(
        _PLACE_ALONE.search(part.part) and not _PLACE_ALONE.search(whole.part) and _less(part, whole)
        for part, whole in ((one, other), (other, one))
    ):
        return "one is of a part of it"
    if bool(_NEARBY.search(one.part)) != bool(_NEARBY.search(other.part)):
        return "they are of two places"
    names = _places(one), _places(other)
    if all(names) and _two_places(names, one, other):
        return "they are of two places"
    shares = kind is Kind.PERCENT and (_share_within(one, other) or _share_within(other, one))
    return "one is of a part of it" if shares else ""


def _holds(whole: Around, part: Around) -> bool:
    """Tell whether one figure is of the whole country, and the other of a town."""
    if not _WIDE.search(whole.part) or _WIDE.search(part.part):
        return False
    narrow = _NARROW.search(part.part) or _ALONE.search(part.part)
    return narrow is not None or (bool(_places(part)) and not _places(whole))


def _share_within(part: Around, whole: Around) -> bool:
    """Tell whether a share alone is of those of one place: "58 percent of the vote in the capital"."""
    within = _share_in(part)
    if within is None or _share_in(whole):
        return False
    place = content_keys(within[0].split()[-1])
    return bool(place) and not place & content_keys(whole.printed)


def _share_in(one: Around) -> re.Match[str] | None:
    """Return what a share is of, told behind it or before all: "In the old town barely 44 percent"."""
    opening = f" {one.printed[:1].lower()}{one.printed[1:]}"
    return _SHARE_IN.match(one.behind) or _SHARE_IN.match(opening)


def _places(one: Around) -> list[str]:
    found = (match[1] for match in _IN_NAME.finditer(one.part))
    return [name for name in found if not _NO_PLACES.match(name)]


def _two_places(names: tuple[list[str], list[str]], one: Around, other: Around) -> bool:
    ours, theirs = (content_keys(" ".join(each)) for each in names)
    return not ours & content_keys(other.printed) and not theirs & content_keys(one.printed)


def _of_one_office(one: Around, other: Around) -> bool:
    """Tell whether a stretch of time alone is told of one office: "three years | as finance minister"."""
    office = _AS.match(one.behind)
    return office is not None and not _AS.match(other.behind) and _unheard(office[1], other)


def _of_some(part: Around, whole: Around) -> bool:
    """Tell whether the smaller count is of some: "nine films with Akers", "three guests from abroad"."""
    if not _less(part, whole):
        return False
    by = _RESTRICTED.match(part.behind)
    if by is not None and not _RESTRICTED.match(whole.behind) and _unheard(by[1], whole):
        return True
    came = _FROM.match(part.behind) if _counts_people(part) else None
    if came is not None and not _FROM.match(whole.behind) and _unheard(came[1], whole):
        return True
    if part.frame is not None and part.frame.verb in _EMPLOYING:
        local = _IN_PLACE.match(part.behind)
        if local is not None and not _IN_PLACE.match(whole.behind) and _unheard(local[1], whole):
            return True  # A firm has 1,400 workers, and 300 in one town.
    somewhere = [bool(_SOME_HOSPITAL.search(each.part)) for each in (part, whole)]
    return somewhere == [True, False] and _HOSPITALS.search(whole.part) is not None


def _counts_people(one: Around) -> bool:
    unit = stem(one.frame.unit) if one.frame else ""
    return unit in ROLE_STEMS or kin_of(unit) in PEOPLE


def _unheard(words: str, other: Around) -> bool:
    return not content_keys(words) & content_keys(other.printed)


def _less(one: Around, other: Around) -> bool:
    values = [each.frame.value if each.frame else None for each in (one, other)]
    if not isinstance(values[0], QuantityValue) or not isinstance(values[1], QuantityValue):
        return False
    return values[0].high < values[1].low
