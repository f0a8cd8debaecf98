"""One noun of two sorts that exclude each other: the left engine and the right one, a knee injury and an ankle one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.topics import tells_of_past
from broadsheet.compare.language.words import STOP_WORDS, content_keys, stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEAST = 4.0
"""What the words must weigh that both sentences share, the noun included."""

# One class a line: its name, the nouns that it is asked of ("*" for any), and its sorts, parted by bars; words of one
# sort by blanks. A line that ends in "&" goes on.
_CLASSES_TEXT = """
side     engine wing lane leg arm hand eye ear wheel knee shoulder ankle foot thigh lung kidney hip elbow wrist &
         hamstring calf side bank tire tyre : left | right
end      door engine wheel seat row entrance window end wing gate : front | rear back
body     injury wound surgery operation fracture sprain strain problem : knee | ankle | shoulder | hip | elbow &
         | wrist | foot | hand | thigh | calf | groin | hamstring | neck | head | chest | rib
organ    cancer tumor tumour disease transplant failure : lung | breast | prostate | colon | liver | pancreatic &
         | brain | skin | stomach | ovarian | kidney | heart | bladder | throat
load     train ship plane ferry vessel : freight cargo goods | passenger
years    man woman couple driver victim patient : elderly | young teenage
court    court prison judge charge agent : federal | state
colour   car vehicle van truck sedan pickup suv bus jacket shirt hat hoodie coat sweater mask flag balloon &
         : red | blue | green | yellow | black | white | gray grey silver | brown | orange | purple
compass  * : northern | southern
sun      * : eastern | western
north    of : north | south
east     of : east | west
going    of : northeast | northwest | southeast | southwest
northward (none) : north | south
eastward (none) : east | west
degree   degree : first | second | third
step     stage : first | second | third
sex      student suspect victim passenger officer driver employee worker : male | female
"""
_MOVING = frozenset(
    {
        "making",
        "made",
        "fled",
        "escaped",
        "drifted",
        "blew",
        "headed",
        "moves",
        "sailed",
        "moving",
        "heading",
        "blowing",
        "traveling",
        "travelling",
        "drifting",
        "moved",
        "drove",
    }
)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A noun with the sort of it that is meant.

    Attributes:
        class_: What is told of it: its side, its colour.
        noun: The noun, as compared.
        sort: The number of the sort among those of its class.
        statement: The sentence.
        span: Where both words stand.
    """

    class_: str
    noun: str
    sort: int
    statement: Statement
    span: Span


def _table() -> dict[str, list[tuple[str, int, frozenset[str]]]]:
    table: dict[str, list[tuple[str, int, frozenset[str]]]] = {}
    for line in _CLASSES_TEXT.replace("&\n", "").strip().splitlines():
        head, _, sorts = line.partition(":")
        name, *nouns = head.split()
        asked = frozenset(stem(noun) for noun in nouns if noun != "*")
        for number, words in enumerate(sorts.split("|")):
            for word in words.split():
                table.setdefault(word, []).append((name, number, asked))
    return table


_TABLE = _table()
_WORDS = "|".join(sorted(_TABLE, key=len, reverse=True))
_PAIR = re.compile(rf"\b({_WORDS})(?:-hand)?[ -]([a-z]{{2,}}|[A-Z][a-z]+)\b", re.IGNORECASE)
_NAMED = re.compile(r" (?:the )?(?:\w+ of )?([A-Z]\w+)")
_GOINGS = frozenset({"going", "northward", "eastward"})
_GOING = re.compile(
    rf"\b({'|'.join(sorted(_MOVING))})( (?:off |away )?(?:to the |towards? the |slowly )?)"
    r"((?:north|south)(?:east|west)?|east|west)(?:wards?)?\b(?! of)",
    re.IGNORECASE,
)

_SORT_KEYS = content_keys(" ".join(_TABLE))

_LETTERS = re.compile("[a-z]+")
_MAKERS = word_list("airbus boeing embraer bombardier cessna fokker antonov tupolev ilyushin sukhoi")
_OPENINGS = word_list("skylight window door roof vent chimney tunnel gate hole")
_MAKER = re.compile(rf"\b({'|'.join(word.capitalize() for word in _MAKERS)}) [A-Z]{{0,3}}-?\d[\w-]*")
_OPENING = re.compile(rf"\b(?:through|by|via) (?:an?|the|its) (?:[\w-]+ ){{0,2}}?({'|'.join(_OPENINGS)})\b")
"""What names a sort by itself: of one aircraft one maker is right, of one way in one opening."""


