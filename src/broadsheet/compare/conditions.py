"""What an article says of one thing in phrases that have an opposite: "remained open", "was cut off".

Unlike the states that a clause's own verb tells, these are found by their words wherever they stand in a sentence; of
whom they are said is told by the clause around them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.listing import word_list, word_set
from broadsheet.compare.scales import PHRASES
from broadsheet.compare.told import is_person, keys_of, known
from broadsheet.compare.words import STOP_WORDS, plain_stem, stem
from broadsheet.facts.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.scales import Phrase
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition, Span

ALONE, TOGETHER = "1", "2"
"""Marks of a scale on which a report puts one alone, who is tried, who died, and on which it puts one group."""

DENIAL_REACH = 3
"""A denial stands at most so many words before what it denies."""

_TOKEN = re.compile(r"[\w’'-]+|[.,;:]")
_DENIALS = word_set("not never no nobody none neither without n't cannot hardly barely")
_DOUBTS = word_set(
    """
    yet could may might can if whether unless should almost nearly reportedly allegedly until or would-be feared
    initially once previously formerly earlier had
    """
)
_UNSURE = _DOUBTS - {"had"}
"""What leaves open what does not change: "said the mill had been destroyed" tells that it was."""

_SAYING_HOW = word_set("be remain stay become keep leave find get declare rule feel")
_FIGURES = frozenset(
    stem(word)
    for word in word_list(
        """
        share stock index price profit revenue sale income earning rate dollar euro pound yen turnover unemployment
        inflation output export import deficit debt turnout attendance temperature
        """
    )
)
_OPENING = "opening"
_OTHERWISE = ("fire", "up", "in on", "in fast")
"""Behind a verb they make another one of it: "opened fire", "closed in on"."""

_NEVER_BETWEEN = word_set("not no never and or to , . ; : but by")
_BE = word_set("is was are were be been")
REACH = 30
"""So many characters behind a clause still tell when it was so."""

BEHIND = 4
"""So many words behind a phrase tell what is accepted, kept or praised."""

_ELSEWHEN = re.compile(
    r"\b(?:(?:19|20)\d\d|last (?:year|month|week|season)|previous(?:ly)?|earlier|once|ago|almost|nearly|initially"
    r"|at first|originally|if|unless|whether|until|later|eventually|again|some|half|parts?|partly|several|many|most"
    r"|others?)\b",
    re.IGNORECASE,
)


_Token = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Condition:
    """What a phrase tells of somebody or something.

    Attributes:
        scale: The scale.
        marks: What is asked of the scale.
        place: Where on it.
        holder: Of whom or what it is said.
        clause: The clause that says so.
        statement: Its sentence.
        span: Where the phrase stands.
        behind: The stems of the words behind it.
    """

    scale: str
    marks: str
    place: int
    holder: Participant
    clause: Proposition
    statement: Statement
    span: Span
    behind: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A phrase that a sentence prints, whatever it tells.

    Attributes:
        phrase: The phrase.
        at: The number of its first word.
        end: The number of the word after its last.
    """

    phrase: Phrase
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrased:
    """A sentence that prints phrases which have an opposite.

    Attributes:
        statement: The sentence.
        words: Its words and marks as printed.
        clauses: Its clauses.
        printed: The phrases.
    """

    statement: Statement
    words: Sequence[str]
    clauses: Sequence[Proposition]
    printed: Sequence[_Printed]


def phrased(side: Side) -> list[Phrased]:
    """Return the sentences of an article that print phrases which have an opposite, and tell something firmly."""
    by_sentence: dict[Span, list[Proposition]] = {}
    for clause in side.clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    firm = {clause.sentence for clause in side.clauses if not (clause.quoted or clause.hedged)}
    found = []
    for statement in side.statements:
        if not statement.heading and statement.span in firm:
            words = _TOKEN.findall(side.text, *statement.span)
            printed = list(_printed(list(map(_STEMS.__getitem__, words))))
            if printed:
                found.append(Phrased(statement, words, by_sentence[statement.span], printed))
    return found


def scales_of(sentences: Iterable[Phrased]) -> set[str]:
    """Return the scales that these sentences have phrases of."""
    return {one.phrase.scale for sentence in sentences for one in sentence.printed}


def conditions(text: str, sentences: Iterable[Phrased], scales: Set[str]) -> list[Condition]:
    """Return what these sentences of an article say, by these scales, of anybody and anything."""
    found = []
    for sentence in sentences:
        tokens: list[_Token] = []
        for one in sentence.printed:
            if one.phrase.scale in scales:
                tokens = tokens or _placed(text, sentence.words, sentence.statement.span[0])
                said = _said(text, sentence.statement, sentence.clauses, tokens, one.phrase, one.at, one.end)
                if said is not None:
                    found.append(said)
    return found


def _printed(stems: Sequence[str]) -> Iterator[_Printed]:
    for at, first in enumerate(stems):
        for phrase in PHRASES.get(first, ()):
            start = at - len(phrase.lead)
            end = _end(stems, at + 1, phrase.rest) if phrase.rest else at + 1
            if end and start >= 0 and tuple(stems[start:at]) == phrase.lead:
                yield _Printed(phrase, start, end)


