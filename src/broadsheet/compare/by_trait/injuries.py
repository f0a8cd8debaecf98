"""What one person has hurt: a wrist here and a collarbone there, a torn hamstring or a twisted ankle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.topics import tells_of_past
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.bearing import Bearers, known_by
from broadsheet.compare.sentences.told import is_person
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

# One part of the body a line: its words, and behind "~" those of parts that it belongs to or that hurt with it.
_PARTS_TEXT = """
wrist ~ arm hand
hand ~ wrist finger thumb arm
finger fingers knuckle ~ hand
thumb ~ hand
arm forearm ~ wrist hand elbow shoulder
elbow ~ arm
shoulder ~ arm collarbone
collarbone clavicle ~ shoulder
rib ribs ~ chest lung back
chest sternum ~ rib lung
lung lungs ~ chest rib
ankle ~ leg foot
foot ~ ankle toe heel leg
toe toes ~ foot
heel achilles ~ foot calf ankle
knee kneecap acl cruciate meniscus ~ leg
leg shin tibia fibula shinbone ~ ankle foot knee thigh calf hip hamstring
thigh quad quadriceps femur ~ leg hamstring groin hip
hamstring ~ thigh leg
calf ~ leg heel
groin adductor ~ thigh hip
hip pelvis ~ leg thigh groin back
back spine vertebra vertebrae ~ neck hip rib
neck ~ back head
jaw jawbone ~ face head
nose ~ face head
cheekbone ~ face head eye
eye ~ face head cheekbone
face ~ head jaw nose cheekbone eye
head skull concussion ~ neck face jaw nose eye cheekbone
"""


def _table() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    names: dict[str, str] = {}
    along: dict[str, frozenset[str]] = {}
    for line in _PARTS_TEXT.strip().splitlines():
        words, _, beside = line.partition(" ~ ")
        own = word_list(words)
        names |= dict.fromkeys(own, own[0])
        along[own[0]] = word_set(beside)
    return names, along


_NAMES, _ALONG = _table()
_PART = rf"(?P<part>{'|'.join(sorted(_NAMES, key=len, reverse=True))})"
_SIDE = r"(?:(?:left|right|upper|lower|front|throwing|bowling|big|little|index|ring) )*"
_HURT = (
    r"broken|fractured|sprained|twisted|dislocated|strained|torn|ruptured|pulled|bruised|cracked|injured|shattered|sore"
    r"|swollen|separated|smashed|damaged|hurt|wounded|dislocated|tight|bad|crushed|jammed"
)
_HURTS = (
    r"broke|breaking|fractured|fracturing|sprained|spraining|twisted|twisting|dislocated|dislocating|strained|straining"
    r"|tore|tearing|ruptured|rupturing|pulled|pulling|bruised|bruising|cracked|cracking|injured|injuring|hurt|hurting"
    r"|shattered|shattering|separated|tweaked|rolled|gashed|smashed"
)
_HARM = (
    r"injur(?:y|ies)|strain|sprain|fracture|break|tear|problem|trouble|wound|surgery|operation|knock|complaint|soreness"
    r"|tightness|infection|tendinitis|ligaments?|tendon|muscle|bone"
)
_PATTERNS = (
    rf"\b(?P<verb>{_HURTS}|broken|torn) (?:his|her|a|the|an|some|two|three|several|ligaments in (?:his|her)"
    rf"|(?:a|the) (?:ligament|muscle|tendon|bone)s? in (?:his|her|the)) {_SIDE}{_PART}\b",
    rf"\b(?:an?|his|her|two|three|several|with|the|suffered|sustained) (?:[a-z-]+ly )?(?:{_HURT}) {_SIDE}{_PART}\b",
    rf"\b{_SIDE}{_PART} (?:{_HARM})\b",
    rf"\b(?:{_HARM}|bullet|blow) (?:to|of|in|on) (?:his|her|the) {_SIDE}{_PART}\b",
    rf"\b(?:his|her) {_SIDE}{_PART} (?:was|is|had been)(?: badly)? (?:{_HURT})\b",
    rf"\b(?:had|have|has|needed|because of|by|with|clutching|holding|on|to|treatment on) (?:his|her) {_SIDE}{_PART}"
    r"(?P<kind> (?:strapped|bandaged|treated|in (?:a cast|plaster)|operated))?\b",
    r"\b(?:an?|with|suffered|of) (?P<part>concussion)\b",
)
_TOLD = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS)
_LOOSE = 5
"""The number of the pattern that tells of an injury only with a word for one beside it."""

_TREATED = re.compile(
    r"\b(?:strapped|bandaged|plaster|trainer|physio\w*|limp\w*|medical|stretcher\w*|surgery|operated|retired hurt"
    r"|operation|treatment)\b"
)
_PART_KEYS = content_keys(" ".join(_NAMES))
_HARM_KEYS = content_keys(
    f"{_HURT} {_HURTS} injury injuries strain sprain fracture break tear problem trouble wound surgery operation knock"
    " complaint soreness tightness infection ligaments tendon muscle bone bullet blow strapped bandaged plaster trainer"
    " physio physiotherapist limping limped medical stretcher operated treatment concussion".replace("|", " ")
)
"""A sentence without any of these words tells of no injury."""

_UNSURE = re.compile(
    r"\b(?:may|might|could|if|whether|possibl[ey]|suspect\w*|likely|probably|feared?|(?:not|no|never"
    r"|without)(?= (?:[a-z]+ ){0,3}(?:hurt|injur|broke|seriou))|denied|earlier"
    r"|previous\w*|ago|last (?:year|season|month|summer|winter|spring|autumn)|former|once|career|second|another|other"
    r"|also|recover(?:ed|ing) from|return\w*|came back|history|and (?:a|his|her|two|three)|as well as|child|boyhood"
    r"|surgeon|while|since|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of other times or of more than one injury, or is not sure."""

