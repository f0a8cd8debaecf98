"""The work behind the comparison: functions for worker threads, and the messages that tell what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.articles import clean_line
from broadsheet.tui.deciding_work import join, part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.compare import Comparison
    from broadsheet.tui.deciding_work import Note
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.texts_layout import Blocks
    from broadsheet.tui.told_keys import KeyOf

    Tell = Callable[[str, int, int], object]
    Stop = Callable[[], bool]


@dataclass
class Compared(Message):
    """The comparison is here; None where one of the articles is gone.

    Attributes:
        comparison: The rows.
        blocks: The blocks of both texts.
        decided: Whether the reader said that the two belong together, or do not; None where nothing was said.
        told: What was decided just now, to be said once.
    """

    comparison: Comparison | None
    blocks: Blocks = ((), ())
    decided: bool | None = None
    told: str = ""


def compare(shelves: Shelves, a: int, b: int, *, stop: Stop, tell: Tell) -> Compared:
    """Lay two articles side by side; ``tell`` is told how far that is until ``stop`` says so."""
    from broadsheet.facts import find_blocks

    one, other = shelves.article(a), shelves.article(b)
    if one is None or other is None:
        return Compared(None)
    found = shelves.insight.compare(one, other, stop=stop, progress=tell)
    blocks = (find_blocks(one.text), find_blocks(other.text))
    return Compared(found, blocks, shelves.insight.telling.decided(one.id, other.id))


def decide(shelves: Shelves, a: int, b: int, *, together: bool, note: Note, stop: Stop, tell: Tell) -> Compared:
    """Remember whether two articles belong together, and compare them anew; ``note`` is told how to take it back."""
    one, other = shelves.article(a), shelves.article(b)
    if one is None or other is None:
        return Compared(None)
    told = "belong together" if together else "do not belong together"
    named = f"{told}: {' / '.join(clean_line(each.title, limit=40) for each in (one, other))}"
    if together:
        join(shelves, [one, other], named, note)
    else:
        part(shelves, [one], [other], named, note)
    return replace(compare(shelves, a, b, stop=stop, tell=tell), told=f"Remembered: these two {told}")


def notes(comparison: Comparison) -> Iterator[str]:
    """Yield what the reader should know of the comparison as a whole; what is grave begins with an exclamation mark."""
    for own in comparison.self_contradictions:
        source = comparison.a.source if own.side == "a" else comparison.b.source
        yield f"! {source} contradicts itself: {own.reason}"
    if comparison.note:
        yield comparison.note


def shown_by(key_of: KeyOf) -> str:
    """Return the keys that show and hide the rows of each verdict: 1–5, or all of them where they do not count up."""
    keys = [key_of(f"compare.{verdict}") for verdict in ("conflict", "differs", "only-a", "only-b", "agree")]
    return "1–5" if keys == list("12345") else " ".join(keys)


def why_empty(comparison: Comparison, decided: bool | None, key_of: KeyOf) -> Iterator[str]:
    """Yield the lines that stand in the place of rows."""
    if decided is False:
        yield "You said that these two do not belong together."
        yield ""
        yes, back = key_of("compare.together"), key_of("compare.take-back")
        yield f"{yes} says that they do; {back} takes the last decision back."
    elif not comparison.same_story:
        yield "These two do not seem to tell the same story."
        yield ""
        yield (
            f"{key_of('compare.together')} says that they belong together, and compares them; "
            f"{key_of('compare.texts')} shows both texts."
        )
    elif comparison.rows:
        yield f"All rows are hidden: the keys {shown_by(key_of)} show them again."
    else:
        yield "Nothing was found that could be compared."
    if comparison.note and comparison.same_story:
        yield ""
        yield comparison.note
