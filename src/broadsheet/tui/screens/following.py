"""The article follows the cursor of the list, and never keeps it: first the row is drawn, then the article is read."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic
from typing import TYPE_CHECKING

from broadsheet.tui import reading_work as work
from broadsheet.tui.screens.paned import PanesScreen
from broadsheet.tui.screens.room import errand

if TYPE_CHECKING:
    from textual.worker import Worker

    from broadsheet.config import Settings
    from broadsheet.tui.port import Shelves

_FAST = 0.15
"""Seconds between two moves of the cursor below which the article is not read for each of them."""
_PAUSE = 0.1
"""Seconds without a move after which it is read then."""


class Following(PanesScreen):
    """Panes that show the article under the cursor.

    Attributes:
        number: The article in hand: what keys are about, as soon as the cursor is on it.
        shown: The article whose text is on the screen.
    """

    def __init__(self, shelves: Shelves, settings: Settings) -> None:
        super().__init__(shelves, settings)
        self.number = 0
        self.shown = 0
        self._behind = False
        self._moved = 0.0

    @property
    def is_behind(self) -> bool:
        """Whether the article in hand was not asked for yet."""
        return self._behind

    def show_article(self, number: int) -> None:
        """Show an article; the one shown already stays as it is."""
        if number != self.number or self._behind:
            self.number = number
            self._read_article()

    def follow(self, number: int) -> None:
        """Show the article that the cursor has come to: once its row is drawn, or, of many, once the keys pause."""
        if number == self.number:
            return
        self.number = number
        self._behind = True
        before, self._moved = self._moved, monotonic()
        if self._moved - before < _FAST:
            # Not a coroutine but what makes one: of those that are replaced before they begin none is made.
            waiting: Worker[None] = self.run_worker(self._read_after_a_pause, group="article", exclusive=True)
            del waiting
        else:
            self.call_after_refresh(self._read_drawn, number)

    def ask_for_facts(self, number: int) -> None:
        """Ask for the key facts of the article shown, now that it is drawn."""
        article = self.article_view.article
        if number == self.number and article is not None:
            errand(self, "facts", lambda: work.read_facts(self.shelves, number, article))

    async def _read_after_a_pause(self) -> None:
        await sleep(_PAUSE)
        self._read_article()

    def _read_drawn(self, number: int) -> None:
        if self._behind and number == self.number:
            self._read_article()

    def _read_article(self) -> None:
        self._behind = False
        number = self.number
        errand(self, "article", lambda: work.read_article(self.shelves, number))
