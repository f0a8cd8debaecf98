"""Where: the place of what a clause tells, and where somebody is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft, text_value
from broadsheet.facts.lexicon.nouns import NOT_NAMES, PLACE_SUFFIXES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, NameValue, Value
from broadsheet.facts.name_sorts import PERSON, PLACE
from broadsheet.facts.phrases import GERUND, NP, PREPOSITION
from broadsheet.facts.relations import LIGHT_VERBS, SAY_VERBS, about_patient
from broadsheet.facts.rules.certainty import surely_done
from broadsheet.facts.rules.event_relations import event_relation
from broadsheet.facts.rules.withheld import unvouched
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

_SITES = (
    word_set(
        """
        hospital scene home house church school prison jail office hotel stadium bank court courtroom courthouse
        plant factory store shop
        mall supermarket restaurant bar club beach park airport station street road highway university college
        campus theater theatre cinema
        centre center museum apartment building town city village county suburb neighborhood neighbourhood region
        province state island coast
        sea ocean gulf lake river mountain forest border base camp capital downtown warehouse garage basement
        lobby room kitchen
        """
    )
    | PLACE_SUFFIXES
)
_GROUNDS = word_set(
    """
    street st road rd avenue ave boulevard blvd highway hwy lane drive route island islands coast beach campus border
    river lake mountain board deck ship boat plane train bus property site farm ranch base corner side outskirts bridge
    freeway interstate motorway square peninsula
    """
)
_HELD = word_set("held died jailed arrested killed attacked stabbed imprisoned detained found kept")
_STATIC = word_set("in at near outside inside on within off")


def places(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield where what sentence ``number`` tells took place."""
    for clause in reading.clauses[number] if reading.words[number].word[-1] != "?" else ():
        if clause.subject is None or not clause.adjuncts or clause.verb.lemma in SAY_VERBS:
            continue
        if reading.in_quote(number, clause.verb.head) or unvouched(reading, number, clause):
            continue
        draft = _where(reading, number, clause)
        if draft is not None:
            yield draft


def _where(reading: Reading, number: int, clause: Clause) -> Draft | None:
    """Return the place that the first phrase of a clause gives, past its time and its doer.

    A place further behind may belong to another phrase: "charged after the shooting in Westport".
    """
    if clause.verb.form == GERUND and not clause.inherited:
        return None
    words, pieces = reading.words[number], reading.pieces[number]
    relation = event_relation(reading, number, clause)
    phrase = next((a for a in clause.adjuncts if a[0] != "by" and not is_time_phrase(words, pieces[a[1]])), None)
    if phrase is None or not _static(phrase[0], words.low[pieces[phrase[1]].head], relation):
        return None
    subject, other = reading.party(number, clause.subject), reading.party(number, clause.object)
    if about_patient(relation) and not clause.verb.passive and other.known:
        subject, other = other, subject
    if not subject.known or (clause.verb.lemma == "be" and clause.object is not None):
        # "is an employee of the plant in Westport": it is the plant that is there.
        return None
    if not surely_done(reading, number, clause) or _of_object(reading, number, clause):
        return None
    _, first, last = phrase
    value = _place(reading, number, first, last)
    if value is None:
        return None
    return Draft(
        Kind.PLACE,
        subject,
        relation,
        value,
        pieces[first].first,
        pieces[first if isinstance(value, NameValue) and not _goes_on(words, pieces, first) else last].last,
        "where",
        object=other.name,
        object_keys=other.keys,
        hedged=clause.verb.hedged,
        negated=clause.verb.negated,
    )


def _of_object(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a place right behind the object may be where that is: "took a view of attacks in the gulf"."""
    if clause.object is None or not clause.adjuncts:
        return False
    chained = clause.object[1] > clause.object[0] and not reading.pieces[number][clause.object[1]].named
    adjacent = clause.adjuncts[0][1] - clause.object[1] == 2
    idle = clause.verb.lemma in LIGHT_VERBS
    happened = reading.words[number].low[reading.pieces[number][clause.object[0]].head] == "place"
    return adjacent and not happened and (chained or idle)


def _goes_on(words: Words, pieces: list[Piece], first: int) -> bool:
    """Say whether a place's name goes on after "of": "the Gulf of Aden"."""
    return first + 1 < len(pieces) and words.low[pieces[first + 1].first] == "of"


def _static(preposition: str, noun: str, relation: str) -> bool:
    """Say whether a phrase tells where: one is "on" a street or an island, and "life in prison" is no place."""
    if preposition == "on":
        return noun.rstrip(".") in _GROUNDS
    return preposition in _STATIC and (noun not in {"prison", "jail"} or relation in _HELD)


def _place(reading: Reading, number: int, first: int, last: int) -> Value | None:
    """Return the place that a noun phrase names or describes, or None where it is no place."""
    words, piece = reading.words[number], reading.pieces[number][first]
    if words.low[piece.head].partition("-")[0] in NOT_NAMES or words.low[piece.head] in _FIELDS:
        # "in November-end", "the prize in Chemistry"
        return None
    run = reading.run_at(number, piece)
    name = reading.names.of_run(words, run) if run is not None else None
    if name is not None and name.sort == PLACE:
        return NameValue(name.full, name.keys)
    head = words.low[piece.head].rstrip(".")
    if head in _SITES or (name is not None and words.low[piece.last - 1].rstrip(".") in _SITES):
        return text_value(words, piece.first, reading.pieces[number][last].last)
    return None


_FIELDS = word_set(
    """
    arts biology business chemistry economics education engineering english finance history journalism law literature
    mathematics medicine music nursing philosophy physics physiology politics psychology science sciences
    """
)
"""What is studied and what prizes are for: "in" stands before it as before a place."""


_FROM = frozenset(("of", "from"))


def homes(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield "X, 59, of Queens": where a person named is from."""
    words, pieces = reading.words[number], reading.pieces[number]
    if "Q" not in words.tags or _FROM.isdisjoint(words.low) or ("," not in words.low and "T" not in words.tags):
        return
    low = words.low
    for at in [at for at, piece in enumerate(pieces[:-1]) if low[piece.first] in _FROM and at > 1]:
        if pieces[at].sort != PREPOSITION or pieces[at + 1].sort != NP:
            continue
        before = at - 1
        while before > 0 and (words.low[pieces[before].first] == "," or words.tags[pieces[before].head] == "T"):
            before -= 1
        if before == at - 1 or pieces[before].sort != NP:
            continue
        person, place = reading.party(number, (before, before)), reading.party(number, (at + 1, at + 1))
        if (
            person.sort == PERSON
            and person.name[:1].isupper()
            and place.known
            and words.tags[pieces[at + 1].head] == "Q"
            and place.sort != PERSON
        ):
            first, last = pieces[at + 1].first, pieces[at + 1].last
            yield Draft(Kind.PLACE, person, "from", NameValue(place.name, place.keys), first, last, "home", weight=1)
