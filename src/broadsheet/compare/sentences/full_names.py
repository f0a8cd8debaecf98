"""Who is named in full in an article, where first, and with what words beside the name."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.compare.kept import by_span
from broadsheet.compare.language.words import STOP_WORDS, content_keys
from broadsheet.compare.sentences.told import is_person
from broadsheet.facts import Kind, TextValue
from broadsheet.facts.lexicon.calendar import MONTHS, WEEKDAYS
from broadsheet.facts.lexicon.nouns import ORG_HEADS, ORG_SUFFIXES, PLACE_SUFFIXES, ROLES, TITLES

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

BESIDE = 2
"""So many words beside a name tell the person's part."""

_CAPITALS = r"[A-Z][\w’'-]*[a-z]"
# It begins with what it looks for, and only then looks back: such a pattern is searched for faster.
_FULL_NAME = re.compile(rf"[A-Z](?<![\w’'.-][A-Z])[\w’'-]*[a-z](?: (?:[A-Z]\. )?{_CAPITALS}){{1,2}}\b(?!['’-]| [A-Z])")
_OWNER = re.compile(r"['’]s?$")
_OWNED = re.compile(r"['’]s? ")
_PARTS = ROLES | TITLES
_NOT_PEOPLE = ORG_HEADS | ORG_SUFFIXES | PLACE_SUFFIXES | ROLES | TITLES | frozenset((*WEEKDAYS, *MONTHS))


@dataclass(slots=True)
class Person:
    """Somebody named in full.

    Attributes:
        name: The full name.
        first: Where it is printed first.
        sentence: The sentence that prints it there.
        beside: What the words of the sentences around all its clauses are compared by.
        called: What the words for the person's part are compared by: "engineer", "mayor".
    """

    name: str
    first: Span
    sentence: Span
    beside: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)


def people(side: Side, rest: str) -> list[Person]:
    """Return the people that an article names in full, each once; ``rest`` is the other article."""
    statements = by_span(side)
    starts = [statement.span[0] for statement in side.statements]
    found: dict[str, Person] = {}
    for clause in side.clauses:
        statement = statements.get(clause.sentence)
        if statement is None:
            continue
        for who in (clause.subject, clause.object, *[who for _, who in clause.adjuncts]):
            if who is None or " " not in who.name or not is_person(who):
                continue
            name = _without_part(who.name)
            person = found.get(name)
            if person is None:
                at = side.text.find(name)
                last = bisect_right(starts, at) - 1
                holder = side.statements[last] if at >= 0 and last >= 0 else None
                if holder is None or at >= holder.span[1]:
                    continue
                person = found[name] = Person(name, (at, at + len(name)), holder.span)
                person.called |= roles_beside(holder, person.first, side.text)
            person.beside |= statement.keys
            person.called |= content_keys(who.beside)
    _add_office_holders(side, found)
    _add_in_passing(side, rest, found)
    return list(found.values())


def _add_in_passing(side: Side, rest: str, found: dict[str, Person]) -> None:
    """Add who is named in a list, behind a preposition or between commas, and is party to no clause.

    Of whom ``rest``, the other article, names in full too no more is asked than the name.
    """
    starts = [statement.span[0] for statement in side.statements]
    rest = _straight(rest)
    for match in _FULL_NAME.finditer(side.text):
        printed = name = match[0]
        if "'" in printed or "’" in printed:
            printed = _OWNER.sub("", printed)
            # "Germany's Gene Pukall" is named without his country.
            name = _OWNED.split(printed)[-1]
        name = _without_part(name)
        if name in found or " " not in name:
            continue
        start = match.start() + len(printed) - len(name)
        span = (start, start + len(name))
        if _straight(name) in rest:
            found[name] = Person(name, span, span)
            continue
        at = bisect_right(starts, span[0]) - 1
        statement = side.statements[at] if at >= 0 else None
        if statement is None or statement.heading or statement.span[1] < span[1] or not _may_be_a_person(name):
            continue
        person = found[name] = Person(name, span, statement.span)
        person.beside |= statement.keys
        person.called |= roles_beside(statement, span, side.text)


def _without_part(name: str) -> str:
    """Return a name of three words without a part or a title that opens it: "Judge Ada Doe"."""
    part, _, bare = name.partition(" ")
    return bare if " " in bare and part.lower() in _PARTS else name


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _may_be_a_person(name: str) -> bool:
    parts = {part.casefold().rstrip(".") for part in name.split()}
    return name.split(maxsplit=1)[0].lower() not in STOP_WORDS and not _NOT_PEOPLE & parts


def roles_beside(statement: Statement, name: Span, text: str) -> set[str]:
    """Return what the words for a part that stand right beside a name are compared by: "the physics master, Jo Doe"."""
    words = statement.words
    first = sum(word.start < name[0] for word in words)
    behind = sum(word.start < name[1] for word in words)
    near = (*words[max(0, first - BESIDE) : first], *words[behind : behind + BESIDE])
    return {word.key for word in near if text[word.start : word.end].lower() in ROLES}


def _add_office_holders(side: Side, found: dict[str, Person]) -> None:
    """Add who is named with an office in passing, and is party to no clause: "the priest of Santa Clara, A. Duarte"."""
    for fact in side.facts:
        name = fact.slot.subject
        if fact.kind is not Kind.ROLE or not isinstance(fact.value, TextValue) or not _full(name):
            continue
        at = side.text.find(name, *fact.sentence)
        if at < 0:
            continue
        holder = next((each for each in side.statements if each.span == fact.sentence), None)
        if holder is not None:
            person = found.setdefault(name, Person(name, (at, at + len(name)), holder.span))
            person.beside |= holder.keys
            person.called |= content_keys(fact.value.text)


def _full(name: str) -> bool:
    """Tell whether a name has a first name and a surname, each with a capital."""
    parts = name.split()
    return len(parts) > 1 and all(part[:1].isupper() for part in parts)
