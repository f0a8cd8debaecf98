"""What has one cause: the sorts of events that a report puts down to something."""

from __future__ import annotations

import re
from itertools import zip_longest

from broadsheet.compare.language.words import stem

# What has one cause: one thing a line, its nouns and verbs.
_EFFECTS_TEXT = """
fire blaze wildfire
explosion explode blast
crash collision collide derail derailment
collapse
delay postpone postponement cancellation cancel abandon abandonment
closure close closed shut block blocked
evacuation evacuate evacuated
sinking sink capsize
blackout outage
avalanche landslide mudslide
flood flooding
death die
leaving leave depart departure resignation resign quit retire retirement vacant
dismissal dismissed sacked sack
spill leak
accident
stampede
recall
landing
absence absent withdrawal withdraw
"""
_EFFECTS = {stem(word): line.split()[0] for line in _EFFECTS_TEXT.strip().splitlines() for word in line.split()} | {
    "burn": "fire"
}
EVENTS = frozenset(_EFFECTS)
"""What the words for what has one cause are compared by."""

_FIRES = frozenset({"fire", "fires", "blaze", "wildfire"})
_OFF = re.compile(r"\b(?:call(?:ed)? off|put off|pushed back|late|behind (?:time|schedule))\b", re.IGNORECASE)
_DOWN = re.compile(r"\bstep(?:s|ped|ping)? down\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:turn(?:ed)? (?:back|around)|diverted)\b", re.IGNORECASE)
_CUT = re.compile(r"\bpower (?:cut|failure)|without (?:power|electricity)\b", re.IGNORECASE)
_MISSED = re.compile(
    r"\bmiss(?:ed|es)? (?:the|his|her|a|\w+day['’]s) (?:[\w-]+ )?"
    r"(?:match|game|final|race|tournament|season|meeting|event)",
    re.IGNORECASE,
)
_PHRASES = ((_OFF, "delay"), (_DOWN, "leaving"), (_BACK, "landing"), (_CUT, "blackout"), (_MISSED, "absence"))


def events(text: str) -> list[str]:
    """Return the sorts of things that have one cause, of those that a text tells, in order."""
    words = [each.lower().strip(".,'’") for each in text.split()]
    found = [
        "fire" if word in _FIRES else _EFFECTS[key]
        for word, following in zip_longest(words, words[1:])
        if word and ((key := stem(word)) in _EFFECTS or word in _FIRES) and following != "off"
    ]
    return found + [name for pattern, name in _PHRASES if pattern.search(text)]
