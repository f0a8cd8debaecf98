"""Verbs that report one deed: one article's "rescued" is another's "pulled out" or "airlifted"."""

from __future__ import annotations

# One deed a line, the first verb stands for all. A verb may stand in one line only: its most usual sense in news.
_DEEDS_TEXT = """
find discover notice spot uncover unearth detect locate recover
rescue save pull free evacuate pluck winch airlift liberate
kill murder slay slaughter execute assassinate massacre shoot gun stab knife strangle
die perish succumb drown
injure wound hurt maim
arrest capture detain catch apprehend nab jail collar
charge accuse indict arraign
convict sentence condemn
take bring rush carry transport fly ferry hospitalize hospitalise admit treat airlift
fund finance bankroll pay
watch follow see view witness attend
use wield brandish carry arm
direct helm
come arrive travel journey
cause trigger spark ignite blame provoke start
hit strike ram smash slam crash collide
build manufacture produce construct assemble
begin open launch commence
end finish conclude close
buy acquire purchase
sell offload
steal rob loot snatch
say tell add state declare announce
name appoint elect choose pick select nominate hire
dismiss fire sack oust remove expel
resign quit retire leave depart
replace succeed
lead head chair run captain
join enter sign
study train graduate
teach lecture
marry wed
beat defeat overcome thrash
win claim clinch earn
lose forfeit
score net head convert
concede allow
visit tour
meet encounter
call phone telephone ring
question interview interrogate quiz
write pen compose author
publish print release issue
fall drop decline slip slide tumble plunge
rise climb gain increase jump soar
cancel scrap abandon axe
postpone delay suspend defer
approve pass adopt endorse ratify back
reject refuse decline oppose veto
demand urge ask request seek
escape flee
hide shelter
search hunt seek
destroy demolish flatten raze gut
damage wreck batter
sink capsize founder
attack assault ambush raid
threaten warn
protest demonstrate march rally
play perform star
record film photograph
break fracture
tear rupture
contain hold include
carry transport haul
work serve
live reside dwell
grow raise rear
land touch
base headquarter
own belong
suffer sustain
file lodge submit
sue
order instruct command
invent devise develop create
paint draw
design
bury inter
fuel
close shut
guard protect
enter break
board
drive steer
pilot fly
""".strip().splitlines()


def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _DEEDS_TEXT:
        verbs = line.split()
        for verb in verbs:
            found.setdefault(verb, verbs[0])
    return found


_CLASSES = _classes()


def deed(verb: str) -> str:
    """Return the verb that stands for the deed a verb tells; the verb itself where it is no such deed."""
    return _CLASSES.get(verb, verb)
