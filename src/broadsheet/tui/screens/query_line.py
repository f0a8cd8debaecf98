"""The line of the search: what is said under it of what is typed, completing it, and keeping it under a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from rich.cells import cell_len
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from broadsheet.tui import search_work
from broadsheet.tui.completing import Offer, mistake, offer
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.screens.prompt import Prompt, PromptScreen
from broadsheet.tui.screens.room import errand, say
from broadsheet.tui.widgets.hint_line import HintLine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.tui.history import Change
    from broadsheet.tui.port import Shelves

Answer = TypeVar("Answer")

_LISTED = ("source", "author", "tag", "lang", "kind")
"""Fields whose values the library lists."""


class QueryLine(InTurns, ModalScreen[Answer | None]):
    """A dialog with a line for a query. What is found by it is in :mod:`broadsheet.tui.screens.search`."""

    @dataclass
    class Listed(Message):
        """What may stand after the fields is known."""

        values: Mapping[str, Sequence[str]]

    @dataclass
    class Kept(Message):
        """The saved searches have changed."""

        told: str
        change: Change | None

    def __init__(self, shelves: Shelves, note: Callable[[Change], object]) -> None:
        super().__init__()
        self.shelves = shelves
        self._note = note
        self._values: Mapping[str, Sequence[str]] = {}
        self._offer: Offer | None = None
        self._better = ""

    def on_mount(self) -> None:
        """Learn what may stand after the fields; the screen itself, which is asked as well, shows what is found."""
        line = self.line
        line.cursor_blink = False
        line.focus()
        self.watch(line, "selection", self.show_hint, init=False)
        errand(self, "values", self._prepare)

    def _prepare(self) -> QueryLine.Listed:
        self.shelves.searching.warm()
        return self.Listed({name: self.shelves.searching.values(name) for name in _LISTED})

    @property
    def line(self) -> Input:
        """The line to type in."""
        return self.query_one(Input)

    @property
    def hint(self) -> HintLine:
        """What is said under the box."""
        return self.query_one(HintLine)

    @property
    def query_text(self) -> str:
        """What is typed."""
        return self.line.value

    def on_query_line_listed(self, event: QueryLine.Listed) -> None:
        """Offer the values of fields from now on."""
        self._values = event.values
        self.show_hint()

    def suggest(self, better: str) -> None:
        """Take notice of a query that may have been meant, or that there is none."""
        self._better = better
        self.show_hint()

    def show_hint(self) -> None:
        """Say what the word at the cursor may become, else what is wrong with the query, else what was meant."""
        box = self.line
        text, cursor = box.value, box.cursor_position
        if self._offer is None or (self._offer.text, self._offer.cursor) != (text, cursor):
            self._offer = offer(text, cursor, self._values)
        if self._offer is not None:
            self.hint.offer(self._offer.options, self._offer.chosen)
        elif (found := mistake(text, cursor)) is not None:
            before = cell_len(text[: found.start]) - box.scroll_offset.x
            self.hint.explain(before + box.styles.padding.left, found.message)
        elif self._better:
            self.hint.offer((self._better,), lead="did you mean")
        else:
            self.hint.clear()

    def action_complete(self) -> None:
        """Take over what is offered; once more, the next of it."""
        if self._offer is not None:
            self._take(self._offer.next)
        elif self._better:
            self._take(Offer("", (self._better,), "", 0))

    def _take(self, taken: Offer) -> None:
        box = self.line
        # Of a single thing there is no next one: what is typed from here on has offers of its own.
        self._offer = taken if len(taken.options) > 1 else None
        box.value = taken.text
        box.cursor_position = taken.cursor

    def action_keep(self) -> None:
        """Keep the search under a name."""
        query = self.query_text.strip()
        if not query:
            return
        hint = (
            "It stands in the list of sources, with the number of its unread articles. Without a name it is forgotten."
        )
        self.app.push_screen(PromptScreen(Prompt("Keep this search", hint, value=query)), partial(self._keep, query))

    def _keep(self, query: str, name: str | None) -> None:
        if name is not None:
            errand(self, "keep", lambda: self.Kept(*search_work.keep(self.shelves, name, query)))

    def on_query_line_kept(self, event: QueryLine.Kept) -> None:
        """Say what has become of the search, here and where it stands in the list of sources."""
        say(self.app, event.told)
        if event.change is not None:
            self._note(event.change)
        for screen in self.app.screen_stack:
            errand(screen, "searches", lambda: search_work.count(self.shelves))
