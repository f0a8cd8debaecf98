"""Whether a word that can be a verb or a noun is the one or the other here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.ambiguous import CLAUSE_OPENERS, CLAUSE_TAKERS, NOUNS_FIRST, WAYS
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS
from broadsheet.facts.lexicon.closed import SUBJECT_PRONOUNS
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS
from broadsheet.facts.lexicon.people import FIRST_NAMES
from broadsheet.facts.lexicon.units import CURRENCY_SIGNS, CURRENCY_WORDS
from broadsheet.facts.lexicon.verbs import BASE, THIRD, VERB_FORMS

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words


CLAUSE_ENDS = frozenset((",", "C", "S", "W", ";", ":", "—", "–", "“", '"'))


_NEVER_NOUNS = frozenset(("say", "seem", "appear", "become", "remain", "belong", "exist", "deserve", "deny", "believe"))
_MINDS = frozenset(("think", "believe", "say", "know", "want", "feel", "see"))
_FINITE_GUESSES = frozenset(("B", "M", "H", "ed"))


NP_START = frozenset("DQRT")


def neighbour(words: Words, index: int, step: int) -> str:
    """Return the tag of the nearest neighbour that is no adverb."""
    tags = words.tags
    at = index + step
    while 0 <= at < len(tags):
        tag = tags[at]
        if tag not in _ADVERBS:
            return tag
        at += step
    return ""


_ADVERBS = frozenset("XF")


def verb_or_noun(words: Words, index: int) -> str:
    """Decide on a word that is a verb's base or third-person form, or a noun: "V" or "N"."""
    low = words.low[index]
    idle = low in PEOPLE_PLURALS or (low == "work" and index > 1 and words.low[index - 2] in WAYS)
    idle = idle or (index > 0 and words.low[index - 1] == "whose")
    if not idle and _is_verb(words, index):
        return "V"
    words.lemmas[index] = ""
    return "N"


def _is_verb(words: Words, index: int) -> bool:
    before, after = neighbour(words, index, -1), (words.tags[index + 1] if index + 1 < len(words.tags) else "")
    forms = VERB_FORMS[words.low[index]][1]
    said = words.low[index] in _NEVER_NOUNS and before in {"N", "Q"}
    reached = before == "U" and "from" in words.low[max(0, index - 6) : index]
    if (before == "W" or reached) and words.low[index] in NOUNS_FIRST and after in {"N", "?"}:
        # "what charges", "went from ticket sales to guard duty"
        return False
    if said or before in {"M", "O", "W"} or (before == "U" and BASE in forms):
        return True
    helped = _helped(words, index)
    if helped or before in _NOUN_AFTER:
        return (
            helped
            or (before == "T" and _after_model(words, index, after, third=THIRD in forms))
            or _after_pronoun(words, index, before, third=THIRD in forms)
        )
    if before == "R":
        return words.low[index - 1] in SUBJECT_PRONOUNS or words.tags[index - 1] == "X"
    if before in {"N", "Q", "?"}:
        return _finite_after_noun(words, index, after, THIRD in forms)
    return _opens_or_joins(words, index, before, after)


def _helped(words: Words, index: int) -> bool:
    """Say whether a base form tells what somebody was helped or made to do: "helped her gain parts"."""
    if index < 2 or words.low[index - 1] not in _HELPED or words.lemmas[index - 2] not in _HELPING:
        return False
    low = words.low[index]
    return BASE in VERB_FORMS[low][1] and (low not in NOUNS_FIRST or words.tags[index + 1 : index + 2] == ["D"])


def _after_pronoun(words: Words, index: int, before: str, *, third: bool) -> bool:
    """Say whether a word that stands for people comes before: "many think", "no one ever wants"."""
    if before == "A":
        return words.low[index] in _MINDS and words.low[index - 1] in {"many", "some", "few", "most"}
    alone = before == "T" and third and words.tags[index - 1] == "X"
    return alone and "one" in words.low[max(0, index - 3) : index]


def _after_model(words: Words, index: int, after: str, *, third: bool) -> bool:
    """Say whether a name that ends in a number comes before: "the Orbit 3 goes on sale", "Flight 93 lands at"."""
    named = third and after in _OBJECT_START and index > 1 and words.tags[index - 2 : index] == ["Q", "T"]
    if not named or words.low[index].removesuffix("s") in NOUNS_FIRST:
        return False
    return words.low[index - 1].isdigit() and words.low[index - 2].rstrip(".") not in ENGLISH_MONTHS


def _opens_or_joins(words: Words, index: int, before: str, after: str) -> bool:
    """Decide on a word after "and", a comma or another verb, or at the sentence's start."""
    low = words.low[index]
    forms = VERB_FORMS[low][1]
    if before == "C":
        return _joined_verb(words, index, after, THIRD in forms)
    if before == ",":
        listed = low not in NOUNS_FIRST and THIRD in forms
        return listed and (after in _OBJECT_START or (after in {"N", "?", "ed"} and _third_before(words, index)))
    if before == "V" and BASE in forms:
        return words.lemmas[index - 1] in {"help", "let", "make"}
    if index:
        return False
    opens = after in _OBJECT_START and (low not in NOUNS_FIRST or after in {"D", "U"})
    return opens and _FINITE_GUESSES.isdisjoint(words.tags[1:])


_HELPED = frozenset(("her", "him", "them", "it", "us", "me"))
_HELPING = frozenset(("help", "let", "make"))
_BARE_OBJECT = NP_START | {"U", "N"}


