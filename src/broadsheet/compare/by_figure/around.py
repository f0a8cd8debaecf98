"""The words around a figure in its own part of the sentence, by which two figures of two things are told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.compare.draft import Proof, Side
    from broadsheet.facts import Frame, Span

_PART = re.compile(
    r"[;:()—–]\s|, (?:and|but|while|which|who|where|although|though|whereas|as|after|before|when|having"
    r"|up|down|compared|against|according|including|more|less|nearly)\b"
    r"|\b(?:but|while|although|whereas|because)\b"
)
"""Where another part of a sentence begins."""

OPENING = re.compile(
    r"(?:In|At|Across|Among|By|On|With|Of|For|From|During|Throughout|Nationwide|Worldwide|Around|Elsewhere)\b"
    r"[^,.;]{0,60}, "
)
"""What a sentence says first, up to a comma: "In the capital, | 300 people marched"."""


_NEXT = re.compile(r"\b(?:and|or|after|before)\b|, ")


@dataclass(frozen=True, slots=True)
class Around:
    """A figure with its part of the sentence.

    Attributes:
        text: The article.
        sentence: Where the sentence stands.
        value: Where the figure stands.
        before: The words of its part before it, with what the sentence opens with.
        behind: The words of its part behind it.
        frame: The figure in its frame; None where none was read.
    """

    text: str
    sentence: Span
    value: Span
    before: str
    behind: str
    frame: Frame | None

    @property
    def part(self) -> str:
        """The whole part of the sentence."""
        return f"{self.before}{self.text[slice(*self.value)]}{self.behind}"

    @property
    def clause(self) -> str:
        """The clause around the verb that governs it."""
        return self.text[slice(*(self.frame.clause if self.frame else self.sentence))]

    @property
    def deed(self) -> str:
        """What is told to be done, as far as nothing else that is done stands between it and the figure."""
        before, behind = _NEXT.split(self.before)[-1], _NEXT.split(self.behind, maxsplit=1)[0]
        return f"{before}{self.text[slice(*self.value)]}{behind}"

    @property
    def printed(self) -> str:
        """The whole sentence."""
        return self.text[slice(*self.sentence)]


def around(proof: Proof, side: Side) -> Around:
    """Return a figure with its part of the sentence."""
    (first, last), (start, end) = proof.sentence, proof.value
    before = side.text[first:start]
    opening = OPENING.match(before)
    parts = list(_PART.finditer(before, opening.end() if opening else 0))
    before = (opening[0] if opening else "") + before[parts[-1].end() :] if parts else before
    behind = _PART.split(side.text[end:last], maxsplit=1)[0]
    frame = next((one for one in side.frames if one.span[0] < end and start < one.span[1]), None)
    return Around(side.text, proof.sentence, proof.value, before, behind, frame)
