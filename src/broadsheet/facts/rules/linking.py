"""Which clause and which phrase of its sentence a value belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.ambiguous import DIRECTIONS
from broadsheet.facts.lexicon.calendar import FULL_WEEKDAYS
from broadsheet.facts.lexicon.nouns import EVENTS, ROLES
from broadsheet.facts.lexicon.verbs import PAST, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import QuantityValue
from broadsheet.facts.name_sorts import PERSON, PLACE
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import FINITE, NP, PARTICIPLE, piece_at
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.subject_phrases import BARRIERS

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.drafts import Draft
    from broadsheet.facts.names import Name
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found


_NAMING = word_set("call name know dub title")
_NO_NAME_ENDS = ROLES | DIRECTIONS


def clause_of(reading: Reading, number: int, first: int) -> Clause | None:
    """Return the clause of sentence ``number`` that the token at ``first`` belongs to."""
    clauses, pieces = reading.clauses[number], reading.pieces[number]
    best: Clause | None = None
    for clause in clauses:
        if clause.subject is not None and not clause.inherited and not clause.relative:
            start = pieces[clause.subject[0]].first
            if start <= first < clause.verb.first and (best is None or best.verb.first < start):
                return clause
        if clause.relative and clause.verb.first > first and _opens_relative(reading, number, clause, first):
            return clause
        if clause.verb.first <= first and not (clause.verb.form == PARTICIPLE and clause.verb.lemma in _NAMING):
            best = clause
    if best is not None:
        best = _behind_relative(reading, number, best, first)
        best = _behind_comma(reading, number, first) or best
        return _clause_opened(reading, number, best, first) or best
    outside = [clause for clause in clauses if not reading.in_quote(number, clause.verb.head)]
    main = _main_clause(reading, number, outside, first)
    return main or next((c for c in outside if c.verb.lemma not in SAY_VERBS), outside[0] if outside else None)


def _behind_relative(reading: Reading, number: int, clause: Clause, first: int) -> Clause:
    """Return the verb above a relative clause that a comma closes before a time: "met X, whom he knew, at 3 p.m."."""
    words, at = reading.words[number], first - 1
    while at > clause.verb.last and words.tags[at] in {"P", "X"}:
        at -= 1
    closed = at > clause.verb.last and words.word[at] == "," and at < first - 1
    if not closed or clause.verb.form != FINITE or not _hangs(reading, number, clause):
        return clause
    above = [c for c in reading.clauses[number] if c.at < clause.at and c.verb.form == FINITE and not c.relative]
    return above[-1] if above else clause


def _hangs(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause is opened by "who", "which", "whom" or "where"."""
    if clause.relative or clause.subject is None or clause.subject[0] < 1:
        return clause.relative
    words = reading.words[number]
    return words.tags[reading.pieces[number][clause.subject[0] - 1].first] == "W"


def _behind_comma(reading: Reading, number: int, first: int) -> Clause | None:
    """Return the clause whose subject follows a time behind a comma: "As the war spread, on Friday the army fled"."""
    words, pieces = reading.words[number], reading.pieces[number]
    linked = first > 1 and words.tags[first - 1] == "P" and words.word[first - 2] == ","
    linked = linked or (first > 1 and words.low[first - 1] in {"and", "but"} and words.word[first - 2] == ",")
    if not linked:
        return None
    later = next((c for c in reading.clauses[number] if c.verb.first > first), None)
    if later is None or later.verb.form != FINITE or later.relative or later.subject is None or later.inherited:
        return None
    between = pieces[later.subject[0]].first - first
    free = "," not in words.word[first : pieces[later.subject[0]].first]
    return later if 0 < between <= _TIME_WORDS and free else None


_TIME_WORDS = 4


def _main_clause(reading: Reading, number: int, clauses: list[Clause], first: int) -> Clause | None:
    """Return the main clause behind an opening time: "In 1990, a nurse who then married the mayor found"."""
    if reading.words[number].tags[0] == "W":
        return None
    free = (c for c in clauses if c.verb.form == FINITE and not c.relative and not _under(reading, number, c))
    main = next(free, None)
    spoken = main is not None and main.verb.lemma in SAY_VERBS
    return None if spoken and main is not None and not _opens_speech(reading, number, main, first) else main


