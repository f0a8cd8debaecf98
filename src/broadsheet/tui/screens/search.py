"""Search as you type: the newest query wins, and typing never waits for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import Input
from textual.worker import Worker, WorkerState

from broadsheet.tui import search_work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.reading_work import Damaged
from broadsheet.tui.screens.query_line import QueryLine
from broadsheet.tui.screens.room import Failed, errand, report, stopped
from broadsheet.tui.typed import all_typed
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.hint_line import HintLine
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.result_list import ResultList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.library import SearchPage
    from broadsheet.tui.history import Change
    from broadsheet.tui.port import Shelves

LIMIT = 100
"""Results asked for: more than anyone scrolls through before typing another word."""
_HELP = ("", "Fewer words, or OR between them, find more; so do mill* and mill~.")
"""Said where nothing was found, before what the search itself has to say."""
_HINTS = (
    "Type words to look for; all of them must be there.",
    "",
    '"exact words"   one OR other   -without   title:word   source:name   date:>2026-01-01',
)


def _nothing(page: SearchPage, query: str) -> tuple[str, ...]:
    """Return what is said in place of results where a page has none."""
    if not page.understood:
        return tuple(page.notes)
    notes = tuple(page.notes[page.mistakes :])
    said = ("Nothing was found.", *_HELP) if page.complete and query.strip() else ("Searching…",)
    return (*said, *(("", *notes) if notes else ()))


@dataclass(frozen=True, slots=True)
class Found:
    """What the reader opened: an article, and the query that found it."""

    number: int
    query: str


class SearchScreen(QueryLine[Found]):
    """A line to type in, and the results under it."""

    # The line to type in would swallow Enter otherwise.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search", priority=True)]
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    SearchScreen {
        align: center top; background: $background;
        #search {
            border: round $line-focus; background: $background; height: 1fr; width: 100%;
            border-title-color: $ink-heading; border-subtitle-color: $ink-muted; border-title-style: bold;
        }
        Input {
            border: none; height: 1; padding: 0 1; background: $surface; color: $ink-plain;
            &:focus { border: none; }
            &>.input--placeholder { color: $ink-muted; }
        }
    }
    """

    @dataclass
    class Answered(Message):
        """Results are here."""

        query: str
        page: SearchPage

    def __init__(self, shelves: Shelves, query: str, now: datetime | None, note: Callable[[Change], object]) -> None:
        super().__init__(shelves, note)
        self._first = query
        self._now = now
        self._answered = ""
        self._wanted: str | None = None
        self.order = ""

    @property
    def over(self) -> tuple[str, str]:
        """The search, to be found again; as it was begun as long as there is no line to type in."""
        return "search", self.query_text if self.is_mounted else self._first

    def compose(self) -> ComposeResult:
        """Make the line and the list."""
        with Frame(id="search"):
            yield Input(self._first, placeholder="words to look for", select_on_focus=True)
            yield HintLine()
            yield ResultList(self._now)
        yield StatusLine()

    def on_mount(self) -> None:
        """Say what can be looked for; the base class, which is asked as well, begins with the last query."""
        self.query_one("#search").border_title = "Search"
        self.results.show((), empty=_HINTS)

    @property
    def results(self) -> ResultList:
        """The results."""
        return self.query_one(ResultList)

    @on(Input.Changed)
    def _typed(self) -> None:
        if self.query_text != self._wanted:
            self._wanted = None
        self.suggest("")
        self.ask()

    def ask(self) -> None:
        """Ask for what is typed."""
        query, order = self.query_text, self.order
        if not query.strip():
            # An answer on its way is for a query that is gone.
            self.workers.cancel_group(self, "search")
            self._tell("")
            self.results.show((), empty=_HINTS)
            return

        width = 2 * max(self.size.width - 8, 20)

        def follow() -> None:
            stream = self.shelves.searching.stream(query, limit=LIMIT, sort=order, width=width, typing=True)
            for page in stream:
                if stopped():
                    return
                self.post_message(self.Answered(query, page))
            if search_work.is_damaged(self.shelves):
                self.post_message(Damaged())

        errand(self, "search", follow)

    def on_search_screen_answered(self, event: SearchScreen.Answered) -> None:
        """Show the answer to what is typed now; a late one to something else is dropped."""
        if event.query != self.query_text:
            return
        page = event.page
        if not page.results and not page.complete and self.results.count:
            # What was found before stays until there is something to show in its place: an empty list would flicker.
            self._tell("searching…")
            return
        # A better page of the same answer leaves the cursor where it is.
        cursor = self.results.cursor if event.query == self._answered else 0
        self._answered = event.query
        notes = tuple(page.notes[page.mistakes :])
        self.suggest(page.better)
        self.results.show(page.results, cursor=cursor, empty=_nothing(page, event.query))
        order = {"date": "newest first", "relevance": "best first"}.get(self.order, "")
        found = f"{page.total:,}{'' if page.complete else '+'} found" if page.results else ""
        # The notes stand last: where there is not room for all, they are what is cut.
        self._tell(" · ".join(part for part in (order, found, *(notes if page.results else ())) if part))
        self._open_wanted()
        if page.complete:
            self._wanted = None

    def on_damaged(self) -> None:
        """Have the index built anew by the screen that sees to it, which then has this one ask again."""
        for screen in self.app.screen_stack[:-1]:
            screen.post_message(Damaged())

    def on_failed(self, event: Failed) -> None:
        """Say in place of results why there are none."""
        self._wanted = None
        self.results.show((), empty=(event.reason,))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say when work ended in a way nobody foresaw, in place of the results where it was their search."""
        if event.state is WorkerState.ERROR and event.worker.name == "search":
            self.on_failed(Failed(f"The search failed: {type(event.worker.error).__name__}: {event.worker.error}"))
        else:
            report(self.app, event)

    def _tell(self, news: str) -> None:
        self.query_one("#search").border_subtitle = Content(news)

    async def action_open(self) -> None:
        """Open the result the cursor is on, of all that was typed so far: as soon as there is one."""
        self._wanted = await all_typed(self.line)
        self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted == self._answered:
            self._chosen()

    @on(LineList.Chosen)
    def _chosen(self) -> None:
        result = self.results.here
        if result is not None:
            self.dismiss(Found(result.head.number, self._answered))

    def action_close(self) -> None:
        """Close the search."""
        self.dismiss(None)

    def action_down(self) -> None:
        """Go to the next result."""
        self.results.action_down()

    def action_up(self) -> None:
        """Go to the result before."""
        self.results.action_up()

    def action_sort(self) -> None:
        """Show the newest first, or the best."""
        self.order = "relevance" if self.order == "date" else "date"
        self.ask()
