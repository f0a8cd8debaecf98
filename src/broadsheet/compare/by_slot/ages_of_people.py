"""How old two articles say that one person is, in whatever words each tells it: "Holt, 52," here, "At 57 ... he" there.

One person is who bears one name, or who has a part that each report gives to one alone: the driver, the suspect.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from broadsheet.compare.by_slot.aged_people import ANYBODY, PARTS, Aged, aged_people, ages_told, sex_of
from broadsheet.compare.compatibility.birthdays import BIRTHDAY, BIRTHDAYS, SLIP_OF_AGE, birthday_between
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once, read_once
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind
from broadsheet.facts.coreference import sex_of_noun
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS
from broadsheet.facts.lexicon.nouns import ROLES, TITLES
from broadsheet.facts.lexicon.people import FULL_FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from broadsheet.compare.by_slot.telling_ages import Told
    from broadsheet.compare.draft import Side

BACK_THEN = "one age may be of another time"

BESIDE = 60
"""So many characters before or behind a name stands what its bearer is called."""

_SEVERAL = {
    "driver": r"drivers|motorists|truckers|(?:relief|other|second|first|taxi|truck|lorry|van|co-) ?driver"
    r"|driver of (?:the|a|an) (?:other|second|first)"
    r"|(?:two|other|second|both|oncoming|three|several) (?:cars?|vehicles?|trucks?)",
    "pilot": r"pilots|co-?pilot|student pilot|(?:two|other|second|both) (?:planes?|aircraft|helicopters?|jets?)",
    "captain": r"captains|skippers|(?:another|other|second|vice|rival|former|team)[ -](?:captain|skipper)"
    r"|(?:captain|skipper) of the [A-Z][a-z]+",
    "attacker": r"gunmen|shooters|attackers|assailants|knifemen|bombers|hijackers|kidnappers|killers|hostage[- ]takers"
    r"|(?:another|second|other|two|both) (?:gunm[ae]n|attackers?|shooters?)|accomplices?",
    "suspect": r"suspects|defendants|accomplices?"
    r"|(?:another|second|other|third|two|three|both|four|five|six|several|\d+)"
    r" (?:[a-z-]+ )?(?:suspects?|men|man|women|woman|people|boys?|girls?|teenagers|pupils|person)\b[^.]{0,60}"
    r"\b(?:arrested|detained|charged|held|custody)"
    r"|(?:also|too) (?:been )?(?:arrested|detained|charged|questioned)"
    r"|(?:arrested|detained|charged) (?:two|three|four|five|six|several|\d+|another|a second)\b",
}
"""What tells that an article may tell of several who have a part."""

_ALONE = {part: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for part, words in _SEVERAL.items()}
_DOERS = re.compile(rf"\b(?:{'|'.join(noun for noun, part in PARTS.items() if part == 'attacker')})\b", re.IGNORECASE)
_HELD = re.compile(r"\b(?:suspect|defendant|accused|arrested|detained|charged)\b", re.IGNORECASE)


def ages_of_people(a: Side, b: Side) -> list[Draft]:
    """Return a row for everybody of whom the two articles surely tell two ages.

    An age that the other article gives as well, of whomever, is not set against another.
    """
    told = ages_told(a), ages_told(b)
    both = {each.years for each, _ in told[0]} & {each.years for each, _ in told[1]}
    if not any(_may_differ(one, other, both) for one, _ in told[0] for other, _ in told[1]):
        return []  # Whose they are need not be found out.
    ours, theirs = list_once(aged_people, a), list_once(aged_people, b)
    drafts = []
    for one in ours:
        for other in theirs:
            if _may_differ(one.told, other.told, both):
                whose = _whose((one, other), (ours, theirs), (a, b))
                if whose:
                    drafts.append(_draft(one, other, whose, _apart(one.told, other.told), (a, b)))
    return drafts


def _may_differ(one: Told, other: Told, both: Set[int]) -> bool:
    """Tell whether two ages may be one person's, told wrongly by one article; ``both`` are the ages in either."""
    return one.years not in both and other.years not in both and 0 < _apart(one, other) <= SLIP_OF_AGE


def _apart(one: Told, other: Told) -> int:
    """Return by how many years two ages differ at least."""
    return abs(one.years - other.years) - max(one.slack, other.slack)


def _whose(pair: tuple[Aged, Aged], ages: tuple[Sequence[Aged], Sequence[Aged]], sides: tuple[Side, Side]) -> str:
    """Return whose age both tell; empty where nothing says that it is one person's."""
    first, second = (each if _surely_named(each, sides) else each._replace(name="") for each in pair)
    if first.name and second.name:
        return max((each.name for each in pair), key=len) if _one_name(pair, ages, sides) else ""
    return _one_part(pair, ages, sides)


def _surely_named(each: Aged, sides: tuple[Side, Side]) -> bool:
    """Tell whether a name is that of whom an age is told: one in a sentence before must be called what stands here."""
    return not each.inferred or not each.name or _called_so(each, each.name.rpartition(" ")[2], sides)


def _one_name(pair: tuple[Aged, Aged], ages: tuple[Sequence[Aged], Sequence[Aged]], sides: tuple[Side, Side]) -> bool:
    """Tell whether two names are one person's, of whom each article tells one age."""
    surname = pair[0].name.rpartition(" ")[2]
    if surname != pair[1].name.rpartition(" ")[2]:
        return False
    first = [each.name.split(maxsplit=1)[0] for each in pair if " " in each.name]
    bearers = [name for side in sides for name in read_once(_first_names, side).get(surname, ())]
    surely = all(" " in each.name and not each.inferred for each in pair)
    if not _one_first_name(first if surely else [*first, *bearers]):
        return False
    for each, own in zip(pair, ages, strict=True):
        if {age.told.years for age in own if age.name == each.name} != {each.told.years}:
            return False
    sexes = {"he": "m", "she": "f"}
    told = {sexes.get(each.told.pronoun) or sex_of_noun(each.told.called) or sex_of(each.name) for each in pair} - {""}
    return len(told) < 2


