"""Whether an -ed form is a past, a participle or an adjective here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.ambiguous import CLAUSE_OPENERS, CLAUSE_TAKERS, LOOSE_DETERMINERS, NOUNS_FIRST
from broadsheet.facts.lexicon.nouns import EVENTS
from broadsheet.facts.lexicon.verbs import BASE, PARTICIPLE, PAST, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.verb_or_noun import CLAUSE_ENDS, NP_START, after_relative, earlier_verb, neighbour

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words


def past_or_participle(words: Words, index: int) -> str:
    """Decide on an -ed form: finite past (V), participle (E), an adjective before its noun (A), or a noun (N)."""
    known = VERB_FORMS.get(words.low[index])
    forms = known[1] if known else frozenset((PAST, PARTICIPLE))
    if BASE in forms:
        return _base_or_past(words, index)
    before = neighbour(words, index, -1)
    if words.low[index] == "left" and _side(words, index, before):
        words.lemmas[index] = ""
        return "A"
    if before in {"B", "H"} or _passive_get(words, index):
        return "E"
    if (before == "P" and _multiplied(words, index)) or (
        PAST in forms and _never_passive(words, index) and before in {",", "N", "Q"}
    ):
        return "V"
    modifier = _modifier(words, index, before, forms)
    if modifier:
        words.lemmas[index] = ""
        return modifier
    # "rose", "took", "fell" are pasts and nothing else.
    return "E" if PAST not in forms or (PARTICIPLE in forms and _participle(words, index, before)) else "V"


def _multiplied(words: Words, index: int) -> bool:
    """Say whether a finite form stands behind "more than": "sales more than doubled"."""
    over = words.low[index - 1] == "than" and words.low[index - 2] == "more" and words.lemmas[index] in _MULTIPLYING
    return over and words.tags[max(0, index - 3)] not in {"B", "H"}


_MULTIPLYING = word_set("double triple treble quadruple halve")


def _never_passive(words: Words, index: int) -> bool:
    """Say whether a verb takes no object and is no participle behind a noun: "X, 91, passed away"."""
    passed = words.lemmas[index] == "pass" and words.low[index + 1 : index + 2] == ["away"]
    return passed or words.lemmas[index] in _OBJECTLESS


_OBJECTLESS = word_set("die arrive appear disappear vanish emerge happen occur resign agree exist")


def _side(words: Words, index: int, before: str) -> bool:
    """Say whether "left" is the side: "a sharp left jab", "the left wing", "Another clubbing left dropped him"."""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    return before in {"A", "D", "K"} or (before in {"N", "G"} and after in {"N", "ed", "?"})


def _modifier(words: Words, index: int, before: str, forms: frozenset[str]) -> str:
    """Return "A" or "N" for an -ed form that belongs to a noun phrase, else an empty text."""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    noun_follows = after in {"N", "?"}
    # "A quake of magnitude 5.9 struck": the number closes its phrase.
    numbered = before == "T" and index > 1 and words.tags[index - 2] in {"N", "Q"} and PAST in forms
    opens = before in {"D", "A", "K", "T"} and not numbered and words.low[index] not in {"said", "told"}
    if opens and after in _PHRASE_GOES_ON:
        return "A"
    if before == "C" and noun_follows and index > 2 and words.tags[index - 2] == "A" and words.tags[index - 3] != "B":
        return "A"
    if before == "," and noun_follows and index > 1 and words.tags[index - 2] == "A":
        return "A"
    first = words.low[index - 1] == "first" or words.low[index] in {"said", "told"}
    if before == "P" and (noun_follows or after in {"A", "Q"}) and index + 2 < len(words.tags) and not first:
        return "A"
    loose = words.low[index - 1] in LOOSE_DETERMINERS
    if words.tags[index - 1] == "X" and index > 1:
        # "this certainly appeared to be so"
        loose = words.low[index - 2] in LOOSE_DETERMINERS
    if before == "K" or (before == "D" and not loose):
        return "A" if PAST in forms and after == "Q" else "N"
    return ""


def _participle(words: Words, index: int, before: str) -> bool:
    """Say whether a form that can be past or participle is the participle here."""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if after == "U" and words.lemmas[index] in _TRYING:
        return False
    opens = before == "P" or (before == "" and after == "P" and index == 0)
    joined = before == "C" and words.tags[index - 2] == "E"
    by_agent = _agent_behind(words, index) and (before in {"N", "Q", ","} or joined)
    if by_agent and before == "Q" and words.low[index] in _DROPPING and words.tags[index + 2 : index + 3] == ["D"]:
        # "Jane Doe stopped by the church"
        return False
    return opens or by_agent or _reduced(words, index, before)


def _agent_behind(words: Words, index: int) -> bool:
    """Say whether "by" and an agent stand behind a form, or behind the next: "shot and killed by police"."""
    low = words.low
    if low[index + 1 : index + 2] == ["and"] and index + 3 < len(low):
        return low[index + 3] == "by" and PARTICIPLE in VERB_FORMS.get(low[index + 2], ("", ()))[1]
    return low[index + 1 : index + 2] == ["by"]


_PHRASE_GOES_ON = frozenset(("N", "Q", "A", "?", "T", "G", "ed"))


def _reduced(words: Words, index: int, before: str) -> bool:
    """Say whether an -ed form opens a reduced relative clause: "a group focused on", "The suspect, named as X, was"."""
    if words.low[index] in {"said", "told", "added"}:
        return False
    if _surely_reduced(words, index, before):
        return True
    if before == ",":
        after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
        return after in {"P", "X"} and not earlier_verb(words, index)
    if before not in {"N", "Q"}:
        return False
    for at in range(index - 1, -1, -1):
        tag = words.tags[at]
        if tag in CLAUSE_ENDS or words.low[at] in CLAUSE_OPENERS or _opens_time_clause(words, at):
            break
        if tag in {"V", "B", "H"}:
            return words.lemmas[at] not in CLAUSE_TAKERS and not after_relative(words, at)
    return _finite_to_come(words, index)


def _surely_reduced(words: Words, index: int, before: str) -> bool:
    """Say whether a form can only be a participle: ", named the X" behind a verb, "accused of", "a man armed with"."""
    low, verb_before = words.low[index], earlier_verb(words, index)
    if before == ",":
        beside = low == "compared" and words.low[index + 1 : index + 2] in (["with"], ["to"])
        return (low in _GIVING_NAMES or beside) and verb_before
    if before not in {"N", "Q"}:
        return False
    charged = words.low[index + 1 : index + 2] == [_CHARGED_WITH.get(low, "")]
    charged = charged or (low in _PURPOSED and words.low[index + 1 : index + 2] == ["to"] and verb_before)
    return charged or (low in _MOSTLY_PARTICIPLES and words.tags[index + 1 : index + 2] == ["P"] and verb_before)


def _opens_time_clause(words: Words, at: int) -> bool:
    """Say whether a clause of its own opens behind a word: "came the same week | Acme bought it"."""
    return words.low[at] in {"week", "day", "month", "year"} and words.tags[at + 1] == "Q" and words.tags[at - 1] == "A"


def _finite_to_come(words: Words, index: int) -> bool:
    """Say whether the clause's finite verb comes after an -ed form and its phrases: "Residents evacuated from X were".

    The stretch up to an auxiliary must be free of marks, conjunctions and subjects of their own.
    """
    if words.tags[index + 1 : index + 2] != ["P"]:
        return False
    for at in range(index + 1, min(index + _PHRASES, len(words.tags))):
        tag = words.tags[at]
        if tag in CLAUSE_ENDS or tag in {"R", "V", ".", "ed"}:
            return False
        if tag in {"B", "M", "H"}:
            return words.low[at - 1] not in CLAUSE_OPENERS
    return False


_DROPPING = word_set("stopped dropped passed swung")
_GIVING_NAMES = word_set("named called dubbed titled nicknamed entitled")
_CHARGED_WITH = {
    "accused": "of",
    "convicted": "of",
    "suspected": "of",
    "acquitted": "of",
    "charged": "with",
    "armed": "with",
    "sentenced": "to",
}
"""Participles told by the preposition right behind them: who accuses has an object between, "accused X of"."""
_TRYING = word_set("fail manage refuse decline agree decide try hope vow pledge attempt threaten")
"""Verbs with an infinitive behind them that tell what somebody does, never what is done to somebody."""
_PURPOSED = word_set("designed intended aimed meant supposed")
_MOSTLY_PARTICIPLES = word_set(
    """
    involved based located situated armed aimed intended entitled titled dubbed stationed compared bound priced linked
    infected stranded trapped
    """
)
_PHRASES = 20
"""Tokens that the phrases after a participle take at most."""


def _passive_get(words: Words, index: int) -> bool:
    return index > 0 and words.low[index - 1] in {"get", "got", "gets", "getting"}


def _base_or_past(words: Words, index: int) -> str:
    """Decide on a form that is base and past at once: put, cut, hit, set, come, found, read."""
    low = words.low[index]
    before = neighbour(words, index, -1)
    if words.low[index : index + 3] == ["hit", "and", "run"] and before != "U":
        words.lemmas[index] = ""
        return "N"
    if before in {"M", "O", "U"}:
        if low == "found" and words.low[index - 1] not in {"'d", "’d"}:
            words.lemmas[index] = "found"
        return "V"
    if before in {"B", "H"}:
        return "E"
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    nominal = low in NOUNS_FIRST or low in _NOUNS_TOO
    follows = words.low[index + 1] if index + 1 < len(words.low) else ""
    acts = after in NP_START or (after == "A" and not earlier_verb(words, index)) or follows in {"up", "off", "out"}
    acts = acts or (low == "cost" and follows in _BOUNDING and "T" in words.tags[index + 2 : index + 4])
    # "The drug cut deaths by a fifth", "the storm cut power to homes": a cut in deaths is no cut of them.
    acts = acts or (low == "cut" and after == "N" and words.low[index + 2 : index + 3] in (["by"], ["to"], ["from"]))
    # "the quake hit at dawn": what hits is no hit of its own.
    acts = acts or (low == "hit" and words.low[index - 1] in EVENTS and after == "P" and follows != "by")
    if (nominal and before in {"D", "A", "K", "T", "P"}) or (before == "N" and low in NOUNS_FIRST and not acts):
        words.lemmas[index] = ""
        return "N"
    if before in {"D", "A", "K"}:
        words.lemmas[index] = ""
        return "A"
    return "V"


_BOUNDING = word_set("more less at about around nearly almost up roughly only just")
"""What opens an amount that a thing cost: "the bridge cost more than $3"."""


_NOUNS_TOO = word_set(
    """
    cut hit bid cost set bet split spread run hurt cast broadcast forecast
    """
)
