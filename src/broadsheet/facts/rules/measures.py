"""Scores, records, magnitudes and sizes: numbers that measure what a noun beside them names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS, ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, QuantityValue
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.rules.linking import event_named, inside, phrase_at

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found


_EARTHQUAKE = Party("earthquake", frozenset(("earthquake", "quake", "temblor", "tremor")))
_AFTERSHOCK = Party("aftershock", frozenset(("aftershock",)))
_RECORD_VERBS = word_set("be have open start stand improve drop fall finish go")


_OUTCOMES = word_set(
    """
    win loss victory defeat setback score lead rout triumph draw tie vote decision deadlock verdict ruling
    majority
    """
)


_DECIDING = word_set(
    """
    beat defeat lose win lead draw tie trounce rout edge vote rule thrash crush pass approve adopt reject ratify elect
    endorse
    """
)


_ATTRIBUTES = word_set(
    """
    population speed speeds magnitude depth height width length weight distance total record average score
    number rate margin turnout age lead majority capacity
    """
)


def score_of(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return a score or a record with whose it is."""
    if value.label != "score":
        return None
    words = reading.words[number]
    subject = reading.party(number, clause.subject)
    if not subject.known:
        return None
    after = words.low[value.last] if value.last < len(words.low) else ""
    at = phrase_at(reading, number, value.last - 1)
    beside = at is not None and reading.run_at(number, reading.pieces[number][max(at - 2, 0)]) is not None
    record = (
        after == "record"
        or (beside and words.low[value.first - 1] in {"(", ","})
        or (words.low[value.first - 1] != "a" and clause.verb.lemma in _RECORD_VERBS)
        or "record" in words.low[max(0, value.first - 3) : value.first]
    )
    won = after in _OUTCOMES or clause.verb.lemma in _DECIDING
    if not record and not won:
        return None
    if beside and at is not None and words.low[value.first - 1] in {"(", ","}:
        # "X beat Y (45-7-2)": a record in brackets is that of whom it stands behind.
        named = reading.party(number, (at - 2, at - 2))
        subject = named if named.known else subject
    head = words.low[reading.pieces[number][at].head] if at is not None else ""
    relation = "record" if record and after not in _OUTCOMES and head not in _OUTCOMES else "score"
    return Draft(Kind.NUMBER, subject, relation, value.value, value.first, value.last, relation, weight=2)


def attribute_of(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return "a population of 120,000", "at speeds of up to 120 mph", "magnitude 5.9" as what they measure."""
    words = reading.words[number]
    if value.label == "magnitude":
        after = "aftershock" in " ".join(reading.words[number].low)
        subject = _AFTERSHOCK if after else _EARTHQUAKE
        return Draft(value.kind, subject, "magnitude", value.value, value.first, value.last, "magnitude", weight=2)
    if value.label == "caliber" or (isinstance(value.value, QuantityValue) and value.value.unit == "caliber"):
        return _caliber(reading, number, value)
    at = value.first - 1
    if at < 1 or words.low[at] != "of" or words.low[at - 1] not in _ATTRIBUTES:
        return None
    noun = words.low[at - 1]
    if clause.verb.lemma in SAY_VERBS:
        return None
    relation = {"speeds": "speed"}.get(noun, noun)
    own = clause.subject is not None and inside(reading, number, clause.subject, value)
    # "a majority of 160 is expected": it is its own subject.
    subject = NOBODY if own else reading.party(number, clause.subject)
    if relation == "magnitude":
        subject = event_named(reading, number)
    if not subject.known:
        return None
    return Draft(
        value.kind,
        subject,
        relation,
        value.value,
        at - 1,
        value.last,
        "attribute",
        weight=2 if relation in {"population", "magnitude", "turnout"} else 1,
    )


def _caliber(reading: Reading, number: int, value: Found) -> Draft | None:
    """Return the calibre of the weapon named behind it: "a .38-caliber revolver"."""
    words = reading.words[number]
    last = value.last
    while last < len(words.tags) and words.tags[last] == "N":
        last += 1
    if last == value.last:
        return None
    weapon = words.low[last - 1]
    party = Party(weapon, frozenset((weapon, "weapon", "gun")))
    return Draft(value.kind, party, "caliber", value.value, value.first, value.last, "caliber")


def is_compared(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a comparative stands right behind a value: "30 grams lighter"."""
    return reading.words[number].low[value.last : value.last + 1] in _COMPARATIVES


def compared_of(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return "is 22 percent faster" as how much faster something is."""
    if clause.verb.lemma != "be" or clause.verb.last != value.first or not is_compared(reading, number, value):
        return None
    subject = reading.party(number, clause.subject)
    if not subject.known:
        return None
    relation = f"is {reading.words[number].low[value.last]}"
    return Draft(value.kind, subject, relation, value.value, value.first, value.last, "compared", weight=2)


_COMPARATIVES = tuple(
    [word]
    for word in (
        *("faster", "slower", "quicker", "lighter", "heavier", "cheaper", "dearer", "higher", "lower", "longer"),
        *("shorter", "bigger", "smaller", "larger", "taller", "thinner", "thicker", "wider", "narrower", "deeper"),
        *("younger", "older", "stronger", "weaker", "better", "worse", "brighter", "warmer", "colder", "quieter"),
    )
)


def _of_an_age(words: Words, value: Found) -> bool:
    """Say whether a length in years may be somebody's age: "a 70-year old tailor"."""
    return value.kind is Kind.DURATION and words.low[value.last : value.last + 1] == ["old"]


_NOT_LASTING = word_set("starter holder winner anniversary high low peak average bond bonds note notes mark yield")
"""What a length of time says something else of than how long it lasts: "a two-year low", "ten-year bonds"."""


def described_by(reading: Reading, number: int, value: Found) -> Draft | None:
    """Return what a compound describes: "a 125-seat parliament", "a 90-day stay", "a 30-mile chase"."""
    words = reading.words[number]
    if value.last - value.first > 2 or "-" not in words.word[value.last - 1]:
        return None
    if _of_an_age(words, value) or (value.first and words.tags[value.first - 1] in {"T", "/"}):
        return None
    at = phrase_at(reading, number, value.first)
    piece = reading.pieces[number][at] if at is not None else None
    if piece is None or piece.head < value.last or words.tags[piece.head] != "N":
        return None
    end = piece.head if words.low[piece.head] == "worth" and piece.head > value.last else piece.last
    head = words.low[end - 1]
    if value.kind is Kind.DURATION and (head in ROLES or head in PEOPLE_PLURALS or head in _NOT_LASTING):
        # "a 15-year veteran": it is not the veteran who is that long.
        return None
    start = value.last
    while start < piece.head and words.tags[start] in {",", "T"}:
        start += 1
    thing = words.slice(start, end)
    unit = value.label or (value.value.unit if isinstance(value.value, QuantityValue) else "")
    relation = {Kind.DURATION: "length", Kind.MEASURE: "size"}.get(value.kind, f"number of {unit}s")
    party = Party(thing, frozenset((thing.casefold(), head)))
    return Draft(value.kind, party, relation, value.value, value.first, value.last, "described-thing")
