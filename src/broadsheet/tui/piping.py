"""Giving articles to another program in the same terminal: no shell ever reads what was typed."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from broadsheet.export import written_date
from broadsheet.tui.outside import OutsideError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.articles import Article

_BETWEEN = "\n" + "-" * 40 + "\n\n"


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


def as_text(articles: Iterable[Article]) -> str:
    """Return articles as a program reads them: a few lines that say what it is, a blank one, the text."""
    return _BETWEEN.join(_as_text(article) for article in articles)


def _as_text(article: Article) -> str:
    told = {
        "Title": article.title,
        "Source": article.source,
        "Author": article.author,
        "Date": written_date(article.published),
        "Link": article.url,
    }
    heading = "".join(f"{name}: {value}\n" for name, value in told.items() if value)
    return f"{heading}\n{article.text}\n"


def run_in_terminal(command: Sequence[str], text: str) -> None:
    """Run a program with a text as its standard input, and wait for Enter when it is done.

    Raises:
        OutsideError: It could not be started.
    """
    try:
        done = subprocess.run(  # noqa: S603 - an argument list, the reader's own command, and no shell
            command, input=text.encode("utf-8"), check=False
        )
    except OSError as error:
        message = f"{command[0]} could not be started: {error.strerror or error}"
        raise OutsideError(message) from error
    except KeyboardInterrupt:
        return
    ended = f" (exit {done.returncode})" if done.returncode else ""
    sys.stdout.write(f"\n[Enter goes back to Broadsheet{ended}] ")
    sys.stdout.flush()
    sys.stdin.readline()
