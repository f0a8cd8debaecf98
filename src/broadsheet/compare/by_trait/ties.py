"""What somebody is tied to of which there is one: a superior, a degree's university, the unit led, the subject taught.

And who is tied to somebody by a word that one alone bears: "his wife, Ann", "the coroner, Paul Brisk".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_clause.offices import OTHERWISE
from broadsheet.compare.by_clause.spelled import misspelt
from broadsheet.compare.by_trait.bearers import known_name, two_names
from broadsheet.compare.by_trait.groups import NATION, NATION_KEYS, STEM
from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.rivals import RIVALS
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.sentences.bearing import Bearers, known_by
from broadsheet.compare.sentences.told import is_person
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS
from broadsheet.facts.lexicon.nouns import PLACE_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Fact, Participant, Proposition, Span

REACH = 10
"""So many characters before an office tell that it is another's, or was."""

LEAST = 3.0
"""What two sentences must share that name a wife, or the coroner: there may be another man's, another town's."""

STRANGE = 1.5
"""... and that tell of what nation somebody is who is not named."""

_NATIONALS = frozenset(
    stem(word)
    for word in word_list(
        """
        man woman couple engineer tourist pilot driver sailor captain skipper climber hiker student teacher nurse doctor
        scientist businessman champion boxer company firm tanker freighter trawler ship ferry submarine vessel
        soldier aid-worker worker missionary priest journalist photographer diplomat banker trader passenger
        """
    )
)

