"""How verdicts are told apart everywhere they are printed: by glyph and word first, by colour only besides."""

from __future__ import annotations

from dataclasses import dataclass

from broadsheet.compare import Verdict


@dataclass(frozen=True, slots=True)
class Look:
    """How one verdict is printed.

    Attributes:
        glyph: One column wide in every terminal font tried.
        plain: The same in ASCII.
        word: What it is called; for one side, the place of its article is told in words.
        colour: One of the sixteen colours that the reader's terminal defines.
    """

    glyph: str
    plain: str
    word: str
    colour: str

    @property
    def heading(self) -> str:
        """The word as a heading."""
        return self.word[0].upper() + self.word[1:]


VERDICTS = {
    Verdict.CONFLICT: Look("≠", "!", "conflict", "red"),
    Verdict.DIFFERS: Look("≈", "~", "differs", "yellow"),
    Verdict.ONLY_A: Look("◂", "<", "only A", "cyan"),
    Verdict.ONLY_B: Look("▸", ">", "only B", "blue"),
    Verdict.AGREE: Look("=", "=", "agree", "green"),
}
"""By verdict, in the order in which a reader wants them."""

AGAINST_ITSELF = "Against itself"
"""The heading of what one article says in two ways; the other article has no part in it."""
