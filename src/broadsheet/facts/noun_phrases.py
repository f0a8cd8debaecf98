"""Where a noun phrase ends, and which of its words is its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.calendar import PERIOD_UNITS
from broadsheet.facts.lexicon.nouns import NOT_NAMES, PEOPLE_PLURALS
from broadsheet.facts.name_runs import joint_body

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_MODIFIERS = frozenset("ATNQKE")
_NAMED, _COUNTED, _HEADS = frozenset("NQ"), frozenset("QT"), frozenset("NQT")
_REACHING = frozenset(",CX")
"""Tags of a comma, an "and" and an adverb, over which a phrase may go on."""
_GOING_ON = _MODIFIERS | _REACHING


def phrase_body(words: Words, index: int) -> tuple[int, int]:
    """Return the token after the modifiers and nouns from ``index`` on, and the noun that heads them, -1 for none."""
    tags, low = words.tags, words.low
    head, count = -1, len(tags)
    if index + 1 < count and tags[index + 1] not in _GOING_ON and tags[index] in _NAMED:
        # Most are one noun.
        return index + 1, index
    for at in range(index, count):
        tag = tags[at]
        if tag not in _MODIFIERS and (tag not in _REACHING or not _reaches_over(words, at, head)):
            return at, head
        late_adjective = tag == "A" and head >= 0 and tags[head] in _NAMED and low[at] != "first"
        if (tag == "E" or late_adjective) and not _adjective_inside(words, at, head):
            return at, head
        if head >= 0 and (tag in _COUNTED or low[at] in _BOUNDARIES) and _ends_before(words, head, at):
            return at, head
        if tag in _HEADS:
            head = at
        elif tag == "K":
            head = -1
    return count, head


def phrase_core(words: Words, first: int, last: int) -> int:
    """Return the token after what opens a noun phrase: articles, adverbs, and a number with the unit glued to it.

    The phrase's end where nothing is left: of "£3.2m".
    """
    opening = first
    while first < last - 1 and (words.tags[first] in {"D", "T", "X"} or words.low[first] in {"and", "or"}):
        # The latter are of "between 60 and 100 rioters".
        first += 1
    counted = first > opening and words.tags[first - 1] == "T"
    if counted and words.word[first].isalpha() and words.starts[first] == words.ends[first - 1]:
        first += 1
    return first


def _reaches_over(words: Words, index: int, head: int) -> bool:
    """Say whether a phrase goes on over a comma, an "and" or an adverb."""
    tag = words.tags[index]
    if (tag == "," or words.low[index] == "and") and _between_adjectives(words, index, head):
        return True
    return tag == "X" and _grades(words, index)


def _ends_before(words: Words, head: int, index: int) -> bool:
    low, tags = words.low, words.tags
    if tags[head] == tags[index] == "Q" and low[index] not in _BOUNDARIES:
        # Two parts of one name, of which few end at the first: "Fashion Week | Berlin".
        return head == index - 1 and low[head] in PERIOD_UNITS
    return _name_boundary(words, head, index) or _opens_count(words, head, index)


def _body_goes_on(words: Words, index: int) -> bool:
    """Say whether an "and" stands inside the name of one body: "the Fish | and | Wildlife Service"."""
    first = index
    while first > 0 and words.tags[first - 1] == "Q":
        first -= 1
    return joint_body(words, first, index)


def _grades(words: Words, index: int) -> bool:
    """Say whether an adverb stands between the comma and the adjective of a noun phrase: ", terminally ill woman"."""
    tags = words.tags
    if tags[index] != "X":
        return False
    if tags[index - 1] == "T":
        # "13 fully loaded magazines"
        return words.low[index].endswith("ly") and tags[index + 1 : index + 3] == ["A", "N"]
    return tags[index - 1] == "," and _between_adjectives(words, index - 1, -1)


def _between_adjectives(words: Words, index: int, head: int) -> bool:
    """Say whether a comma stands between two adjectives of one noun: "a successful, award-winning film"."""
    tags = words.tags
    if words.low[index] == "and":
        joined = head >= 0 and tags[head] == "Q" and head == index - 1
        return words.low[index - 1 : index + 2] == ["hit", "and", "run"] or (joined and _body_goes_on(words, index))
    if tags[index] != "," or not 0 < index < len(tags) - 2:
        return False
    before, after = words.word[index - 1], tags[index + 1]
    if (
        after == "X"
        and index + 3 < len(tags)
        and tags[index + 2] == "A"
        and "-" in before
        and words.low[index + 1][-2:] == "ly"
    ):
        # "a 40-year-old, widely read poet"
        return tags[index + 3] == "N"
    compound = "-" in before and before[0].isalnum()
    if not ((tags[index - 1] == "A" and head < 0) or (compound and tags[index - 1] in {"A", "T"})):
        return False
    if after == "A":
        # The second case is "the costly, slow, laborious work".
        return tags[index + 2] in {"N", "A"} or (tags[index + 2 : index + 4] == [",", "A"])
    return compound and after == "T" and "N" in tags[index + 2 : index + 5]


def _contact(words: Words, head: int, index: int) -> bool:
    """Say whether a name stands behind a plural that is nobody's title: "the problems | Georgia prosecutors face"."""
    following = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    beside = words.tags[index] == "Q" and words.tags[head] == "N" and head == index - 1 and following == "N"
    low = words.low[head]
    return beside and low.endswith("s") and low not in PEOPLE_PLURALS and words.word[head].islower()


