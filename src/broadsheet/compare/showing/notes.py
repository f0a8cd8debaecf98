"""What the reader should know about a comparison as a whole, and what could not be done."""

from __future__ import annotations

from dataclasses import dataclass, replace

from broadsheet.compare.compatibility.origin import SHARED_COPY
from broadsheet.facts.languages import LANGUAGE_NAMES, Coverage, Level


@dataclass(frozen=True, slots=True)
class Findings:
    """What a comparison's note is made of; the first of each pair is about the first article.

    Attributes:
        empty: Whether there is no text to compare.
        cut: Whether only the beginning was compared.
        read: How much of the text's language can be read.
        apart: Whether the two do not seem to tell one story.
        doubted: Whether they may tell of two events of one kind.
        left_out: How many rows of one side alone were left out.
        copied: Which share of the shorter article is also in the other, word for word: 0 to 1.
        leaning: The reports that both name as their source, as printed.
    """

    empty: tuple[bool, bool] = (False, False)
    cut: tuple[bool, bool] = (False, False)
    read: tuple[Coverage, Coverage] = (Coverage(Level.FULL), Coverage(Level.FULL))
    apart: bool = False
    doubted: bool = False
    left_out: tuple[int, int] = (0, 0)
    copied: float = 0.0
    leaning: tuple[str, ...] = ()

    def mirrored(self) -> Findings:
        """Return the same with the two articles exchanged."""
        return replace(
            self,
            empty=self.empty[::-1],
            cut=self.cut[::-1],
            read=self.read[::-1],
            left_out=self.left_out[::-1],
        )


def note_of(findings: Findings, names: tuple[str, str]) -> str:
    """Return the note: one sentence for everything the reader should know, empty where there is nothing."""
    if any(findings.empty):
        return f"{_who(findings.empty, names)} no text that could be compared."
    told = []
    if findings.apart:
        told.append("These two do not seem to tell the same story; they were not compared.")
    elif findings.doubted:
        told.append("These two may tell of two different events: few names are in both, and they agree on little.")
    elif findings.copied >= SHARED_COPY:
        share = round(100 * findings.copied)
        told.append(f"2 sources, 1 origin: {share} % of the shorter article's long sentences stand in the other too.")
    if findings.leaning and not findings.apart:
        told.append(f"Both name {' and '.join(findings.leaning)} as a source.")
    told.append(_languages(findings, names))
    if any(findings.cut):
        told.append(f"{_who(findings.cut, names, 'is', 'are')} so long that only the beginning was compared.")
    if any(findings.left_out):
        left_out = [f"{count} in {name}" for count, name in zip(findings.left_out, names, strict=True) if count]
        told.append(f"Lesser points of one side left out: {', '.join(left_out)}.")
    return " ".join(sentence for sentence in told if sentence)


def _languages(findings: Findings, names: tuple[str, str]) -> str:
    """Say in which language an article is that is not in English, and what that leaves to compare."""
    foreign = [(name, read) for name, read in zip(names, findings.read, strict=True) if read.level is not Level.FULL]
    if not foreign:
        return ""
    languages = [_language(read) for _, read in foreign]
    if len(set(languages)) < len(foreign):
        who = f"Both articles are in {languages[0]}"
    else:
        who = ", and ".join(f"{name} is in {told}" for (name, _), told in zip(foreign, languages, strict=True))
    said = f"{who[:1].upper()}{who[1:]}: "
    if any(read.level is Level.NONE for _, read in foreign):
        return f"{said}what {'they say' if len(foreign) > 1 else 'it says'} cannot be compared yet."
    return f"{said}only names, numbers, money and dates that both give were compared."


def _language(read: Coverage) -> str:
    if not read.language:
        return "a language that is not known here"
    return LANGUAGE_NAMES.get(read.language) or f"{read.language} letters"


def _who(which: tuple[bool, bool], names: tuple[str, str], one: str = "has", both: str = "have") -> str:
    if all(which):
        return f"Both articles {both}"
    name = names[0] if which[0] else names[1]
    return f"{name[:1].upper()}{name[1:]} {one}"
