"""What part a word plays by itself: a small word, a number, a name, a form of a verb, or what its ending says.

The guess is empty, "?" or "ed" where the words beside it have a say; ``tagging`` settles these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.compounds import before_a_noun, measures, of_body, opens_compound
from broadsheet.facts.lexicon.ambiguous import DIRECTIONS, ING_NOUNS, LY_NOUNS
from broadsheet.facts.lexicon.closed import CLOSED
from broadsheet.facts.lexicon.nouns import EVENTS, ORG_HEADS, ROLES, THINGS_COUNTED
from broadsheet.facts.lexicon.people import FIRST_NAMES
from broadsheet.facts.lexicon.places import NATIONALITIES
from broadsheet.facts.lexicon.units import CARDINALS, ORDINALS
from broadsheet.facts.lexicon.verbs import BASE, ING, PARTICIPLE, PAST, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.tokens import Words, plural_owner

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBERS = frozenset(CARDINALS) | word_set(
    """
    hundred thousand million billion trillion dozen dozens hundreds thousands millions billions
    """
)
_ADJ_ENDINGS = ("ous", "ful", "less", "able", "ible", "ive", "ish", "ic", "ical", "ese")
_PREFIXES = ("anti-", "multi-", "pro-", "non-", "pre-", "post-", "self-", "high-", "low-", "long-", "short-")
_NEAR_NUMBERS = word_set("about around over under above below nearly")
_WATCHED = (
    _NEAR_NUMBERS
    | word_set("yet half may us it will mark bill am since board that at back can home")
    | frozenset(word for word, tag_ in CLOSED.items() if tag_ == "A" and word in VERB_FORMS)
)
"""Closed-class words whose part their neighbours or their capital can change."""


_OWNING = frozenset(("the", "a", "an", "its", "his", "her", "their", "my", "our", "your"))


_FAR = 8
"""Tokens between "to" or "will" and the second of two verbs behind it, at most."""


PLAIN = frozenset(
    word
    for word, tag_ in CLOSED.items()
    if tag_ != "A" and word not in _WATCHED and word not in DIRECTIONS and word not in {"today", "white", "new"}
)
"""Closed-class words that are the same everywhere: neither a neighbour nor a capital makes "the" or "he" another."""


def guess_alone(word: str) -> tuple[str, str]:
    """Return the first guess and the lemma of a word inside a sentence; empty where its neighbours have a say."""
    low = word.lower()
    if low in PLAIN:
        return CLOSED[low], ""
    if low in _WATCHED or low in NATIONALITIES:
        return "", ""
    small = word.isalpha() and word.islower()
    unclosed = low not in CLOSED
    capital = unclosed and word[0].isupper() and not word.isupper()
    mark = unclosed and not word[0].isalpha() and word[0] not in "-–" and word not in {"'", "’"}
    if not (small or capital or mark):
        return "", ""
    words = Words("", 0, 0, 0, word=["", word], low=["", low], lemmas=["", ""])
    return first_guess(words, 1), words.lemmas[1]


def first_guess(words: Words, index: int) -> str:
    """Return what a word most likely is where it stands, before its neighbours are asked; note its lemma if a verb."""
    low, word = words.low[index], words.word[index]
    closed = CLOSED.get(low)
    if closed is not None:
        return closed if low not in _WATCHED and word.islower() else _closed(words, index, closed)
    if not word[0].isalpha():
        return _glued_or_mark(words, index)
    if low in _NUMBERS or low in ORDINALS:
        return "T" if low in _NUMBERS else "A"
    return _capitalised(words, index) or _verb_forms(words, index, low)


def _glued_or_mark(words: Words, index: int) -> str:
    low = words.low[index]
    if low in {"'", "’"} and plural_owner(words, index):
        return "K"
    return "T" if low[0] in "-–" and _glued_digits(words, index) else _mark_or_number(low, low[0])


def _capitalised(words: Words, index: int) -> str:
    """Return the tag of a word with a capital, or an empty text where its capital says nothing."""
    low, word = words.low[index], words.word[index]
    if words.title_case:
        if low in VERB_FORMS:
            return ""
        return _open_class(low) if _lower_is_known(low) else "Q"
    if len(word) > 2 and word.isupper() and low in VERB_FORMS and _among_capitals(words, index):
        return ""
    opens = index == 0 and _lower_is_known(low) and not _first_name_opens(words, low)
    if index == 0 and opens_compound(words):
        return "A"
    if not word[0].isupper() or opens:
        return ""
    described = low in NATIONALITIES and not of_body(words, index)
    return "A" if described or low.endswith("-based") else "Q"


def _among_capitals(words: Words, index: int) -> bool:
    """Say whether words in capitals stand on both sides, so that they are shouted and name nobody."""
    beside = words.word[max(0, index - 1) : index + 2]
    return len(beside) == 3 and all(word.isupper() for word in beside)


def _first_name_opens(words: Words, low: str) -> bool:
    """Say whether a sentence opens with a name that is also a verb: "Nick Miller", "Mark Roe", "Fanning said"."""
    if low.endswith("ing") and words.low[1:2] in (["says"], ["said"]):
        return True
    return low in FIRST_NAMES and len(words.word) > 1 and words.word[1][0].isupper()


def _closed(words: Words, index: int, closed: str) -> str:
    """Decide on a small word that its capital or its neighbours can make another part of speech."""
    low, word = words.low[index], words.word[index]
    if word[0].isupper() and not words.title_case:
        name = _capital(words, index, closed)
        if name:
            return name
    # "that", "it": of these only a capital could have told more.
    return _shifted(words, index, closed) if closed == "A" or low in _SHIFTS else closed


def _shifted(words: Words, index: int, closed: str) -> str:
    """Decide on a small word that its neighbours can make another part of speech."""
    acting = _acting(words, index) if closed == "A" and index else ""
    if acting:
        words.lemmas[index] = VERB_FORMS[words.low[index]][0]
        return acting
    part, fits = _SHIFTS.get(words.low[index], (closed, None))
    return part if fits is None or fits(words, index) else closed


def _acting(words: Words, index: int) -> str:
    """Return "V" or "E" for an adjective that is a verb's form here, else an empty text."""
    forms = VERB_FORMS.get(words.low[index], ("", frozenset()))[1]
    if not forms:
        return ""
    after = _after(words, index)
    helper = _helper(words, index, after)
    acts = helper in {"N", "Q"} and after in {"the", "a", "an", "its", "his", "her", "their"}
    if PAST in forms and (acts or (helper == "C" and after == "to")):
        return "V"
    if helper == "B" and PARTICIPLE in forms:
        return "E"
    return "V" if helper in {"M", "U"} and BASE in forms else ""


