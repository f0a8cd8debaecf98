"""What somebody would never do, set against when it was done: no photograph in her last years, and one in 2003.

A refusal for the rest of a life, or for decades, denies every single consent within that time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

_DEEDS = (
    ("photographs", r"photograph|photographed|photographs|photo|photos|picture|pictures|pose|camera|cameras"),
    ("interviews", r"interview|interviews|interviewed|reporter|reporters|journalist|journalists"),
    ("autographs", r"autograph|autographs"),
    ("performing", r"perform|performed|stage|sing|concert|concerts"),
    ("medication", r"medicine|medication|medicines|drugs|treatment|chemotherapy"),
    ("visits", r"visit|visits|visitor|visitors|visited"),
)
_DEED = "|".join(rf"(?P<{name}>{words})" for name, words in _DEEDS)
_KEYS = content_keys(" ".join(words for _, words in _DEEDS).replace("|", " "))
_NEVER = re.compile(
    rf"\b(?:refused|declined|never agreed|never allowed|never consented|would not agree|never gave|never again gave)\b"
    rf"[^.;:]{{0,40}}?\b(?:{_DEED})\b"
)
_ONCE = re.compile(
    rf"\b(?:agreed|allowed|consented|posed|granted|sat down|sat|gave|accepted)\b[^.;:]{{0,40}}?\b(?:{_DEED})\b"
)
_LONG = re.compile(
    r"\b(?:(?P<rest>the rest of (?:his|her) (?:life|days|years)|until (?:his|her) death|in (?:his|her) old age)"
    r"|(?:last|final|past) (?P<many>two|three|four|five|few|\d\d?)? ?(?P<unit>decades?|years) of (?:his|her) life)\b"
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_DENIED = re.compile(r"\b(?:never|not|no|refused|declined|until|before)\b[^.;:]{0,25}$")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "few": 3}

NEAR = 30
"""So many characters before the consent, or behind it, its year stands."""

DECADE, REST_OF_LIFE = 10, 10
"""So many years at least "the rest of her life" is taken to last, up to the last year of which a report tells."""


class _Answer(NamedTuple):
    """Whether somebody would do it.

    Attributes:
        consented: Whether somebody did.
        year: In which year that was; else since which year at the latest it was refused for good.
    """

    consented: bool
    year: int


def _apart(one: _Answer, other: _Answer) -> bool | None:
    """Tell whether one consents in the time in which the other refuses."""
    if one.consented == other.consented:
        return None
    consent, refusal = (one, other) if one.consented else (other, one)
    return consent.year >= refusal.year or None


_WOULD = Sort("refused or agreed", Kind.STATUS, "one was done in the time in which it was refused", _apart)


def refusals(side: Side) -> Iterator[Trait]:
    """Yield what somebody refused for good, and what somebody consented to in one year."""
    for statement in sentences_with(side, _KEYS):
        if not statement.heading:
            yield from _refused(side, statement)
            yield from _consented(side, statement)


def _refused(side: Side, statement: Statement) -> Iterator[Trait]:
    text, (start, end) = side.text, statement.span
    match, how_long = _NEVER.search(text, start, end), _LONG.search(text, start, end)
    if match is None or how_long is None:
        return
    last = max((int(year) for year in _YEAR.findall(text)), default=0)
    last = max(last, side.published.year if side.published else 0)
    since = _YEAR.findall(text, start, end)
    if since:
        last, years = int(since[0]), 0
    elif how_long["rest"]:
        years = REST_OF_LIFE
    else:
        many = how_long["many"] or "1"
        years = (_NUMBERS.get(many) or int(many)) * (DECADE if how_long["unit"].startswith("decade") else 1)
    if last:
        deed = next(name for name, _ in _DEEDS if match[name])
        span = (min(match.start(), how_long.start()), max(match.end(), how_long.end()))
        yield Trait(_WOULD, deed, _Answer(False, last - years), statement, span)


def _consented(side: Side, statement: Statement) -> Iterator[Trait]:
    text, (start, end) = side.text, statement.span
    match = _ONCE.search(text, start, end)
    if match is None or _DENIED.search(text, start, match.start()):
        return
    years = list(_YEAR.finditer(text, start, end))
    near = [one for one in years if match.start() - NEAR <= one.start() <= match.end() + NEAR]
    if len(near) == 1:
        deed = next(name for name, _ in _DEEDS if match[name])
        span = (min(match.start(), near[0].start()), max(match.end(), near[0].end()))
        yield Trait(_WOULD, deed, _Answer(True, int(near[0][1])), statement, span)
