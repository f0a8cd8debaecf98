"""What something is: "X is Y" where Y is no role, and what a label in front of a colon says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft, text_value
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import BlockKind, Kind
from broadsheet.facts.name_sorts import ORGANISATION
from broadsheet.facts.parties import Party
from broadsheet.facts.phrase_ends import phrase_end, starts_clause
from broadsheet.facts.phrases import FINITE, INFINITIVE, NP, PREPOSITION, VG
from broadsheet.facts.relations import relation_of
from broadsheet.facts.rules.copular_roles import one_of_several
from broadsheet.facts.rules.withheld import unvouched
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

LINKING_VERBS = word_set("be remain become stay")
_LONGEST = 16
_LABEL_WORDS = 3
_LENGTHS = word_set("miles kilometers kilometres km meters metres feet yards blocks")
_PASSING = word_set(
    "also still now already again then currently not never today probably reportedly allegedly actually"
)
"""Adverbs between a verb and its complement that are no part of the complement."""
_AFTER_COMPLEMENT = frozenset((".", ",", ";", ":", "C", "W", "S", ")", "(", "—", "–", "”", '"', "B", "V", "M", "H"))
_CLAUSE_LINKS = word_set("as because when after before since while if although though until unless but and by")


def states(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield what sentence ``number`` says that somebody or something is."""
    for clause in reading.clauses[number] if reading.words[number].word[-1] != "?" else ():
        if clause.verb.lemma not in LINKING_VERBS or reading.in_quote(number, clause.verb.head):
            continue
        draft = _state(reading, number, clause)
        if draft is not None:
            yield draft


def _state(reading: Reading, number: int, clause: Clause) -> Draft | None:
    words, pieces = reading.words[number], reading.pieces[number]
    at = clause.at + 1
    while at < len(pieces) and words.tags[pieces[at].first] in {"X", "F"} and words.low[pieces[at].first] in _PASSING:
        at += 1
    if at >= len(pieces) or clause.subject is None or clause.verb.form != FINITE:
        return None
    subject = reading.party(number, clause.subject)
    if (
        not subject.known
        or "how" in words.low[max(0, pieces[clause.subject[0]].first - 4) : max(0, pieces[clause.subject[0]].first)]
        or _together(reading, number, clause, subject)
        or words.low[pieces[clause.subject[0]].first] == "there"
        or _tells_which(words, clause, subject)
        or unvouched(reading, number, clause)
    ):
        return None
    person = subject.sort != ORGANISATION and pieces[at].sort == NP
    if person and (words.low[pieces[at].head] in ROLES or one_of_several(reading, number, at)):
        return None
    first = pieces[at].first
    while at < len(pieces) and words.tags[pieces[at].first] == "X":
        at += 1
    if at >= len(pieces):
        return None
    last = _before_length(reading, number, first, _whole_end(reading, number, at))
    if (
        last <= first
        or words.low[first] in {"until", "till", "for", "after", "before", "by", "since"}
        or words.tags[first] in {"S", "W", "U", "G", "V"}
        or words.low[last - 1] in {"those", "that", "this", "one", "much", "many"}
        or words.low[first] in {"that", "what", "of", "so", "too", "as"}
        or is_time_phrase(words, pieces[at + (pieces[at].sort == PREPOSITION and at + 1 < len(pieces))])
        or (last - first == 1 and (words.tags[first] == "T" or words.low[first] in {"there", "here"}))
        or words.low[last - 1] in _LENGTHS
        or words.tags[last - 1] in {"C", "P", "D"}
        or (words.tags[last - 1] == "A" and words.tags[first] == "D")
        or _glued(words, first, last)
        or _name_follows(words, last)
        or _goes_on(words, first, last)
    ):
        return None
    opening = words.tags[pieces[at].first]
    kind = Kind.STATUS if opening in {"A", "E"} or pieces[at].sort == PREPOSITION else Kind.STATEMENT
    return Draft(
        kind,
        subject,
        relation_of(clause.verb.lemma),
        text_value(words, first, last),
        first,
        last,
        f"state-{clause.verb.lemma}",
        hedged=clause.verb.hedged,
        negated=clause.verb.negated,
    )


def _whole_end(reading: Reading, number: int, at: int) -> int:
    """Return the token after what is said of the subject, or after the condition alone where the rest is cut off."""
    last = _complement_end(reading, number, at)
    return last if _ends_well(reading.words[number], last) else _condition_end(reading, number, at)


def _condition_end(reading: Reading, number: int, at: int) -> int:
    """Return the token after a condition that is whole without what hangs on it: "under arrest | for murder", or 0."""
    words, pieces = reading.words[number], reading.pieces[number]
    if pieces[at].sort != PREPOSITION or at + 1 >= len(pieces) or pieces[at + 1].sort != NP:
        return 0
    last = pieces[at + 1].last
    return last if words.low[pieces[at + 1].head] in _CONDITIONS and words.low[last : last + 1] != ["of"] else 0


_CONDITIONS = word_set(
    """
    arrest custody investigation control guard siege construction review threat pressure attack talks negotiations
    hospital jail prison court coma condition intensive detention hiding exile mourning strike trial bail parole leave
    fire alert run loose large risk stake home danger doubt ruins office
    """
)
"""Nouns behind "in", "on", "under", "at" that say how somebody or something is."""


