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

_SOME = r"(?:an?|one|two|three|four|five|six|several|many|other|\d+)"
_CLOSE = (
    r"(?:classmate|schoolmate|boyfriend|girlfriend|colleague|co-worker|friend|neighbou?r|partner|husband|wife|employee"
    r"|roommate|acquaintance|teammate)"
)

_MARCH = r"(?:march|rally|protest|demonstration)"

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
 //a jury['’]s verdict|(?:was|were) (?:convicted|found guilty) by a jury|jury (?:has |had )?(?:convicted|found)\b
 |convicted (?:after|following) a (?:[\w-]+ )?trial
record; trouble offence offense record convictions conviction convicted arrests
 first time [^.;]{{0,30}}in trouble with the law|first (?:offence|offense)|clean record
 |no (?:previous|prior|earlier|criminal) (?:convictions?|record|arrests?)
 |never (?:before )?been (?:arrested|convicted|in trouble)
 //{_SOME} (?:earlier|previous|prior) (?:convictions?|arrests)|(?:long|lengthy|extensive|has a|had a) criminal record
 |(?:previously|once) (?:been )?(?:convicted|jailed)
permission; authorised authorized permission permit banned unauthorised unauthorized allowed approved
 (?:was|were|had been) (?:not|never) (?:authorised|authorized|allowed|approved)|without (?:a permit|permission)
 |unauthori[sz]ed {_MARCH}|{_MARCH} (?:was|had been) banned
 //given permission for|{_MARCH}[^.;]{{0,20}} (?:was|had been) (?:authorised|authorized|approved|allowed)
 |with (?:a permit|permission)
class rank; salutatorian valedictorian class
 salutatorian
 //valedictorian|top(?:ped)? (?:of )?(?:his|her) (?:[a-z]+ )?class
animal's origin; born caught captured captivity wild
 born (?:in captivity|at the zoo|in the zoo)|bred in captivity|hand-reared
 //(?:caught|captured|taken) (?:in|from) the wild|born in the wild
"""
_UNSURE = re.compile(
    r"\b(?:if|whether|could|(?-i:may)|might|would|possible|possibly|believed|believe|thought|suspected|initially"
    r"|at first|unclear|another|earlier this|other case)\b",
    re.IGNORECASE,
)


_OPEN = frozenset({"accomplices"})
"""What inquiries may yet find otherwise."""

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
        kin: The relatives in it.
    """

    way: int
    written: datetime | None
    who: str
    kin: frozenset[str]


def _apart(one: _Way, other: _Way) -> bool | None:
    """Tell whether two ways differ; nothing follows where they are told of two people."""
    if one.who and other.who and one.who != other.who:
        return None
    if one.kin != other.kin or updated(Kind.STATUS, one.written, other.written):
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
                    told = _Way(
                        way,
                        side.published if matter.name in _OPEN else None,
                        _subject(side, match.start()),
                        statement.keys & _KIN,
                    )
                    yield Trait(_TOLD_SO, matter.name, told, statement, match.span())


def _subject(side: Side, at: int) -> str:
    """Return by what name the subject of the innermost clause around a place is known; empty where it has none."""
    around = [one for one in side.clauses if one.span[0] <= at < one.span[1]]
    clause = min(around, key=lambda one: one.span[1] - one.span[0], default=None)
    if clause is None or clause.subject is None or clause.subject.pronoun:
        return ""
    words = clause.subject.name or (clause.subject.words if _SURNAME.fullmatch(clause.subject.words) else "")
    return known_by(words, person=True) if words else ""
