"""How commands print: to a terminal in its width and colours, to a pipe in whole lines without either."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO, cast

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from broadsheet.articles.clean import clean_text
from broadsheet.cells import held, measure_as_widest
from broadsheet.signs import plain as in_ascii

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Never

    from broadsheet.articles import Span
    from broadsheet.cli.session import Session
    from broadsheet.export import Look


class PipeConsole(Console):
    """A console that leaves a pipe closed by its reader to :func:`abandon_output`."""

    def on_broken_pipe(self) -> Never:
        """Tell the caller rather than end the process."""
        raise BrokenPipeError


def output(session: Session) -> Console:
    """Return the console for results: standard output."""
    return _console(session, stderr=False)


def messages(session: Session) -> Console:
    """Return the console for notes and progress: standard error."""
    return _console(session, stderr=True)


class TerminalFile:
    """Standard output or error where it is a terminal: what is written keeps to its cells, or to ASCII.

    Args:
        file: The stream itself.
        plain: Whether the terminal has no other characters than ASCII.
    """

    def __init__(self, file: TextIO, *, plain: bool) -> None:
        self._file = file
        self._plain = plain
        self.encoding = "ascii" if plain else file.encoding

    def write(self, text: str) -> int:
        """Write a text as the terminal can show it."""
        return self._file.write(in_ascii(text) if self._plain else held(text))

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)


def _console(session: Session, *, stderr: bool) -> Console:
    file = sys.stderr if stderr else sys.stdout
    if file.isatty():
        measure_as_widest()
        file = cast("TextIO", TerminalFile(file, plain=session.ascii_only()))
    # Foreign text is printed: nothing in it may be read as markup, emoji code or something to colour.
    return PipeConsole(
        file=file,
        quiet=stderr and session.quiet,
        highlight=False,
        markup=False,
        emoji=False,
        no_color=None if session.colour else True,
    )


def spinner(console: Console) -> str:
    """Return the name of what turns while one waits: of dots where the terminal has them."""
    return "dots" if console.encoding.startswith("utf") else "line"


def is_screen(console: Console) -> bool:
    """Return whether somebody looks at it: lines are to fit then, and may be drawn over.

    Rich takes a pipe for a terminal too where it is to be coloured like one ($FORCE_COLOR).
    """
    return console.is_terminal and console.file.isatty()


def put(console: Console, text: Text | str = "", *, indent: int = 0, width: int = 0) -> None:
    """Print one paragraph: wrapped and indented on a terminal, one line of any length elsewhere.

    Args:
        console: Where to.
        text: What; a plain string is printed as it is.
        indent: Columns left free before it.
        width: The longest line, indent included; the terminal's where it is 0.
    """
    written = text if isinstance(text, Text) else Text(text)
    if not written:
        console.print()
        return
    if not is_screen(console):
        console.print(Text(" " * indent) + written, soft_wrap=True)
        return
    columns = min(width or console.width, console.width)
    console.print(Padding(written, (0, 0, 0, min(indent, columns // 4)), expand=False), width=columns)


def put_beside(console: Console, label: Text, text: Text, *, indent: int = 0) -> None:
    """Print a label and a paragraph beside it; on a terminal the paragraph keeps to the right of the label."""
    if not is_screen(console):
        put(console, Text.assemble(label, "  ", text), indent=indent)
        return
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_row(label, text)
    console.print(Padding(grid, (0, 0, 0, indent), expand=False))


def plain(text: str, style: str = "") -> Text:
    """Return foreign text on one line, cleaned, as nothing but text."""
    return Text(_one_line(text), style)


def marked(text: str, marks: Sequence[Span], style: str = "bold reverse") -> Text:
    """Return foreign text on one line with these stretches of it in a style; stretches that do not fit are left out."""
    line = Text()
    place = 0
    for start, end in sorted(marks):
        if place <= start < end <= len(text):
            line.append(_one_line(text[place:start]))
            line.append(_one_line(text[start:end]), style)
            place = end
    line.append(_one_line(text[place:]))
    return line


def glyph(console: Console, look: Look) -> str:
    """Return a verdict's glyph, in ASCII where the output's encoding has no other."""
    return look.glyph if console.encoding.startswith("utf") else look.plain


@contextmanager
def progress(session: Session, what: str) -> Iterator[None]:
    """Say on standard error that something takes a while, where that is a terminal."""
    console = messages(session)
    if not is_screen(console):
        yield
        return
    with console.status(plain(what), spinner=spinner(console)):
        yield


def put_json(value: object) -> None:
    """Print a value as JSON, in ASCII where the output's encoding is not Unicode."""
    import json

    from broadsheet.export import json_text

    text = json_text(value)
    if not (sys.stdout.encoding or "").lower().startswith("utf"):
        text = json.dumps(value, indent=2, allow_nan=False) + "\n"
    sys.stdout.write(text)


def abandon_output() -> None:
    """Let what is still to be written go nowhere: the reader of our pipe has had enough."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _one_line(text: str) -> str:
    return clean_text(text).replace("\n", " ")
