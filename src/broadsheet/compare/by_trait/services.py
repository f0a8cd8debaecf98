"""Whether a town kept what comes by wire and pipe: power cut here, and "supplies were not affected" there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side

_SERVICES = (
    ("power", r"power|electricity"),
    ("water", r"water"),
    ("telephone", r"(?:tele)?phones?|phone lines|(?:tele)?phone service"),
    ("gas", r"gas"),
    ("internet", r"internet"),
)
_EACH = "|".join(words for _, words in _SERVICES)
_KEYS = content_keys("power electricity water telephone telephones phone phones gas internet blackout outage")
_SUPPLY = r"(?: (?:supply|supplies|lines?|service|services|network|grid))?"
_HIT = r"(?:affected|disturbed|interrupted|disrupted|cut(?: off)?|knocked out|lost|damaged)"


def _kept(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{words}){_SUPPLY}(?: (?:and|or) (?:{_EACH}){_SUPPLY})?(?: [a-z]+){{0,3}}?"
        rf" (?:(?:was|were|is|are|had|has|have)(?: not|n['’]t)(?: been)? {_HIT}|(?:stayed|remained) (?:on|intact)"
        r"|(?:was|were) unaffected|(?:was|were) working normally)\b",
        re.IGNORECASE,
    )


def _lost(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:knocked|cut|took) (?:out|off|down) (?:[a-z'’]+ ){{0,3}}?(?:{words})\b"
        rf"|(?:{words}){_SUPPLY}(?: (?:to|in) [\w ]{{2,30}}?)? (?:was|were|had been|has been|have been) (?:briefly )?"
        rf"(?:cut|knocked out|lost|restored|interrupted|disrupted|out\b)"
        rf"|(?:lost|without|lose) (?:{words})\b(?! plant)|(?:{words}) (?:cuts?|outages?)\b)",
        re.IGNORECASE,
    )


_PATTERNS = tuple((name, _kept(words), _lost(words)) for name, words in _SERVICES)
_UNSURE = re.compile(
    r"\b(?:if|could|may|might|would|will|feared|threatened|earlier|previous|previously|ago|last (?:week|month|year)"
    r"|(?:19|20)\d\d|until|not|most|almost|nearly)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


_TOLD = re.compile(r"\b(?:was|were|is|are|had|has|have|stayed|remained)\b")
_AT_FIRST = re.compile(r"[^.;]{0,20}\b(?:at first|initially|yet|immediately|yesterday|by then)\b", re.IGNORECASE)


class _Service(NamedTuple):
    """Whether it was kept.

    Attributes:
        kept: Whether it was.
        names: The names of the sentence.
    """

    kept: bool
    names: frozenset[str]


def _apart(one: _Service, other: _Service) -> bool | None:
    """Tell whether it was kept here and lost there; nothing follows where the sentences name different places."""
    if one.names and other.names and not one.names & other.names:
        return None
    return one.kept != other.kept


_KEPT = Sort("kept or lost", Kind.STATUS, "one says that it was not affected", _apart)


def services(side: Side) -> Iterator[Trait]:
    """Yield which supplies an article says were kept, and which were lost."""
    for statement in sentences_with(side, _KEYS):
        names = frozenset(word.key for word in statement.words if word.name)
        for name, kept, lost in _PATTERNS:
            for pattern, is_kept in ((kept, True), (lost, False)):
                match = pattern.search(side.text, *statement.span)
                if match is None or _AT_FIRST.match(side.text, match.end(), statement.span[1]):
                    continue
                owned = side.text[: match.start()].endswith(("'s ", "’s "))
                if not owned and not _UNSURE.search(side.text, statement.span[0], match.start()):
                    told = _TOLD.search(side.text, match.start(), match.end())
                    start = told.start() if told else match.start()
                    yield Trait(_KEPT, name, _Service(is_kept, names), statement, (start, match.end()))
