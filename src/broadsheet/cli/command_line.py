"""The program's options and commands, and what becomes of its errors: one line on standard error, an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from difflib import get_close_matches
from functools import partial
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from broadsheet.articles.clean import clean_line
from broadsheet.cli import COMPLETION_VARIABLE, completing
from broadsheet.cli.outcome import INTERRUPTED, OK, outcome, prepare_streams
from broadsheet.cli.session import PLAIN, QUIET, Session
from broadsheet.config import config_path
from broadsheet.config.exposure import exposed_secret

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.config import Settings

    Reader = Callable[[Session], int]
    Looks = Callable[[Settings], str]

_COMMANDS = (
    *("add", "import", "refresh", "sources", "feed", "remove", "export-opml", "rules", "searches"),
    *("search", "show", "facts", "compare", "stories", "matrix", "export", "backup", "restore", "doctor", "config"),
)
"""In the order of the help page; each is the name of its module and of the command in it, as Python can spell it."""


class Commands(click.Group):
    """Commands whose modules are loaded when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help page."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name, None where there is none."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        name = cmd_name.replace("-", "_") + ("_" if iskeyword(cmd_name) else "")
        command: click.Command = getattr(importlib.import_module(f"broadsheet.cli.commands.{name}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command in the arguments; name the nearest one where there is none of that name."""
        if args and args[0] not in _COMMANDS:
            near = get_close_matches(args[0], _COMMANDS, n=1)
            hint = f"did you mean “{near[0]}”?" if near else f"commands are {', '.join(_COMMANDS)}"
            ctx.fail(f"there is no command “{args[0]}”; {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader of our pipe who stops reading ends it without complaint."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            return _enough()
        return result


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all went well, whatever was or was not found; 1 something could not be done, told in one line"
    " on standard error; 2 the command was mistyped; 130 it was interrupted.",
)
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the library is kept (also $BROADSHEET_LIBRARY).",
)
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file of settings (also $BROADSHEET_CONFIG).",
)
@click.option(
    "--theme",
    default="",
    metavar="NAME",
    shell_complete=completing.themes,
    help="The reader's colour theme, for this once.",
)
@click.option("--no-color", is_flag=True, help=f"{PLAIN} Also behind a command.")
@click.option("--quiet", "-q", is_flag=True, help=f"{QUIET} Also behind a command.")
@click.version_option(package_name="broadsheet")
@click.pass_context
def broadsheet(
    context: click.Context, library: Path | None, config_file: Path | None, theme: str, *, no_color: bool, quiet: bool
) -> int:
    """Read the news of many sources, and see where they agree and where they contradict each other.

    Without a command the reader opens.
    """
    reader, looks = context.obj
    session = Session(library, config_file, theme, colour=not no_color, quiet=quiet, looks=looks)
    context.obj = session
    if not quiet and (warning := exposed_secret(config_file or config_path())):
        sys.stderr.write(f"{clean_line(warning, limit=1_000)}\n")
    opened: int = reader(session) if context.invoked_subcommand is None else OK
    return opened


def run(arguments: Sequence[str] | None, *, reader: Reader, looks: Looks | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: What was typed after the program's name; the process's own where it is None.
        reader: Opens the screens and returns their exit code; called where no command is given.
        looks: Says how the reader will look and which keys it has, for the doctor.

    Returns:
        0 where all went well, 1 where something could not be done, 2 where the command was mistyped, 130 where the
        reader interrupted it.
    """
    prepare_streams()
    return outcome(partial(_run, arguments, reader, looks))


def _run(arguments: Sequence[str] | None, reader: Reader, looks: Looks | None) -> int:
    try:
        code = broadsheet.main(
            args=None if arguments is None else list(arguments),
            prog_name="broadsheet",
            standalone_mode=False,
            obj=(reader, looks),
        )
    except click.ClickException as error:
        return _mistyped(error)
    except click.Abort:
        return INTERRUPTED
    except SystemExit:
        # Click ends the process itself when a shell was told what completes a command, and, as a failure, when the
        # reader of a help page has had enough.
        if COMPLETION_VARIABLE in os.environ:
            raise
        return _enough()
    return code if isinstance(code, int) else OK


def _enough() -> int:
    """Let what is still to be written go nowhere: the reader of our pipe reads no more, and that is no failure."""
    from broadsheet.cli.console import abandon_output

    abandon_output()
    return OK


def _mistyped(error: click.ClickException) -> int:
    if isinstance(error, click.UsageError):
        context = error.ctx or click.Context(broadsheet, info_name="broadsheet")
        sys.stderr.write(f"{context.get_usage()}\n")
    sys.stderr.write(f"broadsheet: {clean_line(error.format_message())}\n")
    return error.exit_code
