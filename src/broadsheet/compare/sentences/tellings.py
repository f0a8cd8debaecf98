"""Clauses with the places of what they tell, to be laid against another article's: who, whom, where, with what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.rivals import RIVALS
from broadsheet.compare.language.words import keys_of, stem
from broadsheet.compare.sentences.firmly_told import (
    FRONTED,
    TITLES,
    name_keys,
    tells_a_deed,
    told_firmly,
    typed_values,
)
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.facts import Kind
from broadsheet.facts.frozen import quick
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.language.words import Word
    from broadsheet.compare.sentences.firmly_told import Firm
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Frame, Participant, Proposition, Span

WHO, WHOM, WHERE, WHITHER, WHENCE, WITH, FOR = "who", "whom", "where", "where to", "where from", "with what", "for what"

_WAYS = {
    "inside": WHERE, "outside": WHERE, "near": WHERE, "behind": WHERE, "beside": WHERE, "into": WHITHER,
    "onto": WHITHER, "with": WITH, "using": WITH,
}  # fmt: skip
_LOOSE = {"in": WHERE, "at": WHERE, "on": WHERE, "under": WHERE, "to": WHITHER, "from": WHENCE}
"""Prepositions of much beside places: a noun or a name of a place must stand behind them."""

_PLACE_KINDS = frozenset({"building", "room", "water", "ground", "vehicle", "opening"})
_PLACE_NOUNS = word_set(
    """
    website site door doorway street road lane avenue highway campus yard square home apartment flat house building
    office complex facility depot quay pavement sidewalk field crossing corner bushes branch town city village suburb
    neighbourhood neighborhood district province island coast port harbour harbor station terminal centre center
    courtroom court-house courthouse room window balcony stairs garden driveway parking-lot lot car-park stage stadium
    gym hall tent camp campsite creek beach shore deck cabin raft boat ship car van truck bus train plane
    """
)
JOINED = 24
"""So many characters before what a preposition ties to the verb the word stands that may belong to it."""

_JOINING = re.compile(r"\b(?:connection|accordance|contact|touch|along|together|line|front|favou?r|charge|terms) \w+ $")
"""What makes a preposition with the word before it: "charged in connection with"."""

_ANYBODY = word_set(
    """
    man woman men women people victim victims pair suspect suspects person others group members boy girl two three
    four five year-old trio couple one everyone someone somebody dozens hundreds thousands scores
    """
)
"""Nouns that say no more than a pronoun does."""

_EMPTY = frozenset(meaning_of(word) for word in ("local", "nearby", "own", "several", "many"))
"""What words are compared by that tell nothing of what they stand before."""

_TIMES = word_set(
    "end time start beginning close middle midnight noon dawn dusk nightfall year month week weekend deadline"
)
"""What "by" stands before without telling who did it: "closed by the end of May"."""

_HAPPENING = word_set("die drown perish succumb survive collapse sink crash burn explode disappear")
"""Verbs whose subject is the one it happens to."""


@quick
class Party:
    """Who or what fills a place of a clause.

    Attributes:
        place: Which place it fills.
        span: Where the words stand, a preposition left out.
        keys: What they are compared by, read for their meaning; numbers left out.
        numbers: The numbers among them.
        head: What the noun that says what it is is compared by.
        noun: That noun, lower case.
        name: Its name; empty where it is only described.
        person: Whether it surely is somebody.
        several: Whether it is several.
        definite: Whether it is told as known: "the club", "his guard", or by a name.
        vague: Whether it is some of many: "youths", not "the youths" and not "two youths".
        pronoun: Whether no more than a pronoun stands there; its keys are then those of whom it means, if known.
    """

    place: str
    span: Span
    keys: frozenset[str]
    numbers: frozenset[str]
    head: str
    noun: str
    name: str = ""
    person: bool = False
    several: bool = False
    definite: bool = False
    vague: bool = False
    pronoun: bool = False


@quick
class Telling:
    """A clause and what it is told with.

    Attributes:
        clause: The clause.
        statement: Its sentence, with its words read for their meaning.
        verb: The one verb for its deed.
        keys: What the words of the clause and the names of its parties are compared by.
        parties: Who and what fills its places.
    """

    clause: Proposition
    statement: Statement
    verb: str
    keys: frozenset[str]
    parties: Mapping[str, Party]

    @property
    def tells_a_deed(self) -> bool:
        """Whether its verb tells something by itself."""
        return tells_a_deed(self.clause.verb)


def tellings(side: Side, verbs: Set[str], sentences: Set[Span]) -> list[Telling]:
    """Return what an article tells firmly and in its own words, clause by clause.

    Args:
        side: The article.
        verbs: The one verbs that are looked for.
        sentences: Sentences of which every clause is looked for.
    """
    if not verbs and not sentences:
        return []
    return [
        _telling_of(one, side)
        for one in read_once(told_firmly, side)
        if one.clause.sentence in sentences or (one.verb in verbs and tells_a_deed(one.clause.verb))
    ]


def _telling_of(one: Firm, side: Side) -> Telling:
    """Return a clause with its places; what only the typed values of its sentence fill is left out."""
    known = read_once(_known, side)
    at = one.clause.verb_span, one.clause.span
    if at not in known:
        typed = read_once(typed_values, side).get(one.clause.sentence, ())
        known[at] = _telling(one, side.text, typed)
    return known[at]


def _known(_side: Side) -> dict[tuple[Span, Span], Telling]:
    """Return the clauses that were read already, by where they stand; filled as they are asked for, by several."""
    return {}


def _telling(one: Firm, text: str, typed: Sequence[Frame]) -> Telling:
    clause, statement, verb = one.clause, one.statement, one.verb
    parties: dict[str, Party] = {}
    keys = {word.key for word in statement.words if clause.span[0] <= word.start < clause.span[1]}
    for party in _parties(clause, statement, text):
        keys |= party.keys
        if party.place not in parties and not _is_typed(party, typed):
            parties[party.place] = party
    keys = {TITLES.get(key, key) for key in keys}
    fronted = FRONTED.match(text, *statement.span)
    if fronted is not None and WHERE not in parties and clause.span[0] >= fronted.end():
        noun = fronted["what"].split()[-1]
        parties[WHERE] = _words(WHERE, fronted.span("what"), statement.words, noun)
    return Telling(clause, statement, verb, frozenset(keys), parties)


def _parties(clause: Proposition, statement: Statement, text: str) -> Iterator[Party]:
    """Yield who and what has a part in a clause, by the places they fill."""
    undone = clause.passive or (clause.object is None and clause.verb in _HAPPENING)
    named: list[tuple[str, Participant | None]] = [
        (WHOM if undone else WHO, clause.subject),
        (WHOM, clause.object),
        *((WHO if word == "by" and undone else _WAYS.get(word, word), who) for word, who in clause.adjuncts),
    ]
    for place, who in named:
        if who is None or who.denied or (place == WHO and who.head in _TIMES):
            continue
        if _JOINING.search(text, max(statement.span[0], who.span[0] - JOINED), who.span[0]) is None:
            yield _party(_LOOSE[place] if place in _LOOSE and _is_place(who) else place, who, statement.words)


def _is_typed(party: Party, typed: Sequence[Frame]) -> bool:
    """Tell whether a day, an hour, a sum or another value that is told by itself is all that fills a place."""
    return any(
        2 * (min(frame.span[1], party.span[1]) - max(frame.span[0], party.span[0])) > party.span[1] - party.span[0]
        for frame in typed
        if frame.kind is not Kind.NUMBER or not party.keys
    )


def _party(place: str, who: Participant, words: Sequence[Word]) -> Party:
    names = name_keys(who.name)
    if who.pronoun:
        return Party(place, who.span, names, frozenset(), "", who.head, who.name, who.person, pronoun=True)
    found = _words(place, who.span, words, who.head)
    name = who.name or (who.head if _is_named(who, words) else "")
    plural = who.head.endswith("s") or who.head in PEOPLE_PLURALS
    somebody = who.person or (not who.name and _is_somebody(who.head))
    return Party(
        place,
        found.span,
        (found.keys | names) - _EMPTY,
        found.numbers,
        found.head,
        found.noun,
        name,
        person=somebody and not who.thing,
        several=who.several,
        definite=who.definite,
        vague=plural and not (name or who.definite or found.numbers),
        pronoun=who.head in _ANYBODY and not who.name,
    )


def _is_named(who: Participant, words: Sequence[Word]) -> bool:
    """Tell whether the noun for somebody is itself a name."""
    start, end = who.span
    head = stem(who.head)
    return any(word.name and word.key == head and start <= word.start < end for word in words)


def _words(place: str, span: Span, words: Sequence[Word], noun: str) -> Party:
    start, end = span
    own = [word for word in words if start <= word.start < end]
    keys = frozenset(TITLES.get(word.key, word.key) for word in own if not word.number)
    numbers = keys_of([word for word in own if word.number])
    return Party(place, span, keys, numbers, meaning_of(noun), noun)


def _is_place(who: Participant) -> bool:
    if who.name:
        return not who.person
    nouns = {who.head, who.head.removesuffix("s")}
    kinds = {kind for noun in nouns for kind, _ in RIVALS.get(noun, ())}
    return not nouns.isdisjoint(_PLACE_NOUNS) or not kinds.isdisjoint(_PLACE_KINDS)


def _is_somebody(noun: str) -> bool:
    return noun in PEOPLE_PLURALS or not {noun, noun.removesuffix("s")}.isdisjoint(ROLES)