def _placed(text: str, words: Sequence[str], start: int) -> list[_Token]:
    """Return the words with their places: between two of them stands nothing that could be the next."""
    tokens, end = [], start
    for word in words:
        start = text.find(word, end)
        end = start + len(word)
        tokens.append((start, end, word.lower()))
    return tokens


def _stem_of(word: str) -> str:
    return plain_stem(word.lower())


_STEMS = Remembered(_stem_of, 20_000)


def _end(stems: Sequence[str], start: int, rest: Sequence[str]) -> int:
    """Return where a phrase ends whose further words start here, one other word between them allowed; 0 if nowhere."""
    at, skipped = start, False
    for stem_ in rest:
        if at < len(stems) and stems[at] != stem_ and not skipped and stems[at] not in _NEVER_BETWEEN:
            at, skipped = at + 1, True
        if at >= len(stems) or stems[at] != stem_:
            return 0
        at += 1
    return at


def _said(
    text: str,
    statement: Statement,
    clauses: Sequence[Proposition],
    tokens: Sequence[_Token],
    phrase: Phrase,
    at: int,
    end: int,
) -> Condition | None:
    """Return what the phrase at these tokens tells of whom; None where it is told of nobody, or not firmly."""
    before = {word for _, _, word in tokens[max(0, at - DENIAL_REACH) : at]}
    denied = bool(before & _DENIALS) or any(word.endswith(("n't", "n’t")) for word in before)
    span = (tokens[at][0], tokens[end - 1][1])
    clause = _clause(clauses, span)
    if clause is None or clause.quoted or clause.hedged or before & (_DOUBTS if "+" in phrase.marks else _UNSURE):
        return None
    if denied and (not phrase.flips or "only" in before):
        return None
    if not _stands(phrase, tokens[at][2], span, clause) or _is_another(phrase, tokens, at, end):
        return None
    holder = _holder(phrase, span, clause) or _joined(clauses, clause)
    if holder is None and (ALONE in phrase.marks or TOGETHER in phrase.marks):
        holder = clause.subject
    if holder is None or ("$" in phrase.marks and not keys_of(holder) & _FIGURES):
        return None
    if _ELSEWHEN.search(text, clause.span[0], min(statement.span[1], clause.span[1] + REACH)):
        return None
    behind = frozenset(plain_stem(word) for _, _, word in tokens[end : end + BEHIND] if word not in STOP_WORDS)
    place = phrase.place if not denied else 1 - phrase.place
    return Condition(phrase.scale, phrase.marks, place, holder, clause, statement, span, behind)


def _holder(phrase: Phrase, span: Span, clause: Proposition) -> Participant | None:
    """Return of whom it is said: of the subject, or of whom an active verb is done to."""
    holder = clause.subject
    if phrase.undergone and not clause.passive:
        within = clause.verb_span[0] <= span[0] < clause.verb_span[1]
        holder = clause.object if within or clause.object is not None else clause.subject
    return holder if known(holder) else None


def _joined(clauses: Sequence[Proposition], clause: Proposition) -> Participant | None:
    """Return the subject of the clause before, for one that is joined to it without its own: "..., and will appeal"."""
    if clause.subject is not None or clause.passive or clause.relative or clause.above:
        return None
    before = [each for each in clauses if each.verb_span[0] < clause.verb_span[0] and not each.relative]
    who = next((each.subject for each in reversed(before) if each.subject is not None), None)
    return who if known(who) and is_person(who) else None


def _is_another(phrase: Phrase, tokens: Sequence[_Token], at: int, end: int) -> bool:
    """Tell whether a single verb is another one with what stands beside it: "opened fire", "is survived by"."""
    if len(phrase.words) > 1 or end >= len(tokens):
        return False
    said = at > 0 and tokens[at - 1][2] in _BE
    behind = " ".join(word for _, _, word in tokens[end : end + 2])
    return (phrase.scale == _OPENING and behind.startswith(_OTHERWISE)) or (
        tokens[end][2] == "by" and said and not phrase.undergone
    )


def _stands(phrase: Phrase, word: str, span: Span, clause: Proposition) -> bool:
    """Tell whether a word is what the list means by it: a verb where it is one, or said of somebody with "be"."""
    if len(phrase.words) > 1 or clause.verb_span[0] <= span[0] < clause.verb_span[1]:
        return True
    if word != phrase.words[0]:
        return False
    return clause.verb in _SAYING_HOW and clause.object is not None and clause.object.head == word


def _clause(clauses: Sequence[Proposition], span: Span) -> Proposition | None:
    """Return the clause that the phrase belongs to: its verb's, or that of the verb before it."""
    found = None
    for clause in clauses:
        if clause.verb_span[0] <= span[0] < clause.verb_span[1] or span[0] <= clause.verb_span[0] < span[1]:
            return clause
        if clause.span[0] <= span[0] < clause.span[1] and clause.verb_span[0] <= span[0]:
            found = clause
    return found
