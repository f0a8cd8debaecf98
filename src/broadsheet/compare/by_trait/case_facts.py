"""What a report of one case tells in one of two ways, whatever else it tells: acted alone, or others are sought.

Such phrases are about the case rather than about whom the clause names, so that a report that has one of them has the
other nowhere; of two reports that each have one, one is wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.compatibility.doubts import updated
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.bearing import known_by
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

_SOME = r"(?:an?|one|two|three|four|five|six|several|many|other|\d+)"
_CLOSE = (
    r"(?:classmate|schoolmate|boyfriend|girlfriend|colleague|co-worker|friend|neighbou?r|partner|husband|wife|employee"
    r"|roommate|acquaintance|teammate)"
)


# A matter a block: its name, the words of which a sentence must have one, and its two ways, parted by "//".
_MATTERS_TEXT = rf"""
accomplices; alone accomplice accomplices suspects others sought second
 (?:acted|worked|was acting|had acted) alone|no accomplices?|no other suspects
 |not (?:looking|searching) for anyone else
 //{_SOME} (?:others|other (?:men|people|suspects)|more suspects|accomplices) (?:are|were) (?:still )?(?:being )?
 (?:sought|wanted|at large)|(?:two|three|four|several|his|her|an|their) accomplices?\b(?! was)
 |(?:searching|looking) for (?:an?|two|three|other) (?:accomplices?|(?:more |other )?suspects)
