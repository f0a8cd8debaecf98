"""What fills one place of one deed: who found the boy, with what he was stabbed, where the man hid.

A report of one event tells such a deed once, in one of several verbs. Where two reports fill its place with two things
of one kind, of which neither report names the other's, one of them is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.bearers import prints_name, two_names
from broadsheet.compare.by_trait.named_places import is_time
from broadsheet.compare.by_trait.setting_sorts import two_towns
from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.compatibility.places import called
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.deed_frames import FRAMES_TEXT
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.rivals import RIVALS
from broadsheet.compare.language.words import stem
from broadsheet.compare.sentences.bearing import Bearers
from broadsheet.compare.sentences.told import is_person
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition, Span

LEAST = 0.8
"""What the two sentences must share where the deed is anybody's."""

SOMEBODY = "somebody"
_SITED = frozenset(("in", "at", "on", "inside", "under", "into", "onto", "among", "beneath", "behind", "near"))
_SLOTS = {
    "in": _SITED,
    "from": frozenset(("from", "off")),
    "to": frozenset(("to", "into", "for", "towards", "toward")),
    "with": frozenset(("with", "by")),
    "by": frozenset(("by", "with", "on", "in", "from", "over", "through", "at")),
    "of": frozenset(("of", "with", "over", "for", "on")),
}
_DOER, _DONE, _SUBJECT = "doer", "done", "subject"
_HUMAN = word_set("man woman boy girl child teenager pensioner suspect victim toddler gunman attacker")
_PRONOUNS = word_set("he she him her")
_SEEKERS = word_set("police officer officers deputies detectives agents soldiers troops customs authorities guards")
_NAMES, _PLACES = "name", "place"


@dataclass(frozen=True, slots=True)
class _Frame:
    """A place of a deed.

    Attributes:
        sort: What a row calls it, and when two values exclude each other.
        slot: Which party of the clause fills it.
        kinds: The kinds of rival nouns that may fill it; names of people where it is "name".
        whose: Whether it is one of each to whom the deed is done, or by whom.
        once: Whether a report tells it once, whatever else the two sentences tell.
        nouns: Nouns of which one must be a party of the clause, as compared; empty for any.
    """

    sort: Sort
    slot: str
    kinds: frozenset[str]
    whose: bool
    once: bool
    nouns: frozenset[str]


class _Filling(NamedTuple):
    """What fills a place: rival nouns, or the name of somebody.

    Attributes:
        places: The kinds with their places.
        words: The nouns as printed, in small letters.
        name: The name.
        site: Whether that is the name of a place.
        whose: The name of whom the deed is told; empty where it is not told or may be anybody's.
    """

    places: frozenset[tuple[str, int]]
    words: frozenset[str]
    name: str = ""
    site: bool = False
    whose: str = ""


def _two(one: _Filling, other: _Filling) -> bool | None:
    """Tell whether two fillings exclude each other: two names, or two places of each kind that both have."""
    if one.whose and other.whose and one.whose != other.whose:
        return None
    if one.site and other.site:
        return two_towns((one.name,), (other.name,))
    if one.name and other.name:
        return two_names(one.name, other.name)
    kinds = {kind for kind, _ in one.places} & {kind for kind, _ in other.places}
    if not kinds:
        return None
    return not one.places & other.places or None


def _known(one: Trait, other: Trait, side: Side) -> bool:
    """Tell whether an article names what the other fills the place with, in whatever part."""
    if one.value.name and other.value.name:
        return one.value.name in side.text if one.value.site else prints_name(one.value.name, side.text)
    rivals = {stem(word) for word, places in RIVALS.items() if not one.value.places.isdisjoint(places)}
    return any(not rivals.isdisjoint(each.keys) for each in side.statements)


def _frames() -> dict[str, list[_Frame]]:
    found: dict[str, list[_Frame]] = {}
    for line in FRAMES_TEXT.strip().splitlines():
        name, verbs, slot, kinds, *rest = (part.strip() for part in line.split("|"))
        whose, once = slot.endswith("*"), slot.endswith("1")
        least = 0.0 if whose or once else LEAST
        sort = Sort(name, Kind.STATUS, "only one of the two can be meant", _two, _known, least)
        nouns = frozenset(map(stem, rest[0].split())) if rest else frozenset()
        frame = _Frame(sort, slot.rstrip("*1"), frozenset(kinds.replace("_", " ").split(", ")), whose, once, nouns)
        for verb in verbs.split():
            found.setdefault(verb, []).append(frame)
    return found


