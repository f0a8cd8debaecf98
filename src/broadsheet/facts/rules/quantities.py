"""When, how many, how long: every typed value of a sentence put into the slot that its clause gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.nouns import EVENTS, THINGS_COUNTED
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, QuantityValue
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import NP, PARTICIPLE, Piece
from broadsheet.facts.relations import SAY_VERBS, about_patient, relation_of
from broadsheet.facts.rules.events import event_relation
from broadsheet.facts.rules.money import money
from broadsheet.facts.values import ordinal
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found

_TIME_KINDS = frozenset((Kind.DATE, Kind.TIME, Kind.DURATION))
_TIME_LINKS = word_set("since until till by before after from through to within over")
_AFTERWARDS = word_set("later earlier after before ago")
_COUNTED_STEMS = frozenset(
    stem(noun)
    for noun in (
        "people",
        "men",
        "women",
        "children",
        "passengers",
        "workers",
        "officers",
        "votes",
        "seats",
        "jobs",
        "homes",
        "pirates",
        "members",
        "employees",
        "victims",
        "villages",
    )
)
_DATELINE_WORDS = 16
_NAMING = word_set("call name know dub title")
_RECORD_VERBS = word_set("be have open start stand improve drop fall finish go")
_OUTCOMES = word_set(
    "win loss victory defeat setback score lead rout triumph draw tie vote decision deadlock verdict ruling majority"
)
_DECIDING = word_set("beat defeat lose win lead draw tie trounce rout edge vote rule")
_ATTRIBUTES = word_set(
    "population speed speeds magnitude depth height width length weight distance total record average score number rate margin turnout age lead majority capacity"
)
_HARM = {
    "dead": "killed",
    "killed": "killed",
    "deaths": "killed",
    "fatalities": "killed",
    "injured": "injured",
    "injuries": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "casualties": "casualties",
}


def clause_of(reading: Reading, number: int, first: int) -> Clause | None:
    """Return the clause of sentence ``number`` that the token at ``first`` belongs to."""
    clauses, pieces = reading.clauses[number], reading.pieces[number]
    best: Clause | None = None
    for clause in clauses:
        if clause.subject is not None and not clause.inherited and not clause.relative:
            start = pieces[clause.subject[0]].first
            if start <= first < clause.verb.first and (best is None or best.verb.first < start):
                return clause
        if clause.verb.first <= first and not (clause.verb.form == PARTICIPLE and clause.verb.lemma in _NAMING):
            best = clause
    outside = [clause for clause in clauses if not reading.in_quote(number, clause.verb.head)]
    return best or next((c for c in outside if c.verb.lemma not in SAY_VERBS), outside[0] if outside else None)


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
        return None
    if value.kind is Kind.MONEY:
        return money(reading, number, value, clause)
    if clause is None:
        return _bare(reading, number, value)
    if clause.verb.lemma in {"publish", "post", "update"} and len(reading.words[number].low) <= _DATELINE_WORDS:
        return _bare(reading, number, value, spare=_DATELINE_WORDS)
    if value.kind in _TIME_KINDS and not _attributive(reading, number, value):
        return _when(reading, number, value, clause)
    if value.kind is Kind.DATE:
        return _dated_thing(reading, number, value)
    return _count(reading, number, value, clause)


def _with_firmness(draft: Draft, clause: Clause) -> Draft:
    draft.hedged, draft.negated = clause.verb.hedged, clause.verb.negated
    return draft


def phrase_at(reading: Reading, number: int, first: int) -> int | None:
    """Return the index of the noun phrase that the token at ``first`` belongs to."""
    for at, piece in enumerate(reading.pieces[number]):
        if piece.first <= first < piece.last:
            return at if piece.sort == NP else None
    return None


def _attributive(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a date or duration describes the noun after it: "Friday's loss", "a one-year extension"."""
    words = reading.words[number]
    at = phrase_at(reading, number, value.first)
    if _before_noun(reading, number, value):
        return True
    if at is None:
        return False
    piece = reading.pieces[number][at]
    return piece.head >= value.last and words.tags[piece.head] in {"N", "Q"} and value.last < piece.last


