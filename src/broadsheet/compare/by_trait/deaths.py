"""What somebody died of: drowned here and stabbed there, of one victim, or of the one death that both reports tell."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.illnesses import ILLNESS_KEYS, illnesses_in, two_deaths
from broadsheet.compare.language.topics import tells_of_past
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.bearing import Bearers
from broadsheet.compare.sentences.told import is_person
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
    two_deaths,
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


_BEHIND = re.compile(
    r"\b(?:(?:died|dies|dying|passed away|death|killed)\b(?: [^.;,]{0,40}?)?(?: (?:at|in|on) [^.;]{0,60}?)?,?"
    r" (?:of|from|due to|because of|caused by|blamed on|attributed to|put down to|after|following|by)"
    r"|succumbed(?: [^.;]{0,30}?)? to|(?:the )?(?:official )?(?:cause|causes)(?: of (?:the )?(?:his |her "
    r"|[A-Z]\w+['’]s )?death)?"
    r"(?:, [^,.;]{2,50},)? (?:was|is|were|had been|as)|(?:cause|causes):"
    r"|(?:lost|losing|loses|ended|after) (?:an?|his|her|the)(?: [a-z-]+){0,3} (?:battle|fight|struggle|bout)"
    r" (?:with|against|to|of)|(?:had|suffered|suffering|died of|died from)(?: [a-z]+){0,2} (?:fatal|deadly))"
    r" (?=\w)",
)
"""Words behind which stands what somebody died of."""

_BEFORE = re.compile(
    r"\b(?:(?:had )?(?:claimed|took|taken|cost|ended) (?:his|her|the \w+['’]s|[A-Z]\w+['’]s) life|killed (?:him|her"
    r"|the|[A-Z])"
    r"|was (?:given as |named as |listed as )?the (?:official )?cause of (?:his |her |the )?death"
    r"|as the cause of (?:his |her )?death"
    r"|was (?:the|what) (?:cause|killed)|(?:that|which) (?:killed|proved fatal)|proved fatal)\b"
)
"""... and before which."""

_DYING_KEYS = content_keys(
    "died dies dying dead passed death killed succumbed cause causes lost battle fight struggle bout fatal deadly "
    "claimed life took"
)
_THEN = re.compile(r"\b(?:complications?|after|following)\b", re.IGNORECASE)
"""Words for an illness from which another may have come."""

_FAR, _NEAR = 70, 30
_DOUBTED = re.compile(
    r"\b(?:may|might|could|whether|possibl[ey]|suspect\w*|likely|probably|believed?|thought|apparently|not|denied"
    r"|feared"
    r"|investigat(?:e|es|ed|ing)|alleg\w+|earlier|previous\w*|ago|decades?|nearly|almost|if|rumou?rs?|other|others"
    r"|many)\b",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"\b(?:wife|husband|father|mother|son|daughter|brother|sister|parents?|friend|uncle|aunt|partner|boyfriend"
    r"|girlfriend"
    r"|grand\w+|cousin|widow|children|child|predecessor|colleague)\b",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.;:]|, (?:who|which|but|and|a |an |the )")


def illnesses(side: Side) -> Iterator[Trait]:
    """Yield the illness or the wound of which an article says that the person it is about, or one by name, died."""
    bearers = Bearers(side)
    for statement in sentences_with(side, ILLNESS_KEYS):
        if statement.keys.isdisjoint(_DYING_KEYS):
            continue
        start, end = statement.span
        sentence = side.text[start:end]
        if tells_of_past(sentence.lower()):
            continue
        sure = _DOUBTED.search(sentence) is None
        for match in (*_BEHIND.finditer(side.text, start, end), *_BEFORE.finditer(side.text, start, end)):
            ahead = match.re is _BEHIND
            span = match.end(), _closed(side.text, match.end(), end)
            if not ahead:
                span = max(start, match.start() - _FAR), match.start()
            found = next(iter(illnesses_in(side.text, *span)), None)
            bearer = _dead(side, statement, match.start(), bearers) if found else ""
            if found and bearer:
                star = "*" if _THEN.search(side.text, match.start(), found[1][0]) else ""
                yield Trait(_WAY_OF_ONE, bearer, found[0] + star, statement, found[1], sure)


def _closed(text: str, start: int, end: int) -> int:
    mark = _STOPPED.search(text, start, min(end, start + _FAR))
    return mark.start() if mark else min(end, start + _FAR)


def _dead(side: Side, statement: Statement, at: int, bearers: Bearers) -> str:
    """Return of whom a sentence says what he died of: the subject by name, or the one whom the article is about."""
    own = [one for one in side.clauses if one.sentence == statement.span and one.span[0] <= at < one.span[1]]
    who = own[-1].subject if own else None
    if who is not None and is_person(who):
        return bearers.of(who)
    start = statement.span[0]
    before = side.text[max(start, at - _NEAR) : at]
    if who is not None and who.pronoun:
        before = side.text[max(0, start - _FAR) : at]
    return "" if _KIN.search(before) else bearers.main_person(1)


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
