"""Who holds the office that a phrase names: the person printed behind it, or behind its comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import ROLES, TITLES
from broadsheet.facts.name_sorts import PERSON
from broadsheet.facts.phrases import NP, VG
from broadsheet.facts.pronouns import one_aged

if TYPE_CHECKING:
    from broadsheet.facts.name_runs import Run
    from broadsheet.facts.names import Name
    from broadsheet.facts.reading import Reading

_SHORTEST = 2
"""Pieces between the first and the last of an office with an "of"."""
_OFFICE_LINKS = (["of"], ["of", "and"])


def closing_person(reading: Reading, number: int, span: tuple[int, int]) -> Name | None:
    """Return the person whose title a whole phrase is: "Westport Department of Health deputy director Jane Doe"."""
    words, pieces = reading.words[number], reading.pieces[number]
    last = pieces[span[1]]
    if (
        span[1] - span[0] < _SHORTEST
        or [words.low[pieces[at].first] for at in range(span[0] + 1, span[1], 2)] not in _OFFICE_LINKS
    ):
        return None
    run = reading.run_at(number, last)
    if run is None or run.last != last.last or run.first == last.first or words.low[run.first - 1] not in ROLES:
        return None
    name = reading.names.of_run(words, run)
    return name if name is not None and name.sort == PERSON else None


def holder(reading: Reading, number: int, run: Run) -> Name | None:
    """Return the person behind an office with capitals: "Westport Chief of Police Jane Doe", "Acme President and"."""
    words = reading.words[number]
    if words.low[run.last - 1] not in ROLES and words.low[run.last - 1] not in TITLES:
        return None
    link = words.low[run.last : run.last + 1]
    if link == ["and"]:
        return _of_two_offices(reading, number, run)
    if link != ["of"]:
        return None
    later = (one for one in reading.names.runs[number] if run.last < one.first <= run.last + 4)
    names = (reading.names.of_run(words, one) for one in later)
    return next((name for name in names if name is not None and name.sort == PERSON), None)


def _of_two_offices(reading: Reading, number: int, run: Run) -> Name | None:
    """Return Jane Doe of "Acme President and General Manager Jane Doe"."""
    words = reading.words[number]
    joined = next((one for one in reading.names.runs[number] if one.first > run.last and one.title), None)
    if joined is None or words.slice(run.last + 1, joined.first) != joined.title:
        return None
    return reading.names.of_run(words, joined)


def renamed_by(reading: Reading, number: int, span: tuple[int, int]) -> Name | None:
    """Return the person named after a comma, or with the second of two offices: "the police chief, John Doe, said".

    "The 22-year-old" is somebody by another name too.
    """
    words, pieces = reading.words[number], reading.pieces[number]
    if words.low[pieces[span[0]].head] not in ROLES:
        return one_aged(reading, number, span) if words.tags[pieces[span[0]].head] == "T" else None
    if span[1] == span[0] + 2 and words.low[pieces[span[0] + 1].first] == "and":
        joined = reading.run_at(number, pieces[span[1]])
        if joined is not None and joined.first > pieces[span[1]].first:
            return reading.names.of_run(words, joined)
    after = span[1] + 1
    listed = any(words.low[piece.first] == "," for piece in pieces[span[0] : span[1]])
    if after + 1 >= len(pieces) or listed or words.low[pieces[after].first] != "," or pieces[after + 1].sort != NP:
        return None
    closing = after + 2
    if words.low[pieces[span[0]].first] in {"a", "an"} and closing < len(pieces) and pieces[closing].sort == VG:
        # "according to a victim, Roe went": it is not the victim's name.
        return None
    run = reading.run_at(number, pieces[after + 1])
    name = reading.names.of_run(words, run) if run is not None else None
    return name if name is not None and name.sort == PERSON else None
