"""Who is who: titles before a name, appositions after it, parentheses, and "X is the Y of Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.nouns import ORG_HEADS, ROLES, TITLES
from broadsheet.facts.lexicon.verbs import THIRD, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, TextValue
from broadsheet.facts.name_runs import FIELDS
from broadsheet.facts.name_sorts import ORGANISATION, PERSON, PLACE
from broadsheet.facts.phrase_ends import phrase_end
from broadsheet.facts.phrases import FINITE, NP, PREPOSITION, Piece
from broadsheet.facts.rules.linking import employer_in
from broadsheet.facts.wording import role_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.name_runs import Run
    from broadsheet.facts.names import Name
    from broadsheet.facts.parties import Party
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

_FORMER = word_set("former ex onetime one-time then-")
_LONGEST_TITLE = 6
_STANDING = word_set(
    "acting starting leading managing commanding ruling reigning retiring outgoing incoming founding king"
)
"""Words in -ing that are part of a title."""
_PERIODS = word_set("year month week season today tomorrow")
_MERE_ADDRESS = word_set("mr mrs ms miss dr sir dame hon")
SAY_FORMS = word_set("say says said told tells report reports reported allege alleged alleges")
_PLAIN_PEOPLE = word_set("man woman boy girl guy person child teenager baby")


def is_role_head(low: str) -> bool:
    """Say whether a noun names a person by work, office, kinship or part."""
    return low in ROLES or (low.endswith("s") and low[:-1] in ROLES)


def roles(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield the roles that sentence ``number`` gives to people and organisations."""
    words, pieces = reading.words[number], reading.pieces[number]
    quoted = reading.quoted_tokens[number]
    named = reading.names.run_of[number]
    for at in [at for at, piece in enumerate(pieces) if piece.head in named] if named else ():
        piece = pieces[at]
        if piece.sort != NP or piece.head in quoted:
            continue
        run = reading.run_at(number, piece)
        name = reading.names.of_run(words, run) if run is not None else None
        if run is None or name is None or name.sort == PLACE:
            continue
        yield from _before(reading, number, piece, run, name)
        yield from _after(reading, number, at, name)
        yield from _in_front(reading, number, at, name)


def _before(reading: Reading, number: int, piece: Piece, run: Run, name: Name) -> Iterator[Draft]:
    """A title or role printed right before the name: "team lead Jane Doe", "Sgt. John Doe"."""
    words = reading.words[number]
    first = _title_start(words, piece.first, run.first)
    if first >= run.first or name.sort == ORGANISATION or _goes_on_behind_nickname(words, run):
        return
    last = run.first
    low = words.low[last - 1].rstrip(".")
    if "K" in words.tags[first:last]:
        first = max(index for index in range(first, last) if words.tags[index] == "K") + 1
    if last - first > _LONGEST_TITLE or "T" in words.tags[first:last] or "V" in words.tags[first:last]:
        return
    named = words.low[run.first : run.last]
    if low in _PLAIN_PEOPLE or not _titled(words.low[first:last]) or low_name(name) in TITLES:
        return
    if (name.sort != PERSON and named[-1] in ROLES) or (named[-1] == "examiner" and words.tags[first - 1] == "D"):
        # "Heavyweight Champion" with capitals is a title and names nobody.
        return
    if words.low[first - 1] in {"of", "the"} and low in FIELDS:
        # "Secretary of the Interior Jane Doe": the office alone is no role.
        return
    if low in ROLES or (run.title and low not in _MERE_ADDRESS):
        yield role_of(reading, number, reading.party_of(name), first, last, "role-before-name")


def _goes_on_behind_nickname(words: Words, run: Run) -> bool:
    """Say whether a name goes on behind a nickname: 'Deputy Luis "Jerry" Ortiz'."""
    opens = words.word[run.last : run.last + 1] in (['"'], ["“"], ["("])
    return opens and words.tags[run.last + 2 : run.last + 4] in (['"', "Q"], ["”", "Q"], [")", "Q"])


def _title_start(words: Words, first: int, last: int) -> int:
    """Return where a title before a name starts: past its article, and in a headline past the verb before it."""
    while first < last and words.tags[first] in {"D", "T"}:
        first += 1
    if first + 1 < last and words.low[first] in {"next", "last"}:
        first += 2
    while first < last and words.low[first].endswith("ing") and words.low[first] not in _STANDING:
        # "after hiring lawyer Jane Doe"
        first += 1
    if words.title_case and first < last and THIRD in VERB_FORMS.get(words.low[first], ("", ()))[1]:
        # "Star Rehires Attorney John Doe"
        first += 1
    return first


def low_name(name: Name) -> str:
    """Return the last word of a name in small letters, without a full stop."""
    return name.full.rsplit(maxsplit=1)[-1].lower().rstrip(".")


def _titled(low: list[str]) -> bool:
    """Say whether words can be a title: in "Witnesses say defendant John Doe" they are not."""
    return not any(word in SAY_FORMS for word in low)


def _after(reading: Reading, number: int, at: int, name: Name) -> Iterator[Draft]:
    """An apposition: "X, 28, the Y of Z,"; "X (Y of Z)"; its parts joined by "and" are roles of their own."""
    words, pieces = reading.words[number], reading.pieces[number]
    following = _aside_start(reading, number, at)
    opening = words.low[pieces[at + 1].first] if at + 1 < len(pieces) else ""
    while following is not None and following < len(pieces) and _role_phrase(reading, number, following):
        head = pieces[following]
        last = role_end(reading, number, following)
        if opening == "," and not _closed(reading, number, last):
            return
        draft = role_of(reading, number, reading.party_of(name), head.first, pieces[last].last, "role-apposition")
        plain = draft.last - draft.first == 1 and words.low[head.head] in _PLAIN_PEOPLE
        if not plain and not _unnamed(reading, number, at) and _suits(draft, name, words.low[head.head]):
            yield draft
        joined = last + 2 < len(pieces) and words.low[pieces[last + 1].first] in {"and", "&"}
        following = last + 2 if joined else None


