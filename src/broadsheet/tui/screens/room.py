"""What all screens share: work done in threads, its outcome told as messages, and saying things safely."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from textual.app import SuspendNotSupported
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkerState, get_current_worker

from broadsheet.articles import clean_line
from broadsheet.errors import BroadsheetError
from broadsheet.tui.outside import OutsideError, browser_command, draws_on_terminal, start_browser
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.session import NONE_BESIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.dom import DOMNode

Severity = Literal["information", "warning", "error"]


@dataclass
class Failed(Message):
    """Work could not be done, for a reason the reader can act on; ``group`` says what work."""

    reason: str
    group: str = ""


def errand(node: DOMNode, group: str, work: Callable[[], Message | None]) -> None:
    """Do work in a thread and post what it returns to ``node``; of one group only the newest is heard.

    Args:
        node: Who is told.
        group: What later work replaces.
        work: Runs in the thread; touches no widget.
    """
    node.run_worker(
        partial(_deliver, node, work),
        group=group,
        name=group,
        # Otherwise Textual describes the work with all that it is given: a book, or what two say of each other.
        description=group,
        thread=True,
        exclusive=True,
        exit_on_error=False,
    )


def _deliver(node: DOMNode, work: Callable[[], Message | None]) -> None:
    worker = get_current_worker()
    try:
        message = work()
    except BroadsheetError as error:
        message = Failed(str(error), worker.group)
    if message is not None and not worker.is_cancelled:
        node.post_message(message)


def stopped() -> bool:
    """Return whether the work of this thread is no longer wanted."""
    return get_current_worker().is_cancelled


def say(app: App[Any], text: str, severity: Severity = "information", *, seconds: float = 0.0) -> None:
    """Show a passing note; its text is shown as it is, never as markup, for so long or as long as is usual."""
    usual = 3.0 if severity == "information" else 8.0
    app.notify(clean_line(text, limit=600), severity=severity, markup=False, timeout=seconds or usual)


def browse(app: App[Any], url: str | None) -> None:
    """Open an address in the browser, or say why that cannot be; one that draws on the terminal gets it meanwhile."""
    try:
        command = browser_command(url)
        if draws_on_terminal(command):
            from broadsheet.tui.foreground import run_in_foreground

            with app.suspend():
                run_in_foreground(command, called="the browser")
        else:
            start_browser(command, partial(app.call_later, _not_opened, app))
            say(app, "Opened in the browser")
    except (OutsideError, SuspendNotSupported) as error:
        say(app, str(error) or "This terminal cannot be handed to a browser", "warning")


def _not_opened(app: App[Any], code: int) -> None:
    say(app, f"The browser opened nothing (it ended with code {code}); BROWSER names another", "warning")


class Room(InTurns, Screen[None]):
    """A screen of the reader.

    Attributes:
        beside: The articles that it lays side by side, by their numbers; (0, 0) where it does not.
    """

    AUTO_FOCUS = ""
    beside: tuple[int, int] = NONE_BESIDE

    def on_unmount(self) -> None:
        """Let go of the lines drawn: Textual keeps those of the last thousand widgets that are gone."""
        self.refresh()

    def on_failed(self, event: Failed) -> None:
        """Say why something could not be done."""
        say(self.app, event.reason, "error")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say when work ended in a way nobody foresaw; the reader stays usable."""
        report(self.app, event)


class Dialog(InTurns, ModalScreen[None]):
    """A screen over another."""

    AUTO_FOCUS = ""

    def on_unmount(self) -> None:
        """Let go of the lines drawn: Textual keeps those of the last thousand widgets that are gone."""
        self.refresh()

    def on_failed(self, event: Failed) -> None:
        """Say why something could not be done."""
        say(self.app, event.reason, "error")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say when work ended in a way nobody foresaw."""
        report(self.app, event)


def report(app: App[Any], event: Worker.StateChanged) -> None:
    """Say that work ended with an error that is a mistake in Broadsheet."""
    if event.state is WorkerState.ERROR and event.worker.error is not None:
        error = event.worker.error
        say(app, f"{event.worker.name} failed: {type(error).__name__}: {error}", "error")
