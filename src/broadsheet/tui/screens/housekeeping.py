"""Keeping the library in order from the panes: removing sources and the bundled articles, hiding by rules, the tour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from broadsheet.articles import View
from broadsheet.articles.rows import Scope
from broadsheet.tui.screens.room import errand, say
from broadsheet.tui.screens.versions import VersionsScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Head
    from broadsheet.config import Settings
    from broadsheet.tui.places import Place
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.reading_work import Opening, PlacesRead
    from broadsheet.tui.source_settings import SettingsRead

_SETTINGS = (
    "What is not named stays. full_text: auto, always or never; minutes: usual, or how often it is asked; hidden: left"
    " out of lists of everything; user or header, with secret_command or secret_env, say who asks."
)


class Housekeeping(VersionsScreen):
    """The reader's panes with what is done to the library itself."""

    def __init__(self, shelves: Shelves, settings: Settings, opening: Opening | None = None) -> None:
        super().__init__(shelves, settings, opening)
        self._tour_step: int | None = None

    def on_places_read(self, event: PlacesRead) -> None:
        """Show all articles where the source shown is gone; the base class, which is asked as well, lists the rest."""
        if self.view.scope is Scope.SOURCE:
            self.leave_if_gone(event.places)

    def leave_if_gone(self, places: Sequence[Place]) -> None:
        """Show all articles where what is shown is not among these places any more: nothing will come in there."""
        if not any(place.view is not None and place.view.place == self.view.place for place in places):
            self.show_view(View(order=self.view.order, group=self.view.group))

    def action_remove_source(self) -> None:
        """Remove the source under the cursor of the source list, or that of the article; or forget a saved search."""
        here = self.source_list.here if self.pane == "sources" else None
        if here is not None and here.query:
            from broadsheet.tui.search_work import forget

            self.change(partial(forget, self.shelves, here.query))
            return
        number = self.source_in_use()
        if not number:
            say(self.app, "Go to a source to remove it; folders and lists are made of sources")
            return
        from broadsheet.tui.removing_work import remove_sources

        self.change(partial(remove_sources, self.shelves, [number]))

    def action_source_settings(self) -> None:
        """Ask what is to be set for the source under the cursor of the source list, or for that of the article."""
        number = self.source_in_use()
        if not number:
            say(self.app, "Go to a source to change its settings; folders and lists are made of sources")
            return
        from broadsheet.tui.source_settings import read_settings

        errand(self, "settings", lambda: read_settings(self.shelves, number))

    def on_settings_read(self, event: SettingsRead) -> None:
        """Show what is set for a source as a line to be changed."""
        from broadsheet.tui.screens.prompt import Prompt, PromptScreen
        from broadsheet.tui.source_settings import change_source

        def change(line: str | None) -> None:
            if line:
                self.change(partial(change_source, self.shelves, event.number, line))

        self.app.push_screen(PromptScreen(Prompt(f"Settings of {event.name}", _SETTINGS, value=event.line)), change)

    def source_in_use(self) -> int:
        """Return the source under the cursor of the source list, or that of the article; 0 for none."""
        if self.pane == "sources":
            places, cursor = self.source_list.places, self.source_list.cursor
            view = places[cursor].view if places else None
            return view.source if view is not None and view.scope == "source" else 0
        here = self.article_list.here
        return here.source_number if here is not None else 0

    def action_samples(self) -> None:
        """Remove the bundled articles, or bring them back."""
        from broadsheet.tui.removing_work import toggle_samples

        self.change(partial(toggle_samples, self.shelves))

    def action_hide_by_rule(self) -> None:
        """Ask for a query, and hide what answers it."""
        from broadsheet.tui.screens.prompt import Prompt, PromptScreen

        here = self.article_list.here
        prompt = Prompt(
            "Hide by a rule",
            "What answers this query is hidden, now and whenever it comes in. Add words: all of them must be there.",
            "title:word  source:name  words",
            _source_query(here) if here is not None else "",
        )
        self.app.push_screen(PromptScreen(prompt), self._hide)

    def _hide(self, query: str | None) -> None:
        if query:
            from broadsheet.tui.removing_work import hide_by_rule

            self.change(partial(hide_by_rule, self.shelves, query))

    async def action_tour(self) -> None:
        """Begin the tour, or go on with it; its last step compares."""
        from broadsheet.tui.tour import SEEN, steps
        from broadsheet.tui.widgets.tour_card import TourCard

        every = steps(self.key_of)
        if self._tour_step is not None and every[self._tour_step].compares:
            await self.end_tour()
            self.action_compare_best()
            return
        self._tour_step = 0 if self._tour_step is None else self._tour_step + 1
        step = every[self._tour_step]
        if self._tour_step == 0:
            await self.mount(TourCard(), after="#panes")
            errand(self, "tour", lambda: self.shelves.remember(SEEN, "seen"))
        hint = f"press {self.key_of('news.tour')} to go on, {self.key_of('panes.clear')} to end"
        self.query_one(TourCard).show(f"{step.title} · {self._tour_step + 1} of {len(every)}", step.text, hint)
        if step.pane:
            self.focus_pane(step.pane)

    @property
    def touring(self) -> bool:
        """Whether the tour is under way."""
        return self._tour_step is not None

    async def end_tour(self) -> None:
        """Put the card away."""
        from broadsheet.tui.widgets.tour_card import TourCard

        self._tour_step = None
        await self.query(TourCard).remove()

    async def action_clear(self) -> None:
        """End the tour; without one, do what Escape does on the panes."""
        if self._tour_step is not None:
            await self.end_tour()
        else:
            await super().action_clear()


def _source_query(head: Head) -> str:
    name = head.source.replace('"', "")
    return f'source:"{name}" '
