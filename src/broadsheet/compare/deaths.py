"""One death told in two ways: "drowned" here and "was crushed by a beam" there, "burned to death" and "suffocated".

A report that tells of one way to die only, tells how those died whom it is about. Of two reports of one event that each
tell of one way, and of the same people, one is wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kin import PEOPLE
from broadsheet.compare.model import Verdict
from broadsheet.compare.told import fullness, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEAST = 4.0
"""What the two sentences must share where no number of people is common to both."""

# One way a line: its name, words or parts of words of which a text must have some, parted by blanks, and the words
# for it as a pattern: most texts are told by the first, which is quicker.
_WAYS_TEXT = r"""
fire; burn charred; burn(?:ed|t) (?:alive|to death)|charred to death|died (?:of|from) (?:\w+ )?burns
smoke; suffocat asphyxiat choked inhalation overcome; suffocated|asphyxiat(?:ed|ion)|smoke inhalation|overcome by smoke
smoke; choked; choked (?:to death|on (?:the )?(?:smoke|fumes))
water; drowned by_drowning; drowned|died by drowning
bullet; shot_dead shot_to gunned shot_and_killed; (?:shot|gunned) (?:dead|down|to death|and killed)
bullet; fatally_shot gunshot; fatally shot|died (?:of|from) (?:\w+ )?gunshot
blade; stabbed_to knifed hacked stabbed_and; (?:stabbed|knifed|hacked) (?:to death|and killed)
blade; fatally_stab stab_wound; fatally stabbed|died (?:of|from) (?:\w+ )?stab
strangling; strang; (?:was|were|been) strangled|strangled to death|strangulation
beating; beaten clubbed kicked bludgeoned; (?:beaten|clubbed|kicked) to death|bludgeoned|fatally beaten
weight; crushed buried; (?:was|were|been) crushed|crushed to death|buried alive
current; electrocut; electrocuted|electrocution
rope; hanged; hanged (?:him|her)self|found hanged
poison; poison; (?:was|were|been) poisoned|poisoned to death|died (?:of|from) (?:[\w-]+ )?poisoning
drug; overdose; (?:died (?:of|from)|fatal) (?:an? )?(?:[\w-]+ )?overdose
fall; to_his_death to_her_death to_their_death; (?:fell|plunged|plummeted|jumped|leapt) to (?:his|her|their) deaths?
wheels; run_over and_killed_by; (?:was|were|been) run over|(?:struck|hit|mowed down) and killed by
crowd; trampled; trampled
cold; to_death of_hypothermia of_exposure; froze(?:n)? to death|died of (?:hypothermia|exposure)
hunger; starv of_hunger of_thirst; starved to death|died of (?:hunger|starvation|thirst)
"""
_WAYS = tuple(
    (name, tuple(word.replace("_", " ") for word in letters.split()), re.compile(rf"\b(?:{pattern})\b"))
    for name, letters, pattern in (line.split("; ", 2) for line in _WAYS_TEXT.strip().splitlines())
)
_UNSURE = re.compile(
    r"\b(?:may|might|could|whether|possibl[ey]|likely|probably|believed?|thought|apparently|not|if|fear\w*|almost|nearly"
    r"|ago|earlier|previous\w*|attempt\w*|others?|some|threat\w*|another|same)\b|[“”\"]",
    re.IGNORECASE,
)
"""Words of a sentence that does not tell as a fact how all of those died, or tells of other deaths."""


class _Death(NamedTuple):
    """A way to die with the sentence that tells of it."""

    way: str
    statement: Statement
    span: Span


def other_deaths(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return the row of two ways to die that the articles tell of one death; at most one."""
    ours, theirs = _deaths(a), _deaths(b)
    ways, others = {one.way for one in ours}, {other.way for other in theirs}
    if len(ways) != 1 or len(others) != 1 or ways == others:
        return []
    pairs = [(one, other) for one in ours for other in theirs if _one_death(one, other, a, b, weights)]
    return [_draft(*pairs[0])] if pairs else []


def _deaths(side: Side) -> list[_Death]:
    """Return the ways to die that an article tells of, by their sentences; a heading's too, for it may tell another."""
    text = side.text
    patterns = [
        (way, pattern)
        for way, letters, pattern in _WAYS
        if any(each in text for each in letters) and pattern.search(text) is not None
    ]
    return [
        _Death(way, statement, match.span())
        for way, pattern in patterns
        for statement in side.statements
        for match in pattern.finditer(text, *statement.span)
    ]


def _one_death(one: _Death, other: _Death, a: Side, b: Side, weights: Mapping[str, float]) -> bool:
    for each, side in ((one, a), (other, b)):
        if each.statement.heading or _UNSURE.search(side.text, *each.statement.span):
            return False
    shared = one.statement.keys & other.statement.keys
    counted = any(key.isdigit() for key in shared) and PEOPLE & one.statement.keys and PEOPLE & other.statement.keys
    return bool(counted) or weight(shared, weights) >= LEAST * fullness(weights)


def _draft(one: _Death, other: _Death) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.CAUSE,
        slot="cause of death",
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="one death is told in two ways",
        weight=2,
        rank=2.7,
    )
