"""Sorts of mishaps, by the nouns and verbs that report them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.words import content_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts import Span

GENERIC = "mishap"
"""What "the accident" and "it" are, which may be a mishap of any sort."""

OUTBREAK = "outbreak"

# One sort a line: its name, its nouns, then its verbs, told of in the past.
_SORTS_TEXT = """
fire: fire blaze inferno wildfire bushfire flames; caught fire|burn(?:ed|t) (?:down|out)|went up in flames &
 |burst into flames|set fire to|set ablaze|set alight|on fire|ablaze|alight|gutted|destroyed by fire
blast: explosion blast detonation; exploded|to explode|blew up|detonated|went off
crash: crash collision derailment pile-up pileup wreck smash; crashed|derailed|collided|left the (?:rails|tracks &
 |road)|came off the (?:rails|tracks|road)|jumped the (?:rails|tracks)|went off the (?:rails|tracks|road) &
 |overturned|skidded|rolled over|swerved|plunged|plough?ed into|plowed into|slammed into|crash-landed|ditched &
 |tipped over|emergency landing|forced landing|ran off the (?:rails|tracks|road|runway)|overran the runway &
 |to (?:crash|derail|overturn|skid|swerve|roll over|jump the (?:rails|tracks)|leave the (?:rails|tracks|road)) &
 |off the (?:rails|tracks|road)
sinking: sinking capsizing capsize shipwreck grounding; sank|sunk|capsized|(?:ran|run|gone|went) (?:aground &
 |on ?to a reef)|foundered|keeled over|took on water|taking on water|to (?:sink|capsize|founder|run aground|list)
collapse: collapse cave-in; collapsed|caved in|crumbled|toppled|to (?:collapse|cave in)
outage: outage blackout power-cut power-failure shutdown disruption; went (?:dark|offline)|lost power &
 |was knocked out|shut down|without (?:power|electricity|light)|into darkness|power to|electricity to
flood: flood flooding deluge breach inundation; flooded|was breached|overflowed|were inundated|overtopped
leak: leak spill release leakage; leaked|spilled|spilt
slide: landslide mudslide avalanche rockslide; slid
outbreak: outbreak illness sickness poisoning; fell ill|sickened|taken ill|became ill|fallen ill|got sick|took ill
dieoff: die-off fish-kill; (?!)
crush: stampede crush panic; stampeded
delay: delay countdown launch liftoff cancellation postponement diversion evacuation suspension; delayed &
 |postponed|cancell?ed|called off|halted|evacuated|diverted|grounded|suspended|abandoned|aborted|scrubbed|put off &
 |turned back|held up|to (?:turn back|land|divert|turn round|turn around)
mishap: accident disaster tragedy incident mishap failure breakdown malfunction; failed|stopped|burst|gave way &
 |went down|came down|went out|broke down
"""


def _sorts() -> Iterator[tuple[str, tuple[str, ...], str]]:
    for line in _SORTS_TEXT.replace(" &\n ", "").strip().splitlines():
        name, _, told = line.partition(": ")
        nouns, _, verbs = told.partition("; ")
        yield name, tuple(nouns.split()), verbs


_SORTS = tuple(_sorts())
_NOUNS = {noun.replace("power-", "power ").replace("h-k", "h k"): name for name, nouns, _ in _SORTS for noun in nouns}
_NOUN = re.compile(
    rf"\b(?<!under )(?<!open )(?<!opened )(?<!cross)(?:{'|'.join(sorted(_NOUNS, key=lambda noun: (-len(noun), noun)))})"
    r"(?=(?:e?s)?\b(?!-| (?:department|chief|service|brigade|officials?|crews?|marshal|engine|fighters?)))",
    re.IGNORECASE,
)
_VERB = re.compile(rf"\b(?:{'|'.join(rf'(?P<{name}>{verbs})' for name, _, verbs in _SORTS)})\b")
MISHAP_KEYS = {
    name: content_keys(words)
    for name, words in (
        ("fire", "fire blaze inferno wildfire bushfire flames"),
        ("blast", "explosion blast exploded"),
        ("crash", "crash collision derailment derailed collided crashed rails wreckage"),
        ("sinking", "sinking sank sunk capsized capsizing aground ferry shipwreck"),
        ("collapse", "collapse collapsed"),
        ("outage", "outage blackout offline disruption power electricity"),
        ("flood", "flood flooding flooded dam burst breach levee embankment"),
        ("leak", "leak leaked spill spilled"),
        ("outbreak", "outbreak illness poisoning ill sickened vomiting diarrhoea diarrhea salmonella norovirus"),
        ("slide", "landslide mudslide avalanche"),
        ("delay", "delay postponed cancelled canceled delayed launch countdown evacuated landing"),
        ("dieoff", "die-off"),
    )
}
"""For each sort what its words are compared by."""


def mishaps_in(text: str, start: int, end: int, *, verbs: bool = False) -> Iterator[tuple[str, Span]]:
    """Yield the sorts of mishaps that a stretch of text names, by verbs alone or by verbs and nouns."""
    for match in _VERB.finditer(text, start, end):
        yield match.lastgroup or GENERIC, match.span()
    if not verbs:
        for match in _NOUN.finditer(text, start, end):
            yield _NOUNS[match[0].lower()], match.span()
