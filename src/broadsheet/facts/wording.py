"""How words are made comparable: folding, stems of the words that carry meaning, units in one measure, names, roles."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from broadsheet.facts.lexicon.closed import CLOSED
from broadsheet.facts.lexicon.people import FULL_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.stemming import english_stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_EMPTY = word_set(
    """
    say says said also one two would could will more most other new very much many just now then here there mr
    mrs ms
    """
) | frozenset(word for word, tag in CLOSED.items() if tag in set("DPCSWRMBHOUX"))
# Factors to one unit of each dimension: SI where there is one (international yard and pound, 1959).
_TO_BASE = {
    "km": ("m", 1000.0),
    "mile": ("m", 1609.344),
    "m": ("m", 1.0),
    "ft": ("m", 0.3048),
    "inch": ("m", 0.0254),
    "yard": ("m", 0.9144),
    "cm": ("m", 0.01),
    "mm": ("m", 0.001),
    "nmi": ("m", 1852.0),
    "kg": ("kg", 1.0),
    "lb": ("kg", 0.45359237),
    "g": ("kg", 0.001),
    "oz": ("kg", 0.028349523125),
    "tonne": ("kg", 1000.0),
    "ton": ("kg", 907.18474),
    "acre": ("m2", 4046.8564224),
    "ha": ("m2", 10000.0),
    "l": ("l", 1.0),
    "gallon": ("l", 3.785411784),
    "mph": ("km/h", 1.609344),
    "mile/h": ("km/h", 1.609344),
    "km/h": ("km/h", 1.0),
    "knot": ("km/h", 1.852),
    "second": ("second", 1.0),
    "minute": ("second", 60.0),
    "hour": ("second", 3600.0),
    "day": ("second", 86400.0),
    "week": ("second", 604800.0),
    "month": ("month", 1.0),
    "year": ("month", 12.0),
    "decade": ("month", 120.0),
    "century": ("month", 1200.0),
    "MW": ("MW", 1.0),
    "GW": ("MW", 1000.0),
    "kW": ("MW", 0.001),
    "GB": ("GB", 1.0),
    "TB": ("GB", 1000.0),
    "MB": ("GB", 0.001),
    "USD-cent": ("USD", 0.01),
}


def fold(text: str) -> str:
    """Return ``text`` in small letters, without accents, apostrophes straightened, blanks single."""
    plain = text.replace("’", "'").replace("‘", "'")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def stem(word: str) -> str:
    """Return the Snowball stem of an English word, in small letters."""
    return english_stem(word.casefold())


@lru_cache(maxsize=8_192)
def content_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of ``text`` that carry meaning, in their order; hyphens join what they join."""
    folded = fold(text)
    if "-" in folded or "–" in folded or "‐" in folded:
        folded = folded.replace("-", "").replace("‐", "").replace("–", " ")
    stems = []
    for word in _WORD.findall(folded):
        plain = word.removesuffix("'s")
        if plain not in _EMPTY and len(plain) > 1:
            stems.append(stem(plain))
    return tuple(stems)


def text_key(text: str) -> str:
    """Return the normalised form by which two wordings count as the same."""
    return " ".join(content_stems(text)) or fold(text)


def in_base_unit(amount: float, unit: str) -> tuple[float, str]:
    """Return an amount in the base unit of its dimension: miles and feet in m, hours in second, years in month.

    A unit without a known factor is returned as it is.
    """
    base, factor = _TO_BASE.get(unit, (unit, 1.0))
    return amount * factor, base


def same_person(one: str, other: str) -> bool:
    """Say whether two names can be the same person's.

    They are where they are equal, one is the other's surname, or the first names are forms of each other ("Nick" and
    "Nicholas") or an initial.
    """
    left, right = fold(one).replace(".", "").split(), fold(other).replace(".", "").split()
    if not left or not right or left[-1] != right[-1]:
        return False
    if left == right or len(left) == 1 or len(right) == 1:
        return True
    first, second = left[0], right[0]
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    return second in FULL_FORMS.get(first, ()) or first in FULL_FORMS.get(second, ())


_ROLE_WORDS = {
    "cofounder": "founder",
    "co-founder": "founder",
    "ceo": "chief executive",
    "head": "lead",
    "leader": "lead",
    "boss": "lead",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "rep": "representative",
    "chairwoman": "chair",
    "chairman": "chair",
    "chairperson": "chair",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "gov": "governor",
    "sen": "senator",
    "dr": "doctor",
    "prof": "professor",
    "gen": "general",
    "col": "colonel",
    "cop": "police officer",
    "policeman": "police officer",
    "policewoman": "police officer",
    "gunman": "shooter",
    "actress": "actor",
    "asst": "assistant",
    "vp": "vice president",
    "det": "detective",
    "const": "constable",
    "exec": "executive",
    "supt": "superintendent",
}


def role_key(text: str) -> str:
    """Return the normalised form of a title or role: long forms, neutral of sex, stems in alphabetical order."""
    words = [_ROLE_WORDS.get(word.strip(".,"), word) for word in fold(text).split()]
    return " ".join(sorted(set(content_stems(" ".join(words)))))
