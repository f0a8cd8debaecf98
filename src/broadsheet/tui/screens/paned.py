"""The panes of the reader: which of them are seen, which one is in use, and the line under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from broadsheet.tui.panes import HINTS, PANES, WITHOUT_ARTICLES, Arrangement, arrange
from broadsheet.tui.screens.room import Room
from broadsheet.tui.told_keys import key_of
from broadsheet.tui.widgets.article_list import ArticleList
from broadsheet.tui.widgets.article_view import ArticleView
from broadsheet.tui.widgets.fact_list import FactList
from broadsheet.tui.widgets.source_list import SourceList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.events import DescendantFocus, Resize
    from textual.widget import Widget

    from broadsheet.config import Settings
    from broadsheet.tui.port import Shelves


class PanesScreen(Room):
    """Four panes that adapt to the terminal. What fills them is in :mod:`broadsheet.tui.screens.reading`."""

    def __init__(self, shelves: Shelves, settings: Settings) -> None:
        super().__init__()
        self.shelves = shelves
        self.settings = settings
        self.zen = False
        self.pane = "articles"
        self.arrangement = arrange(0, self.pane)
        self._arranged: tuple[Arrangement, str] | None = None

    def compose(self) -> ComposeResult:
        """Make the panes."""
        # Known before there is anything to style, classes cost nothing; each that comes later styles all panes anew.
        self.update_classes(_classes(arrange(self.app.size.width, self.pane, zen=self.zen), self.pane), update=False)
        with Container(id="panes"):
            with Container(id="left"):
                yield SourceList(id="sources").add_class("pane", update=False)
                yield ArticleList(id="articles").add_class("pane", update=False)
            with Container(id="right"):
                view = ArticleView(measure=self.settings.reading.width, id="article")
                yield view.add_class("pane", update=False)
                yield FactList(id="facts").add_class("pane", update=False)
        yield StatusLine()

    @property
    def source_list(self) -> SourceList:
        """The sources."""
        return self.query_one("#sources", SourceList)

    @property
    def article_list(self) -> ArticleList:
        """The articles of the view."""
        return self.query_one("#articles", ArticleList)

    @property
    def article_view(self) -> ArticleView:
        """The article."""
        return self.query_one("#article", ArticleView)

    @property
    def fact_list(self) -> FactList:
        """Its key facts."""
        return self.query_one("#facts", FactList)

    @property
    def hints(self) -> Sequence[str]:
        """What the status line offers on the pane in use, by ids of actions."""
        name = self.focused.id if self.focused is not None and self.focused.id in HINTS else self.pane
        return HINTS[name] if self.article_list.count or name == "sources" else WITHOUT_ARTICLES

    def pane_widget(self, name: str) -> Widget:
        """Return the widget of a pane."""
        return self.query_one(f"#{name}")

    def key_of(self, name: str) -> str:
        """Return the first key of an action as the reader knows it."""
        return key_of(self.app, name)

    def focus_pane(self, name: str) -> None:
        """Go to a pane, bringing it into sight where it is not: beside the article alone there is none."""
        self.zen = self.zen and name == "article"
        self.pane = name
        self.arrange_panes()
        self.pane_widget(name).focus()

    def tell(self, news: str) -> None:
        """Say at the right of the status line what goes on."""
        self.query_one(StatusLine).tell(news)

    def tell_background(self, news: str) -> None:
        """Say there what goes on by itself, without covering what the reader asked for."""
        self.query_one(StatusLine).tell_background(news)

    def on_resize(self, _event: Resize) -> None:
        """Show as many panes as there is room for."""
        self.arrange_panes()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Keep the pane in use in sight."""
        if event.widget.id in PANES:
            self.pane = event.widget.id
            self.arrange_panes()

    def arranged(self) -> None:
        """Take notice that the panes stand otherwise now."""

    def arrange_panes(self) -> None:
        """Show as many panes as there is room for, the one in use among them."""
        arrangement = self.arrangement = arrange(self.app.size.width, self.pane, zen=self.zen)
        self.article_view.alone = self.zen
        if (arrangement, self.pane) == self._arranged:
            return
        self._arranged = (arrangement, self.pane)
        self.update_classes(_classes(arrangement, self.pane))
        for name in PANES:
            self.pane_widget(name).display = name in arrangement.seen
        self.query_one("#left").display = bool(arrangement.seen & {"sources", "articles"})
        self.query_one("#right").display = bool(arrangement.seen & {"article", "facts"})
        self.arranged()


def _classes(arrangement: Arrangement, pane: str) -> dict[str, bool]:
    """Return the classes by which the style sheet knows an arrangement and the pane in use."""
    arranged = {name: name == arrangement.name for name in ("columns", "stacks", "pair", "single")}
    return arranged | {name: name == pane for name in PANES}
