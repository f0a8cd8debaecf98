"""Handing articles on from the reader's panes: to the browser, the clipboard, another program, a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import IO, TYPE_CHECKING

from textual.message import Message

from broadsheet.tui.outside import OutsideError, web_address
from broadsheet.tui.screens.marking import MarkingScreen
from broadsheet.tui.screens.room import browse, errand, say, stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Article
    from broadsheet.config import Settings
    from broadsheet.tui.export_work import Document
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.reading_work import Opening
    from broadsheet.tui.widgets.article_view import ArticleView

GATHERED_FROM = 500
"""Articles from which on reading them takes long enough for a bar."""


@dataclass
class PipeFilled(Message):
    """What a program is to be given is here; None where it is not wanted any more."""

    command: Sequence[str]
    given: IO[bytes] | None


@dataclass
class ExportReady(Message):
    """It is known what is to be written to a file."""

    document: Document


@dataclass
class AddressRead(Message):
    """An article is here whose address is to be used."""

    article: Article | None
    use: Callable[[str | None], None]


def articles_of(shelves: Shelves, numbers: Sequence[int]) -> Document:
    """Return articles as a document."""
    from broadsheet.tui.export_work import articles_document

    return articles_document(shelves, numbers)


class HandingOn(MarkingScreen):
    """The reader's panes with what leaves them."""

    def __init__(self, shelves: Shelves, settings: Settings, opening: Opening | None = None) -> None:
        super().__init__(shelves, settings, opening)
        self._piped = ""

    def action_open_browser(self) -> None:
        """Open the article's address in the browser."""
        self._with_address(partial(browse, self.app))

    def action_copy_address(self) -> None:
        """Copy the article's address."""
        self._with_address(self._copy)

    def _copy(self, url: str | None) -> None:
        try:
            self.app.copy_to_clipboard(web_address(url))
        except OutsideError as error:
            say(self.app, str(error), "warning")
        else:
            say(self.app, "Address copied")

    def _with_address(self, use: Callable[[str | None], None]) -> None:
        """Use the address of the article in hand, which may not be on the screen yet: keys come faster than texts."""
        number, article = self.number, self.article_view.article
        if number and self.shown != number:
            errand(self, "address", lambda: AddressRead(self.shelves.article(number), use))
        elif article is not None:
            use(article.url)

    def on_address_read(self, event: AddressRead) -> None:
        """Use the address that was waited for."""
        if event.article is not None:
            event.use(event.article.url)

    def action_links(self) -> None:
        """List the links of the article; a number opens one."""
        from broadsheet.tui.screens.choice import Choice, ChoiceScreen

        links = self.article_view.links
        choices = [Choice(link.url, sign=f"{link.number}") for link in links]
        screen = ChoiceScreen(
            "Links", choices, hint="a number opens one", empty="This article has no links.", numbered=True
        )

        def chosen(index: int | None) -> None:
            if index is not None:
                browse(self.app, links[index].url)

        self.app.push_screen(screen, chosen)

    def on_article_view_link_chosen(self, event: ArticleView.LinkChosen) -> None:
        """Open a link that was clicked."""
        browse(self.app, event.link.url)

    def action_export(self) -> None:
        """Write the article, or those selected, to a file."""
        numbers = self.targets
        if numbers:
            errand(self, "export", lambda: ExportReady(articles_of(self.shelves, numbers)))

    def on_export_ready(self, event: ExportReady) -> None:
        """Ask in which format, and where."""
        from broadsheet.tui.screens.exporting import ExportScreen

        self.app.push_screen(ExportScreen(event.document))

    def action_pipe(self) -> None:
        """Ask for a program, and give it the article or those selected."""
        from broadsheet.tui.screens.prompt import Prompt, PromptScreen

        numbers = self.targets
        if not numbers:
            return
        many = f"{len(numbers):,} articles" if len(numbers) > 1 else "the article"
        prompt = Prompt(
            "Pipe to", f"A program and its arguments; it reads {many} from its standard input.", "less", self._piped
        )

        def given(command: str | None) -> None:
            if command:
                self._fill_pipe(command, numbers)

        self.app.push_screen(PromptScreen(prompt), given)

    def _fill_pipe(self, command: str, numbers: Sequence[int]) -> None:
        from broadsheet.tui.piping import gather, split_command

        try:
            arguments = split_command(command)
        except OutsideError as error:
            say(self.app, str(error), "warning")
            return
        self._piped = command

        if len(numbers) >= GATHERED_FROM:
            from broadsheet.tui.screens.gathering import GatheringScreen

            def given(filled: IO[bytes] | None) -> None:
                self.post_message(PipeFilled(arguments, filled))

            self.app.push_screen(GatheringScreen(self.shelves, numbers), given)
        else:
            read = self.shelves.article
            errand(self, "pipe", lambda: PipeFilled(arguments, gather(read, numbers, stop=stopped, tell=max)))

    def on_pipe_filled(self, event: PipeFilled) -> None:
        """Give the terminal to the program until it is done."""
        from textual.app import SuspendNotSupported

        from broadsheet.tui.piping import run_in_terminal

        if event.given is None:
            return
        try:
            with event.given, self.app.suspend():
                run_in_terminal(event.command, event.given)
        except (OutsideError, SuspendNotSupported) as error:
            say(self.app, str(error) or "This terminal cannot be handed to another program", "warning")
        # What the program drew is not what Textual believes to be there.
        self.app.refresh(layout=True)
