"""Writing something to a file: in which format, and where; never over another file unasked."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from broadsheet.articles import clean_line
from broadsheet.tui import export_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.line_dialog import LineDialog
from broadsheet.tui.screens.room import Failed, errand, say, stopped
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Click

    from broadsheet.tui.export_work import Document

FORMS = {"markdown": "Markdown", "html": "HTML page", "json": "JSON"}
_HINT = "Enter writes the file."
_WORTH_A_BAR, _TOLD_EVERY = 500, 50
"""Articles from which on reading them takes long enough for a bar, and how many are read between two pictures."""
_TOLD_FOR = 8.0
"""Seconds for which it is said where the file is: long enough to note a long path."""


class Formats(Static):
    """The formats in one line, the one chosen between brackets; a click on one chooses it."""

    def show(self, chosen: str) -> None:
        """Show which one is chosen."""
        self.update(Content("   ".join(f"[{name}]" if form == chosen else f" {name} " for form, name in FORMS.items())))

    def on_click(self, event: Click) -> None:
        """Choose the format clicked."""
        at = 0
        for form, name in FORMS.items():
            if at <= event.x < at + len(name) + 2 and isinstance(self.screen, ExportScreen):
                self.screen.choose(form)
            at += len(name) + 5


class ExportScreen(LineDialog[Path]):
    """A format and a path; the screen's result is the file that was written.

    Args:
        document: What is written.
    """

    # The line to type in would swallow Enter otherwise.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("export", priority=True)]
    DEFAULT_CSS = """
    ExportScreen {
        Static { color: $ink-plain; height: auto; }
        Formats { margin: 1 0; }
    }
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._form = "markdown"
        self._taken: Path | None = None
        self._writing = False

    def compose(self) -> ComposeResult:
        """Make what it is, the formats, the path, and what is said under it."""
        with Frame(id="export"):
            yield Static(Content(clean_line(self._document.title, limit=200)), id="what")
            yield Formats()
            yield Input()
            yield Static(Content(_HINT), id="said")
            yield WorkBar("esc ends it")
        yield StatusLine()

    def on_mount(self) -> None:
        """Offer a path."""
        self.query_one("#export").border_title = "Export"
        self.query_one(WorkBar).hide()
        self.line.value = str(work.suggested_path(self._document.name, self._form))
        self.query_one(Formats).show(self._form)

    def action_format(self, step: int) -> None:
        """Choose the next format, or the one before."""
        forms = list(FORMS)
        self.choose(forms[(forms.index(self._form) + step) % len(forms)])

    def choose(self, form: str) -> None:
        """Choose a format; a path that ends in another one's ending changes with it."""
        from broadsheet.export import SUFFIXES, ending_of

        line = self.line
        if ending := ending_of(line.value):
            line.value = line.value.removesuffix(ending) + SUFFIXES[form]
            # The end of a path is what tells it from others.
            line.cursor_position = len(line.value)
        self._form = form
        self.query_one(Formats).show(form)

    async def action_submit(self) -> None:
        """Write; over a file that is there only when asked a second time."""
        typed = await self.typed()
        if not typed or self._writing:
            self.say_below(_HINT if self._writing else "Type where to write it.")
            return
        from broadsheet.export import UnknownFormatError, format_of

        document = self._document
        path = work.typed_path(typed, document.name, self._form)
        try:
            form = format_of(path.name) or self._form
        except UnknownFormatError as error:
            self.say_below(str(error), wrong=True)
            return
        force = path == self._taken
        self._writing = True
        self.say_below(f"Writing {path} …")

        def tell(what: str, done: int, total: int) -> None:
            if stopped():
                raise work.Unwanted
            if total >= _WORTH_A_BAR and done % _TOLD_EVERY == 0:
                self.post_message(work.Writing(what, done, total))

        errand(self, "export", lambda: work.write(document, form, path, force=force, tell=tell))

    def on_writing(self, event: work.Writing) -> None:
        """Show how far it is."""
        self.query_one(WorkBar).show(event.what, event.done, event.total)

    def on_work_bar_unwanted(self) -> None:
        """Close: the bar was clicked."""
        self.action_close()

    @on(Input.Changed)
    def _typed(self) -> None:
        from broadsheet.export import UnknownFormatError, format_of

        self._taken = None
        # What ends as a file of a format is one; the ending of none is told when it is to be written.
        with suppress(UnknownFormatError):
            self._form = format_of(self.line.value.strip()) or self._form
            self.query_one(Formats).show(self._form)
        if not self._writing:
            self.say_below(_HINT)

    def on_written(self, event: work.Written) -> None:
        """Close, and say where it is."""
        say(self.app, f"Written to {event.path} ({written_size(event.size)})", seconds=_TOLD_FOR)
        self.dismiss(event.path)

    def on_not_written(self, event: work.NotWritten) -> None:
        """Say what is wrong; what is typed stays to be mended."""
        self._writing = False
        self.query_one(WorkBar).hide()
        self._taken = event.path if event.again else None
        again = f": Enter again {event.again}, or give another name" if event.again else ""
        self.say_below(event.reason + again, wrong=True)

    def on_failed(self, event: Failed) -> None:
        """Say why there is no text to write."""
        self._writing = False
        self.query_one(WorkBar).hide()
        self.say_below(event.reason, wrong=True)


def written_size(size: int) -> str:
    """Return a number of bytes in words: 999 bytes, 3 kB, 182 MB."""
    if size < 1_000:
        return f"{size} byte{'' if size == 1 else 's'}"
    return f"{size / 1_000:,.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:,.0f} MB"
