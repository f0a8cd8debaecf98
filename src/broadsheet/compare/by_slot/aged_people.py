"""Whose an age is: the name beside it, or whom "she", "the girl of six" or "the skipper" means where it stands.

What stands for a name means the one person whom the nearest sentence before tells of; where that tells of two, or of
nobody by name, nothing follows. The only driver, pilot, captain, gunman or suspect of a report needs no name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_slot.telling_ages import CALLED, NAME, Told, bare, may_tell_age, told_ages
from broadsheet.compare.kept import by_sentence, list_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.sentences.bearing import Bearers
from broadsheet.compare.sentences.told import is_person
from broadsheet.facts import Kind
from broadsheet.facts.coreference import sex_of_noun
from broadsheet.facts.lexicon.nouns import ORG_HEADS, ORG_SUFFIXES, PLACE_SUFFIXES
from broadsheet.facts.lexicon.people import FEMALE_NAMES, FIRST_NAMES, MALE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side

ANYBODY = word_set(
    """
    man woman boy girl child teenager student pupil toddler youth lad schoolboy schoolgirl pensioner person resident
    grandmother grandfather victim suspect
    """
)
"""What anybody of that age may be called."""

LOOKED_BACK = 3
"""So many sentences before "she" stands the name that it is put for."""

_PARTS_TEXT = """
driver: driver motorist trucker
pilot: pilot
captain: captain skipper
attacker: gunman shooter attacker assailant knifeman bomber hijacker kidnapper killer hostage_taker hostage-taker
suspect: suspect accused defendant
"""

PARTS = {
    noun.replace("_", " "): part
    for part, _, nouns in (line.partition(": ") for line in _PARTS_TEXT.strip().splitlines())
    for noun in nouns.split()
}
"""The parts that one person has in what a report tells, by the nouns for them."""

_HELD = r"(?:arrested|detained|charged|taken into custody)"
_IS_HELD = re.compile(
    rf"(?: [a-z-]+)?,? (?:who )?(?:was|is|has been|had been|being|remains) "
    rf"(?:(?:being )?(?:still )?(?:{_HELD}|held|questioned)|(?:still )?in custody)\b"
)
_HOLDS = re.compile(rf"\b(?:(?:has|have|had) )?{_HELD} $")
_QUOTES = re.compile(r"[“”\"]")
_SPEAKER = re.compile(
    rf"\b(?:said|says|told|according to|added)(?: [a-z-]+){{0,3}} (?:[A-Z][a-z]{{0,4}}\. )?(?P<name>{NAME})"
    rf"|(?P<first>{NAME}) (?:said|says|added)\b"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
_SOMEBODY = re.compile(rf"\b{CALLED}(?![’'-]| [a-z]+(?:er|or|man|ist)\b)")
_APPOSED = re.compile(rf"\b{CALLED}(?: of [^,.;]{{1,40}})?,? $")
_OF_WHAT = re.compile(rf"\b{CALLED} (?:of|at|in|from) (?:the )?$")
_NAME_BESIDE = re.compile(rf"(?: of [^,.;]{{1,40}})?,? {NAME}")
_BEHIND_NAME = re.compile(rf"{NAME}(?:, (?:\d\d, )?| (?:is|was) |, who (?:is|was) )$")
"""Beside a name such words tell what its bearer is."""

_ALONE = re.compile(r"\b[A-Z][a-z]+\b(?! [A-Z]|-)")
_OFFICIALS = word_set(
    """
    judge magistrate prosecutor spokesman spokeswoman spokesperson official officer lawyer doctor commissioner minister
    sheriff detective inspector witness reporter coroner surgeon attorney solicitor expert negotiator
    """
)
"""Whom an article has speak or rule in passing; "the man" behind it is another."""

_FIRM = re.compile(
    rf"(?:ing|\b(?:{'|'.join(map(re.escape, sorted(ORG_HEADS | ORG_SUFFIXES | PLACE_SUFFIXES)))}))$", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"\b(?:another|other|second|third|former|then|previous|earlier|late|one|first|young(?:er)?|old(?:er)?|relief)\b"
)


_FULL_NAME = re.compile(r"\b([A-Z][\w-]*[a-z])(?: [A-Z]\.)?(?: [A-Z][\w-]*[a-z](?:[’'][A-Z][a-z]+)?)\b(?! [A-Z])")


class Aged(NamedTuple):
    """Somebody of whom an article tells an age.

    Attributes:
        told: The age as printed.
        name: The fullest name that the article has for him; empty where it has none.
        part: His part in what is told, of :data:`PARTS`; empty where it is none of these.
        inferred: Whether the name stands in a sentence before.
    """

    told: Told
    name: str
    part: str
    inferred: bool = False


def aged_people(side: Side) -> Iterator[Aged]:
    """Yield the people of whom an article tells an age, and whom the age is surely told of."""
    ages = ages_told(side)
    if ages:
        people = _People(side)
        for told, number in ages:
            yield people.of(told, number)


def ages_told(side: Side) -> Sequence[tuple[Told, int]]:
    """Return the ages that an article tells, of whomever, each with the number of its sentence."""
    return list_once(_told, side)


def _told(side: Side) -> Iterator[tuple[Told, int]]:
    """Yield the ages that an article tells, each with the number of its sentence."""
    for number, statement in enumerate(side.statements):
        if may_tell_age(side.text, statement):
            for told in told_ages(side.text, statement.span):
                yield told, number


class _People:
    """The people whom one article names."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._full = _full_names(side)
        known = sorted({name.rpartition(" ")[2] for name in self._full}, key=len, reverse=True)
        self._known = re.compile(rf"\b(?P<surname>{'|'.join(map(re.escape, known))})\b(?!-)(?P<owns>[’']s?\b)?")
        self._none = not known
        self._bearers = Bearers(side)

    def of(self, told: Told, number: int) -> Aged:
        """Return whom an age is told of; ``number`` is that of its sentence."""
        owner = _OF_WHAT.search(self._side.text[told.sentence[0] : told.start]) if told.name else None
        if owner is not None:
            # "The captain of the Aster, 49": the name is not the captain's.
            noun, before, article = (owner[part] for part in ("noun", "before", "article"))
            told = told._replace(name="", called=noun, before=before, article=article.lower())
        if _ANOTHER.search(told.before):
            return Aged(told, "", "")
        part = self._part(told)
        name = self._full.get(told.name, "") or (told.name if " " in told.name else self._fullest(told.name))
        inferred = not name and bool(told.pronoun or told.article == "the")
        if inferred and told.article == "the" and told.called:
            name = self._by_role(told)
        if inferred and not name:
            name, meant = self._before(told, number)
            part = part or (meant if not told.called or (told.called in ANYBODY and told.called != "victim") else "")
        if not part and not name:
            part = self._held(told)
        return Aged(told, name, part, inferred)

    def _part(self, told: Told) -> str:
        """Return the part that the words beside an age name: "the driver, 51", "the pilot, Jo Lee, 52"."""
        called, article = told.called, told.article
        if told.name and not called:
            match = _APPOSED.search(self._side.text[told.sentence[0] : told.start])
            called, article = (match["noun"], match["article"].lower()) if match else ("", "")
        return PARTS.get(called, "") if article in ("the", "a", "an", "") else ""

    def _by_role(self, told: Told) -> str:
        """Return the only one whom the article calls by name what "the skipper" says: "Captain Ann Lee"."""
        if told.called in ANYBODY:
            return ""
        part = PARTS.get(told.called)
        nouns = "|".join(re.escape(noun) for noun in PARTS if PARTS[noun] == part) if part else re.escape(told.called)
        behind = rf"(?i:{nouns}),? (?P<behind>{NAME})"
        before = rf"(?P<name>{NAME}),(?: \d\d,)? (?:the|a|an|its|their) (?:[a-z-]+ ){{0,3}}(?:{nouns})\b"
        names = set()
        for match in re.finditer(f"{behind}|{before}", self._side.text):
            name = bare(match["behind"] or match["name"])[0]
            if name and name.rpartition(" ")[2][0].isupper():
                names.add(self._fullest(name.rpartition(" ")[2]) or name)
        return names.pop() if len(names) == 1 else ""

    def _fullest(self, name: str) -> str:
        found = {full for full in self._full if name and full.rpartition(" ")[2] == name and " " in full}
        return found.pop() if len(found) == 1 else "" if found else name

    def _held(self, told: Told) -> str:
        """Return "suspect" for who is arrested in the clause of the age: "The 63-year-old was detained"."""
        text = self._side.text
        behind = text[told.span[1] : told.sentence[1]].removeprefix("-year-old")
        if not told.pronoun and (_IS_HELD.match(behind) or _HOLDS.search(text[told.sentence[0] : told.start])):
            return "suspect"
        return ""

    def _before(self, told: Told, number: int) -> tuple[str, str]:
        """Return the name or the part of the only one whom the nearest sentence before tells of; else nothing."""
        sex = {"he": "m", "she": "f"}.get(told.pronoun) or sex_of_noun(told.called)
        own = self._side.text[told.sentence[0] : told.start]
        if self._named(own, sex, owned=True):
            return "", ""
        for at in range(number - 1, max(number - 1 - LOOKED_BACK, -1), -1):
            statement = self._side.statements[at]
            words = self._side.text[slice(*statement.span)]
            if statement.heading:
                return "", ""
            names = self._named(words, sex, owned=bool(told.pronoun))
            if "\n" in self._side.text[statement.span[1] : self._side.statements[at + 1].span[0]]:
                names -= self._speakers(words)
            others = self._described(words, sex)
            if len(names) == 1 and not others:
                other = not told.pronoun and _PRONOUN.search(words) is not None and not _QUOTES.search(words)
                return ("", "") if other and not self._opens(words) else (next(iter(names)), "")
            if names or others:
                part = PARTS.get(others.pop(), "") if len(others) == 1 and not names else ""
                return "", part
        main = self._fullest(self._bearers.main_person())
        return (main if main and sex_of(main) in ("", sex or sex_of(main)) else ""), ""

    def _described(self, words: str, sex: str) -> set[str]:
        """Return what those are called whom a sentence tells of without a name, and who may be of a sex."""
        found = set()
        for match in _SOMEBODY.finditer(words):
            beside = _NAME_BESIDE.match(words, match.end())
            known = beside and not self._none and self._known.search(beside[0])
            if known or _BEHIND_NAME.search(words, 0, match.start()) or match["noun"] in _OFFICIALS:
                continue
            if sex_of_noun(match["noun"]) in ("", sex or sex_of_noun(match["noun"])):
                found.add(match["noun"])
        return found

    def _opens(self, words: str) -> bool:
        """Tell whether a sentence opens with the name: "his" behind it is the same person's."""
        match = self._known.search(words)
        pronoun = _PRONOUN.search(words)
        return bool(match and pronoun and match.start() < pronoun.start())

    def _named(self, words: str, sex: str, *, owned: bool) -> set[str]:
        """Return the people whom a sentence names and who may be of a sex."""
        found: set[str] = set()
        for match in () if self._none else self._known.finditer(words):
            full = self._fullest(match["surname"]) or match["surname"]
            if (owned or not match["owns"]) and sex_of(full) in ("", sex or sex_of(full)):
                found.add(full)
        for match in _ALONE.finditer(words):
            name = match[0]
            if name.casefold() in FIRST_NAMES and not any(name in full.split() for full in found | self._full.keys()):
                found.add(name)
        return found

    def _speakers(self, words: str) -> set[str]:
        names = {bare(match["name"] or match["first"])[0] for match in _SPEAKER.finditer(words)}
        return {self._fullest(name.rpartition(" ")[2]) or name for name in names}


