"""What one person is, in words of which one alone can hold: a commander here and a commodore there, her son or nephew.

Reports introduce whom they name with a few words beside the name. Where those of both articles have a word of one
class, the words must share a place in it: nobody is a sergeant and a captain, a prosecutor and a judge at one time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind, TextValue
from broadsheet.facts.lexicon.nouns import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare.draft import Side
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
chief: ceo, chief executive | coo, chief operating officer | cfo, chief financial officer &
 | cto, chief technology officer | chief information officer, cio
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
_OTHERWISE = re.compile(
    r"\b(?:former|formerly|ex|onetime|one-time|once|then|late|retired|past|previous|new|next|incoming|acting|elect"
    r"|future|would-be|alleged|suspected|adoptive|step|half|honorary|like|turned|and|or)\b",
    re.IGNORECASE,
)
"""Words that make room for both: at another time, or more than one thing at once."""

_NAMED = r"((?:[A-Z][\w’'-]+ |[A-Z]\. ){0,2}[A-Z][\w’'-]*[a-z][\w’'-]*)"
APPOSED = 30
"""An apposition is looked for so many characters before and behind its first words."""

_APPOSED = re.compile(r", (?:an? |the |its |their )?$")
_CLOSED = re.compile(r"[,.;:]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class _Feature:
    """What somebody by name is called.

    Attributes:
        name: The words of the name, in small letters, titles left out.
        class_: What is told: the rank, whose kin.
        places: Which places of the class the words name.
        whose: Whose kin it is; empty for other classes.
        sentence: The sentence.
        span: Where the words stand.
    """

    name: tuple[str, ...]
    class_: str
    places: frozenset[int]
    whose: str
    sentence: Span
    span: Span


def _table() -> dict[str, tuple[str, int]]:
    table: dict[str, tuple[str, int]] = {}
    for line in _CLASSES_TEXT.replace("&\n", "").strip().splitlines():
        class_, _, places = line.partition(":")
        for number, words in enumerate(places.split("|")):
            for word in words.split(","):
                table[word.strip()] = (class_, number)
    return table


_TABLE = _table()
_RANKS = {word: place for word, place in _TABLE.items() if place[0].endswith("^")}
_TOLD = {word: place for word, place in _TABLE.items() if not place[0].endswith("^")}


def _either(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


_DESCRIBED = re.compile(rf"(?<![\w-])(?:{_either(list(_TOLD))})(?![\w-])", re.IGNORECASE)
_RANK = rf"(?:{_either([word.capitalize() for word in _RANKS])})\.?"
_PRINTED = frozenset(word.capitalize() for word in _RANKS)
_RANKED = re.compile(rf"(?<![\w-])({_RANK}(?:[ -]{_RANK})?) {_NAMED}")


def other_portraits(a: Side, b: Side) -> list[Draft]:
    """Return a row for everybody whom the two articles call what nobody is at one time."""
    ours, theirs = _features(a), _features(b)
    drafts = []
    for one in ours:
        rivals = [other for other in theirs if other.class_ == one.class_ and _one_person(one, other, ours, theirs)]
        if not rivals or any(one.places & other.places for other in rivals):
            continue
        other = rivals[0]
        own = [each for each in ours if each.class_ == one.class_ and _one_person(each, other, ours, theirs)]
        if one is own[0] and not any(each.places & rival.places for each in own for rival in rivals):
            drafts.append(_draft(one, other))
    return drafts


def _features(side: Side) -> list[_Feature]:
    """Return what an article calls those whom it names."""
    return [*_ranked(side), *_described(side)]


def _ranked(side: Side) -> Iterator[_Feature]:
    if _PRINTED.isdisjoint(side.text.replace(".", " ").replace("-", " ").split()):
        return  # Most articles.
    for statement in side.statements:
        if statement.heading:
            continue
        for match in _RANKED.finditer(side.text, *statement.span):
            ranks = [_RANKS[word] for word in re.findall(r"[a-z]+", match[1].lower())]
            name = _bare(match[2])
            if name:
                for class_ in {class_ for class_, _ in ranks}:
                    places = frozenset(number for of, number in ranks if of == class_)
                    yield _Feature(name, class_, places, "", statement.span, match.span())


def _described(side: Side) -> Iterator[_Feature]:
    for fact in side.facts:
        if fact.kind is not Kind.ROLE or fact.hedged or fact.negated or not isinstance(fact.value, TextValue):
            continue
        span = _whole(side.text, fact.span, fact.sentence[1])
        words = side.text[slice(*span)]
        name = _bare(fact.slot.subject)
        if not name or _OTHERWISE.search(f"{words} {fact.slot.qualifier}"):
            continue
        found = list(_DESCRIBED.finditer(words))
        if not found:
            continue
        places = [_TOLD[match[0].lower()] for match in found]
        for class_ in sorted({class_ for class_, _ in places}):
            whose = _whose(words[: found[0].start()]) if class_ == "kin" else ""
            if class_ != "kin" or whose:
                numbers = frozenset(number for of, number in places if of == class_)
                yield _Feature(name, class_, numbers, whose, fact.sentence, span)


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


def _one_person(one: _Feature, other: _Feature, ours: Sequence[_Feature], theirs: Sequence[_Feature]) -> bool:
    if one.class_ != other.class_ or one.whose != other.whose or one.name[-1] != other.name[-1]:
        return False
    if len(one.name) > 1 and len(other.name) > 1:
        return one.name[0] == other.name[0]
    return not _ambiguous(one.name[-1], ours) and not _ambiguous(other.name[-1], theirs)


def _ambiguous(surname: str, own: Sequence[_Feature]) -> bool:
    return len({each.name[0] for each in own if len(each.name) > 1 and each.name[-1] == surname}) > 1


def _draft(one: _Feature, other: _Feature) -> Draft:
    name = max((one.name, other.name), key=lambda words: (len(words), words))
    class_ = one.class_.rstrip("^")
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.ROLE,
        slot=" / ".join([" ".join(word.capitalize() for word in name), class_]),
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why="nobody is both at one time",
        weight=2,
        rank=3.2,
    )
