"""Changing things on the reader's panes: marks and tags for one article or many, and taking it all back."""

from __future__ import annotations

from collections import deque
from functools import cached_property, partial
from typing import TYPE_CHECKING

from broadsheet.tui import reading_work
from broadsheet.tui.later import Later
from broadsheet.tui.screens.remembering import Remembering
from broadsheet.tui.screens.room import errand, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from broadsheet.articles import View
    from broadsheet.config import Settings
    from broadsheet.tui import history as past
    from broadsheet.tui import marking_work as work
    from broadsheet.tui.history import Change, History
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.reading_work import Opening
else:
    past, work = Later("broadsheet.tui.history"), Later("broadsheet.tui.marking_work")

_TOLD_FROM = 2
"""Articles from which on a change is told: the mark of a single one is seen."""


class MarkingScreen(Remembering):
    """The reader's panes with everything that changes something."""

    def __init__(self, shelves: Shelves, settings: Settings, opening: Opening | None = None) -> None:
        super().__init__(shelves, settings, opening)
        # One change at a time, in the order they were asked for: two at once could be taken back in the wrong order.
        self._waiting: deque[Callable[[], work.Changed]] = deque()
        self._changing = False
        self._anchor: int | None = None

    @cached_property
    def history(self) -> History:
        """What was changed, to be taken back."""
        return past.History()

    def show_view(self, view: View, *, at: int = 0) -> None:
        """Show the articles of a view, with the cursor on one; of another place, none of them selected."""
        if view.place != self.view.place:
            self.select(())
        super().show_view(view, at=at)

    @property
    def targets(self) -> Sequence[int]:
        """The articles that the next action is for: those selected, else the one under the cursor."""
        if self.article_list.selected:
            return tuple(self.article_list.selected)
        here = self.article_list.here
        return (here.number,) if here is not None else ()

    def change(self, do: Callable[[], Change | None], direction: str = "new", *, was: str = "") -> None:
        """Make a change in a thread, once those asked for before it are made; ``was`` is what it takes back."""
        self._waiting.append(partial(work.make, self.shelves, do, direction, was=was))
        self._change_next()

    def _change_next(self) -> None:
        if self._waiting and not self._changing:
            self._changing = True
            errand(self, "change", self._waiting.popleft())

    def mark(self, what: str, numbers: Sequence[int], *, on: bool, tag: str = "") -> None:
        """Set a mark on articles, or take it off."""
        if numbers:
            self.change(partial(past.mark, self.shelves, what, numbers, on=on, tag=tag))

    def on_changed(self, event: work.Changed) -> None:
        """Show what has changed, remember it, and count anew."""
        self._changing = False
        change = event.change
        if event.problem:
            say(self.app, event.problem, "error")
        if change is not None:
            self._remember(change, event)
            self.article_list.replace(event.heads)
            if not event.heads:
                self.read_list_again()
            if not change.numbers:
                self.learn()  # articles came and went
            errand(self, "sources", lambda: reading_work.read_places(self.shelves))
            if event.direction != "new":
                self._tell_screen_above()
        self._change_next()

    def _remember(self, change: Change, event: work.Changed) -> None:
        if event.direction == "back":
            self.history.taken_back(change)
            say(self.app, f"Taken back: {event.was}")
        elif event.direction == "again":
            self.history.done_again(change)
            say(self.app, f"Done again: {change.told}")
        else:
            self.note(change)
            if not change.numbers or len(change.numbers) >= _TOLD_FROM:
                say(self.app, f"{change.told} ({self.key_of('panes.undo')} takes it back)")

    def note(self, change: Change) -> None:
        """Remember a change that was made, to be taken back."""
        self.history.record(change)

    def on_noted(self, event: work.Noted) -> None:
        """Remember a change that was made on another screen, and show what it did to the list."""
        self.note(event.change)
        self.read_list_again()

    def on_take_back(self) -> None:
        """Take the last change back from another screen; without one, what was last decided in an earlier session."""
        if self.history.done or self._changing:
            self.action_undo()
        else:
            errand(self, "earlier", lambda: work.take_back_earlier(self.shelves))

    def on_taken_back(self, event: work.TakenBack) -> None:
        """Show the list without what was decided in an earlier session, here and on the screen over it."""
        say(self.app, event.told)
        self.read_list_again()
        self._tell_screen_above()

    def _tell_screen_above(self) -> None:
        if self.app.screen is not self:
            self.app.screen.post_message(work.TakenBack())

    def action_undo(self) -> None:
        """Take the last change back."""
        if self._undo_waits():
            return
        if not self.history.done:
            say(self.app, "Nothing to take back")
            return
        last = self.history.done.pop()
        self.change(last.back, "back", was=last.told)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        if self._undo_waits():
            return
        if not self.history.undone:
            say(self.app, "Nothing to do again")
            return
        self.change(self.history.undone.pop().back, "again")

    def _undo_waits(self) -> bool:
        """Return whether changes are still being made, after saying so: what they were is not known before."""
        if self._changing and not self.history.done:
            say(self.app, "Still at work on the change")
            return True
        return False

    def action_changes(self) -> None:
        """List what was changed; choosing a change takes it and all after it back."""
        from broadsheet.tui.screens.choice import Choice, ChoiceScreen

        newest = [Choice(change.told) for change in reversed(self.history.done)]
        screen = ChoiceScreen(
            "Changes, the newest first",
            newest,
            hint="Enter takes back this one and all above it",
            empty="Nothing was changed yet.",
            does="Take back",
        )
        self.app.push_screen(screen, self._take_back_to)

    def _take_back_to(self, index: int | None) -> None:
        if index is not None:
            for _ in range(index + 1):
                self.action_undo()

    def action_toggle_read(self) -> None:
        """Mark the article, or those selected, read or unread."""
        self._toggle(past.READ)

    def action_star(self) -> None:
        """Star the article, or those selected, or take the star off."""
        self._toggle(past.STARRED)

    def _toggle(self, what: str) -> None:
        if numbers := self.targets:
            self.change(partial(work.toggle, self.shelves, what, numbers))

    def action_mark_all_read(self) -> None:
        """Mark all articles of this list read, or those selected."""
        if self.article_list.selected:
            self.mark(past.READ, self.targets, on=True)
        else:
            self.change(partial(work.mark_view, self.shelves, self.view))

    def action_tags(self) -> None:
        """Edit the tags of the article, or of those selected."""
        if numbers := self.targets:
            errand(self, "tags", lambda: work.read_tags(self.shelves, numbers))

    def on_tags_read(self, event: work.TagsRead) -> None:
        """Offer the tags."""
        from broadsheet.tui.screens.tags import TagsScreen

        def set_tag(tag: str, on: bool) -> None:
            self.mark(past.TAG, event.numbers, on=on, tag=tag)

        self.app.push_screen(TagsScreen(event, set_tag))

    def action_select(self) -> None:
        """Select the article for what is done next, or leave it out again, and go on to the next."""
        if self.article_list.here is not None:
            self.on_article_list_picked_out()
            self.article_list.action_down()

    def on_article_list_picked_out(self) -> None:
        """Select the article for what is done next, or leave it out again."""
        rows = self.article_list
        if (head := rows.here) is not None:
            self._anchor = rows.cursor
            self.select(rows.selected ^ {head.number})

    def action_select_to(self) -> None:
        """Select all articles from the one selected last to the cursor."""
        if not self.article_list.count:
            return
        here = self.article_list.cursor
        first, last = sorted((self._anchor if self._anchor is not None else here, here))
        view = self.view
        errand(self, "select", lambda: work.select_rows(self.shelves, view, first, last))

    def action_select_all(self) -> None:
        """Select every article of the list."""
        view = self.view
        errand(self, "select", lambda: work.select_view(self.shelves, view))

    def on_selected(self, event: work.Selected) -> None:
        """Add to what is selected."""
        self.select(self.article_list.selected | set(event.numbers))

    def select(self, numbers: Iterable[int]) -> None:
        """Let exactly these articles be selected."""
        self.article_list.selected = frozenset(numbers)
        if not self.article_list.selected:
            self._anchor = None
        self.article_list.refresh()
        self.name_list()
