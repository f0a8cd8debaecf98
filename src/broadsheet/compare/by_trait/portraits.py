"""What one person is, in words of which one alone can hold: a commander here and a commodore there, her son or nephew.

Reports introduce whom they name with a few words beside the name. Where those of both articles have a word of one
class, the words must share a place in it: nobody is a sergeant and a captain, a prosecutor and a judge at one time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.rivals import RIVALS
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

# One class a line: its name, then its places, parted by bars, the words for one place by commas. "^" behind the name:
# only words printed with a capital before a name count, which are something else in small letters ("team captain").
_CLASSES_TEXT = """
rank^: constable, const, pc | corporal, cpl | sergeant, sgt, sergt | lieutenant, lt, lieut | captain, capt &
 | major, maj | colonel, col | brigadier, brig | general, gen | commander, cmdr, cdr, comdr | commodore &
 | admiral, adm | inspector, insp | superintendent, supt | ensign | midshipman
chamber^: senator, sen | representative, rep, congressman, congresswoman
kin: brother | son | father | uncle | nephew | cousin | grandfather | grandson | husband | boyfriend | fiance, fiancé &
 | ex-husband, former husband | brother-in-law | father-in-law | son-in-law | sister | daughter | mother | aunt &
 | niece | grandmother | granddaughter | wife, widow | girlfriend | fiancee, fiancée | ex-wife, former wife &
 | sister-in-law | mother-in-law | daughter-in-law | neighbor, neighbour | roommate
court: prosecutor, district attorney, crown counsel &
 | defense attorney, defense lawyer, defence lawyer, public defender | judge, magistrate | juror | defendant | bailiff
chief: ceo, chief executive, chief executive officer | coo, chief operating officer | cfo, chief financial officer &
 , finance chief | cto, chief technology officer | chief information officer, cio