_FRAMES = _frames()


def frames(side: Side) -> Iterator[Trait]:
    """Yield what fills the places of the deeds that an article tells."""
    bearers = Bearers(side)
    statements = by_span(side)
    for clause in side.clauses:
        asked = _FRAMES.get(clause.verb)
        if asked is None or clause.quoted or clause.negated or clause.hedged:
            continue
        statement = statements.get(clause.sentence)
        if statement is None or statement.heading:
            continue
        for frame in asked:
            yield from _filled(frame, clause, statement, bearers)


def _filled(frame: _Frame, clause: Proposition, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    parties = [clause.subject, clause.object, *(who for _, who in clause.adjuncts)]
    if frame.nouns and not any(who is not None and stem(who.head) in frame.nouns for who in parties):
        return
    for who in _fillers(frame.slot, clause):
        filling = _filling(who, frame.kinds)
        if filling is not None:
            known = list(_whose(frame, clause, bearers))
            name = next((bearer for bearer in known if bearer[:1].isupper()), "")
            for bearer in known:
                span = _noun(filling, who, bearers.side.text)
                yield Trait(frame.sort, bearer, filling._replace(whose=name), statement, span)
            return


def _fillers(slot: str, clause: Proposition) -> list[Participant]:
    if slot == _DOER:
        by = [who for word, who in clause.adjuncts if word == "by"]
        found = by if clause.passive else [clause.subject]
    elif slot == _DONE:
        found = [clause.subject if clause.passive else clause.object]
    elif slot == _SUBJECT:
        found = [clause.subject]
    else:
        found = [who for word, who in clause.adjuncts if word in _SLOTS[slot]]
    return [who for who in found if who is not None and not who.denied]


def _filling(who: Participant, kinds: frozenset[str]) -> _Filling | None:
    if _NAMES in kinds:
        return _Filling(frozenset(), frozenset(), who.name) if is_person(who) and " " in who.name else None
    if _PLACES in kinds and who.name and not (who.person or who.several or is_time(who.name)):
        return _Filling(frozenset(), frozenset(), called(who), site=True)
    if who.pronoun or (who.several and " and " in who.words):
        return None
    words = f"{who.beside} {'' if who.name else who.words}".lower().replace(",", " ").split()
    told = {word: frozenset(place for place in RIVALS.get(word, ()) if place[0] in kinds) for word in words}
    places = frozenset().union(*told.values())
    return _Filling(places, frozenset(word for word, found in told.items() if found)) if places else None


def _noun(filling: _Filling, who: Participant, text: str) -> Span:
    """Return where the noun stands that fills the place; the whole party where it is a name."""
    words = text[slice(*who.span)].lower()
    at = [words.find(word) for word in sorted(filling.words) if word in words]
    if filling.name or not at:
        return who.span
    word = next(word for word in sorted(filling.words) if words.find(word) == min(at))
    return who.span[0] + min(at), who.span[0] + min(at) + len(word)


def _whose(frame: _Frame, clause: Proposition, bearers: Bearers) -> Iterator[str]:
    """Yield by what the one is known of whom the deed is told: a name, that it is somebody, or the noun."""
    if not frame.whose:
        yield ""
        return
    done = clause.subject if clause.passive or clause.object is None else clause.object
    who = clause.subject if frame.slot == _DONE and not clause.passive else done
    if who is None or stem(who.head) in frame.nouns or (frame.slot in _SLOTS and who.head in _SEEKERS):
        # "Takes charge" has nobody to whom it is done; whom "officers found hiding" is told before.
        yield SOMEBODY
        return
    if who.several:
        return
    name = bearers.of(who)
    if name:
        yield name
    called_so = who.definite and (who.head in _HUMAN or who.head.endswith("-year-old"))
    if is_person(who) or called_so or who.head in _PRONOUNS or (who.pronoun and not who.words):
        if not name or name == bearers.main_person(1):
            yield SOMEBODY
    elif not name and who.head:
        yield stem(who.head)
