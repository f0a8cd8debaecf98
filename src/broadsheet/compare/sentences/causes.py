"""What something came of, as a report gives it: "was caused by", "because of", "the cause was", "blamed a candle"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.effects import events
from broadsheet.compare.language.words import content_keys, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span


class Cause(NamedTuple):
    """A cause where it is given. A named tuple, for an article may give dozens.

    Attributes:
        event: What sort of thing came of it; empty where it is none that has one cause.
        alone: Whether the sentence does not say what came of it: "The cause was a candle".
        effect: What the words for what came of it are compared by.
        keys: What its own words are compared by.
        statement: The sentence.
        span: Where it stands.
        sure: Whether the sentence gives it as a fact, and as all of it.
    """

    event: str
    alone: bool
    effect: frozenset[str]
    keys: frozenset[str]
    statement: Statement
    span: Span
    sure: bool


_UNSURE = re.compile(
    r"\b(?:may|might|could|whether|possibl[ey]|suspect\w*|likely|probably|believed?|thought|apparently|not|denied"
    r"|investigat(?:e|es|ed|ing|ions?)|alleg\w+|claim\w*|fear\w*|ago|earlier|previous\w*|similar|decades?|almost|nearly"
    r"|attempt\w*|threaten\w*|part(?:ly|ially)|mainly|largely|contribut\w+|factors?)\b",
    re.IGNORECASE,
)
"""Words of a sentence that does not tell as a fact what all of it came of, or tells of other things."""

_ONE_OF_SEVERAL = re.compile(r"\b(?:if|others?|some|another|same|also|both|neither|n[o']t)\b", re.IGNORECASE)
"""... and of a clause."""

_BOUNDARY = (
    r"(?=[,.;:]|\s(?:and|but|while|when|after|which|who|for|said|according|that"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|$)"
)
_PHRASE = rf"((?:an?|the|its|his|her|their|some)\s+[^,.;:]{{3,120}}?|[a-z][^,.;:]{{2,60}}?){_BOUNDARY}"
_MADE = r"(?:caused|sparked|triggered|started|provoked|set off|brought about|touched off)"
_BE = r"(?:was|were|been|is|be|are)"
_AFTER = re.compile(
    rf"\s(?:because of|because|(?<!\bis )(?<!\bare )due to|owing to|as a result of|on account of"
    rf"|{_BE} (?:the result of|(?:{_MADE}|blamed|attributed|put down|traced(?: back)?) (?:by|on|to))"
    rf"|(?:stem|result)(?:s|med|ed)? from)\s+{_PHRASE}",
    re.IGNORECASE,
)
"""What stands between an effect and its cause behind it."""

_OVER = re.compile(
    rf"(?<=[\w’'])\s(?:(?:began|started|broke down|collapsed|{_BE}) )?(?:over|about)\s+{_PHRASE}", re.IGNORECASE
)
_QUARREL = re.compile(
    r"\b(row|quarrel\w*|argu(?:ed|ment)|dispute|feud|fight|fought|brawl|strike|talks|walkout|fell out|clashed)"
    r"(?: with [^,;]{3,40}| (?:began|started|broke down|collapsed|was|is))?$",
    re.IGNORECASE,
)
_QUARRELS = {"strike": "strike", "walkout": "strike", "talk": "talks"}
_QUARREL_KEYS = content_keys(
    "row quarrel quarrelled argued argument dispute feud fight fought brawl strike talks walkout fell clashed"
)
"""What people quarrel over; and words of which a sentence has one that tells of this."""

_TRACED = re.compile(rf"\btraced (?:back )?([^,;:]{{3,60}}?) to {_PHRASE}", re.IGNORECASE)

_BY = re.compile(rf"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bis)\s{_MADE} by {_PHRASE}", re.IGNORECASE)
"""... and behind a noun alone: "a landslide set off by an earthquake"."""

_BEFORE = re.compile(
    rf"\s(?:{_MADE}(?! by\b)|{_BE} (?:(?:the (?:cause|reason)|to blame|at fault) (?:of|for|behind|why)|blamed for"
    rf"|behind|at the root of))\s+{_PHRASE}",
    re.IGNORECASE,
)
"""What stands between a cause and its effect behind it."""

_ALONE = re.compile(rf"\s{_BE} (?:the cause|to blame|at fault|at the root of it|behind it)(?=[,.;]|$)", re.IGNORECASE)
"""What stands behind a cause without its effect."""

_FIRST = re.compile(r"^(?:because of|owing to|due to|as a result of) ([^,.;:]{3,70}), ([^,;:]{3,90})", re.IGNORECASE)
_WAS = re.compile(rf"\bthe cause (?:of (?:the |her |his )?([\w ]{{3,40}}) )?(?:was|had been) {_PHRASE}", re.IGNORECASE)
_BLAMED = re.compile(
    r"(?<!\bto )(?<!not )(?<!n't )(?<!\bbe )(?<!was )(?<!were )blame[sd] "
    rf"((?:an?|the)\s+[^,.;:]{{3,70}}?|[a-z][^,.;:]{{2,60}}?)(?: for ((?:the |his |her |its )?[^,.;:]{{3,60}}?))?"
    rf"{_BOUNDARY}"
)
"""An effect and its cause in a pattern of their own: "the cause was a candle", "blamed a candle for the fire"."""

_ASIDE = re.compile(r", (?:which|who)\b[^,]{3,60},$")
_CLAUSE = re.compile(
    r"[,;:]\s|\b(?:said|says|found|ruled|reported|concluded|added|confirmed|believe|believes|think) (?:that\s)?"
)
LONGEST = 90
"""A longer stretch before the words for causing, in characters, is more than the noun that they belong to."""

_CUES = (
    "because", "Because of", "due to", "Due to", "owing to", "Owing to", "caus", "spark", "trigger", "blam",
    "started by", "started the", "provok", "touched off", "set off", "result of", "brought about", "reason",
    "account of", "attributed", "put down to", "behind", "root of", "at fault",
    "traced", "stem", "resulted from",
)  # fmt: skip
_PASSIVE = re.compile(rf"\b{_BE}$", re.IGNORECASE)
_NEITHER = re.compile(r"^(?:what|it|this|that|there|which|he|she|they|nobody|no|nothing)\b", re.IGNORECASE)


def causes(side: Side) -> Iterator[Cause]:
    """Yield what an article gives as causes."""
    cued = _with_cues(side)
    for number, statement in enumerate(side.statements):
        quarrel = not statement.keys.isdisjoint(_QUARREL_KEYS)
        if statement.heading or not (quarrel or number in cued):
            continue
        sentence = side.text[slice(*statement.span)]
        if number in cued:
            verbs = [one.verb_span[0] for one in side.clauses if one.sentence == statement.span]
            for effect, cause, nearest in _told(sentence, [verb - statement.span[0] for verb in verbs]):
                named = events(sentence[slice(*effect)])
                event = "" if not named else named[-1] if nearest else named[0]
                yield from _cause(statement, sentence, effect, cause, event)
        if quarrel:
            for effect, cause, event in _quarrels(sentence):
                yield from _cause(statement, sentence, effect, cause, event)


def _quarrels(sentence: str) -> Iterator[tuple[Span, Span, str]]:
    """Yield what people quarrelled over."""
    for effect, cause in _before(sentence, _OVER) if " over " in sentence or " about " in sentence else ():
        quarrel = _QUARREL.search(sentence, *effect)
        if quarrel:
            yield effect, cause, _QUARRELS.get(stem(quarrel[1].lower()), "quarrel")


def _cause(statement: Statement, sentence: str, effect: Span, cause: Span, event: str) -> Iterator[Cause]:
    words, told = sentence[slice(*cause)], sentence[slice(*effect)]
    keys = content_keys(words)
    if keys and not _PASSIVE.search(words):
        whole = sentence[min(effect[0], cause[0]) if told else cause[0] : max(effect[1], cause[1])]
        sure = not doubtful(sentence) and _ONE_OF_SEVERAL.search(whole) is None
        span = (statement.span[0] + cause[0], statement.span[0] + cause[1])
        yield Cause(event, not told, content_keys(told), keys, statement, span, sure)


def _before(sentence: str, pattern: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Yield where an effect and what stands behind it stand in a sentence."""
    for match in pattern.finditer(sentence):
        yield _left(sentence, match.start()), match.span(1)


