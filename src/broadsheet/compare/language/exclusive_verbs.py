"""Verbs of which one excludes the other, said of one thing: what rose did not fall, who stays does not leave."""

from __future__ import annotations

from typing import NamedTuple

# One class a line, its places parted by bars; verbs of one place by blanks. ">" before a verb: said of whom it is done
# to, else of who does it. Before a line: "=" what is done to the same, "!" of which one holds for good of somebody, "~"
# of which one may follow the other: only told of one time they say different things. A line that ends in "&" goes on.
_CLASSES_TEXT = """
= accept approve adopt agree endorse ratify back support welcome praise applaud hail defend | reject refuse spurn &
 oppose veto criticise criticize condemn denounce deplore attack
= confirm admit acknowledge concede | deny dispute
= buy acquire | sell
= win | lose
= raise increase boost double lift | cut reduce lower slash halve
= recommend urge advise | discourage
= attend join | boycott skip miss
= sign | veto
= keep retain | scrap abolish drop abandon lift remove
rise jump climb gain strengthen surge soar rally rebound advance appreciate increase grow improve recover | fall drop &
 weaken slump slide tumble sink plunge dip slip decline lose shrink worsen depreciate retreat crash
! stay remain | leave depart quit resign retire go
! survive | die perish
! resign quit | >dismiss >fire >sack >oust
win | lose | draw
open | close shut
expand | shrink contract
! >acquit >clear >exonerate | >convict
! >kill | >injure >wound >hurt
>destroy >demolish >raze >flatten | >save >preserve >spare >restore
>promote | >demote >relegate
>scrap >cancel >abandon | >postpone >delay >defer
>adopt >approve >pass | >reject >defeat >withdraw >veto
>elect | >defeat >beat
~ >arrest >detain >jail >imprison >remand | >release >free >bail
~ >suspend | >dismiss >sack >fire >oust resign quit retire
~ >charge | >release >clear
~ >open >reopen open reopen | >close >shut close shut
~ >appoint >hire >name | >dismiss >sack >fire resign
"""


class Place(NamedTuple):
    """Where a verb stands in a class.

    Attributes:
        class_: The number of the class.
        place: The number of the place in it.
        undergone: Whether it is said of whom the verb is done to.
        of_same: Whether it must be done to the same.
        follows: Whether one of the class may follow the other.
        for_good: Whether only one of the class is ever right of somebody.
    """

    class_: int
    place: int
    undergone: bool
    of_same: bool
    follows: bool
    for_good: bool


def _read() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for class_, line in enumerate(_CLASSES_TEXT.replace("&\n", "").strip().splitlines()):
        for place, verbs in enumerate(line.lstrip("=~! ").split("|")):
            for verb in verbs.split():
                marks = [line.startswith(mark) for mark in "=~!"]
                told = Place(class_, place, verb.startswith(">"), *marks)
                found.setdefault(verb.lstrip(">"), []).append(told)
    return {verb: tuple(places) for verb, places in found.items()}


EXCLUSIVE = _read()
"""For each verb where it stands."""

VERBS = {
    (class_, place): frozenset(
        verb for verb, places in EXCLUSIVE.items() for one in places if one[:2] == (class_, place)
    )
    for places in EXCLUSIVE.values()
    for class_, place, *_ in places
}
"""For each place of a class its verbs."""
