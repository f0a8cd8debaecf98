"""What speaks against two values that the odds set against each other: another sort, row, time or a comparison."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.counted import of_other_hauls
from broadsheet.compare.by_figure.fits import JOINED, one_fate
from broadsheet.compare.by_figure.likelihood import told_by_noun
from broadsheet.compare.compatibility.scopes import FINER_SORTS
from broadsheet.compare.language.kin import PEOPLE
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.unreal import is_difference, no_value_of_its_own
from broadsheet.compare.language.words import content_keys, read_words, stem
from broadsheet.facts import DateValue, Kind
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side

ROW_REACH = 40
"""So many characters behind a rank is said what it is a rank in."""

_ANY_SORT = frozenset(
    map(
        stem,
        word_list(
            """
            small large big strong major minor powerful great heavy single some none no other another
            dozen hundred thousand million
            masked armed hooded unidentified unknown young elderly
            about around approximately roughly nearly almost over under more less fewer than least most
            """
        ),
    )
)
_MONTHS = frozenset(map(stem, ENGLISH_MONTHS))
_WATCHING = frozenset(map(stem, word_list("fan spectator supporter")))
_FINE = frozenset(map(stem, FINER_SORTS))
_AREAS = frozenset(("ha", "acre"))
_OF_WHAT = re.compile(
    r" of (?!(?:[a-z-]+ )?(?:land|forest|woods?|woodland|bush|brush|scrub|grass|terrain|timber|countryside)\b)[a-z]"
)
"""Of all that burned a part: "400 hectares of vineyards"."""

CROWDS = frozenset(("crowd", "march"))
_PLACE = re.compile(r"\b(?:in|at|near|outside|through|of) (?:[a-z]+ )?((?:[A-Z][\w’'-]+ ?)+)")
BESIDE = 0.5
"""A name this near a date belongs to what the date says of it."""


def elsewhere(alignment: Alignment, bench: Bench) -> str:
    """Return what speaks against values that are set against each other by their odds."""
    one, other = alignment.a, alignment.b
    if sorts_apart(alignment, bench.a, bench.b):
        return "two sorts are counted"
    if _ranked_apart(alignment, bench.a, bench.b):
        return "they are ranked among others"
    if why := past_apart(alignment):
        return why
    if _crowds_apart(alignment, bench):
        return "they may be of two places"
    undated = None in (bench.a.published, bench.b.published)
    if one.counted != other.counted and one.topic != "crowd" and one_fate(one, other) and undated:
        return "it may have been counted at different times"
    return ""


def sorts_apart(alignment: Alignment, a: Side, b: Side) -> bool:
    """Tell whether words between number and noun name two sorts: "three bank workers", "two interesting fights"."""
    if alignment.a.frame.kind not in (Kind.NUMBER, Kind.ORDINAL):
        return False
    if alignment.a.counted == alignment.b.counted and (
        alignment.a.counted == "score" or alignment.a.counted[-1:].isdigit()
    ):
        return False  # The make is the sort: AK-47 rifles are AK-47 assault rifles.
    one, other = _sort(alignment.a, a), _sort(alignment.b, b)
    near = not of_other_hauls(alignment.a.value, alignment.b.value) and told_by_noun(alignment.a, alignment.b)
    if alignment.only and near and _printed_by(one, b) and _printed_by(other, a):
        return False  # Wind turbines here and turbines there, where neither article counts others.
    # "Three of its patents on video compression" are video patents, and nursing staff are nurses.
    told = [{*each.context, each.counted} for each in (alignment.a, alignment.b)]
    return not (one - other <= told[1] and other - one <= told[0])


def _printed_by(words: frozenset[str], side: Side) -> bool:
    """Tell whether an article says all of these words somewhere."""
    return not words or words <= frozenset().union(*[statement.keys for statement in side.statements])


def _sort(one: Framed, side: Side) -> frozenset[str]:
    """Return the words between a number and its noun as compared, without those that tell no sort."""
    words = read_words(side.text, *one.frame.span)
    plain = _ANY_SORT if one.topic != "hostage" else _ANY_SORT | PEOPLE  # "Took eight people hostage".
    return frozenset([word.key for word in words[:-1] if not word.number and word.key not in plain])


def _crowds_apart(alignment: Alignment, bench: Bench) -> bool:
    """Tell whether two crowds gather in two places by name, as the rallies of one day do."""
    one, other = alignment.a, alignment.b
    if CROWDS.isdisjoint((one.topic, other.topic)) or not _WATCHING.isdisjoint((one.counted, other.counted)):
        return False  # A game is watched in one place.
    ours, theirs = (
        content_keys(" ".join(_PLACE.findall(side.text, *each.frame.sentence)))
        for each, side in ((one, bench.a), (other, bench.b))
    )
    return bool(ours and theirs) and ours.isdisjoint(other.names) and theirs.isdisjoint(one.names)


def past_apart(alignment: Alignment) -> str:
    """Tell whether one sentence alone speaks of an earlier time: "in 2008 the bout went 11 rounds"."""
    one, other = alignment.a, alignment.b
    if one.frame.kind is Kind.NUMBER and one.counted == other.counted and {one.frame.unit, other.frame.unit} <= JOINED:
        return ""  # How many storeys a building has is no news of any year.
    apart = one.frame.kind is not Kind.DATE and one.past != other.past and not _dates(one) & _dates(other)
    return "one is of an earlier time" if apart else ""


def _dates(one: Framed) -> set[str]:
    """Return the months and years beside a value: two that share one speak of one time."""
    return {key for key in one.context if key in _MONTHS or (key.isdigit() and len(key) == len("2026"))}


def _ranked_apart(alignment: Alignment, a: Side, b: Side) -> bool:
    """Tell whether two ranks are in two rows: "the 21st coach of the team", "the fourth since May"."""
    if alignment.a.frame.kind is not Kind.ORDINAL:
        return False
    rows = [
        content_keys(side.text[each.frame.span[1] : min(each.frame.sentence[1], each.frame.span[1] + ROW_REACH)])
        for each, side in ((alignment.a, a), (alignment.b, b))
    ]
    return not rows[0] & rows[1]


def of_a_finer_sort(alignment: Alignment, bench: Bench) -> str:
    """Tell a count of one sort alone from the count of all: 14 medals, six of them gold."""
    if alignment.a.topic == alignment.b.topic in _AREAS:
        of = [
            _OF_WHAT.match(side.text, one.frame.span[1])
            for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))
        ]
        return "two sorts are counted" if bool(of[0]) != bool(of[1]) else ""
    if alignment.a.frame.kind is not Kind.NUMBER or alignment.a.counted != alignment.b.counted:
        return ""
    sorts = [_FINE & _sort(one, side) for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))]
    return "two sorts are counted" if sorts[0] != sorts[1] else ""


def compared(alignment: Alignment, bench: Bench) -> str:
    """Doubt a value that another is measured by or that is no fact: "better than eight years", "enough to win two"."""
    found = _measures(alignment.a, bench.a) or _measures(alignment.b, bench.b)
    if found:
        return "one is what another is compared with"
    if alignment.a.frame.kind is Kind.PERCENT:
        return ""  # "Were 14 percent fewer", "fell 11 percent".
    differences = [
        is_difference(side.text, one.frame.sentence, one.frame.span)
        for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))
    ]
    return "one is by how much two things differ" if differences[0] != differences[1] else ""


def _measures(one: Framed, side: Side) -> bool:
    return no_value_of_its_own(side.text, one.frame.sentence, one.frame.span)


def attributive(alignment: Alignment) -> bool:
    """Tell whether two dates say which one is meant: the 1991 film and the 2005 film are two."""
    frames = alignment.a.frame, alignment.b.frame
    return all(frame.kind is Kind.DATE and frame.phrase[1] > frame.span[1] for frame in frames)


def titled(alignment: Alignment) -> bool:
    """Tell whether a name stands beside both dates: "the 1998 opera The Lighthouse Keeper"; a day needs none."""
    one, other = alignment.a, alignment.b
    years = any(isinstance(each.value, DateValue) and each.value.first != each.value.last for each in (one, other))
    names = one.names | other.names
    beside = [{key for key, near in each.context.items() if near >= BESIDE and key in names} for each in (one, other)]
    return not years or bool(beside[0] & beside[1])
