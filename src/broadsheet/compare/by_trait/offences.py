"""What somebody was punished for or accused of: fined for a spill here and for bribes there, by sorts of offences."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition

LEAST = 4.0
"""What two sentences must share that tell it of somebody without a name: "the company was fined"."""

REACH = 120
"""So many characters behind the verb what it was for is told."""

# Words of one sort of offence, one sort a line: one of them may be put for another.
_OFFENCES_TEXT = """
steal stole stolen theft thief shoplifting burglary robbery robbing looting pickpocketing fraud embezzling embezzlement
 laundering forging forgery counterfeiting cheating swindling defrauding tax evasion accounts misappropriation extortion
murder murdering manslaughter killing homicide
assault assaulting punching beating kicking biting spitting elbowing butting fighting brawl violence violent
 stabbing slapping
rape harassment harassing molesting sexual groping
drug drugs cocaine heroin cannabis smuggling trafficking
doping steroid steroids epo
betting gambling bet fixing
speeding driving licence license drunk drunken drink drinking alcohol
bribe bribes bribing bribery corruption kickbacks graft
spying espionage spy treason leaking secrets
polluting pollution dumping spill waste discharging emissions
insulting insulted insult abuse abusive racist racism remark remarks comments swearing slander libel defamation tweet
arson torching
perjury lying lied
weapon weapons gun firearm possession explosives
kidnapping abduction abducting
trespassing vandalism
late lateness absence absent
safety unsafe maintenance negligence
"""
_SORTS = {
    word: frozenset({number})
    for number, line in enumerate(_OFFENCES_TEXT.replace("\n ", " ").strip().splitlines())
    for word in map(stem, word_list(line))
}
_NONE: frozenset[int] = frozenset()
_VERBS = {
    verb: words[0]
    for words in map(
        word_list,
        (
            "fined fine",
            "banned ban suspend",
            "dismissed dismiss fire sack oust",
            "convicted convict jail imprison sentence",
            "arrested arrest detain",
            "charged charge accuse indict",
        ),
    )
    for verb in words
}
_VERB_KEYS = content_keys(" ".join(_VERBS))
_FOR = re.compile(r"\b(?:for|of|with|over|because)\s((?:(?!for\b)[\w’'-]+\s?){1,9})")
_OTHER_TIME = re.compile(
    r"\b(?:in|since) (?:19|20)\d\d\b|\bago\b|\bearlier\b|\bprevious|\bonce\b|\bcleared\b|\bacquitted\b"
)


def _apart(one: frozenset[int], other: frozenset[int]) -> bool:
    return not one & other


def _known(one: Trait, _: Trait, side: Side) -> bool:
    """Tell whether an article knows of what the other says that it was for."""
    return any(_SORTS.get(key, _NONE) & one.value for each in side.statements for key in each.keys)


_NAMED = Sort("", Kind.CAUSE, "it is told to be for two things", _apart, _known)
_UNNAMED = replace(_NAMED, least=LEAST)


def offences(side: Side) -> Iterator[Trait]:
    """Yield what an article says that people and firms were punished for or accused of."""
    statements = {one.span: one for one in side.statements if not one.keys.isdisjoint(_VERB_KEYS)}
    for clause in side.clauses:
        if clause.verb in _VERBS and clause.sentence in statements and not (clause.negated or clause.planned):
            holder = clause.subject if clause.passive else clause.object
            if holder is not None and not holder.several and not _OTHER_TIME.search(side.text, *clause.sentence):
                yield from _offence(side, statements[clause.sentence], clause, holder)


def _offence(side: Side, statement: Statement, clause: Proposition, holder: Participant) -> Iterator[Trait]:
    end = min(clause.sentence[1], clause.verb_span[1] + REACH)
    sorts = _NONE
    for match in _FOR.finditer(side.text, clause.verb_span[1], end):
        found = frozenset().union(*(_SORTS.get(key, _NONE) for key in content_keys(match[1])))
        if found and not sorts:
            span = match.span(1)
        sorts |= found
    if sorts:
        who = holder.name.split()[-1] if holder.name else stem(holder.head)
        sort = _NAMED if holder.name else _UNNAMED
        yield Trait(sort, f"{who} / {_VERBS[clause.verb]} for", sorts, statement, span)
