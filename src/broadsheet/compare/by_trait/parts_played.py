"""Who plays a part of which a report has one: came upon the find, flew the plane, wrote the ruling, is to take over.

The parts are told with many verbs and seen from both ends: "led the search" is "was in charge of the operation".
Where two reports give one such part to two people of whom neither knows the other's, one is wrong.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.players import Player, doer_of, part, player
from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.told import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Proposition, Span

_ALSO = re.compile(r"\balso\b")
"""What tells that somebody else did it too."""

_AIRCRAFT = content_keys(
    "plane jet aircraft airliner helicopter balloon airship glider ship ferry yacht submarine train tram"
)
_MERGED = content_keys("merged combined enlarged")
_HOUSE = content_keys("group company firm business entity bank airline giant organisation organization")
_CHAIR = content_keys("chairman chairwoman chairperson chair")
_FOR_NOW = content_keys("interim acting caretaker temporary")
_DISSENT = content_keys("dissent minority")
_MAJORITY = content_keys("majority unanimous")
_JUDGING = content_keys("majority court panel opinion ruling judgment judgement decision")

_FINDS_TEXT = """
remains: fossil fossils skull bone bones skeleton tooth teeth jaw jawbone claw vertebra vertebrae tusk
body: body bodies corpse
treasure: coin coins hoard treasure ring helmet statue mosaic sword
bomb: bomb shell grenade landmine explosives
wreck: wreck wreckage
writing: manuscript letter diary notebook painting
fraud: irregularity irregularities discrepancy discrepancies shortfall invoice invoices receipts statements payments
flaw: flaw bug defect vulnerability loophole
heavens: comet planet asteroid supernova
trail: track tracks footprint footprints
"""
_FINDS = {line.partition(":")[0]: content_keys(line.partition(":")[2]) for line in _FINDS_TEXT.strip().splitlines()}
_LED = {
    line.split()[0]: content_keys(line)
    for line in (
        "jury",
        "operation rescue search",
        "inquiry investigation probe",
        "expedition",
        "orchestra choir",
        "delegation",
    )
}
"""What one person leads, each with its other words."""
_WORKS = {
    line.split()[0]: content_keys(line)
    for line in ("music score soundtrack", "script screenplay libretto", "lyrics", "choreography", "costumes")
}
"""What one person makes for a film or a stage, each with its other words."""
_CHARGE = content_keys("charge")
_HEADING = word_set("lead head chair direct coordinate oversee conduct preside")
_MAKING = word_set("write compose create pen provide design")
_FINDING = word_set("find discover notice spot unearth uncover detect locate")
_UPON = {
    "come": ("across", "upon"),
    "stumble": ("across", "upon", "on"),
    "hit": ("on", "upon"),
    "happen": ("on", "upon"),
}


_FINDER = part("who found it")
_CONTROLS = part("who was at the controls")
_MERGED_HEAD = part("who leads the merged company")
_CARETAKER = part("who takes over for now")
_AUTHOR = part("who wrote the ruling")
_LEADER = part("who led it")
_MAKER = part("whose work")


def parts_played(side: Side) -> Iterator[Trait]:
    """Yield who plays which part in what an article tells."""
    statements = by_span(side)
    for at, told in enumerate(side.clauses):
        clause = told
        if clause.verb not in _VERBS or clause.quoted or clause.negated or (clause.hedged and clause.above != "be"):
            continue
        statement = statements.get(clause.sentence)
        if statement is None or statement.heading or _ALSO.search(side.text, clause.span[0], clause.verb_span[1]):
            continue
        following = side.clauses[at + 1] if at + 1 < len(side.clauses) else None
        if following is not None and clause.object is None and _tells_what_is_missing(clause, following):
            clause = replace(clause, object=following.object)
        for sort, bearer in _parts_of(clause, side):
            who, span = _player(clause, side.text)
            if who is not None and span is not None:
                yield Trait(sort, bearer, who, statement, span)


def _tells_what_is_missing(clause: Proposition, following: Proposition) -> bool:
    """Tell whether the verb behind a verb is no verb of its own: "noticed missing receipts"."""
    return clause.verb in _FINDING and following.verb == "miss" and following.sentence == clause.sentence


def _player(clause: Proposition, text: str) -> tuple[Player | None, Span | None]:
    """Return who plays the part that a clause tells, and where the words stand; None where nobody single is told."""
    who = clause.subject if clause.passive and clause.verb in _GIVEN else doer_of(clause)
    if who is None and not clause.passive and clause.verb in _WRITING and clause.source[:1].isupper():
        at = text.find(clause.source, *clause.sentence)
        # "Judge Jane Doe, writing for the court, said": the speaker of the sentence writes.
        return (Player(clause.source, "", frozenset()), (at, at + len(clause.source))) if at >= 0 else (None, None)
    return player(who, clause, text)


_GIVEN = word_set("put place name appoint choose")
"""Verbs by whose passive somebody gets the part."""


def _parts_of(clause: Proposition, side: Side) -> Iterator[tuple[Sort, str]]:
    """Yield the parts that a clause gives to somebody, each with what it is a part of."""
    done = clause.subject if clause.passive else clause.object
    keys = keys_of(done) if done is not None else frozenset()
    behind = {word: keys_of(who) for word, who in clause.adjuncts}
    yield from ((_FINDER, find) for find in _finds(clause, keys, behind, side))
    if _steers(clause, keys, behind):
        yield _CONTROLS, ""
    if not clause.passive and clause.verb in _LEADING and keys & _MERGED and keys & _HOUSE:
        yield _MERGED_HEAD, "chair" if clause.verb == "chair" or keys & _CHAIR else ""
    yield from ((_CARETAKER, office) for office in _stands_in(clause, keys, behind))
    yield from ((_LEADER, led) for led in _leads(clause, keys, behind))
    if (clause.verb in _MAKING and (not clause.passive or "by" in behind)) or (clause.verb == "be" and "by" in behind):
        yield from ((_MAKER, work) for work, nouns in _WORKS.items() if keys & nouns)
    yield from ((_AUTHOR, side_of) for side_of in _judges(clause, keys, behind))


def _leads(clause: Proposition, keys: frozenset[str], behind: dict[str, frozenset[str]]) -> Iterator[str]:
    if clause.verb == "be":
        keys = behind.get("in", frozenset())
        keys = keys if keys & _CHARGE else frozenset()
    elif clause.verb not in _HEADING or (clause.passive and "by" not in behind):
        return
    yield from (led for led, nouns in _LED.items() if keys & nouns)


def _judges(clause: Proposition, keys: frozenset[str], behind: dict[str, frozenset[str]]) -> Iterator[str]:
    """Yield for whom somebody wrote a ruling: "for the majority", "the majority opinion", "in dissent"."""
    if clause.verb in _WRITING and (not clause.passive or "by" in behind):
        told = keys | behind.get("in", frozenset())
        if (told | behind.get("for", frozenset())) & _DISSENT:
            yield "dissent"
        elif behind.get("for", frozenset()) & _JUDGING or (told & _MAJORITY and told & _JUDGING):
            yield ""


def _finds(clause: Proposition, keys: frozenset[str], behind: dict[str, frozenset[str]], side: Side) -> Iterator[str]:
    if clause.verb == "find" and clause.object is not None and clause.object.head in ("it", "them"):
        found = [
            find for find, nouns in _FINDS.items() if any(not one.keys.isdisjoint(nouns) for one in side.statements)
        ]
        yield from found[: len(found) == 1]
        return
    if clause.verb in _UPON:
        keys = frozenset().union(*(behind.get(word, frozenset()) for word in _UPON[clause.verb]))
    elif clause.verb not in _FINDING:
        return
    yield from (find for find, nouns in _FINDS.items() if keys & nouns)


def _steers(clause: Proposition, keys: frozenset[str], behind: dict[str, frozenset[str]]) -> bool:
    if clause.verb in ("be", "sit", "remain"):
        return bool(behind.get("at", frozenset()) & _HELM)
    return clause.verb in _STEERING and not clause.passive and bool(keys & _AIRCRAFT)


def _stands_in(clause: Proposition, keys: frozenset[str], behind: dict[str, frozenset[str]]) -> Iterator[str]:
    """Yield the office that somebody is to fill for a time: the words for it, or "team"."""
    trains = clause.verb in _TRAINING and clause.planned and not clause.passive and "team" in keys
    if trains or (clause.verb in _PUTTING and behind.get("in", keys) & _FOR_NOW):
        yield "team"
    elif clause.verb in _FILLING:
        office = (content_keys(clause.object.words) if clause.object else frozenset()) | behind.get("as", frozenset())
        if office & _FOR_NOW:
            yield "team" if office & _TRAINERS else " ".join(sorted(office - _FOR_NOW))


_HELM = content_keys("controls helm yoke")
_TRAINING = word_set("take pick coach manage")
_PUTTING = word_set("put place take")
_TRAINERS = content_keys("coach manager")
_STEERING = word_set("fly pilot steer land")
_LEADING = word_set("run lead head chair be become")
_WRITING = word_set("write deliver author")
_FILLING = word_set("be become serve act name appoint make")
_VERBS = (
    _STEERING | _HEADING | _MAKING | _LEADING | _WRITING | _FILLING | _FINDING | _UPON.keys() | _GIVEN
    | word_set("sit remain take pick coach manage")
)  # fmt: skip