acquaintance; know knew strangers stranger random former known classmate schoolmate friend
 did(?: not|n['’]t) know each other|were strangers|(?:was|were) (?:chosen|picked|selected) at random
 |did not know (?:his|her|their) (?:attacker|killer|victims?)|total stranger
 //knew each other|had known each other|knew (?:his|her|their) (?:attacker|killer|victims?)
 |(?:attacker|killer|gunman|suspect|assailant)[^.;]{{0,20}}, (?:an?|his|her) (?:former |old |ex-)?{_CLOSE}
 |(?:was|is) an? (?:former |old )?{_CLOSE} of (?:the|his|her) victim
 |(?<=, a )(?:former |old )?{_CLOSE} of (?:the|his|her) victim
conviction; guilty jury verdict trial plea
 pleaded guilty|pled guilty|(?:entered|after) a guilty plea
 |admitted (?:the )?(?:charges?|murder|robbery|fraud|theft|manslaughter)
 //a jury['’]s verdict|(?:was|were) (?:convicted|found guilty) by a jury
 |jury (?:has |had )?(?:convicted\b|found (?:\w+ ){{1,3}}guilty)
 |convicted (?:after|following) a (?:[\w-]+ )?trial
record; trouble offence offense record convictions conviction convicted arrests
 first time [^.;]{{0,30}}in trouble with the law|first (?:offence|offense)|clean record
 |no (?:previous|prior|earlier|criminal) (?:convictions?|record|arrests?)
 |never (?:before )?been (?:arrested|convicted|in trouble)
 //{_SOME} (?:earlier|previous|prior) (?:convictions?|arrests)|(?:long|lengthy|extensive|has a|had a) criminal record
 |(?:previously|once) (?:been )?(?:convicted|jailed)
treatment; hospital hospitalised hospitalized treatment
 (?:no one|nobody|none)[^.;]{{0,40}}? (?:needed|required) (?:hospital|medical) (?:treatment|care)
 |(?:no one|nobody|none)[^.;]{{0,40}}? (?:was|were) (?:hospitali[sz]ed|taken to (?:an? |the )?hospital)
 //{_SOME}(?: of (?:them|the \w+))? (?:was|were) (?:hospitali[sz]ed|taken to (?:an? |the )?hospital)
household; lived lives living
 (?:lived|lives|living) (?:alone|by (?:himself|herself))
 //(?:lived|lives|living)[^.;]{{0,20}} with (?:his|her) (?:[a-z-]+ )?
 (?:{_CLOSE}|mother|father|parents|family|son|daughter|sister|brother)
"""
_UNSURE = re.compile(
    r"\b(?:if|whether|could|(?-i:may)|might|would|possible|possibly|believed|believe|thought|suspected|initially"
    r"|at first|unclear|another|earlier this|other case)\b",
    re.IGNORECASE,
)


_OPEN = frozenset({"accomplices", "treatment"})
"""What inquiries may yet find otherwise."""

BEFORE = 90
"""So many characters before a sentence tell who "he" is."""

_NAMED = frozenset({"conviction", "treatment"})
"""What several people, or places, of one report may have: which is told by the names of the sentence."""

_ROLES = content_keys("victim suspect gunman attacker killer defendant driver guard teacher officer witness hostage")
_SURNAME = re.compile(r"[A-Z][\w’'-]+")
_KIN = content_keys("wife husband son daughter brother sister mother father")


class _Matter(NamedTuple):
    """A matter that reports tell in one of two ways.

    Attributes:
        name: What a row calls it.
        keys: Words of which a sentence that tells it has one.
        ways: The two ways.
    """

    name: str
    keys: frozenset[str]
    ways: tuple[re.Pattern[str], ...]


def _matters() -> Iterator[_Matter]:
    for block in re.split(r"\n(?! )", _MATTERS_TEXT.strip()):
        head, _, ways = block.partition("\n")
        name, _, words = head.partition(";")
        patterns = (re.compile(rf"\b(?:{way.strip()})", re.IGNORECASE) for way in re.sub(r"\n ", "", ways).split("//"))
        yield _Matter(name, content_keys(words), tuple(patterns))


_MATTERS = tuple(_matters())


class _Way(NamedTuple):
    """In which way a sentence tells a matter.

    Attributes:
        way: The first or the second.
        written: When the article was published, where an inquiry may yet find otherwise.
        who: The name of the clause's subject; empty for another subject.
        roles: The part that the subject plays: a victim, a suspect.
        kin: The relatives among its subject.
        names: The names of the sentence, where they tell of which people or place it is.
    """

    way: int
    written: datetime | None
    who: str
    roles: frozenset[str]
    kin: frozenset[str]
    names: frozenset[str]


def _of_two(one: _Way, other: _Way) -> bool:
    """Tell whether two sentences tell it of two people or places."""
    return (
        bool(one.who and other.who and one.who != other.who)
        or bool(one.roles and other.roles and not one.roles & other.roles)
        or bool(one.names and other.names and not one.names & other.names)
        or one.kin != other.kin
    )


def _apart(one: _Way, other: _Way) -> bool | None:
    """Tell whether two ways differ; nothing follows where they are told of two, or at two times."""
    if _of_two(one, other) or updated(Kind.STATUS, one.written, other.written):
        return None
    return one.way != other.way


_TOLD_SO = Sort("", Kind.STATUS, "only one of the two can hold", _apart)


def case_facts(side: Side) -> Iterator[Trait]:
    """Yield in which way an article tells what can be told in two."""
    for matter in _MATTERS:
        for statement in sentences_with(side, matter.keys):
            if statement.heading:
                continue
            for way, pattern in enumerate(matter.ways):
                match = pattern.search(side.text, *statement.span)
                if match is not None and not _UNSURE.search(side.text, *statement.span):
                    told = _way(way, matter.name, side, statement, match.start())
                    yield Trait(_TOLD_SO, matter.name, told, statement, match.span())


def _way(way: int, matter: str, side: Side, statement: Statement, at: int) -> _Way:
    """Return in which way, and of whom, the innermost clause around a place tells a matter."""
    around = [one for one in side.clauses if one.span[0] <= at < one.span[1]]
    clause = min(around, key=lambda one: one.span[1] - one.span[0], default=None)
    subject = clause.subject if clause is not None else None
    words = subject.words if subject is not None and not subject.pronoun else ""
    name = subject.name if subject is not None and not subject.pronoun else ""
    name = name or (words if _SURNAME.fullmatch(words) else "")
    # Of whom "he" is said the words before him tell.
    part = words or side.text[max(0, statement.span[0] - BEFORE) : statement.span[0]]
    names = frozenset(word.key for word in statement.words if word.name) | content_keys(name)
    return _Way(
        way,
        side.published if matter in _OPEN else None,
        known_by(name, person=True) if name else "",
        content_keys(part) & _ROLES,
        content_keys(words) & _KIN,
        names if matter in _NAMED else frozenset(),
    )
