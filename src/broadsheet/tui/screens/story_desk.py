"""What keys do with stories on the reader's panes: the list of them, that of an article, what others also report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from broadsheet.tui.later import Later
from broadsheet.tui.screens.failing_feeds import FailingFeeds
from broadsheet.tui.screens.room import errand, say, stopped
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from broadsheet.tui import grouping_work, story_work
    from broadsheet.tui import reading_work as work
    from broadsheet.tui.widgets.others_panel import OthersPanel
else:
    story_work = Later("broadsheet.tui.story_work")


class StoryDesk(FailingFeeds):
    """The reader's panes with stories."""

    DEFAULT_CSS = """
    StoryDesk {
        #others {
            dock: bottom; height: 11; max-height: 40%; width: 100%; background: $background;
            border: round $line; border-title-color: $ink-muted; border-subtitle-color: $ink-muted;
            &:focus { border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold; }
        }
    }
    """

    @property
    def others(self) -> OthersPanel | None:
        """What others also report, once it was asked for."""
        asked_for = self.query("#others")
        if not asked_for:
            return None
        from broadsheet.tui.widgets.others_panel import OthersPanel

        return asked_for.first(OthersPanel)

    def read_from_elsewhere(self, number: int) -> None:
        """Come back to the panes from the screens over them and show an article."""
        while self.app.screen is not self and len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        self.open_article(number)

    def on_stories_counted(self, event: grouping_work.StoriesCounted) -> None:
        """Offer the stories; the base class, which is asked as well, ends what was said of them."""
        self.source_list.show_stories(event.count)
        if event.done:
            self._ask_for_others()

    def lay_over(self, name: str, shown: str) -> None:
        """Show over the panes what a session has named: stories, or one of them."""
        if name == "stories":
            self.action_stories()
        elif name in {"story", "matrix"}:
            self.post_message(story_work.StoryFound(shown, name))
        else:
            super().lay_over(name, shown)

    def action_stories(self) -> None:
        """List the stories that several sources tell."""
        from broadsheet.tui.screens.stories import StoriesScreen

        self.app.push_screen(StoriesScreen(self.shelves, self.article_list.now, self.read_from_elsewhere))

    def action_story(self) -> None:
        """Show the story of the article."""
        self._find_story("story")

    def action_matrix(self) -> None:
        """Lay out what every source of the article's story says."""
        self._find_story("matrix")

    def _find_story(self, wanted: str) -> None:
        number = self.number
        if number:
            errand(self, "story", lambda: story_work.find_story(self.shelves, number, wanted))

    def on_story_found(self, event: story_work.StoryFound) -> None:
        """Show the story or its matrix."""
        from broadsheet.tui.screens.matrix import MatrixScreen
        from broadsheet.tui.screens.story import StoryScreen

        if not event.name:
            say(self.app, "No other article tells this story, as far as is known yet")
            return
        screen = MatrixScreen if event.wanted == "matrix" else StoryScreen
        self.app.push_screen(screen(self.shelves, event.name, self.read_from_elsewhere))

    async def action_others(self) -> None:
        """Show what others also report, or hide it."""
        panel = self.others
        if panel is None:
            from broadsheet.tui.widgets.others_panel import OthersPanel

            panel = OthersPanel(id="others")
            panel.border_title = "Others also report"
            await self.query_one("#right").mount(panel)
        else:
            panel.display = not panel.display
        if panel.display:
            if self.pane not in {"article", "facts"}:
                self.focus_pane("article")
            self._ask_for_others()
        elif self.focused is None or self.focused is panel:
            self.focus_pane("article")

    async def action_to_others(self) -> None:
        """Go to what others also report, showing it where it is hidden."""
        if self.others is None or not self.others.display:
            await self.action_others()
        if self.others is not None:
            self.focus_pane("article")
            self.others.focus()

    def on_article_read(self, event: work.ArticleRead) -> None:
        """Ask what others report; the base class, which is asked as well, shows the article."""
        if event.number == self.number and event.article is not None:
            self._ask_for_others()

    def _ask_for_others(self) -> None:
        panel, number = self.others, self.number
        if panel is not None and panel.display and number:
            panel.show_nothing("Asking the other sources…")
            errand(self, "others", lambda: story_work.read_others(self.shelves, number, stop=stopped))

    def on_others_read(self, event: story_work.OthersRead) -> None:
        """Show what others report."""
        panel, article = self.others, self.article_view.article
        if panel is None or event.number != self.number or article is None:
            return
        if event.found is None or event.matrix is None:
            panel.show_nothing("No other source tells this story, as far as is known yet.")
        else:
            panel.show(event.found, event.matrix, article.id)

    @on(LineList.Chosen, "#others")
    def _other_chosen(self, event: LineList.Chosen) -> None:
        from broadsheet.tui.screens.passage import PassageScreen

        if self.others is not None and (told := self.others.told(event.index)) is not None:
            self.app.push_screen(PassageScreen(*told))
