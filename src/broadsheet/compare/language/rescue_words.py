"""The words of deeds that a report tells of one: a rescue, a tip, an alarm, a penalty saved."""

from __future__ import annotations

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys

HELP = content_keys(
    """
    police 911 999 112 brigade firefighter firefighters fireman firemen sheriff ambulance coastguard rescuers paramedics
    authorities emergency
    """
)
ALARMS = content_keys("alarm warning")
CALLS = content_keys("call alarm warning alert")
EMERGENCY = content_keys("first emergency distress")
MANAGERS = content_keys("management managers manager board executives bosses regulator supervisors superiors")
GUNMEN = content_keys(
    """
    gunman attacker hijacker shooter assailant suspect robber intruder knifeman killer him man youth pistol gun knife
    rifle weapon shotgun boy teenager
    """
)
ARMS = content_keys("pistol gun knife rifle weapon shotgun machete axe")
TIPS = content_keys("tip tip-off clue information breakthrough hint lead")
TRAIL = content_keys("trail track scent")
SCENE = content_keys("scene spot there")
PENALTIES = content_keys("penalty spot-kick kick")
WINNERS = content_keys("winner winning decider clincher deciding decisive")
GOALS = content_keys("goal winner header strike shot decider clincher")
PRIZES = content_keys("award prize trophy oscar medal honour honor statuette")
BEST = content_keys("best")
EVACUATION = content_keys("evacuation evacuate")
WHEEL = content_keys("wheel")
CARS = content_keys("car bus van truck lorry coach vehicle taxi")
PEOPLE = word_set(
    """
    him her them boy girl child children toddler baby infant woman man hiker climber skier pensioner schoolgirl
    schoolboy pupils survivors survivor crew people swimmer victim teenager driver couple family passengers
    """
)

CALLING = word_set("call phone telephone ring alert notify contact summon dial")
RAISING = word_set("raise sound give make issue send")
SEEING = word_set("discover notice spot see smell")
FIRE = content_keys("fire flames smoke blaze")
FINDING = word_set("find discover spot locate")
RESCUING = word_set("rescue pull dig pluck haul free drag carry save winch fish cut lift")
GATHERING = word_set("pick take")
FREEING = word_set("free out safety ashore clear up")
FIGHTING = word_set(
    "overpower tackle disarm subdue restrain pin floor wrestle wrest knock strike kick hit bring jump grab"
)
OUTRIGHT = word_set("overpower disarm subdue")
STOPPING = word_set("save keep stop parry block palm tip")
SCORING = word_set("score head hit net grab get strike slot fire volley convert")
ACCEPTING = word_set("accept collect receive")
ORDERING = word_set("order give")
COMING = word_set("come")
DRIVING = word_set("drive steer")
_OTHERS = word_set("go report put set lead tip be claim write complain warn tell sit reach")
VERBS = frozenset().union(
    *(CALLING, RAISING, FINDING, SEEING, RESCUING, GATHERING, FIGHTING, STOPPING, SCORING, ACCEPTING, ORDERING, COMING),
    *(DRIVING, _OTHERS),
)
"""Every verb by which such a deed may be told."""
