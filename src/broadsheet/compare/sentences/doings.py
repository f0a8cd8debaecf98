"""What is said of somebody, reduced to a doing (leading, founding, working on) and to what it is done to."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.small_letters import small
from broadsheet.compare.language.wishes import is_purpose, is_wished
from broadsheet.compare.language.words import content_keys, read_words, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Span

_WISHED = "wished"
_POSSESSOR = re.compile(
    r"(?P<who>.+?)['’]s? (?P<what>role|job|position|work|mandate|remit|task|focus|mission|charter)\b"
)
_REMIT = re.compile(r"(?:charter|mandate|remit|mission|role|job|task|focus|assignment)s?:\s+(?=\w)", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){2,}")
_ONE_OF = re.compile(r"\bone of (?:[\w'’-]+ ){1,4}(?:co-?)?founders\b", re.IGNORECASE)
_UNDER = re.compile(r"\b(?:under|to)\b|['’]s? (?:team|group|org|organi[sz]ation|unit|division|department|lab)\b")
_WORKING = frozenset(stem(word) for word in word_list("work worked focus focused research researched concentrate"))
_JOINING = frozenset(stem(word) for word in word_list("join joined"))
_REPORTING = frozenset(stem(word) for word in word_list("report reported answer answered"))
_GATHERING = frozenset(
    stem(word) for word in word_list("build built lead led head form formed create created assemble start")
)
_BODIES = frozenset(stem(word) for word in word_list("team group unit division department lab laboratory org crew"))
_SORTS = _BODIES | _WORKING | _JOINING
"""What tells nothing of what is done, where there is another word."""

_PLACED = _JOINING | _REPORTING
LEADING = stem("lead")
"""The doing of whoever heads something, whatever the title."""

_FOUNDING = stem("founder")
_RETURNING = stem("return")
_STINT = stem("stint")
_AGAIN = ("second", "third", "fourth", "last")
_OFFICES = frozenset({LEADING, _FOUNDING})
_PLAIN = frozenset(
    stem(word)
    for word in word_list(
        """
        new old former current original senior junior one several early later late own short brief year month day week
        effort project line
        """
    )
)
"""What is said beside the point: "a new team" is "a team"."""
_EMPTY = word_set("is was has had have been made gave did got took said put set kept went came used")


@dataclass(frozen=True, slots=True)
class Doing:
    """What a fact says of somebody.

    Attributes:
        fact: The fact.
        who: The name of the one it is said of.
        keys: The forms of that name.
        doing: What is done: one word for all of its synonyms.
        what: What the words for what it is done to are compared by.
        names: Those of them that name somebody or something.
        head: The last of them.
        around: What the whole sentence's words are compared by.
    """

    fact: Fact
    who: str
    keys: frozenset[str]
    doing: str
    what: frozenset[str]
    names: frozenset[str]
    head: str
    around: frozenset[str]


def hero_of(side: Side) -> str:
    """Return the name that an article says most of, empty where it names nobody."""
    people = Counter(fact.slot.subject for fact in side.facts if fact.slot.subject[:1].isupper())
    return min(people, key=lambda name: (-people[name], name), default="")


def is_under(fact: Fact, text: str) -> bool:
    """Tell whether a fact says whom somebody reports to or joins under."""
    relation = stem(fact.slot.relation.casefold())
    return (
        fact.kind is Kind.EVENT
        and relation in _PLACED
        and fact.slot.subject[:1].isupper()
        and fact.slot.object[:1].isupper()
        and _is_over(fact, text)
    )


def _is_over(fact: Fact, text: str) -> bool:
    """Tell whether the fact's object is whom "to" or "under" names: "hired to lead" names nobody."""
    under = _UNDER.search(text, *fact.span)
    if under is None or under[0] not in ("to", "under"):
        return under is not None
    return fact.slot.object.split()[-1] in text[under.end() : fact.span[1]]


class Said(NamedTuple):
    """What somebody is said to do, before its words are read. A named tuple, for most are of one article only.

    Attributes:
        fact: The fact that says so.
        who: The name of the one it is said of.
        keys: The forms of that name.
        doing: What is done: one word for all of its synonyms.
        text: The words for what it is done to.
    """

    fact: Fact
    who: str
    keys: frozenset[str]
    doing: str
    text: str


