"""What part each word of a sentence plays: a lexicon, the word's ending, and its neighbours decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.first_guesses import PLAIN, first_guess
from broadsheet.facts.gerunds import settle_gerund
from broadsheet.facts.lexicon.closed import NEGATIONS, POSSESSIVES
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS, ROLES
from broadsheet.facts.past_forms import past_or_participle
from broadsheet.facts.small_words import settle_clitic, that_word
from broadsheet.facts.verb_or_noun import neighbour, verb_or_noun
from broadsheet.facts.word_forms import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words


def tag(sentences: Sequence[Words]) -> None:
    """Fill in what each token is: its small letters, its part, its lemma, and whether a value can start with it."""
    unsettled = [_look_up(words) for words in sentences]
    unsettled = [_guess(words, found) for words, found in zip(sentences, unsettled, strict=True)]
    for words, found in zip(sentences, unsettled, strict=True):
        _settle(words, found)


def _guess(words: Words, unsettled: list[int]) -> list[int]:
    """Fill in the part of each word that it does not tell by itself; return the words on which others have a say."""
    words.title_case = _is_title_case(words)
    tags = words.tags
    if words.title_case:
        # The capitals of the others have a say about every word.
        words.tags = tags = [""] * len(tags)
        words.lemmas = [""] * len(tags)
        unsettled = list(range(len(tags)))
    elif tags and words.word[0][0].isupper() and words.low[0] not in PLAIN:
        # The capital of the first word may say nothing.
        tags[0], words.lemmas[0] = "", ""
        unsettled = [0, *unsettled] if unsettled[:1] != [0] else unsettled
    if "longer" in words.low:
        _settle_no_longer(words)
    for index in unsettled:
        if not tags[index]:
            tags[index] = first_guess(words, index)
    return unsettled


def _settle_no_longer(words: Words) -> None:
    """Let "no longer" deny a verb as "not" does."""
    for index, word in enumerate(words.low):
        if word == "longer" and index and words.low[index - 1] == "no":
            words.tags[index - 1] = "F"


def _look_up(words: Words) -> list[int]:
    """Fill in what each token is by itself, and return those on which others have a say."""
    unsettled: list[int] = []
    low, tags, lemmas, opening = words.low, words.tags, words.lemmas, words.opening
    for small, part, lemma, opens, settled in map(FORMS.__getitem__, words.word):
        if opens:
            opening.append(len(low))
        if not settled:
            unsettled.append(len(low))
        low.append(small)
        tags.append(part)
        lemmas.append(lemma)
    return unsettled


def _settle(words: Words, unsettled: list[int]) -> None:
    """Decide, from left to right, on the words on which their neighbours have a say."""
    low, tags = words.low, words.tags
    for index in unsettled:
        part = tags[index]
        if part == "N":
            if index and (tags[index - 1] in _BEFORE_VERBS or low[index - 1] in NEGATIONS):
                _settle_noun(words, index)
        elif part in _SETTLERS:
            _SETTLERS[part](words, index)
        elif low[index] == "that":
            tags[index] = that_word(words, index)


def _denied_verb(words: Words, index: int) -> bool:
    """Say whether "will not" stands before a word, and an object behind it: "will not helm the sequel"."""
    beyond = neighbour(words, index, -1) == "M" and words.low[index - 1] in NEGATIONS
    return beyond and words.tags[index + 1 : index + 2] in (["D"], ["R"], ["K"], ["Q"])


def _behind_to(words: Words, index: int) -> bool:
    """Say whether a word not known as a verb is one behind "to" and before somebody's own: "to risk their safety"."""
    following = words.low[index + 1] if index + 1 < len(words.low) else ""
    return words.tags[index - 1] == "U" and (following in POSSESSIVES or following in {"them", "him", "us", "me"})


_BEFORE_VERBS = frozenset(("M", "U"))


def _settle_noun(words: Words, index: int) -> None:
    """After "cannot", "will", a word not known as a verb is one all the same."""
    acts = words.tags[index - 1] == "M" or _denied_verb(words, index) or _behind_to(words, index)
    if acts and words.low[index] not in PEOPLE_PLURALS:
        words.tags[index] = "V"
        words.lemmas[index] = words.low[index]


def _settle_adjective(words: Words, index: int) -> None:
    """A word for a person's part ("chief") is a noun where no noun follows it."""
    following = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if words.low[index] == "first" and following == "ed" and words.tags[index - 1 : index] not in (["D"], ["K"], ["A"]):
        words.tags[index] = "X"
        return
    if words.low[index] in ROLES and following not in {"N", "Q", "A", "?"}:
        words.tags[index] = "N"


def _settle_verb_or_noun(words: Words, index: int) -> None:
    words.tags[index] = verb_or_noun(words, index)


def _settle_past(words: Words, index: int) -> None:
    words.tags[index] = past_or_participle(words, index)


def _is_title_case(words: Words) -> bool:
    if words.word and words.word[-1] in ".!":
        return False
    long = [word for word in words.word if len(word) > 3 and word[0].isalpha()]
    if len(long) < 3:
        return False
    return sum(word[0].isupper() for word in long) >= 0.8 * len(long)


_SETTLERS = {
    "A": _settle_adjective,
    "?": _settle_verb_or_noun,
    "ed": _settle_past,
    "K": settle_clitic,
    "G": settle_gerund,
}
