"""What "that" and an apostrophe with or without s are: a relative or a conjunction, an owner's mark or a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.ambiguous import CLAUSE_TAKERS
from broadsheet.facts.lexicon.closed import SUBJECT_PRONOUNS

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words


def that_word(words: Words, index: int) -> str:
    """Tell the relative pronoun, the conjunction and the determiner apart."""
    before = words.tags[index - 1] if index else ""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if before in {"N", "Q", ","} and after in {"?", "ed", "V", "B", "M", "H", "O", "X"}:
        return "W"
    if before in {"V", "E", "G", "A", "X", ","} and after in {"D", "R", "Q", "T", "N", "A"}:
        return "S"
    if before == "V" and words.lemmas[index - 1] in CLAUSE_TAKERS:
        return "S"
    if after in {"D", "R"}:
        return "S" if before in {"V", "E"} else "W"
    return "D"


def settle_clitic(words: Words, index: int) -> None:
    """Settle an apostrophe: the owner's mark, or the verb "is" or "has"."""
    if words.low[index] in {"'", "’"}:
        after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
        words.tags[index] = "K" if after in {"N", "A", "Q", "?", "ed", "G", "T"} else "."
        return
    words.tags[index] = _clitic_s(words, index)


def _clitic_s(words: Words, index: int) -> str:
    """Tell the possessive 's from the verb's."""
    if index == 0:
        return "."
    before = words.low[index - 1]
    if index + 1 < len(words.low) and words.low[index + 1] in {"been", "got"}:
        return "H"
    if words.low[index + 1 : index + 3] == ["going", "to"]:
        return "B"
    if before in SUBJECT_PRONOUNS or before in {"that", "who", "what", "here", "where", "how", "let"}:
        return "B"
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if after in {"D", "R", "F"} or (
        after == "G" and index + 2 < len(words.tags) and words.tags[index + 2] in {"D", "R"}
    ):
        return "B"
    return "K"