def _told(sentence: str, verbs: Sequence[int]) -> Iterator[tuple[Span, Span, bool]]:
    """Yield where an effect and its cause stand in a sentence, and whether the effect is the noun nearest to it."""
    for effect, cause in _before(sentence, _AFTER):
        yield effect, cause, False
    for effect, (start, end) in _before(sentence, _BY):
        # The verb that the effect is the subject of ends it: "a landslide set off by an earthquake | buried a village".
        ended = min((verb for verb in verbs if start < verb < end), default=end)
        yield effect, (start, len(sentence[:ended].rstrip())), True
    for match in (*_BEFORE.finditer(sentence), *_ALONE.finditer(sentence)):
        cause = _left(sentence, match.start())
        if not _NEITHER.search(sentence[slice(*cause)]):
            yield match.span(1) if match.re is _BEFORE else (0, 0), cause, False
    for pattern, told, given in ((_FIRST, 2, 1), (_TRACED, 1, 2), (_WAS, 1, 2), (_BLAMED, 2, 1)):
        for match in pattern.finditer(sentence):
            # Whom or what people blame for a defeat is a matter of opinion.
            if match.re is not _BLAMED or not match[told] or events(match[told]):
                yield match.span(told) if match[told] else (0, 0), match.span(given), False


def _left(sentence: str, end: int) -> Span:
    """Return the clause before a place in a sentence, at most so long, without an aside between commas at its end."""
    aside = _ASIDE.search(sentence, max(0, end - LONGEST), end)
    end = aside.start() if aside else end
    first = max(0, end - LONGEST)
    cuts = [match.end() for match in _CLAUSE.finditer(sentence, first, end)]
    if cuts:
        return cuts[-1], end
    return (first if first == 0 else sentence.find(" ", first) + 1), end


def doubtful(sentence: str) -> bool:
    """Tell whether a sentence does not vouch for what it tells, or quotes it."""
    return _UNSURE.search(sentence) is not None or not {'"', "“"}.isdisjoint(sentence)


def _with_cues(side: Side) -> set[int]:
    """Return the numbers of the sentences that may give a cause; a plain look through the text is quickest."""
    starts = [statement.span[0] for statement in side.statements]
    found = set()
    for cue in _CUES:
        at = side.text.find(cue)
        while at >= 0:
            found.add(bisect_right(starts, at) - 1)
            at = side.text.find(cue, at + 1)
    return found