def sex_of(name: str) -> str:
    """Return "m" or "f" as the first name tells it; empty where it tells nothing."""
    first = name.split(maxsplit=1)[0].casefold() if " " in name else ""
    if (first in MALE_NAMES) is (first in FEMALE_NAMES):
        return ""
    return "m" if first in MALE_NAMES else "f"


def _full_names(side: Side) -> Mapping[str, str]:
    """Return the names of an article's people, each with itself: those that act, and those of whom an age is told."""
    names: set[str] = set()
    for clauses in by_sentence(side).values():
        for clause in clauses:
            for who in (clause.subject, clause.object, *[who for _, who in clause.adjuncts]):
                if who is not None and who.name and is_person(who) and not _FIRM.search(who.name):
                    names.add(bare(who.name)[0])
    names |= {
        bare(fact.slot.subject)[0] for fact in side.facts if fact.kind is Kind.AGE and fact.slot.subject[:1].isupper()
    }
    names |= {
        bare(match[0])[0]
        for match in _FULL_NAME.finditer(side.text)
        if match[1].casefold() in FIRST_NAMES or side.text[match.end() : match.end() + 2] in ("’s", "'s")
    }
    names |= {told.name for told, _ in ages_told(side)}
    return {name: name for name in names if name and name[0].isupper() and name.rpartition(" ")[2][:1].isupper()}