crew: pilot | co-pilot, copilot, first officer | flight attendant, steward, stewardess | flight engineer
traffic: driver, motorist | passenger | pedestrian | cyclist, bicyclist
school: teacher, professor, lecturer | pupil, student | janitor, caretaker
ward: patient | nurse | surgeon | paramedic
jail: guard, warden | inmate, prisoner
clergy: priest | rabbi | imam | nun | monk
football: goalkeeper | defender | midfielder | striker
gridiron: quarterback | linebacker | wide receiver | running back | cornerback | kicker | punter | tight end
ballpark: pitcher | catcher | shortstop | outfielder
band: drummer | bassist | saxophonist | violinist | cellist
party: republican | democrat | independent | conservative, tory | liberal democrat
"""
_CALLING = "calling"
"""What somebody does for a living, as :data:`RIVALS` has it."""

_PURSUITS = word_set(
    """
    neighbour neighbor landlord tourist passerby passer-by cyclist hiker jogger hunter schoolboy schoolgirl diver camper
    kayaker angler villager surfer caretaker poet novelist historian guard sailor soldier marine troop
    """
)
"""... and what somebody may be beside it."""

_OTHERWISE = re.compile(
    r"\b(?:former|formerly|ex|onetime|one-time|once|then|late|retired|past|previous|new|next|incoming|acting|elect"
    r"|future|would-be|alleged|suspected|adoptive|step|half|honorary|like|turned|and|or)\b",
    re.IGNORECASE,
)
"""Words that make room for both: at another time, or more than one thing at once."""

_NAMED = r"((?:[A-Z][\w’'-]+ |[A-Z]\. ){0,2}[A-Z][\w’'-]*[a-z][\w’'-]*)"
_WORDS = r"(?:an?|the|its|his|her) ((?:[\w’'-]+ ){0,3}?[\w’'-]+)(?= (?:from|of|who|at|in|with|for|on)\b|[,.;:])"
_BEHIND = re.compile(rf"{_NAMED},(?: \d\d?,)? {_WORDS}")
_BEFORE = re.compile(rf"(?i:{_WORDS})(?: [^,.;:]{{2,40}})?, {_NAMED}[,.;:]")
"""Words beside a name between commas: behind it, and before it."""

_COMMA_WORDS = re.compile(r",(?: \d\d?,)? (?:an?|the|its|his|her) ")
_COMMA_NAME = re.compile(rf", {_NAMED}[,.;:]")
"""What both of them hold: most sentences are passed over at this look from comma to comma."""

_AGED = re.compile(
    rf"{_NAMED}, (?P<age>\d\d?), (?P<words>(?:an?|the) (?:[a-z’'-]+ ){{0,2}}?[a-z’'-]+)"
    r"(?= (?:from|of|who|at|in)\b|[,.;:])"
    r"|\b[Tt]he (?P<years>\d\d?)-year-old (?P<noun>(?:former |retired |unemployed |married |local )?[a-z-]+)\b(?!['’])"
)

APPOSED = 30
"""An apposition is looked for so many characters before and behind its first words."""

_APPOSED = re.compile(r", (?:an? |the |its |their )?$")
_CLOSED = re.compile(r"[,.;:]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class _Feature(NamedTuple):
    """What somebody by name is called.

    Attributes:
        name: The words of the name, in small letters, titles left out.
        class_: What is told: the rank, whose kin.
        places: Which places of the class the words name.
        statement: The sentence.
        span: Where the words stand.
    """

    name: tuple[str, ...]
    class_: str
    places: frozenset[int]
    statement: Statement
    span: Span


def _table() -> dict[str, list[tuple[str, int]]]:
    table: dict[str, list[tuple[str, int]]] = {}
    for line in _CLASSES_TEXT.replace("&\n", "").strip().splitlines():
        class_, _, places = line.partition(":")
        for number, words in enumerate(places.split("|")):
            for word in words.split(","):
                table.setdefault(word.strip(), []).append((class_, number))
    for word, kinds in RIVALS.items():
        if word not in _PURSUITS:
            table.setdefault(word, []).extend(each for each in kinds if each[0] == _CALLING)
    return {word: places for word, places in table.items() if places}


_TABLE = _table()
_RANKS = {word: places[0] for word, places in _TABLE.items() if places[0][0].endswith("^")}
_TOLD = {word: places for word, places in _TABLE.items() if not places[0][0].endswith("^")}


_TOLD_KEYS = content_keys(" ".join(max(words.split(), key=len) for words in _TOLD))
_RANK_KEYS = content_keys(" ".join(_RANKS))
"""A sentence without any of these words calls nobody so; of several words in a row the longest tells enough."""


_CALLING_KEYS = content_keys(" ".join(word for word, places in _TOLD.items() if (_CALLING, places[0][1]) in places))


def _either(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


_DESCRIBED = re.compile(rf"(?<![\w-])(?:{_either(list(_TOLD))})(?![\w-])", re.IGNORECASE)
_RANK = rf"(?:{_either([word.capitalize() for word in _RANKS])})\.?"
_RANKED = re.compile(rf"(?<![\w-])({_RANK}(?:[ -]{_RANK})?) {_NAMED}")


def portraits(side: Side) -> Iterator[Trait]:
    """Yield what an article calls those whom it names; a surname alone is whose full name the article has, if one."""
    found = [*_ranked(side), *_described(side)]
    first = {name[-1]: name[0] for name, *_ in found if len(name) > 1}
    several = {name[-1] for name, *_ in found if len(name) > 1 and first[name[-1]] != name[0]}
    for one in found:
        surname = one.name[-1]
        if len(one.name) > 1 or surname not in several:
            value = (one.name[0] if len(one.name) > 1 else first.get(surname, ""), one.places)
            bearer = f"{surname.capitalize()} / {one.class_.rstrip('^')}"
            yield Trait(_CALLED, bearer, value, one.statement, one.span)
    yield from _by_age(side)


def _by_age(side: Side) -> Iterator[Trait]:
    """Yield what those are by calling of whom an age is told: "Jane Doe, 44, a welder", "the 44-year-old plumber"."""
    for statement in sentences_with(side, _CALLING_KEYS):
        for match in _AGED.finditer(side.text, *statement.span):
            part = "words" if match["words"] else "noun"
            age = match["age"] or match["years"]
            for one in _told("Somebody", match[part], "", statement, match.span(part)):
                if one.class_ == _CALLING:
                    yield Trait(_CALLED, f"{age}-year-old / {_CALLING}", ("", one.places), statement, one.span)


def _apart(one: tuple[str, frozenset[int]], other: tuple[str, frozenset[int]]) -> bool | None:
    """Tell whether two words for one person exclude each other; nothing follows of two people of one surname."""
    if one[0] and other[0] and one[0] != other[0]:
        return None
    return not one[1] & other[1]


_CALLED = Sort("", Kind.ROLE, "nobody is both at one time", _apart)


def _ranked(side: Side) -> Iterator[_Feature]:
    for statement in sentences_with(side, _RANK_KEYS):
        for match in _RANKED.finditer(side.text, *statement.span):
            ranks = [_RANKS[word] for word in re.findall(r"[a-z]+", match[1].lower())]
            name = _bare(match[2])
            if name:
                for class_ in {class_ for class_, _ in ranks}:
                    places = frozenset(number for of, number in ranks if of == class_)
                    yield _Feature(name, class_, places, statement, match.span())


def _described(side: Side) -> Iterator[_Feature]:
    """Yield what stands beside a name, and what the facts say that somebody is."""
    statements = by_span(side)
    for statement in sentences_with(side, _TOLD_KEYS):
        if _COMMA_WORDS.search(side.text, *statement.span):
            for match in _BEHIND.finditer(side.text, *statement.span):
                yield from _told(match[1], match[2], "", statement, match.span(2))
        if _COMMA_NAME.search(side.text, *statement.span):
            for match in _BEFORE.finditer(side.text, *statement.span):
                yield from _told(match[2], match[1], "", statement, match.span(1))
    for fact in side.facts:
        if fact.kind is Kind.ROLE and not fact.hedged and not fact.negated and fact.sentence in statements:
            span = _whole(side.text, fact.span, fact.sentence[1])
            words = side.text[slice(*span)]
            yield from _told(fact.slot.subject, words, fact.slot.qualifier, statements[fact.sentence], span)


def _told(subject: str, words: str, qualifier: str, statement: Statement, span: Span) -> Iterator[_Feature]:
    name = _bare(subject)
    found = list(_DESCRIBED.finditer(words))
    if not name or not found or _OTHERWISE.search(f"{words} {qualifier}"):
        return
    places = [place for match in found for place in _TOLD[match[0].lower()]]
    for class_ in sorted({class_ for class_, _ in places}):
        whose = _whose(words[: found[0].start()]) if class_ == "kin" else ""
        if class_ != "kin" or whose:
            numbers = frozenset(number for of, number in places if of == class_)
            yield _Feature(name, f"{class_} {whose}".strip(), numbers, statement, span)


def _whole(text: str, span: Span, end: int) -> Span:
    """Return an apposition as far as its second comma: "the chief | operating officer,"."""
    if _APPOSED.search(text, max(0, span[0] - APPOSED), span[0]) is None:
        return span
    closed = _CLOSED.search(text, span[1], min(end, span[1] + APPOSED))
    return (span[0], closed.start()) if closed else span


def _whose(before: str) -> str:
    """Return the name of whose kin somebody is; empty where a pronoun stands for it, which may be anybody's."""
    words = before.split()
    return next((word[:-2].casefold() for word in reversed(words) if word[:1].isupper() and word[-2:-1] in "'’"), "")


def _bare(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles and initials; empty where it is no name."""
    if not name[:1].isupper():
        return ()
    words = [word.casefold().rstrip(".") for word in name.replace("’s", "").replace("'s", "").split()]
    return tuple(word for word in words if word not in TITLES and len(word) > 1 and word not in _SUFFIXES)
