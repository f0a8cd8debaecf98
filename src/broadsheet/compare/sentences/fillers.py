"""Nouns that have rivals, each with the place that it fills: around it, before it, and of whom its clause tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.rivals import RIVALS
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.sentences.told import LIGHT, keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.language.words import Word
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition, Span

WINDOW = 5
"""So many words on either side of a noun belong to what it fills."""

REACH = 50
"""So many characters before a noun its preposition stands."""

ATTACKED = frozenset({"means of attack"})
"""Kinds of which a thing fills its place only with somebody who uses it: "with a bar"."""

SUFFERED = frozenset({"illness"})
"""Kinds of which somebody dies: that verb is asked for however much stands between."""

DRIVEN = frozenset({"vehicle"})
"""Kinds of what somebody goes in."""

WATCHED = frozenset(map(deed, word_list("see hear spot chase pursue follow hit ram")))
"""Deeds by which nothing is used: "fled on seeing the helicopter"."""

_GOODS = stem("goods")
_PREPOSITION = re.compile(
    r".*\b(in|at|inside|into|on|onto|from|off|near|with|by|of|for|to|through|toward|towards|over|under|as|after|via"
    r"|against|aboard|using)\s+(?:(?:an?|the|his|her|its|their|one|some)\s+)?(?:[\w’'-]+\s+){0,2}$",
    re.DOTALL,
)
_EARLIER = re.compile(r"\b(?:years?|months?) (?:ago|before|earlier)\b|\bpreviously\b")
_ONCE = re.compile(r"\b(?:former|ex|onetime|one-time|retired|erstwhile)[ -](?:[\w’'-]+ )?$", re.IGNORECASE)
"""What somebody was: another thing than what the other article says that he is."""

_GETAWAY = re.compile(
    r"\b(?:got|get|getting|gets) away\b|\b(?:made|make|drove|sped|rode|raced) (?:off|away)\b|\bgetaway\b"
)
_FLEE = stem("flee")
"""What somebody does who makes off in a car."""

_WAYS = {
    "in": "at", "at": "at", "inside": "at", "into": "to", "onto": "on", "near": "off", "toward": "to",
    "towards": "to", "using": "with", "via": "through",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filler:
    """A noun with the place that it fills.

    Attributes:
        kind: What kind of thing it is.
        place: Which thing of the kind.
        named: Whether it is a part of a name, or not told as a fact: it only tells that the article has the thing.
        statement: Its sentence.
        span: Where it stands.
        near: What the words around it and the parties to its clause are compared by.
        lead: The preposition before it, as compared; empty where it is a subject or an object.
        verb: The deed that its clause tells; empty where it is none.
        after: What the noun right behind it is compared by; empty where there is none.
        done: Whom its clause tells of: to whom it is done, else who does it.
        doer: Who does it, as the subject of an active verb.
        object: Whom or what an active verb is done to.
    """

    kind: str
    place: int
    named: bool
    statement: Statement
    span: Span
    near: frozenset[str]
    lead: str = ""
    verb: str = ""
    after: str = ""
    done: Participant | None = None
    doer: Participant | None = None
    object: Participant | None = None


class Noun(NamedTuple):
    """A noun that has rivals. A named tuple, for an article makes dozens.

    Attributes:
        place: Which thing of its kind it is.
        statement: Its sentence.
        at: Its number among the sentence's words.
    """

    place: int
    statement: Statement
    at: int


_RIVAL_KEYS = content_keys(" ".join(RIVALS))


def nouns(side: Side) -> dict[str, list[Noun]]:
    """Return the nouns of an article that have rivals, by kind."""
    found: dict[str, list[Noun]] = {}
    for statement in side.statements:
        if statement.keys.isdisjoint(_RIVAL_KEYS):
            continue
        for at, word in enumerate(statement.words):
            if word.key in _RIVAL_KEYS:
                for kind, place in RIVALS.get(side.text[word.start : word.end].lower(), ()):
                    found.setdefault(kind, []).append(Noun(place, statement, at))
    return found


def placed(text: str, kind: str, noun: Noun, clauses: Mapping[Span, Sequence[Proposition]]) -> Filler:
    """Return the noun with what stands around it; without where it is a part of a name, or not told as a fact."""
    statement, words = noun.statement, noun.statement.words
    word = words[noun.at]
    span = (word.start, word.end)
    told = clauses.get(statement.span, ())
    own = [one for one in told if one.span[0] <= word.start < one.span[1]]
    if _is_named(text, word, statement) or any(one.quoted or one.negated or one.hedged for one in own):
        return Filler(kind, noun.place, True, statement, span, frozenset())
    near = {one.key for one in words[max(0, noun.at - WINDOW) : noun.at + WINDOW + 1]}
    for clause in own:
        parties = [clause.subject, clause.object, *(who for _, who in clause.adjuncts)]
        near.update(*(keys_of(who) for who in parties if who is not None), (stem(clause.verb),))
    near.discard(word.key)
    around = max(statement.span[0], word.start - REACH), min(statement.span[1], word.end + REACH)
    if kind in DRIVEN and _GETAWAY.search(text, *around):
        near.add(_FLEE)
    # Behind the phrases that a verb was found to have, the verb before it tells still of whom.
    verbs = own or [one for one in told if one.verb_span[0] < word.start]
    done, doer = _parties(verbs[-1], kind) if verbs else (None, None)
    if kind in SUFFERED:
        own = verbs
    return Filler(
        kind=kind,
        place=noun.place,
        named=False,
        statement=statement,
        span=span,
        near=frozenset(near),
        lead=_lead(text[around[0] : word.start]),
        verb=deed(own[-1].verb) if own and own[-1].verb not in LIGHT else "",
        after=_after(words, noun.at),
        done=done,
        doer=doer,
        object=verbs[-1].object if verbs and not verbs[-1].passive else None,
    )


def _is_named(text: str, word: Word, statement: Statement) -> bool:
    """Tell whether a noun is a part of a name, announced, or told of another time; "EPO" and "AIDS" are no names."""
    if statement.heading or (word.name and not text[word.start : word.end].isupper()):
        return True
    start = max(statement.span[0], word.start - REACH)
    return bool(_ONCE.search(text, start, word.start) or _EARLIER.search(text, *statement.span))


def _lead(before: str) -> str:
    """Return the preposition that a noun has before it, as compared; "out of" is "through"."""
    found = _PREPOSITION.search(before)
    if found is None:
        return ""
    return (
        "through" if found[1] == "of" and before[: found.start(1)].endswith("out ") else _WAYS.get(found[1], found[1])
    )


def _parties(clause: Proposition, kind: str) -> tuple[Participant | None, Participant | None]:
    """Return whom a clause tells of, to whom it is done or who does it, and who does it where that is its subject."""
    if clause.passive:
        return clause.subject, None
    thing = clause.object
    if thing is not None and (kind in ATTACKED or thing.person or thing.name):
        return thing, clause.subject
    return clause.subject, clause.subject


def _after(words: Sequence[Word], at: int) -> str:
    """Return what the noun right behind a noun is compared by, "goods" left out; empty where there is none."""
    behind = at + 2 if at + 1 < len(words) and words[at + 1].key == _GOODS else at + 1
    following = words[behind] if behind < len(words) else None
    return following.key if following is not None and following.start - words[behind - 1].end <= 1 else ""


def acts(filler: Filler) -> bool:
    """Tell whether the noun is of those who do it: "soldiers rescued them"."""
    return filler.doer is not None and filler.doer.span[0] <= filler.span[0] < filler.doer.span[1]


def is_done_to(filler: Filler) -> bool:
    """Tell whether the noun is of those to whom it is done: "the teachers were rescued"."""
    done = filler.done if filler.doer is None else filler.object
    return done is not None and done.span[0] <= filler.span[0] < done.span[1]


def undergone(filler: Filler) -> Participant | None:
    """Return to whom it is done, beside the noun itself: who was pulled out by soldiers, where soldiers is the noun."""
    for who in (filler.object, filler.done):
        if who is not None and not who.span[0] <= filler.span[0] < who.span[1]:
            return who
    return None
