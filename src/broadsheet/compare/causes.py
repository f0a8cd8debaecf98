"""What something came of: two causes of one fire, one delay, one death, "was caused by", "drowned" and "was stabbed".

A report that gives one cause of a thing gives the cause of what it is about. Of two reports of one event that each give
one, and in sentences that share what they tell, one is wrong where neither cause is so wide that the other lies in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.doers import VAGUE
from broadsheet.compare.traits import Sort, Trait, sentences_with
from broadsheet.compare.words import content_keys, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

LEAST = 3.0
"""What the sentences must share."""

LEAST_OF_DEATHS = 4.0
"""... and those that tell of two ways to die, where no number of people is common to both."""

# One way a line: its name, words of which a sentence must have some, and the words for it as a pattern: most sentences
# are told by the first, which is quicker.
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
crowd; trampled; trampled
cold; froze frozen hypothermia exposure; froze(?:n)? to death|died of (?:hypothermia|exposure)
hunger; starved starvation hunger thirst; starved to death|died of (?:hunger|starvation|thirst)
"""
_WAYS = tuple(
    (name, content_keys(words), re.compile(rf"\b(?:{pattern})\b"))
    for name, words, pattern in (line.split("; ", 2) for line in _WAYS_TEXT.strip().splitlines())
)
_WAY_KEYS = frozenset().union(*(keys for _, keys, _ in _WAYS))
_UNSURE = re.compile(
    r"\b(?:may|might|could|whether|possibl[ey]|suspect\w*|likely|probably|believed?|thought|apparently|not|if|denied"
    r"|investigat\w+|alleg\w+|claim\w*|fear\w*|ago|earlier|previous\w*|similar|decades?|almost|nearly|attempt\w*|others?"
    r"|some|threat\w*|another|same|also|part(?:ly|ially)|mainly|largely|contribut\w+|factors?)\b",
    re.IGNORECASE,
)
"""Words of a sentence that does not tell as a fact what all of it came of, or tells of other things."""

# What has one cause: one thing a line, its nouns and verbs.
_EFFECTS_TEXT = """
fire blaze
explosion explode blast
crash collision collide derail derailment
collapse
delay postpone
cancellation cancel abandon called-off
closure close shut
sinking sink capsize
blackout outage
avalanche landslide mudslide
flood flooding
death die
resignation resign
spill leak
accident
stampede
"""
_EFFECTS = {stem(word): line.split()[0] for line in _EFFECTS_TEXT.strip().splitlines() for word in line.split()} | {
    "burn": "fire"
}
_EFFECT_KEYS = content_keys(f"{_EFFECTS_TEXT} burn")
_BOUNDARY = (
    r"(?=[,.;:]|\s(?:and|but|while|when|after|which|who|for|said|according|that"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|$)"
)
_PHRASE = rf"((?:an?|the|its|his|her|their|some)\s+[^,.;:]{{3,120}}?|[a-z][^,.;:]{{2,60}}?){_BOUNDARY}"
_EFFECT = r"([^,;:]{3,90}?)"
_MADE = r"(?:caused|sparked|triggered|started|provoked|set off|brought about|touched off)"
_BE = r"(?:was|were|been|is|be)"
_OF = re.compile(
    rf"{_EFFECT}\s(?:because of|because|(?<!\bis )(?<!\bare )due to|owing to|as a result of"
    rf"|{_BE} (?:the result of|(?:{_MADE}|blamed) (?:by|on)))\s+{_PHRASE}",
    re.IGNORECASE,
)
"""An effect before its cause."""

_MAKES = re.compile(
    r"(?:^|[,;]\s|\bthat\s)((?:(?:an?|the|its)\s+)?[^,.;:]{3,70}?)\s+"
    rf"(?:{_MADE}|{_BE} (?:the (?:cause|reason) (?:of|for|behind)|to blame for|behind|blamed for))\s+{_PHRASE}",
    re.IGNORECASE,
)
"""A cause before its effect."""

_CUE = re.compile(
    r"\b(?:caus|because|due to|owing|spark|trigger|blam|start|provok|touched|reason|behind|set off|result of)"
)
_OF_HINT = re.compile(rf"because|due to|owing to|result of|(?:{_MADE}|blamed) (?:by|on)", re.IGNORECASE)
_MAKES_HINT = re.compile(rf"{_MADE}|(?:cause|reason) (?:of|for|behind)|to blame|behind|blamed for", re.IGNORECASE)
"""What an effect and its cause have between them, without what stands on both sides."""

_PASSIVE = re.compile(rf"\b{_BE}$", re.IGNORECASE)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Tell whether two causes have nothing in common, and neither is so wide that the other may lie in it."""
    if one & other:
        return False
    return None if VAGUE & (one | other) else True


def _known(one: Trait, _: Trait, side: Side) -> bool:
    """Tell whether most of the words for a cause stand in the other article too."""
    keys = frozenset().union(*(each.keys for each in side.statements))
    return len(one.value & keys) * 2 > len(one.value)


_CAUSE = Sort("cause", Kind.CAUSE, "one effect, two causes", _apart, _known, LEAST)
_WAY = Sort(
    "cause of death",
    Kind.CAUSE,
    "one death is told in two ways",
    lambda one, other: one != other,
    least=LEAST_OF_DEATHS,
    counted=True,
)


def deaths(side: Side) -> Iterator[Trait]:
    """Yield the ways to die that an article tells of."""
    text = side.text
    told = sentences_with(side, _WAY_KEYS)
    for way, keys, pattern in _WAYS:
        for statement in told:
            if not statement.keys.isdisjoint(keys):
                for match in pattern.finditer(text, *statement.span):
                    yield Trait(_WAY, "", way, statement, match.span(), not _doubtful(text[slice(*statement.span)]))


def causes(side: Side) -> Iterator[Trait]:
    """Yield what an article gives as causes, each by what came of it."""
    for statement in sentences_with(side, _EFFECT_KEYS):
        sentence = side.text[slice(*statement.span)]
        if _CUE.search(sentence):
            sure = not _doubtful(sentence)
            for pattern, hint, effect, cause in ((_OF, _OF_HINT, 1, 2), (_MAKES, _MAKES_HINT, 2, 1)):
                if hint.search(sentence):
                    for match in pattern.finditer(sentence):
                        yield from _cause(statement, match, effect, cause, sure=sure)


def _doubtful(sentence: str) -> bool:
    return _UNSURE.search(sentence) is not None or not {'"', "“"}.isdisjoint(sentence)


def _cause(statement: Statement, match: re.Match[str], effect: int, cause: int, *, sure: bool) -> Iterator[Trait]:
    if _PASSIVE.search(match[cause]):
        return
    keys = content_keys(match[cause])
    event = next((_EFFECTS[key] for word in match[effect].split() if (key := stem(word.lower())) in _EFFECTS), "")
    if event and keys:
        start = statement.span[0]
        yield Trait(_CAUSE, event, keys, statement, (start + match.start(cause), start + match.end(cause)), sure)
