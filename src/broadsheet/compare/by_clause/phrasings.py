"""Set phrases that exclude each other when said of one thing: that day and the next, at the scene and on the way."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.small_letters import small
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

REACH = 70
"""What a phrase is said of stands within this many characters of it."""


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases of one place on a scale.

    Attributes:
        pattern: What matches them, in small letters.
        openers: What they begin with, every one of them: these few words are found much sooner than the pattern is.
    """

    pattern: re.Pattern[str]
    openers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    """Phrases of which only one can hold.

    Attributes:
        name: What they tell.
        kind: What sort of value they are.
        places: The phrases of each place on the scale.
        shared: How many words must stand beside the phrase in both articles.
        alone: Whether each article must have one place on the scale only.
        framed: Whether what differs may be a view of the same rather than a fact.
    """

    name: str
    kind: Kind
    places: tuple[_Phrases, ...]
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


def _phrases(pattern: str, *openers: str) -> _Phrases:
    return _Phrases(re.compile(rf"\b(?:{pattern})\b"), openers)


_PLACES = (
    r"(?:at|on) the (?:scene|spot)",
    r"(?:on the way|en route|in (?:an|the) ambulance)",
    r"(?:at|in) (?:an? |the )?(?:\w+ ){0,2}hospital",
    r"(?:at home|(?:at|in|inside) (?:his|her|their) (?:own )?(?:home|house|apartment|flat))",
)
"""Where reports place what happens to people; of one of them only one can hold."""

_DEEDS = (
    ("death", ("died", "dead"), 0),
    ("arrest", ("arrested", "captured", "caught", "apprehended", "detained"), 1),
    ("finding", ("found", "discovered"), 1),
    ("birth", ("born", "gave birth"), 0),
)


def _placed(name: str, deeds: tuple[str, ...], shared: int) -> _Scale:
    return _Scale(
        f"place of {name}",
        Kind.PLACE,
        tuple(_phrases(rf"(?:{'|'.join(deeds)})\s(?:\w+\s){{0,3}}{place}", *deeds) for place in _PLACES),
        shared,
        alone=True,
    )


_SCALES = (
    _Scale(
        "day",
        Kind.DATE,
        (
            _phrases(
                r"(?:later |earlier )?(?:that|the same) (?:day|night|evening|morning|afternoon)",
                *("that ", "the same ", "later that ", "later the same ", "earlier that ", "earlier the same "),
            ),
            _phrases(
                r"the (?:next|following) (?:day|morning|night|evening|afternoon)|(?:a|one) day later|the day after",
                *("the next ", "the following ", "a day later", "one day later", "the day after"),
            ),
            _phrases(
                r"the (?:previous (?:day|night|evening)|day before|night before)|(?:a|one) day earlier",
                *("the previous ", "the day before", "the night before", "a day earlier", "one day earlier"),
            ),
        ),
        shared=2,
    ),
    *(_placed(*deed) for deed in _DEEDS),
    _Scale(
        "direction",
        Kind.STATEMENT,
        (
            _phrases(
                r"(?:from|at|with) (?:each other|one another)|both (?:ways|directions)|back and forth|mutual(?:ly)?",
                *("from each", "from one", "at each", "at one", "with each", "with one", "both ", "back and", "mutual"),
            ),
            _phrases(
                r"(?:in )?(?:only )?one direction|one[- ]way|one-sided",
                *("one direction", "one-", "one way", "only one", "in one direction", "in only one"),
            ),
        ),
        shared=2,
        framed=True,
    ),
)
"""The day and the place are facts; which way something goes is as often the writer's view of it."""


def opposed_phrases(a: Side, b: Side) -> list[Draft]:
    """Return a row for every two phrases of one scale that the articles say of the same thing."""
    drafts = []
    for scale in _SCALES:
        ours = _find(a, scale)
        theirs = _find(b, scale) if ours else []
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


def _find(side: Side, scale: _Scale) -> list[_Said]:
    found = []
    starts = [statement.span[0] for statement in side.statements]
    for place, phrases in enumerate(scale.places):
        for match in _matches(small(side.text), phrases):
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


def _matches(low: str, phrases: _Phrases) -> Iterator[re.Match[str]]:
    """Yield the matches of the phrases in a text in small letters, in order and apart."""
    starts = []
    for opener in phrases.openers:
        at = low.find(opener)
        while at >= 0:
            starts.append(at)
            at = low.find(opener, at + 1)
    end = 0
    for start in sorted(starts):
        match = phrases.pattern.match(low, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


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
        why="the two see it differently" if scale.framed else "the two exclude each other",
        weight=2,
        rank=float(len(shared)),
    )
