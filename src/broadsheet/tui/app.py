"""The Textual app: keys, the way between the screens, and the end."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand
from textual.errors import NoWidget
from textual.events import InputEvent, Key, MouseDown, MouseUp
from textual.screen import ModalScreen

from broadsheet.config import Settings
from broadsheet.tui.allocation import give_back
from broadsheet.tui.garbage import AWAY, EVERY
from broadsheet.tui.grounds import let_widgets_go
from broadsheet.tui.keymaps import bindings, key_table, overlay, shown_keys
from broadsheet.tui.keys import LEAVE, PLACES
from broadsheet.tui.lines import let_lines_go
from broadsheet.tui.screens.in_turns import InTurns, KeysWait
from broadsheet.tui.screens.newsroom import Newsroom
from broadsheet.tui.screens.room import say
from broadsheet.tui.straight import keep_columns_straight
from broadsheet.tui.theming import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import RenderableType
    from textual.await_complete import AwaitComplete
    from textual.binding import BindingType
    from textual.command import Provider
    from textual.events import Event, MouseEvent
    from textual.filter import LineFilter
    from textual.screen import Screen

    from broadsheet.config import Glyphs
    from broadsheet.tui.garbage import Collector
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.reading_work import Opening
    from broadsheet.tui.session import Session


def _commands() -> type[Provider]:
    from broadsheet.tui.commands import Commands

    return Commands


class BroadsheetApp(Themed):
    """The reader over one library.

    Args:
        shelves: The library; whoever opened it closes it.
        settings: Theme, keys, reading.
        opening: The first page of what is shown first, read before there is a screen.
        first: Whether nobody has read in this library before.
        collector: Looks for garbage between the keys, once the reader has something to look at.

    Raises:
        ConfigError: A key is set for something that does not exist, or twice in one place.
    """

    TITLE = "Broadsheet"
    # The palette is Textual's own: where there are few colours, or only ASCII, it is told what our lists know.
    CSS = """
    .-sixteen CommandList > .option-list--option-highlighted { color: black; background: white; }
    .-sixteen Input { background: $background; }
    .-plain SearchIcon { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    def __init__(
        self,
        shelves: Shelves,
        settings: Settings | None = None,
        *,
        opening: Opening | None = None,
        first: bool = False,
        collector: Collector | None = None,
    ) -> None:
        let_lines_go()
        let_widgets_go()
        keep_columns_straight()
        settings = settings or Settings()
        self.keys = key_table(settings)
        super().__init__(settings, opening.session.theme_over(settings.theme) if opening else settings.theme)
        self.shelves = shelves
        self._opening = opening
        self._newsroom: Newsroom | None = None
        self._left: Session | None = None
        self._first = first
        self._plain = _ascii_filter(settings.reading.glyphs)
        self.set_class(self._plain is not None, "-plain")
        self.set_class(self.console.color_system == "standard", "-sixteen")
        self._collector = collector
        self._touched = monotonic()  # by whoever started it
        self._pressed: ModalScreen[Any] | None = None
        self._early: list[Key] = []
        self._early_for: Screen[Any] | None = None
        self.set_keymap(overlay(self.keys))

    def get_default_screen(self) -> Newsroom:
        """Return the first screen."""
        self._newsroom = Newsroom(self.shelves, self.settings, self._opening)
        return self._newsroom

    @property
    def ascii_only(self) -> bool:
        """Whether nothing but ASCII is drawn."""
        return self._plain is not None

    @property
    def session(self) -> Session | None:
        """Where the reader is, or was when it ended; None where it was nowhere yet, or ended in an error."""
        if self._left is None and self._newsroom is not None and self._newsroom.is_mounted and self.is_running:
            return self._newsroom.session
        return self._left

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave, and remember from where: the panes are gone when the terminal is given back."""
        self._left = self.session
        super().exit(result, return_code, message)

    def on_settled(self) -> None:
        """Read the other themes, now that there is something to look at."""
        self.read_themes()
        if self._collector is not None:
            self._collector.begin()
            self.set_interval(EVERY, self._look_for_garbage)
        if self._first and self._newsroom is not None and self.screen is self._newsroom:
            self._first = False
            self.call_later(self._newsroom.action_tour)

    async def on_event(self, event: Event) -> None:
        """Note when somebody last did something."""
        if isinstance(event, InputEvent):
            self._touched = monotonic()
        # What comes from the terminal, and not again when the widgets have had it.
        if isinstance(event, MouseDown | MouseUp) and event.button == 1 and not event.is_forwarded:
            self._close_beside(event)
        if isinstance(event, Key):
            if self._early_for is not None and self._early_for not in self.screen_stack:
                await self.on_keys_wanted()
            if self._is_early():
                # Of a key that the screen below had already been given nothing is to be left.
                self._early.append(Key(event.key, event.character))
                return
        await super().on_event(event)

    def _is_early(self) -> bool:
        """Say whether a key came before the dialog that it is for could take it, or behind one that did.

        Such a key may have been given to the screen below, and come back from there because nobody wanted it.
        """
        if self._early_for is not None:
            return True
        dialog = self.screen
        if not isinstance(dialog, ModalScreen) or not isinstance(dialog, InTurns) or dialog.takes_keys:
            return False
        self._early_for = dialog
        dialog.post_message(KeysWait())
        return True

    async def on_keys_wanted(self) -> None:
        """Take the keys that came too early, in their order; one of them may open a dialog for which others wait."""
        early, self._early, self._early_for = self._early, [], None
        for key in early:
            await self.on_event(key)

    def _close_beside(self, event: MouseEvent) -> None:
        """Close a dialog when what is beside it is clicked: press its own key for that.

        Pressed and let go over the same dialog: the click that opened it is not one beside it.
        """
        beside = self.screen if isinstance(self.screen, ModalScreen) else None
        with suppress(NoWidget):
            if self.screen.get_widget_at(event.x, event.y)[0] is not beside:
                beside = None
        if isinstance(event, MouseDown):
            self._pressed = beside
        elif beside is not None and beside is self._pressed:
            names = ((one.binding.id or "", one.binding.key) for one in beside.active_bindings.values() if one.enabled)
            if key := next((key for name, key in names if name.endswith(".close")), ""):
                self.simulate_key(key)

    def _look_for_garbage(self) -> None:
        idle = monotonic() - self._touched
        looked = self._collector is not None and self._collector.look(idle, settled=len(self.screen_stack) == 1)
        if looked and idle >= AWAY:
            give_back()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what each line goes through before it is drawn: where there is only ASCII, what makes it so."""
        filters = super().get_line_filters()
        return (*filters, self._plain) if self._plain is not None else filters

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield what the keys of this screen do, for the palette."""
        offered: set[str] = set()
        for active in screen.active_bindings.values():
            name = active.binding.id or ""
            if active.enabled and name in self.keys and name not in offered and name != "app.palette":
                offered.add(name)
                if name == LEAVE and screen is not self.screen_stack[0]:
                    # Its key goes back from there, but whoever looks for it by name wants to leave.
                    yield SystemCommand(active.binding.description, "Leave Broadsheet.", self.exit)
                    continue
                does = partial(self.run_action, active.binding.action, active.node)
                keys = shown_keys(self.keys[name], plain=self.ascii_only)
                title = f"{active.binding.description} ({keys})"
                yield SystemCommand(title, active.binding.tooltip, does)

    def pop_screen(self) -> AwaitComplete:
        """Go back a screen, and let go of the lines drawn of the one that is left.

        Textual remembers what surrounds the last thousand widgets that were drawn, and with that their lines.
        """
        left = self.screen
        popped = super().pop_screen()
        for widget in left.walk_children(with_self=True):
            widget.refresh()
        return popped

    def action_leave(self) -> None:
        """Go back a screen, or leave from the first one."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    async def action_back(self) -> None:
        """Go back a screen."""
        if len(self.screen_stack) > 1:
            self.pop_screen()

    def action_step_aside(self) -> None:
        """Stop until the shell lets the reader go on."""
        from broadsheet.tui.signals import has_shell

        if has_shell():
            self.action_suspend_process()
        else:
            say(self, "There is no shell to go to: the terminal was opened for the reader alone")

    def action_help_quit(self) -> None:
        """Say which key leaves, to those who press Ctrl+C."""
        say(self, f"{shown_keys(self.keys[LEAVE], plain=self.ascii_only)} leaves Broadsheet")

    def action_redraw(self) -> None:
        """Draw everything anew: a program in the background may have written over it."""
        # What stands there is thrown away as after a change of size: else only what has changed would be drawn.
        self.screen.refresh(layout=True)
        if self._driver is not None:
            self._driver.write("\x1b[2J")
        self.refresh(layout=True)

    def action_help(self) -> None:
        """Show every key, those that work now first."""
        from broadsheet.tui.screens.help import HelpScreen

        ids = (active.binding.id or "" for active in self.screen.active_bindings.values() if active.enabled)
        here = {name.partition(".")[0] for name in ids if name in self.keys}
        # From the widget in use outwards: what works everywhere comes last.
        first = [place for place in reversed(list(PLACES)) if place in here]
        self.push_screen(HelpScreen(self.keys, first))

    def action_command_palette(self) -> None:
        """Find any command by its name."""
        from broadsheet.tui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())


def _ascii_filter(chosen: Glyphs) -> LineFilter | None:
    """Return what makes lines ASCII, None where the terminal can show more."""
    from broadsheet.tui.glyphs import AsciiOnly

    return AsciiOnly() if chosen.only_ascii(os.environ) else None