def said_doings(side: Side) -> Iterator[Said]:
    """Yield what the facts, the members of groups and the remits of an article say of somebody."""
    hero = read_once(hero_of, side)
    for fact in side.facts:
        if (
            fact.negated
            or fact.kind not in (Kind.EVENT, Kind.ROLE)
            or (fact.hedged and not is_purpose(fact, side.text))
        ):
            continue
        text = side.text[slice(*fact.span)]
        who, keys = fact.slot.subject, fact.subject_keys
        possessor = _POSSESSOR.fullmatch(who)
        if possessor:
            who, keys = possessor["who"], frozenset({possessor["who"].casefold()})
        if who[:1].isupper():
            for doing, words in _read(fact, text):
                yield Said(fact, who, keys, f"{_WISHED} {doing}" if is_wished(fact, side.text) else doing, words)
    yield from _members(side)
    if hero:
        keys = next(fact.subject_keys for fact in side.facts if fact.slot.subject == hero)
        yield from _remits(side, hero, keys)


def _read(fact: Fact, text: str) -> Iterator[tuple[str, str]]:
    """Yield what a fact says is done, and the words for what it is done to."""
    if fact.kind is Kind.ROLE:
        for office in sorted(_OFFICES & content_keys(text)):
            yield office, f"{text} {fact.slot.object}"
        return
    relation = stem(fact.slot.relation.casefold())
    if relation == _STINT:
        yield from [(_RETURNING, fact.slot.object)] if fact.slot.qualifier.startswith(_AGAIN) else []
        return
    if fact.slot.relation in _EMPTY:
        return
    keys = content_keys(text)
    if relation in _PLACED and _UNDER.search(text):
        yield "report to", fact.slot.object
    if relation in _WORKING or (relation in _JOINING and keys & _BODIES):
        yield "work on", text
    elif relation in _GATHERING and keys & _BODIES:
        yield "team", text
    else:
        yield relation, f"{text} {fact.slot.object}"


def _members(side: Side) -> Iterator[Said]:
    """Yield what a sentence about somebody says he is one of: "Lee was one of the five co-founders"."""
    facts: dict[Span, Fact] = {}
    for fact in side.facts:
        if fact.kind is not Kind.ROLE and fact.slot.subject[:1].isupper():
            facts.setdefault(fact.sentence, fact)
    low = small(side.text)
    for sentence, fact in facts.items():
        if low.find("founders", *sentence) < 0:
            continue
        member = _ONE_OF.search(side.text, *sentence)
        if member is not None:
            names = " ".join(side.text[slice(*sentence)].split())
            text = f"{member[0]} {_organisations(names, fact)}"
            yield Said(_moved(fact, member.span()), fact.slot.subject, fact.subject_keys, _FOUNDING, text)


def _organisations(sentence: str, fact: Fact) -> str:
    """Return the object of a fact where it is a name: what the founders of a sentence founded."""
    return fact.slot.object if fact.slot.object[:1].isupper() and fact.slot.object in sentence else ""


def _remits(side: Side, hero: str, keys: frozenset[str]) -> Iterator[Said]:
    """Yield what a line says of the one that the article is about: "Charter: speed up the research"."""
    facts: dict[Span, Fact] = {}
    for fact in side.facts:
        facts.setdefault(fact.sentence, fact)
    for statement in side.statements:
        label = _REMIT.match(side.text, *statement.span)
        stated = facts.get(statement.span)
        if label is not None and stated is not None:
            end = statement.span[1] - (side.text[statement.span[1] - 1] == ".")
            yield Said(_moved(stated, (label.end(), end)), hero, keys, "work on", side.text[label.end() : end])


def _moved(fact: Fact, span: Span) -> Fact:
    return replace(fact, span=span, weight=2)


def read_doing(said: Said, side: Side) -> Doing:
    """Return what is said of somebody in an article, read into words."""
    fact, who, keys, doing, text = said
    own = content_keys(who)
    words = [
        word
        for word in read_words(text, 0, len(text))
        if word.key not in own and word.key != doing and word.key not in _PLAIN and not text[: word.end].endswith("ly")
    ]
    kept = [word for word in words if word.key not in _SORTS] or words
    # "Full Self-Driving" is met by "FSD".
    short = frozenset(
        "".join(letter for letter in match[0] if letter.isupper()).casefold() for match in _CAPITALS.finditer(text)
    )
    return Doing(
        fact=fact,
        who=who,
        keys=keys,
        doing=doing,
        what=frozenset(word.key for word in kept) | short,
        names=frozenset(word.key for word in kept if word.name),
        head=kept[-1].key if kept else "",
        around=content_keys(side.text[slice(*fact.sentence)]) | short,
    )
