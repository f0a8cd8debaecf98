"""Which verbs say the same thing: every verb of news mapped to one spelling of its relation."""

from __future__ import annotations

from broadsheet.facts.lexicon.verbs import PAST_OF
from broadsheet.facts.lexicon.wordlists import word_set

_GROUPS = """
killed: kill slay murder massacre assassinate
injured: injure wound hurt maim
died: die perish
shot: shoot
arrested: arrest detain capture apprehend
charged: charge indict
convicted: convict
sentenced: sentence
acquitted: acquit exonerate
sued: sue
fired: fire sack oust axe
dismissed: dismiss
suspended: suspend
hired: hire recruit poach enlist
appointed: appoint
named: name nominate
elected: elect reelect re-elect
promoted: promote elevate
joined: join
left: leave depart quit exit
resigned: resign
retired: retire
returned: return rejoin
replaced: replace succeed supplant
founded: found cofound co-found
led: lead head spearhead oversee supervise
acquired: acquire buy purchase
sold: sell
merged: merge
launched: launch unveil
announced: announce reveal disclose
won: win clinch
lost: lose
beat: beat defeat trounce rout thrash
damaged: damage
destroyed: destroy devastate demolish flatten wreck ruin
struck: strike hit shake rock
evacuated: evacuate
rescued: rescue
raised: raise
paid: pay
offered: offer
signed: sign
starred: star
portrayed: portray
married: marry wed
born: bear
moved: move relocate
escaped: escape flee
confirmed: confirm
denied: deny
said: say state remark
accused: accuse blame
banned: ban prohibit outlaw
approved: approve ratify authorise authorize
rejected: reject rebuff
cancelled: cancel scrap call-off
postponed: postpone delay
paused: pause suspend-work
stopped: stop halt
opened: open inaugurate reopen
closed: close shut shutter
crashed: crash
collided: collide
exploded: explode detonate
found: find discover
seized: seize confiscate impound
attacked: attack assault
robbed: rob
stole: steal
stabbed: stab
kidnapped: kidnap abduct
deployed: deploy
reported: report
filed: file
built: build construct
developed: develop design create
entered: enter
reached: reach
visited: visit
voted: vote
held: hold stage
started: start begin commence
ended: end finish conclude
"""
_PATIENT = word_set(
    """
    killed injured shot arrested charged convicted sentenced acquitted fired dismissed suspended hired appointed
    named elected promoted replaced evacuated rescued kidnapped stabbed robbed accused banned
    """
)

_RELATIONS = {
    **PAST_OF,
    **{lemma: line.split(":")[0] for line in _GROUPS.strip().splitlines() for lemma in line.split(":")[1].split()},
    "be": "is",
    "have": "has",
    "do": "did",
}

SAY_VERBS = word_set(
    """
    say tell add state remark note comment write tweet post explain insist argue claim declare announce report
    confirm warn acknowledge admit concede predict recall reply respond quip joke testify believe think suggest
    stress emphasize emphasise allege assert maintain contend indicate caution deny boast reveal observe
    concur describe complain promise vow pledge estimate shout yell ask
    """
)
"""Verbs that give somebody's words."""

LIGHT_VERBS = word_set(
    """
    be have do get seem appear become remain go come make take put let keep feel look
    """
)
"""Verbs that say little by themselves."""

CORE = word_set(
    """
    killed injured died shot arrested charged convicted sentenced acquitted sued fired dismissed suspended hired
    appointed named elected promoted joined left resigned retired returned replaced founded led acquired sold
    merged launched announced won lost beat damaged destroyed struck evacuated rescued raised signed starred
    married escaped banned approved rejected cancelled postponed paused stopped opened closed crashed collided
    exploded seized attacked robbed stole stabbed kidnapped deployed filed entered voted held portrayed accused
    moved reached born agreed retained defended hosted directed thwarted foiled intercepted evacuated ordered
    overturned reversed blocked ruled pleaded collapsed erupted hijacked sank freed released landed scored passed
    vetoed rose fell bombed surrendered suffered burned flooded derailed capsized proposed confessed testified
    recalled settled demanded extended cut raised doubled bought fled won joined recovered rejoined jailed
    relegated plunged soared surged
    """
)
"""Relations that by themselves make news."""


def relation_of(lemma: str) -> str:
    """Return the one spelling of the relation that a verb's base form gives."""
    return _RELATIONS.get(lemma) or _regular_past(lemma)


def _regular_past(lemma: str) -> str:
    """Return the past of a verb that no list knows, as English spells it: "mimicked", "tried", "chimed"."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + {"e": "d", "c": "ked"}.get(lemma[-1:], "ed")


def about_patient(relation: str) -> bool:
    """Say whether a fact of this relation is told about the one it is done to, whatever the verb's voice."""
    return relation in _PATIENT
