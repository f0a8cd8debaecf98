"""Of whom something is said where the sentence does not name him: "he", or "the captain" who has a name elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.sentences.told import is_person, known
from broadsheet.facts.lexicon.nouns import ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition

LEAD = 14
"""A pronoun opens its sentence at most so many characters behind its start: "On Tuesday he"."""

_NAME = r"(?:[A-Z][\w’'-]+ |[A-Z]\. ){0,3}[A-Z][\w’'-]+(?<!['’]s)"
_NAMED = re.compile(rf",? (?:named|called|identified as) ({_NAME})")
_PERSONAL, _OF_A_THING = re.compile(r"(?:he|she)$", re.IGNORECASE), re.compile(r"it$", re.IGNORECASE)


def stands_for(pronoun: Participant, text: str, before: Participant | None) -> bool:
    """Tell whether "he", "she" or "it" may stand for whom the sentence before is about."""
    if before is None or before.several or before.denied:
        return False
    word = text[slice(*pronoun.span)]
    human = is_person(before) or before.head in ROLES
    return bool(_PERSONAL.match(word) if human else _OF_A_THING.match(word) and not before.head.endswith("s"))


def told_before(
    text: str, statements: Sequence[Statement], at: int, clauses: Mapping[tuple[int, int], Sequence[Proposition]]
) -> Participant | None:
    """Return whom the sentence before is about, of one paragraph; None where there is none, or it does not say."""
    if not at or statements[at - 1].heading:
        return None
    former, here = statements[at - 1], statements[at]
    if "\n" in text[former.span[1] : here.span[0]]:
        return None
    first = next(iter(clauses.get(former.span, ())), None)
    who = first.subject if first is not None else None
    return who if who is not None and known(who) else None


def opens(pronoun: Participant, statement: Statement) -> bool:
    """Tell whether a pronoun stands at the start of its sentence."""
    return pronoun.pronoun and pronoun.span[0] - statement.span[0] <= LEAD


def called_by_name(one: Participant, other: Participant, texts: tuple[str, str]) -> bool:
    """Tell whether one is a person by name and the other what stands beside that name alone: "the captain".

    Args:
        one: What the first article calls whom it tells of.
        other: What the second calls him.
        texts: The two articles.
    """
    at = 0 if one.name else 1
    named, plain = (one, other) if one.name else (other, one)
    if not named.name or plain.name or plain.several or plain.pronoun or not plain.words or not is_person(named):
        return False
    surname = named.name.split()[-1]
    own = _NAMED.match(texts[1 - at], plain.span[1])
    if own is not None:
        return own[1].split()[-1] == surname
    if " of " in plain.words or texts[1 - at].startswith(" of ", plain.span[1]):
        return False
    words = re.escape(plain.words)
    beside = re.compile(
        rf"\b(?i:{words})(?: of [^,.;]{{2,30}})?,? (?:\d\d-year-old )?({_NAME})"
        rf"|({_NAME}), (?:\d\d, )?(?:[\w’'-]+ ){{0,5}}(?i:{words})\b"
    )
    found = [(match[1] or match[2]).split()[-1] for text in texts for match in beside.finditer(text)]
    return plain.definite and bool(found) and set(found) == {surname}


def joined(clauses: Sequence[Proposition], clause: Proposition) -> Participant | None:
    """Return the subject of the clause before, for one that is joined to it without its own: "..., and will appeal"."""
    if clause.subject is not None or clause.passive or clause.relative or clause.above:
        return None
    before = [each for each in clauses if each.verb_span[0] < clause.verb_span[0] and not each.relative]
    who = next((each.subject for each in reversed(before) if each.subject is not None), None)
    return who if known(who) and is_person(who) else None


def done_to_before(clauses: Sequence[Proposition], clause: Proposition) -> Participant | None:
    """Return to whom the verb before in the sentence is done: "police questioned the driver but did not arrest him"."""
    before = [each for each in clauses if each.verb_span[0] < clause.verb_span[0] and each.object is not None]
    who = max(before, key=lambda each: each.verb_span, default=clause).object
    return who if known(who) and who is not None and not who.several and (is_person(who) or who.head in ROLES) else None
