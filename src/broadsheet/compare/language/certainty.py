"""How sure a report is of what it tells: "may have", "is likely to", "allegedly", "is accused of", "plans to"."""

from __future__ import annotations

import re
from enum import StrEnum

from broadsheet.compare.language.listing import word_set


class Certainty(StrEnum):
    """How sure a clause is told, as its own words say."""

    FACT = "fact"
    MAYBE = "maybe"
    BELIEVED = "believed"
    ALLEGED = "alleged"
    DENIED = "denied"
    CONSIDERED = "considered"
    PLANNED = "planned"
    LIKELY = "likely"
    EXPECTED = "expected"
    WILL = "will"


_MARKERS = {
    # "is in talks to buy", "is considering closing"
    Certainty.CONSIDERED: r"in talks|considers|considering|mull(?:s|ing)|weighing|exploring|thinking (?:about|of)",
    Certainty.ALLEGED: r"allegedly|alleged|reportedly|supposedly|purportedly|claim(?:s|ed|ing)?|rumou?red"
    r"|(?:accused|suspected|suspicion) of|charged with",
    Certainty.DENIED: r"den(?:y|ies|ied|ying)",
    Certainty.BELIEVED: r"apparently|seemingly|presumably|presumed|believed|thought|suspected|feared|assumed|understood"
    r"|(?:seem|appear)(?:s|ed)?",
    Certainty.MAYBE: r"may|might|could|possibly|perhaps|maybe|potentially|conceivably",
    Certainty.LIKELY: r"likely|probably",
    Certainty.EXPECTED: r"expected|forecast|predicted|projected|anticipated|supposed",
    Certainty.PLANNED: r"plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:es|ed|ing)|want(?:s|ed)?|aim(?:s|ed|ing)?"
    r"|threaten(?:s|ed|ing)?|vow(?:s|ed)?",
    # What is agreed, decided or due will be.
    Certainty.WILL: r"agree[sd]|decided|due|set|scheduled",
}
_NEEDS_TO = word_set(
    """
    claim claims claimed claiming alleged believed thought suspected feared assumed understood rumored rumoured
    supposed presumed threaten threatens threatened threatening
    agrees agreed decided due set scheduled
    """
)
"""Words that mark a verb only with "to" behind them: who "claimed" a prize has it."""

MARKING = word_set(
    """
    talks considers considering mulls mulling weighing exploring thinking allegedly alleged reportedly supposedly
    purportedly claim claims claimed claiming rumored rumoured accused suspected suspicion charged deny denies denied
    denying apparently seemingly presumably presumed believed thought feared assumed understood seem seems seemed appear
    appears appeared may might could possibly perhaps maybe potentially conceivably likely probably expected forecast
    predicted projected anticipated supposed plan plans planned planning intend intends intended intending hopes hoped
    hoping want wants wanted aim aims aimed aiming threaten threatens threatened threatening vow vows vowed believe
    believes think thinks agrees agreed decided due set scheduled suspect suspects doubt doubts doubted disputes
    disputed
    """
)
"""Words of which a sentence has one that says how sure it is of something."""

_ANY = "|".join(f"(?P<{name}>{words})" for name, words in _MARKERS.items())
_BETWEEN = r"(?: (?:to|have|has|had|be|been|being|also|now|soon|still|well|already|again|even|[a-z]+ly))*"
# The verb itself stands behind the marker with nothing but its helpers between.
_BEFORE = re.compile(rf"\b(?:{_ANY})(?P<between>{_BETWEEN}) $", re.IGNORECASE)
_HAVE = re.compile(r"\b(?:have|had|has)\b")
_BE = re.compile(r"\bbe\b")
_ALONE = word_set("probably possibly perhaps maybe potentially conceivably")
_ARTICLE = r"(?: (?:the|an?|its|h[ie][sr]|their))?"
_THINKS = re.compile(
    rf"\b(?:believes?|thinks?|suspects?|believed|suspected|(?:seem|appear)(?:s|ed)?)(?: that)?{_ARTICLE} $"
)
_DENIES = re.compile(rf"\b(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|disput(?:es|ed))(?: that)?{_ARTICLE} $")
_BEHIND = re.compile(r", (?:[\w’'-]+ ){1,5}(?:believes?|thinks?|suspects?|fears?)(?=[.,;]|$)")
_DENIED = re.compile(r"\b(?:no|not|never|un|hardly) (?:\w+ )?$|n['’]t (?:\w+ )?$", re.IGNORECASE)


