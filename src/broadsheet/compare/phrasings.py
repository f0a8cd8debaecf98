"""Set phrases that exclude each other when said of one thing: that day and the next, at the scene and on the way."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

REACH = 70
"""What a phrase is said of stands within this many characters of it."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Phrases of which only one can hold.

    Attributes:
        name: What they tell.
        kind: What sort of value they are.
        places: One pattern for each place on the scale.
        shared: How many words must stand beside the phrase in both articles.
        alone: Whether each article must have one place on the scale only.
        framed: Whether what differs may be a view of the same rather than a fact.
    """

    name: str
    kind: Kind
    places: tuple[re.Pattern[str], ...]
    shared: int
    alone: bool = False
    framed: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """A phrase where it stands."""

    place: int
    statement: Statement
    span: Span
    near: frozenset[str]
    plain: frozenset[str]


def _patterns(*places: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{place})\b") for place in places)


_PLACES = (
    r"(?:at|on) the (?:scene|spot)",
    r"(?:on the way|en route|in (?:an|the) ambulance)",
    r"(?:at|in) (?:an? |the )?(?:\w+ ){0,2}hospital",
    r"(?:at home|(?:at|in|inside) (?:his|her|their) (?:own )?(?:home|house|apartment|flat))",
)
"""Where reports place what happens to people; of one of them only one can hold."""

_DEEDS = (
    ("death", r"(?:died|dead)", 0),
    ("arrest", r"(?:arrested|captured|caught|apprehended|detained)", 1),
    ("finding", r"(?:found|discovered)", 1),
    ("birth", r"(?:born|gave birth)", 0),
)


def _placed(name: str, deed: str, shared: int) -> _Scale:
    return _Scale(
        f"place of {name}",
        Kind.PLACE,
        _patterns(*(rf"{deed}\s(?:\w+\s){{0,3}}{place}" for place in _PLACES)),
        shared,
        alone=True,
    )


_SCALES = (
    _Scale(
        "day",
        Kind.DATE,
        _patterns(
            r"(?:later |earlier )?(?:that|the same) (?:day|night|evening|morning|afternoon)",
            r"the (?:next|following) (?:day|morning|night|evening|afternoon)|(?:a|one) day later|the day after",
            r"the (?:previous (?:day|night|evening)|day before|night before)|(?:a|one) day earlier",
        ),
        shared=2,
    ),
    *(_placed(*deed) for deed in _DEEDS),
    _Scale(
        "direction",
        Kind.STATEMENT,
        _patterns(
            r"(?:from|at|with) (?:each other|one another)|both (?:ways|directions)|back and forth|mutual(?:ly)?",
            r"(?:in )?(?:only )?one direction|one[- ]way|one-sided",
        ),
        shared=2,
        framed=True,
    ),
)
"""The day and the place are facts; which way something goes is as often the writer's view of it."""


def opposed_phrases(a: Side, b: Side) -> list[Draft]:
    """Return a row for every two phrases of one scale that the articles say of the same thing."""
    drafts = []
    small_a, small_b = _small(a.text), _small(b.text)
    for scale in _SCALES:
        ours, theirs = _find(a, small_a, scale), _find(b, small_b, scale)
        if scale.alone and (_places(ours) & _places(theirs) or max(len(_places(ours)), len(_places(theirs))) > 1):
            continue
        drafts += [
            _draft(scale, one, other, a)
            for one in ours
            for other in theirs
            if one.place != other.place and _of_one_thing(scale, one, other)
        ]
    return _surest(drafts)


def _surest(drafts: list[Draft]) -> list[Draft]:
    """Keep one row for each phrase of either article, the one with most words beside it in both."""
    # Ties go to what stands earliest in both articles together, so that the order of the articles decides nothing.
    drafts.sort(key=lambda draft: (-draft.rank, sum(proof.value[0] for proof in (draft.a, draft.b) if proof)))
    seen_a: set[Span] = set()
    seen_b: set[Span] = set()
    kept = []
    for draft in drafts:
        if draft.a and draft.b and draft.a.value not in seen_a and draft.b.value not in seen_b:
            seen_a.add(draft.a.value)
            seen_b.add(draft.b.value)
            kept.append(draft)
    return kept


def _of_one_thing(scale: _Scale, one: _Said, other: _Said) -> bool:
    shared = one.near & other.near
    # Names alone only tell who is spoken of, not what is said of them.
    plain = not scale.shared or scale.framed or bool(shared & one.plain & other.plain)
    return len(shared) >= scale.shared and plain


def _small(text: str) -> str:
    """Return the text in small letters, each where it stood: a pattern of small letters is found sooner."""
    small = text.lower()
    return small if len(small) == len(text) else "".join([one.lower()[:1] for one in text])


def _find(side: Side, small: str, scale: _Scale) -> list[_Said]:
    found = []
    starts = [statement.span[0] for statement in side.statements]
    for place, pattern in enumerate(scale.places):
        for match in pattern.finditer(small):
            number = bisect_right(starts, match.start()) - 1
            if number < 0 or match.end() > side.statements[number].span[1]:
                continue
            statement = side.statements[number]
            words = [
                word
                for word in statement.words
                if match.start() - REACH <= word.start <= match.end() + REACH
                and not match.start() <= word.start < match.end()
            ]
            near = frozenset(word.key for word in words)
            plain = frozenset(word.key for word in words if not word.name)
            found.append(_Said(place, statement, match.span(), near, plain))
    # As they stand in the text: what is found first decides ties.
    return sorted(found, key=lambda said: (said.statement.span, said.place, said.span))


def _places(said: Sequence[_Said]) -> set[int]:
    return {one.place for one in said}


def _draft(scale: _Scale, one: _Said, other: _Said, side: Side) -> Draft:
    shared = one.near & other.near
    printed: dict[str, str] = {}
    for word in one.statement.words:
        if word.key in shared:
            printed.setdefault(word.key, side.text[word.start : word.end])
    return Draft(
        verdict=Verdict.DIFFERS if scale.framed else Verdict.CONFLICT,
        kind=scale.kind,
        slot=" / ".join([*list(printed.values())[:2], scale.name]),
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="it is told the other way round" if scale.framed else "the two exclude each other",
        weight=2,
        rank=float(len(shared)),
    )
