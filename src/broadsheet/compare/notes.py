"""What the reader should know about a comparison as a whole, and what could not be done."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from broadsheet.compare.listing import word_set
from broadsheet.compare.origin import SHARED_COPY

LEAST_ENGLISH = 0.12
"""At least this share of an English text's words are among its commonest; measured: 0.25 to 0.45 in reports."""

_COMMON = word_set(
    "the of and to in a is that for it was on with as by at from be has have his her he she they not an this are were"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class Findings:
    """What a comparison's note is made of; the first of each pair is about the first article.

    Attributes:
        empty: Whether there is no text to compare.
        cut: Whether only the beginning was compared.
        english: Whether the text reads as English.
        apart: Whether the two do not seem to tell one story.
        left_out: How many rows of one side alone were left out.
        copied: Which share of the shorter article is also in the other, word for word: 0 to 1.
        leaning: The reports that both name as their source, as printed.
    """

    empty: tuple[bool, bool] = (False, False)
    cut: tuple[bool, bool] = (False, False)
    english: tuple[bool, bool] = (True, True)
    apart: bool = False
    left_out: tuple[int, int] = (0, 0)
    copied: float = 0.0
    leaning: tuple[str, ...] = ()

    def mirrored(self) -> Findings:
        """Return the same with the two articles exchanged."""
        return replace(
            self,
            empty=self.empty[::-1],
            cut=self.cut[::-1],
            english=self.english[::-1],
            left_out=self.left_out[::-1],
        )


def speaks_english(text: str) -> bool:
    """Tell whether a text reads as English, by its commonest words. Texts of under 20 words are given the doubt."""
    words = [word.casefold() for word in _LETTERS.findall(text[: _SAMPLE * 12])[:_SAMPLE]]
    return len(words) < 20 or sum(word in _COMMON for word in words) >= LEAST_ENGLISH * len(words)


def note_of(findings: Findings, names: tuple[str, str]) -> str:
    """Return the note: one sentence for everything the reader should know, empty where there is nothing."""
    if any(findings.empty):
        return f"{_who(findings.empty, names)} no text that could be compared."
    told = []
    if findings.apart:
        told.append("These two do not seem to tell the same story; they were not compared.")
    elif findings.copied >= SHARED_COPY:
        share = round(100 * findings.copied)
        told.append(f"2 sources, 1 origin: {share} % of the shorter article's long sentences stand in the other too.")
    if findings.leaning and not findings.apart:
        told.append(f"Both name {' and '.join(findings.leaning)} as a source.")
    told.append(_language(findings.english, names))
    if any(findings.cut):
        told.append(f"{_who(findings.cut, names, 'is', 'are')} so long that only the beginning was compared.")
    if any(findings.left_out):
        told.append(
            f"Of what only one says, the less important is left out: {findings.left_out[0]} more in {names[0]}, "
            f"{findings.left_out[1]} more in {names[1]}."
        )
    return " ".join(sentence for sentence in told if sentence)


def _language(english: tuple[bool, bool], names: tuple[str, str]) -> str:
    if all(english):
        return ""
    if not any(english):
        return "Neither article reads as English: facts in them may have been missed."
    who = _who((not english[0], not english[1]), names, "does")
    return f"{who} not read as English: facts in it may have been missed."


def _who(which: tuple[bool, bool], names: tuple[str, str], one: str = "has", both: str = "have") -> str:
    if all(which):
        return f"Both articles {both}"
    name = names[0] if which[0] else names[1]
    return f"{name[:1].upper()}{name[1:]} {one}"
