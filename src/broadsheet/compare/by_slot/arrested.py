"""Whether an age is that of the one person whose arrest an article tells: "arrested a 40-year-old woman"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.people import FEMALE_NAMES, MALE_NAMES

if TYPE_CHECKING:
    from broadsheet.facts import Span

REACH = 80
"""So many characters beside an age the words for the arrest stand."""

_TAKEN = r"(?:arrested|charged|accused|detained)"
_WORD = r"(?:[A-Z][\w.’'-]*|[a-z][a-z-]+(?<!ed))"
_BEHIND = re.compile(
    rf",?(?:,? (?!(?:was|is|were|who|and|whose)\b){_WORD},?){{0,6}}"
    rf" (?:who )?(?:(?:was|is|has been|had been) )?(?:now )?{_TAKEN}\b"
)
_BEFORE = re.compile(rf"\b{_TAKEN}(?: and {_TAKEN})? (?:an? |the )?(?:[A-Z][\w.’'-]*,? )*(?:aged? )?$")
_PEOPLE = (
    r"(?:both|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d+|[Ss]everal|[Oo]ther|[Aa]nother"
    r"|[Ss]econd|[Tt]hird) (?:[a-z-]+ )?"
    r"(?:men|man|women|woman|people|person|suspects?|teenagers?|boys?|girls?|brothers|sisters)\b"
)
_SEVERAL = re.compile(rf"\b{_PEOPLE}[^.]{{0,40}}\b{_TAKEN}\b|\b{_TAKEN} (?:[^.]{{1,40}} and )?{_PEOPLE}")
_FREED = re.compile(r"\bwithout charges?\b|\bruled out\b|\bno longer a suspect\b")
"""Who is let go is followed by another."""

_SEX = {"man": MALE_NAMES, "boy": MALE_NAMES, "woman": FEMALE_NAMES, "girl": FEMALE_NAMES}


def tells_arrest(age: Span, sentence: Span, text: str) -> bool:
    """Tell whether an age is put to somebody who is arrested or charged, and nobody else in the article is."""
    before = text[max(sentence[0], age[0] - REACH) : age[0]]
    behind = text[age[1] : min(sentence[1], age[1] + REACH)]
    taken = _BEHIND.match(behind) is not None or _BEFORE.search(before) is not None
    return taken and _SEVERAL.search(text) is None and _FREED.search(text) is None


def of_another_sex(noun: str, name: str) -> bool:
    """Tell whether a name is no man's, or no woman's, that a noun calls so."""
    first = name.split(maxsplit=1)[0].casefold()
    own = _SEX.get(noun)
    other = next((names for names in _SEX.values() if names is not own), frozenset[str]())
    return own is not None and first in other and first not in own
