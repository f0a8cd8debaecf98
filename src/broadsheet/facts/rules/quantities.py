"""When, how many, how much, how long, how old: every typed value of a sentence, put into the slot its clause gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clauses import Clause
from broadsheet.facts.dates import read_date
from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.nouns import EVENTS, THINGS_COUNTED
from broadsheet.facts.model import Bound, Kind, QuantityValue, TextValue
from broadsheet.facts.names import PERSON
from broadsheet.facts.reading import NOBODY, Party, Reading
from broadsheet.facts.relations import LIGHT_VERBS, about_patient, relation_of
from broadsheet.facts.values import Found, ordinal, quantity, read_value
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONEY_NOUNS = {
    "funding round": ["round", "raise", "raising", "funding", "financing", "fundraising"],
    "valuation": ["valuation", "worth"],
    "price": ["price", "cost", "bid", "offer", "purchase"],
    "fine": ["fine", "penalty"],
    "damage": ["damage", "damages", "loss", "losses"],
    "reward": ["reward", "bounty"],
    "revenue": ["revenue", "revenues", "sales", "turnover"],
    "profit": ["profit", "profits", "earnings", "income"],
    "contract": ["contract", "deal", "agreement", "extension"],
    "salary": ["salary", "pay", "wage", "compensation"],
    "investment": ["investment", "stake", "commitment"],
    "bail": ["bail", "bond"],
    "budget": ["budget"],
}
_MONEY_NOUN = {noun: canonical for canonical, nouns in _MONEY_NOUNS.items() for noun in nouns}
_TIME_KINDS = frozenset((Kind.DATE, Kind.TIME, Kind.DURATION))
_DEAD = frozenset(["dead", "killed", "deaths", "fatalities", "victims"])


def find_values(reading: Reading, number: int) -> list[Found]:
    """Return the typed values of sentence ``number`` in order, none overlapping another."""
    words = reading.words[number]
    found: list[Found] = []
    index, count = 0, len(words.low)
    while index < count:
        value = None
        low = words.low[index]
        if low[0].isalnum() or low[0] in "$€£¥₹₽₩.":
            value = read_date(words, index, reading.when)
            if value is None:
                value = _ordinal(reading, number, index) or read_value(words, index)
                if value is not None and value.kind in {Kind.NUMBER, Kind.DURATION}:
                    value = _counted(reading, number, value)
        if value is None:
            index += 1
            continue
        if not found or value.first >= found[-1].last:
            found.append(value)
        index = max(value.last, index + 1)
    return found


def _ordinal(reading: Reading, number: int, index: int) -> Found | None:
    """Return "fifth coach fired", "the 10th consecutive bout": an ordinal with the noun it counts."""
    words = reading.words[number]
    rank = ordinal(words.low[index])
    if rank is None or (words.low[index] in {"second"} and words.tags[index] == "T"):
        return None
    at = index + 1
    while at < len(words.tags) and words.tags[at] in {"A", "T", "Q"} and at - index < 4:
        at += 1
    noun = at
    while at < len(words.tags) and words.tags[at] == "N" and at - noun < 3:
        at += 1
    if at == noun:
        return None
    if rank == 1 and words.low[index - 1 : index] != ["the"]:
        return None
    label = stem(words.low[at - 1])
    value = quantity(float(rank), 1.0, label, Bound.EXACT)
    return Found(Kind.ORDINAL, value, index, at, label)


def _counted(reading: Reading, number: int, value: Found) -> Found | None:
    """Give a bare number the noun it counts; a number that counts nothing is no fact."""
    if value.label or value.kind is Kind.DURATION or not isinstance(value.value, QuantityValue):
        return value
    words = reading.words[number]
    at = value.last
    while (
        at < len(words.tags)
        and (
            words.tags[at] in {"A", "G"}
            or (words.tags[at] == "Q" and at + 1 < len(words.tags) and words.tags[at + 1] in {"N", "Q"})
        )
        and at - value.last < 4
    ):
        at += 1
    if at < len(words.low) and words.low[at] in {"of", "to"} and at == value.last:
        return _of_many(reading, number, value)
    noun = at
    while at < len(words.tags) and words.tags[at] == "N" and at - noun < 3:
        at += 1
    if at == noun:
        if at > value.last and words.low[at - 1] in {"dead", "injured", "wounded", "missing"}:
            return _with_label(value, "people", value.last, at, words.low[at - 1])
        return _with_label(value, "", 0, value.last, "") if value.label else None
    head = words.low[at - 1]
    return _with_label(value, stem(head), value.last, at, head)


def _of_many(reading: Reading, number: int, value: Found) -> Found | None:
    words = reading.words[number]
    at = value.last + 1
    while at < len(words.tags) and words.tags[at] in {"D", "A", "K", "Q", "T"} and at - value.last < 6:
        at += 1
    if at < len(words.tags) and words.tags[at] == "N":
        return _with_label(value, stem(words.low[at]), value.last, at + 1, words.low[at])
    return None


def _with_label(value: Found, unit: str, _start: int, last: int, label: str) -> Found:
    old = value.value
    if isinstance(old, QuantityValue):
        made = QuantityValue(old.low, old.high, unit or old.unit, old.step, old.bound)
        return Found(value.kind, made, value.first, last, label)
    return value


def clause_of(reading: Reading, number: int, first: int) -> Clause | None:
    """Return the clause of sentence ``number`` that the token at ``first`` belongs to."""
    clauses = reading.clauses[number]
    pieces = reading.pieces[number]
    best: Clause | None = None
    for clause in clauses:
        if clause.subject is not None and not clause.inherited:
            start = pieces[clause.subject[0]].first
            if start <= first < clause.verb.first:
                return clause
        if clause.verb.first <= first:
            best = clause
    return best or (clauses[0] if clauses else None)


def quantities(reading: Reading, number: int, found: list[Found]) -> Iterator[Draft]:
    """Yield a fact for every value that has a slot in its clause."""
    for value in found:
        if reading.in_quote(number, value.first):
            continue
        draft = _fact(reading, number, value)
        if draft is not None:
            yield draft


def _fact(reading: Reading, number: int, value: Found) -> Draft | None:
    clause = clause_of(reading, number, value.first)
    if value.kind is Kind.AGE:
        return _age(reading, number, value)
    if value.kind is Kind.MONEY:
        return _money(reading, number, value, clause)
    if clause is None:
        return _bare(reading, number, value)
    subject = reading.party(number, clause.subject)
    if value.kind in _TIME_KINDS:
        return _when(reading, number, value, clause, subject)
    return _count(reading, number, value, clause, subject)


def _hedges(draft: Draft, clause: Clause | None) -> Draft:
    if clause is not None:
        draft.hedged, draft.negated = clause.verb.hedged, clause.verb.negated
    return draft


def _when(reading: Reading, number: int, value: Found, clause: Clause, subject: Party) -> Draft | None:
    relation = relation_of(clause.verb.lemma)
    other = NOBODY
    if clause.object is not None and not _inside(reading, number, clause.object, value):
        other = reading.party(number, clause.object)
    if about_patient(relation) and not clause.verb.passive and other.known:
        subject, other = other, subject
    if not subject.known:
        if not other.known or clause.verb.lemma in LIGHT_VERBS:
            return None
        subject, other = other, NOBODY
    rule = {Kind.DATE: "when", Kind.TIME: "what-time", Kind.DURATION: "how-long"}[value.kind]
    draft = Draft(
        value.kind,
        subject,
        relation,
        value.value,
        value.first,
        value.last,
        rule,
        object=other.name if other.known else "",
        object_keys=other.keys,
    )
    draft.weight = 2 if value.kind is Kind.DATE else 1
    return _hedges(draft, clause)


def _inside(reading: Reading, number: int, span: tuple[int, int], value: Found) -> bool:
    pieces = reading.pieces[number]
    return pieces[span[0]].first <= value.first < pieces[span[1]].last


def _count(reading: Reading, number: int, value: Found, clause: Clause, subject: Party) -> Draft | None:
    words, pieces = reading.words[number], reading.pieces[number]
    relation = relation_of(clause.verb.lemma)
    label = value.label
    in_subject = clause.subject is not None and not clause.inherited and _inside(reading, number, clause.subject, value)
    in_object = clause.object is not None and _inside(reading, number, clause.object, value)
    if in_subject:
        subject = _agent_or_event(reading, number, clause)
    elif not subject.known:
        subject = Party("", frozenset())
    noun = label or (value.value.unit if isinstance(value.value, QuantityValue) else "")
    if value.kind is Kind.MEASURE and label == "magnitude":
        relation, noun = "magnitude", ""
        subject = _event_party(reading, number) or subject
    elif not in_subject and not in_object and clause.verb.lemma not in LIGHT_VERBS:
        relation = relation + " " + noun if noun else relation
    weight = (
        2
        if stem(label) in {stem(n) for n in THINGS_COUNTED}
        or value.kind in {Kind.PERCENT, Kind.ORDINAL}
        or label in {"score", "magnitude"}
        else 1
    )
    if not subject.name and not relation:
        return None
    draft = Draft(
        value.kind,
        subject,
        relation,
        value.value,
        value.first,
        value.last,
        f"count-{value.kind}",
        object=noun,
        object_keys=frozenset((noun,)) if noun else frozenset(),
        weight=weight,
    )
    del words, pieces
    return _hedges(draft, clause)


def _agent_or_event(reading: Reading, number: int, clause: Clause) -> Party:
    """Return what did it to those counted: the agent, or the event named with "in", "by", "after"."""
    words, pieces = reading.words[number], reading.pieces[number]
    for preposition, first, last in clause.adjuncts:
        if preposition == "by" or (
            preposition in {"in", "after", "during", "when", "from"} and words.low[pieces[first].head] in EVENTS
        ):
            return reading.party(number, (first, last))
    if clause.object is not None and not clause.verb.passive:
        return reading.party(number, clause.object)
    return Party("", frozenset())


def _event_party(reading: Reading, number: int) -> Party | None:
    words = reading.words[number]
    for low in words.low:
        if low in EVENTS or low.rstrip("s") in EVENTS:
            return Party(low, frozenset((low,)))
    return None


def _age(reading: Reading, number: int, value: Found) -> Draft | None:
    """Return whose age it is: the person named beside it, or the one described."""
    words, pieces = reading.words[number], reading.pieces[number]
    for at, piece in enumerate(pieces):
        if piece.first <= value.first < piece.last and piece.sort == "np":
            party = reading.party(number, (at, at))
            if piece.head >= value.last and party.known:
                return Draft(
                    Kind.AGE,
                    party,
                    "age",
                    value.value,
                    value.first,
                    value.last,
                    "age-before",
                    single=party.sort == PERSON,
                    weight=2,
                )
    clause = clause_of(reading, number, value.first)
    subject = reading.party(number, clause.subject) if clause else NOBODY
    del words
    if subject.known and subject.sort == PERSON:
        return Draft(Kind.AGE, subject, "age", value.value, value.first, value.last, "age-of-subject", weight=2)
    return None


def ages_after_names(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield "X, 28,", "X (28)", "aged 28", "at the age of 85"."""
    words = reading.words[number]
    low = words.low
    for index in range(1, len(low)):
        if not low[index].isdigit() or not 0 < len(low[index]) < 4 or int(low[index]) > 120:
            continue
        value = quantity(float(low[index]), 1.0, "year", Bound.EXACT)
        before, after = low[index - 1], low[index + 1] if index + 1 < len(low) else "."
        if before in {",", "("} and after in {",", ")", ".", ";", "and"} | {"who"}:
            party = _person_ending(reading, number, index - 1)
            if party.known and party.sort == PERSON:
                yield Draft(Kind.AGE, party, "age", value, index, index + 1, "age-after-name", single=True, weight=2)
        elif (
            before in {"aged", "age"}
            or low[max(0, index - 3) : index] == ["the", "age", "of"]
            or low[max(0, index - 2) : index] == ["age", "of"]
        ):
            clause = clause_of(reading, number, index)
            party = _person_ending(reading, number, index - 2 if low[index - 2 : index - 1] == [","] else index - 1)
            if not party.known and clause is not None:
                party = reading.party(number, clause.subject)
            if party.known and party.sort in {PERSON, ""}:
                yield Draft(
                    Kind.AGE,
                    party,
                    "age",
                    value,
                    index - 1,
                    index + 1,
                    "age-told",
                    single=party.sort == PERSON,
                    weight=2,
                )


