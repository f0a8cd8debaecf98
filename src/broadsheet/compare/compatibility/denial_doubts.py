"""Why what one article denies and the other affirms may yet both hold: of another time, of a part, another's word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.doubts import updated
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.topics import tells_of_past
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.told import Told
    from broadsheet.facts import Span

REACH = 40
"""So many characters beside a clause still tell when it is so, or how far."""

_RESERVED = re.compile(
    r"\b(?:until|till|before|unless|immediately|only|necessarily|longer|initially|at first|anymore|if|whether|just"
    r"|merely|simply|fully|completely|entirely|always|all|every|clear|sure|once|again|later|eventually|finally"
    r"|previously|earlier|almost|nearly|since|so far|still|now|originally|alone|that|enough|even|any further"
    r"|last (?:year|month|week)|(?:19|20)\d\d"
    r"|formally|officially|publicly|personally|directly)\b",
    re.IGNORECASE,
)
"""Words that make room for both: a denial of a part, or of another time."""

_YET, _NEVER = re.compile(r"\byet\b", re.IGNORECASE), re.compile(r"\bnever\b", re.IGNORECASE)
_OPENER = re.compile(
    r"[\"“]?(?:(?:In|During|Before|After|Since|When|Until|For|Throughout|At|By|As|While|On) [^,]*"
    r"|Previously|Earlier|Formerly|Once|Initially|Originally|Now|Then|Later|So far), "
)
"""What opens a sentence and tells when all of it was so."""

_DISBELIEF = re.compile(
    r"\b(?:believ|think|thought|doubt|den(?:y|ie)|disput|claim|alleg|accus|question(?!(?:ed|ing)\b)|suspect"
    r"|suggest|hope|fear|worr|if|whether|argu|bet|expect|predict|reckon|assum|insist|contend|pretend|rumou?r|speculat"
    r"|witness\w* sa)",
    re.IGNORECASE,
)
"""What stands before a clause that the article does not tell as a fact."""

_OWN_SPEAKER = re.compile(r"(?:^(?:his|her|its|their)|['’]s?) (lawyer|attorney|solicitor|agent|spokes\w+)$")
"""Who speaks for somebody, of whom he has one."""

PARTISAN = frozenset(
    stem(word)
    for word in word_list(
        """
        lawyer attorney witness resident relative family neighbor neighbour friend activist opposition rebel protester
        union mother father wife husband brother sister defence defense prosecution prosecutor
        """
    )
)


def doubt_denial(one: Told, other: Told, a: Side, b: Side) -> str:
    """Return why a clause and the denial of it may yet both hold; empty if nothing says so."""
    changing = False
    for told, text, rival, rivals in ((one, a.text, other, b.text), (other, b.text, one, a.text)):
        never = rival.clause.negated and _NEVER.search(rivals, *_reach(rival)) is not None
        if not never and _elsewhen(told, text):
            return "it may be of another time, or of a part only"
        changing |= told.clause.negated and (told.clause.perfect or _YET.search(text, *_reach(told)) is not None)
    past = [
        tells_of_past(side.text[told.clause.sentence[0] : told.clause.span[1]].casefold())
        for told, side in ((one, a), (other, b))
    ]
    if past[0] != past[1] and not any(
        _NEVER.search(text, *_reach(told)) for told, text in ((one, a.text), (other, b.text))
    ):
        return "it may be of another time, or of a part only"
    return certain(one, other, a, b, changing=changing and not one.clause.planned)


def _elsewhen(told: Told, text: str) -> bool:
    """Tell whether a clause is of another time, or of a part only, as far as the words around it tell."""
    opener = _OPENER.match(text, *told.clause.sentence)
    opened = opener is not None and opener.end() <= told.clause.verb_span[0]
    return opened or _RESERVED.search(text, *_reach(told)) is not None


def certain(one: Told, other: Told, a: Side, b: Side, *, changing: bool) -> str:
    """Return why two clauses that exclude each other may yet both hold; empty if nothing says so.

    Args:
        one: The first article's clause.
        other: The second article's.
        a: The first article.
        b: The second.
        changing: Whether what they tell may change while a story runs.
    """
    for each, side in ((one, a), (other, b)):
        if _DISBELIEF.search(side.text, each.clause.sentence[0], max(each.clause.sentence[0], each.clause.span[0])):
            return "it is not vouched for"
    if _other_source(one.clause.source, other.clause.source) and not _speaker_for(one, other, a, b):
        return f"they cite different sources, {' and '.join(sorted((one.clause.source, other.clause.source)))}"
    if changing and (a.published is None or b.published is None):
        return "it may have happened since"
    return updated(Kind.STATUS, a.published, b.published)


def _other_source(one: str, other: str) -> bool:
    """Tell whether the two are the word of two: of two by name, or one of them of somebody who takes a side."""
    left, right = content_keys(one), content_keys(other)
    if not left or not right or left & right:
        return False
    named = one[:1].isupper() and other[:1].isupper()
    return named or bool(left & PARTISAN) != bool(right & PARTISAN)


def _speaker_for(one: Told, other: Told, a: Side, b: Side) -> bool:
    """Tell whether the one cites by name whom the other cites by calling: "Jane Cole", "Finch's lawyer"."""
    for name, whose in ((one.clause.source, other.clause.source), (other.clause.source, one.clause.source)):
        noun = _OWN_SPEAKER.search(whose)
        if noun is not None and name[:1].isupper() and not _OWN_SPEAKER.search(name):
            who = re.escape(name)
            beside = re.compile(rf"\b{noun[1]},? {who}\b|\b{who},? (?:[\w’'-]+ ){{0,3}}{noun[1]}\b")
            return any(beside.search(side.text) for side in (a, b))
    return False


def _reach(one: Told) -> Span:
    """Return the clause with what stands behind it in its sentence, and before an infinitive: "has yet to pay"."""
    clause = one.clause
    start = max(clause.sentence[0], clause.span[0] - REACH) if clause.above else clause.span[0]
    return start, min(clause.sentence[1], clause.span[1] + REACH)
