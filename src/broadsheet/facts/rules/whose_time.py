"""Whose time a date, time or duration is: that of what a clause tells, or of something else in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.calendar import DAY_PARTS, FULL_WEEKDAYS
from broadsheet.facts.lexicon.nouns import EVENTS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.numerals import ordinal
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, PARTICIPLE
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.rules.certainty import no_participle, surely_done
from broadsheet.facts.rules.linking import inside
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found

_LASTING = word_set("last spend take serve get receive face give sentence stay remain wait work run need")
"""Verbs whose object can be a length of time."""
_WHEREABOUTS = word_set("in at near on to by from as")
_DAY_WORDS = frozenset(FULL_WEEKDAYS) | DAY_PARTS | {"today", "yesterday", "tomorrow"}
AFTERWARDS = word_set("later earlier after before ago")


def _in_aside(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether a date closes an aside between a subject and its verb: "X, a candidate this year, came"."""
    words = reading.words[number]
    if clause.subject is None or clause.subject[0] < 0 or value.last >= clause.verb.first:
        return False
    end = reading.pieces[number][clause.subject[1]].last
    joined = words.low[value.last] == "and" and "," in words.low[value.last : clause.verb.first]
    return end < value.first and "," in words.low[end : value.first] and (words.low[value.last] == "," or joined)


