"""What one call of the program works with: where the library and the settings are, and how to print."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from broadsheet.config import Glyphs, load_settings
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from broadsheet.config import Settings
    from broadsheet.library import Library

Result = TypeVar("Result")

QUIET = "No notes and no progress on standard error, only errors."
PLAIN = "Print without colour (also $NO_COLOR)."


@dataclass(frozen=True, slots=True)
class Session:
    """The options given before the command.

    Attributes:
        library: The library's directory, None where the settings or the system decide.
        config: The file of settings, None for the usual one.
        theme: The colour theme asked for, empty for the one in the settings.
        colour: False where the reader wants none.
        quiet: True where neither notes nor progress are wanted on standard error, errors only.
        looks: Says how the reader will look and which keys it has; None where nobody can say.
    """

    library: Path | None = None
    config: Path | None = None
    theme: str = ""
    colour: bool = True
    quiet: bool = False
    looks: Callable[[Settings], str] | None = field(default=None, compare=False)

    def settings(self) -> Settings:
        """Return the settings, with what the options say in place of what the file says.

        Raises:
            ConfigError: The file cannot be used.
        """
        settings = load_settings(self.config)
        if self.theme:
            # A fault in a theme named by an option is not the file's: its line goes.
            lines = {name: line for name, line in settings.lines.items() if name != "theme"}
            settings = replace(settings, theme=self.theme, lines=lines)
        return replace(settings, library=self._directory(settings))

    def ascii_only(self) -> bool:
        """Return whether nothing but ASCII is printed on a terminal; settings that cannot be used have no say."""
        try:
            chosen = self.settings().reading.glyphs
        except BroadsheetError:
            chosen = Glyphs.AUTO
        return chosen.only_ascii(os.environ)

    def open_library(self) -> Library:
        """Open the library.

        Raises:
            BroadsheetError: The settings or the library cannot be used.
        """
        from broadsheet.config.contact import introduce
        from broadsheet.library import Library

        settings = self.settings()
        introduce(settings.feeds.contact)
        return Library.open(settings.library)

    def _directory(self, settings: Settings) -> Path | None:
        """Return the library's directory: the option, else the environment (as None), else the settings."""
        if self.library is not None:
            return self.library
        return None if os.environ.get("BROADSHEET_LIBRARY") else settings.library


def pass_session(command: Callable[..., Result]) -> Callable[..., Result]:
    """Give a command its session as first argument, and the options of the program that may follow a command too."""
    import click

    return printing_options(click.make_pass_decorator(Session)(command))


def printing_options(command: Callable[..., Result]) -> Callable[..., Result]:
    """Let ``--quiet`` and ``--no-color`` stand behind a command as well as before it."""
    import click

    def change(context: click.Context, parameter: click.Parameter, given: bool) -> None:
        session = context.find_object(Session)
        if given and session is not None:
            quiet = parameter.name == "quiet"
            context.obj = replace(session, quiet=session.quiet or quiet, colour=session.colour and quiet)

    quiet = click.option("--quiet", "-q", is_flag=True, expose_value=False, callback=change, help=QUIET)
    colour = click.option("--no-color", is_flag=True, expose_value=False, callback=change, help=PLAIN)
    return quiet(colour(command))