def _one_first_name(names: Sequence[str]) -> bool:
    """Tell whether first names are one person's: "Ray" is "Raymond"."""
    forms = [FULL_FORMS.get(name.casefold(), frozenset()) | {name.casefold()} for name in names]
    return all(one & other for one, other in combinations(forms, 2))


def _called_so(each: Aged, surname: str, sides: tuple[Side, Side]) -> bool:
    """Tell whether somebody named in a sentence before is called what stands for the name: "the skipper"."""
    called = each.told.called
    if not called or called in ANYBODY:
        return True
    part = PARTS.get(called)
    nouns = [noun for noun, of in PARTS.items() if of == part] if part else [called]
    noun = rf"\b(?:{'|'.join(map(re.escape, nouns))})\b"
    name = rf"\b{re.escape(surname)}\b"
    near = re.compile(rf"(?i:{noun})[^.]{{0,{BESIDE}}}{name}|{name}[^.]{{0,{BESIDE}}}{noun}")
    return any(near.search(side.text) for side in sides)


def _first_names(side: Side) -> dict[str, set[str]]:
    """Return the first names that stand before each last word of a name."""
    found: dict[str, set[str]] = {}
    for match in _TWO_WORDS.finditer(side.text):
        first = match[1]
        if first.casefold() not in _NOT_FIRST and first not in _OPENERS:
            found.setdefault(match[2], set()).add(first)
    return found


_TWO_WORDS = re.compile(r"\b([A-Z][\w’'-]*[a-z])(?: [A-Z]\.)?(?= ([A-Z][\w’'-]*[a-z])\b)")
_NOT_FIRST = TITLES | ROLES
_OPENERS = frozenset(
    ("The", "But", "And", "When", "As", "While", "If", "For", "In", "At", "Now", "Captain", "Mr", "Mrs")
)


def _one_part(pair: tuple[Aged, Aged], ages: tuple[Sequence[Aged], Sequence[Aged]], sides: tuple[Side, Side]) -> str:
    """Return the part that two have of whom at least one has no name; empty where it may be the part of two."""
    parts = {each.part for each in pair}
    if "" in parts or not parts <= _ALONE.keys():
        return ""
    if len(parts) > 1 and (parts != {"attacker", "suspect"} or not _one_culprit(pair, sides)):
        return ""
    for each, own, side in zip(pair, ages, sides, strict=True):
        if _of_old(each, side) or (parts == {"suspect"} and _newcomer(each, side)):
            return ""
        if [age for age in own if age.part in parts] != [each] or any(_ALONE[part].search(side.text) for part in parts):
            return ""
    named = next((each.name for each in pair if each.name), "")
    sexes = {sex_of(each.name) if each.name else sex_of_noun(each.told.called) for each in pair} - {""}
    return (named or f"the {pair[0].part}") if len(sexes) < 2 else ""


def _of_old(each: Aged, side: Side) -> bool:
    """Tell whether a sentence tells of another year, whose gunman is another."""
    told = each.told
    around = side.text[told.sentence[0] : told.start], side.text[told.span[1] : told.sentence[1]]
    return _ANOTHER_TIME.search(around[0]) is not None or _LONG_PAST.search(around[1]) is not None


def _newcomer(each: Aged, side: Side) -> bool:
    """Tell whether "a woman of 31" is arrested where the article has told of "a suspect" as well."""
    told = each.told
    return told.article in ("a", "an") and told.called != "suspect" and _A_SUSPECT.search(side.text) is not None


_A_SUSPECT = re.compile(r"\b[Aa] suspect\b")
_YEAR_BEFORE = (
    r"[Ll]ast (?:year|spring|summer|autumn|fall|winter)|[Ii]n (?:19|20)\d\d|(?:years|months|decades) (?:ago|earlier)"
)
_LONG_PAST = re.compile(rf"\b(?:{_YEAR_BEFORE})\b")
_ANOTHER_TIME = re.compile(rf"\b(?:{_YEAR_BEFORE}|[Ii]n (?:{'|'.join(map(str.capitalize, ENGLISH_MONTHS))}))\b")


def _one_culprit(pair: tuple[Aged, Aged], sides: tuple[Side, Side]) -> bool:
    """Tell whether the suspect of one article is the gunman of the other: neither tells of both."""
    return all(
        (_HELD if each.part == "attacker" else _DOERS).search(side.text) is None
        for each, side in zip(pair, sides, strict=True)
    )


def _draft(one: Aged, other: Aged, whose: str, apart: int, sides: tuple[Side, Side]) -> Draft:
    doubtful = BACK_THEN if one.told.past or other.told.past else ""
    surname = whose.rpartition(" ")[2] if one.name and other.name else ""
    sentences = one.told.sentence, other.told.sentence
    if apart <= BIRTHDAYS and not doubtful and birthday_between(surname, apart, sentences, sides):
        doubtful = BIRTHDAY
    return Draft(
        verdict=Verdict.DIFFERS if doubtful else Verdict.CONFLICT,
        kind=Kind.AGE,
        slot=f"{whose} / age",
        a=Proof(one.told.sentence, one.told.span),
        b=Proof(other.told.sentence, other.told.span),
        why=doubtful or "the ages differ",
        weight=2,
        rank=1.0,
    )
