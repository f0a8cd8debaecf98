"""Whom of the people named in its own sentence a pronoun can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.name_sorts import PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.name_runs import Run
    from broadsheet.facts.names import Name
    from broadsheet.facts.tokens import Words

_VERBS = frozenset("VBMH")
_STANDING_OUT = _VERBS | {"K"}


def people_beside(words: Words, named: Sequence[tuple[Run, Name]], token: int) -> list[Name] | None:
    """Return the people named beside a pronoun at ``token`` that it can mean; None where that cannot be told.

    ``named`` are the names of the sentence. Those before the pronoun count, and where the sentence opens with the
    pronoun's clause ("When he left, X said") the subject of the main clause.
    """
    earlier = [(run, name) for run, name in named if run.last <= token]
    people = [name for run, name in earlier if name.sort == PERSON and _stands_alone(words, run)]
    if people:
        return people
    if any(name.sort in {PERSON, ""} and _stands_out(words, run) for run, name in earlier):
        return None
    if token and words.tags[0] in {"S", "P"}:
        return [name for run, name in named if run.first > token and name.sort == PERSON and _opens_main(words, run)]
    return []


def _tag_after(words: Words, run: Run) -> str:
    return words.tags[run.last] if run.last < len(words.tags) else ""


def _stands_alone(words: Words, run: Run) -> bool:
    """Say whether a name stands by itself rather than before a noun: "Bush", not "the Bush administration"."""
    return _tag_after(words, run) not in {"N", "K", "Q"}


def _stands_out(words: Words, run: Run) -> bool:
    """Say whether a name that is no known person's acts or owns something, so that a pronoun may mean its bearer."""
    return _tag_after(words, run) in _STANDING_OUT and not words.word[run.first].isupper()


def _opens_main(words: Words, run: Run) -> bool:
    """Say whether a name is the subject right before its verb, after the comma that closes another clause."""
    return run.first > 0 and words.low[run.first - 1] == "," and _tag_after(words, run) in _VERBS
