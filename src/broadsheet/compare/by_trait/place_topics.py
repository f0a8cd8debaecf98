"""Where what happens once happened, told by the words that stand nearest to a place whatever the verb is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.sites import Site, place_in, two_sites
from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.place_topics import BY_NAME, EVENTS, FROM, OF_ONE, PLACE_TOPICS, TO, VEHICLES
from broadsheet.compare.language.small_letters import small
from broadsheet.compare.language.topics import tells_of_past
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

REACH = 60
"""So many characters before a place, and half as many behind it, a word still says what happened there."""

LEAST_SHARED = 0.25
"""So much the two sentences must share, as a share of what a name weighs."""

_IN = re.compile(r"\b(?P<word>in|at|on|inside|aboard|off|near|to|for|from|into)\b")
_HERE = frozenset(("in", "at", "on", "inside", "aboard", "off", "near", "into"))
_PARTED = re.compile(r"[;:()“”\"]|\b(?:but|while|who|whose|after|before|until|because|since)\b")
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_JOINED = re.compile(rf"\b(?!The\b)(?P<name>{_NAME})-(?P<how>born|based|bound)\b")
_HOW = {"born": "birth", "based": "seat", "bound": "bound for"}
_OWNED = re.compile(r"['’]s\b")
_TITLED = re.compile(rf"(?:the )?(?:{'|'.join(sorted(title.capitalize() for title in TITLES))})\b")
"""Somebody shot at, and whose door it was, is no place."""

_TOPICS = tuple(PLACE_TOPICS)
_NAMED = "|".join([rf"(?P<t{at}>(?:{words})\b)" for at, words in enumerate(PLACE_TOPICS.values())])
_WORDS = re.compile(rf"\b(?:{_NAMED})")
"""One look at where a word begins, before any of the words is tried."""

_STATES = frozenset(("dead", "alive", "unconscious"))
_OFFICERS = word_set("police officers detectives agents deputies soldiers troops firefighters ambulances rescuers")
_MAN = "man"
_PLURALS = ("s", "men", "people", "children")
_BELONGING = word_set("headquarters seat office body corpse remains wreck home house flat")
_MEN = word_set("man suspect attacker gunman youth teenager fugitive killer robber shooter escapee prisoner knifeman")
_UNSURE = re.compile(
    r"\b(?:(?:was|were) to have|due to have|should have|not|never|n['’]t|or|if|whether|may|might|could|several|other"
    r"|another|second)\b"
)


class _Set(NamedTuple):
    """Where something is set.

    Attributes:
        site: The place.
        names: The names of whom or what the clause is about, as compared.
        nouns: The nouns for whom or what it is about, as compared.
        vehicle: Whether it is a ship's or a plane's place.
    """

    site: Site
    names: frozenset[str]
    nouns: frozenset[str]
    vehicle: bool


def _apart(one: _Set, other: _Set) -> bool | None:
    """Tell whether two places are two, and are told of one: by a name in common, or by a noun where neither has one."""
    both = (one.names, other.names) if one.names and other.names else (one.nouns, other.nouns)
    told_of_one = bool(both[0] & both[1]) or (
        not one.vehicle and (not all(both) or bool(one.names) != bool(other.names))
    )
    return two_sites(one.site, other.site) if told_of_one else None


def _known(one: Trait, _: Trait, side: Side) -> bool:
    """Tell whether an article prints a name of the place that the other gives, whatever it says of it."""
    return any(name in side.text for name in one.value.site.names)


_SORTS = {
    topic: Sort(f"place of {topic}", Kind.PLACE, "they are two places", _apart, _known, least=LEAST_SHARED)
    for topic in _TOPICS
}


def place_topics(side: Side) -> Iterator[Trait]:
    """Yield where an article sets what has one place, by the words beside the place."""
    low = small(side.text)
    for statement in side.statements:
        sentence = low[slice(*statement.span)]
        if statement.heading or _WORDS.search(sentence) is None or tells_of_past(sentence):
            continue
        if _UNSURE.search(side.text, *statement.span):  # In its own letters: "may" is no May.
            continue
        for topic, site, span in _told(side, statement):
            names, nouns = _about(side, statement, span)
            if topic not in OF_ONE or names or not any(noun.endswith(_PLURALS) for noun in nouns):
                told_of = frozenset() if topic in EVENTS else frozenset(map(stem, nouns))
                value = _Set(site, names, told_of, topic in VEHICLES)
                yield Trait(_SORTS[topic], "", value, statement, span)


def _about(side: Side, statement: Statement, place: Span) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names, as compared, and the nouns for whom or what the clause that holds a place is about."""
    clauses = [one for one in side.clauses if one.sentence == statement.span and one.verb_span[0] < place[0]]
    clause = clauses[-1] if clauses else None
    parties = [who for who in (clause.subject, clause.object) if who is not None] if clause else []
    parties += [who for word, who in clause.adjuncts if word == "with"] if clause else []
    names: set[str] = set()
    nouns: set[str] = set()
    for who in parties:
        owner, _, owned = who.words.replace("’", "'").partition("'s ")
        if owned:
            names |= content_keys(owner) if owned in _BELONGING else {owned}  # "Hale's brother" is not Hale.
        elif who.name:
            names |= content_keys(who.name)
        elif not who.pronoun and who.head not in _STATES | _OFFICERS:
            head = who.words.rpartition(" ")[2] if who.head in _BELONGING else who.head
            nouns |= {_MAN if head in _MEN else head} - _BELONGING
    return frozenset(names), frozenset(nouns)


def _told(side: Side, statement: Statement) -> Iterator[tuple[str, Site, Span]]:
    """Yield what happened at which place, by a sentence, and where the words for the place stand."""
    start, end = statement.span
    low = small(side.text)
    found = [(match.span(), _TOPICS[int((match.lastgroup or "t0")[1:])]) for match in _WORDS.finditer(low, start, end)]
    for match in _JOINED.finditer(side.text, start, end):
        yield _HOW[match["how"]], Site((match["name"],), (), None), match.span("name")
    for match in _IN.finditer(side.text, start, end):
        placed = place_in(side, match.start(), min(end, match.start() + REACH), frozenset((match["word"],)))
        if placed is None or placed[1][0] > match.end() + len("the an "):
            continue
        told = side.text[slice(*placed[1])]
        if _OWNED.search(told) or _TITLED.match(told):
            continue
        topic = _nearest(side.text, placed[1], [one for one in found if _leads(match["word"], one[1])])
        if topic and (placed[0].names or topic not in BY_NAME):
            yield topic, placed[0], placed[1]


def _leads(word: str, topic: str) -> bool:
    """Tell whether a preposition stands before the place of what is told: "from" where it set out."""
    return word == "from" if topic in FROM else word in ("to", "for", "at", "in") if topic in TO else word in _HERE


def _nearest(text: str, place: Span, found: list[tuple[Span, str]]) -> str:
    """Return what the nearest words say happened at a place; empty where a mark parts them or none are near."""
    near = []
    for (start, end), topic in found:
        left, right = (end, place[0]) if end <= place[0] else (place[1], start)
        before = end <= place[0]
        if left > right or right - left > (REACH if before else REACH // 2) or _PARTED.search(text, left, right):
            continue
        near.append((right - left + (0 if before else REACH // 4), topic))
    return min(near)[1] if near else ""