def _before_noun(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a date stands between a determiner and a noun: "the June 20, 2005 shooting"."""
    tags = reading.words[number].tags
    return (
        value.first > 0
        and value.last < len(tags)
        and tags[value.first - 1] in {"D", "K", "A"}
        and tags[value.last] == "N"
    )


def _dated_thing(reading: Reading, number: int, value: Found) -> Draft | None:
    """Return when a thing named by a noun was: "Friday's setback", "the 2008 election"."""
    at = phrase_at(reading, number, value.last if _before_noun(reading, number, value) else value.first)
    if at is None:
        return None
    words, piece = reading.words[number], reading.pieces[number][at]
    head = words.low[piece.head]
    first = value.last + (value.last < piece.last and words.tags[value.last] == "K")
    if head not in EVENTS and words.tags[value.last] != "K":
        return None
    name = words.slice(first, piece.last)
    if not name:
        return None
    return Draft(
        Kind.DATE,
        Party(name, frozenset((name.casefold(), head))),
        "on",
        value.value,
        value.first,
        value.last,
        "dated-thing",
        weight=1,
    )


def _link(reading: Reading, number: int, value: Found) -> str:
    """Return the word that turns a time into a limit: since, until, by, after, later, ago."""
    words = reading.words[number]
    before = words.low[value.first - 1] if value.first else ""
    after = words.low[value.last] if value.last < len(words.low) else ""
    if value.kind is Kind.DURATION and after in _AFTERWARDS:
        return after
    return before if before in _TIME_LINKS and value.kind is not Kind.DURATION else ""


def _when(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    link = _link(reading, number, value)
    if link in _AFTERWARDS and value.first < clause.verb.first:
        clause = _clause_left(reading, number, value) or clause
    relation = event_relation(reading, number, clause)
    subject, other = reading.party(number, clause.subject), NOBODY
    if clause.object is not None and not _inside(reading, number, clause.object, value):
        other = reading.party(number, clause.object)
    if about_patient(relation) and not clause.verb.passive and other.known:
        subject, other = other, subject
    if relation == "hired":
        subject, other, relation = (subject, NOBODY, "joined") if clause.verb.passive else (other, subject, "joined")
    if not subject.known or (value.kind is Kind.DURATION and _since_when(reading, number, value, clause)):
        return None
    rule = {Kind.DATE: "when", Kind.TIME: "what-time", Kind.DURATION: "how-long"}[value.kind]
    draft = Draft(
        value.kind, subject, relation, value.value, value.first, value.last, rule,
        object=other.name if other.known else "", object_keys=other.keys, qualifier=link, weight=2 if value.kind is Kind.DATE else 1,
    )  # fmt: skip
    return _with_firmness(draft, clause)


def _since_when(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether a duration only ranks something: "their first berth in four years"."""
    words, pieces = reading.words[number], reading.pieces[number]
    if value.first == 0 or words.low[value.first - 1] not in {"in", "of"} or clause.verb.last >= value.first:
        return False
    del pieces
    return any(ordinal(low) is not None or low.endswith("est") for low in words.low[clause.verb.last : value.first])


def _clause_left(reading: Reading, number: int, value: Found) -> Clause | None:
    return next((c for c in reversed(reading.clauses[number]) if c.verb.first < value.first), None)


def _inside(reading: Reading, number: int, span: tuple[int, int], value: Found) -> bool:
    pieces = reading.pieces[number]
    return span[0] >= 0 and pieces[span[0]].first <= value.first < pieces[span[1]].last


def _count(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    draft = (
        _score(reading, number, value, clause)
        or _attribute(reading, number, value, clause)
        or _described(reading, number, value, clause)
    )
    if draft is not None:
        return _with_firmness(draft, clause)
    return _counted(reading, number, value, clause)


def _counted(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return how many there were of those who did or underwent what the clause tells."""
    label, relation = value.label, event_relation(reading, number, clause)
    where = _position(reading, number, value, clause)
    if not isinstance(value.value, QuantityValue):
        return None
    noun = label or value.value.unit
    if value.kind is Kind.PERCENT:
        noun = _part_of(reading, number, value) or noun
    if where == "subject" and value.value.high == 1:
        return None
    if where == "adjunct" and (value.kind is Kind.ORDINAL or reading.words[number].low[value.first - 1] in POSSESSIVES):
        return None
    if where is None:
        return _within(reading, number, value, noun)
    subject = reading.party(number, clause.subject)
    if (
        clause.subject is not None
        and reading.words[number].low[reading.pieces[number][clause.subject[0]].first] == "there"
    ):
        subject, relation = Party("", frozenset()), "there were"
    if label in _HARM and value.kind is Kind.NUMBER:
        relation, noun = _HARM[label], "people"
        subject = _event_named(reading, number)
    elif where == "subject":
        relation = "killed" if relation == "died" and value.kind is Kind.NUMBER else relation
        subject = _agent_or_event(reading, number, clause)
        if clause.verb.lemma == "be" and clause.object is not None:
            words, complement = reading.words[number], reading.pieces[number][clause.object[0]]
            subject, relation = Party("", frozenset()), f"is {words.low[complement.head]}"
    if not noun or (not subject.known and relation in {"is", "has"}):
        return None
    if not subject.known:
        subject = Party("", frozenset())
    counted = stem(noun) in _COUNTED_STEMS or label in THINGS_COUNTED
    weight = 2 if counted or value.kind in {Kind.PERCENT, Kind.ORDINAL} else 1
    draft = Draft(
        value.kind, subject, relation, value.value, value.first, value.last, f"count-{where}", object=noun,
        object_keys=frozenset((noun, stem(noun))), weight=weight,
    )  # fmt: skip
    return _with_firmness(draft, clause)


def _position(reading: Reading, number: int, value: Found, clause: Clause) -> str | None:
    """Return whether a value heads the subject, the object or a phrase that hangs on the verb; None for any deeper one."""
    pieces = reading.pieces[number]
    at = phrase_at(reading, number, value.last - 1)
    if at is None:
        return None
    if clause.subject is not None and clause.subject[0] <= at <= clause.subject[1]:
        return "subject" if at == clause.subject[0] and not clause.inherited else None
    if clause.object is not None and clause.object[0] <= at <= clause.object[1]:
        return "object" if _listed(reading, number, clause.object[0], at) else None
    if any(first == at for _, first, _ in clause.adjuncts):
        return "adjunct"
    return None


def _listed(reading: Reading, number: int, first: int, at: int) -> bool:
    """Say whether a phrase is the object itself or an item of its list, not something of it."""
    words, pieces = reading.words[number], reading.pieces[number]
    links = [words.low[pieces[index].first] for index in range(first + 1, at)]
    return (
        "of" not in links[: max(len(links) - 1, 0)]
        or words.low[pieces[first].head] in {"total", "group"}
        or pieces[first].head == pieces[first].first
    )


def _within(reading: Reading, number: int, value: Found, noun: str) -> Draft | None:
    """Return a count inside a phrase as what its owner has: "the party, including two children", "a team with 12 wins"."""
    words, pieces = reading.words[number], reading.pieces[number]
    at = phrase_at(reading, number, value.last - 1)
    if at is None or at < 2 or not noun:
        return None
    link = words.low[pieces[at - 1].first]
    before = at - 2
    if link not in {"with", "including"} and not (
        link in {"about", "over", "around", "than"} and words.low[pieces[before].first] in {"with", "including"}
    ):
        return None
    while before > 0 and pieces[before].sort != NP:
        before -= 1
    party = reading.party(number, (before, before))
    if not party.known:
        return None
    return Draft(
        value.kind, party, link if link == "including" else "has", value.value, value.first, value.last, "count-within",
        object=noun, object_keys=frozenset((noun, stem(noun))), weight=2 if stem(noun) in _COUNTED_STEMS else 1,
    )  # fmt: skip


def _part_of(reading: Reading, number: int, value: Found) -> str:
    """Return of whom or what a percentage is a part: "83 percent of Greeks"."""
    words = reading.words[number]
    if value.last >= len(words.low) or words.low[value.last] != "of":
        return ""
    following = next(
        (piece for piece in reading.pieces[number] if piece.first == value.last + 1 and piece.sort == NP), None
    )
    return words.low[following.head] if following is not None else ""


def _score(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
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
    relation = "record" if record and after not in _OUTCOMES else "score"
    return Draft(Kind.NUMBER, subject, relation, value.value, value.first, value.last, relation, weight=2)


def _attribute(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return "a population of 120,000", "at speeds of up to 120 miles an hour", "magnitude 5.9" as what they measure."""
    words = reading.words[number]
    if value.label == "magnitude":
        subject = _event_named(reading, number)
        subject = subject if subject.known else Party("earthquake", frozenset(("earthquake", "quake")))
        return Draft(value.kind, subject, "magnitude", value.value, value.first, value.last, "magnitude", weight=2)
    at = value.first - 1
    if at < 1 or words.low[at] != "of" or words.low[at - 1] not in _ATTRIBUTES:
        return None
    noun = words.low[at - 1]
    relation = {"speeds": "speed"}.get(noun, noun)
    subject = reading.party(number, clause.subject)
    if relation == "magnitude":
        subject = _event_named(reading, number)
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


def _described(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return what a compound describes: "a 125-seat parliament", "a 90-day stay", "a 30-mile chase"."""
    words = reading.words[number]
    if value.last - value.first > 2 or "-" not in words.word[value.last - 1]:
        return None
    at = phrase_at(reading, number, value.first)
    if at is None:
        return None
    piece = reading.pieces[number][at]
    if piece.head < value.last:
        return None
    head = words.low[piece.head]
    owner = reading.party(number, clause.subject)
    if clause.object is None or not clause.object[0] <= at <= clause.object[1]:
        owner = NOBODY
    own_phrase = clause.subject is not None and clause.subject[0] <= at <= clause.subject[1]
    unit = value.label or (value.value.unit if isinstance(value.value, QuantityValue) else "")
    relation = {Kind.DURATION: "length", Kind.MEASURE: "size"}.get(value.kind, f"number of {unit}s")
    thing = _bare_name(reading, number, piece, value)
    if not own_phrase and not owner.known:
        return None
    if own_phrase:
        return Draft(
            value.kind,
            Party(thing, frozenset((thing.casefold(), head))),
            relation,
            value.value,
            value.first,
            value.last,
            "described-thing",
        )
    return Draft(
        value.kind, owner, relation, value.value, value.first, value.last, "described-object", object=head, object_keys=frozenset((head,)),
    )  # fmt: skip


def _bare_name(reading: Reading, number: int, piece: Piece, value: Found) -> str:
    return reading.words[number].slice(value.last, piece.last)


def _agent_or_event(reading: Reading, number: int, clause: Clause) -> Party:
    """Return what did it to those counted: the agent, the event they were in, or whom they did it to."""
    words, pieces = reading.words[number], reading.pieces[number]
    for preposition, first, last in clause.adjuncts:
        if preposition == "by" or (
            preposition in {"in", "after", "during", "from"} and words.low[pieces[first].head] in EVENTS
        ):
            return reading.party(number, (first, last))
    if clause.object is not None and not clause.verb.passive:
        return reading.party(number, clause.object)
    return NOBODY


def _event_named(reading: Reading, number: int) -> Party:
    """Return the event that the sentence names by a noun, by that noun."""
    for low in reading.words[number].low:
        if low in EVENTS:
            return Party(low, frozenset((low,)))
    return NOBODY


def _bare(reading: Reading, number: int, value: Found, *, spare: int = 5) -> Draft | None:
    """Return a value of a sentence without a verb: a dateline, a bullet of a list of what happened, a headline's toll."""
    words = reading.words[number]
    if value.kind is Kind.DATE and len(words.low) - (value.last - value.first) <= spare:
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
    if value.kind in {Kind.NUMBER, Kind.PERCENT, Kind.ORDINAL} and value.label in _HARM:
        subject = _event_named(reading, number)
        if subject.known:
            return Draft(
                value.kind,
                subject,
                _HARM[value.label],
                value.value,
                value.first,
                value.last,
                "toll",
                object="people",
                weight=2,
            )
    return None


def relation_for(lemma: str) -> str:
    """Return the relation a verb gives, for the rules that name one directly."""
    return relation_of(lemma)
