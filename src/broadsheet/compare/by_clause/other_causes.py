"""One effect, two causes: the ferry that fog kept in port here and a broken ramp there.

A report that gives one cause of a thing gives the cause of what it is about. Of two reports of one event that each give
one, one is wrong where the causes have nothing in common, neither is so wide that the other lies in it, and neither
leads to the other as wind does to a fallen power line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.by_clause.doers import VAGUE
from broadsheet.compare.compatibility.denial_doubts import PARTISAN
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once, read_once
from broadsheet.compare.language.effects import EVENTS, events
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.causes import causes
from broadsheet.compare.sentences.stated import denies
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.causes import Cause

LEAST = 3.0
"""What the sentences must share of two causes of one sort of event."""

LEAST_OF_ITS_OWN = 1.5
"""... and the words for what came of them, beside the event itself."""

LEAST_OF_ANY = 6.0
"""What the words for what came of it must share where it is no event that has one cause."""

LEAST_OF_ALL = 2.5
NEARLY_ALL = 0.66
"""... or this much, and this share of the words of the shorter."""

LEAD = 3
"""So many sentences at the beginning tell what an article is about."""

# Sorts of causes of which one leads to another, or is another's name: one chain a line.
_CHAINS_TEXT = """
weather wind gale gust rain rainfall downpour snow snowfall ice icy fog mist storm thunderstorm hurricane typhoon
 cyclone blizzard heat heatwave hail frost cold flood flooding lightning drought tornado water waterlogged tree branch
 pole landslide mudslide avalanche cable pylon line sea wave tide
ground quake earthquake tremor landslide mudslide avalanche rockfall tsunami crack subsidence
current electrical electric electricity electrician circuit short wiring wire cable socket fuse line transformer battery
 charger heater toaster generator lamp bulb power pylon spark voltage overload
flame candle match cigarette lighter campfire bonfire barbecue ember spark
kitchen stove cooker oven fryer pan cooking grill
gas leak pipe valve cylinder propane butane methane tank boiler spark flame match lighter cigarette candle heater stove
engine bird goose flock turbine fuel propeller motor smoke fume
track rail track weld
wheels axle wheel bearing
brakes brake tyre tire
driver speed speeding drunk alcohol asleep tired fatigue pilot captain mistake overtake phone
program software computer server network update bug glitch system hacker virus
health illness ill injury injured sick back knee stress exhaustion age heart stroke pneumonia cancer flu ankle shoulder
 hamstring toe leg foot finger wrist rib voice cough fever virus doctor surgery operation bird swine
quarrel dispute row disagreement conflict argument feud clash quarrelled insulted insult
money debt cost price pay wage salary budget loss losses funding sales ticket bankrupt bankruptcy tax rent profit
labour strike walkout union protest protester demonstrator demonstration
family child children wife husband baby marriage parent daughter son mother father
menace bomb threat hoax scare suspicious package gunman shooting explosive sabotage terrorist
digging digger excavator builder construction
traffic lorry truck bus car crash collision
beasts cow deer dog squirrel rat sheep horse mouse
secrecy privacy surveillance confidential
scandal affair bribe bribery corruption photograph newspaper report allegation
"""
_CHAINS = [frozenset(map(stem, line.split())) for line in _CHAINS_TEXT.replace("\n ", " ").strip().splitlines()]


_OF_SEVERAL = content_keys(
    "shares stock price profit sales index market demand currency rose fell lost gained win defeat"
)
"""What has many causes at once: prices, defeats."""

_THOUGHTS = frozenset(
    map(
        stem,
        word_list(
            """
            worry concern fear doubt pressure criticism lack shortage need demand risk danger change controversy
            difficulty trouble delay decision wish rule law policy plan request complaint result failing oversight
            """
        ),
    )
)
"""Words for causes that may be another way to put any other."""


def other_causes(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every effect that the two articles put down to two causes."""
    ours = list_once(causes, a)
    theirs = list_once(causes, b) if ours else ()
    if not theirs:
        return []
    about = read_once(_about, a) & read_once(_about, b)
    best: dict[str, tuple[float, Cause, Cause]] = {}
    for one in ours:
        for other in theirs:
            event = _one_effect(one, other, about, weights)
            if not event or not (one.sure and other.sure):
                continue
            if _also(one, other, about, (ours, theirs)) or not _apart(one, other):
                continue
            if _known(one, b) or _known(other, a) or _takes_side(one) != _takes_side(other):
                continue
            shared = weight(one.statement.keys & other.statement.keys, weights)
            if event not in best or shared > best[event][0]:
                best[event] = (shared, one, other)
    return [_draft(event, one, other, shared) for event, (shared, one, other) in sorted(best.items())]