_CALLED = re.compile(
    r"\b(?P<who>driver|pilot|goalkeeper|keeper|captain|conductor|passenger|cyclist|referee|umpire|jockey|rider|suspect"
    r"|gunman|officer|firefighter|climber|hiker|skier|woman|man|boy|girl|singer|actor|actress|striker|defender"
    r"|quarterback|pitcher|midfielder|caretaker|teacher|guard|victim|survivor)\b",
    re.IGNORECASE,
)


_OWN = re.compile(r"(?:his|her) (?:[a-z]+ )?injur", re.IGNORECASE)
_YEARS = re.compile(r"\b(\d{1,3})-year-old\b")
_DIGITS = re.compile(r"\d{1,3}")
_ONE = frozenset({"he", "she", "him", "her"})
_FAR = 250
"""So many characters before a pronoun stands the name that it stands for."""


def _apart(one: str, other: str) -> bool | None:
    if one == other:
        return False
    return None if other in _ALONG[one] or one in _ALONG[other] else True


_INJURED = Sort("injury", Kind.STATUS, "it is told of one injury", _apart)


def injuries(side: Side) -> Iterator[Trait]:
    """Yield what part of the body those have hurt of whom an article tells it, each once."""
    bearers = Bearers(side)
    for statement in sentences_with(side, _PART_KEYS):
        if statement.keys.isdisjoint(_HARM_KEYS):
            continue
        start, end = statement.span
        sentence = side.text[start:end]
        for number, pattern in enumerate(_TOLD):
            for match in pattern.finditer(side.text, start, end):
                if number == _LOOSE and not (match["kind"] or _TREATED.search(sentence)):
                    continue
                sure = _UNSURE.search(sentence) is None and not tells_of_past(sentence.lower())
                part = _NAMES[match["part"].lower()]
                for bearer in _hurt(side, statement, match.start(), bearers):
                    yield Trait(_INJURED, bearer, part, statement, match.span(), sure)


def _hurt(side: Side, statement: Statement, at: int, bearers: Bearers) -> Iterator[str]:
    """Yield by what both articles can call who has hurt himself: his name, his age, what he is where nobody else is."""
    own = [one for one in side.clauses if one.sentence == statement.span and one.subject is not None]
    clause = next((one for one in reversed(own) if one.span[0] <= at), own[0] if own else None)
    who = clause.subject if clause else None
    if clause is None or who is None or who.several:
        return
    if who.span[0] <= at < who.span[1] and clause.object is not None:
        who = clause.object  # "A sore elbow kept Jane Doe out"
    if _OWN.match(who.words):
        name = bearers.main_person(1)
    elif who.pronoun and who.head in _ONE:
        name = _last_named(side, at, bearers)
    else:
        name = bearers.of(who) if is_person(who) or who.definite else ""
    if name:
        yield name
    years = _YEARS.search(who.words)
    age = years[1] if years else read_once(_ages, side).get(name, "")
    if age:
        yield f"{age}-year-old"
    called = _CALLED.search(who.words)
    if called and who.definite and not is_person(who):
        yield called["who"].lower()


def _ages(side: Side) -> dict[str, str]:
    """Return the ages that an article gives, by the surnames of those whose they are."""
    told = [one for one in side.facts if one.kind is Kind.AGE and one.slot.subject[:1].isupper()]
    found = {known_by(one.slot.subject, person=True): _DIGITS.search(side.text, *one.span) for one in told}
    return {name: years[0] for name, years in found.items() if years is not None}


def _last_named(side: Side, at: int, bearers: Bearers) -> str:
    """Return of whom a pronoun tells: of the last person by name before it, or of the one the article is about."""
    before = [
        one.subject
        for one in side.clauses
        if at - _FAR <= one.span[0] < at and one.subject is not None and is_person(one.subject)
    ]
    return bearers.of(before[-1]) if before else bearers.main_person(1)