_QUANTIFIERS = frozenset(("several", "many", "few"))


def _adjective_inside(words: Words, index: int, head: int) -> bool:
    """Say whether the adjective or participle at ``index`` belongs to the phrase that is being read."""
    following = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if words.tags[index] == "E":
        return head < 0 and following in {"N", "Q"}
    return following in {"N", "A", "Q"}


def _opens_count(words: Words, head: int, index: int) -> bool:
    """Say whether a number after a noun counts the noun behind it: "stopped the race | 90 seconds into"."""
    tags = words.tags
    if tags[index] == "T" and tags[head] == "Q" and (words.word[index][0] in "$€£" or _opens_score(words, index)):
        return True
    if tags[index] == "T" and tags[head] == "Q" and head == index - 1 and words.word[index].isalpha():
        # "given Jane Doe | two contracts"
        return tags[index + 1 : index + 2] in (["N"], ["A"]) and words.word[index].islower()
    counts = tags[index] == "T" and tags[head] == "N" and head == index - 1 and words.word[index][0].isalnum()
    return counts and index + 1 < len(tags) and tags[index + 1] == "N" and words.low[index + 1].endswith("s")


def _opens_score(words: Words, index: int) -> bool:
    """Say whether a number is the first of a score: "beat Marlow Town | 3-1", but no day: "October 1-2"."""
    score = words.word[index : index + 3]
    glued = words.ends[index : index + 2] == words.starts[index + 1 : index + 3]
    numbers = len(score) == 3 and score[0].isdigit() and score[1] in {"-", "–"} and score[2].isdigit()
    return numbers and glued and words.low[index - 1] not in NOT_NAMES


_LENGTHS = frozenset(("minutes", "hours", "days", "weeks", "months", "years"))
_BOUNDARIES = frozenset(("last", "next", "earlier", "later", "early", "late")) | _QUANTIFIERS | NOT_NAMES | _LENGTHS
"""Words at which a phrase may end, besides names and numbers."""


def _name_boundary(words: Words, head: int, index: int) -> bool:
    """Say whether a time word ("Monday", "May") ends a phrase: "fired Doe Saturday"."""
    low = words.low[index]
    if words.tags[head] not in "NQ":
        return False
    if low in {"last", "next", "earlier", "later"} or _contact(words, head, index):
        return True
    after = words.low[index + 1] if index + 1 < len(words.low) else ""
    if low in {"early", "late"}:
        # "destroyed the church | early Saturday"
        return after in NOT_NAMES
    # "jolted the harbour | four hours later", "came the same week | Acme bought it"
    opens = low in _QUANTIFIERS or (words.tags[index] == "Q" and words.low[head] in PERIOD_UNITS)
    # "in Brackwater | weeks after the sale"
    counted = low in _LENGTHS and words.tags[head] == "Q" and after in {"after", "before", "later"}
    dated = low in NOT_NAMES and words.low[head] not in NOT_NAMES
    return head == index - 1 and (opens or counted or dated)
