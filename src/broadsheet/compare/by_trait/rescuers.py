"""Who did what a report tells of one: raised the alarm, found somebody, disarmed the gunman, saved the penalty.

The deeds are told with many verbs and from both ends: "was overpowered by a teacher", "it was a caretaker who wrestled
the knife from his hand". Where two reports give one such deed to two people, of whom neither knows the other's, one is
wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.players import doer_of, known, part, player
from broadsheet.compare.by_trait.traits import Trait
from broadsheet.compare.kept import by_span
from broadsheet.compare.language import rescue_words as lexis
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.told import is_person, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.by_trait.traits import Sort
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Participant, Proposition

_ALARM = part("who raised the alarm", known)
"""Several may call for help, and a report that knows both may leave one call out."""
_FIRE = part("who saw the fire first", known)
_FOUND = part("who found somebody", known)
_SAVED = part("who got somebody out", known)
_DISARMED = part("who overpowered him", known)
_TIP = part("whose tip it was", known)
_FIRST = part("who was there first", known)
_CLAIMED = part("who claimed responsibility", known)
_PENALTY = part("who saved the penalty", known)
_WINNER = part("who scored the winner", known)
_ACCEPTED = part("who accepted the prize", known)
_ORDERED = part("who ordered the evacuation", known)
_TOLD_THEM = part("who alerted the management", known)
_DROVE = part("who was at the wheel", known)

_SURE = ("be", "dive", "manage", "come", "run", "rush", "get")
"""Verbs of which the infinitive behind them is told for sure: "was the first to ring", "dived to keep out"."""

_SHE = word_set("she her girl woman schoolgirl mother daughter grandmother wife")
_HE = word_set("he him boy man schoolboy father son grandfather husband")
_OBJECTS = frozenset(("her", "him", "them"))
_PRONOUNS = _OBJECTS | {"he", "she", "they"}
_SAID_FOUND = frozenset(("guilty", "innocent", "liable", "dead"))
_WORD = re.compile(r"[^\s,.;:]+")
_NONE: frozenset[str] = frozenset()


class _Told(NamedTuple):
    """A clause, ready for the looks.

    Attributes:
        clause: The clause.
        done: What the words for whom or what it is done to are compared by.
        behind: What stands behind its prepositions, as compared.
        patient: Whom or what it is done to.
        words: The words of the clause behind its verb, in small letters.
        sentence: The sentence, in small letters.
    """

    clause: Proposition
    done: frozenset[str]
    behind: dict[str, frozenset[str]]
    patient: Participant | None
    words: frozenset[str]
    sentence: str


def rescuers(side: Side) -> Iterator[Trait]:
    """Yield who did what of which a report tells once."""
    statements = by_span(side)
    for clause in side.clauses:
        if (
            clause.verb not in lexis.VERBS
            or clause.quoted
            or clause.negated
            or (clause.hedged and clause.above not in _SURE)
        ):
            continue
        statement = statements.get(clause.sentence)
        if statement is None or statement.heading or " also " in side.text[clause.span[0] : clause.verb_span[1]]:
            continue
        told = _read(clause, side.text)
        for sort in _deeds(told):
            nominal = clause.verb in lexis.COMING
            who = next((who for word, who in clause.adjuncts if word in ("from", "by")), None) if nominal else None
            found, span = player(who if nominal else doer_of(clause), clause, side.text, groups=sort in _BY_GROUPS)
            if found is not None and span is not None:
                bearer = _whom(told) if sort in _OF_SOMEBODY else ""
                yield Trait(sort, bearer, found._replace(of=_for_what(sort, told)), statement, span)


def _for_what(sort: Sort, told: _Told) -> frozenset[str]:
    """Return for what prize, or for where, it was done."""
    if sort is _ACCEPTED:
        return told.behind.get("for", _NONE) - lexis.PRIZES - lexis.BEST
    return told.done - lexis.EVACUATION if sort is _ORDERED else _NONE


def _whom(told: _Told) -> str:
    """Return whether it was done to one of whom a report says "her" or "him"; empty where nothing says so."""
    words = _words_of(told.patient) | _pronouns(told)
    return "her" if words & _SHE else "him" if words & _HE else ""


def _pronouns(told: _Told) -> frozenset[str]:
    """Return the pronouns for whom it is done to: "pulled her free", but not in "pulled her dog free"."""
    who = told.patient
    if who is None or who.head in lexis.FREEING:
        return told.words & _OBJECTS
    return frozenset((who.head,)) & _PRONOUNS


def _read(clause: Proposition, text: str) -> _Told:
    patient = clause.subject if clause.passive else clause.object
    end = min(clause.span[1] + len(" up"), clause.sentence[1])
    return _Told(
        clause,
        keys_of(patient) if patient is not None else frozenset(),
        {word: keys_of(who) for word, who in clause.adjuncts},
        patient,
        frozenset(_WORD.findall(text[clause.verb_span[0] : end].lower())),
        text[slice(*clause.sentence)].lower(),
    )


def _deeds(told: _Told) -> Iterator[Sort]:
    """Yield the deeds that a clause tells."""
    yield from (sort for sort, tells in _LOOKS if tells(told))


def _raises_alarm(told: _Told) -> bool:
    verb, behind = told.clause.verb, told.behind
    if verb in lexis.RAISING:
        return bool(told.done & lexis.ALARMS) or bool(told.done & lexis.CALLS and told.done & lexis.EMERGENCY)
    if verb in ("go", "report"):
        return bool(behind.get("to", _NONE) & lexis.HELP)
    if verb in lexis.COMING:
        about = keys_of(told.clause.subject) if told.clause.subject else _NONE
        return "from" in behind and bool(about & lexis.CALLS and (about & (lexis.EMERGENCY | lexis.ALARMS)))
    if verb not in lexis.CALLING or told.clause.passive:
        return False
    return bool(told.done & lexis.HELP) or "help" in told.words


def _sees_fire(told: _Told) -> bool:
    seen = told.clause.verb in lexis.SEEING and bool(told.done & lexis.FIRE)
    return seen and (told.clause.verb == "discover" or "first" in told.words or "before anyone" in told.sentence)


def _is_somebody(told: _Told) -> bool:
    who = told.patient
    if _pronouns(told):
        return True
    return who is not None and not who.thing and (who.head in lexis.PEOPLE or is_person(who) or who.pronoun)


def _finds(told: _Told) -> bool:
    who = told.patient
    one = who is not None and (who.head in _PRONOUNS or is_person(who) or who.head in lexis.PEOPLE)
    by = not told.clause.passive or "by" in told.behind
    return told.clause.verb in lexis.FINDING and one and by and not told.words & _SAID_FOUND


def _gets_out(told: _Told) -> bool:
    verb = told.clause.verb
    out = verb in lexis.RESCUING or (verb in lexis.GATHERING and "up" in told.words)
    freeing = (
        verb in ("rescue", "save", "pluck", "winch", "dig") or bool(told.words & lexis.FREEING) or "from" in told.behind
    )
    return out and freeing and _is_somebody(told) and (not told.clause.passive or "by" in told.behind)


def _disarms(told: _Told) -> bool:
    verb = told.clause.verb
    if verb not in lexis.FIGHTING or (told.clause.passive and "by" not in told.behind):
        return False
    if verb in lexis.OUTRIGHT:
        return True
    down = told.words & {"ground", "floor", "down"}
    return bool(told.done & lexis.ARMS and told.words & {"hand", "hands", "from", "away"}) or bool(
        told.done & lexis.GUNMEN and (down or verb == "tackle")
    )


def _tips(told: _Told) -> bool:
    verb, behind = told.clause.verb, told.behind
    if verb in lexis.COMING:
        about = keys_of(told.clause.subject) if told.clause.subject else _NONE
        return "from" in behind and bool(about & lexis.TIPS) and not about & lexis.CALLS
    if verb in ("put", "set", "lead") and told.done & lexis.HELP:
        return bool(behind.get("on", _NONE) & lexis.TRAIL) or (verb == "lead" and "to" in behind)
    if verb == "tip":
        return "off" in told.words and bool(told.done & lexis.HELP) and not told.clause.passive
    return verb == "give" and bool(told.done & lexis.TIPS | told.words & {"tip"}) and not told.clause.passive


def _is_first(told: _Told) -> bool:
    first = told.clause.verb == "be" and "first" in told.words
    return first and bool(content_keys(" ".join(told.words)) & lexis.SCENE)


def _claims(told: _Told) -> bool:
    return told.clause.verb == "claim" and "responsibility" in told.sentence


def _words_of(who: Participant | None) -> frozenset[str]:
    return frozenset(who.words.lower().split()) if who is not None else frozenset()


def _stops_penalty(told: _Told) -> bool:
    stopped = told.clause.verb != "keep" or "out" in told.words
    return told.clause.verb in lexis.STOPPING and stopped and bool(told.done & lexis.PENALTIES)


def _scores_winner(told: _Told) -> bool:
    if told.clause.verb in lexis.COMING:
        about = keys_of(told.clause.subject) if told.clause.subject else _NONE
        return "from" in told.behind and bool(about & lexis.WINNERS and about & lexis.GOALS)
    if told.clause.verb not in lexis.SCORING or (told.clause.passive and "by" not in told.behind):
        return False
    return "winner" in _words_of(told.patient) or bool(told.done & lexis.WINNERS and told.done & lexis.GOALS)


def _accepts(told: _Told) -> bool:
    return told.clause.verb in lexis.ACCEPTING and not told.clause.passive and bool(told.done & lexis.PRIZES)


def _orders(told: _Told) -> bool:
    return told.clause.verb in lexis.ORDERING and bool(
        told.done & lexis.EVACUATION
        or (told.words & {"evacuation", "evacuate", "evacuated"} and not told.clause.passive)
    )


def _tells_managers(told: _Told) -> bool:
    if told.clause.verb in ("write", "report", "complain", "go"):
        return bool(told.behind.get("to", _NONE) & lexis.MANAGERS)
    return (
        told.clause.verb in ("alert", "warn", "tell", "notify")
        and bool(told.done & lexis.MANAGERS)
        and "first" in told.words
    )


def _drives(told: _Told) -> bool:
    wheel = any(told.behind.get(word, _NONE) & lexis.WHEEL for word in ("at", "behind"))
    return (told.clause.verb in ("be", "sit") and wheel) or (
        told.clause.verb in lexis.DRIVING
        and bool(told.done & lexis.CARS)
        and (not told.clause.passive or "by" in told.behind)
    )


_LOOKS = (
    (_ALARM, _raises_alarm),
    (_FIRE, _sees_fire),
    (_FOUND, _finds),
    (_SAVED, _gets_out),
    (_DISARMED, _disarms),
    (_TIP, _tips),
    (_FIRST, _is_first),
    (_CLAIMED, _claims),
    (_PENALTY, _stops_penalty),
    (_WINNER, _scores_winner),
    (_ACCEPTED, _accepts),
    (_ORDERED, _orders),
    (_TOLD_THEM, _tells_managers),
    (_DROVE, _drives),
)
_OF_SOMEBODY = (_FOUND, _SAVED)
_BY_GROUPS = (_SAVED, _CLAIMED, _FIRST, _FOUND)
