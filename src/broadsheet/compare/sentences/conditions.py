"""What an article says of one thing in phrases that have an opposite: "remained open", "was cut off".

Unlike the states that a clause's own verb tells, these are found by their words wherever they stand in a sentence; of
whom they are said is told by the clause around them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import STOP_WORDS, plain_stem, stem
from broadsheet.compare.sentences.bearers import done_to_before, joined, opens, stands_for
from broadsheet.compare.sentences.told import is_person, keys_of, known
from broadsheet.facts import Participant
from broadsheet.facts.frozen import quick
from broadsheet.facts.lexicon.nouns import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from broadsheet.compare.language.scales import Phrase
    from broadsheet.compare.sentences.phrases_printed import Phrased, Printed
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition, Span

ALONE, TOGETHER, HUMAN, OBJECT, ANY_TIME, CHANGING, TIMED = "1", "2", "h", "o", "@", "+", "t"
"""Marks of a scale on which a report puts one alone, who is tried, who died, or one group, or only people; of one that
tells of what is done to something; of one that holds whenever it is told of; of one that may change while a story runs;
and of one whose days decide."""

DENIAL_REACH = 3
"""A denial stands at most so many words before what it denies."""

_DENIALS = word_set("not never no nobody none neither without n't cannot hardly barely")
_DOUBTS = word_set(
    """
    yet could may might can if whether unless should almost nearly reportedly allegedly until or would-be feared
    initially once previously formerly earlier having had
    """
)
_UNSURE = _DOUBTS - {"had"}
"""What leaves open what does not change: "said the mill had been destroyed" tells that it was."""

_BOTH_WAYS = word_set("recover gain break")
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

_SITED = frozenset({"in", "at", "near", "of"})
_BE = word_set("is was are were be been")
REACH = 30
"""So many characters behind a clause still tell when it was so."""

LINK = 6
"""So many characters stand between a noun and the name of where it is: "the hospital | in | Kirn"."""

ASIDE = 12
"""... and between a noun and the verb that is said of it behind "which"."""

BEHIND = 4
"""So many words behind a phrase tell what is accepted, kept or praised."""

_NOBODY = re.compile(r"(?:no[- ]one|nobody|none)\b", re.IGNORECASE)
_ELSE, _BUT = (
    re.compile(r"\belse\b|^(?:another|a second|a third)\b", re.IGNORECASE),
    re.compile(r"\b(?:but|except|besides|than|except for|apart from) $"),
)

_ELSEWHEN = re.compile(
    r"\b(?:(?:19|20)\d\d|last (?:year|month|week|season)|previous(?:ly)?|earlier|once(?! (?:the|a|he|she|it|they)\b)"
    r"|ago|almost|nearly|initially|at first|originally|if|unless|whether|until|later|eventually|again|now|currently"
    r"|so far|begun|began|by (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:has|have|had) since|some|half|parts?|partly|several|many|most|others?)\b",
    re.IGNORECASE,
)

_ELSEWHEN_TIMED = re.compile(
    r"\b(?:(?:19|20)\d\d|last (?:year|month|week|season)|previous(?:ly)?|earlier|ago|almost|nearly|initially|at first"
    r"|originally|if|unless|whether|until|before|some|half|parts?|partly|several|many|most|others?"
    r"|(?:has|have|had) since)\b",
    re.IGNORECASE,
)

_Token = tuple[int, int, str]


@quick
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
        undergone: Whether it is said of whom the verb is done to.
    """

    scale: str
    marks: str
    place: int
    holder: Participant
    clause: Proposition
    statement: Statement
    span: Span
    behind: frozenset[str]
    undergone: bool = False


def conditions(text: str, sentences: Iterable[Phrased], scales: Set[str]) -> list[Condition]:
    """Return what these sentences of an article say, by these scales, of anybody and anything."""
    found: dict[tuple[str, int, Span], Condition] = {}
    for sentence in sentences:
        tokens: list[_Token] = []
        for one in sentence.printed:
            if one.phrase.scale in scales:
                tokens = tokens or _placed(text, sentence.words, sentence.statement.span[0])
                said = _said(text, sentence, tokens, one)
                if said is not None:
                    found.setdefault((said.scale, said.place, said.clause.verb_span), said)
    return list(found.values())


def _placed(text: str, words: Sequence[str], start: int) -> list[_Token]:
    """Return the words with their places: between two of them stands nothing that could be the next."""
    tokens, end = [], start
    for word in words:
        start = text.find(word, end)
        end = start + len(word)
        tokens.append((start, end, word.lower()))
    return tokens


