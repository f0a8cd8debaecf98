"""Who is named behind a comma right before a verb: "The head of the bank, Jane Doe, will leave"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts.participants import Participant

if TYPE_CHECKING:
    from broadsheet.facts import Span

_NAMED = re.compile(
    r", (?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+),? "
    r"(?:(?:has|had|have|was|were|is|are) )?(?:been )?(?:(?:declined|refused)(?: to)? )?$"
)


def named_before(text: str, sentence: Span, verb_span: Span) -> Participant | None:
    """Return who is named right before a verb whose subject was not read; None where nobody is."""
    match = _NAMED.search(text[sentence[0] : verb_span[0]])
    if match is None:
        return None
    name = match[1]
    last = name.rsplit(" ", 1)[-1].casefold()
    span = (sentence[0] + match.start(1), sentence[0] + match.end(1))
    return Participant(span, name, last, name, frozenset({name.casefold(), last}), person=True, definite=True)
