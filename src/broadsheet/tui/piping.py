"""Giving articles to another program in the same terminal: no shell ever reads what was typed."""

from __future__ import annotations

import shlex
import shutil
import tempfile
from contextlib import ExitStack
from typing import IO, TYPE_CHECKING

from broadsheet.export import written_date
from broadsheet.tui.foreground import run_in_foreground, wait_for_enter
from broadsheet.tui.outside import OutsideError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Article

_BETWEEN = "\n" + "-" * 40 + "\n\n"
_IN_MEMORY = 8_000_000
"""Bytes from which on the articles wait in a file without a name, not in memory."""
_TOLD_EVERY = 50
"""Articles that are read between two pictures of how far it is."""


def split_command(typed: str) -> Sequence[str]:
    """Return a typed command as a list of arguments, the first the path of a program.

    Quotes group words as in a shell; nothing else that a shell does is done.

    Raises:
        OutsideError: A quote is not closed, or there is no such program.
    """
    try:
        words = shlex.split(typed)
    except ValueError as error:
        message = f"the command cannot be read: {str(error).lower()}"
        raise OutsideError(message) from error
    path = shutil.which(words[0]) if words else None
    if path is None:
        message = f"there is no program “{words[0] if words else ''}”; pipes, redirections and aliases need a shell"
        raise OutsideError(message)
    return [path, *words[1:]]


def gather(
    read: Callable[[int], Article | None],
    numbers: Sequence[int],
    *,
    stop: Callable[[], bool],
    tell: Callable[[int, int], object],
) -> IO[bytes] | None:
    """Return articles as a program reads them, one after the other; None where that was not wanted to the end.

    Args:
        read: Returns an article, None where it has gone meanwhile.
        numbers: Which articles.
        stop: Whether nobody wants them any more.
        tell: Hears now and then how many of how many have been read.

    Raises:
        OutsideError: They have no room in memory, and none on the disk.
    """
    with ExitStack() as undo:
        try:
            given: IO[bytes] = undo.enter_context(tempfile.SpooledTemporaryFile(_IN_MEMORY))
            for done, number in enumerate(numbers):
                if stop():
                    break
                if done % _TOLD_EVERY == 0:
                    tell(done, len(numbers))
                if (article := read(number)) is not None:
                    given.write(((_BETWEEN if given.tell() else "") + as_text(article)).encode("utf-8"))
        except OSError as error:
            message = (
                f"there is no room for what the program is to read ({(error.strerror or 'unknown error').lower()})"
            )
            raise OutsideError(message) from error
        if stop():
            return None
        # Who reads it closes it.
        undo.pop_all()
        return given


def as_text(article: Article) -> str:
    """Return an article as a program reads it: a few lines that say what it is, a blank one, the text."""
    told = {
        "Title": article.title,
        "Source": article.source,
        "Author": article.author,
        "Date": written_date(article.published),
        "Link": article.url,
    }
    heading = "".join(f"{name}: {value}\n" for name, value in told.items() if value)
    return f"{heading}\n{article.text}\n"


def run_in_terminal(command: Sequence[str], given: IO[bytes]) -> None:
    """Run a program that reads a file as its standard input, and wait for Enter when it is done.

    Raises:
        OutsideError: It could not be started.
    """
    given.seek(0)
    code = run_in_foreground(command, given)
    ended = f" (exit {code})" if code else ""
    wait_for_enter(f"\n[Enter goes back to Broadsheet{ended}] ")