_WORD = r"[A-Z][\w’'-]*[a-z]"
_NAME = rf"(?:(?:{_WORD}|[A-Z]\.) ){{0,2}}{_WORD}"
_KIN = "wife|husband|widow|widower|mother|father|fiancée|fiancee|fiance|girlfriend|boyfriend|partner"
_RELATED = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|{_WORD}['’]s) ({_KIN}),? ({_NAME})")
_HOLDERS = (
    "headmaster|headmistress|head teacher|coroner|priest|vicar|rabbi|imam|referee|conductor|choreographer|curator"
    "|fire chief|police chief|district attorney|magistrate|harbou?r ?master|stationmaster|abbot|bishop"
)
"""Offices of which an event has one holder, as a report calls them in small letters."""
_HOLDER = re.compile(
    rf"\b((?:{_HOLDERS})(?: of {_WORD})?),? ({_NAME})(?=[,.;]| (?:said|says|told|was|is|who|has|had|added)\b)"
)
_SPOUSE = dict.fromkeys(("wife", "husband"), "spouse")
_MARRIED = re.compile(rf"\bmarried to (?:the )?(?:[a-z-]+ ){{0,3}}({_NAME})")
_FROM = re.compile(rf"\b({NATION}) (?:[a-z-]+ ){{1,3}}[“\"]?({_NAME})")
_OF_NATION = re.compile(rf"\b({NATION}) (?:[a-z-]+ )?([a-z-]{{3,}})\b(?! [A-Z“\"])")
_RELATED_KEYS = content_keys(f"{_KIN.replace('|', ' ')} married")
_HOLDER_KEYS = content_keys(_HOLDERS.replace("|", " ").replace("?", ""))

_DEGREES = {
    key: degree
    for degree, words in (
        ("doctorate", "PhD Ph.D doctorate doctoral"),
        ("master's degree", "master master's MBA"),
        ("law degree", "law"),
        ("medical degree", "medical"),
        ("first degree", "bachelor bachelor's undergraduate"),
    )
    for key in content_keys(words)
}
_DEGREE = frozenset(("degree", "phd", "ph.d", "ph.d.", "doctorate", "mba", "master", "bachelor"))
_RACES = word_set("marathon half-marathon race regatta derby rally classic tournament")
_MONTH_KEYS = content_keys(" ".join(name for name in ENGLISH_MONTHS if name != "may")) | {"may"}
YEAR = 4
_CAPITALS = re.compile(_WORD)
_SCHOOLS = content_keys("university college institute school technology state national the")
_EARNING = word_set("hold have receive earn complete get obtain take gain do")
_UNITS = word_set("division unit business arm department branch operations operation section")
_UNIT_KEYS = content_keys(" ".join(_UNITS))
_OWNER = re.compile(rf"({_NAME})['’]s ")
_HEAD_OF = re.compile(r"\bhead of (?:its |the |her |his )?([\w -]+)$")
_HEADED_AT = re.compile(
    rf"\b({_NAME}),? (?:who (?:was|had been) |a |the |its )?(?:former|formerly|previously|then|once|until [a-z]+)"
    rf" (?:the )?head of ([a-z][\w -]{{2,30}}?) (?:at|of|for) ({_NAME})"
)
_HEAD_KEYS = content_keys("head")
_TEACHING = re.compile(r"\b(?:teacher|professor|lecturer)\b")
_STUDY = "study"
_SHORT = {"maths": "mathematics", "math": "mathematics"}


def _two_schools(one: str, other: str) -> bool | None:
    """Tell whether two universities are two, and neither goes by the other's initials."""
    keys = [content_keys(name) - _SCHOOLS for name in (one, other)]
    found = not keys[0] & keys[1] if all(keys) else None
    short = any(
        "".join(word[0] for word in long.split() if word[0].isupper()) in brief.split()
        for long, brief in ((one, other), (other, one))
    )
    return None if found and short else found


def _two_kin(one: str, other: str) -> bool | None:
    """Tell whether two names of somebody's wife are two: of one surname, two first names that are not spelt alike."""
    left, right = one.casefold().split(), other.casefold().split()
    if len(left) == len(right) > 1 and left[-1] == right[-1]:
        return left[0] != right[0] and not misspelt(left, right)
    return two_names(one, other)


def _spoken_of(one: Trait, _: Trait, side: Side) -> bool:
    """Tell whether an article speaks of that people, or of its country, somewhere."""
    return re.search(rf"\b{one.value[:STEM].capitalize()}", side.text) is not None


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one & other


_SUPERIOR = Sort("reports to", Kind.NAME, "one reports to one", two_names)
_SCHOOL = Sort("university", Kind.NAME, "one degree is of one university", _two_schools)
_KINSMAN = Sort("name", Kind.NAME, "one person has one name", _two_kin, known_name, LEAST)
_HELD = Sort("who", Kind.NAME, "one office, two holders", two_names, known_name, LEAST)
_UNIT = Sort("unit led", Kind.ROLE, "they are two units", _disjoint)
_HOUSE = Sort("whose", Kind.NAME, "one unit is of one house", two_names)
_RACE = Sort("which one", Kind.NAME, "they are two races", _disjoint)
_ORIGIN = Sort("nationality", Kind.STATUS, "they are two nations", lambda one, other: one != other, _spoken_of)
_STRANGER = Sort(
    "nationality", Kind.STATUS, "they are two nations", lambda one, other: one != other, _spoken_of, STRANGE
)
_TAUGHT = Sort("subject taught", Kind.ROLE, "they are two subjects", _disjoint)


def ties(side: Side) -> Iterator[Trait]:
    """Yield what those of whom an article tells are tied to, and who is tied to them."""
    bearers = Bearers(side)
    statements = by_span(side)
    for clause in side.clauses:
        if clause.verb in _VERBS and not (clause.quoted or clause.negated or clause.hedged or clause.passive):
            statement = statements.get(clause.sentence)
            bearer = bearers.of(clause.subject) if statement is not None else ""
            if statement is not None and bearer:
                yield from _of(clause, bearer, statement)
    for fact in side.facts:
        if fact.kind is Kind.ROLE and not fact.hedged and not fact.negated and fact.sentence in statements:
            yield from _by_role(fact, side.text[slice(*fact.span)], statements[fact.sentence])
    yield from _by_words(side)


def _of(clause: Proposition, bearer: str, statement: Statement) -> Iterator[Trait]:
    """Yield what a clause ties its subject to."""
    done = clause.object
    if clause.verb == "win":
        yield from _won(clause, bearer, statement)
    elif clause.verb == "report":
        superior = next((who for word, who in clause.adjuncts if word == "to" and is_person(who)), None)
        if superior is not None:
            yield Trait(_SUPERIOR, bearer, superior.name, statement, superior.span)
    elif done is not None and clause.verb == "teach":
        yield from _taught(bearer, done.words, statement, done.span)
    elif done is not None and clause.verb in _EARNING:
        yield from _earned(clause, done, bearer, statement)
    elif done is not None and done.head in _UNITS:
        yield from _led(bearer, done.words, statement, done.span)


def _won(clause: Proposition, bearer: str, statement: Statement) -> Iterator[Trait]:
    """Yield which race somebody won, by the name before the noun: "the Rotterdam marathon"."""
    done = clause.object
    named = frozenset(_CAPITALS.findall(done.words)) if done is not None and done.head in _RACES else frozenset()
    when = sorted(key for key in statement.keys if key in _MONTH_KEYS or (key.isdigit() and len(key) == YEAR))
    if done is not None and named and when:
        yield Trait(_RACE, f"{bearer} / {done.head} / {when[0]}", content_keys(" ".join(named)), statement, done.span)


def _earned(clause: Proposition, done: Participant, bearer: str, statement: Statement) -> Iterator[Trait]:
    """Yield the university that a degree is of, where the words name one degree."""
    degrees = {_DEGREES[key] for key in content_keys(done.words) & _DEGREES.keys()}
    school = next((who for word, who in clause.adjuncts if word in ("from", "at") and who.name), None)
    if done.head in _DEGREE and len(degrees) == 1 and school is not None:
        yield Trait(_SCHOOL, f"{bearer} / {degrees.pop()}", school.name, statement, school.span)


def _by_role(fact: Fact, words: str, statement: Statement) -> Iterator[Trait]:
    """Yield what the words for somebody's part tie them to: "a physics teacher", "head of its truck division"."""
    bearer = known_by(fact.slot.subject, person=True)
    if _TEACHING.search(words):
        yield from _taught(bearer, words, statement, fact.span)
    head = _HEAD_OF.search(words)
    if head is not None and head[1].split()[-1] in _UNITS:
        yield from _led(bearer, head[1], statement, fact.span)


def _taught(bearer: str, words: str, statement: Statement, span: Span) -> Iterator[Trait]:
    named = [_SHORT.get(word, word) for word in words.lower().split()]
    subjects = content_keys(" ".join(word for word in named if any(kind == _STUDY for kind, _ in RIVALS.get(word, ()))))
    if subjects:
        yield Trait(_TAUGHT, bearer, subjects, statement, span)


def _led(bearer: str, words: str, statement: Statement, span: Span) -> Iterator[Trait]:
    owner = _OWNER.match(words)
    unit = content_keys(words[owner.end() :] if owner else words) - _UNIT_KEYS
    if unit:
        yield Trait(_UNIT, bearer, unit, statement, span)
    if unit and owner:
        yield Trait(_HOUSE, f"{bearer} / {' '.join(sorted(unit))}", owner[1], statement, span)


def _by_words(side: Side) -> Iterator[Trait]:
    """Yield who is tied to somebody by a word, of what nation somebody is, and whose unit somebody headed."""
    for keys, read in ((_RELATED_KEYS, _kin), (_HOLDER_KEYS, _offices), (NATION_KEYS, _nations), (_HEAD_KEYS, _headed)):
        for statement in sentences_with(side, keys):
            yield from read(side.text, statement)


def _kin(text: str, statement: Statement) -> Iterator[Trait]:
    for match in _RELATED.finditer(text, *statement.span):
        yield Trait(_KINSMAN, _SPOUSE.get(match[1], match[1]), match[2], statement, match.span(2))
    for match in _MARRIED.finditer(text, *statement.span):
        yield Trait(_KINSMAN, "spouse", match[1], statement, match.span(1))


def _offices(text: str, statement: Statement) -> Iterator[Trait]:
    for match in _HOLDER.finditer(text, *statement.span):
        before = text[max(statement.span[0], match.start() - REACH) : match.start()]
        if match[2].split()[-1].lower() not in PLACE_SUFFIXES and not OTHERWISE.search(before):
            yield Trait(_HELD, match[1], match[2], statement, match.span(2))


def _nations(text: str, statement: Statement) -> Iterator[Trait]:
    for match in _FROM.finditer(text, *statement.span):
        yield Trait(_ORIGIN, match[2].split()[-1], match[1].lower(), statement, match.span())
    for match in _OF_NATION.finditer(text, *statement.span):
        noun = next((word for word in match[0].split()[1:] if stem(word) in _NATIONALS), "")
        if noun:
            end = match.start() + match[0].index(noun) + len(noun)
            yield Trait(_STRANGER, f"the {stem(noun)}", match[1].lower(), statement, (match.start(), end))


def _headed(text: str, statement: Statement) -> Iterator[Trait]:
    for match in _HEADED_AT.finditer(text, *statement.span):
        unit = " ".join(sorted(content_keys(match[2]) - _UNIT_KEYS))
        yield Trait(_HOUSE, f"{known_by(match[1], person=True)} / {unit}", match[3], statement, match.span(3))


_VERBS = _EARNING | word_set("report win teach head lead run manage direct oversee")