def _person_ending(reading: Reading, number: int, token: int) -> Party:
    """Return the noun phrase that ends right before a token."""
    for at, piece in enumerate(reading.pieces[number]):
        if piece.last == token and piece.sort == "np":
            return reading.party(number, (at, at))
    return NOBODY


def _money(reading: Reading, number: int, value: Found, clause: Clause | None) -> Draft | None:
    """Return what costs or brings how much: the noun the amount modifies or is the object of."""
    words, pieces = reading.words[number], reading.pieces[number]
    phrase = next((piece for piece in pieces if piece.sort == "np" and piece.first <= value.first < piece.last), None)
    noun = ""
    if phrase is not None and phrase.head >= value.last:
        noun = words.low[phrase.head]
    last = value.last
    if noun:
        last = phrase.head + 1 if phrase is not None else last
    elif value.last + 1 < len(words.low) and words.low[value.last] in {"in", "of"}:
        following = next((piece for piece in pieces if piece.first == value.last + 1 and piece.sort == "np"), None)
        if following is not None:
            noun, last = words.low[following.head], following.last
    canonical = _MONEY_NOUN.get(noun, "")
    subject = _owner(reading, number, value, phrase)
    if not subject.known and clause is not None and phrase is not None and not (clause.verb.first > value.first):
        subject = reading.party(number, clause.subject)
    if not subject.known and canonical:
        focus = reading.focus_organisation
        subject = reading.party_of(focus) if focus is not None else subject
    if not subject.known and clause is None:
        return None
    relation = "amount" if canonical or clause is None else relation_of(clause.verb.lemma)
    draft = Draft(
        Kind.MONEY, subject if subject.known else Party("", frozenset()), relation, value.value, value.first, last, "money",
        object=canonical or noun, object_keys=frozenset((canonical or noun,)), weight=2,
    )  # fmt: skip
    return _hedges(draft, clause)


