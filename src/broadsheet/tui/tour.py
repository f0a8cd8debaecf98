"""The first steps: what to look at and which keys to try, in the words of the reader's own keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SEEN = "tour"
"""What the library remembers that the tour was shown under."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        title: What it is about.
        text: A sentence or two.
        pane: The pane it is about; empty where the reader stays.
        compares: Whether going on compares the article in sight.
    """

    title: str
    text: str
    pane: str = ""
    compares: bool = False


def steps(key: Callable[[str], str]) -> Sequence[Step]:
    """Return the steps.

    Args:
        key: Returns the key of an action by its id, as the reader knows it.
    """
    return (
        Step(
            "Welcome",
            "Five articles tell one story, each in its own way. "
            f"{key('list.down')} and {key('list.up')} go through the list, "
            f"{key('list.choose')} opens an article, {key('panes.forward')} goes to the next pane.",
            "articles",
        ),
        Step(
            "Key facts",
            "What an editor would mark stands in this pane, and in colour in the text, "
            f"with a bar beside its sentence. {key('panes.highlights')} leaves the text plain.",
            "facts",
        ),
        Step(
            "Finding",
            f"{key('panes.search')} searches while you type. {key('app.palette')} finds any "
            f"command by its name, {key('app.help')} shows every key.",
        ),
        Step(
            "Marks",
            f"{key('panes.read')} marks read, {key('panes.star')} stars, {key('panes.tags')} tags, "
            f"{key('panes.select')} selects several. {key('panes.undo')} takes every change back.",
            "articles",
        ),
        Step(
            "Your own sources",
            f"{key('news.add')} adds a feed or a site, {key('news.import')} a whole list of them, "
            f"{key('news.refresh')} asks all of them for what is new. "
            f"{key('news.samples')} removes these five articles.",
        ),
        Step(
            "Comparing",
            f"{key('panes.compare-best')} lays an article beside the source that differs most from it: what both say, "
            f"what only one says, and where they contradict each other. Press {key('news.tour')} to see it.",
            "articles",
            compares=True,
        ),
    )