def _past_another(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether another verb stands between a date and its clause: "won a prize in 2005, can sing, and sold X"."""
    told = [c.verb.first for c in reading.clauses[number] if c.verb.form == FINITE and not c.relative]
    return any(at < value.first for at in told) and any(value.last <= at < clause.verb.first for at in told)


def unsure(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether it is open whose doing an infinitive or a participle is: "noted efforts to sell it in 1986"."""
    if clause.verb.form == PARTICIPLE and no_participle(reading, number, clause):
        return True
    taken = clause.verb.form == INFINITIVE or (clause.verb.form == GERUND and clause.inherited)
    return taken and not surely_done(reading, number, clause)


def open_ended(reading: Reading, number: int, value: Found, clause: Clause, link: str) -> bool:
    """Say whether what a time is counted from is open.

    It is in "from 1943 to 1947, and the second in 1958 to 1963" and in "drew crowds again three decades after".
    """
    if value.kind is Kind.DATE:
        return _of_something_else(reading, number, value, clause) or link == "to"
    counted = value.kind is Kind.DURATION and link in AFTERWARDS and value.first > 0
    if counted and link != "ago" and clause.verb.form == GERUND:
        return True
    if counted and link == "ago" and _of_event(reading, number, value, clause):
        return True
    # "a like fire five years ago had": it tells when the case was.
    closed = {"P", "G", "N"} if link == "ago" and value.last < clause.verb.first else {"P", "G"}
    return counted and reading.words[number].tags[value.first - 1] in closed


def _of_something_else(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether a date may tell when something else was than what a clause tells."""
    low = reading.words[number].low
    if clause.verb.lemma in SAY_VERBS and low[clause.verb.last : clause.verb.last + 1] == [","]:
        # "whatever the figures say, the club plays worse this season"
        return clause.verb.last < value.first
    if _in_aside(reading, number, value, clause) or _past_another(reading, number, value, clause):
        return True
    if _before_link(reading, number, value, clause) or low[max(0, value.first - 1) : value.first] == ["or"]:
        return True
    if clause.verb.form == PARTICIPLE and _behind_agent(reading, number, value, clause):
        return True
    hung = "of" in low[max(0, value.first - 2) : value.first] and low[value.last : value.last + 1] != [","]
    if value.last <= clause.verb.first and hung:
        # "the champion for most of the 1970s came"
        return True
    # "under coaches X (1994-96) and Y (1996-97)": the years may be those of what stands before the bracket.
    return value.first > 1 and low[value.first - 1] == "(" and low[value.first - 2] not in _DAY_WORDS


def _before_link(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether what follows a date shows whose it is: "reports last week | that", "a show this year | by X"."""
    words, end = reading.words[number], value.last
    after = words.low[end] if end < len(words.low) else ""
    made = after == "by" and words.tags[end + 1 : end + 2] != ["G"]
    if made and not clause.verb.passive and clause.object is not None:
        return True
    return after == "or" or (after in {"that", "which"} and clause.verb.last < value.first - 1)


def _of_event(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether "two years ago" tells when an event in a phrase was: "found guilty of a killing two years ago"."""
    words, pieces = reading.words[number], reading.pieces[number]
    if value.first <= clause.verb.last:
        return False
    heads = {words.low[pieces[last].head] for _, _, last in clause.adjuncts}
    timed = any(is_time_phrase(words, piece) for piece in pieces[: clause.at])
    return timed or not heads.isdisjoint(EVENTS)


def _behind_agent(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether a date stands behind the agent of a participle: "burned the church attended by X on Friday"."""
    agents = any(preposition == "by" for preposition, _, _ in _before(reading, number, value, clause))
    told = any(c.at < clause.at and c.verb.form == FINITE for c in reading.clauses[number])
    return agents and told and not _DAY_WORDS.isdisjoint(reading.words[number].low[value.first : value.last])


def belongs(reading: Reading, number: int, value: Found, clause: Clause, link: str) -> bool:
    """Say whether a time belongs to what the clause tells rather than to one of its phrases."""
    if value.kind is Kind.DATE:
        return not _deep(reading, number, value, clause)
    if value.kind is not Kind.DURATION:
        return True
    compound = "-" in reading.words[number].word[value.last - 1]
    told = bool(link) or _lasts(reading, number, value, clause)
    return told and not compound and not _since_when(reading, number, value, clause)


def _lasts(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether a duration tells how long what the clause tells went on: "for two weeks", "lasted an hour"."""
    words = reading.words[number]
    before = words.low[value.first - 1] if value.first else ""
    if words.low[value.last : value.last + 1] == ["of"]:
        return False
    if before == "for":
        links = {preposition for preposition, _, _ in _before(reading, number, value, clause)}
        return clause.verb.last <= value.first and not links & {"after", "before", "since", "about", "with"}
    taken = clause.object is None or inside(reading, number, clause.object, value)
    direct = 0 <= value.first - clause.verb.last <= 1
    return direct and taken and (clause.verb.lemma in _LASTING or (clause.verb.lemma == "be" and before != "in"))


def _before(reading: Reading, number: int, value: Found, clause: Clause) -> list[tuple[str, int, int]]:
    """Return the phrases that hang on a clause's verb and end before a value, except those that tell a time."""
    pieces, words = reading.pieces[number], reading.words[number]
    return [
        (preposition, first, last)
        for preposition, first, last in clause.adjuncts
        if pieces[last].last <= value.first and not is_time_phrase(words, pieces[first])
    ]


def _deep(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether a date stands behind other phrases, so that it may belong to the last of them: "since" and years."""
    words = reading.words[number]
    link = words.low[value.first - 1] if value.first else ""
    if words.tags[value.last : value.last + 1] == ["K"] or (
        link == "since" and _since_when(reading, number, value, clause)
    ):
        # "last year's film", "its fifth win since May"
        return True
    if clause.verb.last < value.first and _behind_aside(words, clause.verb.last, value.first):
        return True
    ahead = _before(reading, number, value, clause)
    if link == "in":
        ahead = [adjunct for adjunct in ahead if adjunct[0] not in _WHEREABOUTS]
    if link == "through" and clause.object is not None:
        return True
    limits = any(preposition in {"since", "until", "before"} for preposition, _, _ in ahead)
    return limits or (link in {"since", "until", "of", "from", "in"} and bool(ahead))


def _behind_aside(words: Words, first: int, last: int) -> bool:
    """Say whether an aside that goes on to a date has opened: "won, despite poor reviews of his show in | 2006"."""
    commas = [at for at in range(first, last - 1) if words.word[at] == ","]
    return bool(commas) and words.low[commas[-1] + 1] in _ASIDES


_ASIDES = word_set("despite including like unlike amid besides except excluding recalling")


def _since_when(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether a duration only ranks something: "their first berth in four years"."""
    words = reading.words[number]
    if value.first == 0 or words.low[value.first - 1] not in {"in", "of", "since"} or clause.verb.last >= value.first:
        return False
    return any(ordinal(low) is not None or low.endswith("est") for low in words.low[clause.verb.last : value.first])
