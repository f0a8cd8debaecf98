"""Every rule asked of a sentence, in order, where the sentence has what the rule needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.model import BlockKind
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.rules.ages import ages
from broadsheet.facts.rules.copular_roles import ROLE_VERBS, copular_roles
from broadsheet.facts.rules.events import events
from broadsheet.facts.rules.identity import identities
from broadsheet.facts.rules.leading import leads
from broadsheet.facts.rules.places import homes, places
from broadsheet.facts.rules.quantities import quantities
from broadsheet.facts.rules.quotes import attribution, attributions, other_sources, quotations
from broadsheet.facts.rules.reported import reported_speech
from broadsheet.facts.rules.roles import roles
from broadsheet.facts.rules.states import LINKING_VERBS, labelled, states
from broadsheet.facts.rules.statuses import LEADING_VERBS, STATUS_VERBS, put_in_charge, statuses
from broadsheet.facts.rules.stints import Label, stints

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from broadsheet.facts.drafts import Draft
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found


_VERB, _NAME, _SOURCE, _BULLET = "verb", "name", "source", "bullet"
"""What a sentence may have: a verb at all, a name, "according", a place in a list."""

_RULES: tuple[tuple[Callable[[Reading, int], Iterable[Draft]], AbstractSet[str] | None, str], ...] = (
    (attributions, None, _SOURCE),
    (states, LINKING_VERBS, _VERB),
    (places, None, _VERB),
    (homes, None, _NAME),
    (statuses, STATUS_VERBS, _VERB),
    (put_in_charge, LEADING_VERBS, _VERB),
    (labelled, None, _BULLET),
    (identities, None, _NAME),
)
"""Rules in their order, with what a sentence must have for the rule to find anything: one of some verbs, and a part.

Most sentences lack what most rules need, and a look costs less than asking.
"""


def _of_values(
    reading: Reading, number: int, found: list[Found], label: Label | None, verbs: AbstractSet[str]
) -> list[Draft]:
    """Return what a sentence tells by its values and what happened in it."""
    drafts = [*stints(reading, number, found, label)] if found else []
    if verbs:
        drafts += events(reading, number, found)
    if found:
        drafts += quantities(reading, number, found)
    if found or "T" in reading.words[number].tags:
        drafts += ages(reading, number, found)
    return drafts


def _of_roles(reading: Reading, number: int, verbs: AbstractSet[str]) -> Iterator[Draft]:
    """Yield what a sentence tells of who is who, and who heads what by that."""
    told = [*roles(reading, number)] if reading.names.runs[number] else []
    if not ROLE_VERBS.isdisjoint(verbs):
        told += copular_roles(reading, number)
    for draft in told:
        yield draft
        lead = leads(reading, number, draft)
        if lead is not None:
            yield lead


def _parts_of(reading: Reading, number: int) -> dict[str, bool]:
    """Return which of the parts that rules need a sentence has."""
    words = reading.words[number]
    return {
        _VERB: bool(reading.clauses[number]),
        _NAME: bool(reading.names.runs[number]),
        _SOURCE: "according" in words.low,
        _BULLET: reading.blocks[words.block].kind is BlockKind.BULLET,
    }


def drafts_of(
    reading: Reading, number: int, values: Sequence[Found], label: Label | None, last_speaker: Party
) -> list[Draft]:
    """Return what all rules find in sentence ``number``, each draft with whose word it is.

    Args:
        reading: The article's reading, entered up to this sentence.
        number: The sentence.
        values: Its typed values.
        label: What the heading or the label over it says.
        last_speaker: Who spoke where the sentence before ends inside a quotation.
    """
    found = list(values)
    verbs = {clause.verb.lemma for clause in reading.clauses[number]}
    drafts = _of_values(reading, number, found, label, verbs)
    has = _parts_of(reading, number)
    for rule, needed, part in _RULES:
        if has[part] and (needed is None or not needed.isdisjoint(verbs)):
            drafts += rule(reading, number)
    if reading.quoted[number]:
        drafts += quotations(reading, number, last_speaker)
    elif verbs:
        drafts += reported_speech(reading, number)
    drafts += _of_roles(reading, number, verbs)
    source = attribution(reading, number) if drafts else NOBODY
    if source.known:
        _attribute(drafts, source, other_sources(reading, number))
    return drafts


def _attribute(drafts: Sequence[Draft], source: Party, others: Sequence[tuple[int, Party]]) -> None:
    """Note whose word each draft is: the source's, or that of the last of the others named before it."""
    for draft in drafts:
        own = next((party for first, party in reversed(others) if first <= draft.first), source) if others else source
        if not draft.attributed_to and draft.subject.name != own.name:
            draft.attributed_to = own.name
