"""Words before a noun or adjective that leave it open: "potential arson", "suspected gunman", "possibly deliberate"."""

from __future__ import annotations

import re

from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import plain_stem

DOUBTFUL_WORDS = word_set(
    "possible potential suspected alleged apparent probable likely reported supposed purported presumed "
    "possibly potentially apparently allegedly probably presumably supposedly reportedly"
)
DOUBTFUL = re.compile(rf"\b(?:{'|'.join(sorted(DOUBTFUL_WORDS))})\b", re.IGNORECASE)
"""What leaves open the word behind it."""

_LINK = re.compile(r"(?: an?| the)?[ -](?:[a-z]+[ -])?")

NATURE = frozenset(
    plain_stem(word)
    for word in word_list(
        """
        arson suicide murder homicide manslaughter sabotage terrorism terrorist terror accident accidental deliberate
        intentional criminal suspicious poisoning overdose drowning strangulation negligence hoax foul hate racist
        racial gang-related drunk drunken racism kidnapping abduction
        """
    )
)
"""What an event was, of which a report has one: arson here is arson there."""

DOUBTED = NATURE | frozenset(
    plain_stem(word)
    for word in word_list(
        """
        attack bomb explosive explosion blast leak assault rape fraud theft robbery shooting stabbing
        collision crash tornado earthquake stroke concussion fracture infection exposure contamination outbreak breach
        hack cyberattack
        """
    )
)
"""... and what else a report can leave open, deeds, mishaps and ailments; not "possible charges"."""

PEOPLE = frozenset(
    plain_stem(word)
    for word in word_list(
        """
        attacker bomber spy militant rebel pirate gunman gunmen shooter murderer rapist robber burglar thief kidnapper
        arsonist smuggler trafficker accomplice mastermind ringleader extremist insurgent poacher hijacker
        """
    )
)
"""Who is said to have done it; there may be others of the sort."""

_OTHERWISE = re.compile(
    r"[ -](?:investigat\w+|inquir\w+|enquir\w+|probes?|squads?|units?|charges?|cases?|experts?|teams?|dogs?|trials?"
    r"|detectives?|suspects?|laws?|alarms?|warnings?|threats?|bureau|insurance|prevention)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:not|no|never|nor|neither|without|if|whether|unless|rul(?:e|ed|ing) out|charg\w+ (?:with|of)|suspicion of"
    r"|suspect(?:s|ed|ing)?|accus\w+ of|convict\w+ of|guilty of|den\w+|evidence of|signs? of|may|might|could|possib\w+"
    r"|potential\w*|alleg\w+|apparent\w*|probab\w+|likely|believ\w+|think|thought|fear\w*|claim\w*|report\w*|suppos\w+"
    r"|presum\w+|purport\w+|seem\w*|appear\w*|investigat\w+|consider\w*|look\w* (?:at|into)|possibilit\w+|theor\w+"
    r"|question of|kind of|other|previous|earlier|past|fight against|war on|anti)\b[^.;]*$|n['’]t\b[^.;]*$|anti-$",
    re.IGNORECASE,
)

_DOUBTED_BEHIND = re.compile(
    r"(?: [a-z]+)? (?:is|was|are|were|has been|have been|had been|may|might|could|can|cannot|has not|had not)"
    r"(?: [a-z]+)?"
    r" (?:suspect|fear|rul|consider|believ|thought|possib|allege|likely|be|been|a possib|investigat)",
    re.IGNORECASE,
)


def doubted_word(text: str, after: int, start: int) -> bool:
    """Tell whether a word at ``start`` belongs to the doubtful word that ends at ``after``: at most one between."""
    return _LINK.fullmatch(text, after, start) is not None


def states_word(text: str, sentence: int, start: int, end: int, stop: int) -> bool:
    """Tell whether a sentence states the word at these places: neither doubts, denies nor only names it."""
    if _OTHERWISE.match(text, end, stop) or _DOUBTED_BEHIND.match(text, end, stop):
        return False
    return _OPEN.search(text[sentence:start]) is None
