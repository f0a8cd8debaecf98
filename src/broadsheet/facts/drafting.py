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
from broadsheet.facts.rules.quotes import attribution, attributions, other_sources, quotations, speaker
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


def drafts_of(
    reading: Reading, values: Sequence[list[Found]], labels: Sequence[Label | None]
) -> Sequence[Sequence[Draft]]:
    """Return what all rules find in each sentence, each draft with whose word it is.

    Each rule is asked of all sentences before the next, for what it works with then stays in the processor's memory.

    Args:
        reading: The article's reading, all its sentences entered.
        values: The typed values of each sentence.
        labels: What the heading or the label over each sentence says.
    """
    drafts: list[list[Draft]] = [[] for _ in reading.words]
    verbs = [{clause.verb.lemma for clause in clauses} for clauses in reading.clauses]
    _of_values(reading, values, labels, drafts)
    having = _having(reading)
    for rule, needed, part in _RULES:
        for number in having[part]:
            if needed is None or not needed.isdisjoint(verbs[number]):
                drafts[number] += rule(reading, number)
    _of_speech(reading, drafts)
    for number in range(len(drafts)):
        drafts[number] += _of_roles(reading, number, verbs[number])
    for number, made in enumerate(drafts):
        source = attribution(reading, number) if made else NOBODY
        if source.known:
            _attribute(made, source, other_sources(reading, number))
    return drafts


def _of_values(
    reading: Reading, values: Sequence[list[Found]], labels: Sequence[Label | None], drafts: Sequence[list[Draft]]
) -> None:
    """Add what each sentence tells by its values, and what happened in it."""
    valued = [number for number, found in enumerate(values) if found]
    for number in valued:
        drafts[number] += stints(reading, number, values[number], labels[number])
    for number, event in events(reading, values):
        drafts[number].append(event)
    for number in valued:
        drafts[number] += quantities(reading, number, values[number])
    for number, found in enumerate(values):
        if found or "T" in reading.words[number].tags:
            drafts[number] += ages(reading, number, found)


def _having(reading: Reading) -> dict[str, list[int]]:
    """Return which sentences have each of the parts that rules need."""
    blocks = reading.blocks
    return {
        _VERB: [number for number, clauses in enumerate(reading.clauses) if clauses],
        _NAME: [number for number, runs in enumerate(reading.names.runs) if runs],
        _SOURCE: [number for number, words in enumerate(reading.words) if "according" in words.low],
        _BULLET: [n for n, words in enumerate(reading.words) if blocks[words.block].kind is BlockKind.BULLET],
    }


def _of_speech(reading: Reading, drafts: Sequence[list[Draft]]) -> None:
    """Add what each sentence quotes or reports; who spoke last goes on speaking in a quotation without a speaker."""
    last_speaker = NOBODY
    for number, quoted in enumerate(reading.quoted):
        if quoted:
            told = [*quotations(reading, number, last_speaker)]
            drafts[number] += told
            open_end = quoted[-1][1] >= len(reading.words[number].word) - 1
            if told:
                last_speaker = told[-1].subject
            elif not open_end or speaker(reading, number)[0].known:
                last_speaker = NOBODY
        else:
            last_speaker = NOBODY
            if reading.clauses[number]:
                drafts[number] += reported_speech(reading, number)


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


def _attribute(drafts: Sequence[Draft], source: Party, others: Sequence[tuple[int, Party]]) -> None:
    """Note whose word each draft is: the source's, or that of the last of the others named before it."""
    for draft in drafts:
        own = next((party for first, party in reversed(others) if first <= draft.first), source) if others else source
        if not draft.attributed_to and draft.subject.name != own.name:
            draft.attributed_to = own.name
