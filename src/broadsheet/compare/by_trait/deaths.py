"""What somebody died of: drowned here and stabbed there, of one victim, or of the one death that both reports tell."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

LEAST = 4.0
"""What two sentences must share that tell of two ways to die, where no number of people and no victim is common."""

# One way a line: its name, words of which a sentence must have some, and the words for it as a pattern: most sentences
# are told by the first, which is quicker. "?" behind the name: it hurts more often than it kills, so the sentence must
# say that somebody died.
_WAYS_TEXT = r"""
fire; burned burnt burns charred; burn(?:ed|t) (?:alive|to death)|charred to death|died (?:of|from) (?:\w+ )?burns
smoke; suffocated asphyxiated asphyxiation smoke; suffocated|asphyxiat(?:ed|ion)|smoke inhalation|overcome by smoke
smoke; choked; choked (?:to death|on (?:the )?(?:smoke|fumes))
water; drowned drowning; drowned|died by drowning
bullet; shot gunned; (?:shot|gunned) (?:dead|down|to death|and killed)
bullet; fatally gunshot; fatally shot|died (?:of|from) (?:\w+ )?gunshot
blade; stabbed knifed hacked; (?:stabbed|knifed|hacked) (?:to death|and killed)
blade; fatally stab; fatally stabbed|died (?:of|from) (?:\w+ )?stab
strangling; strangled strangulation; (?:was|were|been) strangled|strangled to death|strangulation
beating; beaten clubbed kicked bludgeoned; (?:beaten|clubbed|kicked) to death|bludgeoned|fatally beaten
weight; crushed buried; (?:was|were|been) crushed|crushed to death|buried alive
current; electrocuted electrocution; electrocuted|electrocution
rope; hanged; hanged (?:him|her)self|found hanged
poison; poisoned poisoning; (?:was|were|been) poisoned|poisoned to death|died (?:of|from) (?:[\w-]+ )?poisoning
drug; overdose; (?:died (?:of|from)|fatal) (?:an? )?(?:[\w-]+ )?overdose
fall; fell plunged plummeted jumped leapt; (?:fell|plunged|plummeted|jumped|leapt) to (?:his|her|their) deaths?
wheels; run struck hit mowed; (?:was|were|been) run over|(?:struck|hit|mowed down) and killed by
wheels?; hit struck; (?:hit|struck|run down) by an? (?:[\w-]+ )?(?:car|bus|truck|lorry|van|train|tram|motorcycle|taxi)
bullet?; hit struck; (?:hit|struck) by (?:a|the|two|three|several)? ?(?:[\w-]+ )?(?:bullets?|gunfire)
blow?; hit struck; (?:hit|struck) by an? (?:[\w-]+ ){0,2}(?:canister|stone|rock|brick|bottle|baton|ball|cartridge)
weight?; fell collapsed; (?:tree|wall|roof|branch|ceiling|chimney|crane|boulder|beam) (?:fell|collapsed|came down) on
lightning?; lightning; (?:hit|struck|killed) by (?:a bolt of )?lightning
crowd; trampled; trampled
cold; froze frozen hypothermia exposure; froze(?:n)? to death|died of (?:hypothermia|exposure)
hunger; starved starvation hunger thirst; starved to death|died of (?:hunger|starvation|thirst)
"""
_WAYS = tuple(
    (name.rstrip("?"), name.endswith("?"), content_keys(words), re.compile(rf"\b(?:{pattern})\b"))
    for name, words, pattern in (line.split("; ", 2) for line in _WAYS_TEXT.strip().splitlines())
)
_WAY_KEYS = frozenset().union(*(keys for _, _, keys, _ in _WAYS))
_KILLING = content_keys("killed died")
_UNSURE = re.compile(
    r"\b(?:may|might|could|whether|possibl[ey]|suspect\w*|likely|probably|believed?|thought|apparently|not|denied"
    r"|investigat(?:e|es|ed|ing|ions?)|alleg\w+|claim\w*|fear\w*|ago|earlier|previous\w*|similar|decades?|almost|nearly"
    r"|attempt\w*|threaten\w*|part(?:ly|ially)|mainly|largely|contribut\w+|factors?)\b",
    re.IGNORECASE,
)
"""Words of a sentence that does not tell for a fact what somebody died of, or tells of other things."""


_AGED = re.compile(r"\b(\d{1,3})-year-old\b|\b(?:man|woman|boy|girl|victim) of (\d{1,3})\b")

_WAY = Sort(
    "cause of death",
    Kind.CAUSE,
    "one death is told in two ways",
    lambda one, other: one != other,
    least=LEAST,
    counted=True,
)
_WAY_OF_ONE = replace(_WAY, least=0.0)


def deaths(side: Side) -> Iterator[Trait]:
    """Yield the ways to die that an article tells of, of each victim that it tells apart and of all."""
    text = side.text
    told = sentences_with(side, _WAY_KEYS)
    for way, open_, keys, pattern in _WAYS:
        for statement in told:
            if statement.keys.isdisjoint(keys) or (open_ and statement.keys.isdisjoint(_KILLING)):
                continue
            for match in pattern.finditer(text, *statement.span):
                sure = not _doubtful(text[slice(*statement.span)])
                victim = _victim(side, statement, match.start())
                if victim:
                    yield Trait(_WAY_OF_ONE, victim, way, statement, match.span(), sure)
                yield Trait(_WAY, "", way, statement, match.span(), sure)


def _victim(side: Side, statement: Statement, at: int) -> str:
    """Return the surname or the age by which a report tells one victim from others; empty where it tells neither."""
    own = [one for one in side.clauses if one.sentence == statement.span and one.span[0] <= at < one.span[1]]
    who = own[-1].subject if own else None
    if who is None or who.several:
        return ""
    if who.name:
        return who.name.split()[-1]
    aged = _AGED.search(side.text, own[-1].span[0], own[-1].verb_span[0])
    return f"{aged[1] or aged[2]}-year-old" if aged else ""


def _doubtful(sentence: str) -> bool:
    """Tell whether a sentence does not vouch for what it tells, or quotes it."""
    return _UNSURE.search(sentence) is not None or not {'"', "“"}.isdisjoint(sentence)