def _under(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause stands under "when" or "after", so that an opening time is not its own."""
    if clause.subject is None or clause.subject[0] < 1:
        return False
    words, before = reading.words[number], reading.pieces[number][clause.subject[0] - 1]
    return words.tags[before.first] in {"S", "W"} or words.low[before.first] in BARRIERS - {"than"}


def _opens_speech(reading: Reading, number: int, clause: Clause, first: int) -> bool:
    """Say whether a day opens a clause of speech, so that it tells when that was: "On Friday, the police said that"."""
    words, subject = reading.words[number], clause.subject
    if (
        subject is None
        or subject[0] < 0
        or clause.verb.passive
        or words.low[clause.verb.last : clause.verb.last + 1] == [","]
    ):
        return False
    day = words.low[first] in _DAYS or words.low[first - 1 : first] == ["on"]
    past = PAST in VERB_FORMS.get(words.low[clause.verb.head], ("", ()))[1]
    bare = {"E", "G", "V"}.isdisjoint(words.tags[:first])
    return day and past and bare and reading.pieces[number][subject[0]].first > first


_DAYS = FULL_WEEKDAYS | {"today", "yesterday"}


def _clause_opened(reading: Reading, number: int, before: Clause, first: int) -> Clause | None:
    """Return the clause that "when" or "as" opens between a verb and a value behind it: "when, at 9 a.m., she"."""
    tags = reading.words[number].tags
    if "S" not in tags[before.verb.last : first]:
        return None
    later = next((c for c in reading.clauses[number] if c.verb.first > first and not c.inherited), None)
    opens = later is not None and later.subject is not None and not later.relative
    if later is None or not opens or later.subject is None or later.subject[0] < 0:
        return None
    return later if reading.pieces[number][later.subject[0]].first > first else None


def _opens_relative(reading: Reading, number: int, clause: Clause, first: int) -> bool:
    """Say whether only "which", "who" and a phrase of time stand before a verb: "which last year was sold"."""
    tags = reading.words[number].tags
    linked = tags[first - 1] == "W" or (tags[first - 1] == "P" and tags[first - 2] == "W")
    return 0 < first < clause.verb.first <= first + 4 and linked


def employer_in(reading: Reading, number: int, start: int, end: int) -> Name | None:
    """Return the organisation that the tokens name as where somebody works: the one after "at", else the first."""
    words = reading.words[number]
    named = [
        (run, name)
        for run, name in reading.named_in(number, start, end)
        if name.sort not in {PERSON, PLACE} and words.low[run.last - 1] not in _NO_NAME_ENDS
    ]
    after_at = [name for run, name in named if run.first and words.low[run.first - 1] in {"at", "with", "for"}]
    return next(iter(after_at), named[0][1] if named else None)


def with_firmness(draft: Draft, clause: Clause) -> Draft:
    """Give a draft the hedge and the denial of its clause."""
    draft.hedged, draft.negated = clause.verb.hedged, clause.verb.negated
    if isinstance(draft.value, QuantityValue) and draft.value.high == 0:
        # "No arrests were made" counts none of them: the number says it already.
        draft.negated = False
    return draft


def phrase_at(reading: Reading, number: int, first: int) -> int | None:
    """Return the index of the noun phrase that the token at ``first`` belongs to."""
    pieces = reading.pieces[number]
    at = piece_at(pieces, first)
    return at if at is not None and pieces[at].sort == NP else None


def inside(reading: Reading, number: int, span: tuple[int, int], value: Found) -> bool:
    """Say whether a value stands inside a range of pieces."""
    pieces = reading.pieces[number]
    return span[0] >= 0 and pieces[span[0]].first <= value.first < pieces[span[1]].last


def event_named(reading: Reading, number: int) -> Party:
    """Return the event that the sentence names by a noun, by that noun."""
    words = reading.words[number]
    for at, low in enumerate(words.low):
        if low in EVENTS and not (low == "march" and words.tags[at] == "Q"):
            return Party(low, frozenset((low,)))
    return NOBODY
