"""Two accounts of one happening: "the explosion happened", "the bomb went off"; no fire is the fall of a roof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.framing import Framed

HAPPENING = word_set(
    """
    happen occur strike hit begin start come break erupt crash collapse sink capsize explode launch lift rise go open
    derail collide burn ignite fall plunge land ring slam catch notice
    """
)
"""Verbs of what a report is about as a whole: each tells when it happened."""

_SORTS = tuple(
    (content_keys(nouns), word_set(verbs))
    for nouns, _, verbs in (
        line.partition("|")
        for line in (
            "crash accident collision derailment pileup | crash collide hit strike slam derail plunge fall",
            "explosion blast bomb bombing detonation device missile airstrike drone | explode erupt",
            "fire blaze inferno wildfire flame smoke | ignite burn catch",
            "shooting gunman shooter sniper shot gunfire attacker killing massacre stabbing siege raid | open",
            "collapse | collapse fall",
            "sinking capsizing | sink capsize",
            "launch liftoff | launch lift rise",
            "landing touchdown | land",
            "earthquake quake tremor temblor shock | shake",
            "landslide mudslide avalanche rockfall | fall plunge",
            "flood wave tsunami water river | rise",
            "storm hurricane cyclone typhoon tornado twister wind | land",
            "eruption volcano | erupt",
            "clash fight fighting brawl riot violence unrest | erupt",
        )
    )
)
"""Nouns and verbs of each sort of happening; verbs of any sort, as "happen" and "come", stand in none."""

_ANY = content_keys("incident attack disaster tragedy catastrophe emergency event")
"""What any happening may be called."""


def one_happening(one: Framed, other: Framed) -> bool:
    """Tell whether what happened here may be what happened there, going by who or what it happened to, and by verbs.

    What comes, rings or begins at another hour and is told of by no word of the happening is something else: the
    call, the ambulance, the fighting after the march.
    """
    if not _ANY.isdisjoint(one.subject | other.subject):
        return True
    sorts = _sorts(one), _sorts(other)
    if sorts[0] and sorts[1]:
        return bool(sorts[0] & sorts[1])
    if one.subject and other.subject:
        return bool(one.subject & other.subject)
    return bool(sorts[0] if one.subject else sorts[1]) or not (one.subject or other.subject)


def _sorts(one: Framed) -> frozenset[int]:
    """Return of which sorts a happening is: by its noun, or where that tells nothing by its verb."""
    named = frozenset([sort for sort, (nouns, _) in enumerate(_SORTS) if not nouns.isdisjoint(one.subject)])
    return named or frozenset([sort for sort, (_, verbs) in enumerate(_SORTS) if one.frame.verb in verbs])


def two_happenings(one: Framed, other: Framed) -> bool:
    """Tell whether two clock times are surely those of two happenings."""
    verbs = one.frame.verb, other.frame.verb
    several = verbs[0] != verbs[1] and HAPPENING.issuperset(verbs)
    return one.frame.kind is Kind.TIME and several and not one_happening(one, other)
