"""A story: who published when, whose text it is, and the way to its articles, comparisons and claim matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from broadsheet.tui import story_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.comparing import Comparing
from broadsheet.tui.screens.deciding import Deciding
from broadsheet.tui.screens.room import errand, say, stopped
from broadsheet.tui.told_keys import key_of
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.widgets.story_news import StoryNews
from broadsheet.tui.widgets.timeline import StoryHeader, Timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.tui.port import Shelves


class StoryScreen(Comparing, Deciding):
    """The articles of one story by date.

    Args:
        shelves: The library.
        name: The id of the story.
        read: Shows an article, by its number, in the reader's panes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("story")]
    DEFAULT_CSS = "StoryScreen { background: $background; }"

    def __init__(self, shelves: Shelves, name: str, read: Callable[[int], object]) -> None:
        super().__init__()
        self.shelves = shelves
        self._story = name
        self._read = read
        self._settled = False

    @property
    def over(self) -> tuple[str, str]:
        """The story, to be found again."""
        return "story", self._story

    def compose(self) -> ComposeResult:
        """Make head and timeline."""
        yield StoryHeader()
        yield StoryNews()
        yield Timeline()
        yield StatusLine()

    def on_mount(self) -> None:
        """Ask for the story."""
        self.timeline.focus()
        errand(self, "story", lambda: work.read_story(self.shelves, self._story))

    @property
    def timeline(self) -> Timeline:
        """The articles."""
        return self.query_one(Timeline)

    def on_story_read(self, event: work.StoryRead) -> None:
        """Show the story."""
        if event.page is None:
            say(self.app, "This story is gone: its articles tell others now", "warning")
            self.dismiss()
            return
        self.query_one(StoryHeader).show(event.page)
        self.timeline.show(event.page)
        self._place()
        name = event.page.story.id
        errand(self, "news", lambda: work.read_news(self.shelves, name, stop=stopped))

    def on_story_news_read(self, event: work.StoryNewsRead) -> None:
        """Show what is new, and who leans on one report; what came or went by the reader's own decision is no news."""
        changes = None if self._settled else event.changes
        self.query_one(StoryNews).show(changes)
        self.timeline.tell(changes, event.cited)

    @on(LineList.Moved)
    def _place(self) -> None:
        rows = self.timeline
        self.query_one(StatusLine).tell(f"{rows.cursor + 1} of {rows.count}" if rows.count else "")

    @on(LineList.Chosen)
    def _open(self) -> None:
        if (head := self.timeline.here_head) is not None:
            self._read(head.number)

    def action_page(self, pages: float) -> None:
        """Go down by this many pages."""
        self.timeline.action_page(pages)

    def action_mark(self) -> None:
        """Mark the article, or take its mark off."""
        self.timeline.mark()

    def action_split(self) -> None:
        """Part the marked articles, or this one, from the story."""
        here, name = self.timeline.here, self._story
        if here is not None:
            articles = self.timeline.marked or [here.id]
            errand(self, "deciding", lambda: work.split_off(self.shelves, name, articles, self.note))

    def action_merge(self) -> None:
        """Choose a story to join this one with."""
        name = self._story
        self.query_one(StatusLine).tell("looking for stories…")
        errand(self, "others", lambda: work.find_others_to_join(self.shelves, name))

    def on_others_to_join(self, event: work.OthersToJoin) -> None:
        """Let the reader choose."""
        from broadsheet.tui.screens.choice import Choice, ChoiceScreen

        self._place()
        if not event.stories:
            say(self.app, "There is no other story")
            return
        choices = [
            Choice(story.title or "Untitled", f"{', '.join(story.sources[:3])} · {len(story.articles)}")
            for story in event.stories
        ]

        def chosen(index: int | None) -> None:
            if index is not None:
                name, other = self._story, event.stories[index].id
                errand(self, "deciding", lambda: work.merge(self.shelves, name, other, self.note))

        self.app.push_screen(ChoiceScreen("Merge with…", choices, hint="likest first", does="Merge"), chosen)

    def on_taken_back(self) -> None:
        """Show the story that the article under the cursor tells now."""
        head = self.timeline.here_head
        if head is not None:
            errand(self, "deciding", lambda: work.find_after(self.shelves, head.number))

    def on_decided(self, event: work.Decided) -> None:
        """Say what was done, and show the story as it is now."""
        back = f" ({key_of(self.app, 'story.undo')} takes it back)" if event.new else ""
        if event.told:
            say(self.app, f"{event.told}{back}")
        self._story = name = event.story or self._story
        self._settled = True
        self.timeline.marked = []
        errand(self, "story", lambda: work.read_story(self.shelves, name))

    def action_compare(self) -> None:
        """Compare two marked articles, the marked one with this, or this one with what differs most."""
        here, page, marked = self.timeline.here, self.timeline.page, self.timeline.marked
        if here is None or page is None:
            return
        names = marked[-2:] if len(marked) > 1 or marked == [here.id] else [*marked, here.id]
        chosen = [page.heads[name].number for name in names if name in page.heads]
        if len(chosen) == 2:
            self.compare(chosen[0], chosen[1])
        elif chosen:
            self.look_for_counterparts(chosen[0], best=True)

    def action_back(self) -> None:
        """End a search for other sources; without one, go back."""
        if not self.end_looking():
            self.dismiss()

    def action_export(self) -> None:
        """Write the story to a file."""
        from broadsheet.tui.export_work import story_document
        from broadsheet.tui.screens.exporting import ExportScreen

        if self.timeline.page is not None:
            self.app.push_screen(ExportScreen(story_document(self.timeline.page.story)))

    def action_matrix(self) -> None:
        """Lay out what every source of the story says."""
        from broadsheet.tui.screens.matrix import MatrixScreen

        self.app.push_screen(MatrixScreen(self.shelves, self._story, self._read))
