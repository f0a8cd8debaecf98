"""Runs of capitalised words: where a name starts and ends in a sentence, and the title before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import NOT_NAMES, ORG_HEADS, ROLES, TITLES
from broadsheet.facts.lexicon.people import FIRST_NAMES
from broadsheet.facts.lexicon.places import PLACES
from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words


_LINKS = word_set("of de del della van von der den bin al el la le du da dos & for")


_OF_HEADS = word_set(
    """
    university bank department ministry house bureau college institute church museum city state gulf board court
    bay port isle king queen prince duke secretary academy
    union society association federation league foundation organization organisation
    """
)


FIELDS = word_set(
    """
    commerce interior defense defence treasury health education energy justice labor labour agriculture transportation
    executive finance foreign
    """
)
"""Words that close an office before a name: "Secretary of Commerce Jane Doe", "Chief Executive John Doe"."""
_JOB_WORDS = word_set(
    """
    gm ceo cfo coo cto vp attorney actor actress singer rapper director producer manager commissioner
    councilman spokesman founder author host
    """
)


_TITLES_OR_ROLES = TITLES | ROLES
_ROLES_OR_BODIES = ROLES | ORG_HEADS
_NAMING = PLACES | FIRST_NAMES | ORG_HEADS


@dataclass(slots=True)
class Run:
    """A run of capitalised tokens inside a sentence, which names one thing."""

    first: int
    last: int
    title: str
    parts: tuple[str, ...]
    """The words of the name, as printed."""


def name_runs(words: Words) -> list[Run]:
    """Return the names of a tagged sentence in order."""
    runs: list[Run] = []
    tags, low = words.tags, words.low
    index, last = -1, 0
    for _ in range(tags.count("Q")):
        index = tags.index("Q", index + 1)
        if index < last or low[index] in NOT_NAMES or _glued_before(words, index):
            continue
        last = _run_end(words, index)
        title = _title_end(words, index, last) if last > index + 1 else index
        runs.append(Run(title, last, words.slice(index, title) if title > index else "", tuple(words.word[title:last])))
    return runs


def _glued_before(words: Words, index: int) -> bool:
    """Say whether a name's first word is glued to the word before by a hyphen for a dash: "the victims-Ida Marsh"."""
    if not index or "-" not in words.word[index - 1]:
        return False
    before, _, start = words.word[index - 1].rpartition("-")
    return before.islower() and before.isalpha() and start[:1].isupper()


def _title_end(words: Words, index: int, last: int) -> int:
    """Return where the name proper starts in a run: after "Mr.", after "Interior Secretary", after "Police Lt."."""
    low = words.low
    if low[index] == "major" and low[index + 1 : index + 2] == ["league"]:
        return index
    for at in range(min(last - 1, index + 7) - 1, index - 1, -1):
        if low[at].rstrip(".") in TITLES and (last - at > 2 or at == index or low[at + 1] in FIRST_NAMES):
            return at + 1
        if low[at] in _JOB_WORDS and last - at > 2 and low[at + 1] in FIRST_NAMES:
            return at + 1
    for at in range(index + 1, last - 1):
        if low[at] in FIRST_NAMES and (not _TITLES_OR_ROLES.isdisjoint(low[index:at]) or len(low[at - 1]) == 1):
            return at
    if (low[index] in _ROLES_OR_BODIES or low[index] in FIELDS) and last - index > 2 and low[index + 1] in FIRST_NAMES:
        return index + 1
    return index


def _run_end(words: Words, index: int) -> int:
    tags, low, word = words.tags, words.low, words.word
    count = len(tags)
    last = index + 1
    while last < count:
        if tags[last] == "Q" and low[last] not in NOT_NAMES:
            last += 1
        elif _linked(words, index, last):
            last += 2
        elif (
            tags[last] == "T"
            and word[last][0].isdigit()
            and tags[last - 1] == "Q"
            and len(word[last]) < 4
            and _product_number(words, last)
        ) or (
            tags[last] == "."
            and word[last] == "."
            and len(word[last - 1]) == 1
            and last + 1 < count
            and tags[last + 1] == "Q"
        ):
            last += 1
        else:
            break
    return last


def joint_body(words: Words, first: int, at: int) -> bool:
    """Say whether the "and" at ``at`` joins the fields of one body: "the Fish and Wildlife Service"."""
    tags, low = words.tags, words.low
    if first == 0 or tags[at - 1] != "Q" or at + 1 >= len(tags) or tags[at + 1] != "Q":
        return False
    end = at + 1
    while end < len(tags) and tags[end] == "Q":
        end += 1
    plain = words.word[at - 1][1:].islower() and low[at - 1] not in _NAMING
    return plain and low[first - 1] in {"the", "'s", "’s", "s."} and end - at > 2 and low[end - 1] in _BODIES


_BODIES = word_set(
    "service department administration commission committee agency ministry authority board council office"
)


def _linked(words: Words, first: int, at: int) -> bool:
    """Say whether a small word inside a name joins its parts."""
    low = words.low
    if at + 1 >= len(low) or words.tags[at + 1] != "Q":
        return False
    if low[at] == "and":
        return joint_body(words, first, at) or _of_two_fields(words, first, at)
    return low[at] in _LINKS and _links(low[at - 1], low[at])


def _of_two_fields(words: Words, first: int, at: int) -> bool:
    """Say whether an "and" joins the two fields of a body: "the Academy of Motion Picture Arts and Sciences"."""
    low, word = words.low, words.word
    headed = any(low[index] in {"of", "for"} and low[index - 1] in _FIELD_HEADS for index in range(first + 1, at))
    plain = word[at - 1][1:].islower() and word[at + 1][1:].islower()
    return headed and plain and low[at - 1] not in _NAMING and low[at + 1] not in _NAMING


_FIELD_HEADS = word_set(
    """
    academy organization organisation ministry department bureau institute board committee center centers centre centres
    """
)


def _links(before: str, link: str) -> bool:
    return link not in {"of", "for"} or before in _OF_HEADS or (link == "for" and before in _FOR_HEADS)


_FOR_HEADS = word_set(
    """
    academy alliance campaign center centers centre centres coalition commission committee council fund institute
    network office partnership
    """
)
"""Bodies that are named after what they are for."""


def _product_number(words: Words, at: int) -> bool:
    """Tell "Claude 4" from "Monday 12": a number that closes a name is followed by no noun or unit."""
    after = words.tags[at + 1] if at + 1 < len(words.tags) else ""
    if words.word[at + 1 : at + 2] in (["-"], ["–"]):
        # "beat Marlow Town 3-1"
        return False
    return after not in {"N", "K", "-", "–", ","} and words.low[at - 1] not in PLACES


def closes_owned(words: Words, run: Run) -> bool:
    """Say whether a name is only the end of one with an apostrophe: "Sam's Club"."""
    short = run.last - run.first <= 2 and run.first > 1 and words.tags[run.first - 1] == "K"
    return short and words.tags[run.first - 2] == "Q" and words.low[run.last - 1] in ORG_HEADS