def _before_length(reading: Reading, number: int, first: int, last: int) -> int:
    """Return the end of what is said without the time that a clause is counted from: "in shock | two days after"."""
    words = reading.words[number]
    piece = next((p for p in reading.pieces[number] if p.first > first and p.last == last), None)
    counted = last < len(words.low) and words.low[last] in {"after", "before", "later"}
    timed = piece is not None and piece.sort == NP and is_time_phrase(words, piece)
    return piece.first if piece is not None and counted and timed else last


def _name_follows(words: Words, last: int) -> bool:
    """Say whether a title is cut off from the name behind it: "a fight with the Champion, | John Doe"."""
    titled = words.word[last - 1][:1].isupper() and words.tags[last - 1] in {"N", "Q"}
    return titled and words.word[last : last + 1] == [","] and words.tags[last + 1 : last + 2] == ["Q"]


def _goes_on(words: Words, first: int, last: int) -> bool:
    """Say whether what follows makes it what it is ("the only team | who could") or adds to it ("is pay (low) and")."""
    if last >= len(words.low):
        return False
    only = not {"only", "first", "last", "same"}.isdisjoint(words.low[first:last]) and words.low[first] == "the"
    if words.word[last] == "(" and ")" in words.word[last:]:
        close = words.word.index(")", last)
        return words.low[close + 1 : close + 2] == ["and"]
    return only and (words.tags[last] == "W" or words.low[last] in {"who", "that", "which"})


def _glued(words: Words, first: int, last: int) -> bool:
    """Say whether a hyphen stands for a dash between two clauses: "are mostly female-the Oscars are known"."""
    return any(word.endswith(("-the", "-and", "-but", "-he", "-they", "-it")) for word in words.low[first:last])


def _together(reading: Reading, number: int, clause: Clause, subject: Party) -> bool:
    """Say whether several are told of, of whom the subject is the first: what X and Y are, X alone may not be."""
    low, pieces, span = reading.words[number].low, reading.pieces[number], clause.subject
    if span is None or not subject.named:
        return False
    return any(low[pieces[at].first] == "and" for at in range(span[0] + 1, span[1]))


def _tells_which(words: Words, clause: Clause, subject: Party) -> bool:
    """Say whether a clause only tells which are meant: "people who are ill" says of nobody that they are."""
    apart = words.low[clause.verb.first - 2 : clause.verb.first - 1] == [","]
    return clause.relative and not subject.named and not apart


def _ends_well(words: Words, last: int) -> bool:
    """Say whether what is said of somebody ends where a phrase may end, rather than in the middle of one."""
    if last >= len(words.word):
        return True
    if words.tags[last] in {"S", "V"} and words.tags[last - 1] == ("V" if words.tags[last] == "S" else "A"):
        # "was better received" says nothing of being better.
        return False
    return words.tags[last] in _AFTER_COMPLEMENT or words.low[last] in _CLAUSE_LINKS


def _complement_end(reading: Reading, number: int, at: int) -> int:
    """Return the token after an adjective or noun phrase with what hangs on it."""
    words, pieces = reading.words[number], reading.pieces[number]
    start = end = pieces[at].first
    while at < len(pieces) and pieces[at].last - start <= _LONGEST:
        piece = pieces[at]
        if piece.sort == NP:
            if end > start and piece.named and starts_clause(words, pieces, at):
                break
            last = phrase_end(words, pieces, at, wide=end == start)
            if (
                end > start
                and last + 1 < len(pieces)
                and pieces[last + 1].sort == VG
                and pieces[last + 1].form == FINITE
            ):
                break
            at, end = last, pieces[last].last
        elif words.tags[piece.first] == "A":
            end = piece.last
        elif words.tags[piece.first] not in {"C", "P"} or at + 1 >= len(pieces):
            break
        at += 1
    follower = next((c for c in reading.clauses[number] if c.at == at and c.verb.form == INFINITIVE), None)
    return follower.end if follower is not None and follower.end - start <= _LONGEST else end


def labelled(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield what a bullet says under its own label: "Charter: use X to do Y"."""
    words = reading.words[number]
    if reading.blocks[words.block].kind is not BlockKind.BULLET or reading.quoted[number] or "(" in words.word:
        return
    colon = words.word.index(":") if ":" in words.word[: _LABEL_WORDS + 1] else 0
    if not colon or any(tag in {"V", "B", "M", "H", "T"} for tag in words.tags[:colon]):
        return
    last = len(words.word)
    while last > colon + 1 and words.word[last - 1] in {".", ";"}:
        last -= 1
    about = reading.names.lookup(words.slice(0, colon))
    if not 1 <= last - colon - 1 <= _LONGEST or about is not None:
        return
    named = reading.focus.named(number)
    # What somebody else is quoted on between is not what a list of figures is about.
    told_of = named.known and any(key in reading.article.title.casefold() for key in named.keys)
    subject = named if told_of else Party("article", frozenset(("article",)))
    relation = words.slice(0, colon).lower()
    yield Draft(
        Kind.STATEMENT, subject, relation, text_value(words, colon + 1, last), colon + 1, last, "labelled", weight=2
    )