def certainty_before(words: str) -> tuple[Certainty, int, str] | None:
    """Return how sure a verb is told by the words before it, where these begin, and of which time it is told.

    Args:
        words: What stands before the verb in its clause, with the blank before it.

    Returns:
        The time is "ahead", "now" or "then", or "open" for what may be of any; None where no word says how sure it is.
    """
    found = _BEFORE.search(words)
    if found is None or _DENIED.search(words, 0, found.start()):
        return None
    certainty = Certainty(found.lastgroup) if found.lastgroup in _NAMES else _named(found)
    marker, between = found[certainty.value].lower(), found["between"]
    if marker in _NEEDS_TO and " to" not in between:
        return None
    return certainty, found.start(), _time(certainty, marker, between)


def certainty_around(before: str, behind: str) -> tuple[Certainty, int] | None:
    """Return how sure a clause is told by what stands before its subject and behind its words, and where that begins.

    The place is that in ``before``; None where no word says how sure it is.
    """
    denied = _DENIES.search(before)
    if denied is not None:
        return Certainty.DENIED, denied.start()
    thought = _THINKS.search(before)
    if thought is not None:
        return Certainty.BELIEVED, thought.start()
    return (Certainty.BELIEVED, len(before)) if _BEHIND.match(behind) else None


def _named(found: re.Match[str]) -> Certainty:
    return next(certainty for certainty in _MARKERS if found[certainty.value])


def _time(certainty: Certainty, marker: str, between: str) -> str:
    """Return of which time a marked verb is told."""
    if _HAVE.search(between):
        return "then"
    if certainty in (Certainty.EXPECTED, Certainty.PLANNED, Certainty.CONSIDERED, Certainty.WILL):
        return "ahead"
    if certainty is Certainty.LIKELY:
        return "ahead" if " to" in between else "open"
    if certainty is Certainty.MAYBE and marker not in _ALONE:
        return "open" if _BE.search(between) else "ahead"
    return "open"


_NAMES = frozenset(certainty.value for certainty in _MARKERS)

WHY_UNSURE = "one says it only may be so, the other says that it is"
WHY_BELIEVED = "one says it is only believed, the other says that it is so"
WHY_ALLEGED = "one reports it as an accusation or a claim, the other states it"
WHY_DENIED = "one reports that it is denied, the other tells it as so"
WHY_PLANNED = "one tells it as planned, the other as done"
WHY_CONSIDERED = "one tells it as only considered, the other as settled"
WHY_ODDS = "the two are not equally sure of it"

_AHEAD = {Certainty.MAYBE, Certainty.LIKELY, Certainty.EXPECTED, Certainty.WILL}


def not_equally_sure(one: tuple[Certainty, str], other: tuple[Certainty, str], *, sourced: bool) -> str:
    """Return why two clauses that tell one thing are not equally sure of it; empty where they are.

    Args:
        one: How sure the first is, and of which time it tells.
        other: The same of the second.
        sourced: Whether the one that states it gives somebody's word for it: then an allegation says no less.
    """
    (left, left_time), (right, right_time) = sorted((one, other), key=lambda told: list(Certainty).index(told[0]))
    if left is right:
        return ""
    if left is Certainty.FACT:
        return _against_fact(right, right_time, sourced=sourced)
    if Certainty.CONSIDERED in (left, right):
        return WHY_CONSIDERED if {left, right} & {Certainty.WILL, Certainty.PLANNED} else ""
    if {left, right} <= _AHEAD and "then" not in (left_time, right_time):
        return WHY_ODDS
    return ""


def _against_fact(certainty: Certainty, time: str, *, sourced: bool) -> str:
    """Return why a clause told so is not as sure as one that states it."""
    if (time == "ahead" and certainty not in _ALWAYS) or (certainty is Certainty.ALLEGED and sourced):
        return ""
    return _AGAINST_FACT.get(certainty, "")


_ALWAYS = {Certainty.PLANNED, Certainty.CONSIDERED, Certainty.DENIED}
_AGAINST_FACT = {
    Certainty.PLANNED: WHY_PLANNED,
    Certainty.CONSIDERED: WHY_CONSIDERED,
    Certainty.DENIED: WHY_DENIED,
    Certainty.MAYBE: WHY_UNSURE,
    Certainty.LIKELY: WHY_UNSURE,
    Certainty.BELIEVED: WHY_BELIEVED,
    Certainty.ALLEGED: WHY_ALLEGED,
}