def _helper(words: Words, index: int, after: str) -> str:
    """Return the part of the word before, or "M" where a helping verb reaches over what stands between."""
    helper, earlier = words.tags[index - 1], words.tags[max(0, index - _FAR) : index]
    denied = helper == "F" and index > 1 and words.tags[index - 2] in {"O", "M"}
    joined = helper == "C" and after in _OWNING and ("U" in earlier or "M" in earlier)
    # "did not equal", "had to cut jobs and close its shop"
    return "M" if denied or joined else helper


def _after(words: Words, index: int) -> str:
    return words.low[index + 1] if index + 1 < len(words.low) else ""


def _tag_before(words: Words, index: int) -> str:
    return words.tags[index - 1] if index else ""


def _is_place(words: Words, index: int) -> bool:
    """Say whether "home" is a noun: "his home", "his family home", "the mayor's Westport home"."""
    before = _tag_before(words, index)
    if before in {"K", "A", "T"} or (index and words.low[index - 1] in _OWNING):
        return True
    if index < len(("his", "family")):
        return False
    return words.low[index - 2] in _OWNING if before == "N" else before == "Q" and words.tags[index - 2] == "K"


_BEHIND_NOUN = frozenset(("at", "in", "on", "of", ".", ","))
_SHIFTS: dict[str, tuple[str, Callable[[Words, int], bool]]] = {
    **dict.fromkeys(
        _NEAR_NUMBERS, ("X", lambda words, index: index + 1 < len(words.low) and _numeric(words, index + 1))
    ),
    "half": ("N", lambda words, index: _tag_before(words, index) in {"A", "K"}),
    "yet": ("X", lambda words, index: _tag_before(words, index) in {"F", "H", "X"}),
    "at": ("X", lambda words, index: _after(words, index) in {"least", "most"}),
    "since": ("X", lambda words, index: _tag_before(words, index) == "H"),
    "home": ("N", _is_place),
    "back": ("N", lambda words, index: _tag_before(words, index) == "D"),
    "can": ("N", lambda words, index: _tag_before(words, index) == "N" and _after(words, index) in _BEHIND_NOUN),
    "am": ("T", lambda words, index: index > 0 and words.low[index - 1][:1].isdigit()),
    "board": ("P", lambda words, index: index > 0 and words.low[index - 1] == "on"),
}
"""Small words that a neighbour makes another part of speech: which, and whether it is so here."""