def _about(side: Side) -> frozenset[str]:
    """Return the sorts of events that an article begins with: what it is about."""
    return frozenset().union(*(events(side.text[slice(*one.span)]) for one in side.statements[:LEAD]))


def _one_effect(one: Cause, other: Cause, about: frozenset[str], weights: Mapping[str, float]) -> str:
    """Return what came of both causes; empty where that may be two things."""
    if one.alone and other.alone:
        return min(about) if len(about) == 1 else ""
    if one.alone or other.alone:
        event = one.event or other.event
        return event if event in about else ""
    if one.event != other.event:
        return ""
    if one.event:
        return one.event if _one_event(one, other, about, weights) else ""
    effect = one.effect & other.effect
    if effect & _OF_SEVERAL:
        return ""
    shared, least = weight(effect, weights), min(weight(each.effect, weights) for each in (one, other))
    full = fullness(weights)
    nearly_all = len(effect) > 1 and shared >= LEAST_OF_ALL * full and shared >= NEARLY_ALL * least
    all_ = bool(effect) and one.effect == other.effect and shared >= LEAST_OF_ITS_OWN * full
    return "+".join(sorted(effect)) if all_ or nearly_all or shared >= LEAST_OF_ANY * full else ""


def _one_event(one: Cause, other: Cause, about: frozenset[str], weights: Mapping[str, float]) -> bool:
    """Tell whether two events of one sort are one: what both articles are about, or told in sentences much alike."""
    shared = weight(one.statement.keys & other.statement.keys, weights)
    if shared >= LEAST * fullness(weights):
        return True
    rests = [each.effect - EVENTS for each in (one, other)]
    if rests[0] & rests[1]:
        # "The launch was called off": not said of every launch, train or match of the day.
        return one.event in about or weight(rests[0] & rests[1], weights) >= LEAST_OF_ITS_OWN * fullness(weights)
    return one.event in about and not all(rests)


def _also(one: Cause, other: Cause, about: frozenset[str], found: tuple[Sequence[Cause], Sequence[Cause]]) -> bool:
    """Tell whether an article gives several causes of what came of one of these."""
    return any(
        each is not cause and each.sure and (each.alone or each.event == cause.event) and not each.keys & cause.keys
        for cause, own in ((one, found[0]), (other, found[1]))
        for each in own
        if cause.event or each.event in about
    )


def _apart(one: Cause, other: Cause) -> bool:
    """Tell whether two causes have nothing in common, and neither holds the other or leads to it."""
    if one.keys & other.keys or _is_vague(one) or _is_vague(other):
        return False
    return not any(chain & one.keys and chain & other.keys for chain in _CHAINS)


def _is_vague(cause: Cause) -> bool:
    """Tell whether the other may lie in it: in "a technical fault", in "worries", not in "an electrical fault"."""
    return bool((VAGUE | _THOUGHTS) & cause.keys) and not any(chain & cause.keys for chain in _CHAINS)


def _known(cause: Cause, side: Side) -> bool:
    """Tell whether most of the words for a cause stand in an article that does not deny them."""
    keys = frozenset().union(*(each.keys for each in side.statements if not denies(side.text, each.span)))
    own = cause.keys - cause.effect
    return len(own & keys) * 2 > len(own)


def _takes_side(cause: Cause) -> bool:
    """Tell whether a cause is told by somebody who has an interest in it: a union, a lawyer."""
    return not PARTISAN.isdisjoint(cause.statement.keys - cause.keys)


def _draft(event: str, one: Cause, other: Cause, shared: float) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.CAUSE,
        slot=f"{event} / cause" if "+" not in event else "cause",
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="one effect, two causes",
        weight=2,
        rank=2.5 + shared / 1000,
    )