def _third_before(words: Words, index: int) -> bool:
    """Say whether a verb in the third person opens a list that a word may go on: "passes laws, makes changes"."""
    earlier = (words.low[at] for at, tag in enumerate(words.tags[:index]) if tag == "V")
    return any(THIRD in VERB_FORMS.get(low, ("", frozenset()))[1] for low in earlier)


_BEFORE_BARE = frozenset("MU")
_INTENDING = frozenset(("plans", "hopes", "aims", "wants", "needs", "offers"))
_NOUN_AFTER = frozenset(("D", "A", "K", "P", "H", "B", "T"))
_OBJECT_START = NP_START | {"U", "P"}


def _joined_verb(words: Words, index: int, after: str, third: bool) -> bool:
    """Decide on a word after "and" or "but": a verb goes with an earlier verb of its own form."""
    low = words.low[index]
    if third and after == "U" and low in _INTENDING:
        return earlier_verb(words, index)
    if third:
        return (after == "D" or (after in NP_START | {"U"} and low not in NOUNS_FIRST)) and earlier_verb(words, index)
    bare = not _BEFORE_BARE.isdisjoint(words.tags[max(0, index - 12) : index])
    if after == "D":
        # "take hostages and demand a ransom": no article stands behind the last noun of a list.
        return bare or any(t == "V" and words.low[at] == words.lemmas[at] for at, t in enumerate(words.tags[:index]))
    return bare and after in _BARE_OBJECT and low not in NOUNS_FIRST


_OBJECT_PRONOUNS = [["them"], ["him"], ["us"], ["me"]]


def _finite_after_noun(words: Words, index: int, after: str, third: bool) -> bool:
    low, noun = words.low[index], index - 1
    while noun > 0 and words.tags[noun] in {"X", "F"}:
        noun -= 1
    if low.removesuffix("s") in NOUNS_FIRST:
        low = low.removesuffix("s")
    named = (
        third and after == "P" and index > 1 and words.low[index - 2] in FIRST_NAMES and words.tags[index - 1] == "Q"
    )
    if words.low[index + 1 : index + 2] in _OBJECT_PRONOUNS or (named and not _has_finite(words, index)):
        # "Jane Doe checks into": after a person's full name.
        return True
    follows_object = after in NP_START or after in {"U", "P", "S", "W", "E", "ed", "X", "A", "G"}
    if low in NOUNS_FIRST:
        follows_object = after in {"D", "R", "U", "Q"} or (after == "T" and third)
        agrees = _plural(words, noun) != third or (low == "cost" and _before_money(words, index))
        return follows_object and agrees and not _has_finite(words, index)
    governed = index > 1 and words.tags[index - 2] in {"G", "V"} and words.lemmas[index - 2] not in _SUGGESTING
    if governed or _clause_has_verb(words, index):
        return False
    if third and after in {"ed", "B", "M", "H"} and not words.low[index].endswith("says"):
        # "Two navy ships joined": the verb is the next word.
        return False
    if third:
        return not _plural(words, noun) and (follows_object or after in {"", "N", "?", "(", '"', "“", ","})
    going_on = after == "U" and low in {"continue", "continues", "hope", "want", "try", "refuse", "intend", "fail"}
    return (_plural(words, noun) or (going_on and words.tags[index - 1] == "Q")) and follows_object


def _before_money(words: Words, index: int) -> bool:
    """Say whether an amount of money stands right behind a word: "tickets for adults cost 8 euros"."""
    behind = words.low[index + 1 : index + 4]
    return any(low[:1] in CURRENCY_SIGNS or low in CURRENCY_WORDS for low in behind)


_SUGGESTING = frozenset(("say", "suggest", "think", "believe", "argue", "insist", "recommend", "propose", "hope"))
"""Verbs behind which a noun opens a clause: "suggested owners employ guards"."""


def _plural(words: Words, index: int) -> bool:
    low = words.low[index] if index >= 0 else ""
    return low in PEOPLE_PLURALS or (
        low.endswith("s") and not low.endswith(("ss", "us", "is")) and words.tags[index] != "Q"
    )


def _clause_has_verb(words: Words, index: int) -> bool:
    """Say whether the clause that a word stands in has its finite verb before it already."""
    for at in range(index - 1, -1, -1):
        tag = words.tags[at]
        if tag in CLAUSE_ENDS or words.low[at] in CLAUSE_OPENERS:
            return False
        if tag == "V" and at and words.tags[at - 1] == "U":
            # "hiring X to build a team suggests": an infinitive is no verb of the clause.
            continue
        if tag in {"V", "B", "M", "H"}:
            return words.lemmas[at] not in CLAUSE_TAKERS and not after_relative(words, at)
    return False


_FINITE = frozenset("VMBHO")
_VERBS = _FINITE | {"E"}


def _has_finite(words: Words, index: int) -> bool:
    return not _FINITE.isdisjoint(words.tags[max(0, index - 8) : index])


def earlier_verb(words: Words, index: int) -> bool:
    """Say whether a verb stands before a word in its sentence."""
    return not _VERBS.isdisjoint(words.tags[:index])


def after_relative(words: Words, at: int) -> bool:
    """Say whether the verb at ``at`` stands in a relative clause, so that the main verb is still to come."""
    at -= 1
    while at >= 0 and words.tags[at] in {"X", "F", "M", "H", "B"}:
        at -= 1
    return at >= 0 and words.tags[at] == "W"