def _owner(reading: Reading, number: int, value: Found, phrase: object) -> Party:
    """Return the possessor right before an amount: "Anthropic's $950B raise"."""
    words = reading.words[number]
    if value.first >= 2 and words.tags[value.first - 1] == "K":
        for run, name in reading.named_in(number, 0, value.first):
            if run.last == value.first - 1:
                return reading.party_of(name)
    return NOBODY


def _bare(reading: Reading, number: int, value: Found) -> Draft | None:
    """Return a value of a sentence without a verb: a dateline, a bullet of a list of what happened."""
    if value.kind is Kind.DATE and value.first == 0:
        words = reading.words[number]
        if len(words.low) - value.last <= 4:
            return Draft(
                Kind.DATE,
                Party("article", frozenset(("article",))),
                "dated",
                value.value,
                value.first,
                value.last,
                "dateline",
                weight=1,
            )
    if value.kind in {Kind.NUMBER, Kind.PERCENT, Kind.ORDINAL} and value.label:
        subject = _event_party(reading, number)
        return (
            Draft(
                value.kind,
                subject or Party("", frozenset()),
                value.label,
                value.value,
                value.first,
                value.last,
                "count-in-headline",
                weight=2,
            )
            if subject
            else None
        )
    return None


def is_text_value(value: object) -> bool:
    """Say whether a value could not be placed and stands as words."""
    return isinstance(value, TextValue)