def _said(text: str, sentence: Phrased, tokens: Sequence[_Token], printed: Printed) -> Condition | None:
    """Return what the phrase at these tokens tells of whom; None where it is told of nobody, or not firmly."""
    phrase, at, end = printed.phrase, printed.at, printed.end
    statement, clauses = sentence.statement, sentence.clauses
    before = {word for _, _, word in tokens[max(0, at - DENIAL_REACH) : at]}
    span = (tokens[at][0], tokens[end - 1][1])
    clause = _clause(clauses, span)
    if clause is None or clause.quoted or clause.hedged or before & (_DOUBTS if "+" in phrase.marks else _UNSURE):
        return None
    denied = _denied(phrase, span, clause, before)
    if (denied and (not phrase.flips or "only" in before)) or not _stands(phrase, tokens[at][2], span, clause):
        return None
    holder = _bearer(phrase, span, clause, clauses) if not _of_the_former(text, clause, sentence) else sentence.before
    if holder is None or _is_another(phrase, tokens, at, end) or _of_others(text, statement.span, holder):
        return None
    if ANY_TIME not in phrase.marks and _elsewhen(text, statement, clause, phrase):
        return None
    behind = frozenset(
        plain_stem(word) for _, _, word in tokens[end : end + BEHIND] if word[0].isalnum() and word not in STOP_WORDS
    )
    place = phrase.place if not denied else 1 - phrase.place
    return Condition(phrase.scale, phrase.marks, place, holder, clause, statement, span, behind, phrase.undergone)


def _elsewhen(text: str, statement: Statement, clause: Proposition, phrase: Phrase) -> bool:
    """Tell whether it is so at another time, or of a part only; not by what a clause between subject and verb tells."""
    words = _ELSEWHEN_TIMED if TIMED in phrase.marks else _ELSEWHEN
    who, end = clause.subject, min(statement.span[1], clause.span[1] + REACH)
    if who is None or who.span[0] < clause.span[0] or "," not in text[who.span[1] : clause.verb_span[0]]:
        return words.search(text, clause.span[0], end) is not None
    within = words.search(text, clause.span[0], who.span[1]) or words.search(text, clause.verb_span[0], end)
    return within is not None


def _of_the_former(text: str, clause: Proposition, sentence: Phrased) -> bool:
    """Tell whether a pronoun that opens a sentence stands for whom the one before is about."""
    who = clause.subject
    if who is None or known(who) or not opens(who, sentence.statement):
        return False
    return stands_for(who, text, sentence.before)


def _denied(phrase: Phrase, span: Span, clause: Proposition, before: Set[str]) -> bool:
    """Tell whether a phrase is denied, by a word before it or by the clause; not by a word of its own."""
    if before & _DENIALS or any(word.endswith(("n't", "n’t")) for word in before):
        return True
    if not _DENIALS.isdisjoint(phrase.words):
        return False
    who = clause.subject
    nobody = who is not None and (who.denied or _NOBODY.match(who.words) is not None)
    return nobody or (clause.negated and clause.verb_span[0] <= span[0] < clause.verb_span[1])


def _bearer(phrase: Phrase, span: Span, clause: Proposition, clauses: Sequence[Proposition]) -> Participant | None:
    """Return of whom a phrase of its scale can be said that it is said of here; None where it is of nobody."""
    holder = _holder(phrase, span, clause, clauses) or joined(clauses, clause) or antecedent(clauses, clause)
    if holder is None and (ALONE in phrase.marks or TOGETHER in phrase.marks):
        holder = clause.subject or (Participant(clause.verb_span, "", "") if TOGETHER in phrase.marks else None)
    if holder is None or ("$" in phrase.marks and not keys_of(holder) & _FIGURES):
        return None
    return None if HUMAN in phrase.marks and not is_person(holder) and holder.head not in ROLES else holder


def _of_others(text: str, sentence: Span, holder: Participant) -> bool:
    """Tell whether it is said of all but somebody: "no one else was hurt", "all but Kirk escaped"."""
    return _ELSE.search(holder.words) is not None or _BUT.search(text, sentence[0], holder.span[0]) is not None


def _holder(phrase: Phrase, span: Span, clause: Proposition, clauses: Sequence[Proposition]) -> Participant | None:
    """Return of whom it is said: of the subject, or of whom an active verb is done to."""
    if phrase.sought:
        return next((who for word, who in clause.adjuncts if word == phrase.words[-1] and known(who)), None)
    holder = clause.subject
    if phrase.undergone and not clause.passive and clause.object is not None and clause.object.pronoun:
        return done_to_before(clauses, clause)
    if phrase.undergone and not clause.passive:
        within = clause.verb_span[0] <= span[0] < clause.verb_span[1]
        holder = clause.object if within or clause.object is not None else clause.subject
    return holder if known(holder) else None


def antecedent(clauses: Sequence[Proposition], clause: Proposition) -> Participant | None:
    """Return what a relative clause without a subject is said of: "out of the hospital in Kirn, which was closed".

    A name behind a preposition tells where what stands before it is.
    """
    if clause.subject is not None or not clause.relative:
        return None
    before = sorted(
        (
            (who.span, word, who)
            for each in clauses
            if each is not clause
            for word, who in (("", each.subject), ("", each.object), *each.adjuncts)
            if who is not None and known(who) and who.span[1] <= clause.verb_span[0]
        ),
        key=lambda found: found[0],
    )
    if not before:
        return None
    span, word, who = before[-1]
    if len(before) > 1 and word in _SITED and who.name and span[0] - before[-2][0][1] <= LINK:
        who = before[-2][2]
    return who if span[1] + ASIDE >= clause.verb_span[0] else None


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
    if len(phrase.words) > 1:
        return True
    if clause.verb_span[0] <= span[0] < clause.verb_span[1]:
        # Who recovers something is not well again by that.
        return clause.verb not in _BOTH_WAYS or phrase.undergone or not (clause.passive or clause.object)
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