def _capital(words: Words, index: int, closed: str) -> str:
    """Return "Q" for a small word whose capital names something: May, Will, US, Today after a name; else nothing."""
    low, word = words.low[index], words.word[index]
    if low == "may":
        following = words.word[index + 1] if index + 1 < len(words.word) else ""
        return "Q" if index > 0 or following[:1].isdigit() else "M"
    if low in {"us", "it"}:
        return "Q" if word.isupper() else ""
    if low == "white" and words.low[index + 1 : index + 2] == ["house"]:
        return "Q"
    if low == "new" and words.low[index + 1 : index + 2] and words.low[index + 1] in _NEW_PLACES:
        return "Q"
    if low == "today":
        return "Q" if index and words.tags[index - 1] == "Q" else ""
    return "Q" if index and (closed == "A" or low in DIRECTIONS or low in {"will", "mark", "bill"}) else ""


_NEW_PLACES = word_set("delhi york yorkers zealand jersey mexico orleans hampshire england haven guinea caledonia")


def _numeric(words: Words, index: int) -> bool:
    low = words.low[index]
    return low[0].isdigit() or low in _NUMBERS or low[0] in "$€£¥"


def _mark_or_number(low: str, first: str) -> str:
    if first.isdigit() or (first == "." and len(low) > 1 and low[1].isdigit()):
        return "Q" if low.endswith("ers") else ("A" if low[-2:] in {"st", "nd", "rd", "th"} else "T")
    if low in {"'s", "’s"}:
        return "K"
    if first in "$€£¥₹₽₩%":
        return "T"
    return low if first in ',;:()"“”-–—' else "."


def _glued_digits(words: Words, index: int) -> bool:
    """Say whether a dash joins two numbers: "9-14", "2015–2017"."""
    return (
        0 < index < len(words.word) - 1
        and words.ends[index - 1] == words.starts[index]
        and words.starts[index + 1] == words.ends[index]
        and words.word[index - 1][-1].isdigit()
        and words.word[index + 1][0].isdigit()
    )


def _lower_is_known(low: str) -> bool:
    return (
        low in VERB_FORMS
        or low in ROLES
        or low in EVENTS
        or low in ORG_HEADS
        or low in THINGS_COUNTED
        or low.endswith(("tion", "ment", "ness", "ing", "ly", "ity", "ers", "ists"))
    )


def _open_class(low: str) -> str:
    if low.endswith("ly") and len(low) > 4 and low not in LY_NOUNS:
        return "X"
    if low.endswith(_ADJ_ENDINGS) and low not in ROLES and len(low) > 4:
        return "A"
    return "N"


def _verb_forms(words: Words, index: int, low: str) -> str:
    known = VERB_FORMS.get(low)
    if known is None:
        return _by_ending(words, index, low)
    lemma, forms = known
    words.lemmas[index] = lemma
    if ING in forms:
        return "G"
    return "ed" if PAST in forms or PARTICIPLE in forms else "?"


_BASE_WITH_E = ("e", "u", "v", "c", "iz", "yz", "az", "oz", "is", "dg", "rg", "lg")
"""So ends the base without its e: "wedged", "capsized"."""


def _by_ending(words: Words, index: int, low: str) -> str:
    """Return the tag of a word not known as a verb: -ed and -ing forms of verbs, adverbs, adjectives, nouns."""
    compound = "-" in low
    if compound and measures(words, index, low):
        return "A"
    if compound and low.startswith(_PREFIXES) and before_a_noun(words, index):
        return "A"
    if low.endswith("ed") and len(low) > 4:
        words.lemmas[index] = "" if compound else (low[:-1] if low[:-2].endswith(_BASE_WITH_E) else low[:-2])
        return "A" if compound else "ed"
    if low.endswith("ing") and len(low) > 5 and not compound:
        words.lemmas[index] = low[:-3]
        return "N" if low in EVENTS else "G"
    if compound and low.endswith("ing") and low not in ING_NOUNS and before_a_noun(words, index):
        return "A"
    return _open_class(low)
