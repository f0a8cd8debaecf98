"""What is only wished for has not happened: "plans to return" is not "returned"; "left to found a firm" is founding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import Fact

PURPOSE_REACH = 30
"""What somebody only wishes for stands within this many characters behind the wish."""

WISH_REACH = 14
"""... and an infinitive right behind the verb that wishes for it is nothing but wished for."""

_WISHES = re.compile(
    r"\b(?:plan|hope|want|expect|tr[yi]|attempt|agree|seek|sought|consider|refus|fail|intend|vow|promis|declin|would|could"
    r"|may|might|likely|set|able|ready|wish|aim|offer|threaten|due)\w*\b",
    re.IGNORECASE,
)
_RIGHT_BEFORE = re.compile(
    r"\b(?:plan|hop|want|intend|vow|wish|aim|seek|consider|threaten|offer|ask|refus|declin|fail)(?:e?s|[mn]?ed|n?ing|e)?\s+$",
    re.IGNORECASE,
)


def is_wished(fact: Fact, text: str) -> bool:
    """Tell whether a fact is only planned or hoped for: "plans to return" is not "returned"."""
    if not text.startswith("to ", fact.span[0]):
        return False
    return _RIGHT_BEFORE.search(text[max(fact.sentence[0], fact.span[0] - WISH_REACH) : fact.span[0]]) is not None


def is_purpose(fact: Fact, text: str) -> bool:
    """Tell whether a fact says what somebody did something for: "left to found X", but not "hopes to found X"."""
    before = text[max(fact.sentence[0], fact.span[0] - PURPOSE_REACH) : fact.span[0]]
    return text.startswith("to ", fact.span[0]) and not _WISHES.search(before)