def _unnamed(reading: Reading, number: int, at: int) -> bool:
    """Say whether a phrase with a capital is what somebody is called, not a name: "She is a Night Owl, a reader"."""
    words, piece = reading.words[number], reading.pieces[number][at]
    return words.low[piece.first] in {"a", "an"} and words.tags[piece.first + 1] == "Q"


def _aside_start(reading: Reading, number: int, at: int) -> int | None:
    """Return the piece that opens the aside after a name, past the age that may come first, or None."""
    words, pieces = reading.words[number], reading.pieces[number]
    if at + 1 >= len(pieces) or words.low[pieces[at + 1].first] not in {",", "(", "-", "–", "—"}:
        return None
    start = at + 2
    aged = start + 1 < len(pieces) and words.tags[pieces[start].first] == "T"
    return start + 2 if aged and words.low[pieces[start + 1].first] == "," else start


def _suits(draft: Draft, name: Name, head: str) -> bool:
    """Say whether what an aside says can be said of the name; what is said of a thing is a statement, not a role."""
    thing = head == "one" and name.sort != PERSON
    if (is_role_head(head) or head == "one") and not thing:
        return name.sort != ORGANISATION
    draft.kind, draft.relation = Kind.STATEMENT, "is"
    return name.sort != PERSON


def _closed(reading: Reading, number: int, last: int) -> bool:
    """Say whether an apposition ends where a phrase may end: at a comma, a conjunction, a stop, a relative clause."""
    words, pieces = reading.words[number], reading.pieces[number]
    if last + 1 >= len(pieces):
        return True
    after = pieces[last + 1]
    return after.sort != NP and (
        words.word[after.first] in {",", ".", ";", ":", ")", "and", "—", "–", "-", "”", '"'}
        or words.tags[after.first] in {"W", "P", "E"}
        or (after.sort == "vg" and after.form != FINITE)
    )


def _role_phrase(reading: Reading, number: int, at: int) -> bool:
    words, piece = reading.words[number], reading.pieces[number][at]
    if piece.sort != NP:
        return False
    low = words.low[piece.head]
    if words.tags[piece.head] == "Q" and words.tags[piece.first] == "Q" and low.endswith("s"):
        # "Greenpeace, Defenders of Wildlife and": the next of a list of bodies.
        return False
    if low == "one":
        return phrase_end(words, reading.pieces[number], at, wide=False) > at
    return is_role_head(low) or (low in ORG_HEADS and words.low[piece.first] in {"a", "an"})


def role_end(reading: Reading, number: int, at: int) -> int:
    """Return the last piece of a role: with "of Z", "at Z", "for Z", "in Z" after it."""
    words, pieces = reading.words[number], reading.pieces[number]
    last = phrase_end(words, pieces, at, wide=False)
    while last + 2 < len(pieces) and pieces[last + 1].sort == PREPOSITION and pieces[last + 2].sort == NP:
        if words.low[pieces[last + 1].first] not in {"of", "at", "for", "in", "on"}:
            break
        last = phrase_end(words, pieces, last + 2, wide=False)
    return last


def _in_front(reading: Reading, number: int, at: int, name: Name) -> Iterator[Draft]:
    """A role before a comma: "the fire chief, John Doe,"; "her spokesman, John Doe, said"."""
    words, pieces = reading.words[number], reading.pieces[number]
    if at < 2 or words.low[pieces[at - 1].first] != "," or name.sort == ORGANISATION:
        return
    first = at - 2
    head = first
    while (
        head >= 2
        and pieces[head - 1].sort == PREPOSITION
        and words.low[pieces[head - 1].first] == "of"
        and pieces[head - 2].sort == NP
    ):
        head -= 2
    role = pieces[head]
    if (
        words.low[role.head] in _PLAIN_PEOPLE
        or role.sort != NP
        or reading.run_at(number, role) is not None
        or words.low[role.head] not in ROLES
    ):
        return
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if (
        (following is not None and following.sort == "vg")
        or not _closed(reading, number, at)
        or words.tags[role.first] not in {"D", "Q", "A", "N"}
    ):
        return
    start = role.first
    if words.tags[start] == "D" and words.low[start] not in POSSESSIVES:
        start += 1
    yield role_of(reading, number, reading.party_of(name), start, pieces[first].last, "role-then-name")


def role_of(reading: Reading, number: int, subject: Party, first: int, last: int, rule: str) -> Draft:
    """Return the words from token ``first`` to ``last`` as the role of somebody."""
    words = reading.words[number]
    while first < last - 1 and words.tags[first] == "D" and words.low[first] not in POSSESSIVES | {"all"}:
        first += 1
    while last - first > 2 and words.tags[last - 1] == "T" and words.tags[last - 2] == "P":
        # "served as assistant coach for seven"
        last -= 2
    if words.low[first] in _PERIODS and words.tags[first + 1] == "K" and last - first > 2:
        # "this year's host"
        first += 2
    text = " ".join(words.slice(first, last).split())
    organisation = employer_in(reading, number, first, last)
    if organisation is not None and organisation.full == subject.name:
        organisation = None
    former = words.low[first] in _FORMER or text.lower().startswith(("ex-", "former"))
    return Draft(
        Kind.ROLE,
        subject,
        "role",
        TextValue(text, role_key(text)),
        first,
        last,
        rule,
        object=organisation.full if organisation else "",
        object_keys=organisation.keys if organisation else frozenset(),
        qualifier="former" if former else "",
        weight=2,
    )
