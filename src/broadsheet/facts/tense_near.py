"""Which way a date without a year looks: "resigned in January" back, "will resign in January" ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.closed import ADV, BE, HAVE, MODAL, NOT, PART, TO, VERB
from broadsheet.facts.lexicon.verbs import BASE, PAST, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

BACK, AHEAD, UNKNOWN = -1, 1, 0

_WILL = word_set("will 'll ’ll shall wo won't won’t")
_PAST_HELPERS = word_set("was were had has have 've ’ve wasn't wasn’t weren't weren’t hadn't hasn't did didn't didn’t")
_NOW = word_set("is are 's ’s 're ’re am")
_PLANNED = word_set("expect schedule plan due set slate propose forecast intend aim hope want")
_PLANNED_WORDS = word_set("due set slated scheduled expected planned likely ready")
_GROUP = frozenset((MODAL, BE, HAVE, NOT, ADV, TO, "O"))
_VERBAL = frozenset((VERB, MODAL, BE, HAVE))
_SAID_AT = 2
"""A verb of saying has a date of its own within so many words: "said in May", but not "said the sale in May"."""


def looks(words: Words, index: int) -> int:
    """Return BACK or AHEAD as the verb nearest the date at token ``index`` has it, UNKNOWN where none tells."""
    if len(words.tags) != len(words.low):
        return UNKNOWN
    if index and words.low[index - 1] == "since":
        return BACK
    verb = _nearest(words, index)
    return UNKNOWN if verb < 0 else _tense(words, verb, index)


def _nearest(words: Words, index: int) -> int:
    """Return the verb before a date in its stretch of the sentence, else the one after it; -1 where there is none."""
    tags, low = words.tags, words.low
    for at in range(index - 1, -1, -1):
        if low[at] in {";", ":", "."}:
            break
        if tags[at] in {VERB, PART, BE}:
            return at
    for at in range(index + 1, len(tags)):
        if low[at] in {";", ":", "."}:
            break
        if tags[at] == VERB or (tags[at] == PART and tags[at - 1] != "D"):
            return at
    return -1


def _tense(words: Words, verb: int, index: int) -> int:
    low, tags = words.low, words.tags
    start = verb
    while start and tags[start - 1] in _GROUP:
        start -= 1
    group = low[start : verb + 1]
    planned = words.lemmas[verb] in _PLANNED
    if any(tags[at] == MODAL for at in range(start, verb)):
        return UNKNOWN if _WILL.isdisjoint(group) else AHEAD
    if TO in tags[start:verb]:
        return _of_infinitive(words, start, tags.index(TO, start))
    if tags[verb] == PART or not _PAST_HELPERS.isdisjoint(group):
        return _of_participle(group, planned)
    return _of_finite(words, verb, index, planned)


def _of_participle(group: list[str], planned: bool) -> int:
    """Tell "was sold", "a bridge built" from "is expected", "a ruling expected"."""
    if not _PAST_HELPERS.isdisjoint(group):
        return UNKNOWN if planned else BACK
    return AHEAD if planned else BACK if _NOW.isdisjoint(group) else UNKNOWN


def _of_finite(words: Words, verb: int, index: int, planned: bool) -> int:
    low = words.low[verb]
    forms = VERB_FORMS.get(low)
    if words.tags[verb] != VERB or forms is None or PAST not in forms[1]:
        return UNKNOWN
    if BASE in forms[1] and words.lemmas[verb] == low:
        return UNKNOWN  # "They put the loss at three million in March": now or then.
    said = words.lemmas[verb] in SAY_VERBS and verb < index - _SAID_AT and not _day_of_saying(words, index)
    return UNKNOWN if said or planned else BACK


def _day_of_saying(words: Words, index: int) -> bool:
    """Tell "announced the move on March 2" from "said the vote on March 2 would be fair"."""
    if not index or words.low[index - 1] != "on":
        return False
    return _VERBAL.isdisjoint(words.tags[index:])


def _of_infinitive(words: Words, start: int, to: int) -> int:
    """Return AHEAD for "is to open", "is due to open", "plans to open"; of what was planned nothing is known."""
    before = words.low[max(0, start - 2) : to]
    if not _PAST_HELPERS.isdisjoint(before):
        return UNKNOWN
    lemmas = words.lemmas[max(0, start - 2) : to]
    planned = not _PLANNED.isdisjoint(lemmas) or not _PLANNED_WORDS.isdisjoint(before)
    return AHEAD if planned or not _NOW.isdisjoint(before) else UNKNOWN
