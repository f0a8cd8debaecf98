"""Which deed a clause tells, and whether it affirms it: who "turned down the offer" did not accept it.

A deed is told by a verb, by a verb with its particle ("paid back"), or by a light verb with a noun ("gave evidence").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.words import stem

if TYPE_CHECKING:
    from broadsheet.facts import Proposition

# Each line is one deed: what affirms it, a bar, what denies it; the first word names the deed.
_OPPOSED_TEXT = """
accept approve adopt endorse ratify support back favour favor | reject refuse oppose veto rebuff spurn
allow permit authorise authorize | ban bar prohibit forbid outlaw disallow
open reopen | close shut
keep retain | lose forfeit relinquish
confirm admit acknowledge concede confess | deny dispute
include | exclude omit
attend | boycott skip
obey observe | defy disobey violate
praise welcome applaud hail | criticise criticize condemn denounce deplore
increase raise | cut reduce lower slash trim decrease
strengthen | weaken
improve | worsen deteriorate
expand | shrink contract
uphold | overturn quash annul overrule
convict | acquit exonerate
publish | withhold
trust | distrust mistrust
continue proceed resume | stop halt cease suspend discontinue
win | lose
remember | forget
like | dislike
agree | disagree
reveal disclose | conceal
obey | flout
"""

_MADE_TEXT = """
testify: give evidence, give testimony, take stand
resign: hand resignation, submit resignation, tender resignation, offer resignation, announce resignation,
    send resignation, give notice, leave office, leave post
appeal: lodge appeal, file appeal, launch appeal, bring appeal, mount appeal, make appeal, enter appeal
apologise: make apology, offer apology, issue apology, give apology
warn: give warning, issue warning, sound warning
decide: make decision, take decision, reach decision
agree: reach agreement, sign agreement, make agreement, reach deal, strike deal, make deal, sign deal, do deal
pay: make payment
participate: take part, play part
negotiate: hold negotiations, hold talks, begin talks, start talks, have talks
meet: hold meeting, have meeting
vote: cast vote, cast ballot
investigate: open investigation, launch investigation, start investigation, begin investigation, open inquiry,
    launch inquiry, start inquiry, hold inquiry, open probe, launch probe
sue: file suit, file lawsuit, bring suit, bring lawsuit, take court
complain: file complaint, lodge complaint, make complaint
confess: make confession
attempt: make attempt
bid: make bid
visit: pay visit, make visit
respond: make response, give response, give answer
comment: make comment, give comment
repair: make repairs, carry repairs, do repairs
search: make search, carry search
arrest: make arrest
promise: make promise, give promise
"""

_PARTICLES_TEXT = """
pay back repay | give back return | hand back return | turn down reject | throw out reject | vote down reject
step down resign | stand down resign | call off cancel | put off postpone | go ahead proceed | carry on continue
go on continue | give up surrender | shut down close | close down close | carry out perform | let off acquit
strike down overturn | break off stop | wind up close | lay off dismiss | set up found | blow up explode
"""


def _opposed() -> dict[str, tuple[str, bool]]:
    """Return for each verb the one that its deed goes by, and whether it denies it."""
    found: dict[str, tuple[str, bool]] = {}
    for line in _OPPOSED_TEXT.strip().splitlines():
        affirming, denying = (part.split() for part in line.split("|"))
        for verbs, denies in ((affirming, False), (denying, True)):
            for verb in verbs:
                found.setdefault(verb, (affirming[0], denies))
    return found


def _made() -> dict[tuple[str, str], str]:
    found = {}
    for line in _MADE_TEXT.strip().replace(",\n", ",").splitlines():
        verb, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            light, noun = phrase.split()
            found[light, stem(noun)] = verb
    return found


_OPPOSED, _MADE = _opposed(), _made()
_LIGHT = frozenset(light for light, _ in _MADE)
_PARTICLED = {
    (verb, particle): meant
    for verb, particle, meant in (
        each.split() for each in _PARTICLES_TEXT.replace("\n", "|").split("|") if each.strip()
    )
}
_WITH_PARTICLE = frozenset(verb for verb, _ in _PARTICLED)


def deed_told(clause: Proposition, text: str) -> tuple[str, bool, str]:
    """Return what a clause's deed goes by, whether the verb itself denies that deed, and the one verb for its words."""
    verb, thing = clause.verb, clause.object
    if verb in _LIGHT and thing is not None:
        verb = _MADE.get((verb, stem(thing.head)), verb)
    elif verb in _WITH_PARTICLE:
        verb = _PARTICLED.get((verb, _particle(clause, text)), verb)
    act, denies = _OPPOSED.get(verb, ("", False))
    return act or stem(deed(verb)), denies, verb


def _particle(clause: Proposition, text: str) -> str:
    """Return the last word of the verb group, or the word behind the object: "turned down", "paid the bank back"."""
    end = clause.verb_span[1]
    last = text[clause.verb_span[0] : end].rsplit(maxsplit=1)[-1].lower()
    thing = clause.object
    if thing is not None and 0 <= thing.span[0] - end <= 2:
        behind = text[thing.span[1] : thing.span[1] + 8].split(maxsplit=1)
        return behind[0].strip(".,;").lower() if behind and last not in _ENDS else last
    return last


_ENDS = frozenset(particle for _, particle in _PARTICLED)
