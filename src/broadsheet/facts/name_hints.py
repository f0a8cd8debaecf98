"""What the words around a name tell of whom or what it names: a title, a verb, an age, a noun, a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.coreference import RELATIVES, TELLING_SEX, noun_beside, sex_of_noun
from broadsheet.facts.lexicon.closed import HE, SHE
from broadsheet.facts.lexicon.nouns import ORG_HEADS, ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import ACTED, BODY, INSIDE, ORGANISATION, PERSON, SPEAKS, THING

if TYPE_CHECKING:
    from broadsheet.facts.name_runs import Run
    from broadsheet.facts.tokens import Words


_PERSON_VERBS = word_set(
    """
    say tell write add ask die marry testify resign tweet joke recall admit insist argue explain born
    """
)
_COMPANY_ACTS = word_set("hire acquire launch unveil raise file announce manufacture employ recruit")
_JOINING = word_set("join rejoin found cofound co-found acquire")
_NAMES_OR_PRONOUNS = frozenset("QR")
KIN = "kin"


def hints_of(words: Words, run: Run) -> set[str]:
    """Return what the words around a name tell of it: a sort, a sex, a part in a family."""
    hints: set[str] = set()
    length = run.last - run.first
    if run.title:
        hints.add(PERSON)
        low = run.title.lower()
        first = low.split()[0].rstrip(".")
        if first in {"mrs", "ms", "miss", "lady", "queen", "princess"}:
            hints.add("f")
        if first in {"mr", "sir", "king", "prince", "lord"}:
            hints.add("m")
    _nouns_beside(words, run, hints)
    after, does = (words.low[run.last], words.lemmas[run.last]) if run.last < len(words.low) else ("", "")
    if after == "," and run.last + 1 < len(words.low) and _is_age(words, run.last + 1):
        hints.add(PERSON)
    if does in _PERSON_VERBS and length < 3:
        hints.add(SPEAKS)
    done = words.lemmas[run.first - 1] if run.first else ""
    if does in _COMPANY_ACTS or done in _JOINING:
        hints.add(ORGANISATION)
    if run.first and words.low[run.first - 1] in {"in", "near"} and length <= 2:
        hints.add(INSIDE)
    return hints


def acts(words: Words, run: Run) -> bool:
    """Say whether a word that opens a sentence owns or does something as a name would, and is no plural."""
    after = words.tags[run.last] if run.last < len(words.tags) else ""
    return after == "K" or (after in {"V", "B", "M", "H"} and not words.low[run.first].endswith(("s", "men")))


def _nouns_beside(words: Words, run: Run, hints: set[str]) -> None:
    """Add what the nouns beside a name tell: a sex, a relative's part, a person or a body.

    A person stands behind "champion Jo Bowe", a body behind "research firm Acme".
    """
    low, tags, before = words.low, words.tags, run.first - 1
    following = low[run.last] if run.last < len(low) else ""
    told = noun_beside(words, run) if following == "," or (before >= 0 and tags[before] in _BESIDE) else ""
    if told:
        hints.add(sex_of_noun(told))
    if told in RELATIVES:
        hints.add(KIN)
    if before >= 0 and low[before].endswith("-old") and tags[run.last : run.last + 1] not in (["N"], ["K"], ["A"]):
        hints.add(PERSON)
    sex = _sex_of_pronouns(words, run) if run.last - run.first > 1 else ""
    if sex:
        hints.add(sex)
    if run.last - run.first == _FULL and before >= 0 and _presented(words, run):
        hints.add(SPEAKS)
    if before > 0 and tags[before] == "N" and low[before] in ORG_HEADS and tags[before - 1] in {"A", "N"}:
        hints.add(BODY)
    if following in _LEADING_ON and run.last + 1 < len(low):
        _said_behind(words, run.last, hints)


_BESIDE = frozenset("N,")
_FULL = 2
"""Words of a first name and a surname."""


def _presented(words: Words, run: Run) -> bool:
    """Say whether a full name stands behind what its bearer is, or closes a quotation: ',' said Jane Doe."""
    low, before = words.low, run.first - 1
    titled = low[before] in ROLES and words.tags[before] == "N"
    spoken = before > 0 and words.lemmas[before] in {"say", "add"} and low[before - 1] in {",", '"', "”", "''"}
    titled = titled or (spoken and run.last < len(low) and low[run.last] in {",", "."})
    return titled and all(word[1:].islower() for word in words.word[run.first : run.last])


def _said_behind(words: Words, at: int, hints: set[str]) -> None:
    """Add what stands behind a name from token ``at``: "X, which", "X, a billing company that", "X has hired"."""
    low, tags = words.low, words.tags
    if low[at] != "," and words.lemmas[at + 1] in _COMPANY_ACTS:
        hints.add(ACTED)
    at += 1
    if low[at - 1] == "," and low[at] == "which":
        hints.add(THING)
    if low[at - 1] != "," or low[at] not in {"a", "an", "the"}:
        return
    at += 1
    while at < len(tags) and tags[at] in _INSIDE_PHRASE:
        at += 1
    closed = at >= len(tags) or tags[at] in _BEHIND_PHRASE or low[at] == "that"
    if closed and low[at - 1] in ORG_HEADS and tags[at - 1] == "N":
        hints.add(BODY)


_LEADING_ON = frozenset((",", "has", "have", "had"))
_INSIDE_PHRASE = frozenset("AGN")
_BEHIND_PHRASE = frozenset((",", ".", "—", "–", "P", "W"))


def _sex_of_pronouns(words: Words, run: Run) -> str:
    """Return the sex that the pronouns behind a full name tell where nobody else is told of before them, or nothing."""
    speaks = run.last < len(words.lemmas) and words.lemmas[run.last] in _PERSON_VERBS
    if speaks or not _NAMES_OR_PRONOUNS.isdisjoint(words.tags[: run.first]):
        return ""
    if not all(word[:1].isupper() for word in words.word[run.first : run.last]):
        return ""
    tags = words.tags
    for at, low in enumerate(words.low[run.last :], run.last):
        if low in HE:
            return "m?"
        if low in SHE:
            return "f?"
        if low in TELLING_SEX or (tags[at] == "Q" and tags[at - 1] in {"V", "E", "C"}):
            break
    return ""


def _is_age(words: Words, index: int) -> bool:
    low = words.low[index]
    after = words.low[index + 1] if index + 1 < len(words.low) else "."
    return low.isdigit() and len(low) <= 3 and after in {",", ".", ")", "who", "and", ";"}
