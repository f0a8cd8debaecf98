"""Whose word a report gives: officials, witnesses, a family, doctors, scientists, those who run a thing."""

from __future__ import annotations

import re
from functools import lru_cache

from broadsheet.compare.language.listing import word_set

_SORTS = {
    "officials": word_set(
        """
        police officer officers official officials authority authorities sheriff department deputy deputies prosecutor
        prosecutors attorney da government ministry minister governor mayor spokesman spokeswoman spokesperson
        lieutenant lt sgt sergeant captain capt chief detective detectives investigator investigators constable
        superintendent inspector coast navy army military nypd fbi troopers trooper commissioner commander guard
        firefighters fire
        president council councillor senator state federal court judge indictment documents papers complaint records
        interior admiral adm vice general gen cops
        """
    ),
    "witnesses": word_set(
        """
        witness witnesses eyewitness eyewitnesses resident residents neighbor neighbors neighbour neighbours bystander
        bystanders passenger passengers survivor survivors locals villagers villager passersby
        """
    ),
    "family": word_set(
        """
        family relative relatives mother father wife husband brother sister son daughter friend friends cousin parents
        widow aunt uncle
        """
    ),
    "doctors": word_set(
        "doctor doctors hospital medics medic paramedics paramedic nurse nurses surgeon surgeons physicians"
    ),
    "scientists": word_set(
        """
        geological usgs seismological seismologic seismologists seismologist scientists scientist experts researchers
        meteorologists meteorological observatory geologists survey geophysics
        """
    ),
    "lawyers": word_set("lawyer lawyers counsel solicitor barrister defense defence"),
    "hosts": word_set("producers producer organizers organisers organizer organiser promoters promoter"),
    "critics": word_set("activists activist campaigners opposition union unions critics rebels militants insurgents"),
}
_MEDIA = re.compile(
    r"\b(?:reuters|associated press|ap|afp|upi|agency|agencies|news\w*|times|post|herald|tribune|journal|gazette|star"
    r"|cnn|bbc|nbc|abc|cbs|fox|tv|television|radio|media|press|report|reports|reporters?|website|web|blog|twitter|statement"
    r"|irna|xinhua|itar|tass|interfax|espn|tmz|variety|channel|daily|magazine|network)\b|\.com\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=4096)
def teller_sort(words: str) -> str:
    """Return what sort of people somebody's word is given of; empty where the words do not say, or for other media."""
    low = words.lower()
    if _MEDIA.search(low):
        return ""
    tokens = _WORD.findall(low)
    sorts = {sort for sort, members in _SORTS.items() if not members.isdisjoint(tokens)}
    return sorts.pop() if len(sorts) == 1 else ""