_STEMS = frozenset(
    stem(word)
    for word in (
        *_TABLE,
        *_MAKERS,
        *_OPENINGS,
        "degree",  # "second" is a unit of time to the reader of words.
        "stage",
    )
)
"""A sentence without any of these words tells of no sort."""


def other_sorts(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every noun that the articles tell in two sorts of which only one can be meant."""
    ours = read_once(_by_noun, a)
    theirs = read_once(_by_noun, b) if ours else {}
    drafts = []
    for key in sorted(ours.keys() & theirs.keys()):
        left, right = ours[key], theirs[key]
        if len({one.sort for one in left}) > 1 or len({other.sort for other in right}) > 1:
            continue  # An article that tells of both sorts tells of two things.
        if left[0].sort == right[0].sort:
            continue
        pairs = [
            (_shared(one, other, weights), one, other)
            for one in left
            for other in right
            if _past(one, a) == _past(other, b)
        ]
        if not pairs:
            continue
        best = max(pairs, key=lambda pair: (round(pair[0], 6), -pair[1].span[0] - pair[2].span[0], -pair[1].span[0]))
        if best[0] >= LEAST * fullness(weights):
            drafts.append(_draft(best[1], best[2], best[0], a))
    return drafts


def _past(one: _Sorted, side: Side) -> bool:
    """Tell whether a sentence speaks of an earlier time: in 2016 a goods train derailed here, today another train."""
    return tells_of_past(side.text[slice(*one.statement.span)].casefold())


def _by_noun(side: Side) -> dict[tuple[str, str], list[_Sorted]]:
    found: dict[tuple[str, str], list[_Sorted]] = {}
    for statement in side.statements:
        if statement.keys.isdisjoint(_STEMS):
            continue
        for one in _sorted(side.text, statement):
            found.setdefault((one.class_, one.noun), []).append(one)
    return found


def _sorted(text: str, statement: Statement) -> Iterator[_Sorted]:
    yield from _paired(text, statement)
    # The words alone tell sooner than the patterns which of these can be found at all.
    letters = set(_LETTERS.findall(text[slice(*statement.span)].lower()))
    for pattern, name, needed in ((_MAKER, "aircraft", _MAKERS), (_OPENING, "way in", _OPENINGS)):
        if letters.isdisjoint(needed):
            continue
        for match in pattern.finditer(text, *statement.span):
            yield _Sorted(name, "", sum(map(ord, match[1])), statement, match.span())
    if letters.isdisjoint(_MOVING):
        return
    for match in _GOING.finditer(text, *statement.span):
        for name, number, _ in _TABLE[match[3].lower()]:
            if name in _GOINGS:
                yield _Sorted(name, "", number, statement, match.span(3))


def _paired(text: str, statement: Statement) -> Iterator[_Sorted]:
    end = 0
    for word in statement.words:
        match = (
            _PAIR.match(text, word.start, statement.span[1]) if word.key in _SORT_KEYS and word.start >= end else None
        )
        if match is None:
            continue
        end = match.end()
        noun = stem(match[2].lower())
        of_what = _NAMED.match(text, match.end()) if noun == "of" else None
        if noun in STOP_WORDS and of_what is None:
            continue
        for name, number, asked in _TABLE[match[1].lower()]:
            if noun in asked or not asked:
                yield _Sorted(name, f"of {of_what[1]}" if of_what else noun, number, statement, match.span())


def _shared(one: _Sorted, other: _Sorted, weights: Mapping[str, float]) -> float:
    return weight((one.statement.keys & other.statement.keys) | {one.noun}, weights)


def _draft(one: _Sorted, other: _Sorted, rank: float, a: Side) -> Draft:
    noun = a.text[slice(*one.span)].split()[-1]
    if one.noun.startswith("of ") or not one.noun:
        noun = one.class_ if " " in one.class_ or one.class_ == "aircraft" else "direction"
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=f"which {noun}",
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="the two exclude each other",
        weight=2,
        rank=rank,
    )
